//! Clearing out: proposed first, and gone once someone says so.

use crate::house::House;
use crate::invented::{email, list};

#[test]
fn what_is_over_its_term_is_proposed_and_goes_with_a_yes() {
    let house = House::new();
    house.lay("old.csv", &list(7));
    house.import("old.csv", &["--clock", "2020-03-01"]);
    let newcomers: Vec<String> = list(9).lines().map(str::to_owned).collect();
    house.lay("new.csv", &[&newcomers[..1], &newcomers[8..]].concat().join("\n"));
    house.import("new.csv", &[]);
    // Over its term, it is used for nothing, though it is still there.
    let tally =
        house.run(&["use", "--activity", "orders", "--purpose", "contract", "--fields", "customers.email", "--all"]);
    assert!(tally.stdout.contains(&email(8)) && !tally.stdout.contains(&email(2)), "{}", tally.stdout);

    let proposed = house.done(&["clear-out"]);
    assert!(proposed.stdout.contains("customers") && proposed.stdout.contains("2022-03-02"), "{}", proposed.stdout);
    assert!(proposed.stdout.contains("Er is niets weggehaald."), "{}", proposed.stdout);
    let due = house.json(&["clear-out"]);
    assert_eq!((&due["due"][0]["records"], &due["cleared"]), (&7.into(), &serde_json::Value::Null), "{due:#}");
    let cleared = house.json(&["clear-out", "--yes"]);
    assert_eq!((&cleared["cleared"]["records"], &cleared["cleared"]["people"]), (&7.into(), &7.into()), "{cleared:#}");
    assert_eq!(house.done(&["clear-out", "--yes"]).stdout, "Er is niets over zijn bewaartermijn.\n");
    assert_eq!(house.count(&email(8)), 1);
    house.done(&["log", "verify"]);
}
