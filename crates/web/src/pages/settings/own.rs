//! One's own name, address of mail and language.

use super::taken;
use crate::form::{Choice, Field, Form, Kind};
use crate::page::{Page, form_page};
use crate::pages::again;
use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Route};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use waarborg_law::Language;
use waarborg_model::name::tidy;

/// Its routes.
pub const ROUTES: &[Route] = &[Route::form("settings-own", "/instellingen/u", "/en/settings/you", ANYBODY, show, take)];

#[derive(Template)]
#[template(path = "web/settings/form.html")]
struct Own<'v> {
    page: Page<'v>,
    lead: String,
    path: String,
    button: String,
    form: Form,
}

fn form(visit: &Visit) -> Result<Form, Refusal> {
    let account = visit.account()?;
    let languages = Language::ALL
        .iter()
        .map(|language| Choice::new(language.as_str(), visit.say(&format!("language-{}", language.as_str()))));
    Ok(Form::new(
        visit,
        vec![
            Field::text(visit, "name", "colleague-name").value(&*account.name).autocomplete("name").longest(80),
            Field::text(visit, "email", "colleague-email")
                .kind(Kind::Email)
                .value(&*account.email)
                .autocomplete("email"),
            Field::text(visit, "language", "colleague-language")
                .kind(Kind::Radios(languages.collect()))
                .value(account.language.as_str()),
        ],
    ))
}

fn shown(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let own = Own {
        page: Page::new(visit, "settings-own", "settings").with(&form),
        lead: visit.say("settings-own-lead"),
        path: visit.to("settings-own", &[]),
        button: visit.say("web-keep"),
        form,
    };
    Ok(form_page(&own, &own.form))
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    shown(visit, form(visit)?)
}

fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let mut form = form(visit)?;
    let (vault, id) = (visit.vault()?, visit.account()?.id.clone());
    let names = vault.actor_names()?;
    // Under another name or address a borrowed browser would shut her out, or sign for somebody else.
    let account = visit.account()?;
    let is_other = tidy(form.text("name")) != account.name || form.text("email").to_lowercase() != account.email;
    if is_other && let Some(asked) = again::ask_if_she_can(visit, &visit.path)? {
        return Ok(asked);
    }
    form.require("language", visit.say("colleague-language-missing"));
    let language = Language::ALL.into_iter().find(|one| form.chosen("language").first() == Some(&one.as_str()));
    // Looked at while nobody else can write: two cannot take one name.
    let changed = visit.house.change_accounts(vault, visit.actor, |accounts| {
        taken::check(visit, &mut form, accounts, &names, Some(&id));
        let language = language.filter(|_| form.is_fine());
        let (Some(language), Some(account)) = (language, accounts.find_mut(&id)) else { return Err(Refusal::Stale) };
        account.name = tidy(form.text("name"));
        account.email = form.text("email").to_lowercase();
        account.language = language;
        Ok(language)
    });
    match changed {
        Ok(language) => {
            let text = visit.house.words(language).say("settings-own-kept");
            if let Some(session) = &visit.session {
                session.tell(Banner::of(text));
            }
            Ok(Reply::To(crate::route::path("settings", language, &[])))
        }
        Err(Refusal::Stale) if !form.is_fine() => shown(visit, form),
        Err(refusal) => Err(refusal),
    }
}
