use crate::made::{Log, ORIGIN, key, log, signer, write};
use crate::run;
use std::fs;
use waarborg_audit::checkpoint::{Checkpoint, Origin};

#[test]
fn an_anchor_tells_its_log_and_all_its_lines() {
    let folder = tempfile::tempdir().unwrap();
    let head = Checkpoint { extensions: vec!["journal 12".to_owned()], ..Log::new(5).checkpoint() };
    let text = head.sign(&[&signer()]).unwrap().to_string();
    let path = write(folder.path(), "anchor", text.as_bytes());
    let said = run(&["anchor", path.to_str().unwrap(), "--key", &key()]);
    assert!(said.is_genuine().out.contains(&format!("Log          {ORIGIN}\nEntries      5\n")), "{}", said.out);
    assert!(said.out.contains("Further      journal 12\n"), "{}", said.out);
    write(folder.path(), "anchor", text.replace("journal 12", "journal 13").as_bytes());
    run(&["anchor", path.to_str().unwrap(), "--key", &key()])
        .fails(1, "a signature does not fit")
        .because("the text was changed after it was signed, or the signature is damaged");
    write(folder.path(), "anchor", b"nothing of the kind\n");
    run(&["anchor", path.to_str().unwrap(), "--key", &key()]).fails(1, "this is not a signed head of a log");
}

fn compare(anchor: &str, log: &str) -> crate::Said {
    let folder = tempfile::tempdir().unwrap();
    let path = write(folder.path(), "anchor", anchor.as_bytes());
    run(&["consistency", path.to_str().unwrap(), log, "--key", &key()])
}

#[test]
fn a_log_that_grew_goes_on_from_its_anchors() {
    let (_kept, path) = log(600);
    for size in [0, 1, 255, 256, 300, 512, 599, 600] {
        let said = compare(&Log::new(size).signed(), &path);
        assert!(said.is_genuine().out.contains(&format!("Entries then  {size}\n")), "{}", said.out);
    }
}

#[test]
fn a_rewritten_a_shorter_and_another_log_are_found() {
    let (kept, path) = log(600);
    let mut leaves = Log::new(300).leaves;
    leaves[17][143] ^= 1;
    compare(&Log::of(leaves.clone()).signed(), &path)
        .fails(1, "the log was rewritten")
        .because("its first 300 entries are not those of the anchor");
    leaves.truncate(256);
    compare(&Log::of(leaves).signed(), &path).fails(1, "the log was rewritten");
    compare(&Log::new(601).signed(), &path)
        .fails(1, "the log was cut off")
        .because("there were 601 entries at the anchor, now there are 600");
    let next = Origin { epoch: 2, ..ORIGIN };
    let other = Checkpoint { origin: next.to_string(), ..Log::new(300).checkpoint() };
    compare(&other.sign(&[&signer()]).unwrap().to_string(), &path)
        .fails(1, "the anchor belongs to another log")
        .because(&format!("the anchor is of `{next}`, the folder is of `{ORIGIN}`"));

    fs::write(kept.path().join("tile/1/000.p/2"), [0; 64]).unwrap();
    compare(&Log::new(300).signed(), &path).fails(1, "the helping files of the log are wrong");
    fs::remove_file(kept.path().join("tile/1/000.p/2")).unwrap();
    compare(&Log::new(300).signed(), &path)
        .fails(3, "a helping file of the log is missing")
        .because("without `tile/1/000.p/2` the anchor cannot be compared");
}
