//! An answer in the words of its page.

use crate::pages::may::ask::day_in;
use crate::pages::may::question::Asked;
use crate::visit::Visit;
use waarborg_decide::{Decision, Part, Rulebook};
use waarborg_model::vocabulary::Fact;
use waarborg_model::{Facts, Value};
use waarborg_text::answer::{Stamp, part_key, reason};
use waarborg_text::{label, value_label};

/// The verdict.
pub struct Verdict {
    /// The class of its sheet.
    pub class: &'static str,
    /// Its stamp, as HTML.
    pub picture: &'static str,
    /// The word.
    pub title: String,
    /// Two sentences that say why.
    pub reason: String,
}

impl Verdict {
    /// The verdict of a decision.
    pub fn of(visit: &Visit, book: &Rulebook, decision: &Decision) -> Self {
        let stamp = Stamp::of(decision);
        Self {
            class: stamp.class(),
            picture: crate::assets::icon(stamp.picture()),
            title: visit.say(&format!("may-verdict-{}", Stamp::title(decision))),
            reason: reason(visit.words(), book, decision),
        }
    }
}

impl Verdict {
    /// The verdict that was saved, in its own words.
    pub fn saved(visit: &Visit, told: &super::super::saved::Told) -> Self {
        let stamp = told.stamp();
        Self {
            class: stamp.class(),
            picture: crate::assets::icon(stamp.picture()),
            title: visit.say(&format!("may-verdict-{}", told.title)),
            reason: told.reason.get(visit.language).to_owned(),
        }
    }
}

/// A rule in the chain that led to the answer.
pub struct Why {
    /// Its title.
    pub title: String,
    /// What it says.
    pub text: String,
    /// The part it played, a sentence.
    pub part: String,
    /// Where it is read.
    pub path: String,
    /// Exceptions that take it away.
    pub exceptions: Vec<String>,
}

/// The chain of rules, the weightiest first.
pub fn whys(visit: &Visit, book: &Rulebook, decision: &Decision) -> Vec<Why> {
    let why = |cited: &waarborg_decide::Cited| {
        let (_, text) = book.text(&cited.rule)?;
        let exceptions = cited.lifted_by.iter().filter_map(|id| book.text(id));
        let exceptions =
            exceptions.map(|(_, text)| visit.say_with("rule-lifted", &[("title", text.title.get(visit.language))]));
        Some(Why {
            title: text.title.get(visit.language).to_owned(),
            text: text.text.get(visit.language).to_owned(),
            part: visit.say(&format!("part-{}", part_key(cited.part))),
            path: visit.to("rule", &[&cited.rule]),
            exceptions: exceptions.collect(),
        })
    };
    decision.cited.iter().filter_map(why).collect()
}

/// An article on which an answer rests.
pub struct Rests {
    /// The title of the rule.
    pub title: String,
    /// The citation.
    pub article: String,
    /// Where the rule is read.
    pub path: String,
    /// Its id.
    pub id: String,
    /// From when until when it holds.
    pub life: String,
}

/// What an answer rests on: its rules, each once, but for those that played no part; then the duties beside it.
pub fn rests(visit: &Visit, book: &Rulebook, decision: &Decision) -> Vec<Rests> {
    let mut rests: Vec<Rests> = Vec::new();
    let cited = decision.cited.iter().filter(|cited| cited.part != Part::Unmet);
    for cited in cited.chain(decision.duties.iter().filter(|cited| cited.part == Part::Requires)) {
        let Some((_, text)) = book.text(&cited.rule) else { continue };
        if rests.iter().any(|one| one.id == cited.rule) {
            continue;
        }
        rests.push(Rests {
            title: text.title.get(visit.language).to_owned(),
            article: book.cite(&cited.article, visit.language),
            path: visit.to("rule", &[&cited.rule]),
            id: cited.rule.clone(),
            life: life(visit, book, &cited.rule, decision),
        });
    }
    rests
}

/// From when until when the version that decided is in force.
fn life(visit: &Visit, book: &Rulebook, rule: &str, decision: &Decision) -> String {
    let lives = book.lives_of(rule);
    let holds = |life: &&(jiff::civil::Date, Option<jiff::civil::Date>)| {
        life.0 <= decision.as_of && life.1.is_none_or(|until| decision.as_of < until)
    };
    let Some((from, until)) = lives.iter().find(holds) else { return String::new() };
    let from = day_in(visit, *from);
    match until.and_then(|until| until.yesterday().ok()) {
        Some(last) => visit.say_with("rule-in-force-between", &[("from", &from), ("last", &day_in(visit, last))]),
        None => visit.say_with("rule-in-force-since", &[("from", &from)]),
    }
}

/// Points on which careful readers differ: the point, our reading, the other.
pub fn contested(visit: &Visit, book: &Rulebook, decision: &Decision) -> Vec<(String, String, String)> {
    let points = decision.contested.iter().filter_map(|key| book.contested(key));
    let told = points.map(|point| {
        let ours = visit.say_with("contested-ours", &[("reading", point.used_reading().get(visit.language))]);
        let other = visit.say_with("contested-other", &[("reading", point.other_reading().get(visit.language))]);
        (point.point.get(visit.language).to_owned(), ours, other)
    });
    told.collect()
}

/// What was stated, by the asker or by the register, but for what the sentence says already.
pub fn stated(visit: &Visit, asked: &Asked, facts: &Facts) -> Vec<(String, String)> {
    let words = visit.words();
    manner(facts)
        .filter(|(fact, _)| !asked.supposes(*fact))
        .map(|(fact, value)| (label(words, fact), value_label(words, fact, value)))
        .collect()
}

/// How it is done: the facts of a question but for what its sentence says.
pub fn manner(facts: &Facts) -> impl Iterator<Item = (Fact, Value)> {
    const SAID: [Fact; 6] =
        [Fact::Action, Fact::Data, Fact::Subject, Fact::Purpose, Fact::Recipient, Fact::RecipientCountry];
    facts.known().filter(|(fact, _)| !SAID.contains(fact) && !fact.derived())
}
