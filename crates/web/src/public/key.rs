//! The key by which anyone checks a receipt or the log, and the newest head that it signed: from the firm itself, and not from
//! the letter that is to be checked.

use super::frame::Frame;
use crate::page::page;
use crate::reply::{Refusal, Reply};
use crate::route::{Route, Who};
use crate::visit::Visit;
use askama::Template;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::page("public-key", "/p/sleutel", "/en/p/key", Who::Everyone, show),
    Route::page("public-key-text", "/p/sleutel.txt", "/en/p/key.txt", Who::Everyone, text),
];

#[derive(Template)]
#[template(path = "web/public/key.html")]
struct Key<'v> {
    frame: Frame<'v>,
    keys: Vec<String>,
    /// The newest signed head; empty: nothing is in the log yet.
    head: String,
    as_text: String,
}

fn keys(visit: &Visit) -> Result<Vec<String>, Refusal> {
    Ok(visit.vault()?.verifier_keys()?.iter().map(ToString::to_string).collect())
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let mut frame = Frame::new(visit, String::new())?;
    frame.title = visit.say_with("public-key-title", &[("company", &frame.company)]);
    let head = visit.vault()?.sign_head()?.map(|head| head.to_string()).unwrap_or_default();
    Ok(page(&Key { keys: keys(visit)?, head, as_text: visit.to("public-key-text", &[]), frame }))
}

/// A key a line, as `waarborg-verify` takes them.
fn text(visit: &Visit) -> Result<Reply, Refusal> {
    let text = keys(visit)?.into_iter().map(|key| key + "\n").collect();
    Ok(Reply::Shown { kind: "text/plain; charset=utf-8", text })
}
