//! What can be set, and how it stands now.

use crate::page::{Page, page};
use crate::passkey;
use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Route};
use crate::visit::Visit;
use askama::Template;

/// Its routes.
pub const ROUTES: &[Route] = &[Route::page("settings", "/instellingen", "/en/settings", ANYBODY, show)];

#[derive(Template)]
#[template(path = "web/settings/settings.html")]
struct Overview<'v> {
    page: Page<'v>,
    rows: Vec<Row>,
    elsewhere: String,
    is_elsewhere: bool,
}

/// Something that can be set.
struct Row {
    path: String,
    title: String,
    text: String,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let account = visit.account()?;
    let row = |route: &str, text: String| Row { path: visit.to(route, &[]), title: visit.say(route), text };
    let own = visit.say_with("settings-own-now", &[("name", &account.name), ("email", &account.email)]);
    let password = if account.password.is_some() { "settings-password-set" } else { "settings-password-none" };
    let code = if account.code_secret.is_some() { "settings-code-set" } else { "settings-code-none" };
    let mut rows = vec![
        row("settings-own", waarborg_text::shown(&own).into_owned()),
        row("settings-password", visit.say(password)),
        row("settings-code", visit.say(code)),
    ];
    if passkey::checker(&visit.house.config).is_some() {
        let count = visit.words().count("settings-passkeys-count", account.passkeys.len(), &[]);
        rows.push(row("settings-passkeys", count));
    }
    let frame = Page::new(visit, "menu-settings", "settings");
    if frame.may_use("settings-people") {
        let accounts = visit.house.accounts(visit.vault()?)?;
        let open = accounts.accounts.iter().filter(|account| !account.is_closed).count();
        rows.push(row("settings-people", visit.words().count("settings-people-count", open, &[])));
    }
    if frame.may_use("settings-firm") {
        rows.push(row("settings-firm", frame.company()));
    }
    let elsewhere = visit.house.sessions.count(&account.id).saturating_sub(1);
    Ok(page(&Overview {
        page: frame,
        rows,
        elsewhere: visit.words().count("security-elsewhere", elsewhere, &[]),
        is_elsewhere: elsewhere > 0,
    }))
}
