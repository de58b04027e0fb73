//! What people are told, what they say, and their rights.

use super::bring::was;
use super::options::Options;
use clap::{Arg, ArgGroup, Command};
use waarborg_text::Words;
use waarborg_vault::{HoldFor, Matter};

/// `waarborg consent`
pub fn consent(words: &Words) -> Command {
    let options = Options(words);
    let about = |command: Command| {
        command
            .arg(options.text("activity", "name-name", "use-activity").required(true))
            .arg(options.text("purpose", "name-purpose", "use-purpose"))
            .arg(options.text("subject", "name-id", "event-subject").required(true))
    };
    let give = options
        .said(about(options.command("give", "consent-give")))
        .arg(options.path("text", "name-file", "consent-text").required(true))
        .arg(options.flag("explicit", "consent-explicit"))
        .arg(options.flag("representative", "consent-representative"))
        .arg(was(options));
    let withdraw = options.said(about(options.command("withdraw", "consent-withdraw"))).arg(options.path(
        "text",
        "name-file",
        "said-text",
    ));
    options.group("consent", "consent").subcommand(give).subcommand(withdraw)
}

/// `waarborg notice`
pub fn notice(words: &Words) -> Command {
    let options = Options(words);
    // What people got; what takes it back has none of it.
    let told = ["text", "recipients"];
    // What was never told went no way; it is written down as on the pages.
    let by =
        |by: Arg| by.required(false).required_unless_present("take-back").default_value_if("take-back", "true", "form");
    options
        .said(options.command("notice", "notice"))
        .mut_arg("by", by)
        .after_help(options.examples("notice", &["import", "take-back"]))
        .arg(options.text("activity", "name-name", "use-activity").required(true))
        .arg(options.many("subject", "name-id", "event-subject").num_args(1..))
        .arg(options.text("import", "name-id", "notice-import"))
        .group(ArgGroup::new("whom").args(["subject", "import"]).required(true))
        .arg(options.path("text", "name-file", "notice-text").required_unless_present("take-back"))
        .arg(options.flag("recipients", "notice-recipients"))
        .arg(options.flag("take-back", "notice-take-back").requires("why").conflicts_with_all(told))
        .arg(options.text("why", "name-text", "notice-why").requires("take-back").conflicts_with_all(told))
}

/// `waarborg person`
pub fn person(words: &Words) -> Command {
    let options = Options(words);
    let id = |command: Command| command.arg(options.place("id", "name-id", "person-id"));
    let event = |name: &'static str, key: &str| {
        id(options.said(options.command(name, key))).arg(options.path("text", "name-file", "said-text"))
    };
    let customer = event("customer", "person-customer")
        .arg(options.flag("current", "person-customer-current"))
        .arg(options.text("until", "name-date", "person-customer-until"))
        .group(ArgGroup::new("relation").args(["current", "until"]).required(true));
    // Nobody says it but the house, and now: it went no way.
    let reasons = HoldFor::ALL.map(HoldFor::as_str);
    let held = |name: &'static str| {
        id(options.command(name, &format!("person-{name}")))
            .arg(options.text("file", "name-name", "person-hold-file").required(true))
            .arg(options.choice("why", "name-word", "person-hold-why", &reasons).required(true))
            .arg(options.path("text", "name-file", "person-hold-text"))
            .arg(options.text("evidence", "name-text", "said-evidence"))
    };
    let matters = Matter::ALL.map(Matter::as_str);
    let ended = event("ended", "person-ended")
        .arg(options.choice("what", "name-word", "person-ended-what", &matters).required(true))
        .arg(options.flag("resumed", "person-ended-resumed"));
    let show = id(options.command("show", "person-show")).arg(options.flag("show", "people-show"));
    let export = id(options.command("export", "person-export"))
        .arg(options.choice("format", "name-form", "person-export-format", &["json", "csv"]).conflicts_with("json"));
    let export = options.output(export, "person-export-output");
    let export = export.arg(options.path("pdf", "name-file", "paper-option-person-pdf"));
    let correct = id(options.command("correct", "person-correct"))
        .arg(options.text("record", "name-id", "person-correct-record").required(true))
        .arg(options.place("changes", "name-change", "person-correct-changes").num_args(0..).required(false))
        .arg(options.flag("stdin", "person-correct-stdin").conflicts_with("changes"));
    let erase = id(options.command("erase", "person-erase"))
        .arg(options.flag("dry-run", "option-dry-run"))
        .arg(options.yes())
        .arg(options.text("received", "name-date", "person-erase-received"))
        .arg(options.many("told", "name-name", "person-erase-told"))
        .arg(options.many("got-nothing", "name-name", "person-erase-got-nothing"))
        .arg(options.many("not-told", "name-change", "person-erase-not-told"))
        .arg(options.many("keep", "name-change", "person-erase-keep"))
        .arg(options.path("receipt", "name-file", "person-erase-receipt"))
        .arg(options.path("pdf", "name-file", "paper-option-receipt-pdf"));
    options
        .group("person", "person")
        .after_help(options.examples("person", &["export", "erase"]))
        .subcommands([show, export, correct, erase])
        .subcommand(event("object", "person-object"))
        .subcommand(
            event("unobject", "person-unobject")
                .group(ArgGroup::new("shown").args(["text", "evidence"]).required(true).multiple(true)),
        )
        .subcommand(event("restrict", "person-restrict"))
        .subcommand(
            event("unrestrict", "person-unrestrict").arg(options.flag("told", "person-unrestrict-told").required(true)),
        )
        .subcommand(held("hold"))
        .subcommand(held("release"))
        .subcommand(customer)
        .subcommand(event("contact", "person-contact"))
        .subcommand(ended)
}

/// `waarborg clear-out`
pub fn clear_out(words: &Words) -> Command {
    let options = Options(words);
    options
        .command("clear-out", "clear-out")
        .arg(options.flag("by-itself", "clear-out-by-itself").conflicts_with_all(["yes", "receipt", "pdf"]))
        .arg(options.path("receipt", "name-file", "clear-out-receipt"))
        .arg(options.path("pdf", "name-file", "clear-out-receipt-pdf"))
        .arg(options.yes())
}
