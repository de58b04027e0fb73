//! Numbers that span separators: accounts, telephones, dates, plates, addresses
//! of devices.

use super::cue::{Veto, floor_boundary};
use super::site::Site;
use crate::evidence::Evidence;
use crate::grammar::{self, is_one_of};
use crate::kind::Kind;
use crate::number::{Digits, bank, date, national, network, phone, plate};
use crate::span::Found;

/// Tries the grouped kinds, the most certain first. What the first look at a
/// run of digits rules out is not asked.
pub(super) fn find(site: &Site<'_>) -> Option<Found> {
    if site.is_number() {
        let coded = if may_be_vat(site) { vat(site) } else { None };
        coded
            .or_else(|| device(site))
            .or_else(|| birth_date(site))
            .or_else(|| card(site))
            .or_else(|| licence_plate(site))
            .or_else(|| telephone(site))
    } else {
        iban(site)
            .or_else(|| vat(site))
            .or_else(|| device(site))
            .or_else(|| birth_date(site))
            .or_else(|| licence_plate(site))
    }
}

fn iban(site: &Site<'_>) -> Option<Found> {
    let run = site.run();
    let head = run.get(..4)?;
    if !(head[0].is_ascii_alphabetic()
        && head[1].is_ascii_alphabetic()
        && head[2].is_ascii_digit()
        && head[3].is_ascii_digit())
    {
        return None;
    }
    let length = bank::iban_length(&[head[0].to_ascii_uppercase(), head[1].to_ascii_uppercase()])?;
    let (signs, end) = site.gather(site.start, b" .-", length, |b| b.is_ascii_alphanumeric());
    let inside = site.bytes.get(end).is_some_and(u8::is_ascii_alphanumeric);
    (!inside && site.opens(site.start) && bank::is_iban(signs.as_bytes()))
        .then(|| site.found(site.start, end, Kind::Iban, 99, Evidence::Mod97))?
}

fn vat(site: &Site<'_>) -> Option<Found> {
    let run = site.run();
    let named = run.get(..2).is_some_and(|head| head.eq_ignore_ascii_case(b"NL"));
    if !named && run.len() >= 9 && !run[..9].iter().all(u8::is_ascii_digit) {
        return foreign_vat(site);
    }
    let start = if !named && run.len() >= 9 { site.start } else { vat_start(site, named)? };
    let most = if named || start < site.start { 14 } else { 12 };
    let (signs, end) = site.gather(start, b" .-", most, |b| b.is_ascii_alphanumeric());
    if site.bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) || !site.opens(start) {
        return foreign_vat(site);
    }
    match national::vat(signs.as_bytes()) {
        Some(national::VatHolder::Citizen) => site.found(start, end, Kind::VatBsn, 97, Evidence::ElevenTest),
        Some(national::VatHolder::Firm) => site.found(start, end, Kind::Vat, 95, Evidence::Mod97),
        None => foreign_vat(site),
    }
}

/// A run of digits is of a VAT number where letters stand before it or follow, or where its groups are dotted.
fn may_be_vat(site: &Site<'_>) -> bool {
    let next = |ahead: usize| site.bytes.get(site.run_end() + ahead).copied().unwrap_or(0);
    let country = site.start.checked_sub(2).map_or(0, |at| site.bytes[at]) | 0x20;
    country == b'l' || next(0) == b'.' || site.run().len() == 9 && next(1) | 0x20 == b'b'
}

/// `NL 1234.56.789.B.01`: the country may stand apart, the digits be grouped.
fn vat_start(site: &Site<'_>, named: bool) -> Option<usize> {
    if named {
        return Some(site.start);
    }
    let before = site.start.checked_sub(3).filter(|at| *at >= site.floor)?;
    let apart = site.bytes[before..site.start - 1].eq_ignore_ascii_case(b"NL")
        && matches!(site.bytes[site.start - 1], b' ' | b'.' | b'-');
    if apart {
        return Some(before);
    }
    if site.bytes.get(site.run_end()) != Some(&b'.') {
        return None;
    }
    let (signs, _) = site.gather(site.start, b".", 12, |b| b.is_ascii_alphanumeric());
    (signs.len() == 12 && signs.as_bytes()[9] == b'B').then_some(site.start)
}

fn foreign_vat(site: &Site<'_>) -> Option<Found> {
    let country = site.run().get(..2)?;
    if !country.iter().all(u8::is_ascii_alphabetic) || country.eq_ignore_ascii_case(b"NL") {
        return None;
    }
    let (signs, end) = site.gather(site.start, b" .", 14, |b| b.is_ascii_alphanumeric());
    let whole = national::is_foreign_vat(signs.as_bytes())
        || national::is_foreign_vat(Digits::alphanumeric(site.run()).as_bytes());
    (whole && site.is_called(Kind::Vat, site.start, end))
        .then(|| site.found(site.start, end.max(site.run_end()), Kind::Vat, 85, Evidence::Cue(Kind::Vat)))?
}

fn device(site: &Site<'_>) -> Option<Found> {
    ipv6_or_mac(site).or_else(|| ipv4(site))
}

fn ipv6_or_mac(site: &Site<'_>) -> Option<Found> {
    let near = site.bytes.get(site.run_end()) == Some(&b':')
        || site.start.checked_sub(1).is_some_and(|at| site.bytes[at] == b':');
    let dashed = site.run().len() == 2 && site.bytes.get(site.run_end()) == Some(&b'-');
    if !near && !dashed {
        return None;
    }
    let is_part = |b: &u8| b.is_ascii_hexdigit() || *b == b':';
    let back = site.bytes[site.floor..site.start].iter().rev().take(39).take_while(|b| is_part(b)).count();
    let mut start = site.start - back;
    let ahead = site.bytes[start..].iter().take(48).take_while(|b| is_part(b) || (dashed && **b == b'-')).count();
    let mut end = start + ahead;
    while end > start && site.bytes[end - 1] == b':' && !site.text[start..end].ends_with("::") {
        end -= 1;
    }
    if site.bytes.get(start) == Some(&b':') && !site.text[start..end].starts_with("::") {
        start += 1;
    }
    if start >= end || !site.opens(start) || !site.closes(end) {
        return None;
    }
    if network::is_mac(&site.bytes[start..end]) {
        let device = site.is_called(Kind::Ip, start, end) || site.cues(start, end).nearest().is_none();
        return device.then(|| site.found(start, end, Kind::Ip, 70, Evidence::NetworkAddress))?;
    }
    network::ipv6(&site.text[start..end]).and_then(|_| site.found(start, end, Kind::Ip, 92, Evidence::NetworkAddress))
}

fn ipv4(site: &Site<'_>) -> Option<Found> {
    let run = site.run();
    if run.len() > 3 || !site.is_number() || site.bytes.get(site.run_end()) != Some(&b'.') {
        return None;
    }
    let length = site.bytes[site.start..].iter().take(16).take_while(|b| b.is_ascii_digit() || **b == b'.').count();
    let end = site.start + length - usize::from(site.bytes[site.start + length - 1] == b'.');
    let address = network::ipv4(&site.text[site.start..end])?;
    let cues = site.cues(site.start, end);
    let called = site.is_called(Kind::Ip, site.start, end);
    let version = cues.vetoed_as(Veto::Version)
        || (!called && cues.vetoed(30))
        || (!called && !is_logged(site, end) && network::looks_like_version(address))
        || (!called && cues.mentions_veto(Veto::Version));
    let closed = site.closes(end) || matches!(site.bytes.get(end), Some(b',' | b':'));
    (!version && site.opens(site.start) && closed)
        .then(|| site.found(site.start, end, Kind::Ip, 85, Evidence::NetworkAddress))?
}

/// A log goes on behind an address: `5.22.40.7 - - [10/Oct`, `5.22.40.7:51234`.
fn is_logged(site: &Site<'_>, end: usize) -> bool {
    let behind = &site.bytes[end..];
    let begins_line = site.start.checked_sub(1).is_none_or(|before| site.bytes[before] == b'\n');
    let port = behind.iter().skip(1).take(6).take_while(|b| b.is_ascii_digit()).count();
    behind.starts_with(b" - - [")
        || begins_line && behind.starts_with(b" - ")
        || behind.starts_with(b":") && (2..=5).contains(&port)
}

fn birth_date(site: &Site<'_>) -> Option<Found> {
    let run = site.run();
    let digits = run.iter().take_while(|b| b.is_ascii_digit()).count();
    if !matches!(digits, 1 | 2 | 4 | 8)
        || (digits < run.len() && !matches!(run[digits], b's' | b'n' | b'r' | b't' | b'e'))
        || !site.opens(site.start)
    {
        return None;
    }
    let (start, date, end) = written_date(site, digits)?;
    let cues = site.cues(start, end);
    let called = site.is_called(Kind::BirthDate, start, end)
        || (cues.mentions(Kind::BirthDate)
            && !cues.mentions_veto(Veto::Date)
            && cues.nearest().is_some_and(|hit| !hit.other_sentence && hit.gap < 30));
    let plausible = (1900..=2030).contains(&date.year) && site.ends(end);
    (called && plausible).then(|| site.found(start, end, Kind::BirthDate, 93, Evidence::CalendarDate))?
}

/// The date that begins with the run or, with its month, right before it: start, date, end.
fn written_date(site: &Site<'_>, digits: usize) -> Option<(usize, date::Date, usize)> {
    let rest = &site.bytes[site.start..];
    if let Some((date, length)) = date::prefix(rest, true) {
        return Some((site.start, date, site.start + length));
    }
    if digits > 2 {
        return None;
    }
    if let Some(start) = month_before(site) {
        let (date, length) = date::month_first(&site.bytes[start..])?;
        return Some((start, date, start + length));
    }
    date::spaced(rest).map(|(date, length)| (site.start, date, site.start + length))
}

/// Returns where the name of a month begins that stands right before the run.
fn month_before(site: &Site<'_>) -> Option<usize> {
    let before = site.start.checked_sub(2).filter(|at| *at >= site.floor)?;
    if !matches!(site.bytes[before + 1], b' ' | b'.')
        || !matches!(site.bytes[before], b' ' | b'.' | b'a'..=b'z' | b'A'..=b'Z')
    {
        return None;
    }
    let before = site.text[site.floor..site.start].trim_end_matches([' ', '.']);
    let name = before.len() - before.bytes().rev().take(10).take_while(u8::is_ascii_alphabetic).count();
    date::month(&before.as_bytes()[name..]).map(|_| site.floor + name)
}

fn card(site: &Site<'_>) -> Option<Found> {
    let run = site.run();
    // No issuer's numbers begin otherwise.
    if run.len() < 4 || !matches!(run[0], b'2'..=b'6') || !site.opens(site.start) {
        return None;
    }
    let end = site.longest(b" -.", 19, |digits, end| {
        let grouped = end - site.start > digits.len();
        digits.len() >= 13 && (!grouped || run.len() == 4) && site.ends(end) && bank::is_card(digits)
    })?;
    let called = site.is_called(Kind::Card, site.start, end);
    // Groups of four that go on are a row of numbers.
    let listed = end > site.run_end() && followed_by_four(&site.bytes[end..]);
    (called || !listed && !site.cues(site.start, end).vetoed(40))
        .then(|| site.found(site.start, end, Kind::Card, 90, Evidence::Luhn))?
}

fn followed_by_four(behind: &[u8]) -> bool {
    behind.split_first().is_some_and(|(blank, rest)| {
        *blank == b' ' && rest.iter().take(5).take_while(|b| b.is_ascii_digit()).count() == 4
    })
}

/// `191-KY-2204`, near a word for a vehicle or for a registration.
fn irish_plate(site: &Site<'_>) -> Option<Found> {
    let end = site.start + plate::irish(&site.bytes[site.start..])?;
    let told = || site.is_called(Kind::LicencePlate, site.start, end) || is_of_vehicle(site, site.start, end);
    (site.opens(site.start) && site.closes(end) && told())
        .then(|| site.found(site.start, end, Kind::LicencePlate, 85, Evidence::PlateSeries))?
}

fn licence_plate(site: &Site<'_>) -> Option<Found> {
    if let Some(found) = irish_plate(site) {
        return Some(found);
    }
    let start = plate_start(site);
    let run = site.run();
    let (end, written) = if start == site.start && matches!(run.len(), 6 | 7) && run.iter().any(u8::is_ascii_alphabetic)
    {
        (site.run_end(), false)
    } else {
        ((start + 8).min(site.bytes.len()), true)
    };
    let signs = &site.bytes[start..end];
    let shaped = match (written, signs.len()) {
        (false, 6) => plate::is_plate(Digits::alphanumeric(signs).as_bytes()),
        (false, _) => plate::is_british(signs),
        _ => plate::is_written_plate(signs) || plate::is_british(signs),
    };
    let closed = || site.closes(end) || written && site.bytes.get(end) == Some(&b',');
    if !shaped || !signs.is_ascii() || plate::is_pattern(signs) || !site.opens(start) || !closed() {
        return None;
    }
    let cues = site.cues(start, end);
    let called = site.is_called(Kind::LicencePlate, start, end) || cues.mentions(Kind::LicencePlate);
    let hyphens = written && !signs.iter().any(|byte| matches!(byte, b' ' | b'.'));
    let capitals = !signs.iter().any(u8::is_ascii_lowercase);
    let free = hyphens && capitals && !cues.vetoed(30);
    (free || called || is_of_vehicle(site, start, end))
        .then(|| site.found(start, end, Kind::LicencePlate, 85, Evidence::PlateSeries))?
}

/// Bytes on both sides of a registration in which a word for a vehicle is looked for.
const VEHICLE_REACH: usize = 56;

/// A word for a vehicle, or a make of one, stands near in the same line: only what has the form of a registration asks.
fn is_of_vehicle(site: &Site<'_>, start: usize, end: usize) -> bool {
    let from = floor_boundary(site.text, start.saturating_sub(VEHICLE_REACH));
    let to = floor_boundary(site.text, (end + VEHICLE_REACH / 2).min(site.text.len()));
    let before = site.text[from..start].rsplit('\n').next().unwrap_or("");
    let behind = site.text[end..to].split('\n').next().unwrap_or("");
    let words = before.split(is_between).chain(behind.split(is_between)).filter(|word| word.len() > 2);
    words.clone().any(|word| is_one_of(word, grammar::VEHICLES))
        && !words.clone().any(|word| is_one_of(word, grammar::NUMBERS_OF_PARTS))
}

fn is_between(c: char) -> bool {
    !c.is_alphabetic() && c != '-'
}

/// A registration may begin with a group of letters before the first digit.
fn plate_start(site: &Site<'_>) -> usize {
    let mut start = site.start;
    for _ in 0..2 {
        let Some(sign) =
            start.checked_sub(1).filter(|at| *at > site.floor && matches!(site.bytes[*at], b'-' | b' ' | b'.'))
        else {
            break;
        };
        let letters =
            site.bytes[site.floor..sign].iter().rev().take(4).take_while(|b| b.is_ascii_alphanumeric()).count();
        let group = sign - letters;
        let upper = site.bytes[group..sign].iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        // "xr gk 31": two small groups of letters, and only together with the next.
        let small = site.bytes[group..sign].iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if !(1..=3).contains(&letters) || !(upper || small && is_small_plate(site, group) || site.bytes[sign] == b'-') {
            break;
        }
        start = group;
    }
    start
}

/// Says whether a registration with blanks or dots begins at `group`, or at the group of letters before it.
fn is_small_plate(site: &Site<'_>, group: usize) -> bool {
    let at = |start: usize| site.bytes.get(start..start + 8).is_some_and(plate::is_written_plate);
    at(group)
        || [2, 3].into_iter().any(|back| group.checked_sub(back).is_some_and(|start| start >= site.floor && at(start)))
}

fn telephone(site: &Site<'_>) -> Option<Found> {
    let (opened, international) = phone_start(site, site.run())?;
    let (digits, end) = phone_digits(site, opened);
    // "(020) 123 45 67" has its bracket within; that of "(06-12345678)" stands around it.
    let around = site.bytes[opened] == b'(' && !site.bytes[opened..end].contains(&b')');
    let start = opened + usize::from(around);
    let national = digits.as_bytes();
    let line = match national {
        [b'0', b'0', rest @ ..] if !international => phone::international(rest),
        _ if international => phone::international(national),
        [b'0', rest @ ..] => {
            phone::dutch(rest).or_else(|| phone::british(rest)).or_else(|| belgian(site, start, end, rest))
        }
        _ => None,
    }?;
    // `03-04-2025 18:02` has ten digits too.
    if date::prefix(&site.bytes[start..], false).is_some() {
        return None;
    }
    let cues = site.cues(start, end);
    let called = site.is_called(Kind::Phone, start, end);
    // "06 12 34 56 78" in groups is a number of a mobile beside any word but one for an order, and so is "+31 6 …".
    let grouped = end - start > digits.len() + usize::from(international);
    // Without a country code a number of Britain shows by its groups alone.
    let plain = grouped || called || international || digits.len() != BRITISH_DIGITS;
    let mobile = (digits.as_bytes().starts_with(b"06") || international) && grouped && !cues.vetoed(2);
    let shared = |code: &&[u8]| digits.as_bytes().starts_with(code);
    let person = line == phone::Line::Person || called && FIRMS_AND_PEOPLE.iter().any(shared);
    let ok = person && plain && site.ends(end) && (called || mobile || !cues.vetoed(40));
    ok.then(|| site.found(start, end, Kind::Phone, 90, Evidence::NumberingPlan))?
}

/// `03 887 41 06`: without a country code a number of Belgium shows by its groups, of which the last has two digits.
fn belgian(site: &Site<'_>, start: usize, end: usize, national: &[u8]) -> Option<phone::Line> {
    let written = &site.bytes[start..end];
    let groups = written.split(|byte| !byte.is_ascii_digit()).filter(|group| !group.is_empty());
    let paired = written.len() > 3 && !written[written.len() - 3].is_ascii_digit();
    let zoned = matches!(written.iter().position(|byte| !byte.is_ascii_digit()), Some(2 | 3));
    (paired && zoned && groups.count() == 4).then(|| phone::belgian(national))?
}

/// Digits of a British number with the zero before it; a Dutch one has ten.
const BRITISH_DIGITS: usize = 11;

/// Numbers of firms that people who work for themselves have too.
const FIRMS_AND_PEOPLE: [&[u8]; 4] = [b"084", b"085", b"087", b"088"];

fn phone_start(site: &Site<'_>, run: &[u8]) -> Option<(usize, bool)> {
    let before = |steps: usize| site.start.checked_sub(steps).filter(|at| *at >= site.floor).map(|at| site.bytes[at]);
    match (before(2), before(1)) {
        (Some(b'('), Some(b'+')) => Some((site.start - 2, true)),
        (_, Some(b'+')) if site.opens(site.start - 1) => Some((site.start - 1, true)),
        (_, Some(b'(')) if run[0] == b'0' => Some((site.start - 1, false)),
        _ => (run[0] == b'0' && site.opens(site.start)).then_some((site.start, false)),
    }
}

/// Reads at most fifteen digits with the separators of telephone numbers; a
/// zero in brackets after a country code is left out. Of a number of another
/// country the most groups are taken that are one.
fn phone_digits(site: &Site<'_>, start: usize) -> (Digits, usize) {
    let mut digits = Digits::new();
    let mut whole = None;
    let (mut at, mut end, mut gap) = (start, start, 0);
    while let Some(byte) = site.bytes.get(at).copied() {
        let rest = &site.bytes[at..];
        if digits.len() > 0 && rest.starts_with(b"(0)") {
            at += 3;
        } else if byte.is_ascii_digit() && digits.len() < 15 {
            digits.push(byte);
            at += 1;
            (end, gap) = (at, 0);
            if !site.bytes.get(at).is_some_and(u8::is_ascii_digit) {
                if complete(digits.as_bytes()) {
                    return (digits, end);
                }
                if is_abroad(&site.bytes[start..], digits.as_bytes()) {
                    whole = Some((digits, end));
                }
            }
        } else if matches!(byte, b' ' | b'-' | b'.' | b'(' | b')' | b'+' | b'/') && gap < 3 {
            at += 1;
            gap += 1;
        } else if rest.starts_with(&[0xe2, 0x80]) && matches!(rest.get(2), Some(0x90..=0x93 | 0xaf)) && gap < 3 {
            at += 3;
            gap += 1;
        } else if rest.starts_with(&[0xc2, 0xa0]) && gap < 3 {
            at += 2;
            gap += 1;
        } else {
            break;
        }
    }
    whole.unwrap_or((digits, end))
}

fn is_abroad(written: &[u8], digits: &[u8]) -> bool {
    let behind = match digits {
        [b'0', b'0', behind @ ..] => behind,
        _ if written.starts_with(b"+") || written.starts_with(b"(+") => digits,
        _ => return false,
    };
    phone::international(behind).is_some()
}

/// A Dutch number is complete; what follows is something else.
fn complete(digits: &[u8]) -> bool {
    match digits {
        [b'0', b'0', b'3', b'1', ..] => digits.len() == 13,
        [b'0', b'0', ..] => false,
        [b'0', ..] => digits.len() == 10,
        [b'3', b'1', b'0', ..] => digits.len() == 12,
        [b'3', b'1', ..] => digits.len() == 11,
        _ => false,
    }
}
