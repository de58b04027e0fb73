//! Bringing people in, and finding them.

use super::options::Options;
use crate::command::heading;
use crate::people::said::CONDITIONS;
use clap::{Arg, Command, value_parser};
use std::path::PathBuf;
use waarborg_read::{Delimiter, TextEncoding};
use waarborg_text::Words;

/// `waarborg import`
pub fn import(words: &Words) -> Command {
    let options = Options(words);
    options
        .command("import", "import")
        .after_help(options.examples("import", &["plan", "do", "undo"]))
        .args_conflicts_with_subcommands(true)
        .subcommand_negates_reqs(true)
        .disable_help_subcommand(true)
        .arg(options.place("source", "name-file", "import-source").value_parser(value_parser!(PathBuf)))
        .arg(options.text("file", "name-name", "import-file").required(true))
        .arg(options.text("activity", "name-name", "import-activity"))
        .arg(options.text("purpose", "name-purpose", "import-purpose"))
        .arg(options.text("table", "name-name", "import-table"))
        .arg(options.choice("header", "name-header", "import-header", &["yes", "no"]))
        .arg(options.choice("encoding", "name-name", "import-encoding", &TextEncoding::ALL.map(TextEncoding::name)))
        .arg(options.choice("delimiter", "name-name", "import-delimiter", &Delimiter::ALL.map(Delimiter::name)))
        .arg(options.many("column", "name-column", "import-column"))
        .arg(options.text("customers", "name-customers", "import-customers"))
        .arg(options.path("informed", "name-file", "import-informed").requires_all(["informed-by", "informed-at"]))
        .arg(options.text("informed-by", "name-way", "said-by").requires("informed"))
        .arg(options.text("informed-at", "name-date", "said-on").requires("informed"))
        .arg(options.flag("informed-recipients", "notice-recipients").requires("informed"))
        .arg(options.many("informed-too", "name-name", "import-informed-too").requires("informed"))
        .arg(options.path("consent", "name-file", "import-consent").requires_all(["consent-by", "consent-at"]))
        .arg(options.text("consent-by", "name-way", "said-by").requires("consent"))
        .arg(options.text("consent-at", "name-date", "said-on").requires("consent"))
        .arg(options.text("consent-evidence", "name-text", "said-evidence").requires("consent"))
        .arg(options.flag("explicit", "consent-explicit").requires("consent"))
        .arg(options.flag("representative", "consent-representative").requires("consent"))
        .arg(was(options).requires("consent"))
        .arg(options.flag("optout-offered", "import-optout-offered"))
        .arg(options.flag("from-themselves", "import-from-themselves"))
        .arg(options.text("clock", "name-date", "import-clock"))
        .arg(options.path("failed", "name-file", "import-failed").conflicts_with("dry-run"))
        .arg(options.flag("dry-run", "option-dry-run"))
        .arg(options.text("as-shown", "name-id", "import-as-shown").conflicts_with("dry-run"))
        .arg(options.yes())
        .subcommand(options.command("list", "import-list"))
        .subcommand(
            options
                .command("undo", "import-undo")
                .arg(options.place("id", "name-id", "import-undo-id"))
                .arg(options.flag("dry-run", "option-dry-run"))
                .arg(options.yes()),
        )
}

/// What made a consent one.
pub fn was(options: Options<'_>) -> Arg {
    options.many("was", "name-was", "consent-was").value_parser(CONDITIONS.to_vec()).hide_possible_values(true)
}

/// `waarborg find-person`
pub fn find_person(words: &Words) -> Command {
    let options = Options(words);
    options
        .command("find-person", "find-person")
        .after_help(options.examples("find-person", &["stdin", "name"]))
        .arg(Arg::new("text").num_args(0..).value_name(heading(words, "name-text")).help(words.say("find-person-text")))
        .arg(options.flag("stdin", "find-person-stdin").conflicts_with("text"))
        .arg(options.flag("show", "people-show"))
}
