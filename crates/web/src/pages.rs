//! Pages behind the login, and those before it. One page, one file; a folder holds the parts of a larger one.

mod about;
mod data;
pub mod error;
mod job;
mod sign_in;
mod sign_in_link;
mod sign_out;
mod today;
mod unseal;

use crate::route::Route;

/// Their routes.
pub const ROUTES: &[&[Route]] = &[
    today::ROUTES,
    about::ROUTES,
    job::ROUTES,
    data::list::ROUTES,
    data::search::ROUTES,
    data::clear_out::ROUTES,
    data::file::ROUTES,
    data::history::ROUTES,
    data::undo::ROUTES,
    data::person::ROUTES,
    data::show::ROUTES,
    data::correct::ROUTES,
    data::restrict::ROUTES,
    data::object::ROUTES,
    data::consent::ROUTES,
    data::copy::ROUTES,
    data::erase::ROUTES,
    data::receipt::ROUTES,
    sign_in::ROUTES,
    sign_in_link::ROUTES,
    sign_out::ROUTES,
    unseal::ROUTES,
];
