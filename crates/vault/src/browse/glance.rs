//! One person at a glance: which records there are and how long they stay, how she stands, what was said. Of the records
//! ordinary fields are opened, to be shown covered.

use super::{Wants, again};
use crate::content::Value;
use crate::erase::{file_and_retention, last_day};
use crate::error::VaultError;
use crate::events::{Way, way_of};
use crate::leaves::Actor;
use crate::rights::{activity_id, file_id};
use crate::snapshot::Snapshot;
use crate::vault::{InForce, Vault};
use jiff::Timestamp;
use jiff::civil::Date;
use std::cell::RefCell;
use std::collections::BTreeMap;
use waarborg_decide::Decision;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_model::vocabulary::Purpose;
use waarborg_store::{EventKind, EventRow, PersonRows, PurposeStanding, RecordRow, StandingRow};

/// Someone at a glance.
pub struct Glance {
    /// Who.
    pub subject: SubjectId,
    /// Her records, oldest first.
    pub records: Vec<GlanceRecord>,
    /// Why nothing of them is opened, if it is not: processing may be restricted.
    pub withheld: Option<Box<Decision>>,
    /// How she stands.
    pub standing: StandingRow,
    /// How she stands towards purposes of activities that the register still has.
    pub purposes: Vec<(String, Purpose, u32)>,
    /// What happened, oldest first; an outline has none.
    pub events: Vec<GlanceEvent>,
}

/// A record at a glance.
pub struct GlanceRecord {
    /// Which.
    pub id: RecordId,
    /// Rises by one with every change of what stands in it.
    pub version: u64,
    /// The file, by its name in the register; `None` if the register no longer has it.
    pub file: Option<String>,
    /// When it came in.
    pub created_at: Timestamp,
    /// The first day on which it may not be used any more; `None`: no end yet.
    pub erase_on: Option<Date>,
    /// Its term is over: it is there, and waits to be cleared out.
    pub is_over: bool,
    /// Whether it came by an import, and not by hand.
    pub is_imported: bool,
    /// Ordinary fields that were wanted.
    pub fields: BTreeMap<String, Value>,
}

impl GlanceRecord {
    /// The last day on which it may be there; `None`: no end yet.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        last_day(self.erase_on)
    }
}

/// An event, without what was noted as evidence.
pub struct GlanceEvent {
    /// What.
    pub kind: EventKind,
    /// For which activity.
    pub activity: Option<String>,
    /// Of which file, if it is about one.
    pub file: Option<String>,
    /// For which purpose.
    pub purpose: Option<Purpose>,
    /// When.
    pub at: Timestamp,
    /// By which way.
    pub way: Option<Way>,
    /// The text that was shown, or what she said.
    pub text: Value,
}

impl Vault {
    /// Looks at a person.
    ///
    /// # Errors
    /// [`VaultError::UnknownPerson`]; [`VaultError::KeptMoving`]; failures of the store.
    pub fn glance(&self, actor: Actor, subject: SubjectId, wants: &Wants<'_>) -> Result<Glance, VaultError> {
        again(|| self.try_glance(actor, subject, wants))
    }

    /// How someone stands, and which records there are, with nothing opened and no events. For whoever is about to write down
    /// something of her, which leaves its own leaf; looking alone leaves none.
    ///
    /// # Errors
    /// [`VaultError::UnknownPerson`]; failures of the store.
    pub fn outline(&self, subject: SubjectId) -> Result<Glance, VaultError> {
        let in_force = self.in_force()?;
        let today = Self::day_of(self.now());
        // What is sealed stays where it is: the rows tell enough.
        let rows = RefCell::new(Vec::new());
        let note = |record: &RecordRow| {
            // What is over its term is told too; what is still coming in is not.
            if self.is_returnable(record, Date::MIN) {
                rows.borrow_mut().push((record.clone(), Vec::new()));
            }
            false
        };
        let seen = self.read(|read| Ok(read.person(self.organisation, subject, None, &note)?))?;
        let PersonRows { subject, purposes, .. } = seen.ok_or(VaultError::UnknownPerson)?;
        let mut records = rows.into_inner();
        // Those of one moment stay as they were met.
        records.sort_by_key(|(record, _): &(RecordRow, _)| record.created_at);
        let snapshot = Snapshot { subject, bits: 0, records };
        Ok(self.covered(&in_force, &snapshot, &purposes, Vec::new(), today))
    }

    fn try_glance(&self, actor: Actor, subject: SubjectId, wants: &Wants<'_>) -> Result<Glance, VaultError> {
        let in_force = self.in_force()?;
        let now = self.now();
        let today = Self::day_of(now);
        let keys = self.keys_of(subject)?;
        if self.own_key(&keys)?.is_none() {
            return Err(VaultError::UnknownPerson);
        }
        // What is over its term is told, and not opened.
        let (snapshot, events, purposes) = self.read(|read| {
            let snapshot = self.look(read, subject, None, Date::MIN, &|_| true)?;
            let mut events = Vec::new();
            for event in read.events(self.organisation, subject)? {
                let (text, _) = self.open_said(read, &keys, &event)?;
                events.push((event, text));
            }
            Ok((snapshot, events, read.purposes(self.organisation, subject)?))
        })?;
        let mut glance = self.covered(&in_force, &snapshot, &purposes, events, today);
        let Snapshot { subject: row, bits, records: seen } = snapshot;
        let usable = seen.into_iter().filter(|(record, _)| self.is_returnable(record, today)).collect();
        let usable = Snapshot { subject: row, bits, records: usable };
        let found = self.list(actor, &in_force, (std::slice::from_ref(&usable), Some(&keys)), wants, now)?.pop();
        if let Some(found) = found {
            if found.is_damaged {
                return Err(VaultError::Damaged { what: "person" });
            }
            glance.withheld = found.withheld;
            for opened in found.records {
                if let Some(record) = glance.records.iter_mut().find(|record| record.id == opened.id) {
                    record.fields = opened.fields;
                }
            }
        }
        Ok(glance)
    }

    /// A person as she was looked at, before anything of her records is opened.
    fn covered(
        &self,
        in_force: &InForce,
        snapshot: &Snapshot,
        purposes: &[PurposeStanding],
        events: Vec<(EventRow, Value)>,
        today: Date,
    ) -> Glance {
        let records = snapshot.records.iter().map(|(record, _)| GlanceRecord {
            id: record.id,
            version: record.version,
            file: file_and_retention(in_force, record).map(|(file, _)| file.id.clone()),
            created_at: record.created_at,
            erase_on: record.erase_on,
            is_over: !self.is_returnable(record, today),
            is_imported: record.import.is_some(),
            fields: BTreeMap::new(),
        });
        let named = |number: u32| activity_id(in_force, number);
        let events = events.into_iter().map(|(event, text)| GlanceEvent {
            kind: event.kind,
            activity: named(event.activity),
            file: file_id(in_force, event.activity),
            purpose: event.purpose,
            at: event.at,
            way: way_of(&event),
            text,
        });
        Glance {
            subject: snapshot.subject.id,
            records: records.collect(),
            withheld: None,
            standing: snapshot.subject.standing.clone(),
            purposes: purposes.iter().filter_map(|one| Some((named(one.activity)?, one.purpose, one.bits))).collect(),
            events: events.collect(),
        }
    }
}
