//! A house with a data folder, backups beside it, and a clock that is set by hand.

use fail::FailScenario;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};
use tempfile::TempDir;
use waarborg_decide::Rulebook;
use waarborg_model::identifier::{OrganisationId, RecordId, SubjectId};
use waarborg_model::{Clock, SensitivityGroup};
use waarborg_register::names;
use waarborg_seal::{
    KeyNumber, KeyRow, LookupField, Lot, OrganisationKey, Place, RecoveryIdentity, RootKey, decrypt_with, envelope_key,
    random,
};
use waarborg_store::{
    Change, EnvelopeRow, Priority, Read, RecordRow, RegisterRow, StandingRow, StoreError, StoredKey, SubjectNumber,
    SubjectRow, Write,
};
use waarborg_store_sqlite::{Sqlite, SqliteData, SqliteKeys};
use waarborg_vault::{
    Actor, BackupMark, BackupPlan, Horizons, MaintenanceError, Opener, RestorePlan, Restored, Stores, Vault,
    VaultError, restore,
};

const REGISTER: &str = include_str!("../../../../fixtures/registers/minimal.toml");

/// A file that a statute keeps.
const INVOICES: &str = r#"
[[retention]]
id = "tax"
name.nl = "Belastingdienst"
name.en = "Tax office"
rule = "ret-fiscal-7y"
record = "invoices"
starts = "end_of_financial_year"
on_end = "propose"

[[file]]
id = "invoices"
name.nl = "Facturen"
name.en = "Invoices"
subject = "customer"
adults = true
retention = "tax"

[[file.field]]
id = "name"
name.nl = "Naam"
name.en = "Name"
category = "contact"
kind = "name"
required = true
"#;

/// A clock that is set by hand.
pub struct Hands(Mutex<Timestamp>);

impl Clock for Hands {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

pub struct House {
    pub folder: TempDir,
    pub clock: Arc<Hands>,
    pub root: RootKey,
    pub identity: RecoveryIdentity,
    pub organisation: OrganisationId,
    // Places where a test breaks work off are the same for all tests of a process, so one test runs at a time.
    _alone: FailScenario<'static>,
}

/// A vault that is open, and the stores it stands on.
pub struct Open {
    pub vault: Vault,
    pub stores: Stores,
}

pub fn book() -> Arc<Rulebook> {
    static BOOK: OnceLock<Arc<Rulebook>> = OnceLock::new();
    BOOK.get_or_init(|| Arc::new(Rulebook::built_in().unwrap())).clone()
}

pub const HORIZONS: Horizons = Horizons {
    keys: SignedDuration::from_hours(48),
    data: SignedDuration::from_hours(35 * 24),
    remembered: SignedDuration::from_hours(365 * 24),
};

impl House {
    pub fn new() -> Self {
        let alone = FailScenario::setup();
        let folder = TempDir::new().unwrap();
        std::fs::create_dir(folder.path().join("data")).unwrap();
        let clock = Arc::new(Hands(Mutex::new("2026-11-26T12:00:00Z".parse().unwrap())));
        let (root, identity) = (RootKey::generate().unwrap(), RecoveryIdentity::generate().unwrap());
        let data = folder.path().join("data");
        let stores = Stores {
            data: Arc::new(SqliteData::create(&data.join("data.sqlite")).unwrap()),
            keys: Arc::new(SqliteKeys::create(&data.join("keys.sqlite")).unwrap()),
        };
        let found = Vault::found(stores.clone(), clock.clone(), book(), &root, &identity.public(), "Bloemen van Linde")
            .unwrap();
        let organisation = found.organisation();
        drop(found);
        let text = format!("{REGISTER}{INVOICES}");
        let row = RegisterRow { version: 1, applied_at: clock.now(), text };
        put(&stores, organisation, vec![Write::SetRegister(row)]);
        Self { folder, clock, root, identity, organisation, _alone: alone }
    }

    /// Another organisation with a folder of its own.
    pub fn neighbour(&self) -> (Vault, TempDir) {
        let folder = TempDir::new().unwrap();
        let stores = Stores {
            data: Arc::new(SqliteData::create(&folder.path().join("data.sqlite")).unwrap()),
            keys: Arc::new(SqliteKeys::create(&folder.path().join("keys.sqlite")).unwrap()),
        };
        let recovery = self.identity.public();
        (Vault::found(stores, self.clock.clone(), book(), &self.root, &recovery, "Buren").unwrap(), folder)
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn target(&self) -> PathBuf {
        self.folder.path().join("backups")
    }

    pub fn open(&self) -> Open {
        self.open_at(&self.data(), &self.root).unwrap()
    }

    pub fn open_at(&self, folder: &Path, root: &RootKey) -> Result<Open, VaultError> {
        let stores = stores_at(folder);
        let (vault, _) = Vault::open(stores.clone(), self.clock.clone(), book(), root, self.organisation)?;
        Ok(Open { vault, stores })
    }

    /// Lets time pass.
    pub fn wait(&self, hours: i64) {
        let mut now = self.clock.0.lock().unwrap();
        *now = now.checked_add(SignedDuration::from_hours(hours)).unwrap();
    }

    pub fn back_up(&self, open: &Open) -> Result<BackupMark, MaintenanceError> {
        let plan = BackupPlan { target: &self.target(), folder: &self.data(), data_horizon: HORIZONS.data };
        open.vault.back_up(&plan, &mut |_, _, _| {})
    }

    /// A file of a backup, opened.
    pub fn unsealed(&self, name: &str, key: &OrganisationKey) -> PathBuf {
        let sealed = std::fs::File::open(self.target().join(name)).unwrap();
        let path = self.folder.path().join(format!("{name}.open"));
        let mut reader = decrypt_with(&key.file_identity().unwrap(), sealed).unwrap();
        std::io::copy(&mut reader, &mut std::fs::File::create(&path).unwrap()).unwrap();
        path
    }

    pub fn plan<'a>(&'a self, from: &'a Path, into: &'a Path) -> RestorePlan<'a> {
        RestorePlan {
            from,
            into,
            opener: Opener::Root(&self.root),
            data: None,
            keys: None,
            horizons: HORIZONS,
            anchors: &[],
            clock: self.clock.clone(),
            book: book(),
        }
    }

    /// Restores the data of a mark into a folder of that name.
    pub fn restore(&self, name: &str, data: Option<&str>) -> Result<(Restored, PathBuf), MaintenanceError> {
        let into = self.folder.path().join(name);
        let (from, plan_into) = (self.target(), into.clone());
        let restored = restore(&RestorePlan { data, ..self.plan(&from, &plan_into) }, &Sqlite, &mut |_, _, _| {})?;
        Ok((restored, into))
    }

    /// Takes someone in: a record in the customers' file, and one among the invoices if she has bought something.
    pub fn person(&self, open: &Open, name: &str, email: &str, has_bought: bool) -> SubjectId {
        let (key, now) = (key_at(&open.stores, &self.root, self.organisation), self.clock.now());
        let subject = SubjectId::new(now, random().unwrap());
        let (log_row, log) = key.new_lot_key(self.organisation, subject, Lot::LOG).unwrap();
        let mut rows = vec![stored(subject, &log_row)];
        let number = open.stores.data.reserve_numbers(1).unwrap();
        let tags = log.seal(&place(self.organisation, subject, RecordId::from_bytes([0; 16]), 0, 0), &[]).unwrap();
        let standing = StandingRow { age_floor: Some(18), ..StandingRow::default() };
        let mut writes = vec![Write::AddSubject { id: subject, number, standing, tags }];
        let mut files = vec![("customers", "customers", format!(r#"{{"name":"{name}","email":"{email}"}}"#))];
        if has_bought {
            files.push(("invoices", "tax", format!(r#"{{"name":"{name}"}}"#)));
        }
        for (file, retention, content) in files {
            let lot = names::number("lot", retention);
            let (row, lot_key) = key.new_lot_key(self.organisation, subject, Lot(lot)).unwrap();
            rows.push(stored(subject, &row));
            let (record, file) = (RecordId::new(now, random().unwrap()), names::number("file", file));
            let sealed = lot_key.seal(&place(self.organisation, subject, record, file, 1), content.as_bytes()).unwrap();
            let row = RecordRow {
                id: record,
                subject,
                file,
                lot,
                version: 1,
                created_at: now,
                clock_on: None,
                erase_on: None,
                import: None,
            };
            let envelope = EnvelopeRow { record, group: SensitivityGroup::Ordinary, envelope: sealed };
            writes.push(Write::AddRecord(row, vec![envelope]));
        }
        open.stores.keys.add(self.organisation, &rows).unwrap();
        put(&open.stores, self.organisation, writes);
        open.vault.rebuild_lookups(None, &mut |_, _| {}).unwrap();
        subject
    }
}

pub fn stores_at(folder: &Path) -> Stores {
    Stores {
        data: Arc::new(SqliteData::open(&folder.join("data.sqlite")).unwrap()),
        keys: Arc::new(SqliteKeys::open(&folder.join("keys.sqlite")).unwrap()),
    }
}

pub fn key_at(stores: &Stores, root: &RootKey, organisation: OrganisationId) -> OrganisationKey {
    let (by_root, _) = stores.keys.organisation(organisation).unwrap().unwrap();
    OrganisationKey::unwrap(root, organisation, &by_root).unwrap()
}

fn stored(subject: SubjectId, row: &KeyRow) -> StoredKey {
    StoredKey { subject, number: row.number.number(), lot: row.lot.0, row: row.encode().to_vec() }
}

pub fn put(stores: &Stores, organisation: OrganisationId, writes: Vec<Write>) {
    let (guards, leaves, members) = (Vec::new(), Vec::new(), Vec::new());
    let change = Change { organisation, priority: Priority::Write, guards, writes, leaves, members };
    stores.data.commit(change).unwrap();
}

pub fn place(organisation: OrganisationId, subject: SubjectId, record: RecordId, kind: u32, version: u64) -> Place {
    Place { organisation, subject, record, kind, group: SensitivityGroup::Ordinary, version }
}

pub fn read<T>(stores: &Stores, mut look: impl FnMut(&dyn Read) -> Result<T, StoreError>) -> T {
    let mut seen = None;
    stores
        .data
        .read(&mut |read| {
            seen = Some(look(read)?);
            Ok(())
        })
        .unwrap();
    seen.unwrap()
}

/// All keys in the clear that a root key opens, by number.
pub fn keys_of(stores: &Stores, root: &RootKey, organisation: OrganisationId) -> BTreeMap<u64, (SubjectId, KeyRow)> {
    let key = key_at(stores, root, organisation);
    let mut all = BTreeMap::new();
    stores
        .keys
        .each_key(organisation, &mut |stored| {
            let row = KeyRow::decode(&stored.row).unwrap();
            key.open_lot_key(organisation, stored.subject, &row).unwrap();
            all.insert(stored.number, (stored.subject, row));
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    all
}

/// Everyone in the data.
pub fn people(stores: &Stores, organisation: OrganisationId) -> Vec<SubjectRow> {
    read(stores, |read| {
        let one = |number| read.subject_by_number(organisation, SubjectNumber(number));
        (0..100).map(one).filter_map(Result::transpose).collect()
    })
}

/// The records of everyone: what is sealed in each, opened by the key that it names.
pub fn contents(stores: &Stores, root: &RootKey, organisation: OrganisationId) -> Vec<String> {
    let (key, keys) = (key_at(stores, root, organisation), keys_of(stores, root, organisation));
    let mut all = Vec::new();
    for (record, envelopes) in records(stores, organisation) {
        for row in envelopes {
            let number = envelope_key(&row.envelope).map(KeyNumber::number).unwrap();
            let (subject, key_row) = &keys[&number];
            assert_eq!(*subject, record.subject);
            let lot_key = key.open_lot_key(organisation, *subject, key_row).unwrap();
            let place = place(organisation, *subject, record.id, record.file, record.version);
            all.push(String::from_utf8(lot_key.open(&place, &row.envelope).unwrap().to_vec()).unwrap());
        }
    }
    all.sort();
    all
}

pub fn records(stores: &Stores, organisation: OrganisationId) -> Vec<(RecordRow, Vec<EnvelopeRow>)> {
    let people = people(stores, organisation);
    read(stores, |read| {
        let mut all = Vec::new();
        for person in &people {
            for record in read.records(organisation, person.id)? {
                let envelopes = read.envelopes(organisation, record.id)?;
                all.push((record, envelopes));
            }
        }
        Ok(all)
    })
}

/// How many people are found by these words.
pub fn found(open: &Open, words: &str) -> Vec<SubjectId> {
    open.vault.find_person(Actor::House, words).unwrap().into_iter().map(|found| found.subject).collect()
}

/// Whether any file below a folder holds a text, as it is, in base64 at any place, or in hexadecimal.
pub fn holds(folder: &Path, text: &str) -> bool {
    let needles = forms(text.as_bytes());
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let bytes = std::fs::read(entry.path()).unwrap();
            if needles.iter().any(|needle| bytes.windows(needle.len()).any(|window| window == needle)) {
                return true;
            }
        }
    }
    false
}

fn forms(bytes: &[u8]) -> Vec<Vec<u8>> {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let hex: String = digits.map(|digit| char::from_digit(digit.into(), 16).unwrap()).collect();
    let mut forms = vec![bytes.to_vec(), hex.to_uppercase().into_bytes(), hex.into_bytes()];
    // Whole groups of three bytes from each of three beginnings have one spelling in base64.
    for skipped in 0..3 {
        let whole = &bytes[skipped..][..(bytes.len() - skipped) / 3 * 3];
        let bits = |chunk: &[u8]| u32::from(chunk[0]) << 16 | u32::from(chunk[1]) << 8 | u32::from(chunk[2]);
        let signs = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let sign = |bits: u32, shift: u32| signs[usize::try_from(bits >> shift & 63).unwrap()];
        forms.push(whole.chunks(3).flat_map(|chunk| [18, 12, 6, 0].map(|shift| sign(bits(chunk), shift))).collect());
    }
    forms
}

/// Whether someone is found under an e-mail address in the look-ups themselves.
pub fn is_looked_up(stores: &Stores, root: &RootKey, organisation: OrganisationId, email: &str) -> bool {
    let lookups = key_at(stores, root, organisation).lookup_keys().unwrap();
    let tag = lookups.tag(LookupField::Email, email, 0).unwrap();
    !read(stores, |read| read.lookup(organisation, LookupField::Email as u8, tag.as_bytes())).is_empty()
}

#[test]
fn the_scan_finds_every_form() {
    let folder = TempDir::new().unwrap();
    for written in ["Sanne Kanarie", "U2FubmUgS2FuYXJpZQ==", "53616e6e65204b616e61726965", "eFNhbm5lIEthbmFyaWU="] {
        std::fs::write(folder.path().join("file"), written).unwrap();
        assert!(holds(folder.path(), "Sanne Kanarie"), "{written}");
    }
    std::fs::write(folder.path().join("file"), "Sanne kanarie").unwrap();
    assert!(!holds(folder.path(), "Sanne Kanarie"));
}
