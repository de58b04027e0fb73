//! The compiled rules answer as plain Cedar does, on every stretch of law.
//!
//! How many requests are made is told by `WAARBORG_REQUESTS`; `cargo xtask equal` makes a million.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod chance;
mod invented;

use cedar_policy::{Authorizer, Decision};
use chance::Chance;
use invented::{Inventor, acts, forbids, law, stretches};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use waarborg_decide::Rulebook;
use waarborg_decide::act::Act;
use waarborg_decide::expression::{Cells, Truth};
use waarborg_decide::policy::Effect;
use waarborg_decide::reference::Reference;

/// Requests of a run in which nobody says how many.
const FEW: usize = 30_000;

fn wanted() -> usize {
    std::env::var("WAARBORG_REQUESTS").map_or(FEW, |text| text.parse().unwrap())
}

/// What was seen of a run, so that a run in which nothing happens fails.
#[derive(Default)]
struct Seen {
    requests: AtomicUsize,
    forbidden: AtomicUsize,
    bans: std::sync::Mutex<BTreeSet<String>>,
}

#[test]
fn compiled_rules_meet_the_same_bans_as_plain_cedar() {
    let book = law();
    let days = stretches(&book);
    let each = wanted().div_ceil(days.len());
    let seen = Seen::default();
    std::thread::scope(|scope| {
        for half in 0..2 {
            let (book, days, seen) = (&book, &days, &seen);
            scope.spawn(move || {
                days.iter().skip(half).step_by(2).for_each(|day| compare(book, *day, each, seen));
            });
        }
    });
    let (requests, forbidden) = (seen.requests.into_inner(), seen.forbidden.into_inner());
    let bans = seen.bans.into_inner().unwrap();
    println!("{requests} requests on {} stretches, {forbidden} forbidden, {} bans met", days.len(), bans.len());
    assert!(requests >= wanted());
    assert!(forbidden > requests / 10 && forbidden < requests * 9 / 10, "{forbidden} of {requests} are forbidden");
    let never: Vec<&str> = book
        .rules()
        .iter()
        .filter(|rule| matches!(rule.effect, Effect::Forbid | Effect::Duty) && !bans.contains(&rule.id))
        .map(|rule| rule.id.as_str())
        .collect();
    assert!(never.is_empty() || wanted() < FEW, "no request met these bans: {never:?}");
}

fn compare(book: &Rulebook, as_of: Date, requests: usize, seen: &Seen) {
    let reference = Reference::on(book, as_of).unwrap();
    let inventor = Inventor::new(book, as_of);
    let acts = acts(inventor.day);
    let mut chance =
        Chance::new(u64::from(as_of.day_of_year().unsigned_abs()) << 16 ^ u64::from(as_of.year().unsigned_abs()));
    for number in 0..requests {
        let act = acts[number % acts.len()];
        let (facts, category) = inventor.complete(act, &mut chance);
        let request = reference.request(act, category, &facts).unwrap();
        let verdict = reference.ask(&request).unwrap();
        let cells = Cells::new(&facts, act, category);
        let bans: BTreeSet<String> = inventor
            .day
            .rules(act)
            .filter(|rule| forbids(rule))
            .filter(|rule| rule.truth(act, &cells) == Truth::True)
            .map(|rule| book.rules()[rule.at].id.clone())
            .collect();
        let told = || format!("{as_of} {act} {} {:?}", category.as_str(), facts.known().collect::<Vec<_>>());
        assert_eq!(bans, verdict.bans, "{}", told());
        assert_eq!(inventor.day.forbidden(act, &cells), Truth::of(verdict.forbidden), "{}", told());
        seen.requests.fetch_add(1, Ordering::Relaxed);
        seen.forbidden.fetch_add(usize::from(verdict.forbidden), Ordering::Relaxed);
        seen.bans.lock().unwrap().extend(bans);
    }
}

/// Permits, definitions and periods too are met in both or in neither: they are what is cited.
#[test]
fn compiled_rules_cite_the_permits_that_plain_cedar_found() {
    let book = law();
    let mut met = 0;
    for as_of in stretches(&book).into_iter().rev().step_by(4) {
        let reference = Reference::on(&book, as_of).unwrap();
        let inventor = Inventor::new(&book, as_of);
        let mut chance = Chance::new(7);
        for act in acts(inventor.day).into_iter().cycle().take(400) {
            let (facts, category) = inventor.complete(act, &mut chance);
            let request = reference.request(act, category, &facts).unwrap();
            let response = Authorizer::new().is_authorized(&request, reference.policies(), reference.entities());
            if response.decision() == Decision::Deny {
                continue;
            }
            let permits: BTreeSet<&str> = response
                .diagnostics()
                .reason()
                .filter_map(|id| reference.policies().annotation(id, "id"))
                .filter(|id| *id != "general")
                .collect();
            let cells = Cells::new(&facts, act, category);
            let compiled: BTreeSet<&str> = inventor
                .day
                .rules(act)
                .filter(|rule| rule.truth(act, &cells) == Truth::True)
                .map(|rule| book.rules()[rule.at].id.as_str())
                .collect();
            assert_eq!(
                compiled,
                permits,
                "{as_of} {act} {} {:?}",
                category.as_str(),
                facts.known().collect::<Vec<_>>()
            );
            met += permits.len();
        }
    }
    assert!(met > 1000, "only {met} permits were met");
}

/// An act of which no rule speaks is nowhere forbidden.
#[test]
fn acts_without_rules_are_allowed_by_both() {
    let book = law();
    for as_of in stretches(&book).into_iter().step_by(10) {
        let inventor = Inventor::new(&book, as_of);
        let silent: Vec<Act> = Act::all().filter(|act| inventor.day.rules(*act).next().is_none()).collect();
        let reference = Reference::on(&book, as_of).unwrap();
        for act in silent {
            let (facts, category) = inventor.complete(act, &mut Chance::new(1));
            let cells = Cells::new(&facts, act, category);
            assert_eq!(inventor.day.forbidden(act, &cells), Truth::False);
            assert!(!reference.ask(&reference.request(act, category, &facts).unwrap()).unwrap().forbidden, "{act}");
        }
    }
}
