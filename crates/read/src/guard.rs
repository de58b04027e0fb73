//! Readers that stop where a limit says so.

use std::cell::{Cell, RefCell};
use std::io::{self, Read};
use std::rc::Rc;

use crate::error::{Bound, ReadError};
use crate::format::Format;
use crate::limits::Limits;

/// What the one who reads records and the reader below him share: the length of the record, and a failure.
///
/// Libraries between the two wrap errors in their own, where ours could not be found again.
#[derive(Clone, Default)]
pub(crate) struct Gauge(Rc<State>);

#[derive(Default)]
struct State {
    bytes: Cell<u64>,
    failure: RefCell<Option<ReadError>>,
}

impl Gauge {
    /// A new record begins.
    pub fn reset(&self) {
        self.0.bytes.set(0);
    }

    /// Keeps the first failure.
    pub fn fail(&self, error: ReadError) {
        self.0.failure.borrow_mut().get_or_insert(error);
    }

    /// The failure, if there was one.
    pub fn failure(&self) -> Option<ReadError> {
        self.0.failure.borrow().clone()
    }
}

/// Fails once a record is longer than [`Limits::record_bytes`], before a library has it in memory.
pub(crate) struct RecordGuard<R> {
    inner: R,
    gauge: Gauge,
    limit: u64,
    format: Format,
}

impl<R: Read> RecordGuard<R> {
    pub fn new(inner: R, format: Format, limits: &Limits) -> (RecordGuard<R>, Gauge) {
        let gauge = Gauge::default();
        (RecordGuard { inner, gauge: gauge.clone(), limit: limits.record_bytes, format }, gauge)
    }
}

impl<R: Read> Read for RecordGuard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read_bytes = self.gauge.0.bytes.get();
        if read_bytes > self.limit {
            self.gauge.fail(ReadError::TooLarge { bound: Bound::RecordBytes, limit: self.limit });
        }
        if let Some(failure) = self.gauge.failure() {
            return Err(failure.into());
        }
        let result = self.inner.read(buffer);
        match &result {
            Ok(count) => {
                self.gauge.0.bytes.set(read_bytes.saturating_add(u64::try_from(*count).unwrap_or(u64::MAX)));
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => self.gauge.fail(ReadError::from_io(error, self.format)),
        }
        result
    }
}

/// What all containers of one visit may still give.
#[derive(Clone)]
pub(crate) struct Budget {
    bytes: Rc<Cell<u64>>,
    entries: Rc<Cell<u64>>,
}

impl Budget {
    pub fn new(limits: &Limits) -> Budget {
        Budget { bytes: Rc::new(Cell::new(limits.expanded_bytes)), entries: Rc::new(Cell::new(limits.entries)) }
    }

    /// Counts an entry.
    pub fn take_entry(&self, limits: &Limits) -> Result<(), ReadError> {
        let left = self.entries.get();
        let error = ReadError::TooLarge { bound: Bound::Entries, limit: limits.entries };
        self.entries.set(left.checked_sub(1).ok_or(error)?);
        Ok(())
    }
}

/// Fails once an entry gives more than its packed size allows, or all entries together more than the budget.
pub(crate) struct ExpansionGuard<'l, R> {
    inner: R,
    packed: Packed,
    given_bytes: u64,
    budget: Budget,
    limits: &'l Limits,
}

/// How many packed bytes an entry has, or has had so far.
pub(crate) type Packed = Rc<Cell<u64>>;

/// A packed size that is known.
pub(crate) fn packed(bytes: u64) -> Packed {
    Rc::new(Cell::new(bytes))
}

/// Counts packed bytes as they are read.
pub(crate) struct PackedReader<R> {
    inner: R,
    packed: Packed,
}

impl<R: Read> PackedReader<R> {
    pub fn new(inner: R) -> (PackedReader<R>, Packed) {
        let packed = packed(0);
        (PackedReader { inner, packed: packed.clone() }, packed)
    }
}

impl<R: Read> Read for PackedReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.packed.set(self.packed.get().saturating_add(u64::try_from(count).unwrap_or(u64::MAX)));
        Ok(count)
    }
}

impl<'l, R: Read> ExpansionGuard<'l, R> {
    pub fn new(inner: R, packed: Packed, budget: Budget, limits: &'l Limits) -> ExpansionGuard<'l, R> {
        ExpansionGuard { inner, packed, given_bytes: 0, budget, limits }
    }

    fn check(&self) -> Result<(), ReadError> {
        let allowed = self.packed.get().saturating_mul(self.limits.expansion).max(self.limits.expansion_floor_bytes);
        if self.given_bytes > allowed {
            return Err(ReadError::TooLarge { bound: Bound::Expansion, limit: self.limits.expansion });
        }
        if self.budget.bytes.get() == 0 {
            return Err(ReadError::TooLarge { bound: Bound::ExpandedBytes, limit: self.limits.expanded_bytes });
        }
        Ok(())
    }
}

impl<R: Read> Read for ExpansionGuard<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.check()?;
        let count = self.inner.read(buffer)?;
        let bytes = u64::try_from(count).unwrap_or(u64::MAX);
        self.given_bytes = self.given_bytes.saturating_add(bytes);
        self.budget.bytes.set(self.budget.bytes.get().saturating_sub(bytes));
        Ok(count)
    }
}

/// Counts the text of cells that a workbook hands out: by reference and repetition one text may stand in many cells,
/// so that little that was unpacked becomes much that is read.
#[derive(Clone)]
pub(crate) struct Handed<'l> {
    given_bytes: Rc<Cell<u64>>,
    allowed_bytes: u64,
    budget: Budget,
    limits: &'l Limits,
}

impl<'l> Handed<'l> {
    /// For a workbook, or a part of one, of so many packed bytes.
    pub fn new(packed_bytes: u64, budget: Budget, limits: &'l Limits) -> Handed<'l> {
        let allowed_bytes = packed_bytes.saturating_mul(limits.expansion).max(limits.expansion_floor_bytes);
        Handed { given_bytes: Rc::default(), allowed_bytes, budget, limits }
    }

    /// Counts the text of a cell, or of a row.
    pub fn take(&self, length: usize) -> Result<(), ReadError> {
        let bytes = u64::try_from(length).unwrap_or(u64::MAX);
        let given = self.given_bytes.get().saturating_add(bytes);
        self.given_bytes.set(given);
        if given > self.allowed_bytes {
            return Err(ReadError::TooLarge { bound: Bound::Expansion, limit: self.limits.expansion });
        }
        let error = ReadError::TooLarge { bound: Bound::ExpandedBytes, limit: self.limits.expanded_bytes };
        self.budget.bytes.set(self.budget.bytes.get().checked_sub(bytes).ok_or(error)?);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_a_record_without_end() {
        let limits = Limits { record_bytes: 100, ..Limits::default() };
        let (mut guard, gauge) = RecordGuard::new(io::repeat(b'a'), Format::Json, &limits);
        assert!(io::copy(&mut guard, &mut io::sink()).is_err());
        assert_eq!(gauge.failure().map(|error| error.code()), Some("read.too-large"));
    }

    #[test]
    fn records_within_the_limit_go_on() {
        let limits = Limits { record_bytes: 100, ..Limits::default() };
        let (mut guard, gauge) = RecordGuard::new(io::repeat(b'a'), Format::Json, &limits);
        for _ in 0..100 {
            gauge.reset();
            guard.read_exact(&mut [0; 50]).unwrap();
        }
    }

    #[test]
    fn stops_an_entry_that_swells() {
        let limits = Limits { expansion: 10, expansion_floor_bytes: 50, ..Limits::default() };
        let mut guard = ExpansionGuard::new(io::repeat(0), packed(20), Budget::new(&limits), &limits);
        let error = io::copy(&mut guard, &mut io::sink()).unwrap_err();
        let expected = ReadError::TooLarge { bound: Bound::Expansion, limit: 10 };
        assert_eq!(ReadError::from_io(&error, Format::Zip), expected);
    }
}
