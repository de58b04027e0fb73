//! `waarborg register show` and `export`: the register in force, or an earlier version.

use super::checked::category_label;
use crate::exit::Exit;
use crate::folder;
use crate::output::Output;
use crate::paper;
use crate::system::{SystemClock, today};
use crate::vault::{failed, spoken};
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use std::fmt::Write;
use std::path::Path;
use waarborg_model::vocabulary::{Category, Fact};
use waarborg_model::{Clock, Value};
use waarborg_register::unfilled::is_placeholder;
use waarborg_register::{Activity, PurposeEntry, RecipientEntry, Register};
use waarborg_store::RegisterRow;
use waarborg_text::paper::register_document;
use waarborg_text::{Fault, Words, value_label};
use waarborg_vault::VaultError;

/// Prints the file as it is kept, or writes it as a document or a workbook.
pub fn export(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let (pdf, xlsx) = (paper::place(output, matches, "pdf")?, paper::place(output, matches, "xlsx")?);
    paper::apart(output, pdf.as_deref(), xlsx.as_deref())?;
    folder::with_vault(output, matches, |opened| {
        let row = row(output, matches, opened)?;
        if pdf.is_none() && xlsx.is_none() {
            output.write(&row.text);
            return Ok(Exit::Done);
        }
        let register =
            Register::parse(&row.text).map_err(|_| failed(output, &VaultError::Damaged { what: "register" }))?;
        let (words, book, now) = (output.words, opened.vault.book(), SystemClock.now());
        // An earlier version is told by the law of the last day on which it was in force.
        let ended = opened.vault.register_text(Some(row.version.saturating_add(1))).ok();
        let day = ended.map_or_else(|| today(now), |next| today(next.applied_at));
        if let Some(path) = &pdf {
            let version = Some((row.version, today(row.applied_at)));
            let document = register_document(words, book, &register, version, day);
            paper::write(output, path, waarborg_paper::pdf(&document, now))?;
        }
        if let Some(path) = &xlsx {
            paper::write(output, path, waarborg_paper::register_xlsx(words, book, &register, day, now))?;
        }
        let files: Vec<String> = [pdf.as_ref(), xlsx.as_ref()].into_iter().flatten().map(|path| shown(path)).collect();
        output.show(
            || {
                let told = files.iter().map(|file| words.say_with("paper-register-written", &[("file", file)]));
                told.map(|line| format!("✓ {line}")).collect::<Vec<_>>().join("\n") + "\n"
            },
            || json!({ "version": row.version, "files": files }),
        );
        Ok(Exit::Done)
    })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Shows the activities: why, what, to whom.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    folder::with_vault(output, matches, |opened| {
        let row = row(output, matches, opened)?;
        let register =
            Register::parse(&row.text).map_err(|_| failed(output, &VaultError::Damaged { what: "register" }))?;
        output.show(|| human(output.words, &row, &register), || register_json(output.words, &row, &register));
        Ok(Exit::Done)
    })
}

fn row(output: &Output<'_>, matches: &ArgMatches, opened: &folder::Opened) -> Result<RegisterRow, Exit> {
    let version = matches.get_one::<u64>("version").copied();
    opened.vault.register_text(version).map_err(|error| match (error, version) {
        (VaultError::NoRegister, Some(version)) => {
            output.fail(&Fault::new("register.no-version").with("version", version.to_string()), Exit::NotFound)
        }
        (error, _) => failed(output, &error),
    })
}

fn human(words: &Words, row: &RegisterRow, register: &Register) -> String {
    let language = words.language();
    let heading = [("version", &*row.version.to_string()), ("at", &spoken(words, row.applied_at))];
    let mut text = words.say_with("register-version-of", &heading) + "\n";
    for activity in &register.activities {
        let _ = writeln!(text, "\n{}  [{}]", activity.name.get(language), activity.id);
        for entry in &activity.purposes {
            let (purpose, ground) = labels(words, entry);
            let line = [("purpose", purpose.as_str()), ("ground", &ground), ("text", entry.text.get(language))];
            let _ = writeln!(text, "  {}", words.say_with("register-purpose", &line));
        }
        let data: Vec<String> =
            categories(register, activity).into_iter().map(|category| category_label(words, category)).collect();
        let files: Vec<&str> = register.files_of(activity).map(|file| file.name.get(language)).collect();
        let recipients: Vec<String> =
            register.recipients_of(activity).map(|recipient| recipient_name(words, recipient)).collect();
        for (key, values) in [("register-data", data.join(", ")), ("register-files", files.join(", "))] {
            let _ = writeln!(text, "  {}", words.say_with(key, &[("values", &values)]));
        }
        if !recipients.is_empty() {
            let _ =
                writeln!(text, "  {}", words.say_with("register-recipients", &[("values", &recipients.join(", "))]));
        }
    }
    text
}

/// The name of a recipient; its identifier as long as a template only holds a place for it.
fn recipient_name(words: &Words, recipient: &RecipientEntry) -> String {
    if is_placeholder(&recipient.name) {
        format!("{} ({})", recipient.id, words.say("register-unnamed"))
    } else {
        recipient.name.clone()
    }
}

fn labels(words: &Words, entry: &PurposeEntry) -> (String, String) {
    let label = |fact, value: u8| value_label(words, fact, Value::One(value));
    (label(Fact::Purpose, entry.purpose as u8), label(Fact::Ground, entry.ground as u8))
}

/// The categories of all files of an activity, each once.
fn categories(register: &Register, activity: &Activity) -> Vec<Category> {
    let mut all: Vec<Category> =
        register.files_of(activity).flat_map(|file| register.categories(activity, file)).collect();
    all.sort_by_key(|category| *category as u8);
    all.dedup();
    all
}

fn register_json(words: &Words, row: &RegisterRow, register: &Register) -> Json {
    let language = words.language();
    let activities = register.activities.iter().map(|activity| {
        let purposes = activity.purposes.iter().map(|entry| {
            let (purpose, ground) = labels(words, entry);
            json!({
                "purpose": entry.purpose.as_str(),
                "label": purpose,
                "text": entry.text.get(language),
                "ground": entry.ground.as_str(),
                "ground_label": ground,
            })
        });
        json!({
            "id": activity.id,
            "name": activity.name.get(language),
            "purposes": purposes.collect::<Vec<_>>(),
            "actions": activity.actions.iter().map(|action| action.as_str()).collect::<Vec<_>>(),
            "files": activity.files,
            "data": categories(register, activity).iter().map(|category| category.as_str()).collect::<Vec<_>>(),
            "recipients": activity.recipients,
        })
    });
    json!({
        "version": row.version,
        "applied_at": row.applied_at.to_string(),
        "activities": activities.collect::<Vec<_>>(),
    })
}
