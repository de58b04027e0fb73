//! Who looked at data of people, and when: counted from the log, which holds no values.

use crate::reply::Refusal;
use crate::visit::Visit;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use waarborg_audit::leaf::{Flags, Kind, Outcome};
use waarborg_law::deadline::Start;
use waarborg_text::number;
use waarborg_text::plot::{Looked, looked};

/// How far back is looked.
const SPAN: SignedDuration = SignedDuration::from_hours(4 * 7 * 24);
/// Entries of the log that are looked through at once, from its end.
const WINDOW: u64 = 4_096;
/// As many names as anyone compares.
const MOST_NAMES: usize = 8;

/// What is shown of it.
pub struct WhoLooked {
    /// The hours of a week.
    pub plot: Looked,
    /// Names, and how often.
    pub names: Vec<(String, String)>,
    /// Whether anyone looked.
    pub is_any: bool,
}

/// Counts who looked in the last four weeks.
pub fn look(visit: &Visit) -> Result<WhoLooked, Refusal> {
    let vault = visit.vault()?;
    let names = vault.actor_names()?;
    let since = visit.now.checked_sub(SPAN).unwrap_or(Timestamp::MIN);
    let mut counts = [[0_u64; 24]; 7];
    let mut people: BTreeMap<String, u64> = BTreeMap::new();
    let mut end = vault.log_size()?;
    let mut is_past = false;
    while end > 0 && !is_past {
        let from = end.saturating_sub(WINDOW);
        vault.each_entry(from, None, &mut |entry| {
            if entry.index >= end {
                return ControlFlow::Break(());
            }
            let leaf = &entry.leaf;
            let at = i64::try_from(leaf.time_ms).ok().and_then(|at| Timestamp::from_millisecond(at).ok());
            let Some(at) = at.filter(|at| *at >= since) else {
                is_past = true;
                return ControlFlow::Continue(());
            };
            if !is_look(leaf.kind) || !matches!(leaf.outcome, Outcome::Done | Outcome::Allowed) {
                return ControlFlow::Continue(());
            }
            if let Some(cell) = Start::At(at).on_the_clock().and_then(|clock| {
                let day = usize::try_from(clock.weekday().to_monday_zero_offset()).ok()?;
                counts.get_mut(day)?.get_mut(usize::try_from(clock.hour()).ok()?)
            }) {
                *cell += 1;
            }
            let who = if leaf.flags.has(Flags::HOUSE) {
                visit.say("log-house")
            } else {
                vault.who(leaf, &names).map_or_else(|| visit.say("log-unknown-actor"), str::to_owned)
            };
            *people.entry(who).or_default() += 1;
            ControlFlow::Continue(())
        })?;
        end = from;
    }
    let mut people: Vec<(String, u64)> = people.into_iter().collect();
    people.sort_by(|(one, ones), (other, others)| others.cmp(ones).then_with(|| one.cmp(other)));
    let times = |(who, count): (String, u64)| {
        (
            waarborg_text::shown(&who).into_owned(),
            visit.count("security-times", count, &[("number", &number(visit.language, count))]),
        )
    };
    Ok(WhoLooked {
        plot: looked(visit.words(), &counts),
        is_any: !people.is_empty(),
        names: people.into_iter().take(MOST_NAMES).map(times).collect(),
    })
}

/// Whether an entry tells that values were seen.
fn is_look(kind: Kind) -> bool {
    matches!(kind, Kind::Use | Kind::Find | Kind::Share | Kind::Export)
}
