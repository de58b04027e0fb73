//! A recovery sheet on paper: one document, for whoever founds and for whoever makes a new one.

use crate::door::Sheet;
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use waarborg_seal::Share;
use waarborg_text::Fault;
use waarborg_text::paper::{Recovery, SecretDocument, ShareText, sheet_document};
use waarborg_text::vault_fault::Nature;
use waarborg_vault::VaultError;

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
    Ok(Reply::File { name: visit.say(name), kind: "application/pdf", bytes })
}
