//! `waarborg person object`, `restrict`, `customer`, `ended` and their like: what changes how someone stands, and from when
//! terms run.

use super::{failed, wrong};
use crate::exit::Exit;
use crate::folder::with_vault;
use crate::output::Output;
use crate::people::consent::{OVERTAKEN, noted, stands};
use crate::people::said::OF_EVENT;
use crate::people::word;
use clap::ArgMatches;
use waarborg_model::identifier::SubjectId;
use waarborg_text::Fault;
use waarborg_vault::{Event, Matter};

/// Runs the command.
pub fn run(output: &Output<'_>, name: &str, matches: &ArgMatches, subject: SubjectId) -> Result<Exit, Exit> {
    let event = event(name, matches).map_err(wrong(output))?;
    let said = OF_EVENT.said(matches, event.day_counts()).map_err(|(fault, exit)| output.fail(&fault, exit))?;
    with_vault(output, matches, |opened| {
        if stands(output, matches, opened, subject, &event, &said)? {
            return Ok(Exit::Done);
        }
        let is_overtaken = opened.vault.is_overtaken(subject, &event, &said).map_err(failed(output))?;
        let leaf = opened.vault.note(opened.actor, subject, &event, &said).map_err(failed(output))?;
        let key = if is_overtaken { OVERTAKEN.to_owned() } else { format!("person-{name}-noted") };
        noted(output, &key, subject, leaf);
        Ok(Exit::Done)
    })
}

fn event(name: &str, matches: &ArgMatches) -> Result<Event, Fault> {
    let text = |name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    Ok(match name {
        "object" => Event::Object,
        "unobject" => Event::LiftObjection,
        "restrict" => Event::Restrict,
        "unrestrict" => Event::Unrestrict,
        "contact" => Event::Contact,
        "ended" => {
            let what = text("what");
            // INVARIANT: no other word is taken.
            let matter = Matter::ALL.into_iter().find(|matter| matter.as_str() == what);
            let matter = matter.unwrap_or(Matter::Employment);
            if matches.get_flag("resumed") { Event::Resumed(matter) } else { Event::Ended(matter) }
        }
        _ => match word::day(matches, "until")? {
            Some(day) => Event::CustomerUntil(day),
            None => Event::BecameCustomer,
        },
    })
}
