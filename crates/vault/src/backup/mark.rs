//! The mark of a backup: what its files are, signed. In the clear, since it is read before anything can be opened.
//!
//! ```text
//! format = 1 … [versions] … [organisation_key] … [data] … [keys] … [journal] … [log] …
//! [signature]
//! note = '''
//! an anchor (see `anchor.rs`) with the line  backup <SHA-256 of all above `[signature]`>
//! '''
//! ```

use crate::anchor::{Anchor, keys_of};
use crate::maintenance::{MaintenanceError, array_from_hex, from_hex, to_hex, unreachable};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use toml::{Table, Value};
use waarborg_audit::checkpoint::{Checkpoint, VerifiedCheckpoint};
use waarborg_model::identifier::OrganisationId;
use waarborg_seal::OrganisationKey;
use waarborg_store::JournalHead;

/// The newest format that this program knows.
const FORMAT: u64 = 1;

/// The longest mark that is looked at.
const MOST_BYTES: u64 = 1 << 20;

const SIGNATURE: &str = "\n[signature]\nnote = '''\n";
const END: &str = "'''\n";

/// A file of a backup as it lies, sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedFile {
    /// Its name.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// SHA-256 over it.
    pub hash: [u8; 32],
}

/// A backup, as its mark tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupMark {
    /// The name of the mark's file.
    pub name: String,
    /// Whose.
    pub organisation: OrganisationId,
    /// When.
    pub made_at: Timestamp,
    /// The version of the register then; zero: there was none.
    pub register_version: u64,
    /// The copy of the data.
    pub data: SealedFile,
    /// The copy of the keys.
    pub keys: SealedFile,
    /// The journal of destroyed keys.
    pub journal: SealedFile,
    /// SHA-256 over the mark.
    pub hash: [u8; 32],
    pub(crate) signer: u32,
    pub(crate) by_root: Vec<u8>,
    pub(crate) for_recovery: Vec<u8>,
    pub(crate) note: Anchor,
}

/// What a mark says of the backup.
pub struct Parts {
    pub organisation: OrganisationId,
    pub made_at: Timestamp,
    pub register_version: u64,
    pub signer: u32,
    pub by_root: Vec<u8>,
    pub for_recovery: Vec<u8>,
    pub data: SealedFile,
    pub keys: SealedFile,
    pub journal: SealedFile,
}

/// The part of a mark that is signed.
pub fn body_of(parts: &Parts, journal: JournalHead, head: &Checkpoint) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(text, "format = {FORMAT}\norganisation = \"{}\"", parts.organisation);
    let _ = writeln!(
        text,
        "made_at_ms = {}\nregister_version = {}",
        parts.made_at.as_millisecond(),
        parts.register_version
    );
    let _ = writeln!(
        text,
        "\n[versions]\nprogram = \"{}\"\nenvelope = 1\nleaf = {}\njournal = 2",
        env!("CARGO_PKG_VERSION"),
        waarborg_audit::leaf::FORMAT
    );
    let _ = writeln!(
        text,
        "\n[organisation_key]\nsigner = {}\nby_root = \"{}\"\nfor_recovery = \"{}\"",
        parts.signer,
        to_hex(&parts.by_root),
        to_hex(&parts.for_recovery)
    );
    for (table, file) in [("data", &parts.data), ("keys", &parts.keys), ("journal", &parts.journal)] {
        let _ = writeln!(text, "\n[{table}]\nfile = \"{}\"\nbytes = {}", file.name, file.bytes);
        let _ = writeln!(text, "sha256 = \"{}\"", to_hex(&file.hash));
    }
    let _ = writeln!(text, "entries = {}\nhash = \"{}\"", journal.entries, to_hex(&journal.hash));
    let _ = writeln!(
        text,
        "\n[log]\norigin = \"{}\"\nsize = {}\nroot = \"{}\"",
        head.origin,
        head.size,
        to_hex(&head.root)
    );
    text
}

/// The text of a mark.
pub fn join(body: &str, note: &Anchor) -> String {
    [body, SIGNATURE, &note.text(), END].concat()
}

/// The marks in a folder of backups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Those that are whole, the newest first.
    pub sound: Vec<BackupMark>,
    /// The names of those that are not, the newest first.
    pub damaged: Vec<String>,
}

impl Marks {
    /// The newest mark.
    ///
    /// # Errors
    /// [`MaintenanceError::FileDamaged`] if one that is not whole is newer than all others: what it stood for may have seen
    /// more. [`MaintenanceError::NoBackup`].
    pub fn newest(&self) -> Result<&BackupMark, MaintenanceError> {
        match (self.sound.first(), self.damaged.first()) {
            (None, None) => Err(MaintenanceError::NoBackup),
            (Some(sound), damaged) if damaged.is_none_or(|damaged| *damaged < sound.name) => Ok(sound),
            (_, damaged) => Err(MaintenanceError::damaged(damaged.map_or("mark", String::as_str))),
        }
    }
}

impl BackupMark {
    /// The marks in a folder of backups, and the names of those that are not whole: an old one keeps nobody from a newer.
    ///
    /// # Errors
    /// [`MaintenanceError::Unreachable`]; [`MaintenanceError::NewerFormat`], since what it means is not known.
    pub fn found_in(target: &Path) -> Result<Marks, MaintenanceError> {
        let mut marks = Marks::default();
        for name in Self::names_in(target)?.into_iter().rev() {
            match Self::read(target, &name) {
                Ok(mark) => marks.sound.push(mark),
                Err(MaintenanceError::FileDamaged { .. }) => marks.damaged.push(name),
                Err(error) => return Err(error),
            }
        }
        Ok(marks)
    }

    /// All marks in a folder of backups, the newest first.
    ///
    /// # Errors
    /// [`MaintenanceError::FileDamaged`] names the first that is not whole.
    pub fn all_in(target: &Path) -> Result<Vec<Self>, MaintenanceError> {
        Self::names_in(target)?.iter().rev().map(|name| Self::read(target, name)).collect()
    }

    fn names_in(target: &Path) -> Result<BTreeSet<String>, MaintenanceError> {
        let mut names = BTreeSet::new();
        for entry in std::fs::read_dir(target).map_err(unreachable(target))? {
            let name = entry.map_err(unreachable(target))?.file_name().to_string_lossy().into_owned();
            if name.strip_prefix("mark-").is_some_and(|rest| rest.strip_suffix(".toml").is_some()) {
                names.insert(name);
            }
        }
        Ok(names)
    }

    fn read(target: &Path, name: &str) -> Result<Self, MaintenanceError> {
        let path = target.join(name);
        if std::fs::metadata(&path).map_err(unreachable(&path))?.len() > MOST_BYTES {
            return Err(MaintenanceError::damaged(name));
        }
        let bytes = std::fs::read(&path).map_err(unreachable(&path))?;
        let text = String::from_utf8(bytes).map_err(|_| MaintenanceError::damaged(name))?;
        Self::parse(name, &text)
    }

    /// Reads a mark. Its note is not checked yet but for what it covers.
    pub(crate) fn parse(name: &str, text: &str) -> Result<Self, MaintenanceError> {
        let damaged = || MaintenanceError::damaged(name);
        let table: Table = text.parse().map_err(|_| damaged())?;
        let format = whole(&table, "format").ok_or_else(damaged)?;
        if format > FORMAT {
            return Err(MaintenanceError::NewerFormat { file: name.to_owned(), found: format, known: FORMAT });
        }
        let (body, note) = text.split_once(SIGNATURE).ok_or_else(damaged)?;
        let note: Anchor = note.strip_suffix(END).ok_or_else(damaged)?.parse().map_err(|_| damaged())?;
        let mark = Self::from_table(name, &table, note, text).ok_or_else(damaged)?;
        if mark.note.backup() != Some(crate::content::hash([body.as_bytes()])) {
            return Err(damaged());
        }
        Ok(mark)
    }

    fn from_table(name: &str, table: &Table, note: Anchor, text: &str) -> Option<Self> {
        let key = table.get("organisation_key")?.as_table()?;
        let mark = Self {
            name: name.to_owned(),
            organisation: OrganisationId::from_bytes(array_from_hex(words(table, "organisation")?)?),
            made_at: Timestamp::from_millisecond(i64::try_from(whole(table, "made_at_ms")?).ok()?).ok()?,
            register_version: whole(table, "register_version")?,
            data: sealed_file(table, "data")?,
            keys: sealed_file(table, "keys")?,
            journal: sealed_file(table, "journal")?,
            hash: crate::content::hash([text.as_bytes()]),
            signer: u32::try_from(whole(key, "signer")?).ok()?,
            by_root: from_hex(words(key, "by_root")?)?,
            for_recovery: from_hex(words(key, "for_recovery")?)?,
            note,
        };
        // The order of backups is told by their names, so the name must be the mark's own.
        (mark.name == format!("mark-{}.toml", super::name_of(mark.made_at))).then_some(mark)
    }

    /// Checks that the organisation signed it.
    ///
    /// # Errors
    /// [`MaintenanceError::FileDamaged`] if it did not.
    pub(crate) fn verify(&self, key: &OrganisationKey) -> Result<VerifiedCheckpoint, MaintenanceError> {
        let keys =
            keys_of(key, self.organisation, self.signer)?.ok_or_else(|| MaintenanceError::damaged(&self.name))?;
        self.note.verify(&keys).map_err(|_| MaintenanceError::damaged(&self.name))
    }

    /// The part of its name that tells the time.
    pub(crate) fn time(&self) -> &str {
        time_in(&self.name)
    }

    /// What an outsider may hold against it: the head of the log and that of the journal.
    #[must_use]
    pub fn anchor(&self) -> &Anchor {
        &self.note
    }
}

/// The part of a mark's name that tells the time.
pub(crate) fn time_in(name: &str) -> &str {
    name.trim_start_matches("mark-").trim_end_matches(".toml")
}

fn sealed_file(table: &Table, name: &str) -> Option<SealedFile> {
    let table = table.get(name)?.as_table()?;
    let name = words(table, "file")?;
    // A name, never a way elsewhere.
    let is_name = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', '\0']);
    is_name.then_some(())?;
    Some(SealedFile {
        name: name.to_owned(),
        bytes: whole(table, "bytes")?,
        hash: array_from_hex(words(table, "sha256")?)?,
    })
}

fn words<'t>(table: &'t Table, name: &str) -> Option<&'t str> {
    table.get(name).and_then(Value::as_str)
}

fn whole(table: &Table, name: &str) -> Option<u64> {
    table.get(name).and_then(Value::as_integer).and_then(|number| u64::try_from(number).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_text_panics(body in ".{0,200}", note in ".{0,200}", format in 0_u64..4) {
            let text = format!("format = {format}\n{body}{SIGNATURE}{note}{END}");
            prop_assert!(BackupMark::parse("mark-x.toml", &text).is_err());
            prop_assert!(BackupMark::parse("mark-x.toml", &body).is_err());
            prop_assert!(note.parse::<Anchor>().is_err());
        }
    }
}
