//! "What would make it lawful": what is proposed helps, no part of it does, the asker can bring it
//! about, and nothing is withheld.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod chance;
mod invented;

use chance::Chance;
use invented::{Inventor, law, read_for, stretches};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use waarborg_decide::act::Act;
use waarborg_decide::remedy::{self, Way};
use waarborg_decide::settle::{Domains, Settled, settle};
use waarborg_decide::weigh::{Class, Weigher};
use waarborg_decide::{Outcome, Question, Remedy, Rulebook};
use waarborg_law::ChangedBy;
use waarborg_model::facts::display;
use waarborg_model::vocabulary::{Action, Category, Fact, Kind};
use waarborg_model::{Facts, Value};

/// Sets that are told at most; then more of the same size may be left out.
const MOST_SETS: usize = 12;
/// Combinations of changes that are tried at most; beyond, as many are drawn by chance.
const MOST_TRIED: usize = 3_000;

type Changes = BTreeMap<Fact, Value>;

/// A forbidden question, and what is proposed.
struct Case<'a> {
    weigher: Weigher<'a>,
    facts: Facts,
    categories: Vec<Category>,
    /// The question as it was put, if it went through the door; it is put anew with every change.
    question: Option<Question>,
}

/// What was seen, so that a run in which nothing happens fails.
#[derive(Default, Debug)]
struct Seen {
    sets: usize,
    nothing: usize,
    far: usize,
}

impl Case<'_> {
    fn with(&self, changes: &Changes) -> Facts {
        if let Some(question) = &self.question {
            let again = question.with(changes).through_the_door(self.weigher.book);
            return again.map_or_else(|_| self.facts.clone(), |(facts, _)| facts);
        }
        let mut facts = self.facts.clone();
        for (fact, value) in changes {
            facts.set(*fact, *value);
        }
        self.weigher.book.derivations().apply(&mut facts, self.weigher.as_of);
        facts
    }

    fn forbidden(&self, changes: &Changes) -> bool {
        let settled = settle(&self.weigher, &self.with(changes), &self.categories, &Domains::new());
        settled == Settled::Class(Class::Forbidden)
    }

    fn told(&self) -> String {
        let facts: Vec<String> =
            self.facts.known().map(|(fact, value)| format!("{}={}", fact.key(), display(fact, value))).collect();
        format!("{} {}", self.weigher.as_of, facts.join(";"))
    }

    fn check(&self, remedy: &Remedy, chance: &mut Chance, seen: &mut Seen) {
        match remedy {
            Remedy::Nothing => {
                seen.nothing += 1;
                if let Some(changes) = self.any_way_out(chance) {
                    panic!("`nothing helps`, but this does: {changes:?}: {}", self.told());
                }
            }
            Remedy::Changes(ways) => {
                let sets: Vec<Changes> = ways.iter().map(|way| way.changes.clone()).collect();
                seen.sets += sets.len();
                seen.far += usize::from(sets.is_empty());
                let sizes: Vec<usize> = sets.iter().map(BTreeMap::len).collect();
                assert!(sizes.is_sorted(), "{sizes:?}: {}", self.told());
                for set in &sets {
                    self.check_set(set);
                }
                if sets.len() < MOST_SETS {
                    self.check_nothing_small_is_withheld(&sets);
                }
            }
        }
    }

    /// A set turns the answer, no part of it does, and the asker can bring it about.
    fn check_set(&self, set: &Changes) {
        assert!(!set.is_empty() && set.len() <= 4, "{set:?}: {}", self.told());
        assert!(!self.forbidden(set), "{set:?} does not help: {}", self.told());
        let members: Vec<(Fact, Value)> = set.iter().map(|(fact, value)| (*fact, *value)).collect();
        for chosen in 0..(1usize << members.len()) - 1 {
            let part = (0..members.len()).filter(|at| chosen >> at & 1 == 1).map(|at| members[at]).collect();
            assert!(self.forbidden(&part), "{part:?}, a part of {set:?}, helps already: {}", self.told());
        }
        let vocabulary = self.weigher.book.vocabulary();
        for (fact, value) in set {
            let told = || format!("{} to {}: {}", fact.key(), display(*fact, *value), self.told());
            assert!(!fact.derived(), "{}", told());
            assert_eq!(vocabulary.changed_by(*fact, &self.facts), Some(ChangedBy::Controller), "{}", told());
            // What nobody stated is asked, not proposed; but the door may assume something of it once
            // the rest has changed.
            let Some(before) = self.facts.get(*fact) else {
                assert!(self.question.is_some(), "was not stated: {}", told());
                continue;
            };
            assert_ne!(before, *value, "{}", told());
            assert!(self.reachable(*fact, before).contains(value) || self.any_value(*fact), "{}", told());
        }
    }

    fn any_value(&self, fact: Fact) -> bool {
        self.weigher.book.vocabulary().changes_to(fact).is_empty()
    }

    /// The values that the asker can bring about instead of today's.
    fn reachable(&self, fact: Fact, before: Value) -> Vec<Value> {
        let listed = self.weigher.book.vocabulary().changes_to(fact);
        let values = match (fact.kind(), before) {
            (Kind::Bool, _) if listed.is_empty() => vec![Value::Bool(true), Value::Bool(false)],
            (Kind::Enum(names), _) if listed.is_empty() => {
                (0..names.len()).map(|place| Value::One(u8::try_from(place).unwrap())).collect()
            }
            // To a set things are added; what is the case already does not go away.
            (_, Value::Many(given)) => listed
                .iter()
                .map(|value| if let Value::Many(bits) = value { Value::Many(given | bits) } else { *value })
                .collect(),
            _ => listed.to_vec(),
        };
        values.into_iter().filter(|value| *value != before).collect()
    }

    /// The facts that the asker can change and that matter for the act, with what they can become.
    fn changeable(&self) -> Vec<(Fact, Vec<Value>)> {
        let act = Act::Do(self.weigher.action);
        let vocabulary = self.weigher.book.vocabulary();
        read_for(self.weigher.day, [act, act])
            .into_iter()
            .filter(|fact| vocabulary.changed_by(*fact, &self.facts) == Some(ChangedBy::Controller))
            .filter_map(|fact| Some((fact, self.reachable(fact, self.facts.get(fact)?))))
            .filter(|(_, values)| !values.is_empty())
            .collect()
    }

    /// Tries combinations of changes, all of them where they are few; sets also grow to all that is listed.
    fn any_way_out(&self, chance: &mut Chance) -> Option<Changes> {
        let mut changeable = self.changeable();
        for (fact, values) in &mut changeable {
            let all = values
                .iter()
                .try_fold(0, |all, value| if let Value::Many(bits) = value { Some(all | bits) } else { None });
            if let (Kind::Set(_), Some(all)) = (fact.kind(), all) {
                values.push(Value::Many(all));
            }
        }
        let count = changeable.iter().try_fold(1usize, |count, (_, values)| count.checked_mul(values.len() + 1));
        let exhaustive = count.is_some_and(|count| count <= MOST_TRIED);
        (0..if exhaustive { count.unwrap() } else { MOST_TRIED }).find_map(|number| {
            let mut rest = number;
            let mut changes = Changes::new();
            for (fact, values) in &changeable {
                let choices = values.len() + 1;
                let choice = if exhaustive { rest % choices } else { chance.below(choices) };
                rest /= choices;
                if let Some(value) = values.get(choice) {
                    changes.insert(*fact, *value);
                }
            }
            (!self.forbidden(&changes)).then_some(changes)
        })
    }

    /// Whatever single change helps is told.
    fn check_nothing_small_is_withheld(&self, sets: &[Changes]) {
        for (fact, values) in self.changeable() {
            for value in values {
                let change = Changes::from([(fact, value)]);
                let told = sets.contains(&change)
                    || self.any_value(fact) && sets.iter().any(|set| set.len() == 1 && set.contains_key(&fact));
                assert!(told || self.forbidden(&change), "{change:?} is withheld from {sets:?}: {}", self.told());
            }
        }
    }
}

fn scenarios() -> Vec<(String, String, Date)> {
    let mut rows = Vec::new();
    for file in ["scenarios.csv", "scenarios-own.csv"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/law").join(file);
        for row in csv::Reader::from_path(path).unwrap().deserialize() {
            let row: HashMap<String, String> = row.unwrap();
            rows.push((row["id"].clone(), row["facts"].clone(), row["date"].parse().unwrap()));
        }
    }
    rows
}

#[test]
fn every_forbidden_scenario_is_told_what_helps_and_nothing_else() {
    let book = law();
    let mut seen = Seen::default();
    let mut chance = Chance::new(3);
    for (id, text, as_of) in scenarios() {
        let stated = Facts::parse(&text).unwrap();
        let now = "2026-11-24T12:00:00Z".parse().unwrap();
        let question = Question::new(stated.clone(), as_of, now).unwrap();
        let decision = book.ask(&question).unwrap();
        let Outcome::Forbidden(remedy) = &decision.outcome else { continue };
        let weigher = Weigher { book: &book, day: book.on(as_of).unwrap(), action: question.action, as_of };
        let categories = decision.facts.categories();
        let case = Case { weigher, facts: decision.facts.clone(), categories, question: Some(question.clone()) };
        case.check(remedy, &mut chance, &mut seen);
        if let Remedy::Changes(ways) = remedy {
            for Way { changes: set, then_open } in ways {
                let open = match asked_again(&book, &question, set) {
                    Outcome::Forbidden(_) => panic!("{id}: {set:?} does not help who asks again with it"),
                    Outcome::Conditional(open) => open,
                    _ => Vec::new(),
                };
                assert_eq!(&open, then_open, "{id}: {set:?}");
            }
        }
    }
    assert!(seen.sets > 50 && seen.nothing > 5, "{seen:?}");
}

/// The answer to someone who changes the facts and asks again, through the door.
fn asked_again(book: &Rulebook, question: &Question, set: &Changes) -> Outcome {
    let mut again = question.clone();
    for (fact, value) in set {
        again.facts.set(*fact, *value);
    }
    book.ask(&again).unwrap().outcome
}

#[test]
fn generated_facts_that_are_forbidden_are_told_what_helps_and_nothing_else() {
    let book = law();
    let mut seen = Seen::default();
    for as_of in stretches(&book).into_iter().step_by(3) {
        let inventor = Inventor::new(&book, as_of);
        let mut chance = Chance::new(u64::from(as_of.year().unsigned_abs()));
        for action in Action::ALL {
            let weigher = Weigher { book: &book, day: inventor.day, action, as_of };
            for _ in 0..10 {
                let (mut facts, _) = inventor.stated(Act::Do(action), &mut chance);
                book.derivations().apply(&mut facts, as_of);
                let case = Case { weigher, categories: facts.categories(), facts, question: None };
                if case.forbidden(&Changes::new()) {
                    let remedy = remedy::find(&weigher, &case.facts, &case.categories, &|changes| case.with(changes));
                    case.check(&remedy, &mut chance, &mut seen);
                }
            }
        }
    }
    assert!(seen.sets > 200 && seen.nothing > 20, "{seen:?}");
}
