//! A vault that is closed, with the values it holds, to be altered and opened as often as wanted.

use crate::house::{START, actor, book, detector, webshop};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use waarborg_model::Clock;
use waarborg_model::identifier::{OrganisationId, SubjectId};
use waarborg_model::vocabulary::Purpose;
use waarborg_read::{Limits, Source, open};
use waarborg_seal::{RecoveryIdentity, RootKey, Secret32};
use waarborg_store_sqlite::{SqliteData, SqliteKeys};
use waarborg_vault::{Answer, Event, Import, Imported, People, Relation, Said, Stores, Value, Vault, VaultError, Way};

/// What each person's record holds.
pub type Values = BTreeMap<SubjectId, BTreeMap<String, String>>;

#[derive(Debug)]
struct Still;

impl Clock for Still {
    fn now(&self) -> Timestamp {
        START.parse().unwrap()
    }
}

pub struct Prepared {
    pub data: Vec<u8>,
    pub keys: Vec<u8>,
    pub organisation: OrganisationId,
    pub values: Values,
    /// The data as they were before the last correction.
    pub before: Vec<u8>,
}

const ROOT: [u8; 32] = [9; 32];

fn stores(folder: &Path) -> Result<Stores, VaultError> {
    Ok(Stores {
        data: Arc::new(SqliteData::open(&folder.join("data.sqlite"))?),
        keys: Arc::new(SqliteKeys::open(&folder.join("keys.sqlite"))?),
    })
}

fn root() -> RootKey {
    RootKey::from_secret(Secret32::from_bytes(ROOT)).unwrap()
}

/// Opens the vault in a folder.
pub fn opened(folder: &Path, organisation: OrganisationId) -> Result<(Vault, Stores), VaultError> {
    let stores = stores(folder)?;
    let (vault, _) = Vault::open(stores.clone(), Arc::new(Still), book(), &root(), organisation)?;
    Ok((vault, stores))
}

/// Everything that someone's records hold.
#[expect(clippy::panic_in_result_fn, reason = "a refusal is no answer here")]
pub fn values_of(vault: &Vault, subject: SubjectId) -> Result<BTreeMap<String, String>, VaultError> {
    let Answer::Given(access) = vault.access(actor(), subject)? else { panic!("refused") };
    let fields = access.records.iter().flat_map(|record| &record.fields);
    Ok(fields.map(|(name, value)| (name.clone(), value.expose().to_owned())).collect())
}

/// The vault as it was written, made once.
pub fn prepared() -> &'static Prepared {
    static PREPARED: OnceLock<Prepared> = OnceLock::new();
    PREPARED.get_or_init(prepare)
}

/// A vault of its own in these stores, with the register of a web shop.
pub fn found_in(stores: Stores) -> Vault {
    let recovery = RecoveryIdentity::generate().unwrap().public();
    let vault = Vault::found(stores, Arc::new(Still), book(), &root(), &recovery, "De Tulp").unwrap();
    vault.apply_register(actor(), &webshop()).unwrap();
    vault
}

fn said() -> Said {
    Said {
        at: START.parse().unwrap(),
        way: Way::Form,
        text: "Onze privacyverklaring.".to_owned(),
        evidence: "formulier 1".to_owned(),
    }
}

/// Brings four customers in, the same each time.
pub fn bring(vault: &Vault) -> Imported {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.csv");
    let mut rows = "Klantnummer;Naam;E-mail;Postcode\n".to_owned();
    for (number, name) in ["Sanne Jansen", "Mehmet Bakker", "Anna Smit", "Pieter Visser"].into_iter().enumerate() {
        writeln!(rows, "K-{number};{name};k{number}@example.nl;123{number} AB").unwrap();
    }
    std::fs::write(&list, rows).unwrap();
    let import = Import {
        file: "customers".to_owned(),
        activity: Some("orders".to_owned()),
        purpose: Some(Purpose::Contract),
        people: People { customer: Some(Relation::Current), informed: Some((said(), true)), ..People::default() },
        ..Import::default()
    };
    let source = || open(Source::Path(list.clone()), &Limits::default()).unwrap();
    let plan = vault.plan_import(source(), detector(), &import, &mut |_| {}).unwrap();
    vault.import(actor(), source(), &plan, &import, "list.csv", &mut |_, _| {}).unwrap()
}

fn prepare() -> Prepared {
    let folder = tempfile::tempdir().unwrap();
    let made = Stores {
        data: Arc::new(SqliteData::create(&folder.path().join("data.sqlite")).unwrap()),
        keys: Arc::new(SqliteKeys::create(&folder.path().join("keys.sqlite")).unwrap()),
    };
    let vault = found_in(made);
    let organisation = vault.organisation();
    let said = said();
    bring(&vault);
    let people: Vec<SubjectId> =
        (0..4).map(|number| vault.find_person(actor(), &format!("k{number}@example.nl")).unwrap()[0].subject).collect();
    vault.note(actor(), people[1], &Event::Object, &said).unwrap();
    // A full tile of leaves, and a few beyond it.
    for _ in 0..270 {
        vault.note(actor(), people[2], &Event::OptoutOffered, &said).unwrap();
    }
    vault.sign_head().unwrap();
    drop(vault);
    checkpoint(folder.path());
    let before = std::fs::read(folder.path().join("data.sqlite")).unwrap();
    let (vault, _) = opened(folder.path(), organisation).unwrap();
    let record = vault.find_person(actor(), "k0@example.nl").unwrap()[0].records[0].id;
    let corrected = [("city".to_owned(), Value::new("Utrecht".to_owned()))];
    assert!(matches!(vault.correct(actor(), people[0], record, &corrected).unwrap(), Answer::Given(_)));
    let values = people.iter().map(|subject| (*subject, values_of(&vault, *subject).unwrap())).collect();
    vault.sign_head().unwrap();
    drop(vault);
    let read = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    checkpoint(folder.path());
    Prepared { data: read("data.sqlite"), keys: read("keys.sqlite"), organisation, values, before }
}

/// Moves what the write-ahead logs still hold into the files.
fn checkpoint(folder: &Path) {
    for name in ["data.sqlite", "keys.sqlite"] {
        let file = rusqlite::Connection::open(folder.join(name)).unwrap();
        let is_busy: bool = file.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).unwrap();
        assert!(!is_busy, "{name} is still open");
    }
}

impl Prepared {
    /// A folder with these files.
    pub fn folder(data: &[u8], keys: &[u8]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("data.sqlite"), data).unwrap();
        std::fs::write(folder.path().join("keys.sqlite"), keys).unwrap();
        folder
    }

    /// The vault in a folder, after rows of its data were altered.
    pub fn altered(&self, sql: &str) -> tempfile::TempDir {
        let folder = Self::folder(&self.data, &self.keys);
        let data = rusqlite::Connection::open(folder.path().join("data.sqlite")).unwrap();
        data.execute_batch(sql).unwrap();
        folder
    }
}

#[test]
fn what_was_not_altered_is_as_it_was() {
    let prepared = prepared();
    let folder = Prepared::folder(&prepared.data, &prepared.keys);
    let (vault, stores) = opened(folder.path(), prepared.organisation).unwrap();
    stores.data.check().unwrap();
    stores.keys.check().unwrap();
    vault.verify_log().unwrap();
    for (subject, values) in &prepared.values {
        assert_eq!(values_of(&vault, *subject).unwrap(), *values);
    }
}
