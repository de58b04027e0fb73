//! What someone gets who was erased at her own request (AVG 17): what is gone, what stays and why, and how anyone can
//! check it.

use super::access::how_to_ask;
use super::draft::Draft;
use super::said::Said;
use crate::document::{Block, Document};
use crate::words::Words;
use jiff::civil::Date;
use waarborg_decide::Rulebook;
use waarborg_register::Register;
use waarborg_vault::{Erased, Stays};

/// What checks the receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof<'p> {
    /// The public key of the log, as `waarborg-verify` takes it.
    pub key: &'p str,
    /// The day of the erasure.
    pub day: Date,
}

/// The receipt as a letter to the person. The text for `waarborg-verify` goes with it as a file.
#[must_use]
pub fn receipt_document(
    words: &Words,
    book: &Rulebook,
    register: &Register,
    erased: &Erased,
    proof: &Proof<'_>,
) -> Document {
    let said = Said { words, book, day: proof.day };
    let company = said.plain(&register.controller.name);
    let date = said.date(proof.day);
    let lead = words.say_with("paper-receipt-lead", &[("company", &company), ("date", &date)]);
    let mut draft = Draft::new(words, words.say("paper-receipt-title"), company)
        .lead(lead)
        .version(words.say_with("paper-as-of", &[("date", &date)]));
    draft.heading("paper-receipt-gone");
    let gone = usize::try_from(erased.gone).unwrap_or(usize::MAX);
    draft.text(words.count("paper-receipt-gone-text", gone, &[]));
    draft.facts([
        ("paper-receipt-keys", said.moment(erased.keys_gone_on)),
        ("paper-receipt-data", said.moment(erased.data_gone_on)),
    ]);
    draft.say("paper-receipt-copies");
    stays(&mut draft, said, register, &erased.stays);
    draft.notice(words.say("paper-receipt-keep"), words.say("paper-receipt-keep-text"));
    draft.heading("paper-receipt-check");
    draft.say("paper-receipt-check-text");
    let name = words.say("paper-receipt-file");
    draft.push(Block::Steps(vec![
        words.say_with("paper-receipt-step-file", &[("file", &name)]),
        words.say("paper-receipt-step-key"),
        words.say_with("paper-receipt-step-command", &[("file", &name), ("key", proof.key)]),
    ]));
    draft.facts([("paper-receipt-key", proof.key.to_owned()), ("paper-receipt-entry", erased.leaf.to_string())]);
    draft.say("paper-receipt-limits");
    draft.heading("paper-receipt-rights");
    draft.say("paper-receipt-told");
    draft.text(how_to_ask(said, register));
    draft.say("paper-complaint");
    draft.say("paper-court");
    draft.heading("paper-receipt-text");
    draft.push(Block::Attachment { name, about: words.say("paper-receipt-about"), text: erased.receipt.clone() });
    draft.finish()
}

/// What a statute keeps, with its article and its last day.
fn stays(draft: &mut Draft<'_>, said: Said<'_>, register: &Register, stays: &[Stays]) {
    let words = said.words;
    draft.heading("paper-receipt-stays");
    if stays.is_empty() {
        draft.say("paper-receipt-nothing-stays");
        return;
    }
    draft.say("paper-receipt-stays-text");
    let rows = stays.iter().map(|one| {
        let file = register.file(&one.file).map_or_else(|| one.file.clone(), |file| said.both(&file.name));
        let why = words.say_with(
            "paper-receipt-why",
            &[("rule", &said.rule(&one.rule)), ("article", &said.article(&one.article))],
        );
        let until = match one.until {
            Some(day) => words.say_with("paper-receipt-until", &[("date", &said.date(day))]),
            None => words.say("paper-receipt-until-open"),
        };
        [file, one.records.to_string(), why, until]
    });
    draft.table(
        "paper-receipt-stays-caption",
        ["paper-receipt-head-what", "paper-receipt-head-count", "paper-receipt-head-why", "paper-receipt-head-until"],
        rows.collect(),
    );
}
