//! The firm, as the register names the controller: here it is written as a form, and the law looks at it as at any register.

use crate::form::{Field, Form, Kind};
use crate::page::{Page, form_page, html};
use crate::pages::register::change::{Problems, refused};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::session::Banner;
use crate::typed;
use crate::visit::Visit;
use askama::Template;
use std::fmt::Display;
use waarborg_register::Controller;
use waarborg_register::unfilled::is_placeholder;
use waarborg_store::StoreError;
use waarborg_text::shown;
use waarborg_vault::{Applied, VaultError};

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::form("settings-firm", "/instellingen/bedrijf", "/en/settings/business", OFFICE, show, take)];

#[derive(Template)]
#[template(path = "web/settings/firm.html")]
struct Firm<'v> {
    page: Page<'v>,
    problems: Problems,
    lead: String,
    path: String,
    button: String,
    form: Form,
}

/// What is filled in of the controller; what is still to be filled in is empty here.
fn told(value: Option<&String>) -> String {
    value.filter(|value| !is_placeholder(value)).cloned().unwrap_or_default()
}

/// The form, resting on what stands there of the firm: who sends it overwrites nothing that she did not see.
fn form(visit: &Visit, controller: &Controller) -> Form {
    let fields = fields(visit, controller);
    let held: Vec<String> = fields.iter().map(|field| field.value.to_string()).collect();
    let held: Vec<&dyn Display> = held.iter().map(|value| value as &dyn Display).collect();
    let mut form = Form::new(visit, fields).resting_on(visit, &held);
    if form.has_moved() {
        meanwhile(visit, controller, &mut form);
    }
    form
}

/// Under which a session notes what it was shown.
const SHOWN: &str = "settings-firm-shown";

/// Notes what stands in the fields.
fn note(visit: &Visit, controller: &Controller) {
    if let Some(session) = &visit.session {
        let held: Vec<(&str, String)> =
            fields(visit, controller).into_iter().map(|field| (field.name, field.value.to_string())).collect();
        session.note(SHOWN, serde_json::to_string(&held).ok());
    }
}

/// What this session was shown in the fields.
fn noted(visit: &Visit) -> Vec<(String, String)> {
    let text = visit.session.as_ref().and_then(|session| session.noted(SHOWN)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// Says beside each field in which somebody put another value meanwhile what stands there by now. Where nobody knows what
/// was shown, each that differs may be such a one.
fn meanwhile(visit: &Visit, controller: &Controller, form: &mut Form) {
    let (now, shown) = (fields(visit, controller), noted(visit));
    let is_other = |field: &Field| shown.iter().any(|(name, value)| name == field.name && *value != *field.value);
    let is_known = now.iter().any(is_other);
    for field in now.into_iter().filter(|field| !is_known || is_other(field)) {
        if form.text(field.name) != *field.value {
            let value = if field.value.is_empty() { visit.say("settings-firm-empty") } else { field.value.to_string() };
            form.fail(field.name, visit.say_with("settings-firm-meanwhile", &[("value", &value)]));
        }
    }
}

fn fields(visit: &Visit, controller: &Controller) -> Vec<Field> {
    let text = |name, key, value: String| Field::text(visit, name, key).value(value);
    let (kvk, address) = (told(controller.kvk.as_ref()), told(controller.address.as_ref()));
    vec![
        text("name", "settings-firm-name", told(Some(&controller.name))).autocomplete("organization").longest(120),
        text("kvk", "settings-firm-kvk", kvk).width("wb-b8").inputmode("numeric").longest(12).optional(visit),
        text("address", "settings-firm-address", address).autocomplete("street-address"),
        text("email", "settings-firm-email", told(controller.email.as_ref()))
            .kind(Kind::Email)
            .if_so(visit, "settings-firm-reach"),
        text("phone", "settings-firm-phone", told(controller.phone.as_ref()))
            .inputmode("tel")
            .width("wb-b20")
            .longest(30)
            .if_so(visit, "settings-firm-reach"),
        text("website", "settings-firm-website", told(controller.website.as_ref())).inputmode("url").optional(visit),
        text("dpo", "settings-firm-dpo", told(controller.dpo.as_ref())).optional(visit),
    ]
}

fn shown_page(visit: &Visit, form: Form, problems: Problems) -> Result<Reply, Refusal> {
    note(visit, &visit.vault()?.in_force()?.register.controller);
    let is_refused = !problems.is_empty();
    let firm = Firm {
        page: Page::new(visit, "settings-firm", "settings").with(&form),
        problems,
        lead: visit.say("settings-firm-lead"),
        path: visit.to("settings-firm", &[]),
        button: visit.say("web-keep"),
        form,
    };
    Ok(if is_refused { Reply::Unfit(html(&firm)) } else { form_page(&firm, &firm.form) })
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let held = visit.vault()?.in_force()?;
    shown_page(visit, form(visit, &held.register.controller), Problems::default())
}

fn check(visit: &Visit, form: &mut Form) {
    form.require("name", visit.say("settings-firm-name-missing"));
    // Source: AVG 13(1)(a). Whoever asks must find the firm, and reach it.
    form.require("address", visit.say("begin-address-missing"));
    if form.text("email").is_empty() && form.text("phone").is_empty() {
        form.fail("email", visit.say("settings-firm-reach-missing"));
    }
    for name in ["name", "address", "phone", "dpo", "website"] {
        if shown(form.text(name)) != form.text(name) || is_placeholder(form.text(name)) {
            form.fail(name, visit.say("settings-firm-signs"));
        }
    }
    let kvk: String = form.text("kvk").split_whitespace().collect();
    if !kvk.is_empty() && (kvk.len() != 8 || !kvk.bytes().all(|sign| sign.is_ascii_digit())) {
        form.fail("kvk", visit.say("settings-firm-kvk-form"));
    }
    if !form.text("email").is_empty() && !typed::is_email(form.text("email")) {
        form.fail("email", visit.say("colleague-email-form"));
    }
    let phone = form.text("phone");
    let is_phone = phone.chars().all(|sign| sign.is_ascii_digit() || " +-()".contains(sign));
    if !phone.is_empty() && (!is_phone || phone.chars().filter(char::is_ascii_digit).count() < 8) {
        form.fail("phone", visit.say("settings-firm-phone-form"));
    }
    let site = form.text("website");
    let is_site =
        site.strip_prefix("https://").or_else(|| site.strip_prefix("http://")).is_some_and(|rest| rest.contains('.'));
    if !site.is_empty() && (!is_site || site.contains([' ', '"', '<', '>'])) {
        form.fail("website", visit.say("settings-firm-website-form"));
    }
}

fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let held = vault.in_force()?;
    let mut register = held.register.clone();
    let mut form = form(visit, &register.controller);
    check(visit, &mut form);
    if !form.is_fine() {
        return shown_page(visit, form, Problems::default());
    }
    let controller = &mut register.controller;
    form.text("name").clone_into(&mut controller.name);
    let kvk: String = form.text("kvk").split_whitespace().collect();
    put(&mut controller.kvk, &kvk);
    put(&mut controller.address, form.text("address"));
    put(&mut controller.email, form.text("email"));
    put(&mut controller.phone, form.text("phone"));
    put(&mut controller.website, form.text("website"));
    put(&mut controller.dpo, form.text("dpo"));
    match vault.apply_register_over(visit.actor, held.version, &register) {
        Ok(Applied::InForce { .. } | Applied::Same { .. }) => {}
        // What was typed stays, with what stands in the way.
        Ok(Applied::Refused(checked)) => {
            let problems = refused(visit, vault, &register, &checked);
            return shown_page(visit, form, problems);
        }
        // Somebody was faster by a moment.
        Err(VaultError::Store(StoreError::Moved)) => {
            form.move_on(visit);
            return shown_page(visit, form, Problems::default());
        }
        Err(error) => return Err(error.into()),
    }
    vault.rename(visit.actor, &register.controller.name)?;
    Ok(visit.done(Banner::of(visit.say("settings-firm-kept")), "settings", &[]))
}

/// What is left empty stays to be filled in, if it was.
fn put(held: &mut Option<String>, typed: &str) {
    match (typed.is_empty(), &held) {
        (true, Some(value)) if is_placeholder(value) => {}
        (true, _) => *held = None,
        (false, _) => *held = Some(typed.to_owned()),
    }
}
