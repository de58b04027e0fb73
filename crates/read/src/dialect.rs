//! How a delimited file is written: delimiter, quotes, escapes, and a line that says so.

use csv_core::ReaderBuilder;

use crate::csv_record::RecordReader;
use crate::limits::Limits;
use crate::said::Delimiter;

/// The way of writing of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dialect {
    pub delimiter: u8,
    pub quotes: Quotes,
    /// Whether the first line is `sep=;`, as Excel writes it.
    pub says_delimiter: bool,
}

/// What a quotation mark at the start of a cell means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quotes {
    /// It opens a quoted cell; inside, two stand for one.
    Doubled,
    /// It opens a quoted cell; inside, a backslash protects it.
    Escaped,
    /// Nothing.
    Plain,
}

const DELIMITERS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// How much of a file is looked at, in bytes and in records.
const SAMPLE_BYTES: usize = 64 << 10;
const SAMPLE_RECORDS: usize = 200;

impl Dialect {
    /// What most programs write, PostgreSQL among them.
    pub const COMMA: Dialect = Dialect { delimiter: b',', quotes: Quotes::Doubled, says_delimiter: false };

    /// Tells the dialect; `None` if the text is no table.
    ///
    /// A file named `.csv` is believed to be one even with a single column; other texts must show a regular table.
    pub fn sniff(text: &str, whole: bool, promised: bool) -> Option<Dialect> {
        if let Some(delimiter) = said_delimiter(text) {
            return Some(Dialect { delimiter, quotes: Quotes::Doubled, says_delimiter: true });
        }
        let best = candidates(text)
            .map(|dialect| (Regularity::of(&dialect.sample(text, whole)), dialect))
            .filter(|(regularity, _)| regularity.columns >= 2)
            // The first of equals wins: quotes are meant unless they break the table.
            .reduce(|best, next| if next.0.beats(&best.0, next.1, best.1) { next } else { best });
        match best {
            Some((regularity, dialect)) if promised && regularity.share >= 0.4 => Some(dialect),
            Some((regularity, dialect)) if regularity.is_evident(dialect) && !is_prose(text, dialect) => Some(dialect),
            _ => promised.then_some(Dialect::COMMA),
        }
    }

    /// The dialect of a text that is known to be a table, and of which somebody may have said how it is delimited.
    pub fn of(text: &str, whole: bool, said: Option<Delimiter>) -> Dialect {
        let Some(delimiter) = said.map(Delimiter::byte) else {
            return Self::sniff(text, whole, true).unwrap_or(Self::COMMA);
        };
        let says_delimiter = said_delimiter(text).is_some();
        let best = candidates(text)
            .filter(|dialect| dialect.delimiter == delimiter)
            .map(|dialect| (Regularity::of(&dialect.sample(text, whole)), dialect))
            .reduce(|best, next| if next.0.beats(&best.0, next.1, best.1) { next } else { best });
        let quotes = best.map_or(Quotes::Doubled, |(_, dialect)| dialect.quotes);
        Dialect { delimiter, quotes, says_delimiter }
    }

    /// The first records. Where the text goes on, the last record may be cut and is left out, unless it is the only one.
    /// Records so long that fewer than two are whole are looked for in all of `text`.
    pub fn sample(self, text: &str, whole: bool) -> Vec<Vec<String>> {
        let sample = text.get(..text.floor_char_boundary(SAMPLE_BYTES)).unwrap_or(text);
        let records = self.records(sample, whole && sample.len() == text.len());
        if records.len() < 2 && sample.len() < text.len() { self.records(text, whole) } else { records }
    }

    fn records(self, sample: &str, whole: bool) -> Vec<Vec<String>> {
        let mut records = Vec::new();
        let reader = RecordReader::new(sample.as_bytes(), self, &Limits::default());
        let Ok(mut reader) = reader.map(RecordReader::trusting) else { return records };
        while records.len() < SAMPLE_RECORDS && reader.advance().unwrap_or(false) {
            records.extend(reader.to_cells());
        }
        if !whole && records.len() < SAMPLE_RECORDS && records.len() > 1 {
            records.pop();
        }
        records
    }

    /// The parser for this dialect.
    pub fn parser(self) -> csv_core::Reader {
        let mut builder = ReaderBuilder::new();
        builder.delimiter(self.delimiter).quoting(self.quotes != Quotes::Plain);
        if self.quotes == Quotes::Escaped {
            builder.escape(Some(b'\\'));
        }
        builder.build()
    }
}

/// `sep=;` on a line of its own.
fn said_delimiter(text: &str) -> Option<u8> {
    let line = text.lines().next()?.trim_matches('"');
    let said = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| line.get(4..))?;
    match said.as_bytes() {
        [delimiter] if delimiter.is_ascii_punctuation() || *delimiter == b'\t' => Some(*delimiter),
        _ => None,
    }
}

fn candidates(text: &str) -> impl Iterator<Item = Dialect> {
    let sample = text.get(..text.floor_char_boundary(SAMPLE_BYTES)).unwrap_or(text);
    let escapes = sample.contains("\\\"") && !sample.contains("\"\"");
    let quoted = if escapes { Quotes::Escaped } else { Quotes::Doubled };
    let ways: &[Quotes] = if sample.contains('"') { &[Quotes::Doubled, Quotes::Plain] } else { &[Quotes::Doubled] };
    let occurring = DELIMITERS.into_iter().filter(|delimiter| memchr::memchr(*delimiter, sample.as_bytes()).is_some());
    occurring.flat_map(move |delimiter| {
        ways.iter().map(move |way| {
            let quotes = if *way == Quotes::Plain { Quotes::Plain } else { quoted };
            Dialect { delimiter, quotes, says_delimiter: false }
        })
    })
}

/// How much a sample looks like a table.
struct Regularity {
    records: usize,
    /// The commonest number of columns.
    columns: usize,
    /// The share of records with that number.
    share: f64,
}

impl Regularity {
    fn of(records: &[Vec<String>]) -> Regularity {
        let mut counts = std::collections::BTreeMap::new();
        for record in records {
            *counts.entry(record.len()).or_insert(0_usize) += 1;
        }
        let (columns, frequency) =
            counts.into_iter().max_by_key(|(columns, frequency)| (*frequency, *columns)).unwrap_or((0, 0));
        Regularity { records: records.len(), columns, share: ratio(frequency, records.len()) }
    }

    /// Many columns that nearly every record has are worth more than two that every record has.
    fn score(&self) -> f64 {
        self.share * f64::from(u32::try_from(self.columns).unwrap_or(u32::MAX)).ln()
    }

    /// Plain quotes make two columns of every `"Bakker, Anna"`: they must make the rows more alike, not wider.
    fn beats(&self, other: &Regularity, own: Dialect, others: Dialect) -> bool {
        if own.delimiter == others.delimiter { self.share > other.share } else { self.score() > other.score() }
    }

    /// Whether chance or prose would not look like this.
    fn is_evident(&self, dialect: Dialect) -> bool {
        match self.columns {
            0 | 1 => false,
            // Sentences have a comma each now and then, but no tab.
            2 if dialect.delimiter != b',' => self.records >= 3 && self.share >= 1.0,
            2 => self.records >= 5 && self.share >= 0.95,
            _ => self.records >= 3 && self.share >= 0.8 || self.records == 2 && self.share >= 1.0,
        }
    }
}

/// Sentences have a space after most commas and long stretches between them.
fn is_prose(text: &str, dialect: Dialect) -> bool {
    if !matches!(dialect.delimiter, b',' | b';') {
        return false;
    }
    let bytes = text.get(..text.floor_char_boundary(SAMPLE_BYTES)).unwrap_or(text).as_bytes();
    let delimiters = memchr::memchr_iter(dialect.delimiter, bytes).count();
    let spaced = memchr::memchr_iter(dialect.delimiter, bytes)
        .filter(|at| bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace))
        .count();
    ratio(spaced, delimiters) > 0.5 && bytes.len() > 15 * delimiters
}

fn ratio(part: usize, whole: usize) -> f64 {
    let (part, whole) = (u32::try_from(part).unwrap_or(u32::MAX), u32::try_from(whole).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { f64::from(part) / f64::from(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sniff(text: &str) -> Option<Dialect> {
        Dialect::sniff(text, true, true)
    }

    #[test]
    fn tells_delimiters_apart() {
        for (text, delimiter) in [
            ("a;b;c\n1,5;2;3\n2,5;3;4\n", b';'),
            ("a,b,c\nx;y,2,3\nz,3,4\n", b','),
            ("a\tb, c\td\n1\t2\t3\n", b'\t'),
            ("a|b|c\n1|2|3\n", b'|'),
            ("Report of May\n\na;b;c;d\n1;2;3;4\n5;6;7;8\n", b';'),
            ("sep=|\na;b|c\n", b'|'),
        ] {
            assert_eq!(sniff(text).map(|dialect| dialect.delimiter), Some(delimiter), "{text}");
        }
    }

    #[test]
    fn what_was_said_is_believed() {
        let text = "sep=;\na;b,c\n\"1;2\";3,4\n";
        for delimiter in Delimiter::ALL {
            let dialect = Dialect::of(text, true, Some(delimiter));
            assert_eq!((dialect.delimiter, dialect.says_delimiter), (delimiter.byte(), true));
        }
        assert_eq!(Dialect::of(text, true, Some(Delimiter::Comma)).sample(text, true)[1], ["1;2;3", "4"]);
        assert_eq!(Dialect::of("a;b\n1;2\n", true, None).delimiter, b';');
        assert_eq!(Dialect::of("", true, Some(Delimiter::Bar)).delimiter, b'|');
    }

    #[test]
    fn tells_what_quotes_mean() {
        assert_eq!(sniff("a,b\n\"x,y\",2\n\"z\"\"\",3\n").unwrap().quotes, Quotes::Doubled);
        assert_eq!(sniff("a,b\n\"x\\\"y, z\",2\n\"z\",3\n").unwrap().quotes, Quotes::Escaped);
        let names = "name,city\n\"Bakker, Anna\",Ede\n\"Visser, Piet\",Urk\n\"Smit, Bo\",Epe\n";
        assert_eq!(sniff(names).unwrap().quotes, Quotes::Doubled);
        let inches = "a\tb\n\"5 inch\tx\n6 inch\ty\n7\tz\n8\tz\n";
        assert_eq!(sniff(inches).unwrap().quotes, Quotes::Plain);
    }

    #[test]
    fn prose_is_no_table() {
        let letter = "Hallo Anna,\nGisteren was ik er, maar jij niet.\nMorgen kan ik ook, als je wilt.\nGroet,\nBert\n";
        assert_eq!(Dialect::sniff(letter, true, false), None);
    }
}
