//! The vault of the demonstration while it is built: who acts, what time it is, lists in, events down.

use super::calendar::{HandClock, Years, moment};
use super::failed::Failed;
use super::people::{MANAGER, OWNER, People};
use super::place::Place;
use super::texts::{self, Texts};
use crate::exit::Exit;
use crate::folder::{self, Places, RootKept, Settings, write_new};
use jiff::SignedDuration;
use jiff::civil::Date;
use std::sync::Arc;
use waarborg_decide::Rulebook;
use waarborg_find::Detector;
use waarborg_model::Clock;
use waarborg_model::identifier::SubjectId;
use waarborg_read::{Contents, Limits, Source, open};
use waarborg_register::Register;
use waarborg_seal::{RecoveryIdentity, RootKey};
use waarborg_store::SubjectNumber;
use waarborg_store_sqlite::{SqliteData, SqliteKeys};
use waarborg_text::Fault;
use waarborg_vault::{Actor, Applied, Event, Horizons, Import, Said, Stores, Vault, VaultError, Way};

/// Shares of the recovery sheet, and how many of them open the vault.
const SHARES: (u8, u8) = (2, 3);

/// Events that are written down at once: one flush of the disk serves all who wait for it.
const AT_ONCE: usize = 48;

/// The vault while it is built.
pub struct House {
    pub place: Place,
    pub years: Years,
    pub texts: Texts,
    pub people: People,
    pub vault: Vault,
    pub clock: Arc<HandClock>,
    pub owner: Actor,
    pub horizons: Horizons,
    stores: Stores,
    detector: Detector,
}

impl House {
    /// Founds the vault as `waarborg init` does, and puts the first register in force.
    pub fn found(place: Place, years: Years, people: People, book: Arc<Rulebook>) -> Result<Self, Failed> {
        let texts = Texts::built_in()?;
        let clock = Arc::new(HandClock::new(moment(years.first, 9, 12), years.now));
        let vault_folder = place.vault();
        let places = Places(&vault_folder);
        let (root, identity) = (RootKey::generate()?, RecoveryIdentity::generate()?);
        folder::root::write(places, &root, None)?;
        let stores = Stores {
            keys: Arc::new(SqliteKeys::create(&places.keys())?),
            data: Arc::new(SqliteData::create(&places.data())?),
        };
        let register = texts::first_register(&years)?;
        let clock_of_vault: Arc<dyn Clock> = clock.clone();
        let vault =
            Vault::found(stores.clone(), clock_of_vault, book, &root, &identity.public(), &register.controller.name)?;
        let settings = Settings::new(vault.organisation(), RootKept::File);
        let written = write_new(&places.settings(), settings.to_toml().as_bytes());
        written.map_err(|error| Failed::unwritable(&places.settings(), &error))?;
        folder::make(&places.anchors()).map_err(|error| Failed::unwritable(&places.anchors(), &error))?;
        for share in identity.shares(SHARES.0, SHARES.1)? {
            let file = place.shares().join(format!("share-{}.txt", share.number()));
            Place::write(&file, share.to_text().as_bytes())?;
        }
        let owner = vault.actor(OWNER)?;
        let house = Self {
            place,
            years,
            texts,
            people,
            vault,
            clock,
            owner,
            horizons: settings.horizons(),
            stores,
            detector: Detector::new(),
        };
        house.apply(&register)?;
        Ok(house)
    }

    /// Puts a register in force.
    pub fn apply(&self, register: &Register) -> Result<(), Failed> {
        match self.vault.apply_register(self.owner, register)? {
            Applied::InForce { .. } | Applied::Same { .. } => Ok(()),
            Applied::Refused(_) => Err(Failed::material("register.toml")),
        }
    }

    /// Who runs the shop with the owner; she acts from the moment she is first named.
    pub fn manager(&self) -> Result<Actor, Failed> {
        Ok(self.vault.actor(MANAGER)?)
    }

    /// Moves the clock to a day and hour, if that lies ahead.
    pub fn at(&self, day: Date, hour: i8, minute: i8) {
        self.clock.set(moment(day, hour, minute));
    }

    /// Brings a list in, by the plan that the command line would make. Returns the people of its rows in their order if
    /// each row brought someone new, and nobody otherwise.
    pub fn bring(&self, import: &Import, name: &str, list: &[u8]) -> Result<Vec<SubjectId>, Failed> {
        let plan = self.vault.plan_import(contents(name, list)?, &self.detector, import, &mut |_| {})?;
        if !plan.missing.is_empty() || !plan.problems.is_empty() {
            return Err(Failed::material("list"));
        }
        let done = self.vault.import(self.owner, contents(name, list)?, &plan, import, name, &mut |_, _| {})?;
        let brought = done.brought;
        self.clock.pass(SignedDuration::from_mins(4));
        if brought.rows != plan.rows || brought.nobody > 0 || brought.erased > 0 {
            return Err(Failed::material("list"));
        }
        if brought.people != brought.rows {
            return Ok(Vec::new());
        }
        let organisation = self.vault.organisation();
        let mut numbered: Vec<(SubjectNumber, SubjectId)> = Vec::new();
        self.stores.data.read(&mut |read| {
            for record in read.records_of_import(organisation, done.id)? {
                if let Some(subject) = read.subject(organisation, record.subject)? {
                    numbered.push((subject.number, subject.id));
                }
            }
            Ok(())
        })?;
        // People are numbered as their rows come.
        numbered.sort_unstable();
        Ok(numbered.into_iter().map(|(_, subject)| subject).collect())
    }

    /// Writes events down, each of another person, all at this moment.
    pub fn note_all(&self, actor: Actor, events: &[(SubjectId, Event, Said)]) -> Result<(), Failed> {
        let size = events.len().div_ceil(AT_ONCE).max(1);
        let note = |(subject, event, said): &(SubjectId, Event, Said)| {
            self.vault.note(actor, *subject, event, said).map(|_| ())
        };
        let each = |slice: &[(SubjectId, Event, Said)]| slice.iter().try_for_each(note);
        let noted: Result<(), VaultError> = std::thread::scope(|scope| {
            let threads: Vec<_> = events.chunks(size).map(|slice| scope.spawn(move || each(slice))).collect();
            // INVARIANT: nothing in the threads panics; one that did would be a broken store.
            threads.into_iter().try_for_each(|thread| thread.join().unwrap_or(Err(VaultError::KeptMoving)))
        });
        self.clock.pass(SignedDuration::from_mins(2));
        Ok(noted?)
    }

    /// Something that is said now.
    pub fn said(&self, way: Way, text: &str) -> Said {
        Said { at: self.clock.now(), way, text: text.to_owned(), evidence: String::new() }
    }
}

fn contents<'l>(name: &str, list: &'l [u8]) -> Result<Contents<'l>, Failed> {
    let source = Source::Bytes { name: name.to_owned(), bytes: list.into() };
    open(source, &Limits::default()).map_err(|error| Failed(Fault::new(error.code()), Exit::Storage))
}
