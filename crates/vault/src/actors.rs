//! Who acts: names of colleagues and programs, and the random identifiers under which the log knows them.
//!
//! The names lie together in one sealed value of the organisation, so that a stolen disk does not tell who works there,
//! not even how many do so.

use crate::content::hash;
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::vault::{ATTEMPTS, Vault};
use std::collections::BTreeMap;
use waarborg_audit::leaf::{Kind, Leaf, Opening, Outcome};
use waarborg_model::identifier::ActorId;
use waarborg_store::{Guard, Priority, StoreError, Write};
use zeroize::Zeroizing;

/// The label under which names of actors are kept.
const ACTORS: &str = "actors";

/// Identifiers by name.
type Names = BTreeMap<String, [u8; 16]>;

impl Vault {
    /// The actor of a name. A name that is new gets a random identifier, and the log tells that the house was altered.
    ///
    /// # Errors
    /// [`VaultError::KeptMoving`] if others kept writing; failures of the store.
    pub fn actor(&self, name: &str) -> Result<Actor, VaultError> {
        for _ in 0..ATTEMPTS {
            let kept = self.kept_actors()?;
            let mut names = self.names(kept.as_deref())?;
            if let Some(bytes) = names.get(name) {
                return Ok(Actor::Known(ActorId::from_bytes(*bytes)));
            }
            let actor = ActorId::new(self.now(), waarborg_seal::random()?);
            names.insert(name.to_owned(), *actor.as_bytes());
            match self.keep_actors(actor, kept, &names) {
                Err(VaultError::Store(StoreError::Moved)) => {}
                kept => return kept.map(|()| Actor::Known(actor)),
            }
        }
        Err(VaultError::KeptMoving)
    }

    /// The name of an actor; `None` for the house, and for someone this vault does not know.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn actor_name(&self, actor: Actor) -> Result<Option<String>, VaultError> {
        let Actor::Known(actor) = actor else { return Ok(None) };
        let found = self.actors()?.into_iter().find(|(_, bytes)| bytes == actor.as_bytes());
        Ok(found.map(|(name, _)| name))
    }

    /// All actors with their names, in the order of the names.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn actor_names(&self) -> Result<Vec<(Actor, String)>, VaultError> {
        let named = |(name, bytes)| (Actor::Known(ActorId::from_bytes(bytes)), name);
        Ok(self.actors()?.into_iter().map(named).collect())
    }

    /// Who of these a leaf names as its actor. Its tag tells that only to whoever holds the organisation's keys.
    #[must_use]
    pub fn who<'n>(&self, leaf: &Leaf, among: &'n [(Actor, String)]) -> Option<&'n str> {
        let opening = Opening::of(self.leaves.actor_key.expose(), &leaf.id);
        let is_theirs = |actor: &Actor| match actor {
            Actor::Known(actor) => opening.actor_tag(actor.as_bytes()) == leaf.actor,
            Actor::House => false,
        };
        among.iter().find(|(actor, _)| is_theirs(actor)).map(|(_, name)| name.as_str())
    }

    fn actors(&self) -> Result<Names, VaultError> {
        self.names(self.kept_actors()?.as_deref())
    }

    fn kept_actors(&self) -> Result<Option<Vec<u8>>, VaultError> {
        self.read(|read| Ok(read.setting(self.organisation, ACTORS)?))
    }

    fn names(&self, sealed: Option<&[u8]>) -> Result<Names, VaultError> {
        let Some(sealed) = sealed else { return Ok(Names::new()) };
        let bytes = self.key.settings_key(self.organisation)?.open(ACTORS, sealed)?;
        serde_json::from_slice(&bytes).map_err(|_| VaultError::Damaged { what: "setting" })
    }

    /// Keeps the names in place of those that were read.
    fn keep_actors(&self, newcomer: ActorId, before: Option<Vec<u8>>, names: &Names) -> Result<(), VaultError> {
        let plain = serde_json::to_vec(names).map(Zeroizing::new);
        let plain = plain.map_err(|_| VaultError::Damaged { what: "setting" })?;
        let sealed = self.key.settings_key(self.organisation)?.seal(ACTORS, &plain)?;
        let told = Told {
            kind: Kind::Configure,
            outcome: Outcome::Done,
            actor: Actor::Known(newcomer),
            about: About::Nobody,
            decision: [0; 32],
            content: hash([sealed.as_slice()]),
            count: 1,
        };
        let leaf = self.leaf(self.now(), &told)?;
        let write = Write::PutSetting(ACTORS.to_owned(), Some(sealed));
        self.commit(Priority::Write, vec![Guard::Setting(ACTORS.to_owned(), before)], vec![write], vec![leaf])?;
        Ok(())
    }
}
