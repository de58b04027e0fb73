//! Signing out everywhere but here.

use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Route};
use crate::session::Banner;
use crate::visit::Visit;
use waarborg_vault::Coming;

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::act("sessions-close", "/afmelden/elders", "/en/sign-out/elsewhere", ANYBODY, close)];

fn close(visit: &Visit) -> Result<Reply, Refusal> {
    let session = visit.session.as_deref().ok_or(Refusal::SignedOut)?;
    visit.house.sessions.close_others(&visit.account()?.id, session);
    visit.vault()?.note_coming(visit.actor, Coming::OutElsewhere)?;
    Ok(visit.done(Banner::of(visit.say("sessions-closed")), "settings", &[]))
}
