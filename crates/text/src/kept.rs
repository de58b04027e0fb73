//! How long a file stays and why, in the words of documents, for pages that tell it too.

use crate::paper::said::Said;
use crate::words::Words;
use jiff::civil::Date;
use waarborg_decide::Rulebook;
use waarborg_register::{RecipientEntry, Retention};

/// What is said of the register on a day.
#[derive(Clone, Copy)]
pub struct Kept<'k> {
    /// The words.
    pub words: &'k Words,
    /// The law.
    pub book: &'k Rulebook,
    /// The day.
    pub day: Date,
}

impl Kept<'_> {
    /// How long: `7 jaar na het einde van het boekjaar`.
    #[must_use]
    pub fn term(self, retention: &Retention) -> String {
        self.said().term(retention)
    }

    /// Why so long: the provision, or the owner's own reason; a line each.
    #[must_use]
    pub fn reason(self, retention: &Retention) -> String {
        self.said().term_reason(retention)
    }

    /// A recipient with its country, if that is not in the EEA.
    #[must_use]
    pub fn recipient(self, recipient: &RecipientEntry) -> String {
        self.said().recipient(recipient)
    }

    fn said(&self) -> Said<'_> {
        Said { words: self.words, book: self.book, day: self.day }
    }
}
