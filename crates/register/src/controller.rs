//! Who answers for the data: the head of the register.

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
