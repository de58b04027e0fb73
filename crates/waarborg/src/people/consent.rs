//! `waarborg consent`: writes down that someone consented, or no longer does.

use super::said::{self, OF_EVENT};
use super::{failed, word, wrong};
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use clap::ArgMatches;
use serde_json::json;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_text::Words;
use waarborg_vault::{DayCounts, Event, Said, VaultError};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let Some((name, matches)) = matches.subcommand() else { return Err(Exit::WrongUse) };
    let text = |name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    let subject = word::subject(&text("subject")).map_err(wrong(output))?;
    let purpose = word::purpose(matches).map_err(wrong(output))?;
    let counts = if name == "give" { DayCounts::FromItsBeginning } else { DayCounts::FromItsEnd };
    let said = OF_EVENT.said(matches, counts).map_err(|(fault, exit)| output.fail(&fault, exit))?;
    if name == "give" {
        said::proves(&said).map_err(|(fault, exit)| output.fail(&fault, exit))?;
    }
    with_vault(output, matches, |opened| {
        let activity = text("activity");
        let purpose = purpose.map_or_else(|| only_purpose(opened, &activity), Ok).map_err(failed(output))?;
        let (event, lacks) = if name == "give" {
            let given = said::given(matches, "explicit", "was", "representative");
            (Event::Consent(activity, purpose, given), said::lacks(given))
        } else {
            (Event::Withdraw(activity, purpose), Vec::new())
        };
        if stands(output, matches, opened, subject, &event, &said)? {
            return Ok(Exit::Done);
        }
        let key = if name == "give" { "consent-given" } else { "consent-withdrawn" };
        let is_overtaken = opened.vault.is_overtaken(subject, &event, &said).map_err(failed(output))?;
        let key = if is_overtaken { OVERTAKEN } else { key };
        let leaf = opened.vault.note(opened.actor, subject, &event, &said).map_err(failed(output))?;
        lacking(output, key, subject, leaf, &lacks);
        Ok(Exit::Done)
    })
}

/// Tells if someone stands already as an event would make her stand; then nothing is written down.
pub fn stands(
    output: &Output<'_>,
    matches: &ArgMatches,
    opened: &Opened,
    subject: SubjectId,
    event: &Event,
    said: &Said,
) -> Result<bool, Exit> {
    let given = said::given_at(matches, said);
    let stands = opened.vault.stands(subject, event, said, given).map_err(failed(output))?;
    if stands {
        told_as_standing(output, subject);
    }
    Ok(stands)
}

/// Tells that it stands so already, and nothing is written down.
pub fn told_as_standing(output: &Output<'_>, subject: SubjectId) {
    let told = || json!({ "person": subject.to_string(), "entry": null, "stands": true });
    output.show(|| format!("✓ {}\n", output.words.say("stands-already")), told);
}

/// The words for what was said before something that is written down already: it is kept, and changes nothing.
pub const OVERTAKEN: &str = "said-before";

/// The purpose of an activity that has but one.
fn only_purpose(opened: &Opened, activity: &str) -> Result<Purpose, VaultError> {
    let in_force = opened.vault.in_force()?;
    let unknown = || VaultError::NotInRegister { what: "activity", name: activity.to_owned() };
    let entry = in_force.register.activity(activity).ok_or_else(unknown)?;
    match entry.purposes.as_slice() {
        [only] => Ok(only.purpose),
        several => Err(VaultError::PurposeOpen {
            activity: activity.to_owned(),
            purposes: several.iter().map(|entry| entry.purpose.as_str()).collect(),
        }),
    }
}

/// Tells that something was written down, and where it stands in the log.
pub fn noted(output: &Output<'_>, key: &str, subject: SubjectId, leaf: u64) {
    let words = output.words;
    output.show(
        || format!("✓ {}\n{}", words.say(key), place(words, leaf)),
        || json!({ "person": subject.to_string(), "entry": leaf }),
    );
}

pub fn place(words: &Words, leaf: u64) -> String {
    format!("  {}\n", words.say_with("people-in-the-log", &[("index", &leaf.to_string())]))
}

/// The same of a consent, with what nobody stated of it.
fn lacking(output: &Output<'_>, key: &str, subject: SubjectId, leaf: u64, lacks: &[&str]) {
    if lacks.is_empty() {
        return noted(output, key, subject, leaf);
    }
    let words = output.words;
    output.show(
        || {
            let names: Vec<String> = lacks.iter().map(|one| words.say(&format!("consent-lacks-{one}"))).collect();
            let lacks = words.say_with("consent-lacks", &[("names", &names.join("; "))]);
            let then = words.say("consent-lacks-then");
            format!("✓ {}\n{}! {lacks}\n  {then}\n", words.say(key), place(words, leaf))
        },
        || json!({ "person": subject.to_string(), "entry": leaf, "lacks": lacks }),
    );
}
