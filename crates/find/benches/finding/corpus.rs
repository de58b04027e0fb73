//! Texts and tables that the bench makes itself, the same every time. People,
//! addresses and numbers are invented.

use crate::material::{DUTCH, ENGLISH, FIRST_NAMES, Language, STREETS, SURNAMES, TOWNS};
use std::fmt::Write;

/// How often personal data occur.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Density {
    /// About one finding in 70 bytes, as in contact lists and files of cases.
    Dense,
    /// About one in 200 bytes, as in letters.
    Usual,
    /// About one in 2,000 bytes, as in reports.
    Sparse,
}

impl Density {
    pub const ALL: [Density; 3] = [Density::Dense, Density::Usual, Density::Sparse];

    pub fn label(self) -> &'static str {
        match self {
            Density::Dense => "dense",
            Density::Usual => "usual",
            Density::Sparse => "sparse",
        }
    }

    /// Sentences in a thousand that hold personal data.
    fn personal(self) -> usize {
        match self {
            Density::Dense => 430,
            Density::Usual => 165,
            Density::Sparse => 16,
        }
    }
}

/// Size of one text.
const TEXT_BYTES: usize = 10 * 1024;

/// Makes texts of some ten kilobytes, `bytes` together, three Dutch to two English.
pub fn texts(density: Density, bytes: usize) -> Vec<String> {
    let mut dice = Dice(0x5eed + density as u64);
    (0..bytes / TEXT_BYTES).map(|at| text(&mut dice, density, if at % 5 < 3 { &DUTCH } else { &ENGLISH })).collect()
}

fn text(dice: &mut Dice, density: Density, language: &Language) -> String {
    let mut text = String::with_capacity(TEXT_BYTES + 512);
    while text.len() < TEXT_BYTES {
        for _ in 0..2 + dice.below(5) {
            let personal = dice.below(1000) < density.personal();
            let sentences = if personal { language.personal } else { language.plain };
            let sentence = dice.pick(sentences);
            fill(dice, language, sentence, &mut text);
            text.push(' ');
        }
        text.push_str(if dice.below(3) == 0 { "\n\n" } else { "\n" });
    }
    text
}

/// Writes a sentence, its slots filled.
fn fill(dice: &mut Dice, language: &Language, sentence: &str, out: &mut String) {
    let mut rest = sentence;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let close = open + rest[open..].find('}').expect("slots are closed");
        slot(dice, language, &rest[open + 1..close], out);
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
}

fn slot(dice: &mut Dice, language: &Language, name: &str, out: &mut String) {
    match name {
        "thing" => out.push_str(dice.pick(language.things)),
        "quality" => out.push_str(dice.pick(language.qualities)),
        "deed" => out.push_str(dice.pick(language.deeds)),
        "topic" => out.push_str(dice.pick(language.topics)),
        "first" => out.push_str(dice.pick(FIRST_NAMES)),
        "last" => out.push_str(dice.pick(SURNAMES)),
        "initial" => out.push((b'A' + dice.below(26) as u8) as char),
        "town" => out.push_str(dice.pick(TOWNS)),
        "street" => out.push_str(dice.pick(STREETS)),
        "statement" => out.push_str(dice.pick(language.statements)),
        "month" => out.push_str(dice.pick(language.months)),
        "n" => write(out, format_args!("{}", 1 + dice.below(180))),
        "day" => write(out, format_args!("{}", 1 + dice.below(28))),
        "year" => write(out, format_args!("{}", 2015 + dice.below(11))),
        "time" => write(out, format_args!("{:02}:{:02}", 8 + dice.below(10), dice.below(60))),
        "amount" => write(out, format_args!("{},{:02}", 10 + dice.below(900), dice.below(100))),
        "order" => write(out, format_args!("WO-{:06}", dice.below(1_000_000))),
        "birth" => write(out, format_args!("{:02}-{:02}-{}", 1 + dice.below(28), 1 + dice.below(12), birth_year(dice))),
        "age" => write(out, format_args!("{}", 18 + dice.below(70))),
        "mobile" => write(out, format_args!("06-1234{:04}", dice.below(10_000))),
        "phone" => write(out, format_args!("020 123 {:04}", dice.below(10_000))),
        "postcode" => {
            let letters = [b"BG", b"KL", b"XZ", b"PT", b"WD"][dice.below(5)];
            write(out, format_args!("{} {}{}", 1000 + dice.below(8999), letters[0] as char, letters[1] as char));
        }
        "plate" => write(out, format_args!("{}{}-{:03}-T", dice.letter(), dice.letter(), dice.below(1000))),
        "ip" => write(out, format_args!("198.51.100.{}", 1 + dice.below(254))),
        "member" => write(out, format_args!("K-{:05}", dice.below(100_000))),
        "mail" => {
            let (first, last) = (dice.pick(FIRST_NAMES), dice.pick(SURNAMES));
            out.extend(format!("{first}.{last}@mail.example.org").to_lowercase().chars().filter(|c| *c != ' '));
        }
        "bsn" => out.push_str(&bsn(dice)),
        "iban" => out.push_str(&iban(dice)),
        "card" => out.push_str(&card(dice)),
        other => panic!("slot `{other}` has no filling"),
    }
}

fn write(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a string takes all");
}

fn birth_year(dice: &mut Dice) -> usize {
    1935 + dice.below(70)
}

/// A number that passes the 11-test, from a range that is not given out.
fn bsn(dice: &mut Dice) -> String {
    loop {
        let body = format!("99{:06}", dice.below(1_000_000));
        let sum: u32 = body.bytes().zip((2..=9).rev()).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
        if sum % 11 < 10 {
            return format!("{body}{}", sum % 11);
        }
    }
}

/// An account at a bank that does not exist.
fn iban(dice: &mut Dice) -> String {
    let number = format!("{:010}", dice.below(1_000_000_000));
    let signs = format!("TEST{number}NL00");
    let rest = signs
        .chars()
        .filter_map(|c| c.to_digit(36))
        .fold(0, |rest, value| if value < 10 { (rest * 10 + value) % 97 } else { (rest * 100 + value) % 97 });
    let (a, b, c) = (&number[..4], &number[4..8], &number[8..]);
    format!("NL{:02} TEST {a} {b} {c}", 98 - rest)
}

/// A card of a range for tests.
fn card(dice: &mut Dice) -> String {
    let body = format!("40000000{:07}", dice.below(10_000_000));
    let sum: u32 = body
        .bytes()
        .enumerate()
        .map(|(at, digit)| u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 })
        .map(|value| if value > 9 { value - 9 } else { value })
        .sum();
    let number = format!("{body}{}", (10 - sum % 10) % 10);
    [&number[..4], &number[4..8], &number[8..12], &number[12..]].join(" ")
}

/// A table as rows that are already split, the header first.
pub struct Table {
    pub name: &'static str,
    pub rows: Vec<Vec<String>>,
    /// Bytes of the cells and the signs between them.
    pub bytes: usize,
}

/// Makes a table of customers, without running text.
pub fn customers(bytes: usize) -> Table {
    let header = [
        "klantnr",
        "voornaam",
        "achternaam",
        "geboortedatum",
        "email",
        "telefoon",
        "straat",
        "huisnummer",
        "postcode",
        "woonplaats",
        "iban",
        "bedrag",
        "besteldatum",
    ];
    let cells = [
        "{member}",
        "{first}",
        "{last}",
        "{birth}",
        "{mail}",
        "{mobile}",
        "{street}",
        "{n}",
        "{postcode}",
        "{town}",
        "{iban}",
        "{amount}",
        "{day}-{day}-{year}",
    ];
    table("CSV of customers", &header, &cells, bytes)
}

/// Makes a table of complaints, half of it running text.
pub fn complaints(bytes: usize) -> Table {
    let header = ["datum", "zaak", "naam", "e-mail", "klacht", "status"];
    let cells = ["{day}-{day}-{year}", "{order}", "{first} {last}", "{mail}", "", "{quality}"];
    table("CSV with running text", &header, &cells, bytes)
}

fn table(name: &'static str, header: &[&str], cells: &[&str], bytes: usize) -> Table {
    let mut dice = Dice(0x7ab1e);
    let mut table = Table { name, rows: vec![header.iter().map(|h| (*h).to_owned()).collect()], bytes: 0 };
    while table.bytes < bytes {
        let row: Vec<String> = cells.iter().map(|cell| self::cell(&mut dice, cell)).collect();
        table.bytes += row.iter().map(|cell| cell.len() + 1).sum::<usize>();
        table.rows.push(row);
    }
    table
}

/// Fills a cell; an empty pattern stands for two or three sentences.
fn cell(dice: &mut Dice, pattern: &str) -> String {
    let mut cell = String::new();
    if !pattern.is_empty() {
        fill(dice, &DUTCH, pattern, &mut cell);
        return cell;
    }
    for _ in 0..2 + dice.below(2) {
        let sentences = if dice.below(4) == 0 { DUTCH.personal } else { DUTCH.plain };
        let sentence = dice.pick(sentences);
        fill(dice, &DUTCH, sentence, &mut cell);
        cell.push(' ');
    }
    cell
}

/// Pieces that, repeated, ask most of the detector: it must stay linear.
pub const HARD: &[&str] = &[
    "a",
    "7",
    "0",
    "@",
    "a@",
    "x@y.nl ",
    "x.y@y.nl,",
    "\n",
    " \n",
    " ",
    ".",
    "J.",
    "Jan ",
    "Jan de Vries, ",
    "van ",
    "1.",
    "1-",
    "1 ",
    "1\n",
    "1;",
    "2024 ",
    "1234\n",
    "123456782 ",
    "é1",
    "::1:",
    "12 jaar ",
    "12 jaar\n",
    "(A1234) ",
    "login_",
    "login ",
    "kanker, ",
    "hij heeft diabetes ",
    "'s ",
    "Groet,\n",
    "Kerkstraat 1 ",
    "1234 AB ",
    "06-",
    "+31 ",
    "NL91",
];

/// Numbers that look random and are the same every time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() >> 33) as usize % limit
    }

    fn pick<'l>(&mut self, list: &[&'l str]) -> &'l str {
        list[self.below(list.len())]
    }

    /// A letter of the newer registrations.
    fn letter(&mut self) -> char {
        b"BDFGHJKLNPRSTVXZ"[self.below(16)] as char
    }
}
