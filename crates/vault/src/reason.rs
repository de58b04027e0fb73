//! Why someone looks at covered values of a person. The leaf of the use carries it as a hash of a fixed word, so that the
//! log can say it and nobody writes a name there.

use crate::content::hash;

/// Why someone looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The person asks for it, in the shop or by telephone.
    Asked,
    /// For an order, a delivery, a job.
    Order,
    /// For a request about her rights.
    Request,
    /// For anything else.
    Other,
}

impl Reason {
    /// Every reason, in order.
    pub const ALL: [Self; 4] = [Self::Asked, Self::Order, Self::Request, Self::Other];

    /// The stable word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Order => "order",
            Self::Request => "request",
            Self::Other => "other",
        }
    }

    /// The reason of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }

    /// The reason that the leaf of a use carries; `None`: none was said.
    #[must_use]
    pub fn of_content(content: &[u8; 32]) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.content() == *content)
    }

    /// As it stands in a leaf.
    pub(crate) fn content(self) -> [u8; 32] {
        hash([b"waarborg reason ".as_slice(), self.as_str().as_bytes()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_comes_back_from_its_word_and_its_leaf() {
        for reason in Reason::ALL {
            assert_eq!(Reason::from_word(reason.as_str()), Some(reason));
            assert_eq!(Reason::of_content(&reason.content()), Some(reason));
        }
        assert_eq!(Reason::from_word("curiosity"), None);
        assert_eq!(Reason::of_content(&[0; 32]), None);
    }
}
