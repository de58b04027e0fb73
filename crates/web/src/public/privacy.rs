//! The privacy statement, as it was published (AVG 12-14). Older versions stay where they were.

use super::frame::Frame;
use crate::document_page;
use crate::page::page;
use crate::reply::{Refusal, Reply};
use crate::route::{Route, Who};
use crate::visit::Visit;
use askama::Template;
use waarborg_duties::Published;
use waarborg_duties::publishing::{PublishError, published, published_version};
use waarborg_text::document::Document;
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Fault, long_date};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::page("public-privacy", "/p/privacy", "/en/p/privacy", Who::Everyone, show),
    Route::page("public-privacy-version", "/p/privacy/{versie}", "/en/p/privacy/{version}", Who::Everyone, show),
    Route::page("public-privacy-pdf", "/p/privacy/{versie}/pdf", "/en/p/privacy/{version}/pdf", Who::Everyone, pdf),
];

#[derive(Template)]
#[template(path = "web/public/privacy.html")]
struct Privacy<'v> {
    frame: Frame<'v>,
    lead: String,
    version: String,
    pdf: String,
    chapters: Vec<(String, String)>,
    text: String,
    older: Vec<(String, String)>,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let (entry, document, all) = version(visit)?;
    let versions = all.iter().rev().map(|one| {
        let on = long_date(visit.words(), waarborg_law::deadline::Start::At(one.at).day().unwrap_or_default());
        let number = one.number.to_string();
        let words = visit.say_with("public-version", &[("number", &number), ("day", &on)]);
        (words, visit.to("public-privacy-version", &[&number]))
    });
    let chapters = document_page::chapters(&document);
    let shown = Privacy {
        frame: Frame::new(visit, document.title.clone())?,
        lead: document.lead.clone(),
        version: document.version.clone(),
        pdf: visit.to("public-privacy-pdf", &[&entry.number.to_string()]),
        chapters: chapters.into_iter().map(|(id, text)| (id.to_owned(), text.to_owned())).collect(),
        text: document_page::html(&document),
        older: versions.collect(),
    };
    Ok(page(&shown))
}

fn pdf(visit: &Visit) -> Result<Reply, Refusal> {
    let (entry, document, _) = version(visit)?;
    let key = (entry.number, entry.fingerprint.clone(), visit.language);
    let bytes = visit.house.layouts.get(&key, || waarborg_paper::pdf(&document, entry.at));
    let bytes = bytes.map_err(|error| Refusal::of(Fault::new(error.code()), Nature::Storage))?;
    Ok(Reply::File { name: format!("privacy-{}.pdf", entry.number), kind: "application/pdf", bytes: bytes.into() })
}

/// The version that is asked for, else the newest, in the reader's language.
fn version(visit: &Visit) -> Result<(Published, Document, Vec<Published>), Refusal> {
    let vault = visit.vault()?;
    let all = published(vault)?;
    let wanted = match visit.part() {
        "" => all.last().map(|last| last.number),
        text => text.parse().ok(),
    };
    let number = wanted.ok_or(Refusal::NotFound)?;
    let found = published_version::<Document>(vault, number).map_err(refused)?;
    let (entry, texts) = found.ok_or(Refusal::NotFound)?;
    let document = texts.into_iter().find(|text| text.language == visit.language).ok_or(Refusal::NotFound)?;
    let document = waarborg_text::statement::with_signs(document, &entry);
    Ok((entry, document, all))
}

/// What went wrong with a published statement.
pub fn refused(error: PublishError) -> Refusal {
    match error {
        PublishError::Vault(error) => error.into(),
        other => Refusal::of(Fault::new(other.code()), Nature::Storage),
    }
}
