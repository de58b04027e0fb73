//! What a scan came to, and its exit status.

use super::found::Found;
use super::law::Answers;
use super::targets::Target;
use crate::exit::Exit;
use std::collections::BTreeMap;
use waarborg_find::{Category, Kind};
use waarborg_read::ReadError;

/// How grave a finding is, the gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Personal data without a regime of their own.
    Ordinary,
    /// A national number.
    NationalNumber,
    /// Criminal data.
    Criminal,
    /// Special categories.
    Special,
    /// Data that may not be there for the purpose that was named.
    Forbidden,
}

impl Grade {
    /// Every grade by its name, for the command line.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("ordinary", Self::Ordinary),
        ("national_number", Self::NationalNumber),
        ("criminal", Self::Criminal),
        ("special", Self::Special),
        ("forbidden", Self::Forbidden),
    ];

    /// The grade of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, grade)| *grade)
    }

    /// The name.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, grade)| *grade == self).map_or("", |(name, _)| name)
    }

    /// How grave a kind is by itself.
    pub fn of(kind: Kind) -> Self {
        match kind.category() {
            Category::Special => Self::Special,
            Category::Criminal => Self::Criminal,
            Category::Ordinary if kind.holds_national_number() => Self::NationalNumber,
            Category::Ordinary => Self::Ordinary,
        }
    }
}

/// Counts over everything that was looked at.
#[derive(Debug, Default)]
pub struct Summary {
    /// Targets of which something was looked at.
    pub files: u64,
    /// Problems, by code.
    pub problems: BTreeMap<&'static str, u64>,
    /// Files of a format that is not read.
    pub passed_over: u64,
    /// Columns looked at.
    pub columns: u64,
    /// Columns with personal data.
    pub personal_columns: u64,
    /// Columns and findings in texts, by grade.
    pub grades: BTreeMap<Grade, u64>,
    /// Findings in texts, by kind.
    pub spans: BTreeMap<Kind, u64>,
    /// Pictures, sounds and films.
    pub media: u64,
    /// What alone was looked for, if `--only` said so.
    pub only: Option<&'static str>,
    /// Nothing of a named target could be opened, and it is not there.
    is_missing: bool,
    /// Whether something of the target at hand was looked at.
    is_read: bool,
    /// Whether something of it was told as a problem.
    is_troubled: bool,
}

impl Summary {
    /// Of nothing yet.
    pub fn new(only: Option<&'static str>) -> Self {
        Self { only, ..Self::default() }
    }

    /// Takes a part.
    pub fn add(&mut self, target: &Target, found: &Found, answers: &Answers) {
        let is_problem = matches!(found, Found::Problem(..));
        self.is_troubled |= is_problem;
        self.is_read |= !is_problem;
        match found {
            Found::Table(table) => {
                for column in &table.columns {
                    self.columns += 1;
                    self.personal_columns += u64::from(column.finding.kind.is_some());
                    if column.finding.kind.is_some() {
                        let grade = column.kinds().map(Grade::of).max().unwrap_or(Grade::Ordinary);
                        *self.grades.entry(grade).or_default() += 1;
                    }
                }
            }
            Found::Text(text) => {
                for (kind, count) in &text.findings.kinds {
                    *self.spans.entry(*kind).or_default() += count;
                    *self.grades.entry(Grade::of(*kind)).or_default() += count;
                }
            }
            Found::Media(..) => self.media += 1,
            Found::Problem(place, error) if target.is_passed_over(place, error) => self.passed_over += 1,
            Found::Problem(_, error) => {
                self.is_missing |= *error == ReadError::NotFound;
                *self.problems.entry(error.code()).or_default() += 1;
            }
        }
        let forbidden = answers.all().filter(|answer| answer.is_forbidden()).count();
        if forbidden > 0 {
            *self.grades.entry(Grade::Forbidden).or_default() += u64::try_from(forbidden).unwrap_or(u64::MAX);
        }
    }

    /// A target has ended. One that only gave problems was not looked at.
    pub fn end_of_target(&mut self) {
        let (is_read, is_troubled) = (std::mem::take(&mut self.is_read), std::mem::take(&mut self.is_troubled));
        self.files += u64::from(is_read || !is_troubled);
    }

    /// How many problems there were.
    pub fn problems(&self) -> u64 {
        self.problems.values().sum()
    }

    /// Findings of at least that grade win over problems: a check that must stop something must not be
    /// softened by a file that was unreadable.
    pub fn exit(&self, fail_on: Option<Grade>) -> Exit {
        let is_found = |least: Grade| self.grades.keys().any(|grade| *grade >= least);
        match fail_on {
            Some(Grade::Forbidden) if self.grades.contains_key(&Grade::Forbidden) => Exit::Refused,
            Some(least) if least != Grade::Forbidden && is_found(least) => Exit::Refused,
            _ if self.problems.is_empty() => Exit::Done,
            _ if self.is_missing && self.files == 0 && self.problems.len() == 1 => Exit::NotFound,
            _ if self.files == 0
                && self.problems.len() == 1
                && ["read.database", "read.unprotected", "read.untrusted", "read.unidentified"]
                    .iter()
                    .any(|code| self.problems.contains_key(code)) =>
            {
                Exit::Storage
            }
            _ => Exit::Partly,
        }
    }
}
