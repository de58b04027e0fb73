//! Whether values bear out what the header of their column says.

use super::column::Column;
use super::decide::Surroundings;
use super::header::Reading;
use super::value::Trait as T;
use crate::grammar;
use crate::kind::Kind;

/// Says whether the values may be of `kind`, which the header names.
pub(super) fn fits(column: &Column, kind: Kind, reading: Reading, around: Surroundings) -> bool {
    let share = |one| column.share(one);
    let few = column.tested() < 3 && !reading.inherited;
    let numeric = share(T::Integer) + share(T::Decimal);
    let dated = share(T::Date);
    let wordy = numeric < 0.5 && dated < 0.5 && share(T::Email) < 0.3;
    let running = share(T::Running) >= 0.4;
    match kind {
        Kind::Email => share(T::Email) >= 0.3 || few && reading.whole && numeric + dated < 0.5,
        Kind::Phone => {
            share(T::Phone).max(share(T::PhoneShape)) >= 0.25
                || share(T::Code) + share(T::Phone) >= 0.5 && dated < 0.5 && !column.rises()
                || few && wordy && reading.whole
                || column_of_long_numbers(column)
        }
        Kind::Name if share(T::Login) >= 0.5 && share(T::FullName) < 0.3 => false,
        Kind::Name => wordy && !running && name_fits(column, reading, around, few),
        Kind::Address => {
            dated < 0.5
                && share(T::Email) < 0.3
                && !running
                && share(T::Ip) < 0.3
                && (share(T::Integer) < 0.5 || share(T::HouseNumber) >= 0.5)
                && (around.personal && !reading.inherited
                    || share(T::StreetNumber) + share(T::Street) + share(T::HouseNumber) >= 0.4
                    || few)
                && share(T::YesNo) < 0.5
        }
        Kind::Postcode => dated < 0.5 && share(T::Running) < 0.2,
        Kind::City => wordy && !running && (around.personal || share(T::Place) >= 0.3 || few),
        Kind::BirthDate if !around.named && column.lately() => false,
        Kind::BirthDate => dated + share(T::Year) >= 0.5 || share(T::Integer) >= 0.5 || few && !running,
        Kind::Age => share(T::AgeRange) + share(T::AgeBand) >= 0.6,
        Kind::Gender => {
            share(T::Gender) >= 0.4
                || wordy
                    && few
                    && reading.whole
                    && around.personal
                    && share(T::Occupation) == 0.0
                    && share(T::Code) < 0.5
                || share(T::Integer) >= 0.9 && column.tested() <= 4 && around.personal
        }
        Kind::Marital => share(T::Marital) >= 0.3 || share(T::AgeRange) >= 0.7 || few || wordy && around.personal,
        Kind::Occupation => {
            numeric < 0.5 && dated < 0.5 && !running && (around.personal || share(T::Occupation) >= 0.2)
        }
        Kind::Nationality => dated < 0.5 && (around.personal || share(T::Nationality) >= 0.3),
        Kind::Kvk => share(T::EightDigits) >= 0.4,
        Kind::IdDocument => {
            share(T::TravelDocument) + share(T::DrivingLicence) >= 0.4
                || share(T::Code) >= 0.7 && around.personal && reading.whole && !column.rises()
        }
        Kind::CustomerNo | Kind::EmployeeNo => {
            share(T::Code).max(share(T::Integer)) >= 0.6
                && (share(T::YesNo) < 0.9 || column.tested() < 3)
                && dated - share(T::CompactDate) < 0.5
                || few && numeric >= 0.5
        }
        Kind::Username => {
            share(T::Integer) < 0.9 && dated < 0.5 && !running && share(T::Email) < 0.5 && share(T::Decimal) < 0.5
        }
        Kind::Income => numeric >= 0.5 && dated < 0.5,
        Kind::SocialStatus => dated < 0.5 && (around.personal || column.statement_share(kind) >= 0.2),
        Kind::Bsn | Kind::Iban | Kind::Card | Kind::Vat | Kind::VatBsn | Kind::Ip | Kind::LicencePlate => {
            checked_fits(column, kind)
        }
        _ => statement_fits(column, kind, reading, around, numeric, dated),
    }
}

/// Numbers with a check are not what the header says when the check fails.
fn checked_fits(column: &Column, kind: Kind) -> bool {
    let one = match kind {
        Kind::Bsn => T::Bsn,
        Kind::Iban => T::Iban,
        Kind::Card => T::Card,
        Kind::Ip => T::Ip,
        Kind::LicencePlate => T::Plate,
        _ => return column.share(T::Vat) + column.share(T::VatBsn) >= 0.3,
    };
    column.share(one) >= 0.3
}

fn column_of_long_numbers(column: &Column) -> bool {
    column.share(T::NineDigits) >= 0.5 && !column.rises()
}

fn name_fits(column: &Column, reading: Reading, around: Surroundings, few: bool) -> bool {
    let share = |one| column.share(one);
    if share(T::Firm) >= 0.4
        || share(T::YesNo) >= 0.9 && column.tested() > 1
        || share(T::Hash) >= 0.5
        || share(T::StreetNumber) >= 0.5 && share(T::FullName) < 0.3
    {
        return false;
    }
    let explicit = column.header.as_deref().is_some_and(is_explicit) && (reading.whole || around.personal);
    let named = share(T::FullName)
        .max(share(T::FirstName))
        .max(share(T::Surname))
        .max(share(T::Initials))
        .max(if reading.whole { share(T::Infix) } else { 0.0 });
    let bare_name = column.header.as_deref().is_some_and(|h| matches!(h.to_lowercase().as_str(), "naam" | "name"));
    let needed = if explicit {
        0.0
    } else if bare_name {
        0.35
    } else {
        0.3
    };
    // "Naam; Voorraad; Prijs": goods bear first names too.
    let of_goods = bare_name && around.goods && !around.personal && share(T::FullName) < 0.3;
    !of_goods && named >= needed || few && (around.personal || explicit)
}

/// Headers that can only be of a person.
fn is_explicit(header: &str) -> bool {
    let folded: String = header.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    grammar::EXPLICIT_NAMES.iter().any(|part| folded.contains(part))
}

fn statement_fits(
    column: &Column,
    kind: Kind,
    reading: Reading,
    around: Surroundings,
    numeric: f32,
    dated: f32,
) -> bool {
    let own = column.statement_share(kind);
    if own >= 0.15 {
        return around.personal || !around.firms && !matches!(kind, Kind::Ethnicity | Kind::Religion | Kind::Politics);
    }
    let doubtful = matches!(kind, Kind::Ethnicity | Kind::Politics | Kind::Sexuality | Kind::Religion);
    if doubtful && (reading.mixed || column.share(T::FullName) >= 0.4)
        || kind == Kind::Politics && column.share(T::CodeDigits) >= 0.5 && column.share(T::YesNo) < 0.5
        || reading.in_care && !around.is_of_health(reading)
        || reading.inherited
    {
        return false;
    }
    let running = column.share(T::Running) >= 0.5;
    let measured = kind == Kind::Health || kind == Kind::Biometric || kind == Kind::Genetic;
    around.personal
        && !running
        && (numeric < 0.5 || measured)
        && (dated < 0.5 || kind == Kind::Health || kind == Kind::Religion)
}
