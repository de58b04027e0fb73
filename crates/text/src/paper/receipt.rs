//! What someone gets who was erased at her own request (AVG 17): what is gone, what stays and why, and how anyone can
//! check it.

use super::access::{answer_due, how_to_ask, sender};
use super::draft::Draft;
use super::said::{Said, lines};
use crate::document::{Block, Document};
use crate::words::Words;
use jiff::civil::Date;
use waarborg_decide::Rulebook;
use waarborg_register::Register;
use waarborg_register::unfilled::called;
use waarborg_vault::{Erased, Informed, Telling};

/// What checks the receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof<'p> {
    /// The public key of the log, as `waarborg-verify` takes it.
    pub key: &'p str,
    /// The day of the erasure.
    pub day: Date,
}

/// The receipt as a letter to the person. The text for `waarborg-verify` goes with it as a file. `house` is the name that the
/// organisation was set up with: it signs where the register has none.
#[must_use]
pub fn receipt_document(
    words: &Words,
    book: &Rulebook,
    register: &Register,
    house: &str,
    erased: &Erased,
    proof: &Proof<'_>,
) -> Document {
    let said = Said { words, book, day: proof.day };
    let company = sender(register, house).to_owned();
    let date = said.date(proof.day);
    // Where only a hold keeps all there is, nothing is erased yet.
    let say = |key: &str| if erased.gone > 0 { key.to_owned() } else { format!("{key}-later") };
    let lead = words.say_with(&say("paper-receipt-lead"), &[("company", &company), ("date", &date)]);
    let mut draft = Draft::new(words, words.say(&say("paper-receipt-title")), company)
        .lead(lead)
        .version(words.say_with("paper-as-of", &[("date", &date)]));
    if let Some(received) = erased.received {
        draft.facts([
            ("paper-access-received", said.date(received)),
            ("paper-access-answered", said.date(proof.day)),
            ("paper-access-due", said.maybe_date(answer_due(said.book, received))),
        ]);
    }
    if erased.gone > 0 {
        draft.heading("paper-receipt-gone");
        let gone = usize::try_from(erased.gone).unwrap_or(usize::MAX);
        draft.text(words.count("paper-receipt-gone-text", gone, &[]));
        draft.facts([
            ("paper-receipt-keys", said.moment(erased.keys_gone_on)),
            ("paper-receipt-data", said.moment(erased.data_gone_on)),
        ]);
        draft.say("paper-receipt-copies");
    }
    stays(&mut draft, said, register, erased);
    if erased.gone > 0 {
        informed(&mut draft, said, &erased.recipients);
    }
    draft.notice(words.say("paper-receipt-keep"), words.say(&say("paper-receipt-keep-text")));
    how_to_check(&mut draft, &say("paper-receipt-check-text"), proof.key, erased.leaf);
    draft.heading("paper-receipt-rights");
    draft.text(how_to_ask(said, register));
    draft.say("paper-complaint");
    draft.text(court(said, register));
    carry(&mut draft, "paper-receipt-about", &erased.receipt);
    draft.finish()
}

/// How anyone checks a receipt, by the public key of the log.
pub fn how_to_check(draft: &mut Draft<'_>, text: &str, key: &str, entry: u64) {
    let words = draft.words();
    draft.heading("paper-receipt-check");
    draft.say(text);
    let name = words.say("paper-receipt-file");
    draft.push(Block::Steps(vec![
        words.say_with("paper-receipt-step-file", &[("file", &name)]),
        words.say("paper-receipt-step-key"),
        words.say_with("paper-receipt-step-command", &[("file", &name), ("key", key)]),
    ]));
    draft.facts([("paper-receipt-key", key.to_owned()), ("paper-receipt-entry", entry.to_string())]);
    draft.say("paper-receipt-limits");
}

/// Takes the text of a receipt along, shown and as a file.
pub fn carry(draft: &mut Draft<'_>, about: &str, receipt: &str) {
    let words = draft.words();
    draft.heading("paper-receipt-text");
    let (name, about) = (words.say("paper-receipt-file"), words.say(about));
    draft.push(Block::Attachment { name, about, text: receipt.to_owned() });
}

/// The rule whose period says within what time who goes to court does so.
const COURT: &str = "uavg-35";

/// Where she can turn who is not content: to a court, and first to a public body itself (UAVG 34, 35).
fn court(said: Said<'_>, register: &Register) -> String {
    if register.controller.public_body {
        return said.words.say("paper-objection");
    }
    let Some(period) = said.book.periods().for_rule(COURT, said.day) else { return String::new() };
    let (length, article) = (said.length(period.length), said.article(&period.article));
    said.words.say_with("paper-court", &[("length", &length), ("article", &article)])
}

/// What a statute keeps, with its article and its last day, and what stays of her besides.
fn stays(draft: &mut Draft<'_>, said: Said<'_>, register: &Register, erased: &Erased) {
    let (words, stays) = (said.words, &erased.stays);
    draft.heading("paper-receipt-stays");
    if stays.is_empty() {
        draft.say("paper-receipt-nothing-stays");
    } else {
        draft.say("paper-receipt-stays-text");
        let rows = stays.iter().map(|one| {
            let file = register.file(&one.file).map_or_else(|| one.file.clone(), |file| said.both(&file.name));
            let why = [("rule", &*said.rule(&one.rule)), ("article", &*said.article(&one.article))];
            let why = words.say_with("paper-receipt-why", &why);
            let why = lines([why, one.reason.clone().unwrap_or_default()]);
            let until = match one.until {
                Some(day) => words.say_with("paper-receipt-until", &[("date", &said.date(day))]),
                None => words.say("paper-receipt-until-open"),
            };
            [file, one.records.to_string(), why, until]
        });
        draft.table(
            "paper-receipt-stays-caption",
            [
                "paper-receipt-head-what",
                "paper-receipt-head-count",
                "paper-receipt-head-why",
                "paper-receipt-head-until",
            ],
            rows.collect(),
        );
    }
    if erased.let_go > 0 {
        draft.say("paper-receipt-let-go");
    }
    if let Some(day) = erased.remembered_until {
        draft.text(words.say_with("paper-receipt-remembered", &[("date", &said.date(day))]));
    }
    if erased.unopened.is_any() {
        draft.say("paper-receipt-unopened");
    }
    if erased.gone > 0 {
        draft.say("paper-receipt-log");
    }
}

/// Who may have got what is gone, and whether they were told (AVG 19).
fn informed(draft: &mut Draft<'_>, said: Said<'_>, recipients: &[Informed]) {
    draft.heading("paper-receipt-recipients");
    if recipients.is_empty() {
        draft.say("paper-receipt-no-recipients");
        return;
    }
    let told = |one: &Informed| match &one.telling {
        Telling::Done => said.words.say("paper-receipt-telling-done"),
        Telling::Pending => said.words.say("paper-receipt-telling-pending"),
        Telling::GotNothing => said.words.say("paper-receipt-telling-nothing"),
        Telling::Impossible(why) => said.words.say_with("paper-receipt-telling-impossible", &[("why", why)]),
    };
    let language = said.words.language();
    let rows = recipients.iter().map(|one| [called(&one.name, language).to_owned(), told(one)]);
    draft.table("paper-receipt-recipients-caption", ["paper-recipient", "paper-receipt-head-told"], rows.collect());
}
