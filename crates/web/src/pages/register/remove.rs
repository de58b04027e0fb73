//! Taking an entry or a recipient out of the register. What else rests on it stops that, and is told with what to do first; what
//! was taken out stands in the version before, and can be put back as long as nothing else changed.

use super::change::{AskedOver, Made, Problems, held, make};
use super::list::{activity, name};
use crate::page::{Page, html};
use crate::public::refused;
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use waarborg_duties::publishing::{Printed, published, published_version, statement_now};
use waarborg_register::{Activity, File, Register};
use waarborg_store::StoreError;
use waarborg_text::document::Document;
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Fault, number};
use waarborg_vault::{Applied, VaultError};

#[derive(Template)]
#[template(path = "web/register/remove.html")]
struct Remove<'v> {
    page: Page<'v>,
    path: String,
    back: String,
    /// What is taken out.
    above: String,
    lead: String,
    version: String,
    /// What follows.
    effects: Vec<String>,
    /// What is in the way.
    stops: Vec<Stop>,
    problems: Problems,
}

/// Something that rests on what is to be taken out, and where that is ended first.
struct Stop {
    text: String,
    path: String,
    words: String,
}

impl Remove<'_> {
    fn asked(&self) -> Option<AskedOver> {
        self.problems.asked_over(self.page.visit())
    }

    fn reply(mut self) -> Reply {
        self.problems.is_bare = true;
        if self.problems.is_empty() { Reply::Page(html(&self)) } else { Reply::Unfit(html(&self)) }
    }
}

/// Asks whether an entry is to go.
pub fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    let held = held(visit)?;
    let one = activity(visit, &held.register)?;
    Ok(of_activity(visit, &held.register, held.version, one, Problems::default())?.reply())
}

/// Takes an entry out.
pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let before = held(visit)?;
    let one = activity(visit, &before.register)?;
    let asked = of_activity(visit, &before.register, before.version, one, Problems::default())?;
    if !asked.stops.is_empty() {
        return Ok(asked.reply());
    }
    match make(visit, |register| without(register, one))? {
        Made::InForce => {
            visit.house.tally.forget();
            let arguments = [("name", one.name.get(visit.language))];
            let banner = gone(visit, visit.say_with("register-removed", &arguments), before.version);
            Ok(visit.done(banner, "register", &[]))
        }
        Made::Not(problems) => {
            let now = held(visit)?;
            let one = activity(visit, &now.register)?;
            Ok(of_activity(visit, &now.register, now.version, one, problems)?.reply())
        }
    }
}

/// Asks whether a recipient is to go.
pub fn ask_recipient(visit: &Visit) -> Result<Reply, Refusal> {
    let held = held(visit)?;
    Ok(of_recipient(visit, &held.register, held.version, Problems::default())?.reply())
}

/// Takes a recipient out.
pub fn take_recipient(visit: &Visit) -> Result<Reply, Refusal> {
    let before = held(visit)?;
    let asked = of_recipient(visit, &before.register, before.version, Problems::default())?;
    if !asked.stops.is_empty() {
        return Ok(asked.reply());
    }
    let id = visit.part();
    match make(visit, |register| register.recipients.retain(|one| one.id != id))? {
        Made::InForce => {
            let text = visit.say_with("register-removed", &[("name", &asked.above)]);
            Ok(visit.done(gone(visit, text, before.version), "register-recipients", &[]))
        }
        Made::Not(problems) => {
            let now = held(visit)?;
            Ok(of_recipient(visit, &now.register, now.version, problems)?.reply())
        }
    }
}

/// Puts the version back that was in force before the last change.
pub fn back(visit: &Visit) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let version: u64 = visit.part().parse().map_err(|_| Refusal::NotFound)?;
    let row = vault.register_text(Some(version))?;
    let register = Register::parse(&row.text).map_err(|_| VaultError::Damaged { what: "register" })?;
    match vault.apply_register_over(visit.actor, version.saturating_add(1), &register) {
        Ok(Applied::InForce { .. } | Applied::Same { .. }) => {
            visit.house.tally.forget();
            Ok(visit.done(Banner::of(visit.say("register-put-back")), "register-history", &[]))
        }
        Ok(Applied::Refused(_)) => Err(Refusal::of(Fault::new("register.not-lawful-now"), Nature::Refused)),
        Err(VaultError::Store(StoreError::Moved)) => Err(Refusal::of(Fault::new("register.moved"), Nature::Refused)),
        Err(error) => Err(error.into()),
    }
}

/// That it was done, with where it stands still and how to put it back.
fn gone(visit: &Visit, text: String, before: u64) -> Banner {
    let banner = Banner::of(text).more(visit.to("register-history", &[]), visit.say("register-history-title"));
    banner.undo(visit.to("register-put-back", &[&before.to_string()]), visit.say("register-put-back-do"))
}

/// Takes an entry out, with the files that nothing else uses and the terms of those.
fn without(register: &mut Register, one: &Activity) {
    let own: Vec<String> = own_files(register, one).map(|file| file.id.clone()).collect();
    register.activities.retain(|other| other.id != one.id);
    register.files.retain(|file| !own.contains(&file.id));
    let used: Vec<String> = register.files.iter().map(|file| file.retention.clone()).collect();
    let was_used = |id: &String| one.files.iter().any(|file| own.contains(file)) && !used.contains(id);
    register.retentions.retain(|term| !was_used(&term.id));
}

/// The files that nothing else uses.
fn own_files<'r>(register: &'r Register, one: &'r Activity) -> impl Iterator<Item = &'r File> {
    let is_used = |id: &String| {
        register.activities.iter().any(|other| other.id != one.id && other.files.iter().any(|file| file == id))
    };
    register.files_of(one).filter(move |file| !is_used(&file.id))
}

fn of_activity<'v>(
    visit: &'v Visit,
    register: &Register,
    version: u64,
    one: &Activity,
    problems: Problems,
) -> Result<Remove<'v>, Refusal> {
    let vault = visit.vault()?;
    let counts = visit.house.tally.counts(vault, visit.now)?;
    let mut stops = Vec::new();
    let mut stop = |text: String, path: String, words: &str| stops.push(Stop { text, path, words: visit.say(words) });
    if register.activities.len() == 1 {
        stop(visit.say("register-remove-last"), visit.to("register-new", &[]), "register-new");
    }
    for file in own_files(register, one) {
        let people = counts.files.iter().find(|(id, _)| *id == file.id).map_or(0, |(_, people)| *people);
        if people > 0 {
            let shown = number(visit.language, people);
            let arguments = [("file", file.name.get(visit.language)), ("number", &*shown)];
            let text = visit.count("register-remove-records", people, &arguments);
            stop(text, visit.to("data-file", &[&file.id]), "register-remove-look");
        }
    }
    let goes = own_files(register, one).map(|file| {
        let arguments = [("file", file.name.get(visit.language))];
        visit.say_with("register-remove-file", &arguments)
    });
    let mut effects = vec![visit.say("register-remove-effect")];
    if stands_in_public(visit, one)? {
        effects.push(visit.say("register-remove-stated"));
    }
    // Only she withdraws what she said (AVG 7(3)), and a register tells of what is done (AVG 30): so her yes stops nothing.
    let consents = vault.consented(&one.id)?;
    if consents > 0 {
        let shown = number(visit.language, consents);
        effects.push(visit.count("register-remove-consents", consents, &[("number", &*shown)]));
    }
    effects.push(visit.say("register-remove-kept"));
    Ok(Remove {
        page: Page::new(visit, "register-remove", "register"),
        path: visit.to("register-remove", &[&one.id]),
        back: visit.to("register-activity", &[&one.id]),
        above: name(visit, one.name.get(visit.language)),
        lead: visit.say("register-remove-lead"),
        version: version.to_string(),
        effects: effects.into_iter().chain(goes).collect(),
        stops,
        problems,
    })
}

/// Whether the statement that is public now tells of an activity.
fn stands_in_public(visit: &Visit, one: &Activity) -> Result<bool, Refusal> {
    let vault = visit.vault()?;
    let Some(last) = published(vault)?.pop() else { return Ok(false) };
    let found = published_version::<Document>(vault, last.number).map_err(refused)?;
    let statement = statement_now(vault, visit.today())?;
    let own: Vec<&str> =
        statement.purposes().filter(|entry| entry.activity == one.id).map(|entry| entry.anchor.as_str()).collect();
    let texts = found.map(|(_, texts)| texts).unwrap_or_default();
    let mut sections = texts.iter().flat_map(Printed::sections);
    Ok(sections.any(|section| own.contains(&section.id.as_str())))
}

fn of_recipient<'v>(
    visit: &'v Visit,
    register: &Register,
    version: u64,
    problems: Problems,
) -> Result<Remove<'v>, Refusal> {
    let one = register.recipient(visit.part()).ok_or(Refusal::NotFound)?;
    let using = register.activities.iter().filter(|activity| activity.recipients.contains(&one.id));
    let stop = |activity: &Activity| {
        let called = name(visit, activity.name.get(visit.language));
        Stop {
            text: visit.say_with("register-remove-used", &[("name", &called)]),
            path: visit.to("register-edit", &[&activity.id, "recipients"]),
            words: visit.say("register-remove-untick"),
        }
    };
    Ok(Remove {
        page: Page::new(visit, "register-remove-recipient", "register"),
        path: visit.to("register-recipient-remove", &[&one.id]),
        back: visit.to("register-recipient", &[&one.id]),
        above: name(visit, &one.name),
        lead: visit.say("register-remove-recipient-lead"),
        version: version.to_string(),
        effects: vec![visit.say("register-remove-recipient-effect"), visit.say("register-remove-kept")],
        stops: using.map(stop).collect(),
        problems,
    })
}
