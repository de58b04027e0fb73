//! What a house can show of what it cleared out at the end of its term (AVG 5(1)(e)): how much, by which rule, when the copies
//! go, and how anyone can check it.

use super::access::sender;
use super::draft::Draft;
use super::receipt::{Proof, carry, how_to_check};
use super::said::{Said, lines};
use crate::document::Document;
use crate::numbers::number;
use crate::words::Words;
use waarborg_decide::Rulebook;
use waarborg_register::Register;
use waarborg_vault::{Cleared, ClearedProof};

/// The receipt of clearing out as a document of the house. The text for `waarborg-verify` goes with it as a file. `house` is the
/// name that the organisation was set up with.
#[must_use]
pub fn cleared_document(
    words: &Words,
    book: &Rulebook,
    register: &Register,
    house: &str,
    (cleared, done): (&Cleared, &ClearedProof),
    proof: &Proof<'_>,
) -> Document {
    let said = Said { words, book, day: proof.day };
    let company = sender(register, house).to_owned();
    let date = said.date(proof.day);
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let lead = words.say_with("paper-cleared-lead", &[("company", &company), ("date", &date)]);
    let mut draft = Draft::new(words, words.say("paper-cleared-title"), company)
        .lead(lead)
        .version(words.say_with("paper-as-of", &[("date", &date)]));
    draft.heading("paper-receipt-gone");
    let language = words.language();
    let records = number(language, cleared.records);
    draft.text(words.count("paper-cleared-records", count(cleared.records), &[("number", &records)]));
    let people = number(language, cleared.people);
    draft.text(words.count("paper-cleared-people", count(cleared.people), &[("number", &people)]));
    let rows = done.groups.iter().map(|group| {
        let file =
            group.file.as_deref().map(|id| register.file(id).map_or(id.to_owned(), |file| said.both(&file.name)));
        let retention = group.retention.as_deref().and_then(|id| register.retention(id));
        let (term, why) = retention.map(|one| (said.term(one), said.term_reason(one))).unwrap_or_default();
        [
            file.unwrap_or_else(|| words.say("paper-cleared-no-file")),
            number(language, group.records),
            lines([term, why]),
        ]
    });
    draft.table(
        "paper-cleared-caption",
        ["paper-receipt-head-what", "paper-receipt-head-count", "paper-cleared-head-rule"],
        rows.collect(),
    );
    draft.facts([
        ("paper-cleared-at", said.moment(done.at)),
        ("paper-receipt-keys", said.moment(done.keys_gone_on)),
        ("paper-receipt-data", said.moment(done.data_gone_on)),
    ]);
    draft.say("paper-receipt-copies");
    draft.say("paper-cleared-log");
    how_to_check(&mut draft, "paper-cleared-check-text", proof.key, done.leaf);
    carry(&mut draft, "paper-cleared-about", &done.receipt);
    draft.finish()
}
