//! Everything there is about someone, for programs and as a copy for herself (AVG 15(3), 20): JSON, and rows for
//! spreadsheets.

use crate::covered::Values;
use crate::csv_rows::Rows;
use crate::paper::standing::{event_name, flags, towards_purpose};
use crate::words::Words;
use jiff::Timestamp;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;
use std::io;
use waarborg_find::{Kind, cover};
use waarborg_law::Language;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::unfilled::is_placeholder;
use waarborg_register::{Activity, RecipientEntry, Register};
use waarborg_vault::{Access, AccessEntry, AccessEvent, AccessRecord, Value, Way};

/// What she may ask next (AVG 15(1)(e)).
const RIGHTS: [&str; 5] = ["rectify", "erase", "restrict", "object", "portability"];

/// What there is as JSON, with the reasons that the register gives. A copy for herself shows its values.
#[must_use]
pub fn copy_json(words: &Words, register: &Register, access: &Access, values: Values) -> Json {
    let activities = access.activities.iter().filter_map(|name| register.activity(name));
    let purposes = access.purposes.iter().map(|(activity, purpose, bits)| {
        json!({ "activity": activity, "purpose": purpose.as_str(), "holds": towards_purpose(*bits) })
    });
    json!({
        "person": access.subject.to_string(),
        "at": at(access.at),
        "controller": register.controller.name,
        "records": access.records.iter().map(|one| record(register, one, values)).collect::<Vec<_>>(),
        "activities": activities.map(|one| activity(words, register, one)).collect::<Vec<_>>(),
        "recipients": access.recipients.iter().map(|one| recipient(words, one)).collect::<Vec<_>>(),
        "rights": RIGHTS.map(|right| words.say(&format!("paper-right-{right}"))),
        "complaint": words.say("paper-complaint"),
        "standing": {
            "holds": flags(&access.standing),
            "customer_until": access.standing.customer_until.map(|day| day.to_string()),
            "age_at_least": access.standing.age_floor,
        },
        "purposes": purposes.collect::<Vec<_>>(),
        "events": access.events.iter().map(|one| event(one, values)).collect::<Vec<_>>(),
        "entries": access.entries.iter().map(entry).collect::<Vec<_>>(),
    })
}

/// The same as rows of CSV: which part, which one of it, which name, which value. No spreadsheet takes a cell for a
/// formula.
///
/// # Errors
/// Those of `out`.
pub fn copy_csv(out: &mut dyn io::Write, copy: &Json) -> io::Result<()> {
    rows(&mut Rows::new(out), copy)
}

/// The same, for whoever opens them in a spreadsheet.
///
/// # Errors
/// Those of `out`.
pub fn copy_csv_for_sheets(out: &mut dyn io::Write, language: Language, copy: &Json) -> io::Result<()> {
    rows(&mut Rows::for_sheets(out, language)?, copy)
}

fn rows(out: &mut Rows<'_>, copy: &Json) -> io::Result<()> {
    out.write(&["part", "item", "name", "value"])?;
    for (part, value) in copy.as_object().into_iter().flatten() {
        match value {
            Json::Array(items) => {
                for (at, item) in (1_u32..).zip(items) {
                    leaves(out, part, &at.to_string(), "", item)?;
                }
            }
            value => leaves(out, part, "", "", value)?,
        }
    }
    Ok(())
}

/// A row for each value below a place.
fn leaves(out: &mut Rows<'_>, part: &str, item: &str, name: &str, value: &Json) -> io::Result<()> {
    let below = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
    match value {
        Json::Object(map) => map.iter().try_for_each(|(key, value)| leaves(out, part, item, &below(key), value)),
        Json::Array(values) => {
            (1_u32..).zip(values).try_for_each(|(at, value)| leaves(out, part, item, &below(&at.to_string()), value))
        }
        Json::Null => Ok(()),
        Json::String(text) => out.write(&[part, item, name, text]),
        other => out.write(&[part, item, name, &other.to_string()]),
    }
}

fn record(register: &Register, record: &AccessRecord, values: Values) -> Json {
    let file = record.file.as_deref().unwrap_or_default();
    let told = |name: &str, value: &Value| match values {
        // As it is kept, sign by sign.
        Values::Shown => value.expose().to_owned(),
        Values::Covered => values.of_field(register, file, name, value),
    };
    let fields: BTreeMap<&str, String> =
        record.fields.iter().map(|(name, value)| (name.as_str(), told(name, value))).collect();
    json!({
        "id": record.id.to_string(),
        "file": record.file,
        "since": at(record.created_at),
        "until": record.last_day().map(|day| day.to_string()),
        "fields": fields,
    })
}

/// What an activity is for, on which ground, and who receives data from it.
fn activity(words: &Words, register: &Register, activity: &Activity) -> Json {
    let language = words.language();
    let purposes = activity.purposes.iter().map(|entry| {
        json!({
            "purpose": entry.purpose.as_str(),
            "text": entry.text.get(language),
            "ground": entry.ground.as_str(),
            "law": entry.law_basis,
            "interest": entry.interest.as_ref().map(|interest| interest.get(language)),
        })
    });
    let recipients = register.recipients_of(activity).map(|one| recipient(words, one));
    json!({
        "id": activity.id,
        "name": activity.name.get(language),
        "source": activity.source.as_str(),
        "source_text": activity.source_text.as_ref().map(|text| text.get(language)),
        "purposes": purposes.collect::<Vec<_>>(),
        "recipients": recipients.collect::<Vec<_>>(),
    })
}

fn recipient(words: &Words, one: &RecipientEntry) -> Json {
    json!({
        "name": Some(&one.name).filter(|name| !is_placeholder(name)),
        "kind": one.kind.as_str(),
        "what": one.what.get(words.language()),
        "country": one.country.to_string(),
    })
}

fn event(event: &AccessEvent, values: Values) -> Json {
    let told = |text: &Value| match values {
        Values::Shown => text.expose().to_owned(),
        Values::Covered => cover(Kind::FreeText, text.expose()),
    };
    json!({
        "event": event_name(event.kind),
        "activity": event.activity,
        "file": event.file,
        "purpose": event.purpose.map(Purpose::as_str),
        "at": at(event.at),
        "by": event.way.map(Way::as_str),
        "text": if event.shows_text() { event.text.expose().to_owned() } else { told(&event.text) },
        "evidence": told(&event.evidence),
    })
}

/// An entry of the log, with what its decision record says of purpose and recipient.
fn entry(entry: &AccessEntry) -> Json {
    let decision: Option<Json> = entry.decision.as_deref().and_then(|bytes| serde_json::from_slice(bytes).ok());
    let fact = |key: &str| decision.as_ref().and_then(|decision| decision.get("facts")?.get(key)).cloned();
    let mut told = Map::new();
    told.insert("epoch".to_owned(), entry.epoch.into());
    told.insert("entry".to_owned(), entry.index.into());
    told.insert("at".to_owned(), time(entry.leaf.time_ms).into());
    told.insert("done".to_owned(), entry.leaf.kind.as_str().into());
    told.insert("outcome".to_owned(), entry.leaf.outcome.as_str().into());
    for key in ["purpose", "recipient", "recipient_country", "channel"] {
        if let Some(value) = fact(key) {
            told.insert(key.to_owned(), value);
        }
    }
    Json::Object(told)
}

fn time(milliseconds: u64) -> String {
    let moment = i64::try_from(milliseconds).ok().and_then(|ms| Timestamp::from_millisecond(ms).ok());
    moment.map(at).unwrap_or_default()
}

fn at(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_hold_every_value_and_no_formula() {
        let copy = json!({
            "person": "01",
            "purposes": [{ "holds": ["informed", "@cmd"] }],
            "records": [{ "fields": { "name": "=HYPERLINK(\"x\")", "note": "a \"b\"\nc" }, "until": null }],
        });
        let rows = "part,item,name,value\n\
            person,,,01\n\
            purposes,1,holds.1,informed\n\
            purposes,1,holds.2,'@cmd\n\
            records,1,fields.name,\"'=HYPERLINK(\"\"x\"\")\"\n\
            records,1,fields.note,\"a \"\"b\"\"\nc\"\n";
        let mut bytes = Vec::new();
        copy_csv(&mut bytes, &copy).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), rows);
    }
}
