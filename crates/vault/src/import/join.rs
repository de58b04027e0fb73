//! Tells whether two rows, or a row and a person who is here already, are of one person.
//!
//! An address of mail, a telephone or a number is strong and may yet be shared: a family has one telephone, a firm one
//! mailbox. So a strong match joins unless the names speak against it. A name alone joins only where nothing else is known
//! of either: there are many of common names, and whoever is joined to another reads, or loses, what is his. With the same
//! postcode it joins where nothing speaks against it.

use crate::tags::Handles;
use std::collections::BTreeSet;
use waarborg_seal::phonetic;

/// Someone as she is compared.
#[derive(Default)]
pub(super) struct Compared {
    pub handles: Handles,
    /// Her name as it sounds: making it takes longer than comparing it.
    sounds: Vec<String>,
}

impl From<Handles> for Compared {
    fn from(handles: Handles) -> Self {
        Self { sounds: sounds(&handles), handles }
    }
}

impl Compared {
    /// Takes up another row of the same person.
    pub fn join(&mut self, other: Self) {
        if self.handles.names.is_empty() {
            self.sounds = other.sounds;
        }
        self.handles.join(other.handles);
    }

    /// Her name as it sounds; `None` if none is known that tells her from others.
    pub fn called(&self) -> Option<String> {
        (!self.sounds.is_empty()).then(|| self.sounds.join(" "))
    }
}

/// Whether what is known of two is of one person.
pub(super) fn is_same(one: &Compared, other: &Compared) -> bool {
    let names = agree(&one.sounds, &other.sounds);
    let (one, other) = (&one.handles, &other.handles);
    if meet(&one.numbers, &other.numbers) || meet(&one.emails, &other.emails) {
        return names != Names::Differ;
    }
    let speaks_against = differ(&one.numbers, &other.numbers) || differ(&one.emails, &other.emails);
    // A telephone is shared more often than a mailbox: there the name must be the same, but for initials, and without a
    // name nothing may speak against it.
    if meet(&one.phones, &other.phones) {
        match names {
            Names::Same | Names::Initials => return true,
            Names::Open => return !speaks_against,
            Names::Within | Names::Differ => {}
        }
    }
    if names != Names::Same {
        return false;
    }
    let is_name_alone = |one: &Handles| one.postcodes.is_empty() && one.strong().next().is_none();
    (is_name_alone(one) && is_name_alone(other))
        || (meet(&one.postcodes, &other.postcodes) && !speaks_against && !differ(&one.phones, &other.phones))
}

/// Both know the same.
fn meet(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    one.intersection(other).next().is_some()
}

/// Both know something, and nothing in common.
fn differ(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    !one.is_empty() && !other.is_empty() && !meet(one, other)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Names {
    /// All words of both sound alike.
    Same,
    /// As many words, initials taken for words they begin: `J. de Vries`, `Jan de Vries`.
    Initials,
    /// The words of one are among those of the other: `Jan de Vries`, `Jan Peter de Vries-Bos`.
    Within,
    /// One has no name.
    Open,
    /// They differ.
    Differ,
}

fn agree(one: &[String], other: &[String]) -> Names {
    if one.is_empty() || other.is_empty() {
        return Names::Open;
    }
    if one == other {
        return Names::Same;
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let stands_for = |word: &String, full: &String| {
        word == full
            || (word.chars().count() == 1 && full.starts_with(word.as_str()))
            || (full.chars().count() == 1 && word.starts_with(full.as_str()))
    };
    let within = short.iter().all(|word| long.iter().any(|full| stands_for(word, full)));
    match (within, one.len() == other.len()) {
        (true, true) => Names::Initials,
        (true, false) => Names::Within,
        (false, _) => Names::Differ,
    }
}

/// The words of a name as they sound, each once, in order, initials as they are; none if all are initials, which tell
/// nobody.
fn sounds(handles: &Handles) -> Vec<String> {
    let words: BTreeSet<String> = handles.tokens().iter().map(|token| phonetic(token)).collect();
    if words.iter().all(|word| word.chars().count() == 1) {
        return Vec::new();
    }
    let initials = handles.initials().into_iter().map(String::from);
    initials.chain(words).collect::<BTreeSet<String>>().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str, email: &str, phone: &str, postcode: &str) -> Compared {
        let set = |text: &str| text.split_whitespace().map(str::to_owned).collect();
        let names = if name.is_empty() { Vec::new() } else { vec![name.to_owned()] };
        Compared::from(Handles {
            names,
            emails: set(email),
            phones: set(phone),
            postcodes: set(postcode),
            ..Handles::default()
        })
    }

    #[test]
    fn one_mailbox_is_one_person_unless_the_names_differ() {
        let jan = known("Jan de Vries", "vries@example.nl", "", "");
        assert!(is_same(&jan, &known("J. de Vries", "vries@example.nl", "", "")));
        assert!(is_same(&jan, &known("", "vries@example.nl", "", "")));
        assert!(!is_same(&jan, &known("Petra Bos", "vries@example.nl", "", "")));
    }

    #[test]
    fn a_name_alone_joins_only_where_nothing_else_is_known() {
        let bare = known("Jan de Vries", "", "", "");
        assert!(is_same(&bare, &known("Jan de Vries", "", "", "")));
        for more in [("a@example.nl", "", ""), ("", "+31612345678", ""), ("", "", "1234AB")] {
            let (email, phone, postcode) = more;
            let other = known("Jan de Vries", email, phone, postcode);
            assert!(!is_same(&bare, &other) && !is_same(&other, &bare), "{more:?}");
        }
        assert!(!is_same(
            &known("Jan de Vries", "a@example.nl", "", ""),
            &known("Jan de Vries", "", "+31612345678", "")
        ));
        assert!(!is_same(
            &known("Jan de Vries", "a@example.nl", "", ""),
            &known("Jan de Vries", "b@example.nl", "", "")
        ));
        assert!(!is_same(&bare, &known("J. de Vries", "", "", "")));
    }

    #[test]
    fn a_name_with_the_same_postcode_joins_where_nothing_speaks_against_it() {
        let invoiced = known("Jan de Vries", "", "", "1234AB");
        assert!(is_same(&invoiced, &known("Jan de Vries", "", "", "1234AB")));
        assert!(is_same(&invoiced, &known("Jan de Vries", "a@example.nl", "+31612345678", "1234AB")));
        assert!(!is_same(&invoiced, &known("Jan de Vries", "", "", "9876ZX")));
        assert!(!is_same(&invoiced, &known("Jan de Vries", "", "", "")));
        assert!(!is_same(
            &known("Jan de Vries", "a@example.nl", "", "1234AB"),
            &known("Jan de Vries", "b@example.nl", "", "1234AB")
        ));
    }

    #[test]
    fn a_shared_telephone_joins_no_others() {
        let john = known("Doe John", "", "+31102030405", "95014");
        for other in ["Non-Doe John", "Schuss-mayer Kurt", "Austin Steve", "Noland Chuck"] {
            assert!(!is_same(&john, &known(other, "", "+31102030405", "60714")), "{other}");
        }
        assert!(is_same(&john, &known("J. Doe", "", "+31102030405", "")));
        assert!(is_same(&john, &known("", "", "+31102030405", "")));
        let firm = known("", "john@example.nl", "+31102030405", "");
        assert!(!is_same(&firm, &known("", "kurt@example.nl", "+31102030405", "")));
    }

    #[test]
    fn nothing_known_is_nobody_else() {
        assert!(!is_same(&known("", "", "", ""), &known("", "", "", "")));
    }
}
