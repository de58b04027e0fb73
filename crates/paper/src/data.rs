//! A document as data for the form. Texts go in as texts, never as markup.

use crate::code;
use crate::error::PaperError;
use crate::signs::{line, lines, short_line};
use typst::foundations::{Array, Bytes, Dict, IntoValue, Value, dict};
use waarborg_law::Language;
use waarborg_text::document::{Block, Document};

/// The longest part of a foot line.
const FOOT: usize = 70;

/// How many signs of a table a page is wide, and how many the room between two columns is.
const PAGE: usize = 100;
const GAP: usize = 3;

/// A longer word is parted.
const LONG_WORD: usize = 20;

/// What stands where a heading without words would stand.
const NAMELESS: &str = "–";

/// What the form finds as its inputs.
pub fn of(document: &Document) -> Result<Dict, PaperError> {
    let foot = [&document.company, &document.title, &document.version];
    let foot = foot.into_iter().filter(|part| !part.trim().is_empty()).map(|part| short_line(part, FOOT));
    let mut levels = Levels(1);
    let parts = document.blocks.iter().filter_map(|block| part(block, &mut levels).transpose());
    let parts: Array = parts.map(|part| part.map(IntoValue::into_value)).collect::<Result<_, _>>()?;
    let data = dict! {
        "language" => document.language.as_str(),
        "region" => region(document.language),
        "title" => heading(&document.title),
        "lead" => lines(&document.lead),
        "company" => line(&document.company),
        "foot" => texts(foot),
        "fingerprint" => short_line(&document.fingerprint, FOOT),
        "parts" => parts,
    };
    Ok(dict! { "document" => data })
}

/// A part of the document; none if there is nothing in it.
fn part(block: &Block, levels: &mut Levels) -> Result<Option<Dict>, PaperError> {
    Ok(Some(match block {
        Block::Heading { level, text, .. } => {
            dict! { "kind" => "heading", "level" => levels.next(*level), "text" => heading(text) }
        }
        Block::Text(text) => dict! { "kind" => "text", "text" => lines(text) },
        Block::List(items) | Block::Steps(items) | Block::Words(items) if items.is_empty() => return Ok(None),
        Block::List(items) => dict! { "kind" => "list", "items" => texts(items.iter().map(|item| lines(item))) },
        Block::Steps(items) => dict! { "kind" => "steps", "items" => texts(items.iter().map(|item| lines(item))) },
        Block::Words(items) => dict! { "kind" => "words", "items" => texts(items.iter().map(|item| line(item))) },
        Block::Facts(items) if items.is_empty() => return Ok(None),
        Block::Facts(items) => {
            let pairs = items.iter().map(|(name, value)| texts([line(name), lines(value)]).into_value());
            dict! { "kind" => "facts", "items" => pairs.collect::<Array>() }
        }
        Block::Table { caption, head, rows } => match table(caption, head, rows) {
            Some(table) => table,
            None => return Ok(None),
        },
        Block::Notice { heading, text } => {
            dict! { "kind" => "notice", "heading" => line(heading), "text" => lines(text) }
        }
        Block::Code { content, text } => dict! {
            "kind" => "code",
            "picture" => Bytes::from_string(code::picture(content)?),
            "alternative" => heading(text),
            "content" => lines(content),
        },
        Block::Line(text) => dict! { "kind" => "line", "text" => lines(text) },
        Block::Attachment { name, about, text } => dict! {
            "kind" => "attachment",
            "name" => file_name(name),
            "about" => heading(about),
            "text" => lines(text),
            "bytes" => Bytes::from_string(text.clone()),
        },
        Block::NewPage => dict! { "kind" => "new-page" },
    }))
}

/// A table whose rows are all as wide as the widest: a cell too few is empty, and none is lost.
fn table(caption: &str, head: &[String], rows: &[Vec<String>]) -> Option<Dict> {
    let width = rows.iter().map(Vec::len).chain([head.len()]).max().filter(|width| *width > 0)?;
    let widened = |row: &[String]| {
        let cells = row.iter().map(|cell| lines(cell)).chain(std::iter::repeat(String::new()));
        texts(cells.take(width))
    };
    Some(dict! {
        "kind" => "table",
        "caption" => line(caption),
        "weights" => weights(width, || rows.iter().map(Vec::as_slice).chain([head])),
        "head" => widened(head),
        "rows" => rows.iter().map(|row| widened(row).into_value()).collect::<Array>(),
    })
}

/// How the width of the page is shared among columns: by the square root of their longest cell, and so that a long word
/// has room. None for a table that fits as it is.
fn weights<'t, T: Iterator<Item = &'t [String]>>(width: usize, rows: impl Fn() -> T) -> Array {
    let longest = |column: usize, of: fn(&str) -> usize| {
        rows().filter_map(|row| row.get(column)).map(|cell| of(cell)).max().unwrap_or(0)
    };
    let cell = |text: &str| text.chars().count();
    let line = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    let word = |text: &str| text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
    let natural: usize = (0..width).map(|column| longest(column, line).saturating_add(GAP)).sum();
    if natural <= PAGE {
        return Array::new();
    }
    let weight = |column: usize| {
        let (cell, word) = (longest(column, cell), longest(column, word).min(LONG_WORD));
        i64::try_from(cell.saturating_mul(100).isqrt().max(word * 4).max(1)).unwrap_or(i64::MAX)
    };
    (0..width).map(|column| weight(column).into_value()).collect()
}

fn texts(texts: impl IntoIterator<Item = String>) -> Array {
    texts.into_iter().map(IntoValue::into_value).collect()
}

/// A line that may not be empty: PDF/UA wants words there.
fn heading(text: &str) -> String {
    let text = line(text);
    if text.is_empty() { NAMELESS.to_owned() } else { text }
}

/// The name of a file as every system takes it.
fn file_name(name: &str) -> String {
    let plain: String = name.chars().filter(|sign| sign.is_ascii_alphanumeric() || "-_.".contains(*sign)).collect();
    let plain = plain.trim_start_matches('.');
    if plain.is_empty() { "attachment.txt".to_owned() } else { plain.to_owned() }
}

fn region(language: Language) -> Value {
    match language {
        Language::Nl => "NL".into_value(),
        Language::En => "GB".into_value(),
    }
}

/// Levels of headings, none of which is left out on the way down: PDF/UA refuses that.
struct Levels(u8);

impl Levels {
    fn next(&mut self, asked: u8) -> i64 {
        self.0 = asked.clamp(2, 3).min(self.0.saturating_add(1));
        i64::from(self.0)
    }
}
