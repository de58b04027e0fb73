//! Invented people and changes.

use crate::{
    Change, Committed, DataStore, EnvelopeRow, Guard, Priority, Read, RecordRow, StandingRow, StoreError,
    SubjectNumber, Write,
};
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{OrganisationId, RecordId, SubjectId};

/// Whose data the cases are about.
pub const ORGANISATION: OrganisationId = OrganisationId::from_bytes([1; 16]);
/// Who must see nothing of them.
pub const OTHER: OrganisationId = OrganisationId::from_bytes([2; 16]);

/// An identifier of a person.
#[must_use]
pub fn subject(number: u32) -> SubjectId {
    SubjectId::from_bytes(bytes(b's', number))
}

/// An identifier of a record.
#[must_use]
pub fn record(number: u32) -> RecordId {
    RecordId::from_bytes(bytes(b'r', number))
}

/// Sixteen bytes of a kind and a number.
pub fn bytes(kind: u8, number: u32) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[12..].copy_from_slice(&number.to_be_bytes());
    bytes
}

/// So many days after the first of 2026.
///
/// # Panics
/// Beyond the calendar.
#[must_use]
pub fn day(number: i64) -> Date {
    Date::constant(2026, 1, 1).checked_add(jiff::SignedDuration::from_hours(24 * number)).unwrap()
}

/// A second of 2026.
pub fn second(number: i64) -> Timestamp {
    Timestamp::from_second(1_767_225_600 + number).unwrap()
}

/// A change with these writes and one leaf.
#[must_use]
pub fn change(writes: Vec<Write>) -> Change {
    Change {
        organisation: ORGANISATION,
        priority: Priority::Write,
        guards: Vec::new(),
        writes,
        leaves: vec![leaf(0, 7)],
        members: Vec::new(),
    }
}

/// A leaf of that time, filled with a byte.
#[must_use]
pub fn leaf(time_ms: u64, fill: u8) -> [u8; 144] {
    let mut leaf = [fill; 144];
    leaf[4..12].copy_from_slice(&time_ms.to_be_bytes());
    leaf
}

/// Commits writes with one leaf.
///
/// # Errors
/// Those of the store.
pub fn put(store: &dyn DataStore, writes: Vec<Write>) -> Result<Committed, StoreError> {
    store.commit(change(writes))
}

/// Commits writes that rely on a guard.
pub fn put_guarded(store: &dyn DataStore, guard: Guard, writes: Vec<Write>) -> Result<Committed, StoreError> {
    store.commit(Change { guards: vec![guard], ..change(writes) })
}

/// A person of that number, and nothing else.
#[must_use]
pub fn person(id: SubjectId, number: SubjectNumber) -> Write {
    let standing = StandingRow { flags: 5, age_floor: Some(18), age_changes_on: Some(day(40)), customer_until: None };
    Write::AddSubject { id, number, standing, tags: b"her tags".to_vec() }
}

/// Adds a person.
///
/// # Panics
/// If she cannot be added.
pub fn add_person(store: &dyn DataStore, id: SubjectId) -> SubjectNumber {
    let number = store.reserve_numbers(1).unwrap();
    put(store, vec![person(id, number)]).unwrap();
    number
}

/// A record of a person in file 3.
#[must_use]
pub fn record_of(id: RecordId, subject: SubjectId) -> RecordRow {
    RecordRow {
        id,
        subject,
        file: 3,
        lot: 4,
        version: 1,
        created_at: second(0),
        clock_on: None,
        erase_on: None,
        import: None,
    }
}

/// An envelope whose first ten bytes tell a key number.
#[must_use]
pub fn envelope(record: RecordId, group: SensitivityGroup, key: u64, length: usize) -> EnvelopeRow {
    let mut envelope = vec![1, 1];
    envelope.extend(key.to_be_bytes());
    envelope.resize(10 + length, 0xe5);
    EnvelopeRow { record, group, envelope }
}

/// What one look finds.
pub fn look<T>(store: &dyn DataStore, mut read: impl FnMut(&dyn Read) -> Result<T, StoreError>) -> T {
    let mut found = None;
    store
        .read(&mut |look| {
            found = Some(read(look)?);
            Ok(())
        })
        .unwrap();
    found.unwrap()
}
