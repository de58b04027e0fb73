//! Columns that name one person together.

use crate::kind::Kind;

/// Columns in which one person is named together, each in the order in which the name is said.
pub(super) type Groups = Vec<Vec<usize>>;

/// What part of a name a column holds, in the order in which names are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum NamePart {
    First,
    Initials,
    Middle,
    Infix,
    Surname,
    Birth,
    Suffix,
    /// All of it.
    Whole,
}

/// Words of headers, the longer before those they contain.
const NAME_PARTS: &[(&str, NamePart)] = &[
    ("prefixachternaam", NamePart::Infix),
    ("tussenvoegsels", NamePart::Infix),
    ("tussenvoegsel", NamePart::Infix),
    ("tussenv", NamePart::Infix),
    ("voorvoegsels", NamePart::Infix),
    ("voorvoegsel", NamePart::Infix),
    ("infix", NamePart::Infix),
    ("voorletters", NamePart::Initials),
    ("voorl", NamePart::Initials),
    ("initialen", NamePart::Initials),
    ("initials", NamePart::Initials),
    ("initial", NamePart::Initials),
    ("middlename", NamePart::Middle),
    ("tweedenaam", NamePart::Middle),
    ("middle", NamePart::Middle),
    ("firstname", NamePart::First),
    ("givenname", NamePart::First),
    ("forename", NamePart::First),
    ("voornamen", NamePart::First),
    ("voornaam", NamePart::First),
    ("roepnaam", NamePart::First),
    ("doopnaam", NamePart::First),
    ("nickname", NamePart::First),
    ("fname", NamePart::First),
    ("vnaam", NamePart::First),
    ("voorn", NamePart::First),
    ("given", NamePart::First),
    ("meisjesnaam", NamePart::Birth),
    ("geboortenaam", NamePart::Birth),
    ("birthname", NamePart::Birth),
    ("maiden", NamePart::Birth),
    ("lastname", NamePart::Surname),
    ("familyname", NamePart::Surname),
    ("familienaam", NamePart::Surname),
    ("surname", NamePart::Surname),
    ("achternaam", NamePart::Surname),
    ("geslachtsnaam", NamePart::Surname),
    ("lname", NamePart::Surname),
    ("anaam", NamePart::Surname),
    ("achtern", NamePart::Surname),
    ("suffix", NamePart::Suffix),
];

/// The part that a header names, and whose it is: what stands beside it, such as `contact`.
fn name_part(header: &str) -> (NamePart, String) {
    let mut folded = Vec::new();
    header.chars().filter(|c| c.is_alphanumeric()).for_each(|c| crate::fold::fold_char(c, &mut folded));
    let folded = String::from_utf8(folded).unwrap_or_default();
    // "voornaam en achternaam" are both.
    let is_both = ["voornaamenachternaam", "firstnamelastname", "naamenvoorl", "firstandlast"];
    let found = NAME_PARTS.iter().find(|(word, _)| folded.contains(word));
    match found.filter(|_| !is_both.iter().any(|both| folded.contains(both))) {
        Some((word, part)) => (*part, folded.replacen(word, " ", 1).trim().to_owned()),
        None => (NamePart::Whole, folded),
    }
}

/// Which columns of names are of one person: parts side by side that are of the same one, each part once.
pub(super) fn groups(headers: &[String], kinds: &[Option<Kind>]) -> Groups {
    let is_name = |at: usize| kinds.get(at).copied().flatten() == Some(Kind::Name);
    let part_at = |at: usize| name_part(headers.get(at).map_or("", String::as_str));
    let has_surname = (0..kinds.len()).any(|at| is_name(at) && part_at(at) == (NamePart::Surname, String::new()));
    let is_first = |at: usize| {
        let (part, whose) = part_at(at);
        is_name(at) && whose.is_empty() && matches!(part, NamePart::First | NamePart::Initials | NamePart::Infix)
    };
    let mut groups: Vec<(String, Vec<(NamePart, usize)>)> = Vec::new();
    for at in (0..kinds.len()).filter(|at| is_name(*at)) {
        let (mut part, mut whose) = part_at(at);
        // Beside a first name, and without another surname, "naam" is the surname.
        let is_plain = matches!(whose.as_str(), "naam" | "name") && !has_surname;
        if is_plain && (is_first(at + 1) || at > 0 && is_first(at - 1)) {
            (part, whose) = (NamePart::Surname, String::new());
        }
        let last = groups.last_mut().filter(|(others, parts)| {
            let is_beside = parts.iter().any(|(_, before)| before + 1 == at);
            let is_whole = part == NamePart::Whole || parts.iter().any(|(part, _)| *part == NamePart::Whole);
            is_beside && !is_whole && *others == whose && parts.iter().all(|(other, _)| *other != part)
        });
        match last {
            Some((_, parts)) => parts.push((part, at)),
            None => groups.push((whose, vec![(part, at)])),
        }
    }
    groups
        .into_iter()
        .map(|(_, mut parts)| {
            parts.sort_unstable();
            parts.into_iter().map(|(_, at)| at).collect()
        })
        .collect()
}
