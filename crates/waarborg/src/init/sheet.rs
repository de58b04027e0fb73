//! The recovery sheet: shares of the recovery identity, as words and as codes to be scanned.

use super::build::{Built, Plan};
use crate::exit::Exit;
use crate::output::Output;
use crate::paper;
use crate::system::{SystemClock, today};
use crate::vault_fault;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use serde_json::{Value as Json, json};
use std::path::Path;
use waarborg_model::Clock;
use waarborg_seal::{SealError, Share};
use waarborg_text::page::{SheetPage, SheetShare};
use waarborg_text::paper::{Recovery, ShareText, sheet_document};
use waarborg_text::{Fault, Words, long_date};
use zeroize::Zeroizing;

/// How wide a code is on the screen, in points; paper gives it its own size.
const WIDTH: u32 = 240;

/// The words of a share, and the text of its code.
pub struct Text {
    words: Zeroizing<String>,
    code: Zeroizing<String>,
}

/// What the shares hold, as text.
pub fn texts(shares: &[Share]) -> Result<Vec<Text>, (Fault, Exit)> {
    let text = |share: &Share| Ok(Text { words: share.to_text(), code: share.to_code()? });
    shares.iter().map(text).collect::<Result<_, SealError>>().map_err(|error| vault_fault::seal(&error))
}

/// A share for programs.
pub fn share_json((share, text): (&Share, &Text)) -> Json {
    json!({ "number": share.number(), "set": set(share), "words": *text.words, "code": *text.code })
}

/// The shares for whoever sits at the terminal.
pub fn lines(words: &Words, shares: &[Share], texts: &[Text]) -> Vec<String> {
    let mut lines = vec![words.say("init-write-down"), String::new()];
    for (share, text) in shares.iter().zip(texts) {
        lines.push(heading(words, share, shares.len()));
        lines.extend(text.words.lines().map(|line| format!("  {line}")));
        lines.push(String::new());
    }
    lines
}

/// The sheet as a file, as the ending of its name says: a PDF, or a page to print.
pub fn file(
    output: &Output<'_>,
    plan: &Plan<'_>,
    built: &Built,
    path: &Path,
) -> Result<Zeroizing<Vec<u8>>, (Fault, Exit)> {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        return pdf(output.words, plan, built);
    }
    let page = page(output, plan, built)?;
    Ok(Zeroizing::new(page.as_bytes().to_vec()))
}

/// The sheet as PDF: one share on each page.
fn pdf(words: &Words, plan: &Plan<'_>, built: &Built) -> Result<Zeroizing<Vec<u8>>, (Fault, Exit)> {
    let texts = texts(&built.shares)?;
    let now = SystemClock.now();
    let about = Recovery {
        name: plan.name,
        organisation: &built.organisation.to_string(),
        threshold: plan.threshold,
        count: plan.count,
        made: today(now),
    };
    let shares: Vec<ShareText<'_>> = built
        .shares
        .iter()
        .zip(&texts)
        .map(|(share, text)| ShareText {
            number: share.number(),
            set: share.set(),
            words: &text.words,
            code: &text.code,
        })
        .collect();
    let document = sheet_document(words, &about, &shares);
    let made = waarborg_paper::pdf(document.expose(), now);
    made.map(Zeroizing::new).map_err(|error| (paper::fault(&error), Exit::WrongUse))
}

/// The sheet as a page to print: one share on each.
fn page(output: &Output<'_>, plan: &Plan<'_>, built: &Built) -> Result<Zeroizing<String>, (Fault, Exit)> {
    let words = output.words;
    let numbers = [("threshold", &*plan.threshold.to_string()), ("count", &*plan.count.to_string())];
    let texts = texts(&built.shares)?;
    let shares = built.shares.iter().zip(&texts);
    let page = SheetPage {
        language: words.language().as_str().to_owned(),
        title: words.say("sheet-title"),
        name: plan.name.to_owned(),
        what: words.say_with("sheet-what", &numbers),
        keep: ["sheet-keep-apart", "sheet-keep-dry", "sheet-keep-secret", "sheet-keep-paper"]
            .map(|key| words.say(key))
            .to_vec(),
        use_heading: words.say("sheet-use-heading"),
        use_text: words.say_with("sheet-use", &numbers),
        made: words.say_with("sheet-made", &[("date", &long_date(words, today(SystemClock.now())))]),
        organisation: words.say_with("sheet-organisation", &[("id", &built.organisation.to_string())]),
        shares: shares.map(|(share, text)| shown(words, share, built.shares.len(), text)).collect::<Result<_, _>>()?,
    };
    Ok(Zeroizing::new(page.html()))
}

fn shown(words: &Words, share: &Share, count: usize, text: &Text) -> Result<SheetShare, (Fault, Exit)> {
    let code = QrCode::with_error_correction_level(text.code.as_bytes(), EcLevel::Q);
    let code = code.map_err(|_| vault_fault::seal(&SealError::Library))?;
    let image = code.render::<svg::Color<'_>>().min_dimensions(WIDTH, WIDTH).build();
    // The head of a file of its own has no place within a page.
    let image = image.split_once("?>").map_or(image.as_str(), |(_, image)| image).to_owned();
    let numbered = text.words.split_whitespace().enumerate();
    Ok(SheetShare {
        heading: heading(words, share, count),
        words: numbered.map(|(at, word)| (at + 1, word.to_owned())).collect(),
        code: text.code.to_string(),
        image,
        image_text: words.say("sheet-code"),
    })
}

fn heading(words: &Words, share: &Share, count: usize) -> String {
    let (number, count) = (share.number().to_string(), count.to_string());
    words.say_with("sheet-share", &[("number", &number), ("count", &count), ("set", &set(share))])
}

/// Which shares belong together.
fn set(share: &Share) -> String {
    format!("{:04X}", share.set())
}
