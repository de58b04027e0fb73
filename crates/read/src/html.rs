//! Web pages, as text.

use crate::encoding::Charset;
use crate::error::ReadError;
use crate::format::Format;
use crate::links;
use crate::place::Place;
use crate::reading::Reading;
use crate::shield::shield;
use crate::source::Input;
use crate::text;

/// Reads what a page says; scripts and styles are left out, cells and blocks stay apart.
pub(crate) fn read(
    input: Input<'_>,
    charset: Charset,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let page = charset.decode(&input.into_bytes(reading.limits)?);
    let text = shield(Format::Html, || Ok(to_text(&page)))?;
    text::hand_out(&text, Format::Html, place, reading)
}

/// What a page says, and the addresses behind its links.
pub(crate) fn to_text(page: &str) -> String {
    let mut text = mail_parser::decoders::html::html_to_text(&break_blocks(page));
    let links = links::unseen(page, &text);
    if !links.is_empty() {
        text.push('\n');
        text.push_str(&links);
    }
    text
}

/// Ends of elements after which a reader sees a new line; the library knows only paragraphs.
const BLOCKS: [&str; 14] = [
    "</div", "</tr", "</li", "</h1", "</h2", "</h3", "</h4", "</h5", "</h6", "</table", "</title", "</dd", "</dt",
    "</option",
];

/// Ends of elements after which a reader sees a gap.
const CELLS: [&str; 2] = ["</td", "</th"];

fn break_blocks(page: &str) -> String {
    let mut broken = String::with_capacity(page.len() + page.len() / 8);
    let mut rest = page;
    while let Some(at) = rest.find("</") {
        let (before, from_end) = rest.split_at(at);
        broken.push_str(before);
        let ends = |tag: &&str| {
            from_end.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag))
                && !from_end.as_bytes().get(tag.len()).is_some_and(u8::is_ascii_alphanumeric)
        };
        if BLOCKS.iter().any(ends) {
            broken.push_str("<br>");
        } else if CELLS.iter().any(ends) {
            broken.push_str(" &#9; ");
        }
        broken.push_str("</");
        rest = from_end.get(2..).unwrap_or_default();
    }
    broken.push_str(rest);
    broken
}

#[cfg(test)]
mod tests {
    use crate::testing::read_text;

    #[test]
    fn a_page_is_read_as_a_person_does() {
        let page = "<!DOCTYPE html><html><head><style>p{}</style></head><body><h1>Klanten</h1><table><tr><td>Anna</td>\
            <td>Delft &amp; omstreken</td></tr><tr><td>Bert</td></tr></table><script>var x;</script></body></html>";
        let text = &read_text("p.html", page).texts[0];
        let lines: Vec<String> =
            text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        let lines: Vec<&String> = lines.iter().filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["Klanten", "Anna Delft & omstreken", "Bert"]);
    }
}
