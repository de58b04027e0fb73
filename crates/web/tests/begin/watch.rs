//! The whole way from an empty folder to people in a register, with a watch beside it.

use crate::common::{Filled, Firm, TOLD};
use crate::{before_the_door, flower_shop, marieke, words};
use std::fmt::Write;
use waarborg_vault::Waiting;

const ROWS: u32 = 10_000;
const MOST_PAGES: usize = 12;
const MOST_TYPED: usize = 15;

fn list() -> String {
    const FIRST: [&str; 8] = ["Sanne", "Mehmet", "Anna", "Pieter", "Fatima", "Joris", "Els", "Daan"];
    const LAST: [&str; 8] = ["de Vries", "Yılmaz", "van den Berg", "Bos", "El Amrani", "Smit", "Mulder", "de Groot"];
    let mut text = "Klantnummer;Naam;E-mail;Telefoon;Straat;Postcode;Woonplaats;Geboortedatum\n".to_owned();
    for number in 0..ROWS {
        let (first, last) = (FIRST[number as usize % 8], LAST[number as usize / 8 % 8]);
        writeln!(
            text,
            "K-{number:06};{first} {last};klant{number}@example.nl;06-{:08};Kerkstraat {};{} AB;Deventer;{:02}-{:02}-{}",
            10_000_000 + number,
            number % 200 + 1,
            1_000 + number % 8_000,
            number % 28 + 1,
            number % 12 + 1,
            1940 + number % 60,
        )
        .unwrap();
    }
    text
}

/// What somebody typed into a form: what differs from how the page came, but for what is chosen with a press.
fn typed(before: &Filled, after: &Filled) -> usize {
    const PRESSED: [&str; 6] = ["sector", "staff", "into", "informed", "purpose", "customer"];
    let is_typed = |(name, value): &&(String, String)| {
        !PRESSED.contains(&name.as_str()) && !value.is_empty() && before.value(name) != Some(value)
    };
    after.fields.iter().filter(is_typed).count()
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a watch is what this is about")]
fn five_minutes_from_a_list_to_a_register() {
    let began = std::time::Instant::now();
    let firm = Firm::unfounded();
    let (mut browser, who) = before_the_door(&firm);
    // The link and the welcome page are one page to her.
    browser.pages = 1;
    let mut fields = 0;
    let mut fill = |before: Filled, after: Filled| {
        fields += typed(&before, &after);
        after
    };
    let form = who.form("/begin/wie");
    browser.pages += 1;
    let about = browser.send(&fill(form.clone(), marieke(form)));
    let form = about.form("/begin/bedrijf");
    let sheet = browser.send(&fill(form.clone(), flower_shop(form)));
    let form = sheet.form("/begin/herstelblad");
    let file = browser.send(&fill(form, words(&sheet)));
    let founded = began.elapsed();
    let chosen = file.form("/gegevens/inlezen").file("file", "klanten.csv", list().as_bytes());
    let columns = browser.send(&chosen);
    assert!(columns.says("10.000 rijen"), "{}", columns.text());
    let looked = began.elapsed();
    let purpose = browser.send(&columns.form(&columns.path));
    let form = purpose.form(&purpose.path);
    let check = browser.send(&fill(form.clone(), form.set("informed", "yes").set("told-text", TOLD)));
    let done = browser.send(&check.form(&check.path));
    let brought = began.elapsed();
    assert_eq!(done.path, "/begin/klaar", "{}", done.text());
    assert!(done.says("wb-kaarten") && done.says("wb-beeld"));
    // What is hers to weigh is told, one step away; nothing on the way here asked for it.
    assert!(done.says("2 belangen weegt u nog zelf af.") && done.says("href=\"/register/offers/weeg/offers\""));
    let counts = firm.vault(|vault| vault.counts().unwrap());
    assert_eq!(counts.people, u64::from(ROWS));
    assert!(firm.vault(|vault| vault.paper::<Waiting>().unwrap().files.is_empty()));
    let today = browser.send(&done.form("/begin/klaar"));
    assert_eq!(today.path, "/");
    assert_eq!(browser.get("/begin/klaar").path, "/");
    browser.pages -= 1;
    println!(
        "founded after {founded:?}, looked at after {looked:?}, brought in after {brought:?}; {} pages, {fields} fields",
        browser.pages
    );
    assert!(browser.pages <= MOST_PAGES, "{} pages", browser.pages);
    assert!(fields <= MOST_TYPED, "{fields} fields");
}
