//! Duties that come with an act: informing when collecting, a contract when engaging a processor.

use super::cite::{Cited, Part, part};
use crate::act::Act;
use crate::expression::Cells;
use crate::policy::Effect;
use crate::question::{Assumed, Question};
use crate::rulebook::Rulebook;
use waarborg_model::Facts;
use waarborg_model::vocabulary::Fact;

/// The duties, met or open, that come with the act of a question; open ones may be fulfilled
/// already, which nobody stated.
pub fn coming_with(book: &Rulebook, question: &Question, facts: &Facts, assumed: &[Assumed]) -> Vec<Cited> {
    let Some(day) = book.on(question.as_of) else { return Vec::new() };
    let facts = without_soft_assumptions(book, facts, assumed);
    let mut duties: Vec<Cited> = Vec::new();
    for rule in day.all().filter(|rule| rule.effect == Effect::Duty) {
        let Some(policy) = book.rules().get(rule.at).filter(|rule| rule.comes_with.contains(&question.action)) else {
            continue;
        };
        for act in Act::all().filter(|act| policy.concerns(*act) && act.action() != question.action) {
            for category in facts.categories() {
                let part = part(rule, act, &Cells::new(&facts, act, category));
                if let Some(part @ (Part::Requires | Part::MayRequire)) = part {
                    match duties.iter_mut().find(|duty| duty.rule == policy.id) {
                        Some(duty) => {
                            duty.part = duty.part.min(part);
                            if !duty.categories.contains(&category) {
                                duty.categories.push(category);
                            }
                        }
                        None => duties.push(Cited {
                            rule: policy.id.clone(),
                            article: policy.article.clone(),
                            part,
                            categories: vec![category],
                            lifted_by: Vec::new(),
                        }),
                    }
                }
            }
        }
    }
    duties.sort_by(|one, other| (one.part, &one.rule).cmp(&(other.part, &other.rule)));
    duties
}

/// A fact that was taken for granted so that it would not stand in the way does not fulfil a duty.
fn without_soft_assumptions(book: &Rulebook, facts: &Facts, assumed: &[Assumed]) -> Facts {
    let mut facts = facts.clone();
    let soft: Vec<Fact> =
        book.vocabulary().door().iter().filter(|door| door.duty_stays).map(|door| door.fact).collect();
    for one in assumed.iter().filter(|one| soft.contains(&one.fact)) {
        facts.forget(one.fact);
    }
    facts
}
