use crate::made::{Log, ORIGIN, key, leaf, log, signer, write};
use crate::run;
use std::fs;
use std::path::Path;
use waarborg_audit::checkpoint::{Checkpoint, Origin};

fn flip(folder: &Path, name: &str, place: usize) {
    let path = folder.join(name);
    let mut bytes = fs::read(&path).unwrap();
    bytes[place] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn every_entry_of_a_genuine_log_is_checked() {
    let (_kept, path) = log(600);
    let said = run(&["log", &path, "--key", &key()]);
    assert!(said.is_genuine().out.starts_with("✓ GENUINE: every entry of this log holds\n"), "{}", said.out);
    assert!(said.out.contains("Entries      600\n"), "{}", said.out);
    assert!(said.out.contains("Last entry   2026-09-21T14:23:19Z\n"), "{}", said.out);
    assert!(!said.out.contains("Unknown"), "{}", said.out);
    let json: serde_json::Value =
        serde_json::from_str(&run(&["log", &path, "--key", &key(), "--json"]).is_genuine().out).unwrap();
    assert_eq!((&json["size"], &json["unknown"]), (&600.into(), &0.into()));
    assert_eq!(json["first_at"], "2026-09-21T14:13:20Z");
}

#[test]
fn a_log_needs_no_tiles_and_may_be_empty() {
    let (kept, path) = log(600);
    for level in ["0", "1"] {
        fs::remove_dir_all(kept.path().join("tile").join(level)).unwrap();
    }
    run(&["log", &path, "--key", &key()]).is_genuine();
    let (_kept, path) = log(0);
    run(&["log", &path, "--key", &key()]).is_genuine();
}

#[test]
fn a_log_after_a_restore_says_that_another_came_before() {
    let (kept, path) = log(3);
    let next = Checkpoint { origin: Origin { epoch: 2, ..ORIGIN }.to_string(), ..Log::new(3).checkpoint() };
    write(kept.path(), "checkpoint", next.sign(&[&signer()]).unwrap().to_string().as_bytes());
    let said = run(&["log", &path, "--key", &key()]);
    let expected = "Epoch        2; a new one begins after a restore, and epoch 1 stands in another log\n";
    assert!(said.is_genuine().out.contains(expected), "{}", said.out);
}

#[test]
fn kinds_of_a_later_version_are_counted_and_hold() {
    let mut leaves = Log::new(10).leaves;
    leaves[4][1] = 200;
    let folder = tempfile::tempdir().unwrap();
    Log::of(leaves).write(folder.path());
    let said = run(&["log", folder.path().to_str().unwrap(), "--key", &key()]);
    assert!(said.is_genuine().out.contains("Unknown kinds  1\n"), "{}", said.out);
}

#[test]
fn a_head_of_before_is_checked_after_the_log_grew() {
    let (kept, path) = log(600);
    let before = Log::new(580).signed();
    write(kept.path(), "checkpoint", before.as_bytes());
    run(&["log", &path, "--key", &key()]).is_genuine();
}

#[test]
fn a_changed_entry_is_named() {
    let (kept, path) = log(600);
    flip(kept.path(), "tile/entries/001", 2 * 146 - 1);
    run(&["log", &path, "--key", &key()])
        .fails(1, "entry 257 is not as it was signed")
        .because("it does not fit its fingerprint, and that fingerprint was signed");
    flip(kept.path(), "tile/0/001", 32);
    run(&["log", &path, "--key", &key()]).fails(1, "the log is not as it was signed");
}

#[test]
fn a_rewritten_lowest_tile_is_found_by_the_one_above() {
    let (kept, path) = log(600);
    let mut leaves = Log::new(600).leaves;
    leaves[257][143] ^= 1;
    let other = tempfile::tempdir().unwrap();
    Log::of(leaves).write(other.path());
    for name in ["tile/entries/001", "tile/0/001"] {
        fs::copy(other.path().join(name), kept.path().join(name)).unwrap();
    }
    run(&["log", &path, "--key", &key()]).fails(1, "an entry from 256 to 511 was changed");
}

#[test]
fn swapped_dropped_and_cut_off_entries_are_found() {
    let check = |change: &dyn Fn(&mut Vec<Vec<u8>>), what: &str| {
        let (kept, path) = log(600);
        let mut leaves = Log::new(600).leaves;
        change(&mut leaves);
        let head = fs::read(kept.path().join("checkpoint")).unwrap();
        let other = tempfile::tempdir().unwrap();
        Log::of(leaves).write(other.path());
        write(other.path(), "checkpoint", &head);
        run(&["log", other.path().to_str().unwrap(), "--key", &key()]).fails(1, what);
        // With the tiles that were signed, the place can be told.
        fs::remove_dir_all(kept.path().join("tile/entries")).unwrap();
        fs::rename(other.path().join("tile/entries"), kept.path().join("tile/entries")).unwrap();
        run(&["log", &path, "--key", &key()])
    };
    let whole = "the log is not as it was signed";
    check(&|leaves| leaves.swap(7, 8), whole).fails(1, "entry 7 is not as it was signed");
    let replace = |leaves: &mut Vec<Vec<u8>>| {
        leaves.remove(7);
        leaves.push(leaf(600).encode().to_vec());
    };
    check(&replace, whole).fails(1, "entry 7 is not as it was signed");
    check(&|leaves| leaves.truncate(512), "the log is not complete").fails(1, "the log is not complete");
    let cut = "the log is not complete";
    check(&|leaves| drop(leaves.pop()), cut).fails(1, cut);
}

#[test]
fn damaged_and_missing_files_are_told() {
    let (kept, path) = log(600);
    fs::write(kept.path().join("tile/entries/002.p/88"), [0, 144, 1]).unwrap();
    run(&["log", &path, "--key", &key()])
        .fails(1, "a file of the log is damaged")
        .because("from entry 512 on the lengths are wrong");
    fs::remove_file(kept.path().join("tile/entries/000")).unwrap();
    run(&["log", &path, "--key", &key()])
        .fails(1, "the log is not complete")
        .because("from entry 0 on the file `tile/entries/000` is missing");
    fs::remove_file(kept.path().join("checkpoint")).unwrap();
    let said = run(&["log", &path, "--key", &key()]);
    said.fails(3, &format!("`{path}/checkpoint` is not there"));
}

#[test]
fn a_wrong_tile_and_time_that_runs_back_are_told_apart() {
    let (kept, path) = log(600);
    flip(kept.path(), "tile/0/000", 0);
    run(&["log", &path, "--key", &key()])
        .fails(1, "a helping file of the log is wrong")
        .because("the entries are as they were signed, but `tile/0/000` does not fit them");
    let mut leaves = Log::new(20).leaves;
    leaves.swap(3, 9);
    let folder = tempfile::tempdir().unwrap();
    Log::of(leaves).write(folder.path());
    run(&["log", folder.path().to_str().unwrap(), "--key", &key()])
        .fails(1, "time runs back in the log")
        .because("entry 4 is older than the one before");
}

/// A pipe among the files would keep whoever reads it waiting for ever.
#[test]
fn a_pipe_in_the_place_of_a_file_is_told_and_not_waited_for() {
    for name in ["checkpoint", "tile/entries/000.p/3"] {
        let (folder, _) = log(3);
        let path = folder.path().join(name);
        std::fs::remove_file(&path).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_waarborg-verify"))
            .args(["log", folder.path().to_str().unwrap(), "--key", &key()])
            .env_clear()
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let mut ended = None;
        for _ in 0..100 {
            ended = child.try_wait().unwrap();
            if ended.is_some() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        if ended.is_none() {
            child.kill().unwrap();
        }
        assert_eq!(ended.and_then(|status| status.code()), Some(5), "{name}");
    }
}
