//! What differs between two texts, part by part.

use super::{Printed, Section};
use waarborg_law::Language;

/// A part that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In which language.
    pub language: Language,
    /// Which part.
    pub section: String,
    /// Its heading; the new one if it has another.
    pub heading: String,
    /// What happened.
    pub change: Change,
}

/// What happened to a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was not there.
    Added {
        /// What it says.
        new: Vec<String>,
    },
    /// It is there no more.
    Removed {
        /// What it said.
        old: Vec<String>,
    },
    /// It says something else; only the lines that are not in both.
    Changed {
        /// What it said.
        old: Vec<String>,
        /// What it says.
        new: Vec<String>,
    },
}

/// The parts that differ, language by language, in the order of the new text, then what is gone.
pub(super) fn between<D: Printed>(old: &[D], new: &[D]) -> Vec<Difference> {
    Language::ALL
        .into_iter()
        .flat_map(|language| {
            let sections = |texts: &[D]| -> Vec<Section> {
                texts.iter().find(|text| text.language() == language).map(Printed::sections).unwrap_or_default()
            };
            of_language(language, &sections(old), &sections(new))
        })
        .collect()
}

fn of_language(language: Language, old: &[Section], new: &[Section]) -> Vec<Difference> {
    let find = |sections: &[Section], id: &str| sections.iter().find(|section| section.id == id).cloned();
    let difference = |section: &Section, change| Difference {
        language,
        section: section.id.clone(),
        heading: section.heading.clone(),
        change,
    };
    let mut differences = Vec::new();
    for section in new {
        match find(old, &section.id) {
            None => differences.push(difference(section, Change::Added { new: section.lines.clone() })),
            Some(before) if before == *section => {}
            Some(before) => {
                let change = Change::Changed { old: only_in(&before, section), new: only_in(section, &before) };
                differences.push(difference(section, change));
            }
        }
    }
    for section in old.iter().filter(|section| find(new, &section.id).is_none()) {
        differences.push(difference(section, Change::Removed { old: section.lines.clone() }));
    }
    differences
}

/// The lines of a part that the other has not, its heading too; all of them if only their order differs.
fn only_in(one: &Section, other: &Section) -> Vec<String> {
    let mut lines: Vec<String> = one.lines.iter().filter(|line| !other.lines.contains(line)).cloned().collect();
    if one.heading != other.heading {
        lines.insert(0, one.heading.clone());
    }
    let has_same_lines = other.lines.iter().all(|line| one.lines.contains(line)) && lines.is_empty();
    if has_same_lines { one.lines.clone() } else { lines }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(id: &str, lines: &[&str]) -> Section {
        Section {
            id: id.to_owned(),
            heading: id.to_uppercase(),
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        }
    }

    #[test]
    fn tells_what_came_what_went_and_what_changed() {
        let old = [section("a", &["one", "two"]), section("b", &["gone"]), section("c", &["same"])];
        let new = [section("c", &["same"]), section("a", &["one", "three"]), section("d", &["fresh"])];
        let found = of_language(Language::Nl, &old, &new);
        let changes: Vec<(&str, &Change)> =
            found.iter().map(|difference| (difference.section.as_str(), &difference.change)).collect();
        let text = |line: &str| vec![line.to_owned()];
        assert_eq!(
            changes,
            [
                ("a", &Change::Changed { old: text("two"), new: text("three") }),
                ("d", &Change::Added { new: text("fresh") }),
                ("b", &Change::Removed { old: text("gone") }),
            ]
        );
        assert!(of_language(Language::Nl, &old, &old).is_empty());
    }

    #[test]
    fn another_order_of_lines_and_another_heading_are_changes() {
        let (old, mut new) = (section("a", &["one", "two"]), section("a", &["two", "one"]));
        let found = of_language(Language::En, std::slice::from_ref(&old), &[new]);
        assert!(matches!(&found[0].change, Change::Changed { new, .. } if new.len() == 2));
        new = Section { heading: "Other".to_owned(), ..old.clone() };
        let found = of_language(Language::En, &[old], &[new]);
        assert_eq!(found[0].change, Change::Changed { old: vec!["A".to_owned()], new: vec!["Other".to_owned()] });
    }
}
