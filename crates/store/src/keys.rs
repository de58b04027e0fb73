//! The key store: wrapped keys, the journal of destroyed ones, and the heads that a restore is held against.

use crate::error::StoreError;
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use std::ops::ControlFlow;
use std::path::Path;
use waarborg_model::identifier::{OrganisationId, RecordId, SubjectId};

/// A wrapped key of a person: a key row as `seal` encodes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredKey {
    /// Whose.
    pub subject: SubjectId,
    /// The number, never zero.
    pub number: u64,
    /// Which lot.
    pub lot: u32,
    /// The row as `seal` made it.
    pub row: Vec<u8>,
}

/// One entry of the journal: keys that were destroyed together. It names nobody, since it outlives those it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// Rises by one.
    pub sequence: u64,
    /// When.
    pub at: Timestamp,
    /// A random number, which the leaf of the erasure carries.
    pub token: [u8; 16],
    /// The numbers of the keys.
    pub keys: Vec<u64>,
    /// Records that went while their key stays: no key tells of them.
    pub records: Vec<RecordId>,
    /// SHA-256 over the entry before and this one.
    pub hash: [u8; 32],
}

impl JournalEntry {
    /// The entry of keys alone that follows a head.
    #[must_use]
    pub fn after(head: JournalHead, at: Timestamp, token: [u8; 16], keys: Vec<u64>) -> Self {
        Self::of_both(head, at, token, keys, Vec::new())
    }

    /// The entry that follows a head. Its hash is SHA-256 over `"waarborg/journal/1"`, the hash before, the sequence
    /// number, the microseconds since 1970, the token, how many keys, and their numbers, all of eight bytes where they
    /// are numbers; and where it names records, how many and their identifiers.
    #[must_use]
    pub fn of_both(head: JournalHead, at: Timestamp, token: [u8; 16], keys: Vec<u64>, records: Vec<RecordId>) -> Self {
        let sequence = head.entries.saturating_add(1);
        let mut hash = Sha256::new();
        hash.update(b"waarborg/journal/1");
        hash.update(head.hash);
        hash.update(sequence.to_be_bytes());
        hash.update(at.as_microsecond().to_be_bytes());
        hash.update(token);
        hash.update((keys.len() as u64).to_be_bytes());
        for key in &keys {
            hash.update(key.to_be_bytes());
        }
        if !records.is_empty() {
            hash.update((records.len() as u64).to_be_bytes());
            for record in &records {
                hash.update(record.as_bytes());
            }
        }
        Self { sequence, at, token, keys, records, hash: hash.finalize().into() }
    }
}

/// Where the journal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JournalHead {
    /// How many entries.
    pub entries: u64,
    /// The hash of the last; zeros if there is none.
    pub hash: [u8; 32],
}

/// What is to be destroyed.
#[derive(Clone, Debug)]
pub struct Destroyed {
    /// A random number for the journal.
    pub token: [u8; 16],
    /// Whose keys.
    pub subject: SubjectId,
    /// Which of them.
    pub keys: Vec<u64>,
    /// Her records that go while their key stays.
    pub records: Vec<RecordId>,
    /// What the data store is still to take up with it: kept beside the entry until that is finished, and wiped then. Empty:
    /// nothing.
    pub note: Vec<u8>,
}

/// The head of a log as it was noted beside the keys: a shorter log is not served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotedHead {
    /// Origin of the log.
    pub origin: String,
    /// Its size.
    pub size: u64,
    /// Its root.
    pub root: [u8; 32],
    /// When it was noted.
    pub at: Timestamp,
}

/// The token of an entry that is not finished, and what the data store is still to take up with it.
pub type Note = ([u8; 16], Vec<u8>);

/// The key of an organisation, wrapped by the root and wrapped for recovery.
pub type OrganisationKey = (Vec<u8>, Vec<u8>);

/// Keeps wrapped keys. Every function that writes returns when it is durable, but for [`finish`](KeyStore::finish) and
/// [`note_head`](KeyStore::note_head): those are written with whatever is written next, a second later at most, or when the
/// store closes. What is read holds them at once.
#[expect(clippy::missing_errors_doc, reason = "every function fails as the first one says, unless it says more")]
pub trait KeyStore: Send + Sync {
    /// A named value of the store itself, such as the public half of the recovery identity.
    ///
    /// # Errors
    /// Failures of the backend, here and below.
    fn value(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Sets named values together.
    fn put_values(&self, values: &[(&str, &[u8])]) -> Result<(), StoreError>;

    /// The wrapped keys of an organisation: wrapped by the root, and for recovery.
    fn organisation(&self, organisation: OrganisationId) -> Result<Option<OrganisationKey>, StoreError>;

    /// All organisations with a key.
    fn organisations(&self) -> Result<Vec<OrganisationId>, StoreError>;

    /// Adds or replaces the wrapped keys of an organisation.
    fn put_organisation(
        &self,
        organisation: OrganisationId,
        by_root: &[u8],
        for_recovery: &[u8],
    ) -> Result<(), StoreError>;

    /// Adds keys of people, in one flush. A number that is taken: [`StoreError::Taken`], and nothing is added.
    fn add(&self, organisation: OrganisationId, keys: &[StoredKey]) -> Result<(), StoreError>;

    /// Replaces rows of keys that are there, in one flush, where an organisation key or a state changes.
    fn replace(&self, organisation: OrganisationId, keys: &[StoredKey]) -> Result<(), StoreError>;

    /// The keys of a person.
    fn keys(&self, organisation: OrganisationId, subject: SubjectId) -> Result<Vec<StoredKey>, StoreError>;

    /// Every key, in any order: for rotation and for telling rows whose key is gone.
    fn each_key(
        &self,
        organisation: OrganisationId,
        each: &mut dyn FnMut(StoredKey) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// Writes the journal with its notes and destroys the keys, in one transaction for all of them, and wipes what the
    /// write-ahead log still holds of them. Keys that are not there are journalled all the same. Returns the entries. A token that stands in the
    /// journal with the same keys and records is not written twice, so that an answer that nobody heard can be asked for again.
    ///
    /// # Errors
    /// [`StoreError::Missing`] for a key of someone else, [`StoreError::Taken`] for a token with other keys: nothing was
    /// changed. [`StoreError::Busy`] if a reader kept the write-ahead log from being wiped for half a minute: the keys are
    /// destroyed, and asking again wipes. A copy that is being made is waited for before anything is destroyed.
    fn destroy(
        &self,
        organisation: OrganisationId,
        at: Timestamp,
        destroyed: &[Destroyed],
    ) -> Result<Vec<JournalEntry>, StoreError>;

    /// Deletes keys that the journal of a newer store destroyed: a restore. Checks the chain of hashes first; an entry
    /// that is there already must be equal.
    fn replay(&self, organisation: OrganisationId, entries: &[JournalEntry]) -> Result<u64, StoreError>;

    /// The journal from a sequence number on.
    fn journal(&self, organisation: OrganisationId, from: u64) -> Result<Vec<JournalEntry>, StoreError>;

    /// Where the journal is.
    fn journal_head(&self, organisation: OrganisationId) -> Result<JournalHead, StoreError>;

    /// Notes that an erasure was finished: its rows are gone and its leaf stands. Entries that are not finished are
    /// finished at the next start. A crash may take it within a second; the data store then has to tell.
    fn finish(&self, organisation: OrganisationId, tokens: &[[u8; 16]]) -> Result<(), StoreError>;

    /// Entries that are not finished.
    fn unfinished(&self, organisation: OrganisationId) -> Result<Vec<JournalEntry>, StoreError>;

    /// What the data store is still to take up of entries that are not finished, by their tokens.
    fn notes(&self, organisation: OrganisationId) -> Result<Vec<Note>, StoreError>;

    /// Notes the head of a log. A crash may take it within a second.
    fn note_head(&self, organisation: OrganisationId, head: &NotedHead) -> Result<(), StoreError>;

    /// The newest head noted: of one log the longest, of two logs that which was noted last.
    fn noted_head(&self, organisation: OrganisationId) -> Result<Option<NotedHead>, StoreError>;

    /// Writes a consistent copy to a new file, journal included.
    fn copy_to(&self, file: &Path) -> Result<(), StoreError>;

    /// Looks through everything that is kept for damage, the chain of the journal included.
    fn check(&self) -> Result<(), StoreError>;
}
