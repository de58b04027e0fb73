//! Backups, what comes back from them and who does not, and other keys in the place of the present ones.

use crate::house::{House, rewrite};
use serde_json::Value as Json;
use std::path::{Path, PathBuf};

const LIST: &str = "naam,e-mail,adres\n\
    Daan Visser,daan@voorbeeld.example,Dorpsstraat 1\n\
    Femke Oosterling,femke@voorbeeld.example,Dorpsstraat 2\n\
    Sanne de Wit,sanne@voorbeeld.example,Dorpsstraat 3\n";

const FOLDERS: [&str; 2] = ["--folder", "anew"];

/// A shop with three customers, and the shares of its recovery sheet.
struct Shop {
    house: House,
    words: Vec<String>,
    codes: Vec<String>,
}

fn shop() -> Shop {
    let house = House::empty();
    let (founded, _) = house.json(&["init", "--name", "Winkel"]);
    let shares = founded["recovery"]["shares"].as_array().unwrap();
    let texts = |name: &str| shares.iter().map(|share| share[name].as_str().unwrap().to_owned()).collect();
    let (words, codes) = (texts("words"), texts("code"));
    // Something in every place of the template that is open.
    let template = house.done(&["register", "template", "webshop"]);
    let mut parts = template.split("\"<");
    let mut register = parts.next().unwrap().to_owned();
    for part in parts {
        register.push_str("\"Verzonnen\"");
        register.push_str(part.split_once(">\"").unwrap().1);
    }
    house.write("register.toml", &register);
    house.done(&["register", "apply", "register.toml"]);
    house.write("privacy.txt", "Wij gebruiken uw gegevens om te leveren.\n");
    house.write("list.csv", LIST);
    let import = "import list.csv --file customers --activity orders --purpose contract --customers current \
        --optout-offered --informed privacy.txt --informed-by form --informed-at 2026-01-05 --yes";
    house.done(&import.split_whitespace().collect::<Vec<_>>());
    Shop { house, words, codes }
}

impl Shop {
    fn back_up(&self) -> Json {
        let (made, status) = self.house.json(&["backup", "copies"]);
        assert_eq!(status, 0, "{made}");
        made
    }

    fn erase(&self, email: &str) {
        let (found, _) = self.house.json(&["find-person", email]);
        self.house.done(&["person", "erase", found[0]["person"].as_str().unwrap(), "--yes"]);
    }

    fn found(&self, email: &str, folder: &[&str]) -> usize {
        let (found, status) = self.house.json(&[&["find-person", email], folder].concat());
        let count = found.as_array().unwrap().len();
        assert_eq!(status, if count == 0 { 3 } else { 0 }, "{found}");
        count
    }

    /// The names of what lies in a folder.
    fn names(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.house.path(folder)).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

const BY_ROOT: [&str; 5] = ["restore", "copies", "--root-key", "waarborg/root.key", "--yes"];

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(|entry| entry.unwrap()) {
        std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

/// Changes one byte in the middle of a file.
fn flip(path: &Path) {
    let mut bytes = std::fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn who_was_erased_after_a_backup_does_not_come_back_from_it() {
    let shop = shop();
    let first = shop.back_up();
    let stamp = first["backup"].as_str().unwrap();
    assert!(first["data"]["bytes"].as_u64().unwrap() > 1000);
    let (status, _) = shop.house.json(&["vault", "status"]);
    assert!(status["backup_at"].is_string(), "{status}");
    copy(&shop.house.path("copies"), &shop.house.path("copies-of-before"));
    shop.erase("daan@voorbeeld.example");
    let (anchor, _) = shop.house.json(&["log", "anchor"]);
    let second = shop.back_up();
    assert_eq!(second["kept"], 2);

    let restore = [&BY_ROOT[..], &["--backup", stamp], &FOLDERS].concat();
    let (restored, ended) = shop.house.json(&restore);
    assert_eq!(ended, 0, "{restored}");
    assert_eq!((&restored["people"], &restored["erased"]["people"]), (&2.into(), &1.into()));
    assert_eq!(restored["backup"], stamp);
    assert!(restored["log"]["lost_entries"].as_u64().unwrap() > 0, "{restored}");
    assert_eq!(shop.found("daan@voorbeeld.example", &FOLDERS), 0);
    assert_eq!(shop.found("femke@voorbeeld.example", &FOLDERS), 1);
    shop.house.done(&["log", "verify", "--folder", "anew"]);
    // Whoever has only the backups of before is refused, once an anchor tells of the erasure.
    let old = ["restore", "copies-of-before", "--root-key", "waarborg/root.key", "--yes", "--folder", "old"];
    let anchored = [&old[..], &["--anchor", anchor["file"].as_str().unwrap()]].concat();
    assert_eq!(shop.house.error(&anchored), ("restore.journal-too-old".to_owned(), 1));
    // The new folder is one like any other: it takes a backup of its own, and nothing goes over it.
    shop.house.done(&["backup", "copies-anew", "--folder", "anew"]);
    assert_eq!(shop.house.error(&restore), ("restore.folder-not-empty".to_owned(), 1));
    assert_eq!(shop.names("anew").iter().filter(|name| *name == "restoring").count(), 0);
}

#[test]
fn a_drill_leaves_nothing_behind() {
    let shop = shop();
    shop.back_up();
    let before = (shop.house.names(), shop.names("waarborg"), shop.names("copies"));
    let (drilled, status) = shop.house.json(&["restore", "copies", "--root-key", "waarborg/root.key", "--drill"]);
    assert_eq!(status, 0, "{drilled}");
    assert_eq!((&drilled["people"], &drilled["drill"]["damaged"]), (&3.into(), &0.into()));
    assert!(drilled["drill"]["opened"].as_u64().unwrap() >= 3, "{drilled}");
    assert_eq!(before, (shop.house.names(), shop.names("waarborg"), shop.names("copies")));

    shop.house.write("shares", &format!("{}\n{}\n", shop.codes[0], shop.codes[1]));
    let by_shares = ["restore", "copies", "--shares", "shares", "--drill"];
    assert!(shop.house.done(&by_shares).contains("3 mensen"));
    let english = shop.house.done(&[&by_shares[..], &["--lang", "en"]].concat());
    assert!(english.contains("Nothing of it stayed behind."), "{english}");
}

#[test]
fn a_byte_that_changed_is_refused_by_the_name_of_its_file_and_the_next_try_begins_anew() {
    let shop = shop();
    let made = shop.back_up();
    let name = made["data"]["file"].as_str().unwrap();
    let file = shop.house.path("copies").join(name);
    let whole = std::fs::read(&file).unwrap();
    flip(&file);
    let restore = [&BY_ROOT[..], &FOLDERS].concat();
    let run = shop.house.run(&restore);
    assert_eq!(run.status, 5, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains(name), "{}", run.stderr);
    // What is half there does not open.
    assert_eq!(shop.house.error(&["vault", "open", "--folder", "anew"]), ("restore.unfinished".to_owned(), 5));
    std::fs::write(&file, whole).unwrap();
    shop.house.done(&restore);
    assert_eq!(shop.found("sanne@voorbeeld.example", &FOLDERS), 1);
}

#[test]
fn the_shares_bring_backups_back_under_a_new_key() {
    let shop = shop();
    shop.back_up();
    shop.house.write("shares", &format!("{}\n\n{}\n", shop.words[2], shop.codes[0]));
    shop.house.write("passphrase", "vijf losse woorden zijn genoeg\n");
    let Shop { house, words, codes } = shop;
    let shop = Shop { house: house.with("WAARBORG_PASSPHRASE_FILE", "passphrase"), words, codes };
    let restore = ["restore", "copies", "--shares", "shares", "--passphrase", "--yes", "--folder", "anew"];
    let (restored, status) = shop.house.json(&restore);
    assert_eq!((status, &restored["root"]), (0, &"passphrase".into()), "{restored}");
    assert_eq!(shop.found("femke@voorbeeld.example", &FOLDERS), 1);
    shop.house.write("passphrase", "vier losse woorden\n");
    assert_eq!(shop.house.error(&["vault", "open", "--folder", "anew"]), ("seal.passphrase".to_owned(), 4));
}

/// An anchor of before a restore is held against the log of then, which the vault still hands over.
#[test]
fn the_log_of_before_a_restore_fits_its_anchors() {
    let shop = shop();
    shop.house.done(&["vault", "rotate", "--signer"]);
    let (anchor, _) = shop.house.json(&["log", "anchor"]);
    shop.back_up();
    shop.house.done(&[&BY_ROOT[..], &FOLDERS].concat());
    let (verified, _) = shop.house.json(&[&["log", "verify"], &FOLDERS[..]].concat());
    assert_eq!((&verified["epoch"], &verified["earlier"][0]["epoch"]), (&2.into(), &1.into()), "{verified}");
    assert!(shop.house.done(&["log", "verify", "--folder", "anew"]).contains("Logboek 1:"));
    assert!(!shop.house.done(&["log", "verify", "--epoch", "2", "--folder", "anew"]).contains("Logboek 1:"));
    let shown = shop.house.done(&["log", "show", "--epoch", "1", "--folder", "anew"]);
    assert!(shown.contains("nieuwe sleutel voor het logboek") && shown.contains("bestand ingelezen"), "{shown}");
    assert_eq!(shop.house.error(&["log", "show", "--epoch", "3", "--folder", "anew"]), ("log.no-epoch".to_owned(), 3));
    shop.house.done(&["log", "export", "first", "--epoch", "1", "--folder", "anew"]);
    shop.house.done(&["log", "export", "second", "--folder", "anew"]);
    let keys = shop.house.done(&["log", "key", "--folder", "anew"]);
    assert!(keys.starts_with("# staat in tot regel ") && keys.contains("# tekent nu:"), "{keys}");
    shop.house.write("keys", &keys);
    let anchor = anchor["file"].as_str().unwrap();
    let fits = |folder: &str| shop.house.verify(&["consistency", anchor, folder, "--key", "keys"]).status;
    assert_eq!((fits("first"), fits("second")), (0, 1));
    assert_eq!(shop.house.verify(&["log", "first", "--key", "keys"]).status, 0);
}

#[test]
fn two_shares_and_three_files_are_a_vault_again() {
    let shop = shop();
    let anew = shop.house.path("anew");
    std::fs::create_dir(&anew).unwrap();
    for name in ["keys.sqlite", "data.sqlite", "waarborg.toml"] {
        std::fs::copy(shop.house.vault().join(name), anew.join(name)).unwrap();
    }
    let recover = ["vault", "recover", "--shares", "shares", "--folder", "anew"];
    shop.house.write("shares", &shop.words[0]);
    assert_eq!(shop.house.error(&recover), ("recovery.too-few".to_owned(), 2));
    assert!(!anew.join("root.key").exists());
    shop.house.write("shares", &format!("{}\n{}", shop.codes[1], shop.codes[2]));
    shop.house.done(&recover);
    assert_eq!(shop.found("daan@voorbeeld.example", &FOLDERS), 1);
    assert_eq!(shop.house.run(&["log", "verify", "--folder", "anew"]).status, 0);
    // The key of before opens this folder no more.
    std::fs::copy(shop.house.vault().join("root.key"), anew.join("root.key")).unwrap();
    assert_eq!(shop.house.error(&["vault", "open", "--folder", "anew"]), ("seal.damaged".to_owned(), 5));
    // Shares of another house open nothing.
    let other = House::empty();
    let (founded, _) = other.json(&["init"]);
    let code = |at: usize| founded["recovery"]["shares"][at]["code"].as_str().unwrap().to_owned();
    shop.house.write("shares", &format!("{}\n{}", code(0), code(1)));
    assert_ne!(shop.house.run(&recover).status, 0);
}

/// What a rotation leaves that died before the new root key took its place: shares of another house take nothing away.
#[test]
fn shares_that_open_nothing_leave_the_only_root_key_where_it_is() {
    let shop = shop();
    let other = House::empty();
    let (founded, _) = other.json(&["init"]);
    let code = |at: usize| founded["recovery"]["shares"][at]["code"].as_str().unwrap().to_owned();
    let (root, next) = (shop.house.vault().join("root.key"), shop.house.vault().join("root.key.new"));
    std::fs::rename(&root, &next).unwrap();
    std::fs::copy(other.vault().join("root.key"), &root).unwrap();
    let before = std::fs::read(&next).unwrap();
    shop.house.write("shares", &format!("{}\n{}", code(0), code(1)));
    assert_ne!(shop.house.run(&["vault", "recover", "--shares", "shares"]).status, 0);
    assert_eq!(std::fs::read(&next).unwrap(), before);
    assert_eq!(shop.found("daan@voorbeeld.example", &[]), 1);
    assert!(!next.exists());
}

#[test]
fn every_level_of_keys_gives_way_to_another_and_the_vault_opens() {
    let shop = shop();
    let key = shop.house.vault().join("root.key");
    let before = std::fs::read(&key).unwrap();
    shop.back_up();
    for level in ["--root", "--organisation", "--keys", "--signer"] {
        shop.house.done(&["vault", "rotate", level]);
        assert_eq!(shop.found("daan@voorbeeld.example", &[]), 1, "{level}");
    }
    assert_ne!(before, std::fs::read(&key).unwrap());
    assert!(!shop.names("waarborg").contains(&"root.key.new".to_owned()));
    shop.house.done(&["log", "verify"]);
    assert_eq!(shop.house.error(&["vault", "rotate"]).1, 2);
    // A backup of before may still need the old keys.
    let (retired, _) = shop.house.json(&["vault", "retire", "copies"]);
    assert_eq!(retired["destroyed_keys"], 0);
    assert_eq!(shop.house.error(&["vault", "retire", "anchors-nowhere"]).1, 3);
}

#[test]
fn a_change_of_the_root_key_that_broke_off_is_ended_at_the_next_start() {
    let shop = shop();
    let path = |name: &str| -> PathBuf { shop.house.vault().join(name) };
    let old = std::fs::read(path("root.key")).unwrap();
    shop.house.write("passphrase", "vijf losse woorden zijn genoeg\n");
    let Shop { house, words, codes } = shop;
    let house = house.with("WAARBORG_PASSPHRASE_FILE", "passphrase");
    let path = |name: &str| -> PathBuf { house.vault().join(name) };
    house.done(&["vault", "rotate", "--root", "--passphrase"]);
    // As after a crash between the key store and the files.
    std::fs::rename(path("root.key"), path("root.key.new")).unwrap();
    std::fs::write(path("root.key"), &old).unwrap();
    set_private(&path("root.key"));
    rewrite(&path("waarborg.toml"), |text| text.replace("\"passphrase\"", "\"file\""));
    house.done(&["vault", "open"]);
    assert!(!path("root.key.new").exists() && std::fs::read(path("root.key")).unwrap() != old);
    house.done(&["vault", "open"]);
    // As after a crash before the key store: the new file is of no use.
    std::fs::write(path("root.key.new"), &old).unwrap();
    set_private(&path("root.key.new"));
    house.done(&["vault", "open"]);
    assert!(!path("root.key.new").exists());
    let shop = Shop { house, words, codes };
    assert_eq!(shop.found("sanne@voorbeeld.example", &[]), 1);
}

fn set_private(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
}

#[test]
fn what_is_not_right_is_told_before_anything_is_done() {
    let shop = shop();
    assert_eq!(shop.house.error(&["backup", "waarborg/copies"]), ("backup.inside-data".to_owned(), 1));
    std::fs::create_dir(shop.house.path("empty")).unwrap();
    let restore = |arguments: &[&str]| shop.house.error(&[&["restore"], arguments, &FOLDERS].concat());
    let key = ["--root-key", "waarborg/root.key", "--yes"];
    assert_eq!(restore(&[&["empty"], &key[..]].concat()), ("restore.no-backup".to_owned(), 3));
    shop.back_up();
    assert_eq!(restore(&["copies", "--yes"]), ("restore.no-opener".to_owned(), 2));
    assert_eq!(restore(&["copies", "--root-key", "waarborg/root.key"]), ("restore.nobody-to-ask".to_owned(), 2));
    let unknown = [&["copies", "--backup", "20000101T000000-000"], &key[..]].concat();
    assert_eq!(restore(&unknown), ("restore.unknown-backup".to_owned(), 3));
    let anchor = [&["copies", "--anchor", "list.csv"], &key[..]].concat();
    assert_eq!(restore(&anchor), ("restore.anchor-damaged".to_owned(), 1));
    assert!(!shop.house.path("anew").exists());
    let other = House::empty();
    other.done(&["init"]);
    std::fs::copy(other.vault().join("root.key"), shop.house.path("other.key")).unwrap();
    assert_eq!(restore(&["copies", "--root-key", "other.key", "--yes"]), ("seal.damaged".to_owned(), 5));
}

#[test]
fn a_copy_that_a_crash_left_behind_is_swept_away() {
    let shop = shop();
    let left = shop.house.vault().join("copying-0011223344556677");
    std::fs::create_dir(&left).unwrap();
    std::fs::write(left.join("keys"), "keys").unwrap();
    shop.house.done(&["vault", "open"]);
    assert!(!left.exists());
}
