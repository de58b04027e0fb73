//! A reader that gives only so much until it is told to go on.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The most that a header may take. Ours take 400 bytes, and a hundred for each further recipient.
const MOST_HEADER: usize = 4 * 1024;

/// Refuses to give more than a header before the bound is lifted: the parser of headers would read on for ever and keep
/// all of it, and begins anew with each byte, so that its time grows with the square of the length.
pub(super) struct Bounded<R> {
    inner: R,
    left: usize,
    is_lifted: Arc<AtomicBool>,
}

/// Lifts the bound of its reader.
pub(super) struct Bound(Arc<AtomicBool>);

impl Bound {
    pub(super) fn lift(self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl<R> Bounded<R> {
    pub(super) fn new(inner: R) -> (Self, Bound) {
        let is_lifted = Arc::new(AtomicBool::new(false));
        (Self { inner, left: MOST_HEADER, is_lifted: Arc::clone(&is_lifted) }, Bound(is_lifted))
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.is_lifted.load(Ordering::Relaxed) {
            return self.inner.read(out);
        }
        let most = out.len().min(self.left);
        if most == 0 && !out.is_empty() {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let read = self.inner.read(out.get_mut(..most).unwrap_or_default())?;
        self.left -= read.min(self.left);
        Ok(read)
    }
}
