//! Whether a value can stand in a field, by the kind that the register gives the field.

use crate::error::VaultError;
use crate::import::birth_date;
use jiff::civil::{Date, date};
use waarborg_find::{Kind, is_written_as};
use waarborg_register::Field;

/// The oldest day of birth that anybody means.
const OLDEST: Date = date(1880, 1, 1);

/// Holds a value that somebody types into a field to what the field is for: a citizen service number to its check, a day of
/// birth to a day that was. An empty value takes the field away.
///
/// # Errors
/// [`VaultError::UnfitValue`] with the field and its kind; [`VaultError::RequiredField`] if no record is without it.
pub fn check_value(field: &Field, value: &str, today: Date) -> Result<(), VaultError> {
    if value.trim().is_empty() {
        let required = || VaultError::RequiredField { field: field.id.clone() };
        return if field.required { Err(required()) } else { Ok(()) };
    }
    let Some(kind) = field.kind.as_deref().and_then(|kind| kind.parse::<Kind>().ok()) else { return Ok(()) };
    let fits = match kind {
        // What is not read as one here gives nobody an age.
        Kind::BirthDate => birth_date(value).is_some_and(|born| (OLDEST..=today).contains(&born)),
        kind => is_written_as(kind, value),
    };
    if fits { Ok(()) } else { Err(VaultError::UnfitValue { field: field.id.clone(), kind: kind.label() }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_law::Bilingual;
    use waarborg_model::vocabulary::Category;

    fn field(kind: Option<&str>, required: bool) -> Field {
        Field {
            id: "one".to_owned(),
            name: Bilingual { nl: String::new(), en: String::new() },
            category: Category::Identity,
            kind: kind.map(str::to_owned),
            required,
            identifies: false,
            covered: false,
        }
    }

    #[test]
    fn a_value_is_held_to_the_kind_of_its_field() {
        let today = date(2026, 11, 27);
        let unfit = |kind, value| match check_value(&field(Some(kind), false), value, today) {
            Ok(()) => None,
            Err(VaultError::UnfitValue { field, kind }) => Some((field, kind)),
            Err(error) => Some((error.to_string(), "")),
        };
        let born = || Some(("one".to_owned(), "birth_date"));
        for (value, told) in [
            ("5-3-1980", None),
            ("27-11-2026", None),
            ("28-11-2026", born()),
            ("31-2-1980", born()),
            ("5-3-80", born()),
            ("5-3-1080", born()),
            ("", None),
        ] {
            assert_eq!(unfit("birth_date", value), told, "{value}");
        }
        assert_eq!(unfit("bsn", "111222333"), None);
        assert_eq!(unfit("bsn", "111222334"), Some(("one".to_owned(), "bsn")));
        assert_eq!(unfit("no-such-kind", "x"), None);
        assert!(check_value(&field(None, false), "x", today).is_ok());
    }

    #[test]
    fn what_no_record_is_without_is_not_taken_away() {
        let today = date(2026, 11, 27);
        let taken = check_value(&field(Some("name"), true), " ", today);
        assert!(matches!(taken, Err(VaultError::RequiredField { field }) if field == "one"));
    }
}
