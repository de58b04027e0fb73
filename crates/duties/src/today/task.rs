//! A task: what needs doing, until when, and under which words it is told.

use super::{ImportSeen, OverTerm};
use crate::publishing::Outgrown;
use jiff::civil::Date;
use waarborg_law::Language;
use waarborg_register::Register;
use waarborg_register::unfilled::called;

/// Something that needs doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What.
    pub kind: TaskKind,
    /// Until when, where there is such a day.
    pub due_on: Option<Date>,
    /// How soon.
    pub urgency: Urgency,
}

/// How soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Its day is over.
    Overdue,
    /// Today: until it is done, something goes on that the law forbids.
    Now,
    /// Within a week.
    Urgent,
    /// Later, or on no day in particular.
    Calm,
}

/// What needs doing, the gravest for people first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskKind {
    /// There is no register.
    ApplyRegister,
    /// Records are over their term.
    ClearOut(OverTerm),
    /// Data go to a processor without an agreement.
    SignContract {
        /// The recipient.
        recipient: String,
    },
    /// Something was done that the statement does not name.
    StatementOutgrown(Outgrown),
    /// No statement was published.
    PublishStatement {
        /// How much the register lacks for it.
        missing: usize,
    },
    /// The statement no longer says what the register says.
    RenewStatement {
        /// In how many parts.
        parts: usize,
    },
    /// There is no backup, or an old one.
    BackUp {
        /// The day of the last one.
        last: Option<Date>,
    },
    /// Bringing the vault back was never tried, or long ago.
    TestRecovery {
        /// The day of the last try.
        last: Option<Date>,
    },
    /// The register is still to be filled in.
    FillIn {
        /// Where.
        paths: Vec<String>,
    },
    /// The day of an agreement is not filled in.
    DateContract {
        /// The recipient.
        recipient: String,
    },
    /// Activities are to be read again.
    Review {
        /// Which.
        activities: Vec<String>,
        /// None of them was ever read.
        never: bool,
    },
    /// An import can still be undone: the last chance to look whether it is right.
    LookAtImport(ImportSeen),
    /// Interests that nobody weighed: what rests on them is refused until somebody did.
    Weigh {
        /// In which activities.
        activities: Vec<String>,
    },
    /// People of whom nothing tells that they know what their data are used for.
    TellPeople {
        /// How many.
        people: u64,
    },
    /// Records wait for the end of something of which nobody told: without that they stay for ever.
    TellEnd {
        /// The file.
        file: String,
        /// How many.
        records: u64,
    },
}

impl TaskKind {
    /// Its place among those of one day: by what it means for people, then by how little it takes.
    pub(super) const fn weight(&self) -> u8 {
        match self {
            Self::ApplyRegister => 0,
            Self::ClearOut(_) => 1,
            Self::Weigh { .. } => 2,
            Self::SignContract { .. } => 3,
            Self::StatementOutgrown(_) => 4,
            Self::PublishStatement { .. } => 5,
            Self::RenewStatement { .. } => 6,
            Self::TellPeople { .. } => 7,
            Self::TellEnd { .. } => 8,
            Self::BackUp { .. } => 9,
            Self::TestRecovery { .. } => 10,
            Self::LookAtImport(_) => 11,
            Self::DateContract { .. } => 12,
            Self::FillIn { .. } => 13,
            Self::Review { .. } => 14,
        }
    }

    /// Whether the law forbids what goes on until it is done: data at a processor without an agreement (AVG 28(3)), people
    /// who are told nothing (AVG 13, 14), an interest that nobody weighed (AVG 6(1)(f)).
    pub(super) const fn is_unlawful_until_done(&self) -> bool {
        matches!(
            self,
            Self::SignContract { .. }
                | Self::StatementOutgrown(_)
                | Self::PublishStatement { .. }
                | Self::TellPeople { .. }
                | Self::Weigh { .. }
        )
    }
}

impl Task {
    /// Every key, for whoever checks that each has its texts.
    pub const KEYS: [&str; 22] = [
        "task-apply-register",
        "task-clear-out-by-itself",
        "task-clear-out",
        "task-sign-contract",
        "task-statement-outgrown",
        "task-statement-outgrown-recipient",
        "task-publish-statement",
        "task-publish-statement-incomplete",
        "task-renew-statement",
        "task-back-up-first",
        "task-back-up",
        "task-test-recovery-first",
        "task-test-recovery",
        "task-fill-in",
        "task-date-contract",
        "task-review-first",
        "task-review",
        "task-look-at-import",
        "task-look-at-import-cards",
        "task-tell-end",
        "task-tell-people",
        "task-weigh",
    ];

    /// The key of its texts: a title, and behind `-text` a sentence.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match &self.kind {
            TaskKind::ApplyRegister => "task-apply-register",
            TaskKind::ClearOut(OverTerm { by_itself: true, .. }) => "task-clear-out-by-itself",
            TaskKind::ClearOut(_) => "task-clear-out",
            TaskKind::SignContract { .. } => "task-sign-contract",
            TaskKind::StatementOutgrown(Outgrown { recipient: None, .. }) => "task-statement-outgrown",
            TaskKind::StatementOutgrown(_) => "task-statement-outgrown-recipient",
            TaskKind::PublishStatement { missing: 0 } => "task-publish-statement",
            TaskKind::PublishStatement { .. } => "task-publish-statement-incomplete",
            TaskKind::RenewStatement { .. } => "task-renew-statement",
            TaskKind::BackUp { last: None } => "task-back-up-first",
            TaskKind::BackUp { .. } => "task-back-up",
            TaskKind::TestRecovery { last: None } => "task-test-recovery-first",
            TaskKind::TestRecovery { .. } => "task-test-recovery",
            TaskKind::FillIn { .. } => "task-fill-in",
            TaskKind::DateContract { .. } => "task-date-contract",
            TaskKind::Review { never: true, .. } => "task-review-first",
            TaskKind::Review { .. } => "task-review",
            // What came to people who were there is looked at too; how many they are stands nowhere.
            TaskKind::LookAtImport(ImportSeen { people: 0, .. }) => "task-look-at-import-cards",
            TaskKind::LookAtImport(_) => "task-look-at-import",
            TaskKind::TellEnd { .. } => "task-tell-end",
            TaskKind::TellPeople { .. } => "task-tell-people",
            TaskKind::Weigh { .. } => "task-weigh",
        }
    }

    /// The number that its texts count by.
    #[must_use]
    pub fn count(&self) -> usize {
        let small = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
        match &self.kind {
            TaskKind::ClearOut(due) => small(due.records),
            TaskKind::StatementOutgrown(one) => small(one.entries),
            TaskKind::PublishStatement { missing } => *missing,
            TaskKind::RenewStatement { parts } => *parts,
            TaskKind::FillIn { paths } => paths.len(),
            TaskKind::Review { activities, .. } | TaskKind::Weigh { activities } => activities.len(),
            TaskKind::LookAtImport(import) => small(if import.people == 0 { import.records } else { import.people }),
            TaskKind::TellEnd { records, .. } => small(*records),
            TaskKind::TellPeople { people } => small(*people),
            TaskKind::ApplyRegister
            | TaskKind::SignContract { .. }
            | TaskKind::DateContract { .. }
            | TaskKind::BackUp { .. }
            | TaskKind::TestRecovery { .. } => 1,
        }
    }

    /// The name that its texts hold, as the register gives it: of a file, a recipient or an activity; a purpose or a kind
    /// of recipient in the vocabulary's word; else empty.
    #[must_use]
    pub fn name(&self, register: &Register, language: Language) -> String {
        let file = |id: &Option<String>| {
            let file = id.as_ref().and_then(|id| register.file(id));
            file.map(|file| file.name.get(language).to_owned()).unwrap_or_default()
        };
        match &self.kind {
            TaskKind::ClearOut(due) => file(&due.file),
            TaskKind::LookAtImport(import) => file(&import.file),
            TaskKind::TellEnd { file: id, .. } => file(&Some(id.clone())),
            TaskKind::SignContract { recipient } | TaskKind::DateContract { recipient } => {
                let named = register.recipient(recipient).map(|one| called(&one.name, language));
                named.unwrap_or_default().to_owned()
            }
            TaskKind::Review { activities, .. } | TaskKind::Weigh { activities } => {
                let first = activities.first().and_then(|id| register.activity(id));
                first.map(|activity| activity.name.get(language).to_owned()).unwrap_or_default()
            }
            TaskKind::StatementOutgrown(one) => one.recipient.clone().unwrap_or_else(|| one.purpose.clone()),
            _ => String::new(),
        }
    }

    /// Days left; negative once it is over.
    #[must_use]
    pub fn days_left(&self, today: Date) -> Option<i32> {
        self.due_on.map(|due| (due - today).get_days())
    }
}
