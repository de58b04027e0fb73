//! Makes the leaves of the log. No leaf names anyone: people and actors stand in it as tags that differ in each leaf.

use crate::error::VaultError;
use jiff::Timestamp;
use waarborg_audit::leaf::{Flags, Kind, Leaf, Opening, Outcome, decision_tag, member_tag};
use waarborg_model::identifier::{ActorId, SubjectId};
use waarborg_seal::Secret32;

/// Who does something: an employee, an API client, the house itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A person or program with an identifier of its own.
    Known(ActorId),
    /// The program by itself: a job, a healing start.
    House,
}

/// What the leaves of one organisation are made with.
pub(crate) struct LeafMaker {
    pub salt: Secret32,
    pub actor_key: Secret32,
}

/// What a leaf tells.
pub(crate) struct Told<'a> {
    pub kind: Kind,
    pub outcome: Outcome,
    pub actor: Actor,
    pub about: About<'a>,
    /// Unsalted hash of the decision record; zeros where the rules were not asked.
    pub decision: [u8; 32],
    pub content: [u8; 32],
    pub count: u32,
}

/// Whom a leaf is about.
pub(crate) enum About<'a> {
    Nobody,
    One(SubjectId, &'a Secret32),
    /// Several, each with her log key.
    Set(&'a [(SubjectId, Secret32)]),
}

/// A leaf, and for a set the tags of its members.
#[derive(Clone)]
pub(crate) struct Made {
    pub bytes: [u8; 144],
    pub members: Option<Vec<u8>>,
}

impl LeafMaker {
    /// Makes a leaf under a fresh number.
    pub fn make(&self, now: Timestamp, told: &Told<'_>) -> Result<Made, VaultError> {
        Ok(self.make_with(now, waarborg_seal::random()?, told))
    }

    /// Makes a leaf under a number that was drawn before: a receipt carries what it opens.
    pub fn make_with(&self, now: Timestamp, id: [u8; 8], told: &Told<'_>) -> Made {
        let mut flags = Flags::NONE;
        let actor = match told.actor {
            Actor::Known(actor) => Opening::of(self.actor_key.expose(), &id).actor_tag(actor.as_bytes()),
            Actor::House => {
                flags = flags.with(Flags::HOUSE);
                [0; 24]
            }
        };
        let mut members = None;
        let subject = match &told.about {
            About::Nobody => {
                flags = flags.with(Flags::NO_SUBJECT);
                [0; 32]
            }
            About::One(subject, key) => Opening::of(key.expose(), &id).subject_tag(subject.as_bytes()),
            About::Set(people) => {
                flags = flags.with(Flags::SET);
                let tags: Vec<[u8; 16]> = people
                    .iter()
                    .map(|(subject, key)| member_tag(&Opening::of(key.expose(), &id).subject_tag(subject.as_bytes())))
                    .collect();
                members = Some(tags.concat());
                waarborg_audit::leaf::set_tag(tags)
            }
        };
        let decision =
            if told.decision == [0; 32] { [0; 32] } else { decision_tag(self.salt.expose(), &told.decision) };
        let leaf = Leaf {
            kind: told.kind,
            outcome: told.outcome,
            flags,
            time_ms: u64::try_from(now.as_millisecond()).unwrap_or(0),
            id,
            count: told.count,
            actor,
            subject,
            decision,
            content: told.content,
        };
        Made { bytes: leaf.encode(), members }
    }
}

/// Whether a leaf speaks of a person: her tag stands in it, alone or among a set.
pub(crate) fn speaks_of(leaf: &Leaf, members: Option<&[u8]>, subject: SubjectId, key: &Secret32) -> bool {
    let tag = Opening::of(key.expose(), &leaf.id).subject_tag(subject.as_bytes());
    if leaf.flags.has(Flags::SET) {
        let short = member_tag(&tag);
        return members.unwrap_or_default().chunks_exact(short.len()).any(|member| member == short);
    }
    !leaf.flags.has(Flags::NO_SUBJECT) && leaf.subject == tag
}
