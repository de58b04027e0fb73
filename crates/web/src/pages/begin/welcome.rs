//! The first page: what this is, and what is needed. Only whoever holds the link of the terminal goes on.

use super::around;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;

#[derive(Template)]
#[template(path = "web/begin/welcome.html")]
struct Welcome<'v> {
    page: Page<'v>,
    may: bool,
    may_look: bool,
}

/// Whether the browser used the link that was printed where the program runs.
pub fn may_found(visit: &Visit) -> bool {
    visit.session.as_ref().is_some_and(|session| session.noted("may-found").is_some())
}

pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let (may, may_look) = (may_found(visit), around::may(visit));
    Ok(page(&Welcome { page: Page::new(visit, "begin-title", ""), may, may_look }))
}
