//! Documents: texts of several parts that a page, a PDF and a mail show alike.
//!
//! Whoever makes one fills it with finished words in one language; whoever shows it knows nothing of what it is about. A
//! statement on a page and the same statement on paper come from one [`Document`].

use serde::{Deserialize, Serialize};
use waarborg_law::Language;

/// A text of several parts, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its language.
    pub language: Language,
    /// The heading, and the title that readers show.
    pub title: String,
    /// What it is, in one or two sentences; may be empty.
    pub lead: String,
    /// Whose document it is, for the foot of each page; may be empty.
    pub company: String,
    /// Which version of which day, for the foot of each page.
    pub version: String,
    /// A few signs that tell this version from others, for the foot of each page; may be empty.
    pub fingerprint: String,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// A part of a document. Every text is plain text: nothing in it is markup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A heading within the document; 2 is the highest. `id`: where links go.
    Heading {
        /// 2 or 3; others are shown as the nearest.
        level: u8,
        /// Letters, digits and hyphens, once in a document.
        id: String,
        /// The words.
        text: String,
    },
    /// A paragraph.
    Text(String),
    /// A list without order.
    List(Vec<String>),
    /// Steps, numbered.
    Steps(Vec<String>),
    /// What is what: a name and its value.
    Facts(Vec<(String, String)>),
    /// A table with a heading above each column.
    Table {
        /// What it shows, for whoever does not see it.
        caption: String,
        /// The headings.
        head: Vec<String>,
        /// The rows; each as long as the headings.
        rows: Vec<Vec<String>>,
    },
    /// Something that must not be overlooked, set apart.
    Notice {
        /// Its heading.
        heading: String,
        /// Its words.
        text: String,
    },
    /// Words to copy, with their numbers, in columns.
    Words(Vec<String>),
    /// A square code that a camera reads.
    Code {
        /// What it holds.
        content: String,
        /// What it is, for whoever does not see it.
        text: String,
    },
    /// A line to write on, with what belongs there.
    Line(String),
    /// A text for a program: shown sign by sign, its lines as they are. A PDF also carries it as a file, so that nobody
    /// has to copy it.
    Attachment {
        /// The name of the file: letters, digits, hyphens and a dot.
        name: String,
        /// What it is for.
        about: String,
        /// The text.
        text: String,
    },
    /// What follows begins on a new sheet of paper.
    NewPage,
}

impl Document {
    /// One without parts.
    #[must_use]
    pub fn new(language: Language, title: impl Into<String>) -> Self {
        Self {
            language,
            title: title.into(),
            lead: String::new(),
            company: String::new(),
            version: String::new(),
            fingerprint: String::new(),
            blocks: Vec::new(),
        }
    }
}
