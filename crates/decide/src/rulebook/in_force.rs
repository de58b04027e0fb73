//! Which rules are in force on a day, which began, ended or changed between two, and how they hang together.

use super::Rulebook;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A rule as lists show it: the life of all its policies, and of rules that only count time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    /// Citation, Dutch abbreviations.
    pub article: String,
    /// First day of the version in force.
    pub from: Date,
    /// The day that version ended.
    pub until: Option<Date>,
    /// Every policy of the rule in force, by part and first day: what a change of the rule shows in.
    pub versions: BTreeSet<(String, Date)>,
}

/// What differs between two days: rules by id, each with its citation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Between {
    /// In force on the second day only.
    pub began: Vec<(String, String)>,
    /// In force on the first day only.
    pub ended: Vec<(String, String)>,
    /// In force on both, and not the same.
    pub changed: Vec<(String, String)>,
}

impl Between {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.began.is_empty() && self.ended.is_empty() && self.changed.is_empty()
    }
}

impl Rulebook {
    /// The rules in force on a day, by id.
    #[must_use]
    pub fn in_force(&self, day: Date) -> BTreeMap<String, InForce> {
        let mut lines = BTreeMap::new();
        for rule in self.rules().iter().filter(|rule| rule.in_force(day)) {
            let line = lines.entry(rule.id.clone()).or_insert_with(|| InForce {
                article: rule.article.clone(),
                from: rule.from,
                until: rule.until,
                versions: BTreeSet::new(),
            });
            line.versions.insert((rule.part.clone(), rule.from));
        }
        for (id, _, text) in self.texts() {
            if let (Some(article), Some(from)) = (&text.article, text.from)
                && from <= day
                && text.until.is_none_or(|until| day < until)
            {
                lines.entry(id.to_owned()).or_insert(InForce {
                    article: article.clone(),
                    from,
                    until: text.until,
                    versions: BTreeSet::new(),
                });
            }
        }
        lines
    }

    /// What differs between two days.
    #[must_use]
    pub fn between(&self, first: Date, second: Date) -> Between {
        let (before, after) = (self.in_force(first), self.in_force(second));
        let pair = |(id, line): (&String, &InForce)| (id.clone(), line.article.clone());
        Between {
            began: after.iter().filter(|(id, _)| !before.contains_key(*id)).map(pair).collect(),
            ended: before.iter().filter(|(id, _)| !after.contains_key(*id)).map(pair).collect(),
            changed: after
                .iter()
                .filter(|(id, line)| before.get(*id).is_some_and(|old| old.versions != line.versions))
                .map(pair)
                .collect(),
        }
    }

    /// Where a rule stands: the citation of its last version. Empty for a rule that is none.
    #[must_use]
    pub fn article_of(&self, id: &str) -> String {
        let last = self.rules_of(id).last().map(|rule| rule.article.clone());
        last.or_else(|| self.text(id).and_then(|(_, text)| text.article.clone())).unwrap_or_default()
    }

    /// When a rule was in force: first day, and the day it ended, each once, the oldest first.
    #[must_use]
    pub fn lives_of(&self, id: &str) -> Vec<(Date, Option<Date>)> {
        let mut lives: Vec<(Date, Option<Date>)> = self.rules_of(id).map(|rule| (rule.from, rule.until)).collect();
        lives.extend(self.text(id).and_then(|(_, text)| text.from.map(|from| (from, text.until))));
        lives.sort_unstable();
        lives.dedup();
        lives
    }

    /// The rules that are an exception to a rule, by id.
    #[must_use]
    pub fn exceptions_to(&self, id: &str) -> Vec<String> {
        let lifting = self.rules().iter().filter(|rule| rule.lifts.iter().any(|lifted| lifted == id));
        sorted(lifting.map(|rule| rule.id.clone()))
    }

    /// The rules to which a rule is an exception, by id.
    #[must_use]
    pub fn lifted_by(&self, id: &str) -> Vec<String> {
        sorted(self.rules_of(id).flat_map(|rule| rule.lifts.iter().cloned()))
    }
}

fn sorted(ids: impl Iterator<Item = String>) -> Vec<String> {
    let ids: BTreeSet<String> = ids.collect();
    ids.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_regulation_replaced_the_act_in_a_day() {
        let book = Rulebook::built_in().unwrap();
        let between = book.between(date(2018, 5, 24), date(2018, 5, 25));
        let has = |ids: &[(String, String)], id: &str| ids.iter().any(|(one, _)| one == id);
        assert!(has(&between.began, "avg-9-1") && has(&between.ended, "wbp-16"), "{between:?}");
        assert!(book.between(date(2026, 11, 1), date(2026, 11, 1)).is_same());
        assert_eq!(book.article_of("avg-9-1"), "AVG 9(1); UAVG 22(1)");
        assert_eq!(book.article_of("none-such"), "");
        assert_eq!(book.lives_of("avg-9-1"), [(date(2018, 5, 25), None)]);
    }

    #[test]
    fn exceptions_are_told_from_both_sides() {
        let book = Rulebook::built_in().unwrap();
        for exception in book.exceptions_to("avg-9-1") {
            assert!(book.lifted_by(&exception).iter().any(|lifted| lifted == "avg-9-1"), "{exception}");
        }
        assert!(!book.exceptions_to("avg-9-1").is_empty());
    }
}
