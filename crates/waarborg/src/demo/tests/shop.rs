//! A shop that is built for the tests, opened anew.

use crate::demo::calendar::Years;
use crate::demo::people::{Part, People};
use crate::demo::{Built, Place, build};
use crate::folder::Places;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::{Arc, OnceLock};
use tempfile::TempDir;
use waarborg_decide::Rulebook;
use waarborg_model::clock::FixedClock;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::{Action, Purpose};
use waarborg_register::names;
use waarborg_seal::RootKey;
use waarborg_store::SubjectNumber;
use waarborg_store_sqlite::{SqliteData, SqliteKeys};
use waarborg_vault::{Actor, Stores, Vault, Wanted};

pub const NOW: &str = "2026-11-26T15:00:00Z";
pub const CUSTOMERS: u32 = 200;

pub fn now() -> Timestamp {
    NOW.parse().unwrap()
}

pub fn book() -> Arc<Rulebook> {
    static BOOK: OnceLock<Arc<Rulebook>> = OnceLock::new();
    Arc::clone(BOOK.get_or_init(|| Arc::new(Rulebook::built_in().unwrap())))
}

/// A shop that stands, and its vault opened anew.
pub struct Shop {
    pub place: Place,
    pub built: Built,
    pub vault: Vault,
    pub stores: Stores,
    pub people: People,
    _around: TempDir,
}

impl Shop {
    pub fn with(customers: u32, now: Timestamp) -> Self {
        let around = tempfile::tempdir().unwrap();
        let place = Place::new(&around.path().join("shop"));
        let mut steps = Vec::new();
        let built = build(place.folder(), customers, now, book(), &mut |done, all| {
            steps.push((done, all));
        });
        let built = built.unwrap();
        assert!(steps.iter().zip(1..).all(|((done, _), at)| *done == at), "{steps:?}");
        assert!(steps.last().is_some_and(|(done, all)| done == all), "{steps:?}");
        let folder = place.vault();
        let places = Places(&folder);
        let stores = Stores {
            data: Arc::new(SqliteData::open(&places.data()).unwrap()),
            keys: Arc::new(SqliteKeys::open(&places.keys()).unwrap()),
        };
        let root = RootKey::from_file_bytes(&std::fs::read(places.root()).unwrap()).unwrap();
        let organisation = stores.keys.organisations().unwrap()[0];
        let clock = Arc::new(FixedClock(now));
        let (vault, _) = Vault::open(stores.clone(), clock, book(), &root, organisation).unwrap();
        let people = People::invent(customers, &Years::until(now)).unwrap();
        Self { place, built, vault, stores, people, _around: around }
    }

    pub fn shared() -> &'static Self {
        static SHOP: OnceLock<Shop> = OnceLock::new();
        SHOP.get_or_init(|| Self::with(CUSTOMERS, now()))
    }

    /// Everyone in the file of customers: number and all, by who they became.
    pub fn customers(&self) -> BTreeMap<SubjectId, String> {
        let wanted = Wanted {
            activity: "deliveries".to_owned(),
            purpose: None,
            action: Action::Use,
            channel: None,
            recipient: None,
            fields: Vec::new(),
        };
        let mut found = BTreeMap::new();
        let tally = self.vault.use_all(Actor::House, &wanted, &mut |subject, records| {
            let told = records.iter().flat_map(|record| &record.fields);
            let told: Vec<String> = told.map(|(name, value)| format!("{name}={}", value.expose())).collect();
            found.insert(subject, told.join(";"));
            ControlFlow::Continue(())
        });
        tally.unwrap();
        found
    }

    /// The customers of a part who have a bit of standing.
    pub fn standing(&self, fits: impl Fn(u32, u32) -> bool) -> BTreeSet<SubjectId> {
        let activity = names::number("activity", "newsletter");
        let mut found = BTreeSet::new();
        let organisation = self.vault.organisation();
        let read = self.stores.data.read(&mut |read| {
            let purpose = Purpose::Newsletter;
            read.each_standing(organisation, None, activity, purpose, SubjectNumber(0), &mut |row, bits| {
                if fits(row.standing.flags, bits) {
                    found.insert(row.id);
                }
                ControlFlow::Continue(())
            })
        });
        read.unwrap();
        found
    }

    /// Numbers of those who stand so and of those who were meant to.
    pub fn assert_are(&self, part: &[Part], subjects: &BTreeSet<SubjectId>) {
        let known = self.customers();
        let number = |subject: &SubjectId| {
            let told = known.get(subject)?;
            told.split(';').find_map(|one| one.strip_prefix("number=")?.parse::<u32>().ok())
        };
        let stand: BTreeSet<u32> = subjects.iter().filter_map(number).collect();
        let meant = self.people.customers.iter().filter(|one| part.contains(&one.part));
        let meant: BTreeSet<u32> = meant.map(|one| one.number).collect();
        assert!(!meant.is_empty());
        assert_eq!(stand, meant, "{part:?}");
    }

    pub fn records_in(&self, file: &str) -> usize {
        let (number, organisation) = (names::number("file", file), self.vault.organisation());
        let mut records = 0;
        let read = self.stores.data.read(&mut |read| {
            read.each_record(organisation, &mut |record, _| {
                records += usize::from(record.file == number);
                ControlFlow::Continue(())
            })
        });
        read.unwrap();
        records
    }
}
