//! `waarborg person hold` and `release`: data that stay past their term for a claim or an inquiry, and the end of that.

use super::failed;
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use crate::people::consent::{place, told_as_standing};
use crate::people::{said, word};
use clap::ArgMatches;
use serde_json::json;
use std::path::PathBuf;
use waarborg_model::identifier::SubjectId;
use waarborg_text::long_date;
use waarborg_vault::{Event, HoldFor, Said, VaultError, Way};

/// Runs the command.
pub fn run(output: &Output<'_>, name: &str, matches: &ArgMatches, subject: SubjectId) -> Result<Exit, Exit> {
    let text = |name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    let shown = matches.get_one::<PathBuf>("text").map(said::read).transpose();
    let shown = shown.map_err(|(fault, exit)| output.fail(&fault, exit))?.unwrap_or_default();
    // It is the house that says it, now.
    let said = Said { at: word::now(), way: Way::Form, text: shown, evidence: text("evidence") };
    // INVARIANT: no other word is taken.
    let why = HoldFor::named(&text("why")).unwrap_or(HoldFor::Claim);
    with_vault(output, matches, |opened| {
        if name == "hold" {
            hold(output, opened, subject, (text("file"), why), &said)
        } else {
            release(output, opened, subject, (text("file"), why), &said)
        }
    })
}

fn hold(
    output: &Output<'_>,
    opened: &Opened,
    subject: SubjectId,
    (file, why): (String, HoldFor),
    said: &Said,
) -> Result<Exit, Exit> {
    let vault = &opened.vault;
    let in_force = vault.in_force().map_err(failed(output))?;
    let has_any = vault.outline(subject).map_err(failed(output))?.records;
    let has_any = has_any.iter().any(|record| record.file.as_deref() == Some(&*file));
    if in_force.register.file(&file).is_some() && !has_any {
        return Err(failed(output)(VaultError::UnknownRecord));
    }
    let leaf = vault.note(opened.actor, subject, &Event::Hold(file.clone(), why), said).map_err(failed(output))?;
    let holds = vault.holds(subject).map_err(failed(output))?;
    let until = holds.iter().find(|hold| hold.file == file && hold.why == why).map(|hold| hold.until);
    let words = output.words;
    let date = until.map(|day| long_date(words, day)).unwrap_or_default();
    output.show(
        || format!("✓ {}\n{}", words.say_with("person-hold-noted", &[("date", &date)]), place(words, leaf)),
        || json!({ "person": subject.to_string(), "entry": leaf, "until": until.map(|day| day.to_string()) }),
    );
    Ok(Exit::Done)
}

fn release(
    output: &Output<'_>,
    opened: &Opened,
    subject: SubjectId,
    (file, why): (String, HoldFor),
    said: &Said,
) -> Result<Exit, Exit> {
    let vault = &opened.vault;
    let in_force = vault.in_force().map_err(failed(output))?;
    let holds = vault.holds(subject).map_err(failed(output))?;
    if in_force.register.file(&file).is_some() && !holds.iter().any(|hold| hold.file == file && hold.why == why) {
        told_as_standing(output, subject);
        return Ok(Exit::Done);
    }
    let leaf = vault.note(opened.actor, subject, &Event::Release(file, why), said).map_err(failed(output))?;
    crate::people::consent::noted(output, "person-release-noted", subject, leaf);
    Ok(Exit::Done)
}
