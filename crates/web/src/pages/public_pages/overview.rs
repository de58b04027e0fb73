//! Openbare pagina's: what everyone can see, and where it is changed.

use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::visit::Visit;
use askama::Template;
use waarborg_duties::Listing;
use waarborg_duties::publishing::published;
use waarborg_law::deadline::Start;
use waarborg_text::long_date;

/// Its routes.
pub const ROUTES: &[Route] = &[Route::page("public-pages", "/openbaar-beheer", "/en/public-settings", OFFICE, show)];

#[derive(Template)]
#[template(path = "web/public-pages/overview.html")]
struct Overview<'v> {
    page: Page<'v>,
    statement: String,
    is_published: bool,
    is_listed: bool,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let last = published(vault)?.pop();
    let statement = match &last {
        Some(last) => {
            let day = long_date(visit.words(), Start::At(last.at).day().unwrap_or_default());
            visit.say_with("public-version", &[("number", &last.number.to_string()), ("day", &day)])
        }
        None => visit.say("public-statement-none"),
    };
    let listing: Listing = vault.paper()?;
    Ok(page(&Overview {
        page: Page::new(visit, "menu-public-pages", "public-pages"),
        statement,
        is_published: last.is_some(),
        is_listed: listing.is_shown,
    }))
}
