//! Words by key, in one language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use include_dir::{Dir, include_dir};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use unic_langid::{LanguageIdentifier, langid};
use waarborg_law::Language;

static TRANSLATIONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../translations");

/// The words of `waarborg-verify`, which are its own: it says some things of the same name otherwise.
const OF_THE_OTHER_PROGRAM: &str = "verify.ftl";

/// The words of one language. Making one reads its files; keep it.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Words that were said without values: putting them together anew was a tenth of a page.
    said: RwLock<HashMap<String, String>>,
}

/// A named value in a text.
pub type Argument<'a> = (&'static str, &'a str);

impl Words {
    /// The words of a language, built in.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
        // Isolation marks around values would show in terminals and documents.
        bundle.set_use_isolating(false);
        let files = TRANSLATIONS.get_dir(language.as_str()).into_iter().flat_map(Dir::files);
        for file in files.filter(|file| !file.path().ends_with(OF_THE_OTHER_PROGRAM)) {
            // What is wrong in a file of ours is found by `cargo xtask check`; the rest of it still serves.
            let resource = FluentResource::try_new(file.contents_utf8().unwrap_or_default().to_owned())
                .unwrap_or_else(|(partly, _)| partly);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle, said: RwLock::default() }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words under a key. A key without words comes out as itself, so that nothing is silent.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.maybe(key).unwrap_or_else(|| key.to_owned())
    }

    /// The words under a key, with values filled in.
    #[must_use]
    pub fn say_with(&self, key: &str, arguments: &[Argument<'_>]) -> String {
        self.find(key, arguments, None).unwrap_or_else(|| key.to_owned())
    }

    /// The words under a key that counts something.
    #[must_use]
    pub fn count(&self, key: &str, count: usize, arguments: &[Argument<'_>]) -> String {
        self.find(key, arguments, Some(count)).unwrap_or_else(|| key.to_owned())
    }

    /// The words under a key, if there are any.
    #[must_use]
    pub fn maybe(&self, key: &str) -> Option<String> {
        if let Some(words) = self.said.read().unwrap_or_else(PoisonError::into_inner).get(key) {
            return Some(words.clone());
        }
        // Only keys that have words are remembered: there are as many as the files have.
        let words = self.find(key, &[], None)?;
        self.said.write().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned(), words.clone());
        Some(words)
    }

    fn find(&self, key: &str, arguments: &[Argument<'_>], count: Option<usize>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::new();
        if let Some(count) = count {
            values.set("count", count);
        }
        for (name, value) in arguments {
            values.set(*name, shown(value));
        }
        let mut faults = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut faults).into_owned())
    }
}

/// A text that begins as a sentence does.
#[must_use]
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
    first + letters.as_str()
}

/// Text from outside as it may stand on a screen: signs that steer a terminal, end a line or turn the direction of
/// writing are shown as `�`.
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    if !text.contains(is_steering) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace(is_steering, "\u{fffd}"))
}

/// Source: Unicode Standard Annex 9, explicit directional formatting; line and paragraph separators.
fn is_steering(sign: char) -> bool {
    sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn identifier(language: Language) -> LanguageIdentifier {
    match language {
        Language::Nl => langid!("nl"),
        Language::En => langid!("en"),
    }
}

/// `question.no-action` as the key of its text, `error-question-no-action`.
#[must_use]
pub fn error_key(code: &str) -> String {
    format!("error-{}", code.replace('.', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_the_same_key_in_both_languages() {
        assert_eq!(Words::new(Language::Nl).say("outcome-allowed"), "JA");
        assert_eq!(Words::new(Language::En).say("outcome-allowed"), "YES");
        assert_eq!(Words::new(Language::En).say("no-such-key"), "no-such-key");
    }
}
