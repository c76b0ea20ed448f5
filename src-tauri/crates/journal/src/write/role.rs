//! Roles.

use career::{
    date::{PartialDate, Period},
    id::{HighlightId, RoleId},
    role::{Highlight, Role},
};

use super::{LIMIT_LINE, full_line, line, text};
use crate::{Field, JournalError, Result, RoleContent, Thing, Tx, record::RoleRow};

impl Tx<'_> {
    /// Adds a role.
    ///
    /// # Errors
    /// The title is empty, or a text can't be kept.
    pub fn add_role(&mut self, content: RoleContent) -> Result<RoleId> {
        let id = RoleId(self.new_id());
        let role = self.role_of(id, content, &[])?;
        self.add(
            &id,
            &RoleRow {
                role,
                created: self.now,
                updated: self.now,
                removed: None,
            },
        )?;
        Ok(id)
    }

    /// Gives a role a whole new content. Highlights are told apart by their ids.
    ///
    /// # Errors
    /// There is no such role, the title is empty, or a text can't be kept.
    pub fn edit_role(&mut self, id: RoleId, content: RoleContent) -> Result<()> {
        let row = self.live_role(id)?;
        let role = self.role_of(id, content, &row.role.highlights)?;
        self.update_role(row, role)
    }

    /// Ends a role.
    ///
    /// # Errors
    /// There is no such role, or the end lies before its start.
    pub fn end_role(&mut self, id: RoleId, to: PartialDate) -> Result<()> {
        let row = self.live_role(id)?;
        let period = Period::new(row.role.period.from(), Some(to))?;
        let role = Role {
            period,
            ..row.role.clone()
        };
        self.update_role(row, role)
    }

    /// Puts a role into the trash. Its entries stay and have no role until it is restored.
    ///
    /// # Errors
    /// There is no such role.
    pub fn remove_role(&mut self, id: RoleId) -> Result<()> {
        let row = self.live_role(id)?;
        self.set(
            &id,
            Some(&RoleRow {
                removed: Some(self.today),
                ..row
            }),
        )
    }

    pub(crate) fn live_role(&self, id: RoleId) -> Result<RoleRow> {
        self.get::<RoleRow>(&id)?
            .filter(|row| row.removed.is_none())
            .ok_or(JournalError::NotFound(Thing::Role))
    }

    fn update_role(&mut self, row: RoleRow, role: Role) -> Result<()> {
        if role == row.role {
            return Ok(());
        }
        let id = role.id;
        self.set(
            &id,
            Some(&RoleRow {
                role,
                updated: self.now,
                ..row
            }),
        )
    }

    fn role_of(&self, id: RoleId, content: RoleContent, known: &[Highlight]) -> Result<Role> {
        text(Field::Summary, &content.summary, LIMIT_LINE)?;
        let mut highlights: Vec<Highlight> = Vec::with_capacity(content.highlights.len());
        for highlight in content.highlights {
            let text = full_line(Field::Highlight, &highlight.text)?;
            let id = highlight
                .id
                .filter(|id| known.iter().any(|known| known.id == *id) && highlights.iter().all(|h| h.id != *id))
                .unwrap_or_else(|| HighlightId(self.new_id()));
            highlights.push(Highlight { id, text });
        }
        Ok(Role {
            id,
            title: full_line(Field::Title, &content.title)?,
            kind: content.kind,
            organisation: line(Field::Organisation, &content.organisation)?,
            period: content.period,
            summary: content.summary,
            highlights,
        })
    }
}
