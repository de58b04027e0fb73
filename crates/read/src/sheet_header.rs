//! What a sheet of a workbook prints at the head and foot of its pages.

use memchr::memmem;

use crate::error::ReadError;
use crate::format::Format;
use crate::limits::Limits;
use crate::office_text::Words;
use crate::office_walk::{Element, Mark, Walk};

/// Whether a part of a workbook is printed.
pub(crate) fn is_printed(part: &str) -> bool {
    part.starts_with("xl/worksheets/") || part.starts_with("xl/chartsheets/")
}

/// The element; it stands once in a sheet, behind the cells.
const NAME: &[u8] = b"headerFooter";

/// The longest that is looked at: six texts of 255 letters are allowed.
const LONGEST: usize = 64 << 10;

/// Finds the element in the bytes of a sheet, which come piece by piece.
#[derive(Default)]
pub(crate) struct SheetHeader {
    /// The end of the piece before, or what is found so far.
    held: Vec<u8>,
    state: State,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum State {
    #[default]
    Sought,
    Begun,
    Whole,
    TooLong,
}

impl SheetHeader {
    /// Looks at the next piece.
    pub fn look(&mut self, bytes: &[u8]) {
        if matches!(self.state, State::Whole | State::TooLong) {
            return;
        }
        self.held.extend_from_slice(bytes);
        if self.state == State::Sought {
            let Some(start) = beginning(&self.held) else {
                // The name may be cut, and a prefix may stand before it.
                self.held.drain(..self.held.len().saturating_sub(4 * NAME.len()));
                return;
            };
            self.held.drain(..start);
            self.state = State::Begun;
        }
        match end(&self.held) {
            Some(end) if end <= LONGEST => {
                self.held.truncate(end);
                self.state = State::Whole;
            }
            None if self.held.len() <= LONGEST => {}
            _ => {
                self.held = Vec::new();
                self.state = State::TooLong;
            }
        }
    }

    /// The element, if it was there and holds anything.
    pub fn found(self) -> Option<Vec<u8>> {
        (self.state == State::Whole).then_some(self.held)
    }
}

/// Where the element begins, with or without a prefix.
fn beginning(bytes: &[u8]) -> Option<usize> {
    memmem::find_iter(bytes, NAME).find_map(|at| {
        let mut before = bytes.get(..at)?;
        if let Some(prefixed) = before.strip_suffix(b":") {
            let prefix = prefixed.iter().rev().take_while(|sign| sign.is_ascii_alphanumeric()).count();
            before = prefixed.get(..prefixed.len() - prefix)?;
        }
        before.strip_suffix(b"<").map(<[u8]>::len)
    })
}

/// Where an element ends whose closing tag is there.
fn end(element: &[u8]) -> Option<usize> {
    memmem::find_iter(element, NAME).skip(1).find_map(|at| {
        let opened = memchr::memrchr(b'<', element.get(..at)?)?;
        let closes = element.get(opened..at)?.starts_with(b"</");
        closes.then(|| memchr::memchr(b'>', element.get(at..)?).map(|end| at + end + 1))?
    })
}

static WORDS: Words = Words {
    format: Format::Xlsx,
    table: "",
    row: "",
    cells: &[],
    paragraphs: &["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"],
    text: &[],
    instead: None,
    remark: None,
    tab: "",
    line_breaks: &[],
    space: None,
};

/// The texts of the element.
pub(crate) fn text(element: &[u8], limits: &Limits) -> Result<String, ReadError> {
    let mut walk = Walk::new(element, &WORDS, limits);
    let (mut text, mut line) = (String::new(), String::new());
    loop {
        match walk.advance()? {
            Mark::Text(piece) => line.push_str(&piece),
            Mark::End(Element::Paragraph) => {
                text.push_str(shown(&line).trim());
                text.push('\n');
                line.clear();
            }
            Mark::Document => return Ok(text),
            Mark::Start(_) | Mark::End(_) => {}
        }
    }
}

/// A text without what tells how and where its parts are printed; what stands left, in the middle and right are lines.
///
/// Source: ECMA-376, part 1, section 18.3.1.46.
pub(crate) fn shown(coded: &str) -> String {
    let (mut shown, mut signs) = (String::new(), coded.chars().peekable());
    while let Some(sign) = signs.next() {
        if sign != '&' {
            shown.push(sign);
            continue;
        }
        match signs.next() {
            Some('&') => shown.push('&'),
            Some('L' | 'C' | 'R') => shown.push('\n'),
            // The name of a font.
            Some('"') => drop(signs.by_ref().find(|sign| *sign == '"')),
            // A colour of six signs.
            Some('K') => {
                for _ in 0..6 {
                    signs.next_if(|sign| sign.is_ascii_hexdigit() || matches!(sign, '+' | '-'));
                }
            }
            // The size of letters.
            Some('0'..='9') => while signs.next_if(char::is_ascii_digit).is_some() {},
            // Numbers of pages, days, names of files, the look of letters.
            _ => {}
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(sheet: &[u8], piece: usize) -> Option<Vec<u8>> {
        let mut header = SheetHeader::default();
        sheet.chunks(piece).for_each(|bytes| header.look(bytes));
        header.found()
    }

    #[test]
    fn the_element_is_found_wherever_pieces_end() {
        for prefix in ["", "x:"] {
            let element = format!(
                "<{prefix}headerFooter differentFirst=\"1\"><{prefix}oddHeader>&amp;LVan Anna Bos</{prefix}oddHeader></{prefix}headerFooter>"
            );
            let cell = "<c><is><t>headerFooter van :headerFooter</t></is></c>";
            let sheet = format!("<worksheet>{}{element}<drawing/></worksheet>", cell.repeat(50));
            for piece in [1, 7, 64, 100_000] {
                assert_eq!(found(sheet.as_bytes(), piece), Some(element.clone().into_bytes()), "{piece}");
            }
        }
        assert_eq!(found(b"<worksheet><headerFooter/></worksheet>", 5), None);
        let endless = format!("<headerFooter><oddHeader>{}</oddHeader></headerFooter>", "a".repeat(LONGEST));
        assert!([1000, 1_000_000].into_iter().all(|piece| found(endless.as_bytes(), piece).is_none()));
    }

    #[test]
    fn codes_are_left_out_of_the_text() {
        for (coded, text) in [
            ("&LAnna Bos&CLijst&RBlad &P van &N", "\nAnna Bos\nLijst\nBlad  van "),
            ("&\"Arial,Vet\"&12Anna &K00-024Bos &KFF0000& && Zn&", "Anna Bos & Zn"),
            ("", ""),
        ] {
            assert_eq!(shown(coded), text, "{coded}");
        }
    }

    #[test]
    fn each_text_is_a_line_or_more() {
        let element = "<x:headerFooter><x:oddHeader>&amp;LAnna &amp;&amp; Bos</x:oddHeader><x:oddFooter>&amp;P</x:oddFooter>\
                       <x:firstFooter>caf&#233;</x:firstFooter></x:headerFooter>";
        assert_eq!(text(element.as_bytes(), &Limits::default()).unwrap(), "Anna & Bos\n\ncafé\n");
    }
}
