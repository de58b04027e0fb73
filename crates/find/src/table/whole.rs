//! What one cell is, taken alone, among the kinds that its table holds.

use super::value::{Trait as T, classify};
use crate::kind::Kind;
use crate::lexicon::{Lexicon, WordCache, statements};

/// The kind of `among` that the value has the form of; kinds with a check come first.
pub(crate) fn whole(value: &str, among: &[Kind], lexicon: &Lexicon, cache: &mut WordCache) -> Option<Kind> {
    let traits = classify(value.trim(), lexicon, cache);
    if traits.has(T::Empty) {
        return None;
    }
    let any = |all: &[T]| all.iter().any(|one| traits.has(*one));
    let is = |kind: Kind| match kind {
        Kind::Bsn => any(&[T::Bsn]),
        Kind::VatBsn => any(&[T::VatBsn]),
        Kind::Vat => any(&[T::Vat]),
        Kind::Iban => any(&[T::Iban]),
        Kind::Card => any(&[T::Card]),
        Kind::Email => any(&[T::Email]),
        Kind::Phone => any(&[T::Phone, T::PhoneShape]),
        Kind::IdDocument => any(&[T::TravelDocument, T::DrivingLicence, T::National]),
        Kind::LicencePlate => any(&[T::Plate]),
        Kind::Postcode => any(&[T::Postcode, T::PostcodePlace]),
        Kind::Ip => any(&[T::Ip]),
        Kind::BirthDate => any(&[T::Date]),
        Kind::Address => any(&[T::StreetNumber, T::Street]),
        Kind::Name => any(&[T::FullName, T::FirstName, T::Surname]),
        Kind::City => any(&[T::Place]),
        Kind::Kvk => any(&[T::EightDigits]),
        Kind::Username => any(&[T::Login]),
        Kind::CustomerNo | Kind::EmployeeNo => any(&[T::CodeDigits]) && any(&[T::Code]),
        Kind::Gender => any(&[T::Gender]),
        Kind::Marital => any(&[T::Marital]),
        Kind::Occupation => any(&[T::Occupation]),
        Kind::Nationality => any(&[T::Nationality]),
        Kind::Age => any(&[T::AgeRange, T::AgeBand]),
        Kind::Income => any(&[T::Decimal, T::Integer]),
        kind => statements(traits.statements).any(|stated| stated == kind),
    };
    ORDER
        .iter()
        .copied()
        .chain(Kind::all().filter(|kind| !ORDER.contains(kind)))
        .find(|kind| among.contains(kind) && is(*kind))
}

/// Kinds that are tried first: nothing else passes their checks, or hardly.
const ORDER: [Kind; 12] = [
    Kind::Bsn,
    Kind::VatBsn,
    Kind::Vat,
    Kind::Iban,
    Kind::Card,
    Kind::Email,
    Kind::Phone,
    Kind::IdDocument,
    Kind::LicencePlate,
    Kind::Postcode,
    Kind::Ip,
    Kind::BirthDate,
];

/// How a text names a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameForm {
    /// By first name and surname.
    Full,
    /// By a first name that is no word of the dictionary.
    First,
}

/// How a short text that names nothing else names a person.
pub(crate) fn name_form(text: &str, lexicon: &Lexicon) -> Option<NameForm> {
    let traits = classify(text.trim(), lexicon, &mut WordCache::new());
    let is_other =
        [T::Firm, T::Place, T::Street, T::StreetNumber, T::Word, T::YesNo].iter().any(|one| traits.has(*one));
    match () {
        () if is_other => None,
        () if traits.has(T::FullName) => Some(NameForm::Full),
        () if traits.has(T::FirstName) && !text.trim().contains(char::is_whitespace) => {
            let mut folded = Vec::new();
            crate::fold::fold_into(text.trim(), &mut folded);
            (lexicon.word(&folded) & crate::flags::WORD == 0).then_some(NameForm::First)
        }
        () => None,
    }
}
