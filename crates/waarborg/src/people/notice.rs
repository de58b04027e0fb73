//! `waarborg notice`: writes down that people were informed of an activity (AVG 13, 14).

use super::import::progress;
use super::said::OF_EVENT;
use super::{failed, word, wrong};
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use crate::vault_fault;
use clap::ArgMatches;
use serde_json::json;
use std::collections::BTreeSet;
use waarborg_model::identifier::{ImportId, SubjectId};
use waarborg_text::Fault;
use waarborg_vault::Event;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let subjects = matches.get_many::<String>("subject").into_iter().flatten();
    let named: Vec<SubjectId> =
        subjects.map(|id| word::subject(id)).collect::<Result<_, _>>().map_err(wrong(output))?;
    let import = matches.get_one::<String>("import").map(|id| word::import(id)).transpose().map_err(wrong(output))?;
    let activity = matches.get_one::<String>("activity").cloned().unwrap_or_default();
    let event = Event::Notice(activity, matches.get_flag("recipients"));
    let said = OF_EVENT.said(matches, event.day_counts()).map_err(|(fault, exit)| output.fail(&fault, exit))?;
    with_vault(output, matches, |opened| {
        let people = match import {
            Some(import) => of_import(output, opened, import)?,
            None => named,
        };
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
        output
            .show(|| format!("✓ {}\n", output.words.count("notice-noted", noted, &[])), || json!({ "people": noted }));
        Ok(Exit::Done)
    })
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
