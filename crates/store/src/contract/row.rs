//! Rows go in and come back.

use super::invented::{
    ORGANISATION, OTHER, add_person, bytes, change, day, envelope, look, person, put, record, record_of, second,
    subject,
};
use crate::{
    Change, DataStore, DecisionBody, ErasedTag, EventKind, EventRow, ImportRow, ImportState, LookupRow,
    PurposeStanding, RecordRow, RegisterRow, StandingRow, StoreError, SubjectNumber, SubjectRow, Write,
};
use std::ops::ControlFlow;
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{EventId, ImportId, SubjectId};
use waarborg_model::vocabulary::Purpose;

pub fn a_person_comes_back_as_she_went_in(store: &dyn DataStore) {
    let id = subject(1);
    let number = add_person(store, id);
    let expected = SubjectRow {
        id,
        number,
        version: 1,
        standing: StandingRow { flags: 5, age_floor: Some(18), age_changes_on: Some(day(40)), customer_until: None },
        tags: b"her tags".to_vec(),
    };
    assert_eq!(look(store, |look| look.subject(ORGANISATION, id)).as_ref(), Some(&expected));
    assert_eq!(look(store, |look| look.subject_by_number(ORGANISATION, number)), Some(expected));
    assert_eq!(look(store, |look| look.subject(ORGANISATION, subject(2))), None);
    put(store, vec![Write::SetTags(id, b"others".to_vec())]).unwrap();
    let found = look(store, |look| look.subject(ORGANISATION, id)).unwrap();
    assert_eq!((found.tags, found.version), (b"others".to_vec(), 1), "tags are no part of standing");
}

pub fn numbers_are_given_out_once(store: &dyn DataStore) {
    let first = store.reserve_numbers(10).unwrap();
    let second = store.reserve_numbers(1).unwrap();
    assert!(first.0 >= 1);
    assert!(second.0 >= first.0 + 10);
    let beyond = SubjectNumber(second.0 + 1_000_000);
    assert!(matches!(put(store, vec![person(subject(1), beyond)]), Err(StoreError::Missing)));
}

pub fn standing_and_purposes_raise_the_version(store: &dyn DataStore) {
    let id = subject(1);
    add_person(store, id);
    let standing = StandingRow { flags: 9, age_floor: None, age_changes_on: None, customer_until: Some(day(-400)) };
    put(store, vec![Write::SetStanding(id, standing.clone())]).unwrap();
    let found = look(store, |look| look.subject(ORGANISATION, id)).unwrap();
    assert_eq!((found.version, found.standing), (2, standing.clone()));
    let age = |floor, changes_on| {
        put(store, vec![Write::CountYounger(id, floor, changes_on)]).unwrap();
        let row = look(store, |look| look.subject(ORGANISATION, id)).unwrap();
        assert_eq!((row.standing.flags, row.standing.customer_until), (9, Some(day(-400))), "the rest of it stays");
        (row.version, row.standing.age_floor, row.standing.age_changes_on)
    };
    assert_eq!(age(16, Some(day(50))), (3, Some(16), Some(day(50))), "it was not known");
    assert_eq!(age(18, None), (3, Some(16), Some(day(50))), "older");
    assert_eq!(age(16, Some(day(40))), (3, Some(16), Some(day(50))), "older within the band");
    assert_eq!(age(16, Some(day(60))), (4, Some(16), Some(day(60))), "younger within the band");
    assert_eq!(age(12, Some(day(20))), (5, Some(12), Some(day(20))), "younger");
    put(store, vec![Write::SetStanding(id, standing.clone())]).unwrap();
    let towards = |activity, purpose, bits| PurposeStanding { activity, purpose, bits };
    let first = vec![towards(7, Purpose::Newsletter, 1), towards(u32::MAX, Purpose::Offers, u32::MAX)];
    put(store, vec![Write::SetPurposes(id, first)]).unwrap();
    put(store, vec![Write::SetPurposes(id, vec![towards(7, Purpose::Newsletter, 2)])]).unwrap();
    let mut purposes = look(store, |look| look.purposes(ORGANISATION, id));
    purposes.sort_by_key(|standing| standing.activity);
    assert_eq!(purposes, [towards(7, Purpose::Newsletter, 2), towards(u32::MAX, Purpose::Offers, u32::MAX)]);
    assert_eq!(look(store, |look| look.subject(ORGANISATION, id)).unwrap().version, 8);
}

fn import(number: u32, state: ImportState, records: u64) -> ImportRow {
    ImportRow {
        id: ImportId::from_bytes(bytes(b'i', number)),
        file: 3,
        at: second(i64::from(number)),
        state,
        people: 1,
        records,
        undo_until: second(1000),
        detail: vec![8; 20],
    }
}

pub fn a_person_is_seen_as_her_rows_are(store: &dyn DataStore) {
    let (id, other) = (subject(1), subject(2));
    let (number, _) = (add_person(store, id), add_person(store, other));
    let towards = |activity, purpose, bits| PurposeStanding { activity, purpose, bits };
    let import = import(1, ImportState::Done, 2);
    let of = |card, whose| RecordRow { import: Some(import.id), ..record_of(record(card), whose) };
    let older = RecordRow { created_at: second(-60), file: 99, ..of(2, id) };
    let two = vec![
        envelope(record(1), SensitivityGroup::Ordinary, 1, 40),
        envelope(record(1), SensitivityGroup::Special, 2, 40),
    ];
    put(
        store,
        vec![
            Write::PutImport(import.clone()),
            Write::SetPurposes(id, vec![towards(7, Purpose::Newsletter, 3), towards(8, Purpose::Offers, 5)]),
            Write::SetPurposes(other, vec![towards(7, Purpose::Newsletter, 1)]),
            Write::AddRecord(of(1, id), two),
            Write::AddRecord(older, vec![]),
            Write::AddRecord(of(3, other), vec![envelope(record(3), SensitivityGroup::Ordinary, 3, 40)]),
        ],
    )
    .unwrap();
    let seen = look(store, |look| look.person(ORGANISATION, id, None, &|_| true)).unwrap();
    let expected = look(store, |look| look.subject(ORGANISATION, id)).unwrap();
    assert_eq!(seen.subject, SubjectRow { tags: Vec::new(), ..expected });
    assert_eq!((seen.subject.number, seen.purposes), (number, look(store, |look| look.purposes(ORGANISATION, id))));
    let records = look(store, |look| look.records(ORGANISATION, id));
    assert_eq!(seen.records.iter().map(|(row, _)| row.clone()).collect::<Vec<_>>(), records);
    for (row, envelopes) in &seen.records {
        assert_eq!(*envelopes, look(store, |look| look.envelopes(ORGANISATION, row.id)));
    }
    let asked = Some((8, Purpose::Offers));
    let seen = look(store, |look| look.person(ORGANISATION, id, asked, &|row| row.file == 99)).unwrap();
    assert_eq!(seen.purposes, [towards(8, Purpose::Offers, 5)]);
    assert_eq!(seen.records.iter().map(|(row, _)| row.id).collect::<Vec<_>>(), [record(2)]);
    let nothing = look(store, |look| look.person(ORGANISATION, id, Some((9, Purpose::Offers)), &|_| false)).unwrap();
    assert_eq!((nothing.purposes, nothing.records), (vec![], vec![]));
    assert_eq!(look(store, |look| look.person(ORGANISATION, subject(3), None, &|_| true)), None);
    assert_eq!(look(store, |look| look.person(OTHER, id, None, &|_| true)), None);
}

pub fn records_and_envelopes_are_kept_and_replaced(store: &dyn DataStore) {
    let (id, card) = (subject(1), record(1));
    add_person(store, id);
    let row = RecordRow { clock_on: Some(day(1)), erase_on: Some(day(700)), ..record_of(card, id) };
    let ordinary = envelope(card, SensitivityGroup::Ordinary, 11, 5000);
    let health = envelope(card, SensitivityGroup::Special, 12, 16);
    put(store, vec![Write::AddRecord(row.clone(), vec![ordinary, health.clone()])]).unwrap();
    assert_eq!(look(store, |look| look.record(ORGANISATION, card)), Some(row.clone()));
    assert_eq!(look(store, |look| look.records(ORGANISATION, id)), [row]);

    let newer = envelope(card, SensitivityGroup::Ordinary, 13, 32);
    let numbers = envelope(card, SensitivityGroup::NationalNumber, 13, 32);
    let replace =
        |version, envelopes, without| Write::ReplaceContent { record: card, version, lot: 6, envelopes, without };
    put(store, vec![replace(2, vec![newer.clone()], vec![])]).unwrap();
    assert_eq!(look(store, |look| look.envelopes(ORGANISATION, card)), [newer.clone(), health]);
    put(store, vec![replace(3, vec![numbers.clone()], vec![SensitivityGroup::Special])]).unwrap();
    assert_eq!(look(store, |look| look.envelopes(ORGANISATION, card)), [newer, numbers]);
    put(store, vec![Write::SetClock(card, None, Some(day(2)))]).unwrap();
    let found = look(store, |look| look.record(ORGANISATION, card)).unwrap();
    assert_eq!((found.version, found.lot, found.clock_on, found.erase_on), (3, 6, None, Some(day(2))));

    put(store, vec![Write::DeleteRecord(card)]).unwrap();
    assert_eq!(look(store, |look| look.record(ORGANISATION, card)), None);
    assert_eq!(look(store, |look| look.envelopes(ORGANISATION, card)), []);
    assert_eq!(look(store, |look| look.count(ORGANISATION)), (1, 0));
}

fn event(number: u32, subject: SubjectId, at: i64) -> EventRow {
    EventRow {
        id: EventId::from_bytes(bytes(b'e', number)),
        subject,
        kind: EventKind::Consent,
        activity: 7,
        purpose: number.is_multiple_of(2).then_some(Purpose::Newsletter),
        at: second(at),
        channel: 2,
        text: [number.to_be_bytes()[3]; 32],
        evidence: vec![9; 40],
    }
}

pub fn events_stay_in_order(store: &dyn DataStore) {
    let id = subject(1);
    add_person(store, id);
    for (number, at) in [(1, 20), (2, 10), (3, 30)] {
        put(store, vec![Write::AddEvent(event(number, id, at))]).unwrap();
    }
    let expected = [event(2, id, 10), event(1, id, 20), event(3, id, 30)];
    assert_eq!(look(store, |look| look.events(ORGANISATION, id)), expected);
    assert!(matches!(put(store, vec![Write::AddEvent(event(3, id, 40))]), Err(StoreError::Taken)));
    // Sealed anew, and nothing else of it is another.
    let (anew, nobody) = (EventRow { evidence: vec![8; 50], ..event(1, id, 20) }, event(4, id, 1).id);
    put(store, vec![Write::ReplaceEvidence(anew.id, anew.evidence.clone())]).unwrap();
    let missing = vec![Write::ReplaceEvidence(expected[0].id, vec![7]), Write::ReplaceEvidence(nobody, vec![7])];
    assert!(matches!(put(store, missing), Err(StoreError::Missing)));
    assert_eq!(look(store, |look| look.events(ORGANISATION, id)), [expected[0].clone(), anew, expected[2].clone()]);
}

pub fn events_of_one_kind_come_newest_first(store: &dyn DataStore) {
    let (id, other) = (subject(1), subject(2));
    add_person(store, id);
    add_person(store, other);
    // Of one moment the one that was written down last comes first.
    let all = [(2, id, 10), (4, id, 30), (6, id, 30), (8, id, 20), (1, id, 40), (10, other, 50)];
    for (number, whose, at) in all {
        put(store, vec![Write::AddEvent(event(number, whose, at))]).unwrap();
    }
    put(store, vec![Write::AddEvent(EventRow { kind: EventKind::Withdrawal, ..event(12, id, 60) })]).unwrap();
    put(store, vec![Write::AddEvent(EventRow { activity: 8, ..event(14, id, 70) })]).unwrap();
    let back = |kind, about, most: usize| {
        look(store, |look| {
            let mut events = Vec::new();
            look.events_back(ORGANISATION, id, kind, about, &mut |event| {
                events.push(event);
                if events.len() == most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
            Ok(events)
        })
    };
    let newsletter = (7, Some(Purpose::Newsletter));
    let expected = [event(6, id, 30), event(4, id, 30), event(8, id, 20), event(2, id, 10)];
    assert_eq!(back(EventKind::Consent, newsletter, 9), expected);
    assert_eq!(back(EventKind::Consent, newsletter, 1), expected[..1]);
    assert_eq!(back(EventKind::Consent, (7, None), 9), [event(1, id, 40)], "for all purposes");
    assert_eq!(back(EventKind::Withdrawal, newsletter, 9).len(), 1);
    assert_eq!(back(EventKind::Objection, (0, None), 9), []);
    let nobody = look(store, |look| {
        let mut count = 0;
        let about = (7, Some(Purpose::Newsletter));
        for (organisation, who) in [(OTHER, id), (ORGANISATION, subject(3))] {
            look.events_back(organisation, who, EventKind::Consent, about, &mut |_| {
                count += 1;
                ControlFlow::Continue(())
            })?;
        }
        Ok(count)
    });
    assert_eq!(nobody, 0);
}

pub fn deleting_a_person_takes_all_that_is_hers(store: &dyn DataStore) {
    let (gone, stays) = (subject(1), subject(2));
    for (id, card) in [(gone, record(1)), (stays, record(2))] {
        add_person(store, id);
        let standing = PurposeStanding { activity: 7, purpose: Purpose::Offers, bits: 3 };
        put(
            store,
            vec![
                Write::AddRecord(record_of(card, id), vec![envelope(card, SensitivityGroup::Ordinary, 5, 64)]),
                Write::SetPurposes(id, vec![standing]),
            ],
        )
        .unwrap();
    }
    put(store, vec![Write::AddEvent(event(1, gone, 1)), Write::AddEvent(event(2, stays, 1))]).unwrap();
    put(store, vec![Write::DeleteSubject(gone)]).unwrap();
    let left = look(store, |look| {
        Ok((
            look.subject(ORGANISATION, gone)?,
            look.purposes(ORGANISATION, gone)?.len() + look.events(ORGANISATION, gone)?.len(),
            look.records(ORGANISATION, gone)?.len() + look.envelopes(ORGANISATION, record(1))?.len(),
        ))
    });
    assert_eq!(left, (None, 0, 0));
    let kept = look(store, |look| {
        let purposes = look.purposes(ORGANISATION, stays)?.len();
        let events = look.events(ORGANISATION, stays)?.len();
        Ok((look.count(ORGANISATION)?, purposes, events, look.envelopes(ORGANISATION, record(2))?.len()))
    });
    assert_eq!(kept, ((1, 1), 1, 1, 1));
    assert!(matches!(put(store, vec![Write::DeleteSubject(gone)]), Err(StoreError::Missing)));
}

pub fn texts_and_decisions_are_kept_once(store: &dyn DataStore) {
    let hash = [3; 32];
    let decision = |body: &[u8]| Write::KeepDecision(DecisionBody { hash, body: body.to_vec() });
    put(store, vec![Write::KeepText(hash, "first".into()), decision(b"first")]).unwrap();
    put(store, vec![Write::KeepText(hash, "second".into()), decision(b"second")]).unwrap();
    assert_eq!(look(store, |look| look.shown_text(ORGANISATION, &hash)).as_deref(), Some("first"));
    assert_eq!(look(store, |look| look.decision(ORGANISATION, &hash)).as_deref(), Some(&b"first"[..]));
    assert_eq!(look(store, |look| look.shown_text(ORGANISATION, &[4; 32])), None);
    assert_eq!(look(store, |look| look.decision(ORGANISATION, &[4; 32])), None);
}

pub fn register_imports_settings_and_the_erased(store: &dyn DataStore) {
    let register = |version| RegisterRow { version, applied_at: second(1), text: format!("version {version}") };
    put(store, vec![Write::SetRegister(register(1)), Write::SetRegister(register(2))]).unwrap();
    assert!(matches!(put(store, vec![Write::SetRegister(register(2))]), Err(StoreError::Taken)));
    assert_eq!(look(store, |look| look.register(ORGANISATION, None)), Some(register(2)));
    assert_eq!(look(store, |look| look.register(ORGANISATION, Some(1))), Some(register(1)));
    assert_eq!(look(store, |look| look.register(ORGANISATION, Some(3))), None);

    let id = subject(1);
    add_person(store, id);
    put(store, vec![Write::PutImport(import(1, ImportState::Running, 0))]).unwrap();
    put(store, vec![Write::PutImport(import(2, ImportState::Running, 0))]).unwrap();
    let row = RecordRow { import: Some(import(1, ImportState::Done, 1).id), ..record_of(record(1), id) };
    put(store, vec![Write::AddRecord(row.clone(), vec![]), Write::PutImport(import(1, ImportState::Done, 1))]).unwrap();
    let imports = [import(2, ImportState::Running, 0), import(1, ImportState::Done, 1)];
    assert_eq!(look(store, |look| look.imports(ORGANISATION)), imports);
    assert_eq!(look(store, |look| look.import(ORGANISATION, imports[1].id)).as_ref(), Some(&imports[1]));
    assert_eq!(look(store, |look| look.records_of_import(ORGANISATION, imports[1].id)), [row]);
    assert_eq!(look(store, |look| look.records_of_import(ORGANISATION, imports[0].id)), []);

    put(store, vec![Write::PutSetting("a".into(), Some(vec![1])), Write::PutSetting("b".into(), Some(vec![2]))])
        .unwrap();
    put(store, vec![Write::PutSetting("a".into(), Some(vec![3])), Write::PutSetting("b".into(), None)]).unwrap();
    assert_eq!(look(store, |look| look.setting(ORGANISATION, "a")), Some(vec![3]));
    assert_eq!(look(store, |look| look.setting(ORGANISATION, "b")), None);

    let erased = |activity, until| ErasedTag { activity, tag: [6; 16], until: day(until) };
    put(store, vec![Write::AddErased(vec![erased(1, 10), erased(2, 20)])]).unwrap();
    let all = |organisation| {
        look(store, |look| {
            let mut all = Vec::new();
            look.each_erased(organisation, &mut |erased| {
                all.push(erased);
                ControlFlow::Continue(())
            })?;
            Ok(all)
        })
    };
    assert_eq!(all(ORGANISATION), [erased(1, 10), erased(2, 20)]);
    assert_eq!(all(OTHER), []);
    put(store, vec![Write::DeleteErased(vec![erased(2, 0)])]).unwrap();
    assert_eq!(look(store, |look| look.erased(ORGANISATION, 1, &[6; 16])), Some(erased(1, 10)));
    assert_eq!(look(store, |look| look.erased(ORGANISATION, 2, &[6; 16])), None);
    put(store, vec![Write::AddErased(vec![erased(3, 11)]), Write::ForgetErased(day(10))]).unwrap();
    assert_eq!(look(store, |look| look.erased(ORGANISATION, 1, &[6; 16])), None);
    assert_eq!(look(store, |look| look.erased(ORGANISATION, 3, &[6; 16])), Some(erased(3, 11)));
}

/// Both have the same identifiers for everything.
pub fn organisations_do_not_see_each_other(store: &dyn DataStore) {
    let (id, card) = (subject(1), record(1));
    let tag = LookupRow { field: 1, tag: vec![5; 16], posting: [1; 16] };
    let mut numbers = Vec::new();
    for organisation in [ORGANISATION, OTHER] {
        let number = store.reserve_numbers(1).unwrap();
        numbers.push(number);
        let writes = vec![
            person(id, number),
            Write::AddRecord(record_of(card, id), vec![envelope(card, SensitivityGroup::Ordinary, number.0, 16)]),
            Write::AddLookups(vec![LookupRow { posting: [number.0.to_be_bytes()[7]; 16], ..tag.clone() }]),
            Write::KeepText([1; 32], number.0.to_string()),
            Write::AddEvent(event(1, id, 1)),
        ];
        assert_eq!(store.commit(Change { organisation, ..change(writes) }).unwrap().first_leaf, 0);
    }
    for (organisation, number) in [ORGANISATION, OTHER].into_iter().zip(&numbers) {
        let found = look(store, |look| look.subject(organisation, id)).unwrap();
        assert_eq!(found.number, *number);
        assert_eq!(look(store, |look| look.count(organisation)), (1, 1));
        assert_eq!(look(store, |look| look.lookup(organisation, 1, &tag.tag)).len(), 1);
        assert_eq!(look(store, |look| look.shown_text(organisation, &[1; 32])), Some(number.0.to_string()));
        assert_eq!(look(store, |look| look.log(organisation)).unwrap().size, 1);
    }
    assert_eq!(look(store, |look| look.subject_by_number(OTHER, numbers[0])), None);
    put(store, vec![Write::DeleteSubject(id)]).unwrap();
    assert_eq!(look(store, |look| look.count(ORGANISATION)), (0, 0));
    assert_eq!(look(store, |look| look.count(OTHER)), (1, 1));
    assert_eq!(look(store, |look| look.envelopes(OTHER, card)).len(), 1);
    assert_eq!(look(store, |look| look.events(OTHER, id)).len(), 1);
}
