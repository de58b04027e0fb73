//! What went wrong around the vault, as errors for people, and what sort of fault it is.
//!
//! A command ends with an exit status of that sort, a page with a status of HTTP.

use crate::Fault;
use std::io::ErrorKind;
use waarborg_decide::ReplayError;
use waarborg_register::RetentionError;
use waarborg_seal::SealError;
use waarborg_store::StoreError;
use waarborg_vault::{MaintenanceError, VaultError};

/// The sort of a fault: whose it is, and what helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// What was asked is not possible so: ask otherwise.
    WrongUse,
    /// It is known what was asked, and it is not done.
    Refused,
    /// There is none.
    NotFound,
    /// The vault is sealed, and this does not open it.
    Sealed,
    /// Disk, clock or damage: nobody who asks can help it.
    Storage,
}

/// What the vault says.
#[must_use]
pub fn vault(error: &VaultError) -> (Fault, Nature) {
    let fault = Fault::new(error.code());
    match error {
        VaultError::Store(error) => store(error),
        VaultError::Seal(error) => seal(error),
        VaultError::Question(error) => (error.into(), Nature::WrongUse),
        VaultError::Permit(_) | VaultError::UndoOver | VaultError::MoreThanShown | VaultError::NothingToErase => {
            (fault, Nature::Refused)
        }
        VaultError::NoRegister | VaultError::UnknownPerson | VaultError::UnknownRecord | VaultError::UnknownImport => {
            (fault, Nature::NotFound)
        }
        VaultError::NotInRegister { what, name } => (fault.with("what", *what).with("name", name), Nature::NotFound),
        VaultError::PurposeOpen { activity, purposes } => {
            (fault.with("activity", activity).with("names", purposes.join(", ")), Nature::WrongUse)
        }
        VaultError::RecipientOpen { activity, recipients } => {
            let names = (!recipients.is_empty()).then(|| recipients.join(", "));
            (fault.with("activity", activity).with_maybe("names", names), Nature::WrongUse)
        }
        VaultError::ChannelOpen { activity, channels } => {
            (fault.with("activity", activity).with("names", channels.join(", ")), Nature::WrongUse)
        }
        VaultError::FieldOutside { activity, field } => {
            (fault.with("activity", activity).with("field", field), Nature::WrongUse)
        }
        VaultError::UnfitValue { field, kind } => (fault.with("field", field).with("kind", *kind), Nature::WrongUse),
        VaultError::RequiredField { field } => (fault.with("field", field), Nature::WrongUse),
        VaultError::NoSuchEntry { index } => (fault.with("index", index.to_string()), Nature::NotFound),
        VaultError::TooManyFound { most } => (fault.with("most", most.to_string()), Nature::WrongUse),
        VaultError::ClockBehind { seconds } => (fault.with("seconds", seconds.to_string()), Nature::Storage),
        VaultError::LogTooShort { found, noted } => {
            (fault.with("found", found.to_string()).with("noted", noted.to_string()), Nature::Storage)
        }
        VaultError::Log { code, index } => {
            (fault.with("reason", *code).with_maybe("index", index.map(|index| index.to_string())), Nature::Storage)
        }
        VaultError::Damaged { what } => (fault.with("what", *what), Nature::Storage),
        VaultError::ActivityOpen { file, activities } => {
            (fault.with("file", file).with("names", activities.join(", ")), Nature::WrongUse)
        }
        VaultError::InFuture | VaultError::UnreadableRegister | VaultError::NoTable | VaultError::SourceChanged => {
            (fault, Nature::WrongUse)
        }
        VaultError::Source { why } => (fault.with("reason", *why), Nature::Storage),
        VaultError::Retention(RetentionError::NoPeriod { rule, .. }) => (fault.with("rule", rule), Nature::WrongUse),
        VaultError::Retention(RetentionError::Deadline(error)) => (error.into(), Nature::WrongUse),
        VaultError::Replay(error) => replay(error),
        VaultError::OverTerm { file, over_on } => {
            (fault.with("file", file).with("day", over_on.to_string()), Nature::Refused)
        }
        VaultError::UndoKept { people } => {
            let many = if *people == 1 { "one" } else { "other" };
            (fault.with("count", people.to_string()).with("many", many), Nature::Refused)
        }
        VaultError::FileInUse { file } => (fault.with("file", file), Nature::Refused),
        VaultError::ClockLeapt { days } => (fault.with("days", days.to_string()), Nature::Storage),
        VaultError::KeptMoving | VaultError::UnknownOrganisation | VaultError::Restoring => (fault, Nature::Storage),
    }
}

/// Why a decision record cannot be put anew.
#[must_use]
pub fn replay(error: &ReplayError) -> (Fault, Nature) {
    let fault = Fault::new(error.code());
    match error {
        ReplayError::Unknown(name) => (fault.with("name", name), Nature::Storage),
        ReplayError::Question(error) => (error.into(), Nature::WrongUse),
        ReplayError::Form | ReplayError::Deadline | ReplayError::Contradiction => (fault, Nature::Storage),
    }
}

/// What a store says.
#[must_use]
pub fn store(error: &StoreError) -> (Fault, Nature) {
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
    (fault, Nature::Storage)
}

/// What keys and seals say.
#[must_use]
pub fn seal(error: &SealError) -> (Fault, Nature) {
    let fault = Fault::new(error.code());
    match error {
        SealError::Passphrase | SealError::NoPassphrase | SealError::Cost | SealError::OtherForm => {
            (fault, Nature::Sealed)
        }
        SealError::UnknownWord { place } => (fault.with("place", place.to_string()), Nature::WrongUse),
        SealError::WordCount { found, expected } => {
            (fault.with("found", found.to_string()).with("expected", expected.to_string()), Nature::WrongUse)
        }
        SealError::TooFew { found, needed } => {
            (fault.with("found", found.to_string()).with("needed", needed.to_string()), Nature::WrongUse)
        }
        SealError::Threshold
        | SealError::ShareDamaged
        | SealError::Duplicate
        | SealError::Mixed
        | SealError::RecoveryDamaged
        | SealError::Recipient
        | SealError::NoRecipient => (fault, Nature::WrongUse),
        SealError::Stream(kind) => (fault.with("reason", kind.to_string()), Nature::Storage),
        SealError::Randomness
        | SealError::Library
        | SealError::Format
        | SealError::WrongKey
        | SealError::Damaged
        | SealError::Retiring
        | SealError::Commitment
        | SealError::WrongLot
        | SealError::TooLong => (fault, Nature::Storage),
    }
}

/// What an operation on a whole vault says.
#[must_use]
pub fn maintenance(error: &MaintenanceError) -> (Fault, Nature) {
    let fault = Fault::new(error.code());
    match error {
        MaintenanceError::Vault(error) => vault(error),
        MaintenanceError::Unreachable { file, kind } => {
            let exit = if *kind == ErrorKind::NotFound { Nature::NotFound } else { Nature::Storage };
            (fault.with("file", file).with("reason", kind.to_string()), exit)
        }
        MaintenanceError::InsideData | MaintenanceError::OtherOrganisation | MaintenanceError::FolderNotEmpty => {
            (fault, Nature::Refused)
        }
        MaintenanceError::SeveralOrganisations { count } => (fault.with("count", count.to_string()), Nature::Refused),
        MaintenanceError::NoBackup => (fault, Nature::NotFound),
        MaintenanceError::UnknownBackup { name } => (fault.with("name", name), Nature::NotFound),
        MaintenanceError::FileMissing { file } => (fault.with("file", file), Nature::NotFound),
        MaintenanceError::FileDamaged { file } => (fault.with("file", file), Nature::Storage),
        MaintenanceError::NewerFormat { file, found, known } => {
            let fault = fault.with("file", file).with("found", found.to_string());
            (fault.with("known", known.to_string()), Nature::Storage)
        }
        MaintenanceError::AnchorDamaged { place } => (fault.with("place", place.to_string()), Nature::Refused),
        MaintenanceError::JournalTooOld { found, needed } => {
            (fault.with("found", found.to_string()).with("needed", needed.to_string()), Nature::Refused)
        }
        MaintenanceError::OtherJournal { entry } => (fault.with("entry", entry.to_string()), Nature::Refused),
        MaintenanceError::OtherLog { code } => (fault.with("reason", *code), Nature::Storage),
        MaintenanceError::Restoring | MaintenanceError::NoRecovery | MaintenanceError::OldRecovery => {
            (fault, Nature::Storage)
        }
        MaintenanceError::ClockBehind { seconds } => (fault.with("seconds", seconds.to_string()), Nature::Storage),
        MaintenanceError::OpensNothing | MaintenanceError::NoRootFits => (fault, Nature::Sealed),
        MaintenanceError::StillNeeded { rows } => (fault.with("rows", rows.to_string()), Nature::Refused),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Words;
    use jiff::civil::date;
    use std::collections::BTreeSet;
    use std::time::Duration;
    use waarborg_decide::{PermitError, QuestionError};
    use waarborg_law::Language;
    use waarborg_law::deadline::DeadlineError;

    /// One of each. A new one that is not listed does not compile in [`vault_place`].
    fn vault_errors() -> Vec<VaultError> {
        let name = || "newsletter".to_owned();
        let mut all = vec![
            VaultError::Store(StoreError::Moved),
            VaultError::Seal(SealError::Library),
            VaultError::Question(QuestionError::NoAction),
            VaultError::Permit(PermitError::NotAllowed),
            VaultError::Permit(PermitError::NotToday),
            VaultError::Permit(PermitError::RunOut),
            VaultError::NoRegister,
            VaultError::PurposeOpen { activity: name(), purposes: vec!["delivery"] },
            VaultError::RecipientOpen { activity: name(), recipients: Vec::new() },
            VaultError::RecipientOpen { activity: name(), recipients: vec![name()] },
            VaultError::ChannelOpen { activity: name(), channels: vec!["email"] },
            VaultError::FieldOutside { activity: name(), field: name() },
            VaultError::UnfitValue { field: name(), kind: "bsn" },
            VaultError::RequiredField { field: name() },
            VaultError::UnknownPerson,
            VaultError::UnknownRecord,
            VaultError::UnknownImport,
            VaultError::UndoOver,
            VaultError::OverTerm { file: name(), over_on: date(2026, 1, 5) },
            VaultError::UndoKept { people: 1 },
            VaultError::UndoKept { people: 3 },
            VaultError::KeptMoving,
            VaultError::ClockBehind { seconds: 61 },
            VaultError::LogTooShort { found: 1, noted: 2 },
            VaultError::NoSuchEntry { index: 7 },
            VaultError::Log { code: "log.leaf", index: Some(3) },
            VaultError::Log { code: "log.root", index: None },
            VaultError::TooManyFound { most: 50 },
            VaultError::InFuture,
            VaultError::UnreadableRegister,
            VaultError::MoreThanShown,
            VaultError::NothingToErase,
            VaultError::UnknownOrganisation,
            VaultError::Restoring,
            VaultError::ActivityOpen { file: name(), activities: vec![name()] },
            VaultError::NoTable,
            VaultError::SourceChanged,
            VaultError::Source { why: "read.cut-off" },
            VaultError::Retention(RetentionError::NoPeriod { rule: name(), day: date(2026, 11, 26) }),
            VaultError::Retention(RetentionError::Deadline(DeadlineError::OutOfRange)),
            VaultError::ClockLeapt { days: 8 },
            VaultError::Replay(ReplayError::Form),
            VaultError::Replay(ReplayError::Deadline),
            VaultError::Replay(ReplayError::Contradiction),
            VaultError::Replay(ReplayError::Unknown(name())),
            VaultError::FileInUse { file: name() },
            VaultError::Damaged { what: "log" },
        ];
        let whats = ["activity", "file", "field", "recipient", "purpose", "action", "channel", "retention"];
        all.extend(whats.into_iter().map(|what| VaultError::NotInRegister { what, name: name() }));
        all
    }

    fn vault_place(error: &VaultError) -> usize {
        match error {
            VaultError::Store(_) => 0,
            VaultError::Seal(_) => 1,
            VaultError::Question(_) => 2,
            VaultError::Permit(_) => 3,
            VaultError::NoRegister => 4,
            VaultError::NotInRegister { .. } => 5,
            VaultError::PurposeOpen { .. } => 6,
            VaultError::RecipientOpen { .. } => 7,
            VaultError::ChannelOpen { .. } => 8,
            VaultError::FieldOutside { .. } => 9,
            VaultError::UnknownPerson => 10,
            VaultError::UnknownRecord => 11,
            VaultError::UnknownImport => 12,
            VaultError::UndoOver => 13,
            VaultError::KeptMoving => 14,
            VaultError::ClockBehind { .. } => 15,
            VaultError::LogTooShort { .. } => 16,
            VaultError::NoSuchEntry { .. } => 17,
            VaultError::Log { .. } => 18,
            VaultError::TooManyFound { .. } => 19,
            VaultError::InFuture => 20,
            VaultError::NothingToErase => 21,
            VaultError::UnknownOrganisation => 22,
            VaultError::Damaged { .. } => 23,
            VaultError::ActivityOpen { .. } => 24,
            VaultError::NoTable => 25,
            VaultError::SourceChanged => 26,
            VaultError::Source { .. } => 27,
            VaultError::Retention(_) => 28,
            VaultError::ClockLeapt { .. } => 29,
            VaultError::Replay(_) => 30,
            VaultError::FileInUse { .. } => 31,
            VaultError::Restoring => 32,
            VaultError::MoreThanShown => 33,
            VaultError::UnreadableRegister => 34,
            VaultError::UnfitValue { .. } => 35,
            VaultError::RequiredField { .. } => 36,
            VaultError::OverTerm { .. } => 37,
            VaultError::UndoKept { .. } => 38,
        }
    }

    fn store_errors() -> Vec<StoreError> {
        vec![
            StoreError::Moved,
            StoreError::Taken,
            StoreError::Missing,
            StoreError::DiskNearlyFull,
            StoreError::DiskFull,
            StoreError::ReadOnly,
            StoreError::Stopped,
            StoreError::NewerFormat { found: 2, known: 1 },
            StoreError::Damaged { what: "pages" },
            StoreError::ForeignHead,
            StoreError::Busy { after: Duration::from_secs(5) },
            StoreError::Unreachable { kind: ErrorKind::NotFound },
            StoreError::Failed { code: 1 },
        ]
    }

    fn store_place(error: &StoreError) -> usize {
        match error {
            StoreError::Moved => 0,
            StoreError::Taken => 1,
            StoreError::Missing => 2,
            StoreError::DiskNearlyFull => 3,
            StoreError::DiskFull => 4,
            StoreError::ReadOnly => 5,
            StoreError::Stopped => 6,
            StoreError::NewerFormat { .. } => 7,
            StoreError::Damaged { .. } => 8,
            StoreError::ForeignHead => 9,
            StoreError::Busy { .. } => 10,
            StoreError::Unreachable { .. } => 11,
            StoreError::Failed { .. } => 12,
        }
    }

    fn seal_errors() -> Vec<SealError> {
        vec![
            SealError::Randomness,
            SealError::Library,
            SealError::Format,
            SealError::WrongKey,
            SealError::Damaged,
            SealError::Commitment,
            SealError::WrongLot,
            SealError::TooLong,
            SealError::Passphrase,
            SealError::NoPassphrase,
            SealError::Cost,
            SealError::OtherForm,
            SealError::NoRecipient,
            SealError::Recipient,
            SealError::Stream(ErrorKind::UnexpectedEof),
            SealError::Threshold,
            SealError::UnknownWord { place: 3 },
            SealError::WordCount { found: 32, expected: 33 },
            SealError::ShareDamaged,
            SealError::TooFew { found: 1, needed: 2 },
            SealError::Duplicate,
            SealError::Mixed,
            SealError::RecoveryDamaged,
            SealError::Retiring,
        ]
    }

    fn seal_place(error: &SealError) -> usize {
        match error {
            SealError::Randomness => 0,
            SealError::Library => 1,
            SealError::Format => 2,
            SealError::WrongKey => 3,
            SealError::Damaged => 4,
            SealError::Commitment => 5,
            SealError::WrongLot => 6,
            SealError::TooLong => 7,
            SealError::Passphrase => 8,
            SealError::NoPassphrase => 9,
            SealError::Cost => 10,
            SealError::OtherForm => 11,
            SealError::NoRecipient => 12,
            SealError::Recipient => 13,
            SealError::Stream(_) => 14,
            SealError::Threshold => 15,
            SealError::UnknownWord { .. } => 16,
            SealError::WordCount { .. } => 17,
            SealError::ShareDamaged => 18,
            SealError::TooFew { .. } => 19,
            SealError::Duplicate => 20,
            SealError::Mixed => 21,
            SealError::RecoveryDamaged => 22,
            SealError::Retiring => 23,
        }
    }

    #[test]
    fn every_error_is_listed_once_at_least() {
        let places: [(BTreeSet<usize>, usize); 3] = [
            (vault_errors().iter().map(vault_place).collect(), 39),
            (store_errors().iter().map(store_place).collect(), 13),
            (seal_errors().iter().map(seal_place).collect(), 24),
        ];
        for (listed, count) in places {
            assert_eq!(listed, (0..count).collect());
        }
    }

    #[test]
    fn every_error_says_what_why_and_what_to_do_in_both_languages() {
        let vaults = vault_errors().iter().map(vault).collect::<Vec<_>>();
        let stores = store_errors().iter().map(store).collect::<Vec<_>>();
        let seals = seal_errors().iter().map(seal).collect::<Vec<_>>();
        for (fault, _) in vaults.into_iter().chain(stores).chain(seals) {
            for language in Language::ALL {
                let explained = fault.explain(&Words::new(language));
                for text in [explained.what, explained.why, explained.remedy] {
                    assert!(!text.starts_with("error-") && !text.contains("{$"), "{}: {text}", fault.code);
                    assert!(!text.ends_with('.') && !text.contains('\n'), "{}: {text}", fault.code);
                }
            }
        }
    }
}
