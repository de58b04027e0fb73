//! How far long work is. The page looks again by itself; whoever waits may close it.

use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Route};
use crate::visit::Visit;
use askama::Template;

/// Its routes.
pub const ROUTES: &[Route] = &[Route::page("job", "/bezig/{id}", "/en/working/{id}", ANYBODY, show)];

#[derive(Template)]
#[template(path = "web/job.html")]
struct Busy<'v> {
    page: Page<'v>,
    path: String,
    done: u64,
    all: u64,
    is_unknown: bool,
    told: String,
    heading: String,
}

/// The words that say of what so many are done.
fn unit(what: &str) -> &'static str {
    match what {
        "bring-bringing" | "bring-foreseeing" => "job-reached-rows",
        "data-clear-busy" => "job-reached-cards",
        "bring-undoing" | "may-list-working" | "data-tell-busy" | "data-untell-busy" => "job-reached-people",
        "log-checking" => "job-reached-entries",
        _ => "job-reached",
    }
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let job = visit.house.jobs.find(visit.part(), &visit.account()?.id).ok_or(Refusal::NotFound)?;
    match job.end() {
        Some(Ok(to)) => return Ok(Reply::To(to)),
        Some(Err(refusal)) => return Err((*refusal).clone()),
        None => {}
    }
    let (done, all) = job.reached();
    let number = |number: u64| waarborg_text::number(visit.language, number);
    let told = match all {
        0 => visit.say("job-begins"),
        _ => visit.say_with(unit(job.what), &[("done", &number(done)), ("all", &number(all))]),
    };
    let path = visit.to("job", &[visit.part()]);
    visit.look_again(2, path.clone());
    Ok(page(&Busy {
        page: Page::passing(visit, job.what),
        path,
        done,
        all,
        is_unknown: all == 0,
        told,
        heading: visit.say(job.what),
    }))
}
