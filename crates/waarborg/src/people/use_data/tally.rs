//! How many may be, how many not yet, how many not, and why.

use crate::exit::Exit;
use crate::output::Output;
use crate::people::grid::Grid;
use crate::people::refusal;
use serde_json::{Value as Json, json};
use waarborg_decide::Rulebook;
use waarborg_text::answer::{Group, brief_json, outcome_word};
use waarborg_vault::Tally;

/// The tally for people.
pub fn told(output: &Output<'_>, book: &Rulebook, tally: &Tally) -> String {
    let words = output.words;
    let counts: Vec<String> = Group::ALL
        .iter()
        .filter_map(|(group, name)| {
            let number = number(tally, *group);
            let count = usize::try_from(number).unwrap_or(usize::MAX);
            (number > 0).then(|| words.count(&format!("tally-{name}"), count, &[]))
        })
        .collect();
    let nobody = || words.say("tally-nobody");
    let mut text = if counts.is_empty() { nobody() } else { counts.join(" · ") };
    text.push('\n');
    let mut grid = Grid::new(2).right(&[0]);
    for (people, told) in refused(output, book, tally) {
        let mut lines = told.into_iter();
        grid.row([people.to_string(), lines.next().unwrap_or_default()]);
        for line in lines {
            grid.below(&line);
        }
    }
    text.push_str(&grid.text());
    text
}

/// For how many it is refused or still open, and why. People whose answers read alike are told together, though the
/// rules may have told them apart.
fn refused(output: &Output<'_>, book: &Rulebook, tally: &Tally) -> Vec<(u64, Vec<String>)> {
    let mut refused: Vec<(u64, Vec<String>)> = Vec::new();
    for one in tally.answers.iter().filter(|one| Group::of(&one.decision.outcome) != Group::Yes) {
        let word = outcome_word(output.words, &one.decision);
        let told: Vec<String> = std::iter::once(word).chain(refusal::lines(output, book, &one.decision)).collect();
        match refused.iter_mut().find(|(_, known)| *known == told) {
            Some((people, _)) => *people += one.people,
            None => refused.push((one.people, told)),
        }
    }
    refused
}

/// The tally for programs.
pub fn told_json(output: &Output<'_>, book: &Rulebook, tally: &Tally) -> Json {
    let answers: Vec<Json> = tally
        .answers
        .iter()
        .map(|told| json!({ "people": told.people, "answer": brief_json(output.words, book, &told.decision) }))
        .collect();
    json!({
        "type": "tally",
        "given": tally.given,
        "yes": number(tally, Group::Yes),
        "not_yet": number(tally, Group::NotYet),
        "no": number(tally, Group::No),
        "answers": answers,
    })
}

/// Done if there was someone who may be, or nobody at all.
pub fn exit(tally: &Tally) -> Exit {
    if number(tally, Group::Yes) > 0 || tally.answers.is_empty() { Exit::Done } else { Exit::Refused }
}

fn number(tally: &Tally, group: Group) -> u64 {
    tally.answers.iter().filter(|told| Group::of(&told.decision.outcome) == group).map(|told| told.people).sum()
}
