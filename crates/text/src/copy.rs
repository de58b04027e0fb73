//! The copy of everything there is about someone, for her own use (AVG 15(3), 20): JSON for programs, rows for
//! spreadsheets. Nothing in it is covered.

use crate::csv_rows::neutral;
use crate::paper::standing::{event_name, flags, towards_purpose};
use crate::words::Words;
use jiff::Timestamp;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::{Activity, Register};
use waarborg_vault::{Access, AccessEntry, AccessEvent, AccessRecord, Way};

/// The copy as JSON.
#[must_use]
pub fn copy_json(words: &Words, register: &Register, access: &Access) -> Json {
    let activities = access.activities.iter().filter_map(|name| register.activity(name));
    let purposes = access.purposes.iter().map(|(activity, purpose, bits)| {
        json!({ "activity": activity, "purpose": purpose.as_str(), "holds": towards_purpose(*bits) })
    });
    json!({
        "person": access.subject.to_string(),
        "at": at(access.at),
        "controller": register.controller.name,
        "records": access.records.iter().map(record).collect::<Vec<_>>(),
        "activities": activities.map(|one| activity(words, register, one)).collect::<Vec<_>>(),
        "standing": {
            "holds": flags(&access.standing),
            "customer_until": access.standing.customer_until.map(|day| day.to_string()),
            "age_at_least": access.standing.age_floor,
        },
        "purposes": purposes.collect::<Vec<_>>(),
        "events": access.events.iter().map(event).collect::<Vec<_>>(),
        "entries": access.entries.iter().map(entry).collect::<Vec<_>>(),
    })
}

/// The copy as rows of CSV (RFC 4180): which part, which one of it, which name, which value. No spreadsheet takes a cell
/// for a formula.
#[must_use]
pub fn copy_csv(copy: &Json) -> String {
    let mut out = String::new();
    row(&mut out, ["part", "item", "name", "value"]);
    for (part, value) in copy.as_object().into_iter().flatten() {
        match value {
            Json::Array(items) => {
                (1_u32..).zip(items).for_each(|(at, item)| leaves(&mut out, part, &at.to_string(), "", item));
            }
            value => leaves(&mut out, part, "", "", value),
        }
    }
    out
}

/// A row for each value below a place.
fn leaves(out: &mut String, part: &str, item: &str, name: &str, value: &Json) {
    let below = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
    match value {
        Json::Object(map) => map.iter().for_each(|(key, value)| leaves(out, part, item, &below(key), value)),
        Json::Array(values) => {
            (1_u32..).zip(values).for_each(|(at, value)| leaves(out, part, item, &below(&at.to_string()), value));
        }
        Json::Null => {}
        Json::String(text) => row(out, [part, item, name, text]),
        other => row(out, [part, item, name, &other.to_string()]),
    }
}

fn row(out: &mut String, cells: [&str; 4]) {
    for (at, cell) in cells.into_iter().enumerate() {
        out.push_str(if at > 0 { ",\"" } else { "\"" });
        out.push_str(&neutral(cell).replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

fn record(record: &AccessRecord) -> Json {
    let fields: BTreeMap<&str, &str> =
        record.fields.iter().map(|(name, value)| (name.as_str(), value.expose())).collect();
    json!({
        "id": record.id.to_string(),
        "file": record.file,
        "since": at(record.created_at),
        "until": record.erase_on.map(|day| day.to_string()),
        "fields": fields,
    })
}

/// What an activity is for, on which ground, and who receives data from it.
fn activity(words: &Words, register: &Register, activity: &Activity) -> Json {
    let language = words.language();
    let purposes = activity.purposes.iter().map(|entry| {
        json!({ "purpose": entry.purpose.as_str(), "text": entry.text.get(language), "ground": entry.ground.as_str() })
    });
    let recipients = register.recipients_of(activity).map(|recipient| {
        json!({ "name": recipient.name, "what": recipient.what.get(language), "country": recipient.country.to_string() })
    });
    json!({
        "id": activity.id,
        "name": activity.name.get(language),
        "source": activity.source.as_str(),
        "purposes": purposes.collect::<Vec<_>>(),
        "recipients": recipients.collect::<Vec<_>>(),
    })
}

fn event(event: &AccessEvent) -> Json {
    json!({
        "event": event_name(event.kind),
        "activity": event.activity,
        "purpose": event.purpose.map(Purpose::as_str),
        "at": at(event.at),
        "by": event.way.map(Way::as_str),
        "text": event.text,
        "evidence": event.evidence.expose(),
    })
}

/// An entry of the log, with what its decision record says of purpose and recipient.
fn entry(entry: &AccessEntry) -> Json {
    let decision: Option<Json> = entry.decision.as_deref().and_then(|bytes| serde_json::from_slice(bytes).ok());
    let fact = |key: &str| decision.as_ref().and_then(|decision| decision.get("facts")?.get(key)).cloned();
    let mut told = Map::new();
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
            "records": [{ "fields": { "name": "=HYPERLINK(\"x\")", "note": "a \"b\"\nc" }, "until": null }],
            "purposes": [{ "holds": ["informed", "@cmd"] }],
        });
        let rows = "\"part\",\"item\",\"name\",\"value\"\r\n\
            \"person\",\"\",\"\",\"01\"\r\n\
            \"purposes\",\"1\",\"holds.1\",\"informed\"\r\n\
            \"purposes\",\"1\",\"holds.2\",\"'@cmd\"\r\n\
            \"records\",\"1\",\"fields.name\",\"'=HYPERLINK(\"\"x\"\")\"\r\n\
            \"records\",\"1\",\"fields.note\",\"a \"\"b\"\"\nc\"\r\n";
        assert_eq!(copy_csv(&copy), rows);
    }
}
