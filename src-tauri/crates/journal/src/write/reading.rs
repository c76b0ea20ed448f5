//! The bookshelf.

use career::{id::LinkId, reading::ReadingStatus};
use url::Url;

use super::{LIMIT_LINE, full_line, line};
use crate::{
    Field, JournalError, LinkContent, Result, Thing, Tx,
    record::{MovedLinkRow, OwnLinkRow, ReadingRow},
};

impl Tx<'_> {
    /// Sets a link's status today, or takes it off the shelf with none. `takeaway` none leaves the takeaway as it is.
    ///
    /// # Errors
    /// There is no such link, or the takeaway can't be kept.
    pub fn set_reading(
        &mut self,
        link: &LinkId,
        status: Option<ReadingStatus>,
        takeaway: Option<String>,
    ) -> Result<()> {
        self.known_link(link)?;
        let Some(status) = status else {
            return self.set::<ReadingRow>(link, None);
        };
        let old = self.get::<ReadingRow>(link)?;
        let takeaway = match (takeaway, &old) {
            (Some(new), _) => line(Field::Takeaway, &new)?,
            (None, Some(old)) => old.takeaway.clone(),
            (None, None) => String::new(),
        };
        let on = match &old {
            Some(old) if old.status == status => old.on,
            _ => self.today,
        };
        if old.is_some_and(|old| (old.status, old.on, &old.takeaway) == (status, on, &takeaway)) {
            return Ok(());
        }
        self.set(
            link,
            Some(&ReadingRow {
                status,
                takeaway,
                on,
                updated: self.now,
            }),
        )
    }

    /// Adds a link of the user's.
    ///
    /// # Errors
    /// The address is not `http` or `https`, or the title is empty or can't be kept.
    pub fn add_link(&mut self, content: LinkContent) -> Result<LinkId> {
        let id = format!("own/{}", self.new_id())
            .parse()
            .map_err(|_| JournalError::Unreadable("own_link.id"))?;
        let row = OwnLinkRow {
            url: address(&content.url)?,
            title: full_line(Field::Title, &content.title)?,
            direction: content.direction,
            created: self.now,
            updated: self.now,
            removed: None,
        };
        self.add(&id, &row)?;
        Ok(id)
    }

    /// Gives a link of the user's a whole new content.
    ///
    /// # Errors
    /// As for [`Tx::add_link`], or there is no such link.
    pub fn edit_link(&mut self, id: &LinkId, content: LinkContent) -> Result<()> {
        let row = self.live_link(id)?;
        let url = address(&content.url)?;
        let title = full_line(Field::Title, &content.title)?;
        let new = OwnLinkRow {
            url,
            title,
            direction: content.direction,
            ..row.clone()
        };
        if new == row {
            return Ok(());
        }
        self.set(
            id,
            Some(&OwnLinkRow {
                updated: self.now,
                ..new
            }),
        )
    }

    /// Puts a link of the user's into the trash.
    ///
    /// # Errors
    /// There is no such link.
    pub fn remove_link(&mut self, id: &LinkId) -> Result<()> {
        let row = self.live_link(id)?;
        self.set(
            id,
            Some(&OwnLinkRow {
                removed: Some(self.today),
                ..row
            }),
        )
    }

    /// Notes another address for a link of the recap; none goes back to the recap's.
    ///
    /// # Errors
    /// The recap has no such link, or the address is not `http` or `https`.
    pub fn move_link(&mut self, id: &LinkId, url: Option<&str>) -> Result<()> {
        if self.recap.link(id).is_none() {
            return Err(JournalError::NotFound(Thing::Link));
        }
        let row = url
            .map(|url| Ok::<_, JournalError>(MovedLinkRow { url: address(url)? }))
            .transpose()?;
        self.set(id, row.as_ref())
    }

    fn live_link(&self, id: &LinkId) -> Result<OwnLinkRow> {
        self.get::<OwnLinkRow>(id)?
            .filter(|row| row.removed.is_none())
            .ok_or(JournalError::NotFound(Thing::Link))
    }

    fn known_link(&self, id: &LinkId) -> Result<()> {
        if self.recap.link(id).is_some() {
            Ok(())
        } else {
            self.live_link(id).map(|_| ())
        }
    }
}

/// An address that a browser may be given: `http` or `https`, with a host. Kept as the user wrote it, but for blanks around it.
pub(crate) fn address(text: &str) -> Result<String> {
    let text = text.trim();
    if text.len() > LIMIT_LINE {
        return Err(JournalError::TooLong {
            field: Field::Address,
            bytes: text.len(),
            limit: LIMIT_LINE,
        });
    }
    match Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host() => Ok(text.to_owned()),
        _ => Err(JournalError::Address),
    }
}
