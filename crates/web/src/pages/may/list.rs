//! The list of those for whom it is yes: asked for once more, made under permits, fetched by whoever had it made. It is whole
//! files uncovered, so the office alone has it made, after showing who she is; and what the register wants covered is on it
//! only if that was asked for.
//!
//! Each chunk is in the log before it is written, and no spreadsheet takes a cell for a formula.

use super::fit::{self, Fit};
use super::question::{self, decide};
use crate::form::{Field, Form, Kind};
use crate::page::{Page, form_page, page};
use crate::pages::again;
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;
use std::ops::ControlFlow;
use std::sync::Arc;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Fact;
use waarborg_register::unfilled::called;
use waarborg_text::answer::{Group, asked_plain};
use waarborg_text::csv_rows::Rows;
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Columns, Fault, value_label};
use waarborg_vault::{OpenedRecord, VaultError, Wanted};
use zeroize::Zeroizing;

/// From how many people on their number is typed, so that nobody takes out a whole file by a slip.
const TYPED_FROM: u64 = 100;
/// How often progress is told.
const TOLD_EVERY: u64 = 200;

#[derive(Template)]
#[template(path = "web/may/list.html")]
struct Confirm<'v> {
    page: Page<'v>,
    path: String,
    back: String,
    question: String,
    people: String,
    told: Vec<String>,
    form: Form,
    must_type: bool,
    button: String,
}

/// What the list would be.
struct Asked {
    wanted: Wanted,
    question: String,
    people: u64,
    fields: Vec<String>,
    /// Fields that are on it only if that is asked for.
    covered: Vec<String>,
    recipient: String,
    /// The version of the register.
    register: u64,
}

/// Finds what is asked for: only what whoever asks works in, and only for the law of today. `extra`: with fields that the
/// register wants covered.
fn find(visit: &Visit, extra: bool) -> Result<Asked, Refusal> {
    let vault = visit.vault()?;
    let (asked, _) = question::find(visit, visit.part())?;
    let facts = asked.facts()?;
    let held = vault.in_force()?;
    let fit: Fit<'_> = fit::find(&held.register, &facts, asked.recipient.as_deref()).ok_or(Refusal::NotFound)?;
    if !visit.works_in(&fit.activity.id) {
        return Err(Refusal::NotYours);
    }
    if asked.day(visit)? != visit.today() {
        return Err(Refusal::of(Fault::new("may.other-day"), Nature::Refused));
    }
    if fit.stated_besides(&held.register, &facts).known().next().is_some() {
        return Err(Refusal::of(Fault::new("may.elsewhere"), Nature::Refused));
    }
    decide(visit, facts.clone(), visit.today())?;
    let mut wanted = fit.wanted();
    let allowed = held.register.fields_allowed(fit.activity);
    let named = allowed.map(|(file, _, field, _)| (format!("{}.{}", file.id, field.id), field));
    let named: Vec<_> = named.filter(|(name, _)| wanted.fields.contains(name)).collect();
    let words = |field: &waarborg_register::Field| field.name.get(visit.language).to_owned();
    let covered = named.iter().filter(|(_, field)| field.covered).map(|(_, field)| words(field)).collect();
    let on_it: Vec<_> = named.into_iter().filter(|(_, field)| extra || !field.covered).collect();
    let fields = on_it.iter().map(|(_, field)| words(field)).collect();
    wanted.fields = on_it.into_iter().map(|(name, _)| name).collect();
    let people = if wanted.fields.is_empty() {
        // Whoever names no field would ask for all there are.
        0
    } else {
        let tally = vault.count_all(&wanted)?;
        let yes = tally.answers.iter().filter(|one| Group::of(&one.decision.outcome) == Group::Yes);
        yes.map(|one| one.people).sum()
    };
    let recipient = fit.recipient().map(|recipient| called(&recipient.name, visit.language)).unwrap_or_default();
    let recipient = recipient.to_owned();
    let question = asked_plain(visit.words(), vault.book(), &facts);
    Ok(Asked { wanted, question, people, fields, covered, recipient, register: held.version })
}

/// Whether fields that the register wants covered are to be on it.
fn is_extra(visit: &Visit) -> bool {
    visit.sent.is_ticked("extra")
}

fn form(visit: &Visit, asked: &Asked) -> Form {
    let mut fields = Vec::new();
    if !asked.covered.is_empty() {
        let mut tick = Field::text(visit, "extra", "may-list-extra").kind(Kind::Tick);
        tick.hint = visit.say_with("may-list-extra-names", &[("names", &asked.covered.join(", "))]);
        fields.push(tick);
    }
    if asked.people > TYPED_FROM {
        fields.push(Field::text(visit, "number", "may-list-number").inputmode("numeric").width("wb-b8").longest(20));
    }
    let covered = asked.covered.join("\n");
    Form::new(visit, fields).resting_on(visit, &[&asked.register, &asked.people, &covered])
}

fn page_of(visit: &Visit, asked: &Asked, form: Form) -> Reply {
    let people = super::counts::shown(visit, asked.people);
    let action = value_label(visit.words(), Fact::Action, waarborg_model::Value::One(asked.wanted.action as u8));
    let mut told = vec![
        visit.count("may-list-people", asked.people, &[("people", &people)]),
        visit.say_with("may-list-fields", &[("fields", &asked.fields.join(", "))]),
        visit.say_with("may-list-logged", &[("action", &action)]),
        visit.say("may-list-no-undo"),
    ];
    if asked.wanted.fields.is_empty() {
        // Nobody would be on it, and nothing.
        told.splice(..2, [visit.say("may-list-extra-only")]);
    }
    if !asked.recipient.is_empty() {
        told.insert(1, visit.say_with("may-list-recipient", &[("name", &asked.recipient)]));
    }
    let shown = Confirm {
        page: Page::new(visit, "may-list-title", "may").with(&form),
        path: visit.to("may-list", &[visit.part()]),
        back: visit.to("may-answer", &[visit.part()]),
        question: asked.question.clone(),
        button: visit.count("may-list-fetch", asked.people, &[("people", &people)]),
        must_type: asked.people > TYPED_FROM,
        people,
        told,
        form,
    };
    form_page(&shown, &shown.form)
}

/// Says what will happen.
pub fn confirm(visit: &Visit) -> Result<Reply, Refusal> {
    let asked = find(visit, is_extra(visit))?;
    if asked.people == 0 && asked.covered.is_empty() {
        return Ok(visit.go("may-answer", &[visit.part()]));
    }
    Ok(page_of(visit, &asked, form(visit, &asked)))
}

/// Begins.
pub fn begin(visit: &Visit) -> Result<Reply, Refusal> {
    let asked = find(visit, is_extra(visit))?;
    if visit.account()?.has_secret()
        && let Some(reply) = again::ask(visit, &visit.path)?
    {
        return Ok(reply);
    }
    let mut form = form(visit, &asked);
    if asked.people > TYPED_FROM {
        let typed: String = form.text("number").chars().filter(char::is_ascii_digit).collect();
        if typed != asked.people.to_string() {
            let people = super::counts::shown(visit, asked.people);
            form.fail("number", visit.say_with("may-list-wrong-number", &[("people", &people)]));
        }
    }
    if asked.wanted.fields.is_empty() {
        form.fail("extra", visit.say("may-list-extra-only"));
    }
    if !form.is_fine() {
        return Ok(page_of(visit, &asked, form));
    }
    visit.house.brakes.reveal(&visit.account()?.id).map_err(|_| Refusal::TooOften)?;
    let (house, opened, actor) = (Arc::clone(&visit.house), Arc::clone(visit.open()?), visit.actor);
    let account = visit.account()?.id.clone();
    let (language, whose) = (visit.language, account.clone());
    let name = format!("{}-{}.csv", asked.wanted.activity, visit.today());
    let id = house.clone().jobs.start(&account, "may-list-working", move |job| {
        let in_force = opened.vault.in_force()?;
        let more = || Refusal::from(VaultError::MoreThanShown);
        if in_force.version != asked.register {
            return Err(more());
        }
        let columns = Columns::of(&in_force.register, &asked.wanted)?;
        let mut bytes = Zeroizing::new(Vec::new());
        let names: Vec<&str> = columns.names().collect();
        let broke_off = |_| Refusal::of(Fault::new("web.broke-off"), Nature::Storage);
        let mut rows = Rows::for_sheets(&mut *bytes, language).map_err(broke_off)?;
        let mut written = rows.write(&names);
        let mut people = 0;
        job.reach(0, asked.people);
        let mut each = |_: SubjectId, records: &[OpenedRecord]| {
            people += 1;
            if people > asked.people {
                return ControlFlow::Break(());
            }
            if people % TOLD_EVERY == 0 {
                job.reach(people, asked.people);
            }
            for record in records {
                let cells: Vec<&str> = columns
                    .fields_in(record.file)
                    .map(|field| field.and_then(|field| record.fields.get(field)))
                    .map(|value| value.map(waarborg_vault::Value::expose).unwrap_or_default())
                    .collect();
                written = rows.write(&cells);
                if written.is_err() {
                    return ControlFlow::Break(());
                }
            }
            ControlFlow::Continue(())
        };
        opened.vault.use_all(actor, &asked.wanted, &mut each)?;
        if people > asked.people {
            // Who came in meanwhile was not in the number that was said yes to.
            return Err(more());
        }
        written.map_err(broke_off)?;
        let id = house.parcels.put(&whose, house.clock.now(), name, bytes, people);
        let id = id.map_err(|error| Refusal::from(VaultError::Seal(error)))?;
        Ok(crate::route::path("may-fetch", language, &[&id]))
    })?;
    Ok(visit.go("job", &[&id]))
}

#[derive(Template)]
#[template(path = "web/may/ready.html")]
struct Ready<'v> {
    page: Page<'v>,
    path: String,
    lead: String,
    until: String,
}

/// Says that the list waits.
pub fn ready(visit: &Visit) -> Result<Reply, Refusal> {
    let parcel = visit.house.parcels.find(visit.part(), &visit.account()?.id, visit.now).ok_or(Refusal::NotFound)?;
    let people = super::counts::shown(visit, parcel.people);
    let minutes = crate::parcels::WAITS.as_mins().to_string();
    Ok(page(&Ready {
        page: Page::new(visit, "may-ready-title", "may"),
        path: visit.to("may-fetch", &[visit.part()]),
        lead: visit.count("may-ready-lead", parcel.people, &[("people", &people)]),
        until: visit.say_with("may-ready-until", &[("minutes", &minutes)]),
    }))
}

/// Hands it over.
pub fn fetch(visit: &Visit) -> Result<Reply, Refusal> {
    let parcel = visit.house.parcels.find(visit.part(), &visit.account()?.id, visit.now).ok_or(Refusal::NotFound)?;
    Ok(Reply::File { name: parcel.name.clone(), kind: "text/csv; charset=utf-8", bytes: parcel.bytes.clone() })
}
