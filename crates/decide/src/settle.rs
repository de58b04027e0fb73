//! Open means open: tries the values of open facts to see whether the answer hangs on them.
//!
//! Three-valued logic is sound but incomplete: `x || !x` stays open. So an open answer is settled
//! by branching on its open facts, one value for each way a rule can tell values apart, into a
//! reduced ordered decision diagram. If one leaf is left, that is the answer. If not, the facts
//! that the diagram still tests are those that matter, and no others.

use crate::act::Act;
use crate::expression::{Cells, Expr, Operand};
use crate::weigh::{Class, Weigher};
use std::collections::{BTreeMap, BTreeSet};
use waarborg_model::vocabulary::{Category, Fact, Kind};
use waarborg_model::{Country, Facts, Value};

/// Most evaluations for one question; beyond, the answer stays conditional, the safe side.
const MOST_WAYS: usize = 1024;

/// What open facts come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// All ways agree.
    Class(Class),
    /// The answer differs with these facts, in the order of the vocabulary.
    Hangs(Vec<Fact>),
}

/// Values to try for some facts instead of all that rules can tell apart.
pub type Domains = BTreeMap<Fact, Vec<Value>>;

/// Settles the class of an answer. `domains` limits the values of facts, if it names them.
#[must_use]
pub fn settle(weigher: &Weigher<'_>, facts: &Facts, categories: &[Category], domains: &Domains) -> Settled {
    let mut diagram =
        Diagram { weigher, categories, domains, ways: MOST_WAYS, nodes: Vec::new(), numbers: BTreeMap::new() };
    let mut trial = facts.clone();
    match diagram.build(&mut trial) {
        Some(Branch::Leaf(class)) => Settled::Class(class),
        Some(Branch::Node(root)) => Settled::Hangs(diagram.tested(root)),
        None => Settled::Hangs(weigher.open_facts(facts, categories).into_iter().collect()),
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Branch {
    Leaf(Class),
    Node(usize),
}

struct Diagram<'a> {
    weigher: &'a Weigher<'a>,
    categories: &'a [Category],
    domains: &'a Domains,
    ways: usize,
    nodes: Vec<(Fact, Vec<Branch>)>,
    numbers: BTreeMap<(Fact, Vec<Branch>), usize>,
}

impl Diagram<'_> {
    /// The branch for these facts; `None` when there are too many ways.
    ///
    /// The first open fact is always tested first, and what is open below a branch was open above
    /// it, so facts are tested in one order everywhere and the diagram is canonical.
    fn build(&mut self, facts: &mut Facts) -> Option<Branch> {
        self.ways = self.ways.checked_sub(1)?;
        if let Some(class) = self.weigher.class(facts, self.categories) {
            return Some(Branch::Leaf(class));
        }
        let fact = self.weigher.open_facts(facts, self.categories).into_iter().next()?;
        let values = match self.domains.get(&fact) {
            Some(values) => values.clone(),
            None => domain(self.weigher, fact, facts, self.categories),
        };
        let mut branches = Vec::with_capacity(values.len());
        for value in values {
            let mut trial = facts.clone();
            trial.set(fact, value);
            self.weigher.book.derivations().apply(&mut trial, self.weigher.as_of);
            branches.push(self.build(&mut trial)?);
        }
        let first = *branches.first()?;
        if branches.iter().all(|branch| *branch == first) {
            return Some(first);
        }
        let next = self.nodes.len();
        let number = *self.numbers.entry((fact, branches.clone())).or_insert(next);
        if number == next {
            self.nodes.push((fact, branches));
        }
        Some(Branch::Node(number))
    }

    /// The facts tested from a node on.
    fn tested(&self, root: usize) -> Vec<Fact> {
        let mut facts = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut waiting = vec![root];
        while let Some(number) = waiting.pop() {
            let Some((fact, branches)) = self.nodes.get(number).filter(|_| seen.insert(number)) else { continue };
            facts.insert(*fact);
            waiting.extend(branches.iter().filter_map(|branch| match branch {
                Branch::Node(number) => Some(*number),
                Branch::Leaf(_) => None,
            }));
        }
        facts.into_iter().collect()
    }
}

/// One value of a fact for each way in which the rules of the action can tell its values apart.
#[must_use]
pub fn domain(weigher: &Weigher<'_>, fact: Fact, facts: &Facts, categories: &[Category]) -> Vec<Value> {
    match fact.kind() {
        Kind::Bool => vec![Value::Bool(true), Value::Bool(false)],
        Kind::Enum(names) => named_values(weigher, fact, names.len()),
        Kind::Set(names) => {
            let bits = (0..names.len()).map(|place| 1 << place);
            let read = masks(weigher, fact).into_iter().fold(0, |all, mask| all | mask);
            // All at once too: two categories may each need a situation of their own.
            let ways: BTreeSet<u64> = bits.filter(|bit| bit & read != 0).chain([0, read]).collect();
            ways.into_iter().map(Value::Many).collect()
        }
        Kind::Number | Kind::Money => numbers(weigher, fact, facts, categories),
        Kind::Date | Kind::Moment => {
            vec![Value::NEVER, Value::Date(weigher.as_of), Value::Date(jiff::civil::Date::ZERO)]
        }
        Kind::Country => countries(weigher),
    }
}

/// Values of a named fact, one for each combination of rules' lists that holds it. Facts that rules
/// compare with each other keep all their values.
fn named_values(weigher: &Weigher<'_>, fact: Fact, count: usize) -> Vec<Value> {
    let all = (0..count).filter_map(|place| u8::try_from(place).ok());
    if [Fact::Purpose, Fact::OrigPurpose].contains(&fact) {
        return all.map(Value::One).collect();
    }
    let masks = masks(weigher, fact);
    let mut seen = BTreeSet::new();
    all.filter(|place| seen.insert(masks.iter().map(|mask| mask >> place & 1 == 1).collect::<Vec<_>>()))
        .map(Value::One)
        .collect()
}

fn masks(weigher: &Weigher<'_>, wanted: Fact) -> Vec<u64> {
    let mut masks = Vec::new();
    leaves(weigher, &mut |leaf| match leaf {
        Expr::OneOf(fact, mask) | Expr::HasAny(fact, mask) if *fact == wanted => masks.push(*mask),
        _ => {}
    });
    masks
}

/// Numbers around every number that a fact is compared with.
fn numbers(weigher: &Weigher<'_>, fact: Fact, facts: &Facts, categories: &[Category]) -> Vec<Value> {
    let cells = |other| {
        categories.first().and_then(|category| Cells::new(facts, Act::Do(weigher.action), *category).get(other))
    };
    let mut around = BTreeSet::from([0]);
    let mut note = |number: i64| around.extend([number - 1, number, number + 1].into_iter().filter(|one| *one >= 0));
    leaves(weigher, &mut |leaf| {
        let Expr::Compare(left, _, right) = leaf else { return };
        for (one, other) in [(left, right), (right, left)] {
            match (one, other) {
                (Operand::Fact(read), Operand::Literal(number)) if *read == fact => note(*number),
                (Operand::Fact(read), Operand::Fact(other)) if *read == fact => {
                    cells(*other).into_iter().for_each(&mut note);
                }
                _ => {}
            }
        }
    });
    // The pages of a paper answer set the highest fee: try the number at which the fee fits.
    if fact == Fact::Pages
        && let Some(Value::Number(fee)) = facts.get(Fact::Fee)
    {
        weigher.book.derivations().pages_around(fee, weigher.as_of).into_iter().for_each(note);
    }
    around.into_iter().map(Value::Number).collect()
}

/// A country for each kind of destination there is on the day.
fn countries(weigher: &Weigher<'_>) -> Vec<Value> {
    let mut seen = BTreeSet::new();
    let derivations = weigher.book.derivations();
    derivations
        .countries()
        .codes()
        .filter_map(Country::parse)
        .filter(|country| seen.insert(derivations.destination(*country, weigher.as_of) as u8))
        .map(Value::Country)
        .collect()
}

fn leaves(weigher: &Weigher<'_>, visit: &mut impl FnMut(&Expr)) {
    for act in [Act::Do(weigher.action), Act::Omit(weigher.action)] {
        for rule in weigher.day.rules(act) {
            rule.conditions(act, &mut |condition| condition.leaves(visit));
        }
    }
}
