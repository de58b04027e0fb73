//! Looking for someone, by what she gives: a name as it sounds, an address, a number.
//!
//! What was typed is kept in the session under a random name and stands in no address, so that going back and looking
//! again work. Whoever looks again searches again: what was erased meanwhile is not found.

use super::row::Row;
use super::scope::Scope;
use crate::form::{Field, Form};
use crate::page::{Page, form_page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{Route, WORKERS};
use crate::session::{Session, text_of};
use crate::visit::Visit;
use askama::Template;
use waarborg_register::{Field as RegisterField, File};
use waarborg_text::number;
use waarborg_vault::VaultError;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form("data-search", "/gegevens/zoeken", "/en/data/search", WORKERS, ask, search),
    Route::page("data-found", "/gegevens/gevonden/{id}", "/en/data/found/{id}", WORKERS, found),
];

/// Where a session keeps what was looked for.
const NOTE: &str = "data-search";
/// How many searches a session remembers.
const REMEMBERED: usize = 10;
/// How many people a list shows.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "web/data/search.html")]
struct Search<'v> {
    page: Page<'v>,
    lead: String,
    form: Form,
    rows: Vec<Row>,
    is_searched: bool,
}

/// The field for whom is looked for.
pub fn field(visit: &Visit) -> Field {
    Field::text(visit, "words", "data-search-words").longest(200)
}

fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    Ok(page(&Search::new(visit, Form::new(visit, vec![field(visit)]), visit.say("data-search-lead"))))
}

fn search(visit: &Visit) -> Result<Reply, Refusal> {
    let mut form = Form::new(visit, vec![field(visit)]);
    form.require("words", visit.say("data-search-missing"));
    if form.is_faulty() {
        let mut shown = Search::new(visit, form, visit.say("data-search-lead"));
        shown.page = shown.page.with(&shown.form);
        return Ok(form_page(&shown, &shown.form));
    }
    let session = visit.session.as_ref().ok_or(Refusal::SignedOut)?;
    let id = waarborg_seal::random::<9>().map(|bytes| text_of(&bytes)).map_err(VaultError::from)?;
    remember(session, &id, form.text("words"));
    Ok(visit.go("data-found", &[&id]))
}

fn found(visit: &Visit) -> Result<Reply, Refusal> {
    let session = visit.session.as_ref().ok_or(Refusal::SignedOut)?;
    let Some((_, words)) = remembered(session).into_iter().find(|(id, _)| id == visit.part()) else {
        return Ok(page(&Search::new(visit, Form::new(visit, vec![field(visit)]), visit.say("data-search-over"))));
    };
    let form = Form::new(visit, vec![field(visit).value(words.clone())]);
    let scope = Scope::of(visit)?;
    let wants = |file: &File, field: &RegisterField| scope.opens(file, field);
    let found = match visit.vault()?.find_person_by(visit.actor, &words, &wants) {
        Ok(found) => scope.narrow(found),
        Err(VaultError::TooManyFound { most }) => {
            let most = number(visit.language, u64::try_from(most).unwrap_or(u64::MAX));
            let lead = visit.say_with("data-search-many", &[("most", &most)]);
            return Ok(page(&Search::new(visit, form, lead)));
        }
        Err(error) => return Err(error.into()),
    };
    let count = u64::try_from(found.len()).unwrap_or(u64::MAX);
    let written = number(visit.language, count);
    let key = match found.len() {
        0 => "data-search-none",
        several if several > SHOWN => "data-search-first",
        _ => "data-search-found",
    };
    let lead = visit.count(key, count, &[("number", &written), ("shown", &SHOWN.to_string())]);
    let rows = Row::all(&scope, found.get(..SHOWN).unwrap_or(&found));
    Ok(page(&Search { rows, is_searched: true, ..Search::new(visit, form, lead) }))
}

impl<'v> Search<'v> {
    fn new(visit: &'v Visit, form: Form, lead: String) -> Self {
        Self { page: Page::new(visit, "data-search-title", "data"), lead, form, rows: Vec::new(), is_searched: false }
    }
}

fn remembered(session: &Session) -> Vec<(String, String)> {
    session.noted(NOTE).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

fn remember(session: &Session, id: &str, words: &str) {
    let mut all = remembered(session);
    all.insert(0, (id.to_owned(), words.to_owned()));
    all.truncate(REMEMBERED);
    session.note(NOTE, serde_json::to_string(&all).ok());
}
