//! Step 1: which file, and where it goes. Nothing of it is kept but the sealed file itself, which waits.

use super::draft::{self, Draft, files};
use super::look::{self, FAULT, contents};
use super::{LARGEST, Step, steps};
use crate::form::{Choice, Field, Form, Kind};
use crate::looks::Reading;
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;
use waarborg_read::{Format, ReadError};
use waarborg_register::Register;
use waarborg_text::shown;
use waarborg_vault::{VaultError, Waiting};

/// The kinds of files, as HTML names them.
const KINDS: &str = ".csv,.tsv,.txt,.xlsx,.xls,.ods,.vcf";
/// The longest that is pasted.
const PASTED: usize = 200_000;
/// The longest name of a file.
const NAME: usize = 120;

#[derive(Template)]
#[template(path = "web/import/file.html")]
struct Chosen<'v> {
    page: Page<'v>,
    steps: Vec<Step>,
    form: Form,
    waiting: Vec<Waits>,
    /// There is no register, so nothing can be brought in.
    is_early: bool,
    /// It is a step of the first run.
    is_first: bool,
}

/// A file that was left at some step.
struct Waits {
    name: String,
    on: String,
    go: String,
    stop: String,
}

pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    super::sweep(&visit.house)?;
    let mut form = form(visit, register(visit)?.as_ref());
    if let Some(session) = &visit.session
        && let Some(why) = session.noted(FAULT)
    {
        session.note(FAULT, None);
        form.fail("file", visit.say(&why));
    }
    shown_page(visit, form)
}

pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let register = register(visit)?;
    let mut form = form(visit, register.as_ref());
    if visit.is_too_large {
        form = form.said_elsewhere();
        form.fail("file", visit.say("bring-file-size"));
        return shown_page(visit, form);
    }
    form.require("into", visit.say("bring-into-missing"));
    let pasted = form.text("rows").to_owned();
    let (name, bytes) = match &visit.sent.file {
        Some((name, bytes)) => (own_name(name), bytes.as_slice()),
        None => (visit.say("bring-pasted"), pasted.as_bytes()),
    };
    if visit.sent.file.is_none() && pasted.is_empty() {
        form.fail("file", visit.say("bring-file-missing"));
    }
    if visit.sent.file.is_some() && !pasted.is_empty() {
        form.fail("rows", visit.say("bring-rows-dropped"));
    }
    if form.is_fine()
        && let Some(why) = unfit(&name, bytes)
    {
        form.fail(if visit.sent.file.is_some() { "file" } else { "rows" }, visit.say(why));
    }
    if form.is_faulty() {
        return shown_page(visit, form);
    }
    let into = form.chosen("into").first().map(|into| (*into).to_owned()).unwrap_or_default();
    let id = visit.vault()?.put_waiting(visit.actor, &name, bytes)?;
    draft::save(visit, &id, |draft| *draft = Draft { file: into.clone(), ..Draft::default() })?;
    let file = visit.vault()?.waiting_file(&id)?.ok_or(Refusal::NotFound)?;
    let held = draft::Held { id: id.clone(), file, draft: visit.vault()?.paper_named(&id)? };
    Ok(match look::look(visit, &held, "import-columns")? {
        look::Sight::Wait(reply) => reply,
        look::Sight::Ready(_) => visit.go("import-columns", &[&id]),
    })
}

/// Why a file is not taken: the key of the message.
fn unfit(name: &str, bytes: &[u8]) -> Option<&'static str> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Some("bring-file-empty");
    }
    if bytes.len() > LARGEST {
        return Some("bring-file-size");
    }
    match contents(name, bytes, Reading::default()).map(|contents| contents.format()) {
        Ok(Format::Delimited | Format::Xlsx | Format::Xls | Format::Ods | Format::VCard) => None,
        Err(ReadError::Encrypted) => Some("bring-file-locked"),
        Ok(_) | Err(_) => Some("bring-file-kind"),
    }
}

/// The name of a file without the folders that some browsers send along.
fn own_name(name: &str) -> String {
    let own = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = shown(own).chars().take(NAME).collect();
    if clean.is_empty() { "-".to_owned() } else { clean }
}

fn register(visit: &Visit) -> Result<Option<Register>, Refusal> {
    match visit.vault()?.in_force() {
        Ok(in_force) => Ok(Some(in_force.register.clone())),
        Err(VaultError::NoRegister) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn form(visit: &Visit, register: Option<&Register>) -> Form {
    let all = register.into_iter().flat_map(files);
    let choices: Vec<Choice> = all.map(|file| Choice::new(&file.id, file.name.get(visit.language))).collect();
    let first = choices.first().map(|choice| choice.value.clone()).unwrap_or_default();
    let fields = vec![
        Field::text(visit, "file", "bring-file").kind(Kind::File(KINDS)).longest(usize::MAX),
        Field::text(visit, "rows", "bring-rows").kind(Kind::Area).longest(PASTED).optional(visit),
        Field::text(visit, "into", "bring-into").kind(Kind::Select(choices)).value(first),
    ];
    Form::new(visit, fields)
}

fn shown_page(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let files = vault.paper::<Waiting>()?.files;
    let waiting = files.into_iter().map(|file| {
        let since = jiff::Timestamp::from_millisecond(file.since_ms).unwrap_or_default();
        let on = waarborg_law::deadline::Start::At(since).day().map(|day| waarborg_text::long_date(visit.words(), day));
        Waits {
            on: on.unwrap_or_default(),
            go: visit.to("import-columns", &[&file.id]),
            stop: visit.to("import-cancel", &[&file.id]),
            name: file.name,
        }
    });
    let mut shown = Chosen {
        page: Page::new(visit, "bring-title", "data").with(&form),
        steps: steps(visit, 0),
        waiting: waiting.collect(),
        is_early: register(visit)?.is_none(),
        is_first: crate::pages::begin::is_at_import(visit)?,
        form,
    };
    if shown.page.summary.is_empty() && !shown.form.is_fine() {
        // What was wrong with a file showed only once it was looked at.
        shown.page.summary = shown.form.summary(visit.say("web-problem"));
    }
    Ok(form_page(&shown, &shown.form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lists_are_taken() {
        assert_eq!(unfit("a.csv", b"naam;mail\nJan;jan@example.nl\n"), None);
        assert_eq!(unfit("a.csv", b" \n\n"), Some("bring-file-empty"));
        assert_eq!(unfit("a.pdf", b"%PDF-1.7\n%x"), Some("bring-file-kind"));
        assert_eq!(unfit("a.csv", &[0, 159, 146, 150, 0, 1, 2, 3]), Some("bring-file-kind"));
    }

    #[test]
    fn a_name_has_no_folders_and_no_signs_that_steer() {
        assert_eq!(own_name("C:\\Marieke\\klanten.csv"), "klanten.csv");
        assert_eq!(own_name("../../etc/passwd"), "passwd");
        assert!(!own_name("a\u{202e}\u{7}b.csv").contains(['\u{202e}', '\u{7}']));
        assert_eq!(own_name(&"x".repeat(500)).len(), 120);
    }
}
