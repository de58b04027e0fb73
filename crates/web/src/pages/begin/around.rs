//! Looking around first: an invented firm, built for the while beside these pages, and the way back from it.
//!
//! The firm has an address of its own. A form that led there would be stopped by the policy of these pages, so what was pressed
//! leads to a page of theirs, with a link.

use super::welcome::may_found;
use crate::door::DoorFault;
use crate::jobs::Job;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;
use std::sync::{Arc, MutexGuard, PoisonError};

/// Whose work it is to build it: nobody has an account yet.
const NOBODY: &str = "";

#[derive(Template)]
#[template(path = "web/begin/around.html")]
struct Stands<'v> {
    page: Page<'v>,
    link: String,
}

#[derive(Template)]
#[template(path = "web/begin/around-busy.html")]
struct Busy<'v> {
    page: Page<'v>,
    path: String,
    done: u64,
    all: u64,
    told: String,
}

#[derive(Template)]
#[template(path = "web/begin/around-gone.html")]
struct Gone<'v> {
    page: Page<'v>,
    back: String,
}

/// Whether somebody may look around first: she holds the link of the terminal, and everything stays on this machine.
pub fn may(visit: &Visit) -> bool {
    visit.house.config.is_this_machine() && may_found(visit)
}

fn told((fault, nature): DoorFault) -> Refusal {
    Refusal::of(fault, nature)
}

fn building(visit: &Visit) -> MutexGuard<'_, Option<String>> {
    visit.house.building.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The work that builds it, if it was begun and its end was not told yet.
fn job(visit: &Visit) -> Option<Arc<Job>> {
    building(visit).as_deref().and_then(|id| visit.house.jobs.find(id, NOBODY))
}

/// The firm if it stands, how far it is if it is being built.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    if !may(visit) {
        return Ok(visit.go("begin", &[]));
    }
    if let Some(around) = visit.house.door.around().map_err(told)? {
        let link = around.origin + &visit.to("sign-in-link", &[&around.token]);
        return Ok(page(&Stands { page: Page::new(visit, "begin-around-ready", ""), link }));
    }
    let Some(job) = job(visit) else { return Ok(visit.go("begin", &[])) };
    match job.end() {
        None => Ok(busy(visit, &job)),
        // It stood, and was taken away meanwhile.
        Some(Ok(_)) => Ok(visit.go("begin", &[])),
        Some(Err(refusal)) => {
            // Told once: the next press begins anew.
            *building(visit) = None;
            Err((*refusal).clone())
        }
    }
}

fn busy(visit: &Visit, job: &Job) -> Reply {
    let (done, all) = job.reached();
    let number = |number: u64| waarborg_text::number(visit.language, number);
    let told = match all {
        0 => visit.say("job-begins"),
        _ => visit.say_with("job-reached", &[("done", &number(done)), ("all", &number(all))]),
    };
    let path = visit.to("begin-around", &[]);
    visit.look_again(2, path.clone());
    page(&Busy { page: Page::new(visit, "begin-around-busy", ""), path, done, all, told })
}

/// Builds it. While one is being built or stands, the press leads there.
pub fn build(visit: &Visit) -> Result<Reply, Refusal> {
    if !may(visit) {
        return Err(Refusal::NotYours);
    }
    let mut held = building(visit);
    let runs = held.as_deref().and_then(|id| visit.house.jobs.find(id, NOBODY)).is_some_and(|job| job.end().is_none());
    if !runs && visit.house.door.around().map_err(told)?.is_none() {
        let (door, back) = (Arc::clone(&visit.house.door), visit.house.config.origin.clone());
        let work = move |job: &Job| {
            door.look_around(&back, &mut |done, all| job.reach(done, all)).map_err(told)?;
            Ok(String::new())
        };
        *held = Some(visit.house.jobs.start(NOBODY, "begin-around-busy", work)?);
    }
    drop(held);
    Ok(visit.go("begin-around", &[]))
}

/// Takes the firm away of which this is a page. The answer leads back to where somebody began.
pub fn leave(visit: &Visit) -> Result<Reply, Refusal> {
    let Some(back) = &visit.house.config.way_back else { return Err(Refusal::NotFound) };
    visit.house.door.leave().map_err(told)?;
    let back = format!("{back}{}", visit.to("begin", &[]));
    Ok(page(&Gone { page: Page::new(visit, "begin-around-gone", ""), back }))
}
