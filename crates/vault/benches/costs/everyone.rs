//! Counting and using everyone, and erasing one of many.

use crate::house::{HORIZONS, House, actor, orders};
use crate::plain::Plain;
use crate::seconds;
use std::ops::ControlFlow;
use waarborg_model::identifier::SubjectId;

#[expect(clippy::disallowed_methods, reason = "a measurement takes the time")]
pub fn all(house: &House, people: &[SubjectId], plain: &Plain) {
    let (wanted, count) = (orders(), people.len() as f64);
    let started = std::time::Instant::now();
    let tally = house.vault.count_all(&wanted).unwrap();
    let counted = seconds(started);
    let (answers, told) = (tally.answers.len(), tally.answers.iter().map(|answer| answer.people).sum::<u64>());
    assert_eq!(told, people.len() as u64);
    let started = std::time::Instant::now();
    let tally = house.vault.use_all(actor(), &wanted, &mut |_, _| ControlFlow::Continue(())).unwrap();
    let used = seconds(started);
    assert_eq!(tally.given, people.len() as u64);
    let started = std::time::Instant::now();
    assert!(plain.read_all() > 1000 * people.len() as u64);
    let theirs = seconds(started);
    println!(
        "\n{count} people: counted {:.0}/s ({answers} answers), used {:.0}/s, plain rows read {:.0}/s",
        count / counted,
        count / used,
        count / theirs
    );
}

#[expect(clippy::disallowed_methods, reason = "a measurement takes the time")]
pub fn erase(house: &House, people: &[SubjectId]) {
    let mut times: Vec<f64> = people
        .iter()
        .step_by(people.len() / 64)
        .map(|subject| {
            let started = std::time::Instant::now();
            let erased = house.vault.erase(actor(), *subject, HORIZONS).unwrap();
            assert_eq!(erased.gone, 1);
            seconds(started)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("\nerase one of {}: {:.2} ms (median)", people.len(), times.get(times.len() / 2).unwrap() * 1e3);
}
