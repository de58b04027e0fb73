use super::*;
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 26);

fn quiet() -> Seen {
    Seen {
        has_register: true,
        has_people: true,
        statement: Some(StatementSeen::Current),
        backup: Some(TODAY),
        recovery_test: Some(TODAY),
        activities: vec![("orders".to_owned(), Some(date(2026, 6, 1)))],
        ..Seen::default()
    }
}

fn keys(seen: &Seen) -> Vec<&'static str> {
    tasks(seen, TODAY).iter().map(Task::key).collect()
}

#[test]
fn a_quiet_day_has_no_tasks() {
    assert_eq!(tasks(&quiet(), TODAY), []);
}

#[test]
fn without_a_register_there_is_one_task() {
    assert_eq!(keys(&Seen::default()), ["task-apply-register"]);
}

#[test]
fn a_backup_is_due_after_a_week_and_at_once_if_there_is_none() {
    let with = |backup| tasks(&Seen { backup, ..quiet() }, TODAY);
    assert!(with(Some(date(2026, 11, 20))).is_empty());
    let [task] = with(Some(date(2026, 11, 19))).try_into().unwrap();
    assert_eq!((task.key(), task.urgency, task.days_left(TODAY)), ("task-back-up", Urgency::Urgent, Some(0)));
    let [task] = with(Some(date(2026, 11, 18))).try_into().unwrap();
    assert_eq!((task.urgency, task.days_left(TODAY)), (Urgency::Overdue, Some(-1)));
    let [task] = with(None).try_into().unwrap();
    assert_eq!((task.key(), task.urgency), ("task-back-up-first", Urgency::Urgent));
    let empty = Seen { backup: None, recovery_test: None, has_people: false, ..quiet() };
    assert!(tasks(&empty, TODAY).is_empty());
}

#[test]
fn an_activity_is_read_again_after_a_year() {
    let with = |read| tasks(&Seen { activities: vec![("orders".to_owned(), read)], ..quiet() }, TODAY);
    assert!(with(Some(date(2025, 12, 4))).is_empty());
    let [task] = with(Some(date(2025, 12, 3))).try_into().unwrap();
    assert_eq!((task.key(), task.urgency, task.days_left(TODAY)), ("task-review", Urgency::Urgent, Some(7)));
    let [task] = with(Some(date(2025, 11, 25))).try_into().unwrap();
    assert_eq!((task.key(), task.urgency, task.days_left(TODAY)), ("task-review", Urgency::Overdue, Some(-1)));
    let [task] = with(None).try_into().unwrap();
    assert_eq!((task.key(), task.urgency, task.due_on), ("task-review-first", Urgency::Calm, None));
}

#[test]
fn a_recovery_is_tried_every_year() {
    let with = |recovery_test| keys(&Seen { recovery_test, ..quiet() });
    assert_eq!(with(None), ["task-test-recovery-first"]);
    assert_eq!(with(Some(date(2025, 11, 30))), ["task-test-recovery"]);
    assert!(with(Some(date(2026, 1, 1))).is_empty());
}

#[test]
fn an_import_is_told_until_it_can_be_undone_no_more() {
    let import =
        |people, until| ImportSeen { id: ImportId::from_bytes([1; 16]), file: None, people, records: 12, until };
    let with = |people, until| Seen { imports: vec![import(people, until)], ..quiet() };
    let told =
        |people| tasks(&with(people, TODAY), TODAY).iter().map(|task| (task.key(), task.count())).collect::<Vec<_>>();
    assert_eq!(told(3), [("task-look-at-import", 3)]);
    assert_eq!(told(0), [("task-look-at-import-cards", 12)]);
    assert!(keys(&with(3, date(2026, 11, 25))).is_empty());
}

#[test]
fn what_waits_for_an_end_is_told_without_a_day() {
    let seen = Seen { waiting: vec![("applicants".to_owned(), 3), ("employees".to_owned(), 0)], ..quiet() };
    let [task] = tasks(&seen, TODAY).try_into().unwrap();
    assert_eq!((task.key(), task.urgency, task.due_on, task.count()), ("task-tell-end", Urgency::Calm, None, 3));
}

#[test]
fn an_interest_that_nobody_weighed_is_a_task() {
    let [task] = tasks(&Seen { unweighed: vec!["offers".to_owned()], ..quiet() }, TODAY).try_into().unwrap();
    assert_eq!((task.key(), task.urgency, task.due_on, task.count()), ("task-weigh", Urgency::Now, None, 1));
}

#[test]
fn who_was_not_told_is_one_task_without_a_day() {
    let [task] = tasks(&Seen { untold: 61, ..quiet() }, TODAY).try_into().unwrap();
    assert_eq!((task.key(), task.urgency, task.due_on, task.count()), ("task-tell-people", Urgency::Now, None, 61));
    assert_eq!(keys(&Seen { untold: 61, has_register: false, has_people: false, ..quiet() }), ["task-apply-register"]);
}

#[test]
fn what_the_law_forbids_today_is_never_without_hurry() {
    let seen = Seen {
        statement: Some(StatementSeen::Unpublished { missing: 0 }),
        contracts: vec![("mailing".to_owned(), ContractSeen::Missing), ("carrier".to_owned(), ContractSeen::Undated)],
        untold: 3,
        ..quiet()
    };
    let found: Vec<_> = tasks(&seen, TODAY).iter().map(|task| (task.key(), task.urgency)).collect();
    assert_eq!(
        found,
        [
            ("task-sign-contract", Urgency::Now),
            ("task-publish-statement", Urgency::Now),
            ("task-tell-people", Urgency::Now),
            ("task-date-contract", Urgency::Calm),
        ]
    );
    // Where there is nobody yet, nothing goes on with her data.
    let empty = tasks(&Seen { has_people: false, ..seen }, TODAY);
    assert!(empty.iter().all(|task| task.urgency == Urgency::Calm), "{empty:?}");
}

#[test]
fn overdue_comes_first_then_what_is_unlawful_then_days_and_what_it_means_for_people() {
    let over = |since, by_itself| OverTerm { file: Some("orders".to_owned()), records: 2, since, by_itself };
    let outgrown = |recipient: Option<&str>| Outgrown {
        purpose: "offers".to_owned(),
        recipient: recipient.map(str::to_owned),
        entries: 1,
    };
    let seen = Seen {
        over_term: vec![over(date(2026, 11, 20), false), over(date(2026, 11, 1), true)],
        unfilled: vec!["controller.name".to_owned()],
        statement: Some(StatementSeen::Unpublished { missing: 2 }),
        outgrown: vec![outgrown(None), outgrown(Some("processor"))],
        backup: None,
        recovery_test: None,
        contracts: vec![("carrier".to_owned(), ContractSeen::Undated), ("mailing".to_owned(), ContractSeen::Missing)],
        activities: vec![("orders".to_owned(), None)],
        ..quiet()
    };
    assert_eq!(
        keys(&seen),
        [
            "task-clear-out-by-itself",
            "task-clear-out",
            "task-sign-contract",
            "task-statement-outgrown",
            "task-statement-outgrown-recipient",
            "task-publish-statement-incomplete",
            "task-back-up-first",
            "task-test-recovery-first",
            "task-date-contract",
            "task-fill-in",
            "task-review-first",
        ]
    );
    let stale = Seen { statement: Some(StatementSeen::Stale { parts: 3 }), ..quiet() };
    assert_eq!(keys(&stale), ["task-renew-statement"]);
    let ready = Seen { statement: Some(StatementSeen::Unpublished { missing: 0 }), ..quiet() };
    assert_eq!(keys(&ready), ["task-publish-statement"]);
}
