//! Beveiliging: what can be tested is tested here and now, with the way to mend it beside it.

mod backup;
mod checks;
mod looked;
mod newest;
mod sessions;
mod sheet;

use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{BOOKS, Role, Route};
use crate::visit::Visit;
use askama::Template;
use checks::Check;
pub use checks::moment;
use looked::WhoLooked;
pub use newest::newest;

/// Their routes.
pub const ROUTES: &[&[Route]] = &[OVERVIEW, backup::ROUTES, sheet::ROUTES, sessions::ROUTES];

const OVERVIEW: &[Route] = &[Route::page("security", "/beveiliging", "/en/security", BOOKS, show)];

#[derive(Template)]
#[template(path = "web/security/security.html")]
struct Security<'v> {
    page: Page<'v>,
    lead: String,
    checks: Vec<Check>,
    looked: WhoLooked,
    /// Whether whoever looks may act.
    is_owner: bool,
    elsewhere: String,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let checks = checks::all(visit)?;
    let open = checks.iter().filter(|check| !check.is_fine).count();
    let elsewhere = visit.house.sessions.count(&visit.account()?.id).saturating_sub(1);
    Ok(page(&Security {
        page: Page::new(visit, "menu-security", "security"),
        lead: visit.words().count("security-lead", open, &[]),
        checks,
        looked: looked::look(visit)?,
        is_owner: visit.is(&[Role::Owner]),
        elsewhere: visit.words().count("security-elsewhere", elsewhere, &[]),
    }))
}
