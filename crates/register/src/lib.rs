//! The register of processing (AVG 30), executable: one file says why an organisation has which data, and everything
//! else follows from it.
//!
//! [`Register::parse`] reads it strictly, with all faults at once; [`Register::to_toml`] writes it in one form;
//! [`Register::check`] puts every activity before the law; [`Register::case`] assembles what the vault asks. A template
//! for each sector ([`templates()`]) is a register in which only the firm's own names and days are missing.
//!
//! It knows no database and no person: how somebody stands is handed in. It holds no number of the law either: terms of
//! statutes are computed by `waarborg_law`, and what is allowed by `waarborg_decide`.
//!
//! A new key starts in the type that holds it, then in `read/` and `tree/` beside each other, and in
//! `docs/reference/register.md`; a test sees to it that all three know it.

pub mod activity;
pub mod case;
pub mod check;
mod consistency;
pub mod controller;
pub mod diff;
pub mod error;
pub mod file;
pub mod names;
mod read;
pub mod recipient;
pub mod register;
pub mod retention;
pub mod templates;
mod tree;
pub mod unfilled;
mod without;
pub mod word;

pub use activity::{
    Activity, Automated, DpiaState, GIVING, MarketingMessage, Part, PurposeEntry, StaffMonitoring, Weighing,
};
pub use check::{Checked, Refused, Remark, TermVerdict, Verdict};
pub use controller::{Controller, Cookie, JointController};
pub use diff::{Change, ChangeKind, diff};
pub use error::RegisterError;
pub use file::{Field, File};
pub use recipient::{Contract, RecipientEntry};
pub use register::{Lot, Register};
pub use retention::{OnEnd, Retention, RetentionError, Starts, Term};
pub use templates::{Template, templates};
pub use unfilled::Unfilled;
pub use without::STAFF;
