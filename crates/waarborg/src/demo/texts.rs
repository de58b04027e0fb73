//! What the shop told people and what they said, and its register.

use super::calendar::Years;
use super::failed::Failed;
use jiff::Span;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use waarborg_register::{Contract, Register};

const REGISTER: &str = include_str!("../../../../fixtures/demo/register.toml");
const TEXTS: &str = include_str!("../../../../fixtures/demo/texts.toml");

/// The year in which the register was written down: its days are as old as that.
const WRITTEN_IN: i16 = 2026;

/// What was said, word for word.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// What people were told, by activity.
    told: BTreeMap<String, String>,
    /// What they said, by what it was about.
    said: BTreeMap<String, String>,
}

impl Texts {
    /// Those that are built in.
    pub fn built_in() -> Result<Self, Failed> {
        toml::from_str(TEXTS).map_err(|_| Failed::material("texts.toml"))
    }

    /// What people were told about an activity.
    pub fn told(&self, activity: &str) -> Result<String, Failed> {
        self.told.get(activity).cloned().ok_or_else(|| Failed::material("texts.toml"))
    }

    /// What they said about something.
    pub fn said(&self, about: &str) -> Result<String, Failed> {
        self.said.get(about).cloned().ok_or_else(|| Failed::material("texts.toml"))
    }
}

/// The register of today.
pub fn register(years: &Years) -> Result<Register, Failed> {
    let mut register = Register::parse(REGISTER).map_err(|_| Failed::material("register.toml"))?;
    let later = i64::from(years.today.year() - WRITTEN_IN);
    let aged = |day: Date| day.saturating_add(Span::new().years(later)).min(years.today);
    for activity in &mut register.activities {
        activity.last_review = activity.last_review.map(aged);
    }
    for recipient in &mut register.recipients {
        if let Contract::SignedOn(day) = recipient.contract {
            recipient.contract = Contract::SignedOn(aged(day));
        }
    }
    Ok(register)
}

/// The mail service of before.
const MAIL_BEFORE: &str = "Nieuwspost BV";

/// The register with which the vault began: read whole the day before, nothing open, and with another mail service.
pub fn first_register(years: &Years) -> Result<Register, Failed> {
    let mut register = register(years)?;
    let before = years.first.yesterday().unwrap_or(years.first);
    for activity in &mut register.activities {
        activity.last_review = Some(before);
        // What nobody has weighed is new: nobody did it then.
        activity.purposes.retain(|entry| !entry.is_unweighed());
    }
    for recipient in &mut register.recipients {
        if recipient.contract != Contract::Missing {
            recipient.contract = Contract::SignedOn(before);
        }
        if recipient.id == "mailing" {
            MAIL_BEFORE.clone_into(&mut recipient.name);
        }
    }
    Ok(register)
}
