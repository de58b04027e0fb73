//! From an empty folder to a log that an outsider has checked, in both languages.

use crate::house::House;
use std::os::unix::fs::PermissionsExt;

#[test]
fn a_vault_is_founded_filled_in_and_checked_from_outside() {
    for (language, opened, unbroken, genuine) in [
        ("nl_NL.UTF-8", "De kluis van Bakkerij De Zon gaat open.", "Ongebroken tot", "ECHT"),
        ("en_GB.UTF-8", "The vault of Bakkerij De Zon opens.", "Unbroken until", "GENUINE"),
    ] {
        let house = House::new().with("LANG", language);
        assert!(house.done(&["vault", "open"]).contains(opened));

        let template = house.done(&["register", "template", "webshop"]);
        house.write("register.toml", &template);
        house.done(&["register", "apply", "register.toml"]);
        let (status, _) = house.json(&["vault", "status"]);
        assert_eq!(status["register"]["version"], 1);
        assert_eq!(status["name"], "Bakkerij De Zon");
        assert_eq!((&status["people"], &status["records"]), (&0.into(), &0.into()));
        assert_eq!(status["log"]["head"]["size"], status["log"]["size"]);

        assert!(house.done(&["log", "verify"]).starts_with(unbroken));
        let key = house.done(&["log", "key"]);
        house.done(&["log", "export", "export"]);
        let run = house.verify(&["log", "export", "--key", key.trim()]);
        assert_eq!(run.status, 0, "{}{}", run.stdout, run.stderr);
        assert!(run.stdout.contains(genuine), "{}", run.stdout);
    }
}

#[test]
fn only_the_owner_gets_at_the_folder_and_its_files() {
    let house = House::new();
    house.done(&["vault", "open"]);
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&house.vault()), 0o700);
    for entry in std::fs::read_dir(house.vault()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path) & 0o077, 0, "{}", path.display());
    }
}

#[test]
fn the_log_tells_who_did_it_and_no_file_does() {
    let house = House::new();
    let name = "Wilhelmina van Voorbeeld";
    house.done(&["vault", "open", "--as", name]);
    let shown = house.done(&["log", "show"]);
    assert!(shown.contains(name) && shown.contains("ans"), "{shown}");
    for entry in std::fs::read_dir(house.vault()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            for word in [name.as_bytes(), b"Wilhelmina", b"Bakkerij De Zon"] {
                assert!(!bytes.windows(word.len()).any(|window| window == word), "{}", path.display());
            }
        }
    }
}

#[test]
fn one_name_is_one_actor() {
    let house = House::new();
    let size = || house.json(&["vault", "status"]).0["log"]["size"].clone();
    house.done(&["vault", "open", "--as", "bert"]);
    let after_first = size();
    house.done(&["vault", "open", "--as", "bert"]);
    assert_eq!(size(), after_first);
}

#[test]
fn the_folder_comes_from_the_option_then_the_variable_then_custom() {
    let house = House::empty().with("WAARBORG_FOLDER", "elders");
    house.done(&["init", "--name", "Een"]);
    house.done(&["init", "--name", "Twee", "--folder", "hier"]);
    let name = |arguments: &[&str]| house.json(arguments).0["name"].clone();
    assert_eq!(name(&["vault", "status"]), "Een");
    assert_eq!(name(&["vault", "status", "--folder", "hier"]), "Twee");
    assert_eq!(house.names(), ["elders", "hier"]);
}
