//! A panic of a process that reads tells its place in the code, never a value.

use std::process::Command;

/// Set for the process that panics.
const MARK: &str = "WAARBORG_TEST_PANIC";

#[test]
fn a_panic_tells_its_place_and_no_value() {
    if let Ok(value) = std::env::var(MARK) {
        waarborg_read::quiet_panics();
        let caught = std::panic::catch_unwind(|| panic!("cannot read `{value}`"));
        assert!(caught.is_err());
        return;
    }
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_panic_tells_its_place_and_no_value", "--nocapture"])
        .env(MARK, "999990019")
        .env("RUST_BACKTRACE", "full")
        .output()
        .unwrap();
    assert!(output.status.success());
    let told = [output.stdout, output.stderr].concat();
    let told = String::from_utf8_lossy(&told);
    assert!(told.lines().any(|line| line.starts_with("panic at quiet.rs:")), "{told}");
    assert!(!told.contains("999990019") && !told.contains("cannot read"), "{told}");
}
