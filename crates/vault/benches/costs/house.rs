//! A vault of a web shop on SQLite, with the clock of the system.

use crate::folk;
use jiff::{SignedDuration, Timestamp};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use waarborg_decide::Rulebook;
use waarborg_find::Detector;
use waarborg_model::Clock;
use waarborg_model::identifier::{ActorId, OrganisationId, SubjectId};
use waarborg_model::vocabulary::{Action, Purpose};
use waarborg_read::{Limits, Source, open};
use waarborg_register::Template;
use waarborg_seal::{RecoveryIdentity, RootKey, Secret32};
use waarborg_store::{DataStore, KeyStore};
use waarborg_store_sqlite::{SqliteData, SqliteKeys};
use waarborg_vault::{
    Actor, Applied, Horizons, Import, Imported, People, Plan, Relation, Said, Stores, Vault, Wanted, Way,
};

pub const HORIZONS: Horizons = Horizons {
    keys: SignedDuration::from_hours(48),
    data: SignedDuration::from_hours(35 * 24),
    remembered: SignedDuration::from_hours(5 * 365 * 24),
};

pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        #[expect(clippy::disallowed_methods, reason = "a measurement takes the time")]
        Timestamp::now()
    }
}

pub struct House {
    pub vault: Vault,
    pub data: Arc<SqliteData>,
    pub keys: Arc<SqliteKeys>,
    pub book: Arc<Rulebook>,
    /// Opens what lies in the stores without the vault: only to tell what each duty of it costs.
    pub root: RootKey,
}

/// The same in every process.
fn root() -> RootKey {
    RootKey::from_secret(Secret32::from_bytes([9; 32])).unwrap()
}

pub fn actor() -> Actor {
    Actor::Known(ActorId::from_bytes([7; 16]))
}

pub fn said() -> Said {
    let text = "Onze privacyverklaring van 1 november 2026.".to_owned();
    Said { at: SystemClock.now(), way: Way::Email, text, evidence: "mailing 3".to_owned() }
}

pub fn customers() -> Import {
    let chosen = [("Straat", "address"), ("Huisnummer", "address")];
    Import {
        file: "customers".to_owned(),
        people: People {
            customer: Some(Relation::Current),
            optout_offered: true,
            informed: Some((said(), true)),
            ..People::default()
        },
        activity: Some("orders".to_owned()),
        purpose: Some(Purpose::Contract),
        chosen: chosen.map(|(column, field)| (column.to_owned(), Some(field.to_owned()))).to_vec(),
        ..Import::default()
    }
}

/// All fields of customers, for orders.
pub fn orders() -> Wanted {
    Wanted {
        activity: "orders".to_owned(),
        purpose: Some(Purpose::Contract),
        action: Action::Use,
        channel: None,
        recipient: None,
        fields: ["name", "address", "postcode", "city", "email", "phone"]
            .map(|field| format!("customers.{field}"))
            .to_vec(),
    }
}

impl House {
    pub fn new(folder: &Path) -> Self {
        let data = Arc::new(SqliteData::create(&folder.join("data.sqlite")).unwrap());
        let keys = Arc::new(SqliteKeys::create(&folder.join("keys.sqlite")).unwrap());
        let stores = Stores { data: data.clone() as Arc<dyn DataStore>, keys: keys.clone() as Arc<dyn KeyStore> };
        let book = Arc::new(Rulebook::built_in().unwrap());
        let (root, recovery) = (root(), RecoveryIdentity::generate().unwrap().public());
        let vault = Vault::found(stores, Arc::new(SystemClock), book.clone(), &root, &recovery, "De Tulp").unwrap();
        let register = Template::find("webshop").unwrap().register().unwrap();
        assert!(matches!(vault.apply_register(actor(), &register).unwrap(), Applied::InForce { .. }));
        Self { vault, data, keys, book, root }
    }

    /// One that is there already.
    pub fn open(folder: &Path, organisation: OrganisationId) -> Self {
        let data = Arc::new(SqliteData::open(&folder.join("data.sqlite")).unwrap());
        let keys = Arc::new(SqliteKeys::open(&folder.join("keys.sqlite")).unwrap());
        let stores = Stores { data: data.clone() as Arc<dyn DataStore>, keys: keys.clone() as Arc<dyn KeyStore> };
        let book = Arc::new(Rulebook::built_in().unwrap());
        let (vault, _) = Vault::open(stores, Arc::new(SystemClock), book.clone(), &root(), organisation).unwrap();
        Self { vault, data, keys, book, root: root() }
    }

    /// A vault with so many customers; `street` is as long as their records are to be.
    pub fn of(folder: &Path, people: u32, street: &str) -> Self {
        let house = Self::new(folder);
        let path = folk::file(folder, people, street);
        let plan = house.plan(&path);
        assert_eq!(house.bring(&path, &plan).brought.people, u64::from(people));
        std::fs::remove_file(path).unwrap();
        house
    }

    pub fn plan(&self, path: &Path) -> Plan {
        let source = open(Source::Path(path.to_owned()), &Limits::default()).unwrap();
        self.vault.plan_import(source, &Detector::new(), &customers(), &mut |_| {}).unwrap()
    }

    pub fn bring(&self, path: &Path, plan: &Plan) -> Imported {
        let source = open(Source::Path(path.to_owned()), &Limits::default()).unwrap();
        self.vault.import(actor(), source, plan, &customers(), "customers.csv", &mut |_, _| {}).unwrap()
    }

    /// Everyone, in the order in which they came.
    pub fn people(&self) -> Vec<SubjectId> {
        let mut people = Vec::new();
        let organisation = self.vault.organisation();
        self.data
            .read(&mut |read| {
                let all = waarborg_store::SubjectNumber(0);
                read.each_standing(organisation, None, 0, Purpose::InternalAdmin, all, &mut |subject, _| {
                    people.push(subject.id);
                    ControlFlow::Continue(())
                })
            })
            .unwrap();
        people
    }
}
