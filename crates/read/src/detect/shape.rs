//! Formats that are text, told by their first lines.

use crate::dialect::Dialect;
use crate::format::{Extension, Format};
use crate::{json_lines, whatsapp};

pub(super) fn detect(text: &str, whole: bool, extension: Option<&Extension>) -> Format {
    let start = text.trim_start();
    let promises = |format| extension.is_some_and(|extension| extension.allows(format));
    if begins_with(start, "BEGIN:VCARD") {
        Format::VCard
    } else if begins_with(start, "BEGIN:VCALENDAR") {
        Format::ICalendar
    } else if whatsapp::is_export(text) {
        Format::WhatsApp
    } else if is_mt940(start) {
        Format::Mt940
    } else if let Some(format) = markup(start) {
        format
    } else if let Some(format) = json(start, whole, extension) {
        format
    } else if let Some(format) = mail(text) {
        format
    } else if is_ldif(start) {
        Format::Ldif
    } else if promises(Format::Markdown) {
        Format::Markdown
    } else if Dialect::sniff(text, whole, TABLES.into_iter().any(promises)).is_some() {
        Format::Delimited
    } else {
        Format::Text
    }
}

/// Names that promise a table: programs give the names of workbooks to plain tables.
const TABLES: [Format; 4] = [Format::Delimited, Format::Xlsx, Format::Xls, Format::Ods];

fn begins_with(text: &str, mark: &str) -> bool {
    text.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark))
}

/// Elements with which pieces of web pages begin.
const HTML: [&str; 12] =
    ["html", "head", "body", "div", "p", "table", "span", "meta", "style", "h1", "center", "!doctype html"];

fn markup(start: &str) -> Option<Format> {
    let mut rest = start;
    // Declarations, comments and instructions stand before the first element.
    loop {
        rest = rest.trim_start();
        if rest.starts_with("<?") {
            rest = rest.split_once("?>")?.1;
        } else if rest.starts_with("<!--") {
            rest = rest.split_once("-->")?.1;
        } else {
            break;
        }
    }
    let rest = rest.strip_prefix('<')?;
    let starts_with_word =
        |word: &&str| begins_with(rest, word) && !rest.chars().nth(word.len()).is_some_and(char::is_alphanumeric);
    if HTML.iter().any(starts_with_word) {
        return Some(Format::Html);
    }
    let named = rest.starts_with(|first: char| first.is_alphabetic() || first == '_') || begins_with(rest, "!doctype");
    let closed = rest.contains('>');
    // Text may begin with an address in angle brackets.
    let (name, _) = rest.split_once(['>', ' ', '/', '\n', '\r', '\t'])?;
    (named && closed && !name.contains('@')).then_some(Format::Xml)
}

fn json(start: &str, whole: bool, extension: Option<&Extension>) -> Option<Format> {
    let promised = extension.is_some_and(|extension| extension.means(Format::JsonLines));
    if json_lines::is_lines(start, whole, promised) {
        return Some(Format::JsonLines);
    }
    (start.starts_with(['{', '[']) && begins_as_json(start)).then_some(Format::Json)
}

/// How far JSON must be right to be JSON with a fault in it; `[2026-01-03 10:00:00]` and `[[Anna]]` are not.
const JSON_RIGHT_BYTES: usize = 40;

/// How much of a text is looked at.
const JSON_LOOKED_AT_BYTES: usize = 4096;

fn begins_as_json(start: &str) -> bool {
    let end = start.floor_char_boundary(JSON_LOOKED_AT_BYTES);
    let looked_at = start.get(..end).unwrap_or(start);
    let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(looked_at) else { return true };
    let lines_before: usize = looked_at.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    error.is_eof() || lines_before + error.column() > JSON_RIGHT_BYTES
}

/// Fields one of which every mail has.
const TELLING: [&str; 10] = [
    "from",
    "to",
    "subject",
    "date",
    "received",
    "return-path",
    "message-id",
    "delivered-to",
    "mime-version",
    "content-type",
];

fn mail(text: &str) -> Option<Format> {
    let first = text.lines().next()?;
    if first.starts_with("From ") && !first.contains(": ") && first.contains(':') && is_head(text.lines().skip(1)) {
        return Some(Format::Mbox);
    }
    is_head(text.lines()).then_some(Format::Eml)
}

/// A head: fields up to an empty line, at least two of them of mail, one of which names somebody or something sent.
fn is_head<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let mut telling: Vec<&str> = Vec::new();
    for line in lines.take(200) {
        if line.is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) || line == "__" {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        let name = name.trim_end().to_ascii_lowercase();
        if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
            return false;
        }
        telling.extend(TELLING.iter().copied().filter(|field| *field == name));
    }
    telling.len() >= 2 && telling.iter().any(|field| matches!(*field, "from" | "to" | "received" | "return-path"))
}

fn is_ldif(start: &str) -> bool {
    let mut lines = start.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let first = lines.next().unwrap_or_default();
    let second = lines.next().unwrap_or_default();
    let names_entry = |line: &str| begins_with(line, "dn:");
    names_entry(first) || begins_with(first, "version:") && names_entry(second)
}

/// A statement has a reference, an account and a balance, each on a line of its own.
fn is_mt940(start: &str) -> bool {
    let has = |tag: &str| start.lines().take(40).any(|line| line.starts_with(tag));
    has(":20:") && has(":25:") && (has(":60F:") || has(":60M:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, name: &str) -> Format {
        detect(text, true, Extension::of(name))
    }

    #[test]
    fn tells_texts_by_their_first_lines() {
        let cases = [
            ("BEGIN:VCARD\nVERSION:3.0\n", Format::VCard),
            ("begin:vcalendar\n", Format::ICalendar),
            ("<?xml version=\"1.0\"?>\n<!-- x --><Document></Document>", Format::Xml),
            ("<!DOCTYPE html><html><p>a", Format::Html),
            ("<table><tr><td>a</td></tr></table>", Format::Html),
            ("[{\"a\": 1}]", Format::Json),
            ("{\"a\": 1}\n{\"a\": 2}\n", Format::JsonLines),
            ("From: a@example.org\nTo: b@example.org\n\nHoi", Format::Eml),
            ("From a@example.org Sat Jan  3 01:05:34 2026\nFrom: a@example.org\nSubject: x\n\nHoi", Format::Mbox),
            ("# comment\nversion: 1\ndn: cn=Anna\ncn: Anna\n", Format::Ldif),
            (":20:REF\n:25:NL00BANK0123456789\n:60F:C260101EUR1,00\n", Format::Mt940),
            ("naam;plaats;land\nAnna;Delft;NL\nBert;Gouda;NL\n", Format::Delimited),
            ("Beste Anna,\n\nDank voor je brief, ik bel morgen.\n\nGroet,\nBert\n", Format::Text),
            ("[een notitie]\nmet {haakjes}\n", Format::Text),
            ("[2026-01-03 10:00:00] Anna belde over {\"x\"}\n", Format::Text),
            ("[1-1-26, 13:05:00] Anna: Hoi\n", Format::Text),
            ("[1] Jansen, een boek\n[2] Bos, nog een\n", Format::Text),
            ("[[Anna Jansen]] belde vandaag.\n", Format::Text),
            ("{\"Anna\" zei zij}\n", Format::Text),
            ("[true, 1.5,\n null]", Format::Json),
            ("{}", Format::Json),
            ("{\"klanten\": [{\"naam\": \"Anna\", \"plaats\": \"Delft\"},]}", Format::Json),
            ("{\"klanten\": [{\"naam\": \"An", Format::Json),
            ("<anna@example.org> schreef:\nhoi\n", Format::Text),
            ("Let op: dit is geen mail\nNoch dit: hier\n", Format::Text),
        ];
        for (text, format) in cases {
            assert_eq!(told(text, "x"), format, "{text}");
        }
    }

    #[test]
    fn a_name_decides_between_possible_readings_only() {
        assert_eq!(told("a,b\n1,2\n", "x.csv"), Format::Delimited);
        assert_eq!(told("# a\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "x.md"), Format::Markdown);
        assert_eq!(told("{\"a\": 1}", "x.csv"), Format::Json);
        assert_eq!(told("{\"a\": 1}", "x.json"), Format::Json);
        assert_eq!(told("{a: 1}", "x.json"), Format::Text);
        assert_eq!(told("{\"a\": 1}", "x.jsonl"), Format::JsonLines);
        assert_eq!(told("a\tb\n1\t2\n", "x.xls"), Format::Delimited);
    }
}
