//! The look of public pages: a name and one colour that can be read.
//!
//! The colour is that of headings, links and buttons on white paper, so letters in it must stand out from white, which is
//! the same as white letters standing out from it. No colour stands out from white and from black as much: what is enough
//! for the one leaves little for the other. So white decides, and the other ratio is told for whoever draws on black.
//!
//! Source: WCAG 2.2, 1.4.3 and the definitions of contrast ratio and relative luminance.

use super::fault::ListingError;
use serde::{Deserialize, Serialize};
use std::fmt;
use waarborg_model::name::is_showable;
use waarborg_vault::{Actor, Paper, PaperError, Vault};

/// Letters of any size (WCAG 2.2, 1.4.3).
const ENOUGH: f64 = 4.5;

const MOST_SIGNS: usize = 80;

/// How public pages look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseStyle {
    /// The name above them; none: the one of the register.
    pub name: Option<String>,
    /// Their colour; none: that of the program.
    pub colour: Option<Colour>,
}

impl Paper for HouseStyle {
    const LABEL: &'static str = "house-style";
}

/// A house style as it was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HouseStyleForm {
    /// The name; empty: the one of the register.
    pub name: String,
    /// The colour, `#0f5257`; empty: that of the program.
    pub colour: String,
}

impl HouseStyleForm {
    /// Reads what was filled in.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn read(&self) -> Result<HouseStyle, Vec<ListingError>> {
        let name = match self.name.trim() {
            "" => Ok(None),
            name if name.chars().count() <= MOST_SIGNS && is_showable(name) => Ok(Some(name.to_owned())),
            _ => Err(ListingError::Name),
        };
        let colour = match self.colour.trim() {
            "" => Ok(None),
            text => Colour::read(text).and_then(Colour::readable).map(Some),
        };
        match (name, colour) {
            (Ok(name), Ok(colour)) => Ok(HouseStyle { name, colour }),
            (name, colour) => Err(name.err().into_iter().chain(colour.err()).collect()),
        }
    }
}

impl HouseStyle {
    /// Keeps it in place of the one before.
    ///
    /// # Errors
    /// As [`Vault::change_paper`].
    pub fn keep(&self, vault: &Vault, actor: Actor) -> Result<(), PaperError<std::convert::Infallible>> {
        vault.change_paper(actor, |paper: &mut Self| {
            *paper = self.clone();
            Ok(())
        })
    }
}

/// A colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour(u8, u8, u8);

impl Colour {
    /// White.
    pub const WHITE: Self = Self(255, 255, 255);
    /// Black.
    pub const BLACK: Self = Self(0, 0, 0);

    /// Reads `#0f5257`, `0F5257` or `#abc`.
    pub(super) fn read(text: &str) -> Result<Self, ListingError> {
        let hex = text.strip_prefix('#').unwrap_or(text);
        let digits: Option<Vec<u8>> =
            hex.chars().map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
        match digits.as_deref() {
            Some([red, green, blue]) => Ok(Self(red * 17, green * 17, blue * 17)),
            Some([red, more_red, green, more_green, blue, more_blue]) => {
                Ok(Self(red * 16 + more_red, green * 16 + more_green, blue * 16 + more_blue))
            }
            _ => Err(ListingError::Colour),
        }
    }

    /// How much it stands out from another, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Whether letters in it can be read on white.
    #[must_use]
    pub fn is_readable(self) -> bool {
        self.contrast(Self::WHITE) >= ENOUGH
    }

    /// The nearest colour that can be read on white: the same hue, darkened no more than is needed.
    #[must_use]
    pub fn nearest_readable(self) -> Self {
        let Self(r, g, b) = self;
        let darkened = |share: u16| {
            let part = |value: u8| u8::try_from((u16::from(value) * share + 127) / 255).unwrap_or(value);
            Self(part(r), part(g), part(b))
        };
        (0..=255).rev().map(darkened).find(|colour| colour.is_readable()).unwrap_or(Self::BLACK)
    }

    /// White letters where they can be read on it, black ones elsewhere: one of the two always can.
    #[must_use]
    pub fn letters_on_it(self) -> Self {
        if self.is_readable() { Self::WHITE } else { Self::BLACK }
    }

    fn readable(self) -> Result<Self, ListingError> {
        if self.is_readable() { Ok(self) } else { Err(ListingError::Contrast { nearest: self.nearest_readable() }) }
    }

    fn luminance(self) -> f64 {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

/// `#0f5257`.
impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl TryFrom<String> for Colour {
    type Error = ListingError;

    fn try_from(text: String) -> Result<Self, ListingError> {
        Self::read(&text)
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}
