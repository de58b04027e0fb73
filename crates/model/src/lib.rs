//! The nouns of the domain: facts, identifiers, dates, the clock.
//!
//! This crate knows no file, network, database, key or policy. A new fact starts in
//! `law/vocabulary.toml`; `cargo xtask generate` then makes [`vocabulary`] from it.

pub mod clock;
pub mod country;
pub mod facts;
pub mod identifier;
pub mod name;
pub mod sensitivity;
#[rustfmt::skip]
pub mod vocabulary;

pub use clock::Clock;
pub use country::Country;
pub use facts::{FactError, Facts, Value};
pub use sensitivity::SensitivityGroup;
