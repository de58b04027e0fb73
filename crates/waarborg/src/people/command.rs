//! The command lines around people.

mod bring;
mod options;
mod rights;
mod using;

use clap::Command;
use waarborg_text::Words;

/// Every command around people.
pub fn commands(words: &Words) -> Vec<Command> {
    vec![
        bring::import(words),
        bring::find_person(words),
        using::use_data(words),
        using::share(words),
        rights::consent(words),
        rights::notice(words),
        rights::person(words),
        rights::clear_out(words),
    ]
}
