//! Words by key, in one language.

use crate::exit::Exit;
use crate::fault::Fault;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::{LanguageIdentifier, langid};

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

/// The words of the language that the command line asks for, else of the surroundings; and what is wrong with the wish.
pub fn chosen(arguments: &[String]) -> (Words, Option<Fault>) {
    let asked = arguments.iter().enumerate().find_map(|(at, argument)| match argument.strip_prefix("--lang") {
        Some("") => arguments.get(at + 1).cloned(),
        Some(value) => value.strip_prefix('=').map(str::to_owned),
        None => None,
    });
    let surroundings = || {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(|name| std::env::var(name).ok())
            .find(|value| !value.is_empty())
            .and_then(|value| Language::parse(&value))
            .unwrap_or(Language::Nl)
    };
    let Some(text) = asked else { return (Words::new(surroundings()), None) };
    if let Some(language) = Language::parse(&text) {
        return (Words::new(language), None);
    }
    let fault = Fault::new("command.unknown-language", Exit::WrongUse).with("value", &text);
    (Words::new(surroundings()), Some(fault))
}

impl Language {
    /// `nl`, `nl_NL.UTF-8`, `en-GB`.
    fn parse(text: &str) -> Option<Self> {
        match text.split(['_', '-', '.', '@']).next()?.to_ascii_lowercase().as_str() {
            "nl" => Some(Self::Nl),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

impl Words {
    /// The words of a language, built in.
    pub fn new(language: Language) -> Self {
        let (identifier, texts): (LanguageIdentifier, [&str; 2]) = match language {
            Language::Nl => (
                langid!("nl"),
                [
                    include_str!("../../../translations/nl/verify.ftl"),
                    include_str!("../../../translations/nl/receipt.ftl"),
                ],
            ),
            Language::En => (
                langid!("en"),
                [
                    include_str!("../../../translations/en/verify.ftl"),
                    include_str!("../../../translations/en/receipt.ftl"),
                ],
            ),
        };
        let mut bundle = FluentBundle::new(vec![identifier]);
        // Isolation marks around values would show in terminals.
        bundle.set_use_isolating(false);
        for text in texts {
            // What is wrong in a file of ours is found by `cargo xtask check`; the rest of it still serves.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partly, _)| partly);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// The words under a key. A key without words comes out as itself, so that nothing is silent.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The words under a key, with values filled in.
    pub fn say_with(&self, key: &str, arguments: &[(&'static str, String)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let values: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, shown(value))).collect();
        self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }
}

/// Text from outside as it may stand on a screen: signs that steer a terminal, end a line or turn the direction of
/// writing are shown as `�`.
///
/// Source: Unicode Standard Annex 9, explicit directional formatting; line and paragraph separators.
pub fn shown(text: &str) -> String {
    let is_steering = |sign: char| {
        sign.is_control()
            || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.replace(is_steering, "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_the_same_key_in_both_languages() {
        assert_eq!(Words::new(Language::Nl).say("genuine"), "ECHT");
        assert_eq!(Words::new(Language::En).say("genuine"), "GENUINE");
        assert_eq!(Words::new(Language::En).say("no-such-key"), "no-such-key");
    }

    #[test]
    fn knows_a_language_by_any_of_its_names() {
        assert_eq!(Language::parse("nl_NL.UTF-8"), Some(Language::Nl));
        assert_eq!(Language::parse("en-GB"), Some(Language::En));
        assert_eq!(Language::parse("EN"), Some(Language::En));
        assert_eq!(Language::parse("C.UTF-8"), None);
    }

    #[test]
    fn what_steers_a_terminal_is_not_shown() {
        assert_eq!(shown("a\u{1b}[31mb\nc\u{202e}d"), "a\u{fffd}[31mb\u{fffd}c\u{fffd}d");
    }
}
