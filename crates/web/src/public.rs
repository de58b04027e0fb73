//! Pages for everyone: no name, no cookie, no script.

mod health;

use crate::route::Route;

/// Their routes.
pub const ROUTES: &[&[Route]] = &[health::ROUTES];
