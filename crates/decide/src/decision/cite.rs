//! Which rules decided, and what part each played.

use crate::act::Act;
use crate::day::DayRule;
use crate::expression::{Cells, Expr, Truth};
use crate::policy::Effect;
use crate::rulebook::Rulebook;
use crate::settle::Settled;
use crate::weigh::{Class, Weigher};
use std::collections::BTreeSet;
use waarborg_model::Facts;
use waarborg_model::vocabulary::{Category, Fact};

/// The part a rule played in an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// A ban that is met.
    Forbids,
    /// A ban that could be met.
    MayForbid,
    /// A period that runs.
    Runs,
    /// A duty that is met.
    Requires,
    /// A duty that could be met.
    MayRequire,
    /// Says why it is allowed.
    Permits,
    /// Would say why, once open facts are settled.
    MayPermit,
    /// A ban or duty whose conditions are met and that an exception lifts.
    Lifted,
    /// Says what something counts as.
    Defines,
    /// Counts the time of a period.
    Counts,
    /// A duty that was looked at and does not apply, for want of one condition.
    Unmet,
}

/// A rule that decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The rule's id.
    pub rule: String,
    /// Its citation, Dutch abbreviations.
    pub article: String,
    /// What it did.
    pub part: Part,
    /// The categories of data for which it did.
    pub categories: Vec<Category>,
    /// For a rule that is lifted, or could be: the exceptions that do, by rule id.
    pub lifted_by: Vec<String>,
}

impl Cited {
    /// A rule that counts time.
    pub(super) fn counting(book: &Rulebook, rule: &str) -> Self {
        let article = book.text(rule).and_then(|(_, text)| text.article.clone()).unwrap_or_default();
        Self { rule: rule.to_owned(), article, part: Part::Counts, categories: Vec::new(), lifted_by: Vec::new() }
    }
}

/// The rules that made an answer, the decisive ones first.
pub fn cite(weigher: &Weigher<'_>, facts: &Facts, categories: &[Category], settled: &Settled) -> Vec<Cited> {
    let mut cited = Vec::new();
    // Where no single ban is met, open ones decide together: one of them is met in every way.
    let some_ban_is_met = weigher.class(facts, categories) == Some(Class::Forbidden);
    for act in [Act::Do(weigher.action), Act::Omit(weigher.action)] {
        let running: BTreeSet<usize> =
            weigher.deadlines(facts).filter(|(of, _)| *of == act).map(|(_, rule)| rule.at).collect();
        for category in categories {
            let cells = Cells::new(facts, act, *category);
            for rule in weigher.day.rules(act) {
                if rule.effect == Effect::Deadline && !running.contains(&rule.at) {
                    continue;
                }
                if let Some(part) = part(rule, act, &cells)
                    && matters(part, rule, act, &cells, some_ban_is_met, settled)
                {
                    note(&mut cited, weigher.book, rule, act, part, *category, &cells);
                }
            }
        }
    }
    cited.sort_by(|one, other| (one.part, &one.rule).cmp(&(other.part, &other.rule)));
    cited
}

/// The part a rule plays on these facts, if any.
pub(super) fn part(rule: &DayRule, act: Act, cells: &Cells) -> Option<Part> {
    let truth = rule.truth(act, cells);
    match (rule.effect, truth) {
        (Effect::Forbid, Truth::True) => Some(Part::Forbids),
        (Effect::Forbid, Truth::Open) => Some(Part::MayForbid),
        (Effect::Duty, Truth::True) => Some(Part::Requires),
        (Effect::Duty, Truth::Open) => Some(Part::MayRequire),
        (Effect::Forbid | Effect::Duty, Truth::False) if rule.when.truth(cells) == Truth::True => Some(Part::Lifted),
        (Effect::Duty, Truth::False) if wants_one_condition(rule, cells) => Some(Part::Unmet),
        (Effect::Permit, Truth::True) => Some(Part::Permits),
        (Effect::Permit, Truth::Open) => Some(Part::MayPermit),
        (Effect::Definition, Truth::True) => Some(Part::Defines),
        (Effect::Deadline, Truth::True) => Some(Part::Runs),
        _ => None,
    }
}

/// The facts that say what a question is about, rather than how things stand.
const ABOUT: &[Fact] = &[
    Fact::Role,
    Fact::Data,
    Fact::Subject,
    Fact::Purpose,
    Fact::Request,
    Fact::Record,
    Fact::Channel,
    Fact::Recipient,
    Fact::FinancialFirm,
];

/// Whether all of a rule's conditions hold but one, which is about how things stand: then the rule
/// is the reason why something need not be done.
fn wants_one_condition(rule: &DayRule, cells: &Cells) -> bool {
    let single = std::slice::from_ref(&rule.when);
    let conditions = if let Expr::All(parts) = &rule.when { parts } else { single };
    let mut failing = conditions.iter().filter(|condition| condition.truth(cells) != Truth::True);
    let (Some(condition), None) = (failing.next(), failing.next()) else { return false };
    let mut about = false;
    condition.facts(&mut |fact| about |= ABOUT.contains(&fact));
    !about && condition.truth(cells) == Truth::False && condition.admits_categories() == u64::MAX
}

/// Whether a part is worth naming for this answer.
fn matters(part: Part, rule: &DayRule, act: Act, cells: &Cells, some_ban_is_met: bool, settled: &Settled) -> bool {
    match settled {
        Settled::Class(Class::Forbidden) => {
            matches!(part, Part::Forbids | Part::Defines) || (part == Part::MayForbid && !some_ban_is_met)
        }
        Settled::Class(Class::Date(_)) => {
            matches!(part, Part::Runs | Part::Requires | Part::MayRequire | Part::Defines)
        }
        Settled::Class(Class::Duty) => matches!(part, Part::Requires | Part::MayRequire | Part::Defines),
        Settled::Class(Class::Allowed) => matches!(part, Part::Permits | Part::Lifted | Part::Defines | Part::Unmet),
        // Open rules are named if an open fact that matters leaves them open.
        Settled::Hangs(asked) => match part {
            Part::MayForbid | Part::MayPermit | Part::MayRequire => {
                let mut touched = false;
                rule.open_facts(act, cells, &mut |fact| touched |= hangs_on(fact, asked));
                touched
            }
            Part::Forbids | Part::Requires | Part::Defines => true,
            Part::Runs | Part::Permits | Part::Lifted | Part::Counts | Part::Unmet => false,
        },
    }
}

fn hangs_on(fact: Fact, asked: &[Fact]) -> bool {
    asked.contains(&fact) || waarborg_law::Derivations::sources(fact).iter().any(|source| asked.contains(source))
}

fn note(
    cited: &mut Vec<Cited>,
    book: &Rulebook,
    rule: &DayRule,
    act: Act,
    part: Part,
    category: Category,
    cells: &Cells,
) {
    let Some(policy) = book.rules().get(rule.at) else { return };
    if let Some(before) = cited.iter_mut().find(|before| before.rule == policy.id && before.part == part) {
        if !before.categories.contains(&category) {
            before.categories.push(category);
        }
        return;
    }
    let lifting = if part == Part::Lifted { Truth::True } else { Truth::Open };
    let lifted_by = rule
        .exceptions
        .iter()
        .filter(|exception| exception.truth(act, cells) == lifting)
        .filter_map(|exception| book.rules().get(exception.by?))
        .map(|permit| permit.id.clone())
        .collect();
    cited.push(Cited {
        rule: policy.id.clone(),
        article: policy.article.clone(),
        part,
        categories: vec![category],
        lifted_by,
    });
}
