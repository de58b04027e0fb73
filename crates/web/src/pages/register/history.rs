//! The versions of the register, each with what it changed.

use super::change::held;
use super::list::name;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;
use jiff::civil::Date;
use waarborg_law::deadline::Start;
use waarborg_register::{Change, ChangeKind, Register, diff};
use waarborg_text::long_moment;
use waarborg_text::paper::date_in;

/// Versions on a page.
const MOST: u64 = 20;

#[derive(Template)]
#[template(path = "web/register/history.html")]
struct History<'v> {
    page: Page<'v>,
    versions: Vec<Version>,
    older: Option<String>,
}

struct Version {
    heading: String,
    at: String,
    changes: Vec<String>,
    first: bool,
}

/// Shows the versions from the newest, or from the one that the address names.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let newest = held(visit)?.version;
    let from = visit.asked("from").parse().ok().filter(|from| (1..=newest).contains(from)).unwrap_or(newest);
    let last = from.saturating_sub(MOST) + 1;
    let mut versions = Vec::new();
    for number in (last.max(1)..=from).rev() {
        let row = vault.register_text(Some(number))?;
        let damaged = |_| Refusal::from(waarborg_vault::VaultError::Damaged { what: "register" });
        let register = Register::parse(&row.text).map_err(damaged)?;
        let before = match number {
            1 => None,
            _ => Some(Register::parse(&vault.register_text(Some(number - 1))?.text).map_err(damaged)?),
        };
        let changes = before.as_ref().map(|before| {
            diff(before, &register).iter().map(|change| told(visit, &register, before, change)).collect()
        });
        let at = Start::At(row.applied_at).on_the_clock().map(|at| long_moment(visit.words(), &at));
        versions.push(Version {
            heading: visit.say_with("register-version-number", &[("version", &number.to_string())]),
            at: at.unwrap_or_default(),
            first: before.is_none(),
            changes: changes.unwrap_or_default(),
        });
    }
    let older = (last > 1).then(|| format!("{}?from={}", visit.to("register-history", &[]), last - 1));
    Ok(page(&History { page: Page::new(visit, "register-history-title", "register"), versions, older }))
}

/// A change in words: where, what it was, what it is.
pub fn told(visit: &Visit, after: &Register, before: &Register, change: &Change) -> String {
    let place = place(visit, after, before, &change.path);
    let value = |value: &Option<String>| match value.as_deref() {
        None => visit.say("register-empty"),
        Some("true") => visit.say("value-yes"),
        Some("false") => visit.say("value-no"),
        Some(text) => match text.parse::<Date>() {
            Ok(day) => date_in(visit.words(), day),
            Err(_) => name(visit, text),
        },
    };
    match (change.kind, &change.new) {
        (ChangeKind::Added, None) => visit.say_with("register-change-added", &[("place", &place)]),
        (ChangeKind::Removed, _) if change.old.is_none() => {
            visit.say_with("register-change-removed", &[("place", &place)])
        }
        _ => visit.say_with(
            "register-change-changed",
            &[("place", &place), ("old", &value(&change.old)), ("new", &value(&change.new))],
        ),
    }
}

/// A path in words: `activity.newsletter.owner` is what the activity is called, and what the key is.
fn place(visit: &Visit, after: &Register, before: &Register, path: &str) -> String {
    let mut parts = path.split('.');
    let sort = parts.next().unwrap_or_default();
    let named = |register: &Register, id: &str| -> Option<String> {
        let language = visit.language;
        match sort {
            "activity" => register.activity(id).map(|one| one.name.get(language).to_owned()),
            "file" => register.file(id).map(|one| one.name.get(language).to_owned()),
            "retention" => register.retention(id).map(|one| one.name.get(language).to_owned()),
            "recipient" => register.recipient(id).map(|one| name(visit, &one.name)),
            _ => None,
        }
    };
    let mut words = vec![key(visit, sort)];
    if matches!(sort, "activity" | "file" | "retention" | "recipient" | "cookie") {
        let id = parts.next().unwrap_or_default();
        words.push(named(after, id).or_else(|| named(before, id)).unwrap_or_else(|| id.to_owned()));
    }
    words.extend(parts.map(|part| key(visit, part)));
    words.join(" · ")
}

/// A key of the register in words; a name that is no key stays as it is.
pub fn key(visit: &Visit, key: &str) -> String {
    let dashed = key.replace('_', "-");
    let words = visit.words();
    let said =
        words.maybe(&format!("register-key-{dashed}")).or_else(|| words.maybe(&format!("value-purpose-{dashed}")));
    said.unwrap_or_else(|| key.to_owned())
}
