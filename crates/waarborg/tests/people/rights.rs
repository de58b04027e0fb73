//! Rights of people: what is covered, what is corrected, what a statute keeps.

use crate::house::House;
use crate::invented::{email, list, name};

#[test]
fn values_are_covered_until_they_are_asked_for() {
    let house = House::new();
    house.lay("list.csv", &list(6));
    house.import("list.csv", &[]);
    let person = house.person(&email(3));
    house.done(&["person", "object", &person, "--by", "form", "--evidence", "brief van Daan"]);
    for arguments in [&["find-person", &email(3)][..], &["person", "show", &person]] {
        for form in [&[][..], &["--json"]] {
            let covered = house.done(&[arguments, form].concat());
            assert!(!covered.stdout.contains("Daan") && !covered.stdout.contains(&email(3)), "{}", covered.stdout);
            let shown = house.done(&[arguments, form, &["--show"]].concat());
            assert!(shown.stdout.contains(&name(3)), "{}", shown.stdout);
        }
    }
    let shown = house.done(&["person", "show", &person, "--show"]);
    assert!(shown.stdout.contains("brief van Daan"));
}

#[test]
fn a_text_of_an_event_steers_no_terminal() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &[]);
    let person = house.person(&email(0));
    house.lay("text.txt", "Wij vertellen u dit.\n\u{1b}[2JEn dit.");
    let text = house.path().join("text.txt");
    let text = text.to_str().unwrap();
    house.done(&["notice", "--activity", "offers", "--subject", &person, "--text", text, "--by", "email"]);
    let shown = house.done(&["person", "show", &person, "--show"]);
    assert!(!shown.stdout.contains('\u{1b}'), "{:?}", shown.stdout);
    assert!(shown.stdout.contains("Wij vertellen u dit. \u{fffd}[2JEn dit."), "{:?}", shown.stdout);
}

#[test]
fn a_notice_that_was_a_mistake_is_taken_back_of_whom_it_stands() {
    let house = House::new();
    house.lay("list.csv", &list(3));
    let import = house.import("list.csv", &[]);
    let import = import["imported"]["id"].as_str().unwrap();
    let (person, other) = (house.person(&email(0)), house.person(&email(1)));
    house.done(&[
        "notice",
        "--activity",
        "offers",
        "--subject",
        &person,
        &other,
        "--text",
        "privacy.txt",
        "--by",
        "email",
    ]);
    let offers = ["use", "--activity", "offers", "--action", "direct_marketing", "--subject", &person];
    house.done(&offers);
    let back = |more: &[&str]| house.run(&[&["notice", "--take-back", "--activity", "offers"], more].concat());
    let why = ["--why", "De brief ging niet uit."];
    // Without what went wrong, or with a text that people got, nothing is taken back.
    for wrong in [
        &["--import", import][..],
        &["--import", import, "--why", " "],
        &["--import", import, "--why", "x", "--text", "privacy.txt"],
        &["--import", import, "--why", "x", "--recipients"],
        &["--why", "x"],
    ] {
        assert_eq!(back(wrong).status, Some(2), "{wrong:?}");
    }
    house.done(&offers);
    // Of whom it stands, and of nobody else of the import.
    let taken = back(&[&["--import", import], &why[..]].concat());
    assert_eq!(taken.status, Some(0), "{}{}", taken.stdout, taken.stderr);
    assert!(taken.stdout.contains("Van 2 mensen staat niet meer vast"), "{}", taken.stdout);
    assert_eq!(house.run(&offers).status, Some(1));
    let events = |person: &str| -> Vec<String> {
        let shown = house.json(&["person", "show", person]);
        let events = shown["events"].as_array().unwrap();
        events.iter().map(|one| one["event"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(events(&person), ["notice", "notice", "notice-taken-back"]);
    assert_eq!(events(&house.person(&email(2))), ["notice"], "nothing was taken back of her");
    let shown = house.done(&["person", "show", &person, "--show"]);
    assert!(shown.stdout.contains("De brief ging niet uit."), "{}", shown.stdout);
    // What is taken back does not stand any more; an activity that is none has nothing.
    let again = back(&[&["--subject", &person], &why[..]].concat());
    assert_eq!(again.status, Some(3), "{}", again.stderr);
    assert!(again.stderr.contains("niets om terug te halen"), "{}", again.stderr);
    let none = house.run(&["notice", "--take-back", "--activity", "none", "--subject", &person, "--why", "x"]);
    assert_eq!(none.status, Some(3), "{}", none.stderr);
    // Whoever is told after that may be mailed again, and a take-back needs no other option than what it is about.
    house.done(&["notice", "--activity", "offers", "--subject", &person, "--text", "privacy.txt", "--by", "email"]);
    house.done(&offers);
    let english = house.run_with(
        &["notice", "--take-back", "--activity", "offers", "--subject", &person, "--why", "x"],
        "",
        "en",
    );
    assert!(english.stdout.contains("Of one person it is no longer written down"), "{}", english.stdout);
    // Reasons belong to taking back alone.
    let loose = ["notice", "--activity", "offers", "--subject", &person, "--text", "privacy.txt", "--by", "email"];
    assert_eq!(house.run(&[&loose[..], &why].concat()).status, Some(2));
    let alone = ["notice", "--activity", "offers", "--subject", &person, "--why", "x"];
    assert_eq!(house.run(&alone).status, Some(2));
}

#[test]
fn corrections_that_are_too_long_change_nothing() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &[]);
    let person = house.person(&email(0));
    let correct = ["person", "correct", &person, "--record", &house.record(&person), "--stdin"];
    let long = format!("city=Zwolle\n{}", "\n".repeat(1 << 20));
    let told = house.run_with(&correct, &long, "nl");
    assert_eq!(told.status, Some(2), "{}", told.stderr);
    let shown = house.done(&["person", "show", &person, "--show"]);
    assert!(!shown.stdout.contains("Zwolle"), "{}", shown.stdout);
}

#[test]
fn a_correction_is_found_and_the_old_value_is_not() {
    let house = House::new();
    house.lay("list.csv", &list(4));
    house.import("list.csv", &[]);
    let person = house.person(&email(0));
    let record = house.record(&person);
    let correct = ["person", "correct", &person, "--record", &record];
    let by_input = house.run_with(&[&correct[..], &["--stdin"]].concat(), "email=nieuw@example.nl\ncity=\n", "nl");
    assert_eq!(by_input.status, Some(0), "{}", by_input.stderr);
    assert_eq!(house.count(&email(0)), 0);
    assert_eq!(house.person("nieuw@example.nl"), person);
    let shown = house.json(&["person", "show", &person, "--show"]);
    assert!(shown["records"][0]["fields"].get("city").is_none());
    house.done(&[&correct[..], &["city=Zwolle"]].concat());
    assert_eq!(house.run(&[&correct[..], &["nergens=1"]].concat()).status, Some(3));
    let slip = house.run(&[&correct[..], &["Geheime Waarde"]].concat());
    assert_eq!(slip.status, Some(2));
    assert!(!slip.stderr.contains("Geheime"), "{}", slip.stderr);
}

#[test]
fn a_statute_keeps_invoices_and_the_rest_goes() {
    let house = House::new();
    house.lay("list.csv", &list(3));
    house.import("list.csv", &[]);
    house.lay("invoices.csv", &list(3));
    let invoices = house.json(&[
        "import",
        "invoices.csv",
        "--file",
        "invoices",
        "--activity",
        "bookkeeping",
        "--purpose",
        "invoicing",
        "--informed",
        "privacy.txt",
        "--informed-by",
        "paper",
        "--informed-at",
        "2026-01-05",
        "--clock",
        "2025-06-01",
        "--yes",
    ]);
    assert_eq!(invoices["imported"]["joined"], 3, "{invoices:#}");
    let person = house.person(&email(1));
    let foreseen = house.json(&["person", "erase", &person, "--dry-run"]);
    assert_eq!(foreseen["goes"], 1, "{foreseen:#}");
    let stays = &foreseen["stays"][0];
    assert_eq!((&stays["file"], &stays["rule"]), (&"invoices".into(), &"ret-fiscal-7y".into()));
    assert_eq!(stays["until"], "2032-12-31");
    let human = house.done(&["person", "erase", &person, "--dry-run"]);
    assert!(human.stdout.contains("AWR 52") && human.stdout.contains("2032"), "{}", human.stdout);
    let erased = house.done(&["person", "erase", &person, "--yes"]);
    assert!(erased.stdout.contains("waarborg receipt 1"), "{}", erased.stdout);
    // Nothing else is left to erase; the statute's part stays.
    let again = house.run(&["person", "erase", &person, "--yes"]);
    assert_eq!(again.status, Some(1), "{}{}", again.stdout, again.stderr);
    let shown = house.json(&["person", "show", &person]);
    assert_eq!(shown["records"].as_array().unwrap().len(), 1);
}

#[test]
fn a_copy_comes_as_rows_too_and_never_over_another_file() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &[]);
    let person = house.person(&email(1));
    house.done(&["person", "export", &person, "--format", "csv", "--output", "copy.csv"]);
    let copy = house.read("copy.csv");
    assert_eq!(copy.lines().next(), Some("part,item,name,value"));
    assert!(copy.contains(&format!("records,1,fields.name,{}", name(1))), "{copy}");
    assert_eq!(house.run(&["person", "export", &person, "--output", "copy.csv"]).status, Some(2));
    assert_eq!(house.run(&["person", "erase", &person, "--yes", "--receipt", "copy.csv"]).status, Some(2));
    assert_eq!(house.read("copy.csv"), copy);
    assert_eq!(house.count(&email(1)), 1);
}

#[test]
fn a_consent_that_lacked_something_permits_nothing() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &[]);
    let give = |more: &[&str]| {
        house.json(&[
            &["import", "list.csv", "--file", "newsletter", "--informed", "privacy.txt", "--informed-by", "form"][..],
            &["--informed-at", "2026-01-05", "--consent", "yes.txt", "--consent-by", "form", "--consent-at", "2026-01-05"],
            more,
            &["--dry-run"],
        ].concat())
    };
    let fields = |told: &serde_json::Value| {
        told["plan"]["columns"].as_array().unwrap().iter().filter(|column| column["field"].is_string()).count()
    };
    let good = give(&["--was", "all"]);
    assert!(fields(&good) > 0, "{good:#}");
    // Nothing is taken for granted that nobody stated.
    assert_eq!(fields(&give(&[])), 0);
    let conditions = ["free", "specific", "informed", "active"];
    for lack in conditions {
        let stated: Vec<&str> =
            conditions.into_iter().filter(|one| *one != lack).flat_map(|one| ["--was", one]).collect();
        let lacking = give(&stated);
        assert_eq!(fields(&lacking), 0, "{lack}: {lacking:#}");
    }
    let stated: Vec<&str> = conditions.into_iter().flat_map(|one| ["--was", one]).collect();
    assert!(fields(&give(&stated)) > 0);
    // And an empty text shows no consent.
    house.lay("yes.txt", "\n");
    assert_eq!(give(&["--was", "all"])["error"]["code"], "people.text-empty");
    // Nor does one show that somebody was informed.
    let person = house.person(&email(1));
    let told =
        house.json(&["notice", "--activity", "orders", "--subject", &person, "--text", "yes.txt", "--by", "email"]);
    assert_eq!(told["error"]["code"], "people.notice-empty");
}

#[test]
fn what_is_lifted_at_ones_request_has_to_be_shown() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &[]);
    let person = house.person(&email(1));
    house.done(&["person", "object", &person, "--by", "email"]);
    house.done(&["person", "restrict", &person, "--by", "email"]);
    // Whoever lifts a restriction tells her first (AVG 18(3)); whoever takes an objection away shows that she did (5(2)).
    assert_eq!(house.run(&["person", "unrestrict", &person, "--by", "email"]).status, Some(2));
    assert_eq!(house.run(&["person", "unobject", &person, "--by", "email"]).status, Some(2));
    house.done(&["person", "unrestrict", &person, "--by", "email", "--told"]);
    house.done(&["person", "unobject", &person, "--by", "email", "--evidence", "mail 3"]);
}

#[test]
fn whoever_erases_says_who_was_told_and_the_receipt_says_it_too() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &[]);
    let person = house.person(&email(1));
    let foreseen = house.json(&["person", "erase", &person, "--dry-run"]);
    let recipients: Vec<&str> =
        foreseen["recipients"].as_array().unwrap().iter().filter_map(serde_json::Value::as_str).collect();
    assert!(recipients.len() > 1, "{foreseen:#}");
    let stranger = house.json(&["person", "erase", &person, "--yes", "--told", "somebody"]);
    assert_eq!(stranger["error"]["code"], "erase.no-such-recipient");
    let kept = house.json(&["person", "erase", &person, "--yes", "--keep", "customers=because"]);
    assert_eq!(kept["error"]["code"], "erase.must-go");
    let reason = format!("{}=", recipients[1]);
    let bare = house.json(&["person", "erase", &person, "--yes", "--not-told", &reason]);
    assert_eq!(bare["error"]["code"], "erase.no-reason");
    let reason = format!("{}=closed down", recipients[1]);
    let erased = house.json(&[
        "person",
        "erase",
        &person,
        "--yes",
        "--received",
        "2026-01-05",
        "--told",
        recipients[0],
        "--not-told",
        &reason,
    ]);
    let told: Vec<_> = erased["erased"]["recipients"].as_array().unwrap().iter().map(|one| &one["told"]).collect();
    assert_eq!(told[..2], ["yes", "no"], "{erased:#}");
    assert!(told[2..].iter().all(|one| *one == "not-yet"), "{erased:#}");
    assert!(erased["erased"]["recognised_until"].is_string());
}

#[test]
fn what_has_yet_to_happen_is_not_written_down() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &[]);
    let person = house.person(&email(0));
    let told = house.json(&["person", "object", &person, "--by", "form", "--at", "2999-01-01"]);
    assert_eq!(told["error"]["code"], "vault.in-future");
    house.done(&["person", "customer", &person, "--until", "2026-05-01", "--by", "list"]);
    let shown = house.json(&["person", "show", &person]);
    assert_eq!(shown["standing"]["customer_until"], "2026-05-01");
    house.done(&["person", "customer", &person, "--current", "--by", "list"]);
    let shown = house.json(&["person", "show", &person]);
    assert!(shown["standing"]["customer_until"].is_null());
}

#[test]
fn a_copy_and_a_receipt_come_as_letters_too() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &[]);
    let person = house.person(&email(1));
    let is_pdf = |name: &str| std::fs::read(house.path().join(name)).unwrap().starts_with(b"%PDF-1.7");
    let copied = house.json(&["person", "export", &person, "--pdf", "copy.pdf"]);
    assert_eq!((&copied["file"], is_pdf("copy.pdf")), (&"copy.pdf".into(), true), "{copied:#}");
    // Nothing is erased where there is no place for the receipt.
    let taken = house.run(&["person", "erase", &person, "--yes", "--pdf", "copy.pdf"]);
    let both = house.run(&["person", "erase", &person, "--yes", "--pdf", "x", "--receipt", "x"]);
    assert_eq!((taken.status, both.status), (Some(2), Some(2)));
    assert_eq!(house.count(&email(1)), 1);
    let erased = house.json(&["person", "erase", &person, "--yes", "--pdf", "receipt.pdf"]);
    let told = &erased["erased"];
    assert_eq!((&told["pdf"], &told["receipt"]), (&"receipt.pdf".into(), &serde_json::Value::Null), "{erased:#}");
    assert!(is_pdf("receipt.pdf"));
    assert_eq!(house.count(&email(1)), 0);
}

#[test]
fn a_shorter_term_is_told_and_asked_about_before_it_counts() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &["--clock", "2026-01-05"]);
    let exported = || house.done(&["register", "export"]).stdout;
    let register = exported();
    let shorter = register.replacen("term = \"2 years\"", "term = \"2 days\"", 1);
    assert_ne!(shorter, register);
    house.lay("shorter.toml", &shorter);
    let tried = house.run(&["register", "apply", "shorter.toml", "--dry-run"]);
    assert!(tried.stderr.contains("`customers`"), "{}", tried.stderr);
    // Nobody sits there to say yes.
    let asked = house.run(&["register", "apply", "shorter.toml"]);
    assert_eq!((asked.status, exported() == register), (Some(2), true), "{}", asked.stderr);
    house.done(&["register", "apply", "shorter.toml", "--yes"]);
    assert_eq!(exported(), shorter);
}

#[test]
fn a_correction_is_held_to_the_kind_of_its_field() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &[]);
    let person = house.person(&email(0));
    let record = house.record(&person);
    let correct = |change: &str| house.run(&["person", "correct", &person, "--record", &record, change]);
    for (change, says) in [
        ("email=geen adres", "één apenstaartje"),
        ("phone=bel maar", "7 tot 15 cijfers"),
        ("postcode=1234 ABC", "vier cijfers en twee letters"),
        ("name=", "geen kaart zonder dit veld"),
    ] {
        let told = correct(change);
        assert_eq!(told.status, Some(2), "{change}: {}", told.stderr);
        assert!(told.stderr.contains(says), "{change}: {}", told.stderr);
        let (field, value) = change.split_once('=').unwrap();
        assert!(told.stderr.contains(&format!("`{field}`")), "{}", told.stderr);
        assert!(value.is_empty() || !told.stderr.contains(value), "no value of hers is told: {}", told.stderr);
    }
    assert_eq!(house.count(&email(0)), 1, "nothing was corrected");
    assert_eq!(correct("postcode=7411 KT").status, Some(0));
}

#[test]
fn what_is_said_twice_is_written_down_once() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &[]);
    let person = house.person(&email(1));
    let events = || house.json(&["person", "show", &person])["events"].as_array().unwrap().len();
    let newsletter = ["--activity", "newsletter", "--subject", person.as_str()];
    let consent =
        [&["consent", "give"][..], &newsletter, &["--text", "yes.txt", "--was", "all", "--by", "form"]].concat();
    let withdraw = [&["consent", "withdraw"][..], &newsletter, &["--by", "email"]].concat();
    let tell = ["notice", "--activity", "offers", "--subject", &person, "--text", "privacy.txt", "--by", "email"];
    for act in [
        &["person", "object", &person, "--by", "email"][..],
        &["person", "object", &person, "--by", "email", "--evidence", "mail 3"],
        &["person", "restrict", &person, "--by", "phone"],
        &consent,
        &withdraw,
        &["person", "unrestrict", &person, "--by", "phone", "--told"],
        &["person", "unobject", &person, "--by", "phone", "--evidence", "call 7"],
        &["person", "customer", &person, "--until", "2026-01-05", "--by", "phone"],
        &tell,
    ] {
        let before = events();
        house.done(act);
        assert_eq!(events(), before + 1, "{act:?}");
        let again = house.done(act);
        assert_eq!(events(), before + 1, "{act:?}: {}", again.stdout);
        assert!(again.stdout.contains("al vast"), "{act:?}: {}", again.stdout);
        assert!(again.stdout.contains("niets bijgeschreven"), "{act:?}: {}", again.stdout);
    }
    // Said on another day, or with something to show, it is said anew.
    let before = events();
    house.done(&["person", "unobject", &person, "--by", "phone", "--evidence", "call 8"]);
    assert_eq!(events(), before + 1);
    assert_eq!(house.json(&["person", "unobject", &person, "--by", "phone", "--evidence", "call 8"])["stands"], true);
}

#[test]
fn what_nobody_stated_of_a_consent_or_a_notice_is_told() {
    let house = House::new();
    house.lay("list.csv", &list(2));
    house.import("list.csv", &[]);
    let person = house.person(&email(1));
    let give = |was: &[&str]| {
        let usual =
            ["consent", "give", "--activity", "newsletter", "--subject", &person, "--text", "yes.txt", "--by", "form"];
        [&usual[..], was].concat().into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let run = |was: &[&str]| house.done(&give(was).iter().map(String::as_str).collect::<Vec<_>>());
    let bare = run(&[]).stdout;
    for part in ["dat zij vrij was", "dat deze mens zelf ja zei", "AVG 4(11), 7(1)", "`--was`"] {
        assert!(bare.contains(part), "{part}: {bare}");
    }
    let partly = run(&["--was", "free", "--was", "specific", "--was", "informed"]).stdout;
    assert!(partly.contains("dat deze mens zelf ja zei") && !partly.contains("dat zij vrij was"), "{partly}");
    assert!(!run(&["--was", "all"]).stdout.contains("--was"));
    let tell = ["notice", "--activity", "offers", "--subject", &person, "--text", "privacy.txt", "--by", "email"];
    assert!(house.done(&tell).stdout.contains("AVG 13(1)(e)"));
    let whole = house.done(&[&tell[..], &["--recipients"]].concat()).stdout;
    assert!(whole.contains("✓") && !whole.contains("--recipients"), "{whole}");
}
