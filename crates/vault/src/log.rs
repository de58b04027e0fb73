//! The log of the organisation: signing its head, proving, verifying, telling what it holds.

use crate::error::VaultError;
use crate::leaves::{About, Actor, Told, speaks_of};
use crate::stored_log::{Stored, leaf_at};
use crate::vault::Vault;
use fail::fail_point;
use std::ops::ControlFlow;
use waarborg_audit::checkpoint::{Checkpoint, Origin, SignedCheckpoint, Signer, VerifierKey};
use waarborg_audit::leaf::{Kind, Leaf, Outcome};
use waarborg_audit::log::{LogFault, Summary, verify_log};
use waarborg_audit::proof::Proof;
use waarborg_audit::tree::{ReadError, inclusion_proof, root};
use waarborg_decide::Replay;
use waarborg_model::identifier::SubjectId;
use waarborg_store::{LogId, LogState, NotedHead, Priority, StoreError};

/// The name under which the key store keeps the number of the log signer.
const SIGNER: &str = "log-signer";

/// An entry of the log, with what its members' tags are.
pub struct Entry {
    /// Its place.
    pub index: u64,
    /// The leaf.
    pub leaf: Leaf,
}

impl Vault {
    /// The keys that vouch for this log: the signer of today, and those before it.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn verifier_keys(&self) -> Result<Vec<VerifierKey>, VaultError> {
        (1..=self.signer_number()?).map(|number| Ok(self.signer(number)?.verifier())).collect()
    }

    /// Signs the head of the log, if it has grown since, keeps it, and notes it beside the keys. Returns the signed head.
    ///
    /// # Errors
    /// [`VaultError::Log`] if the log is another than that whose head was noted last, or does not go on from it; failures of
    /// the store.
    pub fn sign_head(&self) -> Result<Option<SignedCheckpoint>, VaultError> {
        let signed = self.signed_head()?;
        if self.head.waits() {
            self.commit(Priority::Use, Vec::new(), Vec::new(), Vec::new())?;
        }
        Ok(signed)
    }

    /// As [`Vault::sign_head`]; what it signs is kept with whatever is committed next.
    fn signed_head(&self) -> Result<Option<SignedCheckpoint>, VaultError> {
        let Some(state) = self.read(|read| Ok(read.log(self.organisation)?))? else { return Ok(None) };
        if let Some(signed) = self.head.of(&state) {
            return Ok(Some(signed));
        }
        let origin = self.origin(state.id);
        if let Some(noted) = self.stores.keys.noted_head(self.organisation)? {
            self.check_origin(&noted, &state)?;
        }
        if let Some(text) = &state.checkpoint {
            let damaged = || VaultError::Damaged { what: "checkpoint" };
            let signed: SignedCheckpoint = text.parse().map_err(|_| damaged())?;
            let head = signed.unverified();
            if head.size == state.size {
                // It was kept in the data: what it says is held to the key that signed it, and to the log it is of.
                let is_ours = head.origin == origin.to_string() && head.root == state.root;
                if !is_ours || signed.verify(&self.verifier_keys()?).is_err() {
                    return Err(damaged());
                }
                return Ok(Some(signed));
            }
        }
        self.check_goes_on(&state)?;
        let signer = self.present_signer()?;
        let checkpoint = Checkpoint::new(origin.to_string(), state.size, state.root);
        let signed = checkpoint.sign(&[&signer]).map_err(|_| VaultError::Damaged { what: "signer" })?;
        self.head.set(&state, signed.clone());
        fail_point!("vault.head-before-note");
        let head = NotedHead { origin: origin.to_string(), size: state.size, root: state.root, at: self.now() };
        self.stores.keys.note_head(self.organisation, &head)?;
        Ok(Some(signed))
    }

    /// That a leaf stands in the log, up to its signed head.
    ///
    /// # Errors
    /// [`VaultError::NoSuchEntry`]; failures of the store.
    pub fn prove(&self, index: u64) -> Result<(Leaf, Proof), VaultError> {
        let signed = self.signed_head()?.ok_or(VaultError::NoSuchEntry { index })?;
        self.prove_in(self.log_state()?.id, signed, index)
    }

    /// As [`Vault::prove`], in the log of an epoch.
    ///
    /// # Errors
    /// As there; [`VaultError::NoSuchEntry`] if there is no such log.
    pub fn prove_of(&self, epoch: u32, index: u64) -> Result<(Leaf, Proof), VaultError> {
        let headed = self.headed_of(Some(epoch))?;
        self.prove_in(headed.log, headed.head, index)
    }

    fn prove_in(&self, log: LogId, signed: SignedCheckpoint, index: u64) -> Result<(Leaf, Proof), VaultError> {
        let size = signed.unverified().size;
        if index >= size {
            return Err(VaultError::NoSuchEntry { index });
        }
        let (bytes, path) = self.read(|read| {
            let bytes = leaf_at(read, self.organisation, log, index)?.ok_or(VaultError::NoSuchEntry { index })?;
            let tiles = Stored { read, organisation: self.organisation, log };
            let path = inclusion_proof(index, size, &tiles).map_err(|_| VaultError::Damaged { what: "log" })?;
            Ok((bytes, path))
        })?;
        let leaf = Leaf::decode(&bytes).map_err(|_| VaultError::Damaged { what: "log" })?;
        Ok((leaf, Proof { index, path, extra: None, checkpoint: signed }))
    }

    /// Walks the whole log, computes its root anew, and compares it with the signed head. The log is signed first, so
    /// that nothing is left out.
    ///
    /// # Errors
    /// [`VaultError::Log`] tells the first place that is not as it was signed.
    pub fn verify_log(&self) -> Result<Summary, VaultError> {
        let Some(signed) = self.sign_head()? else { return Ok(Summary::default()) };
        let verified = signed.verify(&self.verifier_keys()?).map_err(|_| VaultError::Damaged { what: "checkpoint" })?;
        self.read(|read| {
            let state = read.log(self.organisation)?.ok_or(VaultError::Damaged { what: "log" })?;
            let log = Stored { read, organisation: self.organisation, log: state.id };
            verify_log(&verified, &log).map_err(|fault| match fault {
                LogFault::Reader(error) => VaultError::Store(error),
                fault => VaultError::Log { code: fault.code(), index: place_of(&fault) },
            })
        })
    }

    /// Tells the entries of the log from `from` on, oldest first; only those about one person if she is named.
    ///
    /// # Errors
    /// [`VaultError::UnknownPerson`] if she is not there any more; failures of the store.
    pub fn each_entry(
        &self,
        from: u64,
        about: Option<SubjectId>,
        each: &mut dyn FnMut(Entry) -> ControlFlow<()>,
    ) -> Result<(), VaultError> {
        self.each_entry_of(None, from, about, each)
    }

    pub(crate) fn each_entry_in(
        &self,
        log: LogId,
        from: u64,
        about: Option<SubjectId>,
        each: &mut dyn FnMut(Entry) -> ControlFlow<()>,
    ) -> Result<(), VaultError> {
        let key = match about {
            Some(subject) => Some((subject, self.log_key(&self.keys_of(subject)?)?)),
            None => None,
        };
        self.read(|read| {
            let mut wrong = false;
            read.each_leaf_group(self.organisation, log, from, &mut |group| {
                for (index, bytes) in (group.first..).zip(&group.leaves) {
                    let Ok(leaf) = Leaf::decode(bytes) else {
                        wrong = true;
                        return ControlFlow::Break(());
                    };
                    let members = group.members.iter().find(|(at, _)| *at == index).map(|(_, tags)| tags.as_slice());
                    let told = key.as_ref().is_none_or(|(subject, key)| speaks_of(&leaf, members, *subject, key));
                    if index >= from && told && each(Entry { index, leaf }).is_break() {
                        return ControlFlow::Break(());
                    }
                }
                ControlFlow::Continue(())
            })?;
            if wrong { Err(VaultError::Damaged { what: "log" }) } else { Ok(()) }
        })
    }

    /// The decision record that an entry points to, if the rules were asked for it.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn decision_of(&self, leaf: &Leaf) -> Result<Option<Vec<u8>>, VaultError> {
        self.read(|read| Ok(read.decision(self.organisation, &leaf.decision)?))
    }

    /// Decides an entry anew from the record it points to; `None` if the rules were not asked for it. It works after an
    /// erasure as before, since the record names nobody.
    ///
    /// # Errors
    /// [`VaultError::Replay`] if the record cannot be read; failures of the store.
    pub fn replay(&self, leaf: &Leaf) -> Result<Option<Replay>, VaultError> {
        let Some(record) = self.decision_of(leaf)? else { return Ok(None) };
        Ok(Some(self.book.replay(&record)?))
    }

    /// Makes a new signer of the log: a leaf under the old one names it. For when the old one may be known to others.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn renew_signer(&self, actor: Actor) -> Result<VerifierKey, VaultError> {
        self.sign_head()?;
        let next = self.signer_number()?.saturating_add(1);
        let key = self.signer(next)?.verifier();
        let told = Told {
            kind: Kind::Signer,
            outcome: Outcome::Done,
            actor,
            about: About::Nobody,
            decision: [0; 32],
            content: crate::content::hash([key.to_string().as_bytes()]),
            count: next,
        };
        let leaf = self.leaf(self.now(), &told)?;
        self.commit(Priority::Write, Vec::new(), Vec::new(), vec![leaf])?;
        // The old one signs the leaf that names the new.
        self.sign_head()?;
        fail_point!("vault.signer-before-value");
        self.stores.keys.put_values(&[(&self.signer_name(), &next.to_be_bytes())])?;
        Ok(key)
    }

    /// Whether the log begins with all that was signed before: whoever can write to the data alone could otherwise write
    /// its end anew, and the next signature would cover it.
    fn check_goes_on(&self, state: &LogState) -> Result<(), VaultError> {
        let Some(noted) = self.stores.keys.noted_head(self.organisation)? else { return Ok(()) };
        self.check_origin(&noted, state)?;
        // One that is longer was signed meanwhile, by someone who looked too.
        if noted.size > state.size {
            return Ok(());
        }
        self.read(|read| {
            let stored = Stored { read, organisation: self.organisation, log: state.id };
            match root(noted.size, &stored) {
                Ok(found) if found == noted.root => Ok(()),
                Ok(_) => Err(VaultError::Log { code: LogFault::<StoreError>::Root.code(), index: None }),
                Err(ReadError::Reader(error)) => Err(VaultError::Store(error)),
                Err(_) => Err(VaultError::Damaged { what: "log" }),
            }
        })
    }

    /// Whether the log is the one whose head was noted beside the keys. Only a restore lets it go on under another name, and
    /// notes that (`begin_epoch`); else a row in the data would be enough to begin an empty log, or to put an older one back.
    pub(crate) fn check_origin(&self, noted: &NotedHead, state: &LogState) -> Result<(), VaultError> {
        let is_same = noted.origin == self.origin(state.id).to_string();
        if is_same { Ok(()) } else { Err(VaultError::Log { code: "log.other", index: None }) }
    }

    /// The name of the log.
    pub(crate) fn origin(&self, log: LogId) -> Origin {
        Origin { organisation: *self.organisation.as_bytes(), instance: log.instance, epoch: log.epoch }
    }

    /// The signer of today.
    pub(crate) fn present_signer(&self) -> Result<Signer, VaultError> {
        self.signer(self.signer_number()?)
    }

    fn signer(&self, number: u32) -> Result<Signer, VaultError> {
        let seed = self.key.signer_seed(number)?;
        let name = format!("waarborg/{}", self.organisation);
        Signer::from_seed(name, seed.expose()).map_err(|_| VaultError::Damaged { what: "signer" })
    }

    fn signer_name(&self) -> String {
        format!("{SIGNER}/{}", self.organisation)
    }

    pub(crate) fn signer_number(&self) -> Result<u32, VaultError> {
        let Some(kept) = self.stores.keys.value(&self.signer_name())? else { return Ok(1) };
        let bytes: [u8; 4] = kept.as_slice().try_into().map_err(|_| VaultError::Damaged { what: "signer" })?;
        Ok(u32::from_be_bytes(bytes))
    }

    /// Where the log is; an error before its first leaf.
    pub(crate) fn log_state(&self) -> Result<LogState, VaultError> {
        self.read(|read| Ok(read.log(self.organisation)?))?.ok_or(VaultError::Damaged { what: "log" })
    }
}

/// The first leaf that is not as it was signed, where that can be told.
pub(crate) fn place_of<E>(fault: &LogFault<E>) -> Option<u64> {
    match fault {
        LogFault::Leaf { from, .. } => Some(*from),
        LogFault::Bundle { index, .. } | LogFault::Time { index } => Some(*index),
        LogFault::Missing(place) => Some(place.first_leaf()),
        _ => None,
    }
}
