//! The log against its own head, against an anchor, and against someone who can write the files.

use crate::house::House;
use waarborg_audit::leaf::{Kind, Leaf};
use waarborg_audit::proof::Proof;
use waarborg_audit::tree::leaf_hash;

fn lines(text: &str) -> Vec<serde_json::Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn entries_are_shown_from_a_place_on_or_from_the_end() {
    let house = House::new();
    for name in ["bert", "carla", "dirk"] {
        house.done(&["vault", "open", "--as", name]);
    }
    let all = lines(&house.done(&["log", "show", "--json"]));
    assert_eq!(all[0]["kind"], "epoch");
    assert_eq!(all.iter().map(|entry| entry["index"].as_u64().unwrap()).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
    let last = lines(&house.done(&["log", "show", "--last", "2", "--json"]));
    assert_eq!(last, all[3..]);
    let from = lines(&house.done(&["log", "show", "--from", "4", "--json"]));
    assert_eq!(from, all[4..]);
    assert_eq!((&from[0]["actor"], &from[0]["kind"]), (&"dirk".into(), &"configure".into()));
    assert_eq!(lines(&house.done(&["log", "show", "--last", "0", "--json"])), [serde_json::Value::Null; 0]);
    assert_eq!(house.error(&["log", "show", "--about", "Ans"]), ("log.no-identifier".to_owned(), 2));
    let stranger = "0".repeat(32);
    assert_eq!(house.error(&["log", "show", "--about", &stranger]), ("vault.unknown-person".to_owned(), 3));
    assert_eq!(house.error(&["log", "prove", "99"]), ("vault.no-such-entry".to_owned(), 3));
    assert_eq!(house.error(&["log", "replay", "0"]), ("log.no-decision".to_owned(), 3));
}

#[test]
fn a_proof_holds_without_the_log() {
    let house = House::new();
    house.done(&["log", "prove", "0", "--output", "proof"]);
    let proof: Proof = std::fs::read_to_string(house.path("proof")).unwrap().parse().unwrap();
    let leaf = proof.extra.clone().unwrap();
    assert_eq!(Leaf::decode(&leaf).unwrap().kind, Kind::Epoch);
    let keys: Vec<_> = house.done(&["log", "key"]).lines().map(|line| line.parse().unwrap()).collect();
    assert_eq!(proof.verify(&leaf_hash(&leaf), &keys).unwrap().checkpoint().size, 2);
    assert!(proof.verify(&leaf_hash(b"another"), &keys).is_err());
    assert_eq!(house.error(&["log", "prove", "0", "--output", "proof"]), ("file.taken".to_owned(), 2));
}

#[test]
fn an_anchor_is_signed_laid_down_handed_over_and_fits_the_later_log() {
    let house = House::new().with("WAARBORG_TEST_NOW", "2027-03-01T12:00:00Z");
    std::fs::create_dir(house.path("elders")).unwrap();
    let (told, _) = house.json(&["log", "anchor", "--output", "elders", "--hook", "true"]);
    assert_eq!(told["file"], "elders/2027-03-01.txt");
    house.done(&["log", "anchor"]);
    house.done(&["log", "anchor"]);
    let mut names: Vec<_> =
        std::fs::read_dir(house.vault().join("anchors")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["2027-03-01-2.txt", "2027-03-01.txt"]);

    let key = house.done(&["log", "key"]);
    let run = house.verify(&["anchor", "elders/2027-03-01.txt", "--key", key.trim(), "--json"]);
    assert_eq!(run.status, 0, "{}{}", run.stdout, run.stderr);
    let anchor: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let further = anchor["further"].as_array().unwrap();
    assert!(further[0].as_str().unwrap().starts_with("journal 0 "), "{anchor}");
    assert_eq!(further[1], format!("key {}", key.trim()));

    house.done(&["log", "export", "export"]);
    let run = house.verify(&["consistency", "elders/2027-03-01.txt", "export", "--key", key.trim()]);
    assert_eq!(run.status, 0, "{}{}", run.stdout, run.stderr);
    let kinds = lines(&house.done(&["log", "show", "--json"]));
    assert_eq!(kinds.iter().filter(|entry| entry["kind"] == "anchor").count(), 3);

    // What a hook does wrong is told; the anchor stays.
    let (code, status) = {
        let run = house.run(&["log", "anchor", "--hook", "false"]);
        (run.stderr.contains("`false`"), run.status)
    };
    assert_eq!((code, status), (true, 6));
    assert_eq!(house.error(&["log", "anchor", "--output", "nowhere"]), ("log.no-folder".to_owned(), 3));
    assert_eq!(house.error(&["log", "export", "export"]), ("log.export-exists".to_owned(), 2));
}

#[test]
fn a_changed_leaf_is_found_inside_and_outside() {
    let house = House::new();
    house.done(&["vault", "open", "--as", "bert"]);
    let key = house.done(&["log", "key"]);
    house.done(&["log", "export", "export"]);
    let bundle = house.path("export/tile/entries/000.p/3");
    let mut bytes = std::fs::read(&bundle).unwrap();
    // The kind of the second leaf.
    bytes[146 + 3] ^= 1;
    std::fs::write(&bundle, &bytes).unwrap();
    let run = house.verify(&["log", "export", "--key", key.trim()]);
    assert_eq!(run.status, 1, "{}{}", run.stdout, run.stderr);

    // The same bytes in the store itself.
    let leaf = &std::fs::read(&bundle).unwrap()[2..2 + 144];
    let data = house.vault().join("data.sqlite");
    let mut store = std::fs::read(&data).unwrap();
    let at = store.windows(leaf.len()).position(|window| window == leaf).unwrap();
    store[at + 20] ^= 1;
    std::fs::write(&data, store).unwrap();
    let (code, status) = house.error(&["log", "verify"]);
    assert_eq!((code.as_str(), status), ("vault.log-broken", 5));
}
