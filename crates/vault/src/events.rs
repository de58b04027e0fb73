//! What changes how someone stands: consent, objection, notice, restriction. Events are only ever added, each with the
//! text that was shown, the way and the time.

mod changed;
mod consented;
mod day;
mod identifiers;
mod kept;
mod note;
mod order;
mod stands;
mod started;
mod told;
mod untold;

pub use day::DayCounts;
pub(crate) use identifiers::EventIdentifiers;
pub(crate) use kept::shows_text;
pub(crate) use note::Noted;
pub(crate) use started::Heard;
pub use told::NoticeGiven;
pub use untold::{Owed, OwedOf};

use crate::holds::HoldFor;
use crate::standing::{Flag, PurposeBit, set};
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_audit::leaf::Kind;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::Starts;
use waarborg_store::{EventKind, EventRow, StandingRow};

/// By which way someone was heard or told. The numbers are part of what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Way {
    /// A form on a page.
    Form = 1,
    /// E-mail.
    Email = 2,
    /// By telephone.
    Phone = 3,
    /// A letter or a form on paper.
    Paper = 4,
    /// Face to face.
    Person = 5,
    /// From a list that someone else kept.
    List = 6,
}

impl Way {
    /// Every way, in the order of their numbers.
    pub const ALL: [Self; 6] = [Self::Form, Self::Email, Self::Phone, Self::Paper, Self::Person, Self::List];

    /// Its name for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Paper => "paper",
            Self::Person => "person",
            Self::List => "list",
        }
    }

    /// The way with that number.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|way| *way as u8 == number)
    }
}

/// By which way an event was heard; `None` of what only the house says, which went no way.
pub(crate) fn way_of(event: &EventRow) -> Option<Way> {
    let is_ours = matches!(
        event.kind,
        EventKind::NoticeTakenBack
            | EventKind::HeldForClaim
            | EventKind::HeldForInquiry
            | EventKind::ClaimHoldEnded
            | EventKind::InquiryHoldEnded
    );
    if is_ours { None } else { Way::from_number(event.channel) }
}

/// When, how and by which text something was said. All of it is kept.
#[derive(Clone, Debug)]
pub struct Said {
    /// When.
    pub at: Timestamp,
    /// By which way.
    pub way: Way,
    /// The exact text: of a consent and a notice the one that the house showed, which is kept once for everyone it was shown
    /// to; of all else what the person said or wrote, which is sealed under a key of hers and goes with it.
    pub text: String,
    /// Evidence beside it, such as the name of a file; sealed under a key of the person.
    pub evidence: String,
}

/// A consent as it was given (AVG 4(11), 7).
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "what makes a consent valid, each with a name of its own")]
pub struct Given {
    /// Without disadvantage for who refuses.
    pub free: bool,
    /// For this purpose alone.
    pub specific: bool,
    /// After it was told what for.
    pub informed: bool,
    /// By an act of the person.
    pub active: bool,
    /// In a statement of its own.
    pub explicit: bool,
    /// By a parent or representative.
    pub by_representative: bool,
}

/// What changes.
#[derive(Clone, Debug)]
pub enum Event {
    /// Consent for one purpose of an activity.
    Consent(String, Purpose, Given),
    /// Consent for one purpose of an activity is withdrawn.
    Withdraw(String, Purpose),
    /// Objection to direct marketing.
    Object,
    /// The objection is taken back by the person.
    LiftObjection,
    /// Was informed about an activity (AVG 13, 14); whether of its recipients too.
    Notice(String, bool),
    /// What was written down of being informed about an activity, whenever that was, was a mistake: it counts no more.
    TakeBackNotice(String),
    /// Processing is restricted (AVG 18).
    Restrict,
    /// The restriction ends.
    Unrestrict,
    /// Became a customer.
    BecameCustomer,
    /// Was a customer until that day.
    CustomerUntil(Date),
    /// Could refuse advertising when the contact data were had.
    OptoutOffered,
    /// The data are known to be wrong, or not any more.
    Inaccurate(bool),
    /// There was contact with her.
    Contact,
    /// Something between her and the firm ended, on the day it is told of.
    Ended(Matter),
    /// It had not ended, or began anew.
    Resumed(Matter),
    /// What she has in a file is held, by the file's name in the register: it stays past its term and against a request.
    Hold(String, HoldFor),
    /// A hold on a file for that ends.
    Release(String, HoldFor),
}

impl Event {
    /// Whether it takes something from what may be done with someone: a right of hers that waits for no room on a disk.
    const fn limits(&self) -> bool {
        matches!(self, Self::Withdraw(..) | Self::Object | Self::Restrict | Self::Inaccurate(true))
    }
}

/// What lasts between a person and the firm, beside being a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// The employment.
    Employment,
    /// The procedure in which she applied.
    Procedure,
    /// The reintegration after an illness.
    Reintegration,
}

impl Matter {
    /// Every matter.
    pub const ALL: [Self; 3] = [Self::Employment, Self::Procedure, Self::Reintegration];

    /// Its name for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Employment => "employment",
            Self::Procedure => "procedure",
            Self::Reintegration => "reintegration",
        }
    }

    /// The kinds of its end, and of its going on.
    const fn kinds(self) -> (EventKind, EventKind) {
        match self {
            Self::Employment => (EventKind::EmploymentEnded, EventKind::EmploymentResumed),
            Self::Procedure => (EventKind::ProcedureEnded, EventKind::ProcedureResumed),
            Self::Reintegration => (EventKind::ReintegrationEnded, EventKind::ReintegrationResumed),
        }
    }

    /// The event from which clocks run that wait for its end.
    const fn starts(self) -> Starts {
        match self {
            Self::Employment => Starts::EndOfEmployment,
            Self::Procedure => Starts::EndOfProcedure,
            Self::Reintegration => Starts::EndOfReintegration,
        }
    }
}

impl Event {
    fn kinds(&self) -> (EventKind, Kind) {
        match self {
            Self::Consent(..) => (EventKind::Consent, Kind::Consent),
            Self::Withdraw(..) => (EventKind::Withdrawal, Kind::Withdraw),
            Self::Object => (EventKind::Objection, Kind::Object),
            Self::LiftObjection => (EventKind::ObjectionLifted, Kind::Object),
            Self::Notice(..) => (EventKind::Notice, Kind::Notice),
            Self::TakeBackNotice(_) => (EventKind::NoticeTakenBack, Kind::Standing),
            Self::Restrict => (EventKind::Restriction, Kind::Restrict),
            Self::Unrestrict => (EventKind::RestrictionLifted, Kind::Unrestrict),
            Self::BecameCustomer => (EventKind::RelationBegan, Kind::Standing),
            Self::CustomerUntil(_) => (EventKind::RelationEnded, Kind::Standing),
            Self::Inaccurate(true) => (EventKind::Inaccurate, Kind::Standing),
            Self::Inaccurate(false) => (EventKind::Accurate, Kind::Standing),
            Self::OptoutOffered => (EventKind::Standing, Kind::Standing),
            Self::Contact => (EventKind::Contact, Kind::Standing),
            Self::Ended(matter) => (matter.kinds().0, Kind::Standing),
            Self::Resumed(matter) => (matter.kinds().1, Kind::Standing),
            Self::Hold(_, why) => (why.kinds().0, Kind::Standing),
            Self::Release(_, why) => (why.kinds().1, Kind::Standing),
        }
    }

    /// Whether it may change what is cleared out: no removal is on its way while it is written down.
    const fn stops_removals(&self) -> bool {
        matches!(self, Self::Restrict | Self::Hold(..))
    }

    /// Whether retention clocks may start or stop by it.
    fn moves_clocks(&self) -> bool {
        self.clocks_from().is_some()
    }

    /// What the clocks run from that may start or stop by it.
    fn clocks_from(&self) -> Option<Starts> {
        match self {
            Self::Withdraw(..) | Self::Consent(..) => Some(Starts::ConsentWithdrawn),
            Self::CustomerUntil(_) | Self::BecameCustomer => Some(Starts::EndOfRelation),
            Self::Contact => Some(Starts::LastContact),
            Self::Ended(matter) | Self::Resumed(matter) => Some(matter.starts()),
            // Who objects to advertising stays on the list, marked, so that no other list brings her back to it.
            Self::Object
            | Self::LiftObjection
            | Self::Notice(..)
            | Self::TakeBackNotice(_)
            | Self::Restrict
            | Self::Unrestrict
            | Self::OptoutOffered
            | Self::Inaccurate(_)
            | Self::Hold(..)
            | Self::Release(..) => None,
        }
    }

    fn apply(&self, row: &mut StandingRow) {
        match self {
            Self::Object => set(row, Flag::Objected, true),
            Self::LiftObjection => set(row, Flag::Objected, false),
            Self::Restrict => set(row, Flag::Restricted, true),
            Self::Unrestrict => set(row, Flag::Restricted, false),
            Self::BecameCustomer => {
                set(row, Flag::Customer, true);
                set(row, Flag::FormerCustomer, false);
                row.customer_until = None;
            }
            Self::CustomerUntil(day) => {
                set(row, Flag::Customer, false);
                set(row, Flag::FormerCustomer, true);
                row.customer_until = Some(*day);
            }
            Self::OptoutOffered => set(row, Flag::OptoutAtCollection, true),
            Self::Inaccurate(wrong) => set(row, Flag::Inaccurate, *wrong),
            Self::Hold(..) => set(row, Flag::Held, true),
            // These stand with the purpose, or move clocks alone, or are found where they are looked for.
            Self::Consent(..)
            | Self::Withdraw(..)
            | Self::Notice(..)
            | Self::TakeBackNotice(_)
            | Self::Contact
            | Self::Ended(_)
            | Self::Resumed(_)
            | Self::Release(..) => {}
        }
    }
}

impl Given {
    pub(crate) fn bits(self) -> u32 {
        let bit = |on: bool, bit: PurposeBit| if on { bit as u32 } else { 0 };
        // That it can be shown follows from its being written down here.
        PurposeBit::Proof as u32
            | bit(self.free, PurposeBit::Free)
            | bit(self.specific, PurposeBit::Specific)
            | bit(self.informed, PurposeBit::Knowing)
            | bit(self.active, PurposeBit::Active)
            | bit(self.explicit, PurposeBit::Explicit)
            | bit(self.by_representative, PurposeBit::ByRepresentative)
    }
}
