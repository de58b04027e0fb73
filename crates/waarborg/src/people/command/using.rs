//! Using data, and sharing them.

use super::options::Options;
use crate::people::use_data::Form;
use clap::{ArgGroup, Command};
use waarborg_text::Words;

/// `waarborg use`
pub fn use_data(words: &Words) -> Command {
    let options = Options(words);
    wanted(options, options.command("use", "use").after_help(options.examples("use", &["count", "list", "one"])))
        .arg(options.text("action", "name-action", "use-action"))
}

/// `waarborg share`
pub fn share(words: &Words) -> Command {
    let options = Options(words);
    wanted(options, options.command("share", "share").after_help(options.examples("share", &["list"])))
        .arg(options.text("to", "name-recipient", "share-to").required(true))
}

fn wanted(options: Options<'_>, command: Command) -> Command {
    let command = command
        .arg(options.text("activity", "name-name", "use-activity").required(true))
        .arg(options.text("purpose", "name-purpose", "use-purpose"))
        .arg(options.text("channel", "name-channel", "use-channel"))
        .arg(options.text("fields", "name-fields", "use-fields").value_delimiter(','))
        .arg(options.many("subject", "name-id", "use-subject").num_args(1..))
        .arg(options.flag("all", "use-all"))
        .arg(options.flag("count", "use-count"))
        .group(ArgGroup::new("whom").args(["subject", "all", "count"]).required(true).multiple(true))
        .arg(options.choice("format", "name-form", "use-format", &Form::NAMES).conflicts_with("json"));
    options.output(command, "use-output")
}
