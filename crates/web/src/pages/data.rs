//! Gegevens: the files of the register and the people in them, covered; one person, and what can be done for her; what is
//! over its term.

mod act;
pub mod clear_out;
pub mod consent;
pub mod copy;
pub mod correct;
pub mod erase;
pub mod file;
pub mod history;
pub mod list;
pub mod object;
pub mod person;
pub mod receipt;
pub mod restrict;
mod row;
mod scope;
pub mod search;
pub mod show;
mod tags;
mod typed;
pub mod undo;
