//! Lines of `NAME;PARAMETER=value:text`, folded over several lines, as cards and calendars are written.

use std::io::Read;

use encoding_rs::Encoding;

use crate::binary_value::describe_base64;
use crate::encoding::Charset;
use crate::error::ReadError;
use crate::line::Lines;

/// One property.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ContentLine {
    /// In upper case, without the group before it (`item1.`).
    pub name: String,
    pub parameters: Vec<(String, String)>,
    /// Decoded; binary content is told as `data:image/jpeg`.
    pub value: String,
}

impl ContentLine {
    /// The first parameter of a name.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Properties whose values have parts between semicolons; a protected semicolon stays protected in them.
const STRUCTURED: [&str; 5] = ["N", "ADR", "ORG", "GENDER", "CLIENTPIDMAP"];

/// Reads properties, one after the other.
///
/// Own code: the crates for these formats refuse version 2.1 and unknown properties, or bring a second time library.
pub(crate) struct ContentLines<R> {
    lines: Lines<R>,
}

impl<R: Read> ContentLines<R> {
    /// Reads properties from lines.
    pub fn new(lines: Lines<R>) -> ContentLines<R> {
        ContentLines { lines }
    }

    /// A new record begins.
    pub fn begin_record(&self) {
        self.lines.begin_record();
    }

    /// The next property; lines that are none are passed over.
    pub fn advance(&mut self) -> Result<Option<ContentLine>, ReadError> {
        while let Some(line) = self.unfolded()? {
            if let Some(property) = parse(&line) {
                return Ok(Some(property));
            }
        }
        Ok(None)
    }

    fn unfolded(&mut self) -> Result<Option<String>, ReadError> {
        let Some(mut line) = self.lines.take()? else { return Ok(None) };
        let head = line.split(':').next().unwrap_or_default().to_ascii_uppercase();
        let is_quoted = head.contains("QUOTED-PRINTABLE");
        loop {
            if is_quoted && line.ends_with('=') {
                line.pop();
                let Some(next) = self.lines.take()? else { break };
                line.push_str(&next);
                continue;
            }
            let Some(next) = self.lines.take()? else { break };
            if !next.starts_with([' ', '\t']) {
                self.lines.give_back(next);
                break;
            }
            line.push_str(next.get(1..).unwrap_or_default());
        }
        Ok(Some(line))
    }
}

fn parse(line: &str) -> Option<ContentLine> {
    let colon = outside_quotes(line, ':').next()?;
    let (head, value) = (line.get(..colon)?, line.get(colon + 1..)?);
    let mut pieces = split_outside_quotes(head, ';');
    let name = pieces.next()?.rsplit('.').next()?.trim().to_ascii_uppercase();
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
        return None;
    }
    let parameters = pieces.map(parameter).collect();
    let mut property = ContentLine { name, parameters, value: String::new() };
    property.value = decode(&property, value);
    Some(property)
}

/// `NAME=value`, or in version 2.1 a value alone, which is a type or an encoding.
fn parameter(piece: &str) -> (String, String) {
    match piece.split_once('=') {
        Some((name, value)) => (name.trim().to_ascii_uppercase(), value.trim_matches('"').to_owned()),
        None if matches!(piece.to_ascii_uppercase().as_str(), "QUOTED-PRINTABLE" | "BASE64") => {
            ("ENCODING".to_owned(), piece.to_owned())
        }
        None => ("TYPE".to_owned(), piece.to_owned()),
    }
}

fn outside_quotes(text: &str, mark: char) -> impl Iterator<Item = usize> + '_ {
    let mut quoted = false;
    text.char_indices().filter_map(move |(at, letter)| {
        quoted ^= letter == '"';
        (letter == mark && !quoted).then_some(at)
    })
}

fn split_outside_quotes(text: &str, mark: char) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let ends: Vec<usize> = outside_quotes(text, mark).chain([text.len()]).collect();
    ends.into_iter().filter_map(move |end| {
        let piece = text.get(start..end);
        start = end + 1;
        piece
    })
}

fn decode(property: &ContentLine, value: &str) -> String {
    let encoding = property.parameter("ENCODING").unwrap_or_default().to_ascii_uppercase();
    match encoding.as_str() {
        "B" | "BASE64" => describe_base64(value),
        "QUOTED-PRINTABLE" => unescape(&quoted_printable(value, property.parameter("CHARSET")), &property.name),
        _ => match inline_data(value) {
            Some(packed) => describe_base64(packed),
            None => unescape(value, &property.name),
        },
    }
}

/// The content of `data:image/jpeg;base64,…`, as version 4.0 writes photos.
fn inline_data(value: &str) -> Option<&str> {
    value.strip_prefix("data:")?.split_once(";base64,").map(|(_, packed)| packed)
}

fn quoted_printable(value: &str, charset: Option<&str>) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = match (first, after) {
            (b'=', [high, low, further @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                bytes.push(hex(*high) << 4 | hex(*low));
                further
            }
            _ => {
                bytes.push(*first);
                after
            }
        };
    }
    let named = charset.and_then(|label| Encoding::for_label(label.as_bytes()));
    match named {
        Some(encoding) => encoding.decode(&bytes).0.into_owned(),
        None => Charset::guess(&bytes)
            .map_or_else(|| String::from_utf8_lossy(&bytes).into_owned(), |charset| charset.decode(&bytes)),
    }
}

fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'a'..=b'f' => digit - b'a' + 10,
        _ => digit.saturating_sub(b'A').saturating_add(10),
    }
}

fn unescape(value: &str, name: &str) -> String {
    if !value.contains('\\') {
        return value.to_owned();
    }
    let is_structured = STRUCTURED.contains(&name);
    let mut plain = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match (letter, letters.clone().next()) {
            ('\\', Some('n' | 'N')) => plain.push('\n'),
            ('\\', Some(';')) if is_structured => plain.push_str("\\;"),
            ('\\', Some(next @ (',' | ';' | '\\' | ':'))) => plain.push(next),
            _ => {
                plain.push(letter);
                continue;
            }
        }
        letters.next();
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Format;
    use crate::limits::Limits;

    fn lines(text: &str) -> Vec<ContentLine> {
        let mut lines = ContentLines::new(Lines::new(text.as_bytes(), Format::VCard, &Limits::default()));
        std::iter::from_fn(|| lines.advance().unwrap()).collect()
    }

    #[test]
    fn folds_and_groups_are_undone() {
        let read = lines("item1.TEL;TYPE=\"work:x\";PREF:06-\r\n 1234\r\nnonsense\r\nNOTE:a\\nb\\, c\r\n");
        assert_eq!((read[0].name.as_str(), read[0].value.as_str()), ("TEL", "06-1234"));
        assert_eq!(read[0].parameter("TYPE"), Some("work:x"));
        assert_eq!(read[1].value, "a\nb, c");
        assert_eq!(read.len(), 2);
    }

    #[test]
    fn quoted_printable_goes_on_after_a_soft_break() {
        let read = lines("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=\n=AB;Anna\nFN;QUOTED-PRINTABLE:Zo=EB\n");
        assert_eq!(read[0].value, "Zoë;Anna");
        assert_eq!(read[1].value, "Zoë");
    }

    #[test]
    fn photos_are_told_by_their_type() {
        let read =
            lines("PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJ\n RgABAQAA\nPHOTO:data:image/png;base64,iVBORw0KGgoAAAA\n");
        assert_eq!(read[0].value, "data:image/jpeg");
        assert_eq!(read[1].value, "data:image/png");
    }
}
