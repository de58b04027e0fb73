//! Gets a vault back whose root key is lost: from its data files and the shares of the recovery identity.
//!
//! On an empty machine with backups the same is [`restore`](crate::restore()) with
//! [`Opener::Recovery`](crate::Opener::Recovery).

mod sheet;

use crate::error::VaultError;
use crate::leaves::Actor;
use crate::maintenance::{MaintenanceError, reach};
use crate::vault::Vault;
use std::ops::ControlFlow;
use waarborg_model::identifier::OrganisationId;
use waarborg_seal::{KeyRow, OrganisationKey, RecoveryIdentity, RootKey};
use waarborg_store::KeyStore;

/// Rows that are tried: one that opens is enough, and one may be damaged.
const TRIED: usize = 8;

/// Puts the organisations of a key store under a new root key. Returns them.
///
/// The caller keeps the file of the new root key before, so that a crash at any point leaves a vault that opens, by the
/// file or by the shares. What is sealed for recovery stays as it is.
///
/// # Errors
/// [`MaintenanceError::OpensNothing`] if what was recovered opens no row of the key store: since anyone can seal to the
/// recovery identity, a key counts only once it has opened something. [`VaultError::UnknownOrganisation`] if there is none.
pub fn recover(
    keys: &dyn KeyStore,
    identity: &RecoveryIdentity,
    root: &RootKey,
) -> Result<Vec<OrganisationId>, MaintenanceError> {
    let mut recovered = Vec::new();
    for (organisation, key, for_recovery) in opened(keys, identity)? {
        recovered.push((organisation, key.wrap(root, organisation)?, for_recovery));
    }
    // None is changed before all are open.
    for (organisation, by_root, for_recovery) in &recovered {
        keys.put_organisation(*organisation, by_root, for_recovery)?;
        reach("recover.wrapped")?;
    }
    Ok(recovered.into_iter().map(|(organisation, ..)| organisation).collect())
}

/// Whether [`recover`] would succeed: to be asked before the file of a root key is replaced, which may be the only one that
/// opens the key store.
///
/// # Errors
/// As [`recover`].
pub fn check_recovery(keys: &dyn KeyStore, identity: &RecoveryIdentity) -> Result<(), MaintenanceError> {
    opened(keys, identity).map(drop)
}

/// The key of every organisation, with what is sealed for recovery.
fn opened(
    keys: &dyn KeyStore,
    identity: &RecoveryIdentity,
) -> Result<Vec<(OrganisationId, OrganisationKey, Vec<u8>)>, MaintenanceError> {
    let mut opened = Vec::new();
    for organisation in keys.organisations()? {
        let (_, for_recovery) = keys.organisation(organisation)?.ok_or(VaultError::UnknownOrganisation)?;
        let key = OrganisationKey::unwrap_by_recovery(identity, organisation, &for_recovery)?;
        if !opens_rows(keys, organisation, &key)? {
            return Err(MaintenanceError::OpensNothing);
        }
        opened.push((organisation, key, for_recovery));
    }
    if opened.is_empty() { Err(VaultError::UnknownOrganisation.into()) } else { Ok(opened) }
}

impl Vault {
    /// Writes down in the log that the organisation key was recovered by shares: to be called right after the vault is
    /// opened under the new root key, since [`recover`] has no log to write to.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn note_recovery(&self, actor: Actor) -> Result<(), MaintenanceError> {
        self.tell_rotation(actor, b"recovery", 1)
    }
}

/// Whether a key opens a row of the key store. A store without rows has nothing that could be lost.
pub(crate) fn opens_rows(
    keys: &dyn KeyStore,
    organisation: OrganisationId,
    key: &OrganisationKey,
) -> Result<bool, VaultError> {
    let (mut tried, mut opens) = (0, false);
    keys.each_key(organisation, &mut |stored| {
        tried += 1;
        let row = KeyRow::decode(&stored.row);
        opens = row.is_ok_and(|row| key.open_lot_key(organisation, stored.subject, &row).is_ok());
        if opens || tried == TRIED { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    Ok(opens || tried == 0)
}
