//! What would make it lawful: the smallest sets of facts that, changed, turn the answer.

use crate::act::Act;
use crate::day::DayRule;
use crate::expression::{Cells, Truth};
use crate::policy::Effect;
use crate::settle::{Domains, Settled, domain, settle};
use crate::weigh::{Class, Weigher};
use std::collections::{BTreeMap, BTreeSet};
use waarborg_law::{ChangedBy, Derivations};
use waarborg_model::vocabulary::{Category, Fact, Kind};
use waarborg_model::{Facts, Value};

/// Most facts in one set: more is no advice.
const MOST_CHANGES: usize = 4;
/// Most sets that are told.
const MOST_SETS: usize = 12;

/// What can be done about a ban.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// No change that the asker can make helps.
    Nothing,
    /// Each of these sets turns the answer, and no part of it does; smallest first. Empty: more
    /// than four things would have to change.
    Changes(Vec<Way>),
}

/// One way to turn a no: what to change, and what would still be open then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The facts and the values they would have to have.
    pub changes: Changes,
    /// The facts on which the answer would hang then; none if it would be settled.
    pub then_open: Vec<Fact>,
}

/// Facts of the asker with changes made to them, as they are weighed when the question is put anew:
/// what the door assumes may follow from what was changed.
pub type Anew<'a> = &'a dyn Fn(&Changes) -> Facts;

/// Finds what the asker can change to turn a forbidden act into one that is not. `anew` gives the
/// facts of the question put again with changes.
#[must_use]
pub fn find(weigher: &Weigher<'_>, facts: &Facts, categories: &[Category], anew: Anew<'_>) -> Remedy {
    let search = Search { weigher, facts, categories, anew };
    let free = search.changeable();
    if !search.any_change_helps(&free) {
        return Remedy::Nothing;
    }
    Remedy::Changes(search.smallest())
}

/// Facts with the values they would have to have.
pub type Changes = BTreeMap<Fact, Value>;

struct Search<'a> {
    weigher: &'a Weigher<'a>,
    facts: &'a Facts,
    categories: &'a [Category],
    anew: Anew<'a>,
}

impl Search<'_> {
    /// The facts that the asker can change, among those the rules of the act read.
    fn changeable(&self) -> BTreeSet<Fact> {
        let act = Act::Do(self.weigher.action);
        let mut read = BTreeSet::new();
        for rule in self.weigher.day.rules(act) {
            rule.facts(act, &mut |fact| read.extend(origins(fact)));
        }
        let changed_by = |fact: &Fact| self.weigher.book.vocabulary().changed_by(*fact, self.facts);
        read.into_iter().filter(|fact| changed_by(fact) == Some(ChangedBy::Controller)).collect()
    }

    /// The values that the asker could bring about for a fact, today's left out.
    fn proposals(&self, fact: Fact, facts: &Facts) -> Vec<Value> {
        let today = facts.get(fact);
        let listed = self.weigher.book.vocabulary().changes_to(fact);
        let values = match (today, listed) {
            (Some(Value::Many(given)), listed) => listed
                .iter()
                .filter_map(|value| match value {
                    Value::Many(bits) => Some(Value::Many(given | bits)),
                    _ => None,
                })
                .collect(),
            (_, []) => domain(self.weigher, fact, facts, self.categories),
            (_, listed) => listed.to_vec(),
        };
        // What nobody stated is asked, not proposed.
        values.into_iter().filter(|value| today.is_some_and(|today| today != *value)).collect()
    }

    /// Whether the answer stays no even with everything open that the asker can change.
    fn any_change_helps(&self, free: &BTreeSet<Fact>) -> bool {
        let mut open = self.facts.clone();
        let mut domains = Domains::new();
        for fact in free {
            let Some(today) = self.facts.get(*fact) else { continue };
            let mut values = vec![today];
            values.extend(match fact.kind() {
                Kind::Set(_) => self.all_additions(*fact, today),
                _ => self.proposals(*fact, self.facts),
            });
            domains.insert(*fact, values);
            open.forget(*fact);
        }
        self.weigher.book.derivations().apply(&mut open, self.weigher.as_of);
        settle(self.weigher, &open, self.categories, &domains) != Settled::Class(Class::Forbidden)
    }

    /// Every way to add listed values to a set.
    fn all_additions(&self, fact: Fact, today: Value) -> Vec<Value> {
        let Value::Many(given) = today else { return Vec::new() };
        let mut ways = BTreeSet::from([given]);
        for value in self.weigher.book.vocabulary().changes_to(fact) {
            if let Value::Many(bits) = value {
                let more: Vec<u64> = ways.iter().map(|way| way | bits).collect();
                ways.extend(more);
            }
        }
        ways.into_iter().filter(|way| *way != given).map(Value::Many).collect()
    }

    /// The smallest sets, found by size: whatever set helps must touch a fact of the first ban that
    /// still stands, so only those are tried.
    fn smallest(&self) -> Vec<Way> {
        let mut found: Vec<Way> = Vec::new();
        let mut seen = BTreeSet::new();
        let mut level: Vec<Changes> = vec![Changes::new()];
        for _ in 0..MOST_CHANGES {
            let mut next = Vec::new();
            for changes in &level {
                let facts = (self.anew)(changes);
                for fact in self.facts_of_first_ban(&facts) {
                    if changes.contains_key(&fact) {
                        continue;
                    }
                    for value in self.proposals(fact, &facts) {
                        let mut more = changes.clone();
                        more.insert(fact, value);
                        let key: Vec<(Fact, i64)> =
                            more.iter().map(|(fact, value)| (*fact, crate::expression::encode(*value))).collect();
                        if found.iter().any(|way| contains(&more, &way.changes)) || !seen.insert(key) {
                            continue;
                        }
                        match self.come_to(&more) {
                            Settled::Class(Class::Forbidden) => next.push(more),
                            Settled::Class(_) => found.push(Way { changes: more, then_open: Vec::new() }),
                            Settled::Hangs(then_open) => found.push(Way { changes: more, then_open }),
                        }
                    }
                }
            }
            if found.len() >= MOST_SETS {
                break;
            }
            level = next;
        }
        found.truncate(MOST_SETS);
        found
    }

    fn come_to(&self, changes: &Changes) -> Settled {
        settle(self.weigher, &(self.anew)(changes), self.categories, &Domains::new())
    }

    /// The changeable facts that the first standing ban reads. If no ban is met for sure, one that
    /// is open stands for those that are met together.
    fn facts_of_first_ban(&self, facts: &Facts) -> BTreeSet<Fact> {
        let act = Act::Do(self.weigher.action);
        let bans = || self.weigher.day.rules(act).filter(|rule| rule.effect == Effect::Forbid);
        let standing = |wanted: Truth| -> Option<&DayRule> {
            self.categories.iter().find_map(|category| {
                let cells = Cells::new(facts, act, *category);
                bans().find(|rule| rule.truth(act, &cells) == wanted)
            })
        };
        let mut read = BTreeSet::new();
        if let Some(ban) = standing(Truth::True) {
            ban.facts(act, &mut |fact| read.extend(origins(fact)));
        } else {
            for category in self.categories {
                let cells = Cells::new(facts, act, *category);
                for ban in bans().filter(|rule| rule.truth(act, &cells) == Truth::Open) {
                    ban.facts(act, &mut |fact| read.extend(origins(fact)));
                }
            }
        }
        let vocabulary = self.weigher.book.vocabulary();
        read.retain(|fact| vocabulary.changed_by(*fact, facts) == Some(ChangedBy::Controller));
        read
    }
}

/// A fact itself, or what it is computed from.
fn origins(fact: Fact) -> Vec<Fact> {
    if fact.derived() { Derivations::sources(fact).to_vec() } else { vec![fact] }
}

fn contains(set: &Changes, part: &Changes) -> bool {
    part.iter().all(|(fact, value)| set.get(fact) == Some(value))
}
