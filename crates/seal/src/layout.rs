//! Bytes put side by side, and taken apart again.

use crate::SealError;

/// Puts parts side by side.
///
/// INVARIANT: the parts fill the array. Each caller's lengths are constants, and a test compares the bytes.
pub(crate) fn join<const N: usize>(parts: &[&[u8]]) -> [u8; N] {
    debug_assert_eq!(parts.iter().map(|part| part.len()).sum::<usize>(), N);
    let mut bytes = [0; N];
    let mut rest = bytes.as_mut_slice();
    for part in parts {
        let Some((head, tail)) = std::mem::take(&mut rest).split_at_mut_checked(part.len()) else { break };
        head.copy_from_slice(part);
        rest = tail;
    }
    bytes
}

/// Takes bytes apart from the front.
pub(crate) struct Parts<'bytes>(pub(crate) &'bytes [u8]);

impl<'bytes> Parts<'bytes> {
    pub(crate) fn take<const N: usize>(&mut self) -> Result<&'bytes [u8; N], SealError> {
        let (head, tail) = self.0.split_first_chunk().ok_or(SealError::Format)?;
        self.0 = tail;
        Ok(head)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, SealError> {
        self.take().map(|[byte]| *byte)
    }

    /// Refuses other bytes than these.
    pub(crate) fn expect<const N: usize>(&mut self, bytes: &[u8; N]) -> Result<(), SealError> {
        if self.take::<N>()? == bytes { Ok(()) } else { Err(SealError::Format) }
    }

    /// Refuses bytes that are left.
    pub(crate) fn end(self) -> Result<(), SealError> {
        if self.0.is_empty() { Ok(()) } else { Err(SealError::Format) }
    }
}
