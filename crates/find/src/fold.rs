//! The one normal form of words: lower case, without diacritics.
//! Shared by the build script (keys) and the detector (look-ups).

/// Base letters of U+00C0 to U+017F in lower case; `*` stands for a sign that
/// is no letter, and the few that become two letters are handled apart.
const BASE: &[u8; 192] = b"aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Appends the folded form of `c` to `out`.
///
/// Letters outside Latin keep their lower-case form.
pub fn fold_char(c: char, out: &mut Vec<u8>) {
    match c {
        'A'..='Z' => out.push(c as u8 | 0x20),
        '\0'..='\x7f' => out.push(c as u8),
        '\u{2018}' | '\u{2019}' | '\u{02bc}' | '\u{00b4}' => out.push(b'\''),
        '\u{2010}' | '\u{2011}' | '\u{2013}' => out.push(b'-'),
        'ß' => out.extend_from_slice(b"ss"),
        'æ' | 'Æ' => out.extend_from_slice(b"ae"),
        'œ' | 'Œ' => out.extend_from_slice(b"oe"),
        'ĳ' | 'Ĳ' => out.extend_from_slice(b"ij"),
        '\u{c0}'..='\u{17f}' => out.push(BASE[c as usize - 0xc0]),
        '\u{218}' | '\u{219}' => out.push(b's'),
        '\u{21a}' | '\u{21b}' => out.push(b't'),
        '\u{300}'..='\u{36f}' => {}
        '\u{1ea0}'..='\u{1ef9}' => out.push(vietnamese(c)),
        _ => {
            let mut utf8 = [0; 4];
            for lower in c.to_lowercase() {
                out.extend_from_slice(lower.encode_utf8(&mut utf8).as_bytes());
            }
        }
    }
}

/// Replaces `out` by the folded form of `word`.
pub fn fold_into(word: &str, out: &mut Vec<u8>) {
    out.clear();
    if word.is_ascii() {
        out.extend(word.bytes().map(|byte| byte.to_ascii_lowercase()));
        return;
    }
    for c in word.chars() {
        fold_char(c, out);
    }
}

fn vietnamese(c: char) -> u8 {
    match c as u32 {
        0x1ea0..=0x1eb7 => b'a',
        0x1eb8..=0x1ec7 => b'e',
        0x1ec8..=0x1ecb => b'i',
        0x1ecc..=0x1ee3 => b'o',
        0x1ee4..=0x1ef1 => b'u',
        _ => b'y',
    }
}
