//! The privacy administration: who the firm is, what its statement says, what needs doing.
//!
//! Everything here follows from the register, the law and the vault; it states nothing of its own and knows no words for
//! people. [`statement`] gathers the facts of a privacy statement, [`publishing`] keeps the versions that were shown and
//! tells when they no longer hold, [`listing`] is how the firm shows itself, [`today`] what needs doing, [`sector`] what
//! a newcomer begins with. `waarborg_text` turns each of these into words.

mod canonical;
mod instant;
pub mod listing;
pub mod publishing;
pub mod sector;
pub mod statement;
pub mod today;

pub use listing::{HouseStyle, Listing, ListingError};
pub use publishing::{Edition, Printed, PublishError, Published, Section};
pub use sector::Sector;
pub use statement::{Missing, Statement};
pub use today::Task;
