//! The commands that keep a vault: backups, bringing it back, other keys.

use super::house::{in_folder, in_vault, path};
use super::{flag, heading, named};
use clap::{Arg, ArgAction, ArgGroup, Command, value_parser};
use std::path::PathBuf;
use waarborg_text::Words;

pub fn backup(words: &Words) -> Command {
    in_vault(words, named(words, "backup", "backup")).arg(place(words, "target", "backup-target"))
}

pub fn restore(words: &Words) -> Command {
    in_folder(words, named(words, "restore", "restore"))
        .arg(place(words, "from", "restore-from"))
        .arg(
            Arg::new("backup")
                .long("backup")
                .value_name(heading(words, "name-stamp"))
                .help(words.say("restore-backup")),
        )
        .arg(path(words, "anchor", "restore-anchor").action(ArgAction::Append))
        .arg(path(words, "root-key", "restore-root-key").conflicts_with("shares"))
        .arg(path(words, "shares", "restore-shares"))
        .arg(choice(words, "passphrase", "restore-passphrase"))
        .arg(choice(words, "drill", "restore-drill"))
        .arg(choice(words, "yes", "people-yes"))
}

/// Those below `waarborg vault`.
pub fn of_the_vault(words: &Words) -> [Command; 3] {
    [
        in_vault(words, named(words, "rotate", "rotate"))
            .arg(choice(words, "root", "rotate-root"))
            .arg(choice(words, "keys", "rotate-keys"))
            .arg(choice(words, "organisation", "rotate-organisation"))
            .arg(choice(words, "signer", "rotate-signer"))
            .arg(choice(words, "passphrase", "rotate-passphrase").conflicts_with_all([
                "keys",
                "organisation",
                "signer",
            ]))
            .group(ArgGroup::new("what").args(["root", "keys", "organisation", "signer"]).required(true)),
        in_vault(words, named(words, "retire", "retire")).arg(place(words, "backups", "retire-backups").num_args(1..)),
        in_vault(words, named(words, "recover", "recover"))
            .arg(path(words, "shares", "recover-shares").required(true))
            .arg(choice(words, "passphrase", "recover-passphrase")),
    ]
}

fn choice(words: &Words, name: &'static str, key: &str) -> Arg {
    flag(words, name, key).action(ArgAction::SetTrue)
}

fn place(words: &Words, name: &'static str, key: &str) -> Arg {
    let arg = Arg::new(name).value_name(heading(words, "name-path")).required(true).help(words.say(key));
    arg.value_parser(value_parser!(PathBuf))
}
