//! What holds for every command: it never panics, keeps its colours to itself, and speaks JSON
//! and nothing else when asked to.

use crate::program::{self, Run, command, path, run, waarborg};
use serde_json::Value as Json;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

const ESCAPE: char = '\u{1b}';
const QUESTION: [&str; 3] = ["may", "keep_register", "staff=300"];

/// A few commands of every kind, with their exit statuses.
const COMMANDS: [(&[&str], i32); 16] = [
    (&["may", "keep_register", "staff=300"], 0),
    (&["may", "collect", "religion"], 1),
    (&["may", "keep_register", "staff=-3"], 2),
    (&["may", "collect", "--as-of", "1999-01-01"], 3),
    (&["may", "--batch", "nowhere.csv"], 3),
    (&["law", "test", "fixtures/law/scenarios.csv"], 0),
    (&["law", "list"], 0),
    (&["law", "show", "avg-9-1"], 0),
    (&["law", "show", "avg-9"], 3),
    (&["law", "diff", "2018-05-24", "2018-05-25"], 0),
    (&["law", "check", "fixtures"], 1),
    (&["law", "coverage"], 0),
    (&["deadline", "avg-12-3", "--from", "2026-10-30"], 0),
    (&["scan", "docs/examples/winkel", "--for", "newsletter", "--of", "customer"], 0),
    (&["scan", "docs/examples/winkel/personeel.xlsx", "--fail-on", "national_number"], 1),
    (&["scan", "crates/waarborg/tests/cmd/files/papers"], 6),
];

#[test]
fn a_reader_that_leaves_early_is_no_fault() {
    for (arguments, status) in COMMANDS {
        let mut child = command(path(), &crate::root()).args(arguments).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(!errors.contains("panicked"), "{arguments:?}: {errors}");
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {errors}");
    }
}

#[test]
fn a_reader_of_one_line_is_no_fault() {
    let mut child = command(path(), &crate::root())
        .args(["may", "--batch", "fixtures/law/scenarios.csv"])
        .stdin(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let output = child.wait_with_output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(line.starts_with("{\"id\":\"B001\""), "{line}");
    assert!(!errors.contains("panicked"), "{errors}");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn colours_only_where_they_are_wanted() {
    let coloured = |arguments: &[&str], environment: &[(&str, &str)]| {
        let arguments = [&QUESTION, arguments].concat();
        let run = run(command(path(), &crate::root()).args(arguments).envs(environment.iter().copied()), b"");
        run.stdout.contains(ESCAPE) || run.stderr.contains(ESCAPE)
    };
    assert!(!coloured(&[], &[]), "a file gets no colours");
    assert!(coloured(&["--color", "always"], &[]));
    assert!(!coloured(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]));
    assert!(coloured(&["--color", "auto"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn errors_have_no_colours_in_a_file() {
    for arguments in [&["may", "keep_register", "staf=3"][..], &["may", "--jsno"], &["--help"], &["may", "--help"]] {
        let Run { stdout, stderr, .. } = waarborg(arguments);
        assert!(!stdout.contains(ESCAPE) && !stderr.contains(ESCAPE), "{arguments:?}");
    }
}

#[test]
fn json_is_json_and_nothing_else() {
    for (arguments, status) in COMMANDS {
        let run = waarborg(&[arguments, &["--json"]].concat());
        assert_eq!(run.status, Some(status), "{arguments:?}");
        assert!(run.stderr.is_empty(), "{arguments:?}: {}", run.stderr);
        let values: Vec<Json> =
            serde_json::Deserializer::from_str(&run.stdout).into_iter().map(Result::unwrap).collect();
        assert!(values.iter().all(Json::is_object), "{arguments:?}: an object, or an object on each line");
        assert!(!values.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_command_line_that_cannot_be_read_is_told_in_json_too() {
    for arguments in [
        &["may", "--json", "--jsno"][..],
        &["may", "--json", "--lang", "fr"],
        &["law", "show", "--json"],
        &["deadline", "avg-12-3", "--json"],
        &["may", "--batch", "x.csv", "--explain", "--json"],
    ] {
        let run = waarborg(arguments);
        assert_eq!(run.status, Some(2), "{arguments:?}");
        let error: Json = serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}"));
        assert!(error["error"]["code"].is_string(), "{arguments:?}: {error}");
        assert!(run.stderr.is_empty(), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn both_languages_give_the_same_status_and_never_the_name_of_a_text() {
    for (arguments, status) in COMMANDS {
        let mut texts = Vec::new();
        for language in ["nl", "en"] {
            let run = waarborg(&[arguments, &["--lang", language]].concat());
            assert_eq!(run.status, Some(status), "{arguments:?}");
            let text = run.stdout + &run.stderr;
            for start in [
                "error-",
                "heading-",
                "outcome-",
                "deadline-",
                "law-",
                "fact-",
                "value-",
                "scan-",
                "kind-",
                "evidence-",
                "{ $",
            ] {
                let begins = |word: &str| word.trim_start_matches(['`', '(']).starts_with(start);
                assert!(!text.split_whitespace().any(begins), "{arguments:?} shows `{start}`: {text}");
            }
            texts.push(text);
        }
        assert_ne!(texts[0], texts[1], "{arguments:?}");
    }
}

#[test]
fn the_surroundings_choose_the_language_and_the_option_overrules_them() {
    let first_word = |arguments: &[&str], environment: &[(&str, &str)]| {
        let arguments = [&QUESTION, arguments].concat();
        let run = run(command(path(), &crate::root()).args(arguments).envs(environment.iter().copied()), b"");
        run.stdout.split_whitespace().next().unwrap().to_owned()
    };
    assert_eq!(first_word(&[], &[]), "MOET");
    assert_eq!(first_word(&[], &[("LANG", "C.UTF-8")]), "MOET");
    assert_eq!(first_word(&[], &[("LANG", "en_GB.UTF-8")]), "REQUIRED");
    assert_eq!(first_word(&[], &[("LANG", "nl_NL.UTF-8"), ("LC_MESSAGES", "en_US")]), "REQUIRED");
    assert_eq!(first_word(&[], &[("LC_ALL", "nl_NL.UTF-8"), ("LC_MESSAGES", "en_US")]), "MOET");
    assert_eq!(first_word(&["--lang", "nl"], &[("LC_ALL", "en_GB.UTF-8")]), "MOET");
    assert_eq!(first_word(&["--lang=en"], &[("LC_ALL", "nl_NL.UTF-8")]), "REQUIRED");
}

#[test]
fn the_language_option_may_stand_before_the_command() {
    let run = waarborg(&["--lang", "en", "may", "keep_register", "staff=300"]);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    assert!(run.stdout.starts_with("REQUIRED"), "{}", run.stdout);
}

#[test]
fn help_is_done_and_a_bare_command_is_wrong_use() {
    for arguments in [&["--help"][..], &["may", "--help"], &["law", "--help"], &["law", "show", "-h"], &["--version"]] {
        let run = waarborg(arguments);
        assert_eq!(run.status, Some(0), "{arguments:?}");
        assert!(!run.stdout.is_empty() && run.stderr.is_empty(), "{arguments:?}");
    }
    for arguments in [&[][..], &["law"]] {
        let run = waarborg(arguments);
        assert_eq!(run.status, Some(2), "{arguments:?}");
        assert!(run.stdout.is_empty() && !run.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn an_argument_that_is_no_text_is_no_panic() {
    use std::os::unix::ffi::OsStrExt;
    let broken = std::ffi::OsStr::from_bytes(b"sta\xfff=3");
    let run = run(command(path(), &crate::root()).args(["may", "keep_register"]).arg(broken), b"");
    assert_eq!(run.status, Some(2), "{}", run.stderr);
    assert!(!run.stderr.contains("panicked"));
}

#[test]
fn a_folder_is_no_file_of_questions() {
    let run = program::waarborg(&["may", "--batch", "fixtures"]);
    assert_eq!(run.status, Some(5), "{}", run.stderr);
}
