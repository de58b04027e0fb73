//! What the law of each era never permits, proved for all facts; see `docs/developers/proofs.md`.
//!
//! The properties are written from the statutes and the rulebook, not from `law/`: two independent
//! readings meet here. A name of a test is the sentence that it proves.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test may fail loudly")]

mod broken;
mod gdpr;
mod messages;
mod wbp;
mod whole;
mod words;

use jiff::civil::Date;
use std::sync::LazyLock;
use waarborg_decide::{Act, Rulebook};
use waarborg_model::vocabulary::Action;
use waarborg_proofs::{Counterexample, Law, Property, Verdict, laws, prove};

static BOOK: LazyLock<Rulebook> =
    LazyLock::new(|| Rulebook::built_in().unwrap_or_else(|faults| panic!("the law does not load: {faults:#?}")));

/// The law of every stretch of days, from the first day there are rules for.
static LAWS: LazyLock<Vec<Law>> = LazyLock::new(|| {
    laws(&BOOK, BOOK.first_day().unwrap(), BOOK.known_until().unwrap()).unwrap_or_else(|error| panic!("{error}"))
});

const WBP: (&str, &str) = ("2001-09-01", "2018-05-25");
const GDPR: (&str, &str) = ("2018-05-25", "9999-12-31");

/// Every stretch of law that begins in a span, which begins with a stretch: `from` belongs, `until` does not.
fn during((from, until): (&str, &str)) -> Vec<Law> {
    let (from, until) = (day(from), day(until));
    let laws: Vec<Law> = LAWS.iter().filter(|law| from <= law.from() && law.from() < until).cloned().collect();
    assert_eq!(laws.first().map(Law::from), Some(from), "no law begins on this day");
    laws
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn act(name: &str) -> Act {
    Act::Do(Action::parse(name).unwrap())
}

/// What the statutes call processing (AVG 4(2), Wbp 1(b)), as far as it is asked about.
fn processing() -> Vec<Act> {
    let names = "collect use share transfer keep direct_marketing profile automated_decision publish copy_id monitor";
    names.split(' ').map(act).collect()
}

fn property(text: &str) -> Property {
    Property::read(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// Fails with the counterexample unless the law permits only what the property permits.
fn holds(text: &str, laws: &[Law], acts: &[Act]) {
    holds_as(&property(text), laws, acts);
}

/// The same, and in how many environments.
fn holds_as(property: &Property, laws: &[Law], acts: &[Act]) -> usize {
    match prove(property, laws, acts).unwrap_or_else(|error| panic!("{error}")) {
        Verdict::Proved { environments } => {
            println!("proved in {environments} environments");
            environments
        }
        Verdict::Refuted(found) => {
            panic!("the law permits, and the property does not:\n{found}\nall facts: {}", found.all().join("; "))
        }
    }
}

/// The counterexample; fails if the property holds.
fn refuted(text: &str, laws: &[Law], acts: &[Act]) -> Counterexample {
    match prove(&property(text), laws, acts).unwrap_or_else(|error| panic!("{error}")) {
        Verdict::Refuted(found) => *found,
        Verdict::Proved { environments } => panic!("proved in {environments} environments, and should be refuted"),
    }
}

/// Fails unless there are facts under which the law permits an act.
fn somewhere_permitted(what: &str, law: &Law, act: Act) {
    match prove(&Property::nothing(), std::slice::from_ref(law), &[act]).unwrap_or_else(|error| panic!("{error}")) {
        Verdict::Refuted(_) => {}
        Verdict::Proved { .. } => panic!("{what} forbids {act} whatever the facts, from {}", law.from()),
    }
}
