//! Step 3: what these people are brought in for, and what is known of all of them.

use super::draft::{self, Held, candidates, purpose_name};
use super::people::{Day, Heard, Told, day};
use super::{Step, steps};
use crate::form::{Choice, Field, Form, Kind};
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;
use jiff::civil::Date;
use waarborg_duties::Statement;
use waarborg_model::vocabulary::{Ground, Subject};
use waarborg_register::Register;
use waarborg_text::statement::purpose_facts;
use waarborg_vault::Way;

/// The longest text that people were shown.
const TEXT: usize = 10_000;

#[derive(Template)]
#[template(path = "web/import/purpose.html")]
struct Purposes<'v> {
    page: Page<'v>,
    steps: Vec<Step>,
    id: String,
    form: Form,
    proposals: Vec<Proposal>,
    asks_customer: bool,
    asks_consent: bool,
}

/// What one of the purposes means.
struct Proposal {
    name: String,
    facts: Vec<(String, String)>,
}

pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let held = draft::load(visit)?;
    if !held.draft.is_looked_through {
        return Ok(visit.go("import-columns", &[&held.id]));
    }
    let in_force = visit.vault()?.in_force()?;
    let form = form(visit, &held, &in_force.register);
    page(visit, &held, &in_force.register, form)
}

pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let held = draft::load(visit)?;
    let in_force = visit.vault()?.in_force()?;
    let register = &in_force.register;
    let mut form = form(visit, &held, register);
    form.require("purpose", visit.say("bring-purpose-missing"));
    form.require("informed", visit.say("bring-informed-missing"));
    let chosen = form.chosen("purpose").first().map(|chosen| (*chosen).to_owned()).unwrap_or_default();
    let chosen = chosen.split_once('/').map(|(activity, purpose)| (activity.to_owned(), purpose.to_owned()));
    let entry = candidates(register, &held.draft.file)
        .find(|(activity, entry)| {
            chosen.as_ref().is_some_and(|(one, other)| activity.id == *one && entry.purpose.as_str() == other)
        })
        .map(|(_, entry)| entry);
    let rests_on_consent = entry.is_some_and(|entry| entry.ground == Ground::Consent);
    let customer = one(&form, "customer");
    let until = if customer == "until" { past_day(visit, &mut form, "until") } else { None };
    let is_informed = one(&form, "informed") == "yes";
    let informed = if is_informed { heard(visit, &mut form, "told") } else { None };
    let consent = if rests_on_consent { heard(visit, &mut form, "consent") } else { None };
    if form.is_faulty() {
        return page(visit, &held, register, form);
    }
    let told = Told { customer, until, optout: !one(&form, "optout").is_empty(), informed, consent };
    draft::save(visit, &held.id, |draft| {
        draft.purpose.clone_from(&chosen);
        draft.told = told.clone();
    })?;
    Ok(visit.go("import-check", &[&held.id]))
}

fn one(form: &Form, name: &str) -> String {
    form.chosen(name).first().map(|value| (*value).to_owned()).unwrap_or_default()
}

/// A day in a field that has been.
fn past_day(visit: &Visit, form: &mut Form, name: &str) -> Option<Day> {
    let Some(day) = day(form.text(name)) else {
        form.fail(name, visit.say("bring-day-wrong"));
        return None;
    };
    if day > visit.today() {
        form.fail(name, visit.say("bring-day-late"));
    }
    Some(Day(day))
}

/// The fields of what people were told or said: names of text, way and day.
fn fields_of(about: &str) -> [&'static str; 3] {
    if about == "told" { ["told-text", "told-way", "told-on"] } else { ["consent-text", "consent-way", "consent-on"] }
}

fn heard(visit: &Visit, form: &mut Form, about: &str) -> Option<Heard> {
    let [text, way, on] = fields_of(about);
    form.require(text, visit.say(&format!("bring-{about}-text-missing")));
    form.require(way, visit.say("bring-way-missing"));
    let on = past_day(visit, form, on);
    Some(Heard { way: one(form, way), on: on?, text: form.text(text).to_owned() })
}

fn form(visit: &Visit, held: &Held, register: &Register) -> Form {
    let draft = &held.draft;
    let language = visit.language;
    let pairs: Vec<_> = candidates(register, &draft.file).collect();
    let choices: Vec<Choice> = pairs
        .iter()
        .map(|(activity, entry)| {
            let ground = visit.say(&format!("bring-ground-{}", entry.ground.as_str().replace('_', "-")));
            Choice::new(
                format!("{}/{}", activity.id, entry.purpose.as_str()),
                purpose_name(visit, register, &draft.file, (activity, entry)),
            )
            .hint(format!("{} {ground}", entry.text.get(language)))
        })
        .collect();
    let proposed = match (&draft.purpose, choices.first()) {
        (Some((activity, purpose)), _) => format!("{activity}/{purpose}"),
        (None, first) => first.map(|choice| choice.value.clone()).unwrap_or_default(),
    };
    let day_text = |day: Option<Date>| day.map(|day| day.strftime("%d-%m-%Y").to_string()).unwrap_or_default();
    let is_new = draft.purpose.is_none();
    let mut fields = vec![Field::text(visit, "purpose", "bring-purpose").kind(Kind::Radios(choices)).value(proposed)];
    if is_of_customers(held, register) {
        let customer =
            ["current", "until", "none"].map(|key| Choice::new(key, visit.say(&format!("bring-customer-{key}"))));
        let present = if is_new { "current" } else { draft.told.customer.as_str() };
        fields.push(
            Field::text(visit, "customer", "bring-customer").kind(Kind::Radios(customer.to_vec())).value(present),
        );
        fields.push(
            Field::text(visit, "until", "bring-until")
                .width("wb-b8")
                .longest(20)
                .optional(visit)
                .value(day_text(draft.told.until.map(|day| day.0))),
        );
        let mut offered = Choice::new("1", visit.say("bring-optout-yes"));
        offered.is_chosen = draft.told.optout;
        fields.push(Field::text(visit, "optout", "bring-optout").kind(Kind::Ticks(vec![offered])).optional(visit));
    }
    let informed = [
        Choice::new("yes", visit.say("bring-informed-yes")),
        Choice::new("no", visit.say("bring-informed-no")).hint(visit.say("bring-informed-no-hint")),
    ];
    let present = match (is_new, &draft.told.informed) {
        (true, _) => "",
        (false, Some(_)) => "yes",
        (false, None) => "no",
    };
    fields.push(Field::text(visit, "informed", "bring-informed").kind(Kind::Radios(informed.to_vec())).value(present));
    let today = day_text(Some(visit.today()));
    let heard = |about: &str, known: &Option<Heard>, proposed: String| {
        let [text, way, on] = fields_of(about);
        let ways = Way::ALL.map(|way| Choice::new(way.as_str(), visit.say(&format!("bring-way-{}", way.as_str()))));
        let (was_text, was_way, was_on) = match known {
            Some(heard) => (heard.text.clone(), heard.way.clone(), day_text(Some(heard.on.0))),
            None => (proposed, Way::Form.as_str().to_owned(), today.clone()),
        };
        [
            Field::text(visit, text, &format!("bring-{about}-text"))
                .kind(Kind::Area)
                .longest(TEXT)
                .value(was_text)
                .optional(visit),
            Field::text(visit, way, &format!("bring-{about}-way")).kind(Kind::Select(ways.to_vec())).value(was_way),
            Field::text(visit, on, &format!("bring-{about}-on")).width("wb-b8").longest(20).value(was_on),
        ]
    };
    fields.extend(heard("told", &draft.told.informed, visit.say("bring-told-proposal")));
    if pairs.iter().any(|(_, entry)| entry.ground == Ground::Consent) {
        fields.extend(heard("consent", &draft.told.consent, String::new()));
    }
    Form::new(visit, fields)
}

fn is_of_customers(held: &Held, register: &Register) -> bool {
    register.file(&held.draft.file).is_some_and(|file| file.subject == Subject::Customer)
}

fn page(visit: &Visit, held: &Held, register: &Register, form: Form) -> Result<Reply, Refusal> {
    let statement = Statement::of(register, visit.vault()?.book(), visit.today());
    let pairs: Vec<_> = candidates(register, &held.draft.file).collect();
    let proposals = pairs.iter().filter_map(|(activity, entry)| {
        let stated = statement.purposes().find(|one| one.activity == activity.id && one.purpose == entry.purpose)?;
        Some(Proposal {
            name: purpose_name(visit, register, &held.draft.file, (activity, entry)),
            facts: purpose_facts(visit.words(), &statement, stated),
        })
    });
    let shown = Purposes {
        page: Page::new(visit, "bring-purpose-title", "data").with(&form),
        steps: steps(visit, 2),
        id: held.id.clone(),
        proposals: proposals.collect(),
        asks_customer: is_of_customers(held, register),
        asks_consent: pairs.iter().any(|(_, entry)| entry.ground == Ground::Consent),
        form,
    };
    Ok(form_page(&shown, &shown.form))
}
