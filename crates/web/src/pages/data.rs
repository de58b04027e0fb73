//! Gegevens: the files of the register and the people in them, covered; one person, and what can be done for her; what is
//! over its term.

pub mod act;
mod clear_out;
mod cleared;
pub mod consent;
mod copy;
mod correct;
mod erase;
mod file;
pub mod history;
mod hold;
mod list;
mod object;
mod person;
pub mod proposal;
mod receipt;
mod relation;
mod restrict;
mod row;
pub mod scope;
mod search;
mod show;
mod tags;
mod tell;
mod tell_many;
mod telling;
mod typed;
mod untell;

use crate::route::Route;

/// Their routes.
pub const ROUTES: &[&[Route]] = &[
    list::ROUTES,
    search::ROUTES,
    clear_out::ROUTES,
    cleared::ROUTES,
    hold::ROUTES,
    file::ROUTES,
    history::ROUTES,
    person::ROUTES,
    show::ROUTES,
    correct::ROUTES,
    restrict::ROUTES,
    object::ROUTES,
    consent::ROUTES,
    relation::ROUTES,
    tell::ROUTES,
    tell_many::ROUTES,
    untell::ROUTES,
    copy::ROUTES,
    erase::ROUTES,
    receipt::ROUTES,
];
