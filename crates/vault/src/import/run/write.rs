//! Seals what is new of each person of a batch, and gathers what is to be written.

use super::{AHEAD, Run};
use crate::content::{GroupFields, encode, hash};
use crate::error::VaultError;
use crate::events::{Heard, Said};
use crate::import::beside::Gave;
use crate::import::clock::clock;
use crate::import::dates::births;
use crate::import::listed::Listed;
use crate::import::rows::{BATCH, Fields};
use crate::import::sort::{About, Slot};
use crate::person::{NewPerson, PersonKeys};
use crate::standing::{TOLD_BITS, youngest};
use crate::tags::Handles;
use crate::vault::Vault;
use jiff::civil::Date;
use std::collections::BTreeMap;
use waarborg_audit::leaf::envelope_hash;
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_model::vocabulary::Purpose;
use waarborg_register::{File, Starts, names};
use waarborg_seal::{Lot, LotKey, Secret32};
use waarborg_store::{
    EnvelopeRow, EventKind, EventRow, LookupRow, PurposeStanding, RecordRow, StoredKey, SubjectNumber, SubjectRow,
    Write,
};

/// What a batch writes.
#[derive(Default)]
pub(super) struct Writing {
    pub keys: Vec<StoredKey>,
    pub writes: Vec<Write>,
    /// Look-ups of those who are new.
    pub lookups: Vec<LookupRow>,
    /// Look-ups of those who were here.
    pub listed: Vec<Listed>,
    /// Texts that were shown to people of the batch, each once.
    texts: BTreeMap<[u8; 32], String>,
    pub people: Vec<(SubjectId, Secret32)>,
    pub hashes: Vec<[u8; 32]>,
}

impl Writing {
    /// The writes, but for look-ups.
    pub(super) fn into_writes(mut self) -> Vec<Write> {
        self.writes.extend(self.texts.into_iter().map(|(hash, text)| Write::KeepText(hash, text)));
        self.writes
    }
}

impl Run<'_> {
    /// Numbers for as many people as several batches bring: asking for them waits for whatever is being written.
    pub(super) fn more_numbers(&mut self) -> Result<u64, VaultError> {
        let count = (AHEAD * BATCH) as u64;
        let SubjectNumber(first) = self.sorter.about.vault.stores.data.reserve_numbers(count)?;
        self.numbers = first + 1..first.saturating_add(count);
        Ok(first)
    }

    /// Seals what is new of each person.
    pub(super) fn write(&mut self, slots: Vec<Slot<Box<SubjectRow>>>, writing: &mut Writing) -> Result<(), VaultError> {
        for slot in slots {
            match slot.who {
                None => {
                    let number = match self.numbers.next() {
                        Some(number) => number,
                        None => self.more_numbers()?,
                    };
                    self.add(&slot.known.handles, slot.fresh, SubjectNumber(number), writing)?;
                }
                Some(row) => self.extend(&row, &slot.known.handles, slot.fresh, writing)?,
            }
        }
        Ok(())
    }

    /// Someone new.
    fn add(
        &mut self,
        handles: &Handles,
        records: Vec<Fields>,
        number: SubjectNumber,
        writing: &mut Writing,
    ) -> Result<(), VaultError> {
        let About { vault, import, .. } = self.sorter.about;
        let now = vault.now();
        let lot = self.retention.lot();
        let NewPerson { id, rows, log, lots } = vault.new_person(now, &[lot])?;
        let key = lots.get(&lot).ok_or(VaultError::Damaged { what: "key" })?;
        let tags = vault.tags_of(handles)?;
        let (mut standing, bits) = import.people.standing();
        if let Some((floor, changes)) = self.age_of(&records) {
            (standing.age_floor, standing.age_changes_on) = (Some(floor), changes);
        }
        writing.keys.extend(rows);
        writing.writes.push(Write::AddSubject { id, number, standing, tags: vault.seal_tags(id, &log, &tags)? });
        if bits != 0 {
            writing.writes.push(Write::SetPurposes(id, self.purposes(bits)));
            self.note_events(id, &log, writing)?;
        }
        writing.lookups.extend(vault.lookup_rows(number, tags.iter())?);
        for fields in records {
            self.seal(id, key, fields, None, writing)?;
        }
        writing.people.push((id, log.log_key()?));
        self.sorter.brought.people += 1;
        Ok(())
    }

    /// More of someone who is here. How she stands is not changed by a list, but she counts as no older than it says.
    fn extend(
        &mut self,
        row: &SubjectRow,
        handles: &Handles,
        fresh: Vec<Fields>,
        writing: &mut Writing,
    ) -> Result<(), VaultError> {
        if fresh.is_empty() {
            return Ok(());
        }
        let vault = self.sorter.about.vault;
        let keys: PersonKeys = vault.keys_of(row.id)?;
        let lot = self.retention.lot();
        let key = if let Some(key) = vault.key_of_lot(&keys, lot)? {
            key
        } else {
            let (stored, key) = vault.make_key(row.id, lot)?;
            writing.keys.push(stored);
            key
        };
        let log = vault.key_of_lot(&keys, Lot::LOG.0)?.ok_or(VaultError::UnknownPerson)?;
        let mut more = Handles::default();
        for fields in &fresh {
            more.join(Handles::of(self.sorter.about.file, fields));
        }
        if let Some((floor, changes)) = self.age_of(&fresh) {
            writing.writes.push(Write::CountYounger(row.id, floor, changes));
        }
        let told = self.told_of(row)?;
        writing.listed.push(vault.list_tags(row, &keys, handles, more)?);
        for fields in fresh {
            self.seal(row.id, &key, fields, told, writing)?;
        }
        writing.people.push((row.id, log.log_key()?));
        Ok(())
    }

    /// The day on which the clocks of someone's records start who is here already, if she or somebody told of it: a list
    /// that comes later takes back nothing of it.
    fn told_of(&self, row: &SubjectRow) -> Result<Option<Date>, VaultError> {
        let About { vault, plan, file, .. } = self.sorter.about;
        let started = |purposes: &[PurposeStanding], events: &[EventRow]| {
            let heard = Heard { standing: &row.standing, purposes, events };
            heard.started(self.retention.starts, file, &plan.in_force.register)
        };
        match self.retention.starts {
            Starts::Collected
            | Starts::LastContact
            | Starts::LastChange
            | Starts::Transaction
            | Starts::EndOfFinancialYear => Ok(None),
            Starts::EndOfRelation => Ok(started(&[], &[])),
            Starts::EndOfProcedure
            | Starts::EndOfEmployment
            | Starts::EndOfReintegration
            | Starts::ConsentWithdrawn => vault.read(|read| {
                let purposes = read.purposes(vault.organisation, row.id)?;
                let events = vault.heard(read, row.id, self.retention.starts, &purposes)?;
                Ok(started(&purposes, &events))
            }),
        }
    }

    /// Seals a record, a group at a time. Its clock starts when somebody `told` that it does, and else as the list says.
    fn seal(
        &mut self,
        subject: SubjectId,
        key: &LotKey,
        fields: Fields,
        told: Option<Date>,
        writing: &mut Writing,
    ) -> Result<(), VaultError> {
        let About { vault, plan, import, file, today, .. } = self.sorter.about;
        let now = vault.now();
        let controller = &plan.in_force.register.controller;
        let clock = told.or_else(|| clock(self.retention.starts, &import.people, today, controller));
        let erase_on = match clock {
            Some(start) => Some(self.retention.over_on(start, &vault.book, today)?),
            None => None,
        };
        let record = RecordRow {
            id: RecordId::new(now, waarborg_seal::random()?),
            subject,
            file: file.number(),
            lot: self.retention.lot(),
            version: 1,
            created_at: now,
            clock_on: clock,
            erase_on,
            import: Some(self.id),
        };
        let envelopes = vault.seal_fields(&record, key, by_group(file, fields))?;
        writing.hashes.extend(envelopes.iter().map(|row| envelope_hash(&row.envelope)));
        writing.writes.push(Write::AddRecord(record, envelopes));
        self.sorter.brought.records += 1;
        Ok(())
    }

    /// How someone stands at first towards the purposes of the activities that she was told of: told of all of them, since a
    /// notice is of an activity, and consenting to the one that was asked about.
    fn purposes(&self, bits: u32) -> Vec<PurposeStanding> {
        let About { plan, activity: number, .. } = self.sorter.about;
        let asked = PurposeStanding { activity: number, purpose: plan.purpose, bits };
        let told = std::iter::once(plan.activity.as_str()).chain(self.told_too());
        let told = told.filter_map(|id| plan.in_force.register.activity(id)).flat_map(|activity| {
            let number = names::number("activity", &activity.id);
            let bits = bits & TOLD_BITS;
            activity.purposes.iter().map(move |entry| PurposeStanding {
                activity: number,
                purpose: entry.purpose,
                bits,
            })
        });
        let is_asked = |one: &PurposeStanding| (one.activity, one.purpose) == (number, plan.purpose);
        std::iter::once(asked).chain(told.filter(|one| !is_asked(one))).filter(|one| one.bits != 0).collect()
    }

    /// The other activities that they were told of by the same text.
    fn told_too(&self) -> impl Iterator<Item = &str> {
        let About { plan, import, .. } = self.sorter.about;
        let too = if import.people.informed.is_some() { import.people.informed_too.as_slice() } else { &[] };
        too.iter().map(String::as_str).filter(|id| **id != plan.activity)
    }

    /// What everyone whom the import brings is given alike.
    pub(super) fn gave(&self) -> Gave {
        let About { plan, import, activity, .. } = self.sorter.about;
        let (standing, bits) = import.people.standing();
        let events = self.said().map(|(kind, said)| Gave::event(kind, purpose_of(kind, plan.purpose), said)).collect();
        Gave { standing, purposes: self.purposes(bits), activity, events }
    }

    /// What is said of all of them, and written down with each.
    fn said(&self) -> impl Iterator<Item = (EventKind, &Said)> {
        let people = &self.sorter.about.import.people;
        let consent = people.consent.as_ref().map(|(_, said)| (EventKind::Consent, said));
        let notice = people.informed.as_ref().map(|(said, _)| (EventKind::Notice, said));
        consent.into_iter().chain(notice)
    }

    /// The age by the days of birth in records of hers, if they tell one.
    fn age_of(&self, records: &[Fields]) -> Option<(u8, Option<Date>)> {
        let About { file, today, .. } = self.sorter.about;
        youngest(&self.bands, records.iter().flat_map(|fields| births(file, fields)), today)
    }

    fn note_events(&self, subject: SubjectId, log: &LotKey, writing: &mut Writing) -> Result<(), VaultError> {
        let About { vault, plan, import, activity, .. } = self.sorter.about;
        let of_it = self.said().map(|(kind, said)| (activity, kind, said));
        let too = import.people.informed.as_ref().map(|(said, _)| said);
        let too = self.told_too().zip(too.into_iter().cycle());
        let too = too.map(|(id, said)| (names::number("activity", id), EventKind::Notice, said));
        for (activity, kind, said) in of_it.chain(too) {
            let id = vault.event_ids.next(vault.now())?;
            let text = hash([said.text.as_bytes()]);
            let (text, evidence) = vault.seal_said(log, subject, id, said, Some(text))?;
            writing.texts.entry(text).or_insert_with(|| said.text.clone());
            writing.writes.push(Write::AddEvent(EventRow {
                id,
                subject,
                kind,
                activity,
                purpose: purpose_of(kind, plan.purpose),
                at: said.at,
                channel: said.way as u8,
                text,
                evidence,
            }));
        }
        Ok(())
    }
}

/// What is said is for one purpose; a notice is of an activity, and of all its purposes.
fn purpose_of(kind: EventKind, purpose: Purpose) -> Option<Purpose> {
    (kind == EventKind::Consent).then_some(purpose)
}

impl Vault {
    /// Seals the fields of a record, a group at a time.
    pub(crate) fn seal_fields(
        &self,
        record: &RecordRow,
        key: &LotKey,
        groups: BTreeMap<SensitivityGroup, GroupFields>,
    ) -> Result<Vec<EnvelopeRow>, VaultError> {
        groups
            .into_iter()
            .map(|(group, fields)| {
                let envelope = key.seal(&self.place(record, group), &encode(&fields))?;
                Ok(EnvelopeRow { record: record.id, group, envelope })
            })
            .collect()
    }
}

/// The fields of a record in the groups in which they are sealed.
pub(crate) fn by_group(file: &File, fields: Fields) -> BTreeMap<SensitivityGroup, GroupFields> {
    let mut groups: BTreeMap<SensitivityGroup, GroupFields> = BTreeMap::new();
    for (name, value) in fields {
        // INVARIANT: only fields of the file are filled.
        let group = file.field(&name).map_or(SensitivityGroup::Special, |field| field.category.sensitivity());
        groups.entry(group).or_default().insert(name, value);
    }
    groups
}
