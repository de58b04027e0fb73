//! Writes events down: one for one person, or one for many of them.

use super::kept::shown_text;
use super::{Event, Said};
use crate::error::VaultError;
use crate::leaves::{About, Actor, Made, Told};
use crate::standing::{Flag, has};
use crate::vault::{ATTEMPTS, Vault};
use jiff::Timestamp;
use std::collections::HashSet;
use std::sync::{PoisonError, RwLockReadGuard};
use waarborg_audit::leaf::Outcome;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_seal::Lot;
use waarborg_store::{
    EventKind, EventRow, Guard, Priority, PurposeStanding, Read, RecordRow, StandingRow, StoreError, SubjectRow, Write,
};

/// People in one commit; few where a crash test is to meet several.
const CHUNK: usize = if cfg!(feature = "crash-points") { 3 } else { 200 };

/// Someone as an event finds her.
pub(super) struct Stood {
    pub row: SubjectRow,
    pub purposes: Vec<PurposeStanding>,
    /// Her records, where the event may move their clocks.
    pub records: Vec<RecordRow>,
    /// Of what was said before, the last of each kind that matters to the event.
    pub events: Vec<EventRow>,
}

impl Stood {
    /// How she stands after what is written.
    pub(super) fn after(&self, changes: &[Write]) -> (StandingRow, Vec<PurposeStanding>) {
        let (mut standing, mut purposes) = (self.row.standing.clone(), self.purposes.clone());
        for change in changes {
            match change {
                Write::SetStanding(_, row) => standing = row.clone(),
                Write::SetPurposes(_, set) => {
                    let is_set = |held: &PurposeStanding| {
                        set.iter().any(|one| (one.activity, one.purpose) == (held.activity, held.purpose))
                    };
                    purposes.retain(|held| !is_set(held));
                    purposes.extend(set);
                }
                _ => {}
            }
        }
        (standing, purposes)
    }
}

/// What an event is for everyone it is written down of.
struct Noting<'n> {
    actor: Actor,
    event: &'n Event,
    said: &'n Said,
    now: Timestamp,
    activity: u32,
    purpose: Option<Purpose>,
    /// The hash of the text, if the house shows it.
    shown: Option<[u8; 32]>,
}

/// What is committed.
#[derive(Default)]
pub(crate) struct Noted {
    pub guards: Vec<Guard>,
    pub writes: Vec<Write>,
    pub leaves: Vec<Made>,
}

impl Vault {
    /// Writes down an event in someone's standing. Once it returns, no use goes by the old standing any more. What was said
    /// before something that is written down already is kept, and changes nothing ([`Vault::is_overtaken`]).
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

    /// Writes down the same event for many people, many in one commit, each with a leaf of her own. `progress` hears of
    /// people done and of all there are. Returns of how many it is written down.
    ///
    /// # Errors
    /// As [`Vault::note`]. Of those before the one it fails at it is written down; of those behind her it is not.
    pub fn note_all(
        &self,
        actor: Actor,
        subjects: &[SubjectId],
        event: &Event,
        said: &Said,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<u64, VaultError> {
        if said.at > self.now() {
            return Err(VaultError::InFuture);
        }
        let all = subjects.len() as u64;
        let (mut rest, mut done) = (subjects, 0);
        while let Some(first) = rest.first() {
            let mut noted = Err(StoreError::Moved.into());
            for _ in 0..ATTEMPTS {
                noted = self.note_chunk(actor, rest, event, said);
                if !matches!(noted, Err(VaultError::Store(StoreError::Moved))) {
                    break;
                }
            }
            let count = match noted {
                // So many keep others waiting more often than one does.
                Err(VaultError::Store(StoreError::Moved)) => self.note(actor, *first, event, said).map(|_| 1),
                noted => noted,
            }?;
            rest = rest.get(count..).unwrap_or_default();
            done += count as u64;
            progress(done, all);
        }
        Ok(done)
    }

    fn try_note(&self, actor: Actor, subject: SubjectId, event: &Event, said: &Said) -> Result<u64, VaultError> {
        let _clocks_stay = self.keep_clocks(event);
        let noting = self.noting(actor, event, said)?;
        let stood = self.read(|read| self.stood(read, subject, event, noting.about()))?;
        let mut noted = noting.begun();
        self.note_one(&noting, &stood, &mut noted)?;
        let priority = if event.limits() { Priority::Use } else { Priority::Write };
        Ok(self.commit(priority, noted.guards, noted.writes, noted.leaves)?.first_leaf)
    }

    /// Notes it of the first of them, up to who stands there a second time, or up to who cannot be noted of: she comes
    /// first the next time, and then it fails. Returns of how many.
    fn note_chunk(
        &self,
        actor: Actor,
        subjects: &[SubjectId],
        event: &Event,
        said: &Said,
    ) -> Result<usize, VaultError> {
        let _clocks_stay = self.keep_clocks(event);
        let mut seen = HashSet::new();
        let chunk = subjects.iter().take(CHUNK).take_while(|subject| seen.insert(**subject));
        let noting = self.noting(actor, event, said)?;
        let all: Vec<Result<Stood, VaultError>> =
            self.read(|read| Ok(chunk.map(|subject| self.stood(read, *subject, event, noting.about())).collect()))?;
        let mut all = all.into_iter();
        let first = all.next().transpose()?;
        let mut noted = noting.begun();
        let mut count = 0;
        for stood in first.into_iter().map(Ok).chain(all) {
            match stood.and_then(|stood| self.note_one(&noting, &stood, &mut noted)) {
                Ok(()) => count += 1,
                Err(error) if count == 0 => return Err(error),
                Err(_) => break,
            }
        }
        self.commit(Priority::Bulk, noted.guards, noted.writes, noted.leaves)?;
        Ok(count)
    }

    /// What is committed so that an event stands beside something else that is done for someone, who stands so by then: both
    /// are written down, or neither.
    pub(crate) fn note_beside(
        &self,
        actor: Actor,
        subject: SubjectId,
        (event, said): (&Event, &Said),
        standing: Option<&StandingRow>,
    ) -> Result<Noted, VaultError> {
        if said.at > self.now() {
            return Err(VaultError::InFuture);
        }
        let noting = self.noting(actor, event, said)?;
        let mut stood = self.read(|read| self.stood(read, subject, event, noting.about()))?;
        if let Some(standing) = standing {
            stood.row.standing = standing.clone();
        }
        let mut noted = noting.begun();
        self.note_one(&noting, &stood, &mut noted)?;
        Ok(noted)
    }

    /// While an event moves clocks, no register moves them: it would count them from what it saw before. While it keeps
    /// something from going, nothing goes.
    fn keep_clocks(&self, event: &Event) -> Option<RwLockReadGuard<'_, ()>> {
        (event.moves_clocks() || event.stops_removals())
            .then(|| self.sealing.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// How someone stands, as far as it matters to an event about that activity and purpose.
    pub(super) fn stood(
        &self,
        read: &dyn Read,
        subject: SubjectId,
        event: &Event,
        about: (u32, Option<Purpose>),
    ) -> Result<Stood, VaultError> {
        let seen = read.person(self.organisation, subject, None, &|_| false)?.ok_or(VaultError::UnknownPerson)?;
        if let Event::Withdraw(name, _) = event
            && self.in_force()?.register.activity(name).is_none()
            && !seen.purposes.iter().any(|held| (held.activity, Some(held.purpose)) == about)
        {
            return Err(VaultError::NotInRegister { what: "activity", name: name.clone() });
        }
        let records = if event.moves_clocks() { read.records(self.organisation, subject)? } else { Vec::new() };
        let mut events = self.overtaking(read, subject, event, about)?;
        if let Some(starts) = event.clocks_from() {
            events.extend(self.heard(read, subject, starts, &seen.purposes)?);
        }
        if matches!(event, Event::Consent(..)) && has(&seen.subject.standing, Flag::Restricted) {
            events.extend(self.last_event(read, subject, EventKind::Restriction, (0, None))?);
        }
        Ok(Stood { row: seen.subject, purposes: seen.purposes, records, events })
    }

    fn noting<'n>(&self, actor: Actor, event: &'n Event, said: &'n Said) -> Result<Noting<'n>, VaultError> {
        let (activity, purpose) = self.target(event)?;
        let shown = shown_text(event, said);
        Ok(Noting { actor, event, said, now: self.now(), activity, purpose, shown })
    }

    fn note_one(&self, noting: &Noting<'_>, stood: &Stood, noted: &mut Noted) -> Result<(), VaultError> {
        let Noting { actor, event, said, now, .. } = *noting;
        let subject = stood.row.id;
        let id = self.event_ids.next(now)?;
        let keys = self.keys_of(subject)?;
        let log = self.key_of_lot(&keys, Lot::LOG.0)?.ok_or(VaultError::UnknownPerson)?;
        let (kind, leaf_kind) = event.kinds();
        let own = self.key_of_lot(&keys, Lot::OWN.0)?;
        let (text, evidence) = self.seal_said(own.as_ref().unwrap_or(&log), subject, id, said, noting.shown)?;
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
        let row = EventRow {
            id,
            subject,
            kind,
            activity: noting.activity,
            purpose: noting.purpose,
            at: said.at,
            channel: said.way as u8,
            text,
            evidence,
        };
        let mut changes = Vec::new();
        if !event.is_overtaken(said.at, now, noting.about(), (&stood.row.standing, &stood.events)) {
            changes = self.changed(event, (said.at, now), stood)?;
            let clocks = self.clocks(event, stood, &changes, &row, Self::day_of(now))?;
            changes.extend(clocks);
        }
        // Nothing is noted of her unless all of it is.
        noted.writes.push(Write::AddEvent(row));
        noted.writes.extend(changes);
        noted.guards.push(Guard::Standing(subject, stood.row.version));
        noted.leaves.push(leaf);
        Ok(())
    }
}

impl Noting<'_> {
    /// The activity and purpose, or the file.
    const fn about(&self) -> (u32, Option<Purpose>) {
        (self.activity, self.purpose)
    }

    /// What is committed whoever it is about.
    fn begun(&self) -> Noted {
        let text = self.shown.map(|hash| Write::KeepText(hash, self.said.text.clone()));
        Noted { writes: text.into_iter().collect(), ..Noted::default() }
    }
}
