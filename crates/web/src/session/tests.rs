//! Who is in where, for how long, and what is left of it.

use super::*;

fn at(minutes: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes)
}

#[test]
fn an_idle_session_sleeps_and_keeps_what_was_filled_in_for_its_owner_only() {
    let sessions = Sessions::default();
    let (_, token) = sessions.sign_in(None, "marieke", at(0)).unwrap();
    assert_eq!(sessions.find(&token, at(29)).unwrap().account().as_deref(), Some("marieke"));
    let sleeping = sessions.find(&token, at(60)).unwrap();
    assert_eq!((sleeping.account(), sleeping.sleeper().as_deref()), (None, Some("marieke")));
    sleeping.keep("/register", vec![("name".to_owned(), "x".to_owned().into())], at(60));
    let (other, _) = sessions.sign_in(Some(&sleeping), "karim", at(61)).unwrap();
    assert_eq!(other.kept("/register", at(61)), None);
    sleeping.keep("/register", vec![("name".to_owned(), "x".to_owned().into())], at(60));
    let (back, _) = sessions.sign_in(Some(&sleeping), "marieke", at(61)).unwrap();
    assert_eq!(back.kept("/elsewhere", at(61)), None);
    assert_eq!(back.kept("/register", at(61)).unwrap().len(), 1);
    assert_eq!(back.kept("/register", at(61)), None);
    // What was kept while she was to show who she is goes soon; nothing filled in is nothing kept.
    back.keep("/register", vec![("name".to_owned(), "x".to_owned().into())], at(61));
    assert_eq!(back.kept("/register", at(77)), None);
    back.keep("/register", Vec::new(), at(77));
    assert_eq!(back.kept_path(), None);
}

#[test]
fn nobody_is_in_by_a_session_that_ended_and_nothing_is_told_there() {
    let banner = || Banner { text: "x".to_owned(), more: None, undo: None };
    let sessions = Sessions::default();
    let (session, token) = sessions.sign_in(None, "marieke", at(0)).unwrap();
    let form = session.form_token();
    sessions.close_all("marieke");
    session.tell(banner());
    assert!(session.account().is_none() && !session.is_own(&form) && session.told().is_none());
    assert!(sessions.passed(&token, at(0)).is_none());
    let (asleep, _) = sessions.sign_in(None, "marieke", at(0)).unwrap();
    sessions.sweep(at(31));
    asleep.tell(banner());
    assert!(asleep.told().is_none());
}

#[test]
fn a_session_leads_on_for_a_moment_to_the_one_in_its_place() {
    let sessions = Sessions::default();
    let (before, token) = sessions.open(at(0)).unwrap();
    let (_, next) = sessions.sign_in(Some(&before), "marieke", at(0)).unwrap();
    sessions.follow(&before, "act", &next, at(0));
    assert!(sessions.find(&token, at(0)).is_none());
    let passed = sessions.passed(&token, at(0)).unwrap();
    assert_eq!((passed.successor("act"), passed.account()), (Some(next), None));
    // Whoever had her begin with a cookie of his knows acts of his own.
    assert_eq!((passed.successor("other"), passed.successor("")), (None, None));
    assert!(passed.is_own(&before.form_token()) && sessions.passed(&token, at(1)).is_none());
    sessions.sweep(at(1));
    assert!(sessions.past().is_empty());
}

#[test]
fn signing_in_gives_another_token_and_signing_out_ends_it() {
    let sessions = Sessions::default();
    let (before, knocked) = sessions.open(at(0)).unwrap();
    let (session, token) = sessions.sign_in(Some(&before), "marieke", at(0)).unwrap();
    assert_ne!(knocked, token);
    assert!(!session.is_own(&before.form_token()) && session.is_own(&session.form_token()));
    assert_ne!(session.form_token(), session.form_token());
    assert!(!session.is_own("") && !session.is_own("AAAA"));
    sessions.end(&session);
    assert!(sessions.find(&token, at(1)).is_none());
}

#[test]
fn what_is_in_hand_goes_when_the_session_falls_asleep() {
    let sessions = Sessions::default();
    let (session, _) = sessions.sign_in(None, "marieke", at(0)).unwrap();
    session.held.put(7_u8);
    session.prove(at(0));
    assert!(session.is_proven(at(5)) && !session.is_proven(at(6)) && !session.is_proven(at(-1)));
    sessions.sweep(at(31));
    assert_eq!(session.held.take::<u8>(), None);
    assert!(!session.is_proven(at(1)));
}

#[test]
fn all_sessions_of_an_account_end_and_no_others() {
    let sessions = Sessions::default();
    let (own, _) = sessions.sign_in(None, "marieke", at(0)).unwrap();
    let (_, elsewhere) = sessions.sign_in(None, "marieke", at(0)).unwrap();
    let (_, other) = sessions.sign_in(None, "karim", at(0)).unwrap();
    assert_eq!(sessions.count("marieke"), 2);
    sessions.close_others("marieke", &own);
    assert!(sessions.find(&elsewhere, at(1)).is_none() && sessions.find(&other, at(1)).is_some());
    sessions.close_all("karim");
    assert!(sessions.find(&other, at(1)).is_none());
    assert_eq!(sessions.count("marieke"), 1);
}

#[test]
fn an_act_is_remembered() {
    let (session, _) = Sessions::default().open(at(0)).unwrap();
    for number in 0..=ACTS {
        session.note_done(&number.to_string(), "/there");
    }
    assert_eq!(session.was_done("0"), None);
    assert_eq!(session.was_done("64").as_deref(), Some("/there"));
}
