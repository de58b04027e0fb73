//! Versions of the privacy statement as they were shown: kept sealed, whole, in both languages, each with its day.
//!
//! An index tells which there are; the texts lie beside it under their own fingerprint. So two who publish at once cannot
//! mix each other's texts, and whoever reads a version sees whether it is the one that was published.

mod difference;
mod error;
mod outgrown;

pub use difference::{Change, Difference};
pub use error::PublishError;
pub use outgrown::Outgrown;

use crate::canonical;
use crate::statement::Statement;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use waarborg_law::Language;
use waarborg_law::deadline::Start;
use waarborg_store::StoreError;
use waarborg_vault::{Actor, Paper, PaperError, Vault, VaultError};

/// A statement in words of one language, as whoever makes and shows it has it.
pub trait Printed: Clone + Serialize + DeserializeOwned {
    /// Its language.
    fn language(&self) -> Language;

    /// Its parts, for telling two versions apart. What only tells which version it is stays out.
    fn sections(&self) -> Vec<Section>;
}

/// A part of a text, as it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The same in every version and language.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// What stands under it, line by line.
    pub lines: Vec<String>,
}

/// What a text says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition<'a> {
    /// Not published.
    Draft,
    /// A version.
    Numbered {
        /// From 1.
        number: u32,
        /// The day of its publishing.
        on: Date,
        /// What is new in it.
        note: Option<&'a str>,
    },
}

/// A version that was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// From 1, rising.
    pub number: u32,
    /// When.
    #[serde(with = "crate::instant")]
    pub at: Timestamp,
    /// Who, by name.
    pub by: String,
    /// The version of the register it was made of.
    pub register_version: u64,
    /// SHA-256 of the canonical JSON of the texts in both languages, hexadecimal.
    pub fingerprint: String,
    /// What is new in it.
    pub note: Option<String>,
    /// What was named in it, by the vocabulary's words.
    named: Vec<outgrown::Named>,
    /// How many entries the log had.
    log_size: u64,
}

impl Published {
    /// The first signs of its fingerprint, for the foot of a page.
    #[must_use]
    pub fn signs(&self) -> &str {
        self.fingerprint.get(..8).unwrap_or(&self.fingerprint)
    }
}

/// How a published statement stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Staleness {
    /// None was published.
    Unpublished,
    /// It says what the register says.
    Current,
    /// The register gives another one now.
    Stale(Vec<Difference>),
}

/// Which versions there are, oldest first.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Index(Vec<Published>);

impl Paper for Index {
    const LABEL: &'static str = "privacy-statements";
}

/// The texts of one version.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound = "D: Printed")]
struct Texts<D>(Vec<D>);

impl<D> Default for Texts<D> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<D: Printed> Paper for Texts<D> {
    const LABEL: &'static str = "privacy-statement";
}

/// The statement that the register in force gives on a day.
///
/// # Errors
/// [`VaultError::NoRegister`].
pub fn statement_now(vault: &Vault, as_of: Date) -> Result<Statement, VaultError> {
    Ok(Statement::of(&vault.in_force()?.register, vault.book(), as_of))
}

/// Publishes what the register in force gives at this instant. `print` makes the texts, one a language.
///
/// # Errors
/// [`PublishError::Incomplete`] if something is missing, [`PublishError::Unchanged`] if the last version says the same,
/// [`PublishError::Meanwhile`]; failures of the vault.
pub fn publish<D: Printed>(
    vault: &Vault,
    actor: Actor,
    by: &str,
    note: Option<&str>,
    now: Timestamp,
    print: impl Fn(&Statement, &Edition<'_>) -> Vec<D>,
) -> Result<Published, PublishError> {
    publish_over(vault, None, actor, by, note, now, print)
}

/// The same, if the register in force is that version: whoever looked at the texts publishes none that she did not see.
///
/// # Errors
/// As [`publish`]; [`StoreError::Moved`] if another version is in force.
pub fn publish_over<D: Printed>(
    vault: &Vault,
    version: Option<u64>,
    actor: Actor,
    by: &str,
    note: Option<&str>,
    now: Timestamp,
    print: impl Fn(&Statement, &Edition<'_>) -> Vec<D>,
) -> Result<Published, PublishError> {
    let on = day_of(now);
    let in_force = vault.in_force()?;
    if version.is_some_and(|version| version != in_force.version) {
        return Err(VaultError::from(StoreError::Moved).into());
    }
    let statement = Statement::of(&in_force.register, vault.book(), on);
    if !statement.missing().is_empty() {
        return Err(PublishError::Incomplete(statement.missing().to_vec()));
    }
    let before = published(vault)?;
    let number = next(&before);
    let texts = Texts(print(&statement, &Edition::Numbered { number, on, note }));
    if let Some(last) = before.last() {
        let old = texts_of::<D>(vault, last)?;
        if difference::between(&old, &texts.0).is_empty() {
            return Err(PublishError::Unchanged { number: last.number });
        }
    }
    let fingerprint = canonical::fingerprint(&texts).map_err(|_| VaultError::Damaged { what: "statement" })?;
    let entry = Published {
        number,
        at: now,
        by: by.to_owned(),
        register_version: in_force.version,
        fingerprint: fingerprint.clone(),
        note: note.map(str::to_owned),
        named: outgrown::named(&statement),
        log_size: vault.log_size()?,
    };
    // The texts first: an entry of the index always has its texts, and texts without an entry are met by nobody.
    let kept = vault.change_paper_named(actor, &fingerprint, |paper: &mut Texts<D>| {
        *paper = Texts(texts.0.clone());
        Ok::<_, PublishError>(())
    });
    kept.map_err(refused)?;
    let listed = vault.change_paper(actor, |index: &mut Index| {
        if next(&index.0) != number {
            return Err(PublishError::Meanwhile { number });
        }
        index.0.push(entry.clone());
        Ok(())
    });
    listed.map_err(refused)?;
    Ok(entry)
}

/// All versions, oldest first.
///
/// # Errors
/// Failures of the vault.
pub fn published(vault: &Vault) -> Result<Vec<Published>, VaultError> {
    Ok(vault.paper::<Index>()?.0)
}

/// A version with its texts; none if there is none of that number.
///
/// # Errors
/// [`PublishError::Damaged`] if the texts are not those that were published; failures of the vault.
pub fn published_version<D: Printed>(vault: &Vault, number: u32) -> Result<Option<(Published, Vec<D>)>, PublishError> {
    let Some(entry) = published(vault)?.into_iter().find(|entry| entry.number == number) else { return Ok(None) };
    let texts = texts_of(vault, &entry)?;
    Ok(Some((entry, texts)))
}

/// How the last published version stands to what the register gives on a day.
///
/// # Errors
/// As [`published_version`].
pub fn staleness<D: Printed>(
    vault: &Vault,
    as_of: Date,
    print: impl Fn(&Statement, &Edition<'_>) -> Vec<D>,
) -> Result<Staleness, PublishError> {
    let Some(last) = published(vault)?.pop() else { return Ok(Staleness::Unpublished) };
    let now = print(&statement_now(vault, as_of)?, &Edition::Draft);
    let differences = difference::between(&texts_of::<D>(vault, &last)?, &now);
    Ok(if differences.is_empty() { Staleness::Current } else { Staleness::Stale(differences) })
}

/// What was done with data since the last version was published that this version does not name.
///
/// # Errors
/// Failures of the vault.
pub fn outgrown_by_log(vault: &Vault) -> Result<Vec<Outgrown>, VaultError> {
    match published(vault)?.pop() {
        Some(last) => outgrown::since(vault, last.log_size, &last.named),
        None => Ok(Vec::new()),
    }
}

fn texts_of<D: Printed>(vault: &Vault, entry: &Published) -> Result<Vec<D>, PublishError> {
    let texts = vault.paper_named::<Texts<D>>(&entry.fingerprint)?;
    let found = canonical::fingerprint(&texts).map_err(|_| VaultError::Damaged { what: "statement" })?;
    if found != entry.fingerprint {
        return Err(PublishError::Damaged { number: entry.number });
    }
    Ok(texts.0)
}

fn next(versions: &[Published]) -> u32 {
    versions.last().map_or(1, |last| last.number.saturating_add(1))
}

fn refused(error: PaperError<PublishError>) -> PublishError {
    match error {
        PaperError::Refused(error) => error,
        PaperError::Vault(error) => error.into(),
    }
}

/// The calendar day in the controller's time zone.
pub(crate) fn day_of(now: Timestamp) -> Date {
    // INVARIANT: the time zone is built in.
    Start::At(now).day().unwrap_or_default()
}
