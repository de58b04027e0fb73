//! Options that several of these commands have.

use crate::command::house::in_vault;
use crate::command::{flag, heading, named};
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;
use waarborg_text::Words;

/// Makes options in one language.
#[derive(Clone, Copy)]
pub struct Options<'w>(pub &'w Words);

impl Options<'_> {
    /// A command that opens the data folder.
    pub fn command(self, name: &'static str, key: &str) -> Command {
        in_vault(self.0, named(self.0, name, key))
    }

    /// A command that has commands.
    pub fn group(self, name: &'static str, key: &str) -> Command {
        named(self.0, name, key).subcommand_required(true).arg_required_else_help(true).disable_help_subcommand(true)
    }

    /// Examples below the help.
    pub fn examples(self, key: &str, names: &[&str]) -> String {
        let lines: Vec<String> =
            names.iter().map(|name| format!("  {}", self.0.say(&format!("{key}-example-{name}")))).collect();
        format!("{}:\n{}", self.0.say("help-examples"), lines.join("\n"))
    }

    /// An option with a word.
    pub fn text(self, name: &'static str, value: &str, key: &str) -> Arg {
        Arg::new(name).long(name).value_name(heading(self.0, value)).help(self.0.say(key))
    }

    /// An option with a word, given as often as wanted.
    pub fn many(self, name: &'static str, value: &str, key: &str) -> Arg {
        self.text(name, value, key).action(ArgAction::Append)
    }

    /// An option with a path.
    pub fn path(self, name: &'static str, value: &str, key: &str) -> Arg {
        self.text(name, value, key).value_parser(value_parser!(PathBuf))
    }

    /// An option without a value.
    pub fn flag(self, name: &'static str, key: &str) -> Arg {
        flag(self.0, name, key).action(ArgAction::SetTrue)
    }

    /// One of these.
    pub fn choice(self, name: &'static str, value: &str, key: &str, names: &[&'static str]) -> Arg {
        self.text(name, value, key).value_parser(names.to_vec()).hide_possible_values(true)
    }

    /// A place on the line that must be filled.
    pub fn place(self, name: &'static str, value: &str, key: &str) -> Arg {
        Arg::new(name).value_name(heading(self.0, value)).required(true).help(self.0.say(key))
    }

    /// Going on without being asked.
    pub fn yes(self) -> Arg {
        self.flag("yes", "people-yes").short('y')
    }

    /// By which way, when, and what shows it; the text if `text` says so.
    pub fn said(self, command: Command) -> Command {
        command
            .arg(self.text("by", "name-way", "said-by").required(true))
            .arg(self.text("at", "name-date", "said-at"))
            .arg(self.text("evidence", "name-text", "said-evidence"))
    }

    /// A file that is written whole.
    pub fn output(self, command: Command, key: &str) -> Command {
        command
            .arg(self.path("output", "name-file", key).short('o'))
            .arg(self.flag("force", "people-force").requires("output"))
    }
}
