//! What must be kept, as narrow traits, with the contract that every backend passes.
//!
//! A store knows numbers, days and sealed bytes. It knows no key, no law and no meaning of a blob: what it hands out is of
//! no use without `seal`. Two stores belong to a vault, and no transaction spans both:
//!
//! - [`DataStore`] keeps envelopes, standing, look-ups, the register and the log. A change and its leaves are one call,
//!   [`DataStore::commit`], and are durable together when it returns.
//! - [`KeyStore`] keeps wrapped keys and the journal of destroyed ones.
//!
//! A new thing to keep starts as a variant of [`Write`], a function of [`Read`], and a case in `contract`, which
//! the feature of that name brings.

pub mod backend;
pub mod change;
#[cfg(feature = "contract")]
pub mod contract;
pub mod data;
pub mod error;
pub mod keys;
pub mod log;
pub mod rows;

pub use backend::Backend;
pub use change::{Change, Committed, Guard, Priority, Write};
pub use data::{DataStore, EnvelopeHead, PersonRows, Read};
pub use error::StoreError;
pub use keys::{Destroyed, JournalEntry, JournalHead, KeyStore, Note, NotedHead, OrganisationKey, StoredKey};
pub use log::{LogId, LogState, StoredLeaves};
pub use rows::{
    DecisionBody, EnvelopeRow, ErasedTag, EventKind, EventRow, ImportRow, ImportState, LookupRow, Posting,
    PurposeStanding, RecordRow, RegisterRow, StandingRow, SubjectNumber, SubjectRow,
};
