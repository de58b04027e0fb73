//! Facts that are computed from others and from dated tables.

use crate::deadline::Periods;
use crate::table::{Amount, Countries, amounts, lives};
use crate::{LawFiles, PackError};
use jiff::civil::Date;
use waarborg_model::vocabulary::{Destination, Fact};
use waarborg_model::{Facts, Value};

/// Computes the derived facts of the vocabulary.
#[derive(Clone, Debug)]
pub struct Derivations {
    countries: Countries,
    amounts: Vec<Amount>,
    periods: Periods,
}

/// The facts that [`Derivations::apply`] computes, with the facts each is computed from.
const SOURCES: &[(Fact, &[Fact])] = &[
    (Fact::PurposeChanged, &[Fact::Purpose, Fact::OrigPurpose]),
    (Fact::Destination, &[Fact::RecipientCountry]),
    (Fact::CustomerLapsed, &[Fact::CustomerEnded]),
    (Fact::FeeMaxPaper, &[Fact::Pages]),
    (Fact::FeeMaxOther, &[]),
    (Fact::FeeMaxSpecial, &[]),
    (Fact::FeeMaxObjection, &[]),
];

impl Derivations {
    /// Reads the tables the derivations stand on.
    ///
    /// # Errors
    /// A table that is missing or not as it should be.
    pub fn read(files: &LawFiles, periods: Periods) -> Result<Self, PackError> {
        let amounts = amounts(files)?;
        for amount in &amounts {
            if !Fact::ALL.iter().any(|fact| fact.derived() && fact.key() == amount.fact) {
                return Err(PackError::new("pack.vocabulary", "tables/amounts.toml").with("name", &amount.fact));
            }
        }
        Ok(Self { countries: Countries::read(files)?, amounts, periods })
    }

    /// The country tables.
    #[must_use]
    pub fn countries(&self) -> &Countries {
        &self.countries
    }

    /// The facts a derived fact is computed from; none for any other fact.
    #[must_use]
    pub fn sources(fact: Fact) -> &'static [Fact] {
        SOURCES.iter().find(|(derived, _)| *derived == fact).map_or(&[], |(_, sources)| sources)
    }

    /// Computes every derived fact whose sources are known, and forgets the others. A derived fact
    /// whose sources nobody stated keeps what the door assumed of it.
    pub fn apply(&self, facts: &mut Facts, day: Date) {
        for (derived, sources) in SOURCES {
            if let Some(value) = self.compute(*derived, facts, day) {
                facts.set(*derived, value);
            } else if sources.iter().all(|source| facts.get(*source).is_some()) {
                facts.forget(*derived);
            }
        }
    }

    fn compute(&self, derived: Fact, facts: &Facts, day: Date) -> Option<Value> {
        match derived {
            Fact::PurposeChanged => Some(Value::Bool(facts.get(Fact::Purpose)? != facts.get(Fact::OrigPurpose)?)),
            Fact::Destination => {
                let Value::Country(country) = facts.get(Fact::RecipientCountry)? else { return None };
                Some(Value::One(self.destination(country, day) as u8))
            }
            Fact::CustomerLapsed => {
                let ended = facts.get(Fact::CustomerEnded)?;
                let Value::Date(date) = ended else { return None };
                let lapsed = ended != Value::NEVER && self.periods.derived_end(derived.key(), date, day)? < day;
                Some(Value::Bool(lapsed))
            }
            _ => {
                let amount = self
                    .amounts
                    .iter()
                    .find(|amount| amount.fact == derived.key() && lives(amount.from, amount.until, day))?;
                let Some(per_page) = amount.per_page_cents else { return Some(Value::Number(amount.max_cents)) };
                let Value::Number(pages) = facts.get(Fact::Pages)? else { return None };
                Some(Value::Number(pages.saturating_mul(per_page).min(amount.max_cents)))
            }
        }
    }

    /// Numbers of pages around which a fee in cents begins to fit the amounts that grow with pages.
    #[must_use]
    pub fn pages_around(&self, fee_cents: i64, day: Date) -> Vec<i64> {
        self.amounts
            .iter()
            .filter(|amount| lives(amount.from, amount.until, day))
            .filter_map(|amount| amount.per_page_cents)
            .filter(|cents| *cents > 0)
            .map(|cents| fee_cents / cents)
            .collect()
    }

    /// What kind of destination a country is on a day.
    #[must_use]
    pub fn destination(&self, country: waarborg_model::Country, day: Date) -> Destination {
        if self.countries.in_eea(country, day) {
            return Destination::Eea;
        }
        match self.countries.adequacy(country, day) {
            Some(decision) if decision.certified_only => Destination::Certified,
            Some(_) => Destination::Adequate,
            None => Destination::Elsewhere,
        }
    }
}
