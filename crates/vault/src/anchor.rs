//! Anchors: the signed head of the log with the head of the journal, to be laid down outside.
//!
//! ```text
//! waarborg/<organisation>/<instance>/<epoch>          a C2SP checkpoint, which `waarborg-verify anchor` reads
//! <size>
//! <root, base64>
//! journal <entries> <hash, hexadecimal>
//! key <key that vouches for the log>                  one line for each signer so far
//!
//! — <signature>
//! ```
//!
//! Purpose: whoever rewrites the log, or brings back keys that were destroyed, is found out by what lies outside. Attacker:
//! has the house, its disks and its signing keys, but not the paper in the drawer. The keys in an anchor are for reading
//! along; what is trusted comes from the organisation key, or from outside.

use crate::content::hash;
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::maintenance::{array_from_hex, to_hex};
use crate::vault::Vault;
use std::str::FromStr;
use thiserror::Error;
use waarborg_audit::checkpoint::{Checkpoint, SignedCheckpoint, Signer, VerifiedCheckpoint, VerifierKey};
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_model::identifier::OrganisationId;
use waarborg_seal::OrganisationKey;
use waarborg_store::{JournalHead, Priority};

const JOURNAL: &str = "journal ";
const KEY: &str = "key ";
/// Only in the note of a backup: the hash of what the mark says.
const BACKUP: &str = "backup ";

/// More signers than a house ever has; a mark that says more asks for work without end.
const MOST_SIGNERS: u32 = 10_000;

/// An anchor as it was read. Its signature is not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    signed: SignedCheckpoint,
    journal: JournalHead,
    keys: Vec<VerifierKey>,
    backup: Option<[u8; 32]>,
}

/// The text is no anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("this is no anchor of a vault")]
pub struct AnchorError;

impl AnchorError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "anchor.form"
    }
}

impl Anchor {
    /// The head of the log, whoever signed it.
    #[must_use]
    pub fn unverified_head(&self) -> &Checkpoint {
        self.signed.unverified()
    }

    /// The head of the journal of destroyed keys, whoever signed it.
    #[must_use]
    pub fn unverified_journal(&self) -> JournalHead {
        self.journal
    }

    /// The keys that it names.
    #[must_use]
    pub fn keys(&self) -> &[VerifierKey] {
        &self.keys
    }

    /// Checks that one of these keys signed it.
    ///
    /// # Errors
    /// [`AnchorError`] if none did.
    pub fn verify(&self, keys: &[VerifierKey]) -> Result<VerifiedCheckpoint, AnchorError> {
        self.signed.verify(keys).map_err(|_| AnchorError)
    }

    /// The hash of what the mark of a backup says.
    pub(crate) fn backup(&self) -> Option<[u8; 32]> {
        self.backup
    }

    /// Its text.
    pub(crate) fn text(&self) -> String {
        self.signed.to_string()
    }
}

impl FromStr for Anchor {
    type Err = AnchorError;

    fn from_str(text: &str) -> Result<Self, AnchorError> {
        let signed: SignedCheckpoint = text.parse().map_err(|_| AnchorError)?;
        let (mut journal, mut keys, mut backup) = (None, Vec::new(), None);
        for line in &signed.unverified().extensions {
            if let Some(head) = line.strip_prefix(JOURNAL) {
                let (entries, hash) = head.split_once(' ').ok_or(AnchorError)?;
                let entries = entries.parse().map_err(|_| AnchorError)?;
                let hash = array_from_hex(hash).ok_or(AnchorError)?;
                if journal.replace(JournalHead { entries, hash }).is_some() {
                    return Err(AnchorError);
                }
            } else if let Some(key) = line.strip_prefix(KEY) {
                keys.push(key.parse().map_err(|_| AnchorError)?);
            } else if let Some(hash) = line.strip_prefix(BACKUP) {
                backup = Some(array_from_hex(hash).ok_or(AnchorError)?);
            }
        }
        Ok(Self { journal: journal.ok_or(AnchorError)?, signed, keys, backup })
    }
}

impl Vault {
    /// The text of an anchor of this moment, to be laid down outside.
    ///
    /// # Errors
    /// Failures of the stores.
    pub fn anchor_text(&self) -> Result<String, VaultError> {
        Ok(self.anchor_now()?.text())
    }

    /// Signs an anchor, and lets the log tell that it was laid down.
    ///
    /// # Errors
    /// Failures of the stores.
    pub fn anchor(&self, actor: Actor) -> Result<SignedCheckpoint, VaultError> {
        let signed = self.anchor_now()?.signed;
        let told = Told {
            kind: Kind::Anchor,
            outcome: Outcome::Done,
            actor,
            about: About::Nobody,
            decision: [0; 32],
            content: hash([signed.to_string().as_bytes()]),
            count: 1,
        };
        let leaf = self.leaf(self.now(), &told)?;
        self.commit(Priority::Write, Vec::new(), Vec::new(), vec![leaf])?;
        Ok(signed)
    }

    fn anchor_now(&self) -> Result<Anchor, VaultError> {
        let head = self.sign_head()?.ok_or(VaultError::Damaged { what: "log" })?;
        // The journal is read after the log, so that it is never older than what the log tells of.
        let journal = self.stores.keys.journal_head(self.organisation)?;
        self.sign_anchor(head.unverified(), journal, None)
    }

    /// Signs a head of the log together with a head of the journal.
    pub(crate) fn sign_anchor(
        &self,
        head: &Checkpoint,
        journal: JournalHead,
        backup: Option<[u8; 32]>,
    ) -> Result<Anchor, VaultError> {
        let keys = self.verifier_keys()?;
        let mut extensions = vec![format!("{JOURNAL}{} {}", journal.entries, to_hex(&journal.hash))];
        extensions.extend(backup.map(|hash| format!("{BACKUP}{}", to_hex(&hash))));
        extensions.extend(keys.iter().map(|key| format!("{KEY}{key}")));
        let checkpoint = Checkpoint { extensions, ..head.clone() };
        let signed = checkpoint.sign(&[&self.present_signer()?]).map_err(|_| VaultError::Damaged { what: "signer" })?;
        Ok(Anchor { signed, journal, keys, backup })
    }
}

/// The keys that vouch for an organisation's logs, from its own key; `None` for more than a house ever has.
pub(crate) fn keys_of(
    key: &OrganisationKey,
    organisation: OrganisationId,
    signers: u32,
) -> Result<Option<Vec<VerifierKey>>, VaultError> {
    if signers > MOST_SIGNERS {
        return Ok(None);
    }
    let verifier = |number| {
        let seed = key.signer_seed(number)?;
        let signer = Signer::from_seed(format!("waarborg/{organisation}"), seed.expose());
        Ok(signer.map_err(|_| VaultError::Damaged { what: "signer" })?.verifier())
    };
    (1..=signers).map(verifier).collect::<Result<_, _>>().map(Some)
}
