//! Commits a batch of an import while the next one is prepared.
//!
//! Whoever prepares a batch sees the store without the batch that is just being committed. So he waits for it whenever a
//! row could be of someone in it: it shares an address of mail, a telephone or a number with one of its people, or has none
//! of these and goes by its name, or the batch added to people who were here already.

use super::listed::Listed;
use super::run::Run;
use super::sort::Row;
use crate::error::VaultError;
use crate::leaves::Made;
use crate::tags::Handles;
use crate::vault::{ATTEMPTS, Vault};
use fail::fail_point;
use std::collections::HashSet;
use std::sync::{PoisonError, RwLockReadGuard};
use std::thread::{Scope, ScopedJoinHandle};
use waarborg_seal::LookupField;
use waarborg_store::{Guard, LookupRow, Priority, StoreError, StoredKey, Write};

/// After so many batches whoever waits to destroy keys gets his turn: nothing is sealed while keys go.
const TURN: usize = 8;

/// A batch that is ready to be kept.
pub(super) struct Batch {
    pub kept: Kept,
    pub met: Met,
}

/// What is kept of a batch.
pub(super) struct Kept {
    pub keys: Vec<StoredKey>,
    pub guards: Vec<Guard>,
    pub writes: Vec<Write>,
    /// Look-ups of those who are new.
    pub lookups: Vec<LookupRow>,
    /// Look-ups of those who were here.
    pub listed: Vec<Listed>,
    pub leaf: Made,
}

/// Who is in a batch.
#[derive(Default)]
pub(super) struct Met {
    strong: HashSet<(LookupField, String)>,
    has_known: bool,
}

/// One batch is prepared, the one before it is on its way to the disk.
pub(super) struct Line<'scope, 'env> {
    vault: &'env Vault,
    scope: &'scope Scope<'scope, 'env>,
    on_its_way: Option<(ScopedJoinHandle<'scope, Result<(), VaultError>>, Met)>,
    sealing: Option<RwLockReadGuard<'env, ()>>,
    in_this_turn: usize,
}

impl Met {
    /// Notes someone: by what she is found, and whether she was here before the batch.
    pub fn note(&mut self, handles: &Handles, is_known: bool) {
        self.strong.extend(handles.strong().map(|(field, value)| (field, value.to_owned())));
        self.has_known |= is_known;
    }

    /// Whether a row may be of one of them.
    fn may_hold(&self, row: &Row) -> bool {
        let mut strong = row.known.handles.strong().peekable();
        self.has_known
            || strong.peek().is_none()
            || strong.any(|(field, value)| self.strong.contains(&(field, value.to_owned())))
    }
}

impl<'scope, 'env> Line<'scope, 'env> {
    pub fn new(vault: &'env Vault, scope: &'scope Scope<'scope, 'env>) -> Self {
        Self { vault, scope, on_its_way: None, sealing: None, in_this_turn: 0 }
    }

    /// Prepares a batch and sends it off, after the one before it has arrived.
    pub fn take(&mut self, run: &mut Run<'_>, rows: Vec<Row>) -> Result<(), VaultError> {
        if self.in_this_turn == TURN {
            self.finish()?;
        }
        self.in_this_turn += 1;
        if self.sealing.is_none() {
            self.sealing = Some(self.vault.sealing.read().unwrap_or_else(PoisonError::into_inner));
        }
        if self.on_its_way.as_ref().is_some_and(|(_, met)| rows.iter().any(|row| met.may_hold(row))) {
            self.arrive()?;
        }
        let prepared = run.prepare(rows)?;
        self.arrive()?;
        if let Some(Batch { kept, met }) = prepared {
            let vault = self.vault;
            let keep = move || vault.keep_batch(kept);
            self.on_its_way = Some((self.scope.spawn(keep), met));
        }
        Ok(())
    }

    /// Waits until all that was sent off is kept; others may destroy keys then.
    pub fn finish(&mut self) -> Result<(), VaultError> {
        self.arrive()?;
        self.sealing = None;
        self.in_this_turn = 0;
        Ok(())
    }

    fn arrive(&mut self) -> Result<(), VaultError> {
        let Some((batch, _)) = self.on_its_way.take() else { return Ok(()) };
        batch.join().unwrap_or(Err(VaultError::Store(StoreError::Stopped)))
    }
}

impl Drop for Line<'_, '_> {
    /// What was sent off was sealed under keys that must not go before it has arrived, whatever became of the rest.
    fn drop(&mut self) {
        drop(self.arrive());
    }
}

impl Vault {
    /// Keeps a batch: its keys first, since nothing may be sealed with a key that is not durable.
    fn keep_batch(&self, kept: Kept) -> Result<(), VaultError> {
        if !kept.keys.is_empty() {
            self.stores.keys.add(self.organisation, &kept.keys)?;
        }
        fail_point!("vault.import-after-keys");
        self.commit_batch(kept)?;
        fail_point!("vault.import-after-batch");
        Ok(())
    }

    fn commit_batch(&self, kept: Kept) -> Result<(), VaultError> {
        let Kept { guards, writes, lookups, mut listed, leaf, .. } = kept;
        let with = |listed: &[Listed], mut guards: Vec<Guard>, mut writes: Vec<Write>, mut lookups: Vec<LookupRow>| {
            guards.extend(listed.iter().map(Listed::guard));
            writes.extend(listed.iter().map(Listed::write));
            lookups.extend(listed.iter().flat_map(|one| one.added.iter().cloned()));
            // In the order in which they lie: neighbours share a page.
            lookups.sort_unstable_by(|one, other| {
                (one.field, &one.tag, &one.posting).cmp(&(other.field, &other.tag, &other.posting))
            });
            writes.extend((!lookups.is_empty()).then_some(Write::AddLookups(lookups)));
            (guards, writes)
        };
        for _ in 1..ATTEMPTS {
            if listed.is_empty() {
                break;
            }
            let (guards, writes) = with(&listed, guards.clone(), writes.clone(), lookups.clone());
            match self.commit(Priority::Bulk, guards, writes, vec![leaf.clone()]) {
                Err(VaultError::Store(StoreError::Moved)) if self.list_tags_anew(&mut listed)? => {}
                settled => return settled.map(drop),
            }
        }
        let (guards, writes) = with(&listed, guards, writes, lookups);
        self.commit(Priority::Bulk, guards, writes, vec![leaf])?;
        Ok(())
    }
}
