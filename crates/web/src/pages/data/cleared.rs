//! What was cleared out: of what, by which rule, how much, when the copies are gone too; and its receipt. Both lie in the session
//! of whoever did it, and can be taken along until that ends. The log has it for good.

use super::act::cards;
use super::copy::paper;
use super::history::moment;
use super::receipt::{check_command, key};
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::session::{Session, text_of};
use crate::visit::Visit;
use askama::Template;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use waarborg_law::deadline::Start;
use waarborg_text::number;
use waarborg_text::paper::{Proof, cleared_document};
use waarborg_vault::{Cleared, ClearedGroup, ClearedProof, VaultError};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::page("data-cleared", "/gegevens/opgeruimd/{id}", "/en/data/cleared-out/{id}", OFFICE, show),
    Route::page("data-cleared-text", "/gegevens/opgeruimd/{id}/tekst", "/en/data/cleared-out/{id}/text", OFFICE, text),
    Route::page(
        "data-cleared-paper",
        "/gegevens/opgeruimd/{id}/pdf",
        "/en/data/cleared-out/{id}/pdf",
        OFFICE,
        as_paper,
    ),
];

/// Where a session keeps it.
const NOTE: &str = "data-cleared";
/// How many it keeps.
const KEPT: usize = 8;

/// What was cleared out.
#[derive(Serialize, Deserialize)]
struct Gone {
    id: String,
    file: String,
    term: String,
    records: u64,
    people: u64,
    proof: Proven,
}

/// What proves it; moments as they are written.
#[derive(Serialize, Deserialize)]
struct Proven {
    receipt: String,
    leaf: u64,
    at: String,
    keys: String,
    data: String,
    /// File and rule by their names in the register, and how many records.
    groups: Vec<(Option<String>, Option<String>, u64)>,
}

/// Of what something is cleared out, by which rule.
pub struct Of {
    pub id: String,
    pub file: String,
    pub term: String,
}

impl Of {
    /// With a name under which it will lie in the session.
    ///
    /// # Errors
    /// The system has no randomness.
    pub fn new(file: String, term: String) -> Result<Self, Refusal> {
        let id = waarborg_seal::random::<9>().map(|bytes| text_of(&bytes)).map_err(VaultError::from)?;
        Ok(Self { id, file, term })
    }

    /// Notes that it was done, and how it is proven.
    pub fn note(self, session: &Session, cleared: &Cleared, done: ClearedProof) {
        let groups = done.groups.into_iter().map(|one| (one.file, one.retention, one.records)).collect();
        let [at, keys, data] = [done.at, done.keys_gone_on, done.data_gone_on].map(|at| at.to_string());
        let proof = Proven { receipt: done.receipt, leaf: done.leaf, at, keys, data, groups };
        let Self { id, file, term } = self;
        let gone = Gone { id, file, term, records: cleared.records, people: cleared.people, proof };
        session.change_note(NOTE, |noted| {
            let mut all = read(noted);
            all.insert(0, gone);
            all.truncate(KEPT);
            serde_json::to_string(&all).ok()
        });
    }
}

fn read(noted: Option<&str>) -> Vec<Gone> {
    noted.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
}

/// What was cleared out, of the address, with its proof.
fn kept(visit: &Visit) -> Result<(Gone, Cleared, ClearedProof), Refusal> {
    let session = visit.session.as_ref().ok_or(Refusal::SignedOut)?;
    let all = read(session.noted(NOTE).as_deref());
    let gone = all.into_iter().find(|one| one.id == visit.part()).ok_or(Refusal::NotFound)?;
    let moment = |text: &str| text.parse::<Timestamp>().map_err(|_| Refusal::NotFound);
    let group = |(file, retention, records): &(Option<String>, Option<String>, u64)| ClearedGroup {
        file: file.clone(),
        retention: retention.clone(),
        records: *records,
    };
    let done = ClearedProof {
        receipt: gone.proof.receipt.clone(),
        leaf: gone.proof.leaf,
        at: moment(&gone.proof.at)?,
        keys_gone_on: moment(&gone.proof.keys)?,
        data_gone_on: moment(&gone.proof.data)?,
        groups: gone.proof.groups.iter().map(group).collect(),
    };
    let cleared = Cleared { records: gone.records, people: gone.people, ..Cleared::default() };
    Ok((gone, cleared, done))
}

#[derive(Template)]
#[template(path = "web/data/cleared.html")]
struct Shown<'v> {
    page: Page<'v>,
    facts: Vec<(String, String)>,
    text_path: String,
    paper_path: String,
    command: String,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let (gone, cleared, done) = kept(visit)?;
    let fact = |key: &str, value: String| (visit.say(key), value);
    let facts = vec![
        fact("data-cleared-file", gone.file),
        fact("data-cleared-term", gone.term),
        fact("data-cleared-records", cards(visit, cleared.records)),
        fact("data-cleared-people", number(visit.language, cleared.people)),
        fact("data-cleared-at", moment(visit, done.at)),
        fact("data-receipt-keys", moment(visit, done.keys_gone_on)),
        fact("data-receipt-data", moment(visit, done.data_gone_on)),
        fact("data-receipt-entry", number(visit.language, done.leaf)),
    ];
    Ok(page(&Shown {
        page: Page::new(visit, "data-cleared-title", "data"),
        facts: facts.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
        text_path: visit.to("data-cleared-text", &[visit.part()]),
        paper_path: visit.to("data-cleared-paper", &[visit.part()]),
        command: check_command(visit)?,
    }))
}

fn text(visit: &Visit) -> Result<Reply, Refusal> {
    let (.., done) = kept(visit)?;
    let name = visit.say("paper-receipt-file");
    Ok(Reply::File { name, kind: "text/plain; charset=utf-8", bytes: done.receipt.into_bytes().into() })
}

fn as_paper(visit: &Visit) -> Result<Reply, Refusal> {
    let (_, cleared, done) = kept(visit)?;
    let vault = visit.vault()?;
    let key = key(visit)?;
    let proof = Proof { key: &key, day: Start::At(done.at).day().unwrap_or_default() };
    let (in_force, house) = (vault.in_force()?, vault.name()?);
    let of = (&cleared, &done);
    let document = cleared_document(visit.words(), vault.book(), &in_force.register, &house, of, &proof);
    let name = format!("{}.pdf", visit.say("data-cleared-name"));
    Ok(Reply::File { name, kind: "application/pdf", bytes: paper(&document, visit.now)?.into() })
}
