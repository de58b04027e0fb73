//! The recovery sheet opens what the root key opens, and lies nowhere in the vault.

use crate::house::House;
use waarborg_model::identifier::OrganisationId;
use waarborg_seal::{OrganisationKey, Share, combine};
use waarborg_store::KeyStore;
use waarborg_store_sqlite::SqliteKeys;

fn shares(house: &House, arguments: &[&str]) -> Vec<serde_json::Value> {
    let (founded, status) = house.json(arguments);
    assert_eq!(status, 0, "{founded}");
    founded["recovery"]["shares"].as_array().unwrap().clone()
}

/// Whether the organisation's key comes back from these shares and the key store alone.
fn comes_back(house: &House, texts: &[&str]) -> bool {
    let shares: Vec<Share> = texts.iter().map(|text| Share::from_text(text).unwrap()).collect();
    let Ok(identity) = combine(&shares) else { return false };
    let keys = SqliteKeys::open(&house.vault().join("keys.sqlite")).unwrap();
    let [organisation]: [OrganisationId; 1] = keys.organisations().unwrap().try_into().unwrap();
    let (_, for_recovery) = keys.organisation(organisation).unwrap().unwrap();
    // For whom it is sealed is kept sealed itself, so that nobody else can put a key there.
    let public = keys.value(&format!("recovery-public/{organisation}")).unwrap().unwrap();
    assert!(!public.windows(4).any(|part| part == b"age1"));
    OrganisationKey::unwrap_by_recovery(&identity, organisation, &for_recovery).is_ok()
}

#[test]
fn enough_shares_open_and_fewer_do_not() {
    let house = House::empty();
    let shares = shares(&house, &["init", "--shares", "2of3"]);
    assert_eq!(shares.len(), 3);
    let words: Vec<&str> = shares.iter().map(|share| share["words"].as_str().unwrap()).collect();
    let codes: Vec<&str> = shares.iter().map(|share| share["code"].as_str().unwrap()).collect();
    assert!(comes_back(&house, &[words[0], words[2]]));
    assert!(comes_back(&house, &[codes[1], words[0]]));
    assert!(!comes_back(&house, &[words[1]]));
}

#[test]
fn the_words_are_shown_once_or_stand_on_the_sheet() {
    let house = House::empty();
    let shown = house.done(&["init"]);
    let lines: Vec<&str> = shown.lines().collect();
    let share = |number: usize| {
        let heading = format!("Deel {number} van 3");
        let at = lines.iter().position(|line| line.starts_with(&heading)).unwrap();
        lines[at + 1..at + 4].join(" ")
    };
    assert!(comes_back(&house, &[&share(1), &share(3)]));
}

#[test]
fn the_sheet_is_a_page_for_each_share_and_nothing_of_it_stays_in_the_vault() {
    let house = House::empty();
    let shown =
        house.done(&["init", "--sheet", "blad.html", "--shares", "2of4", "--name", "<b>Zon</b>", "--lang", "en"]);
    let page = std::fs::read_to_string(house.path("blad.html")).unwrap();
    assert_eq!(page.matches("<section class=\"share\">").count(), 4);
    assert_eq!(page.matches("<svg ").count(), 4);
    assert!(page.contains("Share 4 of 4") && page.contains("&#60;b&#62;Zon"), "{page}");
    assert!(!page.contains("<script") && !page.contains("<b>Zon"));
    let codes: Vec<&str> = page.split("<p class=\"code\">").skip(1).filter_map(|rest| rest.split('<').next()).collect();
    assert!(comes_back(&house, &[codes[3], codes[1]]));
    let words = |at: usize| {
        let section = page.split("<section").nth(at + 1).unwrap();
        let items = section.split("</span>").skip(1).filter_map(|rest| rest.split('<').next());
        items.collect::<Vec<_>>().join(" ")
    };
    assert!(comes_back(&house, &[&words(0), &words(2)]));
    // Neither the terminal nor the vault holds a code or a line of words.
    assert!(codes.iter().all(|code| !shown.contains(code)));
    let line = words(0).split(' ').take(5).collect::<Vec<_>>().join(" ");
    assert!(!shown.contains(&line));
    for entry in std::fs::read_dir(house.vault()).unwrap().map(|entry| entry.unwrap().path()) {
        let bytes = if entry.is_file() { std::fs::read(&entry).unwrap() } else { Vec::new() };
        for secret in [codes[0], &line] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{}", entry.display());
        }
    }
}

#[test]
fn the_sheet_is_a_pdf_if_its_name_says_so() {
    let house = House::empty();
    let shown = house.done(&["init", "--sheet", "blad.PDF", "--name", "<b>Zon</b>"]);
    assert!(shown.contains("blad.PDF"), "{shown}");
    let sheet = std::fs::read(house.path("blad.PDF")).unwrap();
    assert!(sheet.starts_with(b"%PDF-1.7"));
    // The words stand on the sheet and nowhere else.
    assert!(!shown.contains("Deel 1 van"), "{shown}");
    assert_eq!(house.error(&["init", "--folder", "other", "--sheet", "blad.PDF"]), ("file.taken".to_owned(), 2));
}
