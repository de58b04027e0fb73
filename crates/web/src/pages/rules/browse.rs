//! The rules by word, by what somebody wants to do, and by act of law.

use super::chosen_day;
use crate::form::{Field, Form};
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::typed;
use crate::visit::Visit;
use askama::Template;
use jiff::civil::Date;
use std::collections::BTreeSet;
use waarborg_decide::{Act, Rulebook};
use waarborg_model::Value;
use waarborg_model::vocabulary::{Action, Fact};
use waarborg_text::answer::first_sentences;
use waarborg_text::paper::date_in;
use waarborg_text::{number, value_label};

/// How many rules a page shows; there are some hundreds in all.
const MOST: usize = 100;

#[derive(Template)]
#[template(path = "web/rules/browse.html")]
struct Browse<'v> {
    page: Page<'v>,
    strip: String,
    search: Form,
    day: Form,
    /// What is listed; empty: nothing was chosen yet.
    heading: String,
    is_list: bool,
    in_force: Vec<Line>,
    others: Vec<Line>,
    left_out: String,
    deeds: Vec<Shelf>,
    acts: Vec<Shelf>,
    total: String,
}

/// A rule in a list.
pub struct Line {
    pub path: String,
    pub title: String,
    pub article: String,
    pub text: String,
    /// When it holds, for one that does not on the day.
    pub life: String,
}

/// A way into the rules.
struct Shelf {
    path: String,
    words: String,
    count: String,
}

fn search_form(visit: &Visit) -> Form {
    Form::new(visit, vec![Field::text(visit, "words", "rules-words").longest(80)])
}

fn day_form(visit: &Visit) -> Form {
    let (day, is_other) = chosen_day::of(visit);
    let value = if is_other { typed::shown(day) } else { String::new() };
    Form::new(
        visit,
        vec![Field::text(visit, "day", "rules-day").longest(20).width("wb-b8").value(value).optional(visit)],
    )
}

/// Shows the shelves, or what stands on one.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let book = visit.vault()?.book();
    if let Some(words) = searched(visit) {
        let mut form = search_form(visit);
        form.refill("words", words);
        return listed(visit, form, day_form(visit));
    }
    let (day, _) = chosen_day::of(visit);
    let action = Action::parse(visit.asked("do"));
    let act = visit.asked("act");
    let instrument = book.instruments().iter().find(|one| !act.is_empty() && one.path == act);
    match (action, instrument) {
        (Some(action), _) => {
            let label = value_label(visit.words(), Fact::Action, Value::One(action as u8));
            let ids = book.in_force(day).into_keys().filter(|id| speaks_of(book, id, action, day)).collect();
            page_of(visit, search_form(visit), day_form(visit), Some((label, ids)))
        }
        (None, Some(instrument)) => {
            let title = instrument.title.get(visit.language).to_owned();
            let ids = book.in_force(day).into_keys().filter(|id| stands_in(book, id, &instrument.path)).collect();
            page_of(visit, search_form(visit), day_form(visit), Some((title, ids)))
        }
        (None, None) => page_of(visit, search_form(visit), day_form(visit), None),
    }
}

/// Under which the words that were looked for are noted: they are sent, and stand in no address.
const NOTE: &str = "rules-words";
/// In an address: what was looked for last is listed, in the other language too.
const FOUND: &str = "gezocht";
const FOUND_AGAIN: &str = "gezocht=1";

/// Searches by words. They are sent, not put into an address.
pub fn search(visit: &Visit) -> Result<Reply, Refusal> {
    let mut form = search_form(visit);
    form.require("words", visit.say("rules-missing-words"));
    let mut day = day_form(visit);
    day.refill("day", shown_day(visit));
    if form.is_faulty() {
        return page_of(visit, form, day, None);
    }
    if let Some(session) = &visit.session {
        session.note(NOTE, Some(form.text("words").to_owned()));
    }
    listed(visit, form, day)
}

/// What the words of the form find.
fn listed(visit: &Visit, form: Form, day: Form) -> Result<Reply, Refusal> {
    let ids = found(visit, visit.vault()?.book(), form.text("words"));
    let heading = visit.say_with("rules-found", &[("words", form.text("words"))]);
    page_of(visit, form, day, Some((heading, ids)))
}

/// What was looked for last, if that is what is asked.
fn searched(visit: &Visit) -> Option<String> {
    let noted = visit.session.as_ref().and_then(|session| session.noted(NOTE));
    noted.filter(|_| !visit.asked(FOUND).is_empty())
}

/// The page again, with what is wrong with the day that was chosen.
pub fn with_wrong_day(visit: &Visit, message: String) -> Result<Reply, Refusal> {
    let mut day = day_form(visit);
    day.fail("day", message);
    page_of(visit, search_form(visit), day, None)
}

fn shown_day(visit: &Visit) -> String {
    match chosen_day::of(visit) {
        (day, true) => typed::shown(day),
        (_, false) => String::new(),
    }
}

/// Rules in whose title, text, citation or id every word stands; those that have it in their title first.
fn found(visit: &Visit, book: &Rulebook, text: &str) -> Vec<String> {
    let wanted: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let language = visit.language;
    let mut found: Vec<(bool, String)> = Vec::new();
    for (id, _, rule) in book.texts() {
        let article = book.cite(&book.article_of(id), language);
        let title = rule.title.get(language).to_lowercase();
        let whole =
            [&*title, rule.text.get(language), rule.remedy.get(language), &*article, id].join(" ").to_lowercase();
        if wanted.iter().all(|word| whole.contains(word)) {
            found.push((!wanted.iter().all(|word| title.contains(word)), id.to_owned()));
        }
    }
    found.sort();
    found.into_iter().map(|(_, id)| id).collect()
}

fn speaks_of(book: &Rulebook, id: &str, action: Action, day: Date) -> bool {
    let mut rules = book.rules_of(id).filter(|rule| rule.in_force(day));
    rules.any(|rule| rule.concerns(Act::Do(action)) || rule.concerns(Act::Omit(action)))
}

fn stands_in(book: &Rulebook, id: &str, path: &str) -> bool {
    book.text(id).is_some_and(|(file, _)| file.rsplit_once('/').is_some_and(|(folder, _)| folder == path))
}

fn page_of(visit: &Visit, search: Form, day_form: Form, list: Option<(String, Vec<String>)>) -> Result<Reply, Refusal> {
    let book = visit.vault()?.book();
    let (day, _) = chosen_day::of(visit);
    let in_force = book.in_force(day);
    let count = |count: usize| number(visit.language, u64::try_from(count).unwrap_or(u64::MAX));
    let rules = visit.to("rules", &[]);
    let deeds = Action::ALL.iter().filter_map(|action| {
        let rules_of = in_force.keys().filter(|id| speaks_of(book, id, *action, day)).count();
        let words = value_label(visit.words(), Fact::Action, Value::One(*action as u8));
        (rules_of > 0).then(|| Shelf { path: format!("{rules}?do={}", action.as_str()), words, count: count(rules_of) })
    });
    let acts = book.instruments().iter().filter_map(|one| {
        let rules_of = in_force.keys().filter(|id| stands_in(book, id, &one.path)).count();
        let words = one.title.get(visit.language).to_owned();
        let path: String = form_urlencoded::byte_serialize(one.path.as_bytes()).collect();
        (rules_of > 0).then(|| Shelf { path: format!("{rules}?act={path}"), words, count: count(rules_of) })
    });
    let is_list = list.is_some();
    let (heading, ids) = list.unwrap_or_default();
    let left_out = ids.len().saturating_sub(MOST);
    let (here, elsewhere): (Vec<String>, Vec<String>) =
        ids.into_iter().take(MOST).partition(|id| in_force.contains_key(id));
    let is_found = is_list && !search.text("words").is_empty();
    let page = Page::new(visit, "rules-title", "rules").with(&search).with(&day_form);
    let page = page.asking(if is_found { FOUND_AGAIN } else { "" });
    let shown = Browse {
        page,
        strip: chosen_day::strip(visit),
        deeds: if is_list { Vec::new() } else { deeds.collect() },
        acts: if is_list { Vec::new() } else { acts.collect() },
        total: visit
            .say_with("rules-total", &[("count", &count(in_force.len())), ("day", &date_in(visit.words(), day))]),
        left_out: if left_out > 0 {
            visit.say_with("rules-left-out", &[("count", &count(left_out))])
        } else {
            String::new()
        },
        in_force: here.iter().filter_map(|id| line(visit, book, id, day)).collect(),
        others: elsewhere.iter().filter_map(|id| line(visit, book, id, day)).collect(),
        heading,
        is_list,
        search,
        day: day_form,
    };
    let faulty = if shown.day.is_faulty() { &shown.day } else { &shown.search };
    Ok(form_page(&shown, faulty))
}

/// A rule in a list; none if there is no such rule.
pub fn line(visit: &Visit, book: &Rulebook, id: &str, day: Date) -> Option<Line> {
    let (_, text) = book.text(id)?;
    let lives = book.lives_of(id);
    let holds = lives.iter().any(|(from, until)| *from <= day && until.is_none_or(|until| day < until));
    let lines: BTreeSet<String> = lives.iter().map(|life| life_in(visit, *life)).collect();
    Some(Line {
        path: visit.to("rule", &[id]),
        title: text.title.get(visit.language).to_owned(),
        article: book.cite(&book.article_of(id), visit.language),
        text: first_sentences(text.text.get(visit.language), 1),
        life: if holds { String::new() } else { lines.into_iter().collect::<Vec<_>>().join("; ") },
    })
}

/// From when until when.
pub fn life_in(visit: &Visit, (from, until): (Date, Option<Date>)) -> String {
    let shown = date_in(visit.words(), from);
    match until.and_then(|until| until.yesterday().ok()) {
        Some(last) => {
            let last = date_in(visit.words(), last);
            visit.say_with("rule-in-force-between", &[("from", &shown), ("last", &last)])
        }
        None => visit.say_with("rule-in-force-since", &[("from", &shown)]),
    }
}
