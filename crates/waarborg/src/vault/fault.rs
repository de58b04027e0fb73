//! What went wrong with a whole vault: backups, restoring, other keys.

use crate::exit::Exit;
use waarborg_text::{Fault, vault_fault};
use waarborg_vault::MaintenanceError;

/// What an operation on a whole vault says.
pub fn maintenance(error: &MaintenanceError) -> (Fault, Exit) {
    let (fault, nature) = vault_fault::maintenance(error);
    (fault, nature.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::io::ErrorKind;
    use waarborg_law::Language;
    use waarborg_text::Words;
    use waarborg_vault::VaultError;

    /// One of each, and of its own faults. A new one does not compile in [`place`].
    fn errors() -> Vec<MaintenanceError> {
        let file = || "keys-20261126T120000-000.age".to_owned();
        vec![
            MaintenanceError::Vault(VaultError::Restoring),
            MaintenanceError::Unreachable { file: file(), kind: ErrorKind::PermissionDenied },
            MaintenanceError::InsideData,
            MaintenanceError::OtherOrganisation,
            MaintenanceError::SeveralOrganisations { count: 2 },
            MaintenanceError::NoBackup,
            MaintenanceError::UnknownBackup { name: "20261126T120000-000".to_owned() },
            MaintenanceError::FileMissing { file: file() },
            MaintenanceError::FileDamaged { file: file() },
            MaintenanceError::NewerFormat { file: file(), found: 2, known: 1 },
            MaintenanceError::AnchorDamaged { place: 1 },
            MaintenanceError::JournalTooOld { found: 1, needed: 2 },
            MaintenanceError::OtherJournal { entry: 3 },
            MaintenanceError::OtherLog { code: "log.root" },
            MaintenanceError::FolderNotEmpty,
            MaintenanceError::Restoring,
            MaintenanceError::ClockBehind { seconds: 90 },
            MaintenanceError::OpensNothing,
            MaintenanceError::NoRootFits,
            MaintenanceError::StillNeeded { rows: 4 },
            MaintenanceError::NoRecovery,
            MaintenanceError::OldRecovery,
        ]
    }

    fn place(error: &MaintenanceError) -> usize {
        match error {
            MaintenanceError::Vault(_) => 0,
            MaintenanceError::Unreachable { .. } => 1,
            MaintenanceError::InsideData => 2,
            MaintenanceError::OtherOrganisation => 3,
            MaintenanceError::SeveralOrganisations { .. } => 4,
            MaintenanceError::NoBackup => 5,
            MaintenanceError::UnknownBackup { .. } => 6,
            MaintenanceError::FileMissing { .. } => 7,
            MaintenanceError::FileDamaged { .. } => 8,
            MaintenanceError::NewerFormat { .. } => 9,
            MaintenanceError::AnchorDamaged { .. } => 10,
            MaintenanceError::JournalTooOld { .. } => 11,
            MaintenanceError::OtherJournal { .. } => 12,
            MaintenanceError::OtherLog { .. } => 13,
            MaintenanceError::FolderNotEmpty => 14,
            MaintenanceError::Restoring => 15,
            MaintenanceError::ClockBehind { .. } => 16,
            MaintenanceError::OpensNothing => 17,
            MaintenanceError::NoRootFits => 18,
            MaintenanceError::StillNeeded { .. } => 19,
            MaintenanceError::NoRecovery => 20,
            MaintenanceError::OldRecovery => 21,
        }
    }

    #[test]
    fn every_error_says_what_why_and_what_to_do_in_both_languages() {
        assert_eq!(errors().iter().map(place).collect::<BTreeSet<_>>(), (0..22).collect());
        // Those of the commands themselves, which no library knows.
        let own = ["restore.no-opener", "restore.nobody-to-ask"].map(Fault::new);
        let told = errors().iter().map(maintenance).collect::<Vec<_>>();
        assert!(told.iter().all(|(_, exit)| *exit != Exit::Done));
        for fault in told.into_iter().map(|(fault, _)| fault).chain(own) {
            for language in Language::ALL {
                let explained = fault.explain(&Words::new(language));
                for text in [explained.what, explained.why, explained.remedy] {
                    assert!(!text.starts_with("error-") && !text.contains("{$"), "{}: {text}", fault.code);
                    assert!(!text.ends_with('.') && !text.contains('\n'), "{}: {text}", fault.code);
                }
            }
        }
    }

    #[test]
    fn what_is_not_there_and_what_is_refused_end_differently() {
        let exits: Vec<Exit> = errors().iter().map(|error| maintenance(error).1).collect();
        assert_eq!((exits[5], exits[8], exits[11]), (Exit::NotFound, Exit::Storage, Exit::Refused));
        let gone = MaintenanceError::Unreachable { file: "copies".to_owned(), kind: ErrorKind::NotFound };
        assert_eq!(maintenance(&gone).1, Exit::NotFound);
    }
}
