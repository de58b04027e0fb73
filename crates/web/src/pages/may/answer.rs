//! The answer: the verdict first, then what it means for people, what to do, why, and on what it rests.

mod told;
mod weighing;

use super::ask::day_in;
use super::counts::{self, Counts};
use super::facts::{countries, field, value};
use super::fit::{self, Fit};
use super::otherwise::{Step, Way, steps, ways};
use super::question::{self, Asked, decide};
use super::saved::Saved;
use crate::form::{Field, Form};
use crate::page::{Page, form_page};
use crate::pages::data::scope::may_use;
use crate::reply::{Refusal, Reply};
use crate::route::{Role, WORKERS, Who};
use crate::typed;
use crate::visit::Visit;
use askama::Template;
use jiff::civil::Date;
use told::{Rests, Verdict, Why};
use waarborg_decide::decision::hex;
use waarborg_decide::{Decision, Outcome, Rulebook};
use waarborg_model::facts::{display, find as find_fact, parse_value};
use waarborg_model::vocabulary::Fact;
use waarborg_model::{Facts, Value};
use waarborg_text::answer::{Piece, asked, asked_plain, missing};
use waarborg_text::document::Document;
use waarborg_text::paper::answer_document;
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Fault, fact_line, steps as counted};
use weighing::Weighing;

pub use told::manner;

/// What the form of what was taken for granted says it is about.
const ASSUMED: &str = "assumed";

#[derive(Template)]
#[template(path = "web/may/answer.html")]
struct Answer<'v> {
    page: Page<'v>,
    path: String,
    change: String,
    save: String,
    list: String,
    paper: String,
    sentence: Vec<Piece>,
    verdict: Verdict,
    /// The day of the law, if it is not today.
    day: String,
    /// Who saved it when; empty if nobody did.
    saved: String,
    /// That the answer is no longer the one that was saved; empty: it is, or nobody saved it.
    changed: String,
    /// What was saved, if the answer is no longer that.
    before: Option<Before>,
    counts: Option<Counts>,
    /// That something was stated that the register does not say, so that nobody is counted: heading and text.
    elsewhere: Option<(String, String)>,
    fetch: String,
    form: Form,
    /// The fields of what is open: first what must be known before anything else.
    open: Vec<&'static str>,
    open_lead: String,
    /// The fields of what was taken for granted.
    assumed: Vec<(&'static str, String)>,
    /// Whether some of it is how it mostly goes in the sector, and was said by nobody.
    is_supposed: bool,
    /// Whether one of those was filled in wrongly, so that they are in sight.
    is_assumed_wrong: bool,
    ways: Vec<Way>,
    steps: Vec<Step>,
    computed: Vec<String>,
    whys: Vec<Why>,
    rests: Vec<Rests>,
    contested: Vec<(String, String, String)>,
    stated: Vec<(String, String)>,
    /// None: there is nothing to weigh.
    weighing: Option<Weighing>,
    other: Form,
    then: Option<Then>,
    may_save: bool,
    checked_on: String,
    record: String,
    law: String,
}

/// The answer that was saved, beside the one of now.
struct Before {
    day: String,
    verdict: Verdict,
    rules: Vec<(String, String)>,
}

/// The answer of another day beside it.
struct Then {
    day: String,
    now: String,
    verdict: Verdict,
    rests: Vec<Rests>,
    is_same: bool,
}

/// Shows the answer.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let (asked, saved) = question::find(visit, visit.part())?;
    let decision = decide(visit, asked.facts()?, asked.day(visit)?)?;
    let form = open_form(visit, &asked, &decision)?;
    page_of(visit, &asked, saved.as_ref(), &decision, form)
}

/// What nobody said and the answer goes by: what the door took for granted, and in an example how it is mostly done.
fn granted(visit: &Visit, asked: &Asked, decision: &Decision) -> Result<Vec<(Fact, Option<Value>)>, Refusal> {
    let open = open_facts(decision);
    let mut granted: Vec<(Fact, Option<Value>)> = Vec::new();
    let facts = asked.facts()?;
    let supposed = manner(&facts).filter(|(fact, _)| asked.supposes(*fact));
    granted.extend(supposed.map(|(fact, value)| (fact, Some(value))));
    let matters = visit.vault()?.book().assumptions_that_matter(decision);
    granted.extend(matters.iter().map(|one| (one.fact, one.value)));
    granted.retain(|(fact, _)| !open.contains(fact));
    Ok(granted)
}

/// That the register may say something else than the question, as a heading and a text.
fn elsewhere(visit: &Visit, asked: &Asked) -> (String, String) {
    let key = if asked.is_example() { "may-example" } else { "may-elsewhere" };
    (visit.say(key), visit.say(&format!("{key}-text")))
}

/// The facts on which the answer hangs still.
fn open_facts(decision: &Decision) -> &[Fact] {
    match &decision.outcome {
        Outcome::Conditional(open) => open,
        _ => &[],
    }
}

/// What was not told, and what was taken for granted, as fields.
fn open_form(visit: &Visit, asked: &Asked, decision: &Decision) -> Result<Form, Refusal> {
    let countries = countries(visit);
    let open = open_facts(decision);
    let needed = missing(open);
    let open_field = |fact: &Fact| {
        let shown = field(visit, *fact, &countries);
        // Without the one that comes first there is no answer.
        if needed == Some(*fact) { Field { optional: String::new(), ..shown } } else { shown }
    };
    let mut fields: Vec<Field> = open.iter().map(open_field).collect();
    for (fact, value) in granted(visit, asked, decision)? {
        let shown = field(visit, fact, &countries);
        fields.push(match value {
            Some(value) => shown.value(match value {
                Value::Date(day) if value != Value::NEVER => typed::shown(day),
                value => display(fact, value),
            }),
            None => shown,
        });
    }
    Ok(Form::new(visit, fields))
}

/// Takes answers to what is open, or a change: a new question, with an answer of its own.
pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let (before, saved) = question::find(visit, visit.part())?;
    let (mut facts, day) = (before.facts()?, before.day(visit)?);
    if visit.sent.is_ticked("as-registered") {
        return as_registered(visit, &before, &facts);
    }
    let decision = decide(visit, facts.clone(), day)?;
    let mut form = open_form(visit, &before, &decision)?;
    let is_change = changes(visit, &mut facts)?;
    let mut is_answered = is_change;
    let asked_for = asked_for(visit, &before, &decision)?;
    for (fact, granted) in &asked_for {
        match value(visit, &form, *fact) {
            // What is left as it was taken for granted was said by nobody.
            Ok(Some(value)) if *granted == Some(value) => {}
            Ok(Some(value)) => {
                facts.set(*fact, value);
                is_answered = true;
            }
            Ok(None) => {}
            Err(message) => form.fail(fact.key(), message),
        }
    }
    if let (false, Some((first, _))) = (is_answered, asked_for.first()) {
        form.fail(first.key(), visit.say("may-missing-answer"));
    }
    if form.is_faulty() {
        return page_of(visit, &before, saved.as_ref(), &decision, form);
    }
    if let Err(refusal) = decide(visit, facts.clone(), day) {
        // Answers that cannot be true together: what was typed stands there still.
        let Some((first, _)) = asked_for.first() else { return Err(refusal) };
        form.fail(first.key(), visit.say("may-contradiction"));
        return page_of(visit, &before, saved.as_ref(), &decision, form);
    }
    let asked = Asked::after(visit, &before, &facts)?;
    let to = visit.go("may-answer", &[&asked.id]);
    question::note(visit, asked);
    Ok(to)
}

/// Asks what the register does, without what was stated besides.
fn as_registered(visit: &Visit, before: &Asked, facts: &Facts) -> Result<Reply, Refusal> {
    let held = visit.vault()?.in_force()?;
    let fit = fit::find(&held.register, facts, before.recipient.as_deref()).ok_or(Refusal::NotFound)?;
    let asked =
        Asked::new(visit, &fit.as_registered(&held.register, facts), before.day(visit)?, before.recipient.clone())?;
    let to = visit.go("may-answer", &[&asked.id]);
    question::note(visit, asked);
    Ok(to)
}

/// States the changes that a button carries, and tells whether there were any.
fn changes(visit: &Visit, facts: &mut Facts) -> Result<bool, Refusal> {
    let mut is_change = false;
    for pair in visit.sent.all("change") {
        let unfit = |_| Refusal::of(Fault::new("may.no-question"), Nature::WrongUse);
        let (key, text) = pair.split_once('=').unwrap_or((pair, ""));
        let fact = find_fact(key).map_err(unfit)?;
        facts.set(fact, parse_value(fact, text).map_err(unfit)?);
        is_change = true;
    }
    Ok(is_change)
}

/// The facts that the form which was sent asks for, in its order, with what was taken for granted of each: those that are
/// open, as far as they are in sight, or those that were taken for granted.
fn asked_for(visit: &Visit, asked: &Asked, decision: &Decision) -> Result<Vec<(Fact, Option<Value>)>, Refusal> {
    if visit.sent.text("about") == ASSUMED {
        return granted(visit, asked, decision);
    }
    let open = open_facts(decision).to_vec();
    Ok(missing(&open).map_or(open, |fact| vec![fact]).into_iter().map(|fact| (fact, None)).collect())
}

fn page_of(
    visit: &Visit,
    asked_before: &Asked,
    saved: Option<&Saved>,
    decision: &Decision,
    form: Form,
) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let (book, words) = (vault.book(), visit.words());
    let facts = asked_before.facts()?;
    let is_today = decision.as_of == visit.today();
    let held = vault.in_force().ok();
    let fit: Option<Fit<'_>> =
        held.as_ref().and_then(|held| fit::find(&held.register, &facts, asked_before.recipient.as_deref()));
    let (counts, is_elsewhere) = match (&fit, &held) {
        // Beside another day nobody is counted, twice in a row.
        (Some(fit), Some(held)) if is_today && visit.asked("day").is_empty() => {
            if fit.stated_besides(&held.register, &facts).known().next().is_none() {
                (counts::of(visit, vault, fit)?, false)
            } else {
                (None, counts::is_elsewhere(visit, vault, fit)?)
            }
        }
        _ => (None, false),
    };
    let mut verdict = Verdict::of(visit, book, decision);
    let open = open_facts(decision);
    let missing = missing(open);
    let granted = granted(visit, asked_before, decision)?;
    let assumed = granted.into_iter().map(|(fact, value)| (fact.key(), fact_line(words, fact, value))).collect();
    let is_changed = saved.is_some_and(|saved| !saved.is_same(decision));
    let before = saved.filter(|_| is_changed).and_then(|saved| Before::of(visit, book, saved));
    let (other, then) = other_day(visit, &facts, decision)?;
    let id = asked_before.id.as_str();
    let page = Page::titled(visit, [&*verdict.title, &*asked_plain(words, book, &facts)].join(": "), "may");
    let page = page.with(&form).with(&other);
    let weighing = Weighing::of(&page, &facts, fit.as_ref());
    if let Some(first) = weighing.as_ref().filter(|one| one.is_first && !decision.permits()) {
        // No weighing failed: there is none.
        verdict.reason.clone_from(&first.text);
    }
    let yes = counts.as_ref().map_or(0, |counts| counts.yes);
    let shown = counts::shown(visit, yes);
    let may_work = visit.is(match WORKERS {
        Who::Roles(roles) => roles,
        _ => &[Role::Owner],
    });
    let answer = Answer {
        path: visit.to("may-answer", &[id]),
        change: format!("{}?q={id}", visit.to("may", &[])),
        save: visit.to("may-save", &[id]),
        list: visit.to("may-list", &[id]),
        paper: visit.to("may-paper", &[id]),
        sentence: asked(words, book, &facts),
        day: if is_today {
            String::new()
        } else {
            visit.say_with("may-of-day", &[("day", &day_in(visit, decision.as_of))])
        },
        saved: saved.map(|saved| saved_line(visit, saved)).unwrap_or_default(),
        changed: match (is_changed, &before) {
            (false, _) => String::new(),
            (true, Some(_)) => visit.say("may-changed-text"),
            (true, None) => visit.say("may-changed-now"),
        },
        before,
        is_assumed_wrong: form.is_faulty() && visit.sent.text("about") == ASSUMED,
        fetch: if yes > 0 && may_use(visit, "may-list") && is_fetchable(&facts) {
            visit.count("may-list-fetch", yes, &[("people", &shown)])
        } else {
            String::new()
        },
        counts,
        elsewhere: is_elsewhere.then(|| elsewhere(visit, asked_before)),
        open_lead: visit.say(if missing.is_some() { "may-open-missing" } else { "may-open-lead" }),
        open: missing.map_or_else(|| open.iter().map(|fact| fact.key()).collect(), |fact| vec![fact.key()]),
        assumed,
        is_supposed: !asked_before.supposed.is_empty(),
        ways: ways(&page, decision, fit.as_ref()),
        steps: steps(&page, book, decision, fit.as_ref()),
        computed: match &decision.outcome {
            Outcome::Due(due) => counted(words, due, book.calendars()),
            _ => Vec::new(),
        },
        whys: told::whys(visit, book, decision),
        rests: told::rests(visit, book, decision),
        contested: told::contested(visit, book, decision),
        stated: told::stated(visit, asked_before, &facts),
        weighing,
        other,
        then,
        may_save: may_work && saved.is_none(),
        checked_on: book.checked_on().map(|day| day_in(visit, day)).unwrap_or_default(),
        record: hex(&decision.record.hash()),
        law: decision.record.pack.clone(),
        verdict,
        form,
        page,
    };
    let faulty = if answer.other.is_faulty() { &answer.other } else { &answer.form };
    Ok(form_page(&answer, faulty))
}

impl Before {
    /// None for an answer that was saved without what it was.
    fn of(visit: &Visit, book: &Rulebook, saved: &Saved) -> Option<Self> {
        let told = saved.told.as_ref()?;
        let rule = |id: &String| match book.text(id) {
            Some((_, text)) => (text.title.get(visit.language).to_owned(), visit.to("rule", &[id])),
            // A rule that is no more has no page.
            None => (id.clone(), String::new()),
        };
        Some(Self {
            day: saved.day(visit),
            verdict: Verdict::saved(visit, told),
            rules: told.rules.iter().map(rule).collect(),
        })
    }
}

/// Whether a list can be made of what is asked: data that are handed out, not ones that come in.
fn is_fetchable(facts: &Facts) -> bool {
    const OUT: [&str; 4] = ["use", "share", "transfer", "direct_marketing"];
    facts.get(Fact::Action).is_some_and(|action| OUT.contains(&display(Fact::Action, action).as_str()))
}

fn saved_line(visit: &Visit, saved: &Saved) -> String {
    visit.say_with("may-saved-by", &[("name", &saved.by), ("moment", &saved.moment(visit))])
}

/// The answer of the day that the address names, and the field with it.
fn other_day(visit: &Visit, facts: &Facts, decision: &Decision) -> Result<(Form, Option<Then>), Refusal> {
    let text = visit.asked("day");
    let mut field = Field::text(visit, "day", "may-other-day").width("wb-b8").longest(20).value(text);
    if text.is_empty() {
        return Ok((Form::unsent(vec![field]), None));
    }
    let Some(day) = typed::day(text) else {
        field.error = visit.say("may-wrong-date");
        return Ok((Form::unsent(vec![field]).said_elsewhere(), None));
    };
    Ok((Form::unsent(vec![field]), Some(then(visit, facts, decision, day)?)))
}

fn then(visit: &Visit, facts: &Facts, decision: &Decision, day: Date) -> Result<Then, Refusal> {
    let book: &Rulebook = visit.vault()?.book();
    let other = decide(visit, facts.clone(), day)?;
    Ok(Then {
        day: day_in(visit, day),
        now: day_in(visit, decision.as_of),
        verdict: Verdict::of(visit, book, &other),
        rests: told::rests(visit, book, &other),
        is_same: other.outcome.word() == decision.outcome.word(),
    })
}

/// The answer on paper.
pub fn paper(visit: &Visit) -> Result<Reply, Refusal> {
    let (asked, _) = question::find(visit, visit.part())?;
    let vault = visit.vault()?;
    let decision = decide(visit, asked.facts()?, asked.day(visit)?)?;
    let company = vault.name().unwrap_or_default();
    let document: Document = answer_document(visit.words(), vault.book(), &decision, &company);
    let bytes = waarborg_paper::pdf(&document, visit.now)
        .map_err(|_| Refusal::of(Fault::new("web.broke-off"), Nature::Storage))?;
    let name = format!("{}-{}.pdf", visit.say("may-paper-name"), asked.day(visit)?);
    Ok(Reply::File { name, kind: "application/pdf", bytes: bytes.into() })
}
