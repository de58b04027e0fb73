//! Step 3: what these people are brought in for, and what is known of all of them.

use super::draft::{self, Held, candidates, purpose_name};
use super::known::{self, asked_clock, is_of_customers, one};
use super::{Step, steps};
use crate::form::Form;
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;
use waarborg_duties::Statement;
use waarborg_model::vocabulary::Ground;
use waarborg_register::{PurposeEntry, Register};
use waarborg_text::statement::purpose_facts;

#[derive(Template)]
#[template(path = "web/import/purpose.html")]
struct Purposes<'v> {
    page: Page<'v>,
    steps: Vec<Step>,
    id: String,
    form: Form,
    proposals: Vec<Proposal>,
    /// Purposes for which nothing may come in before an interest is weighed: what is to be done, and where.
    unweighed: Vec<(String, String)>,
    asks_customer: bool,
    asks_clock: bool,
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
    let form = known::form(visit, &held, &in_force.register);
    page(visit, &held, &in_force.register, form)
}

pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let held = draft::load(visit)?;
    let in_force = visit.vault()?.in_force()?;
    let register = &in_force.register;
    let mut form = known::form(visit, &held, register);
    form.require("purpose", visit.say("bring-purpose-missing"));
    form.require("informed", visit.say("bring-informed-missing"));
    let chosen = one(&form, "purpose");
    let chosen = chosen.split_once('/').map(|(activity, purpose)| (activity.to_owned(), purpose.to_owned()));
    let entry = candidates(register, &held.draft.file)
        .find(|(activity, entry)| {
            chosen.as_ref().is_some_and(|(one, other)| activity.id == *one && entry.purpose.as_str() == other)
        })
        .map(|(_, entry)| entry);
    if entry.is_some_and(PurposeEntry::is_unweighed) {
        form.fail("purpose", visit.say("bring-unweighed-choose"));
    }
    let told = known::told(visit, &held, register, &mut form, entry.map(|entry| entry.ground));
    if form.is_faulty() {
        return page(visit, &held, register, form);
    }
    draft::save(visit, &held.id, |draft| {
        draft.purpose.clone_from(&chosen);
        draft.told = told.clone();
    })?;
    Ok(visit.go("import-check", &[&held.id]))
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
        unweighed: draft::unweighed(visit, register, held, pairs.iter().copied()),
        asks_customer: is_of_customers(held, register),
        asks_clock: asked_clock(held, register).is_some(),
        asks_consent: pairs.iter().any(|(_, entry)| entry.ground == Ground::Consent),
        form,
    };
    Ok(form_page(&shown, &shown.form))
}
