//! Both stores as files of a folder.

use crate::{SqliteData, SqliteKeys};
use std::path::Path;
use std::sync::Arc;
use waarborg_store::{Backend, DataStore, KeyStore, StoreError};

/// The stores in files, and nothing else.
#[derive(Clone, Copy, Debug)]
pub struct Sqlite;

impl Backend for Sqlite {
    fn data_file(&self) -> &'static str {
        "data.sqlite"
    }

    fn keys_file(&self) -> &'static str {
        "keys.sqlite"
    }

    fn open_data(&self, file: &Path) -> Result<Arc<dyn DataStore>, StoreError> {
        Ok(Arc::new(SqliteData::open(file)?))
    }

    fn open_keys(&self, file: &Path) -> Result<Arc<dyn KeyStore>, StoreError> {
        Ok(Arc::new(SqliteKeys::open(file)?))
    }
}
