//! Signing out.

use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Route};
use crate::visit::{NewCookie, Visit};

/// Its routes.
pub const ROUTES: &[Route] = &[Route::act("sign-out", "/afmelden", "/en/sign-out", ANYBODY, sign_out)];

fn sign_out(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(session) = &visit.session {
        visit.house.sessions.end(session);
    }
    visit.set_cookie(NewCookie::Gone);
    Ok(visit.go("sign-in", &[]))
}
