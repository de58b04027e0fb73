//! Chats exported by WhatsApp: one record a message, with date, sender and text.

use std::io::Read;

use crate::encoding::Charset;
use crate::error::ReadError;
use crate::format::Format;
use crate::limits::Limits;
use crate::line::{Lines, lines};
use crate::part::{Header, Role};
use crate::place::Place;
use crate::reading::Reading;
use crate::row::{Row, Rows};
use crate::source::Input;

const DATE: usize = 0;
const SENDER: usize = 1;
const TEXT: usize = 2;

/// A name longer than this is a sentence with a colon in it.
const SENDER_CHARACTERS: usize = 60;

/// How many lines are looked at to recognise an export.
const LOOKED_AT: usize = 20;

/// Whether a text begins as a chat does: with a message, and mostly messages.
pub(crate) fn is_export(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT).collect();
    let messages = lines.iter().filter(|line| Message::of(line).is_some()).count();
    lines.first().is_some_and(|line| Message::of(line).is_some()) && messages * 2 >= lines.len() && messages >= 2
}

/// Reads the messages; lines that begin none belong to the one before.
pub(crate) fn read(
    input: Input<'_>,
    charset: Charset,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let mut rows = Messages {
        lines: lines(input, charset, Format::WhatsApp, reading.limits),
        columns: ["date", "sender", "text"].map(str::to_owned),
        number: 0,
        limits: reading.limits,
    };
    reading.table(place, Format::WhatsApp, Header::Fields, Role::Records, &mut rows)
}

/// A line that begins a message.
struct Message<'a> {
    date: &'a str,
    /// Absent when the program itself speaks.
    sender: Option<&'a str>,
    text: &'a str,
}

impl Message<'_> {
    fn of(line: &str) -> Option<Message<'_>> {
        let line = line.trim_start_matches(['\u{200E}', '\u{200F}', '\u{FEFF}']);
        let (date, rest) = match line.strip_prefix('[') {
            Some(bracketed) => bracketed.split_once("] ")?,
            None => line.split_once(" - ")?,
        };
        if !is_moment(date) {
            return None;
        }
        let (sender, text) = match rest.split_once(": ").or_else(|| rest.split_once(':')) {
            Some((sender, text)) if sender.chars().count() <= SENDER_CHARACTERS && !text.starts_with("//") => {
                (Some(sender.trim_start_matches(['\u{200E}', '~', ' '])), text)
            }
            _ => (None, rest),
        };
        Some(Message { date, sender, text })
    }
}

/// A day and a time: `31/12/2026, 23:59`, `2026-12-31, 11:59:01 p. m.`
fn is_moment(text: &str) -> bool {
    let Some((day, time)) = text.split_once([',', ' ']) else { return false };
    let parts: Vec<&str> = day.split(['/', '.', '-']).collect();
    let is_day = parts.len() == 3 && parts.iter().all(|part| (1..=4).contains(&part.len()) && is_number(part));
    let mut clock = time.trim_start_matches([',', ' ']).split(|letter: char| letter.is_whitespace());
    let mut digits = clock.next().unwrap_or_default().split(':');
    let is_time = digits.by_ref().take(3).filter(|part| part.len() <= 2 && is_number(part)).count() >= 2;
    let half: String = clock.flat_map(str::chars).filter(char::is_ascii_alphabetic).collect();
    is_day && is_time && matches!(half.to_ascii_lowercase().as_str(), "" | "am" | "pm")
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

struct Messages<'l, R> {
    lines: Lines<R>,
    columns: [String; 3],
    number: u64,
    limits: &'l Limits,
}

impl<R: Read> Rows for Messages<'_, R> {
    fn columns(&self) -> &[String] {
        &self.columns
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        let first = loop {
            match self.lines.take()? {
                None => return Ok(false),
                Some(line) if line.is_empty() => {}
                Some(line) => break line,
            }
        };
        self.lines.begin_record();
        let message = Message::of(&first).unwrap_or(Message { date: "", sender: None, text: &first });
        let mut text = message.text.to_owned();
        while let Some(line) = self.lines.take()? {
            if Message::of(&line).is_some() {
                self.lines.give_back(line);
                break;
            }
            text.push('\n');
            text.push_str(&line);
        }
        row.begin(self.number);
        self.number += 1;
        row.push(DATE, message.date, self.limits)?;
        row.push(SENDER, message.sender.unwrap_or_default(), self.limits)?;
        row.push(TEXT, text.trim_end(), self.limits)?;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::read_text;

    #[test]
    fn messages_of_several_lines_and_of_the_program_are_records() {
        let chat = "31/12/2025, 23:59 - Anna: Hoi\nallemaal\n01/01/2026, 00:01 - Bert is toegevoegd\n\
            01/01/2026, 00:02 - Bert:.\n";
        let table = &read_text("chat.txt", chat).tables[0];
        assert_eq!(table.values("sender"), ["Anna", "", "Bert"]);
        assert_eq!(table.values("text"), ["Hoi\nallemaal", "Bert is toegevoegd", "."]);
    }

    #[test]
    fn clocks_of_other_countries_and_phones_are_read() {
        let chat = "[2026-01-02, 11:25:09\u{202F}PM] Anna: a: b\n\u{200E}[2026-01-03, 8:00:00\u{202F}AM] ~ Bert: c\n";
        assert_eq!(read_text("chat.txt", chat).tables[0].values("sender"), ["Anna", "Bert"]);
        let chat = "01/20/2026, 11:23 a. m. - Anna: x\n01/30/2026, 08:49 p. m. - Bert: y\n";
        assert_eq!(read_text("chat.txt", chat).tables[0].values("date")[1], "01/30/2026, 08:49 p. m.");
    }
}
