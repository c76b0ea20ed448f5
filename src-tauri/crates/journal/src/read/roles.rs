//! Roles.

use std::collections::HashMap;

use career::{
    id::{EntryId, RoleId},
    role::Role,
};
use uuid::Uuid;

use crate::{
    Result, Stored,
    journal::Journal,
    record::{Record as _, RoleRow},
    sql::{all, query, uuid},
};

/// A role with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleBrief {
    /// The role.
    pub role: Stored<Role>,
    /// Entries that belong to it.
    pub entries: u32,
}

impl Journal {
    /// All roles, the one that began first in front.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn roles(&self) -> Result<Vec<RoleBrief>> {
        let counts: HashMap<Uuid, u32> = all(&self.db, query!("role/entry_counts"), [], |row| {
            Ok((uuid(row, 0)?, row.get(1)?))
        })?
        .into_iter()
        .collect();
        let mut roles = Vec::new();
        for id in all(&self.db, query!("role/ids"), [], |row| uuid(row, 0))? {
            if let Some(role) = self.role(RoleId(id))? {
                roles.push(RoleBrief {
                    role,
                    entries: counts.get(&id).copied().unwrap_or(0),
                });
            }
        }
        Ok(roles)
    }

    /// Which role each entry belongs to, for those that belong to one.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn roles_of_entries(&self) -> Result<HashMap<EntryId, RoleId>> {
        let pairs = all(&self.db, query!("role/of_entries"), [], |row| {
            Ok((EntryId(uuid(row, 0)?), RoleId(uuid(row, 1)?)))
        })?;
        Ok(pairs.into_iter().collect())
    }

    /// A role; none when there is none or it is in the trash.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn role(&self, id: RoleId) -> Result<Option<Stored<Role>>> {
        let row = RoleRow::read(&self.db, &id)?.filter(|row| row.removed.is_none());
        Ok(row.map(|row| Stored {
            value: row.role,
            created: row.created,
            updated: row.updated,
        }))
    }
}
