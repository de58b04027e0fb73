//! A recipient: who it is, what it does, where it is, and what was agreed.

use super::shared::{Editing, both, one_line, own, require, text};
use crate::form::{Choice, Field, Form, Kind};
use crate::page::Page;
use crate::pages::may::facts::{countries, country_choices};
use crate::pages::register::change::{Made, Problems, held, make};
use crate::pages::register::list::name;
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::typed;
use crate::visit::Visit;
use waarborg_law::Bilingual;
use waarborg_model::Country;
use waarborg_model::vocabulary::{Channel, Recipient, Safeguard};
use waarborg_register::unfilled::is_placeholder;
use waarborg_register::word::Word;
use waarborg_register::{Contract, RecipientEntry, Register};

const WHAT: [&str; 2] = ["what-nl", "what-en"];
/// The longest name that an identifier is made of.
const LONGEST_NAME: usize = 32;

fn form(visit: &Visit, one: Option<&RecipientEntry>) -> Form {
    let kinds = Recipient::ALL
        .iter()
        .map(|kind| Choice::new(kind.word(), visit.say(&format!("paper-recipient-{}", kind.word().replace('_', "-")))));
    let safeguards = Safeguard::ALL
        .iter()
        .map(|one| Choice::new(one.word(), visit.say(&format!("value-safeguard-{}", one.word().replace('_', "-")))));
    let tick = |yes: bool| if yes { "1" } else { "" };
    let signed = match one.map(|one| one.contract) {
        Some(Contract::SignedOn(day)) => typed::shown(day),
        _ => String::new(),
    };
    // What a register to begin with supposes of somebody without a name was stated by nobody.
    let named = one.filter(|one| !is_placeholder(&one.name));
    let has_contract = named.is_some_and(|one| one.contract != Contract::Missing);
    let [dutch, english] = both(visit, WHAT, "register-field-what", one.map(|one| &one.what), &Kind::Area);
    let country = named.map(|one| one.country.to_string()).unwrap_or_default();
    let field = |name: &'static str, key: &str| Field::text(visit, name, key);
    let fields = vec![
        field("name", "register-field-recipient").value(one.map(|one| own(&one.name)).unwrap_or_default()).longest(200),
        field("kind", "register-field-kind")
            .kind(Kind::Radios(kinds.collect()))
            .value(one.map_or(Recipient::Processor.word(), |one| one.kind.word())),
        dutch,
        english,
        field("country", "register-field-country")
            .kind(Kind::Select(country_choices(visit, &countries(visit))))
            .value(country),
        field("contract", "register-field-contract").kind(Kind::Tick).value(tick(has_contract)),
        field("signed", "register-field-signed").longest(20).width("wb-b8").value(signed).optional(visit),
        field("safeguard", "register-field-safeguard")
            .kind(Kind::Radios(safeguards.collect()))
            .value(one.map_or(Safeguard::None.word(), |one| one.safeguard.word()))
            .optional(visit),
        field("certified", "register-field-certified")
            .kind(Kind::Tick)
            .value(tick(one.is_some_and(|one| one.certified))),
        field("assessed", "register-field-assessed").kind(Kind::Tick).value(tick(one.is_some_and(|one| one.assessed))),
    ];
    Form::new(visit, fields)
}

/// What is wrong, and the day of the agreement.
fn check(visit: &Visit, form: &mut Form) -> Contract {
    form.require("name", visit.say("register-missing-name"));
    require(visit, form, WHAT);
    form.require("kind", visit.say("register-missing-choice"));
    if form.chosen("country").concat().is_empty() {
        form.fail("country", visit.say("register-missing-country"));
    }
    let signed = form.text("signed").to_owned();
    let day = typed::day(&signed);
    if !signed.is_empty() {
        match day {
            None => form.fail("signed", visit.say("may-wrong-date")),
            Some(day) if day > visit.today() => form.fail("signed", visit.say("register-signed-later")),
            Some(_) if !form.is_ticked("contract") => form.fail("signed", visit.say("register-signed-without")),
            Some(_) => {}
        }
    }
    match (form.is_ticked("contract"), day) {
        (true, Some(day)) => Contract::SignedOn(day),
        (true, None) => Contract::Undated,
        (false, _) => Contract::Missing,
    }
}

fn fill(form: &Form, contract: Contract, one: &mut RecipientEntry) {
    one.name = one_line(form.text("name"));
    if let Some(kind) = Recipient::from_word(&form.chosen("kind").concat()) {
        one.kind = kind;
    }
    if let Some(what) = text(form, WHAT) {
        one.what = what;
    }
    if let Some(country) = Country::parse(&form.chosen("country").concat()) {
        one.country = country;
    }
    one.contract = contract;
    one.safeguard = Safeguard::from_word(&form.chosen("safeguard").concat()).unwrap_or(Safeguard::None);
    one.certified = form.is_ticked("certified");
    one.assessed = form.is_ticked("assessed");
}

/// Shows a recipient to change it.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let held = held(visit)?;
    let one = held.register.recipient(visit.part()).ok_or(Refusal::NotFound)?;
    Ok(page_of(visit, Some(one), held.version, form(visit, Some(one)), Problems::default()))
}

/// Takes it.
pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let before = held(visit)?;
    let one = before.register.recipient(visit.part()).ok_or(Refusal::NotFound)?;
    let mut form = form(visit, Some(one));
    let contract = check(visit, &mut form);
    if form.is_faulty() {
        return Ok(page_of(visit, Some(one), before.version, form, Problems::default()));
    }
    let made = make(visit, |register| {
        if let Some(changed) = register.recipients.iter_mut().find(|other| other.id == one.id) {
            fill(&form, contract, changed);
        }
    })?;
    match made {
        Made::InForce => Ok(visit.done(Banner::of(visit.say("register-changed")), "register-recipients", &[])),
        Made::Not(problems) => Ok(page_of(visit, Some(one), held(visit)?.version, form, problems)),
    }
}

/// Shows the form of a new one.
pub fn show_new(visit: &Visit) -> Result<Reply, Refusal> {
    let version = held(visit)?.version;
    Ok(page_of(visit, None, version, form(visit, None), Problems::default()))
}

/// Takes a new one.
pub fn take_new(visit: &Visit) -> Result<Reply, Refusal> {
    let before = held(visit)?;
    let mut form = form(visit, None);
    let contract = check(visit, &mut form);
    if form.is_faulty() {
        return Ok(page_of(visit, None, before.version, form, Problems::default()));
    }
    let country = Country::parse(&form.chosen("country").concat()).ok_or(Refusal::NotFound)?;
    let made = make(visit, |register| {
        let mut one = RecipientEntry {
            id: identifier(register, form.text("name")),
            name: String::new(),
            kind: Recipient::Processor,
            what: Bilingual { nl: String::new(), en: String::new() },
            country,
            contract,
            legal_request: false,
            safeguard: Safeguard::None,
            certified: false,
            assessed: false,
            derogations: Vec::new(),
            occasional: false,
            channel: Channel::Post,
            copy: None,
        };
        fill(&form, contract, &mut one);
        register.recipients.push(one);
    })?;
    match made {
        Made::InForce => Ok(visit.done(Banner::of(visit.say("register-recipient-added")), "register-recipients", &[])),
        Made::Not(problems) => Ok(page_of(visit, None, held(visit)?.version, form, problems)),
    }
}

/// A name for the register out of what people call it, that none has yet.
fn identifier(register: &Register, name: &str) -> String {
    let letters = name
        .to_lowercase()
        .chars()
        .map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' })
        .collect::<String>();
    let words: Vec<&str> = letters.split('-').filter(|word| !word.is_empty()).collect();
    let joined: String = words.join("-").chars().take(LONGEST_NAME).collect();
    let base =
        if joined.starts_with(|sign: char| sign.is_ascii_lowercase()) { joined } else { format!("recipient-{joined}") };
    let base = base.trim_end_matches('-').to_owned();
    if register.recipient(&base).is_none() {
        return base;
    }
    let free = (2..=u32::MAX).map(|number| format!("{base}-{number}")).find(|name| register.recipient(name).is_none());
    free.unwrap_or(base)
}

fn page_of(visit: &Visit, one: Option<&RecipientEntry>, version: u64, form: Form, problems: Problems) -> Reply {
    let key = if one.is_some() { "register-edit-recipient" } else { "register-new-recipient" };
    let path = match one {
        Some(one) => visit.to("register-recipient", &[&one.id]),
        None => visit.to("register-recipient-new", &[]),
    };
    Editing {
        path,
        back: visit.to("register-recipients", &[]),
        above: one.map_or_else(|| visit.say("register-recipients-title"), |one| name(visit, &one.name)),
        heading: visit.say(key),
        lead: visit.say("register-edit-recipient-lead"),
        button: visit.say("register-keep"),
        version: version.to_string(),
        page: Page::new(visit, key, "register"),
        form,
        problems,
    }
    .reply()
}
