//! What one cell looks like, taken as a whole.

use crate::flags;
use crate::fold::fold_into;
use crate::lexicon::{Lexicon, WordCache};
use crate::number::{Digits, bank, date, document, national, network, phone, plate};
use crate::scan::email_whole;

/// Tests a value may pass; one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Trait {
    Empty,
    Email,
    RoleBox,
    Phone,
    PhoneShape,
    Iban,
    Bsn,
    Card,
    Plate,
    WrittenPlate,
    Postcode,
    PostcodePlace,
    Ip,
    Version,
    Vat,
    VatBsn,
    TravelDocument,
    National,
    DrivingLicence,
    EightDigits,
    NineDigits,
    Date,
    CompactDate,
    Ean,
    Integer,
    Decimal,
    YesNo,
    Gender,
    Marital,
    Occupation,
    Nationality,
    Place,
    FirstName,
    Surname,
    FullName,
    Initials,
    Infix,
    Word,
    Firm,
    Street,
    StreetNumber,
    HouseNumber,
    AgeRange,
    Year,
    Code,
    CodeDigits,
    Running,
    Hash,
    StreetWord,
    Login,
    NamedMail,
    PrivateIp,
    AgeBand,
    Statement,
    /// Three words or more, most of them without a capital.
    Prose,
    /// Two words or more.
    Words,
}

/// Number of traits.
pub(crate) const TRAITS: usize = Trait::Words as usize + 1;

/// The traits of one value, its date and its statement bits.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Traits {
    bits: u64,
    /// Year of the date, if it is one.
    pub(crate) year: Option<u16>,
    /// Bits of [`flags::STATEMENT`].
    pub(crate) statements: u64,
}

impl Traits {
    pub(crate) fn has(&self, one: Trait) -> bool {
        self.bits >> (one as u32) & 1 == 1
    }

    /// The trait with number `at`.
    pub(crate) fn bit(&self, at: usize) -> bool {
        self.bits >> at & 1 == 1
    }

    fn set(&mut self, one: Trait, holds: bool) {
        self.bits |= u64::from(holds) << (one as u32);
    }
}

/// Longest value that is looked at; what is longer is running text.
const LONGEST: usize = 512;

/// Tests a value, which must be trimmed.
pub(crate) fn classify(value: &str, lexicon: &Lexicon, cache: &mut WordCache) -> Traits {
    let mut traits = Traits::default();
    let mut key = Vec::with_capacity(64);
    if value.len() > LONGEST {
        traits.set(Trait::Running, true);
        return traits;
    }
    fold_into(value, &mut key);
    key.insert(0, b'=');
    let bits = lexicon.word(&key);
    traits.set(Trait::Empty, value.is_empty() || bits & flags::EMPTY != 0);
    traits.set(Trait::YesNo, bits & flags::YES_NO != 0);
    traits.set(Trait::Gender, bits & flags::GENDER != 0);
    traits.set(Trait::Marital, bits & flags::MARITAL != 0);
    traits.set(Trait::Occupation, bits & flags::OCCUPATION != 0);
    traits.set(Trait::Nationality, bits & flags::NATIONALITY != 0);
    if value.bytes().any(|b| b.is_ascii_digit()) {
        numbers(value, lexicon, &mut traits);
    }
    if let Some(person) = email_whole(value, lexicon) {
        traits.set(Trait::Email, true);
        traits.set(Trait::RoleBox, !person);
        traits.set(Trait::NamedMail, has_name(value, lexicon));
        return traits;
    }
    super::words::classify(value, lexicon, cache, &mut WordTraits { traits: &mut traits });
    traits
}

/// The part of [`Traits`] that words may set.
pub(super) struct WordTraits<'a> {
    traits: &'a mut Traits,
}

impl WordTraits<'_> {
    pub(super) fn set(&mut self, one: Trait, holds: bool) {
        self.traits.set(one, holds);
    }

    pub(super) fn add_statements(&mut self, bits: u64) {
        self.traits.statements |= bits & flags::STATEMENT;
        self.traits.set(Trait::Statement, bits & flags::STATEMENT != 0);
    }
}

fn numbers(value: &str, lexicon: &Lexicon, traits: &mut Traits) {
    let bytes = value.as_bytes();
    let digits = Digits::of(bytes);
    let signs = Digits::alphanumeric(bytes);
    let (number, code) = (digits.as_bytes(), signs.as_bytes());
    let only = |extra: &[u8]| bytes.iter().all(|b| b.is_ascii_digit() || extra.contains(b));
    let pure = only(b"");
    let short = bytes.len() <= 40;
    let read = if short { date::whole(bytes) } else { None };
    let read = if read.is_none() && pure && bytes.len() == 8 { day_first(value) } else { read };
    let year = pure && bytes.len() == 4 && bytes >= &b"1850"[..] && bytes <= &b"2150"[..];
    traits.year = if year { value.parse().ok() } else { read.map(|d| d.year) };
    traits.set(Trait::Date, read.is_some());
    traits.set(Trait::CompactDate, read.is_some() && pure);
    traits.set(Trait::Integer, pure);
    traits
        .set(Trait::Decimal, !pure && only(b".,-% ") || value.starts_with(['€', '$', '£']) || value.starts_with("EUR"));
    traits.set(Trait::EightDigits, pure && number.len() == 8);
    traits.set(Trait::NineDigits, matches!(number.len(), 8 | 9) && only(b". -"));
    traits.set(
        Trait::Bsn,
        matches!(number.len(), 8 | 9) && only(b". -") && national::is_bsn(number) && read.is_none_or(|_| pure),
    );
    traits.set(Trait::Card, only(b" -") && bank::is_card(number));
    traits.set(Trait::Iban, code.len() + 8 >= bytes.len() && bank::is_iban(code));
    traits.set(Trait::Phone, short && is_phone(value, number));
    traits.set(
        Trait::PhoneShape,
        (7..=15).contains(&number.len()) && number.len() < bytes.len() && only(b" +-().") && read.is_none(),
    );
    let vat = national::vat(code);
    traits.set(Trait::VatBsn, vat == Some(national::VatHolder::Citizen));
    traits.set(
        Trait::Vat,
        vat == Some(national::VatHolder::Firm) || national::is_foreign_vat(code) && code.len() == bytes.len(),
    );
    let written = plate::is_written_plate(bytes);
    traits.set(Trait::WrittenPlate, written);
    traits.set(Trait::Plate, written || bytes.len() == 6 && plate::is_plate(code));
    traits.set(Trait::TravelDocument, bytes.len() == 9 && document::is_travel_document(code) && number.len() < 9);
    let neighbour = short && only(b" .-/") && number.len() >= 11 && national::is_neighbour(number)
        || short && national::is_german_insurance(code);
    traits.set(Trait::National, neighbour);
    traits.set(Trait::CodeDigits, code.len() <= 16 && number.len() * 2 >= code.len() && !value.contains(' '));
    traits.set(Trait::DrivingLicence, pure && document::is_driving_licence(number));
    traits.set(Trait::Ean, pure && matches!(number.len(), 13 | 14) && is_ean(number));
    let ip4 = network::ipv4(value);
    traits.set(Trait::Ip, ip4.is_some() || network::ipv6(value).is_some() || network::is_mac(bytes));
    traits.set(Trait::Version, ip4.is_some_and(network::looks_like_version));
    let private = |ip: &str| {
        let block = ip.strip_prefix("172.").and_then(|rest| rest.split('.').next()?.parse::<u8>().ok());
        ip.starts_with("10.") || ip.starts_with("192.168.") || block.is_some_and(|b| (16..32).contains(&b))
    };
    traits.set(Trait::PrivateIp, ip4.is_some() && private(value));
    traits.set(Trait::AgeBand, short && is_age_band(value));
    let small: Option<u32> = value.parse().ok();
    traits.set(Trait::AgeRange, pure && small.is_some_and(|n| (0..=110).contains(&n)));
    traits.set(Trait::Year, pure && number.len() == 4 && small.is_some_and(|n| (1900..=2030).contains(&n)));
    traits.set(Trait::HouseNumber, is_house_number(bytes));
    traits.set(
        Trait::Code,
        code.len() == bytes.iter().filter(|b| !matches!(b, b'-' | b'.' | b'_' | b'/')).count()
            && (3..=16).contains(&code.len())
            && !value.contains(' '),
    );
    traits.set(Trait::Hash, bytes.len() >= 24 && !value.contains(' ') && number.len() >= 4);
    postcode(value, traits, lexicon);
}

fn postcode(value: &str, traits: &mut Traits, lexicon: &Lexicon) {
    let bytes = value.as_bytes();
    let four = bytes.len() >= 6 && bytes[..4].iter().all(u8::is_ascii_digit) && bytes[0] != b'0';
    if !four {
        return;
    }
    let at = 4 + usize::from(bytes[4] == b' ');
    let Some(letters) = bytes.get(at..at + 2) else { return };
    if !letters.iter().all(u8::is_ascii_alphabetic) {
        return;
    }
    match bytes.get(at + 2) {
        None => traits.set(Trait::Postcode, true),
        Some(b' ' | b',') => {
            let mut key = Vec::new();
            fold_into(value[at + 2..].trim_matches([' ', ',']), &mut key);
            let place = (lexicon.word(&key) | lexicon.phrase(&key)) & flags::PLACE != 0;
            traits.set(Trait::PostcodePlace, place || key.iter().all(|b| !b.is_ascii_digit()));
        }
        Some(_) => {}
    }
}

fn is_phone(value: &str, digits: &[u8]) -> bool {
    if !value
        .bytes()
        .all(|b| b.is_ascii_digit() || b >= 0x80 || matches!(b, b' ' | b'-' | b'+' | b'(' | b')' | b'.' | b'/'))
    {
        return false;
    }
    let cut = value.replace("(0)", "");
    let bare = Digits::of(cut.as_bytes());
    let international = value.trim_start_matches('(').starts_with('+');
    match digits {
        _ if international => phone::international(bare.as_bytes()).is_some(),
        // A bracketed zero that was cut may have been one of the two.
        [b'0', b'0', ..] => bare.as_bytes().get(2..).is_some_and(|rest| phone::international(rest).is_some()),
        [b'0', rest @ ..] => phone::dutch(rest).is_some() && digits.len() >= 9,
        [b'6', ..] => digits.len() == 9 && phone::dutch(digits) == Some(phone::Line::Person) && value.len() == 9,
        _ => false,
    }
}

/// `04111967`: a date without signs, the day first.
fn day_first(value: &str) -> Option<date::Date> {
    let signed = format!("{}-{}-{}", &value[..2], &value[2..4], &value[4..]);
    date::whole(signed.as_bytes()).filter(|d| (1900..=2040).contains(&d.year))
}

/// `25-34`, `65+`, `18 t/m 24 jaar`.
fn is_age_band(value: &str) -> bool {
    let value = value.trim_end_matches(|c: char| c.is_alphabetic() || c == '.').trim_end();
    let value = value.trim_start_matches(['<', '>', '=', ' ']);
    let age = |part: &str| part.trim().parse::<u32>().is_ok_and(|n| n <= 110);
    let ends = value.strip_suffix('+').is_some_and(age);
    ends || ["t/m", "tot", "to", "-", "\u{2013}"]
        .iter()
        .any(|between| value.split_once(between).is_some_and(|(from, until)| age(from) && age(until)))
}

/// An address with a name, or initials before one, in its local part.
fn has_name(value: &str, lexicon: &Lexicon) -> bool {
    let mut key = Vec::with_capacity(32);
    fold_into(value.split('@').next().unwrap_or(value), &mut key);
    let named = |word: &[u8]| word.len() >= 3 && lexicon.word(word) & (flags::FIRST | flags::SURNAME) != 0;
    let mut parts = key.split(|b| !b.is_ascii_alphabetic());
    parts.any(|part| named(part) || part.len() > 4 && (named(&part[1..]) || named(&part[2..])))
}

fn is_ean(digits: &[u8]) -> bool {
    let sum: u32 =
        digits.iter().rev().enumerate().map(|(at, d)| u32::from(d - b'0') * if at % 2 == 1 { 3 } else { 1 }).sum();
    sum.is_multiple_of(10)
}

fn is_house_number(bytes: &[u8]) -> bool {
    let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    (1..=5).contains(&digits)
        && bytes.len() <= digits + 5
        && bytes[0] != b'0'
        && bytes[digits..].iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b' ' | b'/'))
}
