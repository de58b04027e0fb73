//! What changes how someone stands: consent, objection, notice, restriction. Events are only ever added, each with the
//! text that was shown, the way and the time.

use crate::erase::file_and_retention;
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::standing::{CONSENT_BITS, Flag, PurposeBit, has, set};
use crate::vault::{ATTEMPTS, Vault};
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{EventId, RecordId, SubjectId};
use waarborg_model::vocabulary::Purpose;
use waarborg_register::{Activity, Starts, names};
use waarborg_seal::{Lot, Place};
use waarborg_store::{EventKind, EventRow, Guard, Priority, PurposeStanding, StandingRow, StoreError, Write};

/// By which way someone was heard or told. The numbers are part of what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Way {
    /// A form on a page.
    Form = 1,
    /// E-mail.
    Email = 2,
    /// By telephone.
    Phone = 3,
    /// A letter or a form on paper.
    Paper = 4,
    /// Face to face.
    Person = 5,
    /// From a list that someone else kept.
    List = 6,
}

impl Way {
    /// Every way, in the order of their numbers.
    pub const ALL: [Self; 6] = [Self::Form, Self::Email, Self::Phone, Self::Paper, Self::Person, Self::List];

    /// Its name for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Paper => "paper",
            Self::Person => "person",
            Self::List => "list",
        }
    }

    /// The way with that number.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|way| *way as u8 == number)
    }
}

/// When, how and by which text something was said. All of it is kept.
#[derive(Clone, Debug)]
pub struct Said {
    /// When.
    pub at: Timestamp,
    /// By which way.
    pub way: Way,
    /// The exact text that was shown or said.
    pub text: String,
    /// Evidence beside it, such as the name of a file; sealed under a key of the person.
    pub evidence: String,
}

/// A consent as it was given (AVG 4(11), 7).
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "what makes a consent valid, each with a name of its own")]
pub struct Given {
    /// Without disadvantage for who refuses.
    pub free: bool,
    /// For this purpose alone.
    pub specific: bool,
    /// After it was told what for.
    pub informed: bool,
    /// By an act of the person.
    pub active: bool,
    /// In a statement of its own.
    pub explicit: bool,
    /// By a parent or representative.
    pub by_representative: bool,
}

/// What changes.
#[derive(Clone, Debug)]
pub enum Event {
    /// Consent for one purpose of an activity.
    Consent(String, Purpose, Given),
    /// Consent for one purpose of an activity is withdrawn.
    Withdraw(String, Purpose),
    /// Objection to direct marketing.
    Object,
    /// The objection is taken back by the person.
    LiftObjection,
    /// Was informed about an activity (AVG 13, 14); whether of its recipients too.
    Notice(String, bool),
    /// Processing is restricted (AVG 18).
    Restrict,
    /// The restriction ends.
    Unrestrict,
    /// Became a customer.
    BecameCustomer,
    /// Was a customer until that day.
    CustomerUntil(Date),
    /// Could refuse advertising when the contact data were had.
    OptoutOffered,
    /// The data are known to be wrong, or not any more.
    Inaccurate(bool),
}

impl Vault {
    /// Writes down an event in someone's standing. Once it returns, no use goes by the old standing any more.
    ///
    /// # Errors
    /// [`VaultError::UnknownPerson`]; [`VaultError::NotInRegister`] for an activity or purpose that is none;
    /// [`VaultError::InFuture`] for an event that has yet to happen; failures of the store.
    pub fn note(&self, actor: Actor, subject: SubjectId, event: &Event, said: &Said) -> Result<u64, VaultError> {
        if said.at > self.now() {
            return Err(VaultError::InFuture);
        }
        for _ in 0..ATTEMPTS {
            match self.try_note(actor, subject, event, said) {
                Err(VaultError::Store(StoreError::Moved)) => {}
                settled => return settled,
            }
        }
        Err(VaultError::KeptMoving)
    }

    fn try_note(&self, actor: Actor, subject: SubjectId, event: &Event, said: &Said) -> Result<u64, VaultError> {
        let now = self.now();
        let (row, purposes) = self.read(|read| {
            let row = read.subject(self.organisation, subject)?.ok_or(VaultError::UnknownPerson)?;
            Ok((row, read.purposes(self.organisation, subject)?))
        })?;
        let id = EventId::new(now, waarborg_seal::random()?);
        let keys = self.keys_of(subject)?;
        let log = self.key_of_lot(&keys, Lot::LOG.0)?.ok_or(VaultError::UnknownPerson)?;
        let (kind, leaf_kind) = event.kinds();
        let (activity, purpose) = self.target(event)?;
        let text_hash = crate::content::hash([said.text.as_bytes()]);
        let evidence = log.seal(&self.place_of_evidence(subject, id), said.evidence.as_bytes())?;
        let event_row = EventRow {
            id,
            subject,
            kind,
            activity,
            purpose,
            at: said.at,
            channel: said.way as u8,
            text: text_hash,
            evidence,
        };
        let mut writes = vec![Write::KeepText(text_hash, said.text.clone()), Write::AddEvent(event_row)];
        writes.extend(self.changed(event, subject, &row.standing, &purposes)?);
        writes.extend(self.clocks(event, subject, Self::day_of(said.at), Self::day_of(now))?);
        let log_key = log.log_key()?;
        let told = Told {
            kind: leaf_kind,
            outcome: Outcome::Done,
            actor,
            about: About::One(subject, &log_key),
            decision: [0; 32],
            content: [0; 32],
            count: 1,
        };
        let leaf = self.leaf(now, &told)?;
        let guards = vec![Guard::Standing(subject, row.version)];
        Ok(self.commit(Priority::Write, guards, writes, vec![leaf])?.first_leaf)
    }

    /// What is written of the new standing.
    fn changed(
        &self,
        event: &Event,
        subject: SubjectId,
        standing: &StandingRow,
        purposes: &[PurposeStanding],
    ) -> Result<Vec<Write>, VaultError> {
        let mut row = standing.clone();
        let bits_of = |activity: u32, purpose: Purpose| {
            let held = purposes.iter().find(|held| held.activity == activity && held.purpose == purpose);
            held.map_or(0, |held| held.bits)
        };
        match event {
            Event::Consent(name, purpose, given) => {
                let activity = names::number("activity", name);
                let in_spite = if has(&row, Flag::Restricted) { PurposeBit::InSpiteOfRestriction as u32 } else { 0 };
                let bits = (bits_of(activity, *purpose) & !CONSENT_BITS) | given.bits() | in_spite;
                let mut writes =
                    vec![Write::SetPurposes(subject, vec![PurposeStanding { activity, purpose: *purpose, bits }])];
                if given.by_representative && !has(&row, Flag::RepresentativeConsents) {
                    set(&mut row, Flag::RepresentativeConsents, true);
                    writes.push(Write::SetStanding(subject, row));
                }
                Ok(writes)
            }
            Event::Withdraw(name, purpose) => {
                let activity = names::number("activity", name);
                let bits = bits_of(activity, *purpose) | PurposeBit::Withdrawn as u32;
                Ok(vec![Write::SetPurposes(subject, vec![PurposeStanding { activity, purpose: *purpose, bits }])])
            }
            Event::Notice(name, recipients) => {
                let activity = names::number("activity", name);
                let in_force = self.in_force()?;
                let entry = activity_of(&in_force.register.activities, name)?;
                let told =
                    PurposeBit::Informed as u32 | if *recipients { PurposeBit::InformedRecipients as u32 } else { 0 };
                let set = entry.purposes.iter().map(|purpose| PurposeStanding {
                    activity,
                    purpose: purpose.purpose,
                    bits: bits_of(activity, purpose.purpose) | told,
                });
                Ok(vec![Write::SetPurposes(subject, set.collect())])
            }
            Event::Restrict => {
                Event::Restrict.apply(&mut row);
                // A restriction anew: what was said in spite of an earlier one does not count for it.
                let before = purposes.iter().filter(|held| held.bits & PurposeBit::InSpiteOfRestriction as u32 != 0);
                let without = |held: &PurposeStanding| PurposeStanding {
                    bits: held.bits & !(PurposeBit::InSpiteOfRestriction as u32),
                    ..*held
                };
                let cleared: Vec<PurposeStanding> = before.map(without).collect();
                let mut writes = vec![Write::SetStanding(subject, row)];
                if !cleared.is_empty() {
                    writes.push(Write::SetPurposes(subject, cleared));
                }
                Ok(writes)
            }
            other => {
                other.apply(&mut row);
                Ok(vec![Write::SetStanding(subject, row)])
            }
        }
    }

    /// Retention clocks that an event starts or stops: those of her records that run from the end of a relation, or from
    /// the day consent was withdrawn.
    fn clocks(&self, event: &Event, subject: SubjectId, on: Date, today: Date) -> Result<Vec<Write>, VaultError> {
        let (starts, clock, only) = match event {
            Event::Withdraw(activity, _) => (Starts::ConsentWithdrawn, Some(on), Some(activity)),
            Event::Consent(activity, ..) => (Starts::ConsentWithdrawn, None, Some(activity)),
            Event::CustomerUntil(day) => (Starts::EndOfRelation, Some(*day), None),
            Event::BecameCustomer => (Starts::EndOfRelation, None, None),
            _ => return Ok(Vec::new()),
        };
        let in_force = self.in_force()?;
        let activities = &in_force.register.activities;
        let files = only.and_then(|name| activities.iter().find(|activity| activity.id == *name)).map(|one| &one.files);
        let records = self.read(|read| Ok(read.records(self.organisation, subject)?))?;
        let mut writes = Vec::new();
        for record in records {
            let Some((file, retention)) = file_and_retention(&in_force, &record) else { continue };
            if retention.starts != starts || files.is_some_and(|files| !files.contains(&file.id)) {
                continue;
            }
            let end = match clock {
                Some(start) => Some(retention.end(start, &self.book, today)?),
                None => None,
            };
            writes.push(Write::SetClock(record.id, clock, end));
        }
        Ok(writes)
    }

    /// The activity and purpose an event is about, checked against the register.
    fn target(&self, event: &Event) -> Result<(u32, Option<Purpose>), VaultError> {
        let (name, purpose) = match event {
            Event::Consent(name, purpose, _) | Event::Withdraw(name, purpose) => (name, Some(*purpose)),
            Event::Notice(name, _) => (name, None),
            _ => return Ok((0, None)),
        };
        let in_force = self.in_force()?;
        let entry = activity_of(&in_force.register.activities, name)?;
        if let Some(purpose) = purpose
            && entry.purpose(purpose).is_none()
        {
            return Err(VaultError::NotInRegister { what: "purpose", name: purpose.as_str().to_owned() });
        }
        Ok((names::number("activity", name), purpose))
    }

    /// Where the evidence of an event stands.
    pub(crate) fn place_of_evidence(&self, subject: SubjectId, event: EventId) -> Place {
        Place {
            organisation: self.organisation,
            subject,
            record: RecordId::from_bytes(*event.as_bytes()),
            kind: 0,
            group: SensitivityGroup::Ordinary,
            version: 1,
        }
    }
}

impl Event {
    fn kinds(&self) -> (EventKind, Kind) {
        match self {
            Self::Consent(..) => (EventKind::Consent, Kind::Consent),
            Self::Withdraw(..) => (EventKind::Withdrawal, Kind::Withdraw),
            Self::Object => (EventKind::Objection, Kind::Object),
            Self::LiftObjection => (EventKind::ObjectionLifted, Kind::Object),
            Self::Notice(..) => (EventKind::Notice, Kind::Notice),
            Self::Restrict => (EventKind::Restriction, Kind::Restrict),
            Self::Unrestrict => (EventKind::RestrictionLifted, Kind::Unrestrict),
            Self::BecameCustomer | Self::CustomerUntil(_) | Self::OptoutOffered | Self::Inaccurate(_) => {
                (EventKind::Standing, Kind::Standing)
            }
        }
    }

    fn apply(&self, row: &mut StandingRow) {
        match self {
            Self::Object => set(row, Flag::Objected, true),
            Self::LiftObjection => set(row, Flag::Objected, false),
            Self::Restrict => set(row, Flag::Restricted, true),
            Self::Unrestrict => set(row, Flag::Restricted, false),
            Self::BecameCustomer => {
                set(row, Flag::Customer, true);
                set(row, Flag::FormerCustomer, false);
                row.customer_until = None;
            }
            Self::CustomerUntil(day) => {
                set(row, Flag::Customer, false);
                set(row, Flag::FormerCustomer, true);
                row.customer_until = Some(*day);
            }
            Self::OptoutOffered => set(row, Flag::OptoutAtCollection, true),
            Self::Inaccurate(wrong) => set(row, Flag::Inaccurate, *wrong),
            // These stand with the purpose.
            Self::Consent(..) | Self::Withdraw(..) | Self::Notice(..) => {}
        }
    }
}

impl Given {
    pub(crate) fn bits(self) -> u32 {
        let bit = |on: bool, bit: PurposeBit| if on { bit as u32 } else { 0 };
        // That it can be shown follows from its being written down here.
        PurposeBit::Proof as u32
            | bit(self.free, PurposeBit::Free)
            | bit(self.specific, PurposeBit::Specific)
            | bit(self.informed, PurposeBit::Knowing)
            | bit(self.active, PurposeBit::Active)
            | bit(self.explicit, PurposeBit::Explicit)
    }
}

fn activity_of<'r>(activities: &'r [Activity], name: &str) -> Result<&'r Activity, VaultError> {
    let found = activities.iter().find(|activity| activity.id == name);
    found.ok_or_else(|| VaultError::NotInRegister { what: "activity", name: name.to_owned() })
}
