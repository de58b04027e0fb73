//! What was cleared out: of what, by which rule, how much, when the copies are gone too. It lies in the session of whoever did it,
//! and the log has it for good.

use super::act::cards;
use super::history::moment;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::session::{Session, text_of};
use crate::visit::Visit;
use askama::Template;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use waarborg_text::number;
use waarborg_vault::VaultError;

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::page("data-cleared", "/gegevens/opgeruimd/{id}", "/en/data/cleared-out/{id}", OFFICE, show)];

/// Where a session keeps it.
const NOTE: &str = "data-cleared";
/// How many it keeps.
const KEPT: usize = 8;

/// What was cleared out; moments as they are written.
#[derive(Serialize, Deserialize)]
pub struct Gone {
    id: String,
    file: String,
    term: String,
    records: u64,
    people: u64,
    at: String,
    keys: String,
    data: String,
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

    /// Notes that it was done.
    pub fn note(self, session: &Session, (records, people): (u64, u64), [at, keys, data]: [Timestamp; 3]) {
        let Self { id, file, term } = self;
        let [at, keys, data] = [at, keys, data].map(|at| at.to_string());
        let gone = Gone { id, file, term, records, people, at, keys, data };
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

#[derive(Template)]
#[template(path = "web/data/cleared.html")]
struct Cleared<'v> {
    page: Page<'v>,
    facts: Vec<(String, String)>,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let session = visit.session.as_ref().ok_or(Refusal::SignedOut)?;
    let gone =
        read(session.noted(NOTE).as_deref()).into_iter().find(|one| one.id == visit.part()).ok_or(Refusal::NotFound)?;
    let at = |text: &str| text.parse::<Timestamp>().map(|at| moment(visit, at)).unwrap_or_default();
    let fact = |key: &str, value: String| (visit.say(key), value);
    let facts = vec![
        fact("data-cleared-file", gone.file),
        fact("data-cleared-term", gone.term),
        fact("data-cleared-records", cards(visit, gone.records)),
        fact("data-cleared-people", number(visit.language, gone.people)),
        fact("data-cleared-at", at(&gone.at)),
        fact("data-receipt-keys", at(&gone.keys)),
        fact("data-receipt-data", at(&gone.data)),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    Ok(page(&Cleared { page: Page::new(visit, "data-cleared-title", "data"), facts }))
}
