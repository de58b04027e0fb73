//! One entry: what it says, why it was allowed, and the proof that it stands in the log.

use super::line::Line;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{BOOKS, Route};
use crate::visit::Visit;
use askama::Template;
use serde_json::Value as Json;
use std::ops::ControlFlow;
use waarborg_audit::proof::Proof;
use waarborg_audit::to_hex;
use waarborg_audit::tree::leaf_hash;
use waarborg_decide::Replay;
use waarborg_model::facts::parse_value;
use waarborg_model::vocabulary::Fact;
use waarborg_text::{fact_line, long_date};
use waarborg_vault::{Entry, Reason, VaultError};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::page("log-entry", "/logboek/{nr}", "/en/log/{no}", BOOKS, show),
    Route::page("log-proof", "/logboek/{nr}/bewijs", "/en/log/{no}/proof", BOOKS, proof),
];

#[derive(Template)]
#[template(path = "web/log/entry.html")]
struct Shown<'v> {
    page: Page<'v>,
    line: Line,
    /// Why somebody looked at covered values; empty: she did not, or did not say.
    reason: String,
    hash: String,
    size: String,
    /// Where its proof is fetched.
    proof: String,
    decided: Option<Decided>,
}

/// Why it was allowed, or was not.
struct Decided {
    /// Names and values, in their order.
    facts: Vec<(String, String)>,
    /// The state of the law, by the sum of its files.
    law: String,
    /// What the rules were told.
    told: Vec<String>,
    /// Each rule that spoke: its title, its article, its text.
    rules: Vec<(String, String, String)>,
    /// What deciding anew gives.
    again: String,
    is_same: bool,
}

fn find(visit: &Visit) -> Result<Entry, Refusal> {
    let index: u64 = visit.part().parse().map_err(|_| Refusal::NotFound)?;
    let mut found = None;
    visit.vault()?.each_entry(index, None, &mut |entry| {
        found = Some(entry);
        ControlFlow::Break(())
    })?;
    found.filter(|entry| entry.index == index).ok_or(Refusal::NotFound)
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let entry = find(visit)?;
    let vault = visit.vault()?;
    let names = vault.actor_names()?;
    let line = Line::of(visit, &names, &entry);
    let reason = Reason::of_content(&entry.leaf.content);
    Ok(page(&Shown {
        page: Page::titled(visit, visit.say_with("log-entry-title", &[("number", &line.number)]), ""),
        reason: reason.map(|reason| visit.say(&format!("data-reason-{}", reason.as_str()))).unwrap_or_default(),
        hash: to_hex(&leaf_hash(&entry.leaf.encode())),
        size: waarborg_text::number(visit.language, vault.log_size()?),
        proof: visit.to("log-proof", &[&entry.index.to_string()]),
        decided: decided(visit, &entry)?,
        line,
    }))
}

fn decided(visit: &Visit, entry: &Entry) -> Result<Option<Decided>, Refusal> {
    let vault = visit.vault()?;
    let Some(record) = vault.decision_of(&entry.leaf)? else { return Ok(None) };
    let record: Json = serde_json::from_slice(&record).map_err(|_| VaultError::Damaged { what: "decision" })?;
    let text = |key: &str| record.get(key).and_then(Json::as_str).unwrap_or_default().to_owned();
    // A record that this program cannot put anew is shown all the same, and said to be so.
    let again = vault.replay(&entry.leaf);
    let (key, is_same) = match &again {
        Ok(Some(Replay::Same(_))) => ("replay-again-same", true),
        Ok(Some(Replay::Differs(_))) => ("replay-again-differs", false),
        Ok(Some(Replay::OtherLaw(_)) | None) | Err(VaultError::Replay(_)) => ("replay-again-other-law", false),
        Err(_) => return Err(again.err().map_or(Refusal::NotFound, Refusal::from)),
    };
    let held = |key: &str| record.get(key).and_then(Json::as_object).into_iter().flatten();
    let facts = held("facts").map(|(name, value)| fact(visit, name, value.as_str().unwrap_or_default()));
    // Numbers and days stand in no record; only how they compared.
    let compared = held("comparisons").map(|(name, holds)| {
        let key = if holds.as_bool() == Some(true) { "log-decision-holds" } else { "log-decision-holds-not" };
        visit.say_with(key, &[("comparison", name)])
    });
    let told = facts.chain(compared);
    let rules = record.get("rules").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str);
    let outcome = visit.words().maybe(&format!("outcome-{}-text", text("outcome").replace('_', "-")));
    let day = text("as_of").parse().map_or_else(|_| text("as_of"), |day| long_date(visit.words(), day));
    let facts = [
        ("action", named(visit, "value-action", &text("action"))),
        ("day", day),
        ("outcome", outcome.unwrap_or_else(|| text("outcome"))),
    ];
    Ok(Some(Decided {
        facts: facts.into_iter().map(|(key, value)| (visit.say(&format!("log-decision-{key}")), value)).collect(),
        law: text("pack"),
        told: told.map(|line| waarborg_text::shown(&line).into_owned()).collect(),
        rules: rules.map(|id| rule(visit, id)).collect(),
        again: waarborg_text::sentence(&visit.say(key)),
        is_same,
    }))
}

/// A word of the record in words for people; itself if this edition does not know it.
fn named(visit: &Visit, group: &str, word: &str) -> String {
    visit.words().maybe(&format!("{group}-{}", word.replace('_', "-"))).unwrap_or_else(|| word.to_owned())
}

/// A fact of the record in words for people.
fn fact(visit: &Visit, name: &str, text: &str) -> String {
    let read = Fact::parse(name).and_then(|fact| Some((fact, parse_value(fact, text).ok()?)));
    read.map_or_else(|| format!("{name} = {text}"), |(fact, value)| fact_line(visit.words(), fact, Some(value)))
}

/// A rule as people read it.
fn rule(visit: &Visit, id: &str) -> (String, String, String) {
    let Ok(vault) = visit.vault() else { return (id.to_owned(), String::new(), String::new()) };
    let book = vault.book();
    let article = book.rules_of(id).next().map(|rule| rule.article.clone());
    let Some((_, text)) = book.text(id) else { return (id.to_owned(), String::new(), String::new()) };
    let article = article.or_else(|| text.article.clone()).unwrap_or_default();
    let cited = book.cite(&article, visit.language);
    (text.title.get(visit.language).to_owned(), cited, text.text.get(visit.language).to_owned())
}

/// The proof that the entry stands in the log. It carries the entry, so that whoever checks it needs only the keys.
fn proof(visit: &Visit) -> Result<Reply, Refusal> {
    let index: u64 = visit.part().parse().map_err(|_| Refusal::NotFound)?;
    let (leaf, proof) = visit.vault()?.prove(index)?;
    let text = Proof { extra: Some(leaf.encode().to_vec()), ..proof }.to_string();
    let name = format!("{}-{index}.txt", visit.say("log-proof-file"));
    Ok(Reply::File { name, kind: "text/plain; charset=utf-8", bytes: text.into_bytes().into() })
}
