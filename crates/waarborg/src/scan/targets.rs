//! What is to be looked at: files as the command line names them, folders walked, databases.

use crate::exit::Exit;
use clap::ArgMatches;
use std::path::{Path, PathBuf};
use waarborg_read::postgres::Connection;
use waarborg_read::{Place, ReadError, WalkOptions, walk};
use waarborg_text::Fault;

/// One thing to be looked at.
pub struct Target {
    /// As people see it: the path as the command line began it.
    pub name: String,
    /// Relative to the folder that the command line named.
    pub relative: String,
    /// Bytes, as far as that is known beforehand.
    pub bytes: u64,
    /// Whether the command line named it itself.
    pub is_named: bool,
    /// What it is.
    pub what: What,
}

impl Target {
    /// Whether a problem is none: among the files of a folder, an archive or a mail some are of formats that are not read.
    pub fn is_passed_over(&self, place: &Place, error: &ReadError) -> bool {
        *error == ReadError::Unsupported && (!self.is_named || !place.steps().is_empty())
    }
}

/// What a target is.
pub enum What {
    /// A file.
    File(PathBuf),
    /// Bytes that come once, from something named that is neither file nor folder.
    Pipe(PathBuf),
    /// Standard input.
    Standard,
    /// A database.
    Database(Box<Connection>),
    /// Something that could not be walked to.
    Unreachable(ReadError),
}

/// Lists the targets of a command line, in its order and sorted within folders.
///
/// # Errors
/// Nothing is named; a pattern is none; a variable is not set, or what should hold a connection holds none.
pub fn list(matches: &ArgMatches) -> Result<Vec<Target>, (Fault, Exit)> {
    let paths: Vec<&PathBuf> = matches.get_many::<PathBuf>("paths").into_iter().flatten().collect();
    let databases: Vec<&String> = matches.get_many::<String>("database").into_iter().flatten().collect();
    if paths.is_empty() && databases.is_empty() {
        return Err((Fault::new("scan.nothing-named"), Exit::WrongUse));
    }
    let exclude: Vec<String> = matches.get_many::<String>("exclude").into_iter().flatten().cloned().collect();
    let options = WalkOptions { gitignore: matches.get_flag("gitignore"), exclude };
    let mut targets = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            // It comes once, however often it is named.
            if targets.iter().any(|target: &Target| matches!(target.what, What::Standard)) {
                continue;
            }
            let what = What::Standard;
            let name = path.display().to_string();
            targets.push(Target { relative: name.clone(), name, bytes: 0, is_named: true, what });
            continue;
        }
        below(path, &options, &mut targets)?;
    }
    for place in databases {
        let read = match place.strip_prefix("env:") {
            Some(variable) if std::env::var_os(variable).is_none() => {
                return Err((Fault::new("scan.no-variable").with("name", variable), Exit::NotFound));
            }
            Some(variable) => Connection::from_environment(variable),
            None => Connection::from_file(Path::new(place)),
        };
        let what = match read {
            Ok(connection) => What::Database(Box::new(connection)),
            // What stands there instead is not repeated: it may be a password.
            Err(ReadError::Malformed { .. }) => {
                return Err((Fault::new("scan.no-connection").with("place", place), Exit::WrongUse));
            }
            Err(error) => What::Unreachable(error),
        };
        targets.push(Target { name: place.clone(), relative: place.clone(), bytes: 0, is_named: true, what });
    }
    Ok(targets)
}

fn below(root: &Path, options: &WalkOptions, targets: &mut Vec<Target>) -> Result<(), (Fault, Exit)> {
    let is_folder = root.is_dir();
    let found = walk(root, options).map_err(|_| {
        let pattern = options.exclude.join(", ");
        (Fault::new("scan.bad-pattern").with("pattern", pattern), Exit::WrongUse)
    })?;
    if !is_folder && root.exists() && !root.is_file() {
        let (name, what) = (root.display().to_string(), What::Pipe(root.to_owned()));
        targets.push(Target { relative: name.clone(), name, bytes: 0, is_named: true, what });
        return Ok(());
    }
    for found in found {
        let (path, what) = match found {
            Ok(path) => (path.clone(), What::File(path)),
            Err(problem) => (problem.path.unwrap_or_else(|| root.to_owned()), What::Unreachable(problem.error)),
        };
        let bytes = if let What::File(path) = &what { size(path) } else { 0 };
        let relative = path.strip_prefix(root).ok().filter(|rest| is_folder && !rest.as_os_str().is_empty());
        targets.push(Target {
            name: path.display().to_string(),
            relative: slashed(relative.unwrap_or(&path)),
            bytes,
            is_named: !is_folder,
            what,
        });
    }
    Ok(())
}

fn size(path: &Path) -> u64 {
    path.metadata().map_or(0, |metadata| metadata.len())
}

/// A path with the separators of labels, the same on every system.
fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    if path.is_absolute() { path.display().to_string() } else { parts.join("/") }
}
