//! Vandaag: what needs doing, and how the firm stands.

use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Route};
use crate::visit::Visit;
use askama::Template;
use waarborg_text::long_date;

/// Its routes.
pub const ROUTES: &[Route] = &[Route::page("today", "/", "/en/", ANYBODY, show)];

#[derive(Template)]
#[template(path = "web/today.html")]
struct Today<'v> {
    page: Page<'v>,
    day: String,
    greeting: String,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let name = &visit.account()?.name;
    let greeting = visit.say_with("today-greeting", &[("name", name)]);
    let day = long_date(visit.words(), visit.today());
    Ok(page(&Today { page: Page::new(visit, "menu-today", "today"), day, greeting }))
}
