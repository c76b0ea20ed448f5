//! The trash lets go of what has lain in it for thirty days.
//!
//! What a clock says once is no reason to remove anything: it may have jumped. So the journal keeps the day on which it last saw
//! something that was there for too long, and removes, on a later day, what was so on that one too. A thing goes only when the
//! program ran on two different days, both thirty days after its removal or later, without the clock coming back from the
//! future in between.

use chrono::NaiveDate;

use crate::{
    ChangeSet, JournalError, Result,
    history::Recorder,
    journal::Journal,
    read::trash,
    sql::{day_number, day_of_option, one, query, run},
};

/// For how many days a thing stays in the trash.
pub const TRASH_DAYS: u32 = 30;

/// Days until a thing goes that was removed on a day.
pub(crate) fn days_left(removed: NaiveDate, today: NaiveDate) -> u32 {
    let lain = u32::try_from((today - removed).num_days()).unwrap_or(0);
    TRASH_DAYS.saturating_sub(lain)
}

impl Journal {
    /// Removes for good what has been in the trash for too long, as one change that can't be undone; what the history holds of it
    /// goes too. Says what was touched; none when nothing was removed. To be called once a day: see the rule above.
    ///
    /// # Errors
    /// The database can't be read or written. Then nothing was removed.
    pub fn sweep_trash(&mut self) -> Result<Option<ChangeSet>> {
        let today = self.today();
        let seen = one(&self.db, query!("trash/seen"), [], |row| row.get::<_, Option<i64>>(0))?;
        let seen = day_of_option(seen.flatten())?;
        let due = trash(&self.db, today)?.iter().any(|item| item.left == 0);
        let back = seen.is_some_and(|seen| seen > today);
        if !back && (!due || seen == Some(today)) {
            return Ok(None);
        }
        self.in_transaction(|db, make| {
            let mut tx = make(Recorder::forgetful());
            if let Some(seen) = seen.filter(|&seen| seen < today) {
                let over = trash(db, seen)?.into_iter().filter(|item| item.left == 0);
                tx.purge(over.map(|item| item.what).collect())?;
                tx.settle()?;
            }
            run(db, query!("trash/set_seen"), [day_number(today)])?;
            let changes = std::mem::take(&mut tx.changes);
            tx.recorder.scrub(db)?;
            Ok::<_, JournalError>(Some(changes).filter(|changes| !changes.is_empty()))
        })
    }
}
