//! The files of the register: how many people, which kinds, what for, and who can see them.

use super::scope::Scope;
use super::tags::Tag;
use crate::form::Form;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{self, ANYBODY, Role, Route};
use crate::visit::Visit;
use askama::Template;
use waarborg_law::deadline::Start;
use waarborg_register::File;
use waarborg_store::ImportState;
use waarborg_text::{long_date, number};
use waarborg_vault::VaultError;

/// Its routes.
pub const ROUTES: &[Route] = &[Route::page("data", "/gegevens", "/en/data", ANYBODY, show)];

#[derive(Template)]
#[template(path = "web/data/list.html")]
struct List<'v> {
    page: Page<'v>,
    lead: String,
    files: Vec<FileRow>,
    /// The field for whom is looked for; none for who sees no values.
    search: Option<String>,
    /// What is over its term, if anything is; for those who clear out.
    overdue: String,
    may_import: bool,
    may_clear_out: bool,
    may_tell: bool,
}

/// A file in the list.
struct FileRow {
    path: String,
    name: String,
    people: String,
    purposes: String,
    tags: Vec<Tag>,
    viewers: String,
    imported: String,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let frame = Page::new(visit, "menu-data", "data");
    let scope = match Scope::of(visit) {
        Ok(scope) => scope,
        Err(Refusal::Fault(fault, _)) if fault.code == VaultError::NoRegister.code() => {
            return Ok(page(&List::empty(visit, frame)));
        }
        Err(refusal) => return Err(refusal),
    };
    let vault = visit.vault()?;
    let counts = visit.house.tally.counts(vault, visit.now)?;
    let imports = vault.imports()?;
    let accounts = visit.house.accounts(vault)?;
    let mut files = Vec::new();
    for file in scope.register().files.iter().filter(|file| scope.sees(file)) {
        let people = counts.files.iter().find(|(id, _)| *id == file.id).map_or(0, |(_, people)| *people);
        let last = imports.iter().find(|one| one.file == file.number() && one.state == ImportState::Done);
        let day = last.and_then(|one| Start::At(one.at).day().ok());
        files.push(FileRow {
            path: visit.to("data-file", &[&file.id]),
            name: file.name.get(visit.language).to_owned(),
            people: visit.count("data-people", people, &[("number", &number(visit.language, people))]),
            purposes: purposes(&scope, file),
            tags: Tag::all(visit, file),
            viewers: viewers(visit, &scope, file, &accounts.accounts),
            imported: day.map_or_else(
                || visit.say("data-never-imported"),
                |day| visit.say_with("data-imported", &[("day", &long_date(visit.words(), day))]),
            ),
        });
    }
    let may_clear_out = frame.may_use("data-clear-out");
    let may_tell = frame.may_use("data-tell-all");
    let overdue = match counts.over_term {
        over if may_clear_out && over > 0 => {
            visit.count("data-overdue", over, &[("number", &number(visit.language, over))])
        }
        _ => String::new(),
    };
    let people = number(visit.language, counts.people);
    let lead = if visit.is(&[Role::Staff]) {
        visit.say("data-lead-staff")
    } else {
        visit.count("data-lead", counts.people, &[("number", &people)])
    };
    let may_import = may_import(&frame);
    let search = frame.may_use("data-search").then(|| Form::new(visit, vec![super::search::field(visit)]).html());
    Ok(page(&List { page: frame, lead, files, search, overdue, may_import, may_clear_out, may_tell }))
}

/// Whether there is a page to bring people in, and it is hers.
fn may_import(page: &Page<'_>) -> bool {
    route::find("import-file").is_some() && page.may_use("import-file")
}

/// What a file is used for, each purpose once.
fn purposes(scope: &Scope<'_>, file: &File) -> String {
    let mut purposes: Vec<String> = Vec::new();
    for entry in scope.using(&file.id).flat_map(|activity| &activity.purposes) {
        let words = scope.purpose(entry.purpose);
        if !purposes.contains(&words) {
            purposes.push(words);
        }
    }
    purposes.join(", ")
}

/// Who can look at a file, by name; beyond a few, how many more.
fn viewers(visit: &Visit, scope: &Scope<'_>, file: &File, accounts: &[crate::account::Account]) -> String {
    const NAMED: usize = 4;
    let names: Vec<&str> = super::file::who(scope, file, accounts).map(|account| account.name.as_str()).collect();
    let mut text = names.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    if names.len() > NAMED {
        let more = (names.len() - NAMED) as u64;
        text = visit.count("data-and-more", more, &[("names", &text)]);
    }
    visit.say_with("data-seen-by", &[("names", &text)])
}

impl<'v> List<'v> {
    /// Before there is a register.
    fn empty(visit: &Visit, page: Page<'v>) -> Self {
        Self {
            page,
            lead: visit.say("data-no-register"),
            files: Vec::new(),
            search: None,
            overdue: String::new(),
            may_import: false,
            may_clear_out: false,
            may_tell: false,
        }
    }
}
