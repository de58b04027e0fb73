//! Backups: what is kept, copied while the vault serves, and sealed so that the target needs no trust.
//!
//! ```text
//! TARGET/
//!   data-<time>.age       a copy of the data store, without look-ups
//!   keys-<time>.age       a copy of the key store; of the two newest backups only
//!   journal-<time>.age    the journal of destroyed keys, and who asked not to be brought back by a list; likewise
//!   mark-<time>.toml      what the three are, signed, in the clear; written last: no mark, no backup
//! ```
//!
//! Order (data, keys, journal, mark): the keys are newer than the data, so no row is there whose key is not. Each file is
//! sealed to the organisation's identity of files and to the recovery identity, either of which opens it alone; neither
//! needs the root key, so a backup runs by itself. The mark carries the organisation key as it is wrapped in the key store,
//! since without it nothing here opens.
//!
//! Older key files are deleted because they, not the data, would bring back what was erased: after two more backups nobody
//! can open it any more. Data files go when they are older than the data horizon and a newer mark stands. On many disks
//! deleted bytes lie on for a while; those of keys are overwritten first.
//!
//! What the target shows: sizes, times, that there were backups. What it may do: lose them, or go back to older ones,
//! which the anchors tell.

mod journal;
mod last;
mod mark;
mod prune;
mod sealed;

pub(crate) use journal::decode as decode_journal;
pub(crate) use last::last_backup;
pub(crate) use mark::time_in;
pub use mark::{BackupMark, Marks, SealedFile};
pub(crate) use sealed::unseal;

use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::maintenance::{
    CLOCK_TOLERANCE, MaintenanceError, Progress, Stage, delete, make_folder, reach, to_hex, unreachable, wipe,
    write_whole,
};
use crate::vault::Vault;
use jiff::{SignedDuration, Timestamp};
use mark::{Parts, body_of};
use sealed::seal_file;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_store::{ErasedTag, Priority};

/// Begins the names of folders for copies that are not sealed yet.
const COPYING: &str = "copying-";

/// Where and for whom a backup is made.
#[derive(Clone, Copy)]
pub struct BackupPlan<'a> {
    /// Where backups of this organisation lie, and nothing else.
    pub target: &'a Path,
    /// The data folder: copies lie here until they are sealed, so that nothing else ever holds them.
    pub folder: &'a Path,
    /// How long data files are kept.
    pub data_horizon: SignedDuration,
}

impl Vault {
    /// Makes a backup while the vault serves, then deletes what is too old. Tells of it in the log.
    ///
    /// # Errors
    /// [`MaintenanceError::InsideData`], [`MaintenanceError::OtherOrganisation`],
    /// [`MaintenanceError::SeveralOrganisations`], [`MaintenanceError::ClockBehind`] the newest backup,
    /// [`MaintenanceError::NoRecovery`], [`MaintenanceError::OldRecovery`],
    /// [`MaintenanceError::NewerFormat`]; failures of stores and disks. Without a mark there is no backup, and what is there of it is deleted by the next.
    pub fn back_up(&self, plan: &BackupPlan<'_>, progress: &mut Progress<'_>) -> Result<BackupMark, MaintenanceError> {
        let organisations = self.stores.keys.organisations()?;
        if organisations != [self.organisation] {
            return Err(MaintenanceError::SeveralOrganisations { count: organisations.len() });
        }
        make_folder(plan.target)?;
        let (target, folder) = (real(plan.target)?, real(plan.folder)?);
        if target.starts_with(&folder) {
            return Err(MaintenanceError::InsideData);
        }
        let before = BackupMark::found_in(&target)?.sound;
        if before.iter().any(|mark| mark.organisation != self.organisation) {
            return Err(MaintenanceError::OtherOrganisation);
        }
        let made_at = after_all(self.now(), &before)?;
        let name = name_of(made_at);
        let copies = Copies::make(&folder)?;
        let mark = self.write_backup(&target, &name, made_at, &copies, progress)?;
        drop(copies);
        let told = Told {
            kind: Kind::Backup,
            outcome: Outcome::Done,
            actor: Actor::House,
            about: About::Nobody,
            decision: [0; 32],
            content: mark.hash,
            count: 1,
        };
        let at = self.now();
        let leaf = self.leaf(at, &told)?;
        self.commit(Priority::Write, Vec::new(), vec![last_backup(Some(at))], vec![leaf])?;
        self.sign_head()?;
        reach("backup.marked")?;
        prune::prune(&target, made_at, plan.data_horizon)?;
        Ok(mark)
    }

    fn write_backup(
        &self,
        target: &Path,
        name: &str,
        made_at: Timestamp,
        copies: &Copies,
        progress: &mut Progress<'_>,
    ) -> Result<BackupMark, MaintenanceError> {
        let identity = self.key.file_identity()?;
        let recovery = self.recovery()?;
        let recipients = [&identity.recipient(), recovery.as_file()];
        // The head that the copy is held against: the copy holds at least these leaves.
        let head = self.sign_head()?.ok_or_else(|| MaintenanceError::damaged("log"))?;
        let register_version = self.in_force().map_or(0, |in_force| in_force.version);

        let copy = copies.0.join("data");
        self.stores.data.copy_to(&copy, &mut |done, all| progress(Stage::CopyData, done, all))?;
        reach("backup.data-copied")?;
        let file = target.join(format!("data-{name}.age"));
        let data = seal_file(&copy, &file, &recipients, &mut |done, all| progress(Stage::Data, done, all))?;
        delete(&copy)?;
        reach("backup.data-sealed")?;

        let copy = copies.0.join("keys");
        self.stores.keys.copy_to(&copy)?;
        let file = target.join(format!("keys-{name}.age"));
        let keys = seal_file(&copy, &file, &recipients, &mut |done, all| progress(Stage::Keys, done, all))?;
        wipe(&copy)?;
        reach("backup.keys-sealed")?;

        let entries = self.stores.keys.journal(self.organisation, 0)?;
        let erased = self.erased_since()?;
        let file = target.join(format!("journal-{name}.age"));
        let journal = sealed::seal_bytes(&journal::encode(&entries, &erased), &file, &recipients)?;
        let journal_head = journal::head(&entries);
        reach("backup.journal-sealed")?;

        let (by_root, for_recovery) =
            self.stores.keys.organisation(self.organisation)?.ok_or(VaultError::UnknownOrganisation)?;
        let parts = Parts {
            organisation: self.organisation,
            made_at,
            register_version,
            signer: self.signer_number()?,
            by_root,
            for_recovery,
            data,
            keys,
            journal,
        };
        let body = body_of(&parts, journal_head, head.unverified());
        let note = self.sign_anchor(head.unverified(), journal_head, Some(crate::content::hash([body.as_bytes()])))?;
        let text = mark::join(&body, &note);
        let file = format!("mark-{name}.toml");
        write_whole(&target.join(&file), text.as_bytes())?;
        BackupMark::parse(&file, &text)
    }

    /// By what those are recognised who were erased at their own request. To be asked after the journal: for each of its
    /// entries it stands in the note beside it, or else, since that goes last, in the data.
    fn erased_since(&self) -> Result<Vec<ErasedTag>, VaultError> {
        let mut erased = self.noted()?;
        self.read(|read| {
            read.each_erased(self.organisation, &mut |tag| {
                erased.push(tag);
                ControlFlow::Continue(())
            })?;
            Ok(())
        })?;
        Ok(erased)
    }
}

/// Deletes copies that a crash left behind in a data folder, and what drills did. To be called before a vault is opened there.
///
/// # Errors
/// [`MaintenanceError::Unreachable`].
pub fn sweep_copies(folder: &Path) -> Result<(), MaintenanceError> {
    for entry in std::fs::read_dir(folder).map_err(unreachable(folder))? {
        let entry = entry.map_err(unreachable(folder))?;
        if entry.file_name().to_string_lossy().starts_with(COPYING) {
            remove_copies(&entry.path())?;
        }
    }
    crate::restore::sweep_drills(folder)
}

/// A folder for copies that goes when it is dropped, also after an error.
struct Copies(PathBuf);

impl Copies {
    fn make(folder: &Path) -> Result<Self, MaintenanceError> {
        let chance: [u8; 8] = waarborg_seal::random()?;
        let path = folder.join(format!("{COPYING}{}", to_hex(&chance)));
        make_folder(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Copies {
    fn drop(&mut self) {
        // What cannot be deleted now is deleted at the next start.
        drop(remove_copies(&self.0));
    }
}

fn remove_copies(folder: &Path) -> Result<(), MaintenanceError> {
    for entry in std::fs::read_dir(folder).map_err(unreachable(folder))? {
        let path = entry.map_err(unreachable(folder))?.path();
        wipe(&path)?;
    }
    std::fs::remove_dir(folder).map_err(unreachable(folder))
}

fn real(path: &Path) -> Result<PathBuf, MaintenanceError> {
    path.canonicalize().map_err(unreachable(path))
}

/// This moment, or right after the newest backup if the clock is a little behind it: names tell the order.
fn after_all(now: Timestamp, marks: &[BackupMark]) -> Result<Timestamp, MaintenanceError> {
    let now = Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now);
    let Some(newest) = marks.iter().map(|mark| mark.made_at).max() else { return Ok(now) };
    let behind = newest.duration_since(now);
    if behind > CLOCK_TOLERANCE {
        return Err(MaintenanceError::ClockBehind { seconds: behind.as_secs().unsigned_abs() });
    }
    let next = newest.checked_add(SignedDuration::from_millis(1)).unwrap_or(newest);
    Ok(next.max(now))
}

/// The part of the names that tells the time, to the millisecond.
fn name_of(at: Timestamp) -> String {
    format!("{}-{:03}", at.strftime("%Y%m%dT%H%M%S"), at.as_millisecond().rem_euclid(1000))
}
