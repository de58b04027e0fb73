//! A question in somebody's own words. The short grammar is tried first; a free question is answered at once only if every
//! word of it was understood. Otherwise the form comes back, filled in with what was, and says what was not.
//!
//! The words may name people. They are shown to whoever typed them, and go nowhere else.

use super::{Offered, fields, go, hand_on, handed_over, own_form, page_of, repeated, require, shown};
use crate::form::{Choice, Field, Form, Kind};
use crate::page::form_page;
use crate::pages::may::question::Asked;
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use waarborg_model::Facts;
use waarborg_model::facts::display;
use waarborg_model::vocabulary::Fact;
use waarborg_text::answer::asked_plain;
use waarborg_text::readable::{self, plain};
use waarborg_text::{fact_line, sentence};

/// The field of how something is done, as words said it. The form itself does not ask for that; the answer does.
pub const MANNER: &str = "manner";
/// More than this is not carried along.
const MOST: usize = 64;

/// What was understood, for the page.
pub struct Understanding {
    /// How the question was understood.
    pub said: String,
    /// Words with several meanings; empty if there are none.
    pub open: String,
    /// Words that were not understood; empty if there are none.
    pub unknown: String,
    /// What to do now.
    pub next: String,
    /// Whether the form can be sent as it is.
    pub is_ready: bool,
}

/// Takes a question in words.
pub fn take_words(visit: &Visit) -> Result<Reply, Refusal> {
    let offered = Offered::of(visit)?;
    let mut own = own_form(visit);
    own.require("words", visit.say("may-missing-words"));
    if own.is_fine() {
        let words: Vec<&str> =
            own.text("words").split_whitespace().map(|word| word.trim_end_matches(['?', '.'])).collect();
        if let Some(facts) = readable::read(&words).ok().filter(|facts| facts.get(Fact::Action).is_some()) {
            return go(visit, &facts, visit.today(), None, &offered);
        }
        let understood = plain::read_among(own.text("words"), &offered.named());
        if understood.is_whole() {
            let (mut facts, recipient) = (understood.facts.clone(), understood.recipient.clone());
            if let (Some(id), Some(register)) = (&recipient, offered.register()) {
                handed_over(&mut facts, register, id);
                hand_on(visit, &mut facts, visit.today());
            }
            return go(visit, &facts, visit.today(), recipient, &offered);
        }
        if !understood.is_nothing() {
            return filled(visit, &offered, own, &understood);
        }
        own.fail("words", visit.say("may-wrong-words"));
    }
    page_of(visit, super::form(visit, &offered, None), own, Vec::new())
}

/// The form, filled in with what was understood. What is missing stands beside its field.
fn filled(visit: &Visit, offered: &Offered, own: Form, understood: &plain::Understood) -> Result<Reply, Refusal> {
    let asked = Asked::new(visit, &understood.facts, visit.today(), understood.recipient.clone())?;
    let mut all = fields(visit, offered, Some(&(asked, understood.facts.clone())));
    all.retain(|field| field.name != MANNER);
    all.push(manner(visit, Some(&understood.facts)));
    let mut form = Form::unsent(all).said_elsewhere();
    require(visit, &mut form);
    let told = understanding(visit, understood, form.is_fine())?;
    let mut page = shown(visit, form, own, repeated(visit, &understood.facts)?)?;
    page.understood = Some(told);
    Ok(form_page(&page, &page.form))
}

fn understanding(visit: &Visit, understood: &plain::Understood, is_ready: bool) -> Result<Understanding, Refusal> {
    let facts = &understood.facts;
    let is_complete = [Fact::Action, Fact::Subject, Fact::Data].iter().all(|fact| facts.get(*fact).is_some());
    let said = if is_complete {
        asked_plain(visit.words(), visit.vault()?.book(), facts)
    } else {
        let known = facts.known().filter(|(fact, _)| !plain::is_manner(*fact));
        known.map(|(fact, value)| fact_line(visit.words(), fact, Some(value))).collect::<Vec<_>>().join("; ")
    };
    let named = |key: &str, words: &[String]| {
        let quoted: Vec<String> = words.iter().map(|word| format!("‘{word}’")).collect();
        if quoted.is_empty() { String::new() } else { visit.say_with(key, &[("words", &quoted.join(", "))]) }
    };
    Ok(Understanding {
        said: match said.as_str() {
            "" => visit.say("may-understood-none"),
            said => visit.say_with("may-understood", &[("said", said)]),
        },
        open: named("may-understood-open", &understood.open),
        unknown: named("may-understood-unknown", &understood.unknown),
        next: visit.say(if is_ready { "may-understood-ready" } else { "may-understood-missing" }),
        is_ready,
    })
}

/// How it is done, to be unticked where it is not so: as it was said, in words or of the question before, or as the form
/// sends it again.
pub fn manner(visit: &Visit, said: Option<&Facts>) -> Field {
    let facts = said.map_or_else(|| sent(visit), Facts::clone);
    let choices = facts.known().filter(|(fact, _)| plain::is_manner(*fact)).map(|(fact, value)| {
        let label = sentence(&fact_line(visit.words(), fact, Some(value)));
        let mut choice = Choice::new(format!("{}={}", fact.key(), display(fact, value)), label);
        choice.is_chosen = true;
        choice
    });
    Field::text(visit, MANNER, "may-manner").kind(Kind::Ticks(choices.collect())).optional(visit)
}

/// What the form sent of it.
fn sent(visit: &Visit) -> Facts {
    let mut facts = Facts::new();
    for (_, pair) in visit.sent.fields.iter().filter(|(name, _)| name == MANNER).take(MOST) {
        // What cannot be read was offered by nobody.
        let _ = facts.state(pair);
    }
    facts
}
