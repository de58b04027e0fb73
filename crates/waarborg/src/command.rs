//! The command line, in the language of its user.

mod demo;
pub mod house;
mod keeping;

use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;
use waarborg_text::Words;

/// The whole command line.
pub fn command(words: &Words) -> Command {
    let root = named(words, "waarborg", "waarborg")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(flag(words, "version", "option-version").short('V').action(ArgAction::Version))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .after_help(format!("{}: {}", words.say("help-exit"), words.say("help-exit-list")))
        .subcommand(may(words))
        .subcommand(law(words))
        .subcommand(deadline(words))
        .subcommand(scan(words))
        .subcommand(redact(words))
        .subcommand(house::init(words))
        .subcommand(house::vault(words))
        .subcommand(house::register(words))
        .subcommand(house::log(words))
        .subcommand(keeping::backup(words))
        .subcommand(keeping::restore(words))
        .subcommands(crate::people::commands(words))
        .subcommand(house::serve(words))
        .subcommand(demo::demo(words));
    root.disable_help_subcommand(true)
}

fn may(words: &Words) -> Command {
    let examples: Vec<String> = ["newsletter", "history", "health"]
        .iter()
        .map(|example| format!("  {}", words.say(&format!("may-example-{example}"))))
        .collect();
    shown(words, named(words, "may", "may"))
        .after_help(format!("{}:\n{}", words.say("help-examples"), examples.join("\n")))
        .arg(Arg::new("words").num_args(0..).value_name(heading(words, "name-word")).help(words.say("may-facts")))
        .arg(as_of(words, "may-as-of"))
        .arg(flag(words, "explain", "may-explain").action(ArgAction::SetTrue))
        .arg(
            Arg::new("batch")
                .long("batch")
                .value_name(heading(words, "name-file"))
                .help(words.say("may-batch"))
                .conflicts_with_all(["words", "as-of", "explain"]),
        )
}

fn law(words: &Words) -> Command {
    let day = |name: &'static str, key: &str| {
        Arg::new(name).value_name(heading(words, "name-date")).required(true).help(words.say(key))
    };
    named(words, "law", "law")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand(shown(words, named(words, "test", "law-test")).arg(file(words, "file", "law-test-file")))
        .subcommand(shown(words, named(words, "list", "law-list")).arg(as_of(words, "law-list-as-of")))
        .subcommand(
            shown(words, named(words, "show", "law-show"))
                .arg(
                    Arg::new("id")
                        .value_name(heading(words, "name-rule"))
                        .required(true)
                        .help(words.say("law-show-id")),
                )
                .arg(as_of(words, "law-list-as-of"))
                .arg(flag(words, "cedar", "law-show-cedar").action(ArgAction::SetTrue)),
        )
        .subcommand(
            shown(words, named(words, "diff", "law-diff"))
                .arg(day("first", "law-diff-first"))
                .arg(day("second", "law-diff-second")),
        )
        .subcommand(shown(words, named(words, "check", "law-check")).arg(file(words, "pack", "law-check-pack")))
        .subcommand(shown(words, named(words, "coverage", "law-coverage")).arg(as_of(words, "law-list-as-of")))
}

fn deadline(words: &Words) -> Command {
    shown(words, named(words, "deadline", "deadline"))
        .arg(Arg::new("rule").value_name(heading(words, "name-rule")).required(true).help(words.say("deadline-rule")))
        .arg(
            Arg::new("from")
                .long("from")
                .value_name(heading(words, "name-date"))
                .required(true)
                .help(words.say("deadline-from")),
        )
        .arg(Arg::new("name").long("period").value_name(heading(words, "name-name")).help(words.say("deadline-name")))
        .arg(flag(words, "extended", "deadline-extended").action(ArgAction::SetTrue))
        .arg(
            Arg::new("event")
                .long("event")
                .value_name(heading(words, "name-event"))
                .action(ArgAction::Append)
                .help(words.say("deadline-event"))
                .conflicts_with("extended"),
        )
        .arg(as_of(words, "deadline-as-of"))
}

fn scan(words: &Words) -> Command {
    let examples: Vec<String> = ["folder", "purpose", "check"]
        .iter()
        .map(|example| format!("  {}", words.say(&format!("scan-example-{example}"))))
        .collect();
    let many = |name: &'static str, value: &str, key: &str| {
        Arg::new(name).long(name).value_name(heading(words, value)).action(ArgAction::Append).help(words.say(key))
    };
    let one = |name: &'static str, value: &str, key: &str| {
        Arg::new(name).long(name).value_name(heading(words, value)).help(words.say(key))
    };
    let choice = |arg: Arg, names: Vec<&'static str>| arg.value_parser(names).hide_possible_values(true);
    shown(words, named(words, "scan", "scan"))
        .after_help(format!("{}:\n{}", words.say("help-examples"), examples.join("\n")))
        .arg(
            Arg::new("paths")
                .num_args(0..)
                .value_parser(value_parser!(PathBuf))
                .value_name(heading(words, "name-path"))
                .help(words.say("scan-paths")),
        )
        .arg(many("database", "name-path", "scan-database"))
        .arg(one("for", "name-purpose", "scan-for"))
        .arg(one("of", "name-subject", "scan-of").requires("for"))
        .arg(many("fact", "name-fact", "scan-fact").requires("for"))
        .arg(as_of(words, "scan-as-of").requires("for"))
        .arg(
            choice(
                one("format", "name-form", "scan-format"),
                crate::scan::Form::NAMES.iter().map(|(name, _)| *name).collect(),
            )
            .conflicts_with("json"),
        )
        .arg(one("output", "name-file", "scan-output").short('o').value_parser(value_parser!(PathBuf)))
        .arg(flag(words, "force", "scan-force").action(ArgAction::SetTrue).requires("output"))
        .arg(many("exclude", "name-pattern", "scan-exclude"))
        .arg(flag(words, "gitignore", "scan-gitignore").action(ArgAction::SetTrue))
        .arg(one("jobs", "name-number", "scan-jobs"))
        .arg(one("sample", "name-number", "scan-sample"))
        .arg(choice(one("only", "name-kinds", "scan-only"), vec![crate::scan::NUMBERS]))
        .arg(
            choice(
                one("fail-on", "name-grade", "scan-fail-on"),
                crate::scan::Grade::NAMES.iter().map(|(name, _)| *name).collect(),
            )
            .requires_if("forbidden", "for"),
        )
        .arg(flag(words, "show-values", "scan-show-values").action(ArgAction::SetTrue))
}

fn redact(words: &Words) -> Command {
    let place = |name: &'static str, key: &str| {
        let arg = Arg::new(name).value_name(heading(words, "name-file")).required(true).help(words.say(key));
        arg.value_parser(value_parser!(PathBuf))
    };
    shown(words, named(words, "redact", "redact"))
        .arg(place("in", "redact-in"))
        .arg(place("out", "redact-out"))
        .arg(
            Arg::new("keep")
                .long("keep")
                .value_name(heading(words, "name-kinds"))
                .action(ArgAction::Append)
                .help(words.say("redact-keep")),
        )
        .arg(flag(words, "force", "redact-force").action(ArgAction::SetTrue))
}

/// A command with its help.
pub fn named(words: &Words, name: &'static str, key: &str) -> Command {
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

/// A heading. The parser keeps headings for the life of the program, which this one ends with.
pub fn heading(words: &Words, key: &str) -> &'static str {
    Box::leak(words.say(key).into_boxed_str())
}

/// The options of a command that prints something.
pub fn shown(words: &Words, command: Command) -> Command {
    command
        .arg(flag(words, "json", "option-json").action(ArgAction::SetTrue))
        .arg(flag(words, "quiet", "option-quiet").short('q').action(ArgAction::SetTrue))
        .arg(
            Arg::new("color")
                .long("color")
                .value_name(heading(words, "name-when"))
                .value_parser(["auto", "always", "never"])
                .hide_possible_values(true)
                .help(words.say("option-color")),
        )
}

fn as_of(words: &Words, key: &str) -> Arg {
    Arg::new("as-of").long("as-of").value_name(heading(words, "name-date")).help(words.say(key))
}

fn file(words: &Words, name: &'static str, key: &str) -> Arg {
    Arg::new(name).value_name(heading(words, "name-path")).required(true).help(words.say(key))
}

/// An option.
pub fn flag(words: &Words, name: &'static str, key: &str) -> Arg {
    Arg::new(name).long(name).help(words.say(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_law::Language;

    #[test]
    fn holds_together_in_both_languages() {
        for language in Language::ALL {
            command(&Words::new(language)).debug_assert();
        }
    }
}
