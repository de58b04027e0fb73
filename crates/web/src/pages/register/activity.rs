//! One entry: why, whose and which data, on which ground, how long, to whom, under which measures. Each part has the small
//! form that changes it.

use super::change::{Made, held, make};
use super::edit::Part;
use super::lacks;
use super::list::{activity, name};
use super::weigh;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use waarborg_decide::Cited;
use waarborg_register::word::Word;
use waarborg_register::{Activity, Checked, Register};
use waarborg_text::paper::{Said, Told, because, date_in, then};
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Fault, refusals};
use waarborg_vault::VaultError;

#[derive(Template)]
#[template(path = "web/register/activity.html")]
struct Shown<'v> {
    page: Page<'v>,
    id: String,
    version: String,
    lacks: Vec<String>,
    reviewed: String,
    purposes: Vec<Purpose>,
    parts: Vec<PartOf>,
    terms: Vec<Kept>,
    rules: Vec<(String, String, String)>,
    /// What the law of today says against it, which may have changed since it was applied.
    refused: Vec<waarborg_text::Refusal>,
    may_change: bool,
    reviewed_path: String,
}

struct Purpose {
    name: String,
    text: String,
    ground: String,
    article: String,
    because: Vec<String>,
    edit: String,
    /// Where its interest is weighed; empty where nobody has to.
    weigh: String,
}

/// A part of the entry: what it is called in plain words, the law's word, what it says, where it is changed.
struct PartOf {
    name: String,
    law: String,
    lines: Vec<String>,
    edit: Option<String>,
}

struct Kept {
    file: String,
    term: String,
    then: String,
    why: Vec<String>,
    edit: String,
}

/// Shows an entry.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let held = held(visit)?;
    let register = &held.register;
    let one = activity(visit, register)?;
    let said = Said { words: visit.words(), book: vault.book(), day: visit.today() };
    let checked = register.check(vault.book(), visit.today(), visit.now).map_err(VaultError::from)?;
    let own = Checked {
        verdicts: checked.verdicts.iter().filter(|verdict| verdict.activity == one.id).cloned().collect(),
        terms: Vec::new(),
        remarks: Vec::new(),
        unfilled: Vec::new(),
    };
    let frame = Page::titled(visit, name(visit, one.name.get(visit.language)), "register");
    let shown = Shown {
        id: one.id.clone(),
        version: held.version.to_string(),
        lacks: lacks::of(visit, register, &checked, one),
        reviewed: match one.last_review {
            Some(day) => visit.say_with("register-reviewed-on", &[("day", &date_in(visit.words(), day))]),
            None => visit.say("register-reviewed-never"),
        },
        purposes: one.purposes.iter().map(|purpose| purpose_of(visit, said, one, purpose)).collect(),
        parts: parts(visit, said, register, one),
        terms: terms(visit, said, register, one),
        rules: rules(visit, &own),
        refused: refusals(visit.words(), vault.book(), register, &own),
        may_change: frame.may_use("register-edit"),
        reviewed_path: visit.to("register-reviewed", &[&one.id]),
        page: frame,
    };
    Ok(page(&shown))
}

fn edit(visit: &Visit, activity: &Activity, part: &Part) -> String {
    visit.to("register-edit", &[&activity.id, &part.word()])
}

fn purpose_of(visit: &Visit, said: Said<'_>, activity: &Activity, one: &waarborg_register::PurposeEntry) -> Purpose {
    let ground = said.value("ground", one.ground);
    let because = because(said, one);
    Purpose {
        name: said.value("purpose", one.purpose),
        text: said.both(&one.text),
        article: visit.say(&format!("register-ground-{}", one.ground.word().replace('_', "-"))),
        because: because.lines().map(str::to_owned).collect(),
        edit: edit(visit, activity, &Part::Purpose(one.purpose)),
        weigh: if one.is_unweighed() { weigh::path(visit, &activity.id, one.purpose) } else { String::new() },
        ground,
    }
}

fn parts(visit: &Visit, said: Said<'_>, register: &Register, one: &Activity) -> Vec<PartOf> {
    let told = Told::of(said, register, one);
    let lines = |text: &str| text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let part = |key: &str, text: String, change: Option<Part>| PartOf {
        name: visit.say(&format!("register-part-{key}")),
        law: visit.words().maybe(&format!("register-part-{key}-law")).unwrap_or_default(),
        lines: lines(&text),
        edit: change.map(|part| edit(visit, one, &part)),
    };
    let mut measures = said.maybe_both(one.measures.as_ref());
    if one.confidentiality {
        measures = [measures, visit.say("register-confidential")].join("\n");
    }
    let gets = register.recipients_of(one).map(|recipient| PartOf {
        name: visit.say_with("register-part-gets", &[("name", &name(visit, &recipient.name))]),
        law: String::new(),
        lines: vec![handed(visit, register, one, &recipient.id)],
        edit: Some(edit(visit, one, &Part::Gets(recipient.id.clone()))),
    });
    // What each of them gets stands below.
    let recipients: Vec<String> =
        register.recipients_of(one).map(|recipient| said.handed_for(one, recipient)).collect();
    let before = [
        part("owner", said.plain(&one.owner), Some(Part::Name)),
        part("people", told.people, None),
        part("data", fields(said, register, one), Some(Part::Fields)),
        part("exceptions", told.exceptions, None),
        part("actions", said.values("action", &one.actions), None),
        part("source", told.source, None),
        part("recipients", recipients.join("\n"), Some(Part::Recipients)),
    ];
    let after = [
        part("transfers", told.transfers, None),
        part("obligation", said.maybe_both(one.obligation.as_ref()), None),
        part("role", [told.role, told.controllers].join("\n"), None),
        part("measures", measures, Some(Part::Measures)),
        part("assessment", told.assessment, Some(Part::Measures)),
    ];
    // What can be filled in is shown when it is empty too, so that it can be.
    let all = before.into_iter().chain(gets).chain(after);
    all.filter(|part| !part.lines.is_empty() || part.edit.is_some()).collect()
}

/// The fields that a recipient gets, or that it gets all.
fn handed(visit: &Visit, register: &Register, one: &Activity, recipient: &str) -> String {
    if register.fields_handed(one, recipient).count() == register.fields_allowed(one).count() {
        return visit.say("register-gets-all");
    }
    let mut names: Vec<&str> = Vec::new();
    for (_, field) in register.fields_handed(one, recipient) {
        let name = field.name.get(visit.language);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// The fields by file, a line each.
fn fields(said: Said<'_>, register: &Register, one: &Activity) -> String {
    let file = |file: &waarborg_register::File| {
        let used = file.fields.iter().filter(|field| one.uses(&file.id, &field.id));
        let names: Vec<String> = used.map(|field| said.field(field)).collect();
        format!("{}: {}", said.both(&file.name), names.join(", "))
    };
    register.files_of(one).map(file).collect::<Vec<_>>().join("\n")
}

fn terms(visit: &Visit, said: Said<'_>, register: &Register, one: &Activity) -> Vec<Kept> {
    let term = |file: &waarborg_register::File| {
        let retention = register.retention(&file.retention)?;
        Some(Kept {
            file: said.both(&file.name),
            term: said.term(retention),
            then: then(said, retention),
            why: said.term_reason(retention).lines().map(str::to_owned).collect(),
            edit: edit(visit, one, &Part::Retention(file.id.clone())),
        })
    };
    register.files_of(one).filter_map(term).collect()
}

/// The rules that decide on the entry: title, citation, address; each once.
fn rules(visit: &Visit, checked: &Checked) -> Vec<(String, String, String)> {
    let Ok(vault) = visit.vault() else { return Vec::new() };
    let mut rules: Vec<(String, String, String)> = Vec::new();
    let cited = checked.verdicts.iter().flat_map(|verdict| verdict.decision.cited.iter());
    for Cited { rule, article, .. } in cited {
        let Some((_, text)) = vault.book().text(rule) else { continue };
        let path = visit.to("rule", &[rule]);
        if !rules.iter().any(|(_, _, known)| *known == path) {
            let article = vault.book().cite(article, visit.language);
            rules.push((text.title.get(visit.language).to_owned(), article, path));
        }
    }
    rules
}

/// Notes that somebody read the entry today and found it true.
pub fn reviewed(visit: &Visit) -> Result<Reply, Refusal> {
    let id = visit.part().to_owned();
    if held(visit)?.register.activity(&id).is_none() {
        return Err(Refusal::NotFound);
    }
    let today = visit.today();
    let made = make(visit, |register| {
        if let Some(activity) = register.activities.iter_mut().find(|activity| activity.id == id) {
            activity.last_review = Some(today);
        }
    })?;
    match made {
        Made::InForce => Ok(visit.done(Banner::of(visit.say("register-reviewed-done")), "register-activity", &[&id])),
        Made::Not(problems) if !problems.meanwhile.is_empty() => {
            Err(Refusal::of(Fault::new("register.moved"), Nature::Refused))
        }
        Made::Not(_) => Err(Refusal::of(Fault::new("register.not-lawful-now"), Nature::Refused)),
    }
}
