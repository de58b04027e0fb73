//! Who begins: then the vault is founded, her account is made, and she is in.

use super::welcome::may_found;
use super::{Next, go_on};
use crate::account::stretch;
use crate::brake::mark;
use crate::door::Founding;
use crate::form::{Field, Form, Kind};
use crate::page::{Page, form_page};
use crate::password::{self, SHORTEST, weakness};
use crate::reply::{Refusal, Reply};
use crate::route::Role;
use crate::visit::{NewCookie, Visit};
use askama::Template;
use waarborg_model::name::{is_fit, is_showable, tidy};
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use waarborg_vault::{Coming, VaultError};

#[derive(Template)]
#[template(path = "web/begin/who.html")]
struct Asked<'v> {
    page: Page<'v>,
    form: Form,
}

fn form(visit: &Visit) -> Form {
    let mut password = password::field(visit, "password", "begin-password", "new-password");
    password.hint = visit.say_with("begin-password-help", &[("shortest", &SHORTEST.to_string())]);
    let fields = vec![
        Field::text(visit, "name", "begin-name").autocomplete("name").longest(80),
        Field::text(visit, "email", "begin-email").kind(Kind::Email).autocomplete("email"),
        password,
        Field::text(visit, "firm", "begin-firm").autocomplete("organization").longest(120),
    ];
    Form::new(visit, fields)
}

fn shown(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let asked = Asked { page: Page::new(visit, "begin-who-title", "").with(&form), form };
    Ok(form_page(&asked, &asked.form))
}

pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    if !may_found(visit) {
        return Ok(visit.go("begin", &[]));
    }
    shown(visit, form(visit))
}

pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    if !may_found(visit) {
        return Err(Refusal::NotYours);
    }
    let mut form = form(visit);
    form.require("name", visit.say("begin-name-missing"));
    form.require("email", visit.say("web-missing-email"));
    form.require("password", visit.say("begin-password-missing"));
    form.require("firm", visit.say("begin-firm-missing"));
    if !is_fit(&tidy(form.text("name"))) {
        form.fail("name", visit.say("begin-signs"));
    }
    if !is_showable(form.text("firm")) {
        form.fail("firm", visit.say("begin-signs"));
    }
    if !crate::typed::is_email(form.text("email")) {
        form.fail("email", visit.say("begin-email-wrong"));
    }
    let known = [form.text("name"), form.text("email"), form.text("firm")];
    if let Some(why) = weakness(form.text("password"), &known) {
        form.fail("password", visit.say(why.key()));
    }
    if form.is_faulty() {
        return shown(visit, form);
    }
    let password = visit.house.stretching.run(|| stretch(form.text("password")))?;
    let password = password.map_err(|_| Refusal::of(Fault::new("web.broke-off"), Nature::Storage))?;
    let (name, email) = (tidy(form.text("name")), form.text("email").to_owned());
    let founding = Founding { name: form.text("firm").to_owned(), actor: name.clone() };
    let house = &visit.house;
    let founded = house.door.found(&founding).map_err(|(fault, nature)| Refusal::of(fault, nature));
    let (opened, sheet) = founded?;
    let opened = house.put(opened);
    let vault = &opened.vault;
    let sealed = |error| Refusal::from(VaultError::Seal(error));
    let actor = house.actor(vault, &name)?;
    let id = house.change_accounts(vault, actor, |accounts| {
        let id = accounts.add(&name, &email, Role::Owner).map_err(sealed)?;
        if let Some(account) = accounts.find_mut(&id) {
            account.password = Some(password.clone());
            account.language = visit.language;
            account.note_place(&mark(&account.id, visit.from));
        }
        Ok(id)
    })?;
    house.sheets.put(&id, sheet, visit.now).map_err(sealed)?;
    go_on(vault, actor, Next::Firm)?;
    // The log has it before the browser does.
    vault.note_coming(actor, Coming::In)?;
    let before = visit.session.as_ref();
    let signed_in = house.sessions.sign_in(before.map(|before| &**before), &id, visit.now);
    let (session, token) = signed_in.map_err(sealed)?;
    // She chose her password just now.
    session.prove(visit.now);
    if let Some(before) = before {
        house.sessions.follow(before, visit.sent.text("act"), &token, visit.now);
    }
    visit.set_cookie(NewCookie::Token(token));
    Ok(visit.go("begin-firm", &[]))
}
