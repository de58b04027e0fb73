//! Facts as fields of a form: a question about each, and its answer as a value.

use crate::form::{Choice, Field, Form, Kind as Input};
use crate::typed;
use crate::visit::Visit;
use waarborg_law::Language;
use waarborg_model::facts::{display, parse_value};
use waarborg_model::vocabulary::{Fact, Kind};
use waarborg_model::{Country, Value};
use waarborg_text::{label, question, value_label};

/// More choices than this stand in a list that opens.
const MOST_IN_SIGHT: usize = 7;

/// The field that asks for a fact. It need not be filled in: each answer brings the whole nearer.
pub fn field(visit: &Visit, fact: Fact, countries: &[(String, String)]) -> Field {
    let words = visit.words();
    let choice = |value: Value| Choice::new(display(fact, value), value_label(words, fact, value));
    let places = |names: &[&str]| (0..names.len()).filter_map(|place| u8::try_from(place).ok()).collect::<Vec<u8>>();
    let kind = match fact.kind() {
        Kind::Bool => Input::Radios([true, false].map(|yes| choice(Value::Bool(yes))).to_vec()),
        Kind::Enum(names) if names.len() <= MOST_IN_SIGHT => {
            Input::Radios(places(names).into_iter().map(|place| choice(Value::One(place))).collect())
        }
        Kind::Enum(names) => {
            let values = places(names).into_iter().map(|place| choice(Value::One(place)));
            Input::Select(std::iter::once(Choice::new("", visit.say("may-choose"))).chain(values).collect())
        }
        Kind::Set(names) => {
            Input::Ticks(places(names).into_iter().map(|place| choice(Value::Many(1 << place))).collect())
        }
        Kind::Country => Input::Select(country_choices(visit, countries)),
        Kind::Number | Kind::Money | Kind::Date | Kind::Moment => Input::Text,
    };
    let hint = match fact.kind() {
        Kind::Date => visit.say("may-hint-day"),
        Kind::Moment => visit.say("may-hint-moment"),
        Kind::Money => visit.say("may-hint-money"),
        _ => String::new(),
    };
    let mut field = Field::text(visit, fact.key(), "may-answer-field").kind(kind).optional(visit).longest(40);
    field.label = question(words, fact);
    field.hint = hint;
    match fact.kind() {
        Kind::Bool => field.side_by_side(),
        Kind::Number => field.inputmode("numeric").width("wb-b4"),
        Kind::Money | Kind::Date | Kind::Moment => field.width("wb-b20"),
        _ => field,
    }
}

/// Countries to choose from, nothing chosen first.
pub fn country_choices(visit: &Visit, countries: &[(String, String)]) -> Vec<Choice> {
    let named = countries.iter().map(|(code, name)| Choice::new(code, name));
    std::iter::once(Choice::new("", visit.say("may-choose"))).chain(named).collect()
}

/// All countries by name, with their codes.
pub fn countries(visit: &Visit) -> Vec<(String, String)> {
    let Ok(vault) = visit.vault() else { return Vec::new() };
    let table = vault.book().derivations().countries();
    let name = |code: &str| {
        let name = table.name(Country::parse(code)?)?.get(visit.language).to_owned();
        Some((code.to_owned(), name))
    };
    let mut countries: Vec<(String, String)> = table.codes().filter_map(name).collect();
    countries.sort_by(|one, other| one.1.cmp(&other.1));
    countries
}

/// What was answered about a fact; none if nothing was.
///
/// # Errors
/// The message to stand beside the field.
pub fn value(visit: &Visit, form: &Form, fact: Fact) -> Result<Option<Value>, String> {
    let text = match fact.kind() {
        Kind::Bool | Kind::Enum(_) | Kind::Set(_) | Kind::Country => form.chosen(fact.key()).join("|"),
        _ => form.text(fact.key()).to_owned(),
    };
    if text.is_empty() {
        return Ok(None);
    }
    let text = match fact.kind() {
        Kind::Date => typed::day(&text).map_or(text, |day| day.to_string()),
        Kind::Money if visit.language == Language::Nl => text.replace(',', "."),
        _ => text,
    };
    let message = || {
        let key = match fact.kind() {
            Kind::Date => "may-wrong-day",
            Kind::Number | Kind::Money => "may-wrong-number",
            Kind::Moment => "may-wrong-moment",
            _ => "may-wrong-choice",
        };
        visit.say_with(key, &[("what", &label(visit.words(), fact))])
    };
    parse_value(fact, &text).map(Some).map_err(|_| message())
}
