//! Who answers for the data: the head of the register.

use jiff::civil::Date;
use waarborg_law::Bilingual;

/// The controller, as the privacy statement and the official register name him.
///
/// Source: AVG 13(1)(a)-(b), 26, 27, 30(1)(a).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Controller {
    /// Legal name, with the trade name if that is another.
    pub name: String,
    /// Number in the trade register.
    pub kvk: Option<String>,
    /// Postal or visiting address.
    pub address: Option<String>,
    /// Where people reach the organisation about their data.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Website.
    pub website: Option<String>,
    /// The data protection officer and how to reach her, if there is one.
    pub dpo: Option<String>,
    /// The representative in the Union, for a controller outside it.
    pub representative: Option<String>,
    /// A public authority or body.
    pub public_body: bool,
    /// The last day of the financial year, as month and day.
    pub financial_year_end: (i8, i8),
    /// Those with whom purposes and means are decided.
    pub joint: Vec<JointController>,
    /// The security measures in general (AVG 30(1)(g)).
    pub security: Bilingual,
}

impl Controller {
    /// The last day of the financial year in which a day lies: from it the terms of tax law run. None beyond the years
    /// that can be told.
    #[must_use]
    pub fn financial_year_end(&self, day: Date) -> Option<Date> {
        let (month, last) = self.financial_year_end;
        let in_year = |year: i16| {
            let month = Date::new(year, month, 1).ok()?;
            // A year that ends with February ends with all of it.
            let whole = month.month() == 2 && last == 28;
            if whole { Some(month.last_of_month()) } else { month.with().day(last).build().ok() }
        };
        let end = in_year(day.year())?;
        if day <= end { Some(end) } else { in_year(day.year().checked_add(1)?) }
    }
}

/// Who decides along, and what was agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JointController {
    /// Name.
    pub name: String,
    /// How to reach them.
    pub contact: String,
    /// The essence of the arrangement (AVG 26(2)).
    pub arrangement: Bilingual,
}

/// Something that is stored in a visitor's device (Tw 11.7a).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cookie {
    /// Identifier in the register.
    pub id: String,
    /// What it is for.
    pub text: Bilingual,
    /// Whose it is.
    pub party: String,
    /// How long it stays.
    pub lasts: Bilingual,
    /// The site does not work without it.
    pub essential: bool,
}
