//! Who came in: the log tells when somebody signed in, when tries to sign in as her were held back, and when she signed out
//! elsewhere. Passwords and sessions are the business of whoever serves the pages; here stands only that it happened.

use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::vault::Vault;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_store::Priority;

/// What happened at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coming {
    /// Somebody signed in.
    In,
    /// Tries to sign in as her were held back, since there were too many. It does not tell who tried.
    HeldBack,
    /// She signed out everywhere but where she is.
    OutElsewhere,
}

impl Vault {
    /// Writes down what happened at the door. It is in the log once this returns.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn note_coming(&self, actor: Actor, coming: Coming) -> Result<(), VaultError> {
        let (kind, outcome) = match coming {
            Coming::In => (Kind::SignIn, Outcome::Done),
            Coming::HeldBack => (Kind::SignIn, Outcome::Refused),
            Coming::OutElsewhere => (Kind::SignOut, Outcome::Done),
        };
        let told = Told { kind, outcome, actor, about: About::Nobody, decision: [0; 32], content: [0; 32], count: 1 };
        let leaf = self.leaf(self.now(), &told)?;
        self.commit(Priority::Write, Vec::new(), Vec::new(), vec![leaf])?;
        Ok(())
    }
}
