//! The detector, and the promises of its interface.

use std::collections::HashMap;
use std::sync::LazyLock;

use waarborg_find::{Detector, Directness, Kind, Placeholders, Scope, Span, TableContext, TextContext, redact};
use waarborg_read::{Format, Limits, RecordRole, Source, open};

static DETECTOR: LazyLock<Detector> = LazyLock::new(Detector::new);
static NUMBERS: LazyLock<Detector> = LazyLock::new(|| Detector::with_scope(Scope::Numbers));

/// Bytes of an input that tell how, before those that are read.
const MANNER_BYTES: usize = 4;

/// A text, whole and in pieces of lengths that the first bytes tell; both ways find the same.
pub fn text(bytes: &[u8]) {
    let Some((manner, text)) = manner_and_text(bytes) else { return };
    let context = TextContext { hint: kind(manner[0]), cell: manner[1] % 2 == 1 };
    let whole = DETECTOR.text(&text, context);
    check(&text, &whole);
    let mut scan = DETECTOR.text_scan(context);
    let (mut pieces, mut rest) = (Vec::new(), text.as_str());
    let lengths = manner.iter().map(|byte| usize::from(*byte) + 1).cycle();
    for length in lengths {
        if rest.is_empty() {
            break;
        }
        let (piece, behind) = rest.split_at(rest.ceil_char_boundary(length.min(rest.len())));
        scan.push(piece, &mut pieces);
        rest = behind;
    }
    scan.finish(&mut pieces);
    assert_eq!(whole, pieces, "a text in pieces gives other spans than the whole text");
}

/// A number-like value under every header that may stand above it, alone and in a sentence.
pub fn numbers(bytes: &[u8]) {
    let Some((manner, text)) = manner_and_text(bytes) else { return };
    let context = TextContext { hint: kind(manner[0]), cell: manner[1] % 2 == 1 };
    check(&text, &NUMBERS.text(&text, context));
    let kind = kind(manner[0]).map_or("nummer", Kind::label);
    let sentence = format!("{kind}: {text} ({text})");
    check(&sentence, &NUMBERS.text(&sentence, TextContext::default()));
}

/// A copy with placeholders, as a table or a text: it has as many records, and each value that was found stands in it
/// less often than before.
pub fn redacted(bytes: &[u8]) {
    let Some((manner, text)) = manner_and_text(bytes) else { return };
    let name = if manner[0] % 2 == 1 { "a.csv" } else { "a.txt" };
    // A word that no input holds, so that no placeholder holds a value.
    let word = |_: Kind| MARK.to_owned();
    let again =
        || open(Source::Bytes { name: name.into(), bytes: text.clone().into_bytes().into() }, &Limits::default());
    let mut out = Vec::new();
    if text.contains(MARK) || redact(&again, &DETECTOR, Placeholders::new(&word, &[]), &mut out).is_err() {
        return;
    }
    let copied = String::from_utf8(out).expect("a copy is UTF-8");
    let contents = again().expect("it was opened before");
    if contents.format() != Format::Delimited {
        if contents.encoding() == Some("UTF-8") && !contents.has_mark() {
            check_absent(&[text.as_str()], &[text.as_str()], TextContext::default(), &copied, &[]);
        }
        return;
    }
    let mut records = contents.records().expect("they were read before");
    let (delimiter, says_delimiter) = (char::from(records.delimiter()), records.says_delimiter());
    let (mut count, mut all, mut data) = (0, Vec::new(), Vec::new());
    while let Some((role, cells)) = records.next_record().expect("they were read before") {
        count += 1;
        if role == RecordRole::Data {
            data.extend(cells.iter().cloned());
        }
        all.extend(cells);
    }
    // Records in which nothing is replaced stay as they are written; with marks or other ends of lines only a reader that
    // takes them alike could count them.
    if !text.contains(['"', '\r']) {
        assert_eq!(lines(&copied), count + usize::from(says_delimiter), "a record came or went");
    }
    let (all, data): (Vec<&str>, Vec<&str>) =
        (all.iter().map(String::as_str).collect(), data.iter().map(String::as_str).collect());
    check_absent(&all, &data, TextContext { hint: None, cell: true }, &copied, &[delimiter, '"', '\n', '\r']);
}

/// Stands for every kind in copies.
const MARK: &str = "\u{e000}";

/// Lines of a text without quotation marks that hold something: each is a record.
fn lines(text: &str) -> usize {
    text.split('\n').filter(|line| !line.is_empty()).count()
}

/// Every value of a direct kind that is found in a part of `looked_at` stands in the copy less often than in `all`, by
/// as often as it was found; where it was not found it may stay. Values with `signs` are written otherwise in a copy.
fn check_absent(all: &[&str], looked_at: &[&str], context: TextContext, copied: &str, signs: &[char]) {
    let mut found = HashMap::<&str, usize>::new();
    for part in looked_at {
        for span in DETECTOR.text(part, context) {
            let [from, to] =
                [span.bytes.start, span.bytes.end].map(|at| usize::try_from(at).expect("a place in memory"));
            let value = &part[from..to];
            if span.kind.directness() == Directness::Direct && value.chars().count() >= 8 && !value.contains(signs) {
                *found.entry(value).or_default() += 1;
            }
        }
    }
    for (value, times) in found {
        let before: usize = all.iter().map(|part| part.matches(value).count()).sum();
        assert!(copied.matches(value).count() + times <= before, "a value that was found stands in the copy");
    }
}

/// A mail as its source.
pub fn mail(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    check(&text, &DETECTOR.mail_source(&text));
}

/// A table: lines are rows, tabs stand between cells, and the first bytes tell whether it has headers.
pub fn table(bytes: &[u8]) {
    let Some((manner, text)) = manner_and_text(bytes) else { return };
    let headerless = manner[0] % 2 == 1;
    let mut scan =
        DETECTOR.table_scan(TableContext { headerless, paths: manner[1] % 2 == 1, ..TableContext::default() });
    let mut lines = text.split('\n');
    if !headerless && let Some(headers) = lines.next() {
        for header in headers.split('\t') {
            scan.column(Some(header));
        }
    }
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split('\t').collect()).collect();
    // Enough rows, and the detector knows which columns hold running text before the table ends.
    let rounds = 1 + usize::from(manner[2]) / 16;
    let mut cells = Vec::new();
    for row in std::iter::repeat_n(&rows, rounds).flatten() {
        scan.row(row.iter().copied());
        if manner[3] % 4 == 0 {
            cells.extend(scan.take_cells());
        }
    }
    let (columns, last) = scan.finish();
    cells.extend(last);
    for (position, column) in columns.iter().enumerate() {
        assert_eq!(column.column, position, "columns are told in their order");
        assert_eq!(column.kind.is_some(), column.confidence > 0, "a kind and a confidence come together");
        assert!(column.filled <= column.rows, "more cells are filled than there are rows");
    }
    for cell in cells {
        let row = usize::try_from(cell.row).expect("a row has a number");
        let value = rows[row % rows.len()][cell.column];
        check(value, &[cell.span]);
    }
}

/// The first bytes, and the rest as text; bytes that are no UTF-8 become signs that are.
fn manner_and_text(bytes: &[u8]) -> Option<([u8; MANNER_BYTES], String)> {
    let (manner, text) = bytes.split_first_chunk::<MANNER_BYTES>()?;
    Some((*manner, String::from_utf8_lossy(text).into_owned()))
}

fn kind(byte: u8) -> Option<Kind> {
    Kind::all().nth(usize::from(byte))
}

/// In order, apart from each other, on boundaries of characters, and both ways of counting agree.
fn check(text: &str, spans: &[Span]) {
    let (mut end, mut characters) = (0, 0);
    for span in spans {
        let [from, to] = [span.bytes.start, span.bytes.end].map(|at| usize::try_from(at).expect("a place in memory"));
        assert!(end <= from, "spans overlap or are out of order");
        assert!(from < to, "a span is empty");
        let (Some(between), Some(inside)) = (text.get(end..from), text.get(from..to)) else {
            panic!("a span ends inside a character or behind the text");
        };
        characters += between.chars().count() as u64;
        assert_eq!(span.chars.start, characters, "bytes and characters disagree where a span begins");
        characters += inside.chars().count() as u64;
        assert_eq!(span.chars.end, characters, "bytes and characters disagree where a span ends");
        assert!((1..=100).contains(&span.confidence), "a confidence is no percentage");
        assert!(!span.evidence.is_empty(), "a span has no reason");
        end = to;
    }
}
