//! The bookshelf.

use career::{
    id::LinkId,
    reading::{OwnLink, Reading},
};

use crate::{
    Result,
    journal::Journal,
    record::{MovedLinkRow, OwnLinkRow, ReadingRow, Record as _},
    sql::{all, parsed, query},
};

impl Journal {
    fn link_ids(&self, sql: &str) -> Result<Vec<LinkId>> {
        let slugs = all(&self.db, sql, [], |row| row.get::<_, String>(0))?;
        slugs.iter().map(|slug| parsed(slug, "a link")).collect()
    }

    /// What the user did with links, in the order of their ids. Links in the trash are left out.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn readings(&self) -> Result<Vec<Reading>> {
        let mut readings = Vec::new();
        for link in self.link_ids(query!("reading/all"))? {
            let trashed = OwnLinkRow::read(&self.db, &link)?.is_some_and(|own| own.removed.is_some());
            if trashed {
                continue;
            }
            if let Some(row) = ReadingRow::read(&self.db, &link)? {
                let moved_to = MovedLinkRow::read(&self.db, &link)?.map(|row| row.url);
                readings.push(Reading {
                    link,
                    status: row.status,
                    takeaway: row.takeaway,
                    on: row.on,
                    moved_to,
                });
            }
        }
        Ok(readings)
    }

    /// The user's own links, the oldest first.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn own_links(&self) -> Result<Vec<OwnLink>> {
        let mut links = Vec::new();
        for id in self.link_ids(query!("reading/own_ids"))? {
            if let Some(row) = OwnLinkRow::read(&self.db, &id)? {
                links.push(OwnLink {
                    id,
                    url: row.url,
                    title: row.title,
                    direction: row.direction,
                });
            }
        }
        Ok(links)
    }

    /// Links of the recap that the user gave another address, with that address.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn moved_links(&self) -> Result<Vec<(LinkId, String)>> {
        let rows = all(&self.db, query!("reading/moved"), [], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        rows.into_iter()
            .map(|(slug, url)| Ok((parsed(&slug, "moved_link.link")?, url)))
            .collect()
    }
}
