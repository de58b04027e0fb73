//! Which entries of the journal are done with: told by the data, in the commit that takes the rows away.
//!
//! The key store notes it too, but later, since that would be a flush of its own. A crash between the two must not make an
//! erasure look half done. So the setting `journal-done` holds the number (8 bytes) and the hash (32) of an entry, and says
//! that it and all before it are done with.

use crate::error::VaultError;
use crate::removal::Removal;
use crate::vault::Vault;
use jiff::civil::Date;
use std::sync::atomic::Ordering;
use waarborg_store::{Destroyed, ErasedTag, JournalEntry, Priority, StoreError, Write};

/// The label of the setting.
const DONE: &str = "journal-done";

/// Activity, tag, year, month and day of one tag in a note.
pub(crate) const TAG_BYTES: usize = 4 + 16 + 4;

impl Vault {
    /// Destroys keys, then does what takes away what they sealed. `then` is given what its commit must write to say that
    /// the entries are done with.
    pub(crate) fn destroy_then<T, E: From<VaultError>>(
        &self,
        destroyed: &[Destroyed],
        then: impl FnOnce(Vec<Write>) -> Result<T, E>,
    ) -> Result<T, E> {
        // As long as one of this process is half done, none behind it can say that all before it are done with. It is so
        // too where only the wiping failed.
        let was_half_done = self.is_half_done.swap(true, Ordering::SeqCst);
        let now = self.now();
        let destroy = || self.stores.keys.destroy(self.organisation, now, destroyed);
        let entries = match destroy() {
            // Nothing was changed. Erasing goes on when the disk is full: it is what makes room.
            Err(StoreError::DiskFull) if self.stores.data.give_up_reserve() => destroy(),
            entries => entries,
        };
        let entries = entries.map_err(VaultError::from)?;
        let done = if was_half_done { Vec::new() } else { entries.last().map(says_done).into_iter().collect() };
        let answer = then(done)?;
        self.is_half_done.store(was_half_done, Ordering::SeqCst);
        self.finish(&entries)?;
        Ok(answer)
    }

    /// Entries whose rows may still be there. Those of which the data say that they are done with are finished first.
    pub(crate) fn half_done(&self) -> Result<Vec<JournalEntry>, VaultError> {
        let open = self.stores.keys.unfinished(self.organisation)?;
        // Nothing was sealed with a retired key any more when it went.
        let (retired, open): (Vec<_>, Vec<_>) = open.into_iter().partition(crate::rotate::is_retirement);
        self.finish(&retired)?;
        if open.is_empty() {
            return Ok(open);
        }
        let Some(done) = self.read(|read| Ok(read.setting(self.organisation, DONE)?))? else { return Ok(open) };
        let damaged = || VaultError::Damaged { what: "setting" };
        let (sequence, hash) = done.split_first_chunk::<8>().ok_or_else(damaged)?;
        let sequence = u64::from_be_bytes(*sequence);
        let named = self.stores.keys.journal(self.organisation, sequence)?;
        // Of another journal, older or newer, it says nothing.
        if named.first().is_none_or(|entry| entry.sequence != sequence || entry.hash != hash) {
            return Ok(open);
        }
        let (done, open): (Vec<_>, Vec<_>) = open.into_iter().partition(|entry| entry.sequence <= sequence);
        self.finish(&done)?;
        Ok(open)
    }

    /// Entries are done with: what is written to say so.
    pub(crate) fn done_with(entries: &[JournalEntry]) -> Option<Write> {
        entries.iter().max_by_key(|entry| entry.sequence).map(says_done)
    }

    /// Nothing is left of any entry: after a restore, which clears away by the journal itself. What is still to be
    /// remembered is taken up.
    pub(crate) fn finish_journal(&self) -> Result<(), VaultError> {
        let open = self.stores.keys.unfinished(self.organisation)?;
        let remember = self.noted()?;
        if !remember.is_empty() {
            self.commit(Priority::Erase, Vec::new(), vec![Write::AddErased(remember)], Vec::new())?;
        }
        self.finish(&open)
    }

    pub(crate) fn finish(&self, entries: &[JournalEntry]) -> Result<(), VaultError> {
        let tokens: Vec<[u8; 16]> = entries.iter().map(|entry| entry.token).collect();
        if tokens.is_empty() { Ok(()) } else { Ok(self.stores.keys.finish(self.organisation, &tokens)?) }
    }

    /// What the key store holds until the rows are gone: by what she is to be recognised, which nobody can read any more
    /// once her keys are gone. Sealed under the organisation's key.
    pub(crate) fn seal_note(&self, removal: &Removal) -> Result<Vec<u8>, VaultError> {
        if removal.remember.is_empty() {
            return Ok(Vec::new());
        }
        let bytes = encode_tags(&removal.remember);
        Ok(self.key.settings_key(self.organisation)?.seal(&label_of(removal.token), &bytes)?)
    }

    /// What is still to be remembered of erasures that are half done.
    pub(crate) fn noted(&self) -> Result<Vec<ErasedTag>, VaultError> {
        let notes = self.stores.keys.notes(self.organisation)?;
        if notes.is_empty() {
            return Ok(Vec::new());
        }
        let settings = self.key.settings_key(self.organisation)?;
        let mut tags = Vec::new();
        for (token, sealed) in notes {
            let bytes = settings.open(&label_of(token), &sealed)?;
            tags.extend(decode_tags(&bytes).ok_or(VaultError::Damaged { what: "note" })?);
        }
        Ok(tags)
    }
}

fn says_done(entry: &JournalEntry) -> Write {
    Write::PutSetting(DONE.to_owned(), Some([entry.sequence.to_be_bytes().as_slice(), &entry.hash].concat()))
}

fn label_of(token: [u8; 16]) -> String {
    format!("note/{}", crate::maintenance::to_hex(&token))
}

/// Tags of the erased, to be sealed.
pub(crate) fn encode_tags(tags: &[ErasedTag]) -> Vec<u8> {
    tags.iter().flat_map(encode).collect()
}

/// The same tags, or `None` for bytes that are none.
pub(crate) fn decode_tags(bytes: &[u8]) -> Option<Vec<ErasedTag>> {
    let (each, rest) = bytes.as_chunks::<TAG_BYTES>();
    if rest.is_empty() { each.iter().map(decode).collect() } else { None }
}

pub(crate) fn encode(tag: &ErasedTag) -> Vec<u8> {
    let (year, month, day) = (tag.until.year(), tag.until.month(), tag.until.day());
    let day = [year.to_be_bytes(), [month.cast_unsigned(), day.cast_unsigned()]].concat();
    [tag.activity.to_be_bytes().as_slice(), &tag.tag, &day].concat()
}

pub(crate) fn decode(bytes: &[u8; TAG_BYTES]) -> Option<ErasedTag> {
    let (activity, rest) = bytes.split_first_chunk::<4>()?;
    let (tag, day) = rest.split_first_chunk::<16>()?;
    let [high, low, month, day] = day else { return None };
    let year = i16::from_be_bytes([*high, *low]);
    let until = Date::new(year, month.cast_signed(), day.cast_signed()).ok()?;
    Some(ErasedTag { activity: u32::from_be_bytes(*activity), tag: *tag, until })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_tag_comes_back_as_it_was_noted() {
        for until in [date(2031, 11, 26), date(1970, 1, 1), Date::MAX] {
            let tag = ErasedTag { activity: 7, tag: [3; 16], until };
            let bytes: [u8; TAG_BYTES] = encode(&tag).try_into().unwrap();
            assert_eq!(decode(&bytes), Some(tag));
        }
        assert_eq!(decode(&[0; TAG_BYTES]), None, "there is no month 0");
    }
}
