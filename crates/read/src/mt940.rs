//! Bank statements in SWIFT MT940: one record a transaction, with its tags and the parts of its description.

use std::io::Read;

use crate::encoding::Charset;
use crate::error::ReadError;
use crate::fields::{Fields, Single};
use crate::format::Format;
use crate::limits::Limits;
use crate::line::{Lines, lines};
use crate::part::{Header, Role};
use crate::place::Place;
use crate::reading::Reading;
use crate::row::{Row, Rows};
use crate::source::Input;

/// The account of the statement, repeated in each of its transactions.
const ACCOUNT: &str = "25";
const TRANSACTION: &str = "61";
const DESCRIPTION: &str = "86";

/// Code words of descriptions as Dutch banks use them.
const CODE_WORDS: [&str; 22] = [
    "TRTP", "TRCD", "EREF", "PREF", "IREF", "MARF", "CSID", "CNTP", "REMI", "RTRN", "PURP", "ULTC", "ULTD", "ULTB",
    "ORDP", "BENM", "NAME", "IBAN", "BIC", "ADDR", "ISDT", "SVCL",
];

/// What stands between strokes after `/CNTP/`.
const COUNTERPARTY: [&str; 4] = ["account", "bic", "name", "city"];

/// A line of a description is full at this length; a shorter one ends a word.
const FULL_LINE: usize = 65;

/// Reads the transactions, then the tags that belong to no transaction.
pub(crate) fn read(
    input: Input<'_>,
    charset: Charset,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let mut rows = Transactions {
        lines: lines(input, charset, Format::Mt940, reading.limits),
        pending: None,
        account: String::new(),
        fields: Fields::default(),
        surroundings: Single::default(),
        number: 0,
        limits: reading.limits,
    };
    reading.table(place, Format::Mt940, Header::Fields, Role::Records, &mut rows)?;
    let surroundings = rows.surroundings;
    reading.surroundings(place, Format::Mt940, surroundings)
}

/// A tag with the lines that follow it.
struct Tag {
    name: String,
    lines: Vec<String>,
}

impl Tag {
    /// The lines as one text: full lines were broken anywhere, others at a word.
    fn text(&self) -> String {
        let mut text = String::new();
        let mut broken_anywhere = true;
        for line in &self.lines {
            if !broken_anywhere {
                text.push(' ');
            }
            text.push_str(line);
            broken_anywhere = text.starts_with('/') || line.chars().count() >= FULL_LINE;
        }
        text
    }
}

struct Transactions<'l, R> {
    lines: Lines<R>,
    /// A transaction that was met while its predecessor was completed.
    pending: Option<Tag>,
    account: String,
    fields: Fields,
    surroundings: Single,
    number: u64,
    limits: &'l Limits,
}

impl<R: Read> Transactions<'_, R> {
    fn take_tag(&mut self) -> Result<Option<Tag>, ReadError> {
        while let Some(line) = self.lines.take()? {
            // Heads and tails of messages (`{4:`, `-}`) stand on lines of their own.
            let Some((name, rest)) = split_tag(&line) else { continue };
            let mut tag = Tag { name: name.to_owned(), lines: vec![rest.to_owned()] };
            while let Some(line) = self.lines.take()? {
                if split_tag(&line).is_some() || line.starts_with(['-', '{']) {
                    if !line.starts_with(['-', '{']) {
                        self.lines.give_back(line);
                    }
                    break;
                }
                tag.lines.push(line);
            }
            return Ok(Some(tag));
        }
        Ok(None)
    }

    fn surround(&mut self, tag: &Tag) -> Result<(), ReadError> {
        if tag.name == ACCOUNT {
            self.account = tag.text();
        }
        let Single { fields, row, .. } = &mut self.surroundings;
        fields.put(row, &tag.name, &tag.text(), self.limits)
    }

    fn describe(&mut self, tag: &Tag, row: &mut Row) -> Result<(), ReadError> {
        let text = tag.text();
        self.fields.put(row, DESCRIPTION, &text, self.limits)?;
        for (code, value) in code_words(&text) {
            if code == "CNTP" {
                for (part, value) in COUNTERPARTY.iter().zip(value.split('/')).filter(|(_, value)| !value.is_empty()) {
                    self.fields.put(row, &format!("{DESCRIPTION}.{code}.{part}"), value, self.limits)?;
                }
            } else {
                self.fields.put(row, &format!("{DESCRIPTION}.{code}"), value, self.limits)?;
            }
        }
        Ok(())
    }
}

/// `:61:rest`, `:60F:rest`
fn split_tag(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix(':')?.split_once(':')?;
    let is_tag = (2..=3).contains(&name.len()) && name.bytes().take(2).all(|byte| byte.is_ascii_digit());
    is_tag.then_some((name, rest))
}

/// The code words of a description with what follows each.
fn code_words(text: &str) -> Vec<(&str, &str)> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for (at, _) in text.match_indices('/') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let code = CODE_WORDS.iter().find(|code| rest.strip_prefix(**code).is_some_and(|after| after.starts_with('/')));
        found.extend(code.map(|code| (at, *code)));
    }
    let ends = found.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    let values = found.iter().zip(ends).filter_map(|((at, code), end)| {
        let value = text.get(at + code.len() + 2..end)?;
        Some((*code, value.trim_end_matches('/')))
    });
    values.filter(|(_, value)| !value.is_empty()).collect()
}

impl<R: Read> Rows for Transactions<'_, R> {
    fn columns(&self) -> &[String] {
        self.fields.names()
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        let transaction = loop {
            self.lines.begin_record();
            let tag = match self.pending.take() {
                Some(tag) => Some(tag),
                None => self.take_tag()?,
            };
            match tag {
                None => return Ok(false),
                Some(tag) if tag.name == TRANSACTION => break tag,
                Some(tag) => self.surround(&tag)?,
            }
        };
        row.begin(self.number);
        self.number += 1;
        let account = self.account.clone();
        self.fields.put(row, ACCOUNT, &account, self.limits)?;
        self.fields.put(row, TRANSACTION, &transaction.text(), self.limits)?;
        match self.take_tag()? {
            Some(tag) if tag.name == DESCRIPTION => self.describe(&tag, row)?,
            other => self.pending = other,
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::read_text;

    #[test]
    fn transactions_are_records_with_the_parts_of_their_description() {
        let statement = "{1:F01BANKNL2AXXXX}\r\n{4:\r\n:20:REF\r\n:25:NL00BANK0123456789EUR\r\n:28C:1\r\n:60F:C260101EUR1,00\r\n\
            :61:2601010101C1,56NTRFEREF//01\r\n/TRCD/00100/\r\n:86:/EREF/E1//CNTP/NL00BANK0000000001/BANKNL2A/A.Ba\r\n\
            kker///REMI/USTD//Contributie/\r\n:61:2601010101D1,00NTRFNONREF\r\n:62F:C260101EUR1,56\r\n:86:/SUM/1/1/\r\n-}\r\n";
        let seen = read_text("s.sta", statement);
        let table = &seen.tables[0];
        assert_eq!(table.rows.len(), 2);
        assert_eq!(table.values("86.CNTP.name"), ["A.Bakker"]);
        assert_eq!(table.values("86.CNTP.account"), ["NL00BANK0000000001"]);
        assert_eq!(table.values("86.REMI"), ["USTD//Contributie"]);
        assert_eq!(table.values("25").len(), 2);
        assert_eq!(seen.tables[1].values("86"), ["/SUM/1/1/"]);
    }
}
