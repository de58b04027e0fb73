//! What is kept, row by row.
//!
//! Metadata that rules and clocks need are narrow integers beside the sealed bytes, so that everyone who may be mailed is
//! found without opening anybody. Instants are kept in microseconds. They are chosen so that a stolen disk tells no more than numbers, activities and days.

use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_model::identifier::{EventId, ImportId, RecordId, SubjectId};
use waarborg_model::{SensitivityGroup, vocabulary::Purpose};

/// The small number of a person within a store. It is given out once, in rising order, and never again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SubjectNumber(pub u64);

/// A person, as far as a store knows one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubjectRow {
    /// Who.
    pub id: SubjectId,
    /// Her number in this store.
    pub number: SubjectNumber,
    /// Rises by one with every change of her standing, for whatever activity.
    pub version: u64,
    /// How she stands.
    pub standing: StandingRow,
    /// Her own look-up tags, sealed, so that erasing finds them.
    pub tags: Vec<u8>,
}

/// How a person stands, apart from any purpose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StandingRow {
    /// Bits whose meaning the vault knows: restriction, objection and their like.
    pub flags: u32,
    /// The lower end of the age band in years; `None`: unknown.
    pub age_floor: Option<u8>,
    /// The first day on which she is in the next band; `None`: never.
    pub age_changes_on: Option<Date>,
    /// Until when she was a customer; whether she is one stands in the flags.
    pub customer_until: Option<Date>,
}

/// How a person stands towards one purpose of one activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PurposeStanding {
    /// The activity, by its number.
    pub activity: u32,
    /// The purpose.
    pub purpose: Purpose,
    /// Bits whose meaning the vault knows: consent and what makes it valid, informed.
    pub bits: u32,
}

/// A record: what is kept of one person in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordRow {
    /// Which.
    pub id: RecordId,
    /// Whose.
    pub subject: SubjectId,
    /// The file it stands in, by its number.
    pub file: u32,
    /// The lot whose key seals it.
    pub lot: u32,
    /// Rises by one with every new content.
    pub version: u64,
    /// When it came in.
    pub created_at: Timestamp,
    /// When its retention clock started; `None`: not yet.
    pub clock_on: Option<Date>,
    /// The first day on which it may not be returned any more; `None`: no end yet.
    pub erase_on: Option<Date>,
    /// The import it came with.
    pub import: Option<ImportId>,
}

/// The sealed fields of one group of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvelopeRow {
    /// Of which record.
    pub record: RecordId,
    /// Which fields.
    pub group: SensitivityGroup,
    /// The bytes as `seal` made them.
    pub envelope: Vec<u8>,
}

/// What a look-up finds: the number of a person, masked by `seal`.
pub type Posting = [u8; 16];

/// One entry of the look-ups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookupRow {
    /// The field, by its number in `seal`.
    pub field: u8,
    /// The tag, at most 16 bytes.
    pub tag: Vec<u8>,
    /// Who, masked.
    pub posting: Posting,
}

/// What happened in a person's standing. Events are only ever added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRow {
    /// Which.
    pub id: EventId,
    /// Whose.
    pub subject: SubjectId,
    /// What.
    pub kind: EventKind,
    /// For which activity, by its number; of a hold the file, by its number; zero: for all.
    pub activity: u32,
    /// For which purpose; `None`: for all.
    pub purpose: Option<Purpose>,
    /// When it happened.
    pub at: Timestamp,
    /// By which way, by the vault's number.
    pub channel: u8,
    /// Hash of the text that was shown, which is [`Read::shown_text`](crate::Read::shown_text); zero if there is none, and the
    /// text is sealed with the evidence.
    pub text: [u8; 32],
    /// Evidence, sealed under a key of the person.
    pub evidence: Vec<u8>,
}

/// The kinds of events, with the numbers under which they are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum EventKind {
    /// Consent was given (AVG 7).
    Consent = 1,
    /// Consent was withdrawn (AVG 7(3)).
    Withdrawal = 2,
    /// Objection to marketing (AVG 21(2)).
    Objection = 3,
    /// The objection was taken back.
    ObjectionLifted = 4,
    /// Was informed (AVG 13, 14).
    Notice = 5,
    /// Processing was restricted (AVG 18).
    Restriction = 6,
    /// The restriction ended (AVG 18(3)).
    RestrictionLifted = 7,
    /// Any other change of standing.
    Standing = 8,
    /// Became a customer.
    RelationBegan = 9,
    /// Is no customer any more.
    RelationEnded = 10,
    /// The data are known to be wrong.
    Inaccurate = 11,
    /// The data are right again.
    Accurate = 12,
    /// There was contact.
    Contact = 13,
    /// The employment ended.
    EmploymentEnded = 14,
    /// The employment had not ended, or began anew.
    EmploymentResumed = 15,
    /// The procedure of an application ended.
    ProcedureEnded = 16,
    /// The procedure had not ended, or began anew.
    ProcedureResumed = 17,
    /// The reintegration was completed.
    ReintegrationEnded = 18,
    /// The reintegration was not completed, or began anew.
    ReintegrationResumed = 19,
    /// It was written down by mistake that somebody was informed.
    NoticeTakenBack = 20,
    /// What she has in a file is held for a claim (AVG 17(3)(e)). The activity is the number of the file.
    HeldForClaim = 21,
    /// What she has in a file is held for an inquiry (AVG 17(3)(b)). The activity is the number of the file.
    HeldForInquiry = 22,
    /// The hold for a claim ended. The activity is the number of the file.
    ClaimHoldEnded = 23,
    /// The hold for an inquiry ended. The activity is the number of the file.
    InquiryHoldEnded = 24,
}

impl EventKind {
    /// The kind with that number.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            1 => Self::Consent,
            2 => Self::Withdrawal,
            3 => Self::Objection,
            4 => Self::ObjectionLifted,
            5 => Self::Notice,
            6 => Self::Restriction,
            7 => Self::RestrictionLifted,
            8 => Self::Standing,
            9 => Self::RelationBegan,
            10 => Self::RelationEnded,
            11 => Self::Inaccurate,
            12 => Self::Accurate,
            13 => Self::Contact,
            14 => Self::EmploymentEnded,
            15 => Self::EmploymentResumed,
            16 => Self::ProcedureEnded,
            17 => Self::ProcedureResumed,
            18 => Self::ReintegrationEnded,
            19 => Self::ReintegrationResumed,
            20 => Self::NoticeTakenBack,
            21 => Self::HeldForClaim,
            22 => Self::HeldForInquiry,
            23 => Self::ClaimHoldEnded,
            24 => Self::InquiryHoldEnded,
            _ => return None,
        })
    }
}

/// One version of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterRow {
    /// Rises by one.
    pub version: u64,
    /// When it was applied.
    pub applied_at: Timestamp,
    /// The register file as it was applied.
    pub text: String,
}

/// Rows that came in together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRow {
    /// Which.
    pub id: ImportId,
    /// Into which file, by its number.
    pub file: u32,
    /// When it began.
    pub at: Timestamp,
    /// How far it is.
    pub state: ImportState,
    /// People that were new.
    pub people: u64,
    /// Records that were made.
    pub records: u64,
    /// Until when it can be undone.
    pub undo_until: Timestamp,
    /// Name of the file and the decision per column, sealed.
    pub detail: Vec<u8>,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum ImportState {
    /// Rows are still coming: what is there is not returned by any use.
    Running = 1,
    /// All rows are there.
    Done = 2,
    /// It was undone.
    Undone = 3,
}

impl ImportState {
    /// The state with that number.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            1 => Self::Running,
            2 => Self::Done,
            3 => Self::Undone,
            _ => return None,
        })
    }
}

/// A decision record, kept once for everyone of equal standing. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionBody {
    /// The hash that leaves point to, unsalted.
    pub hash: [u8; 32],
    /// The record as `decide` writes it.
    pub body: Vec<u8>,
}

/// Someone who was erased at her own request, so that a file from elsewhere does not bring her back unasked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErasedTag {
    /// For which activity, by its number.
    pub activity: u32,
    /// The tag under the key for the erased.
    pub tag: [u8; 16],
    /// The first day on which it is forgotten.
    pub until: Date,
}
