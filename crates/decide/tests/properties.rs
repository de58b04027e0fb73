//! What holds of every answer, whatever the law says.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod chance;
mod invented;

use chance::Chance;
use invented::{Inventor, law, origins, stretches};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::HashMap;
use std::path::Path;
use waarborg_decide::act::Act;
use waarborg_decide::settle::{Domains, Settled, settle};
use waarborg_decide::weigh::{Class, Weigher};
use waarborg_decide::{Decision, Question, Rulebook};
use waarborg_model::vocabulary::{Action, Fact};
use waarborg_model::{Facts, Value};

const NOW: &str = "2026-11-24T12:00:00Z";

/// Facts from which a period starts: once known, they turn a duty into a date.
const STARTS: [Fact; 3] = [Fact::Received, Fact::Start, Fact::AwareAt];

/// Calls `check` with invented questions: their weigher, stated facts, and chance to go on with.
fn invented_questions(each: usize, mut check: impl FnMut(&Weigher<'_>, &Inventor<'_>, Facts, &mut Chance)) {
    let book = law();
    for as_of in stretches(&book) {
        let inventor = Inventor::new(&book, as_of);
        let mut chance = Chance::new(u64::from(as_of.year().unsigned_abs()) * 31);
        for action in Action::ALL {
            let weigher = Weigher { book: &book, day: inventor.day, action, as_of };
            for _ in 0..each {
                let (facts, _) = inventor.stated(Act::Do(action), &mut chance);
                check(&weigher, &inventor, facts, &mut chance);
            }
        }
    }
}

/// Settles stated facts, with what is derived from them.
fn answer(weigher: &Weigher<'_>, stated: &Facts) -> Settled {
    let mut facts = stated.clone();
    weigher.book.derivations().apply(&mut facts, weigher.as_of);
    settle(weigher, &facts, &stated.categories(), &Domains::new())
}

fn told(facts: &Facts) -> String {
    facts
        .known()
        .map(|(fact, value)| format!("{}={}", fact.key(), waarborg_model::facts::display(fact, value)))
        .collect::<Vec<_>>()
        .join(";")
}

#[test]
fn an_unknown_more_never_turns_forbidden_into_allowed() {
    let mut tried = 0;
    invented_questions(2, |weigher, _, facts, _| {
        if answer(weigher, &facts) != Settled::Class(Class::Forbidden) {
            return;
        }
        let known: Vec<Fact> = facts.known().map(|(fact, _)| fact).collect();
        for fact in known.into_iter().filter(|fact| *fact != Fact::Data) {
            let mut fewer = facts.clone();
            fewer.forget(fact);
            let after = answer(weigher, &fewer);
            let (day, key) = (weigher.as_of, fact.key());
            assert!(
                matches!(after, Settled::Class(Class::Forbidden) | Settled::Hangs(_)),
                "{day} without {key}: {after:?}: {}",
                told(&facts)
            );
            tried += 1;
        }
    });
    assert!(tried > 10_000, "only {tried} were forbidden");
}

#[test]
fn a_fact_more_never_turns_a_definite_answer() {
    let mut tried = HashMap::new();
    invented_questions(3, |weigher, inventor, mut facts, chance| {
        let mut forgotten: Vec<Fact> =
            Fact::ALL.into_iter().filter(|fact| !fact.derived() && *fact != Fact::Data).collect();
        chance.shuffle(&mut forgotten);
        forgotten.truncate(1 + chance.below(60));
        for fact in &forgotten {
            facts.forget(*fact);
        }
        let Settled::Class(before) = answer(weigher, &facts) else { return };
        for fact in forgotten.into_iter().filter(|fact| !STARTS.contains(fact)) {
            let mut more = facts.clone();
            more.set(fact, inventor.value(fact, chance));
            let after = answer(weigher, &more);
            assert_eq!(after, Settled::Class(before), "{} {}: {}", weigher.as_of, fact.key(), told(&more));
            *tried.entry(before).or_insert(0) += 1;
        }
    });
    for class in [Class::Forbidden, Class::Duty, Class::Allowed] {
        assert!(tried.get(&class).is_some_and(|count| *count > 200), "{tried:?}");
    }
}

/// A day and whether a rule with this life is in force on it: the days around its start and its end.
fn days_around(from: Date, until: Option<Date>) -> Vec<(Date, bool)> {
    let before_end = |day: Date| until.is_none_or(|until| day < until);
    let mut days = vec![
        (from.saturating_sub(1.day()), false),
        (from, true),
        (from.saturating_add(1.day()), before_end(from.saturating_add(1.day()))),
    ];
    if let Some(until) = until {
        days.extend([(until.saturating_sub(1.day()), true), (until, false), (until.saturating_add(1.day()), false)]);
    }
    days
}

#[test]
fn every_rule_is_in_force_exactly_in_its_life() {
    let book = law();
    let mut asked = 0;
    for (at, rule) in book.rules().iter().enumerate() {
        for (day, lives) in days_around(rule.from, rule.until) {
            assert_eq!(rule.in_force(day), lives, "{} on {day}", rule.id);
            let Some(rules) = book.on(day) else { continue };
            assert_eq!(rules.all().any(|one| one.at == at), lives, "{} on {day}", rule.id);
            for act in Act::all() {
                let speaks = rules.rules(act).any(|one| one.at == at);
                assert_eq!(speaks, lives && rule.concerns(act), "{} on {day} about {act}", rule.id);
            }
            asked += 1;
        }
    }
    assert!(asked > book.rules().len(), "only {asked} days could be asked about");
}

#[test]
fn a_rule_begins_and_ends_on_a_turn_of_the_law_and_nowhere_else() {
    let book = law();
    let in_force = |day: Date| -> Vec<usize> {
        book.on(day).map_or_else(Vec::new, |rules| rules.all().map(|rule| rule.at).collect())
    };
    for pair in stretches(&book).windows(2) {
        let (turn, next) = (pair[0], pair[1]);
        let last = next.saturating_sub(1.day());
        assert_eq!(in_force(turn), in_force(last), "{turn} to {last}");
        assert_ne!(in_force(last), in_force(next), "{next}");
    }
}

#[test]
fn there_are_rules_from_the_first_day_until_the_last_that_was_foreseen() {
    let book = law();
    let (first, end) = (book.first_day().unwrap(), book.known_until().unwrap());
    assert_eq!(first, "2001-09-01".parse().unwrap());
    for (day, known) in [
        (first.saturating_sub(1.day()), false),
        (first, true),
        (end.saturating_sub(1.day()), true),
        (end, false),
        (Date::MIN, false),
        (Date::MAX, false),
    ] {
        assert_eq!(book.on(day).is_some(), known, "{day}");
    }
}

/// The facts and days of the scenarios, as written.
fn scenarios() -> Vec<(String, Date)> {
    let mut rows = Vec::new();
    for file in ["scenarios.csv", "scenarios-own.csv"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/law").join(file);
        for row in csv::Reader::from_path(path).unwrap().deserialize() {
            let row: HashMap<String, String> = row.unwrap();
            rows.push((row["facts"].clone(), row["date"].parse().unwrap()));
        }
    }
    assert!(rows.len() > 60);
    rows
}

fn ask(book: &Rulebook, facts: &str, as_of: Date, now: &str) -> Decision {
    let question = Question::new(Facts::parse(facts).unwrap(), as_of, now.parse().unwrap()).unwrap();
    book.ask(&question).unwrap_or_else(|error| panic!("{facts}: {error}"))
}

fn assert_same(one: &Decision, other: &Decision, facts: &str) {
    assert_eq!(one.outcome, other.outcome, "{facts}");
    assert_eq!(one.cited, other.cited, "{facts}");
    assert_eq!(one.duties, other.duties, "{facts}");
    assert_eq!(one.assumed, other.assumed, "{facts}");
    assert_eq!(one.record, other.record, "{facts}");
    assert_eq!(one.record.hash(), other.record.hash(), "{facts}");
}

#[test]
fn the_same_question_in_any_order_at_any_time_has_one_answer() {
    let book = law();
    let again = law();
    let mut chance = Chance::new(5);
    for (facts, as_of) in scenarios() {
        let first = ask(&book, &facts, as_of, NOW);
        assert_same(&first, &ask(&book, &facts, as_of, NOW), &facts);
        assert_same(&first, &ask(&again, &facts, as_of, NOW), &facts);
        let mut pairs: Vec<&str> = facts.split(';').collect();
        chance.shuffle(&mut pairs);
        assert_same(&first, &ask(&book, &pairs.join(";"), as_of, NOW), &facts);
        for now in ["1999-12-31T23:59:59Z", "2018-05-24T22:00:00Z", "2026-11-24T12:00:01Z", "2103-02-28T00:00:00Z"] {
            let later = ask(&book, &facts, as_of, now);
            assert_same(&first, &later, &facts);
            assert_eq!(later.now, now.parse().unwrap());
        }
    }
}

#[test]
fn another_fact_day_or_law_makes_another_record_and_equal_standing_does_not() {
    let book = law();
    let facts = "action=collect;data=contact;ground=consent;age=30";
    let as_of = "2026-11-24".parse().unwrap();
    let hash = |facts: &str, as_of: Date| ask(&book, facts, as_of, NOW).record.hash();
    let first = hash(facts, as_of);
    assert_eq!(first, hash(&facts.replace("30", "31"), as_of));
    assert_ne!(first, hash(&facts.replace("30", "12"), as_of));
    assert_ne!(first, hash(&facts.replace("consent", "contract"), as_of));
    assert_ne!(first, hash(facts, as_of.saturating_add(1.day())));
    let files = book.files().clone().with("nl/wwft/remark.toml", "");
    let other = Rulebook::load(files).unwrap();
    assert_ne!(first, ask(&other, facts, as_of, NOW).record.hash());
    // A new word for something decides nothing.
    let words = [book.files().get("words.toml").unwrap(), "\n[[word]]\nsay = [\"kliko\"]\nmeans = \"data=contact\"\n"];
    let other = Rulebook::load(book.files().clone().with("words.toml", &words.concat())).unwrap();
    assert_eq!((first, book.hash()), (ask(&other, facts, as_of, NOW).record.hash(), other.hash()));
}

#[test]
fn a_value_of_several_names_does_not_depend_on_their_order() {
    let one = Facts::parse("data=health|contact").unwrap();
    assert_eq!(one, Facts::parse("data=contact|health|contact").unwrap());
    assert!(matches!(one.get(Fact::Data), Some(Value::Many(bits)) if bits.count_ones() == 2));
    assert_eq!(origins(Fact::Destination), [Fact::RecipientCountry]);
}

/// Whoever keeps only the band of an age is told the same.
#[test]
fn ages_between_two_bounds_are_told_the_same() {
    let mut tried = 0;
    invented_questions(2, |weigher, _, facts, chance| {
        let bounds = weigher.book.bounds(Fact::Age, weigher.as_of);
        let age = i64::try_from(chance.below(30)).unwrap();
        let floor = bounds.iter().copied().rfind(|bound| *bound <= age).unwrap_or(0);
        let (mut one, mut other) = (facts.clone(), facts);
        one.set(Fact::Age, Value::Number(age));
        other.set(Fact::Age, Value::Number(floor));
        assert_eq!(answer(weigher, &one), answer(weigher, &other), "age {age}, band {floor}: {}", told(&one));
        tried += 1;
    });
    assert!(tried > 1000, "only {tried} questions were tried");
}

/// What was decided is decided again from its record alone, whoever it was about.
#[test]
fn a_record_replays_to_the_same_answer() {
    use waarborg_decide::replay::{Replay, ReplayError};
    let (mut tried, mut other) = (0, Vec::new());
    invented_questions(1, |weigher, _, facts, _| {
        let now = NOW.parse().unwrap();
        let question = Question { action: weigher.action, facts, as_of: weigher.as_of, now };
        let Ok(decision) = weigher.book.decide(&question) else { return };
        let record = serde_json::to_vec(&decision.record).unwrap();
        if decision.record.outcome == "date" {
            assert_eq!(weigher.book.replay(&record).unwrap_err(), ReplayError::Deadline);
            return;
        }
        tried += 1;
        match weigher.book.replay(&record).unwrap() {
            Replay::Same(again) => assert_eq!(again.record, decision.record),
            Replay::Differs(_) | Replay::OtherLaw(_) => other.push(String::from_utf8(record).unwrap()),
        }
    });
    assert!(tried > 500, "only {tried} were tried");
    assert!(other.is_empty(), "{} of {tried}, such as {}", other.len(), other[0]);
}
