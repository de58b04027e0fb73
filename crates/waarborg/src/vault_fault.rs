//! What went wrong around the vault, as errors for people, and how the command then ends.

use crate::exit::Exit;
use waarborg_seal::SealError;
use waarborg_store::StoreError;
use waarborg_text::Fault;
use waarborg_vault::VaultError;

/// What the vault says.
pub fn vault(error: &VaultError) -> (Fault, Exit) {
    let fault = Fault::new(error.code());
    match error {
        VaultError::Store(error) => store(error),
        VaultError::Seal(error) => seal(error),
        VaultError::Question(error) => (error.into(), Exit::WrongUse),
        VaultError::Permit(_) | VaultError::UndoOver | VaultError::NothingToErase => (fault, Exit::Refused),
        VaultError::NoRegister
        | VaultError::UnknownPerson
        | VaultError::UnknownRecord
        | VaultError::UnknownImport => (fault, Exit::NotFound),
        VaultError::NotInRegister { what, name } => (fault.with("what", *what).with("name", name), Exit::NotFound),
        VaultError::PurposeOpen { activity, purposes } => {
            (fault.with("activity", activity).with("names", purposes.join(", ")), Exit::WrongUse)
        }
        VaultError::RecipientOpen { activity, recipients } => {
            let names = (!recipients.is_empty()).then(|| recipients.join(", "));
            (fault.with("activity", activity).with_maybe("names", names), Exit::WrongUse)
        }
        VaultError::ChannelOpen { activity, channels } => {
            (fault.with("activity", activity).with("names", channels.join(", ")), Exit::WrongUse)
        }
        VaultError::FieldOutside { activity, field } => {
            (fault.with("activity", activity).with("field", field), Exit::WrongUse)
        }
        VaultError::NoSuchEntry { index } => (fault.with("index", index.to_string()), Exit::NotFound),
        VaultError::TooManyFound { most } => (fault.with("most", most.to_string()), Exit::WrongUse),
        VaultError::InFuture => (fault, Exit::WrongUse),
        VaultError::ClockBehind { seconds } => (fault.with("seconds", seconds.to_string()), Exit::Storage),
        VaultError::LogTooShort { found, noted } => {
            (fault.with("found", found.to_string()).with("noted", noted.to_string()), Exit::Storage)
        }
        VaultError::Log { code, index } => {
            (fault.with("reason", *code).with_maybe("index", index.map(|index| index.to_string())), Exit::Storage)
        }
        VaultError::Damaged { what } => (fault.with("what", *what), Exit::Storage),
        VaultError::ActivityOpen { file, activities } => {
            (fault.with("file", file).with("names", activities.join(", ")), Exit::WrongUse)
        }
        VaultError::NoTable | VaultError::SourceChanged => (fault, Exit::WrongUse),
        VaultError::Source { why } => (fault.with("reason", *why), Exit::Storage),
        VaultError::Retention(_) => (fault, Exit::WrongUse),
        VaultError::ClockLeapt { days } => (fault.with("days", days.to_string()), Exit::Storage),
        VaultError::KeptMoving | VaultError::UnknownOrganisation => (fault, Exit::Storage),
    }
}

/// What a store says.
pub fn store(error: &StoreError) -> (Fault, Exit) {
    let fault = Fault::new(error.code());
    let fault = match error {
        StoreError::NewerFormat { found, known } => {
            fault.with("found", found.to_string()).with("known", known.to_string())
        }
        StoreError::Damaged { what } => fault.with("what", *what),
        StoreError::Busy { after } => fault.with("seconds", after.as_secs().to_string()),
        StoreError::Unreachable { kind } => fault.with("reason", kind.to_string()),
        StoreError::Failed { code } => fault.with("number", code.to_string()),
        StoreError::Moved
        | StoreError::Taken
        | StoreError::Missing
        | StoreError::DiskNearlyFull
        | StoreError::DiskFull
        | StoreError::ReadOnly
        | StoreError::Stopped
        | StoreError::ForeignHead => fault,
    };
    (fault, Exit::Storage)
}

/// What keys and seals say.
pub fn seal(error: &SealError) -> (Fault, Exit) {
    let fault = Fault::new(error.code());
    match error {
        SealError::Passphrase | SealError::NoPassphrase | SealError::Cost | SealError::OtherForm => {
            (fault, Exit::Sealed)
        }
        SealError::UnknownWord { place } => (fault.with("place", place.to_string()), Exit::WrongUse),
        SealError::WordCount { found, expected } => {
            (fault.with("found", found.to_string()).with("expected", expected.to_string()), Exit::WrongUse)
        }
        SealError::TooFew { found, needed } => {
            (fault.with("found", found.to_string()).with("needed", needed.to_string()), Exit::WrongUse)
        }
        SealError::Threshold
        | SealError::ShareDamaged
        | SealError::Duplicate
        | SealError::Mixed
        | SealError::RecoveryDamaged
        | SealError::Recipient
        | SealError::NoRecipient => (fault, Exit::WrongUse),
        SealError::Stream(kind) => (fault.with("reason", kind.to_string()), Exit::Storage),
        SealError::Randomness
        | SealError::Library
        | SealError::Format
        | SealError::WrongKey
        | SealError::Damaged
        | SealError::Retiring
        | SealError::Commitment
        | SealError::WrongLot
        | SealError::TooLong => (fault, Exit::Storage),
    }
}
