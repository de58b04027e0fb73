//! Regels: every rule of the law that the program knows, on any day since there are any, and what differs between two.

mod between;
mod browse;
mod chosen_day;
mod rule;

use crate::route::{ANYBODY, Route};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form("rules", "/regels", "/en/rules", ANYBODY, browse::show, browse::search),
    Route::act("rules-day", "/regels/dag", "/en/rules/day", ANYBODY, chosen_day::choose),
    Route::page("rules-between", "/regels/verschil", "/en/rules/difference", ANYBODY, between::show),
    Route::page("rule", "/regels/{id}", "/en/rules/{id}", ANYBODY, rule::show),
];
