use crate::made::{Log, key, write};
use crate::{run, run_in};

#[test]
fn helps_in_both_languages() {
    let english = run(&["--help"]);
    assert!(
        english.is_genuine().out.starts_with("Checks receipts and logs of Waarborg, offline.\n"),
        "{}",
        english.out
    );
    let dutch = run_in("", &["--help"]);
    assert!(dutch.is_genuine().out.starts_with("Kijkt bewijzen en logboeken van Waarborg na"), "{}", dutch.out);
    for language in ["nl_NL.UTF-8", "en_GB.UTF-8"] {
        for command in ["receipt", "log", "consistency", "anchor"] {
            let said = run_in(language, &[command, "--help"]);
            assert!(said.is_genuine().out.contains(&format!("waarborg-verify {command} ")), "{}", said.out);
            for missing in ["option-", "name-", "help-", "-about", "-file", "-folder"] {
                assert!(!said.out.contains(missing), "{}", said.out);
            }
        }
    }
    assert!(run(&["--version"]).is_genuine().out.starts_with("waarborg-verify "));
}

#[test]
fn wrong_use_is_told_with_status_two() {
    let folder = tempfile::tempdir().unwrap();
    let anchor = write(folder.path(), "anchor", Log::new(3).signed().as_bytes());
    let anchor = anchor.to_str().unwrap();
    run(&["erase", "x"]).fails(2, "command `erase` is unknown");
    run(&["anchor", anchor, "--kee", "x"]).fails(2, "option `--kee` is unknown");
    run(&["anchor", anchor]).fails(2, "something is missing here: `--key KEY`");
    run(&["anchor", "--key", &key()]).fails(2, "something is missing here: `FILE`");
    run(&["anchor", anchor, "--key", &key(), "--lang", "fy"]).fails(2, "language `fy` is unknown");
    assert_eq!(run::<&str>(&[]).status, 2);
    run(&["anchor", anchor, "--key", &key().replacen('5', "6", 1)]).fails(2, "the key was not copied well");
}

#[test]
fn keys_come_as_text_or_in_files_and_may_be_many() {
    let folder = tempfile::tempdir().unwrap();
    let anchor = write(folder.path(), "anchor", Log::new(3).signed().as_bytes());
    let anchor = anchor.to_str().unwrap();
    let other =
        waarborg_audit::checkpoint::Signer::from_seed("other.example", &[9; 32]).unwrap().verifier().to_string();
    let keys = write(folder.path(), "keys", format!("# ours\n\n{other}\n  {}\n", key()).as_bytes());
    let keys = keys.to_str().unwrap();
    run(&["anchor", anchor, "--key", keys]).is_genuine();
    run(&["anchor", "--key", &other, "--key", &key(), anchor]).is_genuine();
    run(&["anchor", anchor, "--key", &other]).fails(1, "no key that you trust signed this");
    write(folder.path(), "keys", b"# none\n");
    run(&["anchor", anchor, "--key", keys]).fails(2, &format!("there is no key in `{keys}`"));
    write(folder.path(), "keys", b"no key\n");
    run(&["anchor", anchor, "--key", keys]).fails(2, "this is not a key");
    run(&["anchor", anchor, "--key", "nowhere"]).fails(3, "`nowhere` is not there");
}

#[test]
fn files_that_are_not_there_or_no_text_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    run(&["receipt", "nowhere.txt", "--key", &key()]).fails(3, "`nowhere.txt` is not there");
    run(&["receipt", path, "--key", &key()]).fails(5, &format!("`{path}` cannot be read"));
    let picture = write(folder.path(), "picture", &[0xff, 0xd8, 0xff]);
    let picture = picture.to_str().unwrap();
    run(&["receipt", picture, "--key", &key()]).fails(5, &format!("`{picture}` is not text"));
}

#[test]
fn a_name_that_steers_a_terminal_is_shown_as_marks() {
    run(&["receipt", "a\u{1b}[31m", "--key", &key()]).fails(3, "`a\u{fffd}[31m` is not there");
}
