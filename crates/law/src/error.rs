//! Why a law pack is refused: file, line, reason; the remedy stands with the texts.

use std::fmt;

/// One fault of a pack. `code` is stable; the texts for people (what, why, what to do) stand in
/// `translations/` under it, with `file`, `line` and the arguments filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackError {
    /// For example `pack.overlap`.
    pub code: &'static str,
    /// Path below `law/`.
    pub file: String,
    /// Line in the file, from 1, where it is known.
    pub line: Option<usize>,
    /// Named values for the text.
    pub arguments: Vec<(&'static str, String)>,
}

impl PackError {
    /// A fault in a file.
    #[must_use]
    pub fn new(code: &'static str, file: &str) -> Self {
        Self { code, file: file.to_owned(), line: None, arguments: Vec::new() }
    }

    /// Names the line, from 1.
    #[must_use]
    pub fn at(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    /// Adds a value for the text.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// A file that is not the TOML it should be.
    #[must_use]
    pub fn toml(file: &str, text: &str, error: &toml::de::Error) -> Self {
        let line = error.span().map_or(1, |span| line_of(text, span.start));
        Self::new("pack.toml", file).at(line).with("reason", error.message())
    }
}

/// The line, from 1, in which a byte offset lies.
#[must_use]
pub fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        self.arguments.iter().try_for_each(|(name, value)| write!(f, " {name}=`{value}`"))
    }
}

impl std::error::Error for PackError {}
