//! Facts in, words out: answers, dates and errors, in Dutch and English.
//!
//! It asks nothing and decides nothing; what it says stands in `translations/` and in the texts of
//! the law. A new sentence starts there, in both languages.

pub mod answer;
pub mod answer_json;
mod columns;
mod copy;
mod covered;
pub mod csv_rows;
mod dates;
mod deadline;
pub mod document;
mod fact;
mod fault;
pub mod finding;
mod kept;
mod numbers;
pub mod page;
pub mod paper;
pub mod plot;
pub mod readable;
mod receipt_said;
mod refusals;
mod register_json;
pub mod statement;
pub mod vault_fault;
mod words;

pub use columns::Columns;
pub use copy::{copy_csv, copy_csv_for_sheets, copy_json};
pub use covered::Values;
pub use dates::{is_whole_day, long_date, long_moment};
pub use deadline::{deadline_json, due, steps};
pub use fact::{fact_line, label, proposal, question, value_label, word_label};
pub use fault::{Explained, Fault};
pub use kept::Kept;
pub use numbers::number;
pub use receipt_said::receipt_said;
pub use refusals::{Refusal, refusals};
pub use register_json::register_json;
pub use statement::statement_document;
pub use words::{Argument, Words, error_key, sentence, shown};
