//! Takes people in from a file: a plan by the register and the law, then row by row, and back out while it can be undone.
//!
//! [`Vault::plan_import`] looks at every column and says which field it fills or why it stays out. [`Vault::foresee`] tells
//! what would become of the rows. [`Vault::import`] does what a plan says: rows become records, rows of one person become one
//! person, and whoever was erased at her own request, or went since she took her consent back, stays away, unless the rows come
//! from the people themselves.

mod ahead;
mod beside;
mod clock;
mod dates;
mod examples;
mod foresee;
mod join;
mod left;
mod line;
mod listed;
mod looked;
mod meet;
mod plan;
mod rows;
mod run;
mod seen;
mod sort;
mod stored;
mod undo;

pub(crate) use dates::{birth_date, births};
pub use left::{LeftOut, LeftRow, WhyLeft};
pub use looked::Looked;
pub use plan::{ColumnPlan, Fate, Plan, Why};
pub(crate) use run::by_group;
pub use run::{Brought, Imported};
pub use undo::Touched;

use crate::events::{Given, Said};
use jiff::civil::Date;
use waarborg_model::vocabulary::Purpose;

/// What whoever imports says of the file.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The file of the register that the rows go into.
    pub file: String,
    /// The activity they are collected for; `None`: the only one that collects into that file.
    pub activity: Option<String>,
    /// Its purpose; `None`: it has only one.
    pub purpose: Option<Purpose>,
    /// Which table of the source, by its name; `None`: the one with the most people.
    pub table: Option<String>,
    /// Columns whose fate was chosen by hand: header or number from 1, and the field, or `None` to leave it out.
    pub chosen: Vec<(String, Option<String>)>,
    /// What is known of all these people alike.
    pub people: People,
    /// The rows come from the people themselves, such as from a form: whoever was erased is welcome again.
    pub by_themselves: bool,
}

/// What is known of all people of an import alike.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// They are, or were, customers.
    pub customer: Option<Relation>,
    /// They could refuse advertising when their addresses were had.
    pub optout_offered: bool,
    /// They were informed of the activity, of its recipients too if so said.
    pub informed: Option<(Said, bool)>,
    /// By the same text they were informed of these activities as well.
    pub informed_too: Vec<String>,
    /// They consented to the purpose.
    pub consent: Option<(Given, Said)>,
    /// The day from which their retention clocks run; `None`: today.
    pub clock: Option<Date>,
}

/// How people stand to the firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Customers.
    Current,
    /// Customers until that day.
    Until(Date),
}
