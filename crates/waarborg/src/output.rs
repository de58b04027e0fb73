//! Where answers go: for people or for programs, on standard output; errors and progress beside it.

use crate::exit::Exit;
use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use std::io::{IsTerminal, Write};
use waarborg_decide::Outcome;
use waarborg_text::{Fault, Words};

/// How this run prints.
pub struct Output<'a> {
    /// The words of its language.
    pub words: &'a Words,
    json: bool,
    quiet: bool,
    colour: ColorChoice,
}

impl<'a> Output<'a> {
    /// As the options say.
    pub fn new(words: &'a Words, matches: &ArgMatches) -> Self {
        let mut deepest = matches;
        while let Some((_, inner)) = deepest.subcommand() {
            deepest = inner;
        }
        let colour = match deepest.get_one::<String>("color").map(String::as_str) {
            Some("always") => ColorChoice::Always,
            Some("never") => ColorChoice::Never,
            _ => ColorChoice::Auto,
        };
        Self {
            words,
            json: deepest.get_flag("json") || asks_for_json(deepest),
            quiet: deepest.get_flag("quiet"),
            colour,
        }
    }

    /// Before the options are known: only whether the line asks for JSON anywhere.
    pub fn before_options(words: &'a Words, arguments: &[String]) -> Self {
        let json = arguments.iter().any(|argument| argument == "--json" || argument == "--format=json")
            || arguments.windows(2).any(|pair| pair == ["--format", "json"]);
        Self { words, json, quiet: false, colour: ColorChoice::Auto }
    }

    /// Prints what was found: `human` for people, or `json` if that was asked for.
    pub fn show(&self, human: impl FnOnce() -> String, json: impl FnOnce() -> Json) {
        let text = if self.json { format!("{:#}\n", json()) } else { wrapped(&human()) };
        self.write(&text);
    }

    /// Prints what people read before they decide; programs get it with the rest.
    pub fn show_for_people(&self, human: impl FnOnce() -> String) {
        if !self.json {
            self.write(&wrapped(&human()));
        }
    }

    /// Whether programs read the answer.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// Prints a list: `human` for people, or a line of JSON for each entry if that was asked for.
    pub fn show_list(&self, human: impl FnOnce() -> String, entries: impl Iterator<Item = Json>) {
        if self.json {
            entries.for_each(|entry| self.json_line(&entry));
        } else {
            self.write(&wrapped(&human()));
        }
    }

    /// Text for people as standard output takes it: folded to the terminal, and without colours where none are wanted.
    pub fn for_terminal(&self, text: &str) -> String {
        let wrapped = wrapped(text);
        let shows_colours = match self.colour {
            ColorChoice::Auto => AutoStream::choice(&std::io::stdout()) != ColorChoice::Never,
            choice => choice != ColorChoice::Never,
        };
        if shows_colours { wrapped } else { bare(&wrapped) }
    }

    /// Prints one line for programs, whatever the options.
    pub fn json_line(&self, json: &Json) {
        self.write(&format!("{json}\n"));
    }

    /// Prints text. A reader that has gone away ends the printing, not the program with a panic.
    pub fn write(&self, text: &str) {
        let mut out = AutoStream::new(std::io::stdout().lock(), self.colour);
        let _ = out.write_all(text.as_bytes());
    }

    /// Prints an error: what, why, what to do.
    pub fn fail(&self, fault: &Fault, exit: Exit) -> Exit {
        let explained = fault.explain(self.words);
        if self.json {
            let error = json!({ "error": {
                "code": fault.code,
                "message": explained.what,
                "why": explained.why,
                "do": explained.remedy,
            } });
            self.write(&format!("{error}\n"));
        } else {
            let status = self.words.say_with("error-exit", &[("status", &(exit as u8).to_string())]);
            self.notice(&format!("✗ {}\n  {}\n  {}   ({status})\n", explained.what, explained.why, explained.remedy));
        }
        exit
    }

    /// Prints to standard error.
    pub fn notice(&self, text: &str) {
        let mut out = AutoStream::new(std::io::stderr().lock(), self.colour);
        let _ = out.write_all(text.as_bytes());
    }

    /// Whether progress is worth showing.
    pub fn shows_progress(&self) -> bool {
        !self.quiet && std::io::stderr().is_terminal()
    }

    /// Whether notices are wanted.
    pub fn is_quiet(&self) -> bool {
        self.quiet
    }
}

/// Whether a command with forms is asked for the one for programs.
fn asks_for_json(matches: &ArgMatches) -> bool {
    matches.try_get_one::<String>("format").ok().flatten().is_some_and(|form| form == "json")
}

/// Text without its colours.
pub fn bare(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

/// The word of an outcome in its colour, where the terminal shows colours.
pub fn coloured(text: &str, outcome: &Outcome) -> String {
    let colour = match outcome {
        Outcome::Allowed => AnsiColor::Green,
        Outcome::Forbidden(_) => AnsiColor::Red,
        Outcome::Conditional(_) | Outcome::Duty | Outcome::Due(_) => AnsiColor::Yellow,
        Outcome::NoRules => AnsiColor::BrightBlack,
    };
    let style = Style::new().bold().fg_color(Some(colour.into()));
    format!("{style}{text}{style:#}")
}

/// Text folded to the width of the terminal, each line under its own beginning; unchanged where
/// standard output is no terminal.
fn wrapped(text: &str) -> String {
    let stdout = std::io::stdout();
    let width = match terminal_size::terminal_size_of(&stdout) {
        Some((width, _)) if stdout.is_terminal() => usize::from(width.0),
        _ => return text.to_owned(),
    };
    let fold = |line: &str| {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let hanging = " ".repeat(indent + 2);
        textwrap::fill(line, textwrap::Options::new(width.max(40)).subsequent_indent(&hanging)) + "\n"
    };
    text.lines().map(fold).collect()
}
