//! Inlezen: people from a file, in four steps. Between them the file waits sealed, and nothing of it is kept before the last
//! button. It can be left at any step and gone on with later.

mod answers;
mod assess;
mod cancel;
mod check;
mod column;
mod columns;
mod done;
mod draft;
mod examples;
mod file;
mod foresee;
mod known;
mod left;
mod look;
mod people;
mod purpose;
mod reading;
mod row;
mod undo;

use crate::house::House;
use crate::reply::Refusal;
use crate::route::{OFFICE, Route, Takes};
use crate::visit::Visit;
pub use done::can_be_undone;
use draft::Draft;

/// The largest file.
pub const LARGEST: usize = 50_000_000;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form("import-file", "/gegevens/inlezen", "/en/data/import", OFFICE, file::show, file::take)
        .takes(Takes::File(LARGEST)),
    Route::form(
        "import-columns",
        "/gegevens/inlezen/{id}/kolommen",
        "/en/data/import/{id}/columns",
        OFFICE,
        columns::show,
        columns::take,
    ),
    Route::act(
        "import-change",
        "/gegevens/inlezen/{id}/kolom/{column}/wijzig",
        "/en/data/import/{id}/column/{column}/change",
        OFFICE,
        columns::change,
    ),
    Route::form(
        "import-column",
        "/gegevens/inlezen/{id}/kolom/{column}",
        "/en/data/import/{id}/column/{column}",
        OFFICE,
        column::show,
        column::take,
    ),
    Route::form(
        "import-examples",
        "/gegevens/inlezen/{id}/voorbeelden",
        "/en/data/import/{id}/examples",
        OFFICE,
        examples::cover,
        examples::show,
    ),
    Route::act(
        "import-reading",
        "/gegevens/inlezen/{id}/lezing",
        "/en/data/import/{id}/reading",
        OFFICE,
        reading::take,
    ),
    Route::form(
        "import-purpose",
        "/gegevens/inlezen/{id}/doel",
        "/en/data/import/{id}/purpose",
        OFFICE,
        purpose::show,
        purpose::take,
    ),
    Route::form(
        "import-check",
        "/gegevens/inlezen/{id}/nakijken",
        "/en/data/import/{id}/check",
        OFFICE,
        check::show,
        check::bring,
    ),
    Route::act("import-cancel", "/gegevens/inlezen/{id}/stoppen", "/en/data/import/{id}/stop", OFFICE, cancel::cancel),
    Route::act(
        "import-left",
        "/gegevens/ingelezen/{id}/overgeslagen",
        "/en/data/imported/{id}/skipped",
        OFFICE,
        left::fetch,
    ),
    Route::page("import-done", "/gegevens/ingelezen/{id}", "/en/data/imported/{id}", OFFICE, done::show),
    Route::form(
        "import-undo",
        "/gegevens/ingelezen/{id}/ongedaan",
        "/en/data/imported/{id}/undo",
        OFFICE,
        undo::ask,
        undo::undo,
    ),
];

/// The keys of the steps, in their order.
const STEPS: [&str; 4] = ["file", "columns", "purpose", "check"];

/// A step in the list on top.
pub struct Step {
    words: String,
    is_done: bool,
    is_now: bool,
}

/// The steps, with the present one by its place from 0.
fn steps(visit: &Visit, now: usize) -> Vec<Step> {
    let step = |(at, key): (usize, &&str)| Step {
        words: visit.say(&format!("bring-step-{key}")),
        is_done: at < now,
        is_now: at == now,
    };
    STEPS.iter().enumerate().map(step).collect()
}

/// Takes away what waited too long, and what was chosen for it. Called now and then.
///
/// # Errors
/// Failures of the vault.
pub fn sweep(house: &House) -> Result<(), Refusal> {
    let Some(opened) = house.opened() else { return Ok(()) };
    for id in opened.vault.clear_waiting()? {
        opened.vault.remove_paper_named::<Draft>(waarborg_vault::Actor::House, &id)?;
        house.looks.forget(&id);
    }
    Ok(())
}
