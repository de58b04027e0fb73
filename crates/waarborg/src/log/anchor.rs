//! `waarborg log anchor`: lays the signed head down, where a rewritten log can later be held against it.

use super::prove::put;
use crate::exit::Exit;
use crate::folder::{self, Opened, shown};
use crate::output::Output;
use crate::system::{SystemClock, today};
use crate::vault::failed;
use clap::ArgMatches;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use waarborg_model::Clock;
use waarborg_text::Fault;

/// Anchors of one day beyond this have no name any more.
const MOST_A_DAY: u32 = 1_000;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches, opened: &Opened) -> Result<Exit, Exit> {
    let anchors = opened.folder.places().anchors();
    let to = matches.get_one::<PathBuf>("output").cloned();
    let to = match to {
        Some(to) if to.is_dir() => to,
        Some(to) => return Err(output.fail(&Fault::new("log.no-folder").with("folder", shown(&to)), Exit::NotFound)),
        None => {
            if !anchors.is_dir() {
                folder::make(&anchors).map_err(|error| {
                    let (fault, exit) = folder::unwritable(&anchors, &error);
                    output.fail(&fault, exit)
                })?;
            }
            anchors
        }
    };
    let anchor = opened.vault.anchor(opened.actor).map_err(|error| failed(output, &error))?;
    let path = place(&to);
    let text = anchor.to_string();
    put(output, &path, &text)?;
    output.show(
        || {
            let told = [("file", &*shown(&path)), ("size", &anchor.unverified().size.to_string())];
            format!("{text}\n{}\n", output.words.say_with("log-anchor-written", &told))
        },
        || json!({ "file": shown(&path), "size": anchor.unverified().size, "anchor": text }),
    );
    let hooks = ["hook", "mail-hook"].into_iter().filter_map(|name| matches.get_one::<String>(name));
    for hook in hooks {
        hand_over(output, hook, &path)?;
    }
    Ok(Exit::Done)
}

/// A file of the day; the second of a day has a number behind it.
fn place(folder: &Path) -> PathBuf {
    let day = today(SystemClock.now());
    let names = (2..MOST_A_DAY).map(|number| format!("{day}-{number}.txt"));
    let mut paths = std::iter::once(format!("{day}.txt")).chain(names).map(|name| folder.join(name));
    paths.find(|path| !path.exists()).unwrap_or_else(|| folder.join(format!("{day}-{MOST_A_DAY}.txt")))
}

/// Runs a program with the path of the anchor as its argument; no shell reads the line.
fn hand_over(output: &Output<'_>, program: &str, path: &Path) -> Result<(), Exit> {
    let ended = Command::new(program).arg(path).stdin(Stdio::null()).stdout(Stdio::null()).status();
    let reason = match ended {
        Ok(status) if status.success() => return Ok(()),
        Ok(status) => status.code().map_or_else(|| "signal".to_owned(), |code| code.to_string()),
        Err(error) => error.kind().to_string(),
    };
    let fault = Fault::new("log.hook").with("program", program).with("file", shown(path)).with("reason", reason);
    Err(output.fail(&fault, Exit::Partly))
}
