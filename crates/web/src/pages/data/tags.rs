//! Kinds of data as tags: shape, colour and word.

use crate::visit::Visit;
use waarborg_model::vocabulary::{Category, Subject};
use waarborg_register::File;
use waarborg_vault::CountedKind;

/// A kind of data as it is shown.
pub struct Tag {
    /// The last part of its class.
    pub class: &'static str,
    /// The word on it.
    pub words: String,
}

impl Tag {
    /// The kind of data of a field about such people.
    pub fn of(visit: &Visit, category: Category, subject: Subject) -> Self {
        if matches!(category, Category::Anonymous | Category::CompanyOnly) {
            return Self { class: "geen", words: visit.say("data-kind-none") };
        }
        Self::counted(visit, CountedKind::of(category, subject))
    }

    /// The kinds that a file holds, each once, from the lightest.
    pub fn all(visit: &Visit, file: &File) -> Vec<Self> {
        let mut kinds: Vec<CountedKind> =
            file.fields.iter().map(|field| CountedKind::of(field.category, file.subject)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds.into_iter().map(|kind| Self::counted(visit, kind)).collect()
    }

    fn counted(visit: &Visit, kind: CountedKind) -> Self {
        let class = match kind {
            CountedKind::Ordinary => "gewoon",
            CountedKind::Sensitive => "gevoelig",
            CountedKind::Special => "bijzonder",
            CountedKind::Criminal | CountedKind::NationalNumber => "straf",
        };
        Self { class, words: visit.say(&format!("data-kind-{}", kind.as_str())) }
    }
}
