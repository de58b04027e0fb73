//! Another half of the organisation key, the one that wraps people's keys.
//!
//! ```text
//! 1 keep the key with both halves      2 wrap every row anew, in slices      3 keep the key with the new half alone
//! ```
//!
//! While both are kept either opens, so a crash anywhere leaves a vault that opens everything; called again it goes on.

use crate::error::VaultError;
use crate::leaves::Actor;
use crate::maintenance::{MaintenanceError, Progress, Stage, reach};
use crate::vault::Vault;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use waarborg_model::identifier::SubjectId;
use waarborg_seal::{KeyRow, OrganisationKey, RecoveryPublic, RootKey};
use waarborg_store::{Priority, StoredKey};

/// People whose keys are wrapped anew in one flush.
const SLICE: usize = 500;

impl Vault {
    /// Exchanges what wraps people's keys. Needs the vault for itself: a key that someone else made meanwhile would be
    /// wrapped by the old half. Returns how many rows were wrapped anew.
    ///
    /// # Errors
    /// [`MaintenanceError::NoRecovery`] and [`MaintenanceError::OldRecovery`]; [`MaintenanceError::NoRootFits`] if the root key is another than the vault's; failures of the stores, after which
    /// it goes on when called again.
    pub fn rotate_organisation(
        &mut self,
        actor: Actor,
        root: &RootKey,
        progress: &mut Progress<'_>,
    ) -> Result<u64, MaintenanceError> {
        let recovery = &self.recovery()?;
        let kept = self.stores.keys.organisation(self.organisation)?.ok_or(VaultError::UnknownOrganisation)?;
        if OrganisationKey::unwrap(root, self.organisation, &kept.0).is_err() {
            return Err(MaintenanceError::NoRootFits);
        }
        if !self.key.is_renewing() {
            self.keep_and_use(self.key.renewing()?, root, recovery)?;
        }
        reach("rotate.both-halves")?;
        let rows = self.rewrap_rows(progress)?;
        reach("rotate.rows")?;
        self.keep_and_use(self.key.renewed()?, root, recovery)?;
        reach("rotate.new-half")?;
        self.tell_rotation(actor, b"organisation", rows)?;
        Ok(rows)
    }

    /// Whether an exchange of what wraps people's keys broke off.
    #[must_use]
    pub fn is_rotating_organisation(&self) -> bool {
        self.key.is_renewing()
    }

    /// A key is durable before anything is wrapped with it.
    fn keep_and_use(
        &mut self,
        key: OrganisationKey,
        root: &RootKey,
        recovery: &RecoveryPublic,
    ) -> Result<(), MaintenanceError> {
        let by_root = key.wrap(root, self.organisation)?;
        let for_recovery = key.wrap_for_recovery(recovery, self.organisation)?;
        let bound = self.keep_recovery(recovery, &for_recovery)?;
        reach("rotate.kept")?;
        self.stores.keys.put_organisation(self.organisation, &by_root, &for_recovery)?;
        reach("rotate.put")?;
        self.commit(Priority::Write, Vec::new(), vec![bound], Vec::new())?;
        self.key = key;
        Ok(())
    }

    fn rewrap_rows(&self, progress: &mut Progress<'_>) -> Result<u64, MaintenanceError> {
        let mut people: BTreeSet<SubjectId> = BTreeSet::new();
        self.stores.keys.each_key(self.organisation, &mut |stored| {
            people.insert(stored.subject);
            ControlFlow::Continue(())
        })?;
        let people: Vec<SubjectId> = people.into_iter().collect();
        let (mut rows, mut done) = (0, 0);
        for slice in people.chunks(SLICE) {
            let mut anew = Vec::new();
            for subject in slice {
                for stored in self.stores.keys.keys(self.organisation, *subject)? {
                    let row = KeyRow::decode(&stored.row)?;
                    let moved = self.key.rewrap_lot_key(self.organisation, *subject, &row)?;
                    anew.extend(moved.map(|row| StoredKey { row: row.encode().to_vec(), ..stored }));
                }
            }
            self.stores.keys.replace(self.organisation, &anew)?;
            reach("rotate.rows-slice")?;
            rows += anew.len() as u64;
            done += slice.len() as u64;
            progress(Stage::Keys, done, people.len() as u64);
        }
        Ok(rows)
    }
}
