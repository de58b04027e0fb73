//! What the operations on a whole vault share: why they refuse, where a crash is tried out, and careful files.

use crate::error::VaultError;
use fail::fail_point;
use jiff::SignedDuration;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;
use thiserror::Error;
use waarborg_seal::SealError;
use waarborg_store::StoreError;

/// Why an operation on a whole vault was not carried out. Names files and numbers only.
#[derive(Debug, Error)]
pub enum MaintenanceError {
    /// The vault or what it stands on failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// A file or folder could not be read or written.
    #[error("`{file}` cannot be read or written: {kind}")]
    Unreachable {
        /// Its name.
        file: String,
        /// The kind of failure as the system tells it.
        kind: ErrorKind,
    },
    /// Backups would lie in the folder of the data themselves.
    #[error("backups must lie outside the data folder")]
    InsideData,
    /// The folder of backups holds those of another organisation.
    #[error("the backups are those of another organisation")]
    OtherOrganisation,
    /// The stores hold several organisations, and a backup is sealed to one.
    #[error("the stores hold {count} organisations; a backup is of one")]
    SeveralOrganisations {
        /// How many.
        count: usize,
    },
    /// There is no backup.
    #[error("there is no backup here")]
    NoBackup,
    /// There is no backup of that name.
    #[error("there is no backup `{name}`")]
    UnknownBackup {
        /// The name that was given.
        name: String,
    },
    /// A file that a backup needs is not there.
    #[error("`{file}` is not there")]
    FileMissing {
        /// Its name.
        file: String,
    },
    /// A file of a backup is not as it was written.
    #[error("`{file}` is not as it was written")]
    FileDamaged {
        /// Its name.
        file: String,
    },
    /// A file of a backup is of a newer form.
    #[error("`{file}` has format {found}, newer than {known}")]
    NewerFormat {
        /// Its name.
        file: String,
        /// What it says.
        found: u64,
        /// The newest this program knows.
        known: u64,
    },
    /// An anchor is none, or was not signed by this organisation.
    #[error("anchor {place} is not one of this organisation")]
    AnchorDamaged {
        /// Which of those that were given, from 1.
        place: usize,
    },
    /// The journal of destroyed keys ends before what an anchor or another backup has seen of it.
    #[error("the journal has {found} entries, {needed} were seen")]
    JournalTooOld {
        /// How many there are.
        found: u64,
        /// How many there were.
        needed: u64,
    },
    /// The journal is another than what an anchor or another backup has seen of it.
    #[error("entry {entry} of the journal is not the one that was seen")]
    OtherJournal {
        /// Which.
        entry: u64,
    },
    /// The log in the data is not the one whose head was signed when the backup was made.
    #[error("the log of the backup is not the one that was signed: {code}")]
    OtherLog {
        /// What is wrong, by its code.
        code: &'static str,
    },
    /// The folder to restore into holds something.
    #[error("the folder to restore into is not empty")]
    FolderNotEmpty,
    /// A restore broke off in this folder.
    #[error("a restore into this folder was not finished")]
    Restoring,
    /// The clock is behind the backup.
    #[error("the clock is {seconds} s behind the backup")]
    ClockBehind {
        /// By how much.
        seconds: u64,
    },
    /// The recovered key opens nothing of the key store.
    #[error("the recovered key opens nothing here")]
    OpensNothing,
    /// For whom the vault is sealed beside itself is not known, or not what was put there.
    #[error("the public half of the recovery identity is missing or was changed")]
    NoRecovery,
    /// For whom the vault is sealed beside itself was put back to what it was before.
    #[error("the recovery identity was put back to one that is in force no longer")]
    OldRecovery,
    /// Neither root key opens the organisation's.
    #[error("no given root key opens the organisation's key")]
    NoRootFits,
    /// Rows of people are still sealed with keys that were to be destroyed.
    #[error("{rows} rows are still sealed with keys that are retiring")]
    StillNeeded {
        /// How many.
        rows: u64,
    },
}

impl MaintenanceError {
    /// The stable code, under which the texts stand.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Vault(error) => error.code(),
            Self::Unreachable { .. } => "backup.unreachable",
            Self::InsideData => "backup.inside-data",
            Self::OtherOrganisation => "backup.other-organisation",
            Self::SeveralOrganisations { .. } => "backup.several-organisations",
            Self::NoBackup => "restore.no-backup",
            Self::UnknownBackup { .. } => "restore.unknown-backup",
            Self::FileMissing { .. } => "restore.file-missing",
            Self::FileDamaged { .. } => "restore.file-damaged",
            Self::NewerFormat { .. } => "restore.newer-format",
            Self::AnchorDamaged { .. } => "restore.anchor-damaged",
            Self::JournalTooOld { .. } => "restore.journal-too-old",
            Self::OtherJournal { .. } => "restore.other-journal",
            Self::OtherLog { .. } => "restore.other-log",
            Self::FolderNotEmpty => "restore.folder-not-empty",
            Self::Restoring => "restore.unfinished",
            Self::ClockBehind { .. } => "restore.clock-behind",
            Self::OpensNothing => "recover.opens-nothing",
            Self::NoRecovery => "rotate.no-recovery",
            Self::OldRecovery => "rotate.old-recovery",
            Self::NoRootFits => "rotate.no-root-fits",
            Self::StillNeeded { .. } => "rotate.still-needed",
        }
    }

    pub(crate) fn damaged(file: &str) -> Self {
        Self::FileDamaged { file: file.to_owned() }
    }
}

impl From<StoreError> for MaintenanceError {
    fn from(error: StoreError) -> Self {
        Self::Vault(error.into())
    }
}

impl From<SealError> for MaintenanceError {
    fn from(error: SealError) -> Self {
        Self::Vault(error.into())
    }
}

/// Which part of the work is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// The data are copied beside the data; counts rows.
    CopyData,
    /// The data are sealed or opened; counts bytes.
    Data,
    /// The keys and the journal.
    Keys,
    /// What was erased since is cleared away, and look-ups are made; counts people.
    People,
    /// Everything is looked through; counts records.
    Check,
}

/// How far a clock may be behind a backup: clocks of machines differ by seconds.
pub(crate) const CLOCK_TOLERANCE: SignedDuration = SignedDuration::from_secs(60);

/// Hears how far the work is: so much of so much.
pub type Progress<'a> = dyn FnMut(Stage, u64, u64) + 'a;

/// Every place where a test breaks the work off, in the order of the work.
pub const MAINTENANCE_POINTS: [&str; 31] = [
    "backup.data-copied",
    "backup.data-sealed",
    "backup.keys-sealed",
    "backup.journal-sealed",
    "backup.marked",
    "restore.begun",
    "restore.keys",
    "restore.journal",
    "restore.data",
    "restore.settled",
    "restore.epoch",
    "restore.overdue",
    "restore.released",
    "recover.wrapped",
    "recover.kept",
    "recover.renewed",
    "rotate.before-root",
    "rotate.root",
    "rotate.kept",
    "rotate.put",
    "rotate.both-halves",
    "rotate.rows-slice",
    "rotate.rows",
    "rotate.new-half",
    "rotate.begun",
    "rotate.added",
    "rotate.retiring",
    "rotate.resealed",
    "rotate.slice",
    "rotate.done",
    "rotate.retired",
];

/// Reaches a place where a test breaks the work off.
#[allow(clippy::unnecessary_wraps, reason = "fails only in a crash test")]
pub(crate) fn reach(point: &'static str) -> Result<(), MaintenanceError> {
    debug_assert!(MAINTENANCE_POINTS.contains(&point));
    fail_point!(point, |_| Err(MaintenanceError::from(StoreError::Stopped)));
    Ok(())
}

/// Names the file in a failure of the system.
pub(crate) fn unreachable(path: &Path) -> impl Fn(std::io::Error) -> MaintenanceError + '_ {
    |error| MaintenanceError::Unreachable { file: name_of(path), kind: error.kind() }
}

/// The last part of a path.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A new file that only its owner reads.
pub(crate) fn new_file(path: &Path) -> Result<File, MaintenanceError> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(unreachable(path))
}

/// A folder that only its owner enters; one that is there stays as it is.
pub(crate) fn make_folder(path: &Path) -> Result<(), MaintenanceError> {
    DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(unreachable(path))
}

/// Writes a small file, durably, under its name only when it is whole.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), MaintenanceError> {
    let part = path.with_added_extension("part");
    let mut file = new_file(&part)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(unreachable(&part))?;
    put_in_place(&part, path)
}

/// Gives a finished file its name, durably.
pub(crate) fn put_in_place(part: &Path, path: &Path) -> Result<(), MaintenanceError> {
    std::fs::rename(part, path).map_err(unreachable(path))?;
    sync_folder(path)
}

/// Makes durable what stands in the folder of a file.
pub(crate) fn sync_folder(path: &Path) -> Result<(), MaintenanceError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(unreachable(folder))
}

/// Deletes a file; one that is not there is no fault.
pub(crate) fn delete(path: &Path) -> Result<(), MaintenanceError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(unreachable(path)(error)),
        _ => Ok(()),
    }
}

/// Overwrites a file with zeros and deletes it. A disk may keep what was there all the same; it is what can be done.
pub(crate) fn wipe(path: &Path) -> Result<(), MaintenanceError> {
    let zero = || -> std::io::Result<()> {
        let mut file = OpenOptions::new().write(true).open(path)?;
        let length = file.metadata()?.len();
        std::io::copy(&mut std::io::Read::take(std::io::repeat(0), length), &mut file)?;
        file.sync_all()
    };
    match zero() {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(unreachable(path)(error)),
        _ => delete(path),
    }
}

/// Lower-case hexadecimal.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// Bytes from lower-case hexadecimal, in its one spelling.
pub(crate) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let digit = |digit: &u8| match digit {
        b'0'..=b'9' | b'a'..=b'f' => char::from(*digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok()),
        _ => None,
    };
    rest.is_empty().then(|| pairs.iter().map(|[high, low]| Some(digit(high)? << 4 | digit(low)?)).collect()).flatten()
}

/// So many bytes from lower-case hexadecimal.
pub(crate) fn array_from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    from_hex(text)?.try_into().ok()
}
