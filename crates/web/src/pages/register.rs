//! Register and recipients: what the firm does with data and why, in plain words with the law's word after, and the small
//! forms by which an owner changes it.
//!
//! Every form states the version of the register it was made from. [`change`] puts the changed register before the law and
//! in force, or says why not; nothing is ever half changed. A new part to edit is a file in `edit/`.

mod activity;
pub mod change;
pub mod edit;
mod export;
mod flow;
pub mod history;
mod lacks;
pub mod list;
mod new;
mod recipients;
mod remove;
pub mod weigh;

use crate::route::{BOOKS, OFFICE, Route};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::page("register", "/register", "/en/register", BOOKS, list::show),
    Route::form("register-new", "/register/nieuw", "/en/register/new", OFFICE, new::show, new::take),
    Route::page("register-history", "/register/geschiedenis", "/en/register/history", BOOKS, history::show),
    Route::page("register-export", "/register/uitvoer/{form}", "/en/register/export/{form}", BOOKS, export::fetch),
    Route::page("register-recipients", "/register/ontvangers", "/en/register/recipients", BOOKS, recipients::show),
    Route::form(
        "register-recipient-new",
        "/register/ontvangers/nieuw",
        "/en/register/recipients/new",
        OFFICE,
        edit::recipient::show_new,
        edit::recipient::take_new,
    ),
    Route::form(
        "register-recipient",
        "/register/ontvangers/{id}",
        "/en/register/recipients/{id}",
        OFFICE,
        edit::recipient::show,
        edit::recipient::take,
    ),
    Route::form(
        "register-recipient-remove",
        "/register/ontvangers/{id}/weg",
        "/en/register/recipients/{id}/remove",
        OFFICE,
        remove::ask_recipient,
        remove::take_recipient,
    ),
    Route::act("register-put-back", "/register/terug/{version}", "/en/register/back/{version}", OFFICE, remove::back),
    Route::form("register-remove", "/register/{id}/weg", "/en/register/{id}/remove", OFFICE, remove::ask, remove::take),
    Route::page("register-activity", "/register/{id}", "/en/register/{id}", BOOKS, activity::show),
    Route::act("register-reviewed", "/register/{id}/klopt", "/en/register/{id}/right", OFFICE, activity::reviewed),
    Route::form(
        "register-weigh",
        "/register/{id}/weeg/{purpose}",
        "/en/register/{id}/weigh/{purpose}",
        OFFICE,
        weigh::show,
        weigh::take,
    ),
    Route::form(
        "register-edit",
        "/register/{id}/wijzig/{part}",
        "/en/register/{id}/change/{part}",
        OFFICE,
        edit::show,
        edit::take,
    ),
];
