//! What holds for `waarborg scan` beyond one command and its output: values stay covered, order and bytes do not hang on
//! the number of workers, files are replaced only when that was asked for, and the forms for others are well made.

use crate::program::{Run, command, path, run};
use serde_json::Value as Json;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The invented files of the cases. The encrypted archive opens with `geheim`; the cut ones are the first two thirds of
/// the workbook and the first half of the archive of `docs/examples/winkel`. Numbers are those of test series: BSN from
/// 999990000, accounts of a bank `TEST`, telephones in a row.
fn papers() -> PathBuf {
    crate::root().join("crates/waarborg/tests/cmd/files/papers")
}

/// The shops of the documents.
fn examples() -> PathBuf {
    crate::root().join("docs/examples")
}

/// Runs `waarborg scan` in a folder.
fn scan(folder: &Path, arguments: &[&str]) -> Run {
    run(command(path(), folder).arg("scan").args(arguments), b"")
}

/// A folder with files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

fn lines(text: &str) -> Vec<Json> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

const FORMS: [&str; 5] = ["table", "json", "labels", "html", "sarif"];

/// Values that stand in the files below `docs/examples/winkel` and `papers`, each long enough to be itself.
const VALUES: [&str; 13] = [
    "Yildiz",
    "sanne.dewit",
    "12345671",
    "Molenweg",
    "halal",
    "notenallergie",
    "999990007",
    "999990019",
    "1984-03-12",
    "tim.brouwer",
    "Postma",
    "migraine",
    "mishandeling",
];

#[test]
fn no_form_of_the_report_shows_a_value() {
    for form in FORMS {
        for folder in [examples().join("winkel"), papers()] {
            let run = scan(&folder, &[".", "--format", form, "--for", "newsletter", "--of", "customer"]);
            assert!(!run.stdout.is_empty(), "{form}");
            for value in VALUES {
                assert!(!run.stdout.contains(value) && !run.stderr.contains(value), "{form} shows `{value}`");
            }
        }
    }
}

/// Names, addresses of mail and numbers stand in headers, keys and names of sheets too.
#[test]
fn no_form_of_the_report_shows_a_value_in_a_name() {
    let folder = folder(&[
        (
            "rooster.csv",
            "datum;Jan de Vries;Fatima Yildiz\n1-9-2026;vroeg;laat\n2-9-2026;laat;vrij\n3-9-2026;vrij;vrij\n",
        ),
        ("lonen.json", r#"{"lonen": {"Jan de Vries": 3000, "Fatima Yildiz": 2800}}"#),
        ("punten.json", r#"{"jan.jansen@example.nl": [{"x": 1}, {"x": 2}], "piet@example.nl": [{"x": 3}, {"x": 4}]}"#),
    ]);
    for form in FORMS {
        let run = scan(folder.path(), &[".", "--format", form]);
        for value in ["Vries", "Yildiz", "jansen", "piet@"] {
            assert!(
                !run.stdout.contains(value) && !run.stderr.contains(value),
                "{form} shows `{value}`: {}",
                run.stdout
            );
        }
    }
    assert_eq!(scan(folder.path(), &["rooster.csv", "--fail-on", "ordinary"]).status, Some(1));
}

#[test]
fn values_are_shown_when_they_are_asked_for() {
    for form in ["table", "json", "html"] {
        let run = scan(&examples(), &["winkel", "--format", form, "--show-values"]);
        for value in ["sanne.dewit@example.nl", "999990007", "Molenweg"] {
            assert!(run.stdout.contains(value), "{form} does not show `{value}`");
        }
    }
}

#[test]
fn the_command_beside_open_questions_asks_the_same() {
    let asked = ["--for", "newsletter", "--of", "customer", "--fact", "ground=consent", "--as-of", "2026-11-23"];
    let run = scan(&examples(), &[&["winkel/klanten.csv", "--lang", "en"], &asked[..]].concat());
    let open: std::collections::BTreeSet<&str> =
        run.stdout.lines().filter(|line| line.contains("still open")).collect();
    assert!(open.len() > 1, "{}", run.stdout);
    for line in open {
        let (count, command) = line.trim().split_once(" questions are still open; ask `waarborg ").unwrap();
        let answer = crate::program::waarborg(
            &[&command.trim_end_matches('`').split(' ').collect::<Vec<_>>()[..], &["--json"]].concat(),
        );
        assert_eq!(answer.status, Some(1), "{line}: {}", answer.stdout);
        let answer: Json = serde_json::from_str(&answer.stdout).unwrap();
        assert_eq!(answer["open"].as_array().unwrap().len().to_string(), count, "{line}");
    }
}

#[test]
fn workers_change_no_byte() {
    for form in FORMS {
        let with = |jobs: &str| {
            let run = scan(&crate::root(), &["docs/examples", "fixtures", "--format", form, "--jobs", jobs]);
            (run.status, run.stdout, run.stderr)
        };
        let one = with("1");
        assert_eq!(one, with("4"), "{form}");
        assert_eq!(one, with("4"), "{form}, once more");
    }
}

#[test]
fn a_large_file_keeps_the_order_of_files() {
    let mut large = String::from("naam;e-mail;opmerking\n");
    for number in 0..120_000 {
        writeln!(large, "Sanne de Wit;klant{number}@example.nl;belt liever niet, mailt op klant{number}@example.nl")
            .unwrap();
    }
    assert!(large.len() > 8 << 20);
    let small = "naam;e-mail\nFleur Jansen;fleur@example.org\nPieter Bakker;pbakker@example.org\n";
    let folder = folder(&[("a.csv", small), ("b.csv", &large), ("c.csv", small), ("d.txt", "Bel Fleur Jansen.\n")]);
    let run = scan(folder.path(), &["d.txt", ".", "--json", "--jobs", "4"]);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    let lines = lines(&run.stdout);
    let files: Vec<&str> = lines.iter().filter_map(|line| line["file"].as_str()).collect();
    assert_eq!(files, ["d.txt", "./a.csv", "./b.csv", "./c.csv", "./d.txt"]);
    assert_eq!(lines[2]["rows"], 120_000);
    assert_eq!(lines[5]["files"], 5);
}

#[test]
fn a_report_goes_to_a_file_whole_or_not_at_all() {
    let folder = folder(&[("a.txt", "Bel Fleur Jansen op 06-12345673.\n")]);
    let report = folder.path().join("report.txt");
    let first = scan(folder.path(), &["a.txt", "-o", "report.txt", "--color", "always"]);
    assert_eq!((first.status, first.stdout.as_str()), (Some(0), ""), "{}", first.stderr);
    let written = fs::read_to_string(&report).unwrap();
    assert!(written.starts_with("a.txt  (text)\n") && !written.contains('\u{1b}'), "{written}");

    let again = scan(folder.path(), &["a.txt", "-o", "report.txt", "--json"]);
    assert_eq!(again.status, Some(2), "{}", again.stdout);
    assert_eq!(fs::read_to_string(&report).unwrap(), written);

    let forced = scan(folder.path(), &["a.txt", "--output", "report.txt", "--force", "--json"]);
    assert_eq!((forced.status, forced.stdout.as_str()), (Some(0), ""), "{}", forced.stderr);
    assert_eq!(lines(&fs::read_to_string(&report).unwrap()).len(), 2);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing half-written stays");
}

#[test]
fn a_limit_that_is_met_still_writes_the_report() {
    let folder = folder(&[("a.txt", "Bel Fleur Jansen op 06-12345673.\n")]);
    let run = scan(folder.path(), &["a.txt", "-o", "report.html", "--format", "html", "--fail-on", "ordinary"]);
    assert_eq!(run.status, Some(1), "{}", run.stderr);
    assert!(fs::read_to_string(folder.path().join("report.html")).unwrap().contains("</html>"));
}

#[test]
fn a_report_written_into_the_folder_it_is_about_does_not_report_itself() {
    let folder = folder(&[("a.txt", "Bel Fleur Jansen op 06-12345673.\n")]);
    let run = scan(folder.path(), &[".", "-o", "report.json", "--json"]);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    let report = lines(&fs::read_to_string(folder.path().join("report.json")).unwrap());
    assert_eq!(report.len(), 2, "{report:?}");
}

#[test]
fn what_git_leaves_out_is_left_out_when_asked() {
    let folder = folder(&[
        (".gitignore", "secret/\n*.tmp\n"),
        ("a.txt", "x\n"),
        ("b.tmp", "x\n"),
        ("secret/c.txt", "x\n"),
        (".hidden/d.txt", "x\n"),
    ]);
    let files = |arguments: &[&str]| {
        let run = scan(folder.path(), &[&[".", "--json"], arguments].concat());
        let lines = lines(&run.stdout);
        lines.iter().filter_map(|line| line["file"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(files(&[]), ["./.gitignore", "./.hidden/d.txt", "./a.txt", "./b.tmp", "./secret/c.txt"]);
    assert_eq!(files(&["--gitignore"]), ["./.gitignore", "./.hidden/d.txt", "./a.txt"]);
    let both = ["--gitignore", "--exclude", ".hidden/", "--exclude", ".gitignore"];
    assert_eq!(files(&both), ["./a.txt"]);
}

#[test]
fn an_empty_folder_is_no_fault() {
    let folder = folder(&[]);
    for form in FORMS {
        let run = scan(folder.path(), &[".", "--format", form]);
        assert_eq!(run.status, Some(0), "{form}: {}", run.stderr);
    }
    assert_eq!(scan(folder.path(), &[".", "--lang", "en"]).stdout, "No file looked at\n");
}

#[test]
fn nothing_on_standard_input_is_no_fault() {
    let run = scan(&papers(), &["-", "--lang", "en"]);
    assert_eq!(run.status, Some(0), "{}{}", run.stdout, run.stderr);
}

#[cfg(unix)]
#[test]
fn a_folder_that_leads_back_into_itself_is_told() {
    let folder = folder(&[("a/b.txt", "Bel Fleur Jansen op 06-12345673.\n")]);
    std::os::unix::fs::symlink("..", folder.path().join("a/back")).unwrap();
    let run = scan(folder.path(), &[".", "--json", "--lang", "en"]);
    assert_eq!(run.status, Some(6), "{}", run.stderr);
    let lines = lines(&run.stdout);
    let told: Vec<(&str, &str)> =
        lines.iter().filter_map(|line| Some((line["type"].as_str()?, line["file"].as_str()?))).collect();
    assert_eq!(told, [("text", "./a/b.txt"), ("problem", "./a/back")]);
    assert_eq!(lines[1]["code"], "read.directory-loop");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("a.txt", "x\n"), ("b.txt", "x\n")]);
    let closed = folder.path().join("a.txt");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&closed).is_ok() {
        return; // Nothing is closed to this user.
    }
    let run = scan(folder.path(), &[".", "--json", "--lang", "en"]);
    assert_eq!(run.status, Some(6), "{}", run.stderr);
    let lines = lines(&run.stdout);
    assert_eq!((lines[0]["code"].as_str(), lines[1]["type"].as_str()), (Some("read.no-permission"), Some("text")));
}

#[test]
fn names_that_are_hard_to_write_are_written() {
    let text = "Bel Fleur Jansen op 06-12345673.\n";
    let folder = folder(&[("map met spaties/één & <twee>.txt", text), ("it's \"so\".txt", text)]);
    let html = scan(folder.path(), &[".", "--format", "html"]).stdout;
    assert!(html.contains("één &#38; &#60;twee&#62;.txt") && !html.contains("<twee>"), "{html}");
    let sarif: Json = serde_json::from_str(&scan(folder.path(), &[".", "--format", "sarif"]).stdout).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let uri = |result: &Json| result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].clone();
    assert!(
        results.iter().any(|one| uri(one) == "./map%20met%20spaties/%C3%A9%C3%A9n%20%26%20%3Ctwee%3E.txt"),
        "{sarif:#}"
    );
}

/// Whether a text is a URI reference in the signs that RFC 3986 lets stand.
fn is_reference(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let fine = match byte {
            b'%' => {
                bytes.next().is_some_and(|hex| hex.is_ascii_hexdigit())
                    && bytes.next().is_some_and(|hex| hex.is_ascii_hexdigit())
            }
            _ => byte.is_ascii_alphanumeric() || b"-._~/:?#[]@!$&'()*+,;=".contains(&byte),
        };
        if !fine {
            return false;
        }
    }
    !text.is_empty()
}

/// Source: SARIF 2.1.0, sections 3.13, 3.14, 3.18, 3.19, 3.20, 3.27, 3.30, 3.49, 3.58.
#[test]
fn sarif_has_what_its_standard_asks_for() {
    let purpose = ["--for", "newsletter", "--of", "customer", "--as-of", "2026-11-23"];
    for (language, arguments) in [("nl", &[][..]), ("en", &purpose)] {
        let arguments =
            [&["docs/examples", "crates/waarborg/tests/cmd/files/papers", "--format", "sarif"], arguments].concat();
        let run = scan(&crate::root(), &[&arguments[..], &["--lang", language]].concat());
        assert_eq!(run.status, Some(6), "{}", run.stderr);
        let log: Json = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(log["version"], "2.1.0");
        assert!(log["$schema"].as_str().is_some_and(|schema| schema.ends_with("sarif-schema-2.1.0.json")));
        assert_eq!(log["runs"].as_array().map(Vec::len), Some(1));
        assert_eq!(conforms(&log), Ok(()));
        let run = &log["runs"][0];
        assert_eq!(run["language"], language);
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let driver = &run["tool"]["driver"];
        assert_eq!(driver["name"], "Waarborg");
        let rules: Vec<&str> =
            driver["rules"].as_array().unwrap().iter().map(|rule| rule["id"].as_str().unwrap()).collect();
        assert!(driver["rules"].as_array().unwrap().iter().all(|rule| is_text(&rule["shortDescription"]["text"])));
        assert!(rules.iter().all(|id| rules.iter().filter(|other| *other == id).count() == 1), "{rules:?}");

        let results = run["results"].as_array().unwrap();
        assert!(results.len() > 50, "{}", results.len());
        for result in results {
            assert!(is_text(&result["message"]["text"]), "{result}");
            assert!(rules.contains(&result["ruleId"].as_str().unwrap()), "{result}");
            assert!(["note", "warning", "error"].contains(&result["level"].as_str().unwrap()), "{result}");
            let locations = result["locations"].as_array().unwrap();
            assert!(!locations.is_empty() && locations.iter().all(is_location), "{result}");
            let is_grave = matches!(result["properties"]["grade"].as_str(), Some("special" | "criminal" | "forbidden"))
                || result["properties"]["forbidden"] == true;
            assert_eq!(result["level"] == "error", is_grave, "{result}");
        }
        let forbidden = results.iter().any(|result| result["properties"]["forbidden"] == true);
        assert_eq!(forbidden, language == "en", "only where a purpose was named");

        let invocation = &run["invocations"][0];
        assert_eq!(invocation["executionSuccessful"], false);
        let told = invocation["toolExecutionNotifications"].as_array().unwrap();
        assert_eq!(told.len(), 6, "{told:?}");
        for one in told {
            assert!(is_text(&one["message"]["text"]) && is_text(&one["descriptor"]["id"]), "{one}");
            assert!(one["locations"].as_array().unwrap().iter().all(is_location), "{one}");
        }
    }
}

/// Holds a report against the schema that is published with the standard.
fn conforms(log: &Json) -> Result<(), String> {
    let text = fs::read_to_string(crate::root().join("fixtures/sarif/sarif-schema-2.1.0.json")).unwrap();
    let (mut compiler, mut schemas) = (boon::Compiler::new(), boon::Schemas::new());
    compiler.enable_format_assertions();
    compiler.add_resource("sarif.json", serde_json::from_str(&text).unwrap()).unwrap();
    let schema = compiler.compile("sarif.json", &mut schemas).unwrap();
    schemas.validate(log, schema).map_err(|error| error.to_string())
}

#[test]
fn the_schema_of_sarif_finds_what_is_wrong() {
    let folder = folder(&[("a.txt", "Bel Zoë Jansen op 06-12345673.\n")]);
    let log: Json = serde_json::from_str(&scan(folder.path(), &["a.txt", "--format", "sarif"]).stdout).unwrap();
    assert_eq!(conforms(&log), Ok(()));
    let result = "/runs/0/results/0";
    for (place, wrong) in [
        ("/version", Json::from("2.0.0")),
        ("/runs/0/tool", Json::Null),
        (&*format!("{result}/message"), serde_json::json!({})),
        (&*format!("{result}/level"), Json::from("grave")),
        (&*format!("{result}/locations/0/physicalLocation/region/startLine"), Json::from(0)),
        (&*format!("{result}/locations/0/physicalLocation/artifactLocation/uri"), Json::from("a b")),
        (&*format!("{result}/locations/0/physicalLocation/region"), serde_json::json!({ "line": 1 })),
    ] {
        let mut broken = log.clone();
        *broken.pointer_mut(place).unwrap() = wrong;
        assert!(conforms(&broken).is_err(), "{place}");
    }
}

fn is_text(value: &Json) -> bool {
    value.as_str().is_some_and(|text| !text.trim().is_empty())
}

fn is_location(location: &Json) -> bool {
    let physical = &location["physicalLocation"];
    let is_region = match &physical["region"] {
        Json::Null => true,
        region => {
            let number = |name: &str| region[name].as_u64().unwrap_or(0);
            let (start, end) = (number("startColumn"), number("endColumn"));
            number("startLine") > 0
                && start > 0
                && region["charOffset"].is_u64()
                && number("charLength") > 0
                && (number("endLine") > number("startLine")
                    || number("endLine") == number("startLine") && end == start + number("charLength"))
        }
    };
    let logical = location["logicalLocations"].as_array().into_iter().flatten();
    physical["artifactLocation"]["uri"].as_str().is_some_and(is_reference)
        && is_region
        && logical.into_iter().all(|one| is_text(&one["fullyQualifiedName"]))
}

#[test]
fn places_count_code_points_of_the_file_as_it_lies() {
    let text = "👋 Één regel.\nBel Zoë Jansen op 06-12345673.\n";
    let folder = folder(&[("a.txt", text)]);
    let value = |start: &Json, length: u64| {
        let start = usize::try_from(start.as_u64().unwrap()).unwrap();
        text.chars().skip(start).take(usize::try_from(length).unwrap()).collect::<String>()
    };
    let run = scan(folder.path(), &["a.txt", "--format", "labels"]);
    let found: Vec<String> = lines(&run.stdout)
        .iter()
        .map(|span| value(&span["start"], span["end"].as_u64().unwrap() - span["start"].as_u64().unwrap()))
        .collect();
    assert_eq!(found, ["Zoë Jansen", "06-12345673"]);

    let sarif: Json = serde_json::from_str(&scan(folder.path(), &["a.txt", "--format", "sarif"]).stdout).unwrap();
    let region = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
    assert_eq!(region["startLine"], 2);
    let line = text.lines().nth(1).unwrap();
    let column = |name: &str| usize::try_from(region[name].as_u64().unwrap()).unwrap() - 1;
    let (from, until) = (column("startColumn"), column("endColumn"));
    assert_eq!(line.chars().skip(from).take(until - from).collect::<String>(), "Zoë Jansen");
    assert_eq!(region["endLine"], 2);
    assert_eq!(value(&region["charOffset"], region["charLength"].as_u64().unwrap()), "Zoë Jansen");
}

#[test]
fn the_page_stands_alone_and_speaks_its_language() {
    for (language, heading) in [("nl", "Gevonden persoonsgegevens"), ("en", "Personal data that was found")] {
        let run = scan(&examples(), &["winkel", "--format", "html", "--lang", language]);
        assert_eq!(run.status, Some(0), "{}", run.stderr);
        let page = run.stdout;
        assert!(page.starts_with("<!DOCTYPE html>") && page.contains(&format!("<html lang=\"{language}\">")));
        assert!(page.contains(heading));
        for outside in ["<script", "<link", "src=", "href=", "http://", "https://", "url("] {
            assert!(!page.contains(outside), "the page reaches out with `{outside}`");
        }
        for file in
            ["winkel/klanten.csv", "winkel/oud/archief-2023.zip › bestellingen-2023.csv", "winkel/foto-team.png"]
        {
            assert!(page.contains(file), "{file}");
        }
    }
}

#[test]
fn a_page_of_many_sections_is_whole_with_its_totals_above() {
    let mail = |at: usize| {
        format!(
            "From jan{at}@kpn.example Mon Jan  1 00:00:00 2024\nFrom: Jan Bos <jan{at}@kpn.example>\nSubject: x\n\n\
             mail kees{at}@xs.example\n\n"
        )
    };
    let mails: String = (0..3_000).map(mail).collect();
    let folder = folder(&[("a.mbox", &mails), ("b.json", "{\"naam\": \"Jan")]);
    let run = scan(folder.path(), &[".", "--format", "html", "--only", "numbers"]);
    assert_eq!(run.status, Some(6), "{}", run.stderr);
    let page = run.stdout;
    // More than is held in memory, and all of it: a section a mail, and one of what could not be read.
    assert!(page.len() > 1 << 20);
    assert_eq!((page.matches("<section>").count(), page.matches("</section>").count()), (3_001, 3_001));
    let at = |part: &str| page.find(part).unwrap_or_else(|| panic!("`{part}` is missing"));
    assert!(at("<li>") < at("<section>") && at("a.mbox › 2999") < at("b.json"));
    assert!(page.trim_end().ends_with("</html>"));
}

#[test]
fn names_from_outside_steer_no_terminal() {
    let folder = folder(&[(
        "a\u{1b}[2J\nb.csv",
        "naam\u{7}\u{202e};e-mail\nFemke Oosterling;f@example.nl\nBram Bos;b@example.nl\n",
    )]);
    for form in ["table", "html"] {
        let run = scan(folder.path(), &[".", "--format", form, "--color", "never"]);
        assert_eq!(run.status, Some(0));
        let shown = run.stdout.replace('\n', "");
        assert!(!shown.contains(|sign: char| sign.is_control() || sign == '\u{202e}'), "{form}: {shown:?}");
        assert!(shown.contains("a\u{fffd}[2J\u{fffd}b.csv"), "{form}: {shown}");
    }
    let values = "naam;e-mail\nJan\u{202e} Bos\u{1b}[2J;j@example.nl\nBram\u{202e} Bos\u{1b}[2J;b@example.nl\n";
    fs::write(folder.path().join("values.csv"), values).unwrap();
    for arguments in
        [&["--format", "table"][..], &["--format", "html"], &["--show-values"], &["--show-values", "--format", "html"]]
    {
        let run = scan(folder.path(), &[&["values.csv", "--color", "never"], arguments].concat());
        let shown = run.stdout.replace('\n', "");
        assert!(!shown.contains(|sign: char| sign.is_control() || sign == '\u{202e}'), "{arguments:?}: {shown:?}");
    }
    let run = scan(folder.path(), &["no\u{1b}[2J.csv"]);
    assert!(!run.stderr.contains('\u{1b}'), "{}", run.stderr);
}

#[test]
fn a_report_never_replaces_what_is_looked_at() {
    let folder = folder(&[("list.csv", "naam;e-mail\nFemke Oosterling;f@example.nl\n")]);
    let run = scan(folder.path(), &[".", "-o", "list.csv", "--force"]);
    assert_eq!(run.status, Some(2), "{}", run.stdout);
    assert!(fs::read_to_string(folder.path().join("list.csv")).unwrap().starts_with("naam"));
}

#[cfg(unix)]
#[test]
fn a_link_is_written_through_and_a_file_keeps_its_rights() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("list.csv", "naam;e-mail\nFemke Oosterling;f@example.nl\n"), ("report.html", "before")]);
    let report = folder.path().join("report.html");
    fs::set_permissions(&report, fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink("report.html", folder.path().join("link.html")).unwrap();
    let run = scan(folder.path(), &["list.csv", "--format", "html", "-o", "link.html", "--force"]);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    assert!(fs::symlink_metadata(folder.path().join("link.html")).unwrap().is_symlink());
    assert!(fs::read_to_string(&report).unwrap().starts_with("<!DOCTYPE html>"));
    assert_eq!(fs::metadata(&report).unwrap().permissions().mode() & 0o777, 0o640);
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_named_is_looked_at_even_if_it_is_no_file() {
    let folder = folder(&[]);
    let list = b"naam;e-mail\nFemke Oosterling;f@example.nl\nBram Bos;b@example.nl\n";
    let run = run(command(path(), folder.path()).args(["scan", "/dev/stdin", "--fail-on", "ordinary"]), list);
    assert_eq!(run.status, Some(1), "{}{}", run.stdout, run.stderr);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_can_be_named() {
    use std::os::unix::ffi::OsStrExt;
    let folder = folder(&[]);
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.csv");
    fs::write(folder.path().join(name), "naam;e-mail\nFemke Oosterling;f@example.nl\nBram Bos;b@example.nl\n").unwrap();
    let run = run(command(path(), folder.path()).arg("scan").arg(name).args(["--fail-on", "ordinary"]), b"");
    assert_eq!(run.status, Some(1), "{}{}", run.stdout, run.stderr);
}

#[test]
fn what_is_not_read_inside_a_named_file_is_passed_over() {
    let mail = "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n\
                --x\nContent-Type: text/plain\n\nHoi\n--x\nContent-Type: application/octet-stream\n\
                Content-Disposition: attachment; filename=\"a.bin\"\nContent-Transfer-Encoding: base64\n\n\
                AAECAwQFBgcICQABAgMEBQYHCAkAAQIDBAUGBwgJ\n--x--\n";
    let folder = folder(&[("m.eml", mail)]);
    let run = scan(folder.path(), &["m.eml", "--json"]);
    let summary = lines(&run.stdout).pop().unwrap();
    assert_eq!((run.status, summary["passed_over"].as_u64()), (Some(0), Some(1)), "{}", run.stdout);
}

#[test]
fn the_gravest_is_in_a_report_however_late_it_comes() {
    let mut text = String::new();
    for number in 0..1500 {
        writeln!(text, "Mail naar persoon{number}@example.nl.").unwrap();
    }
    text.push_str("Haar BSN is 999990019.\n");
    let folder = folder(&[("long.txt", &text)]);
    let run = scan(folder.path(), &["long.txt", "--format", "sarif", "--lang", "en"]);
    let sarif: Json = serde_json::from_str(&run.stdout).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert!(results.iter().any(|result| result["ruleId"] == "bsn"));
    let told = &sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
    assert_eq!(told, "500 more findings were counted only");
}
