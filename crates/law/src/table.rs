//! Dated tables: countries and adequacy, amounts, contested points, sources.

use crate::{Bilingual, LawFiles, PackError};
use jiff::civil::Date;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use waarborg_model::Country;

/// Countries, who belongs to the EEA, and which adequacy decisions there are.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Countries {
    country: Vec<NamedCountry>,
    eea: Vec<Membership>,
    adequacy: Vec<Adequacy>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NamedCountry {
    code: String,
    name: Bilingual,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Membership {
    country: String,
    #[serde(with = "crate::day")]
    from: Date,
    #[serde(default, with = "crate::day::optional")]
    until: Option<Date>,
    #[serde(rename = "note")]
    _note: Option<Bilingual>,
    #[serde(rename = "source")]
    _source: String,
}

/// An adequacy decision of the European Commission (AVG 45).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adequacy {
    /// ISO code, or `EPO`.
    pub country: String,
    /// Number of the decision.
    pub decision: String,
    /// First day it could be used.
    #[serde(with = "crate::day")]
    pub from: Date,
    /// The day it ended.
    #[serde(default, with = "crate::day::optional")]
    pub until: Option<Date>,
    /// Whether only certified recipients are covered.
    #[serde(default)]
    pub certified_only: bool,
    /// What the decision is limited to.
    pub scope: Option<Bilingual>,
    /// Where we have it from.
    pub source: String,
}

impl Countries {
    /// Reads `tables/countries.toml`.
    ///
    /// # Errors
    /// `pack.missing-file`, `pack.toml`, or `pack.unknown-country` for a code without a name.
    pub fn read(files: &LawFiles) -> Result<Self, PackError> {
        const PATH: &str = "tables/countries.toml";
        let table: Self = read(files, PATH)?;
        let codes = table.eea.iter().map(|one| &one.country).chain(table.adequacy.iter().map(|one| &one.country));
        for code in codes {
            if !table.country.iter().any(|country| country.code == *code) {
                return Err(PackError::new("pack.unknown-country", PATH).with("country", code));
            }
        }
        Ok(table)
    }

    /// The name of a country, or `None` if there is no such country.
    #[must_use]
    pub fn name(&self, country: Country) -> Option<&Bilingual> {
        self.country.iter().find(|one| one.code == country.as_str()).map(|one| &one.name)
    }

    /// Whether the country counted as part of the European Economic Area on a day.
    #[must_use]
    pub fn in_eea(&self, country: Country, day: Date) -> bool {
        self.eea.iter().any(|one| one.country == country.as_str() && lives(one.from, one.until, day))
    }

    /// The adequacy decision that could be used for the country on a day.
    #[must_use]
    pub fn adequacy(&self, country: Country, day: Date) -> Option<&Adequacy> {
        self.adequacy.iter().find(|one| one.country == country.as_str() && lives(one.from, one.until, day))
    }

    /// Codes of all countries, for suggestions and for trying an open fact.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.country.iter().map(|country| country.code.as_str())
    }
}

/// An amount of money fixed by the law (`tables/amounts.toml`).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// The derived fact that takes its value from it.
    pub fact: String,
    /// First day.
    #[serde(with = "crate::day")]
    pub from: Date,
    /// The day it ended.
    #[serde(default, with = "crate::day::optional")]
    pub until: Option<Date>,
    /// Euro cents for each page, where the amount grows with the pages.
    pub per_page_cents: Option<i64>,
    /// Most euro cents.
    pub max_cents: i64,
    /// The rule that fixes it.
    pub rule: String,
    /// Its citation.
    pub citation: String,
    /// A remark, such as guilders before 2002.
    pub note: Option<Bilingual>,
    /// Contested points.
    #[serde(default)]
    pub contested: Vec<String>,
    /// Where we have it from.
    pub source: String,
}

/// Reads `tables/amounts.toml`.
pub(crate) fn amounts(files: &LawFiles) -> Result<Vec<Amount>, PackError> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        amount: Vec<Amount>,
    }
    read(files, "tables/amounts.toml").map(|file: File| file.amount)
}

/// A point on which careful readers differ, and the reading this product uses.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contested {
    /// For example `C1`.
    pub key: String,
    /// First day of the rules it is about.
    #[serde(with = "crate::day")]
    pub from: Date,
    /// The day they ended.
    #[serde(default, with = "crate::day::optional")]
    pub until: Option<Date>,
    /// `A` or `B`.
    pub product: String,
    /// The question.
    pub point: Bilingual,
    /// One reading.
    pub reading_a: Bilingual,
    /// The other.
    pub reading_b: Bilingual,
    /// Where we have it from.
    pub source: String,
}

impl Contested {
    /// The reading that this product does not use.
    #[must_use]
    pub fn other_reading(&self) -> &Bilingual {
        if self.product == "A" { &self.reading_b } else { &self.reading_a }
    }

    /// The reading that this product uses.
    #[must_use]
    pub fn used_reading(&self) -> &Bilingual {
        if self.product == "A" { &self.reading_a } else { &self.reading_b }
    }
}

/// Reads `tables/contested.toml`.
///
/// # Errors
/// `pack.missing-file` or `pack.toml`.
pub fn contested(files: &LawFiles) -> Result<Vec<Contested>, PackError> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        contested: Vec<Contested>,
    }
    read(files, "tables/contested.toml").map(|file: File| file.contested)
}

/// A source, as rules name it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// For example `UAVG`.
    pub key: String,
    /// What it is.
    pub title: Bilingual,
    /// How it was read: `V` primary text, `V2` summaries, `K` from knowledge.
    pub state: String,
}

/// An article of an act, for the overview of what has rules.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Path of the instrument.
    pub instrument: String,
    /// As in citations: `9`, `34a`, `11.7`.
    pub number: String,
    /// Its chapter.
    pub chapter: String,
    /// What it is about.
    pub title: Bilingual,
    /// Why it has no rule, if it has none.
    pub without_rule: Option<Bilingual>,
}

/// Reads `tables/articles.toml`.
///
/// # Errors
/// `pack.missing-file` or `pack.toml`.
pub fn articles(files: &LawFiles) -> Result<Vec<Article>, PackError> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        article: Vec<Article>,
    }
    read(files, "tables/articles.toml").map(|file: File| file.article)
}

/// Reads `sources.toml`.
///
/// # Errors
/// `pack.missing-file` or `pack.toml`.
pub fn sources(files: &LawFiles) -> Result<Vec<Source>, PackError> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        source: Vec<Source>,
    }
    read(files, "sources.toml").map(|file: File| file.source)
}

/// Whether a half-open life holds a day: `from` belongs, `until` does not.
pub(crate) fn lives(from: Date, until: Option<Date>, day: Date) -> bool {
    from <= day && until.is_none_or(|until| day < until)
}

fn read<T: DeserializeOwned>(files: &LawFiles, path: &str) -> Result<T, PackError> {
    let text = files.require(path)?;
    toml::from_str(text).map_err(|error| PackError::toml(path, text, &error))
}
