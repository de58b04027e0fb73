//! `waarborg vault rotate` and `waarborg vault retire`: other keys in the place of the present ones.

use super::fault::maintenance;
use super::progress::Shown;
use crate::exit::Exit;
use crate::folder::{self, Opened, renewal};
use crate::output::Output;
use crate::vault::{failed, spoken};
use clap::ArgMatches;
use jiff::Timestamp;
use serde_json::json;
use std::path::PathBuf;
use waarborg_seal::RootKey;
use waarborg_text::Fault;
use waarborg_vault::{BackupMark, MaintenanceError};

/// Runs `rotate`.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let (mut opened, root) = folder::open_with_root(output, matches)?;
    let done = rotate(output, matches, &mut opened, &root);
    let exit = match done {
        Ok(exit) | Err(exit) => exit,
    };
    Ok(opened.close(output, exit))
}

fn rotate(output: &Output<'_>, matches: &ArgMatches, opened: &mut Opened, root: &RootKey) -> Result<Exit, Exit> {
    if matches.get_flag("root") {
        return rotate_root(output, matches, opened);
    }
    if matches.get_flag("signer") {
        return renew_signer(output, opened);
    }
    let mut shown = Shown::new(output);
    if matches.get_flag("organisation") {
        let progress = &mut |stage, done, all| shown.tell(stage, done, all);
        let rows = opened.vault.rotate_organisation(opened.actor, root, progress);
        let rows = rows.map_err(|error| told(output, &error))?;
        drop(shown);
        output.show(
            || counted(output, "rotate-organisation-done", rows) + &after(output, "rotate-then-backup"),
            || json!({ "rotated": "organisation", "keys": rows }),
        );
        return Ok(Exit::Done);
    }
    let progress = &mut |stage, done, all| shown.tell(stage, done, all);
    let resealed = opened.vault.rotate_keys(opened.actor, progress).map_err(|error| told(output, &error))?;
    drop(shown);
    output.show(
        || {
            let mut text = counted(output, "rotate-keys-done", resealed.records);
            if resealed.keyless > 0 {
                text += &counted(output, "rotate-keys-keyless", resealed.keyless);
            }
            text + &after(output, "rotate-then-retire")
        },
        || json!({ "rotated": "keys", "records": resealed.records, "keyless_records": resealed.keyless }),
    );
    Ok(Exit::Done)
}

fn rotate_root(output: &Output<'_>, matches: &ArgMatches, opened: &mut Opened) -> Result<Exit, Exit> {
    let fail = |(fault, exit): (Fault, Exit)| output.fail(&fault, exit);
    let (root, passphrase) = renewal::fresh(output, matches.get_flag("passphrase")).map_err(fail)?;
    let Opened { vault, actor, folder, .. } = opened;
    let change = || vault.rotate_root(*actor, &root).map_err(|error| maintenance(&error));
    renewal::renew(folder, &root, passphrase.as_ref(), change).map_err(fail)?;
    let file = folder::shown(&folder.places().root());
    let kept = if passphrase.is_some() { "init-root-passphrase" } else { "init-root-file" };
    output.show(
        || {
            let lines = [
                output.words.say("rotate-root-done"),
                output.words.say_with(kept, &[("file", &file)]),
                output.words.say("rotate-root-then"),
            ];
            lines.join("\n") + "\n"
        },
        || json!({ "rotated": "root", "file": file, "root": if passphrase.is_some() { "passphrase" } else { "file" } }),
    );
    Ok(Exit::Done)
}

fn renew_signer(output: &Output<'_>, opened: &Opened) -> Result<Exit, Exit> {
    let key = opened.vault.renew_signer(opened.actor).map_err(|error| failed(output, &error))?.to_string();
    output.show(
        || output.words.say("rotate-signer-done") + "\n" + &key + "\n",
        || json!({ "rotated": "signer", "key": key }),
    );
    Ok(Exit::Done)
}

/// Runs `retire`: destroys the keys that no backup needs any more.
pub fn retire(output: &Output<'_>, matches: &ArgMatches, opened: &Opened) -> Result<Exit, Exit> {
    // Every place where backups lie: one that is not looked at may hold what still needs the keys.
    let mut oldest: Option<Timestamp> = None;
    for target in matches.get_many::<PathBuf>("backups").into_iter().flatten() {
        let marks = BackupMark::all_in(target).map_err(|error| told(output, &error))?;
        if marks.iter().any(|mark| mark.organisation != opened.vault.organisation()) {
            return Err(told(output, &MaintenanceError::OtherOrganisation));
        }
        // Without a backup nobody can say that none is left elsewhere.
        let of_here = marks.iter().map(|mark| mark.made_at).min().ok_or(MaintenanceError::NoBackup);
        let of_here = of_here.map_err(|error| told(output, &error))?;
        oldest = Some(oldest.map_or(of_here, |oldest| oldest.min(of_here)));
    }
    let oldest = oldest.ok_or(MaintenanceError::NoBackup).map_err(|error| told(output, &error))?;
    let retired = opened.vault.retire_keys(opened.actor, Some(oldest)).map_err(|error| told(output, &error))?;
    output.show(
        || {
            let at = spoken(output.words, oldest);
            let why = || output.words.say_with("retire-none", &[("at", &at)]) + "\n";
            if retired == 0 { why() } else { counted(output, "retire-done", retired) }
        },
        || json!({ "destroyed_keys": retired, "oldest_backup_at": oldest.to_string() }),
    );
    Ok(Exit::Done)
}

/// Tells why it did not succeed.
pub fn told(output: &Output<'_>, error: &MaintenanceError) -> Exit {
    let (fault, exit) = maintenance(error);
    output.fail(&fault, exit)
}

/// A line that counts something.
pub fn counted(output: &Output<'_>, key: &str, count: u64) -> String {
    output.words.count(key, usize::try_from(count).unwrap_or(usize::MAX), &[]) + "\n"
}

fn after(output: &Output<'_>, key: &str) -> String {
    output.words.say(key) + "\n"
}
