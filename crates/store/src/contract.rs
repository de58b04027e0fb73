//! What every backend must do, as tests that take fresh stores. Run by the tests of each backend.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "these are tests, though another crate runs them"
)]

mod guard;
mod invented;
mod journal;
mod key;
mod leaf;
mod race;
mod row;
mod walk;

use crate::{DataStore, KeyStore};

pub use invented::{
    ORGANISATION, OTHER, add_person, change, day, envelope, leaf, person, put, record, record_of, subject,
};

/// A case of the data store.
pub type DataCase = fn(&dyn DataStore);

/// A case of the key store.
pub type KeyCase = fn(&dyn KeyStore);

/// All cases of the data store.
pub const DATA: &[(&str, DataCase)] = &[
    ("a_person_comes_back_as_she_went_in", row::a_person_comes_back_as_she_went_in),
    ("numbers_are_given_out_once", row::numbers_are_given_out_once),
    ("standing_and_purposes_raise_the_version", row::standing_and_purposes_raise_the_version),
    ("records_and_envelopes_are_kept_and_replaced", row::records_and_envelopes_are_kept_and_replaced),
    ("a_person_is_seen_as_her_rows_are", row::a_person_is_seen_as_her_rows_are),
    ("events_stay_in_order", row::events_stay_in_order),
    ("events_of_one_kind_come_newest_first", row::events_of_one_kind_come_newest_first),
    ("deleting_a_person_takes_all_that_is_hers", row::deleting_a_person_takes_all_that_is_hers),
    ("texts_and_decisions_are_kept_once", row::texts_and_decisions_are_kept_once),
    ("register_imports_settings_and_the_erased", row::register_imports_settings_and_the_erased),
    ("organisations_do_not_see_each_other", row::organisations_do_not_see_each_other),
    ("lookups_come_and_go", walk::lookups_come_and_go),
    ("everyone_is_walked_in_order", walk::everyone_is_walked_in_order),
    ("what_is_due_comes_oldest_end_first", walk::what_is_due_comes_oldest_end_first),
    ("files_and_ends_are_counted", walk::files_and_ends_are_counted),
    ("every_record_tells_its_key_numbers", walk::every_record_tells_its_key_numbers),
    ("a_snapshot_does_not_move", walk::a_snapshot_does_not_move),
    ("a_guard_that_moved_changes_nothing", guard::a_guard_that_moved_changes_nothing),
    ("what_is_taken_or_missing_changes_nothing", guard::what_is_taken_or_missing_changes_nothing),
    ("leaves_are_kept_with_their_members", leaf::leaves_are_kept_with_their_members),
    ("time_never_runs_back", leaf::time_never_runs_back),
    ("another_epoch_starts_empty", leaf::another_epoch_starts_empty),
    ("checkpoints_are_found_by_size", leaf::checkpoints_are_found_by_size),
    ("of_two_that_race_one_wins", race::of_two_that_race_one_wins),
    ("losers_do_not_undo_others", race::losers_do_not_undo_others),
    ("many_threads_leave_no_gap", race::many_threads_leave_no_gap),
];

/// All cases of the key store.
pub const KEYS: &[(&str, KeyCase)] = &[
    ("values_and_organisations", key::values_and_organisations),
    ("keys_are_added_once", key::keys_are_added_once),
    ("keys_are_replaced_together", key::keys_are_replaced_together),
    ("destroying_journals_first", journal::destroying_journals_first),
    ("a_note_stays_until_its_entry_is_finished", journal::a_note_stays_until_its_entry_is_finished),
    ("destroying_again_writes_nothing_twice", journal::destroying_again_writes_nothing_twice),
    ("records_under_kept_keys_are_journalled", journal::records_under_kept_keys_are_journalled),
    ("a_journal_is_replayed_on_an_older_store", journal::a_journal_is_replayed_on_an_older_store),
    ("a_broken_journal_is_not_replayed", journal::a_broken_journal_is_not_replayed),
    ("heads_never_shrink", journal::heads_never_shrink),
];

/// Runs every case of the data store on a store of its own; `fresh` is told the name of the case.
pub fn run_data<S: DataStore>(mut fresh: impl FnMut(&str) -> S) {
    for (name, case) in DATA {
        let store = fresh(name);
        case(&store);
        store.check().unwrap();
    }
}

/// Runs every case of the key store on a store of its own; `fresh` is told the name of the case.
pub fn run_keys<S: KeyStore>(mut fresh: impl FnMut(&str) -> S) {
    for (name, case) in KEYS {
        let store = fresh(name);
        case(&store);
        store.check().unwrap();
    }
}
