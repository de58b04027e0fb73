//! Pages behind the login, and those before it. One page, one file; a folder holds the parts of a larger one.

mod about;
mod again;
pub mod begin;
mod data;
pub mod error;
pub mod import;
mod job;
mod log;
mod may;
mod public_pages;
mod register;
mod rules;
mod security;
mod settings;
pub mod sign_in;
mod sign_in_link;
mod sign_in_passkey;
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
        sign_in_passkey::ROUTES,
        sign_out::ROUTES,
        again::ROUTES,
        unseal::ROUTES,
        begin::ROUTES,
        import::ROUTES,
        may::ROUTES,
        register::ROUTES,
        rules::ROUTES,
    ],
    data::ROUTES,
    public_pages::ROUTES,
    security::ROUTES,
    log::ROUTES,
    settings::ROUTES,
];
