//! Proves, for all possible facts, what the law of a day never permits.
//!
//! The folded policies of a day (`waarborg_decide::reference`) are translated to formulas, and the
//! solver cvc5 looks for facts that the law permits and a property does not. It finds none: proved.
//! It finds some: a [`Counterexample`], replayed through plain Cedar and reduced to the facts that
//! matter.
//!
//! This crate knows no rule of law: properties stand in `tests/proofs/`, in words of their own. It
//! is no part of the program; only tests use it. How to add a proof: `docs/developers/proofs.md`.

mod counterexample;
mod error;
mod law;
mod property;
mod prove;
mod solver;
mod world;

pub use counterexample::Counterexample;
pub use error::ProofError;
pub use law::{Law, laws};
pub use property::{Property, never};
pub use prove::{Verdict, never_errs, prove};
