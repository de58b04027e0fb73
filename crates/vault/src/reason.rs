//! Why someone looks at covered values of a person. The leaf of the use carries it as a hash of a fixed word, so that the
//! log can say it and nobody writes a name there. There is no free text: in clear it would put people into the log for good,
//! and as a hash whoever guesses well would read it.

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
    /// To reach her.
    Contact,
    /// To see whether the data are right.
    Check,
    /// For an invoice, a payment, a debt.
    Payment,
    /// For anything else. Nobody is offered it any more; leaves of before have it.
    Other,
}

impl Reason {
    /// Every reason that a leaf may carry.
    pub const ALL: [Self; 7] =
        [Self::Asked, Self::Order, Self::Request, Self::Contact, Self::Check, Self::Payment, Self::Other];

    /// Those to choose from, in order.
    pub const OFFERED: [Self; 6] = [Self::Asked, Self::Order, Self::Payment, Self::Contact, Self::Check, Self::Request];

    /// The stable word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Order => "order",
            Self::Request => "request",
            Self::Contact => "contact",
            Self::Check => "check",
            Self::Payment => "payment",
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
        assert!(!Reason::OFFERED.contains(&Reason::Other));
        assert_eq!(Reason::OFFERED.len() + 1, Reason::ALL.len());
        assert_eq!(Reason::from_word("curiosity"), None);
        assert_eq!(Reason::of_content(&[0; 32]), None);
    }
}
