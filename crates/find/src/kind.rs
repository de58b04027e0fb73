//! What can be found: kinds of personal data, with the category of law and
//! whether a person is known by it directly.

use std::fmt;
use std::str::FromStr;
use waarborg_model::vocabulary::Category as Data;

/// A kind of personal data.
///
/// The labels ([`Kind::label`]) are the stable names of the prediction form and
/// of `--json`; they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// Name of a natural person, or a part of one.
    Name,
    /// Address of a person; a role mailbox is not one.
    Email,
    /// Telephone number.
    Phone,
    /// Street with house number.
    Address,
    /// Dutch postcode.
    Postcode,
    /// Place where a person lives.
    City,
    /// Date of birth.
    BirthDate,
    /// Age in years.
    Age,
    /// Sex or form of address; columns only.
    Gender,
    /// Marital state or household; columns only. Education has no kind: without
    /// a name it says too little of anyone.
    Marital,
    /// Occupation or function; columns only.
    Occupation,
    /// Nationality; columns only.
    Nationality,
    /// Dutch citizen service number that passes the 11-test.
    Bsn,
    /// Bank account number that passes mod 97.
    Iban,
    /// Payment card number that passes Luhn.
    Card,
    /// Dutch vehicle registration.
    LicencePlate,
    /// Passport, identity card or driving licence number, and the national
    /// number of another country, which leads to one person just so.
    IdDocument,
    /// Chamber of Commerce number, given as such.
    Kvk,
    /// VAT number of a legal person.
    Vat,
    /// Old VAT number of a sole trader, which holds the citizen service number.
    VatBsn,
    /// IP or MAC address of a device of a person: both name the device.
    Ip,
    /// Number by which a business knows a customer, member or patient.
    CustomerNo,
    /// Number by which a business knows an employee.
    EmployeeNo,
    /// Login or handle.
    Username,
    /// Wage or income of a person.
    Income,
    /// Benefit, debt, guardianship, homelessness and the like.
    SocialStatus,
    /// Health.
    Health,
    /// Religion or belief.
    Religion,
    /// Race or ethnic origin.
    Ethnicity,
    /// Political opinion.
    Politics,
    /// Membership of a trade union.
    Union,
    /// Sex life or sexual orientation.
    Sexuality,
    /// Genetic data.
    Genetic,
    /// Biometric data that identify.
    Biometric,
    /// Offence, suspicion, conviction or court ban.
    Crime,
    /// Column of running text in which personal data occur.
    FreeText,
}

/// The category of law a kind belongs to.
///
/// Source: GDPR Art. 9(1) for special, Art. 10 for criminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Category {
    /// Personal data without a regime of their own.
    Ordinary,
    /// Criminal convictions and offences.
    Criminal,
    /// Special categories.
    Special,
}

/// Whether a value names a person by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Directness {
    /// The value identifies by itself or in one look-up.
    Direct,
    /// The value says something of a person known otherwise.
    Indirect,
    /// A container, such as free text.
    None,
}

use Kind as K;

/// Every kind with its label, in the order of [`Kind`].
const LABELS: &[(Kind, &str)] = &[
    (K::Name, "name"),
    (K::Email, "email"),
    (K::Phone, "phone"),
    (K::Address, "address"),
    (K::Postcode, "postcode"),
    (K::City, "city"),
    (K::BirthDate, "birth_date"),
    (K::Age, "age"),
    (K::Gender, "gender"),
    (K::Marital, "marital"),
    (K::Occupation, "occupation"),
    (K::Nationality, "nationality"),
    (K::Bsn, "bsn"),
    (K::Iban, "iban"),
    (K::Card, "card"),
    (K::LicencePlate, "licence_plate"),
    (K::IdDocument, "id_document"),
    (K::Kvk, "kvk"),
    (K::Vat, "vat"),
    (K::VatBsn, "vat_bsn"),
    (K::Ip, "ip"),
    (K::CustomerNo, "customer_no"),
    (K::EmployeeNo, "employee_no"),
    (K::Username, "username"),
    (K::Income, "income"),
    (K::SocialStatus, "social_status"),
    (K::Health, "health"),
    (K::Religion, "religion"),
    (K::Ethnicity, "ethnicity"),
    (K::Politics, "politics"),
    (K::Union, "union"),
    (K::Sexuality, "sexuality"),
    (K::Genetic, "genetic"),
    (K::Biometric, "biometric"),
    (K::Crime, "crime"),
    (K::FreeText, "free_text"),
];

impl Kind {
    /// Returns every kind once, in a fixed order.
    pub fn all() -> impl Iterator<Item = Kind> {
        LABELS.iter().map(|(kind, _)| *kind)
    }

    /// Returns the stable name of the kind, such as `birth_date`.
    #[must_use]
    pub fn label(self) -> &'static str {
        LABELS[self as usize].1
    }

    /// Returns the category of law; for [`Kind::FreeText`] it follows from what
    /// the text holds, so ordinary is the least it can be.
    #[must_use]
    pub fn category(self) -> Category {
        match self {
            K::Health
            | K::Religion
            | K::Ethnicity
            | K::Politics
            | K::Union
            | K::Sexuality
            | K::Genetic
            | K::Biometric => Category::Special,
            K::Crime => Category::Criminal,
            _ => Category::Ordinary,
        }
    }

    /// Returns whether the kind is told by digits and signs rather than by words: what [`Scope::Numbers`] finds.
    ///
    /// [`Scope::Numbers`]: crate::Scope::Numbers
    #[must_use]
    pub fn is_number(self) -> bool {
        matches!(
            self,
            K::Email
                | K::Phone
                | K::Postcode
                | K::BirthDate
                | K::Age
                | K::Bsn
                | K::Iban
                | K::Card
                | K::LicencePlate
                | K::IdDocument
                | K::Kvk
                | K::Vat
                | K::VatBsn
                | K::Ip
                | K::CustomerNo
                | K::EmployeeNo
                | K::Income
        )
    }

    /// Returns whether the kind identifies by itself.
    #[must_use]
    pub fn directness(self) -> Directness {
        match self {
            K::FreeText => Directness::None,
            K::Name
            | K::Email
            | K::Phone
            | K::Address
            | K::Postcode
            | K::BirthDate
            | K::Bsn
            | K::Iban
            | K::Card
            | K::LicencePlate
            | K::IdDocument
            | K::VatBsn
            | K::Ip
            | K::CustomerNo
            | K::EmployeeNo
            | K::Username
            | K::Biometric => Directness::Direct,
            _ => Directness::Indirect,
        }
    }

    /// Returns whether the value holds a national number, which has its own
    /// regime beside the categories.
    ///
    /// Source: GDPR Art. 87; UAVG Art. 46.
    #[must_use]
    pub fn holds_national_number(self) -> bool {
        matches!(self, K::Bsn | K::VatBsn)
    }

    /// Returns the category of data, as questions to the law name it, that stands for the kind; none for
    /// [`Kind::FreeText`], whose content says it.
    #[must_use]
    pub fn data(self) -> Option<Data> {
        Some(match self {
            K::Name | K::Email | K::Phone | K::Address | K::Postcode | K::City => Data::Contact,
            K::BirthDate => Data::Birthdate,
            K::Bsn | K::VatBsn => Data::Bsn,
            K::IdDocument => Data::IdDocument,
            K::Iban | K::Card | K::Income => Data::Financial,
            K::Ip | K::Username => Data::OnlineId,
            K::LicencePlate | K::Nationality => Data::Identity,
            K::SocialStatus => Data::SocialStatus,
            K::Occupation | K::EmployeeNo => Data::Personnel,
            K::Health => Data::Health,
            K::Religion => Data::Religion,
            K::Ethnicity => Data::Race,
            K::Politics => Data::Political,
            K::Union => Data::Union,
            K::Sexuality => Data::SexLife,
            K::Genetic => Data::Genetic,
            K::Biometric => Data::BiometricId,
            K::Crime => Data::Criminal,
            K::Age | K::Gender | K::Marital | K::Kvk | K::Vat | K::CustomerNo => Data::Ordinary,
            K::FreeText => return None,
        })
    }

    /// Returns whether the kind is a statement about a person rather than a value.
    #[must_use]
    pub fn is_statement(self) -> bool {
        self.category() != Category::Ordinary || self == K::SocialStatus
    }
}

impl Category {
    /// Returns the stable name: `ordinary`, `criminal` or `special`.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Category::Ordinary => "ordinary",
            Category::Criminal => "criminal",
            Category::Special => "special",
        }
    }
}

impl Directness {
    /// Returns the stable name: `direct`, `indirect` or `none`.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Directness::Direct => "direct",
            Directness::Indirect => "indirect",
            Directness::None => "none",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

/// The text is no label of a [`Kind`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownKind;

impl fmt::Display for UnknownKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown kind of personal data")
    }
}

impl std::error::Error for UnknownKind {}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(label: &str) -> Result<Self, Self::Err> {
        LABELS.iter().find(|(_, l)| *l == label).map(|(kind, _)| *kind).ok_or(UnknownKind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_in_the_order_of_the_enum() {
        for (at, kind) in Kind::all().enumerate() {
            assert_eq!(kind as usize, at);
            assert_eq!(kind.label().parse(), Ok(kind));
        }
    }
}
