//! The Dutch number for turnover tax.

use super::fault::ListingError;
use serde::{Deserialize, Serialize};

/// `NL`, nine digits, `B`, two digits, which fit together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VatNumber(String);

impl VatNumber {
    /// Reads one, with or without points and blanks.
    pub(super) fn read(text: &str) -> Result<Self, ListingError> {
        let number: String =
            text.chars().filter(|sign| !sign.is_whitespace() && *sign != '.').collect::<String>().to_uppercase();
        let digits = digits(&number).ok_or(ListingError::VatForm)?;
        if fits_97(&number) || fits_11(&digits) { Ok(Self(number)) } else { Err(ListingError::VatCheck) }
    }

    /// The number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The nine digits in the middle, if it has the form of a number.
fn digits(number: &str) -> Option<Vec<u32>> {
    let (first, last) = number.strip_prefix("NL")?.split_once('B')?;
    let all_digits = |text: &str, length: usize| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    (all_digits(first, 9) && all_digits(last, 2))
        .then(|| first.chars().filter_map(|digit| digit.to_digit(10)).collect())
}

/// Numbers of sole traders since 2020: all signs as numbers, letters from 10 on, leave one after division by 97.
fn fits_97(number: &str) -> bool {
    let rest = number.chars().filter_map(|sign| sign.to_digit(36)).fold(0_u32, |rest, value| {
        let wide = if value < 10 { rest * 10 } else { rest * 100 };
        (wide + value) % 97
    });
    rest == 1
}

/// Numbers of companies: digits by their weights from 9 down to 2, and the last, leave it after division by 11.
fn fits_11(digits: &[u32]) -> bool {
    let Some((last, first)) = digits.split_last() else { return false };
    let sum: u32 = first.iter().zip((2..=9).rev()).map(|(digit, weight)| digit * weight).sum();
    sum > 0 && sum % 11 == *last
}

impl TryFrom<String> for VatNumber {
    type Error = ListingError;

    fn try_from(text: String) -> Result<Self, ListingError> {
        Self::read(&text).and_then(|number| if number.0 == text { Ok(number) } else { Err(ListingError::VatForm) })
    }
}

impl From<VatNumber> for String {
    fn from(number: VatNumber) -> Self {
        number.0
    }
}
