//! Everything there is about someone, for programs and as a copy for herself (AVG 15, 20).

use crate::output::Output;
use crate::people::covered::Values;
use jiff::Timestamp;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;
use waarborg_find::{Kind, cover};
use waarborg_register::{Activity, Register};
use waarborg_text::paper::standing::{event_name, flags, towards_purpose};
use waarborg_vault::{Access, AccessEntry, AccessEvent, AccessRecord, Way};

/// What there is, with the reasons that the register gives.
pub fn told_json(output: &Output<'_>, register: &Register, access: &Access, values: Values) -> Json {
    let activities = access.activities.iter().filter_map(|name| register.activity(name));
    let purposes = access.purposes.iter().map(|(activity, purpose, bits)| {
        json!({ "activity": activity, "purpose": purpose.as_str(), "holds": towards_purpose(*bits) })
    });
    json!({
        "person": access.subject.to_string(),
        "at": at(access.at),
        "controller": register.controller.name,
        "records": access.records.iter().map(|one| record(register, one, values)).collect::<Vec<_>>(),
        "activities": activities.map(|one| activity(output, register, one)).collect::<Vec<_>>(),
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

/// The name of a way in words.
pub fn way(output: &Output<'_>, way: Way) -> String {
    output.words.say(&format!("way-{}", way.as_str()))
}

fn record(register: &Register, record: &AccessRecord, values: Values) -> Json {
    let file = record.file.as_deref().unwrap_or_default();
    let fields: BTreeMap<&str, String> = record
        .fields
        .iter()
        .map(|(name, value)| {
            let told = match values {
                Values::Shown => value.expose().to_owned(),
                Values::Covered => values.of_field(register, file, name, value),
            };
            (name.as_str(), told)
        })
        .collect();
    json!({
        "id": record.id.to_string(),
        "file": record.file,
        "since": at(record.created_at),
        "until": record.erase_on.map(|day| day.to_string()),
        "fields": fields,
    })
}

/// What an activity is for, on which ground, and who receives data from it.
fn activity(output: &Output<'_>, register: &Register, activity: &Activity) -> Json {
    let language = output.words.language();
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

fn event(event: &AccessEvent, values: Values) -> Json {
    let evidence = match values {
        Values::Shown => event.evidence.expose().to_owned(),
        Values::Covered => cover(Kind::FreeText, event.evidence.expose()),
    };
    json!({
        "event": event_name(event.kind),
        "activity": event.activity,
        "purpose": event.purpose.map(waarborg_model::vocabulary::Purpose::as_str),
        "at": at(event.at),
        "by": event.way.map(Way::as_str),
        "text": event.text,
        "evidence": evidence,
    })
}

/// An entry of the log, with what its decision record says of action, purpose and recipient.
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
