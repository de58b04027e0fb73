//! People who do not exist, with addresses under example domains.

use std::fmt::Write;

const FIRST: [&str; 12] =
    ["Femke", "Bram", "Noor", "Daan", "Sanne", "Milan", "Fleur", "Ruben", "Isa", "Thijs", "Lieke", "Jesse"];

const LAST: [&str; 25] = [
    "Oosterling",
    "Terpstra",
    "van Dijk",
    "Visser",
    "Hendriks",
    "Postma",
    "Kuiper",
    "de Graaf",
    "Brouwer",
    "Scholten",
    "van der Wal",
    "Mulder",
    "Dekker",
    "Prins",
    "Blom",
    "Huizinga",
    "Schouten",
    "Koster",
    "Willems",
    "Zijlstra",
    "Bosman",
    "Veenstra",
    "Kramer",
    "Roos",
    "Timmer",
];

/// How many there are.
pub const ALL: usize = FIRST.len() * LAST.len();

/// The name of one of them.
pub fn name(at: usize) -> String {
    format!("{} {}", FIRST[at % FIRST.len()], LAST[at / FIRST.len() % LAST.len()])
}

/// The address of one of them.
pub fn email(at: usize) -> String {
    format!("klant{at}@example.nl")
}

/// A line of a list, cell by cell.
pub fn row(at: usize) -> [String; 5] {
    [name(at), email(at), format!("06-1234{at:04}"), format!("{} AB", 1000 + at), "Deventer".to_owned()]
}

/// The header of a list.
pub const HEADER: [&str; 5] = ["naam", "e-mail", "telefoon", "postcode", "plaats"];

/// A list of the first so many.
pub fn list(count: usize) -> String {
    let mut text = HEADER.join(";") + "\n";
    for at in 0..count {
        writeln!(text, "{}", row(at).join(";")).unwrap();
    }
    text
}
