//! What is shown where something went wrong: what happened, what is safe, what to do, and a number to mention.

use crate::page::{Page, html as rendered};
use crate::reply::Refusal;
use crate::route::Who;
use crate::visit::Visit;
use askama::Template;
use serde_json::{Value as Json, json};
use waarborg_text::{Fault, sentence, shown};

#[derive(Template)]
#[template(path = "web/error.html")]
struct Inside<'v> {
    page: Page<'v>,
    told: Told,
}

#[derive(Template)]
#[template(path = "web/error-door.html")]
struct Outside<'v> {
    page: Page<'v>,
    told: Told,
}

/// What is told.
struct Told {
    heading: String,
    why: String,
    remedy: String,
    /// What to mention; empty where nobody can help.
    code: String,
    /// Where it goes on from here: address and words.
    on: (String, String),
}

/// The page of a refusal.
pub fn html(visit: &Visit, refusal: &Refusal) -> String {
    let told = told(visit, refusal);
    let page = Page::titled(visit, told.heading.clone(), "");
    if visit.account.is_some() { rendered(&Inside { page, told }) } else { rendered(&Outside { page, told }) }
}

/// The same for programs.
pub fn json(visit: &Visit, refusal: &Refusal) -> Json {
    let fault = fault_of(visit, refusal);
    let told = fault.explain_on_page(visit.words());
    json!({ "error": { "code": fault.code, "message": told.what, "why": told.why, "do": told.remedy } })
}

fn fault_of(visit: &Visit, refusal: &Refusal) -> Fault {
    match refusal {
        Refusal::Fault(fault, _) => (**fault).clone(),
        Refusal::NotYours => Fault::new("web.not-yours").with("names", who_may(visit)),
        Refusal::TooLarge(most) => Fault::new("web.too-large").with("most", (most / 1_000_000).to_string()),
        Refusal::TooOften => Fault::new("web.too-often"),
        Refusal::Stale => Fault::new("web.stale"),
        Refusal::Elsewhere => Fault::new("web.elsewhere").with("origin", visit.house.config.origin.clone()),
        Refusal::NotFound => Fault::new(gone(visit).map_or("web.not-found", |(code, _)| code)),
        Refusal::SignedOut | Refusal::Sealed => Fault::new("web.not-found"),
    }
}

/// What addresses name: what the names of their routes begin with, the fault that says it is gone, and where it goes on.
const GONE: [(&str, &str, &str); 10] = [
    ("data-clear-", "web.gone-cleared", "data-clear-out"),
    ("data-cleared", "web.gone-shown", "data-clear-out"),
    ("data-receipt", "web.gone-shown", "data"),
    ("data-person", "web.gone-person", "data"),
    ("import-", "web.gone-import", "data"),
    ("job", "web.gone-job", "today"),
    ("may-", "web.gone-answer", "may"),
    ("register-", "web.gone-register", "register"),
    ("passkey-", "web.gone-passkey", "settings"),
    ("colleague", "web.gone-colleague", "settings"),
];

/// What there may have been at an address that names something, for whoever is in: it went meanwhile, in another tab or by a
/// colleague. The fault that says so, and the page from which she goes on.
fn gone(visit: &Visit) -> Option<(&'static str, &'static str)> {
    visit.account.as_ref()?;
    if visit.parts.is_empty() {
        return None;
    }
    GONE.iter().find(|(name, _, _)| visit.route.name.starts_with(name)).map(|(_, code, to)| (*code, *to))
}

fn told(visit: &Visit, refusal: &Refusal) -> Told {
    let fault = fault_of(visit, refusal);
    let is_ours = matches!(refusal, Refusal::Fault(_, waarborg_text::vault_fault::Nature::Storage));
    let explained = fault.explain_on_page(visit.words());
    let sentence = |text: String| shown(&format!("{}.", sentence(&text))).into_owned();
    let code = if is_ours { visit.say_with("web-mention", &[("code", fault.code)]) } else { String::new() };
    let to = if matches!(refusal, Refusal::NotFound) { gone(visit).map(|(_, to)| to) } else { None };
    let to = to.filter(|to| Page::passing(visit, "menu-today").may_use(to));
    let on = match to {
        Some(to) => (visit.to(to, &[]), visit.say("web-go-on")),
        None => (visit.to("today", &[]), visit.say("web-to-start")),
    };
    Told {
        on,
        heading: sentence(explained.what),
        why: sentence(explained.why),
        remedy: sentence(explained.remedy),
        code,
    }
}

/// Who may use what somebody else may not: names of colleagues.
fn who_may(visit: &Visit) -> String {
    let Who::Roles(roles) = visit.route.who else { return String::new() };
    let Ok(vault) = visit.vault() else { return String::new() };
    let Ok(accounts) = visit.house.accounts(vault) else { return String::new() };
    let may = accounts.accounts.iter().filter(|account| !account.is_closed && roles.contains(&account.role));
    let names: Vec<&str> = may.map(|account| account.name.as_str()).take(3).collect();
    names.join(", ")
}
