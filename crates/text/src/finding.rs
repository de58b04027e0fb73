//! What the finder found, in words.

use crate::fault::Fault;
use crate::words::Words;
use waarborg_find::{Category, Directness, Evidence, Kind};
use waarborg_read::{MediaKind, Place, ReadError};

/// The name of a kind of personal data.
#[must_use]
pub fn kind_word(words: &Words, kind: Kind) -> String {
    words.say(&key("kind", kind.label()))
}

/// The name of the category a kind belongs to; a national number stands apart, as its regime does.
#[must_use]
pub fn category_word(words: &Words, kind: Kind, category: Category) -> String {
    if kind.holds_national_number() {
        return words.say("category-national-number");
    }
    words.say(&key("category", category.label()))
}

/// Whether a kind names a person by itself.
#[must_use]
pub fn directness_word(words: &Words, directness: Directness) -> String {
    words.say(&key("directness", directness.label()))
}

/// The name of a kind of media.
#[must_use]
pub fn media_word(words: &Words, kind: MediaKind) -> String {
    words.say(match kind {
        MediaKind::Image => "media-image",
        MediaKind::Audio => "media-audio",
        MediaKind::Video => "media-video",
    })
}

/// A reason for a finding.
#[must_use]
pub fn evidence_line(words: &Words, evidence: &Evidence) -> String {
    let kind = evidence.kind().map(|kind| kind_word(words, kind)).unwrap_or_default();
    let (first, second) = evidence.numbers().unwrap_or_default();
    words.count(
        &key("evidence", evidence.code()),
        usize::try_from(second).unwrap_or(usize::MAX),
        &[("kind", &kind), ("first", &first.to_string()), ("second", &second.to_string())],
    )
}

/// Why something could not be read.
#[must_use]
pub fn read_fault(place: &Place, error: &ReadError) -> Fault {
    let fault = Fault::new(error.code()).with("file", place.to_string());
    match error {
        ReadError::UnsupportedFormat { format } => fault.with("format", format.name()),
        ReadError::Malformed { format } => fault.with("format", format.name()),
        ReadError::Misnamed { named, found } => {
            fault.with("named", *named).with_maybe("found", found.map(waarborg_read::Format::name))
        }
        ReadError::TooDeep { limit } => fault.with("limit", limit.to_string()),
        ReadError::TooLarge { bound, limit } => fault.with("bound", bound.to_string()).with("limit", limit.to_string()),
        ReadError::Database { state } => fault.with("state", state),
        ReadError::Io(kind) => fault.with("reason", kind.to_string()),
        _ => fault,
    }
}

fn key(family: &str, name: &str) -> String {
    format!("{family}-{}", name.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_law::Language;

    #[test]
    fn every_kind_and_category_has_words() {
        for language in Language::ALL {
            let words = Words::new(language);
            for kind in Kind::all() {
                for text in [
                    kind_word(&words, kind),
                    category_word(&words, kind, kind.category()),
                    directness_word(&words, kind.directness()),
                ] {
                    assert!(!text.starts_with("kind-") && !text.starts_with("category-"), "{text}");
                    assert!(!text.starts_with("directness-"), "{text}");
                }
            }
        }
    }
}
