//! Decides: facts and a day in, an answer with its provisions out, and a [`Permit`] if the answer
//! is yes.
//!
//! The only crate that calls Cedar. It knows no database, no key and no person: a subject is an
//! identifier and the facts of her standing. A new rule starts in `law/`; a new kind of condition
//! in [`expression`]; whatever the compiled reader learns, [`mod@reference`] must agree with.

pub mod act;
pub mod case;
pub mod day;
pub mod decision;
pub mod expression;
pub mod kept;
pub mod permit;
pub mod policy;
pub mod question;
pub mod reference;
pub mod remedy;
pub mod replay;
pub mod rulebook;
pub mod settle;
pub mod weigh;

pub use act::Act;
pub use decision::{Cited, Decision, Outcome, Part};
pub use kept::Kept;
pub use permit::{Binding, Permit, PermitError, SetPermit};
pub use question::{Assumed, Question, QuestionError};
pub use remedy::Remedy;
pub use replay::{Replay, ReplayError};
pub use rulebook::Rulebook;
