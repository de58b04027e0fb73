//! Brings a vault back from its backups, without bringing back who was erased since.
//!
//! ```text
//! 1 newest keys          2 newest journal replayed on them      3 the data that were chosen
//! 4 rows cleared whose key the journal destroyed                5 look-ups made anew
//! 6 a new epoch of the log, whose first leaf names the old one, then rows cleared whose term is over
//! 7 the log checked, then served
//! ```
//!
//! Until the last step the folder holds a file `restoring`, and the key store a value of that name: neither opens. A
//! restore that broke off is run again and starts anew.
//!
//! A row whose key is gone and journalled was erased, and is cleared; who asked for that herself is remembered from the newest
//! journal, so that no list brings her in again. One whose key is gone and not journalled is counted
//! and left: the keys may be too old, and the right ones may turn up. Records whose term is over go again, if the register
//! says that they go by themselves and the backups are of this week; else they wait for someone, and no use returns them.
//!
//! Attacker: has the target, and puts older or other files there. All of it is signed or sealed by the organisation key;
//! going back to an older journal is refused as soon as one newer mark or one anchor is shown.

mod check;
mod choose;
mod drill;
mod epoch;
mod folder;
mod overdue;
mod settle;

pub use check::Opened;
pub use drill::DrillPlace;
pub(crate) use drill::sweep_drills;
pub use epoch::EpochNote;
pub use folder::check_folder;
pub(crate) use folder::is_restoring;

use crate::backup::{SealedFile, unseal};
use crate::erase::Horizons;
use crate::maintenance::{
    CLOCK_TOLERANCE, MaintenanceError, Progress, Stage, delete, new_file, reach, sync_folder, unreachable, wipe,
};
use crate::vault::{Stores, Vault};
use choose::Chosen;
pub(crate) use settle::Seen;
use settle::{Journalled, Settled};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use waarborg_audit::log::{LogFault, verify_log};
use waarborg_decide::Rulebook;
use waarborg_model::Clock;
use waarborg_model::identifier::OrganisationId;
use waarborg_seal::{OrganisationKey, RecoveryIdentity, RootKey, SealError};
use waarborg_store::{Backend, DataStore, KeyStore};

/// What opens the backups.
#[derive(Clone, Copy)]
pub enum Opener<'a> {
    /// The root key under which the newest backup was made.
    Root(&'a RootKey),
    /// The recovery identity; the vault is put under a new root key.
    Recovery(&'a RecoveryIdentity, &'a RootKey),
}

impl Opener<'_> {
    fn open(
        &self,
        organisation: OrganisationId,
        by_root: &[u8],
        for_recovery: &[u8],
    ) -> Result<OrganisationKey, SealError> {
        match self {
            Self::Root(root) => OrganisationKey::unwrap(root, organisation, by_root),
            Self::Recovery(identity, _) => OrganisationKey::unwrap_by_recovery(identity, organisation, for_recovery),
        }
    }
}

/// What is restored, and where.
#[derive(Clone)]
pub struct RestorePlan<'a> {
    /// Where the backups lie.
    pub from: &'a Path,
    /// An empty folder, or one in which a restore broke off.
    pub into: &'a Path,
    /// What opens them.
    pub opener: Opener<'a>,
    /// The mark whose data are taken; `None`: the newest.
    pub data: Option<&'a str>,
    /// The mark whose keys are taken; `None`: the newest, which is always right unless that file is lost.
    pub keys: Option<&'a str>,
    /// How long whoever took her consent back is remembered, of those whose term ended since the backup.
    pub horizons: Horizons,
    /// Anchors that were laid down outside, as texts.
    pub anchors: &'a [String],
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// The rules.
    pub book: Arc<Rulebook>,
}

/// What was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Whose vault it is.
    pub organisation: OrganisationId,
    /// The mark whose data were taken.
    pub data: String,
    /// The mark whose keys were taken.
    pub keys: String,
    /// How many people and records there are.
    pub people: u64,
    /// How many records.
    pub records: u64,
    /// People who were erased since, and were not brought back.
    pub erased_people: u64,
    /// Records that were erased since, those of erased people included.
    pub erased_records: u64,
    /// People whose keys are missing though nobody erased them: the keys are too old.
    pub keyless_people: u64,
    /// Records of that kind.
    pub keyless_records: u64,
    /// People whose records are damaged, so that they are found by nothing.
    pub damaged_people: u64,
    /// Records whose term was over and that went by themselves.
    pub overdue_cleared: u64,
    /// Records whose term is over and that wait for someone.
    pub overdue_left: u64,
    /// Older marks that are not whole, and were passed over.
    pub damaged_marks: Vec<String>,
    /// What the first leaf of the new log stands for.
    pub epoch: EpochNote,
}

/// Restores a vault into a folder. It is to be opened as any other afterwards.
///
/// # Errors
/// [`MaintenanceError`] says which file is missing or damaged, and what is too old. Nothing is served until it succeeds.
pub fn restore(
    plan: &RestorePlan<'_>,
    backend: &dyn Backend,
    progress: &mut Progress<'_>,
) -> Result<Restored, MaintenanceError> {
    let (restored, vault) = restore_vault(plan, backend, progress)?;
    // Both stores are closed before the folder says that it is whole.
    drop(vault);
    folder::finish(plan.into)?;
    Ok(restored)
}

/// Restores into a folder, opens everything there is, and removes it all: shows that the backups are good. Nothing else
/// is touched.
///
/// # Errors
/// As [`restore`].
pub fn drill(
    plan: &RestorePlan<'_>,
    backend: &dyn Backend,
    progress: &mut Progress<'_>,
) -> Result<(Restored, Opened), MaintenanceError> {
    let drilled = restore_vault(plan, backend, progress).and_then(|(restored, vault)| {
        vault.stores.keys.check()?;
        vault.stores.data.check()?;
        Ok((restored, vault.open_everything(progress)?))
    });
    folder::remove(plan.into, backend)?;
    drilled
}

fn restore_vault(
    plan: &RestorePlan<'_>,
    backend: &dyn Backend,
    progress: &mut Progress<'_>,
) -> Result<(Restored, Vault), MaintenanceError> {
    let chosen = Chosen::from(plan)?;
    let behind = chosen.newest.made_at.duration_since(plan.clock.now());
    if behind > CLOCK_TOLERANCE {
        return Err(MaintenanceError::ClockBehind { seconds: behind.as_secs().unsigned_abs() });
    }
    folder::begin(plan.into, backend)?;
    reach("restore.begun")?;
    let (keys, key) = bring_keys(plan, &chosen, backend, progress)?;
    let data = bring_data(plan, &chosen, backend, progress)?;
    let stores = Stores { data, keys };
    let vault = Vault::with_key(stores, plan.clock.clone(), plan.book.clone(), chosen.organisation, key)?;
    vault.check_against(&chosen)?;
    vault.reload_bits()?;
    vault.reload_register()?;
    let settled = vault.settle(&Journalled::by(&chosen.journal), progress)?;
    vault.remember(&chosen.erased)?;
    reach("restore.settled")?;
    let epoch = vault.begin_epoch(&chosen, &settled)?;
    reach("restore.epoch")?;
    vault.finish_journal()?;
    vault.restart_rotation()?;
    vault.bind_recovery()?;
    let overdue = vault.clear_overdue(chosen.newest.made_at, plan.horizons)?;
    reach("restore.overdue")?;
    vault.verify_log()?;
    let (people, records) = vault.read(|read| Ok(read.count(chosen.organisation)?))?;
    vault.put_under(plan.opener)?;
    folder::release(&*vault.stores.keys)?;
    reach("restore.released")?;
    let Settled { erased_people, erased_records, keyless_people, keyless_records, damaged_people } = settled;
    let restored = Restored {
        organisation: chosen.organisation,
        data: chosen.data.name.clone(),
        keys: chosen.keys.name.clone(),
        people,
        records,
        erased_people,
        erased_records,
        keyless_people,
        keyless_records,
        damaged_people,
        overdue_cleared: overdue.cleared,
        overdue_left: overdue.left,
        damaged_marks: chosen.damaged.clone(),
        epoch,
    };
    Ok((restored, vault))
}

/// Steps 1 and 2: the newest keys, and what the newest journal destroyed gone from them.
fn bring_keys(
    plan: &RestorePlan<'_>,
    chosen: &Chosen,
    backend: &dyn Backend,
    progress: &mut Progress<'_>,
) -> Result<(Arc<dyn KeyStore>, OrganisationKey), MaintenanceError> {
    let path = plan.into.join(backend.keys_file());
    let step = &mut |done, all| progress(Stage::Keys, done, all);
    // What does not hold may hold keys all the same.
    bring(plan, &chosen.keys.keys, &chosen.key, &path, step, wipe)?;
    let keys = backend.open_keys(&path)?;
    folder::hold(&*keys)?;
    reach("restore.keys")?;
    let kept = keys.organisation(chosen.organisation)?.ok_or(crate::VaultError::UnknownOrganisation)?;
    // The store's own row, not the mark's: it fits the rows beside it, whatever was rotated since.
    let key = plan.opener.open(chosen.organisation, &kept.0, &kept.1)?;
    if !crate::recover::opens_rows(&*keys, chosen.organisation, &key)? {
        return Err(MaintenanceError::OpensNothing);
    }
    keys.replay(chosen.organisation, &chosen.journal)?;
    keys.check()?;
    reach("restore.journal")?;
    Ok((keys, key))
}

/// Step 3: the data.
fn bring_data(
    plan: &RestorePlan<'_>,
    chosen: &Chosen,
    backend: &dyn Backend,
    progress: &mut Progress<'_>,
) -> Result<Arc<dyn DataStore>, MaintenanceError> {
    let path = plan.into.join(backend.data_file());
    let step = &mut |done, all| progress(Stage::Data, done, all);
    bring(plan, &chosen.data.data, &chosen.key, &path, step, delete)?;
    let data = backend.open_data(&path)?;
    data.check()?;
    reach("restore.data")?;
    Ok(data)
}

/// Opens a file of a backup into a new one. What does not hold is deleted at once.
fn bring(
    plan: &RestorePlan<'_>,
    sealed: &SealedFile,
    key: &OrganisationKey,
    path: &Path,
    progress: &mut dyn FnMut(u64, u64),
    undo: fn(&Path) -> Result<(), MaintenanceError>,
) -> Result<(), MaintenanceError> {
    let mut out = BufWriter::new(new_file(path)?);
    let brought = unseal(plan.from, sealed, &key.file_identity()?, &mut out, progress)
        .and_then(|()| out.flush().map_err(unreachable(path)))
        .and_then(|()| out.get_ref().sync_all().map_err(unreachable(path)));
    if brought.is_err() {
        undo(path)?;
    }
    brought?;
    sync_folder(path)
}

impl Vault {
    /// Holds the log in the data against the head that was signed when the backup was made.
    fn check_against(&self, chosen: &Chosen) -> Result<(), MaintenanceError> {
        let head = chosen.data.verify(&chosen.key)?;
        let checked = self.read(|read| {
            let state = read.log(self.organisation)?.ok_or(crate::VaultError::Damaged { what: "log" })?;
            if self.origin(state.id).to_string() != head.checkpoint().origin || state.size < head.checkpoint().size {
                return Ok(Err("log.other"));
            }
            let log = crate::stored_log::Stored { read, organisation: self.organisation, log: state.id };
            match verify_log(&head, &log) {
                Ok(_) => Ok(Ok(())),
                Err(LogFault::Reader(error)) => Err(error.into()),
                Err(fault) => Ok(Err(fault.code())),
            }
        })?;
        checked.map_err(|code| MaintenanceError::OtherLog { code })
    }

    /// After a recovery the organisation key lies under the new root key.
    fn put_under(&self, opener: Opener<'_>) -> Result<(), MaintenanceError> {
        let Opener::Recovery(_, root) = opener else { return Ok(()) };
        let (_, for_recovery) =
            self.stores.keys.organisation(self.organisation)?.ok_or(crate::VaultError::UnknownOrganisation)?;
        let by_root = self.key.wrap(root, self.organisation)?;
        Ok(self.stores.keys.put_organisation(self.organisation, &by_root, &for_recovery)?)
    }
}
