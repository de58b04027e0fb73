//! Errors of the command line in three lines, in the language of its user.

use crate::exit::Exit;
use crate::output::Output;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_model::Value;
use waarborg_model::facts::{nearest, parse_day, parse_value};
use waarborg_model::vocabulary::Fact;
use waarborg_text::{Fault, Words};

/// Tells what is wrong with a command line, or prints the help it asked for.
pub fn command_line(words: &Words, arguments: &[String], error: &clap::Error) -> Exit {
    let output = Output::before_options(words, arguments);
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.first().cloned(),
        Some(ContextValue::StyledStr(text)) => Some(text.to_string()),
        _ => None,
    };
    let bare = |text: Option<String>| text.map(|text| text.split([' ', '=']).next().unwrap_or_default().to_owned());
    let argument = bare(context(ContextKind::InvalidArg)).unwrap_or_default();
    let fault = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            output.write(&error.to_string());
            return Exit::Done;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            output.notice(&error.to_string());
            return Exit::WrongUse;
        }
        ErrorKind::InvalidSubcommand => Fault::new("command.unknown")
            .with("command", context(ContextKind::InvalidSubcommand).unwrap_or_default())
            .with_maybe("suggestion", suggested(error)),
        ErrorKind::UnknownArgument => Fault::new("command.unknown-option")
            .with("option", argument)
            .with("command", arguments.get(1).cloned().unwrap_or_default())
            .with_maybe("suggestion", bare(context(ContextKind::SuggestedArg))),
        ErrorKind::ArgumentConflict => Fault::new("command.together")
            .with("first", argument)
            .with("second", bare(context(ContextKind::PriorArg)).unwrap_or_default()),
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_some_and(|value| !value.is_empty()) => {
            Fault::new("command.unknown-value")
                .with("option", argument)
                .with("value", context(ContextKind::InvalidValue).unwrap_or_default())
        }
        kind => {
            let wanted = context(ContextKind::InvalidArg).unwrap_or_default();
            let (option, value) = wanted.split_once(' ').unwrap_or((wanted.as_str(), wanted.as_str()));
            if kind == ErrorKind::InvalidValue {
                Fault::new("command.value-missing").with("option", option).with("expected", bare_name(value))
            } else {
                Fault::new("command.argument-missing")
                    .with("command", command(arguments))
                    .with("name", bare_name(&wanted))
            }
        }
    };
    output.fail(&fault, Exit::WrongUse)
}

/// A name without the angles in which the parser shows it.
fn bare_name(name: &str) -> String {
    name.replace(['<', '>'], "").trim_end_matches('.').to_owned()
}

/// The command as far as it was typed: `waarborg law show`.
fn command(arguments: &[String]) -> String {
    let typed = arguments.iter().skip(1).take_while(|word| !word.starts_with('-'));
    let known = [
        "may",
        "law",
        "deadline",
        "test",
        "list",
        "show",
        "diff",
        "check",
        "coverage",
        "scan",
        "redact",
        "init",
        "vault",
        "open",
        "status",
        "register",
        "template",
        "apply",
        "export",
        "log",
        "verify",
        "prove",
        "key",
        "anchor",
        "replay",
        "import",
        "undo",
        "find-person",
        "use",
        "share",
        "consent",
        "give",
        "withdraw",
        "notice",
        "person",
        "correct",
        "erase",
        "object",
        "unobject",
        "restrict",
        "unrestrict",
        "hold",
        "release",
        "customer",
        "clear-out",
        "backup",
        "restore",
        "rotate",
        "retire",
        "recover",
        "demo",
    ];
    std::iter::once("waarborg")
        .chain(typed.map(String::as_str).take_while(|word| known.contains(word)))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The command that was probably meant: of those that are like it, the most like.
fn suggested(error: &clap::Error) -> Option<String> {
    let typed = match error.get(ContextKind::InvalidSubcommand) {
        Some(ContextValue::String(text)) => text.as_str(),
        _ => return None,
    };
    match error.get(ContextKind::SuggestedSubcommand) {
        Some(ContextValue::Strings(names)) => nearest(typed, names.iter().map(String::as_str)).map(str::to_owned),
        Some(ContextValue::String(name)) => Some(name.clone()),
        _ => None,
    }
}

/// Reads a day.
pub fn day(text: &str) -> Result<Date, Fault> {
    parse_day(text).ok_or_else(|| Fault::new("date.impossible").with("value", text))
}

/// Reads a moment, seconds optional.
pub fn moment(text: &str) -> Result<Timestamp, Fault> {
    match parse_value(Fact::AwareAt, text) {
        Ok(Value::Moment(moment)) => Ok(moment),
        _ => Err(Fault::new("moment.impossible").with("value", text)),
    }
}

/// Why a file cannot be used.
pub fn file(path: &str, error: &std::io::Error) -> (Fault, Exit) {
    match error.kind() {
        std::io::ErrorKind::NotFound => (Fault::new("file.not-found").with("file", path), Exit::NotFound),
        kind => (Fault::new("file.unreadable").with("file", path).with("reason", kind.to_string()), Exit::Storage),
    }
}
