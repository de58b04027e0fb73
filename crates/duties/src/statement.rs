//! The facts of a privacy statement (AVG 13, 14): all from the register, by the law of a day.
//!
//! [`Statement::of`] gathers them, [`Statement::missing`] tells what the register lacks for a statement that the law
//! accepts. A statement is of a controller: what an organisation does as a processor for others stands in their
//! statements (AVG 13 binds the controller), and not here.

mod gather;
mod missing;
mod purpose;

use missing::REVIEW;
pub use missing::{Missing, NEEDED};
pub use purpose::{
    Exception, StatedData, StatedPurpose, StatedRecipient, StatedRetention, StatedTransfer, TransferBasis,
};

use jiff::civil::Date;
use waarborg_law::deadline::Length;
use waarborg_model::vocabulary::{Ground, Subject};
use waarborg_register::{Controller, Cookie};

/// The facts of a privacy statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The day whose law it follows.
    pub as_of: Date,
    /// Who answers for the data, with those who decide along and the security in general.
    pub controller: Controller,
    /// Every purpose, by the people it is about, in the order of the register.
    pub audiences: Vec<Audience>,
    /// What is stored in visitors' devices.
    pub cookies: Vec<Cookie>,
    /// Within what time requests are answered (AVG 12(3)).
    pub answered_within: Option<Length>,
    /// Children are among the people.
    pub with_children: bool,
    missing: Vec<Missing>,
}

/// People of one kind, and what is done with their data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audience {
    /// Who they are.
    pub subject: Subject,
    /// The purposes.
    pub purposes: Vec<StatedPurpose>,
}

impl Statement {
    /// What the register lacks; a statement that lacks anything is a draft and nothing else.
    #[must_use]
    pub fn missing(&self) -> &[Missing] {
        &self.missing
    }

    /// Every purpose, in order.
    pub fn purposes(&self) -> impl Iterator<Item = &StatedPurpose> {
        self.audiences.iter().flat_map(|audience| &audience.purposes)
    }

    /// Every recipient once, in order.
    #[must_use]
    pub fn recipients(&self) -> Vec<&StatedRecipient> {
        let mut recipients: Vec<&StatedRecipient> = Vec::new();
        for recipient in self.purposes().flat_map(|purpose| &purpose.recipients) {
            if !recipients.iter().any(|known| known.id == recipient.id) {
                recipients.push(recipient);
            }
        }
        recipients
    }

    /// Whether the right to object must be shown apart (AVG 21(4)).
    #[must_use]
    pub fn invites_objection(&self) -> bool {
        let weighed = |ground| matches!(ground, Ground::LegitimateInterest | Ground::PublicTask);
        self.purposes().any(|purpose| weighed(purpose.ground) || purpose.is_marketing)
    }

    /// What the register lacks for it, but for somebody who has read it: that she says where she reads it.
    #[must_use]
    pub fn unstated(&self) -> Vec<&Missing> {
        self.missing().iter().filter(|missing| missing.field != REVIEW).collect()
    }

    /// Whether somebody has read all that it tells of, and found it true.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.missing().iter().all(|missing| missing.field != REVIEW)
    }

    /// How many purposes there are. One of an activity with several sorts of people counts once.
    #[must_use]
    pub fn count(&self) -> usize {
        let mut all: Vec<_> = self.purposes().map(|one| (one.activity.as_str(), one.purpose as u8)).collect();
        all.sort_unstable();
        all.dedup();
        all.len()
    }

    /// Whether data are shown to everyone.
    #[must_use]
    pub fn publishes(&self) -> bool {
        self.purposes().any(|purpose| purpose.is_published)
    }

    /// Whether something rests on that ground.
    #[must_use]
    pub fn rests_on(&self, ground: Ground) -> bool {
        self.purposes().any(|purpose| purpose.ground == ground)
    }

    /// Whether advertising is sent, to which everyone may object without a reason (AVG 21(2)).
    #[must_use]
    pub fn advertises(&self) -> bool {
        self.purposes().any(|purpose| purpose.is_marketing)
    }

    /// Whether something rests on consent, which may be withdrawn (AVG 13(2)(c)).
    #[must_use]
    pub fn rests_on_consent(&self) -> bool {
        self.purposes().any(|purpose| purpose.ground == Ground::Consent)
    }

    /// Whether a machine alone decides about people (AVG 22).
    #[must_use]
    pub fn decides_by_machine(&self) -> bool {
        self.purposes().any(|purpose| purpose.automated.is_some())
    }
}
