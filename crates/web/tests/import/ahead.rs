//! What would become of the rows, told before the last button.

use crate::common::{Firm, actor};
use crate::{LIST, bring, fact, own, to_check, upload};
use waarborg_vault::Horizons;
use waarborg_web::Role;

const HORIZONS: Horizons = Horizons {
    keys: jiff::SignedDuration::from_hours(48),
    data: jiff::SignedDuration::from_hours(35 * 24),
    remembered: jiff::SignedDuration::from_hours(5 * 365 * 24),
};

/// Erases whoever is found by a text, at her own request.
pub fn erase(firm: &Firm, text: &str) {
    firm.vault(|vault| {
        let found = vault.find_person(actor(), text).unwrap();
        vault.erase(actor(), found[0].subject, HORIZONS).unwrap();
    });
}

#[test]
fn who_would_come_join_or_be_skipped_is_told_before() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    bring(&mut browser, "customers", LIST);
    erase(&firm, "mehmet@example.nl");
    let more = "K-5;Bo Bakker;bo@example.nl;06-10000005;5678 EF;Ede;;\n\
        K-5;Bo Bakker;bo@example.nl;06-10000005;5678 EF;Ede;;\n\
        K-1;Sanne de Vries;sanne@example.nl;06-10000001;1234 AB;Deventer;;\n\
        ;;;;9999 ZZ;Urk;;\n";
    let columns = upload(&mut browser, "customers", &format!("{LIST}{more}"));
    let before = firm.vault(|vault| (vault.held().unwrap(), vault.imports().unwrap().len()));
    let check = to_check(&mut browser, &columns);
    let told = |shown: &crate::common::Shown, names: [&str; 5]| names.map(|name| fact(shown, name));
    let dutch = [
        "Nieuwe mensen",
        "Rijen van iemand die er al is",
        "Rijen die niets nieuws zeggen",
        "Overgeslagen: eerder verwijderd",
        "Overgeslagen: zonder naam of adres",
    ];
    assert_eq!(told(&check, dutch), ["1", "1", "4", "1", "1"], "{}", check.text());
    assert_eq!(firm.vault(|vault| (vault.held().unwrap(), vault.imports().unwrap().len())), before);
    let id = check.path.split('/').nth(3).unwrap().to_owned();
    let english = browser.get(&format!("/en/data/import/{id}/check"));
    let names = [
        "New people",
        "Rows of someone who is here already",
        "Rows that say nothing new",
        "Skipped: removed before",
        "Skipped: without a name or address",
    ];
    assert_eq!(told(&english, names), ["1", "1", "4", "1", "1"]);
    // And so it is.
    let done = browser.send(&own(&check));
    for words in ["Eén mens is ingelezen", "Eén rij is van iemand die er al was", "4 rijen zeiden niets nieuws"] {
        assert!(done.says(words), "{words}: {}", done.text());
    }
    assert!(done.says("eerder verwijderd") && done.says("zonder naam of adres"));
}

#[test]
fn another_choice_and_other_people_are_counted_anew() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let check = to_check(&mut browser, &columns);
    assert_eq!(fact(&check, "Nieuwe mensen"), "4");
    // Without names, addresses and telephones the rows are nobody's.
    let mut form = own(&browser.get(&columns.path));
    form.fields.retain(|(name, _)| !["keep-1", "keep-2", "keep-3", "keep-4"].contains(&name.as_str()));
    browser.send(&form);
    let fewer = browser.get(&check.path);
    assert_eq!(
        (fact(&fewer, "Nieuwe mensen"), fact(&fewer, "Overgeslagen: zonder naam of adres")),
        ("0".into(), "4".into())
    );
    // Somebody else brings the same people in meanwhile.
    let form = own(&browser.get(&columns.path));
    let form = ["keep-1", "keep-2", "keep-3", "keep-4"].iter().fold(form, |form, name| form.tick(name, "1"));
    browser.send(&form);
    assert_eq!(fact(&browser.get(&check.path), "Nieuwe mensen"), "4");
    bring(&mut firm.browser(Role::Officer), "customers", LIST);
    let later = browser.get(&check.path);
    assert_eq!(
        (fact(&later, "Nieuwe mensen"), fact(&later, "Rijen die niets nieuws zeggen")),
        ("0".into(), "4".into())
    );
}
