//! The data store: one writer, many readers.

use crate::change::{Change, Committed};
use crate::error::StoreError;
use crate::log::{LogId, LogState, StoredLeaves};
use crate::rows::{
    EnvelopeRow, ErasedTag, EventKind, EventRow, ImportRow, LookupRow, Posting, PurposeStanding, RecordRow,
    RegisterRow, SubjectNumber, SubjectRow,
};
use jiff::civil::Date;
use std::ops::ControlFlow;
use std::path::Path;
use waarborg_model::identifier::{ImportId, OrganisationId, RecordId, SubjectId};
use waarborg_model::vocabulary::Purpose;

/// Keeps what is sealed, and the log of what was done with it.
///
/// Every function names the organisation; a store never answers across two.
pub trait DataStore: Send + Sync {
    /// Writes a change and its leaves, and returns when both are durable. Whatever waits at the same moment shares one
    /// flush.
    ///
    /// # Errors
    /// [`StoreError::Moved`], [`Taken`](StoreError::Taken), [`Missing`](StoreError::Missing): nothing was changed, and
    /// other changes of the same flush are not touched. [`Stopped`](StoreError::Stopped) once a flush has failed.
    fn commit(&self, change: Change) -> Result<Committed, StoreError>;

    /// Reads within one snapshot: what `read` sees does not change while it looks. It must be short, and must not read or
    /// commit by another way meanwhile: connections are few.
    ///
    /// # Errors
    /// Those of `read`, and failures of the backend.
    fn read(&self, read: &mut dyn FnMut(&dyn Read) -> Result<(), StoreError>) -> Result<(), StoreError>;

    /// Numbers for `count` people to come; a number is given out once, whether it is used or not.
    ///
    /// # Errors
    /// Failures of the backend.
    fn reserve_numbers(&self, count: u64) -> Result<SubjectNumber, StoreError>;

    /// Writes a consistent copy, without look-ups, to a new file, while the store goes on. `progress` hears of rows
    /// written so far and of all there are.
    ///
    /// # Errors
    /// [`StoreError::Unreachable`] where the file cannot be made; failures of the backend.
    fn copy_to(&self, file: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<(), StoreError>;

    /// Gives up the room that is kept for when the disk is full; tells whether there was some. For what must go on elsewhere on
    /// the same disk, such as destroying keys.
    fn give_up_reserve(&self) -> bool;

    /// Looks through everything that is kept for damage: pages, checksums, rows that point nowhere, leaves against the
    /// root.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] names the first table that is.
    fn check(&self) -> Result<(), StoreError>;
}

/// How an envelope begins: format, suite and the number of its key.
pub type EnvelopeHead = [u8; 10];

/// A person, as far as a use looks at her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRows {
    /// Who, without her tags.
    pub subject: SubjectRow,
    /// How she stands towards the purposes that are asked about.
    pub purposes: Vec<PurposeStanding>,
    /// Her records that are wanted, oldest first, each with its sealed groups.
    pub records: Vec<(RecordRow, Vec<EnvelopeRow>)>,
}

/// One look at the store.
#[expect(clippy::missing_errors_doc, reason = "every function fails as the first one says, and not otherwise")]
pub trait Read {
    /// The person of that identifier.
    ///
    /// # Errors
    /// Failures of the backend, here and below.
    fn subject(&self, organisation: OrganisationId, id: SubjectId) -> Result<Option<SubjectRow>, StoreError>;

    /// What a use looks at, at once: the person of that identifier, how she stands towards one purpose of one activity
    /// (`None`: towards all), and those of her records that are wanted.
    fn person(
        &self,
        organisation: OrganisationId,
        id: SubjectId,
        purpose: Option<(u32, Purpose)>,
        wants: &dyn Fn(&RecordRow) -> bool,
    ) -> Result<Option<PersonRows>, StoreError>;

    /// The person of that number.
    fn subject_by_number(
        &self,
        organisation: OrganisationId,
        number: SubjectNumber,
    ) -> Result<Option<SubjectRow>, StoreError>;

    /// How she stands towards purposes.
    fn purposes(&self, organisation: OrganisationId, id: SubjectId) -> Result<Vec<PurposeStanding>, StoreError>;

    /// Her events, oldest first.
    fn events(&self, organisation: OrganisationId, id: SubjectId) -> Result<Vec<EventRow>, StoreError>;

    /// Her events of one kind about one activity and purpose, newest first: whoever wants the last of them looks at no other,
    /// however many she has.
    fn events_back(
        &self,
        organisation: OrganisationId,
        id: SubjectId,
        kind: EventKind,
        about: (u32, Option<Purpose>),
        each: &mut dyn FnMut(EventRow) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// Her records, oldest first.
    fn records(&self, organisation: OrganisationId, id: SubjectId) -> Result<Vec<RecordRow>, StoreError>;

    /// The record of that identifier.
    fn record(&self, organisation: OrganisationId, id: RecordId) -> Result<Option<RecordRow>, StoreError>;

    /// The sealed groups of a record.
    fn envelopes(&self, organisation: OrganisationId, record: RecordId) -> Result<Vec<EnvelopeRow>, StoreError>;

    /// Who is found under a tag.
    fn lookup(&self, organisation: OrganisationId, field: u8, tag: &[u8]) -> Result<Vec<Posting>, StoreError>;

    /// Every look-up, for healing and for tests.
    fn each_lookup(
        &self,
        organisation: OrganisationId,
        each: &mut dyn FnMut(LookupRow) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// Everyone in rising order of number, beyond `after`, who has a record in the file or in any if `None`, with her
    /// standing towards one purpose of one activity: for deciding per class of equal standing. One pass over narrow
    /// rows; no envelope is touched, and the tags of each person are left empty.
    fn each_standing(
        &self,
        organisation: OrganisationId,
        file: Option<u32>,
        activity: u32,
        purpose: Purpose,
        after: SubjectNumber,
        each: &mut dyn FnMut(&SubjectRow, u32) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// Records that may not be returned any more from that day on, oldest end first, each with the flags of whose it is.
    fn each_due(
        &self,
        organisation: OrganisationId,
        on: Date,
        each: &mut dyn FnMut(RecordRow, u32) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// In which files each person has records, person by person: her files' numbers, rising, each once. One pass over
    /// the narrowest rows that tell it, for counting.
    fn each_file_set(
        &self,
        organisation: OrganisationId,
        each: &mut dyn FnMut(&[u32]) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// How many records end on each day up to and with that one, earliest first.
    fn ends(&self, organisation: OrganisationId, until: Date) -> Result<Vec<(Date, u64)>, StoreError>;

    /// Every record, with the key number that each of its envelopes names, for rotation and for telling rows whose key
    /// is gone: the envelopes' first ten bytes.
    fn each_record(
        &self,
        organisation: OrganisationId,
        each: &mut dyn FnMut(RecordRow, &[EnvelopeHead]) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// How many people and records there are.
    fn count(&self, organisation: OrganisationId) -> Result<(u64, u64), StoreError>;

    /// A text that was shown.
    fn shown_text(&self, organisation: OrganisationId, hash: &[u8; 32]) -> Result<Option<String>, StoreError>;

    /// The register: its newest version, or the one asked for.
    fn register(&self, organisation: OrganisationId, version: Option<u64>) -> Result<Option<RegisterRow>, StoreError>;

    /// An import.
    fn import(&self, organisation: OrganisationId, id: ImportId) -> Result<Option<ImportRow>, StoreError>;

    /// All imports, newest first.
    fn imports(&self, organisation: OrganisationId) -> Result<Vec<ImportRow>, StoreError>;

    /// The records of an import.
    fn records_of_import(&self, organisation: OrganisationId, id: ImportId) -> Result<Vec<RecordRow>, StoreError>;

    /// A decision record.
    fn decision(&self, organisation: OrganisationId, hash: &[u8; 32]) -> Result<Option<Vec<u8>>, StoreError>;

    /// Whether someone was erased at her own request, and until when that is remembered.
    fn erased(
        &self,
        organisation: OrganisationId,
        activity: u32,
        tag: &[u8; 16],
    ) -> Result<Option<ErasedTag>, StoreError>;

    /// Everyone who is remembered so: for a backup.
    fn each_erased(
        &self,
        organisation: OrganisationId,
        each: &mut dyn FnMut(ErasedTag) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// A sealed value of the organisation.
    fn setting(&self, organisation: OrganisationId, label: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Where the log of the organisation is; `None` before its first leaf.
    fn log(&self, organisation: OrganisationId) -> Result<Option<LogState>, StoreError>;

    /// All logs of the organisation, those of earlier epochs too.
    fn logs(&self, organisation: OrganisationId) -> Result<Vec<LogState>, StoreError>;

    /// Leaves of a log from an index on, in groups as they were committed.
    fn each_leaf_group(
        &self,
        organisation: OrganisationId,
        log: LogId,
        from: u64,
        each: &mut dyn FnMut(StoredLeaves) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// So many leaves of a log from an index on, fewer where it ends. Whom they are about stays unread: of an import that is
    /// far more than the leaves.
    fn leaves(
        &self,
        organisation: OrganisationId,
        log: LogId,
        from: u64,
        count: usize,
    ) -> Result<Vec<[u8; 144]>, StoreError>;

    /// A full hash tile of a log: 256 hashes of 32 bytes.
    fn tile(
        &self,
        organisation: OrganisationId,
        log: LogId,
        level: u8,
        index: u64,
    ) -> Result<Option<Vec<u8>>, StoreError>;

    /// The signed checkpoint of a size, or the newest.
    fn checkpoint(
        &self,
        organisation: OrganisationId,
        log: LogId,
        size: Option<u64>,
    ) -> Result<Option<String>, StoreError>;
}
