//! The rules in force on a day, ready to be evaluated.

use crate::act::Act;
use crate::expression::{Cells, Expr, Truth};
use crate::policy::{Effect, Rule};
use waarborg_model::vocabulary::Fact;

/// The rules of one stretch of days between two changes of the law. Bans hold the exceptions that
/// lift them.
#[derive(Debug)]
pub struct Day {
    rules: Vec<DayRule>,
    slots: Vec<Slot>,
}

/// A rule in force.
#[derive(Debug)]
pub struct DayRule {
    /// Its place among the rules of the rulebook.
    pub at: usize,
    /// What it does.
    pub effect: Effect,
    /// Its conditions.
    pub when: Expr,
    /// What lifts it.
    pub exceptions: Vec<Exception>,
}

/// An exception to a rule: its own, or a permit that lifts it.
#[derive(Debug)]
pub struct Exception {
    /// The lifting permit's place among the rules of the rulebook; `None`: the rule's own.
    pub by: Option<usize>,
    acts: u128,
    condition: Expr,
}

/// The rules that speak of one act. The gates of the bans lie side by side, so that the many that
/// speak of other categories or purposes cost next to nothing.
#[derive(Debug, Default)]
struct Slot {
    gates: Vec<Gate>,
    bans: Vec<usize>,
    all: Vec<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Gate {
    categories: u64,
    purposes: u64,
}

impl Day {
    /// Gathers the rules among `rules` that `in_force` names.
    #[must_use]
    pub fn new(rules: &[Rule], in_force: &[usize]) -> Self {
        let chosen = || in_force.iter().filter_map(|at| Some((*at, rules.get(*at)?)));
        let mut slots: Vec<Slot> = (0..Act::COUNT).map(|_| Slot::default()).collect();
        let mut day_rules = Vec::new();
        for (at, rule) in chosen() {
            let own = rule.unless.iter().map(|condition| Exception {
                by: None,
                acts: u128::MAX,
                condition: condition.clone(),
            });
            let lifting = chosen().filter(|(_, other)| other.lifts.contains(&rule.id)).map(|(by, permit)| Exception {
                by: Some(by),
                acts: permit.acts,
                condition: effective(permit),
            });
            let bans = matches!(rule.effect, Effect::Forbid | Effect::Duty);
            let exceptions = if bans { own.chain(lifting).collect() } else { own.collect() };
            let gate = Gate { categories: rule.when.admits_categories(), purposes: rule.when.admits(Fact::Purpose) };
            let place = day_rules.len();
            day_rules.push(DayRule { at, effect: rule.effect, when: rule.when.clone(), exceptions });
            for act in Act::all().filter(|act| rule.concerns(*act)) {
                let Some(slot) = slots.get_mut(act.index()) else { continue };
                slot.all.push(place);
                if bans {
                    slot.gates.push(gate);
                    slot.bans.push(place);
                }
            }
        }
        Self { rules: day_rules, slots }
    }

    /// Whether the act of `cells` is forbidden: true if any ban is met, open if one could be.
    #[must_use]
    pub fn forbidden(&self, act: Act, cells: &Cells) -> Truth {
        let Some(slot) = self.slots.get(act.index()) else { return Truth::False };
        let category = 1u64 << (cells.category() as u8);
        let purpose = cells.get(Fact::Purpose).map_or(u64::MAX, |place| 1 << place);
        let mut answer = Truth::False;
        for (gate, place) in slot.gates.iter().zip(&slot.bans) {
            if gate.categories & category == 0 || gate.purposes & purpose == 0 {
                continue;
            }
            match self.rules.get(*place).map_or(Truth::False, |rule| rule.truth(act, cells)) {
                Truth::True => return Truth::True,
                Truth::Open => answer = Truth::Open,
                Truth::False => {}
            }
        }
        answer
    }

    /// The rules that speak of an act, whatever they do.
    pub fn rules(&self, act: Act) -> impl Iterator<Item = &DayRule> {
        let places = self.slots.get(act.index()).map_or(&[][..], |slot| &slot.all);
        places.iter().filter_map(|place| self.rules.get(*place))
    }

    /// Every rule in force.
    pub fn all(&self) -> impl Iterator<Item = &DayRule> {
        self.rules.iter()
    }
}

impl DayRule {
    /// Whether the rule is met: its conditions hold and nothing lifts it.
    #[must_use]
    pub fn truth(&self, act: Act, cells: &Cells) -> Truth {
        let when = self.when.truth(cells);
        if when == Truth::False {
            return when;
        }
        when.min(self.lifted(act, cells).not())
    }

    /// Whether an exception holds.
    #[must_use]
    pub fn lifted(&self, act: Act, cells: &Cells) -> Truth {
        let mut lifted = Truth::False;
        for exception in &self.exceptions {
            match exception.truth(act, cells) {
                Truth::True => return Truth::True,
                Truth::Open => lifted = Truth::Open,
                Truth::False => {}
            }
        }
        lifted
    }

    /// Calls `visit` with the unknown facts that leave the rule open; with none if it is not.
    pub fn open_facts(&self, act: Act, cells: &Cells, visit: &mut impl FnMut(Fact)) {
        if self.truth(act, cells) != Truth::Open {
            return;
        }
        self.when.open_facts(cells, visit);
        for exception in self.exceptions.iter().filter(|exception| exception.truth(act, cells) == Truth::Open) {
            exception.condition.open_facts(cells, visit);
        }
    }

    /// Calls `visit` with every fact the rule or its exceptions read for an act.
    pub fn facts(&self, act: Act, visit: &mut impl FnMut(Fact)) {
        self.conditions(act, &mut |condition| condition.facts(visit));
    }

    /// Calls `visit` with the conditions of the rule and of all its exceptions, whatever the act.
    pub fn all_conditions(&self, visit: &mut impl FnMut(&Expr)) {
        visit(&self.when);
        self.exceptions.iter().for_each(|exception| visit(&exception.condition));
    }

    /// Calls `visit` with the conditions of the rule and of its exceptions for an act.
    pub fn conditions(&self, act: Act, visit: &mut impl FnMut(&Expr)) {
        visit(&self.when);
        for exception in self.exceptions.iter().filter(|exception| exception.acts & act.bit() != 0) {
            visit(&exception.condition);
        }
    }
}

impl Exception {
    /// Whether the exception holds for an act.
    #[must_use]
    pub fn truth(&self, act: Act, cells: &Cells) -> Truth {
        if self.acts & act.bit() == 0 { Truth::False } else { self.condition.truth(cells) }
    }
}

/// A permit's conditions with its own exceptions taken off.
fn effective(permit: &Rule) -> Expr {
    let mut parts = vec![permit.when.clone()];
    parts.extend(permit.unless.iter().map(|condition| Expr::Not(Box::new(condition.clone()))));
    if parts.len() == 1 { parts.swap_remove(0) } else { Expr::All(parts) }
}
