//! Evidence as it is derived: what signals and places suggest is made anew whenever its source changes.

use std::collections::BTreeMap;

use career::{
    date::PartialDate,
    growth::{Source, SourceKind},
    id::{DirectionId, EntryId, HighlightId, LinkId, RoleId, StepId},
    recap::{Lens, Recap},
};
use rusqlite::Connection;
use uuid::Uuid;

use crate::{
    JournalError, Op, Result, Tx,
    history::Recorder,
    journal::Journal,
    lessons,
    record::{EntryRow, ReadingRow, Record as _, RoleRow, StepRow},
    search,
    sql::{all, one, parsed, query, run, uuid},
};

/// The kind of a source as a number.
pub(crate) fn kind_number(kind: SourceKind) -> i64 {
    match kind {
        SourceKind::Entry => 0,
        SourceKind::Highlight => 1,
        SourceKind::Step => 2,
        SourceKind::Reading => 3,
    }
}

/// The id of a source as it is stored: the bytes of a UUID, or of a slug.
pub(crate) fn source_bytes(source: &Source) -> Vec<u8> {
    match source {
        Source::Entry(id) => id.0.as_bytes().to_vec(),
        Source::Highlight(id) => id.0.as_bytes().to_vec(),
        Source::Step(id) => id.0.as_bytes().to_vec(),
        Source::Reading(id) => id.as_str().as_bytes().to_vec(),
    }
}

/// The source of a number and bytes.
pub(crate) fn source_of(kind: i64, bytes: &[u8]) -> Result<Source> {
    let broken = || JournalError::Unreadable("a source");
    let uuid = || Uuid::from_slice(bytes).map_err(|_| broken());
    Ok(match kind {
        0 => Source::Entry(EntryId(uuid()?)),
        1 => Source::Highlight(HighlightId(uuid()?)),
        2 => Source::Step(StepId(uuid()?)),
        3 => {
            let slug = std::str::from_utf8(bytes).map_err(|_| broken())?;
            Source::Reading(parsed::<LinkId>(slug, "a source")?)
        }
        _ => return Err(broken()),
    })
}

/// The bit of a lens in `entry.lenses` and in the grains.
pub(crate) fn lens_bit(lens: Lens) -> u8 {
    1 << (lens as u8)
}

/// The lenses of the directions that are not dismissed.
pub(crate) fn lenses_of<'a>(recap: &Recap, directions: impl IntoIterator<Item = &'a DirectionId>) -> u8 {
    directions
        .into_iter()
        .filter_map(|direction| recap.direction(direction))
        .fold(0, |bits, direction| bits | lens_bit(direction.lens))
}

impl Tx<'_> {
    /// Takes back all that is suggested of a source. What the user decided stays.
    pub(crate) fn withdraw(&mut self, source: &Source) -> Result<()> {
        run(
            self.db,
            query!("evidence/delete_suggestions"),
            (kind_number(source.kind()), source_bytes(source)),
        )?;
        Ok(())
    }

    /// Suggests what a source's words hint at, and the directions to which its place speaks by itself. `date` none stands
    /// for today, as long as the source lasts. Nothing may be suggested of the source before.
    pub(crate) fn suggest(
        &mut self,
        source: &Source,
        date: Option<PartialDate>,
        title: &str,
        text: &str,
        by_place: &[DirectionId],
    ) -> Result<()> {
        let recap = self.recap.clone();
        let mut found: BTreeMap<&DirectionId, String> = by_place.iter().map(|id| (id, String::new())).collect();
        let lessons = lessons::lessons(self.lessons, self.db, &recap)?;
        let own = match source {
            Source::Entry(entry) => Some(*entry),
            _ => None,
        };
        for finding in recap.find_as(lessons.for_text(own), title, text) {
            found.insert(finding.direction, finding.signals().join("\n"));
        }
        let (kind, bytes) = (kind_number(source.kind()), source_bytes(source));
        let date = date.map(|date| date.to_string());
        for (direction, signals) in &found {
            run(
                self.db,
                query!("evidence/insert_suggestion"),
                (kind, &bytes, direction.as_str(), &date, signals),
            )?;
        }
        if let Source::Entry(id) = source {
            self.colour(*id)?;
        }
        Ok(())
    }

    /// Writes the lenses of an entry: those of its evidence that was not dismissed.
    pub(crate) fn colour(&mut self, entry: EntryId) -> Result<()> {
        let mut directions = directions_of(self.db, &Source::Entry(entry))?;
        directions.retain(|_, state| state.is_none_or(|confirmed| confirmed));
        let bits = lenses_of(&self.recap, directions.keys());
        run(self.db, query!("entry/set_lenses"), (entry.0, bits))?;
        Ok(())
    }
}

/// Names what a pack suggests with: a number made of all its signals, and its model's.
fn mark_of(recap: &Recap) -> String {
    let mut mark = 0xcbf2_9ce4_8422_2325_u64;
    let mut mix = |text: &str| {
        for byte in text.bytes().chain([0xff]) {
            mark = (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for direction in recap.directions() {
        mix(direction.id.as_str());
        mix(direction.lens.as_str());
        direction
            .signals
            .strong
            .iter()
            .chain(["".to_owned()].iter())
            .chain(&direction.signals.weak)
            .for_each(|s| mix(s));
        direction.links.iter().for_each(|link| mix(link.as_str()));
    }
    for term in recap.own_terms() {
        mix(term);
    }
    let model = recap
        .models()
        .iter()
        .fold(0, |mark: u64, model| mark.rotate_left(7) ^ model.mark());
    format!("{}:{mark:016x}:{model:016x}", recap.id())
}

impl Journal {
    /// Makes the derived tables anew where they were made with another pack or another form of the index.
    pub(crate) fn derive_anew(&mut self) -> Result<()> {
        let mark = mark_of(&self.recap);
        let made_with: Option<String> = one(&self.db, query!("evidence/made_with"), [], |row| row.get(0))?;
        let form: Option<i64> = one(&self.db, query!("search/form"), [], |row| row.get(0))?;
        if made_with.as_deref() == Some(&mark) && form == Some(search::FORM) {
            return Ok(());
        }
        let now = self.clock.now();
        self.in_transaction(|_, make| {
            let mut tx = make(Recorder::new(Op::FirstStart, now));
            tx.derive()?;
            tx.settle()
        })
    }
}

impl Tx<'_> {
    /// Makes the index and the suggestions anew, as far as another program or pack made them, or none.
    pub(crate) fn derive(&mut self) -> Result<()> {
        let db = self.db;
        self.index_anew()?;
        let mark = mark_of(&self.recap);
        let made_with: Option<String> = one(db, query!("evidence/made_with"), [], |row| row.get(0))?;
        if made_with.as_deref() != Some(&mark) {
            self.suggest_anew()?;
            run(db, query!("evidence/set_made_with"), [&mark])?;
        }
        Ok(())
    }

    /// Suggests anew all that sources say.
    fn suggest_anew(&mut self) -> Result<()> {
        let db = self.db;
        run(db, query!("evidence/clear_suggestions"), [])?;
        for id in all(db, query!("role/all_ids"), [], |row| uuid(row, 0))? {
            let id = RoleId(id);
            let row = RoleRow::read(db, &id)?;
            RoleRow::follow(self, &id, None, row.as_ref())?;
        }
        for id in all(db, query!("entry/all_ids"), [], |row| uuid(row, 0))? {
            let id = EntryId(id);
            let row = EntryRow::read(db, &id)?;
            EntryRow::follow(self, &id, None, row.as_ref())?;
        }
        for id in all(db, query!("plan/all_step_ids"), [], |row| uuid(row, 0))? {
            let id = StepId(id);
            let row = StepRow::read(db, &id)?;
            StepRow::follow(self, &id, None, row.as_ref())?;
        }
        for slug in all(db, query!("reading/all"), [], |row| row.get::<_, String>(0))? {
            let link: LinkId = parsed(&slug, "reading.link")?;
            let row = ReadingRow::read(db, &link)?;
            ReadingRow::follow(self, &link, None, row.as_ref())?;
        }
        Ok(())
    }
}

/// The directions of a source, with what the user decided, if anything: true is confirmed.
fn directions_of(db: &Connection, source: &Source) -> Result<BTreeMap<DirectionId, Option<bool>>> {
    let (kind, bytes) = (kind_number(source.kind()), source_bytes(source));
    let mut directions = BTreeMap::new();
    for direction in all(db, query!("evidence/suggestions_of"), (kind, &bytes), |row| {
        row.get::<_, String>(0)
    })? {
        directions.insert(parsed(&direction, "suggestion.direction")?, None);
    }
    let decided = all(db, query!("evidence/decisions_of"), (kind, &bytes), |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?))
    })?;
    for (direction, confirmed) in decided {
        directions.insert(parsed(&direction, "decision.direction")?, Some(confirmed));
    }
    Ok(directions)
}
