//! Pages behind the login, and those before it. One page, one file; a folder holds the parts of a larger one.

mod about;
pub mod begin;
mod data;
pub mod error;
pub mod import;
mod job;
mod may;
mod public_pages;
mod register;
mod rules;
mod sign_in;
mod sign_in_link;
mod sign_out;
mod today;
mod unseal;

use crate::route::Route;

/// Their routes.
pub const ROUTES: &[&[&[Route]]] = &[
    &[
        today::ROUTES,
        about::ROUTES,
        job::ROUTES,
        sign_in::ROUTES,
        sign_in_link::ROUTES,
        sign_out::ROUTES,
        unseal::ROUTES,
        begin::ROUTES,
        import::ROUTES,
        may::ROUTES,
        register::ROUTES,
        rules::ROUTES,
    ],
    data::ROUTES,
    public_pages::ROUTES,
];
