//! Numbers that only the words beside them tell apart: citizen service numbers,
//! documents, customers, postcodes; ages and incomes are in `quantity`.

use super::cue::floor_boundary;
use super::quantity;
use super::site::Site;
use crate::evidence::Evidence;
use crate::grammar::{self, is_one_of};
use crate::kind::Kind;
use crate::number::{Digits, document, national};
use crate::span::Found;

/// Tries the plain kinds, the most certain first.
pub(super) fn find(site: &Site<'_>) -> Option<Found> {
    if !site.opens(code_start(site)) {
        return None;
    }
    citizen(site)
        .or_else(|| postcode(site))
        .or_else(|| british_postcode(site))
        .or_else(|| document_of(site))
        .or_else(|| coded(site))
        .or_else(|| quantity::age(site))
        .or_else(|| quantity::income(site))
}

fn citizen(site: &Site<'_>) -> Option<Found> {
    if !site.is_number() || site.run().len() < 8 && !site.goes_on(GROUPED_BY) {
        return None;
    }
    let (digits, whole) = site.gather(site.start, GROUPED_BY, 15, |b| b.is_ascii_digit());
    if digits.len() < 8 {
        return None;
    }
    neighbour(site, digits.as_bytes(), whole).or_else(|| {
        let end = site.longest(GROUPED_BY, 9, |number, end| site.ends(end) && national::is_bsn(number))?;
        let dotted = || {
            let digits = site.bytes[site.start..end].iter().filter(|b| b.is_ascii_digit()).count();
            let apart = end - site.start == 11 && digits == 9 && site.bytes[site.start..end].contains(&b'.');
            apart && site.closes(end) && !site.cues(site.start, end).vetoed(40)
        };
        let has_digits = |gap: usize| {
            let from = site.start.saturating_sub(gap);
            site.bytes[from..site.start].iter().any(u8::is_ascii_digit)
        };
        let called =
            site.is_called(Kind::Bsn, site.start, end) || site.cues(site.start, end).citizen_before(has_digits);
        // "RSIN 8615.69.118": that of a firm passes the same test.
        if !called && site.is_called(Kind::Vat, site.start, end) {
            return site.found(site.start, end, Kind::Vat, 80, Evidence::ElevenTest);
        }
        (called || dotted()).then(|| site.found(site.start, end, Kind::Bsn, 80, Evidence::ElevenTest))?
    })
}

/// Signs between the groups of a national number.
const GROUPED_BY: &[u8] = b" .-/";

/// A number of a neighbouring country: `digits` are those up to `whole`.
fn neighbour(site: &Site<'_>, digits: &[u8], whole: usize) -> Option<Found> {
    if digits.len() < 11 {
        return None;
    }
    let called = |end| site.is_called(Kind::IdDocument, site.start, end) || site.is_called(Kind::Bsn, site.start, end);
    // Without a word that says so it must stand in groups, and nothing may follow in them.
    let apart = whole - site.start > digits.len() + 2 && site.closes(whole) && national::is_neighbour(digits);
    let end = if apart {
        whole
    } else {
        site.longest(GROUPED_BY, 15, |number, end| site.ends(end) && national::is_neighbour(number) && called(end))?
    };
    site.found(site.start, end, Kind::IdDocument, 85, Evidence::Mod97)
}

fn postcode(site: &Site<'_>) -> Option<Found> {
    let run = site.run();
    let digits = run.iter().take_while(|b| b.is_ascii_digit()).count();
    if digits != 4 || run[0] == b'0' {
        return None;
    }
    let (letters, end) = match run.len() {
        6 => (&run[4..], site.run_end()),
        4 => {
            let blank = usize::from(site.bytes.get(site.run_end()) == Some(&b' '));
            let at = site.run_end() + blank;
            (site.bytes.get(at..at + 2)?, at + 2)
        }
        _ => return None,
    };
    let upper = letters.iter().all(u8::is_ascii_uppercase);
    let spaced = run.len() == 4;
    let lower = || {
        let before = &site.text[..site.start];
        letters.iter().all(u8::is_ascii_lowercase)
            && before.ends_with([',', '\n', ' '])
            && before.trim_end_matches(' ').ends_with([',', '\n'])
            && !run.starts_with(b"19")
            && !run.starts_with(b"20")
            && !grammar::SMALL_WORDS.iter().any(|word| word.as_bytes() == letters)
    };
    let spelled = letters.iter().all(u8::is_ascii_alphabetic) && (upper || !spaced || lower());
    if !spelled || !site.ends(end) || !site.opens(site.start) {
        return None;
    }
    let called = site.is_called(Kind::Postcode, site.start, end);
    // "…straat 119, 2565 KG": behind a comma no weight stands.
    let behind_house = || {
        let before = site.text[..site.start].trim_end_matches(' ');
        before.ends_with(',') && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_digit())
    };
    let unit = grammar::UNITS.iter().any(|unit| unit.as_bytes().eq_ignore_ascii_case(letters)) && !behind_house();
    let place_follows = site.text[end..].trim_start_matches([' ', ',']).starts_with(char::is_uppercase);
    let ok = called || ((place_follows || (upper && !unit)) && !site.cues(site.start, end).vetoed(20));
    ok.then(|| site.found(site.start, end, Kind::Postcode, 88, Evidence::PostcodeShape))?
}

/// `LS6 3QX`: the area, the district, and behind a blank a digit and two letters.
fn british_postcode(site: &Site<'_>) -> Option<Found> {
    let run = site.run();
    let area = run.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let district = run.get(area..).filter(|_| matches!(area, 1 | 2))?;
    let [b'1'..=b'9', later @ ..] = district else { return None };
    if !(later.is_empty() || matches!(later, [b'0'..=b'9' | b'A'..=b'Z'])) {
        return None;
    }
    let [b' ', digit, letters @ ..] = site.bytes.get(site.run_end()..site.run_end() + 4)? else { return None };
    let end = site.run_end() + 4;
    // These letters are not used behind the digit.
    let inward = |b: &u8| b.is_ascii_uppercase() && !b"CIKMOV".contains(b);
    let known = std::str::from_utf8(&run[..area]).is_ok_and(|area| grammar::BRITISH_AREAS.contains(&area));
    let whole = digit.is_ascii_digit() && letters.iter().all(inward) && known;
    (whole && site.opens(site.start) && site.ends(end) && !site.cues(site.start, end).vetoed(3))
        .then(|| site.found(site.start, end, Kind::Postcode, 88, Evidence::PostcodeShape))?
}

/// A document that shows by its form, or by a word right before it that means other things too: `id NX5H2K9L3`.
fn document_of(site: &Site<'_>) -> Option<Found> {
    let run = site.run();
    if run.len() == 16 && document::is_british_licence(run) && site.closes(site.run_end()) {
        return site.found(site.start, site.run_end(), Kind::IdDocument, 92, Evidence::DocumentShape);
    }
    if run.len() == 9 && document::is_travel_document(run) && site.closes(site.run_end()) && is_behind_id(site) {
        return site.found(site.start, site.run_end(), Kind::IdDocument, 88, Evidence::DocumentShape);
    }
    if !site.is_number() || run.len() >= 10 || !site.goes_on(b" ") {
        return None;
    }
    // "rijbewijs 5 401 882 193"
    let tens = |digits: &[u8], end: usize| document::is_driving_licence(digits) && site.ends(end);
    let end = site.longest(b" .", 10, tens)?;
    let near = site.cues(site.start, end).nearest().is_some_and(|hit| hit.gap <= 6);
    (near && site.is_called(Kind::IdDocument, site.start, end))
        .then(|| site.found(site.start, end, Kind::IdDocument, 90, Evidence::DocumentShape))?
}

/// One of the two words before is one for a document.
fn is_behind_id(site: &Site<'_>) -> bool {
    let from = floor_boundary(site.text, site.start.saturating_sub(40));
    let line = site.text[from..site.start].rsplit('\n').next().unwrap_or("");
    let mut words =
        line.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).rev().take(2);
    words.any(|word| is_one_of(word, grammar::DOCUMENT_WORDS))
}

/// A code of letters and digits that a cue names: document, customer,
/// employee, Chamber of Commerce.
fn coded(site: &Site<'_>) -> Option<Found> {
    let start = code_start(site);
    if let Some(end) = trade_register(site, start) {
        return site.found(start, end, Kind::Kvk, 95, Evidence::Cue(Kind::Kvk));
    }
    let end = code_end(site);
    // Where nothing is said of it, only a code that begins with a letter can be one, or what stands right behind a word.
    let may_be =
        || !site.bytes[start].is_ascii_digit() || is_behind_word(site, start, end) || !site.is_unnamed(start, end);
    if end - start < 3 || !may_be() {
        return None;
    }
    let signs = Digits::alphanumeric(&site.bytes[start..end]);
    let signs = signs.as_bytes();
    if site.is_unnamed(start, end) {
        return by_role(site, start, end, signs);
    }
    let called = |kind| site.is_called(kind, start, end);
    if !site.closes(end) || signs.len() < 3 {
        return None;
    }
    let exact = document::is_travel_document(signs) || document::is_driving_licence(signs);
    if (exact || (document::is_any_document(signs) && !is_date(site, start))) && called(Kind::IdDocument) {
        return site.found(start, end, Kind::IdDocument, if exact { 96 } else { 75 }, Evidence::DocumentShape);
    }
    let coded = (3..=14).contains(&signs.len()) && !is_date(site, start);
    let digits = signs.iter().filter(|b| b.is_ascii_digit()).count();
    if let Some(found) = grouped_code(site, start, end) {
        return Some(found);
    }
    for kind in [Kind::EmployeeNo, Kind::CustomerNo] {
        let near = |within: usize| site.cues(start, end).nearest().is_none_or(|hit| hit.gap < within);
        let within = if is_time(&site.bytes[start..end]) { 3 } else { 24 };
        if coded && digits >= 2 && called(kind) && near(within) && !is_counted(site, end) {
            return site.found(start, end, kind, 90, Evidence::Cue(kind));
        }
    }
    let next = || site.cues(start, end).nearest().is_some_and(|hit| hit.gap <= 5);
    let account = called(Kind::Card) || signs[0].is_ascii_alphabetic() && called(Kind::Iban) && next();
    if signs.iter().any(u8::is_ascii_alphabetic) && account && coded && digits >= 3 {
        return site.found(start, end, Kind::CustomerNo, 80, Evidence::Cue(Kind::Card));
    }
    by_role(site, start, end, signs)
}

/// Eight digits of the trade register, also in groups: `KvK 12 34 56 78`.
fn trade_register(site: &Site<'_>, start: usize) -> Option<usize> {
    if !site.is_number() || start != site.start || site.run().len() < 8 && !site.goes_on(b" .") {
        return None;
    }
    let end = site.longest(b" .", 8, |digits, end| digits.len() == 8 && site.ends(end))?;
    site.is_called(Kind::Kvk, start, end).then_some(end)
}

/// "Lidmaatschap kost 120 euro": what is paid or counted stands behind it.
fn is_counted(site: &Site<'_>, end: usize) -> bool {
    let behind = site.text[end..].trim_start_matches(' ');
    let word = behind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    // "nr. 30418 € 212": the sign belongs to what follows it.
    let paid = |rest: &str| !rest.trim_start_matches(' ').starts_with(|c: char| c.is_ascii_digit());
    // "Lidmaatschap kost 120 per jaar"
    let lasting = || {
        behind.strip_prefix("per ").or_else(|| behind.strip_prefix("a ")).is_some_and(|unit| {
            is_one_of(unit.split(|c: char| !c.is_alphabetic()).next().unwrap_or(""), grammar::PAY_PERIODS)
        })
    };
    behind.starts_with('%')
        || lasting()
        || behind.strip_prefix('€').is_some_and(paid)
        || is_one_of(word, grammar::COUNTED)
}

/// `13.20`: only right behind its cue it is no time of the day.
fn is_time(run: &[u8]) -> bool {
    let [hour @ .., b'.' | b':', b'0'..=b'5', one] = run else { return false };
    let hour = std::str::from_utf8(hour).ok().filter(|hour| hour.len() <= 2);
    one.is_ascii_digit() && hour.and_then(|hour| hour.parse::<u8>().ok()).is_some_and(|h| h < 24)
}

/// Whether five digits and more stand where a noun for a person could be theirs.
fn is_behind_word(site: &Site<'_>, start: usize, end: usize) -> bool {
    let before = site.text[site.floor..start].trim_end_matches([' ', ':', '#', '(']);
    end - start >= *CODE_DIGITS.start()
        && start - site.floor - before.len() <= 3
        && before.ends_with(char::is_alphabetic)
}

/// How many digits a code without a letter has.
const CODE_DIGITS: std::ops::RangeInclusive<usize> = 5..=8;

/// A code that begins with a letter, or five digits and more, beside a noun for a person.
fn by_role(site: &Site<'_>, start: usize, end: usize, signs: &[u8]) -> Option<Found> {
    let digits = CODE_DIGITS.contains(&signs.len()) && signs.iter().all(u8::is_ascii_digit);
    let coded = signs.len() >= 3 && (signs[0].is_ascii_uppercase() || digits) && site.closes(end);
    coded.then(|| bracketed_code(site, start, end, signs).or_else(|| code_of_role(site, start, end, signs)))?
}

/// `20 4471 8830`, `PH 30018`: a number in groups right behind its cue.
fn grouped_code(site: &Site<'_>, start: usize, end: usize) -> Option<Found> {
    if !site.is_number() || start != site.start {
        return None;
    }
    let mut first = start;
    if let Some(blank) = start.checked_sub(1).filter(|at| *at > site.floor && site.bytes[*at] == b' ') {
        let letters = site.bytes[site.floor..blank].iter().rev().take(4).take_while(|b| b.is_ascii_uppercase()).count();
        let opens = blank - letters == site.floor || !site.bytes[blank - letters - 1].is_ascii_alphanumeric();
        if (1..=3).contains(&letters) && opens {
            first = blank - letters;
        }
    }
    let (mut last, mut digits) = (end, end - start);
    while site.bytes.get(last) == Some(&b' ') {
        let group = site.bytes[last + 1..].iter().take(7).take_while(|b| b.is_ascii_digit()).count();
        let closed = site.bytes.get(last + 1 + group).is_none_or(|b| !b.is_ascii_alphanumeric());
        if !(2..=6).contains(&group) || digits + group > 14 || !closed {
            break;
        }
        last += 1 + group;
        digits += group;
    }
    if first == start && last == end || digits < 4 || is_date(site, start) {
        return None;
    }
    for kind in [Kind::EmployeeNo, Kind::CustomerNo] {
        if site.is_called(kind, first, last) && site.cues(first, last).nearest().is_some_and(|hit| hit.gap <= 3) {
            return site.found(first, last, kind, 88, Evidence::Cue(kind));
        }
    }
    None
}

/// `Klant D-55810`, `Debiteur 60412`: the noun right before a code.
fn code_of_role(site: &Site<'_>, start: usize, end: usize, signs: &[u8]) -> Option<Found> {
    let shape = (4..=10).contains(&signs.len()) && signs.iter().filter(|b| b.is_ascii_digit()).count() >= 3;
    let before = site.text[site.floor..start].trim_end_matches([' ', ':', '#', '(']);
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    if !shape || word.is_empty() || start - site.floor - before.len() > 3 {
        return None;
    }
    let kind = if is_one_of(word, grammar::EMPLOYEE_LABELS) {
        Kind::EmployeeNo
    } else if is_one_of(word, grammar::CUSTOMER_LABELS) {
        Kind::CustomerNo
    } else {
        return None;
    };
    site.found(start, end, kind, 75, Evidence::Cue(kind))
}

/// `Medewerker: N. N. (P1234)`: a code of a letter and digits in brackets on a
/// line that begins with the role.
fn bracketed_code(site: &Site<'_>, start: usize, end: usize, signs: &[u8]) -> Option<Found> {
    let bracketed = start.checked_sub(1).is_some_and(|at| site.bytes[at] == b'(') && site.bytes.get(end) == Some(&b')');
    let shape = signs[0].is_ascii_uppercase()
        && (4..=9).contains(&signs.len())
        && signs.iter().filter(|b| b.is_ascii_digit()).count() >= 3;
    if !bracketed || !shape {
        return None;
    }
    let from = start.saturating_sub(256);
    let line = match memchr::memrchr(b'\n', &site.bytes[from..start]) {
        Some(at) => from + at + 1,
        None if from == 0 => 0,
        None => return None,
    };
    // The longest label is far shorter; lines may be long.
    let head = floor_boundary(site.text, start.min(line + 64));
    let label = site.text[line..head].split_once(':').map_or("", |(label, _)| label).trim().to_lowercase();
    let kind = if is_one_of(&label, grammar::EMPLOYEE_LABELS) {
        Kind::EmployeeNo
    } else if is_one_of(&label, grammar::CUSTOMER_LABELS) {
        Kind::CustomerNo
    } else {
        return None;
    };
    site.found(start, end, kind, 75, Evidence::Cue(kind))
}

fn is_date(site: &Site<'_>, start: usize) -> bool {
    crate::number::date::prefix(&site.bytes[start..], false).is_some()
}

/// A code may begin with letters or digits joined by a hyphen: `K-12345`.
fn code_start(site: &Site<'_>) -> usize {
    let Some(sign) =
        site.start.checked_sub(1).filter(|at| *at > site.floor && matches!(site.bytes[*at], b'-' | b'/' | b'.'))
    else {
        return site.start;
    };
    let letters = site.bytes[site.floor..sign].iter().rev().take(6).take_while(|b| b.is_ascii_alphabetic()).count();
    if (1..=5).contains(&letters) { sign - letters } else { site.start }
}

fn code_end(site: &Site<'_>) -> usize {
    let mut end = site.run_end();
    while matches!(site.bytes.get(end), Some(b'-' | b'.' | b'/'))
        && site.bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric)
        && end - site.start < 20
    {
        end += 1 + site.bytes[end + 1..].iter().take(16).take_while(|b| b.is_ascii_alphanumeric()).count();
    }
    end
}
