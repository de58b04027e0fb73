//! How the people whom an import brought stood at first, and what of it goes when the import is undone.

use crate::error::VaultError;
use crate::events::Said;
use crate::standing::{CONSENT_BITS, Flag, TOLD_BITS};
use jiff::civil::Date;
use std::collections::BTreeSet;
use waarborg_model::vocabulary::Purpose;
use waarborg_store::{EventKind, EventRow, PurposeStanding, StandingRow, SubjectRow, Write};

/// Which flags tell of the relation.
const RELATION: u32 = Flag::Customer as u32 | Flag::FormerCustomer as u32;

/// How everyone whom an import brought stood at first, and what is written down as said.
pub struct Gave {
    pub standing: StandingRow,
    pub purposes: Vec<PurposeStanding>,
    pub activity: u32,
    pub events: Vec<GaveEvent>,
}

/// Kind, purpose, moment in microseconds, way and text: an event as it lies with everyone whom the import brought.
pub type GaveEvent = (u8, Option<String>, i64, u8, [u8; 32]);

/// The same as it is kept: flags, last day as a customer, activity, purposes with their activity and bits, events.
type Kept = (u32, Option<String>, u32, Vec<(u32, String, u32)>, Vec<GaveEvent>);

/// Someone as she stands now.
pub struct Stands {
    pub row: SubjectRow,
    pub purposes: Vec<PurposeStanding>,
    pub events: Vec<EventRow>,
}

impl Gave {
    pub fn event(kind: EventKind, purpose: Option<Purpose>, said: &Said) -> GaveEvent {
        let text = crate::content::hash([said.text.as_bytes()]);
        (kind as u8, purpose.map(|purpose| purpose.as_str().to_owned()), said.at.as_microsecond(), said.way as u8, text)
    }

    pub fn is_nothing(&self) -> bool {
        self.standing == StandingRow::default() && self.purposes.is_empty() && self.events.is_empty()
    }

    pub fn encode(&self) -> Result<Vec<u8>, VaultError> {
        let purposes = self.purposes.iter().map(|one| (one.activity, one.purpose.as_str().to_owned(), one.bits));
        let until = self.standing.customer_until.map(|day| day.to_string());
        let kept: Kept = (self.standing.flags, until, self.activity, purposes.collect::<Vec<_>>(), self.events.clone());
        serde_json::to_vec(&kept).map_err(|_| VaultError::Damaged { what: "setting" })
    }

    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let (flags, until, activity, purposes, events): Kept = serde_json::from_slice(bytes).ok()?;
        let customer_until = until.map(|day| day.parse::<Date>()).transpose().ok()?;
        let purposes = purposes.into_iter().map(|(activity, purpose, bits)| {
            Some(PurposeStanding { activity, purpose: Purpose::parse(&purpose)?, bits })
        });
        Some(Self {
            standing: StandingRow { flags, customer_until, ..StandingRow::default() },
            purposes: purposes.collect::<Option<_>>()?,
            activity,
            events,
        })
    }

    /// What is written so that someone stands as if the import had said nothing of her. What was said since stays, and so
    /// does what only it could have ended: a consent that she withdrew is still a consent withdrawn.
    pub fn taken_back(&self, stands: &Stands) -> Vec<Write> {
        let subject = stands.row.id;
        let mut since: Vec<&EventRow> = stands.events.iter().collect();
        let mut writes = Vec::new();
        for gave in &self.events {
            for activity in self.activities_of(gave) {
                if let Some(at) = since.iter().position(|event| is_event(gave, activity, event)) {
                    writes.push(Write::DeleteEvent(since.remove(at).id));
                }
            }
        }
        let said = |kinds: &[EventKind], activity: u32, purpose: Option<Purpose>| {
            since.iter().any(|event| {
                let is_of_it = event.purpose.is_none() || purpose.is_none() || event.purpose == purpose;
                kinds.contains(&event.kind) && event.activity == activity && is_of_it
            })
        };
        let purposes = self.purposes.iter().filter_map(|gave| {
            let is_it = |one: &&PurposeStanding| one.activity == gave.activity && one.purpose == gave.purpose;
            let held = stands.purposes.iter().find(is_it)?;
            let consent = [EventKind::Consent, EventKind::Withdrawal];
            let keeps_consent = gave.bits & CONSENT_BITS == 0 || said(&consent, gave.activity, Some(gave.purpose));
            let keeps_told = gave.bits & TOLD_BITS == 0 || said(&[EventKind::Notice], gave.activity, None);
            let lost = if keeps_consent { 0 } else { CONSENT_BITS } | if keeps_told { 0 } else { TOLD_BITS };
            (held.bits & lost != 0).then_some(PurposeStanding { bits: held.bits & !lost, ..*held })
        });
        let purposes: Vec<PurposeStanding> = purposes.collect();
        if !purposes.is_empty() {
            writes.push(Write::SetPurposes(subject, purposes));
        }
        let standing = self.standing_taken_back(&stands.row.standing, &since);
        if standing != stands.row.standing {
            writes.push(Write::SetStanding(subject, standing));
        }
        writes
    }

    fn standing_taken_back(&self, now: &StandingRow, since: &[&EventRow]) -> StandingRow {
        let mut row = now.clone();
        let told_since = |kind: EventKind| since.iter().any(|event| event.kind == kind);
        // Of such an event is not kept what it changed, so nothing of the relation is taken back behind one.
        if told_since(EventKind::Standing) {
            return row;
        }
        let is_still_so = (now.flags ^ self.standing.flags) & RELATION == 0;
        if is_still_so && now.customer_until == self.standing.customer_until {
            row.flags &= !RELATION;
            row.customer_until = None;
        }
        row.flags &= !(self.standing.flags & !RELATION);
        row
    }

    /// Of which activities an event is written down: a notice also of others that the same text told of, which are those
    /// towards whose purposes she stands.
    fn activities_of(&self, (kind, ..): &GaveEvent) -> BTreeSet<u32> {
        let told = self.purposes.iter().filter(|_| *kind == EventKind::Notice as u8).map(|one| one.activity);
        std::iter::once(self.activity).chain(told).collect()
    }
}

fn is_event((kind, purpose, at, way, text): &GaveEvent, activity: u32, event: &EventRow) -> bool {
    event.kind as u8 == *kind
        && event.activity == activity
        && event.purpose.map(Purpose::as_str) == purpose.as_deref()
        && event.at.as_microsecond() == *at
        && event.channel == *way
        && event.text == *text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standing::PurposeBit;
    use jiff::Timestamp;
    use waarborg_model::identifier::{EventId, SubjectId};

    const ID: EventId = EventId::from_bytes([9; 16]);

    fn gave() -> Gave {
        Gave {
            standing: StandingRow { flags: Flag::Customer as u32, ..StandingRow::default() },
            purposes: vec![PurposeStanding {
                activity: 7,
                purpose: Purpose::Newsletter,
                bits: PurposeBit::Free as u32 | PurposeBit::Informed as u32,
            }],
            activity: 7,
            events: vec![(EventKind::Consent as u8, Some("newsletter".to_owned()), 5, 2, [3; 32])],
        }
    }

    fn event(id: EventId, kind: EventKind, at: i64) -> EventRow {
        EventRow {
            id,
            subject: SubjectId::from_bytes([1; 16]),
            kind,
            activity: 7,
            purpose: Some(Purpose::Newsletter),
            at: Timestamp::from_microsecond(at).unwrap(),
            channel: 2,
            text: [3; 32],
            evidence: Vec::new(),
        }
    }

    fn stands(standing: StandingRow, purposes: Vec<PurposeStanding>, events: Vec<EventRow>) -> Stands {
        let id = SubjectId::from_bytes([1; 16]);
        let row = SubjectRow { id, number: waarborg_store::SubjectNumber(1), version: 1, standing, tags: Vec::new() };
        Stands { row, purposes, events }
    }

    fn bits(writes: &[Write]) -> Option<u32> {
        writes.iter().find_map(|write| match write {
            Write::SetPurposes(_, purposes) => purposes.first().map(|one| one.bits),
            _ => None,
        })
    }

    #[test]
    fn what_was_given_comes_back_as_it_was_kept() {
        let until = StandingRow { customer_until: Some(jiff::civil::date(2025, 3, 1)), ..gave().standing };
        let gave = Gave { standing: until, ..gave() };
        let back = Gave::decode(&gave.encode().unwrap()).unwrap();
        assert_eq!((back.standing, back.purposes, back.activity), (gave.standing, gave.purposes, 7));
        assert_eq!(back.events, gave.events);
        assert!(Gave::decode(b"[]").is_none());
    }

    #[test]
    fn only_what_nobody_said_since_is_taken_back() {
        let gave = gave();
        let all = || stands(gave.standing.clone(), gave.purposes.clone(), vec![event(ID, EventKind::Consent, 5)]);
        let writes = gave.taken_back(&all());
        assert_eq!(bits(&writes), Some(0));
        assert!(matches!(writes.first(), Some(Write::DeleteEvent(ID))));
        let standing = StandingRow::default();
        assert!(writes.iter().any(|write| matches!(write, Write::SetStanding(_, row) if *row == standing)));
        for (kind, left) in [(EventKind::Consent, PurposeBit::Free), (EventKind::Withdrawal, PurposeBit::Free)] {
            let mut now = all();
            now.events.push(event(EventId::from_bytes([8; 16]), kind, 6));
            assert_eq!(bits(&gave.taken_back(&now)), Some(left as u32), "{kind:?}");
        }
        let mut now = all();
        now.events.push(event(EventId::from_bytes([8; 16]), EventKind::Standing, 6));
        let writes = gave.taken_back(&now);
        assert!(!writes.iter().any(|write| matches!(write, Write::SetStanding(..))));
        // Once more takes nothing.
        assert!(gave.taken_back(&stands(StandingRow::default(), Vec::new(), Vec::new())).is_empty());
    }
}
