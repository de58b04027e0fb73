//! What holds for `waarborg redact`: the original stays, the copy is whole or not there, and no value is in it.

use crate::program::{command, path, run};
use serde_json::Value as Json;
use std::fs;

const TABLE: &str = "naam;e-mail;opmerking\nFemke Oosterling;femke@example.nl;belt 06-12345678\n\
                     Bram Terpstra;bram@example.nl;Femke heeft astma\n";

#[test]
fn a_copy_holds_no_value_and_the_original_stays() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    fs::write(place("leden.csv"), TABLE).unwrap();
    let done =
        run(command(path(), folder.path()).args(["redact", "leden.csv", "copy.csv", "--json", "--lang", "en"]), b"");
    assert_eq!(done.status, Some(0), "{}", done.stderr);
    let told: Json = serde_json::from_str(&done.stdout).unwrap();
    assert_eq!(told["replaced"], 7);
    assert_eq!(told["kinds"]["name"], 3);
    assert_eq!(fs::read_to_string(place("leden.csv")).unwrap(), TABLE);
    assert_eq!(
        fs::read_to_string(place("copy.csv")).unwrap(),
        "naam;e-mail;opmerking\n[name 1];[e-mail address 1];belt [phone number 1]\n\
         [name 2];[e-mail address 2];[name 1] [health]\n"
    );
}

#[test]
fn what_cannot_be_copied_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("list.json"), r#"[{"naam": "Femke"}, {"naam": "Bram"}]"#).unwrap();
    let done = run(command(path(), folder.path()).args(["redact", "list.json", "copy.json"]), b"");
    assert_eq!(done.status, Some(2));
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["list.json"]);
}
