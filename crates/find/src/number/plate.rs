//! Dutch vehicle registrations, side codes 1 to 14.

/// Side codes: `X` a letter, `9` a digit, without hyphens.
const SIDE_CODES: &[(&str, [usize; 2])] = &[
    ("XX9999", [2, 4]),
    ("9999XX", [2, 4]),
    ("99XX99", [2, 4]),
    ("XX99XX", [2, 4]),
    ("XXXX99", [2, 4]),
    ("99XXXX", [2, 4]),
    ("99XXX9", [2, 5]),
    ("9XXX99", [1, 4]),
    ("XX999X", [2, 5]),
    ("X999XX", [1, 4]),
    ("XXX99X", [3, 5]),
    ("X99XXX", [1, 3]),
    ("9XX999", [1, 3]),
    ("999XX9", [3, 5]),
];

/// Says whether six capitals and digits follow a side code, with letters that
/// are used: no vowels, C or Q in the newer series.
pub(crate) fn is_plate(signs: &[u8]) -> bool {
    cuts(signs).is_some()
}

/// Says whether `text` is a registration written with hyphens, dots or blanks at the
/// places of its side code.
pub(crate) fn is_written_plate(text: &[u8]) -> bool {
    // Two separators and six signs; the first separator stands behind three signs at most.
    if text.len() != 8 || !text[1..4].iter().any(|b| matches!(b, b'-' | b' ' | b'.')) {
        return false;
    }
    let mut signs = [0; 6];
    let mut len = 0;
    let mut parts = [0; 2];
    let mut seen = 0;
    for byte in text {
        if matches!(byte, b'-' | b' ' | b'.') {
            if seen == 2 {
                return false;
            }
            parts[seen] = len;
            seen += 1;
        } else if len < 6 {
            signs[len] = byte.to_ascii_uppercase();
            len += 1;
        } else {
            return false;
        }
    }
    len == 6 && seen == 2 && cuts(&signs) == Some(parts)
}

/// Says whether the signs are a British registration of the series since 2001: `AB12 CDE`.
pub(crate) fn is_british(text: &[u8]) -> bool {
    let (area, age, letters) = match text {
        [a, b, c, d, b' ', rest @ ..] | [a, b, c, d, rest @ ..] => ([*a, *b], [*c, *d], rest),
        _ => return false,
    };
    let is_letter = |byte: &u8| byte.is_ascii_alphabetic() && !matches!(byte | 0x20, b'i' | b'q');
    letters.len() == 3
        && area.iter().all(is_letter)
        && age.iter().all(u8::is_ascii_digit)
        && (age[0] != b'0' || age[1] > b'1')
        && letters.iter().all(is_letter)
}

/// Irish counties on registrations.
const COUNTIES: [&str; 31] = [
    "C", "CE", "CN", "CW", "D", "DL", "G", "KE", "KK", "KY", "L", "LD", "LH", "LK", "LM", "LS", "MH", "MN", "MO", "OY",
    "RN", "SO", "T", "TN", "TS", "W", "WD", "WH", "WX", "WW", "TE",
];

/// The length of an Irish registration at the start: `191-KY-2204`, `08-D-15512`.
pub(crate) fn irish(text: &[u8]) -> Option<usize> {
    let year = text.iter().take(4).take_while(|b| b.is_ascii_digit()).count();
    let half = year == 2 || year == 3 && matches!(text[2], b'1' | b'2') && text[0] < b'4';
    let rest = text.get(year..)?.strip_prefix(b"-")?;
    let county = rest.iter().take(3).take_while(|b| b.is_ascii_uppercase()).count();
    let number = rest.get(county..)?.strip_prefix(b"-")?;
    let digits = number.iter().take(7).take_while(|b| b.is_ascii_digit()).count();
    let known = COUNTIES.iter().any(|c| c.as_bytes() == &rest[..county]);
    (half && known && (1..=6).contains(&digits)).then_some(year + county + digits + 2)
}

/// Says whether the signs only show how a registration is made: `XX-99-XX`, `00-AAA-0`.
pub(crate) fn is_pattern(text: &[u8]) -> bool {
    let all = |is: fn(&u8) -> bool| {
        let mut signs = text.iter().filter(|byte| is(byte)).map(u8::to_ascii_uppercase);
        let first = signs.next();
        signs.all(|sign| Some(sign) == first).then_some(first).flatten()
    };
    matches!(all(u8::is_ascii_alphabetic), Some(b'X' | b'A')) && matches!(all(u8::is_ascii_digit), Some(b'9' | b'0'))
}

fn cuts(signs: &[u8]) -> Option<[usize; 2]> {
    let (at, (_, cuts)) = SIDE_CODES.iter().enumerate().find(|(_, (code, _))| follows(signs, code.as_bytes()))?;
    let letters = signs.iter().filter(|b| b.is_ascii_uppercase());
    let usable = letters.clone().all(|b| !matches!(b, b'A' | b'E' | b'I' | b'O' | b'U' | b'Q' | b'C'));
    let old_series = at < 3 && letters.clone().all(|b| !matches!(b, b'I' | b'O' | b'Q'));
    (usable || old_series).then_some(*cuts)
}

fn follows(signs: &[u8], code: &[u8]) -> bool {
    signs.len() == code.len()
        && signs.iter().zip(code).all(|(sign, wanted)| match wanted {
            b'9' => sign.is_ascii_digit(),
            _ => sign.is_ascii_uppercase(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plates() {
        assert!(is_written_plate(b"GB-123-T"));
        assert!(is_written_plate(b"99-xx-99") && is_plate(b"12TPZ3"));
        assert!(!is_written_plate(b"G-B12T-3"));
        assert!(!is_written_plate(b"740-12-AB"));
        assert_eq!(irish(b"191-KY-2204 is"), Some(11));
        assert_eq!(irish(b"08-D-15512"), Some(10));
        assert_eq!(irish(b"193-KY-2204").or(irish(b"08-XX-1551")).or(irish(b"08-03-1988")), None);
        assert!(!is_plate(b"123456"));
        assert!(!is_plate(b"QA123A"));
    }
}
