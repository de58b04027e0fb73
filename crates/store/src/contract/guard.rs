//! What a change relies on.

use super::invented::{
    ORGANISATION, add_person, bytes, envelope, look, put, put_guarded, record, record_of, second, subject,
};
use crate::{
    DataStore, EnvelopeRow, Guard, ImportRow, ImportState, LogId, RegisterRow, StandingRow, StoreError, Write,
};
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::ImportId;

/// A write whose effect is easy to see.
fn mark(label: &str) -> Vec<Write> {
    vec![Write::PutSetting(label.into(), Some(vec![1]))]
}

fn is_marked(store: &dyn DataStore, label: &str) -> bool {
    look(store, |look| look.setting(ORGANISATION, label)).is_some()
}

pub fn a_guard_that_moved_changes_nothing(store: &dyn DataStore) {
    let (id, card) = (subject(1), record(1));
    let import = ImportRow {
        id: ImportId::from_bytes(bytes(b'i', 1)),
        file: 3,
        at: second(0),
        state: ImportState::Running,
        people: 0,
        records: 0,
        undo_until: second(9),
        detail: vec![],
    };
    assert!(matches!(put_guarded(store, Guard::Register(1), mark("none")), Err(StoreError::Moved)));
    add_person(store, id);
    let register = RegisterRow { version: 1, applied_at: second(0), text: String::new() };
    put(
        store,
        vec![
            Write::AddRecord(record_of(card, id), vec![]),
            Write::PutImport(import.clone()),
            Write::SetRegister(register),
        ],
    )
    .unwrap();
    let size = || look(store, |look| look.log(ORGANISATION)).unwrap().size;
    let at = size();
    for (number, guard) in [
        Guard::Standing(id, 2),
        Guard::Standing(subject(2), 1),
        Guard::Tags(id, b"others".to_vec()),
        Guard::Tags(subject(2), b"tags".to_vec()),
        Guard::Record(card, 2),
        Guard::Record(record(2), 1),
        Guard::Register(0),
        Guard::Register(2),
        Guard::LogSize(at + 1),
        Guard::ImportRunning(ImportId::from_bytes(bytes(b'i', 2))),
        Guard::Setting("absent".into(), Some(vec![1])),
    ]
    .into_iter()
    .enumerate()
    {
        let label = number.to_string();
        assert!(matches!(put_guarded(store, guard.clone(), mark(&label)), Err(StoreError::Moved)), "{guard:?}");
        assert!(!is_marked(store, &label), "{guard:?}");
        assert_eq!(size(), at, "{guard:?}");
    }
    for guard in [Guard::Standing(id, 1), Guard::Record(card, 1), Guard::Register(1), Guard::ImportRunning(import.id)] {
        put_guarded(store, guard, mark("kept")).unwrap();
    }
    put_guarded(store, Guard::LogSize(size()), mark("kept")).unwrap();
    put(store, vec![Write::SetTags(id, b"hers".to_vec())]).unwrap();
    put_guarded(store, Guard::Tags(id, b"hers".to_vec()), mark("kept")).unwrap();
    put(store, vec![Write::SetTags(id, b"hers now".to_vec())]).unwrap();
    assert!(matches!(put_guarded(store, Guard::Tags(id, b"hers".to_vec()), vec![]), Err(StoreError::Moved)));
    assert!(is_marked(store, "kept"));
    put_guarded(store, Guard::Setting("kept".into(), Some(vec![1])), vec![]).unwrap();
    put_guarded(store, Guard::Setting("absent".into(), None), vec![]).unwrap();
    assert!(matches!(put_guarded(store, Guard::Setting("kept".into(), None), vec![]), Err(StoreError::Moved)));
    assert!(matches!(put_guarded(store, Guard::Setting("kept".into(), Some(vec![2])), vec![]), Err(StoreError::Moved)));
    put(store, vec![Write::SetStanding(id, StandingRow::default())]).unwrap();
    assert!(matches!(put_guarded(store, Guard::Standing(id, 1), vec![]), Err(StoreError::Moved)), "a mere use, too");
    put(store, vec![Write::PutImport(ImportRow { state: ImportState::Done, ..import.clone() })]).unwrap();
    assert!(matches!(put_guarded(store, Guard::ImportRunning(import.id), vec![]), Err(StoreError::Moved)));
}

pub fn what_is_taken_or_missing_changes_nothing(store: &dyn DataStore) {
    let (id, card) = (subject(1), record(1));
    let number = add_person(store, id);
    put(store, vec![Write::AddRecord(record_of(card, id), vec![])]).unwrap();
    let at = look(store, |look| look.log(ORGANISATION)).unwrap();
    let unused = store.reserve_numbers(1).unwrap();
    let of_another = EnvelopeRow { record: record(9), ..envelope(card, SensitivityGroup::Ordinary, 1, 16) };
    let new = |version| Write::ReplaceContent { record: card, version, lot: 1, envelopes: vec![], without: vec![] };
    let cases: Vec<(Write, &str)> = vec![
        (super::person(id, unused), "store.taken"),
        (super::person(subject(2), number), "store.taken"),
        (Write::AddRecord(record_of(card, id), vec![]), "store.taken"),
        (Write::OpenLog(at.id), "store.taken"),
        (Write::AddRecord(record_of(record(2), subject(9)), vec![]), "store.missing"),
        (
            Write::AddRecord(record_of(record(9), id), vec![envelope(card, SensitivityGroup::Ordinary, 1, 16)]),
            "store.missing",
        ),
        (Write::AddRecord(record_of(record(3), id), vec![of_another]), "store.missing"),
        (Write::SetStanding(subject(9), StandingRow::default()), "store.missing"),
        (Write::CountYounger(subject(9), 16, None), "store.missing"),
        (Write::SetPurposes(subject(9), vec![]), "store.missing"),
        (Write::SetTags(subject(9), vec![]), "store.missing"),
        (Write::DeleteSubject(subject(9)), "store.missing"),
        (Write::SetClock(record(9), None, None), "store.missing"),
        (Write::DeleteRecord(record(9)), "store.missing"),
        (Write::PutCheckpoint(at.size + 1, String::new()), "store.missing"),
        (new(1), "store.moved"),
    ];
    for (write, code) in cases {
        let told = format!("{write:?}");
        let before = Write::PutSetting("before".into(), Some(vec![1]));
        let refused = put(store, vec![before, write]).unwrap_err();
        assert_eq!(refused.code(), code, "{told}");
        assert!(!is_marked(store, "before"), "{told}");
    }
    // A log that was opened by a change that lost was never there.
    let next = LogId { epoch: at.id.epoch + 1, ..at.id };
    put(store, vec![Write::OpenLog(next), Write::DeleteSubject(subject(9))]).unwrap_err();
    assert_eq!(look(store, |look| look.logs(ORGANISATION)), std::slice::from_ref(&at));
    assert_eq!(look(store, |look| look.count(ORGANISATION)), (1, 1));
    assert_eq!(put(store, vec![]).unwrap().first_leaf, at.size);
}
