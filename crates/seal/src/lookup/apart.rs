//! Names that were written together with their infixes: `devries`. They are kept apart, so they are taken apart when they are
//! asked for, and nothing that is kept has to be made anew.

use super::fold::fold;
use super::normalise::INFIXES;
use std::collections::BTreeSet;

/// Infixes that are written together with what follows them: `devries`, `vandenberg`. Longer names are made of these.
const WRITTEN_TOGETHER: [&str; 24] = [
    "aan", "al", "by", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "het", "in", "la", "le",
    "op", "t", "te", "ten", "ter", "van", "von",
];

/// The shortest name that is left when infixes are taken off: shorter ones are found by chance.
const SHORTEST_NAME: usize = 3;

/// The most infixes that are taken off: so many have the longest of names, and no word has more ways than it has letters.
const MOST_INFIXES: usize = 3;

/// A name that was written together, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// Its infixes, first one first.
    infixes: Vec<&'static str>,
    /// The name without them.
    pub name: String,
}

impl Apart {
    /// Whether a whole name has these infixes, one after the other, in full or by their first letters.
    #[must_use]
    pub fn agrees_with(&self, name: &str) -> bool {
        let folded = fold(name);
        let parts = folded.split(|letter: char| !letter.is_alphabetic()).filter(|part| !part.is_empty());
        let is_letter = |part: &str| part.chars().nth(1).is_none();
        let wanted = self.infixes.concat();
        let is_infix = |part: &&str| INFIXES.contains(part) || is_letter(part) || *part == wanted;
        let infixes: Vec<&str> = parts.filter(is_infix).collect();
        let in_full = (1..=infixes.len()).any(|length| infixes.windows(length).any(|run| run.concat() == wanted));
        // One letter alone is more often that of a given name.
        let letters: Vec<&str> = self.infixes.iter().filter_map(|infix| infix.get(..1)).collect();
        in_full || (letters.len() > 1 && infixes.windows(letters.len()).any(|run| run == letters))
    }
}

/// The ways in which one of [`name_tokens`](super::normalise::name_tokens) can be infixes and a name that were written
/// together: none for most names. A name of its own may look so: `Dekker` is no Kker. So the whole word is looked for first.
#[must_use]
pub fn taken_apart(token: &str) -> Vec<Apart> {
    let mut ways: Vec<Apart> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut rest = vec![(Vec::new(), token)];
    while let Some((infixes, token)) = rest.pop() {
        for infix in WRITTEN_TOGETHER {
            let is_name = |name: &&str| name.chars().count() >= SHORTEST_NAME;
            let Some(name) = token.strip_prefix(infix).filter(is_name) else { continue };
            // `della` and `del la` leave the same: one way is enough.
            if !seen.insert(name.len()) {
                continue;
            }
            let infixes: Vec<&'static str> = infixes.iter().copied().chain([infix]).collect();
            if !INFIXES.contains(&name) {
                ways.push(Apart { infixes: infixes.clone(), name: name.to_owned() });
            }
            if infixes.len() < MOST_INFIXES {
                rest.push((infixes, name));
            }
        }
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_were_written_together_come_apart() {
        for (token, name) in [
            ("devries", "vries"),
            ("vandenberg", "berg"),
            ("vandermeer", "meer"),
            ("vandehoek", "hoek"),
            ("vanthoff", "hoff"),
            ("terhorst", "horst"),
            ("elbakkali", "bakkali"),
            ("dicaprio", "caprio"),
            ("vonderleyen", "leyen"),
        ] {
            assert!(taken_apart(token).iter().any(|way| way.name == name), "{token}");
        }
        for whole in ["vries", "jansen", "berg", "vander", "dede", "d", ""] {
            assert_eq!(taken_apart(whole), [], "{whole}");
        }
        // Names of their own that look so come apart too, into what nobody is called.
        for (token, name) in [("dekker", "kker"), ("terpstra", "pstra"), ("vandaag", "daag"), ("delen", "len")] {
            assert!(taken_apart(token).iter().any(|way| way.name == name), "{token}");
        }
    }

    #[test]
    fn a_long_word_has_few_ways() {
        // Every `della` comes apart in two ways.
        let ways = taken_apart(&"della".repeat(500));
        assert!(!ways.is_empty() && ways.len() <= 12, "{}", ways.len());
    }

    #[test]
    fn infixes_agree_in_full_or_by_their_first_letters() {
        let agrees = |token: &str, rest: &str, name: &str| {
            taken_apart(token).iter().any(|way| way.name == rest && way.agrees_with(name))
        };
        for name in ["Sanne de Vries", "Vries, Sanne de", "S. de Vries-Jansen", "De Vries"] {
            assert!(agrees("devries", "vries", name), "{name}");
        }
        for name in ["Anna van den Berg", "Anna vanden Berg", "Berg, v.d.", "A. v d Berg"] {
            assert!(agrees("vandenberg", "berg", name), "{name}");
        }
        for name in ["Sanne Vries", "Sanne van Vries", "Adele Vries", "D. Vries", "Vries"] {
            assert!(!agrees("devries", "vries", name), "{name}");
        }
        assert!(!agrees("delen", "len", "Jan Len"));
        assert!(!agrees("vandenberg", "berg", "Anna Berg"));
    }
}
