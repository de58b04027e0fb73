//! Why nothing was proved and nothing refuted: three lines, what, why, do.

use std::fmt;
use thiserror::Error;
use waarborg_decide::reference::ReferenceError;

/// Why a proof could not be carried out. It is never a reason to skip one.
#[derive(Debug, Error)]
pub enum ProofError {
    /// cvc5 does not start.
    #[error("{0}")]
    NoSolver(Told),
    /// cvc5 gave up, or said something that is not understood.
    #[error("{0}")]
    Solver(Told),
    /// A policy of the law or of a property is not as Cedar wants it.
    #[error("{0}")]
    Policy(Told),
    /// The solver found facts that plain Cedar answers otherwise: one of the two is wrong.
    #[error("{0}")]
    Spurious(Told),
}

/// What happened, why, what to do.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    what: String,
    why: String,
    what_to_do: &'static str,
}

impl ProofError {
    pub(crate) fn no_solver(why: &dyn fmt::Display) -> Self {
        Self::NoSolver(Told {
            what: "the solver `cvc5` does not start, so nothing is proved".to_owned(),
            why: why.to_string(),
            what_to_do: "run `apt-get install cvc5`, or name the program in the variable `CVC5`",
        })
    }

    pub(crate) fn solver(what: &str, why: &dyn fmt::Display) -> Self {
        Self::Solver(Told {
            what: format!("the solver gave no answer about {what}"),
            why: why.to_string(),
            what_to_do: "state the property for fewer acts at once, or test it over the facts that matter",
        })
    }

    pub(crate) fn policy(what: &str, why: &dyn fmt::Display) -> Self {
        Self::Policy(Told {
            what: format!("{what} cannot be turned into a formula"),
            why: why.to_string(),
            what_to_do: "compare its names and types with law/schema.cedarschema",
        })
    }

    pub(crate) fn spurious(why: String) -> Self {
        Self::Spurious(Told {
            what: "the solver and plain Cedar do not agree about a counterexample".to_owned(),
            why,
            what_to_do: "look whether crates/proofs/src/world.rs says all there is to say about the categories",
        })
    }
}

impl From<ReferenceError> for ProofError {
    fn from(error: ReferenceError) -> Self {
        Self::policy("the law", &error)
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "what: {}\nwhy: {}\ndo: {}", self.what, self.why, self.what_to_do)
    }
}
