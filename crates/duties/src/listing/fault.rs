//! What can be wrong with what was filled in. Texts stand in `translations/*/duties.ftl`, under the code.

use super::colour::Colour;
use thiserror::Error;

/// One thing that is wrong. What was filled in is not repeated: it stands in the form.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ListingError {
    /// There is no such sort of business.
    #[error("the sort of business is unknown")]
    Sort,
    /// Opening hours that cannot be read.
    #[error("the hours of day {weekday} cannot be read")]
    Hours {
        /// Which day, from 1 for Monday.
        weekday: i8,
    },
    /// It opens and closes at the same time.
    #[error("on day {weekday} it closes when it opens")]
    NoTime {
        /// Which day, from 1 for Monday.
        weekday: i8,
    },
    /// It would be open twice at once.
    #[error("two spans overlap on day {weekday}")]
    Overlap {
        /// Which day, from 1 for Monday: that of the later span.
        weekday: i8,
    },
    /// More spans than a day has room for.
    #[error("day {weekday} has more than {most} spans")]
    TooManySpans {
        /// Which day, from 1 for Monday.
        weekday: i8,
        /// How many there may be.
        most: usize,
    },
    /// Not a number for turnover tax.
    #[error("the number for turnover tax has another form")]
    VatForm,
    /// Its digits do not fit together.
    #[error("the digits of the number for turnover tax do not fit together")]
    VatCheck,
    /// Not the address of a page.
    #[error("link {place} is no address of a page")]
    Link {
        /// Its place in the form, from 0.
        place: usize,
    },
    /// Too many.
    #[error("there are more than {most} links")]
    TooManyLinks {
        /// How many there may be.
        most: usize,
    },
    /// The name is empty, too long, or holds signs that steer.
    #[error("the name cannot be shown")]
    Name,
    /// Not a colour.
    #[error("the colour cannot be read")]
    Colour,
    /// Letters in this colour cannot be read on white.
    #[error("the colour is too light on white; `{nearest}` is dark enough")]
    Contrast {
        /// The nearest that can.
        nearest: Colour,
    },
}

impl ListingError {
    /// The stable code, under which the texts stand.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Sort => "listing.sort",
            Self::Hours { .. } => "listing.hours",
            Self::NoTime { .. } => "listing.no-time",
            Self::Overlap { .. } => "listing.overlap",
            Self::TooManySpans { .. } => "listing.too-many-spans",
            Self::VatForm => "listing.vat-form",
            Self::VatCheck => "listing.vat-check",
            Self::Link { .. } => "listing.link",
            Self::TooManyLinks { .. } => "listing.too-many-links",
            Self::Name => "style.name",
            Self::Colour => "style.colour",
            Self::Contrast { .. } => "style.contrast",
        }
    }

    /// Named values for the texts. A day of the week is its English name, which the texts turn into words.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Hours { weekday } | Self::NoTime { weekday } | Self::Overlap { weekday } => {
                vec![("weekday", word_of(*weekday))]
            }
            Self::TooManySpans { weekday, most } => {
                vec![("weekday", word_of(*weekday)), ("most", most.to_string())]
            }
            Self::Link { place } => vec![("place", (place + 1).to_string())],
            Self::TooManyLinks { most } => vec![("most", most.to_string())],
            Self::Contrast { nearest } => vec![("nearest", nearest.to_string())],
            Self::Sort | Self::VatForm | Self::VatCheck | Self::Name | Self::Colour => Vec::new(),
        }
    }
}

fn word_of(weekday: i8) -> String {
    let place = usize::try_from(weekday).ok().and_then(|weekday| weekday.checked_sub(1));
    place.and_then(|place| super::hours::DAYS.get(place)).map(|day| day.to_lowercase()).unwrap_or_default()
}
