//! The question as one sentence, while it is put together: for the script that shows it. It decides nothing and keeps
//! nothing; without it the sentence stands there once the form was sent.

use super::ask::so_far;
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use serde_json::json;

/// Answers the fields of the form with the pieces of the sentence: each its words, and whether they were chosen. None as
/// long as there is no question.
pub fn say(visit: &Visit) -> Result<Reply, Refusal> {
    let pieces = so_far(visit)?;
    let pieces = pieces.iter().map(|piece| json!({ "text": piece.text, "chosen": piece.is_chosen }));
    Ok(Reply::Json(pieces.collect::<serde_json::Value>().to_string()))
}
