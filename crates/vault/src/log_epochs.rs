//! The logs of before: each restore began another, and what the one before held still stands and is still checked.
//!
//! The first leaf of a log after a restore stands for a note that says where the one before ended (`restore/epoch.rs`). From
//! the signed head of the log that goes on, by the proof of its first leaf, each log is held to that, one behind the other: so
//! whoever can write to the data cannot alter the logs of before either.

use crate::error::VaultError;
use crate::log::{Entry, place_of};
use crate::restore::EpochNote;
use crate::stored_log::{Stored, leaf_at};
use crate::vault::Vault;
use std::ops::ControlFlow;
use waarborg_audit::checkpoint::{Checkpoint, SignedCheckpoint, VerifierKey};
use waarborg_audit::leaf::{Kind, Leaf};
use waarborg_audit::log::{LogFault, Summary, verify_log};
use waarborg_audit::tree::{inclusion_proof, leaf_hash, verify_inclusion};
use waarborg_model::identifier::SubjectId;
use waarborg_store::{LogId, LogState, Read};

/// A log of the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogSeen {
    /// Rises with every restore.
    pub epoch: u32,
    /// Its name.
    pub origin: String,
    /// How many entries it has.
    pub size: u64,
}

/// A key that vouches for the logs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignerSeen {
    /// The key.
    pub key: VerifierKey,
    /// The epoch and the place of the entry from which on it signs; `None` for the first, and where a restore lost that entry.
    pub since: Option<(u32, u64)>,
}

/// A log with the head that vouches for it.
pub(crate) struct Headed {
    pub log: LogId,
    pub head: SignedCheckpoint,
}

impl Vault {
    /// All logs, those of before each restore too, oldest first; the last is the one that goes on.
    ///
    /// # Errors
    /// [`VaultError::Log`] if one is not as the next says; failures of the stores.
    pub fn logs(&self) -> Result<Vec<LogSeen>, VaultError> {
        let seen = |headed: Headed| {
            let head = headed.head.unverified();
            LogSeen { epoch: headed.log.epoch, origin: head.origin.clone(), size: head.size }
        };
        Ok(self.headed(LogId::FIRST.epoch)?.into_iter().rev().map(seen).collect())
    }

    /// Walks the whole log of an epoch, computes its root anew, and compares it with the head that vouches for it.
    ///
    /// # Errors
    /// [`VaultError::Log`] tells the first place that is not as it was signed; [`VaultError::NoSuchEntry`] if there is no such log.
    pub fn verify_log_of(&self, epoch: u32) -> Result<Summary, VaultError> {
        let headed = self.headed_of(Some(epoch))?;
        let verified = headed.head.verify(&self.verifier_keys()?);
        let verified = verified.map_err(|_| VaultError::Damaged { what: "checkpoint" })?;
        self.read(|read| {
            let log = Stored { read, organisation: self.organisation, log: headed.log };
            verify_log(&verified, &log).map_err(|fault| match fault {
                LogFault::Reader(error) => VaultError::Store(error),
                fault => VaultError::Log { code: fault.code(), index: place_of(&fault) },
            })
        })
    }

    /// The keys that vouch for the logs, oldest first, each with the entry from which on it signs: one that was renewed
    /// vouches for nothing that came after.
    ///
    /// # Errors
    /// Failures of the stores.
    pub fn signers(&self) -> Result<Vec<SignerSeen>, VaultError> {
        let mut signers: Vec<SignerSeen> =
            self.verifier_keys()?.into_iter().map(|key| SignerSeen { key, since: None }).collect();
        if signers.len() == 1 {
            return Ok(signers);
        }
        let named: Vec<[u8; 32]> =
            signers.iter().map(|signer| crate::content::hash([signer.key.to_string().as_bytes()])).collect();
        for headed in self.headed(LogId::FIRST.epoch)?.into_iter().rev() {
            self.each_entry_of(Some(headed.log.epoch), 0, None, &mut |Entry { index, leaf }| {
                let place = named.iter().position(|hash| leaf.kind == Kind::Signer && leaf.content == *hash);
                if let Some(signer) = place.and_then(|place| signers.get_mut(place)) {
                    signer.since = Some((headed.log.epoch, index));
                }
                ControlFlow::Continue(())
            })?;
        }
        Ok(signers)
    }

    /// As [`Vault::each_entry`], of the log of an epoch; `None`: the one that goes on.
    ///
    /// # Errors
    /// As there; [`VaultError::NoSuchEntry`] if there is no such log.
    pub fn each_entry_of(
        &self,
        epoch: Option<u32>,
        from: u64,
        about: Option<SubjectId>,
        each: &mut dyn FnMut(Entry) -> ControlFlow<()>,
    ) -> Result<(), VaultError> {
        let log = match epoch {
            None => self.read(|read| Ok(read.log(self.organisation)?))?.map(|state| state.id),
            epoch => Some(self.headed_of(epoch)?.log),
        };
        log.map_or(Ok(()), |log| self.each_entry_in(log, from, about, each))
    }

    /// The log of an epoch with the head that vouches for it; `None`: the one that goes on.
    pub(crate) fn headed_of(&self, epoch: Option<u32>) -> Result<Headed, VaultError> {
        let last = self.headed(epoch.unwrap_or(u32::MAX))?.pop().ok_or(VaultError::Damaged { what: "log" })?;
        let is_it = epoch.is_none_or(|epoch| epoch == last.log.epoch);
        if is_it { Ok(last) } else { Err(VaultError::NoSuchEntry { index: 0 }) }
    }

    /// All logs down to that of an epoch, newest first, each held to what the one behind it says.
    fn headed(&self, down_to: u32) -> Result<Vec<Headed>, VaultError> {
        let damaged = || VaultError::Damaged { what: "log" };
        let head = self.sign_head()?.ok_or_else(damaged)?;
        let states = self.read(|read| Ok(read.logs(self.organisation)?))?;
        let named = |origin: &str| states.iter().find(|state| self.origin(state.id).to_string() == origin);
        let mut all = vec![Headed { log: named(&head.unverified().origin).ok_or_else(damaged)?.id, head }];
        while let Some(last) = all.last().filter(|last| last.log.epoch > down_to) {
            let note = self.note_before(last)?;
            let broken = |code| VaultError::Log { code, index: None };
            let before = named(&note.old.origin).ok_or_else(|| broken("log.other"))?;
            // Every step goes to a lower epoch, so that no circle of notes is walked for ever.
            if before.id.epoch >= last.log.epoch || !ends_at(before, &note.old) {
                return Err(broken("log.root"));
            }
            all.push(Headed { log: before.id, head: self.vouch(&note.old)? });
        }
        Ok(all)
    }

    /// What the first leaf of a log after a restore stands for: where the one before ended.
    fn note_before(&self, headed: &Headed) -> Result<EpochNote, VaultError> {
        let broken = || VaultError::Log { code: "log.epoch", index: Some(0) };
        let head = headed.head.unverified();
        self.read(|read| {
            let leaf = self.proven_first(read, headed)?;
            let leaf = Leaf::decode(&leaf).map_err(|_| broken())?;
            if leaf.kind != Kind::Epoch {
                return Err(broken());
            }
            let text = read.setting(self.organisation, &format!("epoch/{}", head.origin))?.ok_or_else(broken)?;
            if leaf.content != crate::content::hash([text.as_slice()]) {
                return Err(broken());
            }
            String::from_utf8(text).map_err(|_| broken())?.parse()
        })
    }

    /// The first leaf of a log, as its head vouches for it.
    fn proven_first(&self, read: &dyn Read, headed: &Headed) -> Result<[u8; 144], VaultError> {
        let (head, broken) = (headed.head.unverified(), || VaultError::Log { code: "log.leaf", index: Some(0) });
        let leaf = leaf_at(read, self.organisation, headed.log, 0)?.ok_or_else(broken)?;
        let tiles = Stored { read, organisation: self.organisation, log: headed.log };
        let path = inclusion_proof(0, head.size, &tiles).map_err(|_| broken())?;
        verify_inclusion(&leaf_hash(&leaf), 0, head.size, &path, &head.root).map_err(|_| broken())?;
        Ok(leaf)
    }

    /// The head at which a log ended, signed: it says no more than the signed leaf that stands for it.
    fn vouch(&self, ended: &Checkpoint) -> Result<SignedCheckpoint, VaultError> {
        ended.sign(&[&self.present_signer()?]).map_err(|_| VaultError::Damaged { what: "signer" })
    }
}

fn ends_at(state: &LogState, ended: &Checkpoint) -> bool {
    state.size == ended.size && state.root == ended.root
}
