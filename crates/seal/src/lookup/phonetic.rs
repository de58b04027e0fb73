//! How a name sounds in Dutch, roughly: spelling variants of one name get one code.
//!
//! The code is made for Dutch family names and the variants that offices, translations and hurry produce. It keeps vowels,
//! since they tell most Dutch names apart (Bakker is not Bekker, Boer is not Buur, Roos is not Ros); it drops their length
//! only where spelling does, in an open syllable (Peters is Peeters, but not Pieters). It is no promise of equality: what is found is compared in the vault. What it does not do:
//! Smits is not Smit, and names of other scripts stay as they are.
//!
//! It reads the folded name from left to right and takes the first rule of the table that fits; what no rule names stays.
//! Then doubled consonants become one, doubled vowels too before one consonant and a vowel, and the endings -en and -ens
//! become -e, which is how they are said and confused.

use super::fold::fold;

/// Where a rule holds.
#[derive(Clone, Copy)]
enum Where {
    Anywhere,
    AtStart,
    AtEnd,
    BeforeConsonant,
    /// Before e, i, y, where c is said as s.
    BeforeFront,
}

use Where::{Anywhere, AtEnd, AtStart, BeforeConsonant, BeforeFront};

/// Longer spellings stand before those they begin with.
const RULES: [(&str, Where, &str); 46] = [
    // Visscher is Visser; Bosch is Bos; Schmidt is Smit; Schouten keeps its sch.
    ("ssch", Anywhere, "s"),
    ("sch", AtEnd, "s"),
    ("sch", BeforeConsonant, "s"),
    ("sch", Anywhere, "sg"),
    // Christina is Kristina, Vogt is Vocht.
    ("chr", AtStart, "kr"),
    ("ck", Anywhere, "k"),
    ("ch", Anywhere, "g"),
    ("gh", Anywhere, "g"),
    ("kh", Anywhere, "g"),
    ("ph", Anywhere, "f"),
    ("rh", Anywhere, "r"),
    ("th", Anywhere, "t"),
    ("dt", Anywhere, "t"),
    ("qu", Anywhere, "kw"),
    ("q", Anywhere, "k"),
    ("x", Anywhere, "ks"),
    ("c", BeforeFront, "s"),
    ("c", Anywhere, "k"),
    ("v", Anywhere, "f"),
    ("z", Anywhere, "s"),
    // Smid is Smit.
    ("d", AtEnd, "t"),
    // Kooijman is Kooyman and Kooiman; Haaijer, Boeijen alike.
    ("aay", Anywhere, "aj"),
    ("aai", Anywhere, "aj"),
    ("ooy", Anywhere, "oj"),
    ("ooi", Anywhere, "oj"),
    ("oey", Anywhere, "oej"),
    ("oei", Anywhere, "oej"),
    ("oy", Anywhere, "oj"),
    ("oi", Anywhere, "oj"),
    // Kuijpers is Kuypers and Kuipers.
    ("uuy", Anywhere, "uj"),
    ("uy", Anywhere, "uj"),
    ("ui", Anywhere, "uj"),
    // Meijer is Meyer, Meier, Maier: the fold has made y of ij.
    ("eey", Anywhere, "y"),
    ("ey", Anywhere, "y"),
    ("ei", Anywhere, "y"),
    ("ay", Anywhere, "y"),
    ("ai", Anywhere, "y"),
    // Brouwer is Brauwer.
    ("ouw", Anywhere, "ou"),
    ("auw", Anywhere, "ou"),
    ("au", Anywhere, "ou"),
    // Claes is Klaas; Mueller is Muller; Fietse is Fitse. Boer keeps its oe.
    ("oe", Anywhere, "oe"),
    ("ae", Anywhere, "aa"),
    ("ue", Anywhere, "u"),
    ("ie", Anywhere, "i"),
    // Dropped by habit: Jahn is Jan.
    ("hn", Anywhere, "n"),
    ("hl", Anywhere, "l"),
];

/// The code of one part of a name, such as [`super::normalise::name_tokens`] gives.
#[must_use]
pub fn phonetic(token: &str) -> String {
    let folded = fold(token);
    let mut code = String::with_capacity(folded.len());
    let mut rest = folded.as_str();
    let mut is_start = true;
    while let Some(letter) = rest.chars().next() {
        let taken = RULES.iter().find_map(|(spelling, place, sound)| {
            let after = rest.strip_prefix(spelling)?;
            fits(*place, is_start, after).then_some((after, *sound))
        });
        if let Some((after, sound)) = taken {
            sound.chars().for_each(|letter| push(letter, &mut code));
            rest = after;
        } else {
            push(letter, &mut code);
            rest = rest.split_at_checked(letter.len_utf8()).map_or("", |(_, after)| after);
        }
        is_start = false;
    }
    let mut code = shorten_open(&code);
    for ending in ["ens", "en"] {
        // An ending that is no syllable of its own stays, as in Veen, and so does all there is of a name, as in Sen.
        let is_said = |stem: &&str| stem.chars().count() > 1 && !stem.ends_with(is_vowel);
        if let Some(stem) = code.strip_suffix(ending).filter(is_said) {
            let length = stem.len() + 1;
            code.truncate(length);
            break;
        }
    }
    code
}

/// Writes a doubled vowel once where one consonant and a vowel follow.
fn shorten_open(code: &str) -> String {
    let mut short = String::with_capacity(code.len());
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        short.push(letter);
        let mut ahead = letters.clone();
        let next = [ahead.next(), ahead.next(), ahead.next()];
        if let [Some(same), Some(consonant), Some(vowel)] = next
            && same == letter
            && is_vowel(letter)
            && !is_vowel(consonant)
            && is_vowel(vowel)
        {
            letters.next();
        }
    }
    short
}

fn is_vowel(letter: char) -> bool {
    "aeiouy".contains(letter)
}

fn fits(place: Where, is_start: bool, after: &str) -> bool {
    let next = after.chars().next();
    match place {
        Anywhere => true,
        AtStart => is_start,
        AtEnd => next.is_none(),
        BeforeConsonant => next.is_some_and(|letter| letter.is_ascii_lowercase() && !is_vowel(letter)),
        BeforeFront => next.is_some_and(|letter| "eiy".contains(letter)),
    }
}

/// Appends a letter, a consonant once and a vowel twice at most.
fn push(letter: char, code: &mut String) {
    let most = if is_vowel(letter) { 2 } else { 1 };
    if code.chars().rev().take_while(|before| *before == letter).count() < most {
        code.push(letter);
    }
}

#[cfg(test)]
mod tests;
