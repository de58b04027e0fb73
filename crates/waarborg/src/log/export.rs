//! `waarborg log export`: the log as files that `waarborg-verify` and programs of others read (C2SP `tlog-tiles`).

use super::epoch;
use crate::exit::Exit;
use crate::folder::{Opened, shown};
use crate::output::Output;
use crate::vault::failed;
use clap::ArgMatches;
use serde_json::json;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use waarborg_text::Fault;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches, opened: &Opened) -> Result<Exit, Exit> {
    let to = matches.get_one::<PathBuf>("to").cloned().unwrap_or_default();
    if to.exists() {
        return Err(output.fail(&Fault::new("log.export-exists").with("folder", shown(&to)), Exit::WrongUse));
    }
    let epoch = epoch(output, matches, opened)?;
    let mut wrong = std::fs::create_dir(&to).err();
    let mut files = 0_u64;
    let mut size = 0;
    if wrong.is_none() {
        size = opened
            .vault
            .each_log_file(epoch, &mut |path, bytes| match write(&to, path, bytes) {
                Ok(()) => {
                    files += 1;
                    ControlFlow::Continue(())
                }
                Err(error) => {
                    wrong = Some(error);
                    ControlFlow::Break(())
                }
            })
            .map_err(|error| failed(output, &error))?;
    }
    if let Some(error) = wrong {
        let fault = Fault::new("file.unwritable").with("file", shown(&to)).with("reason", error.kind().to_string());
        return Err(output.fail(&fault, Exit::Storage));
    }
    let keys = opened.vault.verifier_keys().map_err(|error| failed(output, &error))?;
    let key = keys.last().map(ToString::to_string).unwrap_or_default();
    let folder = shown(&to);
    output.show(
        || {
            let count = usize::try_from(size).unwrap_or(usize::MAX);
            let done = output.words.count("log-exported", count, &[("folder", &folder)]);
            let check = output.words.say_with("log-export-check", &[("folder", &folder), ("key", &key)]);
            format!("{done}\n{check}\n")
        },
        || json!({ "folder": folder, "leaves": size, "files": files, "keys": keys.iter().map(ToString::to_string).collect::<Vec<_>>() }),
    );
    Ok(Exit::Done)
}

fn write(to: &Path, path: &str, bytes: &[u8]) -> std::io::Result<()> {
    let file = to.join(path);
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(file, bytes)
}
