//! A restored log goes on under another name, so that no size of one log is ever signed twice. Its first leaf stands for a
//! text that says where the old one was, and what was the newest that anyone saw of it.
//!
//! ```text
//! waarborg epoch 1
//! old-log: <origin>          where the log of the restored data ended
//! old-size: <number>
//! old-root: <hexadecimal>
//! seen-log: <origin>         the newest head in all marks and anchors that were shown: what lies between is lost
//! seen-size: <number>
//! seen-root: <hexadecimal>
//! backup: <name of the mark> <SHA-256 of the mark>
//! ```
//!
//! The text is kept in the clear under the setting `epoch/<origin of the new log>`; the leaf's content is its SHA-256.

use super::choose::{Chosen, epoch_of};
use super::settle::Settled;
use crate::anchor::Anchor;
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::maintenance::{array_from_hex, to_hex};
use crate::stored_log::leaf_at;
use crate::vault::Vault;
use std::fmt;
use std::str::FromStr;
use waarborg_audit::checkpoint::{Checkpoint, Origin};
use waarborg_audit::leaf::{Kind, Leaf, Outcome};
use waarborg_store::{LogId, NotedHead, Priority, Write};

const TITLE: &str = "waarborg epoch 1";

/// What the first leaf of a log after a restore stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EpochNote {
    /// Where the log of the restored data ended.
    pub old: Checkpoint,
    /// The newest head that a mark or an anchor told of.
    pub seen: Checkpoint,
    /// The mark of the backup.
    pub backup: String,
    /// The hash of the mark.
    pub backup_hash: [u8; 32],
}

impl EpochNote {
    /// How many leaves the restore lost of the log that an anchor tells of; `None` if it is of another log.
    #[must_use]
    pub fn lost_since(&self, anchor: &Anchor) -> Option<u64> {
        let head = anchor.unverified_head();
        (head.origin == self.old.origin).then(|| head.size.saturating_sub(self.old.size))
    }
}

impl fmt::Display for EpochNote {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{TITLE}")?;
        for (which, head) in [("old", &self.old), ("seen", &self.seen)] {
            writeln!(formatter, "{which}-log: {}\n{which}-size: {}", head.origin, head.size)?;
            writeln!(formatter, "{which}-root: {}", to_hex(&head.root))?;
        }
        writeln!(formatter, "backup: {} {}", self.backup, to_hex(&self.backup_hash))
    }
}

impl FromStr for EpochNote {
    type Err = VaultError;

    fn from_str(text: &str) -> Result<Self, VaultError> {
        parse(text).ok_or(VaultError::Damaged { what: "epoch" })
    }
}

fn parse(text: &str) -> Option<EpochNote> {
    let mut lines = text.strip_suffix('\n')?.split('\n');
    let mut line = |name: &str| lines.next()?.strip_prefix(name);
    line(TITLE)?.is_empty().then_some(())?;
    let (origin, size, root) = (line("old-log: ")?, line("old-size: ")?, line("old-root: ")?);
    let old = Checkpoint::new(origin, size.parse().ok()?, array_from_hex(root)?);
    let (origin, size, root) = (line("seen-log: ")?, line("seen-size: ")?, line("seen-root: ")?);
    let seen = Checkpoint::new(origin, size.parse().ok()?, array_from_hex(root)?);
    let (backup, hash) = line("backup: ")?.split_once(' ')?;
    let note = EpochNote { old, seen, backup: backup.to_owned(), backup_hash: array_from_hex(hash)? };
    lines.next().is_none().then_some(note)
}

impl Vault {
    /// What restores there were, oldest first, each as the first leaf of the log it began stands for it.
    ///
    /// # Errors
    /// [`VaultError::Log`] if a text is not the one that its leaf stands for; failures of the store.
    pub fn epochs(&self) -> Result<Vec<EpochNote>, VaultError> {
        self.read(|read| {
            let mut notes = Vec::new();
            for state in read.logs(self.organisation)? {
                let label = label_of(&self.origin(state.id));
                let Some(bytes) = read.setting(self.organisation, &label)? else { continue };
                let first = leaf_at(read, self.organisation, state.id, 0)?;
                let leaf = first.and_then(|leaf| Leaf::decode(&leaf).ok());
                let holds = leaf.is_some_and(|leaf| {
                    leaf.kind == Kind::Epoch && leaf.content == crate::content::hash([bytes.as_slice()])
                });
                if !holds {
                    return Err(VaultError::Log { code: "log.epoch", index: Some(0) });
                }
                let text = String::from_utf8(bytes).map_err(|_| VaultError::Damaged { what: "epoch" })?;
                notes.push(text.parse()?);
            }
            Ok(notes)
        })
    }

    /// Lets the log go on under another name, and says why.
    pub(super) fn begin_epoch(&self, chosen: &Chosen, settled: &Settled) -> Result<EpochNote, VaultError> {
        let state = self.log_state()?;
        let old = Checkpoint::new(self.origin(state.id).to_string(), state.size, state.root);
        // The key store noted heads every minute, and may have seen more than any mark.
        let noted = self.stores.keys.noted_head(self.organisation)?;
        let noted = noted.map(|head| Checkpoint::new(head.origin, head.size, head.root));
        let seen = std::iter::once(chosen.newest_head.clone()).chain(noted).chain([old.clone()]);
        let seen = seen.max_by_key(|head| (epoch_of(head), head.size)).unwrap_or_else(|| old.clone());
        let epoch = epoch_of(&seen).max(chosen.epoch).max(state.id.epoch).saturating_add(1);
        let log = LogId { instance: waarborg_seal::random()?, epoch };
        let note = EpochNote { old, seen, backup: chosen.data.name.clone(), backup_hash: chosen.data.hash };
        let text = note.to_string();
        let now = self.now();
        let told = |kind, content, count: u64| Told {
            kind,
            outcome: Outcome::Done,
            actor: Actor::House,
            about: About::Nobody,
            decision: [0; 32],
            content,
            count: u32::try_from(count).unwrap_or(u32::MAX),
        };
        let mut leaves = vec![
            self.leaf(now, &told(Kind::Epoch, crate::content::hash([text.as_bytes()]), 1))?,
            self.leaf(now, &told(Kind::Restore, chosen.data.hash, 1))?,
        ];
        if settled.erased_people + settled.erased_records > 0 {
            let journal = chosen.journal.last().map_or([0; 32], |entry| entry.hash);
            leaves.push(self.leaf(now, &told(Kind::Erase, journal, settled.erased_records))?);
        }
        let label = label_of(&self.origin(log));
        let writes = vec![Write::OpenLog(log), Write::PutSetting(label, Some(text.into_bytes()))];
        self.commit(Priority::Erase, Vec::new(), writes, leaves)?;
        // From here on this is the log that goes on: no other is signed or opened. Durable when the key store is released.
        let state = self.log_state()?;
        let head = NotedHead { origin: self.origin(log).to_string(), size: state.size, root: state.root, at: now };
        self.stores.keys.note_head(self.organisation, &head)?;
        self.sign_head()?;
        Ok(note)
    }
}

fn label_of(origin: &Origin) -> String {
    format!("epoch/{origin}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_comes_back_and_no_other_text_is_one() {
        let note = EpochNote {
            old: Checkpoint::new("waarborg/a/b/1", 7, [1; 32]),
            seen: Checkpoint::new("waarborg/a/b/1", 9, [2; 32]),
            backup: "mark-x.toml".to_owned(),
            backup_hash: [3; 32],
        };
        let text = note.to_string();
        assert_eq!(text.parse::<EpochNote>().unwrap(), note);
        for wrong in
            ["", "waarborg epoch 1\n", &text.replace("epoch 1", "epoch 2"), &format!("{text}\n"), text.trim_end()]
        {
            assert!(wrong.parse::<EpochNote>().is_err(), "{wrong}");
        }
    }
}
