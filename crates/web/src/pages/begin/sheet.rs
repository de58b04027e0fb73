//! The recovery sheet: shown once, to print or to save, until two of its words come back.

use super::{Next, next};
use crate::form::Form;
use crate::page::{Page, form_page, page};
use crate::pages::again;
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::sheet_paper::{self, has_words, words_form};
use crate::sheets::Held;
use crate::visit::Visit;
use askama::Template;
use std::sync::Arc;
use waarborg_vault::VaultError;

#[derive(Template)]
#[template(path = "web/begin/sheet.html")]
struct Shown<'v> {
    page: Page<'v>,
    lead: String,
    shares: Vec<Words>,
    form: Form,
}

#[derive(Template)]
#[template(path = "web/begin/sheet-lost.html")]
struct Lost<'v> {
    page: Page<'v>,
}

/// A share in words.
struct Words {
    heading: String,
    words: Vec<String>,
}

/// Whether the sheet is what comes next, and the one that is held.
fn held(visit: &Visit) -> Result<Option<Arc<Held>>, Refusal> {
    Ok(visit.house.sheets.find(&visit.account()?.id, visit.now))
}

fn is_next(visit: &Visit) -> Result<bool, Refusal> {
    Ok(next(visit.vault()?)? == Next::Sheet)
}

fn shown(visit: &Visit, held: &Held, form: Form) -> Result<Reply, Refusal> {
    let (threshold, count) = (held.sheet.threshold.to_string(), held.sheet.shares.len().to_string());
    let shares = held.sheet.shares.iter().map(|share| Words {
        heading: visit.say_with("begin-share", &[("number", &share.number().to_string()), ("count", &count)]),
        words: share.to_text().split_whitespace().map(str::to_owned).collect(),
    });
    let shown = Shown {
        page: Page::new(visit, "begin-sheet-title", "").with(&form),
        lead: visit.say_with("begin-sheet-lead", &[("threshold", &threshold), ("count", &count)]),
        shares: shares.collect(),
        form,
    };
    Ok(form_page(&shown, &shown.form))
}

pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    if !is_next(visit)? {
        return Ok(visit.go("today", &[]));
    }
    if let Some(reply) = again_if_safe(visit)? {
        return Ok(reply);
    }
    match held(visit)? {
        Some(held) => shown(visit, &held, words_form(visit, &held)),
        None => Ok(page(&Lost { page: Page::new(visit, "begin-sheet-title", "") })),
    }
}

/// Whoever sits down at her browser sees no share. An owner without a secret has none to show yet.
fn again_if_safe(visit: &Visit) -> Result<Option<Reply>, Refusal> {
    again::ask_if_she_can(visit, &visit.to("begin-sheet", &[]))
}

pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again_if_safe(visit)? {
        return Ok(reply);
    }
    let Some(held) = held(visit)? else { return Ok(visit.go("begin-sheet", &[])) };
    if sheet_paper::is_replaced(visit, &held.sheet)? {
        visit.house.sheets.forget(&visit.account()?.id);
        return Ok(visit.done(Banner::of(visit.say("begin-sheet-replaced")), "today", &[]));
    }
    if !is_next(visit)? {
        return Ok(visit.go("today", &[]));
    }
    let mut form = words_form(visit, &held);
    if !has_words(visit, &held, &mut form) {
        return shown(visit, &held, form);
    }
    sheet_paper::confirmed(visit, &held.sheet)?;
    visit.house.sheets.forget(&visit.account()?.id);
    Ok(visit.go("import-file", &[]))
}

/// Makes a new sheet, where the one from founding is gone from memory. That one opens nothing any more once she has this one.
pub fn renew(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again_if_safe(visit)? {
        return Ok(reply);
    }
    if is_next(visit)? && held(visit)?.is_none() {
        let sheet = visit.house.door.new_sheet().map_err(|(fault, nature)| Refusal::of(fault, nature))?;
        let kept = visit.house.sheets.put(&visit.account()?.id, sheet, visit.now);
        kept.map_err(|error| Refusal::from(VaultError::Seal(error)))?;
    }
    Ok(visit.go("begin-sheet", &[]))
}

/// The sheet on paper.
pub fn paper(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again_if_safe(visit)? {
        return Ok(reply);
    }
    if !is_next(visit)? {
        return Ok(visit.go("today", &[]));
    }
    let Some(held) = held(visit)? else { return Ok(visit.go("begin-sheet", &[])) };
    sheet_paper::file(visit, &held.sheet, "begin-sheet-file")
}
