//! Invented facts: every fact known, biased so that rules are met, lifted, or just missed.
#![allow(dead_code, reason = "each test takes what it needs")]

use crate::chance::Chance;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};
use waarborg_decide::act::Act;
use waarborg_decide::day::{Day, DayRule};
use waarborg_decide::expression::{Expr, Operand, Order};
use waarborg_decide::policy::Effect;
use waarborg_decide::{Rulebook, expression};
use waarborg_law::Derivations;
use waarborg_model::vocabulary::{Category, Fact, Kind};
use waarborg_model::{Country, Facts, Value};

/// The built-in law.
pub fn law() -> Rulebook {
    Rulebook::built_in().unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// One day of every stretch of law that can be asked about.
pub fn stretches(book: &Rulebook) -> Vec<Date> {
    book.turns().iter().copied().filter(|turn| book.on(*turn).is_some()).collect()
}

/// Acts that some rule of a day speaks of.
pub fn acts(day: &Day) -> Vec<Act> {
    Act::all().filter(|act| day.rules(*act).next().is_some()).collect()
}

/// Invents facts for the rules of one day.
pub struct Inventor<'a> {
    pub book: &'a Rulebook,
    pub as_of: Date,
    pub day: &'a Day,
    numbers: BTreeMap<Fact, Vec<i64>>,
    countries: Vec<Country>,
}

impl<'a> Inventor<'a> {
    pub fn new(book: &'a Rulebook, as_of: Date) -> Self {
        let day = book.on(as_of).unwrap();
        let mut numbers: BTreeMap<Fact, BTreeSet<i64>> = BTreeMap::new();
        let mut note = |leaf: &Expr| {
            if let Expr::Compare(left, _, right) = leaf {
                for (one, other) in [(left, right), (right, left)] {
                    if let (Operand::Fact(fact), Operand::Literal(number)) = (one, other) {
                        numbers.entry(*fact).or_default().extend([number - 1, *number, number + 1]);
                    }
                }
            }
        };
        for act in Act::all() {
            day.rules(act).for_each(|rule| rule.conditions(act, &mut |condition| condition.leaves(&mut note)));
        }
        let numbers = numbers
            .into_iter()
            .map(|(fact, around)| (fact, around.into_iter().filter(|number| *number >= 0).collect()))
            .collect();
        let countries = book.derivations().countries().codes().filter_map(Country::parse).collect();
        Self { book, as_of, day, numbers, countries }
    }

    /// Facts, all known, derived ones too, and one of the categories they are about.
    pub fn complete(&self, act: Act, chance: &mut Chance) -> (Facts, Category) {
        let (mut facts, category) = self.stated(act, chance);
        self.derive(&mut facts, chance);
        (facts, category)
    }

    /// Facts as someone states them: every fact but the derived ones.
    pub fn stated(&self, act: Act, chance: &mut Chance) -> (Facts, Category) {
        let mut facts = Facts::new();
        for fact in Fact::ALL.iter().copied().filter(|fact| !fact.derived()) {
            facts.set(fact, self.value(fact, chance));
        }
        facts.set(Fact::Action, Value::One(act.action() as u8));
        if chance.percent(80) {
            facts.set(Fact::Role, Value::One(0));
        }
        let mut category = chance.pick(&Category::ALL);
        // Several rules are aimed at, so that bans and exceptions meet; the last one mostly holds.
        let rules: Vec<&DayRule> = self.day.rules(act).collect();
        let bans: Vec<&DayRule> = rules.iter().copied().filter(|rule| forbids(rule)).collect();
        for _ in 0..chance.below(3) {
            self.aim(act, &rules, 40, &mut facts, &mut category, chance);
        }
        if chance.percent(60) {
            self.aim(act, &bans, 10, &mut facts, &mut category, chance);
        }
        let others = if chance.percent(25) { 1 << chance.below(Category::ALL.len()) } else { 0 };
        let named = if let Some(Value::Many(bits)) = facts.get(Fact::Data) { bits } else { 0 };
        let named = if chance.percent(30) { named } else { 0 };
        facts.set(Fact::Data, Value::Many(named | others | 1 << category as u8));
        (facts, category)
    }

    /// Changes facts so that one of some rules is met, or so many times in a hundred lifted.
    fn aim(
        &self,
        act: Act,
        rules: &[&DayRule],
        lifted: usize,
        facts: &mut Facts,
        category: &mut Category,
        chance: &mut Chance,
    ) {
        if rules.is_empty() {
            return;
        }
        let mut conditions = Vec::new();
        chance.pick(rules).conditions(act, &mut |condition| conditions.push(condition.clone()));
        let lift = chance.percent(lifted).then(|| chance.below(conditions.len()));
        // Twice, as one exception may be made while another is unmade.
        for _ in 0..2 {
            for (at, exception) in conditions.iter().enumerate().skip(1) {
                self.make(exception, lift == Some(at), facts, category, chance);
            }
            self.make(&conditions[0], true, facts, category, chance);
        }
    }

    /// Computes the derived facts. What is not computed on this day gets any value, as Cedar wants one.
    pub fn derive(&self, facts: &mut Facts, chance: &mut Chance) {
        self.book.derivations().apply(facts, self.as_of);
        for fact in Fact::ALL.iter().copied().filter(|fact| fact.derived()) {
            if facts.get(fact).is_none() {
                facts.set(fact, self.value(fact, chance));
            }
        }
    }

    /// Any value of a fact, near what rules compare it with.
    pub fn value(&self, fact: Fact, chance: &mut Chance) -> Value {
        match fact.kind() {
            Kind::Bool => Value::Bool(chance.percent(50)),
            Kind::Enum(names) => Value::One(u8::try_from(chance.below(names.len())).unwrap()),
            Kind::Set(names) => {
                let mut bits = 0;
                for _ in 0..chance.pick(&[0, 0, 0, 1, 1, 2, 3]) {
                    bits |= 1 << chance.below(names.len());
                }
                Value::Many(bits)
            }
            Kind::Number | Kind::Money => Value::Number(match self.numbers.get(&fact) {
                Some(near) if chance.percent(80) => chance.pick(near),
                _ => i64::try_from(chance.below(3000)).unwrap(),
            }),
            Kind::Date => chance.pick(&[
                Value::NEVER,
                Value::Date(self.as_of),
                self.days_away(-1),
                self.days_away(1),
                self.days_away(-800),
                self.days_away(-5000),
            ]),
            Kind::Moment => {
                let hours = i64::try_from(chance.below(200)).unwrap();
                let midnight = TimeZone::UTC.to_timestamp(self.as_of.at(0, 0, 0, 0)).unwrap();
                Value::Moment(midnight.checked_sub(hours.hours()).unwrap())
            }
            Kind::Country => Value::Country(chance.pick(&self.countries)),
        }
    }

    /// The numbers near which rules tell values of a fact apart.
    pub fn near(&self, fact: Fact) -> &[i64] {
        self.numbers.get(&fact).map_or(&[], Vec::as_slice)
    }

    fn days_away(&self, days: i64) -> Value {
        Value::Date(self.as_of.saturating_add(days.days()))
    }

    /// Changes facts so that a condition holds, or does not, as far as that is easy.
    fn make(&self, expr: &Expr, wanted: bool, facts: &mut Facts, category: &mut Category, chance: &mut Chance) {
        match expr {
            Expr::Const(_) | Expr::ActIn(_) => {}
            Expr::Yes(fact) => self.state(*fact, Value::Bool(wanted), facts, chance),
            Expr::OneOf(fact, mask) => {
                let (Kind::Enum(names), mask) = (fact.kind(), if wanted { *mask } else { !mask }) else { return };
                if let Some(place) = chance.bit(mask, names.len()) {
                    self.state(*fact, Value::One(place), facts, chance);
                }
            }
            Expr::Same(one, other) => {
                if let Some(value) = facts.get(*other).filter(|_| wanted) {
                    self.state(*one, value, facts, chance);
                }
            }
            Expr::HasAny(fact, mask) => {
                let Some(Value::Many(given)) = facts.get(*fact) else { return };
                let bits = if wanted {
                    chance.bit(*mask, 64).map_or(given, |place| given | 1 << place)
                } else {
                    given & !mask
                };
                facts.set(*fact, Value::Many(bits));
            }
            Expr::Resource(mask) => {
                if let Some(place) = chance.bit(if wanted { *mask } else { !mask }, Category::ALL.len()) {
                    *category = Category::ALL[usize::from(place)];
                }
            }
            Expr::Compare(left, order, right) => self.compare(*left, *order, *right, wanted, facts),
            Expr::Not(inner) => self.make(inner, !wanted, facts, category, chance),
            Expr::All(parts) | Expr::Any(parts) => {
                if wanted == matches!(expr, Expr::All(_)) {
                    for part in parts {
                        self.make(part, wanted, facts, category, chance);
                    }
                } else if !parts.is_empty() {
                    let part = chance.below(parts.len());
                    self.make(&parts[part], wanted, facts, category, chance);
                }
            }
        }
    }

    fn compare(&self, left: Operand, order: Order, right: Operand, wanted: bool, facts: &mut Facts) {
        let number = |side: Operand, facts: &Facts| match side {
            Operand::Literal(number) => Some(number),
            Operand::Fact(fact) => facts.get(fact).map(expression::encode),
        };
        // Left stays below, at or above right, by one.
        let step = if wanted { -i64::from(order == Order::Less) } else { 1 };
        let mut known = facts.clone();
        self.book.derivations().apply(&mut known, self.as_of);
        match (left, right) {
            (Operand::Fact(fact), _) if matches!(fact.kind(), Kind::Number | Kind::Money) && !fact.derived() => {
                if let Some(number) = number(right, &known) {
                    facts.set(fact, Value::Number((number + step).max(0)));
                }
            }
            (_, Operand::Fact(fact)) if matches!(fact.kind(), Kind::Number | Kind::Money) && !fact.derived() => {
                if let Some(number) = number(left, &known) {
                    facts.set(fact, Value::Number((number - step).max(0)));
                }
            }
            _ => {}
        }
    }

    /// States a fact, or what it is computed from.
    fn state(&self, fact: Fact, value: Value, facts: &mut Facts, chance: &mut Chance) {
        match (fact, value) {
            (Fact::PurposeChanged, Value::Bool(true)) => {
                facts.set(Fact::OrigPurpose, self.value(Fact::OrigPurpose, chance));
            }
            (Fact::PurposeChanged, _) => {
                if let Some(purpose) = facts.get(Fact::Purpose) {
                    facts.set(Fact::OrigPurpose, purpose);
                }
            }
            (Fact::Destination, Value::One(wanted)) => {
                let destination = |country| self.book.derivations().destination(country, self.as_of) as u8;
                let fitting: Vec<Country> =
                    self.countries.iter().copied().filter(|country| destination(*country) == wanted).collect();
                if !fitting.is_empty() {
                    facts.set(Fact::RecipientCountry, Value::Country(chance.pick(&fitting)));
                }
            }
            (Fact::CustomerLapsed, Value::Bool(lapsed)) => {
                facts.set(Fact::CustomerEnded, if lapsed { self.days_away(-9000) } else { Value::NEVER });
            }
            _ => facts.set(fact, value),
        }
    }
}

/// Whether a rule forbids, doing or leaving undone.
pub fn forbids(rule: &DayRule) -> bool {
    matches!(rule.effect, Effect::Forbid | Effect::Duty)
}

/// A fact itself, or what it is computed from.
pub fn origins(fact: Fact) -> Vec<Fact> {
    if fact.derived() { Derivations::sources(fact).to_vec() } else { vec![fact] }
}

/// The facts that bans, duties and periods about an action read, derived ones by their sources.
pub fn read_for(day: &Day, acts: [Act; 2]) -> Vec<Fact> {
    let mut read = BTreeSet::new();
    for act in acts {
        day.rules(act).for_each(|rule| rule.facts(act, &mut |fact| read.extend(origins(fact))));
    }
    read.into_iter().collect()
}
