//! Who looked at data of people, and when: counted from the log, which holds no values.

use crate::looked::Whose;
use crate::reply::Refusal;
use crate::visit::Visit;
use std::collections::BTreeMap;
use waarborg_law::deadline::Start;
use waarborg_text::number;
use waarborg_text::plot::{Looked, looked};

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
    let (looks, names) = visit.house.looked.look(visit.vault()?, visit.now)?;
    let mut counts = [[0_u64; 24]; 7];
    let mut people: BTreeMap<String, u64> = BTreeMap::new();
    for (at, whose) in looks {
        if let Some(cell) = Start::At(at).on_the_clock().and_then(|clock| {
            let day = usize::try_from(clock.weekday().to_monday_zero_offset()).ok()?;
            counts.get_mut(day)?.get_mut(usize::try_from(clock.hour()).ok()?)
        }) {
            *cell += 1;
        }
        let who = match whose {
            Whose::House => visit.say("log-house"),
            Whose::Named(place) => names.get(place).cloned().unwrap_or_default(),
            Whose::Unknown => visit.say("log-unknown-actor"),
        };
        *people.entry(who).or_default() += 1;
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
