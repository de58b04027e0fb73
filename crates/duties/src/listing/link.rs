//! The address of a page elsewhere.

use serde::{Deserialize, Serialize};

/// Longer than any address worth showing.
const MOST_SIGNS: usize = 300;

/// The address of a page: `https://` and a host with a name, no user and no blanks. It is safe as the target of a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Link(String);

impl Link {
    /// Reads one; `http://` and an address without either become `https://`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let bare = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
        let (host, rest) = bare.find(['/', '?', '#']).map_or((bare, ""), |end| bare.split_at(end));
        let is_label = |label: &str| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-')
        };
        let labels: Vec<&str> = host.split('.').collect();
        let ends_as_name = labels.last().is_some_and(|last| last.chars().all(char::is_alphabetic) && last.len() > 1);
        let is_plain =
            rest.chars().all(|sign| !sign.is_whitespace() && !sign.is_control() && !"<>\"'`\\".contains(sign));
        let is_right = labels.len() > 1 && labels.iter().all(|label| is_label(label)) && ends_as_name && is_plain;
        (is_right && bare.chars().count() <= MOST_SIGNS).then(|| Self(format!("https://{bare}")))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Link {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, &'static str> {
        Self::read(&text).filter(|link| link.0 == text).ok_or("no address of a page")
    }
}

impl From<Link> for String {
    fn from(link: Link) -> Self {
        link.0
    }
}
