//! Everything there is about a person: what is kept, why, how long, to whom it went, what she agreed to.

use crate::answer::Answer;
use crate::content::Value;
use crate::erase::{file_and_retention, last_day};
use crate::error::VaultError;
use crate::events::{Way, shows_text, way_of};
use crate::leaves::{About, Actor, Told, speaks_of};
use crate::person::PersonKeys;
use crate::snapshot::Snapshot;
use crate::vault::{ATTEMPTS, InForce, Vault};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use waarborg_audit::leaf::{Kind, Leaf, Outcome};
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_model::vocabulary::Purpose;
use waarborg_register::RecipientEntry;
use waarborg_seal::Secret32;
use waarborg_store::{EventKind, EventRow, Priority, PurposeStanding, StandingRow, StoreError};

/// Everything there is about a person.
pub struct Access {
    /// Who.
    pub subject: SubjectId,
    /// When it was gathered.
    pub at: Timestamp,
    /// Her records with all their fields.
    pub records: Vec<AccessRecord>,
    /// The activities of the register that may use them, by name.
    pub activities: Vec<String>,
    /// To whom these may have handed data of hers, by every register since they came in; those of today first.
    pub recipients: Vec<RecipientEntry>,
    /// How she stands.
    pub standing: StandingRow,
    /// How she stands towards purposes, the activity by its name where the register still has it.
    pub purposes: Vec<(Option<String>, Purpose, u32)>,
    /// What happened, oldest first.
    pub events: Vec<AccessEvent>,
    /// What was done with her data, oldest first, as the log has it.
    pub entries: Vec<AccessEntry>,
}

/// A record with all its fields.
pub struct AccessRecord {
    /// Which.
    pub id: RecordId,
    /// The file, by its name in the register; `None` if the register no longer has it.
    pub file: Option<String>,
    /// When it came in.
    pub created_at: Timestamp,
    /// The first day on which it may not be used any more.
    pub erase_on: Option<Date>,
    /// Its fields.
    pub fields: BTreeMap<String, Value>,
}

impl AccessRecord {
    /// The last day on which it may be there.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        last_day(self.erase_on)
    }
}

/// An event, with its text.
pub struct AccessEvent {
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
    /// Evidence beside it.
    pub evidence: Value,
}

impl AccessEvent {
    /// Whether the text is one that the house shows to many, and not her own words.
    #[must_use]
    pub const fn shows_text(&self) -> bool {
        shows_text(self.kind)
    }
}

/// An entry of the log about her.
pub struct AccessEntry {
    /// The epoch of the log it stands in: a restore begins a new one, and its places anew.
    pub epoch: u32,
    /// Its place in that log.
    pub index: u64,
    /// What it says.
    pub leaf: Leaf,
    /// The decision record it points to, as JSON, if the rules were asked: with purpose, action and recipient.
    pub decision: Option<Vec<u8>>,
}

impl Vault {
    /// Gathers everything there is about a person, to answer her request.
    ///
    /// # Errors
    /// [`VaultError::UnknownPerson`]; [`VaultError::KeptMoving`]; failures of the store.
    pub fn access(&self, actor: Actor, subject: SubjectId) -> Result<Answer<Access>, VaultError> {
        for _ in 0..ATTEMPTS {
            match self.try_access(actor, subject) {
                Err(VaultError::Store(StoreError::Moved)) => {}
                settled => return settled,
            }
        }
        Err(VaultError::KeptMoving)
    }

    fn try_access(&self, actor: Actor, subject: SubjectId) -> Result<Answer<Access>, VaultError> {
        let in_force = self.in_force()?;
        let now = self.now();
        // What is over its term is still there, and hers to see until it is gone: the day before every end.
        let (snapshot, events, purposes) = self.read(|read| {
            let snapshot = self.look(read, subject, None, Date::MIN, &|_| true)?;
            Ok((snapshot, read.events(self.organisation, subject)?, read.purposes(self.organisation, subject)?))
        })?;
        let keys = self.keys_of(subject)?;
        let log_key = self.log_key(&keys)?;
        let decided = match self.ask_for_right(actor, &in_force, &snapshot, now)? {
            Ok(decided) => decided,
            Err(refused) => {
                self.refuse(actor, &snapshot, &refused, now)?;
                return Ok(Answer::Refused(refused));
            }
        };
        let holds = self.holds_on(&in_force, subject, Self::day_of(now))?;
        let mut records = Vec::new();
        for (record, envelopes) in &snapshot.records {
            let fields = self.open_all(&keys, record, envelopes)?;
            let held_until = holds.get(&record.file).and_then(|held| held.longest()?.1.tomorrow().ok());
            records.push(AccessRecord {
                id: record.id,
                file: file_and_retention(&in_force, record).map(|(file, _)| file.id.clone()),
                created_at: record.created_at,
                // What is held is there longer.
                erase_on: record.erase_on.map(|end| held_until.map_or(end, |held| held.max(end))),
                fields,
            });
        }
        let told = Told {
            kind: Kind::Export,
            outcome: Outcome::Allowed,
            actor,
            about: About::One(subject, &log_key),
            decision: *decided.kept.record(),
            content: [0; 32],
            count: u32::try_from(records.len()).unwrap_or(u32::MAX),
        };
        let leaf = self.leaf(now, &told)?;
        self.commit(Priority::Use, snapshot.guards(), decided.to_store(), vec![leaf])?;
        decided.is_stored();
        let held: Vec<_> = snapshot.records.iter().map(|(record, _)| record.clone()).collect();
        let events = events.iter().map(|event| self.told_event(&in_force, &keys, event));
        Ok(Answer::Given(Access {
            subject,
            at: now,
            activities: activities_of(&in_force, &snapshot),
            recipients: self.recipients_of(&held)?,
            standing: snapshot.subject.standing,
            purposes: purposes.iter().map(|held| named(&in_force, held)).collect(),
            events: events.collect::<Result<_, _>>()?,
            entries: self.entries_about(subject, &log_key)?,
            records,
        }))
    }

    fn told_event(&self, in_force: &InForce, keys: &PersonKeys, event: &EventRow) -> Result<AccessEvent, VaultError> {
        let (text, evidence) = self.read(|read| self.open_said(read, keys, event))?;
        Ok(AccessEvent {
            kind: event.kind,
            activity: activity_id(in_force, event.activity),
            file: file_id(in_force, event.activity),
            purpose: event.purpose,
            at: event.at,
            way: way_of(event),
            text,
            evidence,
        })
    }

    fn entries_about(&self, subject: SubjectId, key: &Secret32) -> Result<Vec<AccessEntry>, VaultError> {
        self.read(|read| {
            let mut found = Vec::new();
            let mut wrong = false;
            for log in read.logs(self.organisation)? {
                read.each_leaf_group(self.organisation, log.id, 0, &mut |group| {
                    for (index, bytes) in (group.first..).zip(&group.leaves) {
                        let Ok(leaf) = Leaf::decode(bytes) else {
                            wrong = true;
                            return ControlFlow::Break(());
                        };
                        let members =
                            group.members.iter().find(|(at, _)| *at == index).map(|(_, tags)| tags.as_slice());
                        if speaks_of(&leaf, members, subject, key) {
                            found.push((log.id.epoch, index, leaf));
                        }
                    }
                    ControlFlow::Continue(())
                })?;
            }
            if wrong {
                return Err(VaultError::Damaged { what: "log" });
            }
            let with_decision = |(epoch, index, leaf): (u32, u64, Leaf)| {
                let decision = read.decision(self.organisation, &leaf.decision)?;
                Ok(AccessEntry { epoch, index, leaf, decision })
            };
            found.into_iter().map(with_decision).collect()
        })
    }
}

/// The activities that use the files her records stand in.
fn activities_of(in_force: &InForce, snapshot: &Snapshot) -> Vec<String> {
    let files: Vec<&str> = snapshot
        .records
        .iter()
        .filter_map(|(record, _)| Some(file_and_retention(in_force, record)?.0.id.as_str()))
        .collect();
    let using = in_force.register.activities.iter();
    let using = using.filter(|activity| activity.files.iter().any(|file| files.contains(&file.as_str())));
    using.map(|activity| activity.id.clone()).collect()
}

/// The file of which that number is kept, if the register still has it.
pub(crate) fn file_id(in_force: &InForce, number: u32) -> Option<String> {
    in_force.register.files.iter().find(|file| file.number() == number).map(|file| file.id.clone())
}

/// The activity of which that number is kept, if the register still has it.
pub(crate) fn activity_id(in_force: &InForce, number: u32) -> Option<String> {
    in_force.register.activity_numbered(number).map(|activity| activity.id.clone())
}

fn named(in_force: &InForce, held: &PurposeStanding) -> (Option<String>, Purpose, u32) {
    (activity_id(in_force, held.activity), held.purpose, held.bits)
}
