//! What an owner still has to fill in.

use crate::activity::{DpiaState, PurposeEntry};
use crate::recipient::Contract;
use crate::register::Register;
use crate::tree::{self, Table, Value};
use std::collections::BTreeSet;
use std::sync::OnceLock;
use waarborg_law::Language;

/// Something that is still open. A register with one is not complete, however lawful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfilled {
    /// Where.
    pub path: String,
    /// What the template asks for, between the angles; none for a day that nobody gave.
    pub asked: Option<String>,
}

/// The places that templates hold open or ever did, one a line: a register that was made from an older text of a template is no
/// more complete than one of today. Lines are added here and never taken out.
const PLACES: &str = include_str!("../templates/places.txt");

/// Whether a text only holds a place of a template: `<naam van uw bedrijf | name of your company>`. What an owner wrote
/// between angles is a text like any other.
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    static KNOWN: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    text.starts_with('<') && KNOWN.get_or_init(|| PLACES.lines().collect()).contains(text)
}

/// What a text that only holds a place asks for: templates ask in both languages, `<Dutch | English>`. `None` for what
/// an owner wrote.
#[must_use]
pub fn asked(text: &str, language: Language) -> Option<&str> {
    if !is_placeholder(text) {
        return None;
    }
    let both = text.trim_start_matches('<').trim_end_matches('>');
    Some(match (both.split_once(" | "), language) {
        (Some((dutch, _)), Language::Nl) => dutch,
        (Some((_, english)), Language::En) => english,
        (None, _) => both,
    })
}

/// What someone is called within a sentence: the name that the owner wrote, or whom a template means as long as it asks
/// for the name, `your parcel service`.
#[must_use]
pub fn called(name: &str, language: Language) -> &str {
    let Some(asked) = asked(name, language) else { return name };
    let before = match language {
        Language::Nl => "naam van ",
        Language::En => "name of ",
    };
    asked.strip_prefix(before).unwrap_or(asked)
}

impl Register {
    /// All that is still to be filled in, in the order of the file: texts in angles, days of processor agreements, and
    /// the day on which someone read each activity and found it true, interests that nobody weighed (AVG 6(1)(f)), and
    /// assessments that must come before the start (AVG 35(1)).
    #[must_use]
    pub fn unfilled(&self) -> Vec<Unfilled> {
        let mut open = Vec::new();
        search(&tree::of(self), "", &mut open);
        let undated = self.recipients.iter().filter(|recipient| recipient.contract == Contract::Undated);
        let dates = undated.map(|recipient| format!("recipient.{}.contract_date", recipient.id));
        // Where somebody is whom nobody named, nobody can say either.
        let unnamed = self.recipients.iter().filter(|recipient| is_placeholder(&recipient.name));
        let countries = unnamed.map(|recipient| format!("recipient.{}.country", recipient.id));
        let unread = self.activities.iter().filter(|activity| activity.last_review.is_none());
        let reviews = unread.map(|activity| format!("activity.{}.last_review", activity.id));
        let unweighed = self.activities.iter().flat_map(|activity| {
            let path =
                |entry: &PurposeEntry| format!("activity.{}.purpose.{}.balancing", activity.id, entry.purpose.as_str());
            activity.unweighed().map(path)
        });
        let pending = self.activities.iter().filter(|activity| activity.dpia == DpiaState::Pending);
        let assessments = pending.map(|activity| format!("activity.{}.dpia", activity.id));
        open.extend(
            dates
                .chain(countries)
                .chain(reviews)
                .chain(unweighed)
                .chain(assessments)
                .map(|path| Unfilled { path, asked: None }),
        );
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates;

    #[test]
    fn a_name_that_is_asked_for_is_said_in_one_language() {
        let text = "<naam van uw pakketdienst | name of your parcel service>";
        assert_eq!(asked(text, Language::Nl), Some("naam van uw pakketdienst"));
        assert_eq!(called(text, Language::Nl), "uw pakketdienst");
        assert_eq!(called(text, Language::En), "your parcel service");
        assert_eq!(asked("PostNL", Language::Nl), None);
        assert_eq!(called("PostNL", Language::En), "PostNL");
    }

    #[test]
    fn only_a_place_of_a_template_is_one() {
        assert!(is_placeholder("<wie hiervoor zorgt | who looks after this>"));
        for text in ["<...>", "<Blauw & Co>", "<wie | who>", "<>", "", "<b>Winkel</b>", "wie hiervoor zorgt"] {
            assert!(!is_placeholder(text), "{text}");
            assert_eq!(called(text, Language::Nl), text);
        }
    }

    /// The places that a template holds open, each with its angles.
    fn places(template: &str) -> impl Iterator<Item = &str> {
        template.split('"').filter(|text| text.starts_with('<') && text.ends_with('>'))
    }

    #[test]
    fn every_place_of_a_template_is_known_for_good() {
        for template in templates() {
            for place in places(template.text) {
                assert!(is_placeholder(place), "add to places.txt: {place}");
            }
        }
        let lines: Vec<&str> = PLACES.lines().collect();
        assert!(lines.is_sorted() && lines.iter().all(|line| line.starts_with('<') && line.ends_with('>')));
    }

    #[test]
    fn every_template_asks_for_names_in_both_languages() {
        for template in templates() {
            for recipient in template.register().unwrap().recipients {
                for (language, before) in [(Language::Nl, "naam van "), (Language::En, "name of ")] {
                    if let Some(asked) = asked(&recipient.name, language) {
                        assert!(asked.starts_with(before), "{asked}");
                        assert!(!called(&recipient.name, language).contains(['|', '<', '>']), "{asked}");
                    }
                }
            }
        }
    }
}
