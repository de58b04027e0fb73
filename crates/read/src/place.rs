//! Where something was read, for reports.

use std::fmt;

/// A file and the way down inside it: entry, sheet, message, attachment, table.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    file: String,
    steps: Vec<Step>,
}

/// One step down.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Step {
    /// An entry of an archive, by its path.
    Entry(String),
    /// A sheet of a workbook, by its name.
    Sheet(String),
    /// A table of a database or of a document, by its name or path.
    Table(String),
    /// A message of a mailbox, counted from 0.
    Message(u64),
    /// An attachment, by its file name, or counted from 0 if it has none.
    Attachment(String),
    /// A page, counted from 1 as people do.
    Page(u32),
}

impl Place {
    /// A whole file.
    pub fn file(name: impl Into<String>) -> Place {
        Place { file: name.into(), steps: Vec::new() }
    }

    /// The place one step further down.
    #[must_use]
    pub fn step(&self, step: Step) -> Place {
        let mut place = self.clone();
        place.steps.push(step);
        place
    }

    /// The file, as it was named when it was opened.
    pub fn file_name(&self) -> &str {
        &self.file
    }

    /// The way down, from the outside in.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }
}

/// `archive.zip › book.xlsx › Sheet1`
impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.file)?;
        for step in &self.steps {
            match step {
                Step::Entry(name) | Step::Sheet(name) | Step::Table(name) | Step::Attachment(name) => {
                    write!(formatter, " › {name}")?;
                }
                Step::Message(number) => write!(formatter, " › {number}")?,
                Step::Page(number) => write!(formatter, " › {number}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_the_way_down() {
        let place = Place::file("a.zip").step(Step::Entry("b.xlsx".into())).step(Step::Sheet("Blad1".into()));
        assert_eq!(place.to_string(), "a.zip › b.xlsx › Blad1");
    }
}
