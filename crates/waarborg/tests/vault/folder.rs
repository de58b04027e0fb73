//! What a data folder refuses, and that a refusal leaves nothing behind.

use crate::house::{House, Run, finish, program, rewrite};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::time::{Duration, Instant};

/// The user who owns nothing, on every Unix.
const NOBODY: u32 = 65_534;

fn set_mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_second_process_is_refused_while_the_first_has_the_folder() {
    let house = House::new();
    // The program of the hook runs while the vault is open.
    let hook = house.write("hook", "#!/bin/sh\n\"$WAARBORG\" vault status --json > second; echo $? > status\n");
    set_mode(&hook, 0o755);
    let house = house.with("WAARBORG", program().to_str().unwrap());
    house.done(&["log", "anchor", "--hook", hook.to_str().unwrap()]);
    assert_eq!(std::fs::read_to_string(house.path("status")).unwrap(), "5\n");
    let second: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(house.path("second")).unwrap()).unwrap();
    assert_eq!(second["error"]["code"], "folder.in-use");
    for part in ["message", "why", "do"] {
        assert!(!second["error"][part].as_str().unwrap().is_empty());
    }
    house.done(&["vault", "status"]);
}

#[test]
fn a_wrong_passphrase_is_one_error_after_a_second() {
    let house = House::empty();
    house.write("right", "vijf losse woorden zijn genoeg\nwat hierna komt telt niet\n");
    house.write("wrong", "vier losse woorden\n");
    house.write("short", "kort\n");
    let mut house = house.with("WAARBORG_PASSPHRASE_FILE", "short");
    assert_eq!(house.error(&["init", "--passphrase"]), ("passphrase.too-short".to_owned(), 2));
    assert!(!house.vault().exists());

    house.set("WAARBORG_PASSPHRASE_FILE", "right");
    house.done(&["init", "--passphrase"]);
    house.done(&["vault", "open"]);
    house.set("WAARBORG_PASSPHRASE_FILE", "wrong");
    #[expect(clippy::disallowed_methods, reason = "a pause is what is measured")]
    let (start, wait) = (Instant::now(), |start: Instant| start.elapsed());
    assert_eq!(house.error(&["vault", "open"]), ("seal.passphrase".to_owned(), 4));
    assert!(wait(start) >= Duration::from_secs(1));
    house.set("WAARBORG_PASSPHRASE_FILE", "empty");
    house.write("empty", "\n");
    assert_eq!(house.error(&["vault", "open"]), ("seal.no-passphrase".to_owned(), 4));
}

#[test]
fn a_passphrase_that_nobody_can_give_is_not_waited_for() {
    let house = House::empty();
    house.write("right", "vijf losse woorden zijn genoeg");
    let mut house = house.with("WAARBORG_PASSPHRASE_FILE", "right");
    house.done(&["init", "--passphrase"]);
    house.set("WAARBORG_PASSPHRASE_FILE", "");
    // Away from the terminal of whoever runs the tests.
    let run = finish(house.command("setsid").arg("--wait").arg(program()).args(["vault", "open"]));
    assert_eq!(run.status, 4, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("WAARBORG_PASSPHRASE_FILE"), "{}", run.stderr);
}

#[test]
fn a_key_that_others_can_read_is_not_used() {
    let house = House::new();
    let key = house.vault().join("root.key");
    for mode in [0o640, 0o604, 0o620] {
        set_mode(&key, mode);
        assert_eq!(house.error(&["vault", "open"]), ("folder.key-open-to-others".to_owned(), 4));
    }
    set_mode(&key, 0o600);
    house.done(&["vault", "open"]);
}

#[test]
fn the_key_of_another_vault_opens_nothing() {
    let (house, other) = (House::new(), House::new());
    std::fs::copy(other.vault().join("root.key"), house.vault().join("root.key")).unwrap();
    assert_eq!(house.error(&["vault", "open"]), ("seal.damaged".to_owned(), 5));
    let half = std::fs::read(other.vault().join("root.key")).unwrap();
    std::fs::write(house.vault().join("root.key"), &half[..40]).unwrap();
    assert_eq!(house.error(&["vault", "open"]), ("folder.key-damaged".to_owned(), 4));
}

#[test]
fn settings_of_a_newer_format_or_with_unknown_keys_are_refused() {
    let house = House::new();
    let settings = house.vault().join("waarborg.toml");
    let before = std::fs::read_to_string(&settings).unwrap();
    rewrite(&settings, |text| text.replace("format = 1", "format = 2"));
    assert_eq!(house.error(&["vault", "open"]), ("folder.newer-format".to_owned(), 5));
    std::fs::write(&settings, format!("colour = \"blue\"\n{before}")).unwrap();
    assert_eq!(house.error(&["vault", "open"]), ("folder.settings-broken".to_owned(), 5));
    std::fs::write(&settings, before.replace("\"file\"", "\"passphrase\"")).unwrap();
    assert_eq!(house.error(&["vault", "open"]), ("seal.other-form".to_owned(), 4));
    std::fs::write(&settings, before).unwrap();
    house.done(&["vault", "open"]);
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_not_used() {
    let house = House::new();
    let run = as_somebody(&house, |house| set_mode(&house.vault(), 0o500));
    assert_eq!(run.status, 5, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("kunnen wij niet schrijven"), "{}", run.stderr);
}

/// Asks for the status as someone whom the permissions of files bind: root would walk past them.
fn as_somebody(house: &House, prepare: impl FnOnce(&House)) -> Run {
    let is_root = house.vault().metadata().unwrap().uid() == 0;
    let mut program = program().to_owned();
    if is_root {
        program = house.path("program");
        std::fs::copy(crate::house::program(), &program).unwrap();
        let folders = [house.path(""), house.vault(), house.vault().join("anchors")];
        let files = std::fs::read_dir(house.vault()).unwrap().map(|entry| entry.unwrap().path());
        for path in folders.into_iter().chain(files) {
            chown(path, Some(NOBODY), None).unwrap();
        }
    }
    prepare(house);
    let mut command = house.command(program);
    command.args(["vault", "status"]);
    if is_root {
        command.uid(NOBODY);
    }
    finish(&mut command)
}

#[test]
fn a_clock_that_was_set_back_serves_nothing() {
    let mut house = House::empty().with("WAARBORG_TEST_NOW", "2027-03-01T12:00:00Z");
    house.done(&["init"]);
    house.done(&["vault", "open"]);
    house.set("WAARBORG_TEST_NOW", "2027-03-01T11:00:00Z");
    assert_eq!(house.error(&["vault", "open"]), ("vault.clock-behind".to_owned(), 5));
    house.set("WAARBORG_TEST_NOW", "2027-03-01T12:00:01Z");
    house.done(&["vault", "open"]);
}

#[test]
fn nothing_is_founded_where_something_is_or_where_something_is_wrong() {
    let house = House::empty();
    std::fs::create_dir(house.vault()).unwrap();
    assert_eq!(house.error(&["init"]), ("folder.exists".to_owned(), 2));
    std::fs::remove_dir(house.vault()).unwrap();
    std::os::unix::fs::symlink("nowhere", house.vault()).unwrap();
    assert_eq!(house.error(&["init"]), ("folder.exists".to_owned(), 2));
    std::fs::remove_file(house.vault()).unwrap();

    for (arguments, code, status) in [
        (&["init", "--shares", "3"] as &[&str], "init.shares", 2),
        (&["init", "--shares", "1of3"], "recovery.threshold", 2),
        (&["init", "--shares", "4of3"], "recovery.threshold", 2),
        (&["init", "--shares", "2of17"], "recovery.threshold", 2),
        (&["init", "--template", "webwinkel"], "register.no-template", 3),
        (&["init", "--folder", "no/such/place"], "folder.unwritable", 5),
        (&["init", "--sheet", "no/such/sheet.html"], "file.unwritable", 5),
        (&["init", "--sheet", "waarborg/sheet.html"], "file.unwritable", 5),
        (&["vault", "open"], "folder.not-found", 3),
        (&["log", "show"], "folder.not-found", 3),
    ] {
        assert_eq!(house.error(arguments), (code.to_owned(), status), "{arguments:?}");
    }
    assert_eq!(house.names(), [""; 0]);
    house.write("sheet.html", "mine");
    assert_eq!(house.error(&["init", "--sheet", "sheet.html"]), ("file.taken".to_owned(), 2));
    assert_eq!(std::fs::read_to_string(house.path("sheet.html")).unwrap(), "mine");
    assert_eq!(house.names(), ["sheet.html"]);
}

#[test]
fn a_store_that_is_gone_or_damaged_is_told() {
    let house = House::new();
    let data = house.vault().join("data.sqlite");
    std::fs::rename(&data, house.path("away")).unwrap();
    assert_eq!(house.error(&["vault", "open"]), ("store.unreachable".to_owned(), 5));
    assert!(!data.exists(), "a file was made in place of the one that is gone");
    std::fs::write(&data, "no database at all, but long enough to be taken for one by a careless reader".repeat(20))
        .unwrap();
    assert_eq!(house.error(&["vault", "open"]), ("store.damaged".to_owned(), 5));
}
