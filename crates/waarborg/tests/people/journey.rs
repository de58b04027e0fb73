//! The main job from end to end: from a spreadsheet to an erasure that anyone can check.

use crate::house::{House, verify};
use crate::invented::{ALL, HEADER, email, list, name, row};
use crate::spreadsheet::workbook;

#[test]
fn from_a_spreadsheet_to_an_erasure_that_anyone_can_check() {
    let house = House::new();
    let header: Vec<String> = HEADER.iter().map(|head| (*head).to_owned()).collect();
    let rows: Vec<Vec<String>> = std::iter::once(header).chain((0..ALL).map(|at| row(at).to_vec())).collect();
    std::fs::write(house.path().join("customers.xlsx"), workbook(&rows)).unwrap();

    let told = house.import("customers.xlsx", &["--informed-recipients"]);
    assert_eq!(told["plan"]["rows"], ALL, "{told:#}");
    assert_eq!(told["imported"]["people"], ALL);
    assert_eq!(told["plan"]["missing"].as_array().unwrap().len(), 0);

    // What the list was collected for may be done; what they were not told of may not, and the answer says why.
    let person = house.person(&email(7));
    let used = house.done(&["use", "--activity", "orders", "--purpose", "contract", "--subject", &person]);
    assert!(used.stdout.contains(&name(7)), "{}", used.stdout);
    let offers = ["use", "--activity", "offers", "--action", "direct_marketing", "--subject", &person];
    let refused = house.run(&offers);
    assert_eq!(refused.status, Some(1));
    assert!(refused.stdout.contains("AVG 5(1)(a)") && refused.stdout.contains("[avg-5-1a]"), "{}", refused.stdout);
    assert!(!refused.stdout.contains(&name(7)));

    // A name as it sounds; values are covered.
    let found = house.run_with(&["find-person", "--stdin"], "Femke Osterlink", "nl");
    assert!(!found.stdout.contains("Femke"), "{}", found.stdout);
    let misspelt = house.run_with(&["find-person", "--stdin", "--show"], "Daan Fisser", "nl");
    assert!(misspelt.stdout.contains("Daan Visser"), "{}", misspelt.stdout);

    // Told, they may be mailed; whoever objects may not.
    let import = told["imported"]["id"].as_str().unwrap();
    house.done(&["notice", "--activity", "offers", "--import", import, "--text", "privacy.txt", "--by", "email"]);
    house.done(&offers);
    house.done(&["person", "object", &person, "--by", "phone"]);
    assert_eq!(house.run(&offers).status, Some(1));
    let tally = house.json(&["use", "--activity", "offers", "--action", "direct_marketing", "--count"]);
    assert_eq!((&tally["yes"], &tally["no"]), (&(ALL - 1).into(), &1.into()), "{tally:#}");

    // Consent, and its end.
    let subscriber = house.person(&email(8));
    house.done(&[
        "consent",
        "give",
        "--activity",
        "newsletter",
        "--subject",
        &subscriber,
        "--text",
        "yes.txt",
        "--by",
        "form",
        "--at",
        "2026-03-01",
        "--evidence",
        "form 12",
    ]);
    let withdraw = ["consent", "withdraw", "--activity", "newsletter", "--subject", &subscriber, "--by", "email"];
    house.done(&withdraw);
    house.done(&["person", "export", &subscriber, "--output", "copy.json"]);
    let copy: serde_json::Value = serde_json::from_str(&house.read("copy.json")).unwrap();
    assert_eq!(copy["records"][0]["fields"]["name"], name(8));
    let events: Vec<&str> =
        copy["events"].as_array().unwrap().iter().map(|one| one["event"].as_str().unwrap()).collect();
    assert_eq!(events, ["notice", "consent", "notice", "withdrawal"]);
    assert_eq!(copy["events"][1]["text"], "Ja, mail mij de nieuwsbrief.");
    assert_eq!(copy["events"][1]["evidence"], "form 12");

    // Erased, with a receipt that a stranger checks.
    let erased = house.done(&["person", "erase", &person, "--yes", "--receipt", "receipt.txt"]);
    let key = erased.stdout.split("--key ").nth(1).unwrap().trim();
    let genuine = verify(house.path(), &["receipt", "receipt.txt", "--key", key]);
    assert_eq!(genuine.status, Some(0), "{}{}", genuine.stdout, genuine.stderr);
    assert!(genuine.stdout.contains("Everything about this person was erased."), "{}", genuine.stdout);
    let forged = house.read("receipt.txt").replacen('A', "B", 1);
    house.lay("forged.txt", &forged);
    assert_ne!(verify(house.path(), &["receipt", "forged.txt", "--key", key]).status, Some(0));
    assert_eq!(house.count(&email(7)), 0);
    assert_eq!(house.run(&["person", "show", &person]).status, Some(3));

    let due = house.json(&["clear-out"]);
    assert_eq!(due["due"].as_array().unwrap().len(), 0);
    house.done(&["log", "verify"]);
}

/// What a broken disk leaves of someone: sealed records that open no more, and perhaps no list of what she is found by.
fn spoil(house: &House, person: &str, and_own_list: bool) {
    let data = rusqlite::Connection::open(house.path().join("vault/data.sqlite")).unwrap();
    let flipped = |column: &str| format!("{column} = CAST(substr({column}, 1, 40) || x'00' AS BLOB)");
    let of_her = format!("(SELECT number FROM subject WHERE id = x'{person}')");
    let records = format!("place / 4 IN (SELECT number FROM record WHERE subject = {of_her})");
    let spoilt = data.execute(&format!("UPDATE envelope SET {} WHERE {records}", flipped("envelope")), []).unwrap();
    assert!(spoilt > 0);
    if and_own_list {
        let own = format!("UPDATE subject_tags SET {} WHERE subject = {of_her}", flipped("tags"));
        assert_eq!(data.execute(&own, []).unwrap(), 1);
    }
}

#[test]
fn what_did_not_open_stands_in_the_words_that_a_stranger_checks() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &[]);
    let people = [house.person(&email(0)), house.person(&email(1))];
    for (person, and_own_list) in people.iter().zip([false, true]) {
        spoil(&house, person, and_own_list);
        let name = format!("receipt-{and_own_list}.txt");
        let erased = house.done(&["person", "erase", person, "--yes", "--receipt", &name]);
        let key = erased.stdout.split("--key ").nth(1).unwrap().trim();
        let genuine = verify(house.path(), &["receipt", &name, "--key", key]);
        assert_eq!(genuine.status, Some(0), "{}{}", genuine.stdout, genuine.stderr);
        let says = |line: &str| genuine.stdout.lines().any(|said| said.trim_start_matches([' ', '│']) == line);
        let (all, one) =
            ("Everything about this person was erased.", "1 record did not open any more. It was erased as well.");
        assert!(says(all) && says(one), "{}", genuine.stdout);
        let own = "The list of what we recognise this person by did not open any more. It was erased as well.";
        assert_eq!(says(own), and_own_list, "{}", genuine.stdout);
        let signed = verify(house.path(), &["receipt", &name, "--key", key, "--signed-text"]).stdout;
        assert!(signed.contains("│ erased: everything\n"), "{signed}");
    }
    house.done(&["log", "verify"]);
}
