//! Other keys in the place of the present ones, level by level. Each step is durable before the next begins, and what
//! broke off goes on when it is called again.
//!
//! | level | call | what changes | what stays |
//! | --- | --- | --- | --- |
//! | root | [`Vault::rotate_root`] | who opens the organisation key | all below |
//! | organisation | [`Vault::rotate_organisation`] | what wraps people's keys | look-ups, signers, files, people's keys |
//! | people | [`Vault::rotate_keys`] | the keys of her lots, every envelope, list of tags and evidence | the key of lot 0: her leaves hang on it |
//! | people | [`Vault::retire_keys`] | the old keys are destroyed | – |
//! | signer | [`Vault::renew_signer`] | who signs the log from here on | the log |
//!
//! # The file of the root key
//!
//! This crate reads and writes no root key. Whoever does keeps this order, so that a crash at any point leaves a vault
//! that opens:
//!
//! 1. write the new root key beside the old one, as `root.key.new`, and make it durable;
//! 2. [`Vault::rotate_root`];
//! 3. rename `root.key.new` to `root.key`;
//! 4. make a backup: those from before open by the old root key or by the shares only.
//!
//! At the start, where both files are there, [`fitting_root`] tells which of the two opens. If it is the new one, step 3 is
//! still to be done; if it is the old one, the new file is deleted or the rotation begun again.
//!
//! # After a leak
//!
//! | what leaked | what helps |
//! | --- | --- |
//! | the root key's file, nothing else | `rotate_root`, then a backup |
//! | the root key and a copy of the key store | all below, since whoever has both has had every key in it |
//! | the seed of the signer | `renew_signer`, and its new key by a way outside |
//!
//! All below means, in this order: `rotate_root`, `rotate_organisation`, `renew_signer`, `rotate_keys`, a backup, deleting
//! every older backup, `retire_keys`. What was copied before stays open to whoever copied it: a rotation protects what is
//! written from then on, and copies that are taken from then on.
//!
//! Two things it does not protect. The key of lot 0 of each person stays, since her pseudonyms in the log follow from it:
//! whoever copied it recognises her leaves, also those to come. It seals nothing any more. And what hangs on the organisation
//! key itself and not on its wrapping half (tags of look-ups, the identity of files, seeds of signers, sealed settings) does
//! not change. Where either matters, only a new vault helps, into which everyone is taken over.

mod lots;
mod organisation;
mod retire;

pub use lots::Resealed;
pub(crate) use retire::is_retirement;

use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::maintenance::{MaintenanceError, reach};
use crate::vault::Vault;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_seal::{OrganisationKey, RootKey};
use waarborg_store::{KeyStore, Priority, Write};

/// Which of some root keys opens the organisations of a key store, by its place.
///
/// # Errors
/// [`MaintenanceError::NoRootFits`] if none opens all of them.
pub fn fitting_root(keys: &dyn KeyStore, roots: &[&RootKey]) -> Result<usize, MaintenanceError> {
    let mut kept = Vec::new();
    for organisation in keys.organisations()? {
        let (by_root, _) = keys.organisation(organisation)?.ok_or(VaultError::UnknownOrganisation)?;
        kept.push((organisation, by_root));
    }
    let opens = |root: &&RootKey| {
        kept.iter().all(|(organisation, by_root)| OrganisationKey::unwrap(root, *organisation, by_root).is_ok())
    };
    roots.iter().position(opens).ok_or(MaintenanceError::NoRootFits)
}

impl Vault {
    /// Puts the organisation key under another root key; the one under which this vault was opened opens it no more. For
    /// the order in which its file is written see the description of this module in the source, `rotate.rs`: the new file
    /// first, beside the old one.
    ///
    /// # Errors
    /// Failures of the stores.
    pub fn rotate_root(&self, actor: Actor, new: &RootKey) -> Result<(), MaintenanceError> {
        let (_, for_recovery) =
            self.stores.keys.organisation(self.organisation)?.ok_or(VaultError::UnknownOrganisation)?;
        let by_root = self.key.wrap(new, self.organisation)?;
        reach("rotate.before-root")?;
        self.stores.keys.put_organisation(self.organisation, &by_root, &for_recovery)?;
        reach("rotate.root")?;
        self.tell_rotation(actor, &by_root, 1)
    }

    /// Writes down that keys were exchanged.
    pub(crate) fn tell_rotation(&self, actor: Actor, what: &[u8], count: u64) -> Result<(), MaintenanceError> {
        self.tell_rotation_with(actor, what, count, Vec::new())
    }

    pub(crate) fn tell_rotation_with(
        &self,
        actor: Actor,
        what: &[u8],
        count: u64,
        writes: Vec<Write>,
    ) -> Result<(), MaintenanceError> {
        let told = Told {
            kind: Kind::Rotate,
            outcome: Outcome::Done,
            actor,
            about: About::Nobody,
            decision: [0; 32],
            content: crate::content::hash([what]),
            count: u32::try_from(count).unwrap_or(u32::MAX),
        };
        let leaf = self.leaf(self.now(), &told)?;
        self.commit(Priority::Write, Vec::new(), writes, vec![leaf])?;
        Ok(())
    }
}
