//! Files that are written whole or not at all.

use std::fs::{File, Permissions};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// A file that is there whole or not at all: written beside its place, then moved there.
///
/// A new one can be read by its owner only, since what this program writes speaks of personal data; one that takes the
/// place of another keeps that one's permissions. What is no file, such as a pipe, is written into as it is.
pub struct NewFile {
    out: Out,
    path: PathBuf,
    permissions: Option<Permissions>,
}

enum Out {
    Beside(BufWriter<tempfile::NamedTempFile>),
    Into(BufWriter<File>),
}

impl NewFile {
    /// Begins a file that will stand at `path`; a link is followed.
    pub fn create(path: &Path) -> std::io::Result<Self> {
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let before = path.metadata().ok();
        if before.as_ref().is_some_and(|before| !before.is_file()) {
            let out = Out::Into(BufWriter::new(File::options().write(true).open(&path)?));
            return Ok(Self { out, path, permissions: None });
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let out = Out::Beside(BufWriter::new(tempfile::NamedTempFile::new_in(folder)?));
        Ok(Self { out, path, permissions: before.map(|before| before.permissions()) })
    }

    /// Where to write.
    pub fn writer(&mut self) -> &mut dyn Write {
        match &mut self.out {
            Out::Beside(out) => out,
            Out::Into(out) => out,
        }
    }

    /// Puts the file in its place.
    pub fn finish(self) -> std::io::Result<()> {
        let file = match self.out {
            Out::Into(mut out) => return out.flush(),
            Out::Beside(out) => out.into_inner().map_err(std::io::IntoInnerError::into_error)?,
        };
        if let Some(permissions) = self.permissions {
            file.as_file().set_permissions(permissions)?;
        }
        file.as_file().sync_all()?;
        file.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }
}

/// Whether two paths lead to the same file.
pub fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
