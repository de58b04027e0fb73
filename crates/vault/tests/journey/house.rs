//! A vault in a temporary folder, with a clock that tests move.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};
use waarborg_decide::Rulebook;
use waarborg_find::Detector;
use waarborg_model::Clock;
use waarborg_model::identifier::{ActorId, OrganisationId};
use waarborg_read::{Limits, Source, open};
use waarborg_register::{Register, Template};
use waarborg_seal::{OrganisationKey, RecoveryIdentity, RootKey, SettingsKey};
use waarborg_store::{Backend, Change, DataStore, KeyStore, Priority, Read, Write};
use waarborg_store_sqlite::{Disk, Sqlite, SqliteData, SqliteKeys};
use waarborg_vault::{
    Actor, Applied, BackupPlan, Horizons, Import, Imported, Opener, People, Plan, RestorePlan, Restored, Stores, Vault,
    VaultError, restore,
};

/// The day on which tests begin.
pub const START: &str = "2026-11-26T10:00:00Z";

/// A clock that tests move.
#[derive(Debug)]
pub struct HandClock(Mutex<Timestamp>);

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

/// A vault, its folder and its keys.
pub struct House {
    pub vault: Vault,
    pub clock: Arc<HandClock>,
    pub organisation: OrganisationId,
    root: RootKey,
    folder: tempfile::TempDir,
}

pub const HORIZONS: Horizons = Horizons {
    keys: SignedDuration::from_hours(48),
    data: SignedDuration::from_hours(35 * 24),
    remembered: SignedDuration::from_hours(5 * 365 * 24),
};

pub fn actor() -> Actor {
    Actor::Known(ActorId::from_bytes([7; 16]))
}

pub fn book() -> Arc<Rulebook> {
    static BOOK: OnceLock<Arc<Rulebook>> = OnceLock::new();
    Arc::clone(BOOK.get_or_init(|| Arc::new(Rulebook::built_in().unwrap())))
}

pub fn detector() -> &'static Detector {
    static DETECTOR: OnceLock<Detector> = OnceLock::new();
    DETECTOR.get_or_init(Detector::new)
}

/// The register of a web shop that weighed its interests.
pub fn webshop() -> Register {
    Register::parse(&Template::find("webshop").unwrap().text.replace("# balancing", "balancing")).unwrap()
}

impl House {
    /// A new vault with the register of a web shop.
    pub fn new() -> Self {
        Self::over(|data| data)
    }

    /// The same, over a data store that a test stands in between.
    pub fn over(between: impl FnOnce(Arc<dyn DataStore>) -> Arc<dyn DataStore>) -> Self {
        Self::keeping(|path| between(Arc::new(SqliteData::create(path).unwrap())))
    }

    /// The same, on a disk of a test.
    pub fn on(disk: Disk) -> Self {
        Self::keeping(|path| Arc::new(SqliteData::create_on(path, disk).unwrap()))
    }

    fn keeping(create: impl FnOnce(&Path) -> Arc<dyn DataStore>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(HandClock(Mutex::new(START.parse().unwrap())));
        let root = RootKey::generate().unwrap();
        let stores = Stores {
            data: create(&folder.path().join("data.sqlite")),
            keys: Arc::new(SqliteKeys::create(&folder.path().join("keys.sqlite")).unwrap()),
        };
        let recovery = RecoveryIdentity::generate().unwrap().public();
        let vault = Vault::found(stores, clock.clone(), book(), &root, &recovery, "De Tulp").unwrap();
        let organisation = vault.organisation();
        let house = Self { vault, clock, organisation, root, folder };
        assert!(matches!(house.vault.apply_register(actor(), &webshop()).unwrap(), Applied::InForce { .. }));
        house
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Closes the vault and opens it again, as the next process would.
    pub fn reopen(self) -> (Self, waarborg_vault::Healed) {
        self.reopen_after(|_, _| Vec::new())
    }

    /// The same, after something was written that only a crash leaves.
    pub fn reopen_after(
        self,
        left: impl FnOnce(&dyn Read, &SettingsKey) -> Vec<Write>,
    ) -> (Self, waarborg_vault::Healed) {
        let Self { vault, clock, organisation, root, folder } = self;
        drop(vault);
        {
            let keys = SqliteKeys::open(&folder.path().join("keys.sqlite")).unwrap();
            let data = SqliteData::open(&folder.path().join("data.sqlite")).unwrap();
            let (wrapped, _) = keys.organisation(organisation).unwrap().unwrap();
            let settings = OrganisationKey::unwrap(&root, organisation, &wrapped).unwrap();
            let settings = settings.settings_key(organisation).unwrap();
            let (mut left, mut writes) = (Some(left), Vec::new());
            data.read(&mut |read| {
                writes = left.take().map(|left| left(read, &settings)).unwrap_or_default();
                Ok(())
            })
            .unwrap();
            if !writes.is_empty() {
                let (guards, leaves, members) = (Vec::new(), Vec::new(), Vec::new());
                data.commit(Change { organisation, priority: Priority::Bulk, guards, writes, leaves, members })
                    .unwrap();
            }
        }
        let stores = Stores {
            data: Arc::new(SqliteData::open(&folder.path().join("data.sqlite")).unwrap()),
            keys: Arc::new(SqliteKeys::open(&folder.path().join("keys.sqlite")).unwrap()),
        };
        let (vault, healed) = Vault::open(stores, clock.clone(), book(), &root, organisation).unwrap();
        (Self { vault, clock, organisation, root, folder }, healed)
    }

    /// Backs the vault up, lets some time pass, and goes on with what a restore makes of it.
    pub fn restored_after(self, time: SignedDuration) -> (Self, Restored) {
        let Self { vault, clock, organisation, root, folder } = self;
        let (from, into) = (folder.path().join("backups"), folder.path().join("into"));
        let beside = folder.path().join("beside");
        std::fs::create_dir(&beside).unwrap();
        let plan = BackupPlan { target: &from, folder: &beside, data_horizon: HORIZONS.data };
        vault.back_up(&plan, &mut |_, _, _| {}).unwrap();
        drop(vault);
        let later = clock.now().checked_add(time).unwrap();
        *clock.0.lock().unwrap() = later;
        let plan = RestorePlan {
            from: &from,
            into: &into,
            opener: Opener::Root(&root),
            data: None,
            keys: None,
            horizons: HORIZONS,
            anchors: &[],
            clock: clock.clone(),
            book: book(),
        };
        let restored = restore(&plan, &Sqlite, &mut |_, _, _| {}).unwrap();
        let stores = Stores {
            data: Sqlite.open_data(&into.join("data.sqlite")).unwrap(),
            keys: Sqlite.open_keys(&into.join("keys.sqlite")).unwrap(),
        };
        let (vault, _) = Vault::open(stores, clock.clone(), book(), &root, organisation).unwrap();
        (Self { vault, clock, organisation, root, folder }, restored)
    }

    pub fn wait(&self, time: SignedDuration) {
        let mut now = self.clock.0.lock().unwrap();
        *now = now.checked_add(time).unwrap();
    }

    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn plan(&self, path: &Path, import: &Import) -> Result<Plan, VaultError> {
        let source = open(Source::Path(path.to_owned()), &Limits::default()).unwrap();
        self.vault.plan_import(source, detector(), import, &mut |_| {})
    }

    pub fn import(&self, path: &Path, import: &Import) -> Result<Imported, VaultError> {
        let plan = self.plan(path, import)?;
        let source = open(Source::Path(path.to_owned()), &Limits::default()).unwrap();
        self.vault.import(actor(), source, &plan, import, "customers.csv", &mut |_, _| {})
    }

    /// Brings people in whose term of two years ends in three days, and goes on when it is over.
    pub fn overdue(&self, text: &str, import: &Import) -> Imported {
        let people = People { clock: Some(self.nearly_over()), ..import.people.clone() };
        let imported = self.customers(text, &Import { people, ..import.clone() });
        self.wait(SignedDuration::from_hours(24 * 4));
        imported
    }

    /// The day from which a term of two years ends in three days.
    pub fn nearly_over(&self) -> Date {
        let today = self.clock.now().to_zoned_datetime(TimeZone::UTC).date();
        today.checked_add(Span::new().days(3)).unwrap().checked_sub(Span::new().years(2)).unwrap()
    }

    /// Brings customers in from a text.
    pub fn customers(&self, text: &str, import: &Import) -> Imported {
        self.import(&self.file("customers.csv", text), import).unwrap()
    }
}
