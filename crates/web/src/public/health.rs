//! Whether the program answers, for whoever watches over it. It tells nothing of what it holds.

use crate::reply::{Refusal, Reply};
use crate::route::{Route, When, Who};
use crate::visit::Visit;

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::page("health", "/health", "/health", Who::Everyone, show).when(When::Always).quick()];

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let state = if visit.opened.is_some() { "open" } else { "closed" };
    Ok(Reply::Now(format!("{{\"status\":\"up\",\"vault\":\"{state}\"}}\n")))
}
