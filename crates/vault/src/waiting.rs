//! Files that wait: what somebody handed in and has not said yes to. Between the steps of an import its file lies sealed, in
//! slices under labels of its own, so that nothing of it stands anywhere in plain and a restart loses nothing.
//!
//! ```text
//! paper `waiting`     which files wait: identifier, name, length, number of slices, since when
//! waiting/ID/0 …      a slice of at most a megabyte each, sealed under that label: none can take another's place
//! ```
//!
//! The list is written before the slices and loses its entry after them, so that no slice ever lies there unknown. A file of
//! which a slice is absent is none. What waited for [`WAITS`] goes.

use crate::error::VaultError;
use crate::leaves::Actor;
use crate::papers::{Paper, PaperError};
use crate::vault::Vault;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::convert::Infallible;
use std::fmt::Write as _;
use waarborg_seal::random;
use waarborg_store::{Priority, Write};
use zeroize::Zeroizing;

/// How long a file waits.
pub const WAITS: SignedDuration = SignedDuration::from_hours(7 * 24); // not law: the house's own promise

/// The largest slice, so that no write holds up others.
const SLICE: usize = 1 << 20;

/// The files that wait.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Waiting {
    /// In the order in which they came.
    pub files: Vec<WaitingFile>,
}

impl Paper for Waiting {
    const LABEL: &'static str = "waiting";
}

/// A file that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingFile {
    /// Random, never used again.
    pub id: String,
    /// The name that it came with.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// Since when, in milliseconds since 1970.
    pub since_ms: i64,
    slices: usize,
}

impl Vault {
    /// Lets a file wait, sealed. It answers by which identifier it is found again.
    ///
    /// # Errors
    /// [`VaultError::KeptMoving`] if others kept writing; failures of the store.
    pub fn put_waiting(&self, actor: Actor, name: &str, bytes: &[u8]) -> Result<String, VaultError> {
        let mut id = String::new();
        for byte in random::<12>()? {
            // Writing to a string cannot fail.
            let _ = write!(id, "{byte:02x}");
        }
        let slices = bytes.len().div_ceil(SLICE);
        let since_ms = self.now().as_millisecond();
        let file = WaitingFile { id: id.clone(), name: name.to_owned(), bytes: bytes.len() as u64, since_ms, slices };
        self.change_waiting(actor, |waiting| waiting.files.push(file.clone()))?;
        let key = self.key.settings_key(self.organisation)?;
        for (number, slice) in bytes.chunks(SLICE).enumerate() {
            let label = label(&id, number);
            let write = Write::PutSetting(label.clone(), Some(key.seal(&label, slice)?));
            self.commit(Priority::Bulk, Vec::new(), vec![write], Vec::new())?;
        }
        Ok(id)
    }

    /// A file that waits, in memory; `None` if it does not, or not whole.
    ///
    /// # Errors
    /// [`VaultError::Seal`] if it is not what was put there; failures of the store.
    pub fn waiting(&self, id: &str) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let Some(file) = self.waiting_file(id)? else { return Ok(None) };
        let key = self.key.settings_key(self.organisation)?;
        let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(file.bytes).unwrap_or(0)));
        for number in 0..file.slices {
            let label = label(id, number);
            let Some(sealed) = self.read(|read| Ok(read.setting(self.organisation, &label)?))? else { return Ok(None) };
            bytes.extend_from_slice(&key.open(&label, &sealed)?);
        }
        Ok((bytes.len() as u64 == file.bytes).then_some(bytes))
    }

    /// What is known of a file that waits, without opening it.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn waiting_file(&self, id: &str) -> Result<Option<WaitingFile>, VaultError> {
        Ok(self.paper::<Waiting>()?.files.into_iter().find(|file| file.id == id))
    }

    /// Takes a file away that waits. One that does not is no fault.
    ///
    /// # Errors
    /// [`VaultError::KeptMoving`] if others kept writing; failures of the store.
    pub fn remove_waiting(&self, actor: Actor, id: &str) -> Result<(), VaultError> {
        let Some(file) = self.waiting_file(id)? else { return Ok(()) };
        let writes: Vec<Write> = (0..file.slices).map(|number| Write::PutSetting(label(id, number), None)).collect();
        if !writes.is_empty() {
            self.commit(Priority::Write, Vec::new(), writes, Vec::new())?;
        }
        self.change_waiting(actor, |waiting| waiting.files.retain(|file| file.id != id))
    }

    /// Takes the files away that waited too long, and tells which those were.
    ///
    /// # Errors
    /// As [`Vault::remove_waiting`].
    pub fn clear_waiting(&self) -> Result<Vec<String>, VaultError> {
        let oldest = self.now().saturating_sub(WAITS).unwrap_or(Timestamp::MIN).as_millisecond();
        let over = self.paper::<Waiting>()?.files.into_iter().filter(|file| file.since_ms <= oldest);
        let over: Vec<String> = over.map(|file| file.id).collect();
        for id in &over {
            self.remove_waiting(Actor::House, id)?;
        }
        Ok(over)
    }

    fn change_waiting(&self, actor: Actor, mut change: impl FnMut(&mut Waiting)) -> Result<(), VaultError> {
        let changed = self.change_paper(actor, |waiting: &mut Waiting| {
            change(waiting);
            Ok::<(), Infallible>(())
        });
        changed.map_err(|error| match error {
            PaperError::Refused(never) => match never {},
            PaperError::Vault(error) => error,
        })
    }
}

fn label(id: &str, number: usize) -> String {
    format!("waiting/{id}/{number}")
}
