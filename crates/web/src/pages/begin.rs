//! The first run: from an empty folder to a register, a statement and a list that was brought in. Where somebody is stands in
//! a sealed paper, so that she can leave at any point.

mod around;
pub mod done;
mod firm;
mod sheet;
mod welcome;
mod who;

use crate::house::change_always;
use crate::reply::Refusal;
use crate::route::{ANYBODY, OWNER, Route, When, Who};
use crate::visit::Visit;
use serde::{Deserialize, Serialize};
use waarborg_vault::{Actor, Paper, Vault, VaultError};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::page("begin", "/begin", "/en/begin", Who::Doorstep, welcome::show).when(When::Unfounded),
    Route::form(
        "begin-around",
        "/begin/rondkijken",
        "/en/begin/look-around",
        Who::Doorstep,
        around::show,
        around::build,
    )
    .when(When::Unfounded),
    Route::act("around-leave", "/voorbeeldwinkel/weg", "/en/example-shop/away", ANYBODY, around::leave),
    Route::form("begin-who", "/begin/wie", "/en/begin/who", Who::Doorstep, who::show, who::take).when(When::Unfounded),
    Route::form("begin-firm", "/begin/bedrijf", "/en/begin/company", OWNER, firm::show, firm::take),
    Route::form("begin-sheet", "/begin/herstelblad", "/en/begin/recovery-sheet", OWNER, sheet::show, sheet::take),
    Route::act("begin-sheet-new", "/begin/herstelblad/nieuw", "/en/begin/recovery-sheet/new", OWNER, sheet::renew),
    Route::page("begin-sheet-paper", "/begin/herstelblad/pdf", "/en/begin/recovery-sheet/pdf", OWNER, sheet::paper),
    Route::act("begin-skip", "/begin/zonder-lijst", "/en/begin/without-list", OWNER, done::skip),
    Route::form("begin-done", "/begin/klaar", "/en/begin/done", OWNER, done::show, done::finish),
];

/// The steps that are counted: welcome, who, company, sheet, and the four of the import.
const OF: u8 = 8;

/// Where the first run is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstRun {
    /// What comes next.
    pub next: Next,
    /// The version of the register with which it began: as long as that is in force, nobody has worked on it.
    #[serde(default)]
    pub register: Option<u64>,
}

/// What comes next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Next {
    /// Nothing: it is over, or there never was one.
    #[default]
    Nothing,
    /// The firm.
    Firm,
    /// The recovery sheet.
    Sheet,
    /// The list.
    List,
    /// A look at what was made.
    Look,
}

impl Paper for FirstRun {
    const LABEL: &'static str = "first-run";
}

/// Which step comes next, of how many, and the name of its route; `None` once it is over.
///
/// # Errors
/// Failures of the vault.
pub fn where_now(vault: &Vault) -> Result<Option<(u8, u8, &'static str)>, VaultError> {
    Ok(match next(vault)? {
        Next::Nothing => None,
        Next::Firm => Some((3, OF, "begin-firm")),
        Next::Sheet => Some((4, OF, "begin-sheet")),
        Next::List => Some((5, OF, "import-file")),
        Next::Look => Some((8, OF, "begin-done")),
    })
}

/// What comes next. Whoever made a register of her own in between has none to begin with.
fn next(vault: &Vault) -> Result<Next, VaultError> {
    let next = vault.paper::<FirstRun>()?.next;
    Ok(if next == Next::Firm && vault.in_force().is_ok() { Next::Sheet } else { next })
}

/// Somebody has the recovery sheet that is in force on paper: the first run goes on, if it waits for that.
///
/// # Errors
/// Failures of the vault.
pub fn has_sheet(vault: &Vault, actor: Actor) -> Result<(), Refusal> {
    if next(vault)? == Next::Sheet { go_on(vault, actor, Next::List) } else { Ok(()) }
}

/// Whether the list is what comes next.
///
/// # Errors
/// Failures of the vault.
pub fn is_at_import(visit: &Visit) -> Result<bool, Refusal> {
    Ok(visit.vault()?.paper::<FirstRun>()?.next == Next::List)
}

/// A list was brought in.
///
/// # Errors
/// Failures of the vault.
pub fn imported(vault: &Vault, actor: Actor) -> Result<(), Refusal> {
    go_on(vault, actor, Next::Look)
}

fn go_on(vault: &Vault, actor: Actor, next: Next) -> Result<(), Refusal> {
    change_always(vault, actor, |run: &mut FirstRun| run.next = next)
}
