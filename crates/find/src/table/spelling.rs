//! Headers as people abbreviate and misspell them.

use crate::grammar::HEADER_ABBREVIATIONS;

/// Shortest word that may be cut off, and shortest that may be misspelled.
const SHORTEST_CUT: usize = 5;
const SHORTEST_MISSPELLED: usize = 6;

/// Writes the abbreviations among `words` in full; `None` if there are none.
pub(super) fn expand(words: &[Vec<u8>]) -> Option<Vec<Vec<u8>>> {
    let full = |word: &Vec<u8>| {
        HEADER_ABBREVIATIONS
            .iter()
            .filter_map(|pair| pair.split_once('='))
            .find(|(short, _)| short.as_bytes() == word)
            .map(|(_, long)| long.as_bytes().to_vec())
    };
    let expanded: Vec<Vec<u8>> = words.iter().map(|word| full(word).unwrap_or_else(|| word.clone())).collect();
    (expanded != words).then_some(expanded)
}

/// Whether `word` is the beginning of `known`.
pub(super) fn is_cut(word: &[u8], known: &[u8]) -> bool {
    word.len() >= SHORTEST_CUT && known.len() <= 2 * word.len() && known.starts_with(word)
}

/// Whether `word` is `known` with a slip of the pen in it; two in a long word.
pub(super) fn is_slip(word: &[u8], known: &[u8]) -> bool {
    let slips = if word.len() >= 9 { 2 } else { 1 };
    word.first() == known.first()
        && word.len().min(known.len()) >= SHORTEST_MISSPELLED
        && word.len().abs_diff(known.len()) <= slips
        && distance(word, known) <= slips
}

/// Letters left out, put in, changed or swapped with their neighbour.
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let mut cost = (last[j] + usize::from(a != b)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                cost = cost.min(before[j - 1] + 1);
            }
            row.push(cost);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_and_cuts_are_seen() {
        assert!(is_slip(b"gebortedatum", b"geboortedatum"));
        assert!(is_slip(b"telefono", b"telefoon"));
        assert!(is_cut(b"nationalit", b"nationaliteit"));
        assert!(!is_slip(b"voornaam", b"achternaam") && !is_slip(b"voorraad", b"voornaam"));
        assert!(!is_cut(b"plat", b"plaats") && !is_slip(b"plat", b"plaats"));
    }
}
