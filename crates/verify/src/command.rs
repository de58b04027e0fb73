//! The command line, in the language of its user.

use crate::exit::Exit;
use crate::fault::Fault;
use crate::output::{self, Output};
use crate::words::Words;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::path::{Path, PathBuf};

/// The name of the program.
const NAME: &str = "waarborg-verify";

/// The whole command line.
pub fn command(words: &Words) -> Command {
    let version = flag(words, "version", "option-version").short('V').action(ArgAction::Version);
    let root = named(words, NAME, NAME)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(version)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .after_help(format!("{}: {}", words.say("help-exit"), words.say("help-exit-list")));
    let check = |name: &'static str| named(words, name, name).arg(key(words)).arg(json(words));
    let signed = flag(words, "signed-text", "receipt-signed-text").action(ArgAction::SetTrue);
    root.subcommand(check("receipt").arg(place(words, "file", "receipt-file")).arg(signed))
        .subcommand(check("log").arg(place(words, "folder", "log-folder")))
        .subcommand(check("consistency").arg(place(words, "old", "consistency-old")).arg(place(
            words,
            "folder",
            "log-folder",
        )))
        .subcommand(check("anchor").arg(place(words, "file", "anchor-file")))
}

/// A path that the parser asked for.
pub fn path<'a>(matches: &'a ArgMatches, name: &str) -> &'a Path {
    // INVARIANT: the parser refuses a line without it.
    matches.get_one::<PathBuf>(name).map_or(Path::new(""), PathBuf::as_path)
}

/// Tells what is wrong with a command line, or prints the help it asked for.
pub fn explain(output: &Output<'_>, arguments: &[String], error: &clap::Error) -> Exit {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.first().cloned().unwrap_or_default(),
        _ => String::new(),
    };
    let wrong = |code| Fault::new(code, Exit::WrongUse);
    let argument = context(ContextKind::InvalidArg);
    let fault = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            output::write(&error.to_string());
            return Exit::Genuine;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            output::notice(&error.to_string());
            return Exit::WrongUse;
        }
        ErrorKind::InvalidSubcommand => {
            wrong("command.unknown").with("command", &context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => wrong("command.unknown-option").with("option", &argument),
        _ => wrong("command.argument-missing")
            .with("name", &argument.replace(['<', '>', '.'], ""))
            .with("command", &arguments.get(1).cloned().unwrap_or_default()),
    };
    output.fail(&fault)
}

fn named(words: &Words, name: &'static str, key: &str) -> Command {
    let usage = words.say("help-usage");
    Command::new(name)
        .about(words.say(&format!("{key}-about")))
        .override_usage(words.say(&format!("{key}-usage")))
        .help_template(format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n"))
        .subcommand_help_heading(heading(words, "help-commands"))
        .subcommand_value_name(heading(words, "name-command"))
        .next_help_heading(heading(words, "help-options"))
        .disable_help_flag(true)
        .arg(flag(words, "help", "option-help").short('h').action(ArgAction::Help))
        .arg(Arg::new("lang").long("lang").value_name("nl|en").help(words.say("option-lang")))
}

fn key(words: &Words) -> Arg {
    Arg::new("key")
        .long("key")
        .required(true)
        .action(ArgAction::Append)
        .value_name(heading(words, "name-key"))
        .help(words.say("option-key"))
}

fn json(words: &Words) -> Arg {
    flag(words, "json", "option-json").action(ArgAction::SetTrue)
}

fn place(words: &Words, name: &'static str, key: &str) -> Arg {
    Arg::new(name)
        .value_parser(value_parser!(PathBuf))
        .value_name(heading(words, &format!("name-{name}")))
        .help_heading(heading(words, "help-arguments"))
        .required(true)
        .help(words.say(key))
}

fn flag(words: &Words, name: &'static str, key: &str) -> Arg {
    Arg::new(name).long(name).help(words.say(key))
}

/// A heading. The parser keeps headings for the life of the program, which this one ends with.
fn heading(words: &Words, key: &str) -> &'static str {
    Box::leak(words.say(key).into_boxed_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn holds_together_in_both_languages() {
        for language in [Language::Nl, Language::En] {
            command(&Words::new(language)).debug_assert();
        }
    }
}
