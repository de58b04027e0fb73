//! What holds for any input: no panic, places inside the text on character
//! boundaries and in order, and the same findings every time.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::too_many_lines,
    clippy::unwrap_used,
    reason = "a test may stop where it is wrong"
)]

use proptest::prelude::*;
use std::ops::ControlFlow;
use std::sync::LazyLock;
use waarborg_find::{Detector, Span, Survey, TableContext, TextContext, survey};
use waarborg_read::{Limits, Source, open};

static DETECTOR: LazyLock<Detector> = LazyLock::new(Detector::new);

/// Pieces that lead deep into the detector, joined at random.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("Jan van der "),
        Just("J.P. "),
        Just("mevrouw "),
        Just("06-"),
        Just("+31 (0)"),
        Just("NL91 ABNA "),
        Just("0417164300"),
        Just("@"),
        Just("a.b@c.nl"),
        Just("12-03-1980"),
        Just("geb. "),
        Just("BSN "),
        Just("111222333"),
        Just("1234 AB "),
        Just("Kerkstraat "),
        Just("é"),
        Just("\u{301}"),
        Just("’t "),
        Just("'s-"),
        Just("\r\n"),
        Just("\n"),
        Just("– "),
        Just("::"),
        Just("fe80:"),
        Just("1.2.3.4"),
        Just("kanker "),
        Just("heeft "),
        Just("van Turkse afkomst"),
        Just("("),
        Just(")"),
        Just("\u{a0}"),
        Just("ß"),
        Just("XX-99-XX"),
        Just("43 jaar"),
        Just("veroordeeld voor "),
        Just("login "),
        Just("_"),
        Just("."),
        Just(","),
        Just("12"),
        Just("İ"),
        Just("🦀"),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|list| list.concat())
}

fn hold(text: &str, spans: &[Span]) {
    let mut end = 0;
    for span in spans {
        let range = span.bytes.start as usize..span.bytes.end as usize;
        assert!(range.start < range.end && range.start >= end, "in order, not empty");
        assert!(text.get(range.clone()).is_some(), "inside and on boundaries");
        assert_eq!(text[..range.start].chars().count() as u64, span.chars.start);
        assert_eq!(text[..range.end].chars().count() as u64, span.chars.end);
        assert!((1..=100).contains(&span.confidence) && !span.evidence.is_empty());
        end = range.end;
    }
}

/// Found by fuzzing.
#[test]
fn a_bracketed_zero_among_zeros_is_no_panic() {
    let mut table = DETECTOR.table_scan(TableContext::default());
    table.column(Some("telefoon"));
    table.row(["0(0)3"]);
    table.row(["-(0)0"]);
    assert_eq!(table.finish().0.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_scanned_alike_twice(text in prop_oneof![any::<String>(), pieces()]) {
        let spans = DETECTOR.text(&text, TextContext::default());
        hold(&text, &spans);
        prop_assert_eq!(&spans, &DETECTOR.text(&text, TextContext::default()));
        hold(&text, &DETECTOR.mail_source(&text));
    }

    #[test]
    fn any_bytes_are_surveyed_alike_twice(bytes in prop::collection::vec(any::<u8>(), 0..400), as_it_lies: bool, mail: bool) {
        let how = Survey { as_it_lies, ..Survey::default() };
        let events = || {
            let mut events = Vec::new();
            let source = Source::Bytes { name: if mail { "a.eml" } else { "a.txt" }.into(), bytes: bytes.as_slice().into() };
            if let Ok(contents) = open(source, &Limits::default()) {
                survey(contents, &DETECTOR, &how, &mut |event| { events.push(event); ControlFlow::Continue(()) });
            }
            events
        };
        prop_assert_eq!(events(), events());
    }

    #[test]
    fn any_cells_make_a_table(rows in prop::collection::vec(prop::collection::vec(pieces(), 0..4), 0..12)) {
        let mut table = DETECTOR.table_scan(TableContext::default());
        table.column(Some("naam"));
        for row in &rows {
            table.row(row.iter().map(String::as_str));
        }
        let (columns, cells) = table.finish();
        for cell in cells {
            prop_assert!(cell.column < columns.len() && cell.row < rows.len() as u64);
        }
    }

    #[test]
    fn pieces_of_a_long_text_keep_their_places(text in pieces(), cut in 64usize..5000) {
        let long = format!("{text}\n\nBel 06-12345678.\n\n").repeat(1500);
        let mut scan = DETECTOR.text_scan(TextContext::default());
        let mut spans = Vec::new();
        let mut rest = long.as_str();
        while !rest.is_empty() {
            let mut at = cut.min(rest.len());
            while !rest.is_char_boundary(at) { at += 1; }
            scan.push(&rest[..at], &mut spans);
            rest = &rest[at..];
            if rest.len() < long.len() / 2 { break; }
        }
        scan.push(rest, &mut spans);
        scan.finish(&mut spans);
        hold(&long, &spans);
        prop_assert!(spans.len() >= 1450);
        prop_assert_eq!(spans, DETECTOR.text(&long, TextContext::default()));
    }
}

/// Texts of 24 KB without a line, one for each of many places of `value` around the end of the first block.
fn around_the_block_end(value: &str, filler: &str) -> impl Iterator<Item = String> {
    let whole = filler.repeat(24_000 / filler.len());
    (16_384 - 240..16_384 + 60).step_by(7).map(move |at| {
        let mut at = at;
        while !whole.is_char_boundary(at) || whole.as_bytes()[at - 1] != b' ' {
            at -= 1;
        }
        format!("{}{value} {}", &whole[..at], &whole[at..])
    })
}

#[test]
fn the_end_of_a_block_hides_nothing() {
    let numbers = Detector::with_scope(waarborg_find::Scope::Numbers);
    for (value, kind) in [
        ("NL91 ABNA 0417 1643 00", "iban"),
        ("06 12 34 56 78", "phone"),
        ("BSN van die klant is 123456782", "bsn"),
        ("jan.piet.van.der.bakker@provider.example.nl", "email"),
    ] {
        for filler in ["de hond en kat ", "aap; noot. ", "AAP NOOT MIES ", "7 ", "é, ", "Het regent hier. "] {
            // Between numbers alone, the words before one may stand in the block before.
            if kind == "bsn" && filler == "7 " {
                continue;
            }
            for text in around_the_block_end(value, filler) {
                let spans = numbers.text(&text, TextContext::default());
                hold(&text, &spans);
                let found = spans.iter().filter(|span| span.kind.label() == kind).count();
                assert_eq!(found, 1, "{kind} between {filler:?}");
            }
        }
    }
    for text in around_the_block_end("Jan de Vries", "we zagen de kat. Ook ") {
        let spans = DETECTOR.text(&text, TextContext::default());
        let named: Vec<&str> =
            spans.iter().map(|span| &text[span.bytes.start as usize..span.bytes.end as usize]).collect();
        assert_eq!(named, ["Jan de Vries"]);
    }
}

#[test]
fn a_label_on_the_line_above_is_not_cut_off() {
    for lines in (2_000..2_100).step_by(3) {
        let text = format!("{}BSN:\n123456782\n{}", "een dag\n".repeat(lines), "een dag\n".repeat(500));
        let spans = DETECTOR.text(&text, TextContext::default());
        assert_eq!(spans.len(), 1);
    }
}
