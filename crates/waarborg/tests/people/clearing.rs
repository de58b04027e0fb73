//! Clearing out: proposed first, and gone once someone says so.

use crate::house::House;
use crate::invented::{email, list};
use waarborg_audit::checkpoint::VerifierKey;
use waarborg_audit::receipt::Receipt;

#[test]
fn what_is_over_its_term_is_proposed_and_goes_with_a_yes() {
    let house = House::founded_at("2026-01-06T10:00:00Z");
    house.lay("old.csv", &list(7));
    house.import("old.csv", &["--clock", "2025-03-01"]);
    house.live_on("2027-04-01T10:00:00Z");
    let newcomers: Vec<String> = list(9).lines().map(str::to_owned).collect();
    house.lay("new.csv", &[&newcomers[..1], &newcomers[8..]].concat().join("\n"));
    house.import("new.csv", &[]);
    // Over its term, it is used for nothing, though it is still there.
    let tally =
        house.run(&["use", "--activity", "orders", "--purpose", "contract", "--fields", "customers.email", "--all"]);
    assert!(tally.stdout.contains(&email(8)) && !tally.stdout.contains(&email(2)), "{}", tally.stdout);

    let proposed = house.done(&["clear-out"]);
    assert!(proposed.stdout.contains("customers") && proposed.stdout.contains("2027-03-02"), "{}", proposed.stdout);
    assert!(proposed.stdout.contains("Er is niets weggehaald."), "{}", proposed.stdout);
    let due = house.json(&["clear-out"]);
    assert_eq!((&due["due"][0]["records"], &due["cleared"]), (&7.into(), &serde_json::Value::Null), "{due:#}");
    house.lay("taken.txt", "mine");
    assert_eq!(house.run(&["clear-out", "--yes", "--receipt", "taken.txt"]).status, Some(2));
    assert_eq!(house.run(&["clear-out", "--yes", "--receipt", "nowhere/receipt.txt"]).status, Some(5));
    assert_eq!(house.json(&["clear-out"])["due"][0]["records"], 7, "nothing goes without its receipt");
    let cleared = house.json(&["clear-out", "--yes", "--receipt", "receipt.txt", "--pdf", "receipt.pdf"]);
    assert_eq!((&cleared["cleared"]["records"], &cleared["cleared"]["people"]), (&7.into(), &7.into()), "{cleared:#}");
    assert!(std::fs::read(house.path().join("receipt.pdf")).unwrap().starts_with(b"%PDF-"));
    let receipt: Receipt = house.read("receipt.txt").parse().unwrap();
    let key: VerifierKey = cleared["cleared"]["key"].as_str().unwrap().parse().unwrap();
    let checked = receipt.verify(&[key]).unwrap();
    assert_eq!((checked.leaf().count, &cleared["cleared"]["entry"]), (7, &checked.index().into()));
    assert!(String::from_utf8(receipt.body).unwrap().contains("group: customers | customers | 7\n"));
    assert_eq!(house.done(&["clear-out", "--yes"]).stdout, "Er is niets over zijn bewaartermijn.\n");
    assert_eq!(house.count(&email(8)), 1);
    house.done(&["log", "verify"]);
}

/// For a host that serves nothing: once a day, unasked.
#[test]
fn what_goes_by_itself_goes_without_a_question_and_the_rest_stays() {
    let house = House::founded_at("2026-01-06T10:00:00Z");
    let register = house.done(&["register", "export"]).stdout;
    let at = register.find("record = \"customer_file\"").unwrap();
    let (before, after) = register.split_at(at);
    house.lay("register.toml", &(before.to_owned() + &after.replacen("\"propose\"", "\"erase\"", 1)));
    house.lay("old.csv", &list(4));
    house.import("old.csv", &["--clock", "2025-03-01"]);
    house.live_on("2027-04-01T10:00:00Z");
    // The log goes on, so that the clock is believed.
    assert_eq!(house.count(&email(0)), 0);
    let none = house.json(&["clear-out", "--by-itself"]);
    assert_eq!(none["cleared"]["records"], 0, "{none:#}");
    assert_eq!(house.json(&["clear-out"])["due"][0]["records"], 4);
    house.done(&["register", "apply", "register.toml"]);
    assert_eq!(house.done(&["clear-out", "--by-itself"]).stdout.lines().next(), Some("✓ 4 kaarten weggehaald."));
    assert_eq!(house.json(&["clear-out"])["due"].as_array().unwrap().len(), 0);
    assert_eq!(house.run(&["clear-out", "--by-itself", "--yes"]).status, Some(2));
    house.done(&["log", "verify"]);
}

#[test]
fn what_is_restricted_or_held_stays_until_that_ends() {
    let house = House::founded_at("2026-01-06T10:00:00Z");
    house.lay("old.csv", &list(4));
    house.import("old.csv", &["--clock", "2025-03-01"]);
    let [restricted, held] = [0, 1].map(|number| house.person(&email(number)));
    house.live_on("2027-04-01T10:00:00Z");
    house.done(&["person", "restrict", &restricted, "--by", "email"]);
    let hold = ["person", "hold", &held, "--file", "customers", "--why"];
    assert_eq!(house.run(&[&hold[..], &["because"]].concat()).status, Some(2));
    house.done(&[&hold[..], &["claim", "--evidence", "zaak 12"]].concat());
    let proposed = house.done(&["clear-out"]).stdout;
    for line in ["1 kaart blijft: die is afgeschermd (AVG 18).", "1 kaart blijft: die wordt vastgehouden (AVG 17(3))."]
    {
        assert!(proposed.contains(line), "{proposed}");
    }
    let cleared = house.json(&["clear-out", "--yes"]);
    assert_eq!(cleared["cleared"]["records"], 2, "{cleared:#}");
    let due = house.json(&["clear-out"]);
    let of = |key: &str| due["due"][0][key].clone();
    assert_eq!([of("records"), of("restricted"), of("held")], [0, 1, 1].map(serde_json::Value::from), "{due:#}");
    assert!(house.done(&["clear-out", "--yes"]).stdout.starts_with("Er hoeft nu niets weg."));
    // A request takes nothing that is held, and says what becomes of it.
    let erased = house.done(&["person", "erase", &held, "--yes"]).stdout;
    assert!(erased.contains("1 kaart houdt u vast") && erased.contains("Er is nog geen kaart gewist"), "{erased}");
    assert_eq!(house.run(&["person", "hold", &held, "--file", "payroll", "--why", "claim"]).status, Some(3));
    let copy = house.json(&["person", "show", &held]);
    assert_eq!(copy["records"][0]["until"], "2028-04-01", "{copy:#}");
    let events = copy["events"].as_array().unwrap();
    assert!(events.iter().any(|event| event["event"] == "held-for-claim" && event["file"] == "customers"), "{copy:#}");
    house.live_on("2027-04-01T10:01:00Z");
    house.done(&["person", "unrestrict", &restricted, "--by", "email", "--told"]);
    house.done(&["person", "release", &held, "--file", "customers", "--why", "claim"]);
    assert_eq!(house.json(&["clear-out", "--yes"])["cleared"]["records"], 2);
    house.done(&["log", "verify"]);
}
