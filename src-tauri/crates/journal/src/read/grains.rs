//! Every entry as a grain of the timeline, in columns.

use std::collections::HashMap;

use uuid::Uuid;

use crate::{
    Result,
    journal::Journal,
    sql::{all, query, uuid},
};

/// Marks a grain without a role.
const NO_ROLE: u16 = u16::MAX;

struct Grain {
    day: i32,
    precision: u8,
    lenses: u8,
    role: u16,
}

impl Journal {
    /// All live entries in the order of their middle days, as columns of little-endian numbers: `u32` count, `i32` middle day
    /// (days since 1970-01-01) each, `u8` precision each (0 year, 1 month, 2 day), `u8` lenses each (1 deepen, 2 democratize,
    /// 4 multiply), padding to an even offset, `u16` index of the role in [`Journal::roles`] each (65535: none).
    ///
    /// # Errors
    /// The database can't be read.
    pub fn grains(&self) -> Result<Vec<u8>> {
        let roles: HashMap<Uuid, u16> = all(&self.db, query!("role/ids"), [], |row| uuid(row, 0))?
            .into_iter()
            .zip(0..NO_ROLE)
            .collect();
        let mut grains = all(&self.db, query!("entry/grains"), [], |row| {
            let role: Option<Uuid> = row.get(3)?;
            Ok(Grain {
                day: row.get(0)?,
                precision: row.get(1)?,
                lenses: row.get(2)?,
                role: role.and_then(|role| roles.get(&role).copied()).unwrap_or(NO_ROLE),
            })
        })?;
        grains.sort_by_key(|grain| grain.day);
        let count = u32::try_from(grains.len()).unwrap_or(u32::MAX);
        let mut bytes = Vec::with_capacity(8 + grains.len() * 8);
        bytes.extend(count.to_le_bytes());
        grains.iter().for_each(|grain| bytes.extend(grain.day.to_le_bytes()));
        bytes.extend(grains.iter().map(|grain| grain.precision));
        bytes.extend(grains.iter().map(|grain| grain.lenses));
        if bytes.len() % 2 == 1 {
            bytes.push(0);
        }
        grains.iter().for_each(|grain| bytes.extend(grain.role.to_le_bytes()));
        Ok(bytes)
    }
}
