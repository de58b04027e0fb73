//! What the answer page says of weighing: what was weighed, where it is weighed, or what has to be done first.

use crate::page::Page;
use crate::pages::may::fit::Fit;
use waarborg_model::vocabulary::{Balancing, Fact, Ground};
use waarborg_model::{Facts, Value};
use waarborg_register::Weighing as Weighed;
use waarborg_register::word::Word;
use waarborg_text::value_label;

/// What stands below an answer that has to be weighed.
pub struct Weighing {
    /// How it stands.
    pub text: String,
    /// Where something can be done about it: address and words.
    pub place: Option<(String, String)>,
    /// Whether it has to be done before anything else: nobody weighed it.
    pub is_first: bool,
}

impl Weighing {
    /// None where there is nothing to weigh: what is asked rests on another ground, or nobody said on which.
    pub fn of(page: &Page<'_>, facts: &Facts, fit: Option<&Fit<'_>>) -> Option<Self> {
        if facts.get(Fact::Ground) != Some(Value::One(Ground::LegitimateInterest as u8)) {
            return None;
        }
        let place = |route: &str, parts: &[&str], key: &str| {
            page.may_use(route).then(|| (page.visit().to(route, parts), page.say(key)))
        };
        let Some(fit) = fit else {
            let place = place("register-new", &[], "may-weigh-first-add");
            return Some(Self { text: page.say("may-weigh-first"), place, is_first: false });
        };
        let visit = page.visit();
        let label = |fact, value| value_label(visit.words(), fact, Value::One(value));
        let purpose = label(Fact::Purpose, fit.purpose.purpose as u8);
        if !fit.is_weighed() {
            let ground = label(Fact::Ground, fit.purpose.ground as u8);
            let part = format!("purpose-{}", fit.purpose.purpose.word());
            return Some(Self {
                text: visit.say_with("may-weigh-other-ground", &[("purpose", &purpose), ("ground", &ground)]),
                place: place("register-edit", &[fit.activity.id.as_str(), part.as_str()], "may-weigh-change-ground"),
                is_first: false,
            });
        }
        let asked = visit.part();
        let Some(outcome) = fit.purpose.balancing.map(|outcome| Value::One(outcome as u8)) else {
            let supposed = facts.get(Fact::Balancing) == Some(Value::One(Balancing::Pass as u8));
            let key = if supposed { "may-unweighed-supposed" } else { "may-unweighed" };
            let text = visit.say_with(key, &[("purpose", &purpose)]);
            return Some(Self { text, place: place("may-weigh", &[asked], "may-weigh"), is_first: true });
        };
        Some(match fit.purpose.weighing {
            Some(Weighed::Answers { .. }) => {
                let is_counted = facts.get(Fact::Balancing) == Some(outcome);
                let (key, button) = if is_counted {
                    ("may-weighed", "may-weigh-again")
                } else {
                    ("may-weighed-otherwise", "may-weigh")
                };
                let outcome = value_label(visit.words(), Fact::Balancing, outcome);
                let text = visit.say_with(key, &[("purpose", &purpose), ("outcome", &outcome)]);
                Self { text, place: place("may-weigh", &[asked], button), is_first: false }
            }
            _ => Self {
                text: visit.say_with("may-weigh-not-yet", &[("purpose", &purpose)]),
                place: place("may-weigh", &[asked], "may-weigh"),
                is_first: false,
            },
        })
    }
}
