//! What the surroundings say: the time, the language, the law that is built in.

use crate::exit::Exit;
use crate::output::Output;
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_decide::Rulebook;
use waarborg_law::Language;
use waarborg_law::deadline::Start;
use waarborg_model::Clock;
use waarborg_text::Fault;

/// The clock of the machine.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place where time comes in")]
    fn now(&self) -> Timestamp {
        set_by_a_test().unwrap_or_else(Timestamp::now)
    }
}

/// The moment that a test of a whole process lives in. A program that is built to be used does not listen to it.
#[cfg(debug_assertions)]
fn set_by_a_test() -> Option<Timestamp> {
    std::env::var("WAARBORG_TEST_NOW").ok()?.parse().ok()
}

#[cfg(not(debug_assertions))]
fn set_by_a_test() -> Option<Timestamp> {
    None
}

/// Today in the Netherlands, where the law of this product lives.
pub fn today(now: Timestamp) -> Date {
    // INVARIANT: the time zone is built in.
    Start::At(now).day().unwrap_or_default()
}

/// The language that the command line asks for, else that of the surroundings.
///
/// Read before the command line itself, whose help and errors are in that language.
pub fn language(arguments: &[String]) -> Result<Language, Fault> {
    let asked = arguments.iter().enumerate().find_map(|(at, argument)| match argument.strip_prefix("--lang") {
        Some("") => arguments.get(at + 1).cloned(),
        Some(value) => value.strip_prefix('=').map(str::to_owned),
        None => None,
    });
    match asked {
        Some(text) => Language::parse(&text).ok_or_else(|| Fault::new("command.unknown-language").with("value", text)),
        None => Ok(language_of_surroundings()),
    }
}

/// The language of `LC_ALL`, `LC_MESSAGES` or `LANG`; Dutch if they name none of ours.
pub fn language_of_surroundings() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| Language::parse(&value))
        .unwrap_or_default()
}

/// The law that is built in.
pub fn rulebook(output: &Output<'_>) -> Result<Rulebook, Exit> {
    Rulebook::built_in().map_err(|faults| {
        for fault in &faults {
            output.fail(&fault.into(), Exit::Storage);
        }
        Exit::Storage
    })
}
