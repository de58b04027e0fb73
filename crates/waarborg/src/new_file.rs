//! Files that are written whole or not at all.

use std::io::Write;
use std::path::{Path, PathBuf};

/// A file that is there whole or not at all: written beside its place, then moved there.
pub struct NewFile {
    out: std::io::BufWriter<tempfile::NamedTempFile>,
    path: PathBuf,
}

impl NewFile {
    /// Begins a file that will stand at `path`.
    pub fn create(path: &Path) -> std::io::Result<Self> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let file = tempfile::NamedTempFile::new_in(folder)?;
        Ok(Self { out: std::io::BufWriter::new(file), path: path.to_owned() })
    }

    /// Where to write.
    pub fn writer(&mut self) -> &mut dyn Write {
        &mut self.out
    }

    /// Puts the file in its place.
    pub fn finish(self) -> std::io::Result<()> {
        let file = self.out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        file.as_file().sync_all()?;
        file.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }
}
