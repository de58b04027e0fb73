//! Checks the whole log: every entry is hashed anew, and what comes of it is held against the signed head.

use crate::page::{Page, page};
use crate::pages::security::moment;
use crate::reply::{Refusal, Reply};
use crate::route::{BOOKS, Route};
use crate::visit::Visit;
use askama::Template;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use waarborg_audit::log::Summary;
use waarborg_text::{sentence, vault_fault};
use waarborg_vault::{Vault, VaultError};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::act("log-check", "/logboek/controleren", "/en/log/check", BOOKS, check),
    Route::page("log-checked", "/logboek/gecontroleerd", "/en/log/checked", BOOKS, show),
];

/// Under which the session keeps what came of it.
const NOTE: &str = "log-checked";

#[derive(Template)]
#[template(path = "web/log/checked.html")]
struct Checked<'v> {
    page: Page<'v>,
    result: Outcome,
}

/// What came of it, in words.
#[derive(Serialize, Deserialize)]
struct Outcome {
    is_unbroken: bool,
    heading: String,
    text: String,
    /// The entry that is not as it was signed; empty if none, or if that cannot be told.
    entry: String,
    code: String,
}

fn check(visit: &Visit) -> Result<Reply, Refusal> {
    let (house, opened) = (Arc::clone(&visit.house), Arc::clone(visit.open()?));
    let (session, language) = (visit.session.clone(), visit.language);
    let unbroken = visit.say_with("log-check-unbroken", &[("at", &moment(visit, visit.now))]);
    let (to, entry) = (visit.to("log-checked", &[]), visit.to("log", &[]));
    let job = visit.house.jobs.start(&visit.account()?.id, "log-checking", move |_| {
        let words = house.words(language);
        let outcome = match walk(&opened.vault) {
            Ok(summary) => Outcome {
                is_unbroken: true,
                heading: unbroken,
                text: words.count("log-leaves", usize::try_from(summary.leaves).unwrap_or(usize::MAX), &[]),
                entry: String::new(),
                code: String::new(),
            },
            Err(error @ (VaultError::Log { .. } | VaultError::Damaged { .. })) => broken(words, &entry, &error),
            Err(error) => return Err(error.into()),
        };
        let kept = serde_json::to_string(&outcome).map_err(|_| VaultError::Damaged { what: "log" })?;
        if let Some(session) = session {
            session.note(NOTE, Some(kept));
        }
        Ok(to)
    })?;
    Ok(visit.go("job", &[&job]))
}

/// Walks all logs, those of before each restore too; the last is the one that goes on, and is told of.
fn walk(vault: &Vault) -> Result<Summary, VaultError> {
    let logs = vault.logs()?;
    let mut last = Summary::default();
    for (at, log) in (1..).zip(&logs) {
        last = vault.verify_log_of(log.epoch).map_err(|error| match error {
            // The page of an entry is of the log that goes on.
            VaultError::Log { code, .. } if at < logs.len() => VaultError::Log { code, index: None },
            error => error,
        })?;
    }
    Ok(last)
}

fn broken(words: &waarborg_text::Words, log: &str, error: &VaultError) -> Outcome {
    let (code, index) = match error {
        VaultError::Log { code, index } => (*code, *index),
        error => (error.code(), None),
    };
    let told = vault_fault::vault(error).0.explain_on_page(words);
    Outcome {
        is_unbroken: false,
        heading: sentence(&told.what),
        text: format!("{}. {}.", sentence(&told.why), sentence(&told.remedy)),
        entry: index.map(|index| format!("{log}/{index}")).unwrap_or_default(),
        code: code.to_owned(),
    }
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let kept = visit.session.as_ref().and_then(|session| session.noted(NOTE));
    let Some(result) = kept.and_then(|kept| serde_json::from_str(&kept).ok()) else { return Ok(visit.go("log", &[])) };
    Ok(page(&Checked { page: Page::new(visit, "log-checked-title", ""), result }))
}
