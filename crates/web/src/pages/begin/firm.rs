//! The firm: its sector gives the register to begin with, what it says of itself goes into it.

use super::{FirstRun, Next};
use crate::form::{Choice, Field, Form, Kind};
use crate::house::change_always;
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::typed;
use crate::visit::Visit;
use askama::Template;
use waarborg_duties::Sector;
use waarborg_register::{Register, STAFF};
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use waarborg_vault::Applied;

/// The register of a firm that is of none of the sectors.
const GENERAL: &str = "general";

#[derive(Template)]
#[template(path = "web/begin/firm.html")]
struct Firm<'v> {
    page: Page<'v>,
    form: Form,
    is_first: bool,
}

/// The form, resting on the version of the register that is begun anew; nought: there is none.
fn form(visit: &Visit, version: u64) -> Form {
    let sectors = Sector::all().into_iter().map(|sector| {
        let words = match sector.key {
            GENERAL => "begin-sector-none".to_owned(),
            key => format!("register-template-{key}"),
        };
        Choice::new(sector.key, visit.say(&words)).hint(visit.say(&format!("{words}-about")))
    });
    let staff = ["yes", "no"].map(|one| {
        let words = format!("begin-staff-{one}");
        Choice::new(one, visit.say(&words)).hint(visit.say(&format!("{words}-about")))
    });
    let email = visit.account.as_ref().map(|account| account.email.clone()).unwrap_or_default();
    let fields = vec![
        Field::text(visit, "sector", "begin-sector").kind(Kind::Radios(sectors.collect())),
        Field::text(visit, "staff", "begin-staff").kind(Kind::Radios(staff.into())),
        Field::text(visit, "kvk", "begin-kvk").inputmode("numeric").width("wb-b8").longest(20).optional(visit),
        Field::text(visit, "address", "begin-address").autocomplete("street-address"),
        Field::text(visit, "email", "begin-firm-email").kind(Kind::Email).autocomplete("email").value(email),
        Field::text(visit, "phone", "begin-phone")
            .autocomplete("tel")
            .inputmode("tel")
            .width("wb-b20")
            .longest(40)
            .optional(visit),
    ];
    Form::new(visit, fields).resting_on(visit, &[&version])
}

fn shown(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let page = Page::new(visit, "begin-firm-title", "").with(&form);
    let firm = Firm { page, form, is_first: is_first(visit)? };
    Ok(form_page(&firm, &firm.form))
}

/// Whether this is a step of the first run, or was one just now.
fn is_first(visit: &Visit) -> Result<bool, Refusal> {
    Ok(matches!(visit.vault()?.paper::<FirstRun>()?.next, Next::Firm | Next::Sheet))
}

/// Over which version the register is begun here; nought: there is none yet. `None`: it is no longer begun here, since somebody
/// works with the one there is.
fn version(visit: &Visit) -> Result<Option<u64>, Refusal> {
    let vault = visit.vault()?;
    let Ok(in_force) = vault.in_force() else { return Ok(Some(0)) };
    let run = vault.paper::<FirstRun>()?;
    let is_fresh = run.register == Some(in_force.version) && matches!(run.next, Next::Firm | Next::Sheet);
    Ok((is_fresh && vault.people()? == 0).then_some(in_force.version))
}

pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    match version(visit)? {
        Some(version) => shown(visit, form(visit, version)),
        None => Ok(visit.go("settings-firm", &[])),
    }
}

pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let Some(version) = version(visit)? else { return Ok(visit.go("settings-firm", &[])) };
    let mut form = form(visit, version);
    form.require("sector", visit.say("begin-sector-missing"));
    form.require("staff", visit.say("begin-staff-missing"));
    form.require("address", visit.say("begin-address-missing"));
    form.require("email", visit.say("begin-firm-email-missing"));
    if !typed::is_email(form.text("email")) {
        form.fail("email", visit.say("begin-email-wrong"));
    }
    let kvk: String = form.text("kvk").chars().filter(|sign| !matches!(sign, ' ' | '.')).collect();
    let is_number = kvk.len() == 8 && kvk.bytes().all(|sign| sign.is_ascii_digit());
    if !kvk.is_empty() && !is_number {
        form.fail("kvk", visit.say("begin-kvk-wrong"));
    }
    for name in ["address", "phone"] {
        if form.text(name).contains(|sign: char| sign.is_control() || matches!(sign, '<' | '>')) {
            form.fail(name, visit.say("begin-signs"));
        }
    }
    if form.is_faulty() {
        return shown(visit, form);
    }
    let key = form.chosen("sector").first().copied().unwrap_or(GENERAL);
    // A template of ours that is none would be found by its tests.
    let broken = || Refusal::of(Fault::new("web.broke-off"), Nature::Storage);
    let mut register = Sector::find(key).and_then(|sector| sector.template.register().ok()).ok_or_else(broken)?;
    if form.chosen("staff") == ["no"] {
        register.leave_out(&STAFF);
    }
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let vault = visit.vault()?;
    register.controller.name = vault.name()?;
    register.controller.kvk = some(&kvk);
    register.controller.address = some(form.text("address"));
    register.controller.email = some(form.text("email"));
    register.controller.phone = some(form.text("phone"));
    register.controller.website = None;
    name_parties(&mut register);
    // A vault that was founded elsewhere has its sheet: only the first run goes on to it.
    let is_first = is_first(visit)?;
    let begun = match vault.apply_register_over(visit.actor, version, &register)? {
        Applied::InForce { version, .. } | Applied::Same { version } => version,
        Applied::Refused(_) => return Err(broken()),
    };
    if !is_first {
        return Ok(visit.go("today", &[]));
    }
    change_always(vault, visit.actor, |run: &mut FirstRun| {
        (run.next, run.register) = (Next::Sheet, Some(begun));
    })?;
    Ok(visit.go("begin-sheet", &[]))
}

/// Cookies of the firm's own are under its name.
fn name_parties(register: &mut Register) {
    let name = register.controller.name.clone();
    for cookie in register.cookies.iter_mut().filter(|cookie| cookie.essential) {
        if cookie.party.starts_with('<') {
            cookie.party.clone_from(&name);
        }
    }
}
