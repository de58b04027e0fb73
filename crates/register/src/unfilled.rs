//! What an owner still has to fill in.

use crate::activity::DpiaState;
use crate::recipient::Contract;
use crate::register::Register;
use crate::tree::{self, Table, Value};

/// Something that is still open. A register with one is not complete, however lawful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfilled {
    /// Where.
    pub path: String,
    /// What the template asks for, between the angles; none for a day that nobody gave.
    pub asked: Option<String>,
}

/// Whether a text only holds a place: `<your company>`.
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    text.len() > 2 && text.starts_with('<') && text.ends_with('>')
}

impl Register {
    /// All that is still to be filled in, in the order of the file: texts in angles, days of processor agreements, and
    /// the day on which someone read each activity and found it true, and assessments that must come before the start
    /// (AVG 35(1)).
    #[must_use]
    pub fn unfilled(&self) -> Vec<Unfilled> {
        let mut open = Vec::new();
        search(&tree::of(self), "", &mut open);
        let undated = self.recipients.iter().filter(|recipient| recipient.contract == Contract::Undated);
        let dates = undated.map(|recipient| format!("recipient.{}.contract_date", recipient.id));
        let unread = self.activities.iter().filter(|activity| activity.last_review.is_none());
        let reviews = unread.map(|activity| format!("activity.{}.last_review", activity.id));
        let pending = self.activities.iter().filter(|activity| activity.dpia == DpiaState::Pending);
        let assessments = pending.map(|activity| format!("activity.{}.dpia", activity.id));
        open.extend(dates.chain(reviews).chain(assessments).map(|path| Unfilled { path, asked: None }));
        open
    }
}

fn search(table: &Table, path: &str, open: &mut Vec<Unfilled>) {
    let mut look = |path: String, text: &str| {
        if is_placeholder(text) {
            let asked = text.trim_start_matches('<').trim_end_matches('>').to_owned();
            open.push(Unfilled { path, asked: Some(asked) });
        }
    };
    let inside = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    for (key, value) in &table.0 {
        match value {
            Value::Text(text) => look(inside(key), text),
            Value::List(texts) => texts.iter().for_each(|text| look(inside(key), text)),
            Value::Both(both) => {
                look(format!("{}.nl", inside(key)), &both.nl);
                look(format!("{}.en", inside(key)), &both.en);
            }
            Value::Flag(_) | Value::Number(_) | Value::Table(_) | Value::Tables(_) => {}
        }
    }
    for (key, value) in &table.0 {
        match value {
            Value::Table(inner) => search(inner, &inside(key), open),
            Value::Tables(inner) => {
                for (name, table) in inner {
                    search(table, &format!("{}.{name}", inside(key)), open);
                }
            }
            _ => {}
        }
    }
}
