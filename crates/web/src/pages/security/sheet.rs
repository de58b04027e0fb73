//! A new recovery sheet. Its shares are shown once, from memory, and only she who asked for them sees them.

use crate::document_page;
use crate::door::Sheet;
use crate::form::{Field, Form};
use crate::page::{Page, form_page, page};
use crate::pages::again;
use crate::reply::{Refusal, Reply};
use crate::route::{OWNER, Route};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use waarborg_seal::{Share, random};
use waarborg_text::Fault;
use waarborg_text::paper::{Recovery, SecretDocument, ShareText, sheet_document};
use waarborg_text::vault_fault::Nature;
use waarborg_vault::VaultError;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form("security-new-sheet", "/beveiliging/herstelblad", "/en/security/sheet", OWNER, confirm, make),
    Route::form("new-sheet-show", "/beveiliging/herstelblad/blad", "/en/security/sheet/paper", OWNER, show, check),
    Route::page("new-sheet-pdf", "/beveiliging/herstelblad/pdf", "/en/security/sheet/pdf", OWNER, pdf),
];

/// Fields of the words that are asked; what is called so is never kept.
const FIELDS: [&str; 2] = ["passphrase-1", "passphrase-2"];

/// A sheet that was made and is not yet known to be on paper.
struct InHand {
    sheet: Sheet,
    /// Which words are asked: place of the share, and of the word in it.
    asked: [(usize, usize); 2],
}

#[derive(Template)]
#[template(path = "web/security/sheet-confirm.html")]
struct Confirm<'v> {
    page: Page<'v>,
    text: String,
}

#[derive(Template)]
#[template(path = "web/security/sheet.html")]
struct Shown<'v> {
    page: Page<'v>,
    text: String,
    form: Form,
}

fn confirm(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again::ask(visit, &visit.to("security-new-sheet", &[]))? {
        return Ok(reply);
    }
    if is_in_hand(visit) {
        return Ok(visit.go("new-sheet-show", &[]));
    }
    Ok(page(&Confirm {
        page: Page::new(visit, "new-sheet-confirm-title", "security"),
        text: visit.say("new-sheet-confirm-text"),
    }))
}

fn make(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again::ask(visit, &visit.to("security-new-sheet", &[]))? {
        return Ok(reply);
    }
    let session = visit.session.as_ref().ok_or(Refusal::SignedOut)?;
    let sheet = visit.house.door.new_sheet(visit.open()?).map_err(|(fault, nature)| Refusal::of(fault, nature))?;
    let asked = ask_for(&sheet)?;
    session.held.put(InHand { sheet, asked });
    Ok(visit.go("new-sheet-show", &[]))
}

/// Two words of two shares, by chance.
fn ask_for(sheet: &Sheet) -> Result<[(usize, usize); 2], Refusal> {
    let [first, one, other] = random::<3>().map_err(VaultError::Seal)?;
    let share = usize::from(first) % sheet.shares.len().max(1);
    let next = (share + 1) % sheet.shares.len().max(1);
    let place = |byte: u8, share: usize| usize::from(byte) % words_of(sheet, share).len().max(1);
    Ok([(share, place(one, share)), (next, place(other, next))])
}

fn words_of(sheet: &Sheet, share: usize) -> Vec<String> {
    let text = sheet.shares.get(share).map(Share::to_text);
    text.map(|text| text.split_whitespace().map(str::to_owned).collect()).unwrap_or_default()
}

fn is_in_hand(visit: &Visit) -> bool {
    visit.session.as_ref().is_some_and(|session| session.held.look(|_: &InHand| ()).is_some())
}

/// Does something with the sheet that is in hand; without one, there is no such page.
fn with<T>(visit: &Visit, work: impl FnOnce(&InHand) -> Result<T, Refusal>) -> Result<T, Refusal> {
    let session = visit.session.as_ref().ok_or(Refusal::SignedOut)?;
    session.held.look(work).ok_or(Refusal::NotFound)?
}

fn document(visit: &Visit, sheet: &Sheet) -> Result<SecretDocument, Refusal> {
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

fn form(visit: &Visit, in_hand: &InHand) -> Form {
    let field = |(name, (share, word)): (&'static str, (usize, usize))| {
        let mut field = Field::text(visit, name, "new-sheet-word").width("wb-b20").longest(40);
        let numbers = [("word", (word + 1).to_string()), ("share", (share + 1).to_string())];
        let numbers: Vec<(&'static str, &str)> = numbers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        field.label = visit.say_with("new-sheet-word", &numbers);
        field
    };
    Form::new(visit, FIELDS.into_iter().zip(in_hand.asked).map(field).collect())
}

fn shown(visit: &Visit, in_hand: &InHand, form: Form) -> Result<Reply, Refusal> {
    let document = document(visit, &in_hand.sheet)?;
    let shown = Shown {
        page: Page::new(visit, "new-sheet-show-title", "security").with(&form),
        text: document_page::html(document.expose()),
        form,
    };
    Ok(form_page(&shown, &shown.form))
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    with(visit, |in_hand| shown(visit, in_hand, form(visit, in_hand)))
}

fn check(visit: &Visit) -> Result<Reply, Refusal> {
    let wrong = with(visit, |in_hand| {
        let mut form = form(visit, in_hand);
        for (name, (share, word)) in FIELDS.into_iter().zip(in_hand.asked) {
            form.require(name, visit.say("new-sheet-word-missing"));
            let right = words_of(&in_hand.sheet, share).get(word).cloned().unwrap_or_default();
            if !form.text(name).eq_ignore_ascii_case(&right) {
                form.fail(name, visit.say("new-sheet-word-wrong"));
            }
        }
        if form.is_fine() { Ok(None) } else { shown(visit, in_hand, form).map(Some) }
    })?;
    if let Some(reply) = wrong {
        return Ok(reply);
    }
    if let Some(session) = &visit.session {
        drop(session.held.take::<InHand>());
    }
    Ok(visit.done(Banner::of(visit.say("new-sheet-done")), "security", &[]))
}

fn pdf(visit: &Visit) -> Result<Reply, Refusal> {
    let bytes = with(visit, |in_hand| {
        let document = document(visit, &in_hand.sheet)?;
        let made = waarborg_paper::pdf(document.expose(), visit.now);
        made.map_err(|error| Refusal::of(Fault::new(error.code()), Nature::Storage))
    })?;
    Ok(Reply::File { name: visit.say("new-sheet-file-name"), kind: "application/pdf", bytes })
}
