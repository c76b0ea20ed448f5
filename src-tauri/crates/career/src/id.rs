//! Names of things: UUIDs for what a person made, slugs for what a recap pack defines. One type each, so that a role can
//! never be passed where an entry is meant.

use std::{borrow::Cow, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use uuid::Uuid;

/// The text is not an id of the expected form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id: {0:?}")]
pub struct IdError(pub String);

macro_rules! uuid_id {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Uuid::parse_str(text.trim()).map(Self).map_err(|_| IdError(text.to_owned()))
            }
        }
    )+};
}

uuid_id! {
    /// A role (役割).
    RoleId;
    /// One highlight of a role.
    HighlightId;
    /// An entry (記録).
    EntryId;
    /// A goal (目標) of the plan.
    GoalId;
    /// A step (一歩) of a goal.
    StepId;
    /// A frozen copy (控え) of the plan.
    SnapshotId;
    /// A saved content (版) of an entry.
    VersionId;
    /// An unfinished text in the editor (下書き).
    DraftId;
    /// The answers of one phase check (フェーズ診断).
    PhaseCheckId;
    /// An evidence card.
    CardId;
    /// A signal of the user's own, or one that was not wanted.
    OwnSignalId;
}

macro_rules! slug_id {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The slug as it stands in the pack.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            /// Accepts 1–80 characters of `a–z`, `0–9`, `_`, `-`, `.` and `/`.
            fn from_str(text: &str) -> Result<Self, IdError> {
                let fine = (1..=80).contains(&text.len())
                    && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-' | b'.' | b'/'));
                if fine { Ok(Self(text.to_owned())) } else { Err(IdError(text.to_owned())) }
            }
        }

        // What could not be parsed again must not come in by another way.
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }
    )+};
}

slug_id! {
    /// A direction (伸びる方向) of a recap.
    DirectionId;
    /// A role kind (職種) of a recap.
    RoleKindId;
    /// A pack.
    PackId;
    /// A strength that moved on: a role's id and a direction's.
    ThreadId;
    /// A reading link: a recap's slug, or `own/<uuid>` for a link of the user's.
    LinkId;
    /// A prompt of a recap, or `own/<uuid>` for one of the user's.
    PromptId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_slug_is_none_in_json_either() {
        for text in ["mlo!s", "", "Toil", "a b", "年輪", &"a".repeat(81)] {
            assert!(text.parse::<DirectionId>().is_err(), "{text:?}");
            let json = serde_json::to_string(text).unwrap();
            assert!(serde_json::from_str::<DirectionId>(&json).is_err(), "{text:?}");
            assert!(serde_json::from_str::<PromptId>(&json).is_err(), "{text:?}");
        }
        let escaped: DirectionId = serde_json::from_str(r#""to\u0069l""#).unwrap();
        assert_eq!(escaped.as_str(), "toil");
        assert_eq!(serde_json::to_string(&escaped).unwrap(), r#""toil""#);
    }
}
