//! Whatever is drawn, what comes out is well formed, and no size is negative.

use super::*;
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Sizes; a place may lie outside.
const SIZES: [&str; 6] = ["width", "height", "r", "rx", "stroke-width", "viewBox"];

fn check(svg: &str) {
    let mut reader = Reader::from_str(svg);
    let mut depth = 0_usize;
    let mut roots = 0_usize;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error} in {svg}")) {
            Event::Start(tag) => {
                roots += usize::from(depth == 0);
                depth += 1;
                check_tag(&tag, svg);
            }
            Event::Empty(tag) => check_tag(&tag, svg),
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            Event::Text(_) | Event::GeneralRef(_) => assert!(depth > 0, "text outside in {svg}"),
            other => panic!("{other:?} in {svg}"),
        }
    }
    assert_eq!((depth, roots), (0, 1), "{svg}");
}

fn check_tag(tag: &BytesStart<'_>, svg: &str) {
    let names = ["svg", "title", "defs", "pattern", "rect", "circle", "line", "polygon", "path", "text"];
    let name = tag.name().as_ref().to_owned();
    assert!(names.contains(&name.as_str()), "<{name}> in {svg}");
    for attribute in tag.attributes() {
        let attribute = attribute.unwrap_or_else(|error| panic!("{error} in {svg}"));
        let key = attribute.key.as_ref().to_owned();
        let value = attribute.value.clone().into_owned();
        assert!(key != "style" && !key.starts_with("on"), "{key} in {svg}");
        if SIZES.contains(&key.as_str()) {
            for number in value.split_whitespace() {
                let number: f64 =
                    number.trim_end_matches('%').parse().unwrap_or_else(|_| panic!("{key}={value} in {svg}"));
                assert!(number.is_finite() && number >= 0.0, "{key}={value} in {svg}");
            }
        }
        if name == "text" && key == "x" && value.ends_with('%') {
            let place: f64 = value.trim_end_matches('%').parse().unwrap();
            assert!((0.0..=100.0).contains(&place), "a text begins outside: {svg}");
        }
    }
}

/// Numbers from none to more than there are people.
fn people() -> impl Strategy<Value = u64> {
    prop_oneof![Just(0), 1_u64..10, 0_u64..2_000_000, Just(u64::MAX)]
}

/// Text that tries to get out: marks of XML, signs that steer, letters of all kinds.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        Just("</title><script>alert(1)</script>".to_owned()),
        Just("\" onload=\"x\" & ' \u{0}\u{b}\u{202e}\u{ffff}]]>".to_owned()),
        Just(String::new()),
    ]
}

fn shade() -> impl Strategy<Value = Shade> {
    proptest::sample::select(Shade::ALL.to_vec())
}

fn day() -> impl Strategy<Value = jiff::civil::Date> {
    (1990_i16..2060, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

fn links() -> impl Strategy<Value = Vec<Link>> {
    let link = (0_usize..9, 0_usize..9, people()).prop_map(|(from, to, people)| Link { from, to, people });
    proptest::collection::vec(link, 0..20)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn bars_are_sound(id in text(), bars in proptest::collection::vec((text(), text(), people()), 0..9)) {
        let bars: Vec<Bar> = bars.into_iter().map(|(label, name, cards)| Bar { label, name, cards }).collect();
        check(&retention(&words(), &id, &bars).svg);
    }

    #[test]
    fn a_split_is_sound(id in text(), yes in people(), later in people(), no in people(), label in text()) {
        let parts = Split { yes: (yes, label.clone()), not_yet: (later, label.clone()), no: (no, label) };
        let bar = split(&words(), &id, &parts);
        check(&bar.drawing.svg);
        bar.keys.iter().for_each(|key| check(&key.svg));
        prop_assert_eq!(bar.keys.len(), [yes, later, no].iter().filter(|people| **people > 0).count());
    }

    #[test]
    fn a_deadline_is_sound(
        id in text(), began in text(), elapsed in people(), total in people(), first in proptest::option::of(people()),
    ) {
        let term = Deadline {
            began: &began, now: &began, ends: &began, elapsed, total, total_at_first: first, unit: Unit::Days,
        };
        let strip = deadline(&words(), &id, &term);
        check(&strip.drawing.svg);
        prop_assert_eq!(strip.is_late, elapsed > total);
    }

    #[test]
    fn a_matrix_is_sound(
        columns in proptest::collection::vec(text(), 0..9),
        rows in proptest::collection::vec(
            (text(), proptest::collection::vec(proptest::option::of((people(), shade())), 0..9)), 0..6),
    ) {
        let rows = rows.into_iter().map(|(purpose, cells)| MatrixInputRow {
            ground: purpose.clone(),
            purpose,
            cells: cells.into_iter().map(|cell| cell.map(|(people, shade)| Amount { people, shade })).collect(),
        });
        let shown = columns.len().min(6);
        let matrix = matrix(&words(), MatrixInput { columns, rows: rows.collect() });
        for cell in matrix.rows.iter().flat_map(|row| &row.cells) {
            cell.svg.iter().for_each(|svg| check(svg));
            prop_assert_eq!(cell.svg.is_none(), cell.text == "geen");
        }
        prop_assert!(matrix.rows.iter().all(|row| row.cells.len() == shown));
    }

    #[test]
    fn a_flow_is_sound(
        id in text(),
        kinds in proptest::collection::vec((text(), shade()), 0..9),
        purposes in proptest::collection::vec(text(), 0..9),
        recipients in proptest::collection::vec(text(), 0..9),
        uses in links(),
        disclosures in links(),
    ) {
        let kinds = kinds.into_iter().map(|(name, shade)| FlowKind { name, shade }).collect();
        let picture = flow(&words(), &id, &Flow { kinds, purposes, recipients, uses, disclosures });
        check(&picture.drawing.svg);
    }

    #[test]
    fn a_line_of_rules_is_sound(
        id in text(),
        versions in proptest::collection::vec((text(), day(), proptest::option::of(day())), 0..6),
        today in day(),
    ) {
        let versions: Vec<Version> =
            versions.into_iter().map(|(name, from, until)| Version { name, from, until }).collect();
        let line = rules(&words(), &id, &versions, today);
        check(&line.drawing.svg);
        prop_assert_eq!(line.lines.len(), versions.len());
    }

    #[test]
    fn a_week_is_sound(flat in proptest::collection::vec(people(), 7 * 24)) {
        let mut counts = [[0; 24]; 7];
        counts.iter_mut().flatten().zip(flat).for_each(|(count, people)| *count = people);
        let looked = looked(&words(), &counts);
        prop_assert!(looked.rows.iter().all(|row| row.cells.len() == 24));
        for (row, hours) in looked.rows.iter().zip(&counts) {
            for (cell, count) in row.cells.iter().zip(hours) {
                prop_assert_eq!(cell.class.is_empty(), *count == 0);
            }
        }
    }
}

#[test]
#[should_panic(expected = "in <svg")]
fn the_check_finds_what_is_not_closed() {
    check("<svg width=\"1\"><rect width=\"1\"></svg>");
}

#[test]
#[should_panic(expected = "width=-1")]
fn the_check_finds_a_negative_size() {
    check("<svg width=\"1\"><rect width=\"-1\"/></svg>");
}
