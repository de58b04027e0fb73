//! The closed classes of words, as `build.rs` writes them from
//! `lexicons/grammar.txt`.

include!(concat!(env!("OUT_DIR"), "/grammar.rs"));

/// Says whether `word` is one of `words`, without regard to ASCII case.
pub(crate) fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|w| w.eq_ignore_ascii_case(word))
}
