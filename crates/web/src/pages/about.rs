//! What the program is made of, and how it can be used by everyone.

use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Route};
use crate::visit::Visit;
use askama::Template;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::page("about", "/over", "/en/about", ANYBODY, about),
    Route::page("accessibility", "/toegankelijkheid", "/en/accessibility", ANYBODY, accessibility),
];

#[derive(Template)]
#[template(path = "web/about.html")]
struct About<'v> {
    page: Page<'v>,
    version: &'static str,
    licences: Vec<(&'static str, &'static str)>,
}

#[derive(Template)]
#[template(path = "web/accessibility.html")]
struct Accessibility<'v> {
    page: Page<'v>,
}

fn about(visit: &Visit) -> Result<Reply, Refusal> {
    let licences = crate::assets::licences().collect();
    Ok(page(&About { page: Page::new(visit, "about-title", ""), version: env!("CARGO_PKG_VERSION"), licences }))
}

fn accessibility(visit: &Visit) -> Result<Reply, Refusal> {
    Ok(page(&Accessibility { page: Page::new(visit, "accessibility-title", "") }))
}
