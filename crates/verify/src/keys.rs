//! The keys that the user trusts: on the command line, or in files with one on each line.

use crate::exit::Exit;
use crate::fault::Fault;
use crate::files;
use clap::ArgMatches;
use std::path::Path;
use waarborg_audit::checkpoint::{KeyError, VerifierKey};

/// All keys that were given.
pub fn given(matches: &ArgMatches) -> Result<Vec<VerifierKey>, Fault> {
    let mut keys = Vec::new();
    for value in matches.get_many::<String>("key").into_iter().flatten() {
        // A plus twice is a key, mistyped or not; a file may be called anything else.
        match value.parse::<VerifierKey>() {
            Ok(key) => keys.push(key),
            Err(error) if error != KeyError::Form && !Path::new(value).exists() => return Err(error.into()),
            Err(_) => keys.extend(in_file(Path::new(value))?),
        }
    }
    Ok(keys)
}

fn in_file(path: &Path) -> Result<Vec<VerifierKey>, Fault> {
    let text = files::text(path)?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let keys: Vec<VerifierKey> = lines.map(str::parse).collect::<Result<_, KeyError>>()?;
    if keys.is_empty() {
        return Err(Fault::new("key.none", Exit::WrongUse).with("file", &path.display()));
    }
    Ok(keys)
}
