//! The privacy statement before it is published: what it says, what is missing, what differs from the last version.

use crate::document_page;
use crate::form::{Field, Form, Kind};
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use std::fmt::Display;
use waarborg_duties::Statement;
use waarborg_duties::publishing::{
    Change, Difference, Edition, PublishError, Staleness, outgrown_by_log, publish_over, staleness, statement_now,
};
use waarborg_model::vocabulary::{Fact, Role};
use waarborg_store::StoreError;
use waarborg_text::document::Document;
use waarborg_text::shown as readable;
use waarborg_text::statement::missing_line;
use waarborg_text::{statement_document, word_label};
use waarborg_vault::{Applied, VaultError};

/// Its routes.
pub const ROUTES: &[Route] = &[Route::form(
    "public-statement",
    "/openbaar-beheer/verklaring",
    "/en/public-settings/statement",
    OFFICE,
    show,
    take,
)];

/// The box of whoever publishes what nobody had read.
const READ: &str = "read";

#[derive(Template)]
#[template(path = "web/public-pages/statement.html")]
struct Draft<'v> {
    page: Page<'v>,
    lead: String,
    state: &'static str,
    missing: Vec<String>,
    outgrown: Vec<String>,
    /// What differs in the language of the page, and then in the other.
    differences: Vec<InLanguage>,
    text: String,
    form: Form,
    may_publish: bool,
}

/// What differs in one language.
struct InLanguage {
    /// The language, as HTML names it.
    language: &'static str,
    /// Its name; empty for the language of the page.
    name: String,
    parts: Vec<Shown>,
}

/// A part that differs from the last version.
struct Shown {
    heading: String,
    old: Vec<String>,
    new: Vec<String>,
}

impl Shown {
    fn of(difference: Difference) -> Self {
        let (old, new) = match difference.change {
            Change::Added { new } => (Vec::new(), new),
            Change::Removed { old } => (old, Vec::new()),
            Change::Changed { old, new } => (old, new),
        };
        Self { heading: difference.heading, old, new }
    }
}

/// The form, resting on the statement as it is shown in both languages. The register by which that is so is told too.
fn form(visit: &Visit) -> Result<(Form, u64), Refusal> {
    let in_force = visit.vault()?.in_force()?;
    let statement = Statement::of(&in_force.register, visit.vault()?.book(), visit.today());
    let texts: Vec<String> = visit.printed(&statement, &Edition::Draft).iter().map(document_page::html).collect();
    let mut fields = vec![Field::text(visit, "note", "public-note").optional(visit)];
    if !statement.is_read() {
        // Nobody has read the activities yet, and here all that they tell stands.
        fields.push(Field::text(visit, READ, "public-read-all").kind(Kind::Tick));
    }
    let form = Form::new(visit, fields);
    let texts: Vec<&dyn Display> = texts.iter().map(|text| text as &dyn Display).collect();
    Ok((form.resting_on(visit, &texts), in_force.version))
}

fn shown(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let statement = statement_now(vault, visit.today())?;
    let missing: Vec<String> = statement.unstated().into_iter().map(|one| missing_line(visit.words(), one)).collect();
    let outgrown = outgrown_by_log(vault)?.into_iter().map(|one| match &one.recipient {
        Some(recipient) => {
            let name = word_label(visit.words(), Fact::Recipient, recipient);
            visit.say_with("public-outgrown-recipient", &[("name", &name)])
        }
        None => visit
            .say_with("public-outgrown-purpose", &[("name", &word_label(visit.words(), Fact::Purpose, &one.purpose))]),
    });
    let outgrown: Vec<String> = outgrown.collect();
    let staleness = staleness::<Document>(vault, visit.today(), |statement, edition| visit.printed(statement, edition));
    let (state, differences) = match staleness.map_err(crate::public::refused)? {
        Staleness::Unpublished => ("unpublished", Vec::new()),
        Staleness::Current => ("current", Vec::new()),
        Staleness::Stale(all) => {
            let (own, other): (Vec<Difference>, Vec<Difference>) =
                all.into_iter().partition(|difference| difference.language == visit.language);
            let shown = [(own, true), (other, false)].into_iter().filter_map(|(parts, is_own)| {
                let language = parts.first()?.language;
                Some(InLanguage {
                    language: language.as_str(),
                    name: if is_own { String::new() } else { visit.say(&format!("language-{}", language.as_str())) },
                    parts: parts.into_iter().map(Shown::of).collect(),
                })
            });
            ("stale", shown.collect())
        }
    };
    let document = statement_document(visit.words(), &statement, &Edition::Draft);
    let may_publish = missing.is_empty() && state != "current";
    let draft = Draft {
        page: Page::new(visit, "public-privacy", "public-pages").with(&form),
        lead: visit.say(&format!("public-statement-{state}")),
        state,
        missing,
        outgrown,
        differences,
        text: document_page::html(&document),
        form,
        may_publish,
    };
    Ok(form_page(&draft, &draft.form))
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    shown(visit, form(visit)?.0)
}

fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let (mut form, version) = form(visit)?;
    if readable(form.text("note")) != form.text("note") {
        form.fail("note", visit.say("settings-firm-signs"));
    }
    if !form.is_fine() {
        return shown(visit, form);
    }
    let vault = visit.vault()?;
    let Some(version) = read(visit, &mut form, version)? else { return shown(visit, form) };
    let note = Some(form.text("note")).filter(|note| !note.is_empty());
    let name = &visit.account()?.name;
    let print = |statement: &_, edition: &Edition<'_>| visit.printed(statement, edition);
    match publish_over(vault, Some(version), visit.actor, name, note, visit.now, print) {
        Ok(published) => {
            let text = visit.say_with("public-published", &[("number", &published.number.to_string())]);
            let banner = Banner::of(text).more(visit.to("public-privacy", &[]), visit.say("public-look"));
            Ok(visit.done(banner, "public-statement", &[]))
        }
        // The page itself tells what is missing, that nothing changed, or what was published meanwhile.
        Err(
            PublishError::Incomplete(_)
            | PublishError::Unchanged { .. }
            | PublishError::Meanwhile { .. }
            | PublishError::Vault(VaultError::Store(StoreError::Moved)),
        ) => {
            form.move_on(visit);
            shown(visit, form)
        }
        Err(error) => Err(crate::public::refused(error)),
    }
}

/// Notes that whoever publishes has read what nobody had, and found it true: the version of the register by which that is so.
/// None if she does not say so, or it cannot be noted.
fn read(visit: &Visit, form: &mut Form, version: u64) -> Result<Option<u64>, Refusal> {
    let vault = visit.vault()?;
    let in_force = vault.in_force()?;
    let statement = Statement::of(&in_force.register, vault.book(), visit.today());
    if statement.is_read() {
        return Ok(Some(version));
    }
    if !form.is_ticked(READ) {
        form.fail(READ, visit.say("public-read-all-missing"));
        return Ok(None);
    }
    // The page itself tells what is missing.
    if !statement.unstated().is_empty() {
        return Ok(None);
    }
    let mut register = in_force.register.clone();
    let own = register.activities.iter_mut().filter(|activity| activity.role != Role::Processor);
    for activity in own.filter(|activity| activity.last_review.is_none()) {
        activity.last_review = Some(visit.today());
    }
    match vault.apply_register_over(visit.actor, version, &register) {
        Ok(Applied::InForce { version, .. } | Applied::Same { version }) => Ok(Some(version)),
        Ok(Applied::Refused(_)) => {
            form.fail("note", visit.say("public-cannot"));
            Ok(None)
        }
        Err(VaultError::Store(StoreError::Moved)) => {
            form.move_on(visit);
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}
