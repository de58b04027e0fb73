//! Pages for everyone: no name, no cookie, no script. They show the firm, and the program only in a line at the foot.

mod business;
mod frame;
pub mod health;
mod key;
mod privacy;
mod style;

use crate::route::Route;

pub use privacy::refused;

/// Their routes.
pub const ROUTES: &[&[Route]] = &[privacy::ROUTES, business::ROUTES, key::ROUTES, style::ROUTES];
