//! How a file was read: what stands between its cells, in which encoding, whether it has a header; and saying that it is
//! otherwise. Read otherwise, the file is looked at anew.

use super::columns;
use super::draft::{self, Held};
use crate::form::{Choice, Field, Form, Kind};
use crate::looks::Reading;
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use waarborg_read::{Delimiter, Format, TextEncoding};
use waarborg_vault::Looked;

/// How a file was read, in words; nothing where there is nothing to say otherwise.
#[must_use]
pub fn told(visit: &Visit, looked: &Looked, has_header: bool) -> String {
    let mut how = Vec::new();
    match looked.format {
        Format::Delimited => {
            let delimiter = looked.delimiter.map_or("other", Delimiter::name);
            how.push(visit.say(&format!("bring-reading-{delimiter}")));
            if let Some(encoding) = looked.encoding {
                how.push(visit.say_with("bring-reading-letters", &[("encoding", &upper(encoding))]));
            }
        }
        Format::Xlsx | Format::Xls | Format::Ods => {}
        _ => return String::new(),
    }
    how.push(visit.say(if has_header { "bring-reading-header" } else { "bring-reading-no-header" }));
    visit.say_with("bring-reading", &[("how", &how.join(", "))])
}

/// The fields in which it is said to be otherwise.
#[must_use]
pub fn form(visit: &Visit, reading: Reading, looked: &Looked) -> Form {
    let itself = || Choice::new("", visit.say("bring-reading-itself"));
    let select = |name: &'static str, said: &str, choices: Vec<Choice>| {
        let choices = std::iter::once(itself()).chain(choices).collect();
        Field::text(visit, name, &format!("bring-{name}")).width("wb-b20").kind(Kind::Select(choices)).value(said)
    };
    let header = ["yes", "no"].map(|key| Choice::new(key, visit.say(&format!("bring-header-{key}"))));
    let said = reading.header.map_or("", |header| if header { "yes" } else { "no" });
    let mut fields = vec![select("header", said, header.to_vec())];
    if looked.format == Format::Delimited {
        let delimiters =
            Delimiter::ALL.map(|one| Choice::new(one.name(), visit.say(&format!("bring-delimiter-{}", one.name()))));
        let encodings = TextEncoding::ALL.map(|one| Choice::new(one.name(), upper(one.name())));
        let (delimiter, encoding) = (reading.delimiter.map_or("", Delimiter::name), reading.encoding);
        fields.insert(0, select("delimiter", delimiter, delimiters.to_vec()));
        fields.insert(1, select("encoding", encoding.map_or("", TextEncoding::name), encodings.to_vec()));
    }
    Form::unsent(fields)
}

/// Takes what was said.
pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let held = draft::load(visit)?;
    let reading = sent(visit);
    if held.draft.reading() == reading {
        columns::keep_ticked(visit, &held)?;
    }
    draft::save(visit, &held.id, |draft| draft.read_as(reading))?;
    Ok(visit.go("import-columns", &[&held.id]))
}

/// What was said of the reading.
fn sent(visit: &Visit) -> Reading {
    let sent = |name: &str| visit.sent.text(name);
    Reading {
        header: match sent("header") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        encoding: TextEncoding::ALL.into_iter().find(|one| one.name() == sent("encoding")),
        delimiter: Delimiter::ALL.into_iter().find(|one| one.name() == sent("delimiter")),
    }
}

/// Whether a page of the columns was sent on which another reading was chosen.
pub fn is_other(visit: &Visit, held: &Held) -> bool {
    visit.sent.fields.iter().any(|(name, _)| name == "header") && sent(visit) != held.draft.reading()
}

/// The name of an encoding as people write it: `UTF-8`, `Windows-1252`.
fn upper(name: &str) -> String {
    match name.split_once('-') {
        Some(("windows", rest)) => format!("Windows-{rest}"),
        _ => name.to_uppercase(),
    }
}
