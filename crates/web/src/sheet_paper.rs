//! A recovery sheet on paper: one document, for whoever founds and for whoever makes a new one.

use crate::door::Sheet;
use crate::form::{Field, Form};
use crate::pages::begin;
use crate::reply::{Refusal, Reply};
use crate::sheets::Held;
use crate::visit::Visit;
use waarborg_duties::today::{Upkeep, note_sheet};
use waarborg_seal::Share;
use waarborg_text::Fault;
use waarborg_text::paper::{Recovery, SecretDocument, ShareText, sheet_document};
use waarborg_text::vault_fault::Nature;
use waarborg_vault::VaultError;

/// Fields of the two words that are asked. What is called so is never kept for later.
pub const WORDS: [&str; 2] = ["passphrase-1", "passphrase-2"];

/// The two words that are asked of whoever has a sheet on paper.
pub fn words_form(visit: &Visit, held: &Held) -> Form {
    let fields = WORDS.into_iter().zip(held.asked).map(|(name, place)| {
        let mut field = Field::text(visit, name, "sheet-word").width("wb-b20").longest(40);
        field.label = visit.say_with("sheet-word", &[("number", &(place + 1).to_string())]);
        field
    });
    Form::new(visit, fields.collect())
}

/// Whether the two words are those; a fault beside each if they are not, since which of them is wrong is nobody's to know.
pub fn has_words(visit: &Visit, held: &Held, form: &mut Form) -> bool {
    for name in WORDS {
        form.require(name, visit.say("sheet-word-missing"));
    }
    if form.is_fine() && !held.has(WORDS.map(|name| form.text(name))) {
        for name in WORDS {
            form.fail(name, visit.say("sheet-word-wrong"));
        }
    }
    form.is_fine()
}

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
