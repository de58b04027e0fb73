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
use waarborg_vault::{DayCounts, Event, VaultError};

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
        let event = if name == "give" {
            Event::Consent(activity, purpose, said::given(matches, "explicit", "was", "representative"))
        } else {
            Event::Withdraw(activity, purpose)
        };
        let key = if name == "give" { "consent-given" } else { "consent-withdrawn" };
        let is_overtaken = opened.vault.is_overtaken(subject, &event, &said).map_err(failed(output))?;
        let key = if is_overtaken { OVERTAKEN } else { key };
        let leaf = opened.vault.note(opened.actor, subject, &event, &said).map_err(failed(output))?;
        noted(output, key, subject, leaf);
        Ok(Exit::Done)
    })
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
    output.show(
        || {
            let place = output.words.say_with("people-in-the-log", &[("index", &leaf.to_string())]);
            format!("✓ {}\n  {place}\n", output.words.say(key))
        },
        || json!({ "person": subject.to_string(), "entry": leaf }),
    );
}
