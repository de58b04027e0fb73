//! A backend whose stores lie in files of a folder: what restores bring stores back by.

use crate::data::DataStore;
use crate::error::StoreError;
use crate::keys::KeyStore;
use std::path::Path;
use std::sync::Arc;

/// Makes stores of files in a folder, so that whoever restores them names no backend.
pub trait Backend {
    /// The name of the file of the data store.
    fn data_file(&self) -> &str;

    /// The name of the file of the key store.
    fn keys_file(&self) -> &str;

    /// Opens a data store.
    ///
    /// # Errors
    /// Failures of the backend.
    fn open_data(&self, file: &Path) -> Result<Arc<dyn DataStore>, StoreError>;

    /// Opens a key store.
    ///
    /// # Errors
    /// Failures of the backend.
    fn open_keys(&self, file: &Path) -> Result<Arc<dyn KeyStore>, StoreError>;
}
