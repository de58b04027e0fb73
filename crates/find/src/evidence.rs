//! Why something was found: codes and numbers, never sentences.
//! The words for people live in the translations, keyed by [`Evidence::code`].

use crate::kind::Kind;

/// One reason for a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// The digits pass the 11-test.
    ElevenTest,
    /// The number passes mod 97.
    Mod97,
    /// The number passes Luhn.
    Luhn,
    /// The number fits a numbering plan.
    NumberingPlan,
    /// The signs fit a series of registrations.
    PlateSeries,
    /// The signs fit the numbers of a document.
    DocumentShape,
    /// The digits are a date of the calendar.
    CalendarDate,
    /// The text parses as an address of a device.
    NetworkAddress,
    /// The text has the form of a mail address.
    MailAddress,
    /// Four digits and two letters.
    PostcodeShape,
    /// A word before or behind the value says what it is.
    Cue(Kind),
    /// Street with a number.
    StreetSyntax,
    /// The place is in the list of places.
    KnownPlace,
    /// A form of address or rank stands before.
    Title,
    /// It opens a letter.
    Salutation,
    /// It closes a letter or stands alone on a line.
    Signature,
    /// It stands in a header of a mail.
    MailHeader,
    /// The first name is in the list.
    FirstName,
    /// The surname is in the list.
    Surname,
    /// Initials stand before or behind.
    Initials,
    /// The same name was accepted elsewhere in the document.
    SeenBefore,
    /// What stands around weighs, by what was learned.
    Around,
    /// A word or phrase of the vocabulary of this kind.
    Vocabulary,
    /// A person is named in the sentence or just before.
    PersonNear,
    /// A number with a unit of time or money.
    Quantity,
    /// The header of the column names the kind.
    Header(Kind),
    /// So many of the values pass the test of the kind.
    Share {
        /// Distinct values that pass.
        valid: u32,
        /// Distinct values looked at.
        total: u32,
    },
    /// So many values differ from each other.
    Distinct {
        /// Distinct values, counted up to a limit.
        distinct: u32,
        /// Values that are not empty.
        total: u32,
    },
    /// Years lie between these.
    Years {
        /// Earliest year.
        from: u16,
        /// Latest year.
        until: u16,
    },
    /// Cells of the column hold findings.
    Cells {
        /// Cells with findings.
        cells: u32,
        /// Cells scanned.
        scanned: u32,
    },
}

impl Evidence {
    /// Returns the stable code by which a translation is found.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Evidence::ElevenTest => "eleven-test",
            Evidence::Mod97 => "mod-97",
            Evidence::Luhn => "luhn",
            Evidence::NumberingPlan => "numbering-plan",
            Evidence::PlateSeries => "plate-series",
            Evidence::DocumentShape => "document-shape",
            Evidence::CalendarDate => "calendar-date",
            Evidence::NetworkAddress => "network-address",
            Evidence::MailAddress => "mail-address",
            Evidence::PostcodeShape => "postcode-shape",
            Evidence::Cue(_) => "cue",
            Evidence::StreetSyntax => "street-syntax",
            Evidence::KnownPlace => "known-place",
            Evidence::Title => "title",
            Evidence::Salutation => "salutation",
            Evidence::Signature => "signature",
            Evidence::MailHeader => "mail-header",
            Evidence::FirstName => "first-name",
            Evidence::Surname => "surname",
            Evidence::Initials => "initials",
            Evidence::SeenBefore => "seen-before",
            Evidence::Around => "around",
            Evidence::Vocabulary => "vocabulary",
            Evidence::PersonNear => "person-near",
            Evidence::Quantity => "quantity",
            Evidence::Header(_) => "header",
            Evidence::Share { .. } => "share",
            Evidence::Distinct { .. } => "distinct",
            Evidence::Years { .. } => "years",
            Evidence::Cells { .. } => "cells",
        }
    }

    /// Returns the kind that the reason names, if it names one.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        match *self {
            Evidence::Cue(kind) | Evidence::Header(kind) => Some(kind),
            _ => None,
        }
    }

    /// Returns the numbers of the reason, at most two, in the order of its fields.
    #[must_use]
    pub fn numbers(&self) -> Option<(u32, u32)> {
        match *self {
            Evidence::Share { valid, total } => Some((valid, total)),
            Evidence::Distinct { distinct, total } => Some((distinct, total)),
            Evidence::Years { from, until } => Some((from.into(), until.into())),
            Evidence::Cells { cells, scanned } => Some((cells, scanned)),
            _ => None,
        }
    }
}

/// The reasons for one finding, the strongest first. Most have one or two, and these take no memory of their own: a scan
/// makes millions, of which few are ever told.
#[derive(Clone)]
pub struct Reasons {
    few: [Evidence; FEW],
    count: u8,
    /// All of them, where they are more than a few.
    many: Vec<Evidence>,
}

/// Reasons that take no memory of their own.
const FEW: usize = 2;

impl Reasons {
    /// One reason.
    pub(crate) fn one(reason: Evidence) -> Self {
        Reasons { few: [reason; FEW], count: 1, many: Vec::new() }
    }

    /// Two reasons, the stronger first.
    pub(crate) fn two(first: Evidence, second: Evidence) -> Self {
        Reasons { few: [first, second], count: 2, many: Vec::new() }
    }
}

impl From<&[Evidence]> for Reasons {
    fn from(reasons: &[Evidence]) -> Self {
        match *reasons {
            [one] => Reasons::one(one),
            [first, second] => Reasons::two(first, second),
            // Nobody sees what fills the place of few.
            _ => Reasons { few: [Evidence::Vocabulary; FEW], count: 0, many: reasons.to_vec() },
        }
    }
}

impl std::ops::Deref for Reasons {
    type Target = [Evidence];

    fn deref(&self) -> &[Evidence] {
        if self.count == 0 { &self.many } else { &self.few[..usize::from(self.count)] }
    }
}

impl PartialEq for Reasons {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Reasons {}

impl std::fmt::Debug for Reasons {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (**self).fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_reasons_and_many_are_what_was_given() {
        let all = [Evidence::Title, Evidence::Cue(Kind::Name), Evidence::Surname, Evidence::Initials];
        for count in 0..=all.len() {
            let reasons = Reasons::from(&all[..count]);
            assert_eq!(*reasons, all[..count]);
            assert_eq!(reasons, reasons.clone());
        }
    }
}
