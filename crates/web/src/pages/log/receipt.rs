//! Checks a receipt of erasure, as `waarborg-verify` does, with the keys of this house.

use crate::form::{Field, Form, Kind};
use crate::page::{Page, form_page};
use crate::pages::security::moment;
use crate::reply::{Refusal, Reply};
use crate::route::{BOOKS, Route, Takes};
use crate::visit::Visit;
use askama::Template;
use jiff::Timestamp;
use waarborg_audit::receipt::{Checked, Receipt, ReceiptError, as_written};
use waarborg_text::{number, receipt_said, shown};

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::form("log-receipt", "/logboek/bewijs-nakijken", "/en/log/check-receipt", BOOKS, show, take)
        .takes(Takes::File(MOST))];

/// No receipt is longer.
const MOST: usize = 1 << 22;

#[derive(Template)]
#[template(path = "web/log/receipt.html")]
struct Shown<'v> {
    page: Page<'v>,
    form: Form,
    genuine: Option<Genuine>,
    /// What is wrong; empty: nothing, or nothing was sent yet.
    wrong: String,
    why: String,
}

/// What a genuine receipt says.
struct Genuine {
    facts: Vec<(String, String)>,
    lines: Vec<String>,
    /// The same in the words that were signed.
    signed: String,
    path: String,
}

fn form(visit: &Visit) -> Form {
    let file = Field::text(visit, "file", "log-receipt-file").kind(Kind::File(".txt,text/plain"));
    let text = Field::text(visit, "text", "log-receipt-text").kind(Kind::Area).longest(MOST);
    Form::new(visit, vec![file, text])
}

fn show_with(visit: &Visit, form: Form, genuine: Option<Genuine>, wrong: (String, String)) -> Result<Reply, Refusal> {
    let (wrong, why) = wrong;
    let page = Page::new(visit, "log-receipt-title", "").with(&form);
    let shown = Shown { page, form, genuine, wrong, why };
    Ok(form_page(&shown, &shown.form))
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    show_with(visit, form(visit), None, (String::new(), String::new()))
}

fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let mut form = form(visit);
    let text = match &visit.sent.file {
        Some((_, bytes)) => String::from_utf8(bytes.to_vec()).map_err(|_| ()),
        None => Ok(visit.sent.text("text").to_owned()),
    };
    if text.as_ref().is_ok_and(|text| text.trim().is_empty()) {
        form.fail("file", visit.say("log-receipt-missing"));
    }
    if !form.is_fine() {
        return show_with(visit, form, None, (String::new(), String::new()));
    }
    let vault = visit.vault()?;
    let keys = vault.verifier_keys()?;
    let read = text.map_err(|()| ReceiptError::Form).and_then(|text| as_written(&text).parse::<Receipt>());
    let checked = read.and_then(|receipt| receipt.verify(&keys).map(|checked| (receipt, checked)));
    match checked {
        Ok((receipt, checked)) => {
            show_with(visit, form, Some(genuine(visit, &receipt, &checked)), (String::new(), String::new()))
        }
        Err(error) => {
            let key = format!("log-receipt-{}", error.code().replace('.', "-"));
            let why = visit.words().maybe(&key).unwrap_or_else(|| visit.say("log-receipt-other"));
            let code = visit.say_with("log-receipt-code", &[("code", error.code())]);
            show_with(visit, form, None, (visit.say("log-receipt-false"), format!("{why} {code}")))
        }
    }
}

fn genuine(visit: &Visit, receipt: &Receipt, checked: &Checked) -> Genuine {
    let (leaf, head) = (checked.leaf(), checked.checkpoint().checkpoint());
    let at = i64::try_from(leaf.time_ms).ok().and_then(|at| Timestamp::from_millisecond(at).ok()).unwrap_or_default();
    let count = |value: u64| number(visit.language, value);
    let facts = [
        ("log-receipt-at", moment(visit, at)),
        ("log-receipt-count", count(u64::from(leaf.count))),
        (
            "log-receipt-place",
            visit.say_with("log-receipt-of", &[("index", &count(checked.index())), ("size", &count(head.size))]),
        ),
    ];
    let body = String::from_utf8_lossy(&receipt.body);
    Genuine {
        facts: facts.into_iter().map(|(key, value)| (visit.say(key), value)).collect(),
        lines: receipt_said(visit.words(), &body),
        signed: body.lines().map(|line| shown(line).into_owned()).collect::<Vec<_>>().join("\n"),
        path: visit.to("log-entry", &[&checked.index().to_string()]),
    }
}
