//! Who of a file was told of an activity, by the notice that tells so: what was written down by mistake is found and taken
//! back by it.

use super::Way;
use crate::content::hash;
use crate::error::VaultError;
use crate::standing::TOLD_BITS;
use crate::vault::Vault;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use waarborg_model::identifier::SubjectId;
use waarborg_store::{EventKind, SubjectNumber};

/// Everyone in a file who counts as told of an activity by one text, one way and one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeGiven {
    /// By which it is found again: it tells of nobody.
    pub key: String,
    /// When they were told.
    pub at: Timestamp,
    /// How.
    pub way: Option<Way>,
    /// The text.
    pub text: String,
    /// Who, in the order in which they came in.
    pub people: Vec<SubjectId>,
}

/// What makes two notices one: the moment, the way and the text.
type Same = (Timestamp, u8, [u8; 32]);

fn key((at, way, text): &Same) -> String {
    let bytes = hash([&at.as_microsecond().to_be_bytes()[..], &[*way], text]);
    format!("{:016x}", u64::from_be_bytes(bytes.first_chunk().copied().unwrap_or_default()))
}

impl Vault {
    /// Everyone with a record in that file who counts as told of that activity, by what was written down last of it; the
    /// newest first. It looks at what was said of each of them, so it is not for a page that is looked at often.
    ///
    /// # Errors
    /// As [`Vault::untold`].
    pub fn told(&self, file: &str, activity: &str) -> Result<Vec<NoticeGiven>, VaultError> {
        let in_force = self.in_force()?;
        let (file, entry) = Self::file_of_activity(&in_force, file, activity)?;
        let (file, activity) = (file.number(), waarborg_register::names::number("activity", &entry.id));
        self.read(|read| {
            let mut informed: BTreeMap<u64, SubjectId> = BTreeMap::new();
            for purpose in &entry.purposes {
                let first = SubjectNumber(0);
                let purpose = purpose.purpose;
                read.each_standing(self.organisation, Some(file), activity, purpose, first, &mut |row, bits| {
                    if bits & TOLD_BITS != 0 {
                        informed.insert(row.number.0, row.id);
                    }
                    ControlFlow::Continue(())
                })?;
            }
            let mut groups: BTreeMap<Same, Vec<SubjectId>> = BTreeMap::new();
            for subject in informed.into_values() {
                let notices = self.events_of_kind(read, subject, EventKind::Notice, (activity, None))?;
                // Identifiers rise with the time at which something is written down.
                let last = notices.into_iter().max_by_key(|event| event.id);
                if let Some(last) = last {
                    groups.entry((last.at, last.channel, last.text)).or_default().push(subject);
                }
            }
            let mut told = Vec::new();
            for (same, people) in groups.into_iter().rev() {
                let text = read.shown_text(self.organisation, &same.2)?.unwrap_or_default();
                told.push(NoticeGiven { key: key(&same), at: same.0, way: Way::from_number(same.1), text, people });
            }
            Ok(told)
        })
    }
}
