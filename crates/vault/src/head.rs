//! The head of the log as this process signed it last.
//!
//! A signature follows from the log and the key, so nothing is lost if it is not kept: it is kept with whatever is committed
//! next, or when someone asks for it. That spares each receipt a flush of its own.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use waarborg_audit::checkpoint::SignedCheckpoint;
use waarborg_store::{LogId, LogState, Write};

#[derive(Default)]
pub(crate) struct Head {
    signed: Mutex<Option<Signed>>,
    /// There is one that no commit has kept yet: told apart, since every commit asks.
    waits: AtomicBool,
}

#[derive(Clone)]
struct Signed {
    log: LogId,
    root: [u8; 32],
    checkpoint: SignedCheckpoint,
}

impl Head {
    /// What was signed of a log as it stands; `None` if that was of another size, or another log.
    pub fn of(&self, state: &LogState) -> Option<SignedCheckpoint> {
        let signed = self.lock();
        let signed = signed.as_ref()?;
        let is_same =
            signed.log == state.id && signed.checkpoint.unverified().size == state.size && signed.root == state.root;
        is_same.then(|| signed.checkpoint.clone())
    }

    /// A head was signed. One of the same log that is shorter is of no use any more.
    pub fn set(&self, state: &LogState, checkpoint: SignedCheckpoint) {
        let mut signed = self.lock();
        let is_newer = |before: &Signed| before.log != state.id || before.checkpoint.unverified().size < state.size;
        if signed.as_ref().is_none_or(is_newer) {
            *signed = Some(Signed { log: state.id, root: state.root, checkpoint });
            self.waits.store(true, Ordering::Release);
        }
    }

    /// Whether one waits to be kept.
    pub fn waits(&self) -> bool {
        self.waits.load(Ordering::Acquire)
    }

    /// What keeps the one that waits, with its size.
    pub fn to_keep(&self) -> Option<(u64, Write)> {
        if !self.waits() {
            return None;
        }
        let signed = self.lock();
        let checkpoint = &signed.as_ref()?.checkpoint;
        let size = checkpoint.unverified().size;
        Some((size, Write::PutCheckpoint(size, checkpoint.to_string())))
    }

    /// The one of that size is kept.
    pub fn is_kept(&self, size: u64) {
        let signed = self.lock();
        if signed.as_ref().is_some_and(|signed| signed.checkpoint.unverified().size == size) {
            self.waits.store(false, Ordering::Release);
        }
    }

    /// The log goes on under another name: what was signed of this one is not written into that.
    pub fn forget(&self) {
        let mut signed = self.lock();
        *signed = None;
        self.waits.store(false, Ordering::Release);
    }

    fn lock(&self) -> MutexGuard<'_, Option<Signed>> {
        self.signed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
