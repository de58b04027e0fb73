//! A new recovery sheet. Its shares are shown once, from memory, and only she who asked for them sees them.

use crate::document_page;
use crate::form::Form;
use crate::page::{Page, form_page, page};
use crate::pages::again;
use crate::reply::{Refusal, Reply};
use crate::route::{OWNER, Route};
use crate::session::Banner;
use crate::sheet_paper::{self, has_words, words_form};
use crate::sheets::Held;
use crate::visit::Visit;
use askama::Template;
use std::sync::Arc;
use waarborg_vault::VaultError;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form("security-new-sheet", "/beveiliging/herstelblad", "/en/security/sheet", OWNER, confirm, make),
    Route::form("new-sheet-show", "/beveiliging/herstelblad/blad", "/en/security/sheet/paper", OWNER, show, check),
    Route::page("new-sheet-pdf", "/beveiliging/herstelblad/pdf", "/en/security/sheet/pdf", OWNER, pdf),
];

#[derive(Template)]
#[template(path = "web/security/sheet-confirm.html")]
struct Confirm<'v> {
    page: Page<'v>,
    text: String,
}

#[derive(Template)]
#[template(path = "web/security/sheet.html")]
struct Shown<'v> {
    page: Page<'v>,
    text: String,
    form: Form,
}

fn confirm(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again::ask(visit, &visit.to("security-new-sheet", &[]))? {
        return Ok(reply);
    }
    if is_in_hand(visit) {
        return Ok(visit.go("new-sheet-show", &[]));
    }
    Ok(page(&Confirm {
        page: Page::new(visit, "new-sheet-confirm-title", "security"),
        text: visit.say("new-sheet-confirm-text"),
    }))
}

fn make(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again::ask(visit, &visit.to("security-new-sheet", &[]))? {
        return Ok(reply);
    }
    let session = visit.session.as_ref().ok_or(Refusal::SignedOut)?;
    let sheet = visit.house.door.new_sheet().map_err(|(fault, nature)| Refusal::of(fault, nature))?;
    // In the session, not with the account: another browser of hers does not show it, and it goes when this one falls asleep.
    // The one from before is in force until she shows that she has this one.
    session.held.put(Arc::new(Held::of(sheet).map_err(VaultError::Seal)?));
    Ok(visit.go("new-sheet-show", &[]))
}

fn is_in_hand(visit: &Visit) -> bool {
    visit.session.as_ref().is_some_and(|session| session.held.look(|_: &Arc<Held>| ()).is_some())
}

/// Does something with the sheet that is in hand; without one, there is no such page.
fn with<T>(visit: &Visit, work: impl FnOnce(&Held) -> Result<T, Refusal>) -> Result<T, Refusal> {
    let session = visit.session.as_ref().ok_or(Refusal::SignedOut)?;
    // Taken along, so that nobody waits for what is done with it.
    let in_hand: Option<Arc<Held>> = session.held.look(Arc::clone);
    work(&*in_hand.ok_or(Refusal::NotFound)?)
}

fn shown(visit: &Visit, in_hand: &Held, form: Form) -> Result<Reply, Refusal> {
    let document = sheet_paper::document(visit, &in_hand.sheet)?;
    let shown = Shown {
        page: Page::new(visit, "new-sheet-show-title", "security").with(&form),
        text: document_page::html(document.expose()),
        form,
    };
    Ok(form_page(&shown, &shown.form))
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again_if_in_hand(visit)? {
        return Ok(reply);
    }
    with(visit, |in_hand| shown(visit, in_hand, words_form(visit, in_hand)))
}

fn check(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again_if_in_hand(visit)? {
        return Ok(reply);
    }
    let wrong = with(visit, |in_hand| {
        let mut form = words_form(visit, in_hand);
        if !has_words(visit, in_hand, &mut form) {
            return shown(visit, in_hand, form).map(Some);
        }
        sheet_paper::confirmed(visit, &in_hand.sheet).map(|()| None)
    })?;
    if let Some(reply) = wrong {
        return Ok(reply);
    }
    if let Some(session) = &visit.session {
        drop(session.held.take::<Arc<Held>>());
    }
    Ok(visit.done(Banner::of(visit.say("new-sheet-done")), "security", &[]))
}

/// Whoever sits down at her browser sees no share.
fn again_if_in_hand(visit: &Visit) -> Result<Option<Reply>, Refusal> {
    if !is_in_hand(visit) {
        return Err(Refusal::NotFound);
    }
    again::ask(visit, &visit.to("new-sheet-show", &[]))
}

fn pdf(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again_if_in_hand(visit)? {
        return Ok(reply);
    }
    with(visit, |in_hand| sheet_paper::file(visit, &in_hand.sheet, "new-sheet-file-name"))
}
