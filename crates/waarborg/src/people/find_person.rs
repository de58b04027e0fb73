//! `waarborg find-person`: finds people by what someone gives, such as a name as it sounds.

use super::typed::typed;
use super::{failed, grid::Grid, refusal, wrong};
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use waarborg_register::Register;
use waarborg_text::answer::brief_json;
use waarborg_text::{Fault, Values};
use waarborg_vault::Found;
use zeroize::Zeroizing;

/// No words by which someone is sought are longer, in bytes.
const MOST_BYTES: u64 = 4096;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let text = text(matches).map_err(wrong(output))?;
    with_vault(output, matches, |opened| find(output, matches, opened, &text))
}

fn find(output: &Output<'_>, matches: &ArgMatches, opened: &Opened, text: &str) -> Result<Exit, Exit> {
    let values = Values::of(matches.get_flag("show"));
    let found = opened.vault.find_person(opened.actor, text).map_err(failed(output))?;
    let in_force = opened.vault.in_force().map_err(failed(output))?;
    let register = &in_force.register;
    output.show(
        || told(output, opened, register, &found, values),
        || Json::Array(found.iter().map(|one| told_json(output, opened, register, one, values)).collect()),
    );
    Ok(if found.is_empty() { Exit::NotFound } else { Exit::Done })
}

/// The words by which someone is sought.
fn text(matches: &ArgMatches) -> Result<Zeroizing<String>, Fault> {
    let words: Vec<&str> = matches.get_many::<String>("text").into_iter().flatten().map(String::as_str).collect();
    let mut text = Zeroizing::new(words.join(" "));
    if matches.get_flag("stdin") {
        let typed = typed(MOST_BYTES, "people.nothing-sought")?;
        text = if text.is_empty() { typed } else { Zeroizing::new([text.as_str(), &typed].join(" ")) };
    }
    if text.trim().is_empty() { Err(Fault::new("people.nothing-sought")) } else { Ok(text) }
}

fn told(output: &Output<'_>, opened: &Opened, register: &Register, found: &[Found], values: Values) -> String {
    let words = output.words;
    let mut text = String::new();
    for one in found {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", one.subject);
        let mut grid = Grid::new(2);
        for record in &one.records {
            let mut file = record.file.as_str();
            for (field, value) in &record.fields {
                grid.row([file, field, &values.of_field(register, &record.file, field, value)]);
                file = "";
            }
        }
        text.push_str(&grid.text());
        if let Some(decision) = &one.withheld {
            let _ = writeln!(text, "  {}", words.say("find-person-withheld"));
            for line in refusal::lines(output, opened.vault.book(), decision) {
                let _ = writeln!(text, "    {line}");
            }
        }
        text.push('\n');
    }
    text.push_str(&words.count("find-person-found", found.len(), &[]));
    text.push('\n');
    if !found.is_empty() && values == Values::Covered {
        let _ = writeln!(text, "{}", words.say("people-covered"));
    }
    text
}

fn told_json(output: &Output<'_>, opened: &Opened, register: &Register, one: &Found, values: Values) -> Json {
    let records: Vec<Json> = one
        .records
        .iter()
        .map(|record| {
            let shown =
                |(field, value): (&String, _)| (field.clone(), values.of_field(register, &record.file, field, value));
            let fields: BTreeMap<String, String> = record.fields.iter().map(shown).collect();
            json!({ "id": record.id.to_string(), "file": record.file, "fields": fields })
        })
        .collect();
    let withheld = one.withheld.as_ref().map(|decision| brief_json(output.words, opened.vault.book(), decision));
    json!({ "person": one.subject.to_string(), "records": records, "withheld": withheld })
}
