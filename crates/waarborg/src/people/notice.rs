//! `waarborg notice`: writes down that people were informed of an activity (AVG 13, 14), or that this was a mistake.

use super::import::progress;
use super::said::{OF_EVENT, given_at, shows};
use super::{failed, word, wrong};
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use crate::vault_fault;
use clap::ArgMatches;
use serde_json::json;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use waarborg_model::identifier::{ImportId, SubjectId};
use waarborg_text::Fault;
use waarborg_vault::{Event, VaultError};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let subjects = matches.get_many::<String>("subject").into_iter().flatten();
    let named: Vec<SubjectId> =
        subjects.map(|id| word::subject(id)).collect::<Result<_, _>>().map_err(wrong(output))?;
    let import = matches.get_one::<String>("import").map(|id| word::import(id)).transpose().map_err(wrong(output))?;
    let activity = matches.get_one::<String>("activity").cloned().unwrap_or_default();
    let why = matches.get_one::<String>("why").filter(|_| matches.get_flag("take-back"));
    let event = match why {
        None => Event::Notice(activity.clone(), matches.get_flag("recipients")),
        Some(_) => Event::TakeBackNotice(activity.clone()),
    };
    let mut said = OF_EVENT.said(matches, event.day_counts()).map_err(|(fault, exit)| output.fail(&fault, exit))?;
    if why.is_none() {
        shows(&said).map_err(|(fault, exit)| output.fail(&fault, exit))?;
    }
    if let Some(why) = why {
        why.trim().clone_into(&mut said.text);
        if said.text.is_empty() {
            return Err(output.fail(&Fault::new("people.why-empty"), Exit::WrongUse));
        }
    }
    with_vault(output, matches, |opened| {
        let mut people = match import {
            Some(import) => of_import(output, opened, import)?,
            None => named,
        };
        if why.is_some() {
            let told = told(opened, &activity).map_err(failed(output))?;
            people.retain(|subject| told.contains(subject));
            if people.is_empty() {
                return Err(output.fail(&Fault::new("people.nobody-told").with("name", activity), Exit::NotFound));
            }
        }
        // Whoever was told so already is not written down once more.
        let given = given_at(matches, &said);
        let stood = people.len();
        let mut fresh = Vec::with_capacity(stood);
        for subject in people {
            if !opened.vault.stands(subject, &event, &said, given).map_err(failed(output))? {
                fresh.push(subject);
            }
        }
        let stood = stood - fresh.len();
        let people = fresh;
        let bar = progress::bar(output, people.len() as u64);
        let mut noted = 0_usize;
        let written = opened.vault.note_all(opened.actor, &people, &event, &said, &mut |done, _| {
            noted = usize::try_from(done).unwrap_or(usize::MAX);
            bar.set_position(done);
        });
        if written.is_err() {
            bar.finish_and_clear();
            output.notice(&format!("{}\n", output.words.count("notice-so-far", noted, &[])));
        }
        written.map_err(failed(output))?;
        bar.finish_and_clear();
        let key = if why.is_some() { "notice-taken-back" } else { "notice-noted" };
        let lacks = noted > 0 && matches!(event, Event::Notice(_, false));
        let told = || {
            let mut text =
                if noted > 0 { format!("✓ {}\n", output.words.count(key, noted, &[])) } else { String::new() };
            if stood > 0 {
                // Writing to a string cannot fail.
                let _ = writeln!(text, "✓ {}", output.words.count("notice-stands", stood, &[]));
            }
            if lacks {
                let _ = writeln!(text, "! {}", output.words.say("notice-lacks-recipients"));
            }
            text
        };
        output.show(told, || json!({ "people": noted, "stood": stood }));
        Ok(Exit::Done)
    })
}

/// Those of whom it stands that they were informed of an activity: of nobody else there is something to take back.
fn told(opened: &Opened, activity: &str) -> Result<BTreeSet<SubjectId>, VaultError> {
    let in_force = opened.vault.in_force()?;
    let unknown = || VaultError::NotInRegister { what: "activity", name: activity.to_owned() };
    let entry = in_force.register.activity(activity).ok_or_else(unknown)?;
    let mut told = BTreeSet::new();
    for file in &entry.files {
        told.extend(opened.vault.told(file, activity)?.into_iter().flat_map(|notice| notice.people));
    }
    Ok(told)
}

/// Those whom an import brought or added to, as far as they are still here.
fn of_import(output: &Output<'_>, opened: &Opened, import: ImportId) -> Result<Vec<SubjectId>, Exit> {
    let organisation = opened.vault.organisation();
    let mut people = BTreeSet::new();
    let mut is_known = false;
    let read = opened.stores.data.read(&mut |read| {
        is_known = read.import(organisation, import)?.is_some();
        let records = read.records_of_import(organisation, import)?;
        people = records.into_iter().map(|record| record.subject).collect();
        Ok(())
    });
    read.map_err(|error| {
        let (fault, exit) = vault_fault::store(&error);
        output.fail(&fault, exit)
    })?;
    if is_known {
        Ok(people.into_iter().collect())
    } else {
        Err(output.fail(&Fault::new("vault.unknown-import"), Exit::NotFound))
    }
}
