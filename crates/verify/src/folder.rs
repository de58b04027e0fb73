//! A log in a folder, laid out as C2SP `tlog-tiles` says.

use crate::fault::Fault;
use crate::files;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use waarborg_audit::Hash;
use waarborg_audit::log::LogReader;
use waarborg_audit::tree::{BundlePlace, HashReader, Tile};

/// 256 leaves of the greatest length, each with its length.
const MOST_OF_BUNDLE: u64 = 256 * (2 + 65_535);

/// 256 hashes.
const MOST_OF_TILE: u64 = 256 * 32;

/// A folder with `checkpoint` and `tile/`.
pub struct Folder {
    root: PathBuf,
}

/// A file of the log that could not be read.
#[derive(Debug)]
pub struct ReadFault {
    /// Which one.
    pub path: PathBuf,
    /// Why.
    pub error: io::Error,
}

impl Folder {
    /// The log in a folder.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// Where its signed head lies.
    pub fn checkpoint(&self) -> Result<PathBuf, Fault> {
        let path = self.root.join("checkpoint");
        files::check_is_file(&path).map_err(|error| files::unreadable(&path, &error))?;
        Ok(path)
    }

    /// The file at a place: of this width, or of a later time, when it had become wider or full.
    fn read(&self, partial: &str, full: &str, most: u64) -> Result<Option<Vec<u8>>, ReadFault> {
        for place in [partial, full] {
            if let Some(bytes) = read(&self.root.join(place), most)? {
                return Ok(Some(bytes));
            }
        }
        match self.wider(partial) {
            Some(path) => read(&path, most),
            None => Ok(None),
        }
    }

    /// The narrowest partial file that is wide enough.
    fn wider(&self, partial: &str) -> Option<PathBuf> {
        let (folder, width) =
            self.root.join(partial).to_str()?.rsplit_once('/').map(|(a, b)| (a.to_owned(), b.to_owned()))?;
        let width: u16 = width.parse().ok()?;
        let names = std::fs::read_dir(&folder).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let widths = names.filter_map(|name| name.parse::<u16>().ok());
        let wider = widths.filter(|other| *other > width).min()?;
        Some(Path::new(&folder).join(wider.to_string()))
    }
}

impl LogReader for Folder {
    type Error = ReadFault;

    fn bundle(&self, bundle: BundlePlace) -> Result<Option<Vec<u8>>, ReadFault> {
        self.read(&bundle.path(), &bundle.full().path(), MOST_OF_BUNDLE)
    }

    fn tile(&self, tile: Tile) -> Result<Option<Vec<Hash>>, ReadFault> {
        let bytes = self.read(&tile.path(), &tile.full().path(), MOST_OF_TILE)?;
        Ok(bytes.map(|bytes| bytes.as_chunks::<32>().0.to_vec()))
    }
}

impl HashReader for Folder {
    type Error = ReadFault;

    fn hashes(&self, tile: Tile) -> Result<Option<Vec<Hash>>, ReadFault> {
        self.tile(tile)
    }
}

fn read(path: &Path, most: u64) -> Result<Option<Vec<u8>>, ReadFault> {
    match files::bytes_of_file(path, most) {
        Ok(bytes) => Ok(Some(bytes)),
        // Beside a file `000` there is no folder `000.p`, and beside a folder no file.
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(ReadFault { path: path.to_owned(), error }),
    }
}
