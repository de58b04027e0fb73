//! What is said on the command line of the request: when it came in, who was told, what stays all the same.

use crate::exit::Exit;
use crate::output::Output;
use crate::people::{word, wrong};
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use waarborg_register::unfilled::called;
use waarborg_text::Fault;
use waarborg_vault::{Answering, Erased, Foreseen, Telling};

/// Reads it. Who and what is not there is refused before anything is asked.
pub fn read(output: &Output<'_>, matches: &ArgMatches, would: &Foreseen) -> Result<Answering, Exit> {
    let all = |name: &str| matches.get_many::<String>(name).into_iter().flatten().cloned().collect::<Vec<_>>();
    let received = word::day(matches, "received").map_err(wrong(output))?;
    let mut recipients = BTreeMap::new();
    recipients.extend(all("told").into_iter().map(|id| (id, Telling::Done)));
    recipients.extend(all("got-nothing").into_iter().map(|id| (id, Telling::GotNothing)));
    for text in all("not-told") {
        let (id, why) = reasoned(output, &text)?;
        recipients.insert(id, Telling::Impossible(why));
    }
    let mut kept = BTreeMap::new();
    for text in all("keep") {
        let (file, why) = reasoned(output, &text)?;
        kept.insert(file, why);
    }
    let stranger = recipients.keys().find(|id| !would.recipients.iter().any(|one| one.id == **id));
    let other = kept.keys().find(|file| !would.keepable.iter().any(|one| one.file == **file));
    let unknown = |what: &str, name: &String| {
        let known: Vec<&str> = match what {
            "recipient" => would.recipients.iter().map(|one| one.id.as_str()).collect(),
            _ => would.keepable.iter().map(|one| one.file.as_str()).collect(),
        };
        let fault = Fault::new(if what == "recipient" { "erase.no-such-recipient" } else { "erase.must-go" });
        output.fail(&fault.with("name", name).with("known", known.join(", ")), Exit::WrongUse)
    };
    match (stranger, other) {
        (Some(name), _) => Err(unknown("recipient", name)),
        (_, Some(name)) => Err(unknown("file", name)),
        (None, None) => Ok(Answering { received, recipients, kept }),
    }
}

/// `name=reason`, with something on both sides.
fn reasoned(output: &Output<'_>, text: &str) -> Result<(String, String), Exit> {
    let parts = text.split_once('=').map(|(name, why)| (name.trim().to_owned(), why.trim().to_owned()));
    parts
        .filter(|(name, why)| !name.is_empty() && !why.is_empty())
        .ok_or_else(|| output.fail(&Fault::new("erase.no-reason").with("value", text), Exit::WrongUse))
}

/// Who is still to be told (AVG 19).
pub fn to_tell(output: &Output<'_>, would: &Foreseen, answering: &Answering) -> String {
    let language = output.words.language();
    let left = would.recipients.iter().filter(|one| !answering.recipients.contains_key(&one.id));
    let left: Vec<String> = left.map(|one| format!("  {}  {}\n", one.id, called(&one.name, language))).collect();
    if left.is_empty() {
        return String::new();
    }
    format!("{}\n{}", output.words.say("erase-to-tell"), left.concat())
}

/// The same once it is done, for programs.
pub fn informed_json(erased: &Erased) -> Vec<Json> {
    let one = |(name, telling): (&String, &Telling)| match telling {
        Telling::Done => json!({ "name": name, "told": "yes" }),
        Telling::Pending => json!({ "name": name, "told": "not-yet" }),
        Telling::GotNothing => json!({ "name": name, "told": "got-nothing" }),
        Telling::Impossible(why) => json!({ "name": name, "told": "no", "reason": why }),
    };
    erased.recipients.iter().map(|informed| one((&informed.name, &informed.telling))).collect()
}
