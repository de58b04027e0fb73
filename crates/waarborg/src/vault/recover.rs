//! `waarborg vault recover`: opens a vault whose root key or passphrase is lost, by the recovery sheet.

use super::fault::maintenance;
use super::opener;
use super::rotate::told;
use crate::exit::Exit;
use crate::folder::{self, memory, renewal};
use crate::output::Output;
use clap::ArgMatches;
use serde_json::json;
use std::path::PathBuf;
use waarborg_text::Fault;
use waarborg_vault::{check_recovery, recover};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    memory::protect();
    let fail = |(fault, exit): (Fault, Exit)| output.fail(&fault, exit);
    let mut folder = folder::hold(&folder::path(matches)).map_err(fail)?;
    let shares = matches.get_one::<PathBuf>("shares").cloned().unwrap_or_default();
    let identity = opener::identity(&shares).map_err(fail)?;
    let keys = folder::keys(&folder).map_err(fail)?;
    // Before any file is written: a root key that another command had put in force may stand in `root.key.new` alone.
    check_recovery(&*keys, &identity).map_err(|error| fail(maintenance(&error)))?;
    let (root, passphrase) = renewal::fresh(output, matches.get_flag("passphrase")).map_err(fail)?;
    let change = || recover(&*keys, &identity, &root).map(drop).map_err(|error| maintenance(&error));
    if let Err(failed) = renewal::renew(&mut folder, &root, passphrase.as_ref(), change) {
        return Err(fail(failed));
    }
    let file = folder::shown(&folder.places().root());
    let opened = folder::serve(output, matches, folder, keys, &root)?;
    let noted = opened.vault.note_recovery(opened.actor).map_err(|error| told(output, &error));
    if noted.is_ok() {
        let kept = if passphrase.is_some() { "init-root-passphrase" } else { "init-root-file" };
        output.show(
            || {
                let lines = [
                    output.words.say("recover-done"),
                    output.words.say_with(kept, &[("file", &file)]),
                    output.words.say("recover-then"),
                ];
                lines.join("\n") + "\n"
            },
            || {
                let root = if passphrase.is_some() { "passphrase" } else { "file" };
                json!({ "recovered": opened.vault.organisation().to_string(), "file": file, "root": root })
            },
        );
    }
    let exit = noted.err().unwrap_or(Exit::Done);
    Ok(opened.close(output, exit))
}
