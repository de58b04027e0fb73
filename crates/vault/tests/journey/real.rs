//! Lists of people as real systems export them: each brings in as many people as a reader counts.
//!
//! The files lie outside this repository, in the folder that `WAARBORG_REAL_FILES` names; without it nothing is measured
//! here (`cargo xtask real`).

use crate::house::House;
use crate::importing::customers;
use std::path::PathBuf;
use waarborg_vault::Import;

/// Families whose files are lists of people, one a row or a card.
const LISTS: [&str; 12] = [
    "akaunting/customers",
    "google-contacts",
    "invoiceninja",
    "ldap",
    "magento",
    "mailpoet",
    "mautic",
    "moneybird",
    "outlook",
    "prestashop",
    "thunderbird",
    "vcard",
];

/// Files with people within a row, whom a reader counts and an import takes up as fields of the one the row is about.
const WITHIN_A_ROW: [&str; 3] =
    ["google-contacts/gmail-2013.csv", "outlook/outlook-live-all.csv", "vcard/vcard3-rfc2426-all-properties.vcf"];

/// The files with the number of people a reader counts.
fn files() -> Option<(PathBuf, Vec<(String, u64)>)> {
    let folder = PathBuf::from(std::env::var_os("WAARBORG_REAL_FILES")?);
    let expected = std::fs::read_to_string(folder.join("expected.jsonl")).unwrap();
    let mut files = Vec::new();
    for line in expected.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        if line["type"] == "file" {
            files.push((line["file"].as_str().unwrap().to_owned(), line["persons"].as_u64().unwrap()));
        }
    }
    files.retain(|(name, _)| LISTS.iter().any(|list| name.starts_with(list)));
    Some((folder, files))
}

#[test]
fn lists_of_real_systems_bring_in_the_right_number_of_people() {
    let Some((folder, files)) = files() else { return };
    assert!(files.len() > 20, "only {} lists", files.len());
    let mut wrong = Vec::new();
    for (name, persons) in files {
        let house = House::new();
        let import = Import { by_themselves: false, ..customers() };
        let brought = match house.import(&folder.join(&name), &import) {
            Ok(imported) => imported.brought,
            Err(error) => {
                wrong.push(format!("{name}: {error}"));
                continue;
            }
        };
        let persons = if WITHIN_A_ROW.contains(&name.as_str()) { brought.rows } else { persons };
        println!("{name}: {} rows, {} people of {persons}, {} nobody's", brought.rows, brought.people, brought.nobody);
        if brought.people != persons {
            wrong.push(format!("{name}: {} people, {persons} expected", brought.people));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
