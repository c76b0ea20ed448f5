//! What tells an archive from any other JSON: its format and its version.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{ArchiveError, FORMAT, VERSION};

/// The format's name in an archive; there is only one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Format;

/// The version of an archive in memory; there is only the newest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Version;

impl Serialize for Format {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(FORMAT)
    }
}

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match &*std::borrow::Cow::<'de, str>::deserialize(deserializer)? {
            FORMAT => Ok(Self),
            _ => Err(D::Error::custom("another format")),
        }
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(VERSION)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u32::deserialize(deserializer)? {
            1..=VERSION => Ok(Self),
            _ => Err(D::Error::custom("another version")),
        }
    }
}

/// The head of a document, whatever else it holds.
#[derive(Deserialize)]
struct Label {
    format: Option<serde_json::Value>,
    version: Option<serde_json::Value>,
}

/// Whether the bytes are an archive that this program reads.
pub(super) fn check(bytes: &[u8]) -> Result<(), ArchiveError> {
    let label: Label = serde_json::from_slice(bytes).map_err(|error| ArchiveError::not_json(&error))?;
    if label.format.as_ref().and_then(serde_json::Value::as_str) != Some(FORMAT) {
        return Err(ArchiveError::NotAnArchive);
    }
    match label.version.as_ref().and_then(serde_json::Value::as_u64) {
        Some(version) if (1..=u64::from(VERSION)).contains(&version) => Ok(()),
        Some(version) if version > u64::from(VERSION) => Err(ArchiveError::Newer { version }),
        _ => Err(ArchiveError::NotAnArchive),
    }
}
