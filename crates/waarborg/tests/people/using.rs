//! Using data: only of those of whom it is allowed, in forms that do no harm.

use crate::house::House;
use crate::invented::{email, list, name};

const ORDERS: [&str; 5] = ["use", "--activity", "orders", "--purpose", "contract"];

#[test]
fn cells_that_look_like_formulas_stay_text() {
    let house = House::new();
    let mut text = list(3);
    text.push_str("=HYPERLINK(1);formule@example.nl;+31 6 12345678;1234 AB;@SUM\n");
    house.lay("list.csv", &text);
    house.import("list.csv", &["--column", "naam=name", "--column", "telefoon=phone", "--column", "plaats=city"]);
    let done = house.done(&[&ORDERS[..], &["--all", "--fields", "customers.name,phone,city,email"]].concat());
    let line = done.stdout.lines().find(|line| line.contains("formule@example.nl")).unwrap();
    for cell in ["'=HYPERLINK(1)", "'+31 6 12345678", "'@SUM"] {
        assert!(line.split(',').any(|one| one == cell), "{line}");
    }
    assert!(done.stdout.lines().all(|line| !line.contains(",=") && !line.contains(",@") && !line.contains(",+")));
    let json = house.run(&[&ORDERS[..], &["--all", "--format", "json"]].concat());
    assert!(json.stdout.contains("\"=HYPERLINK(1)\""), "{}", json.stdout);
}

#[test]
fn a_list_is_a_file_that_is_there_whole_and_the_tally_stands_beside_it() {
    let house = House::new();
    house.lay("list.csv", &list(40));
    house.import("list.csv", &[]);
    house.done(&["person", "restrict", &house.person(&email(5)), "--by", "email"]);
    let arguments = [&ORDERS[..], &["--all", "--fields", "email", "--output", "out.csv"]].concat();
    let done = house.done(&arguments);
    assert_eq!(done.stdout, "");
    assert!(done.stderr.starts_with("39 ja · 1 "), "{}", done.stderr);
    assert!(done.stderr.contains("AVG 18"), "{}", done.stderr);
    let written = house.read("out.csv");
    assert_eq!(written.lines().next(), Some("person,file,record,email"));
    assert_eq!(written.lines().count(), 40);
    assert!(!written.contains(&email(5)) && written.contains(&email(6)));
    // It is not replaced unasked.
    assert_eq!(house.run(&arguments).status, Some(2));
    house.done(&[&arguments[..], &["--force"]].concat());
    let quiet = house.done(&[&ORDERS[..], &["--all", "--quiet"]].concat());
    assert_eq!(quiet.stderr, "");
}

#[test]
fn several_people_are_answered_each() {
    let house = House::new();
    house.lay("list.csv", &list(3));
    house.import("list.csv", &[]);
    let (one, other) = (house.person(&email(0)), house.person(&email(1)));
    house.done(&["person", "restrict", &other, "--by", "person", "--at", "2026-02-01"]);
    let done = house.run(&[&ORDERS[..], &["--subject", &one, &other, "--fields", "customers.name"]].concat());
    assert_eq!(done.status, Some(6));
    assert!(done.stdout.contains(&name(0)) && !done.stdout.contains(&name(1)), "{}", done.stdout);
    assert!(done.stderr.contains(&other));
    let nobody = house.run(&[&ORDERS[..], &["--subject", "0193a5c0ffee00112233445566778899"]].concat());
    assert_eq!(nobody.status, Some(3));
    // Whoever was given is written, though another is not there; and each refusal says whose it is.
    let unknown = "0193a5c0ffee00112233445566778899";
    let three = [&ORDERS[..], &["--subject", &one, unknown, &other, "--fields", "customers.name"]].concat();
    let done = house.run(&three);
    assert_eq!(done.status, Some(6));
    assert!(done.stdout.contains(&name(0)), "{}", done.stdout);
    assert!(done.stderr.contains(unknown) && done.stderr.contains(&other), "{}", done.stderr);
    let told = house.run(&[&three[..], &["--json"]].concat());
    let refused = told.stdout.lines().find(|line| line.contains("\"refused\"")).unwrap();
    assert!(refused.contains(&other) && refused.contains("avg-18"), "{}", told.stdout);
    house.done(&["person", "unrestrict", &other, "--by", "person", "--told"]);
    house.done(&[&ORDERS[..], &["--subject", &other]].concat());
}

#[test]
fn fields_are_columns_however_they_are_named() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &[]);
    let head = |fields: &str| {
        let done = house.done(&[&ORDERS[..], &["--all", "--fields", fields]].concat());
        let lines: Vec<String> = done.stdout.lines().map(str::to_owned).collect();
        assert!(lines.iter().any(|line| line.contains(&email(0))), "{fields}: {lines:?}");
        lines[0].clone()
    };
    let all = head("customers.*");
    assert!(all.starts_with("person,file,record,number,name,"), "{all}");
    assert_eq!(head("*").split(',').filter(|column| column.ends_with("email")).count(), 1);
    assert_eq!(head("customers.email"), "person,file,record,email");
}

#[test]
fn sharing_goes_to_recipients_of_the_register_only() {
    let house = House::new();
    house.lay("list.csv", &list(3));
    house.import("list.csv", &["--informed-recipients"]);
    let person = house.person(&email(2));
    let share = |to: &str| {
        let told = ["share", "--activity", "orders", "--purpose", "contract", "--to", to, "--subject", &person];
        house.run(&[&told[..], &["--fields", "customers.name", "--format", "csv"]].concat())
    };
    let given = share("shop-platform");
    assert_eq!(given.status, Some(0), "{}{}", given.stdout, given.stderr);
    assert!(given.stdout.contains(&name(2)));
    assert_eq!(share("nobody").status, Some(3));
    let copy = house.json(&["person", "export", &person]);
    let entries = copy["entries"].as_array().unwrap();
    assert!(entries.iter().any(|entry| entry["done"] == "share"), "{entries:#?}");
}

#[test]
fn whom_it_concerns_must_be_said_and_only_once() {
    let house = House::new();
    assert_eq!(house.run(&ORDERS).status, Some(2));
    let id = "0193a5c0ffee00112233445566778899";
    let both = house.json(&[&ORDERS[..], &["--all", "--subject", id]].concat());
    assert_eq!(both["error"]["code"], "command.together");
    for (more, code) in [
        (&["--purpose", "contracten", "--all"][..], "fact.unknown-value"),
        (&["--action", "direct_marketin", "--all"], "fact.unknown-value"),
        (&["--fields", "customers.nergens", "--all"], "vault.not-in-register"),
        (&["--subject", "Jan Jansen"], "people.not-an-identifier"),
    ] {
        let mut arguments = vec!["use", "--activity", "orders"];
        if !more.contains(&"--purpose") {
            arguments.extend(["--purpose", "contract"]);
        }
        arguments.extend(more);
        let told = house.run(&[&arguments[..], &["--json"]].concat());
        assert!(told.stdout.contains(code), "{more:?}: {}", told.stdout);
        assert!(!told.stdout.contains("Jansen"));
    }
}

#[test]
fn what_rests_on_an_interest_that_nobody_weighed_is_refused_with_what_to_do() {
    let house = House::new();
    let weighed = house.read("register.toml");
    let untouched = weighed.replace("balancing = \"pass\"\n", "");
    assert_ne!(weighed, untouched);
    house.lay("register.toml", &untouched);
    let applied = house.done(&["register", "apply", "register.toml"]);
    assert!(applied.stdout.contains("weeg dit belang af"), "{}", applied.stdout);
    house.lay("list.csv", &list(2));
    house.import("list.csv", &["--informed-too", "offers"]);
    let count = ["use", "--activity", "offers", "--action", "direct_marketing", "--count"];
    let refused = house.run(&count);
    assert_eq!(refused.status, Some(1), "{}{}", refused.stdout, refused.stderr);
    assert!(refused.stderr.contains("Niemand heeft dit belang nog afgewogen"), "{}", refused.stderr);
    assert!(refused.stderr.contains("activity.offers.purpose.offers.balancing"), "{}", refused.stderr);
    let told = house.run_with(&["use", "--activity", "offers", "--action", "direct_marketing", "--all"], "", "en");
    assert!(told.stderr.contains("Nobody has weighed this interest yet"), "{}", told.stderr);
    assert_eq!((&house.json(&count)["yes"], &house.json(&count)["given"]), (&0.into(), &0.into()));
    // Written into the file, the outcome is the firm's own word.
    house.lay("register.toml", &weighed);
    house.done(&["register", "apply", "register.toml"]);
    assert_eq!(house.json(&count)["yes"], 2);
    assert!(!house.run(&count).stderr.contains("afgewogen"));
}
