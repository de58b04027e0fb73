//! Mag dit?: a question about data, and the law's answer with what it means for the people the firm knows.
//!
//! The question travels in the session and names nobody; only *Bewaar dit antwoord* keeps it. [`ask`] is the form,
//! [`answer`] the page, [`fit`] finds the entry of the register that does what is asked, [`counts`] for how many people it
//! is yes, [`list`] hands those out, [`weigh`] is where the firm weighs, [`sentence`] repeats the question while it is put
//! together, [`json`] answers programs.

mod answer;
mod ask;
mod counts;
pub mod facts;
mod fit;
mod json;
mod list;
mod otherwise;
mod question;
mod saved;
mod sentence;
mod weigh;

use crate::route::{ANYBODY, OFFICE, Route, Takes, WORKERS};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form("may", "/mag-dit", "/en/may-i", ANYBODY, ask::show, ask::take),
    Route::form("may-words", "/mag-dit/woorden", "/en/may-i/words", ANYBODY, ask::show, ask::take_words),
    Route::act("may-sentence", "/mag-dit/zin", "/en/may-i/sentence", ANYBODY, sentence::say),
    Route::form("may-answer", "/mag-dit/a/{id}", "/en/may-i/a/{id}", ANYBODY, answer::show, answer::take),
    Route::form("may-weigh", "/mag-dit/a/{id}/weeg", "/en/may-i/a/{id}/weigh", OFFICE, weigh::show, weigh::take),
    Route::page("may-paper", "/mag-dit/a/{id}/papier", "/en/may-i/a/{id}/paper", ANYBODY, answer::paper),
    Route::act("may-save", "/mag-dit/a/{id}/bewaar", "/en/may-i/a/{id}/keep", WORKERS, saved::save),
    Route::form("may-forget", "/mag-dit/a/{id}/weg", "/en/may-i/a/{id}/gone", WORKERS, saved::confirm, saved::forget),
    Route::page("may-saved", "/mag-dit/bewaard", "/en/may-i/kept", ANYBODY, saved::show),
    Route::form("may-list", "/mag-dit/a/{id}/lijst", "/en/may-i/a/{id}/list", OFFICE, list::confirm, list::begin),
    Route::form("may-fetch", "/mag-dit/lijst/{id}", "/en/may-i/list/{id}", OFFICE, list::ready, list::fetch),
    Route::act("may-json", "/mag-dit.json", "/en/may-i.json", ANYBODY, json::answer).takes(Takes::Json).quick(),
];
