//! A link that signs in once. It shows a button first: programs that look at links in mail must not use it up.

use crate::links::Purpose;
use crate::page::{Page, page};
use crate::pages::sign_in::enter;
use crate::reply::{Refusal, Reply};
use crate::route::{Route, When, Who};
use crate::visit::Visit;
use askama::Template;

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::form("sign-in-link", "/aanmelden/link/{token}", "/en/sign-in/link/{token}", Who::Doorstep, show, go)
        .when(When::Always)];

#[derive(Template)]
#[template(path = "web/sign-in-link.html")]
struct Shown<'v> {
    page: Page<'v>,
    is_good: bool,
    path: String,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let is_good = visit.house.links.is_good(visit.part(), visit.now);
    let path = visit.to("sign-in-link", &[visit.part()]);
    Ok(page(&Shown { page: Page::new(visit, "sign-in-link-title", ""), is_good, path }))
}

fn go(visit: &Visit) -> Result<Reply, Refusal> {
    match visit.house.links.take(visit.part(), visit.now) {
        Some(Purpose::SignIn(account)) => enter(visit, &account),
        Some(Purpose::Found) => {
            if let Some(session) = &visit.session {
                session.note("may-found", Some("1".to_owned()));
            }
            Ok(visit.go("begin", &[]))
        }
        None => show(visit),
    }
}
