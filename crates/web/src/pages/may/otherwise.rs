//! What to do: duties that come with the act, and what would make a no a yes, each with the place where it is done.

use super::fit::Fit;
use crate::page::Page;
use crate::visit::Visit;
use waarborg_decide::{Act, Cited, Decision, Outcome, Part, Remedy, Rulebook};
use waarborg_model::facts::display;
use waarborg_model::vocabulary::{Action, Fact, Recipient};
use waarborg_register::Contract;
use waarborg_register::unfilled::called;
use waarborg_text::paper::date_in;
use waarborg_text::{proposal, question};

/// A step to take.
pub struct Step {
    /// What it is.
    pub title: String,
    /// What to do.
    pub text: String,
    /// On which article it rests; may be empty.
    pub article: String,
    /// Whether it was taken.
    pub is_done: bool,
    /// Where it is taken: address and words.
    pub place: Option<(String, String)>,
}

/// One way to make it lawful.
pub struct Way {
    /// What to change, all of it together.
    pub changes: Vec<Change>,
    /// What would still be asked then; may be empty.
    pub then: String,
}

/// One thing to change.
pub struct Change {
    /// What to do.
    pub text: String,
    /// The fact and its new value, as they are sent.
    pub pair: String,
    /// Where it is done: address and words.
    pub place: Option<(String, String)>,
}

/// The duties that come with the act.
pub fn steps(page: &Page<'_>, book: &Rulebook, decision: &Decision, fit: Option<&Fit<'_>>) -> Vec<Step> {
    let visit = page.visit();
    let mut steps: Vec<Step> = Vec::new();
    if let Some(step) = fit.and_then(|fit| signed(visit, fit)) {
        steps.push(step);
    }
    for cited in decision.duties.iter().filter(|cited| cited.part != Part::Unmet) {
        let Some((_, text)) = book.text(&cited.rule) else { continue };
        let step = Step {
            title: text.title.get(visit.language).to_owned(),
            text: text.remedy.get(visit.language).to_owned(),
            article: book.cite(&cited.article, visit.language),
            is_done: is_done(visit, book, cited),
            place: place_of_duty(page, book, cited),
        };
        if steps.iter().any(|one| one.text == step.text) {
            continue;
        }
        // A button that stands there already leads nowhere new.
        let is_known = steps.iter().any(|one| one.place.is_some() && one.place == step.place);
        steps.push(if is_known { Step { place: None, ..step } } else { step });
    }
    steps
}

/// The agreement with whoever gets the data, if it was signed.
fn signed(visit: &Visit, fit: &Fit<'_>) -> Option<Step> {
    let recipient = fit.recipient().filter(|recipient| recipient.kind == Recipient::Processor)?;
    let Contract::SignedOn(day) = recipient.contract else { return None };
    let day = date_in(visit.words(), day);
    Some(Step {
        title: visit.say_with("may-step-contract", &[("name", called(&recipient.name, visit.language))]),
        text: visit.say_with("may-step-contract-on", &[("day", &day)]),
        article: String::new(),
        is_done: true,
        place: None,
    })
}

/// The actions a duty is about.
fn actions(book: &Rulebook, rule: &str) -> Vec<Action> {
    let acts = |bits: u128| Act::all().filter(move |act| bits & act.bit() != 0).map(Act::action);
    book.rules_of(rule).flat_map(|rule| acts(rule.acts)).collect()
}

/// A duty of which the house itself shows that it is met.
fn is_done(visit: &Visit, book: &Rulebook, cited: &Cited) -> bool {
    let has_register = visit.vault().is_ok_and(|vault| vault.in_force().is_ok());
    has_register && actions(book, &cited.rule).contains(&Action::KeepRegister)
}

fn place_of_duty(page: &Page<'_>, book: &Rulebook, cited: &Cited) -> Option<(String, String)> {
    actions(book, &cited.rule).into_iter().find_map(|action| match action {
        Action::Inform => place(page, "public-pages", "may-place-statement"),
        Action::ContractProcessor => place(page, "register-recipients", "may-place-recipients"),
        Action::KeepRegister => place(page, "register", "may-place-register"),
        Action::Secure => place(page, "security", "may-place-security"),
        _ => None,
    })
}

/// A page, if there is one that whoever asks may use.
fn place(page: &Page<'_>, route: &str, words: &str) -> Option<(String, String)> {
    page.may_use(route).then(|| (page.to(route), page.say(words)))
}

/// The ways to make it lawful.
pub fn ways(page: &Page<'_>, decision: &Decision, fit: Option<&Fit<'_>>) -> Vec<Way> {
    let Outcome::Forbidden(Remedy::Changes(ways)) = &decision.outcome else { return Vec::new() };
    let visit = page.visit();
    let way = |way: &waarborg_decide::remedy::Way| Way {
        changes: way
            .changes
            .iter()
            .map(|(fact, value)| Change {
                text: proposal(visit.words(), *fact, *value),
                pair: format!("{}={}", fact.key(), display(*fact, *value)),
                place: place_of_fact(page, *fact, fit),
            })
            .collect(),
        then: way.then_open.iter().map(|fact| question(visit.words(), *fact)).collect::<Vec<_>>().join(" "),
    };
    ways.iter().map(way).collect()
}

/// Where a fact is brought about.
fn place_of_fact(page: &Page<'_>, fact: Fact, fit: Option<&Fit<'_>>) -> Option<(String, String)> {
    match fact {
        Fact::ProcessorContract
        | Fact::Safeguard
        | Fact::Tia
        | Fact::Dpf
        | Fact::Recipient
        | Fact::RecipientCountry => place(page, "register-recipients", "may-place-recipients"),
        Fact::Informed | Fact::InformedRecipients => match fit {
            // Publishing tells nobody: of each person it is written down that she knows.
            Some(fit) if page.may_use("data-tell") => {
                Some((page.at("data-tell", &fit.activity.id), page.say("may-place-tell")))
            }
            _ => place(page, "public-pages", "may-place-statement"),
        },
        Fact::Ground | Fact::Balancing | Fact::Excessive | Fact::Exc | Fact::Confidentiality | Fact::DpiaDone => {
            let id = &fit?.activity.id;
            page.may_use("register-activity")
                .then(|| (page.at("register-activity", id), page.say("may-place-activity")))
        }
        _ => None,
    }
}
