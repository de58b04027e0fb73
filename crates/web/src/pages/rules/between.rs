//! What differs between the law of two days.

use super::browse::{Line, line};
use super::chosen_day::no_law;
use crate::form::{Field, Form};
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::typed;
use crate::visit::Visit;
use askama::Template;
use jiff::civil::Date;
use waarborg_decide::Rulebook;
use waarborg_text::paper::date_in;

#[derive(Template)]
#[template(path = "web/rules/between.html")]
struct Shown<'v> {
    page: Page<'v>,
    path: String,
    form: Form,
    told: Option<Told>,
}

/// What differs.
struct Told {
    heading: String,
    is_same: bool,
    parts: Vec<(String, Vec<Line>)>,
}

/// Shows the two days, and what differs if both are filled in.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let book = visit.vault()?.book();
    let field = |name: &'static str, key: &str| {
        Field::text(visit, name, key).width("wb-b8").longest(20).value(visit.asked(name))
    };
    let (mut first, mut second) = (field("from", "rules-first"), field("until", "rules-second"));
    let is_asked = !visit.asked("from").is_empty() || !visit.asked("until").is_empty();
    let days = if is_asked { (read(visit, book, &mut first), read(visit, book, &mut second)) } else { (None, None) };
    let told = match days {
        (Some(one), Some(other)) if one <= other => Some(told(visit, book, one, other)),
        (Some(_), Some(_)) => {
            second.error = visit.say("rules-wrong-order");
            None
        }
        _ => None,
    };
    let form = Form::unsent(vec![first, second]);
    let form = if is_asked { form.said_elsewhere() } else { form };
    let shown = Shown {
        page: Page::new(visit, "rules-between-title", "rules").with(&form),
        path: visit.to("rules-between", &[]),
        form,
        told,
    };
    Ok(form_page(&shown, &shown.form))
}

/// The day of a field, or what is wrong with it.
fn read(visit: &Visit, book: &Rulebook, field: &mut Field) -> Option<Date> {
    let Some(day) = typed::day(&field.value) else {
        field.error = visit.say("may-wrong-date");
        return None;
    };
    match no_law(visit, book, day) {
        Some(message) => {
            field.error = message;
            None
        }
        None => Some(day),
    }
}

fn told(visit: &Visit, book: &Rulebook, first: Date, second: Date) -> Told {
    let between = book.between(first, second);
    let (one, other) = (date_in(visit.words(), first), date_in(visit.words(), second));
    let lines = |rules: &[(String, String)], day: Date| -> Vec<Line> {
        rules.iter().filter_map(|(id, _)| line(visit, book, id, day)).collect()
    };
    let parts = [
        ("rules-began", &between.began, second),
        ("rules-ended", &between.ended, first),
        ("rules-changed", &between.changed, second),
    ];
    let parts = parts.into_iter().filter(|(_, rules, _)| !rules.is_empty());
    let parts = parts.map(|(key, rules, day)| {
        let count = u64::try_from(rules.len()).unwrap_or(u64::MAX);
        (visit.count(key, count, &[]), lines(rules, day))
    });
    Told {
        heading: visit.say_with("rules-between-heading", &[("first", &one), ("second", &other)]),
        is_same: between.is_same(),
        parts: parts.collect(),
    }
}
