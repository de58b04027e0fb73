//! Something new that the firm does: begun from an activity of a template that is not there yet.

use super::change::{Made, Problems, held, make};
use super::edit::shared::Editing;
use crate::form::{Choice, Field, Form, Kind};
use crate::page::Page;
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::visit::Visit;
use waarborg_duties::Sector;
use waarborg_register::{Activity, Register};

/// What a template offers that the register does not do yet, the firm's own sector first.
fn offered(register: &Register) -> Vec<(&'static str, Register, Vec<Activity>)> {
    let own = Sector::nearest(register).map(|sector| sector.key);
    let mut sectors = Sector::all();
    sectors.sort_by_key(|sector| Some(sector.key) != own);
    let mut known: Vec<String> = register.activities.iter().map(|activity| activity.id.clone()).collect();
    let mut offered = Vec::new();
    for sector in sectors {
        let Ok(template) = sector.template.register() else { continue };
        let fresh: Vec<Activity> =
            template.activities.iter().filter(|activity| !known.contains(&activity.id)).cloned().collect();
        known.extend(fresh.iter().map(|activity| activity.id.clone()));
        if !fresh.is_empty() {
            offered.push((sector.key, template, fresh));
        }
    }
    offered
}

fn form(visit: &Visit, register: &Register) -> Form {
    let mut choices = Vec::new();
    for (sector, _, activities) in offered(register) {
        let of = visit.say(&format!("register-template-{sector}"));
        choices.extend(activities.iter().map(|activity| {
            let label = format!("{} ({of})", activity.name.get(visit.language));
            let texts: Vec<&str> = activity.purposes.iter().map(|purpose| purpose.text.get(visit.language)).collect();
            Choice::new(format!("{sector}:{}", activity.id), label).hint(texts.join(" "))
        }));
    }
    Form::new(visit, vec![Field::text(visit, "activity", "register-field-activity").kind(Kind::Radios(choices))])
}

fn page_of(visit: &Visit, version: u64, form: Form, problems: Problems) -> Reply {
    Editing {
        path: visit.to("register-new", &[]),
        back: visit.to("register", &[]),
        above: visit.say("register-title"),
        heading: visit.say("register-new"),
        lead: visit.say("register-new-lead"),
        button: visit.say("register-add"),
        version: version.to_string(),
        page: Page::new(visit, "register-new", "register"),
        form,
        problems,
    }
    .reply()
}

/// Shows what can be added.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let held = held(visit)?;
    Ok(page_of(visit, held.version, form(visit, &held.register), Problems::default()))
}

/// Adds it, with the files, terms and recipients that it needs and that are not there yet.
pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let before = held(visit)?;
    let mut form = form(visit, &before.register);
    form.require("activity", visit.say("register-missing-choice"));
    if form.is_faulty() {
        return Ok(page_of(visit, before.version, form, Problems::default()));
    }
    let chosen = form.chosen("activity").concat();
    let (sector, id) = chosen.split_once(':').ok_or(Refusal::NotFound)?;
    let offered = offered(&before.register);
    let (_, template, _) = offered.iter().find(|(key, ..)| *key == sector).ok_or(Refusal::NotFound)?;
    let activity = template.activity(id).ok_or(Refusal::NotFound)?;
    match make(visit, |register| add(register, template, activity))? {
        Made::InForce => Ok(visit.done(Banner::of(visit.say("register-added")), "register-activity", &[&activity.id])),
        Made::Not(problems) => Ok(page_of(visit, held(visit)?.version, form, problems)),
    }
}

fn add(register: &mut Register, template: &Register, activity: &Activity) {
    for file in template.files_of(activity) {
        if register.file(&file.id).is_none() {
            if let (None, Some(retention)) = (register.retention(&file.retention), template.retention(&file.retention))
            {
                register.retentions.push(retention.clone());
            }
            register.files.push(file.clone());
        }
    }
    for recipient in template.recipients_of(activity) {
        if register.recipient(&recipient.id).is_none() {
            register.recipients.push(recipient.clone());
        }
    }
    register.activities.push(activity.clone());
}
