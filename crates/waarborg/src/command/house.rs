//! The commands around the vault itself: founding it, its state, its register, its log.

use super::{file, flag, heading, named, shown};
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;
use waarborg_text::Words;

/// The options of a command that opens the vault.
pub fn in_vault(words: &Words, command: Command) -> Command {
    in_folder(words, command)
        .arg(Arg::new("as").long("as").value_name(heading(words, "name-name")).help(words.say("option-as")))
}

pub fn in_folder(words: &Words, command: Command) -> Command {
    shown(words, command).arg(path(words, "folder", "option-folder"))
}

pub fn init(words: &Words) -> Command {
    let option = |name: &'static str, value: &str, key: &str| {
        Arg::new(name).long(name).value_name(heading(words, value)).help(words.say(key))
    };
    in_vault(words, named(words, "init", "init"))
        .arg(option("name", "name-name", "init-name"))
        .arg(option("template", "name-name", "init-template"))
        .arg(flag(words, "passphrase", "init-passphrase").action(ArgAction::SetTrue))
        .arg(option("shares", "name-shares", "init-shares"))
        .arg(path(words, "sheet", "init-sheet"))
}

pub fn serve(words: &Words) -> Command {
    let option = |name: &'static str, value: &str, key: &str| {
        Arg::new(name).long(name).value_name(heading(words, value)).help(words.say(key))
    };
    in_vault(words, named(words, "serve", "serve"))
        .arg(option("listen", "name-address", "serve-listen"))
        .arg(option("origin", "name-address", "serve-origin"))
        .arg(path(words, "certificate", "serve-certificate"))
        .arg(path(words, "key", "serve-key"))
        .arg(path(words, "backups", "serve-backups"))
        .arg(flag(words, "link", "serve-link-flag").action(ArgAction::SetTrue))
        .arg(option("behind-proxy", "name-address", "serve-behind-proxy").action(ArgAction::Append))
}

pub fn vault(words: &Words) -> Command {
    group(words, "vault")
        .subcommand(in_vault(words, named(words, "open", "vault-open")))
        .subcommand(in_vault(words, named(words, "status", "vault-status")))
        .subcommands(super::keeping::of_the_vault(words))
}

pub fn register(words: &Words) -> Command {
    let place = |command| Command::arg(command, file(words, "file", "register-file"));
    group(words, "register")
        .subcommand(
            shown(words, named(words, "template", "register-template"))
                .arg(
                    Arg::new("name")
                        .value_name(heading(words, "name-name"))
                        .required_unless_present("list")
                        .help(words.say("register-template-name")),
                )
                .arg(flag(words, "list", "register-template-list").action(ArgAction::SetTrue).conflicts_with("name")),
        )
        .subcommand(place(shown(words, named(words, "check", "register-check"))))
        .subcommand(
            place(in_vault(words, named(words, "apply", "register-apply")))
                .arg(flag(words, "dry-run", "option-dry-run").action(ArgAction::SetTrue))
                .arg(flag(words, "yes", "people-yes").short('y').action(ArgAction::SetTrue)),
        )
        .subcommand(
            in_vault(words, named(words, "export", "register-export"))
                .arg(version(words))
                .arg(path(words, "pdf", "paper-option-register-pdf"))
                .arg(path(words, "xlsx", "paper-option-register-xlsx")),
        )
        .subcommand(place(in_vault(words, named(words, "diff", "register-diff"))))
        .subcommand(in_vault(words, named(words, "show", "register-show")).arg(version(words)))
}

pub fn log(words: &Words) -> Command {
    let number = |name: &'static str, key: &str| {
        Arg::new(name)
            .long(name)
            .value_name(heading(words, "name-number"))
            .value_parser(value_parser!(u64))
            .help(words.say(key))
    };
    let index = || {
        Arg::new("index")
            .value_name(heading(words, "name-number"))
            .required(true)
            .value_parser(value_parser!(u64))
            .help(words.say("log-index"))
    };
    let command = |name: &'static str, key: &str| in_vault(words, named(words, name, key));
    // Of the log of before a restore.
    let of_epoch = |name: &'static str, key: &str| {
        let epoch = Arg::new("epoch").long("epoch").value_name(heading(words, "name-number"));
        command(name, key).arg(epoch.value_parser(value_parser!(u32)).help(words.say("log-epoch-option")))
    };
    let hook = |name: &'static str, key: &str| {
        Arg::new(name).long(name).value_name(heading(words, "name-command")).help(words.say(key))
    };
    group(words, "log")
        .subcommand(
            of_epoch("show", "log-show")
                .arg(number("from", "log-show-from").conflicts_with("last"))
                .arg(number("last", "log-show-last"))
                .arg(
                    Arg::new("about")
                        .long("about")
                        .value_name(heading(words, "name-person"))
                        .help(words.say("log-show-person")),
                ),
        )
        .subcommand(of_epoch("verify", "log-verify"))
        .subcommand(
            of_epoch("prove", "log-prove").arg(index()).arg(path(words, "output", "log-prove-output").short('o')),
        )
        .subcommand(command("key", "log-key"))
        .subcommand(
            command("anchor", "log-anchor")
                .arg(path(words, "output", "log-anchor-output").short('o'))
                .arg(hook("hook", "log-anchor-hook"))
                .arg(hook("mail-hook", "log-anchor-mail-hook")),
        )
        .subcommand(
            of_epoch("export", "log-export").arg(
                Arg::new("to")
                    .value_name(heading(words, "name-path"))
                    .required(true)
                    .value_parser(value_parser!(PathBuf))
                    .help(words.say("log-export-to")),
            ),
        )
        .subcommand(of_epoch("replay", "log-replay").arg(index()))
}

fn group(words: &Words, name: &'static str) -> Command {
    named(words, name, name).subcommand_required(true).arg_required_else_help(true).disable_help_subcommand(true)
}

pub fn path(words: &Words, name: &'static str, key: &str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(heading(words, "name-path"))
        .value_parser(value_parser!(PathBuf))
        .help(words.say(key))
}

fn version(words: &Words) -> Arg {
    Arg::new("version")
        .long("version")
        .value_name(heading(words, "name-number"))
        .value_parser(value_parser!(u64))
        .help(words.say("register-version"))
}
