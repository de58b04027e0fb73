//! The files of the law, as text by path: those built in, or those of a folder.

use crate::PackError;
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::path::Path;

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../law");

/// Text files by their path below `law/`, with `/` between the parts, in order of path.
#[derive(Clone, Debug, Default)]
pub struct LawFiles {
    files: BTreeMap<String, String>,
}

impl LawFiles {
    /// The law this program was built with.
    #[must_use]
    pub fn built_in() -> Self {
        let mut files = BTreeMap::new();
        collect(&BUILT_IN, &mut files);
        Self { files }
    }

    /// Reads a folder laid out as `law/`. Files that are neither `.cedar` nor `.toml` are left out.
    ///
    /// # Errors
    /// `pack.unreadable` for a file or folder that cannot be read, or that holds no text.
    pub fn read(folder: &Path) -> Result<Self, PackError> {
        let mut files = BTreeMap::new();
        read_folder(folder, "", &mut files)?;
        Ok(Self { files })
    }

    /// These files with others laid over them: a file of the same path takes the place of ours.
    #[must_use]
    pub fn overlaid(mut self, others: Self) -> Self {
        self.files.extend(others.files);
        self
    }

    /// Puts one file in, for tests and for packs made in memory.
    #[must_use]
    pub fn with(mut self, path: &str, text: &str) -> Self {
        self.files.insert(path.to_owned(), text.to_owned());
        self
    }

    /// The text of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// The text of a file that a pack must have.
    ///
    /// # Errors
    /// `pack.missing-file`.
    pub fn require(&self, path: &str) -> Result<&str, PackError> {
        self.get(path).ok_or_else(|| PackError::new("pack.missing-file", path))
    }

    /// Paths and texts of all files with this ending, in order of path.
    pub fn ending<'a>(&'a self, end: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .iter()
            .filter(move |(path, _)| path.ends_with(end))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// All paths and texts, in order of path: what a hash of the pack is taken over, but for what decides nothing.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }
}

fn collect(dir: &Dir<'_>, files: &mut BTreeMap<String, String>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        if let (true, Some(text)) = (belongs(&path), file.contents_utf8()) {
            files.insert(path, text.to_owned());
        }
    }
    dir.dirs().for_each(|dir| collect(dir, files));
}

fn read_folder(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> Result<(), PackError> {
    let unreadable = |path: &str, error: &std::io::Error| {
        PackError::new("pack.unreadable", path).with("reason", error.kind().to_string())
    };
    let entries = std::fs::read_dir(folder).map_err(|error| unreadable(&folder.to_string_lossy(), &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| unreadable(prefix, &error))?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().map_err(|error| unreadable(&path, &error))?;
        // Links are not followed, so a folder cannot contain itself.
        if kind.is_dir() {
            read_folder(&entry.path(), &format!("{path}/"), files)?;
        } else if kind.is_file() && belongs(&path) {
            let text = std::fs::read_to_string(entry.path()).map_err(|error| unreadable(&path, &error))?;
            files.insert(path, text);
        }
    }
    Ok(())
}

fn belongs(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| end == "cedar" || end == "toml" || end == "cedarschema")
}
