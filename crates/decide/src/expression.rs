//! Conditions over a vector of facts, evaluated in three values.

use crate::act::Act;
use std::fmt;
use waarborg_model::vocabulary::{Category, Fact, Role};
use waarborg_model::{Facts, Value};

/// True, false, or open: not settled by what is known (Kleene's strong logic).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// Does not hold, whatever the open facts are.
    False,
    /// Depends on open facts.
    Open,
    /// Holds, whatever the open facts are.
    True,
}

impl Truth {
    /// True or false.
    #[must_use]
    pub const fn of(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }

    /// The other way round; open stays open.
    #[must_use]
    pub const fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Open => Self::Open,
            Self::True => Self::False,
        }
    }
}

/// A condition of the subset that `law/README.md` describes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// Always the same.
    Const(bool),
    /// A fact of yes or no.
    Yes(Fact),
    /// A fact of one named value is among these (a bit for each).
    OneOf(Fact, u64),
    /// Two facts of the same type have the same value.
    Same(Fact, Fact),
    /// A fact of several values has one of these.
    HasAny(Fact, u64),
    /// The category of data that is asked about is among these.
    Resource(u64),
    /// Two whole numbers or days compared.
    Compare(Operand, Order, Operand),
    /// The act that is asked about is among these (a bit for each).
    ActIn(u128),
    /// Does not hold.
    Not(Box<Expr>),
    /// All hold.
    All(Vec<Expr>),
    /// At least one holds.
    Any(Vec<Expr>),
}

/// One side of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// A number or day that stands in the policy.
    Literal(i64),
    /// A number or day among the facts.
    Fact(Fact),
}

/// How two numbers compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `==`
    Equal,
}

/// Facts as the evaluator reads them: numbers, and a bit for each that is known.
#[derive(Clone, Debug)]
pub struct Cells {
    values: [i64; Fact::COUNT],
    known: u128,
    category: Category,
    act: Act,
}

// The bits of `known` hold every fact of the vocabulary.
const _: () = assert!(Fact::COUNT <= 128);

impl Cells {
    /// The facts of a question, for one act and one category of data.
    #[must_use]
    pub fn new(facts: &Facts, act: Act, category: Category) -> Self {
        let mut cells = Self { values: [0; Fact::COUNT], known: 0, category, act };
        for (fact, value) in facts.known() {
            cells.set(fact, Some(value));
        }
        cells
    }

    /// Turns to another act and category, with the same facts.
    pub fn aim(&mut self, act: Act, category: Category) {
        self.act = act;
        self.category = category;
    }

    /// States a fact, or makes it unknown.
    pub fn set(&mut self, fact: Fact, value: Option<Value>) {
        let bit = 1 << fact as u32;
        self.known &= !bit;
        if let (Some(value), Some(cell)) = (value, self.values.get_mut(fact as usize)) {
            *cell = encode(value);
            self.known |= bit;
        }
    }

    /// The number of a fact, if it is known.
    #[inline]
    #[must_use]
    pub fn get(&self, fact: Fact) -> Option<i64> {
        if self.known >> (fact as u32) & 1 == 0 {
            return None;
        }
        self.values.get(fact as usize).copied()
    }

    /// The category that is asked about.
    #[must_use]
    pub fn category(&self) -> Category {
        self.category
    }
}

/// A value as a number: places for named values, bits for several, days since 1970 for days,
/// milliseconds for instants.
#[must_use]
pub fn encode(value: Value) -> i64 {
    match value {
        Value::Bool(yes) => i64::from(yes),
        Value::One(place) => i64::from(place),
        Value::Many(bits) => bits.cast_signed(),
        Value::Number(number) => number,
        Value::Date(date) => day_number(date),
        Value::Moment(moment) => moment.as_millisecond(),
        Value::Country(country) => country.to_number(),
    }
}

/// Days since 1970-01-01.
#[must_use]
pub fn day_number(date: jiff::civil::Date) -> i64 {
    const EPOCH: jiff::civil::Date = jiff::civil::date(1970, 1, 1); // not law: where days are counted from
    date.duration_since(EPOCH).as_hours() / 24
}

impl Expr {
    /// Whether the condition holds.
    #[must_use]
    pub fn truth(&self, cells: &Cells) -> Truth {
        match self {
            Self::Const(holds) => Truth::of(*holds),
            Self::Yes(fact) => cells.get(*fact).map_or(Truth::Open, |value| Truth::of(value != 0)),
            Self::OneOf(fact, mask) => cells.get(*fact).map_or(Truth::Open, |place| Truth::of(mask >> place & 1 == 1)),
            Self::Same(one, other) => match (cells.get(*one), cells.get(*other)) {
                (Some(one), Some(other)) => Truth::of(one == other),
                _ => Truth::Open,
            },
            Self::HasAny(fact, mask) => {
                cells.get(*fact).map_or(Truth::Open, |bits| Truth::of(bits.cast_unsigned() & mask != 0))
            }
            Self::Resource(mask) => Truth::of(mask >> (cells.category as u8) & 1 == 1),
            Self::ActIn(mask) => Truth::of(mask & cells.act.bit() != 0),
            Self::Compare(left, order, right) => match (left.number(cells), right.number(cells)) {
                (Some(left), Some(right)) => Truth::of(match order {
                    Order::Less => left < right,
                    Order::AtMost => left <= right,
                    Order::Equal => left == right,
                }),
                _ => Truth::Open,
            },
            Self::Not(inner) => inner.truth(cells).not(),
            Self::All(parts) => {
                let mut all = Truth::True;
                for part in parts {
                    match part.truth(cells) {
                        Truth::False => return Truth::False,
                        Truth::Open => all = Truth::Open,
                        Truth::True => {}
                    }
                }
                all
            }
            Self::Any(parts) => {
                let mut any = Truth::False;
                for part in parts {
                    match part.truth(cells) {
                        Truth::True => return Truth::True,
                        Truth::Open => any = Truth::Open,
                        Truth::False => {}
                    }
                }
                any
            }
        }
    }

    /// Calls `visit` with the unknown facts that leave the condition open; with none if it is not.
    pub fn open_facts(&self, cells: &Cells, visit: &mut impl FnMut(Fact)) {
        if self.truth(cells) != Truth::Open {
            return;
        }
        match self {
            Self::Not(inner) => inner.open_facts(cells, visit),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.open_facts(cells, visit)),
            leaf => leaf.facts(&mut |fact| {
                if cells.get(fact).is_none() {
                    visit(fact);
                }
            }),
        }
    }

    /// Calls `visit` with every leaf.
    pub fn leaves(&self, visit: &mut impl FnMut(&Expr)) {
        match self {
            Self::Not(inner) => inner.leaves(visit),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.leaves(visit)),
            leaf => visit(leaf),
        }
    }

    /// Calls `visit` with every fact the condition reads.
    pub fn facts(&self, visit: &mut impl FnMut(Fact)) {
        self.leaves(&mut |leaf| match leaf {
            Self::Yes(fact) | Self::OneOf(fact, _) | Self::HasAny(fact, _) => visit(*fact),
            Self::Same(one, other) => {
                visit(*one);
                visit(*other);
            }
            Self::Compare(left, _, right) => [left, right].into_iter().for_each(|side| {
                if let Operand::Fact(fact) = side {
                    visit(*fact);
                }
            }),
            _ => {}
        });
    }

    /// The values of a named fact under which the condition can hold at all, as bits, when that
    /// shows at the top of it; else all.
    #[must_use]
    pub fn admits(&self, wanted: Fact) -> u64 {
        match self {
            Self::OneOf(fact, mask) if *fact == wanted => *mask,
            Self::All(parts) => parts.iter().fold(u64::MAX, |mask, part| mask & part.admits(wanted)),
            _ => u64::MAX,
        }
    }

    /// The categories under which the condition can hold at all, as bits.
    #[must_use]
    pub fn admits_categories(&self) -> u64 {
        match self {
            Self::Resource(mask) => *mask,
            Self::All(parts) => parts.iter().fold(u64::MAX, |mask, part| mask & part.admits_categories()),
            _ => u64::MAX,
        }
    }

    /// A condition on the role of who asks.
    #[must_use]
    pub fn role(role: Role) -> Self {
        Self::OneOf(Fact::Role, 1 << role as u8)
    }
}

impl fmt::Display for Operand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Literal(number) => number.fmt(f),
            Self::Fact(fact) => f.write_str(fact.key()),
        }
    }
}

impl Order {
    /// Reads an order as it is written.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Less, Self::AtMost, Self::Equal].into_iter().find(|order| order.to_string() == text)
    }
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Equal => "==",
        })
    }
}

impl Operand {
    fn number(self, cells: &Cells) -> Option<i64> {
        match self {
            Self::Literal(number) => Some(number),
            Self::Fact(fact) => cells.get(fact),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_model::vocabulary::Action;

    fn cells(text: &str) -> Cells {
        Cells::new(&Facts::parse(text).unwrap(), Act::Do(Action::Use), Category::Contact)
    }

    #[test]
    fn unknown_facts_leave_a_condition_open_unless_others_settle_it() {
        let either = Expr::Any(vec![Expr::Yes(Fact::Objected), Expr::Yes(Fact::Necessary)]);
        assert_eq!(either.truth(&cells("")), Truth::Open);
        assert_eq!(either.truth(&cells("objected=no")), Truth::Open);
        assert_eq!(either.truth(&cells("objected=yes")), Truth::True);
        let both = Expr::All(vec![Expr::Yes(Fact::Objected), Expr::Yes(Fact::Necessary)]);
        assert_eq!(both.truth(&cells("objected=no")), Truth::False);
        assert_eq!(both.truth(&cells("objected=yes")), Truth::Open);
    }

    #[test]
    fn days_count_from_1970() {
        assert_eq!(day_number("1970-01-01".parse().unwrap()), 0);
        assert_eq!(day_number("2018-05-25".parse().unwrap()), 17676);
        assert_eq!(day_number("1969-12-31".parse().unwrap()), -1);
    }
}
