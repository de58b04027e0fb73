//! The invented shop, as whoever looks around in it meets it.

use crate::program::{self, Run};
use std::path::Path;

/// Runs the program in a folder, on the day on which its shop was built.
fn run(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = program::command(program::path(), folder);
    command.args(arguments).env("WAARBORG_TEST_NOW", "2026-11-26T15:00:00Z");
    program::run(&mut command, b"")
}

#[test]
fn a_shop_that_stands_is_taken_as_it_is_and_other_commands_work_on_it() {
    let around = tempfile::tempdir().unwrap();
    let done = |arguments: &[&str]| {
        let run = run(around.path(), arguments);
        assert_eq!(run.status, Some(0), "{arguments:?}\n{}{}", run.stdout, run.stderr);
        run.stdout
    };
    let built = done(&["demo", "--folder", "shop", "--people", "60", "--no-serve", "--json"]);
    assert!(serde_json::from_str::<serde_json::Value>(&built).unwrap()["built"]["entries"].as_u64().unwrap() > 200);
    let key = std::fs::read(around.path().join("shop/vault/root.key")).unwrap();

    for again in [
        vec!["demo", "--folder", "shop", "--no-serve", "--json"],
        vec!["demo", "--folder", "shop", "--people", "60", "--no-serve", "--json"],
    ] {
        assert!(serde_json::from_str::<serde_json::Value>(&done(&again)).unwrap()["built"].is_null());
    }
    assert_eq!(std::fs::read(around.path().join("shop/vault/root.key")).unwrap(), key);
    let other = run(around.path(), &["demo", "--folder", "shop", "--people", "61", "--no-serve", "--json"]);
    assert_eq!(other.status, Some(2), "{}", other.stdout);
    assert!(other.stdout.contains("\"demo.other-size\""), "{}", other.stdout);

    done(&["log", "verify", "--folder", "shop/vault"]);
    let due = done(&["clear-out", "--folder", "shop/vault", "--json"]);
    let due: serde_json::Value = serde_json::from_str(&due).unwrap();
    assert_eq!(due["due"][0]["file"], "invoices");
    let found = done(&["find-person", "Sanne de Boer", "--folder", "shop/vault"]);
    assert!(found.contains("S•••• d• B•••"), "{found}");
}

#[test]
fn what_the_cash_register_hands_over_can_be_brought_in() {
    let around = tempfile::tempdir().unwrap();
    let built = run(around.path(), &["demo", "--folder", "shop", "--people", "50", "--no-serve"]);
    assert_eq!(built.status, Some(0), "{}", built.stderr);
    std::fs::write(around.path().join("notice.txt"), "told").unwrap();
    let plan = [
        "import",
        "shop/lists/klanten-2026.csv",
        "--folder",
        "shop/vault",
        "--file",
        "customers",
        "--activity",
        "deliveries",
        "--informed",
        "notice.txt",
        "--informed-by",
        "form",
        "--informed-at",
        "2026-11-26",
        "--yes",
        "--json",
    ];
    let brought = run(around.path(), &plan);
    assert_eq!(brought.status, Some(0), "{}{}", brought.stdout, brought.stderr);
    let brought: serde_json::Value = serde_json::from_str(&brought.stdout).unwrap();
    let columns = brought["plan"]["columns"].as_array().unwrap();
    let fate = |header: &str| {
        let column = columns.iter().find(|column| column["header"] == header).unwrap();
        (column["kind"].clone(), column["field"].clone(), column["out"].clone())
    };
    assert_eq!(fate("allergie"), ("health".into(), serde_json::Value::Null, "no_field".into()));
    for (header, field) in
        [("klantnr", "number"), ("naam", "name"), ("mail", "email"), ("tel", "phone"), ("pc", "postcode")]
    {
        assert_eq!(fate(header).1, field, "{header}");
    }
    let imported = &brought["imported"];
    assert_eq!(imported["rows"], 50);
    assert_eq!(imported["erased"], 4, "those who asked to be erased stay away");
    assert_eq!(imported["people"], 1, "one customer came this week");
}
