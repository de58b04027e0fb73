//! Opens personal data against a permit, and writes it down: the one way to what is sealed.
//!
//! Every use asks `decide` with the register's entry and the person's standing, opens only the permitted fields, and
//! writes its leaf before it answers. This crate knows no SQL and no words for people; what is kept goes through `store`,
//! what is sealed through `seal`, what is logged through `audit`. A new thing to do with personal data starts as a file of
//! its own here: decide, open, log, answer, in that order.

mod actors;
mod anchor;
mod answer;
mod ask;
mod backup;
mod browse;
mod clear_out;
mod coming;
mod content;
mod counts;
mod decisions;
mod erase;
mod error;
mod events;
mod find_person;
mod head;
mod holds;
mod house;
mod import;
mod journal;
mod keep_terms;
mod leaves;
mod log;
mod log_epochs;
mod log_files;
mod lookups;
mod maintenance;
mod open;
mod papers;
mod pass;
mod person;
mod reason;
mod recipients;
mod recover;
mod register;
mod removal;
mod rename;
mod restore;
mod rights;
mod rotate;
mod snapshot;
mod standing;
mod stored_log;
mod tags;
mod use_all;
mod use_one;
mod vault;
mod waiting;

pub use anchor::{Anchor, AnchorError};
pub use answer::Answer;
pub use ask::Wanted;
pub use backup::{BackupMark, BackupPlan, Marks, SealedFile, sweep_copies};
pub use browse::{Browsed, Glance, GlanceEvent, GlanceRecord, Overdue, PAGE, Wants};
pub use clear_out::{Cleared, ClearedGroup, ClearedProof, Due, Proposed, ShownDue};
pub use coming::{ByLink, Coming};
pub use content::Value;
pub use counts::{ActivityCount, CountedKind, Counts};
pub use erase::{Answering, Erased, Foreseen, Horizons, Informed, Keepable, Stays, Telling, Unopened};
pub use error::VaultError;
pub use events::{DayCounts, Event, Given, Matter, NoticeGiven, Owed, OwedOf, Said, Way};
pub use find_person::{Found, FoundRecord};
pub use holds::{Hold, HoldFor};
pub use import::{
    Brought, ColumnPlan, Fate, Import, Imported, LeftOut, LeftRow, Looked, People, Plan, Relation, Touched, Why,
    WhyLeft,
};
pub use leaves::Actor;
pub use log::Entry;
pub use log_epochs::{LogSeen, SignerSeen};
pub use maintenance::{MAINTENANCE_POINTS, MaintenanceError, Progress, Stage};
pub use open::Healed;
pub use papers::{Paper, PaperError};
pub use reason::Reason;
pub use recover::{check_recovery, recover};
pub use register::Applied;
pub use restore::{DrillPlace, EpochNote, Opened, Opener, RestorePlan, Restored, check_folder, drill, restore};
pub use rights::{Access, AccessEntry, AccessEvent, AccessRecord, check_value};
pub use rotate::{Resealed, fitting_root};
pub use snapshot::OpenedRecord;
pub use standing::{AgeBands, Flag, PurposeBit};
pub use use_all::{Tally, ToldOf};
pub use use_one::Used;
pub use vault::{InForce, Stores, Vault};
pub use waiting::{WAITS, Waiting, WaitingFile};
