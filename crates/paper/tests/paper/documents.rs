//! The texts of all documents, in both languages, against files that were read by people.

use crate::made;
use std::fmt::Write as _;
use std::path::PathBuf;
use waarborg_law::Language;
use waarborg_text::document::{Block, Document};

/// Writes the texts anew instead of comparing them; read what changed before it is kept.
const ANEW: &str = "WAARBORG_TEST_ANEW";

/// A folder in which to put each PDF, to be looked at.
const FOLDER: &str = "WAARBORG_TEST_PAPER";

/// A document as plain text, so that a change of it can be read.
fn plain(document: &Document) -> String {
    let mut text = format!("# {}\n", document.title);
    let head = [&document.lead, &document.company, &document.version, &document.fingerprint];
    for line in head.into_iter().filter(|line| !line.is_empty()) {
        writeln!(text, "{line}").unwrap();
    }
    for block in &document.blocks {
        text.push('\n');
        text.push_str(&one(block));
    }
    text
}

fn one(block: &Block) -> String {
    let cell = |cell: &String| cell.replace('\n', " / ");
    let row = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(" | ") + "\n";
    match block {
        Block::Heading { level, id, text } => format!("{} {text} [{id}]\n", "#".repeat(usize::from(*level))),
        Block::Text(text) => format!("{text}\n"),
        Block::List(items) => listed("- ", items.iter().map(cell)),
        Block::Steps(items) => listed("+ ", items.iter().map(cell)),
        Block::Facts(facts) => listed("", facts.iter().map(|(name, value)| format!("{name}: {}", cell(value)))),
        Block::Table { caption, head, rows } => {
            assert!(rows.iter().all(|row| row.len() == head.len()), "{caption}");
            format!("({caption})\n{}{}", row(head), rows.iter().map(row).collect::<String>())
        }
        Block::Notice { heading, text } => format!("! {heading}: {text}\n"),
        Block::Words(words) => format!("{}\n", words.join(" ")),
        Block::Code { content, text } => format!("[{text}: {content}]\n"),
        Block::Line(text) => format!("______ {text}\n"),
        Block::Attachment { name, about, text } => format!("[{name}: {about}]\n{text}"),
        Block::NewPage => "-----\n".to_owned(),
    }
}

/// Lines with a sign before each.
fn listed(sign: &str, lines: impl Iterator<Item = String>) -> String {
    lines.flat_map(|line| [sign, &line, "\n"].map(str::to_owned)).collect()
}

/// Compares a document with its file, and lays it out.
fn holds(name: &str, document: &Document) {
    let text = plain(document);
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/paper/texts");
    let path = folder.join(format!("{name}.{}.txt", document.language.as_str()));
    if std::env::var_os(ANEW).is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(text == kept, "{name}: the text has changed. Read it, then set {ANEW}.\n{text}");
    let pdf = waarborg_paper::pdf(document, made::now()).unwrap();
    if let Some(folder) = std::env::var_os(FOLDER) {
        let file = format!("{name}.{}.pdf", document.language.as_str());
        std::fs::write(PathBuf::from(folder).join(file), pdf).unwrap();
    }
}

/// Whoever gets it must know from whom it is (AVG 12).
#[test]
fn a_letter_to_a_person_names_its_sender_and_leaves_no_place_open() {
    for language in Language::ALL {
        for letter in made::letters_of_a_new_house(language) {
            let text = plain(&letter);
            assert!(letter.company == "De Tulp" && letter.lead.contains("De Tulp"), "{text}");
            for open in ["nog in te vullen", "still to be filled in", "<"] {
                assert!(!text.contains(open), "{open}: {text}");
            }
        }
    }
}

#[test]
fn the_register_says_what_the_law_asks() {
    for language in Language::ALL {
        holds("register", &made::register(language));
    }
}

#[test]
fn an_answer_to_a_request_says_all_there_is() {
    for language in Language::ALL {
        holds("access", &made::access(language));
    }
}

#[test]
fn a_request_that_a_hold_keeps_is_answered_without_saying_that_anything_is_erased() {
    for language in Language::ALL {
        holds("waits", &made::waits(language));
    }
}

#[test]
fn a_receipt_says_what_is_gone_and_what_stays() {
    for language in Language::ALL {
        holds("receipt", &made::receipt(language));
    }
}

#[test]
fn a_receipt_of_clearing_out_names_nobody_and_says_how_much_went() {
    for language in Language::ALL {
        holds("cleared", &made::cleared(language));
    }
}

#[test]
fn a_recovery_sheet_has_a_page_for_each_share() {
    for language in Language::ALL {
        holds("sheet", made::sheet(language).expose());
    }
}

#[test]
fn an_answer_says_what_decided_it() {
    for language in Language::ALL {
        holds("answer", &made::answer(language));
    }
}

#[test]
fn every_word_of_a_document_is_there_in_both_languages() {
    let documents = |language| {
        let receipts = [made::receipt(language), made::cleared(language)];
        receipts.into_iter().chain([made::register(language), made::access(language), made::answer(language)])
    };
    for document in Language::ALL.into_iter().flat_map(documents) {
        let text = plain(&document);
        // A key without words comes out as itself.
        for start in ["paper-", "value-", "leaf-", "event-", "way-", "part-", "heading-"] {
            let is_key = |word: &str| word.starts_with(start) && word.matches('-').count() > 1;
            assert_eq!(text.split_whitespace().find(|word| is_key(word)), None);
        }
    }
}
