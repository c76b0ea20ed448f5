//! The whole journal in plain values, out and in again. The application turns them into files and back.

use career::{
    date::HalfYear,
    entry::Entry,
    growth::{EvidenceState, Source},
    id::{DirectionId, GoalId, LinkId, SnapshotId},
    plan::{Goal, Step, WillCanMust},
    reading::{OwnLink, Reading},
    role::Role,
};
use chrono::NaiveDate;

use crate::{
    DocumentKind, JournalError, Moment, Result, Thing, Tx, Version,
    journal::Journal,
    record::{
        AliasRow, DecisionKey, DecisionRow, DocumentKey, DocumentRow, EntryRow, GoalRow, MovedLinkRow, OwnLinkRow,
        PlanTextRow, ReadingRow, Record, RoleRow, SnapshotRow, StarRow, StepRow, VersionRow,
    },
    source::source_of,
    sql::{all, parsed, query, uuid},
    version::taken,
};

/// A value with its moments, and the day it went to the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dumped<T> {
    /// The value.
    pub value: T,
    /// When it was first written.
    pub created: Moment,
    /// When it was last changed.
    pub updated: Moment,
    /// The day it went to the trash.
    pub removed: Option<NaiveDate>,
}

/// What the user decided on a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DumpedDecision {
    /// Of which source.
    pub source: Source,
    /// For which direction.
    pub direction: DirectionId,
    /// Confirmed or dismissed.
    pub state: EvidenceState,
    /// When.
    pub updated: Moment,
}

/// A step with the goal it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DumpedStep {
    /// Its goal.
    pub goal: GoalId,
    /// Its order among the goal's steps.
    pub position: i64,
    /// The step.
    pub step: Step,
}

/// A frozen plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DumpedSnapshot {
    /// Its id.
    pub id: SnapshotId,
    /// Of which half-year.
    pub half_year: HalfYear,
    /// The day it was taken.
    pub taken: NaiveDate,
    /// Goals in it.
    pub goals: u32,
    /// JSON.
    pub content: String,
    /// When it was taken.
    pub created: Moment,
}

/// A small thing that is kept whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DumpedDocument {
    /// What it is.
    pub kind: DocumentKind,
    /// Its id, in the form of its kind.
    pub id: String,
    /// JSON, in the form of its kind.
    pub body: serde_json::Value,
    /// When it was first written.
    pub created: Moment,
    /// When it was last changed.
    pub updated: Moment,
}

/// Everything that is the user's, trash and moments included; drafts, history and what is derived are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dump {
    /// Roles, in the order in which they were added.
    pub roles: Vec<Dumped<Role>>,
    /// Entries, in the order in which they were written; then those whose writing was undone, as things in the trash.
    pub entries: Vec<Dumped<Entry>>,
    /// What entries said before, by entry and moment.
    pub versions: Vec<Version>,
    /// Decisions, by source and direction.
    pub decisions: Vec<DumpedDecision>,
    /// Stars with their days.
    pub stars: Vec<(DirectionId, NaiveDate)>,
    /// Will / Can / Must, newest half-year first.
    pub plan_texts: Vec<(HalfYear, WillCanMust, Moment)>,
    /// Goals without their steps, by id.
    pub goals: Vec<Dumped<Goal>>,
    /// Steps, by id.
    pub steps: Vec<Dumped<DumpedStep>>,
    /// Readings with the moment of the last change; `moved_to` is empty here: see `moved_links`.
    pub readings: Vec<(Reading, Moment)>,
    /// Links of the user's, oldest first.
    pub own_links: Vec<Dumped<OwnLink>>,
    /// New addresses of the recap's links.
    pub moved_links: Vec<(LinkId, String)>,
    /// Organisations and the names under which they leave.
    pub aliases: Vec<(String, String)>,
    /// Frozen plans, by id.
    pub snapshots: Vec<DumpedSnapshot>,
    /// Small things that are kept whole, by kind and id.
    pub documents: Vec<DumpedDocument>,
}

/// What loading a dump brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Loaded {
    /// Roles written.
    pub roles: u32,
    /// Entries written.
    pub entries: u32,
    /// Goals written.
    pub goals: u32,
    /// Readings written.
    pub readings: u32,
    /// Everything else that was written.
    pub others: u32,
    /// What was there already, and the same.
    pub unchanged: u32,
}

impl Journal {
    /// Everything that is the user's.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn dump(&self) -> Result<Dump> {
        let db = &self.db;
        let ids = |sql: &str| all(db, sql, [], |row| uuid(row, 0));
        let slugs = |sql: &str| all(db, sql, [], |row| row.get::<_, String>(0));
        let mut dump = Dump {
            stars: self.stars()?,
            moved_links: self.moved_links()?,
            aliases: self.aliases()?,
            ..Dump::default()
        };
        for id in ids(query!("role/all_ids"))? {
            if let Some(row) = RoleRow::read(db, &career::id::RoleId(id))? {
                dump.roles.push(Dumped {
                    value: row.role,
                    created: row.created,
                    updated: row.updated,
                    removed: row.removed,
                });
            }
        }
        for id in ids(query!("entry/all_ids"))? {
            if let Some(row) = EntryRow::read(db, &career::id::EntryId(id))? {
                dump.entries.push(Dumped {
                    value: row.entry,
                    created: row.created,
                    updated: row.updated,
                    removed: row.removed,
                });
            }
        }
        for id in ids(query!("version/all_taken"))? {
            if let Some(row) = taken(db, career::id::EntryId(id))? {
                dump.entries.push(Dumped {
                    value: row.entry,
                    created: row.created,
                    updated: row.updated,
                    removed: row.removed,
                });
            }
        }
        for id in ids(query!("version/all_ids"))? {
            if let Some(VersionRow { entry, saved, .. }) = VersionRow::read(db, &career::id::VersionId(id))? {
                dump.versions.push(Version { entry, saved });
            }
        }
        let decisions = all(db, query!("evidence/dump_decisions"), [], |row| {
            Ok((
                (row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?),
                (row.get::<_, String>(2)?, row.get::<_, bool>(3)?, row.get::<_, i64>(4)?),
            ))
        })?;
        for ((kind, bytes), (direction, confirmed, updated)) in decisions {
            dump.decisions.push(DumpedDecision {
                source: source_of(kind, &bytes)?,
                direction: parsed(&direction, "decision.direction")?,
                state: if confirmed {
                    EvidenceState::Confirmed
                } else {
                    EvidenceState::Dismissed
                },
                updated: Moment(updated),
            });
        }
        for half_year in self.half_years()? {
            if let Some(row) = PlanTextRow::read(db, &half_year)? {
                dump.plan_texts.push((half_year, row.texts, row.updated));
            }
        }
        for id in ids(query!("plan/all_goal_ids"))? {
            let id = GoalId(id);
            if let Some(row) = GoalRow::read(db, &id)? {
                let value = Goal {
                    id,
                    direction: row.direction,
                    by: row.by,
                    closed: row.closed,
                    steps: Vec::new(),
                };
                dump.goals.push(Dumped {
                    value,
                    created: row.created,
                    updated: row.updated,
                    removed: row.removed,
                });
            }
        }
        for id in ids(query!("plan/all_step_ids"))? {
            let id = career::id::StepId(id);
            if let Some(row) = StepRow::read(db, &id)? {
                let step = Step {
                    id,
                    text: row.text,
                    by: row.by,
                    done: row.done,
                    origin: row.origin,
                };
                let value = DumpedStep {
                    goal: row.goal,
                    position: row.position,
                    step,
                };
                dump.steps.push(Dumped {
                    value,
                    created: row.created,
                    updated: row.updated,
                    removed: row.removed,
                });
            }
        }
        for slug in slugs(query!("reading/all"))? {
            let link: LinkId = parsed(&slug, "reading.link")?;
            if let Some(row) = ReadingRow::read(db, &link)? {
                let reading = Reading {
                    link,
                    status: row.status,
                    takeaway: row.takeaway,
                    on: row.on,
                    moved_to: None,
                };
                dump.readings.push((reading, row.updated));
            }
        }
        for slug in slugs(query!("reading/all_own_ids"))? {
            let id: LinkId = parsed(&slug, "own_link.id")?;
            if let Some(row) = OwnLinkRow::read(db, &id)? {
                let value = OwnLink {
                    id,
                    url: row.url,
                    title: row.title,
                    direction: row.direction,
                };
                dump.own_links.push(Dumped {
                    value,
                    created: row.created,
                    updated: row.updated,
                    removed: row.removed,
                });
            }
        }
        for brief in self.snapshots()? {
            if let Some(row) = SnapshotRow::read(db, &brief.id)? {
                let SnapshotRow {
                    half_year,
                    taken,
                    goals,
                    content,
                    created,
                } = row;
                dump.snapshots.push(DumpedSnapshot {
                    id: brief.id,
                    half_year,
                    taken,
                    goals,
                    content,
                    created,
                });
            }
        }
        dump.snapshots.sort_by_key(|snapshot| snapshot.id);
        let documents = all(db, query!("document/all"), [], |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, String>(1)?,
                DocumentRow::of(row, 2)?,
            ))
        })?;
        for (number, id, row) in documents {
            let kind = DocumentKind::ALL.into_iter().find(|&kind| kind as i64 == number);
            dump.documents.push(DumpedDocument {
                kind: kind.ok_or(JournalError::Unreadable("document.kind"))?,
                id,
                body: serde_json::from_str(&row.body).map_err(|_| JournalError::Unreadable("document.body"))?,
                created: row.created,
                updated: row.updated,
            });
        }
        Ok(dump)
    }
}

impl Tx<'_> {
    /// Writes everything of a dump, with its ids and moments. What is there already under the same id becomes as the dump says.
    ///
    /// # Errors
    /// A text can't be kept, an entry or step names a role or goal that is nowhere, or the database can't be written. Then
    /// nothing of the dump is written.
    pub fn load(&mut self, dump: Dump) -> Result<Loaded> {
        let mut loaded = Loaded::default();
        for Dumped {
            value: role,
            created,
            updated,
            removed,
        } in dump.roles
        {
            let id = role.id;
            crate::write::check_role(&role)?;
            let new = self.bring(
                &id,
                &RoleRow {
                    role,
                    created,
                    updated,
                    removed,
                },
            )?;
            count(&mut loaded.roles, &mut loaded.unchanged, new);
        }
        for Dumped {
            value: entry,
            created,
            updated,
            removed,
        } in dump.entries
        {
            let id = entry.id;
            crate::write::check_entry(&entry)?;
            if let Some(role) = entry.role
                && self.get::<RoleRow>(&role)?.is_none()
            {
                return Err(JournalError::NotFound(Thing::Role));
            }
            let new = self.bring(
                &id,
                &EntryRow {
                    entry,
                    created,
                    updated,
                    removed,
                },
            )?;
            count(&mut loaded.entries, &mut loaded.unchanged, new);
        }
        for Version { entry, saved } in dump.versions {
            crate::write::check_entry(&entry)?;
            let id = VersionRow::id_of(&entry, saved)?;
            let new = self.get::<VersionRow>(&id)?.is_none();
            if new {
                self.add(&id, &VersionRow::new(&entry, saved))?;
            }
            count(&mut loaded.others, &mut loaded.unchanged, new);
        }
        for Dumped {
            value,
            created,
            updated,
            removed,
        } in dump.goals
        {
            let row = GoalRow {
                direction: value.direction,
                by: value.by,
                closed: value.closed,
                created,
                updated,
                removed,
            };
            let new = self.bring(&value.id, &row)?;
            count(&mut loaded.goals, &mut loaded.unchanged, new);
        }
        for Dumped {
            value: DumpedStep { goal, position, step },
            created,
            updated,
            removed,
        } in dump.steps
        {
            crate::write::check_step(&step)?;
            if self.get::<GoalRow>(&goal)?.is_none() {
                return Err(JournalError::NotFound(Thing::Goal));
            }
            let Step {
                id,
                text,
                by,
                done,
                origin,
            } = step;
            let row = StepRow {
                goal,
                position,
                text,
                by,
                done,
                origin,
                created,
                updated,
                removed,
            };
            let new = self.bring(&id, &row)?;
            count(&mut loaded.others, &mut loaded.unchanged, new);
        }
        for Dumped {
            value:
                OwnLink {
                    id,
                    url,
                    title,
                    direction,
                },
            created,
            updated,
            removed,
        } in dump.own_links
        {
            let row = OwnLinkRow {
                url: crate::write::address(&url)?,
                title,
                direction,
                created,
                updated,
                removed,
            };
            let new = self.bring(&id, &row)?;
            count(&mut loaded.others, &mut loaded.unchanged, new);
        }
        for (reading, updated) in dump.readings {
            let Reading {
                link,
                status,
                takeaway,
                on,
                ..
            } = reading;
            let new = self.bring(
                &link,
                &ReadingRow {
                    status,
                    takeaway,
                    on,
                    updated,
                },
            )?;
            count(&mut loaded.readings, &mut loaded.unchanged, new);
        }
        for (link, url) in dump.moved_links {
            let new = self.bring(
                &link,
                &MovedLinkRow {
                    url: crate::write::address(&url)?,
                },
            )?;
            count(&mut loaded.others, &mut loaded.unchanged, new);
        }
        for (half_year, texts, updated) in dump.plan_texts {
            let new = self.bring(&half_year, &PlanTextRow { texts, updated })?;
            count(&mut loaded.others, &mut loaded.unchanged, new);
        }
        for (direction, since) in dump.stars {
            let new = self.bring(&direction, &StarRow { since })?;
            count(&mut loaded.others, &mut loaded.unchanged, new);
        }
        for (organisation, alias) in dump.aliases {
            let new = self.bring(&organisation, &AliasRow { alias })?;
            count(&mut loaded.others, &mut loaded.unchanged, new);
        }
        for DumpedSnapshot {
            id,
            half_year,
            taken,
            goals,
            content,
            created,
        } in dump.snapshots
        {
            let new = self.bring(
                &id,
                &SnapshotRow {
                    half_year,
                    taken,
                    goals,
                    content,
                    created,
                },
            )?;
            count(&mut loaded.others, &mut loaded.unchanged, new);
        }
        for DumpedDecision {
            source,
            direction,
            state,
            updated,
        } in dump.decisions
        {
            if state != EvidenceState::Suggested {
                let row = DecisionRow {
                    confirmed: state == EvidenceState::Confirmed,
                    updated,
                };
                let new = self.bring(&DecisionKey::new(&source, &direction), &row)?;
                count(&mut loaded.others, &mut loaded.unchanged, new);
            }
        }
        for DumpedDocument {
            kind,
            id,
            body,
            created,
            updated,
        } in dump.documents
        {
            let row = DocumentRow {
                body: kind
                    .fitting(&id, &body)
                    .map_err(|_| JournalError::Unreadable("document"))?,
                created,
                updated,
            };
            let new = self.bring(&DocumentKey { kind, id }, &row)?;
            count(&mut loaded.others, &mut loaded.unchanged, new);
        }
        Ok(loaded)
    }

    /// Writes a row unless it is there and the same; says whether it wrote.
    fn bring<R: Record>(&mut self, key: &R::Key, row: &R) -> Result<bool> {
        let kept = self.recorder.kept();
        self.set(key, Some(row))?;
        Ok(self.recorder.kept() > kept)
    }
}

fn count(written: &mut u32, unchanged: &mut u32, new: bool) {
    *if new { written } else { unchanged } += 1;
}
