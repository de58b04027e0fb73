//! Registers before the law: what is wrong is told all at once, and what is refused changes nothing.

use crate::house::House;

fn template(house: &House) -> String {
    house.done(&["register", "template", "webshop"])
}

#[test]
fn every_template_is_lawful_and_says_what_is_to_be_filled_in() {
    let house = House::empty();
    let list = house.run(&["register", "template", "--list", "--json"]).stdout;
    let names: Vec<String> = list
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["template"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(names.len(), 8);
    for name in names {
        house.write("register.toml", &house.done(&["register", "template", &name]));
        let (checked, status) = house.json(&["register", "check", "register.toml"]);
        assert_eq!((status, &checked["lawful"], &checked["complete"]), (0, &true.into(), &false.into()), "{name}");
        assert!(!checked["open"].as_array().unwrap().is_empty(), "{name}");
    }
}

#[test]
fn faults_of_form_are_told_all_at_once_with_their_lines() {
    let house = House::new();
    let text = template(&house);
    let line_of = |text: &str, part: &str| text.lines().position(|line| line.contains(part)).unwrap() + 1;
    let wrong = text
        .replacen("starts = \"last_contact\"", "starts = \"last_contract\"", 1)
        .replacen("term = \"at once\"", "term = \"soon\"", 1)
        .replacen("on_end = \"propose\"", "at_end = \"propose\"", 1);
    house.write("register.toml", &wrong);
    let (told, status) = house.json(&["register", "apply", "register.toml"]);
    assert_eq!(status, 1);
    let faults = told["faults"].as_array().unwrap();
    let lines: Vec<(&str, u64)> =
        faults.iter().map(|fault| (fault["code"].as_str().unwrap(), fault["line"].as_u64().unwrap())).collect();
    for (code, part) in
        [("register.unknown-value", "last_contract"), ("register.term", "\"soon\""), ("register.unknown-key", "at_end")]
    {
        assert!(lines.contains(&(code, line_of(&wrong, part) as u64)), "{code} {part}: {lines:?}");
    }
    // Nothing came into force.
    assert_eq!(house.error(&["register", "show"]), ("vault.no-register".to_owned(), 3));
}

#[test]
fn a_refusal_names_rule_article_and_remedy_in_both_languages_and_changes_nothing() {
    let mut house = House::new();
    house.write("good.toml", &template(&house));
    house.done(&["register", "apply", "good.toml"]);
    let in_force = house.done(&["register", "export"]);
    let wrong = template(&house).replacen(
        "category = \"contact\", kind = \"postcode\"",
        "category = \"bsn\", kind = \"postcode\"",
        1,
    );
    house.write("wrong.toml", &wrong);
    let (told, status) = house.json(&["register", "apply", "wrong.toml"]);
    assert_eq!((status, &told["lawful"], &told["applied"]), (1, &false.into(), &false.into()));
    let refused = told["refused"].as_array().unwrap();
    let has_bsn = |one: &serde_json::Value| one["data"].as_array().unwrap().contains(&"bsn".into());
    assert!(!refused.is_empty() && refused.iter().all(has_bsn), "{told}");
    for (language, refused) in [("nl", "Dit register mag zo niet"), ("en", "This register is not allowed")] {
        let run = house.run(&["register", "check", "wrong.toml", "--lang", language]);
        assert_eq!(run.status, 1);
        for part in [refused, "UAVG 46", "[uavg-46", "✗ N"] {
            assert!(run.stdout.contains(part), "{part}\n{}", run.stdout);
        }
    }
    house.set("LANG", "en_GB.UTF-8");
    assert_eq!(house.json(&["vault", "status"]).0["register"]["version"], 1);
    assert_eq!(house.done(&["register", "export"]), in_force);
}

#[test]
fn a_term_beyond_the_law_is_refused_with_the_article() {
    let house = House::empty();
    let long = template(&house).replacen(
        "rule = \"ret-applicant-4w\"",
        "term = \"3 years\"\nreason.nl = \"a\"\nreason.en = \"a\"",
        1,
    );
    house.write("register.toml", &long);
    let (told, status) = house.json(&["register", "check", "register.toml"]);
    assert_eq!(status, 1, "{told}");
    let terms = told["terms"].as_array().unwrap();
    assert!(terms.iter().any(|term| term["code"] == "retention.too-long" && term["refused"] == true), "{told}");
}

#[test]
fn versions_are_compared_exported_and_tried_out() {
    let house = House::new();
    house.write("register.toml", &template(&house));
    let (tried, status) = house.json(&["register", "apply", "register.toml", "--dry-run"]);
    assert_eq!((status, &tried["applied"], &tried["version"]), (0, &false.into(), &1.into()));
    assert_eq!(house.error(&["register", "export"]).0, "vault.no-register");

    house.done(&["register", "apply", "register.toml"]);
    let first = house.done(&["register", "export"]);
    house.write("first.toml", &first);
    // The same register in another dress is no new version.
    let (same, _) = house.json(&["register", "apply", "first.toml"]);
    assert_eq!((&same["applied"], &same["version"]), (&false.into(), &1.into()));
    assert_eq!(house.done(&["register", "diff", "first.toml", "--json"]), "");

    let second = first.replacen("\"2 years\"", "\"1 year\"", 1);
    assert_ne!(first, second);
    house.write("second.toml", &second);
    let changes = house.done(&["register", "diff", "second.toml"]);
    assert!(changes.contains("~ retention.customers.term: 2 years → 1 year"), "{changes}");
    let (applied, _) = house.json(&["register", "apply", "second.toml"]);
    assert_eq!((&applied["applied"], &applied["version"]), (&true.into(), &2.into()));
    assert_eq!(house.done(&["register", "export"]), second);
    assert_eq!(house.done(&["register", "export", "--version", "1"]), first);
    let (written, status) = house.json(&["register", "export", "--version", "1", "--pdf", "r.pdf", "--xlsx", "r.xlsx"]);
    assert_eq!((status, &written["version"]), (0, &1.into()));
    let begins = |name: &str, with: &[u8]| std::fs::read(house.path(name)).unwrap().starts_with(with);
    assert!(begins("r.pdf", b"%PDF-1.7") && begins("r.xlsx", b"PK"));
    // Nothing is written over, and two files never share a place.
    assert_eq!(house.error(&["register", "export", "--pdf", "r.pdf"]), ("file.taken".to_owned(), 2));
    assert_eq!(house.error(&["register", "export", "--pdf", "x", "--xlsx", "x"]), ("file.taken".to_owned(), 2));
    assert_eq!(house.error(&["register", "show", "--version", "7"]), ("register.no-version".to_owned(), 3));
    assert_eq!(house.json(&["register", "show"]).0["version"], 2);
}
