//! Weighing what an answer leaves to whoever asks. The weighing is kept in the entry of the register that does what is
//! asked; the question is then put anew with what came of it.

use super::fit::{self, Fit};
use super::question::{self, Asked};
use crate::form::Form;
use crate::page::Page;
use crate::pages::register::change::{Made, Problems, held, make};
use crate::pages::register::edit::shared::Editing;
use crate::pages::register::edit::weighing;
use crate::pages::register::list::name;
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::visit::Visit;
use waarborg_model::Value;
use waarborg_model::vocabulary::{Fact, Ground};
use waarborg_register::Register;
use waarborg_text::value_label;

/// The question, and the entry in which it is weighed: one that rests on the firm's interest.
fn place<'r>(visit: &Visit, register: &'r Register) -> Result<(Asked, Fit<'r>), Refusal> {
    let (asked, _) = question::find(visit, visit.part())?;
    let fit = fit::find(register, &asked.facts()?, asked.recipient.as_deref());
    let fit = fit.filter(Fit::is_weighed).ok_or(Refusal::NotFound)?;
    Ok((asked, fit))
}

/// Shows the questions.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let held = held(visit)?;
    let (asked, fit) = place(visit, &held.register)?;
    let form = Form::new(visit, weighing::fields(visit, fit.purpose));
    Ok(page_of(visit, &asked, &fit, held.version, form, Problems::default()))
}

/// Takes the answers.
pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let before = held(visit)?;
    let (asked, fit) = place(visit, &before.register)?;
    let mut form = Form::new(visit, weighing::fields(visit, fit.purpose));
    weighing::check(visit, &mut form);
    if form.is_faulty() {
        return Ok(page_of(visit, &asked, &fit, before.version, form, Problems::default()));
    }
    let (activity, purpose) = (&fit.activity.id, fit.purpose.purpose);
    let made = make(visit, |register| weighing::keep(&form, register, activity, purpose))?;
    match made {
        Made::InForce => {
            let id = asked_anew(visit, asked, &form)?;
            let banner = Banner::of(visit.say("may-weighed-done"));
            let entry = visit.to("register-activity", &[activity]);
            let banner = banner.more(entry, visit.say("may-place-activity"));
            Ok(visit.done(banner, "may-answer", &[&id]))
        }
        Made::Not(problems) => Ok(page_of(visit, &asked, &fit, held(visit)?.version, form, problems)),
    }
}

/// The question with what came of the weighing; the same one, if it counted that already.
fn asked_anew(visit: &Visit, asked: Asked, form: &Form) -> Result<String, Refusal> {
    let mut facts = asked.facts()?;
    let before = facts.clone();
    facts.set(Fact::Ground, Value::One(Ground::LegitimateInterest as u8));
    if let Some(outcome) = weighing::outcome(form) {
        facts.set(Fact::Balancing, Value::One(outcome as u8));
    }
    if facts == before {
        return Ok(asked.id);
    }
    let anew = Asked::after(visit, &asked, &facts)?;
    let id = anew.id.clone();
    question::note(visit, anew);
    Ok(id)
}

fn page_of(visit: &Visit, asked: &Asked, fit: &Fit<'_>, version: u64, form: Form, problems: Problems) -> Reply {
    let purpose = value_label(visit.words(), Fact::Purpose, Value::One(fit.purpose.purpose as u8));
    let activity = name(visit, fit.activity.name.get(visit.language));
    Editing {
        path: visit.to("may-weigh", &[&asked.id]),
        back: visit.to("may-answer", &[&asked.id]),
        above: activity,
        heading: visit.say_with("may-weigh-title", &[("purpose", &purpose)]),
        lead: visit.say("may-weigh-lead"),
        button: visit.say("may-weigh-keep"),
        version: version.to_string(),
        page: Page::new(visit, "may-weigh", "may"),
        form,
        problems,
    }
    .reply()
}
