//! Corrects what is kept of a person (AVG 16).

use super::fits::check_value;
use crate::answer::Answer;
use crate::content::Value;
use crate::erase::file_and_retention;
use crate::error::VaultError;
use crate::events::{Event, Noted, Said};
use crate::import::{births, by_group};
use crate::leaves::{About, Actor, Told};
use crate::person::PersonKeys;
use crate::snapshot::Snapshot;
use crate::standing::youngest;
use crate::tags::Handles;
use crate::vault::{ATTEMPTS, InForce, Vault};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::PoisonError;
use waarborg_audit::leaf::{Kind, Outcome, envelope_hash, written};
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_register::Starts;
use waarborg_seal::{Lot, LotKey};
use waarborg_store::{Guard, Priority, RecordRow, StandingRow, StoreError, SubjectRow, Write};

/// What is corrected, and what was heard of it.
#[derive(Clone, Copy)]
struct Corrected<'c> {
    values: &'c [(String, Value)],
    heard: Option<(&'c Event, &'c Said)>,
}

impl Vault {
    /// Gives fields of a record other values; an empty one takes the field away. Returns where it stands in the log.
    ///
    /// Her look-ups follow, so does her age where a day of birth is corrected, and so does a term that runs from the last
    /// change.
    ///
    /// # Errors
    /// [`VaultError::UnknownRecord`] if the record is none of hers; [`VaultError::NotInRegister`] for a field that is
    /// none; for a value what [`check_value`] says; [`VaultError::KeptMoving`]; failures of the store.
    pub fn correct(
        &self,
        actor: Actor,
        subject: SubjectId,
        record: RecordId,
        values: &[(String, Value)],
    ) -> Result<Answer<u64>, VaultError> {
        for _ in 0..ATTEMPTS {
            match self.try_correct(actor, subject, record, None, Corrected { values, heard: None }) {
                Err(VaultError::Store(StoreError::Moved)) => {}
                settled => return settled,
            }
        }
        Err(VaultError::KeptMoving)
    }

    /// The same, if the record is still of that version: whoever corrects what she saw overwrites nothing that she did not
    /// see. What was `heard` is written down with it, or nothing is done.
    ///
    /// # Errors
    /// As [`Vault::correct`] and [`Vault::note`]; [`StoreError::Moved`] if it is another by now.
    pub fn correct_over(
        &self,
        actor: Actor,
        subject: SubjectId,
        record: RecordId,
        version: u64,
        values: &[(String, Value)],
        heard: (&Event, &Said),
    ) -> Result<Answer<u64>, VaultError> {
        for _ in 1..ATTEMPTS {
            match self.try_correct(actor, subject, record, Some(version), Corrected { values, heard: Some(heard) }) {
                Err(VaultError::Store(StoreError::Moved)) => {}
                settled => return settled,
            }
        }
        self.try_correct(actor, subject, record, Some(version), Corrected { values, heard: Some(heard) })
    }

    fn try_correct(
        &self,
        actor: Actor,
        subject: SubjectId,
        record: RecordId,
        over: Option<u64>,
        Corrected { values, heard }: Corrected<'_>,
    ) -> Result<Answer<u64>, VaultError> {
        let _sealing = self.sealing.read().unwrap_or_else(PoisonError::into_inner);
        let in_force = self.in_force()?;
        let now = self.now();
        let today = Self::day_of(now);
        let (snapshot, tags) = self.read(|read| {
            let snapshot = self.look(read, subject, None, today, &|_| true)?;
            let row = read.subject(self.organisation, subject)?.ok_or(VaultError::UnknownPerson)?;
            Ok((snapshot, row.tags))
        })?;
        let at = snapshot.records.iter().position(|(row, _)| row.id == record).ok_or(VaultError::UnknownRecord)?;
        let (row, envelopes) = snapshot.records.get(at).ok_or(VaultError::UnknownRecord)?;
        if over.is_some_and(|version| version != row.version) {
            return Err(StoreError::Moved.into());
        }
        let (file, retention) = file_and_retention(&in_force, row).ok_or(VaultError::UnknownRecord)?;
        for (name, value) in values {
            let unknown = || VaultError::NotInRegister { what: "field", name: name.clone() };
            check_value(file.field(name).ok_or_else(unknown)?, value.expose(), today)?;
        }
        let decided = match self.ask_for_right(actor, &in_force, &snapshot, now)? {
            Ok(decided) => decided,
            Err(refused) => {
                self.refuse(actor, &snapshot, &refused, now)?;
                return Ok(Answer::Refused(refused));
            }
        };
        let keys = self.keys_of(subject)?;
        let mut fields = self.open_all(&keys, row, envelopes)?;
        let (before, born_before) = (Handles::of(file, &fields), births(file, &fields));
        for (name, value) in values {
            if value.expose().trim().is_empty() {
                fields.remove(name);
            } else {
                fields.insert(name.clone(), value.clone());
            }
        }
        let handles = Handles::of(file, &fields);
        let born = births(file, &fields);
        let standing = self.age_after(&in_force, &snapshot, &keys, (record, &born_before, &born), today)?;
        let next = RecordRow { version: row.version + 1, ..row.clone() };
        let key = self.key_of_lot(&keys, row.lot)?.ok_or(VaultError::Damaged { what: "key" })?;
        let groups = by_group(file, fields);
        let without: Vec<SensitivityGroup> =
            envelopes.iter().map(|envelope| envelope.group).filter(|group| !groups.contains_key(group)).collect();
        let sealed = self.seal_fields(&next, &key, groups)?;
        let log = self.key_of_lot(&keys, Lot::LOG.0)?.ok_or(VaultError::UnknownPerson)?;
        let content = written(sealed.iter().map(|envelope| envelope_hash(&envelope.envelope)));
        let mut writes =
            vec![Write::ReplaceContent { record, version: next.version, lot: row.lot, envelopes: sealed, without }];
        let mut guards = vec![
            Guard::Standing(subject, snapshot.subject.version),
            Guard::Record(record, row.version),
            Guard::Register(in_force.version),
        ];
        if handles != before {
            // A list may add records to her meanwhile, by which she is found as well.
            guards.push(Guard::Tags(subject, tags.clone()));
            writes.extend(self.found_by(&snapshot, &keys, &tags, record, handles)?);
        }
        if retention.starts == Starts::LastChange && row.clock_on.is_none_or(|on| on < today) {
            let over_on = retention.over_on(today, &self.book, today)?;
            writes.push(Write::SetClock(record, Some(today), Some(over_on)));
        }
        writes.extend(decided.to_store());
        let noted = match heard {
            Some(heard) => self.note_beside(actor, subject, heard, standing.as_ref())?,
            None => Noted::default(),
        };
        writes.extend(standing.map(|standing| Write::SetStanding(subject, standing)));
        writes.extend(noted.writes);
        guards.extend(noted.guards);
        let log_key = log.log_key()?;
        let told = Told {
            kind: Kind::Correct,
            outcome: Outcome::Done,
            actor,
            about: About::One(subject, &log_key),
            decision: *decided.kept.record(),
            content,
            count: u32::try_from(values.len()).unwrap_or(u32::MAX),
        };
        let leaf = self.leaf(now, &told)?;
        if born != born_before {
            // Her age follows from all of them.
            guards.extend(snapshot.records.iter().map(|(other, _)| Guard::Record(other.id, other.version)));
        }
        let leaves = std::iter::once(leaf).chain(noted.leaves).collect();
        let committed = self.commit(Priority::Write, guards, writes, leaves)?;
        decided.is_stored();
        Ok(Answer::Given(committed.first_leaf))
    }

    /// What is written so that she is found by what one of her records says now, and by what the others say.
    fn found_by(
        &self,
        snapshot: &Snapshot,
        keys: &PersonKeys,
        tags: &[u8],
        record: RecordId,
        mut handles: Handles,
    ) -> Result<Vec<Write>, VaultError> {
        let SubjectRow { id, number, .. } = snapshot.subject;
        let others: Vec<RecordRow> =
            snapshot.records.iter().filter(|(other, _)| other.id != record).map(|(other, _)| other.clone()).collect();
        handles.join(self.handles_of(keys, &others)?);
        let own = self.own_key(keys)?.ok_or(VaultError::UnknownPerson)?;
        let (before, after) = (self.open_tags(keys, tags)?, self.tags_of(&handles)?);
        Ok(vec![
            Write::DeleteLookups(self.lookup_rows(number, before.difference(&after))?),
            Write::AddLookups(self.lookup_rows(number, after.difference(&before))?),
            Write::SetTags(id, self.seal_tags(id, &own, &after)?),
        ])
    }

    /// Opens every field of a record, whatever the register says of it by now.
    pub(crate) fn open_all(
        &self,
        keys: &PersonKeys,
        record: &RecordRow,
        envelopes: &[waarborg_store::EnvelopeRow],
    ) -> Result<BTreeMap<String, Value>, VaultError> {
        let mut fields = BTreeMap::new();
        let mut key: Option<LotKey> = None;
        for envelope in envelopes {
            let number = waarborg_seal::envelope_key(&envelope.envelope);
            let number = number.ok_or(VaultError::Damaged { what: "envelope" })?;
            let opens = match key.take() {
                Some(held) if held.number() == number => held,
                _ => self.key_numbered(keys, number)?,
            };
            let bytes = opens.open(&self.place(record, envelope.group), &envelope.envelope)?;
            fields.extend(crate::content::decode(&bytes)?);
            key = Some(opens);
        }
        Ok(fields)
    }

    /// How she stands once a day of birth is another in one of her records, by all of them: `None` if it is not. Of those
    /// that are opened for it, nothing else is.
    fn age_after(
        &self,
        in_force: &InForce,
        snapshot: &Snapshot,
        keys: &PersonKeys,
        corrected: (RecordId, &[Date], &[Date]),
        today: Date,
    ) -> Result<Option<StandingRow>, VaultError> {
        let (record, before, after) = corrected;
        if before == after {
            return Ok(None);
        }
        let mut all = after.to_vec();
        for (row, envelopes) in snapshot.records.iter().filter(|(row, _)| row.id != record) {
            let Some((file, _)) = file_and_retention(in_force, row) else { continue };
            let of_birth = file.file_fields().filter(|(_, field, _)| field.kind.as_deref() == Some("birth_date"));
            let of_birth = of_birth.map(|(_, field, group)| (field.id.as_str(), group));
            all.extend(births(file, &self.open_fields(keys, row, envelopes, of_birth)?.fields));
        }
        let age = youngest(&self.bands(today), all, today);
        let held = &snapshot.subject.standing;
        let next = StandingRow {
            age_floor: age.map(|(floor, _)| floor),
            age_changes_on: age.and_then(|(_, changes)| changes),
            ..held.clone()
        };
        Ok((next != *held).then_some(next))
    }
}
