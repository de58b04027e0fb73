//! People as a screen shows them before anybody asked for their values: a page of a file, one person at a glance, a sample
//! of what is over its term.
//!
//! Listing is a use. It asks the rules as a search does, opens ordinary fields alone and of those only what is wanted, and
//! its leaf is durable before the first row is handed out. Of whom processing is restricted nothing is opened. Covering
//! the values is left to whoever shows them.

mod glance;
mod overdue;

pub use glance::{Glance, GlanceEvent, GlanceRecord};
pub use overdue::Overdue;

use crate::decisions::Decided;
use crate::error::VaultError;
use crate::find_person::{Found, FoundBy, FoundRecord};
use crate::house::{House, HouseQuestion, categories};
use crate::leaves::Actor;
use crate::pass::Pass;
use crate::person::PersonKeys;
use crate::snapshot::Snapshot;
use crate::vault::{ATTEMPTS, InForce, Vault};
use jiff::Timestamp;
use std::ops::ControlFlow;
use std::sync::Arc;
use waarborg_model::SensitivityGroup;
use waarborg_model::vocabulary::{Purpose, Subject};
use waarborg_register::{Field, File};
use waarborg_store::{Guard, StoreError, SubjectNumber};

/// Most people of one page.
pub const PAGE: usize = 50;

/// Which fields of which files a list opens.
pub type Wants<'w> = dyn Fn(&File, &Field) -> bool + 'w;

/// A page of a file.
pub struct Browsed {
    /// Its people, in the order in which they came in.
    pub people: Vec<Found>,
    /// After whom the next page begins; `None`: this is the last.
    pub next: Option<u64>,
}

impl Vault {
    /// A page of the people of a file, those behind the number `after`; the first begins behind zero.
    ///
    /// # Errors
    /// [`VaultError::NotInRegister`] for a file that is none; [`VaultError::KeptMoving`]; failures of the store.
    pub fn browse(&self, actor: Actor, file: &str, after: u64, wants: &Wants<'_>) -> Result<Browsed, VaultError> {
        again(|| self.try_browse(actor, file, after, wants))
    }

    fn try_browse(&self, actor: Actor, file: &str, after: u64, wants: &Wants<'_>) -> Result<Browsed, VaultError> {
        let in_force = self.in_force()?;
        let unknown = || VaultError::NotInRegister { what: "file", name: file.to_owned() };
        let number = in_force.register.file(file).ok_or_else(unknown)?.number();
        let now = self.now();
        let today = Self::day_of(now);
        let (mut snapshots, mut next) = (Vec::<Snapshot>::new(), None);
        self.read(|read| {
            let mut pass = Pass::new();
            // Towards no purpose in particular.
            let (activity, purpose) = (0, Purpose::Contract);
            let first = SubjectNumber(after);
            read.each_standing(self.organisation, Some(number), activity, purpose, first, &mut |row, _| {
                let looked = self.look(read, row.id, None, today, &|of| of == number);
                pass.after(looked.map(|snapshot| match snapshot {
                    none if none.records.is_empty() => ControlFlow::Continue(()),
                    one if snapshots.len() < PAGE => {
                        snapshots.push(one);
                        ControlFlow::Continue(())
                    }
                    _ => {
                        next = snapshots.last().map(|last| last.subject.number.0);
                        ControlFlow::Break(())
                    }
                }))
            })?;
            pass.end()
        })?;
        Ok(Browsed { people: self.list(actor, &in_force, (&snapshots, None), wants, now)?, next })
    }

    /// Opens what is wanted of people who were looked at, and writes it down. The keys of the only one may be known.
    fn list(
        &self,
        actor: Actor,
        in_force: &InForce,
        (snapshots, keys): (&[Snapshot], Option<&PersonKeys>),
        wants: &Wants<'_>,
        now: Timestamp,
    ) -> Result<Vec<Found>, VaultError> {
        let listing = Listing { vault: self, actor, in_force, wants, now, keys };
        let (mut people, mut told) = (Vec::with_capacity(snapshots.len()), FoundBy::new());
        let mut guards = vec![Guard::Register(in_force.version)];
        for snapshot in snapshots {
            let decided = listing.decide(snapshot)?;
            let (found, key) = match listing.open(snapshot, &decided) {
                Ok(opened) => opened,
                // Who cannot be read keeps nobody from those behind her. Nothing of her is opened, so nothing is told of it.
                Err(error) if error.is_of_one_person() => {
                    let subject = snapshot.subject.id;
                    people.push(Found { subject, records: Vec::new(), withheld: None, is_damaged: true });
                    continue;
                }
                Err(error) => return Err(error),
            };
            let of_decision = told.entry(*decided.kept.record()).or_insert_with(|| (decided, Vec::new()));
            of_decision.1.push((snapshot.subject.id, key));
            people.push(found);
            guards.extend(snapshot.guards());
        }
        if !told.is_empty() {
            self.tell_found(actor, now, &told, guards)?;
        }
        Ok(people)
    }
}

/// Puts something anew as long as what it relied on moves.
pub(crate) fn again<T>(mut attempt: impl FnMut() -> Result<T, VaultError>) -> Result<T, VaultError> {
    for _ in 0..ATTEMPTS {
        match attempt() {
            Err(VaultError::Store(StoreError::Moved)) => {}
            settled => return settled,
        }
    }
    Err(VaultError::KeptMoving)
}

/// A list in the making.
struct Listing<'l> {
    vault: &'l Vault,
    actor: Actor,
    in_force: &'l InForce,
    wants: &'l Wants<'l>,
    now: Timestamp,
    /// Those of the only one who is listed, where they were fetched already.
    keys: Option<&'l PersonKeys>,
}

impl Listing<'_> {
    fn decide(&self, snapshot: &Snapshot) -> Result<Arc<Decided>, VaultError> {
        let files: Vec<&File> = snapshot.records.iter().filter_map(|(record, _)| self.file(record.file)).collect();
        let question = HouseQuestion {
            house: House::Search,
            data: categories(files.iter().flat_map(|file| self.fields(file))),
            subject: files.first().map_or(Subject::ThirdPerson, |file| file.subject),
            adults: files.iter().all(|file| file.adults),
        };
        self.vault.decide_house(&question, snapshot, self.now)
    }

    fn open(&self, snapshot: &Snapshot, decided: &Decided) -> Result<(Found, waarborg_seal::Secret32), VaultError> {
        let vault = self.vault;
        let subject = snapshot.subject.id;
        let looked_up;
        let keys = if let Some(keys) = self.keys.filter(|keys| keys.subject == subject) {
            keys
        } else {
            looked_up = vault.keys_of(subject)?;
            &looked_up
        };
        let key = vault.log_key(keys)?;
        let for_whom = (self.actor, self.in_force.version);
        if let Err(refusal) = vault.permit_house(House::Search, decided, for_whom, snapshot, self.now)? {
            return Ok((Found { subject, records: Vec::new(), withheld: Some(refusal), is_damaged: false }, key));
        }
        let mut records = Vec::new();
        for (record, envelopes) in &snapshot.records {
            let Some(file) = self.file(record.file) else { continue };
            let wanted = self.fields(file).map(|field| (field.id.as_str(), field.category.sensitivity()));
            let fields = vault.open_fields(keys, record, envelopes, wanted)?.fields;
            records.push(FoundRecord { id: record.id, file: file.id.clone(), fields });
        }
        Ok((Found { subject, records, withheld: None, is_damaged: false }, key))
    }

    fn file(&self, number: u32) -> Option<&File> {
        self.in_force.register.files.iter().find(|file| file.number() == number)
    }

    /// The ordinary fields that are wanted of a file.
    fn fields<'f>(&'f self, file: &'f File) -> impl Iterator<Item = &'f Field> {
        let ordinary = |field: &&Field| field.category.sensitivity() == SensitivityGroup::Ordinary;
        file.fields.iter().filter(ordinary).filter(|field| (self.wants)(file, field))
    }
}
