//! The words of a text, with capitals, accents, hyphens and apostrophes taken off.

/// A word.
pub struct Token<'t> {
    /// As it was typed.
    pub said: &'t str,
    /// As it is looked up.
    pub plain: String,
    /// Whether a new part of the sentence begins with it.
    pub is_first: bool,
}

/// The words of a text, in their order.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut is_first = true;
    for part in text.split_inclusive(|sign: char| !is_in_word(sign)) {
        let said = part.trim_matches(|sign: char| !sign.is_alphanumeric());
        let plain = fold(said);
        if !plain.is_empty() {
            tokens.push(Token { said, plain, is_first });
            is_first = false;
        }
        is_first |= part.ends_with(['.', ',', ';', ':', '?', '!', '(', ')', '\n']);
    }
    tokens
}

/// Whether a sign is part of a word.
fn is_in_word(sign: char) -> bool {
    sign.is_alphanumeric() || is_joint(sign) || is_mark(sign)
}

/// Signs inside words that people write or leave out: `e-mail`, `foto's`, `zzp’ers`.
fn is_joint(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}' | '\u{2011}' | '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{b4}' | '_')
}

/// Accents that follow their letter as a sign of their own.
fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}')
}

/// A word as it is looked up.
pub fn fold(word: &str) -> String {
    let signs = word.chars().flat_map(char::to_lowercase);
    signs.filter(|sign| !is_joint(*sign) && !is_mark(*sign)).map(bare).collect()
}

/// A letter without its accent.
const fn bare(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}
