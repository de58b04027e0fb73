//! The JSON that programs read has exactly the keys of `docs/reference/answer.md`; the lines of a scan those of
//! `docs/reference/scan-json.md` and `docs/reference/scan-labels.md`.
//!
//! A section there names its command in its heading; the first column of its table is the path of a
//! key (`rules[].id`), the second says `always` where every object of that kind has it. A new key is
//! one more row; a key that goes breaks a promise.

use crate::program::{command, path, run};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

const DOCUMENT: &str = "docs/reference/answer.md";

/// The page of each form of a scan, commands that together show every key, and the types of lines they print.
const SCANS: [(&str, &[&str], &[&str]); 2] = [
    (
        "docs/reference/scan-json.md",
        &[
            "scan papers ../../../../../docs/examples --json",
            "scan papers ../../../../../docs/examples --for newsletter --of customer --json",
            "scan papers --only numbers --json",
        ],
        &["table", "text", "media", "problem", "summary"],
    ),
    (
        "docs/reference/scan-labels.md",
        &["scan papers ../../../../../docs/examples --format labels"],
        &["column", "cell", "span"],
    ),
];

/// Where keys are not names but what is counted.
const COUNTS: [&str; 5] = ["columns[].inside", "kinds", "findings", "spans", "problems"];

/// Commands that together show every key of a section.
const SECTIONS: [(&str, &[&str]); 10] = [
    (
        "waarborg may --json",
        &[
            "may keep_register staff=300",
            "may collect contact for contract ground=contract",
            "may collect religion of customers for offers ground=legitimate_interest",
            "may collect health of employee ground=consent",
            "may answer_request request=access received=2026-11-02 identity=ok",
            "may report_breach aware_at=2026-11-20T16:00+01:00 breach=confidentiality risk=risk --as-of 2026-11-20",
            "may collect --as-of 1999-01-01",
        ],
    ),
    ("waarborg may --batch", &["may --batch one-bad-row.csv"]),
    (
        "waarborg deadline --json",
        &["deadline avg-12-3 --from 2026-10-30", "deadline avg-33-1-72h --from 2026-10-23T14:30Z"],
    ),
    ("waarborg law list --json", &["law list", "law list --as-of 2010-01-01"]),
    ("waarborg law show --json", &["law show avg-9-1", "law show wbp-35", "law show time-1182-month"]),
    ("waarborg law show --cedar --json", &["law show avg-9-1 --cedar"]),
    ("waarborg law diff --json", &["law diff 2018-05-24 2018-05-25"]),
    ("waarborg law check --json", &["law check ../../../../../law", "law check ."]),
    ("waarborg law coverage --json", &["law coverage"]),
    ("waarborg law test --json", &["law test expected.csv", "law test differing.csv"]),
];

#[test]
fn every_documented_key_is_there_and_no_other() {
    let text = std::fs::read_to_string(crate::root().join(DOCUMENT)).unwrap();
    let wrong = crate::try_all(&SECTIONS, |(heading, commands)| {
        let documented = documented(&text, DOCUMENT, heading)?;
        let mut found = Found::default();
        for line in *commands {
            found.note_all(&format!("{line} --json"), |_| true);
        }
        compare(DOCUMENT, heading, &documented, &found)
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_error_has_its_documented_keys() {
    let text = std::fs::read_to_string(crate::root().join(DOCUMENT)).unwrap();
    let mut found = Found::default();
    found.note_all("may keep_register staf=3 --json", |_| true);
    let documented = documented(&text, DOCUMENT, "error").unwrap();
    compare(DOCUMENT, "error", &documented, &found).unwrap();
}

#[test]
fn every_line_of_a_scan_has_its_documented_keys() {
    let mut wrong = Vec::new();
    for (document, commands, types) in SCANS {
        let text = std::fs::read_to_string(crate::root().join(document)).unwrap();
        for name in types {
            let mut found = Found::default();
            for line in commands {
                found.note_all(line, |object| object["type"] == *name);
            }
            let documented = documented(&text, document, name);
            wrong.extend(documented.and_then(|documented| compare(document, name, &documented, &found)).err());
        }
        let known = |object: &Json| object["type"].as_str().is_some_and(|name| types.contains(&name));
        assert!(commands.iter().all(|line| objects(line).iter().all(known)), "{document} misses a type");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_kind_reason_and_grade_is_documented() {
    let text = std::fs::read_to_string(crate::root().join(SCANS[0].0)).unwrap();
    let has_row = |name: &str| text.lines().any(|line| line.starts_with(&format!("| `{name}` |")));
    let translations = std::fs::read_to_string(crate::root().join("translations/en/find.ftl")).unwrap();
    let keys = |family: &str| -> Vec<String> {
        let names = translations.lines().filter_map(|line| line.strip_prefix(family)?.split_once(" = "));
        names.map(|(name, _)| name.to_owned()).collect()
    };
    let kinds = keys("kind-").into_iter().map(|name| name.replace('-', "_"));
    let grades = ["ordinary", "national_number", "criminal", "special", "forbidden"].map(str::to_owned);
    let problems = keys("error-read-").into_iter().filter(|name| !name.ends_with("-why") && !name.ends_with("-do"));
    let names = kinds.chain(keys("evidence-")).chain(grades).chain(problems.map(|name| format!("read.{name}")));
    let missing: Vec<String> = names.filter(|name| !has_row(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The objects that a command prints: one, or one a line.
fn objects(line: &str) -> Vec<Json> {
    let folder = crate::root().join("crates/waarborg/tests/cmd/files");
    let run = run(command(path(), &folder).args(line.split(' ')), b"");
    serde_json::Deserializer::from_str(&run.stdout).into_iter().map(|value| value.expect(line)).collect()
}

/// How often objects of a kind were seen, and each of their keys.
#[derive(Default)]
struct Found {
    objects: BTreeMap<String, usize>,
    keys: BTreeMap<String, usize>,
}

impl Found {
    fn note_all(&mut self, line: &str, is_meant: impl Fn(&Json) -> bool) {
        for object in objects(line).iter().filter(|object| is_meant(object)) {
            self.note("", object);
        }
    }

    fn note(&mut self, place: &str, value: &Json) {
        match value {
            Json::Object(_) if COUNTS.contains(&place) => {}
            Json::Object(map) => {
                *self.objects.entry(place.to_owned()).or_default() += 1;
                for (key, value) in map {
                    let place = if place.is_empty() { key.clone() } else { format!("{place}.{key}") };
                    *self.keys.entry(place.clone()).or_default() += 1;
                    self.note(&place, value);
                }
            }
            Json::Array(values) => values.iter().for_each(|value| self.note(&format!("{place}[]"), value)),
            _ => {}
        }
    }
}

/// The keys of a section, and whether they are always there.
fn documented(text: &str, document: &str, heading: &str) -> Result<BTreeMap<String, bool>, String> {
    let section = text
        .split("\n## ")
        .find(|section| section.lines().next().is_some_and(|line| line.contains(&format!("`{heading}`"))))
        .ok_or_else(|| format!("{document} has no section about `{heading}`"))?;
    // Other tables of a section explain values.
    let tables = section.split("\n\n").filter(|part| part.starts_with("| key | when |"));
    let keys = tables.flat_map(str::lines).filter_map(|line| {
        let mut cells = line.strip_prefix('|')?.split('|').map(str::trim);
        let key = cells.next()?.strip_prefix('`')?.strip_suffix('`')?;
        Some((key.to_owned(), cells.next()? == "always"))
    });
    Ok(keys.collect())
}

fn compare(document: &str, heading: &str, documented: &BTreeMap<String, bool>, found: &Found) -> Result<(), String> {
    let mut wrong = Vec::new();
    let names: BTreeSet<&String> = documented.keys().chain(found.keys.keys()).collect();
    for name in names {
        let parent = name.rsplit_once('.').map_or("", |(parent, _)| parent);
        let all = found.objects.get(parent).copied().unwrap_or_default();
        match (documented.get(name), found.keys.get(name)) {
            (None, Some(_)) => wrong.push(format!("`{name}` is not documented")),
            (Some(_), None) => wrong.push(format!("`{name}` never comes out")),
            (Some(true), Some(count)) if *count < all => wrong.push(format!("`{name}` is not always there")),
            (Some(false), Some(count)) if *count == all => {
                wrong.push(format!("`{name}` is always there, or never tried without"));
            }
            _ => {}
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(format!("{document}, `{heading}`: {}", wrong.join(", "))) }
}
