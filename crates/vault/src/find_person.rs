//! Finds people by what someone gives: a name as it sounds, an address, a number. What was opened and does not match
//! stays inside.

mod query;

use crate::browse::{Wants, again};
use crate::content::Value;
use crate::decisions::Decided;
use crate::error::VaultError;
use crate::house::{House, HouseQuestion, categories};
use crate::leaves::{About, Actor, Told};
use crate::snapshot::Snapshot;
use crate::tags::{Handles, number_kinds, numbered, written_initial};
use crate::vault::{InForce, Vault};
use jiff::Timestamp;
use jiff::civil::Date;
use query::{Meant, Query};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_decide::Decision;
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_register::{File, Register};
use waarborg_seal::{LookupField, Mask, Secret32, phonetic};
use waarborg_store::{Guard, Priority, Read, SubjectNumber};

/// Most people that a search opens: a search is for someone, not for everyone.
const MOST: usize = 2_000;

/// Most words of which one may be kept as an initial beside another: a name has no more.
const MOST_WORDS: usize = 8;

/// Someone who was found.
pub struct Found {
    /// Who.
    pub subject: SubjectId,
    /// Her records with their ordinary fields: file, identifier, fields by name. Empty if the rules keep them closed.
    pub records: Vec<FoundRecord>,
    /// Why her fields stay closed, if they do: processing may be restricted.
    pub withheld: Option<Box<Decision>>,
    /// Nothing of her can be read: her key or a record is damaged. A list names her all the same, and goes on behind her.
    pub is_damaged: bool,
}

/// A record of someone who was found.
pub struct FoundRecord {
    /// Which.
    pub id: RecordId,
    /// The file it stands in, as the register names it.
    pub file: String,
    /// Its ordinary fields.
    pub fields: BTreeMap<String, Value>,
}

/// Who looks, by which register, for what is open to her.
#[derive(Clone, Copy)]
struct Search<'s> {
    actor: Actor,
    in_force: &'s InForce,
    wants: &'s Wants<'s>,
    now: Timestamp,
    today: Date,
}

/// Who was found by which decision, by the hash of its record, with their log keys.
pub(crate) type FoundBy = BTreeMap<[u8; 32], (Arc<Decided>, Vec<(SubjectId, Secret32)>)>;

/// Someone who is meant, by which decision, with her log key.
struct Met {
    person: Found,
    decided: Arc<Decided>,
    key: Secret32,
    meant: Meant,
}

/// Who was met on a search, and what is told of it.
#[derive(Default)]
struct Meeting {
    found: Vec<Found>,
    told: FoundBy,
    /// What must still hold when it is told.
    guards: Vec<Guard>,
    /// One of them is called what was looked for, in full.
    is_called: bool,
}

impl Vault {
    /// Finds people by a name, an e-mail address, a telephone number or another number, or several of these.
    ///
    /// If the standing or a record of someone who was found moves meanwhile, nothing is answered and it is looked anew.
    ///
    /// # Errors
    /// [`VaultError::NoRegister`]; [`VaultError::TooManyFound`] for words that fit too many; [`VaultError::KeptMoving`];
    /// failures of the store.
    pub fn find_person(&self, actor: Actor, text: &str) -> Result<Vec<Found>, VaultError> {
        self.find_person_by(actor, text, &|_, _| true)
    }

    /// The same, for someone to whom not all fields are open: she finds people by those that `wants` names, and neither a
    /// row nor the number of rows tells her of others.
    ///
    /// # Errors
    /// As [`Vault::find_person`].
    pub fn find_person_by(&self, actor: Actor, text: &str, wants: &Wants<'_>) -> Result<Vec<Found>, VaultError> {
        again(|| self.try_find(actor, text, wants))
    }

    fn try_find(&self, actor: Actor, text: &str, wants: &Wants<'_>) -> Result<Vec<Found>, VaultError> {
        let in_force = self.in_force()?;
        let now = self.now();
        let today = Self::day_of(now);
        let search = Search { actor, in_force: &in_force, wants, now, today };
        let query = Query::read(text);
        // A name that was written together comes apart only where nobody is called so.
        let mut met = self.find_by(&search, &query)?;
        if !met.is_called
            && let Some(apart) = query.taken_apart()
        {
            met = self.find_by(&search, &apart)?;
        }
        let Meeting { found, told, mut guards, .. } = met;
        guards.push(Guard::Register(in_force.version));
        self.tell_found(actor, now, &told, guards)?;
        Ok(found)
    }

    /// Opens all who may be meant, and keeps who is. Nothing is told yet.
    fn find_by(&self, search: &Search<'_>, query: &Query) -> Result<Meeting, VaultError> {
        let snapshots = self.read(|read| {
            let numbers = self.candidates(read, &search.in_force.register, query)?;
            if numbers.len() > MOST {
                return Err(VaultError::TooManyFound { most: MOST });
            }
            let mut snapshots = Vec::new();
            for number in numbers {
                if let Some(row) = read.subject_by_number(self.organisation, SubjectNumber(number))? {
                    snapshots.push(self.look(read, row.id, None, search.today, &|_| true)?);
                }
            }
            Ok(snapshots)
        })?;
        let mut met = Meeting::default();
        for snapshot in &snapshots {
            let Some(Met { person, decided, key, meant }) = self.look_into(search, snapshot, query)? else {
                continue;
            };
            met.is_called |= meant == Meant::InFull;
            let told = met.told.entry(*decided.kept.record()).or_insert_with(|| (decided, Vec::new()));
            told.1.push((person.subject, key));
            met.found.push(person);
            met.guards.extend(snapshot.guards());
        }
        Ok(met)
    }

    /// Opens one candidate for the search and compares: `None` if she is not the one who is looked for.
    fn look_into(&self, search: &Search<'_>, snapshot: &Snapshot, query: &Query) -> Result<Option<Met>, VaultError> {
        let Search { actor, in_force, wants, now, .. } = *search;
        let subject = snapshot.subject.id;
        let register = &in_force.register;
        let files: BTreeMap<u32, &File> = register.files.iter().map(|file| (file.number(), file)).collect();
        let adults = snapshot.records.iter().all(|(record, _)| files.get(&record.file).is_some_and(|file| file.adults));
        let Some(file) = snapshot.records.iter().find_map(|(record, _)| files.get(&record.file)) else {
            return Ok(None);
        };
        let of = snapshot.records.iter().filter_map(|(record, _)| files.get(&record.file));
        let fields = of.flat_map(|file| &file.fields);
        let data = categories(fields.filter(|field| field.category.sensitivity() == SensitivityGroup::Ordinary));
        let question = HouseQuestion { house: House::Search, data, subject: file.subject, adults };
        let decided = self.decide_house(&question, snapshot, now)?;
        let keys = self.keys_of(subject)?;
        let log_key = self.log_key(&keys)?;
        // Comparing is part of finding her, and finding her is part of meeting her rights: it is done whatever the rules
        // say of showing.
        let mut records = Vec::new();
        let mut handles = Handles::default();
        for (record, envelopes) in &snapshot.records {
            let Some(file) = files.get(&record.file) else { continue };
            let ordinary = file.file_fields().filter(|(_, _, group)| *group == SensitivityGroup::Ordinary);
            let fields = ordinary.filter(|(_, field, _)| wants(file, field));
            let opened =
                self.open_fields(&keys, record, envelopes, fields.map(|(_, field, group)| (field.id.as_str(), group)))?;
            handles.add(file, opened.fields.iter());
            records.push(FoundRecord { id: record.id, file: file.id.clone(), fields: opened.fields });
        }
        let Some(meant) = query.fits(&handles) else { return Ok(None) };
        let permitted = self.permit_house(House::Search, &decided, (actor, in_force.version), snapshot, now)?;
        let withheld = permitted.err();
        if withheld.is_some() {
            records.clear();
        }
        let person = Found { subject, records, withheld, is_damaged: false };
        Ok(Some(Met { person, decided, key: log_key, meant }))
    }

    /// Numbers of people who may be meant.
    fn candidates(&self, read: &dyn Read, register: &Register, query: &Query) -> Result<BTreeSet<u64>, VaultError> {
        let bits = self.bits();
        let find = |field: LookupField, value: &str| -> Result<BTreeSet<u64>, VaultError> {
            let tag = self.lookups.tag(field, value, bits)?;
            let postings = read.lookup(self.organisation, field as u8, tag.as_bytes())?;
            postings.into_iter().map(|posting| Ok(self.lookups.unmask(field, Mask(posting))?)).collect()
        };
        let mut sets = Vec::new();
        for (field, value) in &query.exact {
            if *field != LookupField::Number {
                sets.push(find(*field, value)?);
                continue;
            }
            // Whoever types a number does not say of which kind it is.
            let mut set = BTreeSet::new();
            for kind in number_kinds(register) {
                set.extend(find(*field, &numbered(&kind, value))?);
            }
            sets.push(set);
        }
        let words = &query.words;
        for word in words {
            let mut set = BTreeSet::new();
            for name in word.names() {
                let sound = phonetic(name);
                match query.initials.first() {
                    Some(initial) => {
                        set.extend(find(LookupField::NameInitial, &format!("{sound} {initial}"))?);
                        set.extend(find(LookupField::NameInitial, &written_initial(&sound, *initial))?);
                    }
                    None => set.extend(find(LookupField::NameToken, &sound)?),
                }
            }
            // She may be kept with its first letter beside another of the words.
            let initial = word.initial().filter(|_| words.len() <= MOST_WORDS);
            for other in words.iter().filter(|other| !std::ptr::eq(*other, word)) {
                for name in other.names().filter(|_| initial.is_some()) {
                    let stands = initial.map(|initial| written_initial(&phonetic(name), initial)).unwrap_or_default();
                    set.extend(find(LookupField::NameInitial, &stands)?);
                }
            }
            sets.push(set);
        }
        let mut sets = sets.into_iter();
        let first = sets.next().unwrap_or_default();
        Ok(sets.fold(first, |common, set| common.intersection(&set).copied().collect()))
    }

    /// Writes down who was found, a leaf for each decision, if `guards` hold.
    pub(crate) fn tell_found(
        &self,
        actor: Actor,
        now: Timestamp,
        told: &FoundBy,
        guards: Vec<Guard>,
    ) -> Result<(), VaultError> {
        let (mut leaves, mut writes) = (Vec::new(), Vec::new());
        for (record, (decided, people)) in told {
            let outcome = if decided.kept.decision().permits() { Outcome::Allowed } else { Outcome::Refused };
            let about = match people.as_slice() {
                [(subject, key)] => About::One(*subject, key),
                people => About::Set(people),
            };
            let told = Told {
                kind: Kind::Find,
                outcome,
                actor,
                about,
                decision: *record,
                content: [0; 32],
                count: u32::try_from(people.len()).unwrap_or(u32::MAX),
            };
            leaves.push(self.leaf(now, &told)?);
            writes.extend(decided.to_store());
        }
        if leaves.is_empty() {
            let told = Told {
                kind: Kind::Find,
                outcome: Outcome::Done,
                actor,
                about: About::Nobody,
                decision: [0; 32],
                content: [0; 32],
                count: 0,
            };
            leaves.push(self.leaf(now, &told)?);
        }
        self.commit(Priority::Use, guards, writes, leaves)?;
        for (decided, _) in told.values() {
            decided.is_stored();
        }
        Ok(())
    }
}
