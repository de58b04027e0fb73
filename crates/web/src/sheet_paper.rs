//! A recovery sheet on paper: one document, for whoever founds and for whoever makes a new one.

use crate::door::Sheet;
use crate::pages::begin;
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use waarborg_duties::today::{Upkeep, note_sheet};
use waarborg_seal::Share;
use waarborg_text::Fault;
use waarborg_text::paper::{Recovery, SecretDocument, ShareText, sheet_document};
use waarborg_text::vault_fault::Nature;
use waarborg_vault::VaultError;

/// Fields of the two words that are asked. What is called so is never kept for later.
pub const WORDS: [&str; 2] = ["passphrase-1", "passphrase-2"];

/// Somebody showed that she has a sheet on paper: it is put in force, if it is not yet, and it is written down that she has
/// it.
///
/// # Errors
/// What the door says; then the sheet from before is in force still. Failures of the vault.
pub fn confirmed(visit: &Visit, sheet: &Sheet) -> Result<(), Refusal> {
    if is_replaced(visit, sheet)? {
        return Err(Refusal::Stale);
    }
    if visit.vault()?.recovery().ok().as_ref() != Some(&sheet.recovery) {
        let put = visit.house.door.put_in_force(visit.open()?, visit.actor, sheet);
        put.map_err(|(fault, nature)| Refusal::of(fault, nature))?;
    }
    note_sheet(visit.vault()?, visit.actor, &sheet.recovery.to_string())?;
    begin::has_sheet(visit.vault()?, visit.actor)
}

/// Whether a sheet opened the vault when it was made, and opens it no more: another was put in force meanwhile.
///
/// # Errors
/// Failures of the vault.
pub fn is_replaced(visit: &Visit, sheet: &Sheet) -> Result<bool, Refusal> {
    let is_other = |in_force| in_force != sheet.recovery;
    Ok(sheet.is_in_force && visit.vault()?.recovery().is_ok_and(is_other))
}

/// Whether somebody showed that she has the sheet on paper that is in force.
///
/// # Errors
/// Failures of the vault.
pub fn is_confirmed(visit: &Visit) -> Result<bool, Refusal> {
    let upkeep: Upkeep = visit.vault()?.paper()?;
    let in_force = visit.vault()?.recovery().ok().map(|recovery| recovery.to_string());
    Ok(in_force.is_some() && upkeep.sheet_confirmed == in_force)
}

/// The sheet as a document, in the language of the visit.
///
/// # Errors
/// Failures of the vault; a share that cannot be drawn.
pub fn document(visit: &Visit, sheet: &Sheet) -> Result<SecretDocument, Refusal> {
    let vault = visit.vault()?;
    let (name, organisation) = (vault.name()?, vault.organisation().to_string());
    let about = Recovery {
        name: &name,
        organisation: &organisation,
        threshold: sheet.threshold,
        count: u8::try_from(sheet.shares.len()).unwrap_or(u8::MAX),
        made: visit.today(),
    };
    let texts: Vec<_> = sheet.shares.iter().map(Share::to_text).collect();
    let codes = sheet.shares.iter().map(Share::to_code).collect::<Result<Vec<_>, _>>().map_err(VaultError::Seal)?;
    let shares: Vec<ShareText<'_>> = sheet
        .shares
        .iter()
        .zip(texts.iter().zip(&codes))
        .map(|(share, (words, code))| ShareText { number: share.number(), set: share.set(), words, code })
        .collect();
    Ok(sheet_document(visit.words(), &about, &shares))
}

/// The same as a file to print, under the name that stands under a key.
///
/// # Errors
/// As [`document`]; what the printer of papers says.
pub fn file(visit: &Visit, sheet: &Sheet, name: &str) -> Result<Reply, Refusal> {
    let document = document(visit, sheet)?;
    let made = waarborg_paper::pdf(document.expose(), visit.now);
    let bytes = made.map_err(|_| Refusal::of(Fault::new("web.broke-off"), Nature::Storage))?;
    Ok(Reply::File { name: visit.say(name), kind: "application/pdf", bytes: bytes.into() })
}
