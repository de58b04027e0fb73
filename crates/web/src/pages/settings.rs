//! Instellingen: one's own account, colleagues, the firm.

mod code;
mod firm;
mod overview;
mod own;
pub mod passkeys;
pub mod password;
mod people;
mod person;
mod taken;

use crate::route::Route;

/// Their routes.
pub const ROUTES: &[&[Route]] = &[
    overview::ROUTES,
    own::ROUTES,
    password::ROUTES,
    code::ROUTES,
    passkeys::ROUTES,
    people::ROUTES,
    person::ROUTES,
    firm::ROUTES,
];
