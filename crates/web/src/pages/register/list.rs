//! The register as a list: what is done with whose data, and what each entry still lacks.

use super::flow::{self, Picture};
use super::lacks;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;
use waarborg_model::vocabulary::Subject;
use waarborg_register::unfilled::{asked, called};
use waarborg_register::{Activity, Register};
use waarborg_text::paper::{Said, date_in};
use waarborg_text::sentence;
use waarborg_vault::VaultError;

#[derive(Template)]
#[template(path = "web/register/list.html")]
struct List<'v> {
    page: Page<'v>,
    lead: String,
    version: String,
    groups: Vec<Group>,
    picture: Option<Picture>,
    /// Ways to take it along: address and words.
    exports: Vec<(String, String)>,
    may_change: bool,
}

/// What is done with the data of one kind of people.
struct Group {
    id: String,
    heading: String,
    rows: Vec<Row>,
}

struct Row {
    path: String,
    name: String,
    purposes: String,
    files: String,
    lacks: Vec<String>,
    reviewed: String,
}

/// Shows the register; before there is one, where it begins.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let held = match vault.in_force() {
        Err(VaultError::NoRegister) => return Ok(empty(visit)),
        held => held?,
    };
    let (book, register) = (vault.book(), &held.register);
    let checked = register.check(book, visit.today(), visit.now).map_err(VaultError::from)?;
    let said = Said { words: visit.words(), book, day: visit.today() };
    let mut groups: Vec<Group> = Vec::new();
    let mut open = 0;
    for activity in &register.activities {
        let subject = subject_of(register, activity);
        let heading = heading(visit, subject);
        let id = format!("h-{}", subject.as_str());
        let lacks = lacks::of(visit, register, &checked, activity);
        open += usize::from(!lacks.is_empty());
        let row = Row {
            path: visit.to("register-activity", &[&activity.id]),
            name: name(visit, activity.name.get(visit.language)),
            purposes: activity.purposes.iter().map(|one| said.both(&one.text)).collect::<Vec<_>>().join(" "),
            files: register.files_of(activity).map(|file| said.both(&file.name)).collect::<Vec<_>>().join(", "),
            reviewed: activity.last_review.map(|day| date_in(visit.words(), day)).unwrap_or_default(),
            lacks,
        };
        match groups.iter_mut().find(|group| group.id == id) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { id, heading, rows: vec![row] }),
        }
    }
    let since = waarborg_law::deadline::Start::At(vault.register_text(None)?.applied_at).day();
    let day = since.map(|day| date_in(visit.words(), day)).unwrap_or_default();
    let all = u64::try_from(register.activities.len()).unwrap_or(u64::MAX);
    let lead = match open {
        0 => visit.count("register-lead-whole", all, &[]),
        open => {
            visit.count("register-lead-open", u64::try_from(open).unwrap_or(u64::MAX), &[("all", &all.to_string())])
        }
    };
    let frame = Page::new(visit, "register-title", "register");
    let shown = List {
        may_change: frame.may_use("register-edit"),
        page: frame,
        lead,
        version: visit.say_with("register-page-version", &[("version", &held.version.to_string()), ("day", &day)]),
        groups,
        picture: flow::picture(visit, vault, register)?,
        exports: super::export::FORMS
            .iter()
            .map(|form| (visit.to("register-export", &[form]), visit.say(&format!("register-export-{form}"))))
            .collect(),
    };
    Ok(page(&shown))
}

fn empty(visit: &Visit) -> Reply {
    page(&List {
        page: Page::new(visit, "register-title", "register"),
        lead: visit.say("register-none"),
        version: String::new(),
        groups: Vec::new(),
        picture: None,
        exports: Vec::new(),
        may_change: false,
    })
}

/// Whose data an activity is about, first of all.
fn subject_of(register: &Register, activity: &Activity) -> Subject {
    register.files_of(activity).next().map_or(Subject::ThirdPerson, |file| file.subject)
}

fn heading(visit: &Visit, subject: Subject) -> String {
    sentence(&visit.say(&format!("asked-whose-{}", subject.as_str().replace('_', "-"))))
}

/// A name as its owner wrote it; of one that a template only asks for, whom it means.
pub fn name(visit: &Visit, text: &str) -> String {
    match asked(text, visit.language) {
        Some(_) => sentence(called(text, visit.language)),
        None => text.to_owned(),
    }
}

/// The activity that the address names.
pub fn activity<'r>(visit: &Visit, register: &'r Register) -> Result<&'r Activity, Refusal> {
    register.activity(visit.part()).ok_or(Refusal::NotFound)
}
