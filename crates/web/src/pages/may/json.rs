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
    let facts = match body.get("facts") {
        Some(Json::String(text)) => Facts::parse(text).map_err(|error| refused(&Fault::from(&error)))?,
        Some(Json::Object(pairs)) => {
            let mut facts = Facts::new();
            for (key, value) in pairs {
                let value = text(value).ok_or_else(not_a_question)?;
                facts.state(&format!("{key}={value}")).map_err(|error| refused(&Fault::from(&error)))?;
            }
            facts
        }
        _ => return Err(not_a_question()),
    };
    let as_of = match body.get("as_of") {
        None | Some(Json::Null) => visit.today(),
        Some(day) => {
            let day = day.as_str().and_then(|day| day.parse().ok());
            day.ok_or_else(|| refused(&Fault::new("may.no-day")))?
        }
    };
    let decision = Question::new(facts, as_of, visit.now).and_then(|question| book.ask(&question));
    let decision = decision.map_err(|error| unfit(&error))?;
    Ok(Reply::Json(answer_json(visit.words(), book, &decision).to_string()))
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
