//! Mail addresses, and the boxes of a role that belong to no person.

use crate::evidence::Evidence;
use crate::fold::fold_into;
use crate::grammar;
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::span::Found;
use std::ops::Range;

/// Longest local part and domain that are looked at.
const LONGEST: usize = 128;

/// Letters from which a word of the dictionary may be a department.
const SHORTEST_DEPARTMENT: usize = 5;

/// Reads the address around the `@` at `sign`, which begins nowhere before
/// `floor`, where another one ended. A role box comes back with confidence
/// zero: it holds its place but is no finding.
pub(super) fn around(text: &str, sign: Range<usize>, floor: usize, lexicon: &Lexicon) -> Option<Found> {
    let bytes = text.as_bytes();
    let (at, behind) = (sign.start, sign.end);
    let from = at.saturating_sub(LONGEST).max(floor).min(at);
    let local_length = bytes[from..at].iter().rev().take_while(|b| is_local(**b)).count();
    let mut start = at - local_length;
    // Lists and links join addresses with these: `jan@a.nl/piet@b.nl`, `?email=jan@a.nl`.
    if let Some(joint) = memchr::memrchr2(b'/', b'=', &bytes[start..at]) {
        start += joint + 1;
    }
    let joins = |byte: u8| matches!(byte, b'.' | b'-' | b'+' | b'\'') || byte == b'_' && floor > 0 && start == floor;
    let skipped = bytes[start..at].iter().take_while(|byte| joins(**byte)).count();
    start += skipped;
    while start < at && !text.is_char_boundary(start) {
        start += 1;
    }
    if start == at || bytes[at - 1] == b'.' {
        return None;
    }
    let end = domain_end(bytes, behind)?;
    let local = &text[start..at];
    let nobody = is_role_box(local, lexicon) || is_of_words(local, &text[behind..end], lexicon);
    let confidence = if nobody { 0 } else { 98 };
    Some(Found::new(start..end, Kind::Email, confidence, &[Evidence::MailAddress]))
}

/// Reads a cell that is one address; says whether it is a person's.
pub(crate) fn whole(text: &str, lexicon: &Lexicon) -> Option<bool> {
    let at = memchr::memchr(b'@', text.as_bytes())?;
    let found = around(text, at..at + 1, 0, lexicon)?;
    (found.start == 0 && found.end == text.len()).then_some(found.confidence > 0)
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || byte >= 0x80
        || matches!(byte, b'.' | b'_' | b'-' | b'+' | b'\'' | b'%' | b'/' | b'=')
}

/// Returns the end of a domain with at least one dot and a last label of letters.
fn domain_end(bytes: &[u8], start: usize) -> Option<usize> {
    let limit = bytes.len().min(start + LONGEST);
    let length = bytes[start..limit]
        .iter()
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-') || **b >= 0x80)
        .count();
    let mut end = start + length;
    // What is joined by a hyphen is the next address.
    if bytes.get(end) == Some(&b'@')
        && let Some(joint) = memchr::memrchr(b'-', &bytes[start..end])
    {
        end = start + joint;
    }
    while end > start && matches!(bytes[end - 1], b'.' | b'-') {
        end -= 1;
    }
    // Signs above ASCII are taken only inside a label: trim typographic quotes.
    let ascii = bytes[start..end].iter().rposition(u8::is_ascii_alphanumeric)? + 1;
    end = start + ascii;
    let domain = &bytes[start..end];
    let dot = domain.iter().rposition(|b| *b == b'.')?;
    let last = &domain[dot + 1..];
    let valid = dot > 0
        && last.len() >= 2
        && (last.iter().all(u8::is_ascii_alphabetic) || last.starts_with(b"xn--"))
        && !domain.windows(2).any(|w| w == b"..");
    valid.then_some(end)
}

/// Says whether the local part is a role: a listed word, alone or joined with
/// other listed words, digits or short tags.
fn is_role_box(local: &str, lexicon: &Lexicon) -> bool {
    let is_role = |word: &str, key: &mut Vec<u8>| {
        fold_into(word, key);
        key.insert(0, b'@');
        lexicon.word(key) != 0
    };
    let is_name = |word: &str, key: &mut Vec<u8>| {
        fold_into(word, key);
        lexicon.word(key) & (crate::flags::FIRST | crate::flags::SURNAME) != 0
    };
    let mut key = Vec::with_capacity(32);
    let base = local.split('+').next().unwrap_or(local);
    let bare = base.trim_end_matches(|c: char| c.is_ascii_digit());
    if is_role(base, &mut key) || bare.len() < base.len() && is_role(bare, &mut key) {
        return true;
    }
    let mut rest = base.split(['.', '-', '_']).filter(|part| !part.is_empty());
    let (Some(first), Some(last)) = (rest.next(), rest.clone().next_back()) else { return false };
    if is_role(first, &mut key) {
        return !rest.any(|part| is_name(part, &mut key));
    }
    let article = matches!(first, "de" | "het" | "the" | "my");
    let named = |key: &mut Vec<u8>| first.len() <= 2 || is_name(first, key);
    is_role(last, &mut key) && (article || !named(&mut key))
}

/// `onderdelen@`, `zaal.verhuur@`: plain words of the dictionary at a firm's own
/// domain are a department. Where everybody may have a box, they are a nickname.
fn is_of_words(local: &str, domain: &str, lexicon: &Lexicon) -> bool {
    let mut key = Vec::with_capacity(32);
    let mut plain = |word: &str| {
        fold_into(word, &mut key);
        let bits = lexicon.word(&key);
        key.len() >= SHORTEST_DEPARTMENT
            && bits & crate::flags::WORD != 0
            && bits & (crate::flags::FIRST | crate::flags::SURNAME) == 0
    };
    let everybody = grammar::EVERYBODYS_DOMAINS.iter().any(|known| {
        domain.len() > known.len()
            && domain.is_char_boundary(known.len())
            && domain[..known.len()].eq_ignore_ascii_case(known)
            && domain.as_bytes()[known.len()] == b'.'
    });
    !everybody && local.split(['.', '-', '_']).all(&mut plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn role_boxes_are_nobody() {
        let lexicon = Lexicon::open();
        assert_eq!(whole("info@winkel.nl", &lexicon), Some(false));
        assert_eq!(whole("sales-benelux@firm.example", &lexicon), Some(false));
        assert_eq!(whole("jan.devries@firm.example", &lexicon), Some(true));
        assert_eq!(whole("kees+info@firm.example", &lexicon), Some(true));
        assert_eq!(whole("onderdelen@firm.example", &lexicon), Some(false));
        assert_eq!(whole("zonnetje@gmail.com", &lexicon), Some(true));
        assert_eq!(whole("bakker@firm.example", &lexicon), Some(true));
        assert_eq!(whole("a@b", &lexicon), None);
    }
}
