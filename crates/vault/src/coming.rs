//! Who came in: the log tells when somebody signed in and by what, when tries to sign in as her were held back, when she
//! signed out elsewhere, and when a link was made by which somebody comes in. Passwords, sessions and links are the business
//! of whoever serves the pages; here stands only that it happened.
//!
//! A link has two people: she who made it is the actor of the leaf, and she for whom it is stands in its content, under a
//! tag that only the organisation's keys open, as the actor does.

use crate::content::hash;
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::vault::Vault;
use waarborg_audit::leaf::{Kind, Leaf, Opening, Outcome};
use waarborg_store::Priority;

/// What happened at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coming {
    /// Somebody signed in, with a secret of hers.
    In,
    /// Somebody signed in as her by a link that was made for her.
    InByLink,
    /// Tries to sign in as her were held back, since there were too many. It does not tell who tried.
    HeldBack,
    /// She signed out everywhere but where she is.
    OutElsewhere,
    /// She made a link by which this one comes in once.
    Link(Actor),
    /// She made a link by which this one chooses a new password.
    Reset(Actor),
}

/// What a leaf tells of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByLink<'n> {
    /// Somebody came in by one.
    In,
    /// One was made, to come in by; for whom, if it is known.
    Made(Option<&'n str>),
    /// One was made, to choose a new password by; for whom.
    MadeToReset(&'n str),
}

/// What stands in the content of a leaf about a link, before for whom it is.
const IN: &[u8] = b"waarborg came in by a link";
const LINK: &[u8] = b"waarborg link for ";
const RESET: &[u8] = b"waarborg link to a new password for ";

impl Vault {
    /// Writes down what happened at the door. It is in the log once this returns.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn note_coming(&self, actor: Actor, coming: Coming) -> Result<(), VaultError> {
        let id = waarborg_seal::random()?;
        let (kind, outcome, content) = match coming {
            Coming::In => (Kind::SignIn, Outcome::Done, [0; 32]),
            Coming::InByLink => (Kind::SignIn, Outcome::Done, hash([IN])),
            Coming::HeldBack => (Kind::SignIn, Outcome::Refused, [0; 32]),
            Coming::OutElsewhere => (Kind::SignOut, Outcome::Done, [0; 32]),
            Coming::Link(whom) => (Kind::Link, Outcome::Done, self.link_for(LINK, id, whom)),
            Coming::Reset(whom) => (Kind::Link, Outcome::Done, self.link_for(RESET, id, whom)),
        };
        let told = Told { kind, outcome, actor, about: About::Nobody, decision: [0; 32], content, count: 1 };
        let leaf = self.leaves.make_with(self.now(), id, &told);
        self.commit(Priority::Write, Vec::new(), Vec::new(), vec![leaf])?;
        Ok(())
    }

    /// What a leaf tells of a link, and for which of these it was made; `None`: it is about no link.
    #[must_use]
    pub fn by_link<'n>(&self, leaf: &Leaf, among: &'n [(Actor, String)]) -> Option<ByLink<'n>> {
        match leaf.kind {
            Kind::SignIn => (leaf.content == hash([IN])).then_some(ByLink::In),
            Kind::Link => {
                let whom = |sort: &[u8]| {
                    let is_hers = |(actor, _): &&(Actor, String)| self.link_for(sort, leaf.id, *actor) == leaf.content;
                    among.iter().find(is_hers).map(|(_, name)| name.as_str())
                };
                Some(whom(RESET).map_or_else(|| ByLink::Made(whom(LINK)), ByLink::MadeToReset))
            }
            _ => None,
        }
    }

    fn link_for(&self, sort: &[u8], id: [u8; 8], whom: Actor) -> [u8; 32] {
        let tag = match whom {
            Actor::Known(whom) => Opening::of(self.leaves.actor_key.expose(), &id).actor_tag(whom.as_bytes()),
            Actor::House => [0; 24],
        };
        hash([sort, tag.as_slice()])
    }
}
