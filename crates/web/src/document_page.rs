//! A document as a part of a page: what paper shows as sheets.

use askama::Template;
use waarborg_text::document::{Block, Document};

/// A document as HTML, without its title.
#[derive(Template)]
#[template(path = "web/parts/document.html")]
struct Shown<'d> {
    blocks: Vec<Part<'d>>,
}

/// A block with what its template needs to know of where it stands.
enum Part<'d> {
    /// A heading of the first order; `is_first`: nothing is to be closed before it.
    Chapter { id: &'d str, text: &'d str, is_first: bool },
    /// A heading below it.
    Section { id: &'d str, text: &'d str, is_first: bool },
    /// Anything else.
    Block(&'d Block),
}

/// A document as HTML, without its title.
pub fn html(document: &Document) -> String {
    let (mut chapter, mut section) = (false, false);
    let parts = document.blocks.iter().map(|block| match block {
        Block::Heading { level: 0..=2, id, text } => {
            section = false;
            let is_first = !std::mem::replace(&mut chapter, true);
            Part::Chapter { id, text, is_first }
        }
        Block::Heading { id, text, .. } => {
            let is_first = !std::mem::replace(&mut section, true);
            Part::Section { id, text, is_first }
        }
        block => Part::Block(block),
    });
    crate::page::html(&Shown { blocks: parts.collect() })
}

/// The chapters of a document: where they stand, and their headings.
pub fn chapters(document: &Document) -> Vec<(&str, &str)> {
    let chapters = document.blocks.iter().filter_map(|block| match block {
        Block::Heading { level: 0..=2, id, text } => Some((id.as_str(), text.as_str())),
        _ => None,
    });
    chapters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_law::Language;

    #[test]
    fn text_is_never_markup_and_headings_keep_their_order() {
        let mut document = Document::new(Language::Nl, "t");
        let heading = |level, id: &str| Block::Heading { level, id: id.to_owned(), text: "<b>".to_owned() };
        document.blocks = vec![heading(2, "a"), Block::Text("<script>".to_owned()), heading(3, "b"), heading(2, "c")];
        let html = html(&document);
        assert!(!html.contains("<script>") && !html.contains("<b>"), "{html}");
        assert_eq!(html.matches("<h2").count(), 2);
        assert_eq!(html.matches("<h3").count(), 1);
        assert_eq!(chapters(&document), [("a", "<b>"), ("c", "<b>")]);
    }
}
