//! For people, as a page that needs nothing beside it: to print, to mail, to keep.

use super::Report;
use super::describe::{Describing, count, grade_of};
use crate::scan::found::{Found, FoundText};
use crate::scan::law::{Answer, Answers};
use crate::scan::summary::{Grade, Summary};
use crate::scan::targets::Target;
use std::io::{self, Seek as _, Write};
use tempfile::SpooledTempFile;
use waarborg_decide::Outcome;
use waarborg_find::TableFindings;
use waarborg_model::Facts;
use waarborg_text::finding::{category_word, kind_word, media_word, read_fault};
use waarborg_text::page::{Part, ScanEntry, ScanFile, ScanLaw, ScanPage, ScanProblem, ScanProblems, ScanSection};
use waarborg_text::{fact_line, shown};

/// Sections of a page that are held in memory; more of them wait in a file of the system's without a name.
const HELD_BYTES: usize = 1 << 20;

/// Writes the sections of a page as they come, and at the end, when the totals above them are known, the page.
pub struct Html<'a> {
    describing: Describing<'a>,
    page: ScanPage,
    headings: [String; 6],
    sections: SpooledTempFile,
    problems: SpooledTempFile,
    has_problems: bool,
    out: &'a mut dyn Write,
}

impl<'a> Html<'a> {
    /// A report on `out`; `asked` are the facts the law was asked under, `shows_values` tells whether
    /// examples are values.
    pub fn new(describing: Describing<'a>, asked: Option<&Facts>, shows_values: bool, out: &'a mut dyn Write) -> Self {
        let words = describing.words;
        let asked: Vec<String> =
            asked.into_iter().flat_map(Facts::known).map(|(fact, value)| fact_line(words, fact, Some(value))).collect();
        let heading = |key: &str| words.say(&format!("scan-heading-{key}"));
        let example = if shows_values { "value" } else { "example" };
        let page = ScanPage {
            language: words.language().as_str().to_owned(),
            title: words.say("scan-title"),
            asked: asked.join(" · "),
            totals: Vec::new(),
            is_empty: true,
            nothing: words.say("scan-nothing-at-all"),
        };
        Self {
            describing,
            page,
            headings: ["name", "kind", "category", "confidence", example, "why"].map(heading),
            sections: SpooledTempFile::new(HELD_BYTES),
            problems: SpooledTempFile::new(HELD_BYTES),
            has_problems: false,
            out,
        }
    }

    fn law(&self, answer: Option<&Answer>) -> Option<ScanLaw> {
        let answer = answer?;
        let law = self.describing.law(answer);
        let class = match answer.decision.outcome {
            Outcome::Forbidden(_) => "no",
            Outcome::Allowed => "yes",
            _ => "maybe",
        };
        // On a page nothing shows that a word is to be typed, so its marks go.
        let lines = law.lines.iter().map(|line| line.replace('`', "")).collect();
        Some(ScanLaw { word: law.word, class, lines })
    }

    fn table(&self, table: &TableFindings, answers: &Answers) -> ScanFile {
        let words = self.describing.words;
        let rows = words.count("scan-rows", count(table.rows), &[]);
        let entries = table.columns.iter().filter_map(|column| {
            let finding = &column.finding;
            let kind = finding.kind?;
            Some(ScanEntry {
                name: self.describing.name(column),
                kind: kind_word(words, kind),
                inside: self.describing.inside(column).unwrap_or_default(),
                category: self.describing.category(column, kind),
                grade: grade_of(column).name(),
                confidence: format!("{} %", finding.confidence),
                example: column.example.as_deref().map(shown).unwrap_or_default().into_owned(),
                why: self.describing.why(&finding.evidence),
                law: self.law(answers.column(finding.column)),
            })
        });
        ScanFile {
            name: shown(&table.place.to_string()).into_owned(),
            about: format!("{}, {rows}", table.format.name()),
            entries: entries.collect(),
            notes: self.describing.clean(table).into_iter().collect(),
            law: None,
        }
    }

    fn text(&self, found: &FoundText, answers: &Answers) -> ScanFile {
        let (words, findings) = (self.describing.words, &found.findings);
        let entries = findings.kinds.iter().map(|(kind, number)| {
            let first = found.lines_of(*kind).next();
            ScanEntry {
                name: self.describing.lines(found, *kind),
                kind: kind_word(words, *kind),
                inside: String::new(),
                category: category_word(words, *kind, kind.category()),
                grade: Grade::of(*kind).name(),
                confidence: words.count("scan-times", count(*number), &[]),
                example: first.and_then(|one| one.example.as_deref()).map(shown).unwrap_or_default().into_owned(),
                why: first.map(|one| self.describing.why(&one.span.evidence)).unwrap_or_default(),
                law: None,
            }
        });
        let nothing = findings.kinds.is_empty().then(|| words.say("scan-nothing-here"));
        ScanFile {
            name: shown(&findings.place.to_string()).into_owned(),
            about: findings.format.name().to_owned(),
            entries: entries.collect(),
            notes: nothing.into_iter().collect(),
            law: self.law(answers.whole()),
        }
    }
}

impl Html<'_> {
    fn section(&mut self, file: ScanFile) -> io::Result<()> {
        self.page.is_empty = false;
        add(&ScanSection { headings: &self.headings, file }, &mut self.sections)
    }
}

impl Report for Html<'_> {
    fn found(&mut self, target: &Target, found: &Found, answers: &Answers) -> io::Result<()> {
        match found {
            Found::Table(table) => self.section(self.table(table, answers)),
            Found::Text(text) => self.section(self.text(text, answers)),
            Found::Media(place, kind) => self.section(ScanFile {
                name: shown(&place.to_string()).into_owned(),
                about: media_word(self.describing.words, *kind),
                notes: vec![self.describing.words.say("scan-media")],
                law: self.law(answers.whole()),
                ..ScanFile::default()
            }),
            Found::Problem(place, error) if target.is_passed_over(place, error) => Ok(()),
            Found::Problem(place, error) => {
                let explained = read_fault(place, error).explain(self.describing.words);
                self.has_problems = true;
                let problem = format!("{} — {} {}", explained.what, explained.why, explained.remedy);
                add(&ScanProblem { problem }, &mut self.problems)
            }
        }
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        self.page.totals = self.describing.totals(summary).into_iter().map(|(_, total)| total).collect();
        self.page.write_to(self.out)?;
        self.sections.rewind()?;
        io::copy(&mut self.sections, self.out)?;
        if self.has_problems {
            let heading = self.describing.words.say("scan-heading-problems");
            ScanProblems { heading }.write_to(self.out)?;
            self.problems.rewind()?;
            io::copy(&mut self.problems, self.out)?;
            self.out.write_all(ScanProblems::END.as_bytes())?;
        }
        self.out.write_all(ScanPage::END.as_bytes())
    }
}

/// Puts a part where parts wait, at once: a template writes word by word.
fn add(part: &impl Part, waiting: &mut SpooledTempFile) -> io::Result<()> {
    let mut bytes = Vec::new();
    part.write_to(&mut bytes)?;
    waiting.write_all(&bytes)
}
