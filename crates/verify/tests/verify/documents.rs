//! Every command that the pages show gives what they show.

use crate::made::{BODY, Log, key, log, receipt, write};
use std::fs;
use std::path::Path;
use std::process::Command;
use waarborg_audit::receipt::Receipt;

#[test]
fn the_pages_show_what_the_program_says() {
    for (page, language) in [("nl/controleer-een-bewijs.md", "nl"), ("en/check-a-proof.md", "en")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(page);
        let text = fs::read_to_string(path).unwrap();
        let (folder, _) = log(600);
        lay_down(folder.path());
        let mut count = 0;
        for block in text.split("```text\n$ waarborg-verify ").skip(1) {
            let (command, shown) = block.split_once('\n').unwrap();
            let (shown, _) = shown.split_once("```").unwrap();
            assert_eq!(said(folder.path(), language, command), shown, "{page}: {command}");
            count += 1;
        }
        assert_eq!(count, 4, "{page}");
    }
}

/// The files that the pages speak of, in both languages.
fn lay_down(folder: &Path) {
    let good = receipt(|_| ());
    let changed = Receipt { body: BODY.replace("part", "everything").into_bytes(), ..good.clone() };
    for (names, text) in [
        (["bewijs.txt", "receipt.txt"], good.to_string()),
        (["veranderd.txt", "changed.txt"], changed.to_string()),
        (["anker.txt", "anchor.txt"], Log::new(300).signed()),
        (["sleutel.txt", "key.txt"], key()),
    ] {
        for name in names {
            write(folder, name, text.as_bytes());
        }
    }
    for name in ["logboek", "log"] {
        Log::new(600).write(&folder.join(name));
    }
}

fn said(folder: &Path, language: &str, command: &str) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_waarborg-verify"));
    let output =
        program.args(command.split(' ')).current_dir(folder).env_clear().env("LANG", language).output().unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}
