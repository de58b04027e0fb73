//! The stores in files, and what else lies in a data folder that is being restored.

use crate::exit::Exit;
use crate::folder::{self, Places, RootKept, Settings, lock, replace, unwritable};
use std::fs::File;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use waarborg_model::identifier::OrganisationId;
use waarborg_store::{Backend, DataStore, KeyStore, StoreError};
use waarborg_store_sqlite::Sqlite;
use waarborg_text::Fault;

/// As [`Sqlite`], and writes the root key and the settings too: once the folder says that it is not whole, and before
/// anything in it is put under that key. So a restore that breaks off anywhere can be run again, and one that ended opens.
pub struct Writing<'r> {
    into: &'r Path,
    settings: Settings,
    root: &'r [u8],
    running: Mutex<Option<File>>,
    failed: Mutex<Option<(Fault, Exit)>>,
}

impl<'r> Writing<'r> {
    /// Refuses a folder that another process has.
    pub fn begin(
        into: &'r Path,
        organisation: OrganisationId,
        kept: RootKept,
        root: &'r [u8],
    ) -> Result<Self, (Fault, Exit)> {
        let running = Places(into).running();
        let running = if running.exists() { Some(lock::take(&running)?) } else { None };
        let settings = Settings::new(organisation, kept);
        Ok(Self { into, settings, root, running: Mutex::new(running), failed: Mutex::new(None) })
    }

    /// What could not be written, more exactly than a store tells it.
    pub fn failed(&self) -> Option<(Fault, Exit)> {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn write(&self) -> Result<(), (Fault, Exit)> {
        let places = Places(self.into);
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if running.is_none() {
            *running = Some(lock::take(&places.running())?);
        }
        drop(running);
        let anchors = places.anchors();
        if !anchors.is_dir() {
            folder::make(&anchors).map_err(|error| unwritable(&anchors, &error))?;
        }
        for (path, bytes) in [(places.root(), self.root), (places.settings(), self.settings.to_toml().as_bytes())] {
            replace(&path, bytes).map_err(|error| unwritable(&path, &error))?;
        }
        Ok(())
    }
}

impl Backend for Writing<'_> {
    fn data_file(&self) -> &str {
        Sqlite.data_file()
    }

    fn keys_file(&self) -> &str {
        Sqlite.keys_file()
    }

    fn open_data(&self, file: &Path) -> Result<Arc<dyn DataStore>, StoreError> {
        Sqlite.open_data(file)
    }

    fn open_keys(&self, file: &Path) -> Result<Arc<dyn KeyStore>, StoreError> {
        if let Err(failed) = self.write() {
            *self.failed.lock().unwrap_or_else(PoisonError::into_inner) = Some(failed);
            return Err(StoreError::Unreachable { kind: ErrorKind::Other });
        }
        Sqlite.open_keys(file)
    }
}
