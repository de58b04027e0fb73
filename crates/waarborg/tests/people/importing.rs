//! Bringing people in: the plan decides, undo takes back, the erased stay away.

use crate::house::House;
use crate::invented::{email, list};
use std::fmt::Write as _;

#[test]
fn a_plan_alone_keeps_nothing() {
    let house = House::new();
    house.lay("list.csv", &list(30));
    let usual = ["import", "list.csv", "--file", "customers", "--activity", "orders", "--purpose", "contract"];
    let told = house.json(&[&usual[..], &["--dry-run"]].concat());
    assert!(told["imported"].is_null());
    assert_eq!(told["plan"]["rows"], 30);
    assert_eq!(house.json(&["clear-out"])["due"].as_array().unwrap().len(), 0);
    assert_eq!(house.count(&email(3)), 0);
    // Nobody was told of anything, so nothing may be kept, and a plan without columns is not carried out.
    assert!(told["plan"]["columns"].as_array().unwrap().iter().all(|column| column["out"] == "forbidden"), "{told:#}");
    assert_eq!(house.run(&[&usual[..], &["--yes"]].concat()).status, Some(1));
    assert_eq!(house.done(&["import", "list"]).stdout, "Er is nog niets ingelezen.\n");
}

#[test]
fn without_a_terminal_nothing_goes_on_unasked() {
    let house = House::new();
    house.lay("list.csv", &list(5));
    let told = house.import("list.csv", &[]);
    let id = told["imported"]["id"].as_str().unwrap();
    let person = house.person(&email(1));
    for arguments in [&["import", "undo", id][..], &["person", "erase", &person]] {
        let asked = house.run(arguments);
        assert_eq!(asked.status, Some(2), "{arguments:?}");
        assert!(asked.stderr.contains("--yes"), "{}", asked.stderr);
    }
    assert_eq!(house.count(&email(1)), 1);
}

#[test]
fn an_import_can_be_undone_once() {
    let house = House::new();
    house.lay("list.csv", &list(20));
    let told = house.import("list.csv", &[]);
    let id = told["imported"]["id"].as_str().unwrap();
    assert_eq!(house.count(&email(4)), 1);
    let undone = house.json(&["import", "undo", id, "--yes"]);
    assert_eq!(undone["undone"], id);
    assert_eq!(house.count(&email(4)), 0);
    let again = house.run(&["import", "undo", id, "--yes"]);
    assert_eq!(again.status, Some(1), "{}", again.stderr);
    let listed = house.done(&["import", "list"]);
    assert!(listed.stdout.contains("ongedaan gemaakt"), "{}", listed.stdout);
    house.done(&["log", "verify"]);
}

#[test]
fn rows_of_people_who_are_here_say_nothing_new() {
    let house = House::new();
    house.lay("list.csv", &list(12));
    house.import("list.csv", &[]);
    let again = house.import("list.csv", &[]);
    let brought = &again["imported"];
    assert_eq!((&brought["people"], &brought["joined"], &brought["records"]), (&0.into(), &12.into(), &0.into()));
}

#[test]
fn whoever_was_erased_stays_away_unless_the_list_is_their_own() {
    let house = House::new();
    house.lay("list.csv", &list(10));
    house.import("list.csv", &[]);
    let person = house.person(&email(2));
    house.done(&["person", "erase", &person, "--yes", "--receipt", "receipt.txt"]);
    let again = house.import("list.csv", &[]);
    assert_eq!(again["imported"]["erased"], 1, "{again:#}");
    assert_eq!(house.count(&email(2)), 0);
    let own = house.import("list.csv", &["--from-themselves"]);
    assert_eq!((&own["imported"]["erased"], &own["imported"]["people"]), (&0.into(), &1.into()), "{own:#}");
    assert_eq!(house.count(&email(2)), 1);
}

#[test]
fn what_an_import_would_do_is_told_before_it_does_it() {
    let house = House::new();
    house.lay("list.csv", &list(10));
    house.import("list.csv", &[]);
    let person = house.person(&email(2));
    house.done(&["person", "erase", &person, "--yes", "--receipt", "receipt.txt"]);
    let more = format!("{};;;;\n", list(14));
    house.lay("more.csv", &more);
    let usual = [
        "import",
        "more.csv",
        "--file",
        "customers",
        "--activity",
        "orders",
        "--purpose",
        "contract",
        "--informed",
        "privacy.txt",
        "--informed-by",
        "form",
        "--informed-at",
        "2026-01-05",
    ];
    let dry = house.json(&[&usual[..], &["--dry-run"]].concat());
    let foreseen = dry["foreseen"].as_object().unwrap();
    assert_eq!((&foreseen["people"], &foreseen["erased"], &foreseen["same"]), (&4.into(), &1.into(), &9.into()));
    assert!(dry["imported"].is_null());
    let human = house.done(&[&usual[..], &["--dry-run"]].concat()).stdout;
    for line in
        ["→ Dit brengt 4 nieuwe mensen, uit 14 rijen", "9 rijen zeggen niets nieuws", "1 rij slaan wij over: op eigen"]
    {
        assert!(human.contains(line), "{line}: {human}");
    }
    // What is done is what was told.
    let done = house.json(&[&usual[..], &["--yes"]].concat());
    let done = done["imported"].as_object().unwrap();
    for (name, number) in foreseen {
        assert_eq!(&done[name], number, "{name}");
    }
}

/// Who looks first and imports later is held to what was shown: the list, and whom its rows meet here.
#[test]
fn an_import_as_it_was_shown_takes_in_nothing_else() {
    let house = House::new();
    let lay = |text: &str| house.lay("list.csv", text);
    lay(&list(6));
    let usual = ["import", "list.csv", "--file", "customers", "--activity", "orders", "--purpose", "contract"];
    let informed = ["--informed", "privacy.txt", "--informed-by", "form", "--informed-at", "2026-01-05"];
    let with = |more: &[&'static str]| [&usual[..], &informed, more].concat();
    let dry = house.json(&with(&["--dry-run"]));
    let number = dry["number"].as_str().unwrap();
    let as_shown = |more: &[&'static str]| {
        let all = [with(more), vec!["--yes", "--as-shown"]].concat();
        house.run(&all.into_iter().chain([number]).collect::<Vec<&str>>())
    };
    assert!(house.done(&with(&["--dry-run"])).stdout.contains(&format!("--as-shown {number}")));
    let refused = |more: &[&'static str]| {
        let run = as_shown(more);
        assert_eq!(run.status, Some(1), "{}{}", run.stdout, run.stderr);
        assert!(run.stderr.contains("het is niet meer wat u zag"), "{}", run.stderr);
        assert_eq!(house.done(&["import", "list"]).stdout, "Er is nog niets ingelezen.\n");
    };
    // A value in the place of another, a column that goes elsewhere.
    lay(&list(6).replacen("Deventer", "Zwolle", 1));
    refused(&[]);
    lay(&list(6));
    refused(&["--column", "telefoon=-"]);
    let done = as_shown(&[]);
    assert_eq!(done.status, Some(0), "{}", done.stderr);
    assert_eq!(house.count(&email(5)), 1);
    // They are here now, so it is not what was shown.
    assert_eq!(as_shown(&[]).status, Some(1));
}

#[test]
fn whoever_was_told_of_more_by_the_same_text_is_told_of_it() {
    let house = House::new();
    house.lay("list.csv", &list(4));
    let offers = ["use", "--activity", "offers", "--action", "direct_marketing", "--count"];
    let told = house.import("list.csv", &["--informed-too", "offers"]);
    assert_eq!(told["imported"]["people"], 4);
    assert_eq!(house.json(&offers)["yes"], 4);
    let shown = house.done(&["person", "show", &house.person(&email(1))]).stdout;
    let text = house.read("privacy.txt");
    let times = shown.matches(text.trim()).count();
    assert_eq!(times, 2, "{shown}");
    let wrong = house.run(&[
        "import",
        "list.csv",
        "--file",
        "customers",
        "--activity",
        "orders",
        "--purpose",
        "contract",
        "--informed-too",
        "offers",
        "--dry-run",
    ]);
    assert_eq!(wrong.status, Some(2), "{}", wrong.stderr);
}

#[test]
fn rows_that_were_skipped_are_written_to_a_file() {
    let house = House::new();
    let list = "naam,e-mail,opmerking\nBo Bakker,bo@example.nl,=1+1\n,,\"geheim, niet bewaren\"\n=Jan,geen adres,\n";
    house.lay("list.csv", list);
    house.import("list.csv", &[]);
    let person = house.person("bo@example.nl");
    house.done(&["person", "erase", &person, "--yes", "--receipt", "receipt.txt"]);
    let again = house.import("list.csv", &["--failed", "failed.csv"]);
    let skipped = &again["imported"];
    assert_eq!((&skipped["erased"], &skipped["nobody"]), (&1.into(), &1.into()), "{again:#}");
    assert_eq!(
        house.read("failed.csv"),
        "rij,waarom,name,email\n\
         2,op eigen verzoek gewist,Bo Bakker,bo@example.nl\n\
         3,\"zonder naam, e-mailadres, telefoon of nummer\",,\n"
    );
    // It takes the place of nothing, and a plan alone writes none.
    let told = house.json(&["import", "list.csv", "--file", "customers", "--failed", "failed.csv", "--yes"]);
    assert_eq!(told["error"]["code"], "file.exists");
    let both = house.run(&["import", "list.csv", "--file", "customers", "--failed", "other.csv", "--dry-run"]);
    assert_eq!(both.status, Some(2), "{}", both.stderr);
    assert!(!house.path().join("other.csv").exists());
}

#[test]
fn a_column_goes_where_it_was_told_to() {
    let house = House::new();
    let text = list(4).replacen("plaats", "waar", 1);
    house.lay("list.csv", &text);
    let told = house.import("list.csv", &["--column", "waar=city", "--column", "telefoon=-"]);
    let columns = told["plan"]["columns"].as_array().unwrap();
    assert_eq!(columns[4]["field"], "city");
    assert_eq!(columns[2]["out"], "chosen");
    let shown = house.json(&["person", "show", &house.person(&email(0)), "--show"]);
    assert_eq!(shown["records"][0]["fields"]["city"], "Deventer");
    assert!(shown["records"][0]["fields"].get("phone").is_none());
}

#[test]
fn what_is_not_right_is_told_before_anything_is_done() {
    let house = House::new();
    house.lay("list.csv", &list(4));
    house.lay("long.txt", &"a".repeat((1 << 20) + 1));
    house.lay("empty.txt", " \n");
    let base = ["import", "list.csv", "--file", "customers", "--activity", "orders", "--purpose", "contract"];
    for (more, code, status) in [
        (&["--column", "nergens=city"][..], "people.no-column", 2),
        (&["--column", "plaats"], "people.column-form", 2),
        (&["--column", "plaats=nergens"], "vault.not-in-register", 3),
        (&["--customers", "misschien"], "people.customers-form", 2),
        (&["--clock", "2026-02-30"], "date.impossible", 2),
        (&["--informed", "nowhere.txt", "--informed-by", "form", "--informed-at", "2026-01-01"], "file.not-found", 3),
        (
            &["--informed", "long.txt", "--informed-by", "form", "--informed-at", "2026-01-01"],
            "people.text-too-long",
            2,
        ),
        (
            &["--informed", "privacy.txt", "--informed-by", "fax", "--informed-at", "2026-01-01"],
            "people.unknown-way",
            2,
        ),
        (
            &["--informed", "empty.txt", "--informed-by", "form", "--informed-at", "2026-01-01"],
            "people.notice-empty",
            2,
        ),
        (&["--informed", "privacy.txt", "--informed-by", "form", "--informed-at", "2999-01-01"], "vault.in-future", 2),
        (&["--table", "Blad9"], "vault.no-table", 2),
    ] {
        let arguments = [&base[..], more].concat();
        let told = house.json(&arguments);
        assert_eq!(told["error"]["code"], code, "{more:?}: {told:#}");
        assert_eq!(house.run(&arguments).status, Some(status), "{more:?}");
    }
    assert_eq!(house.done(&["import", "list"]).stdout, "Er is nog niets ingelezen.\n");
    let nowhere = house.json(&["import", "nowhere.csv", "--file", "customers"]);
    assert_eq!(nowhere["error"]["code"], "read.not-found");
}

/// A file that looks like another is read as whoever brings it in says.
#[test]
fn a_file_is_read_as_it_was_said_to_be() {
    let house = House::new();
    let mut list = "Naam|E-mail\n".to_owned();
    for number in 0..12 {
        writeln!(list, "Zo\u{eb}; Jansen{number}|zoe{number}@example.nl").unwrap();
    }
    let bytes: Vec<u8> = list.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()).collect();
    std::fs::write(house.path().join("list.csv"), bytes).unwrap();
    let headers = |more: &[&str]| {
        let usual = ["import", "list.csv", "--file", "customers", "--activity", "orders", "--purpose", "contract"];
        let plan = house.json(&[&usual[..], &["--dry-run"], more].concat())["plan"].clone();
        let columns = plan["columns"].as_array().unwrap().clone();
        let told: Vec<String> = columns.iter().filter_map(|one| one["header"].as_str().map(str::to_owned)).collect();
        (plan["rows"].as_u64().unwrap(), told)
    };
    assert_eq!(headers(&["--delimiter", "bar"]), (12, vec!["Naam".to_owned(), "E-mail".to_owned()]));
    assert_eq!(headers(&["--delimiter", "semicolon"]).1.len(), 1, "the first line has one cell");
    assert_eq!(headers(&["--delimiter", "bar", "--header", "no"]), (13, vec![]));
    house.import("list.csv", &["--delimiter", "bar", "--encoding", "windows-1252"]);
    let found = house.done(&["find-person", "zoe3@example.nl", "--show"]).stdout;
    assert!(found.contains("Zo\u{eb}; Jansen3"), "{found}");
    assert_eq!(house.run(&["import", "list.csv", "--file", "customers", "--encoding", "latin"]).status, Some(2));
}

/// On the pages as on the command line: what may not be kept any more does not come in.
#[test]
fn a_list_whose_term_is_over_does_not_come_in() {
    let house = House::new();
    house.lay("list.csv", &list(3));
    let usual = ["import", "list.csv", "--file", "customers", "--activity", "orders", "--purpose", "contract"];
    let informed = ["--informed", "privacy.txt", "--informed-by", "form", "--informed-at", "2026-01-05"];
    let with = |more: &[&'static str]| house.run(&[&usual[..], &informed, more].concat());
    for more in ["--dry-run", "--yes"] {
        let told = with(&["--clock", "2020-03-01", more]);
        assert_eq!(told.status, Some(1), "{}{}", told.stdout, told.stderr);
        assert!(told.stderr.contains("voorbij sinds 2022-03-02"), "{}", told.stderr);
        assert!(told.stderr.contains("`--clock`"), "{}", told.stderr);
    }
    assert_eq!(house.done(&["import", "list"]).stdout, "Er is nog niets ingelezen.\n");
    assert_eq!(with(&["--yes"]).status, Some(0));
}

#[test]
fn undoing_tells_what_goes_by_then_and_takes_nothing_of_whom_is_restricted() {
    let house = House::new();
    house.lay("list.csv", &list(4));
    let told = house.import("list.csv", &[]);
    let id = told["imported"]["id"].as_str().unwrap();
    let dry = || house.json(&["import", "undo", id, "--dry-run"])["would"].clone();
    assert_eq!((&dry()["records"], &dry()["people"]), (&4.into(), &4.into()));
    house.done(&["person", "erase", &house.person(&email(0)), "--yes"]);
    assert_eq!((&dry()["records"], &dry()["people"]), (&3.into(), &3.into()));
    let human = house.done(&["import", "undo", id, "--dry-run"]).stdout;
    assert!(human.contains("Er gaan 3 kaarten weg.") && human.contains("Er is niets weggehaald."), "{human}");
    // Nothing but keeping is allowed of her (AVG 18(2)).
    let person = house.person(&email(1));
    house.done(&["person", "restrict", &person, "--by", "email"]);
    assert_eq!(dry()["kept"], 1);
    let refused = house.run(&["import", "undo", id, "--yes"]);
    assert_eq!(refused.status, Some(1), "{}", refused.stderr);
    assert!(refused.stderr.contains("afgeschermd (AVG 18(2))"), "{}", refused.stderr);
    assert_eq!(house.count(&email(2)), 1);
    house.done(&["person", "unrestrict", &person, "--by", "email", "--told"]);
    let undone = house.json(&["import", "undo", id, "--yes"]);
    assert_eq!((&undone["undone"], &undone["records"], &undone["people"]), (&id.into(), &3.into(), &3.into()));
    assert_eq!(house.count(&email(2)), 0);
}
