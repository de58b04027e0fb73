//! Why the vault did not do what was asked. A refusal by a rule is no error: it is an [`Answer`](crate::Answer).

use jiff::civil::Date;
use thiserror::Error;
use waarborg_decide::{PermitError, QuestionError, ReplayError};
use waarborg_seal::SealError;
use waarborg_store::StoreError;

/// Why the vault did not do what was asked. Names things of the register and identifiers only, never a value.
#[derive(Debug, Error)]
pub enum VaultError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Sealing or opening failed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The question could not be put to the rules.
    #[error(transparent)]
    Question(#[from] QuestionError),
    /// A permit was no longer good.
    #[error(transparent)]
    Permit(#[from] PermitError),
    /// There is no register yet, so nothing may be done.
    #[error("there is no register of processing yet")]
    NoRegister,
    /// The register names no such thing.
    #[error("the register has no {what} `{name}`")]
    NotInRegister {
        /// `activity`, `file`, `field`, `recipient`, `purpose`, `retention`.
        what: &'static str,
        /// The name that was given.
        name: String,
    },
    /// The activity has several purposes, so one must be named.
    #[error("activity `{activity}` has several purposes")]
    PurposeOpen {
        /// The activity.
        activity: String,
        /// Its purposes.
        purposes: Vec<&'static str>,
    },
    /// The activity hands data to several, or to nobody but the house: whom is meant must be said.
    #[error("activity `{activity}` needs to know to whom")]
    RecipientOpen {
        /// The activity.
        activity: String,
        /// Its recipients.
        recipients: Vec<String>,
    },
    /// The activity sends messages by several ways, so one must be named.
    #[error("activity `{activity}` has several channels")]
    ChannelOpen {
        /// The activity.
        activity: String,
        /// Its channels.
        channels: Vec<&'static str>,
    },
    /// The field does not belong to the activity.
    #[error("field `{field}` does not belong to activity `{activity}`")]
    FieldOutside {
        /// The activity.
        activity: String,
        /// The field.
        field: String,
    },
    /// The value cannot be what the field is for.
    #[error("what is given for field `{field}` is no {kind}")]
    UnfitValue {
        /// The field.
        field: String,
        /// Its kind, by the finder's name.
        kind: &'static str,
    },
    /// No record is without the field.
    #[error("no record is without field `{field}`")]
    RequiredField {
        /// The field.
        field: String,
    },
    /// There is no such person.
    #[error("there is no such person")]
    UnknownPerson,
    /// There is no such record.
    #[error("there is no such record")]
    UnknownRecord,
    /// There is no such import.
    #[error("there is no such import")]
    UnknownImport,
    /// The term of what a list brings is over already.
    #[error("the term of what comes into file `{file}` was over on {over_on}")]
    OverTerm {
        /// The file.
        file: String,
        /// The first day on which it may not be used any more.
        over_on: Date,
    },
    /// Of some people of an import processing is restricted, so it is not undone.
    #[error("processing is restricted of {people} people of the import")]
    UndoKept {
        /// How many.
        people: u64,
    },
    /// The import cannot be undone any more.
    #[error("the import can no longer be undone")]
    UndoOver,
    /// What was read kept changing.
    #[error("what was asked about kept changing")]
    KeptMoving,
    /// The clock of the machine is behind the last entry of the log.
    #[error("the clock is {seconds} s behind the last entry of the log")]
    ClockBehind {
        /// By how much.
        seconds: u64,
    },
    /// The log is shorter than what was noted beside the keys.
    #[error("the log has {found} entries, {noted} were noted")]
    LogTooShort {
        /// What is there.
        found: u64,
        /// What was noted.
        noted: u64,
    },
    /// The log has no such entry.
    #[error("the log has no entry {index}")]
    NoSuchEntry {
        /// The place that was asked for.
        index: u64,
    },
    /// The log is not as it was signed.
    #[error("the log is not as it was signed: {code}")]
    Log {
        /// What is wrong, by its code.
        code: &'static str,
        /// At which entry, where that can be told.
        index: Option<u64>,
    },
    /// The words fit more people than a search opens.
    #[error("more than {most} people fit")]
    TooManyFound {
        /// How many a search opens.
        most: usize,
    },
    /// A register that could not be read again once it is kept: something is missing that each has.
    #[error("the register could not be read again")]
    UnreadableRegister,
    /// What is written down has yet to happen.
    #[error("the moment lies in the future")]
    InFuture,
    /// There is more by now than was shown to whoever said yes.
    #[error("there is more by now than was shown")]
    MoreThanShown,
    /// A statute keeps all there is of the person.
    #[error("a statute keeps everything there is of this person")]
    NothingToErase,
    /// Several activities collect into the file, so one must be named.
    #[error("several activities collect into file `{file}`")]
    ActivityOpen {
        /// The file.
        file: String,
        /// The activities.
        activities: Vec<String>,
    },
    /// The source has no table with rows, or none of that name.
    #[error("the source has no rows")]
    NoTable,
    /// The source is not the one that was planned.
    #[error("the source has changed since it was looked at")]
    SourceChanged,
    /// The source broke off in the middle.
    #[error("the source could not be read to its end: {why}")]
    Source {
        /// Why, by its code.
        why: &'static str,
    },
    /// A retention rule has no end that can be told.
    #[error(transparent)]
    Retention(#[from] waarborg_register::RetentionError),
    /// The last entry of the log is so long ago that the clock may be wrong: nothing goes by itself.
    #[error("the last entry of the log is {days} days ago")]
    ClockLeapt {
        /// How long.
        days: u64,
    },
    /// A decision record cannot be put anew.
    #[error(transparent)]
    Replay(#[from] ReplayError),
    /// Records stand in a file that the new register no longer has.
    #[error("records still stand in file `{file}`")]
    FileInUse {
        /// The file.
        file: String,
    },
    /// The organisation has no key here.
    #[error("there is no key of this organisation")]
    UnknownOrganisation,
    /// A restore of these stores was not finished.
    #[error("a restore was not finished")]
    Restoring,
    /// What is kept cannot be read as what it should be.
    #[error("what is kept is damaged: {what}")]
    Damaged {
        /// Which kind of thing.
        what: &'static str,
    },
}

impl VaultError {
    /// Whether something of one person is damaged or missing: no reason to stop for whoever works for all.
    pub(crate) const fn is_of_one_person(&self) -> bool {
        match self {
            Self::Seal(error) => !matches!(error, SealError::Randomness | SealError::Library),
            Self::Damaged { .. } | Self::UnknownPerson => true,
            _ => false,
        }
    }

    /// The stable code, under which the texts stand.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Store(error) => error.code(),
            Self::Seal(error) => error.code(),
            Self::Question(error) => error.code(),
            Self::Permit(error) => error.code(),
            Self::NoRegister => "vault.no-register",
            Self::NotInRegister { .. } => "vault.not-in-register",
            Self::PurposeOpen { .. } => "vault.purpose-open",
            Self::RecipientOpen { .. } => "vault.recipient-open",
            Self::ChannelOpen { .. } => "vault.channel-open",
            Self::FieldOutside { .. } => "vault.field-outside",
            Self::UnfitValue { .. } => "vault.unfit-value",
            Self::RequiredField { .. } => "vault.required-field",
            Self::UnknownPerson => "vault.unknown-person",
            Self::UnknownRecord => "vault.unknown-record",
            Self::UnknownImport => "vault.unknown-import",
            Self::OverTerm { .. } => "vault.over-term",
            Self::UndoKept { .. } => "vault.undo-kept",
            Self::UndoOver => "vault.undo-over",
            Self::KeptMoving => "vault.kept-moving",
            Self::ClockBehind { .. } => "vault.clock-behind",
            Self::LogTooShort { .. } => "vault.log-too-short",
            Self::NoSuchEntry { .. } => "vault.no-such-entry",
            Self::Log { .. } => "vault.log-broken",
            Self::TooManyFound { .. } => "vault.too-many-found",
            Self::UnreadableRegister => "vault.register-unreadable",
            Self::InFuture => "vault.in-future",
            Self::MoreThanShown => "vault.more-than-shown",
            Self::NothingToErase => "vault.nothing-to-erase",
            Self::ActivityOpen { .. } => "vault.activity-open",
            Self::NoTable => "vault.no-table",
            Self::SourceChanged => "vault.source-changed",
            Self::Source { .. } => "vault.source-broken",
            Self::Retention(error) => error.code(),
            Self::ClockLeapt { .. } => "vault.clock-leapt",
            Self::Replay(error) => error.code(),
            Self::FileInUse { .. } => "vault.file-in-use",
            Self::UnknownOrganisation => "vault.unknown-organisation",
            Self::Restoring => "vault.restoring",
            Self::Damaged { .. } => "vault.damaged",
        }
    }
}
