//! A vault in a temporary folder, with a clock that tests move and the register of a web shop, filled in.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex, OnceLock};
use waarborg_decide::Rulebook;
use waarborg_duties::Statement;
use waarborg_duties::publishing::{Edition, Printed, Section};
use waarborg_find::Detector;
use waarborg_law::Language;
use waarborg_model::Clock;
use waarborg_model::identifier::ActorId;
use waarborg_model::vocabulary::Purpose;
use waarborg_read::{Limits, Source, open};
use waarborg_register::{Register, Template};
use waarborg_seal::{RecoveryIdentity, RootKey};
use waarborg_store_sqlite::{SqliteData, SqliteKeys};
use waarborg_vault::{Actor, Applied, Import, Imported, People, Relation, Said, Stores, Vault, Way};

#[derive(Debug)]
pub struct HandClock(Mutex<Timestamp>);

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

pub struct House {
    pub vault: Vault,
    clock: Arc<HandClock>,
    folder: tempfile::TempDir,
}

pub fn actor() -> Actor {
    Actor::Known(ActorId::from_bytes([7; 16]))
}

pub fn book() -> Arc<Rulebook> {
    static BOOK: OnceLock<Arc<Rulebook>> = OnceLock::new();
    Arc::clone(BOOK.get_or_init(|| Arc::new(Rulebook::built_in().unwrap())))
}

/// The register of a web shop with every place filled in, as text.
pub fn webshop() -> String {
    let mut filled = String::new();
    for line in Template::find("webshop").unwrap().text.lines() {
        let dated = |rest: &&str| ["_review =", "_date =", "balancing ="].iter().any(|key| rest.contains(key));
        let line = line.strip_prefix("# ").filter(dated).unwrap_or(line);
        match (line.starts_with('#'), line.split_once("\"<")) {
            (false, Some((before, rest))) => {
                let (_, after) = rest.split_once(">\"").unwrap();
                filled.extend([before, "\"Voorbeeld BV\"", after]);
            }
            _ => filled.push_str(line),
        }
        filled.push('\n');
    }
    filled
}

impl House {
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(HandClock(Mutex::new("2026-11-26T10:00:00Z".parse().unwrap())));
        let stores = Stores {
            data: Arc::new(SqliteData::create(&folder.path().join("data.sqlite")).unwrap()),
            keys: Arc::new(SqliteKeys::create(&folder.path().join("keys.sqlite")).unwrap()),
        };
        let recovery = RecoveryIdentity::generate().unwrap().public();
        let root = RootKey::generate().unwrap();
        let vault = Vault::found(stores, clock.clone(), book(), &root, &recovery, "De Tulp").unwrap();
        Self { vault, clock, folder }
    }

    pub fn new() -> Self {
        let house = Self::empty();
        house.apply(&webshop());
        house
    }

    pub fn apply(&self, text: &str) {
        let register = Register::parse(text).unwrap();
        assert!(matches!(self.vault.apply_register(actor(), &register).unwrap(), Applied::InForce { .. }));
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub fn today(&self) -> Date {
        waarborg_law::deadline::Start::At(self.now()).day().unwrap()
    }

    pub fn wait_days(&self, days: i64) {
        let mut now = self.clock.0.lock().unwrap();
        *now = now.checked_add(SignedDuration::from_hours(24 * days)).unwrap();
    }

    /// An import of customers who were told, whose clocks run from a day.
    pub fn import(&self, file: &str, activity: &str, purpose: Purpose, clock: Date) -> Import {
        let said = Said {
            at: self.now(),
            way: Way::Form,
            text: "Zo gaan wij met uw gegevens om.".to_owned(),
            evidence: String::new(),
        };
        let people = People {
            customer: Some(Relation::Current),
            informed: Some((said, true)),
            clock: Some(clock),
            ..People::default()
        };
        Import {
            file: file.to_owned(),
            activity: Some(activity.to_owned()),
            purpose: Some(purpose),
            people,
            ..Import::default()
        }
    }

    pub fn bring_in(&self, text: &str, import: &Import) -> Imported {
        static DETECTOR: OnceLock<Detector> = OnceLock::new();
        let path = self.folder.path().join("people.csv");
        std::fs::write(&path, text).unwrap();
        let source = || open(Source::Path(path.clone()), &Limits::default()).unwrap();
        let detector = DETECTOR.get_or_init(Detector::new);
        let plan = self.vault.plan_import(source(), detector, import, &mut |_| {}).unwrap();
        self.vault.import(actor(), source(), &plan, import, "people.csv", &mut |_, _| {}).unwrap()
    }
}

/// A text of a statement, as simple as one can be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub language: Language,
    pub edition: String,
    pub parts: Vec<(String, String)>,
}

impl Printed for Sheet {
    fn language(&self) -> Language {
        self.language
    }

    fn sections(&self) -> Vec<Section> {
        let section =
            |(id, text): &(String, String)| Section { id: id.clone(), heading: id.clone(), lines: vec![text.clone()] };
        self.parts.iter().map(section).collect()
    }
}

pub fn print(statement: &Statement, edition: &Edition<'_>) -> Vec<Sheet> {
    let sheet = |language| Sheet {
        language,
        edition: format!("{edition:?}"),
        parts: statement
            .purposes()
            .map(|purpose| {
                let recipients: Vec<&str> = purpose.recipients.iter().map(|one| one.name.as_str()).collect();
                let text = format!("{} {}", purpose.text.get(language), recipients.join(", "));
                (purpose.anchor.clone(), text)
            })
            .collect(),
    };
    Language::ALL.into_iter().map(sheet).collect()
}
