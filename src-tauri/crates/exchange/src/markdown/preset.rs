//! Who reads the plan, and what leaves for them.

use super::model::MOST_REASONS;

/// The reader of an exported plan. Private by default: only [`Preset::Myself`] has everything.
///
/// | part | self | 1on1 | application | advice |
/// |---|---|---|---|---|
/// | names of organisations | real | alias | alias | alias |
/// | Will, strengths | yes | yes | yes | yes |
/// | weakness | yes | – | – | yes |
/// | Must | yes | yes | – | yes |
/// | roles with carry-overs | yes | yes | yes | yes |
/// | summaries and highlights of roles | yes | – | yes | yes |
/// | directions | all groups | without far ones | growing ones | all groups |
/// | reasons of a direction | the newest 50 | the newest 5 | the newest 3 that were confirmed | the newest 5 |
/// | words of entries | yes | – | – | – |
/// | dismissed evidence | yes | – | – | – |
/// | next steps | yes | yes | – | yes |
/// | goals | all | open and reached ones | open ones | open and reached ones |
/// | steps of goals | yes | yes | – | yes |
/// | reading | all | begun and read | read | all |
/// | addresses of the user's own links | yes | – | – | – |
/// | takeaways | yes | – | – | – |
/// | phase history, lens balance | yes | yes | – | yes |
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Preset {
    /// 自分用: everything.
    Myself,
    /// 1on1: for a manager who knows the place.
    OneOnOne,
    /// 応募: for someone who does not know the place, and need not.
    Application,
    /// キャリア相談: for an adviser, who helps best knowing the weak side too.
    Advice,
}

impl Preset {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Myself, Self::OneOnOne, Self::Application, Self::Advice];

    /// `self`, `one-on-one`, `application`, `advice`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Myself => "self",
            Self::OneOnOne => "one-on-one",
            Self::Application => "application",
            Self::Advice => "advice",
        }
    }

    pub(super) fn is_private(self) -> bool {
        self == Self::Myself
    }

    pub(super) fn shows_weakness(self) -> bool {
        matches!(self, Self::Myself | Self::Advice)
    }

    /// What only someone who knows the place, or helps, needs: the mission, steps, next steps, phases, the balance.
    pub(super) fn shows_work(self) -> bool {
        self != Self::Application
    }

    pub(super) fn shows_role_details(self) -> bool {
        self != Self::OneOnOne
    }

    /// How many reasons of a direction.
    pub(super) fn most_reasons(self) -> usize {
        match self {
            Self::Myself => MOST_REASONS,
            Self::OneOnOne | Self::Advice => 5,
            Self::Application => 3,
        }
    }
}

/// A part that a preset kept back although the plan has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Withheld {
    /// The weakness.
    Weakness,
    /// The mission.
    Must,
    /// Words of entries, and takeaways.
    EntryText,
    /// Evidence that was dismissed.
    Dismissed,
    /// Whole directions, by group.
    Directions,
    /// Reasons beyond the newest, or not confirmed.
    Reasons,
    /// Summaries and highlights of roles.
    RoleDetails,
    /// Goals that were let go, or all closed ones.
    Goals,
    /// Steps and next steps.
    Steps,
    /// Links by status.
    Reading,
    /// Addresses of links that the user added.
    Addresses,
    /// The phase history.
    Phases,
    /// The lens balance.
    Balance,
}

impl Withheld {
    /// The stable name: `weakness`, `entry-text`, `dismissed` …
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Weakness => "weakness",
            Self::Must => "must",
            Self::EntryText => "entry-text",
            Self::Dismissed => "dismissed",
            Self::Directions => "directions",
            Self::Reasons => "reasons",
            Self::RoleDetails => "role-details",
            Self::Goals => "goals",
            Self::Steps => "steps",
            Self::Reading => "reading",
            Self::Addresses => "addresses",
            Self::Phases => "phases",
            Self::Balance => "balance",
        }
    }
}
