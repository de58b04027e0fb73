//! The command that builds an invented shop to look around in.

use super::house::path;
use super::{flag, heading, named, shown};
use clap::{Arg, ArgAction, Command};
use waarborg_text::Words;

pub fn demo(words: &Words) -> Command {
    shown(words, named(words, "demo", "demo"))
        .arg(path(words, "folder", "demo-folder"))
        .arg(
            Arg::new("people")
                .long("people")
                .value_name(heading(words, "name-number"))
                .help(words.say("demo-people-number")),
        )
        .arg(flag(words, "no-serve", "demo-no-serve").action(ArgAction::SetTrue))
}
