//! The form: whose data, which, what for, and to whom. It becomes a question, and the question an address.

mod words;

pub use words::take_words;

use super::facts::{countries, country_choices};
use super::question::{self, Asked, decide, example_id};
use super::{fit, saved};
use crate::form::{Choice, Field, Form, Kind};
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::typed;
use crate::visit::Visit;
use askama::Template;
use jiff::civil::Date;
use waarborg_duties::Sector;
use waarborg_model::facts::display;
use waarborg_model::vocabulary::{Action, Category, Destination, Fact, Purpose, Recipient, Subject};
use waarborg_model::{Country, Facts, Value};
use waarborg_register::Register;
use waarborg_register::unfilled::{called, is_placeholder};
use waarborg_text::answer::{Piece, asked};
use waarborg_text::paper::date_in;
use waarborg_text::readable::plain::{Named, is_manner};
use waarborg_text::value_label;
use words::Understanding;

/// What can be done with data, in the order in which it is offered. Words stand in facts.ftl; advertising is told apart by
/// the way it goes.
const DEEDS: [&str; 15] = [
    "action=use",
    "action=collect",
    "action=keep",
    "action=share",
    "action=transfer",
    "action=direct_marketing;channel=email",
    "action=direct_marketing;channel=post",
    "action=direct_marketing;channel=phone",
    "action=direct_marketing;channel=sms",
    "action=publish",
    "action=profile",
    "action=monitor",
    "action=copy_id",
    "action=erase",
    "action=place_cookie",
];
/// What is chosen for people of whom the register has no file.
const OTHER: &str = "other";
/// How many saved answers stand beside the form.
const RECENT: usize = 5;

#[derive(Template)]
#[template(path = "web/may/ask.html")]
struct Ask<'v> {
    page: Page<'v>,
    form: Form,
    own: Form,
    sentence: Vec<Piece>,
    /// What was understood of a question in words, if one was asked.
    understood: Option<Understanding>,
    /// Whether words said something of how it is done.
    is_told_how: bool,
    /// Whether one of the other kinds of data is chosen.
    is_other: bool,
    /// Whether another day is chosen.
    is_more: bool,
    examples: Vec<Example>,
    sector: String,
    recent: Vec<saved::Line>,
}

struct Example {
    path: String,
    question: String,
    stamp: (&'static str, &'static str, String),
}

/// What the form offers, from the register.
struct Offered {
    register: Option<std::sync::Arc<waarborg_vault::InForce>>,
    countries: Vec<(String, String)>,
}

impl Offered {
    fn of(visit: &Visit) -> Result<Self, Refusal> {
        // Without a register everything can be asked all the same.
        Ok(Self { register: visit.vault()?.in_force().ok(), countries: countries(visit) })
    }

    fn register(&self) -> Option<&Register> {
        self.register.as_ref().map(|held| &held.register)
    }

    /// Kinds of people: of the files, then all others.
    fn subjects(&self) -> (Vec<Subject>, Vec<Subject>) {
        let held = self.register().map(|register| register.files.iter().map(|file| file.subject).collect::<Vec<_>>());
        let held = held.filter(|held| !held.is_empty()).unwrap_or_else(|| vec![Subject::Customer, Subject::Employee]);
        split(&Subject::ALL, &held)
    }

    fn categories(&self) -> (Vec<Category>, Vec<Category>) {
        let files = self.register().map_or(&[][..], |register| &register.files);
        let held: Vec<Category> =
            files.iter().flat_map(|file| file.fields.iter().map(|field| field.category)).collect();
        let held = if held.is_empty() { vec![Category::Contact, Category::Purchase] } else { held };
        split(&Category::ALL, &held)
    }

    /// What was said of how a question is done, but for what the register says of it: that follows from the question, also
    /// when it is put otherwise.
    fn stated_besides(&self, asked: &Asked, facts: &Facts) -> Facts {
        let recipient = asked.recipient.as_deref();
        let fit = self.register().and_then(|register| Some((register, fit::find(register, facts, recipient)?)));
        let mut stated = fit.map_or_else(|| facts.clone(), |(register, fit)| fit.stated_besides(register, facts));
        let handover = match (self.register(), recipient) {
            (Some(register), Some(id)) => register.recipient(id).map(|one| one.handover().facts()).unwrap_or_default(),
            _ => Facts::new(),
        };
        let is_known = |fact: Fact| handover.get(fact).is_some() && handover.get(fact) == stated.get(fact);
        let is_no_manner = |fact: &Fact| !is_manner(*fact) || fact.derived() || is_known(*fact);
        let no_manner: Vec<Fact> = stated.known().map(|(fact, _)| fact).filter(is_no_manner).collect();
        for fact in no_manner {
            stated.forget(fact);
        }
        stated
    }

    /// The recipients of the register that have a name.
    fn named(&self) -> Vec<Named> {
        let recipients = self.register().map_or(&[][..], |register| &register.recipients).iter();
        let named = recipients.filter(|one| !is_placeholder(&one.name));
        named.map(|one| Named { id: one.id.clone(), name: one.name.clone(), kind: one.kind }).collect()
    }

    fn purposes(&self) -> (Vec<Purpose>, Vec<Purpose>) {
        let activities = self.register().map_or(&[][..], |register| &register.activities);
        let held: Vec<Purpose> =
            activities.iter().flat_map(|activity| activity.purposes.iter().map(|entry| entry.purpose)).collect();
        split(&Purpose::ALL, &held)
    }
}

/// Those that are held, and the others, both in the order of the vocabulary.
fn split<T: Copy + PartialEq>(all: &[T], held: &[T]) -> (Vec<T>, Vec<T>) {
    all.iter().copied().partition(|one| held.contains(one))
}

/// The form, as it was sent or as a question of before fills it in.
fn form(visit: &Visit, offered: &Offered, before: Option<&(Asked, Facts)>) -> Form {
    Form::new(visit, fields(visit, offered, before))
}

/// Its fields.
fn fields(visit: &Visit, offered: &Offered, before: Option<&(Asked, Facts)>) -> Vec<Field> {
    let words = visit.words();
    let said = |fact: Fact| before.and_then(|(_, facts)| Some(display(fact, facts.get(fact)?))).unwrap_or_default();
    let choice = |fact: Fact, value: Value| Choice::new(display(fact, value), value_label(words, fact, value));
    let choose = || Choice::new("", visit.say("may-choose"));
    let (held, others) = offered.subjects();
    let subject = said(Fact::Subject);
    let is_held = |word: &str| held.iter().any(|one| one.as_str() == word);
    let whose = held
        .iter()
        .map(|one| Choice::new(one.as_str(), visit.say(&format!("asked-whose-{}", one.as_str().replace('_', "-")))));
    let whose = whose.chain([Choice::new(OTHER, visit.say("may-whose-other"))]).collect();
    let (subject, other) = match subject.as_str() {
        "" => (String::new(), String::new()),
        word if is_held(word) => (word.to_owned(), String::new()),
        word => (OTHER.to_owned(), word.to_owned()),
    };
    let who = others
        .iter()
        .map(|one| Choice::new(one.as_str(), visit.say(&format!("asked-whose-{}", one.as_str().replace('_', "-")))));
    let chosen: Vec<Category> = before.map(|(_, facts)| facts.categories()).unwrap_or_default();
    let tick = |category: &Category| {
        let mut tick = choice(Fact::Data, Value::Many(1 << *category as u8));
        tick.is_chosen = chosen.contains(category);
        tick
    };
    let (data, more) = offered.categories();
    let deeds = DEEDS.iter().filter_map(|text| Some(Choice::new(*text, deed_label(visit, &Facts::parse(text).ok()?))));
    let deed = before.map(|(_, facts)| deed_of(facts)).unwrap_or_default();
    let (own, more_purposes) = offered.purposes();
    let purposes = own.iter().chain(&more_purposes).map(|one| choice(Fact::Purpose, Value::One(*one as u8)));
    let register = offered.register();
    let recipients = register.map_or(&[][..], |register| &register.recipients);
    let named =
        recipients.iter().map(|one| Choice::new(format!("register:{}", one.id), called(&one.name, visit.language)));
    let kinds = Recipient::ALL.iter().map(|one| choice(Fact::Recipient, Value::One(*one as u8)));
    let nobody = Choice::new("", visit.say("may-to-nobody"));
    let to = match before {
        Some((Asked { recipient: Some(id), .. }, _)) => format!("register:{id}"),
        _ => said(Fact::Recipient),
    };
    let day = before.and_then(|(asked, _)| asked.day(visit).ok()).filter(|day| *day != visit.today());
    vec![
        Field::text(visit, "subject", "may-subject").kind(Kind::Radios(whose)).value(subject),
        Field::text(visit, "who", "may-who")
            .kind(Kind::Select(std::iter::once(choose()).chain(who).collect()))
            .value(other)
            .optional(visit),
        Field::text(visit, "data", "may-data").kind(Kind::Ticks(data.iter().map(tick).collect())),
        Field::text(visit, "more", "may-more-data").kind(Kind::Ticks(more.iter().map(tick).collect())).optional(visit),
        Field::text(visit, "deed", "may-deed")
            .kind(Kind::Select(std::iter::once(choose()).chain(deeds).collect()))
            .value(deed),
        Field::text(visit, "purpose", "may-purpose")
            .kind(Kind::Select(std::iter::once(choose()).chain(purposes).collect()))
            .value(said(Fact::Purpose)),
        Field::text(visit, "to", "may-to")
            .kind(Kind::Select(std::iter::once(nobody).chain(named).chain(kinds).collect()))
            .value(to)
            .optional(visit),
        Field::text(visit, "country", "may-country")
            .kind(Kind::Select(country_choices(visit, &offered.countries)))
            .value(said(Fact::RecipientCountry))
            .optional(visit),
        Field::text(visit, "day", "may-day")
            .optional(visit)
            .longest(20)
            .width("wb-b8")
            .value(day.map(typed::shown).unwrap_or_default()),
        words::manner(visit, before.map(|(asked, facts)| offered.stated_besides(asked, facts)).as_ref()),
    ]
}

/// The deed of a question as the form offers it.
fn deed_of(facts: &Facts) -> String {
    let fits = |text: &&&str| {
        Facts::parse(text).is_ok_and(|deed| deed.known().all(|(fact, value)| facts.get(fact) == Some(value)))
    };
    DEEDS.iter().find(fits).map(|text| (*text).to_owned()).unwrap_or_default()
}

fn deed_label(visit: &Visit, facts: &Facts) -> String {
    let label = |fact: Fact| facts.get(fact).map(|value| value_label(visit.words(), fact, value)).unwrap_or_default();
    match facts.get(Fact::Channel) {
        Some(_) => {
            [label(Fact::Action), visit.say_with("asked-channel", &[("channel", &label(Fact::Channel))])].concat()
        }
        None => label(Fact::Action),
    }
}

fn own_form(visit: &Visit) -> Form {
    Form::new(visit, vec![Field::text(visit, "words", "may-words").longest(300)])
}

fn page_of(visit: &Visit, form: Form, own: Form, sentence: Vec<Piece>) -> Result<Reply, Refusal> {
    let shown = shown(visit, form, own, sentence)?;
    let faulty = if shown.own.is_faulty() { &shown.own } else { &shown.form };
    Ok(form_page(&shown, faulty))
}

fn shown(visit: &Visit, form: Form, own: Form, sentence: Vec<Piece>) -> Result<Ask<'_>, Refusal> {
    let register = visit.vault()?.in_force().ok();
    let sector = register.and_then(|held| Sector::nearest(&held.register)).or_else(|| Sector::find("webshop"));
    let title = Page::new(visit, "may-title", "may");
    Ok(Ask {
        page: title.with(&form).with(&own),
        is_told_how: !form.chosen(words::MANNER).is_empty(),
        is_other: !form.chosen("more").is_empty(),
        is_more: !form.text("day").is_empty(),
        sentence,
        understood: None,
        examples: sector.map(|sector| examples(visit, &sector)).unwrap_or_default(),
        sector: sector.map(|sector| visit.say(&format!("register-template-{}", sector.key))).unwrap_or_default(),
        recent: saved::lines(visit, RECENT)?,
        form,
        own,
    })
}

fn examples(visit: &Visit, sector: &Sector) -> Vec<Example> {
    let example = |example: &waarborg_duties::sector::Example| {
        let decision = decide(visit, example.facts().ok()?, visit.today()).ok()?;
        Some(Example {
            path: visit.to("may-answer", &[&example_id(example.key)]),
            question: visit.say(&format!("sector-question-{}", example.key)),
            stamp: saved::stamp(visit, &decision),
        })
    };
    sector.examples.iter().filter_map(example).collect()
}

/// Shows the form; filled in with a question that was asked, if the address names one.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let offered = Offered::of(visit)?;
    let before = match visit.asked("q") {
        "" => None,
        id => {
            let (asked, _) = question::find(visit, id)?;
            let facts = asked.facts()?;
            Some((asked, facts))
        }
    };
    let sentence = match &before {
        Some((_, facts)) => asked(visit.words(), visit.vault()?.book(), facts),
        None => Vec::new(),
    };
    page_of(visit, form(visit, &offered, before.as_ref()), own_form(visit), sentence)
}

/// Takes the form.
pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let offered = Offered::of(visit)?;
    let mut form = form(visit, &offered, None);
    require(visit, &mut form);
    let day = day(visit, &mut form, "day");
    let (facts, recipient) = facts(visit, &form, &offered, day);
    if form.is_faulty() {
        return page_of(visit, form, own_form(visit), repeated(visit, &facts)?);
    }
    go(visit, &facts, day, recipient, &offered)
}

/// Tells beside each field what is missing.
fn require(visit: &Visit, form: &mut Form) {
    form.require("subject", visit.say("may-missing-subject"));
    if form.chosen("subject") == [OTHER] {
        form.require("who", visit.say("may-missing-who"));
    }
    if form.chosen("more").is_empty() {
        form.require("data", visit.say("may-missing-data"));
    }
    for (field, message) in [("deed", "may-missing-deed"), ("purpose", "may-missing-purpose")] {
        if form.chosen(field).concat().is_empty() {
            form.fail(field, visit.say(message));
        }
    }
}

/// The question that was put together so far, as one sentence.
pub fn so_far(visit: &Visit) -> Result<Vec<Piece>, Refusal> {
    let offered = Offered::of(visit)?;
    let mut form = form(visit, &offered, None);
    let day = day(visit, &mut form, "day");
    let (facts, _) = facts(visit, &form, &offered, day);
    repeated(visit, &facts)
}

/// A question as one sentence; nothing as long as nobody said what is to be done.
fn repeated(visit: &Visit, facts: &Facts) -> Result<Vec<Piece>, Refusal> {
    if facts.get(Fact::Action).is_none() {
        return Ok(Vec::new());
    }
    Ok(asked(visit.words(), visit.vault()?.book(), facts))
}

/// The day of a field; today if it is empty.
pub fn day(visit: &Visit, form: &mut Form, name: &str) -> Date {
    let text = form.text(name).to_owned();
    let day = typed::day(&text);
    if day.is_none() && !text.is_empty() {
        form.fail(name, visit.say("may-wrong-date"));
    }
    day.unwrap_or_else(|| visit.today())
}

/// What was chosen so far, as facts, and the recipient's name in the register. A form hands out nothing that it did not
/// offer; what is still missing there is told beside its field.
fn facts(visit: &Visit, form: &Form, offered: &Offered, day: Date) -> (Facts, Option<String>) {
    let deed = form.chosen("deed").concat();
    let deed = DEEDS.iter().find(|one| **one == deed);
    let mut facts = deed.and_then(|deed| Facts::parse(deed).ok()).unwrap_or_default();
    let mut state = |key: &str, value: String| {
        if !value.is_empty() {
            // What cannot be read was offered by nobody.
            let _ = facts.state(&format!("{key}={value}"));
        }
    };
    let subject = form.chosen("subject").concat();
    state("subject", if subject == OTHER { form.chosen("who").concat() } else { subject });
    let data: Vec<&str> = form.chosen("data").into_iter().chain(form.chosen("more")).collect();
    state("data", data.join("|"));
    state("purpose", form.chosen("purpose").concat());
    let to = form.chosen("to").concat();
    let recipient = to.strip_prefix("register:").map(str::to_owned);
    if recipient.is_none() {
        state("recipient", to.clone());
        if !to.is_empty() || deed.is_some_and(|deed| *deed == "action=transfer") {
            state("recipient_country", form.chosen("country").concat());
        }
    }
    for pair in form.chosen(words::MANNER) {
        // The field holds only what can be read.
        let _ = facts.state(pair);
    }
    if let (Some(id), Some(register)) = (&recipient, offered.register()) {
        handed_over(&mut facts, register, id);
    }
    if !to.is_empty() {
        hand_on(visit, &mut facts, day);
    }
    (facts, recipient)
}

/// What is done with data that somebody gets.
fn hand_on(visit: &Visit, facts: &mut Facts, day: Date) {
    if let Some(action @ (Action::Use | Action::Share)) = fit::one(facts, Fact::Action, &Action::ALL) {
        // Using data by giving them to somebody is giving them; beyond the union it is passing them on as well.
        let place = match facts.get(Fact::RecipientCountry) {
            Some(Value::Country(country)) => Some(country),
            _ => Country::parse("NL"),
        };
        let is_inside = |place: Country| {
            visit.vault().is_ok_and(|vault| vault.book().derivations().destination(place, day) == Destination::Eea)
        };
        let is_inside = place.is_none_or(is_inside);
        let wanted = if is_inside { Action::Share } else { Action::Transfer };
        if action != wanted {
            facts.set(Fact::Action, Value::One(wanted as u8));
        }
    }
}

/// States what the register says of a recipient.
fn handed_over(facts: &mut Facts, register: &Register, id: &str) {
    let Some(recipient) = register.recipient(id) else { return };
    let handover = recipient.handover().facts();
    // By which way the recipient may reach people is not what was asked.
    for (fact, value) in handover.known().filter(|(fact, _)| *fact != Fact::Channel) {
        facts.set(fact, value);
    }
}

/// Completes a question from the register, notes it, and goes to its answer.
fn go(visit: &Visit, facts: &Facts, day: Date, recipient: Option<String>, offered: &Offered) -> Result<Reply, Refusal> {
    let completed = offered.register().and_then(|register| {
        let fit = fit::find(register, facts, recipient.as_deref())?;
        Some(fit.complete(register, facts))
    });
    let asked = Asked::new(visit, completed.as_ref().unwrap_or(facts), day, recipient)?;
    let path = visit.go("may-answer", &[&asked.id]);
    question::note(visit, asked);
    Ok(path)
}

/// The day in words, for strips and columns.
pub fn day_in(visit: &Visit, day: Date) -> String {
    date_in(visit.words(), day)
}
