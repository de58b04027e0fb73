//! What a newcomer begins with, by the sector of the firm: a register, the sort of business, and questions that come up
//! there.
//!
//! Names, and the questions in words, stand in `translations/*/sector.ftl`.

mod nearest;
mod questions;

pub use questions::Example;

use crate::listing::Sort;
use waarborg_register::Template;

/// What belongs to one sector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sector {
    /// Its name, and that of its register: `webshop`.
    pub key: &'static str,
    /// The register to begin with.
    pub template: Template,
    /// The sort of business that most of them are.
    pub sort: Sort,
    /// Questions that come up there, the commonest first.
    pub examples: [Example; 5],
}

impl Sector {
    /// Every sector, in the order in which they are offered.
    #[must_use]
    pub fn all() -> Vec<Self> {
        waarborg_register::templates().iter().filter_map(|template| Self::of(*template)).collect()
    }

    /// The sector of that name.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        Template::find(key).and_then(Self::of)
    }

    fn of(template: Template) -> Option<Self> {
        let sort = match template.key {
            "webshop" => Sort::Store,
            "hospitality" => Sort::Restaurant,
            "salon" => Sort::HairSalon,
            "garage" => Sort::AutoRepair,
            "care-practice" => Sort::MedicalClinic,
            "association" => Sort::SportsClub,
            "b2b-services" => Sort::ProfessionalService,
            "general" => Sort::Other,
            _ => return None,
        };
        let examples = questions::of(template.key)?;
        Some(Self { key: template.key, template, sort, examples })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use waarborg_decide::{Outcome, Question, Rulebook};

    #[test]
    fn every_template_has_its_sector() {
        let keys: Vec<&str> = Sector::all().iter().map(|sector| sector.key).collect();
        let templates: Vec<&str> = waarborg_register::templates().iter().map(|template| template.key).collect();
        assert_eq!(keys, templates);
        assert_eq!(Sector::find("salon").unwrap().sort.schema_type(), "HairSalon");
        assert!(Sector::find("bakery").is_none());
    }

    #[test]
    fn the_law_answers_every_example() {
        let book = Rulebook::built_in().unwrap();
        let now = "2026-11-26T10:00:00Z".parse().unwrap();
        for sector in Sector::all() {
            let mut words = Vec::new();
            for example in &sector.examples {
                let facts = example.facts();
                let facts = facts.unwrap_or_else(|error| panic!("{}: {error}", example.key));
                let question = Question::new(facts, date(2026, 11, 26), now).unwrap();
                let (facts, _) = question.through_the_door(&book).unwrap();
                let decision = book.decide(&Question { facts, ..question }).unwrap();
                println!(
                    "{} {} {:?} {:?}",
                    sector.key,
                    example.key,
                    decision.outcome,
                    decision.cited.iter().map(|c| c.rule.as_str()).collect::<Vec<_>>()
                );
                assert!(!matches!(decision.outcome, Outcome::NoRules | Outcome::Conditional(_)), "{}", example.key);
                words.push(decision.outcome.word());
            }
            words.sort_unstable();
            words.dedup();
            // Five times yes would teach nobody what the question is for.
            assert!(words.len() > 1, "{}: {words:?}", sector.key);
        }
    }
}
