//! The look-ups of everyone: laid out for so many people, and anew when there are many more, or after a restore.

use crate::error::VaultError;
use crate::open::BITS;
use crate::vault::Vault;
use fail::fail_point;
use std::ops::ControlFlow;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_seal::lookup::shared_bits;
use waarborg_store::{Priority, SubjectNumber, Write};

/// People in one commit; few where a crash test is to meet several.
const SLICE: usize = if cfg!(feature = "crash-points") { 3 } else { 500 };

/// Buckets may be this many times fuller than they were laid out for before they are laid out anew.
const GROWTH: u64 = 4;

/// All look-ups are of the width that is kept.
pub(crate) const DONE: u8 = 0;

/// Some are still of another.
const UNDER_WAY: u8 = 1;

impl Vault {
    /// Lays the look-ups out for so many people, if they are far from it. Takes up the width that is kept otherwise.
    ///
    /// # Errors
    /// Failures of the stores.
    pub(crate) fn make_room_for(&self, people: u64) -> Result<(), VaultError> {
        let wanted = shared_bits(people);
        if u64::from(wanted) > u64::from(self.bits()) + u64::from(GROWTH.ilog2()) - 1 {
            self.rebuild_lookups(Some(wanted), &mut |_, _| {})?;
        }
        Ok(())
    }

    /// Takes up the width that is kept.
    pub(crate) fn reload_bits(&self) -> Result<(), VaultError> {
        let Some(sealed) = self.read(|read| Ok(read.setting(self.organisation, BITS)?))? else { return Ok(()) };
        let opened = self.key.settings_key(self.organisation)?.open(BITS, &sealed);
        let kept = opened.ok().and_then(|bytes| <[u8; 2]>::try_from(bytes.as_slice()).ok());
        let (bits, state) = match kept {
            Some([bits, state]) => (bits, state),
            // It can be told anew: everyone's tags are known from her own list.
            None => (shared_bits(self.read(|read| Ok(read.count(self.organisation)?))?.0), UNDER_WAY),
        };
        self.bits.store(bits, Ordering::Relaxed);
        self.half_laid_out.store(state != DONE, Ordering::Relaxed);
        Ok(())
    }

    /// Goes on with laying out that broke off: until then not everyone is found by name.
    pub(crate) fn finish_lookups(&self) -> Result<(), VaultError> {
        if self.half_laid_out.swap(false, Ordering::Relaxed) {
            self.rebuild_lookups(None, &mut |_, _| {})?;
        }
        Ok(())
    }

    fn keep_bits(&self, bits: u8, state: u8) -> Result<(), VaultError> {
        let settings = self.key.settings_key(self.organisation)?;
        let write = Write::PutSetting(BITS.to_owned(), Some(settings.seal(BITS, &[bits, state])?));
        self.commit(Priority::Write, Vec::new(), vec![write], Vec::new())?;
        Ok(())
    }

    /// Makes the look-ups of everyone anew, under tags of so many bits, or of as many as before. Who is searched for
    /// meanwhile may not be found by name. Those of someone whose records or tags do not open stay as they are.
    ///
    /// # Errors
    /// Failures of the stores.
    pub fn rebuild_lookups(&self, bits: Option<u8>, progress: &mut dyn FnMut(u64, u64)) -> Result<u64, VaultError> {
        let (people, _) = self.read(|read| Ok(read.count(self.organisation)?))?;
        let before = self.bits();
        let bits = bits.unwrap_or(before);
        let _nobody_seals = self.sealing.write().unwrap_or_else(PoisonError::into_inner);
        if bits != before {
            // Tags under the old width are known from each person's own list, and go with it.
            self.keep_bits(bits, UNDER_WAY)?;
            self.bits.store(bits, Ordering::Relaxed);
        }
        let (mut after, mut done) = (SubjectNumber(0), 0);
        loop {
            let slice = self.people_after(after)?;
            let Some((_, last)) = slice.last() else {
                self.keep_bits(bits, DONE)?;
                return Ok(done);
            };
            after = *last;
            let mut writes = Vec::new();
            for (subject, number) in &slice {
                match self.retag(*subject, *number) {
                    Ok(more) => writes.extend(more),
                    // One that does not open must not keep all others from being found, and no vault from being opened. She
                    // is found by what she was found by before, as far as that still is one.
                    Err(VaultError::Seal(_) | VaultError::Damaged { .. }) => {}
                    Err(error) => return Err(error),
                }
            }
            self.commit(Priority::Bulk, Vec::new(), writes, Vec::new())?;
            fail_point!("vault.lookups-half");
            done += slice.len() as u64;
            progress(done, people.max(done));
        }
    }

    /// What is written to give someone the look-ups that follow from her records.
    pub(crate) fn retag(&self, subject: SubjectId, number: SubjectNumber) -> Result<Vec<Write>, VaultError> {
        let (row, records) = self
            .read(|read| Ok((read.subject(self.organisation, subject)?, read.records(self.organisation, subject)?)))?;
        let Some(row) = row else { return Ok(Vec::new()) };
        let keys = self.keys_of(subject)?;
        let Some(own) = self.own_key(&keys)? else { return Ok(Vec::new()) };
        let before = self.open_tags(&keys, &row.tags)?;
        let now = self.tags_of(&self.handles_of(&keys, &records)?)?;
        Ok(vec![
            Write::DeleteLookups(self.lookup_rows(number, before.difference(&now))?),
            // All of them, since after a restore there are none.
            Write::AddLookups(self.lookup_rows(number, now.iter())?),
            Write::SetTags(subject, self.seal_tags(subject, &own, &now)?),
        ])
    }

    fn people_after(&self, after: SubjectNumber) -> Result<Vec<(SubjectId, SubjectNumber)>, VaultError> {
        let mut slice = Vec::with_capacity(SLICE);
        self.read(|read| {
            read.each_standing(self.organisation, None, 0, Purpose::InternalAdmin, after, &mut |subject, _| {
                slice.push((subject.id, subject.number));
                if slice.len() < SLICE { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            })?;
            Ok(())
        })?;
        Ok(slice)
    }
}
