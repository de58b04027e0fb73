//! The form with all parts, and with texts that would break one that took them for markup.

use crate::made::now;
use waarborg_law::Language;
use waarborg_paper::PaperError;
use waarborg_text::document::{Block, Document};

/// Markup of typst, HTML and PDF, quotes, signs that steer, a script the typeface lacks.
const HOSTILE: &str = "#panic(\"x\") #import \"@preview/a:0.1.0\": * *vet* _schuin_ $x^2$ = kop\n- punt <etiket> @verwijzing \\ // commentaar /* ook */ `code` ~ -- ''\"\" </p> (PDF) \u{7}\u{1b}[0m\u{202e}omgekeerd 李 \u{e000} \u{feff}\0 e\u{301} a\u{300}\u{323} fi ffl";

fn with(blocks: Vec<Block>) -> Document {
    let mut document = Document::new(Language::Nl, "Proef");
    document.blocks = blocks;
    document
}

fn all_parts(text: &str) -> Vec<Block> {
    let t = || text.to_owned();
    vec![
        Block::Heading { level: 3, id: t(), text: t() },
        Block::Heading { level: 2, id: t(), text: t() },
        Block::Heading { level: 9, id: t(), text: t() },
        Block::Text(t()),
        Block::List(vec![t(), t()]),
        Block::Steps(vec![t(), t()]),
        Block::Facts(vec![(t(), t()), (t(), t())]),
        Block::Table { caption: t(), head: vec![t(), t()], rows: vec![vec![t()], vec![t(), t(), t()]] },
        Block::Notice { heading: t(), text: t() },
        Block::Words(vec![t(); 5]),
        Block::Code { content: t(), text: t() },
        Block::Line(t()),
        Block::Attachment { name: t(), about: t(), text: t() },
        Block::NewPage,
    ]
}

/// The text of a PDF without spaces, since where lines break is no part of it.
fn text_of(pdf: &[u8]) -> String {
    let file = lopdf::Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = file.get_pages().keys().copied().collect();
    let text = file.extract_text(&pages).unwrap();
    text.chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{ad}').collect()
}

#[test]
fn a_text_comes_out_as_written_whatever_stands_in_it() {
    let mut document = with(vec![Block::Text(HOSTILE.to_owned())]);
    let text = text_of(&waarborg_paper::pdf(&document, now()).unwrap());
    for part in [
        "#panic(\"x\")#import\"@preview/a:0.1.0\":**vet*_schuin_$x^2$=kop-punt<etiket>@verwijzing\\//commentaar/*ook*/`code`~--''\"\"</p>(PDF)",
        "[U+0007][U+001B][0m[U+202E]omgekeerd[U+674E][U+E000][U+FEFF][U+0000]",
    ] {
        assert!(text.contains(part), "{text}");
    }
    document.title = HOSTILE.to_owned();
    document.lead = HOSTILE.to_owned();
    document.company = HOSTILE.to_owned();
    document.version = HOSTILE.to_owned();
    document.fingerprint = HOSTILE.to_owned();
    document.blocks = all_parts(HOSTILE);
    waarborg_paper::pdf(&document, now()).unwrap();
}

#[test]
fn empty_parts_make_a_document() {
    let mut document = with(all_parts(""));
    document.blocks.extend([
        Block::List(Vec::new()),
        Block::Steps(Vec::new()),
        Block::Facts(Vec::new()),
        Block::Words(Vec::new()),
        Block::Table { caption: String::new(), head: Vec::new(), rows: Vec::new() },
    ]);
    document.title = String::new();
    waarborg_paper::pdf(&document, now()).unwrap();
}

#[test]
fn every_sign_that_can_be_written_passes_the_check() {
    let signs = ('\u{0}'..='\u{ffff}').chain('\u{1f000}'..='\u{1f9ff}').chain('\u{e0000}'..='\u{e01ff}');
    let known: Vec<char> = signs.collect();
    // All scripts at their edges, and every sign of those that the typefaces write.
    let wanted = known.iter().filter(|sign| u32::from(**sign) < 0x2800 || u32::from(**sign) % 97 == 0);
    let lines: Vec<String> = wanted.collect::<Vec<_>>().chunks(64).map(|some| some.iter().copied().collect()).collect();
    waarborg_paper::pdf(&with(lines.into_iter().map(Block::Text).collect()), now()).unwrap();
}

#[test]
fn a_table_of_many_pages_repeats_its_head() {
    let rows = (0..120).map(|row| vec![row.to_string(), "waarde".to_owned()]).collect();
    let head = vec!["Nummer".to_owned(), "Kopregel".to_owned()];
    let document = with(vec![Block::Table { caption: "Veel rijen".to_owned(), head, rows }]);
    let pdf = waarborg_paper::pdf(&document, now()).unwrap();
    let pages = lopdf::Document::load_mem(&pdf).unwrap().get_pages().len();
    assert!(pages > 2);
    assert_eq!(text_of(&pdf).matches("Kopregel").count(), pages);
}

#[test]
fn what_cannot_be_is_refused_and_told_without_the_text() {
    let document = with(vec![Block::Code { content: "geheim".repeat(600), text: "code".to_owned() }]);
    let fault = waarborg_paper::pdf(&document, now()).unwrap_err();
    assert_eq!(fault, PaperError::CodeTooLong { bytes: 3_600 });
    assert_eq!(fault.code(), "paper.code-too-long");
    assert!(!format!("{fault} {fault:?}").contains("geheim"));
    let early = waarborg_paper::pdf(&with(Vec::new()), "-000001-01-01T00:00:00Z".parse().unwrap());
    assert_eq!(early, Err(PaperError::Moment));
}
