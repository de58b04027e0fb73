//! The same answers for programs: facts in, the answer out, and nothing between but deciding.

use super::question::unfit;
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use serde_json::Value as Json;
use waarborg_decide::Question;
use waarborg_model::Facts;
use waarborg_text::Fault;
use waarborg_text::answer_json::answer_json;
use waarborg_text::vault_fault::Nature;

/// Answers `{"facts": …, "as_of": "2026-11-26"}`. Facts are a text as the command line takes it, `key=value;…`, or an object
/// of keys with values; without a day it is today.
pub fn answer(visit: &Visit) -> Result<Reply, Refusal> {
    let book = visit.vault()?.book();
    let body = visit.sent.json.as_ref().and_then(Json::as_object).ok_or_else(not_a_question)?;
    let asked = body.get("facts").ok_or_else(not_a_question)?;
    let as_of = match body.get("as_of") {
        None | Some(Json::Null) => visit.today(),
        Some(day) => {
            let day = day.as_str().and_then(|day| day.parse().ok());
            day.ok_or_else(|| refused(&Fault::new("may.no-day")))?
        }
    };
    let key = (visit.language, as_of, asked.to_string());
    if let Some(known) = visit.house.answered.find(&key) {
        return Ok(Reply::Json(at(visit, &known)));
    }
    let facts = match asked {
        Json::String(text) => Facts::parse(text).map_err(|error| refused(&Fault::from(&error)))?,
        Json::Object(pairs) => {
            let mut facts = Facts::new();
            for (key, value) in pairs {
                let value = text(value).ok_or_else(not_a_question)?;
                facts.state(&format!("{key}={value}")).map_err(|error| refused(&Fault::from(&error)))?;
            }
            facts
        }
        _ => return Err(not_a_question()),
    };
    let decision = Question::new(facts, as_of, visit.now).and_then(|question| book.ask(&question));
    let decision = decision.map_err(|error| unfit(&error))?;
    let mut answer = answer_json(visit.words(), book, &decision);
    // The moment of asking decides nothing; it is told of each asking anew.
    if let Some(answer) = answer.as_object_mut() {
        answer.remove("now");
    }
    let answer = answer.to_string();
    let told = at(visit, &answer);
    visit.house.answered.keep(key, answer);
    Ok(Reply::Json(told))
}

/// An answer, with the moment at which it was asked for.
fn at(visit: &Visit, answer: &str) -> String {
    let rest = answer.strip_prefix('{').unwrap_or(answer);
    format!("{{\"now\":\"{}\",{rest}", visit.now)
}

/// A value as the command line takes it.
fn text(value: &Json) -> Option<String> {
    match value {
        Json::String(text) => Some(text.clone()),
        Json::Bool(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        Json::Number(number) => Some(number.to_string()),
        Json::Array(several) => {
            let names: Option<Vec<&str>> = several.iter().map(Json::as_str).collect();
            Some(names?.join("|"))
        }
        Json::Null | Json::Object(_) => None,
    }
}

fn not_a_question() -> Refusal {
    refused(&Fault::new("may.no-question"))
}

fn refused(fault: &Fault) -> Refusal {
    Refusal::of(fault.clone(), Nature::WrongUse)
}
