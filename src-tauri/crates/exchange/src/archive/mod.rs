//! The archive: everything that a person made in Nenrin, as one documented JSON document.
//!
//! What the program derives (suggested evidence, the search index) is not in it: it comes back by itself when the archive is
//! brought in. Neither are unfinished drafts and the history of undo. Reading what was written gives the same archive, to the
//! last byte of every text and the last millisecond of every moment. `docs/DATA.md` describes each field for readers of the
//! file.

mod check;
mod day;
mod error;
mod label;
mod timestamp;

use career::{
    date::{HalfYear, PartialDate},
    entry::EntryKind,
    growth::SourceKind,
    id::{DirectionId, EntryId, GoalId, HighlightId, LinkId, PromptId, RoleId, RoleKindId, SnapshotId, StepId},
    reading::ReadingStatus,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use error::{ArchiveError, ValueFault};
pub use label::{Format, Version};
pub use timestamp::{Timestamp, TimestampError};

/// What the field `format` of every archive says.
pub const FORMAT: &str = "nenrin-archive";
/// The version that this program writes; it reads this one and older ones.
pub const VERSION: u32 = 3;
/// The largest archive that is read, in bytes: 1 GiB, some seven times a journal of 100,000 long records.
pub const MOST_BYTES: usize = 1 << 30;

/// The whole of a journal.
///
/// Lists may stand in any order; [`Archive::put_in_order`] gives the one in which the program writes them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Archive {
    /// Always `nenrin-archive`.
    pub format: Format,
    /// Always the version that this program writes: an older archive is brought up to it while it is read.
    pub version: Version,
    /// The recap pack that directions, role kinds, prompts and links belong to: `sre-next-2022`.
    pub recap: String,
    /// Roles (役割).
    #[serde(default)]
    pub roles: Vec<Role>,
    /// Entries (記録).
    #[serde(default)]
    pub entries: Vec<Entry>,
    /// What the user said of evidence (根拠).
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// Starred directions.
    #[serde(default)]
    pub stars: Vec<Star>,
    /// Will / Can / Must by half-year.
    #[serde(default)]
    pub plans: Vec<PlanTexts>,
    /// Goals (目標) with their steps.
    #[serde(default)]
    pub goals: Vec<Goal>,
    /// The status of links (本棚).
    #[serde(default)]
    pub readings: Vec<Reading>,
    /// Links that the user added.
    #[serde(default)]
    pub own_links: Vec<OwnLink>,
    /// New addresses of links that have moved.
    #[serde(default)]
    pub moved_links: Vec<MovedLink>,
    /// Frozen plans (控え).
    #[serde(default)]
    pub snapshots: Vec<Snapshot>,
    /// Names under which organisations leave.
    #[serde(default)]
    pub aliases: Vec<Alias>,
    /// Small things that are kept whole: phase checks and the like. Since version 2.
    #[serde(default)]
    pub documents: Vec<Document>,
}

/// A role (役割): a period in which one did a job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// UUID.
    pub id: RoleId,
    /// One line, never empty.
    pub title: String,
    /// The recap's role kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<RoleKindId>,
    /// May be empty.
    #[serde(default)]
    pub organisation: String,
    /// Partial date.
    pub from: PartialDate,
    /// Partial date, not before `from`; absent while the role lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// May be empty.
    #[serde(default)]
    pub summary: String,
    /// In the user's order.
    #[serde(default)]
    pub highlights: Vec<Highlight>,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
    /// The day it was put into the trash; absent otherwise.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "day::read_option"
    )]
    pub removed: Option<NaiveDate>,
}

/// One achievement of a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Highlight {
    /// UUID.
    pub id: HighlightId,
    /// One line.
    pub text: String,
}

/// An entry (記録): a dated Markdown text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// UUID.
    pub id: EntryId,
    /// Partial date: what it is about, not when it was written.
    pub date: PartialDate,
    /// `reflection`, `achievement`, `learning` or `decision`.
    pub kind: EntryKind,
    /// One line; may be empty.
    #[serde(default)]
    pub title: String,
    /// Markdown, verbatim.
    #[serde(default)]
    pub text: String,
    /// The role it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// Without `#`, in the user's order.
    #[serde(default)]
    pub tags: Vec<String>,
    /// The prompt that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt: Option<PromptId>,
    /// When it was written.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
    /// The day it was put into the trash; absent otherwise.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "day::read_option"
    )]
    pub removed: Option<NaiveDate>,
    /// What it said before, oldest first. Since version 3.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<EntryVersion>,
}

/// A former content (版) of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryVersion {
    /// When it was saved.
    pub saved: Timestamp,
    /// As in the entry.
    pub date: PartialDate,
    /// As in the entry.
    pub kind: EntryKind,
    /// As in the entry.
    #[serde(default)]
    pub title: String,
    /// As in the entry.
    #[serde(default)]
    pub text: String,
    /// As in the entry, but the role may be gone for good by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// As in the entry.
    #[serde(default)]
    pub tags: Vec<String>,
    /// As in the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt: Option<PromptId>,
}

/// Yes or no to a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// What the evidence speaks for.
    pub direction: DirectionId,
    /// `entry`, `highlight`, `step` or `reading`.
    pub source: SourceKind,
    /// The entry's, highlight's, step's or link's id.
    pub source_id: String,
    /// True for yes, false for no.
    pub confirmed: bool,
    /// When the user said so.
    pub updated: Timestamp,
}

/// A starred direction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Star {
    /// Which.
    pub direction: DirectionId,
    /// Since which day.
    #[serde(deserialize_with = "day::read")]
    pub since: NaiveDate,
}

/// Will / Can / Must of a half-year. An empty text means "not said yet".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanTexts {
    /// `2026-H1` is April to September 2026, `2026-H2` October 2026 to March 2027.
    pub half_year: HalfYear,
    /// What I want to bring about.
    #[serde(default)]
    pub will: String,
    /// Strengths to use.
    #[serde(default)]
    pub can_strength: String,
    /// A weakness to work on.
    #[serde(default)]
    pub can_weakness: String,
    /// The mission that builds the ability.
    #[serde(default)]
    pub must: String,
    /// When one of them was last changed.
    pub updated: Timestamp,
}

/// A goal (目標): a chosen direction with a target date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// UUID.
    pub id: GoalId,
    /// What is grown into.
    pub direction: DirectionId,
    /// Partial date: until when.
    pub by: PartialDate,
    /// The day it was closed; absent while it is open.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "day::read_option"
    )]
    pub closed: Option<NaiveDate>,
    /// In the user's order.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
    /// The day it was put into the trash; absent otherwise.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "day::read_option"
    )]
    pub removed: Option<NaiveDate>,
}

/// A step (一歩): a concrete action of at most four weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// UUID.
    pub id: StepId,
    /// One line, never empty.
    pub text: String,
    /// Partial date: until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PartialDate>,
    /// The day it was finished.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "day::read_option"
    )]
    pub done: Option<NaiveDate>,
    /// The recap's first step that it was taken from: `slo_ux-1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
    /// The day it was put into the trash; absent otherwise.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "day::read_option"
    )]
    pub removed: Option<NaiveDate>,
}

/// How far a link was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// The recap's link, or `own/<uuid>`.
    pub link: LinkId,
    /// `queued`, `reading` or `read`.
    pub status: ReadingStatus,
    /// One line; may be empty.
    #[serde(default)]
    pub takeaway: String,
    /// The day the status was set.
    #[serde(deserialize_with = "day::read")]
    pub on: NaiveDate,
    /// When it was last changed.
    pub updated: Timestamp,
}

/// A link that the user added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnLink {
    /// `own/<uuid>`
    pub id: LinkId,
    /// `http` or `https`.
    pub url: String,
    /// One line.
    pub title: String,
    /// Where it belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<DirectionId>,
    /// When it was added.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
    /// The day it was put into the trash; absent otherwise.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "day::read_option"
    )]
    pub removed: Option<NaiveDate>,
}

/// Where a link has moved to, as the user found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MovedLink {
    /// The recap's link.
    pub link: LinkId,
    /// `http` or `https`.
    pub url: String,
}

/// A frozen copy (控え) of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// UUID.
    pub id: SnapshotId,
    /// Which half-year's plan.
    pub half_year: HalfYear,
    /// The day it was taken.
    #[serde(deserialize_with = "day::read")]
    pub taken: NaiveDate,
    /// The plan as it was on that day. An object that is kept as it is: its fields are those of the program that froze it.
    pub plan: serde_json::Value,
    /// When it was taken.
    pub created: Timestamp,
}

/// The name under which an organisation leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alias {
    /// As in the roles.
    pub organisation: String,
    /// Never empty.
    pub alias: String,
}

/// A small thing that is kept whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// What it is: `phase-check`.
    pub kind: String,
    /// Unique among its kind.
    pub id: String,
    /// An object whose fields depend on the kind.
    pub body: serde_json::Value,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
}

/// Writes an archive: UTF-8, two spaces of indentation, a line break at the end. The same archive gives the same bytes.
///
/// # Errors
/// [`ArchiveError::Unwritable`], when a snapshot's plan holds what JSON can't say.
pub fn write(archive: &Archive) -> Result<Vec<u8>, ArchiveError> {
    let mut bytes = serde_json::to_vec_pretty(archive).map_err(|_| ArchiveError::Unwritable)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Reads an archive and makes sure that it can be brought in whole.
///
/// # Errors
/// See [`ArchiveError`]. Nothing is taken from an archive with a fault.
pub fn read(bytes: &[u8]) -> Result<Archive, ArchiveError> {
    if bytes.len() > MOST_BYTES {
        return Err(ArchiveError::TooLarge { most: MOST_BYTES });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    label::check(bytes)?;
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let archive = serde_path_to_error::deserialize(&mut json).map_err(ArchiveError::item)?;
    json.end().map_err(|error| ArchiveError::not_json(&error))?;
    check::whole(&archive)?;
    Ok(archive)
}

impl Archive {
    /// An archive without content.
    #[must_use]
    pub fn empty(recap: &str) -> Self {
        Self {
            format: Format,
            version: Version,
            recap: recap.to_owned(),
            roles: Vec::new(),
            entries: Vec::new(),
            decisions: Vec::new(),
            stars: Vec::new(),
            plans: Vec::new(),
            goals: Vec::new(),
            readings: Vec::new(),
            own_links: Vec::new(),
            moved_links: Vec::new(),
            snapshots: Vec::new(),
            aliases: Vec::new(),
            documents: Vec::new(),
        }
    }

    /// Puts every list into the order in which the program writes it, oldest first, so that the same journal always gives the
    /// same bytes and a later archive differs only where the journal does. Highlights, steps and tags keep the user's order.
    pub fn put_in_order(&mut self) {
        self.roles.sort_by_key(|role| (role.from, role.id));
        self.entries.sort_by_key(|entry| (entry.date, entry.id));
        for entry in &mut self.entries {
            entry.versions.sort_by_key(|version| version.saved);
        }
        self.decisions
            .sort_by(|a, b| (&a.direction, a.source, &a.source_id).cmp(&(&b.direction, b.source, &b.source_id)));
        self.stars.sort_by(|a, b| a.direction.cmp(&b.direction));
        self.plans.sort_by_key(|plan| plan.half_year);
        self.goals.sort_by_key(|goal| (goal.created, goal.id));
        self.readings.sort_by(|a, b| a.link.cmp(&b.link));
        self.own_links.sort_by(|a, b| a.id.cmp(&b.id));
        self.moved_links.sort_by(|a, b| a.link.cmp(&b.link));
        self.snapshots
            .sort_by_key(|snapshot| (snapshot.taken, snapshot.created, snapshot.id));
        self.aliases.sort_by(|a, b| a.organisation.cmp(&b.organisation));
        self.documents.sort_by(|a, b| (&a.kind, &a.id).cmp(&(&b.kind, &b.id)));
    }
}
