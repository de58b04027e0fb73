//! What a request to be erased would do, and what whoever answers it says of it.

use jiff::civil::Date;
use std::collections::BTreeMap;
use waarborg_register::RecipientEntry;

/// A part that stays, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stays {
    /// The file, by its name in the register.
    pub file: String,
    /// How many records.
    pub records: u64,
    /// The rule of law that keeps it.
    pub rule: String,
    /// The provision, with Dutch abbreviations.
    pub article: String,
    /// Until when the duty lasts; `None`: its clock has not started.
    pub until: Option<Date>,
    /// Why it stays though she may have it gone, in the words of whoever decided so.
    pub reason: Option<String>,
}

/// A part that a statute keeps and that she may have gone all the same. It may stay for a reason of her case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keepable {
    /// The file, by its name in the register.
    pub file: String,
    /// How many records.
    pub records: u64,
    /// The rule of law that keeps it.
    pub rule: String,
    /// The provision by which it may stay, with Dutch abbreviations.
    pub article: String,
}

/// What erasing someone would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreseen {
    /// Records that would go.
    pub gone: u64,
    /// What would stay.
    pub stays: Vec<Stays>,
    /// Of what stays, how many records only a hold keeps: nobody would use them any more, and they go once it ends.
    pub let_go: u64,
    /// What would go and may stay for a reason.
    pub keepable: Vec<Keepable>,
    /// Who may have got what would go, and is to be told (AVG 19).
    pub recipients: Vec<RecipientEntry>,
}

/// What whoever answers a request to be erased says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answering {
    /// The day on which the request came in (AVG 12(3)).
    pub received: Option<Date>,
    /// What became of telling recipients, by their names in the register; of those who are not named it is still to be done.
    pub recipients: BTreeMap<String, Telling>,
    /// Files that stay though she may have them gone, by name, each with the reason.
    pub kept: BTreeMap<String, String>,
}

/// Whether a recipient was told that data are erased (AVG 19).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Telling {
    /// It was.
    Done,
    /// It is still to be told.
    #[default]
    Pending,
    /// It got nothing of hers.
    GotNothing,
    /// It cannot be told, or only with disproportionate effort: why.
    Impossible(String),
}

/// A recipient, and whether it was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Informed {
    /// By which name the register knows it.
    pub name: String,
    /// Whether it was told.
    pub telling: Telling,
}
