//! A change: what it relies on, what it writes, and the leaves that tell of it. All of it or nothing.

use crate::rows::{
    DecisionBody, EnvelopeRow, ErasedTag, EventRow, ImportRow, LookupRow, PurposeStanding, RecordRow, RegisterRow,
    StandingRow, SubjectNumber,
};
use jiff::civil::Date;
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{EventId, ImportId, OrganisationId, RecordId, SubjectId};

/// What is to be changed for one organisation, in one transaction with its leaves.
///
/// A use that changes nothing but the log has no writes: its leaf waits for the same flush as everything else.
#[derive(Clone, Debug)]
pub struct Change {
    /// Whose.
    pub organisation: OrganisationId,
    /// Who goes first where room or time runs out.
    pub priority: Priority,
    /// What must still hold at the moment of writing.
    pub guards: Vec<Guard>,
    /// What is written, in this order.
    pub writes: Vec<Write>,
    /// The leaves, each 144 bytes as `audit` encodes them. A time before that of the last leaf is raised to it, since time
    /// in the log never runs back.
    pub leaves: Vec<[u8; 144]>,
    /// For a leaf about a set: place in `leaves`, and the members' tags of 16 bytes in a row.
    pub members: Vec<(usize, Vec<u8>)>,
}

/// Who goes first. Short of disk, imports stop first, then writes; uses and erasures go on from a reserve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Bulk work.
    Bulk,
    /// A person waits for it.
    Write,
    /// A use, whose leaf must be durable before the answer; and what someone forbids.
    Use,
    /// An erasure.
    Erase,
}

/// What a change relies on. If one does not hold, nothing is changed: [`StoreError::Moved`](crate::StoreError::Moved).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guard {
    /// The person's standing still has this version.
    Standing(SubjectId, u64),
    /// The sealed list of the person's tags is still this one.
    Tags(SubjectId, Vec<u8>),
    /// The record still has this version.
    Record(RecordId, u64),
    /// The register still has this version; zero: there is none.
    Register(u64),
    /// The log of the organisation still has this size.
    LogSize(u64),
    /// The import is still running.
    ImportRunning(ImportId),
    /// The value of that label is still this one; `None`: there is none.
    Setting(String, Option<Vec<u8>>),
}

/// One thing to write.
#[derive(Clone, Debug)]
pub enum Write {
    /// A new person, with a number from [`DataStore::reserve_numbers`](crate::DataStore::reserve_numbers).
    AddSubject {
        /// Who.
        id: SubjectId,
        /// Her number.
        number: SubjectNumber,
        /// How she stands; version one.
        standing: StandingRow,
        /// Her tags, sealed.
        tags: Vec<u8>,
    },
    /// Another standing. Her version rises by one.
    SetStanding(SubjectId, StandingRow),
    /// Her age, if she counts as older by the one that is kept or none is: the lower end of a band, and the day on which it
    /// changes. Her version rises by one then. Whatever else changes of how she stands meanwhile stays.
    CountYounger(SubjectId, u8, Option<Date>),
    /// Another standing towards purposes: each is replaced or added. Her version rises by one.
    SetPurposes(SubjectId, Vec<PurposeStanding>),
    /// Other tags.
    SetTags(SubjectId, Vec<u8>),
    /// The person, her standing, events, records and envelopes go.
    DeleteSubject(SubjectId),
    /// A new record, version as given.
    AddRecord(RecordRow, Vec<EnvelopeRow>),
    /// New content of a record: its version rises to the given one, the given groups are replaced, others stay.
    ReplaceContent {
        /// Which.
        record: RecordId,
        /// The new version.
        version: u64,
        /// The lot that seals it now.
        lot: u32,
        /// The groups.
        envelopes: Vec<EnvelopeRow>,
        /// Groups that go.
        without: Vec<SensitivityGroup>,
    },
    /// Another start and end of the retention clock. The version stays: the content does.
    SetClock(RecordId, Option<Date>, Option<Date>),
    /// A record and its envelopes go.
    DeleteRecord(RecordId),
    /// Look-ups are added; one that is there already stays.
    AddLookups(Vec<LookupRow>),
    /// Look-ups go; one that is not there is no fault.
    DeleteLookups(Vec<LookupRow>),
    /// An event is added, and what it says is never changed.
    AddEvent(EventRow),
    /// An event goes, with the import that brought it; one that is not there is no fault.
    DeleteEvent(EventId),
    /// What was noted of an event is sealed anew: the same under another key.
    ReplaceEvidence(EventId, Vec<u8>),
    /// A text that was shown, kept once by its hash.
    KeepText([u8; 32], String),
    /// A new version of the register.
    SetRegister(RegisterRow),
    /// An import begins or moves on: replaced or added by its identifier.
    PutImport(ImportRow),
    /// A decision record, kept once.
    KeepDecision(DecisionBody),
    /// Someone erased at her own request.
    AddErased(Vec<ErasedTag>),
    /// She came back herself.
    DeleteErased(Vec<ErasedTag>),
    /// All who are forgotten by that day.
    ForgetErased(Date),
    /// A sealed value of the organisation, by its label; `None`: it goes.
    PutSetting(String, Option<Vec<u8>>),
    /// The organisation's log goes on under another epoch, empty.
    OpenLog(crate::log::LogId),
    /// A signed checkpoint, by the size it is for.
    PutCheckpoint(u64, String),
}

/// What was committed, durably.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Committed {
    /// The index of the first leaf of the change in the log of the organisation.
    pub first_leaf: u64,
    /// The size of that log right after the change.
    pub size: u64,
}
