//! The receipt of an erasure. It is handed to the person and not kept: it lies in the session of whoever erased until that
//! ends, and can be taken along until then.

use super::act::Stay;
use super::copy::paper;
use super::erase::told;
use super::history::moment;
use super::scope::Scope;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::session::text_of;
use crate::visit::Visit;
use askama::Template;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use waarborg_law::deadline::Start;
use waarborg_text::number;
use waarborg_text::paper::{Proof, receipt_document};
use waarborg_vault::{Erased, Informed, Stays, Telling, Unopened, VaultError};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::page("data-receipt", "/gegevens/bewijs/{id}", "/en/data/receipt/{id}", OFFICE, show),
    Route::page("data-receipt-text", "/gegevens/bewijs/{id}/tekst", "/en/data/receipt/{id}/text", OFFICE, text),
    Route::page("data-receipt-paper", "/gegevens/bewijs/{id}/pdf", "/en/data/receipt/{id}/pdf", OFFICE, as_paper),
];

/// Where a session keeps receipts.
const NOTE: &str = "data-receipts";
/// How many it keeps.
const KEPT: usize = 8;

/// A receipt as a session keeps it; moments and days as they are written.
#[derive(Serialize, Deserialize)]
struct Kept {
    id: String,
    at: String,
    gone: u64,
    stays: Vec<KeptStays>,
    #[serde(default)]
    let_go: u64,
    receipt: String,
    leaf: u64,
    keys_gone_on: String,
    data_gone_on: String,
    received: Option<String>,
    recipients: Vec<(String, KeptTelling)>,
    remembered_until: Option<String>,
    /// Records that did not open, and whether what is kept of her as a whole did not.
    #[serde(default)]
    unopened: (u64, bool),
}

/// Whether a recipient was told.
#[derive(Serialize, Deserialize)]
enum KeptTelling {
    Done,
    Pending,
    GotNothing,
    Impossible(String),
}

/// A part that stays.
#[derive(Serialize, Deserialize)]
struct KeptStays {
    file: String,
    records: u64,
    rule: String,
    article: String,
    until: Option<String>,
    reason: Option<String>,
}

#[derive(Template)]
#[template(path = "web/data/receipt.html")]
struct Receipt<'v> {
    page: Page<'v>,
    lead: String,
    keys: String,
    data: String,
    stays: Vec<Stay>,
    text_path: String,
    paper_path: String,
    command: String,
    entry: String,
    /// That not everything opened; else empty.
    unopened: String,
}

/// Keeps a receipt for its pages, and gives the name under which it lies there.
pub fn keep(visit: &Visit, erased: &Erased) -> Result<String, Refusal> {
    let session = visit.session.as_ref().ok_or(Refusal::SignedOut)?;
    let id = waarborg_seal::random::<9>().map(|bytes| text_of(&bytes)).map_err(VaultError::from)?;
    let stays = erased.stays.iter().map(|one| KeptStays {
        file: one.file.clone(),
        records: one.records,
        rule: one.rule.clone(),
        article: one.article.clone(),
        until: one.until.map(|day| day.to_string()),
        reason: one.reason.clone(),
    });
    let recipients = erased.recipients.iter().map(|one| {
        let telling = match &one.telling {
            Telling::Done => KeptTelling::Done,
            Telling::Pending => KeptTelling::Pending,
            Telling::GotNothing => KeptTelling::GotNothing,
            Telling::Impossible(why) => KeptTelling::Impossible(why.clone()),
        };
        (one.name.clone(), telling)
    });
    let kept = Kept {
        id: id.clone(),
        at: visit.now.to_string(),
        gone: erased.gone,
        stays: stays.collect(),
        let_go: erased.let_go,
        receipt: erased.receipt.clone(),
        leaf: erased.leaf,
        keys_gone_on: erased.keys_gone_on.to_string(),
        data_gone_on: erased.data_gone_on.to_string(),
        received: erased.received.map(|day| day.to_string()),
        recipients: recipients.collect(),
        remembered_until: erased.remembered_until.map(|day| day.to_string()),
        unopened: (erased.unopened.records, erased.unopened.own),
    };
    let mut all = all(visit);
    all.insert(0, kept);
    all.truncate(KEPT);
    session.note(NOTE, serde_json::to_string(&all).ok());
    Ok(id)
}

fn all(visit: &Visit) -> Vec<Kept> {
    let noted = visit.session.as_ref().and_then(|session| session.noted(NOTE));
    noted.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// The receipt of the address.
fn kept(visit: &Visit) -> Result<(Erased, Timestamp), Refusal> {
    let kept = all(visit).into_iter().find(|kept| kept.id == visit.part()).ok_or(Refusal::NotFound)?;
    let stays = kept.stays.into_iter().map(|one| Stays {
        file: one.file,
        records: one.records,
        rule: one.rule,
        article: one.article,
        until: one.until.and_then(|day| day.parse::<Date>().ok()),
        reason: one.reason,
    });
    let recipients = kept.recipients.into_iter().map(|(name, telling)| {
        let telling = match telling {
            KeptTelling::Done => Telling::Done,
            KeptTelling::Pending => Telling::Pending,
            KeptTelling::GotNothing => Telling::GotNothing,
            KeptTelling::Impossible(why) => Telling::Impossible(why),
        };
        Informed { name, telling }
    });
    let moment = |text: &str| text.parse::<Timestamp>().map_err(|_| Refusal::NotFound);
    let erased = Erased {
        gone: kept.gone,
        stays: stays.collect(),
        let_go: kept.let_go,
        receipt: kept.receipt,
        leaf: kept.leaf,
        keys_gone_on: moment(&kept.keys_gone_on)?,
        data_gone_on: moment(&kept.data_gone_on)?,
        received: kept.received.and_then(|day| day.parse::<Date>().ok()),
        recipients: recipients.collect(),
        remembered_until: kept.remembered_until.and_then(|day| day.parse::<Date>().ok()),
        unopened: Unopened { records: kept.unopened.0, own: kept.unopened.1 },
    };
    Ok((erased, moment(&kept.at)?))
}

/// What checks a receipt that was taken along.
pub fn check_command(visit: &Visit) -> Result<String, Refusal> {
    Ok(format!("waarborg-verify receipt {} --key {}", visit.say("paper-receipt-file"), key(visit)?))
}

/// The key by which everyone checks the receipt.
pub fn key(visit: &Visit) -> Result<String, Refusal> {
    Ok(visit.vault()?.verifier_keys()?.last().map(ToString::to_string).unwrap_or_default())
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let (erased, _) = kept(visit)?;
    let shown = Receipt {
        page: Page::new(visit, "data-receipt-title", "data"),
        lead: visit.count("data-receipt-lead", erased.gone, &[("number", &number(visit.language, erased.gone))]),
        // Where nothing is gone yet, no copy is gone later.
        keys: if erased.gone > 0 { moment(visit, erased.keys_gone_on) } else { String::new() },
        data: if erased.gone > 0 { moment(visit, erased.data_gone_on) } else { String::new() },
        stays: told(&Scope::of(visit)?, &erased.stays)?,
        text_path: visit.to("data-receipt-text", &[visit.part()]),
        paper_path: visit.to("data-receipt-paper", &[visit.part()]),
        command: check_command(visit)?,
        entry: number(visit.language, erased.leaf),
        unopened: if erased.unopened.is_any() { visit.say("data-receipt-unopened") } else { String::new() },
    };
    Ok(page(&shown))
}

fn text(visit: &Visit) -> Result<Reply, Refusal> {
    let (erased, _) = kept(visit)?;
    let name = visit.say("paper-receipt-file");
    Ok(Reply::File { name, kind: "text/plain; charset=utf-8", bytes: erased.receipt.into_bytes().into() })
}

fn as_paper(visit: &Visit) -> Result<Reply, Refusal> {
    let (erased, at) = kept(visit)?;
    let vault = visit.vault()?;
    let key = key(visit)?;
    let day = Start::At(at).day().unwrap_or_default();
    let proof = Proof { key: &key, day };
    let (in_force, house) = (vault.in_force()?, vault.name()?);
    let document = receipt_document(visit.words(), vault.book(), &in_force.register, &house, &erased, &proof);
    let name = format!("{}.pdf", visit.say("data-receipt-name"));
    Ok(Reply::File { name, kind: "application/pdf", bytes: paper(&document, visit.now)?.into() })
}
