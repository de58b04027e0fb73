//! The door to a vault in a temporary folder, with a clock that tests move.

use jiff::{SignedDuration, Timestamp};
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};
use waarborg_decide::Rulebook;
use waarborg_model::Clock;
use waarborg_model::identifier::{ActorId, OrganisationId};
use waarborg_seal::{RecoveryIdentity, RootKey};
use waarborg_store_sqlite::{SqliteData, SqliteKeys};
use waarborg_text::Fault;
use waarborg_text::vault_fault::{self, Nature};
use waarborg_vault::{Actor, BackupPlan, Healed, Horizons, Stores, Vault};
use waarborg_web::{Around, Door, DoorFault, Founding, Opened, Progress, RootKept, Sheet, Stands};

/// The moment at which tests begin: a Thursday, eleven o'clock in Amsterdam.
pub const START: &str = "2026-11-26T10:00:00Z";
/// What opens a sealed vault of a test.
pub const PASSPHRASE: &str = "drie oude eiken bij het water";

const HORIZONS: Horizons = Horizons {
    keys: SignedDuration::from_hours(48),
    data: SignedDuration::from_hours(35 * 24),
    remembered: SignedDuration::from_hours(5 * 365 * 24),
};

/// A clock that tests move.
#[derive(Debug)]
pub struct HandClock(Mutex<Timestamp>);

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

impl HandClock {
    /// One that stands at [`START`].
    pub fn new() -> Arc<Self> {
        Arc::new(Self(Mutex::new(START.parse().unwrap())))
    }

    /// Lets time pass.
    pub fn wait(&self, time: SignedDuration) {
        let mut now = self.0.lock().unwrap();
        *now = now.checked_add(time).unwrap();
    }
}

/// The rules, read once for all tests of a process.
pub fn book() -> Arc<Rulebook> {
    static BOOK: OnceLock<Arc<Rulebook>> = OnceLock::new();
    Arc::clone(BOOK.get_or_init(|| Arc::new(Rulebook::built_in().unwrap())))
}

/// Somebody who acts in preparation of a test.
pub fn actor() -> Actor {
    Actor::Known(ActorId::from_bytes([7; 16]))
}

/// The door to a vault in a temporary folder.
pub struct TestDoor {
    folder: tempfile::TempDir,
    clock: Arc<HandClock>,
    root: Mutex<Option<(RootKey, OrganisationId)>>,
    backup: Mutex<Option<Timestamp>>,
    backups: tempfile::TempDir,
    /// What the next backup, rehearsal or invented firm fails with, if a test wants it to.
    pub breaks: Mutex<Option<DoorFault>>,
    /// Held by a test that wants to see the invented firm being built.
    pub building: Mutex<()>,
    /// How often it was built, and whether it stands.
    pub around: Mutex<(u32, bool)>,
    /// To where it leads back.
    pub way_back: Mutex<Option<String>>,
}

impl TestDoor {
    /// A door before an empty folder.
    pub fn new(clock: Arc<HandClock>) -> Arc<Self> {
        Arc::new(Self {
            folder: tempfile::tempdir().unwrap(),
            clock,
            root: Mutex::new(None),
            backup: Mutex::new(None),
            backups: tempfile::tempdir().unwrap(),
            breaks: Mutex::new(None),
            building: Mutex::new(()),
            around: Mutex::new((0, false)),
            way_back: Mutex::new(None),
        })
    }

    /// The folder, to look at what lies on the disk.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Opens the vault again, as the next process would. Whoever had it open must have let it go.
    pub fn open(&self) -> Result<Opened, DoorFault> {
        let held = self.root.lock().unwrap();
        let (root, organisation) = held.as_ref().unwrap();
        let stores = Stores {
            data: Arc::new(SqliteData::open(&self.data()).unwrap()),
            keys: Arc::new(SqliteKeys::open(&self.keys()).unwrap()),
        };
        let opened = Vault::open(stores, self.clock.clone(), book(), root, *organisation);
        let (vault, healed) = opened.map_err(|error| vault_fault::vault(&error))?;
        Ok(Opened { vault, horizons: HORIZONS, healed })
    }

    fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("data.sqlite")
    }

    fn keys(&self) -> std::path::PathBuf {
        self.folder.path().join("keys.sqlite")
    }

    fn sheet(identity: &RecoveryIdentity, is_in_force: bool) -> Sheet {
        Sheet { shares: identity.shares(2, 3).unwrap(), threshold: 2, recovery: identity.public(), is_in_force }
    }

    /// Takes the disk with the backups away, or what lies on it.
    pub fn lose_backups(&self, with_place: bool) {
        let there = self.backups.path().join("there");
        std::fs::remove_dir_all(&there).unwrap();
        if !with_place {
            std::fs::create_dir(&there).unwrap();
        }
        *self.backup.lock().unwrap() = None;
    }

    /// Makes a backup in a place, as the command line does.
    pub fn back_up_by_command(&self, vault: &Vault) {
        self.back_up_to(&self.backups.path().join("elsewhere"), vault, &mut |_, _| {});
    }

    fn back_up_to(&self, target: &Path, vault: &Vault, progress: &mut Progress<'_>) -> Timestamp {
        let plan = BackupPlan { target, folder: self.folder.path(), data_horizon: HORIZONS.data };
        vault.back_up(&plan, &mut |_, done, all| progress(done, all)).unwrap().made_at
    }

    fn broken(&self) -> Result<(), DoorFault> {
        self.breaks.lock().unwrap().take().map_or(Ok(()), Err)
    }
}

impl Door for TestDoor {
    fn stands(&self) -> Stands {
        if self.root.lock().unwrap().is_some() { Stands::Sealed } else { Stands::Unfounded }
    }

    fn found(&self, founding: &Founding) -> Result<(Opened, Sheet), DoorFault> {
        let (root, identity) = (RootKey::generate().unwrap(), RecoveryIdentity::generate().unwrap());
        let stores = Stores {
            data: Arc::new(SqliteData::create(&self.data()).unwrap()),
            keys: Arc::new(SqliteKeys::create(&self.keys()).unwrap()),
        };
        let founded = Vault::found(stores, self.clock.clone(), book(), &root, &identity.public(), &founding.name);
        let vault = founded.map_err(|error| vault_fault::vault(&error))?;
        vault.actor(&founding.actor).map_err(|error| vault_fault::vault(&error))?;
        *self.root.lock().unwrap() = Some((root, vault.organisation()));
        let healed = Healed::default();
        Ok((Opened { vault, horizons: HORIZONS, healed }, Self::sheet(&identity, true)))
    }

    fn unseal(&self, passphrase: &str) -> Result<Option<Opened>, DoorFault> {
        if passphrase != PASSPHRASE {
            return Err((Fault::new("vault.passphrase-wrong"), Nature::Sealed));
        }
        self.open().map(Some)
    }

    fn new_sheet(&self) -> Result<Sheet, DoorFault> {
        Ok(Self::sheet(&RecoveryIdentity::generate().unwrap(), false))
    }

    fn put_in_force(&self, opened: &Opened, actor: Actor, sheet: &Sheet) -> Result<(), DoorFault> {
        self.broken()?;
        opened.vault.renew_recovery(actor, &sheet.recovery).unwrap();
        Ok(())
    }

    fn root_kept(&self) -> Option<RootKept> {
        Some(RootKept::File)
    }

    fn backup_place(&self) -> String {
        "/media/stick/waarborg".to_owned()
    }

    fn back_up(&self, opened: &Opened, progress: &mut Progress<'_>) -> Result<(), DoorFault> {
        self.broken()?;
        let made = self.back_up_to(&self.backups.path().join("there"), &opened.vault, progress);
        *self.backup.lock().unwrap() = Some(made);
        Ok(())
    }

    fn rehearse(&self, _: &Opened, progress: &mut Progress<'_>) -> Result<(), DoorFault> {
        self.broken()?;
        progress(1, 1);
        Ok(())
    }

    fn newest_backup(&self) -> Result<Option<Timestamp>, DoorFault> {
        if !self.backups.path().join("there").is_dir() {
            return Err((Fault::new("maintenance.no-backup"), Nature::NotFound));
        }
        Ok(*self.backup.lock().unwrap())
    }

    fn look_around(&self, way_back: &str, progress: &mut Progress<'_>) -> Result<(), DoorFault> {
        progress(1, 2);
        let _building = self.building.lock().unwrap();
        self.broken()?;
        progress(2, 2);
        *self.way_back.lock().unwrap() = Some(way_back.to_owned());
        let mut around = self.around.lock().unwrap();
        *around = (around.0 + 1, true);
        Ok(())
    }

    fn around(&self) -> Result<Option<Around>, DoorFault> {
        let (built, stands) = *self.around.lock().unwrap();
        let origin = "http://127.0.0.1:40001".to_owned();
        Ok(stands.then(|| Around { origin, token: format!("token{built}") }))
    }

    fn leave(&self) -> Result<(), DoorFault> {
        self.around.lock().unwrap().1 = false;
        Ok(())
    }
}
