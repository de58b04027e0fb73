//! Invented customers as a file of semicolons, the same in every run.

use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

const GIVEN: [&str; 40] = [
    "Sanne", "Mehmet", "Anna", "Jan", "Fatima", "Pieter", "Eva", "Youssef", "Lotte", "Daan", "Emma", "Sem", "Noor",
    "Luuk", "Mila", "Thijs", "Sara", "Bram", "Julia", "Finn", "Zoë", "Jesse", "Tess", "Milan", "Fleur", "Ruben",
    "Iris", "Lars", "Yasmin", "Sven", "Roos", "Tim", "Esra", "Koen", "Maud", "Niels", "Femke", "Omar", "Hanna",
    "Joris",
];
const FIRST: [&str; 50] = [
    "Berg", "Wal", "Groen", "Hoog", "Laar", "Veld", "Molen", "Wijn", "Zand", "Water", "Steen", "Bos", "Kerk", "Linde",
    "Roos", "Vlier", "Zwart", "Rood", "Oud", "Nieuw", "Wit", "Brand", "Haver", "Rogge", "Tarwe", "Linne", "Wol", "Vos",
    "Haas", "Hert", "Arend", "Valk", "Reiger", "Zwaan", "Snoek", "Baars", "Karper", "Zalm", "Eik", "Beuk", "Iep",
    "Els", "Wilg", "Populier", "Klaver", "Distel", "Netel", "Varen", "Heide", "Brem",
];
const LAST: [&str; 40] = [
    "man", "stra", "ma", "sma", "ing", "ink", "kamp", "hof", "huis", "horst", "laan", "dijk", "meer", "beek", "burg",
    "dam", "donk", "gaard", "hout", "kant", "land", "loo", "mans", "rade", "rijk", "sloot", "steeg", "straten", "tijn",
    "veen", "voort", "waard", "weg", "wijk", "winkel", "woud", "zicht", "zoon", "broek", "bosch",
];
const BETWEEN: [&str; 6] = ["", "", "", "van", "de", "van den"];
const TOWNS: [&str; 8] = ["Utrecht", "Zwolle", "Breda", "Leiden", "Assen", "Gouda", "Venlo", "Hoorn"];

/// Columns in the way shops export them: ten of them are of use to the register, two are not.
const HEADER: &str = "Klantnummer;Voornaam;Tussenvoegsel;Achternaam;Straat;Huisnummer;Postcode;Woonplaats;E-mail;\
    Telefoon;Laatst besteld;Aantal bestellingen";

/// Numbers without a pattern, from one that has.
fn mixed(number: u32) -> u32 {
    number.wrapping_mul(2_654_435_761).rotate_left(13).wrapping_mul(0x9E37_79B1)
}

fn pick<'l>(list: &[&'l str], number: u32) -> &'l str {
    list.get(number as usize % list.len()).unwrap()
}

/// Writes a file of so many customers; `street` is as long as a record is to be.
pub fn file(folder: &Path, people: u32, street: &str) -> PathBuf {
    let path = folder.join("customers.csv");
    let mut out = BufWriter::new(std::fs::File::create(&path).unwrap());
    writeln!(out, "{HEADER}").unwrap();
    for number in 0..people {
        let (one, two) = (mixed(number), mixed(number ^ 0x5555_5555));
        let (given, between) = (pick(&GIVEN, one), pick(&BETWEEN, two));
        let (first, last) = (pick(&FIRST, one >> 8), pick(&LAST, two >> 8));
        let (digits, letters) = (1000 + one % 9000, [b'A' + (two % 26) as u8, b'A' + (one >> 16) as u8 % 26]);
        let letters = std::str::from_utf8(&letters).unwrap();
        let (house, town) = (1 + two % 200, pick(&TOWNS, one >> 4));
        writeln!(
            out,
            "K-{number};{given};{between};{first}{last};{street};{house};{digits} {letters};{town};{first}.{last}.{number}\
             @example.nl;06-{phone:08};2026-{month:02}-{day:02};{orders}",
            phone = 10_000_000 + number,
            month = 1 + one % 12,
            day = 1 + two % 28,
            orders = 1 + one % 40,
        )
        .unwrap();
    }
    out.flush().unwrap();
    path
}
