//! The recap (リキャップ): a pack of lenses, directions, role kinds, links, prompts and phases.
//!
//! A pack is a handful of TOML texts. [`Recap::load`] takes it in whole or refuses it with the file, the key and the
//! reason; what is loaded has unique ids, resolving references and both languages everywhere, so nothing later has to ask.

mod check;
mod defined;
mod embedded;
mod error;
mod faults;
mod load;
mod merge;
mod reader;
mod signals;
mod stored;

use std::{collections::HashMap, fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Serialize};

pub use check::{PackFault, check};
pub use embedded::{EXAMPLES, embedded, embedded_files};
pub use error::{PackError, PackReason};
pub use merge::PackConflict;
pub use signals::{Finding, Hit, Part, SignalMatcher};
pub use stored::StoredPack;

use crate::{
    id::{DirectionId, LinkId, PromptId, RoleKindId},
    insight::{Model, Taught},
};

/// One of the recap's three keywords, always in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lens {
    /// 深化: where has my practice matured, and what is the next level of the same craft?
    Deepen,
    /// 民主化: who can now do this without me?
    Democratize,
    /// 掛け算: what do I get if I multiply what I know with a neighbouring field?
    Multiply,
}

impl Lens {
    /// All three, in their order.
    pub const ALL: [Self; 3] = [Self::Deepen, Self::Democratize, Self::Multiply];

    /// `deepen`, `democratize`, `multiply`: as packs and files write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Deepen => "deepen",
            Self::Democratize => "democratize",
            Self::Multiply => "multiply",
        }
    }
}

impl fmt::Display for Lens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names none of the three lenses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a lens: {0:?}")]
pub struct LensError(pub String);

impl FromStr for Lens {
    type Err = LensError;

    fn from_str(text: &str) -> Result<Self, LensError> {
        Self::ALL
            .into_iter()
            .find(|lens| lens.as_str() == text)
            .ok_or_else(|| LensError(text.to_owned()))
    }
}

/// One of the languages that packs and samples are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// 日本語
    Ja,
    /// English
    En,
}

/// A text in both languages of the pack; neither is ever empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bilingual {
    /// Japanese.
    pub ja: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }
}

/// A lens with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LensWords {
    /// Which.
    pub lens: Lens,
    /// 深化
    pub name: Bilingual,
    /// 同じ技の、次の深さはどこか
    pub question: Bilingual,
}

/// Something one can grow into (伸びる方向), under one lens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Direction {
    /// `slo_ux`
    pub id: DirectionId,
    /// Under which lens.
    pub lens: Lens,
    /// False where this app added it and the talk did not name it.
    pub named_by_talk: bool,
    /// Its whole name.
    pub name: Bilingual,
    /// A name that fits a row of the timeline: at most 28 half-width columns.
    pub short: Bilingual,
    /// What it is, in a few sentences.
    pub summary: Bilingual,
    /// What it consists of.
    pub practices: Vec<Bilingual>,
    /// Role kinds that it grows out of, and why.
    pub roots: Vec<Root>,
    /// Role kinds whose daily work it is.
    pub own_work_of: Vec<RoleKindId>,
    /// Directions whose ground makes this one a natural next step, and why.
    pub builds_on: Vec<Footing>,
    /// Terms that hint at it.
    pub signals: Signals,
    /// What one can begin with, in order.
    pub first_steps: Vec<FirstStep>,
    /// Reading, in the order in which it should be read.
    pub links: Vec<LinkId>,
}

/// A role kind that a direction grows out of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// The role kind.
    pub role: RoleKindId,
    /// 3 the same craft, 2 close by, 1 a stretch.
    pub closeness: u8,
    /// Why it helps.
    pub why: Bilingual,
}

/// A direction whose ground another one builds on (土台).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footing {
    /// What has grown already.
    pub direction: DirectionId,
    /// 3 the same craft, 2 close by, 1 a stretch.
    pub closeness: u8,
    /// Why it helps.
    pub why: Bilingual,
}

/// Terms (手がかり) that, in a text, hint at a direction.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signals {
    /// Each counts alone. Japanese ones first, as the pack writes them.
    pub strong: Vec<String>,
    /// Count only beside a strong one of the same direction.
    pub weak: Vec<String>,
}

/// A concrete action that a direction can begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstStep {
    /// `slo_ux-1`
    pub id: String,
    /// Calendar weeks beside a normal job, 1–4.
    pub weeks: u32,
    /// What to do.
    pub text: Bilingual,
}

/// A kind of role (職種).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleKind {
    /// `sre`
    pub id: RoleKindId,
    /// Its name.
    pub name: Bilingual,
    /// What people call it, in both languages, for finding it in a free text.
    pub aliases: Vec<String>,
    /// What it does.
    pub summary: Bilingual,
    /// What it teaches, and where that pays off; the most central first.
    pub strengths: Vec<Strength>,
}

/// A transferable strength of a role kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strength {
    /// The strength.
    pub text: Bilingual,
    /// Directions that build on it.
    pub leads_to: Vec<DirectionId>,
}

/// How far a link's address could be checked when the pack was made. None was fetched live.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verified {
    /// A stored copy of a page at this address was seen.
    StoredPage,
    /// This address was seen in a public repository or page.
    Mentioned,
    /// From general knowledge alone.
    Memory,
}

/// What a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LinkKind {
    /// An article.
    Article,
    /// A book.
    Book,
    /// A paper.
    Paper,
    /// A site or a tool.
    Site,
    /// A talk or its slides.
    Talk,
    /// A video.
    Video,
}

/// A piece of reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// `sre-book-slo`
    pub id: LinkId,
    /// Always `http` or `https`.
    pub url: url::Url,
    /// In the language of the page.
    pub title: String,
    /// `ja` or `en`.
    pub lang: String,
    /// What it is.
    pub kind: LinkKind,
    /// The year it appeared, where it is known.
    pub year: Option<i32>,
    /// Minutes of a first pass, estimated.
    pub minutes: Option<u32>,
    /// Directions that list it, in the pack's order; none for general reading.
    pub directions: Vec<DirectionId>,
    /// `career`, `sre-next`, `foundations`, `community`.
    pub topics: Vec<String>,
    /// How far the address was checked.
    pub verified: Verified,
    /// Where it was seen.
    pub source: String,
}

/// Which way a prompt looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tense {
    /// 棚卸し
    Past,
    /// いま
    Present,
    /// これから
    Future,
}

/// A question to write about (問い).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// `deepen-01`
    pub id: PromptId,
    /// Its lens; none is general.
    pub lens: Option<Lens>,
    /// Which way it looks.
    pub tense: Tense,
    /// The question.
    pub text: Bilingual,
}

/// A model of phases that a practice passes through in an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseModel {
    /// `sre-execution-phases`
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What it is for.
    pub description: Bilingual,
    /// How answers become a place.
    pub scoring: Bilingual,
    /// What else there is.
    pub note: Bilingual,
    /// Where it is from.
    pub source_links: Vec<LinkId>,
    /// Related reading.
    pub related_links: Vec<LinkId>,
    /// The direction that is about moving through it.
    pub direction: Option<DirectionId>,
    /// Numbered from 1, in order.
    pub phases: Vec<Phase>,
}

impl PhaseModel {
    /// The model of a pack that has none: without phases.
    pub(crate) fn none() -> Self {
        let empty = || Bilingual {
            ja: String::new(),
            en: String::new(),
        };
        Self {
            id: String::new(),
            name: empty(),
            description: empty(),
            scoring: empty(),
            note: empty(),
            source_links: Vec::new(),
            related_links: Vec::new(),
            direction: None,
            phases: Vec::new(),
        }
    }
}

/// One phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// `phase1-firefighting`
    pub id: String,
    /// From 1.
    pub number: u32,
    /// Its name.
    pub name: Bilingual,
    /// What it is like.
    pub summary: Bilingual,
    /// What is good about it.
    pub strength: Bilingual,
    /// What goes wrong when one stays.
    pub risk: Bilingual,
    /// What leads onwards.
    pub next_move: Bilingual,
    /// Directions that lead onwards.
    pub next_directions: Vec<DirectionId>,
    /// Yes/no statements that tell it.
    pub statements: Vec<Statement>,
}

/// A yes/no statement of a phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// `p1-1`
    pub id: String,
    /// The statement.
    pub text: Bilingual,
}

/// One of the packs that a recap is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// `sre-next-2022`
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// The directions that it defines.
    pub directions: Vec<DirectionId>,
    /// How many links it lists.
    pub links: u32,
    /// How many prompts it has.
    pub prompts: u32,
}

/// A loaded pack, or several together: complete and consistent.
#[derive(Debug)]
pub struct Recap {
    id: String,
    title: Bilingual,
    talk: LinkId,
    lenses: [LensWords; 3],
    directions: Vec<Direction>,
    role_kinds: Vec<RoleKind>,
    links: Vec<Link>,
    prompts: Vec<Prompt>,
    phases: PhaseModel,
    index: Index,
    signals: Arc<SignalMatcher>,
    models: Vec<Arc<Model>>,
    packs: Vec<Pack>,
    own: Option<Arc<SignalMatcher>>,
}

/// Where each id stands in its list.
#[derive(Debug, Default)]
struct Index {
    directions: HashMap<DirectionId, usize>,
    role_kinds: HashMap<RoleKindId, usize>,
    links: HashMap<LinkId, usize>,
    prompts: HashMap<PromptId, usize>,
}

impl Index {
    fn of(directions: &[Direction], role_kinds: &[RoleKind], links: &[Link], prompts: &[Prompt]) -> Self {
        Self {
            directions: directions.iter().map(|one| one.id.clone()).zip(0..).collect(),
            role_kinds: role_kinds.iter().map(|one| one.id.clone()).zip(0..).collect(),
            links: links.iter().map(|one| one.id.clone()).zip(0..).collect(),
            prompts: prompts.iter().map(|one| one.id.clone()).zip(0..).collect(),
        }
    }
}

impl Recap {
    /// `sre-next-2022`
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> &Bilingual {
        &self.title
    }

    /// The talk that it recaps.
    #[must_use]
    pub fn talk(&self) -> &LinkId {
        &self.talk
    }

    /// The three lenses, in order.
    #[must_use]
    pub fn lenses(&self) -> &[LensWords; 3] {
        &self.lenses
    }

    /// A lens's words.
    #[must_use]
    pub fn lens(&self, lens: Lens) -> &LensWords {
        &self.lenses[lens as usize]
    }

    /// All directions, by lens and the pack's order.
    #[must_use]
    pub fn directions(&self) -> &[Direction] {
        &self.directions
    }

    /// A direction.
    #[must_use]
    pub fn direction(&self, id: &DirectionId) -> Option<&Direction> {
        self.index.directions.get(id).map(|&at| &self.directions[at])
    }

    /// A first step by its id, with the direction it belongs to.
    pub fn first_step(&self, id: &str) -> Option<(&Direction, &FirstStep)> {
        self.directions
            .iter()
            .find_map(|direction| Some((direction, direction.first_steps.iter().find(|step| step.id == id)?)))
    }

    /// All role kinds, in the pack's order.
    #[must_use]
    pub fn role_kinds(&self) -> &[RoleKind] {
        &self.role_kinds
    }

    /// A role kind.
    #[must_use]
    pub fn role_kind(&self, id: &RoleKindId) -> Option<&RoleKind> {
        self.index.role_kinds.get(id).map(|&at| &self.role_kinds[at])
    }

    /// Every alias of every role kind, for finding a kind in a line.
    pub fn role_aliases(&self) -> impl Iterator<Item = (&RoleKindId, &str)> {
        self.role_kinds
            .iter()
            .flat_map(|kind| kind.aliases.iter().map(move |alias| (&kind.id, alias.as_str())))
    }

    /// All links, in the pack's order.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// A link.
    #[must_use]
    pub fn link(&self, id: &LinkId) -> Option<&Link> {
        self.index.links.get(id).map(|&at| &self.links[at])
    }

    /// All prompts, in the pack's order.
    #[must_use]
    pub fn prompts(&self) -> &[Prompt] {
        &self.prompts
    }

    /// A prompt.
    #[must_use]
    pub fn prompt(&self, id: &PromptId) -> Option<&Prompt> {
        self.index.prompts.get(id).map(|&at| &self.prompts[at])
    }

    /// The prompts of a lens; none asks for the general ones.
    pub fn prompts_of(&self, lens: Option<Lens>) -> impl Iterator<Item = &Prompt> {
        self.prompts.iter().filter(move |prompt| prompt.lens == lens)
    }

    /// The phase model.
    #[must_use]
    pub fn phases(&self) -> &PhaseModel {
        &self.phases
    }

    /// The matcher of all signals.
    #[must_use]
    pub fn signals(&self) -> &SignalMatcher {
        &self.signals
    }

    /// The models of its packs' examples, of those that have one.
    #[must_use]
    pub fn models(&self) -> &[Arc<Model>] {
        &self.models
    }

    /// The pack with a model of its examples, in the place of any that it had.
    #[must_use]
    pub fn with_model(mut self, model: Model) -> Self {
        self.models = vec![Arc::new(model)];
        self
    }

    /// What a text hints at, by signals and model together, in the pack's order of directions. See [`crate::insight`].
    ///
    /// ```
    /// let recap = career::recap::embedded()?;
    /// let found = recap.find("", "深夜に停止した件、誰が悪いかではなく、何が起きたかを時刻順に並べて全員で振り返った。");
    /// assert_eq!(found[0].direction.as_str(), "postmortem_premortem");
    /// # Ok::<(), career::recap::PackError>(())
    /// ```
    #[must_use]
    pub fn find<'a>(&'a self, title: &str, text: &str) -> Vec<Finding<'a>> {
        self.find_as(Taught::default(), title, text)
    }

    /// Likewise, with what the owner decided of earlier records; the lessons must be of this recap's models.
    #[must_use]
    pub fn find_as<'a>(&'a self, lessons: Taught<'_>, title: &str, text: &str) -> Vec<Finding<'a>> {
        let mut findings = crate::insight::find(&self.signals, &self.models, lessons, title, text);
        self.add_own(title, text, &mut findings);
        findings
    }
}
