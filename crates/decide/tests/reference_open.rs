//! Open facts: what the compiled rules leave open, and what is settled, agrees with plain Cedar on
//! every way in which the facts may turn out.
//!
//! All ways are tried by the compiled rules, some of them by plain Cedar too.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod chance;
mod invented;

use chance::Chance;
use invented::{Inventor, law, origins, read_for, stretches};
use std::collections::BTreeSet;
use waarborg_decide::act::Act;
use waarborg_decide::expression::{Cells, Expr, Truth};
use waarborg_decide::reference::Reference;
use waarborg_decide::settle::{Domains, Settled, settle};
use waarborg_decide::weigh::{Class, Weigher};
use waarborg_model::vocabulary::{Action, Category, Fact, Kind};
use waarborg_model::{Country, Facts, Value};

/// Open sets of a run in which nobody says how many requests to make.
const FEW: usize = 1_200;
/// Most ways in which the open facts of one set may turn out.
const MOST_WAYS: usize = 600;
/// Ways of each set that plain Cedar is asked about.
const ASKED_OF_CEDAR: usize = 3;

/// One question with open facts.
struct Case<'a> {
    weigher: Weigher<'a>,
    categories: Vec<Category>,
    partial: Facts,
    open: Vec<Fact>,
    /// Every way the open facts may turn out: the place of each fact's value, and the facts.
    ways: Vec<(Vec<usize>, Facts)>,
}

#[test]
fn what_is_open_or_settled_agrees_with_every_way_the_facts_may_turn_out() {
    let book = law();
    let sets = std::env::var("WAARBORG_REQUESTS").map_or(FEW, |text| text.parse::<usize>().unwrap() / 25);
    let days = stretches(&book);
    let (mut hanging, mut agreed) = (0, 0);
    for as_of in &days {
        let reference = Reference::on(&book, *as_of).unwrap();
        let inventor = Inventor::new(&book, *as_of);
        let mut chance = Chance::new(u64::from(as_of.year().unsigned_abs()) * 7 + 1);
        for number in 0..sets.div_ceil(days.len()) {
            let action = Action::ALL[number % Action::ALL.len()];
            let Some(case) = Case::invent(&inventor, action, &mut chance) else { continue };
            case.check_truths();
            match case.check_settled() {
                Settled::Hangs(_) => hanging += 1,
                Settled::Class(_) => agreed += 1,
            }
            for _ in 0..ASKED_OF_CEDAR {
                case.check_with_cedar(&reference, &inventor, &mut chance);
            }
        }
    }
    println!("{hanging} sets hang on their open facts, {agreed} do not");
    assert!(sets < FEW || hanging > sets / 10 && agreed > sets / 10, "{hanging} hang, {agreed} do not");
}

/// Two categories may each need a situation of their own: no single one helps, both together do.
#[test]
fn an_open_set_of_situations_may_turn_out_to_hold_several_at_once() {
    let book = law();
    let as_of = "2026-11-24".parse().unwrap();
    let inventor = Inventor::new(&book, as_of);
    let mut chance = Chance::new(99);
    let mut together = 0;
    for number in 0..12_000 {
        let action = [Action::Keep, Action::Publish, Action::Collect, Action::Profile][number % 4];
        let weigher = Weigher { book: &book, day: inventor.day, action, as_of };
        let (mut facts, _) = inventor.stated(Act::Do(action), &mut chance);
        let categories = (0..2).fold(0, |bits, _| bits | 1 << chance.below(Category::ALL.len()));
        facts.set(Fact::Data, Value::Many(categories));
        book.derivations().apply(&mut facts, as_of);
        let categories = facts.categories();
        let mut with = |bits: u64| {
            facts.set(Fact::Exc, Value::Many(bits));
            weigher.class(&facts, &categories).unwrap()
        };
        let Kind::Set(names) = Fact::Exc.kind() else { panic!("situations are a set") };
        let all = with((1 << names.len()) - 1);
        let singly: BTreeSet<Class> = (0..names.len()).map(|place| 1 << place).chain([0]).map(with).collect();
        if singly.contains(&all) {
            continue;
        }
        together += 1;
        facts.forget(Fact::Exc);
        let settled = settle(&weigher, &facts, &categories, &Domains::new());
        assert_eq!(settled, Settled::Hangs(vec![Fact::Exc]), "{action:?}: {}", told(&facts));
    }
    assert!(together > 0, "no question needed two situations at once");
}

impl<'a> Case<'a> {
    fn invent(inventor: &Inventor<'a>, action: Action, chance: &mut Chance) -> Option<Self> {
        let acts = [Act::Do(action), Act::Omit(action)];
        let act = chance.pick(&acts);
        let (mut facts, _) = inventor.stated(act, chance);
        inventor.book.derivations().apply(&mut facts, inventor.as_of);
        let mut relevant = read_for(inventor.day, acts);
        relevant.retain(|fact| *fact != Fact::Data && facts.get(*fact).is_some());
        chance.shuffle(&mut relevant);
        relevant.truncate(1 + chance.below(4));
        let mut ways = vec![(Vec::new(), facts.clone())];
        let mut open = Vec::new();
        for fact in relevant {
            let values = values(inventor, acts, fact, chance);
            if values.len() * ways.len() > MOST_WAYS {
                continue;
            }
            open.push(fact);
            ways = ways
                .iter()
                .flat_map(|(places, facts)| {
                    values.iter().enumerate().map(|(place, value)| {
                        let mut facts = facts.clone();
                        facts.set(fact, *value);
                        (places.iter().copied().chain([place]).collect(), facts)
                    })
                })
                .collect();
        }
        if open.is_empty() {
            return None;
        }
        for (_, facts) in &mut ways {
            inventor.book.derivations().apply(facts, inventor.as_of);
        }
        let mut partial = facts.clone();
        for fact in Fact::ALL {
            if open.contains(&fact) || origins(fact).iter().any(|origin| open.contains(origin)) {
                partial.forget(fact);
            }
        }
        inventor.book.derivations().apply(&mut partial, inventor.as_of);
        let weigher = Weigher { book: inventor.book, day: inventor.day, action, as_of: inventor.as_of };
        Some(Self { weigher, categories: facts.categories(), partial, open, ways })
    }

    /// True holds in every way, false in none.
    fn check_truths(&self) {
        for act in [Act::Do(self.weigher.action), Act::Omit(self.weigher.action)] {
            for category in &self.categories {
                let truth = |facts| self.weigher.day.forbidden(act, &Cells::new(facts, act, *category));
                let before = truth(&self.partial);
                for (_, facts) in &self.ways {
                    let after = truth(facts);
                    assert_ne!(after, Truth::Open, "{act} stays open when all is known: {}", told(facts));
                    assert!(before == Truth::Open || before == after, "{act} {before:?} {after:?}: {}", told(facts));
                }
            }
        }
    }

    /// The answer hangs on exactly those facts that alone can turn it.
    fn check_settled(&self) -> Settled {
        let settled = settle(&self.weigher, &self.partial, &self.categories, &Domains::new());
        let classes: Vec<Class> =
            self.ways.iter().map(|(_, facts)| self.weigher.class(facts, &self.categories).unwrap()).collect();
        let told = || format!("{} open {:?}: {}", self.weigher.as_of, self.open, told(&self.partial));
        let seen: BTreeSet<Class> = classes.iter().copied().collect();
        match &settled {
            Settled::Class(class) => assert_eq!(seen, BTreeSet::from([*class]), "{}", told()),
            Settled::Hangs(asked) => {
                assert!(seen.len() > 1, "hangs on {asked:?}, yet is always {seen:?}: {}", told());
                let matter: BTreeSet<Fact> =
                    (0..self.open.len()).filter(|at| self.turns_alone(*at, &classes)).map(|at| self.open[at]).collect();
                assert_eq!(asked.iter().copied().collect::<BTreeSet<_>>(), matter, "{}", told());
            }
        }
        settled
    }

    /// Whether two ways that differ in one fact only come to different answers.
    fn turns_alone(&self, at: usize, classes: &[Class]) -> bool {
        let mut by_others = std::collections::BTreeMap::new();
        self.ways.iter().zip(classes).any(|((places, _), class)| {
            let others: Vec<usize> =
                places.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, place)| *place).collect();
            by_others.insert(others, *class).is_some_and(|before| before != *class)
        })
    }

    fn check_with_cedar(&self, reference: &Reference, inventor: &Inventor<'_>, chance: &mut Chance) {
        let mut facts = self.ways[chance.below(self.ways.len())].1.clone();
        let class = self.weigher.class(&facts, &self.categories).unwrap();
        inventor.derive(&mut facts, chance);
        let forbidden = |act: Act| {
            self.categories
                .iter()
                .any(|category| reference.ask(&reference.request(act, *category, &facts).unwrap()).unwrap().forbidden)
        };
        let action = self.weigher.action;
        match class {
            Class::Forbidden => assert!(forbidden(Act::Do(action)), "{}", told(&facts)),
            Class::Date(_) => assert!(!forbidden(Act::Do(action)), "{}", told(&facts)),
            Class::Duty | Class::Allowed => {
                assert!(!forbidden(Act::Do(action)), "{}", told(&facts));
                assert_eq!(forbidden(Act::Omit(action)), class == Class::Duty, "{}", told(&facts));
            }
        }
    }
}

/// Values of a fact, at least one for each that rules can tell apart.
fn values(inventor: &Inventor<'_>, acts: [Act; 2], fact: Fact, chance: &mut Chance) -> Vec<Value> {
    match fact.kind() {
        Kind::Bool => vec![Value::Bool(true), Value::Bool(false)],
        Kind::Enum(names) => (0..u8::try_from(names.len()).unwrap()).map(Value::One).collect(),
        Kind::Set(names) => {
            let read = bits_read(inventor, acts, fact);
            let mut values: BTreeSet<u64> =
                (0..names.len()).map(|place| 1 << place).filter(|bit| bit & read != 0).collect();
            values.extend([0, read]);
            for _ in 0..4 {
                let one = chance.bit(read, names.len()).map_or(0, |place| 1 << place);
                let other = chance.bit(read, names.len()).map_or(0, |place| 1 << place);
                values.insert(one | other);
            }
            values.into_iter().map(Value::Many).collect()
        }
        Kind::Number | Kind::Money => {
            let mut values: BTreeSet<i64> = inventor.near(fact).iter().copied().collect();
            values.extend([0, 1, 23, 100, 101, 450, 451, 500, 501, 2250, 2251]);
            values.into_iter().map(Value::Number).collect()
        }
        Kind::Country => {
            let mut seen = BTreeSet::new();
            let derivations = inventor.book.derivations();
            let countries = derivations.countries().codes().filter_map(Country::parse);
            let telling =
                countries.filter(|country| seen.insert(derivations.destination(*country, inventor.as_of) as u8));
            telling.map(Value::Country).collect()
        }
        Kind::Date | Kind::Moment => {
            let mut values: Vec<Value> = Vec::new();
            for _ in 0..20 {
                let value = inventor.value(fact, chance);
                if !values.contains(&value) {
                    values.push(value);
                }
            }
            values
        }
    }
}

fn bits_read(inventor: &Inventor<'_>, acts: [Act; 2], wanted: Fact) -> u64 {
    let mut read = 0;
    for act in acts {
        for rule in inventor.day.rules(act) {
            rule.conditions(act, &mut |condition| {
                condition.leaves(&mut |leaf| {
                    if let Expr::HasAny(fact, mask) = leaf
                        && *fact == wanted
                    {
                        read |= mask;
                    }
                });
            });
        }
    }
    read
}

fn told(facts: &Facts) -> String {
    facts
        .known()
        .map(|(fact, value)| format!("{}={}", fact.key(), waarborg_model::facts::display(fact, value)))
        .collect::<Vec<_>>()
        .join(";")
}
