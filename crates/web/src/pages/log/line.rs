//! An entry of the log in words: who, what, when, about how many.

use crate::visit::Visit;
use jiff::Timestamp;
use waarborg_audit::leaf::{Flags, Kind, Leaf, Outcome};
use waarborg_law::deadline::Start;
use waarborg_text::{number, sentence, shown};
use waarborg_vault::{Actor, ByLink, Entry};

/// A row of the list.
pub struct Line {
    /// Where it is told in full.
    pub path: String,
    /// Its place.
    pub number: String,
    /// When, for people.
    pub at: String,
    /// When, for programs.
    pub instant: String,
    /// What.
    pub what: String,
    /// What came of it.
    pub outcome: String,
    /// Whether that is as it should be.
    pub is_fine: bool,
    /// Who.
    pub who: String,
    /// About whom, without a name; empty: nobody.
    pub about: String,
}

impl Line {
    /// An entry, told to whoever looks.
    pub fn of(visit: &Visit, names: &[(Actor, String)], entry: &Entry) -> Self {
        let leaf = &entry.leaf;
        let at = moment(leaf);
        Self {
            path: visit.to("log-entry", &[&entry.index.to_string()]),
            number: number(visit.language, entry.index),
            at: Start::At(at)
                .on_the_clock()
                .map_or_else(String::new, |clock| clock.strftime("%d-%m-%Y %H:%M:%S").to_string()),
            instant: at.to_string(),
            what: sentence(&what(visit, names, leaf)),
            outcome: visit.say(&format!("leaf-outcome-{}", leaf.outcome.as_str())),
            is_fine: is_fine(leaf),
            who: who(visit, names, leaf),
            about: about(visit, leaf),
        }
    }
}

/// When an entry was written.
pub fn moment(leaf: &Leaf) -> Timestamp {
    i64::try_from(leaf.time_ms).ok().and_then(|at| Timestamp::from_millisecond(at).ok()).unwrap_or_default()
}

/// What was done. Who was held back did not sign in; of a link is told for whom it is.
fn what(visit: &Visit, names: &[(Actor, String)], leaf: &Leaf) -> String {
    let link_for = |key: &str, name: Option<&str>| {
        let name = name.map_or_else(|| visit.say("log-unknown-actor"), |name| shown(name).into_owned());
        visit.say_with(key, &[("name", &name)])
    };
    match visit.vault().ok().and_then(|vault| vault.by_link(leaf, names)) {
        Some(ByLink::In) => visit.say("log-in-by-link"),
        Some(ByLink::Made(name)) => link_for("log-link-for", name),
        Some(ByLink::MadeToReset(name)) => link_for("log-reset-for", Some(name)),
        None if (leaf.kind, leaf.outcome) == (Kind::SignIn, Outcome::Refused) => visit.say("log-held-back"),
        None => visit.say(&format!("leaf-{}", leaf.kind.as_str())),
    }
}

fn is_fine(leaf: &Leaf) -> bool {
    matches!(leaf.outcome, Outcome::Done | Outcome::Allowed)
}

fn who(visit: &Visit, names: &[(Actor, String)], leaf: &Leaf) -> String {
    if leaf.flags.has(Flags::HOUSE) {
        return visit.say("log-house");
    }
    let known = visit.vault().ok().and_then(|vault| vault.who(leaf, names));
    known.map_or_else(|| visit.say("log-unknown-actor"), |name| shown(name).into_owned())
}

/// About how many, and never about whom: that a leaf tells to nobody without the person's own key.
fn about(visit: &Visit, leaf: &Leaf) -> String {
    match (leaf.flags.has(Flags::NO_SUBJECT), leaf.flags.has(Flags::SET)) {
        (true, _) => String::new(),
        (_, true) => {
            let count = u64::from(leaf.count);
            visit.count("log-people", count, &[("number", &number(visit.language, count))])
        }
        _ => visit.count("log-people", 1, &[("number", "1")]),
    }
}
