//! Making a backup, and trying whether it brings everything back.

use crate::reply::{Refusal, Reply};
use crate::route::{OWNER, Route};
use crate::session::Banner;
use crate::visit::Visit;
use std::sync::Arc;
use waarborg_duties::today::note_recovery_test;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::act("security-back-up", "/beveiliging/back-up", "/en/security/backup", OWNER, back_up),
    Route::act("security-rehearse", "/beveiliging/terugzetten", "/en/security/rehearse", OWNER, rehearse),
];

fn back_up(visit: &Visit) -> Result<Reply, Refusal> {
    let (house, opened) = (Arc::clone(&visit.house), Arc::clone(visit.open()?));
    let (session, done) = (visit.session.clone(), visit.say("security-backup-done"));
    let to = visit.to("security", &[]);
    let job = visit.house.jobs.start(&visit.account()?.id, "security-backing-up", move |job| {
        let made = house.door.back_up(&opened, &mut |done, all| job.reach(done, all));
        made.map_err(|(fault, nature)| Refusal::of(fault, nature))?;
        if let Some(session) = session {
            session.tell(Banner::of(done));
        }
        Ok(to)
    })?;
    Ok(visit.go("job", &[&job]))
}

fn rehearse(visit: &Visit) -> Result<Reply, Refusal> {
    let (house, opened) = (Arc::clone(&visit.house), Arc::clone(visit.open()?));
    let (session, done) = (visit.session.clone(), visit.say("security-rehearsed"));
    let (to, actor) = (visit.to("security", &[]), visit.actor);
    let job = visit.house.jobs.start(&visit.account()?.id, "security-rehearsing", move |job| {
        let tried = house.door.rehearse(&opened, &mut |done, all| job.reach(done, all));
        tried.map_err(|(fault, nature)| Refusal::of(fault, nature))?;
        note_recovery_test(&opened.vault, actor, house.clock.now())?;
        if let Some(session) = session {
            session.tell(Banner::of(done));
        }
        Ok(to)
    })?;
    Ok(visit.go("job", &[&job]))
}
