//! What opens a locked journal: the passphrase, and the recovery key that brings it back.
//!
//! A locked journal is an ordinary SQLCipher 4 database, and the passphrase is its key: any tool that reads SQLCipher opens it with the
//! passphrase alone. The recovery key is 160 random bits on paper. Beside the journal lies the passphrase, sealed with it
//! (XChaCha20-Poly1305 under the SHA-256 of the key); without the paper that file says nothing, and without the file the passphrase still opens.

use std::fmt;

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead as _, KeyInit as _},
};
use data_encoding::{Encoding, Specification};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::{JournalError, Result};

/// The longest passphrase, in bytes after normalisation.
const LONGEST: usize = 1024;

/// Random bytes of a recovery key.
const RECOVERY_BYTES: usize = 20;

/// Characters that a recovery key is written with: Crockford's, without letters that look like digits.
const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters of a recovery key between two hyphens.
const GROUP: usize = 4;

/// A passphrase, in NFKC, so that full width and half width type the same. It is wiped from memory when dropped, and never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes what was typed.
    ///
    /// # Errors
    /// [`JournalError::PassphraseUnfit`]: it is empty, longer than a kilobyte, or holds a control character.
    pub fn new(typed: &str) -> Result<Self> {
        let folded: Zeroizing<String> = Zeroizing::new(typed.nfkc().collect());
        let fits = !folded.is_empty() && folded.len() <= LONGEST && !folded.chars().any(char::is_control);
        fits.then_some(Self(folded)).ok_or(JournalError::PassphraseUnfit)
    }

    /// The text itself, for the one place that may keep it: the computer's keychain.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// A recovery key, to be written down once.
pub struct RecoveryKey(Zeroizing<[u8; RECOVERY_BYTES]>);

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

impl RecoveryKey {
    /// Makes one from the system's randomness.
    ///
    /// # Errors
    /// The system gives none.
    pub fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; RECOVERY_BYTES]);
        fill(&mut *bytes)?;
        Ok(Self(bytes))
    }

    /// Reads what stands on the paper: hyphens, spaces, case and look-alike letters don't matter. None for anything else.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let folded: Zeroizing<String> = Zeroizing::new(typed.nfkc().collect());
        let bytes = Zeroizing::new(alphabet()?.decode(folded.trim().as_bytes()).ok()?);
        Some(Self(Zeroizing::new(bytes.as_slice().try_into().ok()?)))
    }

    /// As it is printed: `8J2K-…`, eight groups of four.
    #[must_use]
    pub fn to_words(&self) -> Zeroizing<String> {
        let text = Zeroizing::new(alphabet().map(|alphabet| alphabet.encode(&*self.0)).unwrap_or_default());
        let mut groups = Zeroizing::new(String::with_capacity(text.len() * 2));
        for (at, c) in text.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                groups.push('-');
            }
            groups.push(c);
        }
        groups
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        let key = Zeroizing::new(<[u8; 32]>::from(
            Sha256::new()
                .chain_update(b"nenrin recovery 1")
                .chain_update(self.0.as_slice())
                .finalize(),
        ));
        XChaCha20Poly1305::new((&*key).into())
    }
}

/// A passphrase that a recovery key sealed, as it lies in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sealed {
    form: u32,
    nonce: String,
    sealed: String,
}

impl Sealed {
    const FORM: u32 = 1;

    pub(crate) fn new(passphrase: &Passphrase, key: &RecoveryKey) -> Result<Self> {
        let mut nonce = [0; 24];
        fill(&mut nonce)?;
        let sealed = key
            .cipher()
            .encrypt(XNonce::from_slice(&nonce), passphrase.as_str().as_bytes())
            .map_err(|_| JournalError::NoRandomness)?;
        Ok(Self {
            form: Self::FORM,
            nonce: data_encoding::HEXLOWER.encode(&nonce),
            sealed: data_encoding::HEXLOWER.encode(&sealed),
        })
    }

    /// The passphrase; none when it is another key's, or was tampered with.
    pub(crate) fn open(&self, key: &RecoveryKey) -> Option<Passphrase> {
        let hex = |text: &str| data_encoding::HEXLOWER.decode(text.as_bytes()).ok();
        let nonce: [u8; 24] = hex(&self.nonce)?.try_into().ok()?;
        let plain = key
            .cipher()
            .decrypt(XNonce::from_slice(&nonce), hex(&self.sealed)?.as_slice())
            .ok()?;
        let plain = Zeroizing::new(plain);
        Passphrase::new(std::str::from_utf8(&plain).ok()?)
            .ok()
            .filter(|_| self.form == Self::FORM)
    }
}

fn fill(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|_| JournalError::NoRandomness)
}

fn alphabet() -> Option<Encoding> {
    let mut specification = Specification::new();
    specification.symbols.push_str(ALPHABET);
    specification.translate.from.push_str("abcdefghjkmnpqrstvwxyzIiLlOo");
    specification.translate.to.push_str("ABCDEFGHJKMNPQRSTVWXYZ111100");
    specification.ignore.push_str("- ");
    specification.encoding().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail loudly")]

    use super::*;

    #[test]
    fn a_recovery_key_is_read_as_people_write() {
        let key = RecoveryKey::random().unwrap();
        let words = key.to_words();
        assert_eq!(words.len(), 8 * GROUP + 7);
        let careless = words
            .to_lowercase()
            .replace('-', "  ")
            .replace('0', "o")
            .replace('1', "l");
        for typed in [words.as_str(), &careless, &format!(" {} ", words.replace('-', ""))] {
            assert_eq!(*RecoveryKey::read(typed).unwrap().0, *key.0);
        }
        for other in ["", "8J2K", "合言葉です", &words[1..], &format!("{}A", *words)] {
            assert!(RecoveryKey::read(other).is_none(), "{other}");
        }
    }

    #[test]
    fn only_its_own_key_opens_what_is_sealed() {
        let passphrase = Passphrase::new("年輪の 合言葉").unwrap();
        let (key, other) = (RecoveryKey::random().unwrap(), RecoveryKey::random().unwrap());
        let sealed = Sealed::new(&passphrase, &key).unwrap();
        assert_eq!(sealed.open(&key).unwrap(), passphrase);
        assert!(sealed.open(&other).is_none());
        let mut bent = sealed.clone();
        bent.sealed = bent.sealed.replace(&bent.sealed[..2], "zz");
        assert!(bent.open(&key).is_none());
        assert_ne!(sealed, Sealed::new(&passphrase, &key).unwrap());
    }

    #[test]
    fn widths_type_the_same_and_nothing_is_shown() {
        assert_eq!(
            Passphrase::new("ＡＢＣ１２３").unwrap(),
            Passphrase::new("ABC123").unwrap()
        );
        for unfit in ["", "\0", "a\nb", &"長".repeat(400)] {
            assert_eq!(Passphrase::new(unfit).unwrap_err().code(), "passphrase-unfit");
        }
        assert_eq!(format!("{:?}", Passphrase::new("secret").unwrap()), "Passphrase(…)");
    }
}
