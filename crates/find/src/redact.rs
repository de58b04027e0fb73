//! Findings replaced by placeholders: the same person, number or address gets the same one everywhere in a file.
//!
//! A file is read before it is written: which columns hold what, and who occurs. So a first name in the salutation is
//! known to be the person who signs in full below, and a name or number that is known to be somebody's in one place
//! goes in all, also where nothing around it says so.

mod group;
mod known;
mod person;
mod shape;
mod table;
mod text;

use crate::detector::Detector;
use crate::kind::Kind;
use person::Persons;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use thiserror::Error;
use waarborg_read::{Bound, Contents, Format, ReadError};

/// Why a file was not redacted. What was written by then is not whole.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum RedactError {
    /// It could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// It could not be written.
    #[error("the output could not be written")]
    Write(#[from] std::io::Error),
    /// Only delimited tables and texts are written anew; in other formats, and in mails with encoded parts, values would
    /// stay in unseen places.
    #[error("files of format {0} are not redacted")]
    Format(Format),
}

/// What was replaced, by kind.
pub type Replaced = std::collections::BTreeMap<Kind, u64>;

/// Writes placeholders and keeps which value has which.
pub struct Placeholders<'w> {
    word: &'w dyn Fn(Kind) -> String,
    keep: &'w [Kind],
    persons: Persons,
    /// Numbers of persons as they are shown, by first appearance.
    shown: HashMap<u32, u32>,
    numbers: HashMap<(Kind, u64), u32>,
    counts: HashMap<Kind, u32>,
    replaced: Replaced,
    most_bytes: u64,
}

/// What is held of the people in a file at most: of each the words of her name, of each value a number.
const MOST_BYTES: u64 = 1 << 30;

/// What one person, and one value, take in memory, roughly.
const PERSON_BYTES: u64 = 256;
const VALUE_BYTES: u64 = 40;

impl<'w> Placeholders<'w> {
    /// Placeholders in the words of `word`; kinds in `keep` are left as they are.
    ///
    /// [`Kind::FreeText`] keeps columns of running text whole, whatever is in them. A text file is no column.
    #[must_use]
    pub fn new(word: &'w dyn Fn(Kind) -> String, keep: &'w [Kind]) -> Self {
        Placeholders {
            word,
            keep,
            persons: Persons::default(),
            shown: HashMap::new(),
            numbers: HashMap::new(),
            counts: HashMap::new(),
            replaced: Replaced::new(),
            most_bytes: MOST_BYTES,
        }
    }

    /// Holds no more than so many bytes of the people in a file, roughly; of a file with more, nothing is written.
    #[must_use]
    pub fn with_most_bytes(mut self, most_bytes: u64) -> Self {
        self.most_bytes = most_bytes;
        self
    }

    /// Whether what is held is within its bound.
    fn check(&self) -> Result<(), ReadError> {
        let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        let persons = count(self.persons.count()).saturating_mul(PERSON_BYTES);
        let held = persons.saturating_add(count(self.numbers.len()).saturating_mul(VALUE_BYTES));
        let error = ReadError::TooLarge { bound: Bound::HeldBytes, limit: self.most_bytes };
        if held > self.most_bytes { Err(error) } else { Ok(()) }
    }

    fn keeps(&self, kind: Kind) -> bool {
        self.keep.contains(&kind)
    }

    /// The placeholder for a value. What says something about a person has no number: it would tell who shares it.
    fn for_value(&mut self, kind: Kind, value: &str) -> String {
        if kind == Kind::Name {
            let person = self.persons.of(value);
            return self.for_person(person);
        }
        *self.replaced.entry(kind).or_default() += 1;
        if !is_numbered(kind) {
            return self.show(kind, None);
        }
        let count = self.counts.entry(kind).or_default();
        let number = *self.numbers.entry((kind, plain_hash(kind, value))).or_insert_with(|| {
            *count += 1;
            *count
        });
        self.show(kind, Some(number))
    }

    /// The placeholder for a person who is known already.
    fn for_person(&mut self, person: u32) -> String {
        *self.replaced.entry(Kind::Name).or_default() += 1;
        let next = u32::try_from(self.shown.len()).unwrap_or(u32::MAX).saturating_add(1);
        let number = *self.shown.entry(person).or_insert(next);
        self.show(Kind::Name, Some(number))
    }

    fn show(&self, kind: Kind, number: Option<u32>) -> String {
        let word = (self.word)(kind);
        number.map_or_else(|| format!("[{word}]"), |number| format!("[{word} {number}]"))
    }
}

/// Whether equal values are told to be equal.
fn is_numbered(kind: Kind) -> bool {
    use crate::kind::Directness;
    kind.directness() == Directness::Direct && !kind.is_statement()
}

/// The value without what people write differently.
///
/// Numbers with checks or a fixed form are the same whatever stands between their signs. Elsewhere a dot or dash tells
/// values apart, as in `a.b@example.nl`, `10.1.11.1`, `1-11-1980` and `Dorpsstraat 1-12`.
fn plain_hash(kind: Kind, value: &str) -> u64 {
    let signs = |value: &str| value.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let plain: String = match kind {
        Kind::Phone => plain_phone(value),
        Kind::Bsn
        | Kind::Iban
        | Kind::Card
        | Kind::Postcode
        | Kind::LicencePlate
        | Kind::Vat
        | Kind::VatBsn
        | Kind::Kvk
        | Kind::IdDocument => signs(value),
        _ => String::new(),
    };
    let mut hasher = DefaultHasher::new();
    if plain.is_empty() {
        // Other kinds, and words such as "unknown" and "-" in a column of numbers.
        value.to_lowercase().split_whitespace().for_each(|word| word.hash(&mut hasher));
    } else {
        plain.hash(&mut hasher);
    }
    hasher.finish()
}

/// The digits as they are dialled in the Netherlands; empty if there are none.
fn plain_phone(value: &str) -> String {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    let is_abroad = value.trim_start().trim_start_matches('(').starts_with('+');
    let abroad = if is_abroad { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    match abroad.map(|digits| digits.strip_prefix("31").ok_or(digits)) {
        // The zero in "+31 (0)6" is not dialled.
        Some(Ok(within)) => format!("0{}", within.strip_prefix('0').unwrap_or(within)),
        Some(Err(digits)) => format!("00{digits}"),
        None => digits,
    }
}

/// Writes the file that `open` gives, each time from its beginning, to `out` with its findings replaced.
///
/// The output is UTF-8, with the delimiter, the ends of lines and the byte order mark of the input. Records of a table in
/// which nothing is replaced stay as they lie; in others quotes stand where they must.
///
/// # Errors
/// [`RedactError`]; `out` then holds a part of the file and is to be thrown away.
pub fn redact(
    open: &dyn Fn() -> Result<Contents<'static>, ReadError>,
    detector: &Detector,
    mut placeholders: Placeholders<'_>,
    out: &mut dyn Write,
) -> Result<Replaced, RedactError> {
    let contents = open()?;
    match contents.format() {
        Format::Delimited => table::redact(contents, open, detector, &mut placeholders, out)?,
        // A chat and a mail are texts that happen to hold messages.
        Format::Text | Format::Markdown | Format::WhatsApp | Format::Eml => {
            text::redact(contents, open()?, detector, &mut placeholders, out)?;
        }
        format => return Err(RedactError::Format(format)),
    }
    out.flush()?;
    Ok(placeholders.replaced)
}
