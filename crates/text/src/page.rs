//! Pages: typed contexts of the templates in `templates/`. A field is a finished text in the reader's language.

use askama::Template;
use std::io::{self, Write};

/// The beginning of the report of a scan, a page that needs nothing beside it: everything before its sections, of which
/// there may be more than fit into memory. Behind them stands [`END`](ScanPage::END).
#[derive(Clone, Debug, Default, PartialEq, Eq, Template)]
#[template(path = "pages/scan.html")]
pub struct ScanPage {
    /// The language of the page, as HTML names it.
    pub language: String,
    /// The heading.
    pub title: String,
    /// What the law was asked, or empty.
    pub asked: String,
    /// What it came to.
    pub totals: Vec<String>,
    /// Whether no file was looked at.
    pub is_empty: bool,
    /// What stands there then.
    pub nothing: String,
}

/// A section about a table, a text or a picture.
#[derive(Clone, Debug, PartialEq, Eq, Template)]
#[template(path = "pages/scan-section.html")]
pub struct ScanSection<'a> {
    /// The headings of the six columns.
    pub headings: &'a [String; 6],
    /// What it is about.
    pub file: ScanFile,
}

/// Something that could not be read, in the list of them.
#[derive(Clone, Debug, PartialEq, Eq, Template)]
#[template(source = "<li>{{ problem }}</li>\n", ext = "html")]
pub struct ScanProblem {
    /// What, why, and what to do.
    pub problem: String,
}

/// The heading above the list of what could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Template)]
#[template(source = "<section>\n<h2>{{ heading }}</h2>\n<ul>\n", ext = "html")]
pub struct ScanProblems {
    /// The heading.
    pub heading: String,
}

impl ScanProblems {
    /// What stands behind the list.
    pub const END: &'static str = "</ul>\n</section>\n";
}

/// A table, a text or a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScanFile {
    /// The file, and the way down in it.
    pub name: String,
    /// Its format and size.
    pub about: String,
    /// What was found.
    pub entries: Vec<ScanEntry>,
    /// What else there is to say.
    pub notes: Vec<String>,
    /// What the law says of the whole.
    pub law: Option<ScanLaw>,
}

/// A column, or a kind found in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScanEntry {
    /// The column, or the lines.
    pub name: String,
    /// The kind.
    pub kind: String,
    /// What is inside running text, or empty.
    pub inside: String,
    /// The category, and whether it names a person.
    pub category: String,
    /// The class of its colour: the grade's name.
    pub grade: &'static str,
    /// How sure, or how many.
    pub confidence: String,
    /// A covered value.
    pub example: String,
    /// The reasons.
    pub why: String,
    /// What the law says.
    pub law: Option<ScanLaw>,
}

/// What the law says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScanLaw {
    /// The word of the outcome.
    pub word: String,
    /// The class of its colour.
    pub class: &'static str,
    /// Rules, and what would make it lawful.
    pub lines: Vec<String>,
}

impl ScanPage {
    /// What stands behind the sections.
    pub const END: &'static str = "</main>\n</body>\n</html>\n";
}

/// A part of a page, written as it comes.
pub trait Part {
    /// Writes it as HTML.
    ///
    /// # Errors
    /// What takes it fails.
    fn write_to(&self, out: &mut dyn Write) -> io::Result<()>;
}

impl<T: Template> Part for T {
    fn write_to(&self, out: &mut dyn Write) -> io::Result<()> {
        Template::write_into(self, out)
    }
}

/// The recovery sheet, a page that needs nothing beside it, with a sheet of paper for each share.
///
/// It holds secrets, so it does not print itself, and whoever renders it wipes what comes out.
#[derive(Template)]
#[template(path = "pages/recovery-sheet.html")]
pub struct SheetPage {
    /// The language of the page, as HTML names it.
    pub language: String,
    /// The heading.
    pub title: String,
    /// Whose vault it is; may be empty.
    pub name: String,
    /// What this is.
    pub what: String,
    /// How to keep it.
    pub keep: Vec<String>,
    /// The heading above how to use it.
    pub use_heading: String,
    /// How to use it.
    pub use_text: String,
    /// When it was made.
    pub made: String,
    /// The organisation's identifier.
    pub organisation: String,
    /// The shares.
    pub shares: Vec<SheetShare>,
}

/// A share on its sheet.
pub struct SheetShare {
    /// Which of how many.
    pub heading: String,
    /// The words with their numbers.
    pub words: Vec<(usize, String)>,
    /// What the code holds.
    pub code: String,
    /// The code as a picture, SVG.
    pub image: String,
    /// What the picture is, for whoever does not see it.
    pub image_text: String,
}

impl SheetPage {
    /// The page as HTML.
    #[must_use]
    pub fn html(&self) -> String {
        // Writing to a string cannot fail, and the template has no other way to.
        self.render().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_shown_and_never_run() {
        let file = ScanFile { name: "<script>alert(1)</script>.csv".to_owned(), ..ScanFile::default() };
        let mut page = Vec::new();
        ScanSection { headings: &Default::default(), file }.write_to(&mut page).unwrap();
        let page = String::from_utf8(page).unwrap();
        assert!(page.contains("&#60;script&#62;alert(1)"), "{page}");
        assert!(!page.contains("<script"));
    }
}
