//! `waarborg person hold` and `release`: data that stay past their term for a claim or an inquiry, and the end of that.

use super::failed;
use crate::exit::Exit;
use crate::folder::with_vault;
use crate::output::Output;
use crate::people::consent::{noted, place, told_as_standing};
use crate::people::{said, word};
use clap::ArgMatches;
use jiff::civil::Date;
use serde_json::json;
use std::path::PathBuf;
use waarborg_model::identifier::SubjectId;
use waarborg_text::long_date;
use waarborg_vault::{Event, Hold, HoldFor, Said, VaultError, Way};

/// Runs the command.
pub fn run(output: &Output<'_>, name: &str, matches: &ArgMatches, subject: SubjectId) -> Result<Exit, Exit> {
    let text = |name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    let shown = matches.get_one::<PathBuf>("text").map(said::read).transpose();
    let shown = shown.map_err(|(fault, exit)| output.fail(&fault, exit))?.unwrap_or_default();
    // It is the house that says it, now.
    let said = Said { at: word::now(), way: Way::Form, text: shown, evidence: text("evidence") };
    // INVARIANT: no other word is taken.
    let why = HoldFor::named(&text("why")).unwrap_or(HoldFor::Claim);
    let file = text("file");
    with_vault(output, matches, |opened| {
        let vault = &opened.vault;
        let stands = || -> Result<Option<Hold>, VaultError> {
            Ok(vault.holds(subject)?.into_iter().find(|hold| hold.file == file && hold.why == why))
        };
        // What is no file is told by the vault.
        let is_file = vault.in_force().map_err(failed(output))?.register.file(&file).is_some();
        if name == "release" {
            if is_file && stands().map_err(failed(output))?.is_none() {
                told_as_standing(output, subject);
                return Ok(Exit::Done);
            }
            let event = Event::Release(file.clone(), why);
            let leaf = vault.note(opened.actor, subject, &event, &said).map_err(failed(output))?;
            noted(output, "person-release-noted", subject, leaf);
            return Ok(Exit::Done);
        }
        let records = vault.outline(subject).map_err(failed(output))?.records;
        if is_file && !records.iter().any(|record| record.file.as_deref() == Some(&*file)) {
            return Err(failed(output)(VaultError::UnknownRecord));
        }
        let event = Event::Hold(file.clone(), why);
        let leaf = vault.note(opened.actor, subject, &event, &said).map_err(failed(output))?;
        told_as_held(output, subject, leaf, stands().map_err(failed(output))?.map(|hold| hold.until));
        Ok(Exit::Done)
    })
}

/// Tells until when it is held.
fn told_as_held(output: &Output<'_>, subject: SubjectId, leaf: u64, until: Option<Date>) {
    let words = output.words;
    let date = until.map(|day| long_date(words, day)).unwrap_or_default();
    output.show(
        || format!("✓ {}\n{}", words.say_with("person-hold-noted", &[("date", &date)]), place(words, leaf)),
        || json!({ "person": subject.to_string(), "entry": leaf, "until": until.map(|day| day.to_string()) }),
    );
}
