//! Small things of the user's that are always read whole: each is one JSON document under a kind and an id.
//!
//! A kind needs a type with serde, a number that is never used again, and a line in [`DocumentKind::fitting`]; storage, undo,
//! the archive and the event that tells the views come with it.

use std::fmt;

use career::{
    card::EvidenceCard,
    date::HalfYear,
    growth::ThreadDecision,
    id::{CardId, OwnSignalId, PackId, PhaseCheckId, PromptId, ThreadId},
    learn::{DeclinedSignal, OwnSignal, check_term},
    phase::PhaseCheck,
    prompt::OwnPrompt,
    recap::StoredPack,
    review::Review,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::{
    Field, JournalError, Result, Stored, Thing, Tx,
    journal::Journal,
    record::{DocumentKey, DocumentRow},
    sql::{all, parsed, query},
    write::{LIMIT_LINE, full_line, line, text},
};

/// What a document is. The number stands in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKind {
    /// フェーズ診断
    PhaseCheck = 1,
    /// 自分の問い
    OwnPrompt = 2,
    /// 根拠のカード
    EvidenceCard = 3,
    /// A yes or a no to a carry-over.
    CarryOver = 4,
    /// 半年のふりかえり
    Review = 5,
    /// A pack by another author.
    Pack = 6,
    /// 自分の手がかり
    OwnSignal = 7,
    /// A term that was offered and not wanted.
    DeclinedSignal = 8,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::PhaseCheck,
        Self::OwnPrompt,
        Self::EvidenceCard,
        Self::CarryOver,
        Self::Review,
        Self::Pack,
        Self::OwnSignal,
        Self::DeclinedSignal,
    ];

    /// `phase-check`, as it stands in archives.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PhaseCheck => PhaseCheck::NAME,
            Self::OwnPrompt => OwnPrompt::NAME,
            Self::EvidenceCard => EvidenceCard::NAME,
            Self::CarryOver => ThreadDecision::NAME,
            Self::Review => Review::NAME,
            Self::Pack => StoredPack::NAME,
            Self::OwnSignal => OwnSignal::NAME,
            Self::DeclinedSignal => DeclinedSignal::NAME,
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What a document from elsewhere is missing to be one of this kind; as it will be kept, when it is one.
    ///
    /// # Errors
    /// [`DocumentFault`].
    pub fn fitting(self, id: &str, body: &serde_json::Value) -> Result<String, DocumentFault> {
        match self {
            Self::PhaseCheck => fitting::<PhaseCheck>(id, body),
            Self::OwnPrompt => fitting::<OwnPrompt>(id, body),
            Self::EvidenceCard => fitting::<EvidenceCard>(id, body),
            Self::CarryOver => fitting::<ThreadDecision>(id, body),
            Self::Review => fitting::<Review>(id, body),
            Self::Pack => fitting::<StoredPack>(id, body),
            Self::OwnSignal => fitting::<OwnSignal>(id, body),
            Self::DeclinedSignal => fitting::<DeclinedSignal>(id, body),
        }
    }
}

impl fmt::Display for DocumentKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Why a document from elsewhere can't be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentFault {
    /// Its id has another form.
    Id,
    /// Its fields are not those of its kind.
    Body,
}

/// A type that is kept as a document.
pub trait Document: Serialize + DeserializeOwned {
    /// Its kind.
    const KIND: DocumentKind;
    /// The kind's name: `phase-check`.
    const NAME: &'static str;
    /// What names one of them.
    type Id: fmt::Display + std::str::FromStr;

    /// Whether every text in it can be kept.
    ///
    /// # Errors
    /// The first text that can't.
    fn check(&self) -> Result<()>;
}

impl Document for PhaseCheck {
    const KIND: DocumentKind = DocumentKind::PhaseCheck;
    const NAME: &'static str = "phase-check";
    type Id = PhaseCheckId;

    fn check(&self) -> Result<()> {
        Ok(())
    }
}

impl Document for OwnPrompt {
    const KIND: DocumentKind = DocumentKind::OwnPrompt;
    const NAME: &'static str = "own-prompt";
    type Id = PromptId;

    fn check(&self) -> Result<()> {
        full_line(Field::Prompt, &self.text).map(|_| ())
    }
}

impl Document for EvidenceCard {
    const KIND: DocumentKind = DocumentKind::EvidenceCard;
    const NAME: &'static str = "evidence-card";
    type Id = CardId;

    fn check(&self) -> Result<()> {
        text(Field::Card, &self.quote, LIMIT_LINE)?;
        [&self.scope, &self.before, &self.after, &self.number]
            .into_iter()
            .try_for_each(|fact| line(Field::Card, fact).map(|_| ()))
    }
}

impl Document for ThreadDecision {
    const KIND: DocumentKind = DocumentKind::CarryOver;
    const NAME: &'static str = "carry-over";
    type Id = ThreadId;

    fn check(&self) -> Result<()> {
        Ok(())
    }
}

impl Document for Review {
    const KIND: DocumentKind = DocumentKind::Review;
    const NAME: &'static str = "review";
    type Id = HalfYear;

    fn check(&self) -> Result<()> {
        self.words
            .iter()
            .try_for_each(|words| text(Field::Plan, words, LIMIT_LINE))
    }
}

/// The largest pack that is kept, in bytes.
const LIMIT_PACK: usize = 32 * 1024 * 1024;

impl Document for StoredPack {
    const KIND: DocumentKind = DocumentKind::Pack;
    const NAME: &'static str = "pack";
    type Id = PackId;

    /// A pack that can't be loaded is kept all the same: a later program may read it, and it is left out until then.
    fn check(&self) -> Result<()> {
        let bytes = self.files.values().map(String::len).sum::<usize>() + self.model.as_ref().map_or(0, String::len);
        if bytes > LIMIT_PACK {
            return Err(JournalError::TooLong {
                field: Field::Pack,
                bytes,
                limit: LIMIT_PACK,
            });
        }
        self.files
            .values()
            .try_for_each(|file| text(Field::Pack, file, LIMIT_PACK))
    }
}

impl Document for OwnSignal {
    const KIND: DocumentKind = DocumentKind::OwnSignal;
    const NAME: &'static str = "own-signal";
    type Id = OwnSignalId;

    fn check(&self) -> Result<()> {
        term(&self.term)
    }
}

impl Document for DeclinedSignal {
    const KIND: DocumentKind = DocumentKind::DeclinedSignal;
    const NAME: &'static str = "declined-signal";
    type Id = OwnSignalId;

    fn check(&self) -> Result<()> {
        term(&self.term)
    }
}

fn term(text: &str) -> Result<()> {
    let field = Field::Signal;
    match check_term(text) {
        Ok(true) => full_line(field, text).map(|_| ()),
        Ok(false) => Err(JournalError::Empty(field)),
        Err(source) => Err(JournalError::Text { field, source }),
    }
}

fn fitting<D: Document>(id: &str, body: &serde_json::Value) -> Result<String, DocumentFault> {
    id.parse::<D::Id>().map_err(|_| DocumentFault::Id)?;
    let value = D::deserialize(body).map_err(|_| DocumentFault::Body)?;
    value.check().map_err(|_| DocumentFault::Body)?;
    serde_json::to_string(&value).map_err(|_| DocumentFault::Body)
}

fn key<D: Document>(id: &D::Id) -> DocumentKey {
    DocumentKey {
        kind: D::KIND,
        id: id.to_string(),
    }
}

fn read<D: Document>(row: DocumentRow) -> Result<Stored<D>> {
    Ok(Stored {
        value: serde_json::from_str(&row.body).map_err(|_| JournalError::Unreadable("document.body"))?,
        created: row.created,
        updated: row.updated,
    })
}

/// The hexadecimal digits of an id, or of a piece of one.
pub(crate) fn digits(id: &str) -> String {
    id.trim()
        .chars()
        .filter(|&c| c != '-')
        .collect::<String>()
        .to_lowercase()
}

impl Journal {
    /// All documents of a kind, by id; those with a UUID in the order in which they were made.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn documents<D: Document>(&self) -> Result<Vec<(D::Id, Stored<D>)>> {
        let rows = all(&self.db, query!("document/of_kind"), [D::KIND as i64], |row| {
            Ok((row.get::<_, String>(0)?, DocumentRow::of(row, 1)?))
        })?;
        rows.into_iter()
            .map(|(id, row)| Ok((parsed(&id, "document.id")?, read(row)?)))
            .collect()
    }

    /// One document; none when there is none.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn document<D: Document>(&self, id: &D::Id) -> Result<Option<Stored<D>>> {
        DocumentRow::find(&self.db, &key::<D>(id))?.map(read).transpose()
    }

    /// The UUIDs of a kind's documents whose digits fit, at most `limit`.
    pub(crate) fn document_ids(
        &self,
        kind: DocumentKind,
        limit: u32,
        fits: impl Fn(&str) -> bool,
    ) -> Result<Vec<Uuid>> {
        let ids = all(&self.db, query!("document/ids"), [kind as i64], |row| {
            row.get::<_, String>(0)
        })?;
        let uuids = ids.iter().filter_map(|id| Uuid::parse_str(id).ok());
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        Ok(uuids.filter(|id| fits(&id.simple().to_string())).take(limit).collect())
    }
}

impl Tx<'_> {
    /// Writes a new document under a new UUID.
    ///
    /// # Errors
    /// A text can't be kept, or the database can't be written.
    pub fn add_document<D: Document>(&mut self, value: &D) -> Result<D::Id>
    where
        D::Id: From<Uuid>,
    {
        let id = D::Id::from(self.new_id());
        self.put_document(&id, value)?;
        Ok(id)
    }

    /// A new name for a prompt of the user's.
    pub fn new_prompt_id(&self) -> Result<PromptId> {
        parsed(&format!("own/{}", self.new_id()), "document.id")
    }

    /// Writes a document, new or anew. What is the same already stays untouched.
    ///
    /// # Errors
    /// A text can't be kept, or the database can't be written.
    pub fn put_document<D: Document>(&mut self, id: &D::Id, value: &D) -> Result<()> {
        value.check()?;
        let body = serde_json::to_string(value).map_err(|_| JournalError::Unreadable("document.body"))?;
        let key = key::<D>(id);
        let created = match self.get::<DocumentRow>(&key)? {
            Some(row) if row.body == body => return Ok(()),
            Some(row) => row.created,
            None => self.now,
        };
        let row = DocumentRow {
            body,
            created,
            updated: self.now,
        };
        self.set(&key, Some(&row))
    }

    /// The document as it is within this change.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn document<D: Document>(&self, id: &D::Id) -> Result<Option<Stored<D>>> {
        self.get::<DocumentRow>(&key::<D>(id))?.map(read).transpose()
    }

    /// Removes a document; undo brings it back.
    ///
    /// # Errors
    /// There is none.
    pub fn remove_document<D: Document>(&mut self, id: &D::Id) -> Result<()> {
        let key = key::<D>(id);
        self.get::<DocumentRow>(&key)?
            .ok_or(JournalError::NotFound(Thing::Document(D::KIND)))?;
        self.set::<DocumentRow>(&key, None)
    }
}
