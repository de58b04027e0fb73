//! `waarborg log prove`: that an entry stands in the log, for someone who has not got the log.

use super::epoch;
use crate::exit::Exit;
use crate::folder::{Opened, shown};
use crate::new_file::NewFile;
use crate::output::Output;
use crate::vault::failed;
use clap::ArgMatches;
use serde_json::json;
use std::path::{Path, PathBuf};
use waarborg_audit::proof::Proof;
use waarborg_text::Fault;

/// Runs the command. The proof carries its leaf, so that whoever checks it needs nothing else but the keys.
pub fn run(output: &Output<'_>, matches: &ArgMatches, opened: &Opened) -> Result<Exit, Exit> {
    let index = matches.get_one::<u64>("index").copied().unwrap_or_default();
    let proven = match epoch(output, matches, opened)? {
        Some(epoch) => opened.vault.prove_of(epoch, index),
        None => opened.vault.prove(index),
    };
    let (leaf, proof) = proven.map_err(|error| failed(output, &error))?;
    let proof = Proof { extra: Some(leaf.encode().to_vec()), ..proof }.to_string();
    match matches.get_one::<PathBuf>("output") {
        Some(path) => {
            put(output, path, &proof)?;
            let told = [("index", &*index.to_string()), ("file", &shown(path))];
            output.show(
                || output.words.say_with("log-proof-written", &told) + "\n",
                || json!({ "index": index, "file": shown(path) }),
            );
        }
        None => output.show(|| proof.clone(), || json!({ "index": index, "proof": proof })),
    }
    Ok(Exit::Done)
}

/// Writes a file that is not there yet.
pub fn put(output: &Output<'_>, path: &Path, text: &str) -> Result<(), Exit> {
    if path.exists() {
        return Err(output.fail(&Fault::new("file.taken").with("file", shown(path)), Exit::WrongUse));
    }
    let write = || -> std::io::Result<()> {
        let mut file = NewFile::create(path)?;
        file.writer().write_all(text.as_bytes())?;
        file.finish()
    };
    write().map_err(|error| {
        let fault = Fault::new("file.unwritable").with("file", shown(path)).with("reason", error.kind().to_string());
        output.fail(&fault, Exit::Storage)
    })
}
