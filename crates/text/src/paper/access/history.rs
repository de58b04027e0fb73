//! What happened with someone and with her data.

use super::activity_name;
use crate::paper::draft::Draft;
use crate::paper::said::{Said, lines};
use crate::paper::standing::event_name;
use jiff::Timestamp;
use serde_json::Value as Json;
use waarborg_model::vocabulary::{Purpose, Recipient};
use waarborg_register::Register;
use waarborg_register::word::Word;
use waarborg_vault::{Access, AccessEntry};

/// What she said, and what she was told.
pub fn events(draft: &mut Draft<'_>, said: Said<'_>, register: &Register, access: &Access) {
    if access.events.is_empty() {
        return;
    }
    let words = said.words;
    draft.heading("paper-access-events");
    let rows = access.events.iter().map(|event| {
        let way = event.way.map(|way| words.say(&format!("way-{}", way.as_str())));
        let file = event.file.as_deref().and_then(|id| register.file(id));
        let file = file.map(|file| said.both(&file.name)).unwrap_or_default();
        let activity = activity_name(said, register, event.activity.as_deref());
        let purpose = event.purpose.map(|purpose| said.value("purpose", purpose)).unwrap_or_default();
        [
            said.happened(event.at),
            words.say(&format!("event-{}", event_name(event.kind))),
            lines([activity, file, purpose]),
            way.unwrap_or_default(),
            lines([
                said.named("paper-access-text", event.text.expose()),
                said.named("paper-access-evidence", event.evidence.expose()),
            ]),
        ]
    });
    draft.table(
        "paper-access-events-caption",
        ["paper-access-when", "paper-access-what", "paper-access-for", "paper-access-way", "paper-access-shown"],
        rows.collect(),
    );
}

/// What was done with her data, as the log has it.
pub fn entries(draft: &mut Draft<'_>, said: Said<'_>, access: &Access) {
    if access.entries.is_empty() {
        return;
    }
    draft.heading("paper-access-entries");
    draft.table(
        "paper-access-entries-caption",
        ["paper-access-when", "paper-access-done", "paper-access-outcome", "paper-purpose", "paper-access-receiver"],
        access.entries.iter().map(|one| entry(said, one)).collect(),
    );
}

fn entry(said: Said<'_>, entry: &AccessEntry) -> [String; 5] {
    let words = said.words;
    let decision: Option<Json> = entry.decision.as_deref().and_then(|bytes| serde_json::from_slice(bytes).ok());
    let fact = |key: &str| decision.as_ref()?.get("facts")?.get(key)?.as_str();
    let purpose = fact("purpose").and_then(Purpose::from_word).map(|purpose| said.value("purpose", purpose));
    let recipient = fact("recipient").and_then(Recipient::from_word);
    let recipient = recipient.map(|one| words.say(&format!("paper-recipient-{}", one.as_str().replace('_', "-"))));
    let at = i64::try_from(entry.leaf.time_ms).ok().and_then(|ms| Timestamp::from_millisecond(ms).ok());
    [
        at.map(|at| said.moment(at)).unwrap_or_default(),
        words.say(&format!("leaf-{}", entry.leaf.kind.as_str())),
        words.say(&format!("leaf-outcome-{}", entry.leaf.outcome.as_str())),
        purpose.unwrap_or_default(),
        recipient.unwrap_or_default(),
    ]
}
