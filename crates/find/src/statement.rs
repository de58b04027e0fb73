//! Statements about people: health, belief, origin, offences and the like. A
//! term counts only where the sentence, or the one before, holds a person.

mod doubt;
mod figure;
mod gate;
mod origin;
mod pair;
mod sentence;
pub(crate) mod spot;
mod term;
pub(crate) mod weigh;

use crate::block::Block;
use crate::evidence::Evidence;
use crate::flags;
use crate::kind::Kind;
use crate::learned::Sums;
use crate::learned::setting::Setting;
use crate::lexicon::Lexicon;
use crate::person::Memory;
use crate::span::Found;
use doubt::Verdict;
use sentence::{Person, Sentence};

/// How far an exact statement makes vague ones of its kind superfluous.
const VAGUE_SENTENCES: usize = 3;

/// Adds statements, and drops ages and incomes of nobody.
pub(crate) fn find(block: &mut Block<'_>, lexicon: &Lexicon, memory: &Memory, cell: bool) {
    let sentences = sentence::sentences(block, memory, cell);
    let of_somebody = sentence::speaks_of_somebody(block, memory);
    drop_numbers_of_nobody(block, &sentences, cell, of_somebody);
    let mut found = Vec::new();
    let setting = if cell { Setting::default() } else { Setting::of(block) };
    let mut around = Sums::default();
    if !cell {
        spot::find(block, lexicon, &sentences, &setting);
    }
    setting.tell(weigh::SETTING, &mut |what, seen| lexicon.learned.clauses.add(&mut around, what, seen));
    // Places of the sentence where a clause tells nothing more.
    let mut refused = Vec::new();
    for (number, sentence) in sentences.iter().enumerate() {
        // Nothing is said of nobody.
        if sentence.person == Person::Nobody && !cell {
            continue;
        }
        let mut at = sentence.first;
        // Behind the finding before.
        let mut free = sentence.first;
        while at <= sentence.last {
            let Some(term) = term::read(block, lexicon, at, sentence.last) else {
                at += 1;
                continue;
            };
            at = term.last + 1;
            // "Allergie: …" is a label; what it says comes behind it.
            if term.first == term.last && block.after(term.last).is_some_and(|n| block.tokens[n].is_sign(':')) {
                continue;
            }
            let near = matches!(sentence.person, Person::Named | Person::Other);
            let (kind, confidence, reason) =
                match doubt::judge(block, lexicon, sentence, &term, (&setting, around), cell) {
                    Verdict::Told(kind) => (kind, if near { 85 } else { 70 }, Evidence::PersonNear),
                    Verdict::Weighed(kind) => (kind, 62, Evidence::Around),
                    Verdict::Open => continue,
                    Verdict::Refused => {
                        refused.push(block.bytes(term.first, term.last));
                        continue;
                    }
                };
            let (first, last) = term::extent(block, &term, (free, sentence.last));
            let finding = Found::new(block.bytes(first, last), kind, confidence, &[Evidence::Vocabulary, reason]);
            found.push((finding, number, term.bits & flags::VAGUE != 0));
            free = last + 1;
            at = at.max(free);
        }
        let from = found.partition_point(|(_, other, _)| *other < number);
        for pair in pair::read(block, lexicon, sentence, cell) {
            let range = block.bytes(pair.first, pair.last);
            let told = found[from..].iter().any(|(f, ..)| f.start < range.end && range.start < f.end);
            if !told {
                let evidence = [Evidence::Vocabulary, Evidence::PersonNear];
                found.push((Found::new(range, pair.kind, 70, &evidence), number, false));
            }
        }
        if !cell {
            refused.extend(found[from..].iter().map(|(f, ..)| f.start..f.end));
            for clause in doubt::clauses(block, lexicon, sentence, (&setting, around), &refused) {
                let range = block.bytes(clause.first, clause.last);
                let evidence = [Evidence::Around, Evidence::PersonNear];
                found.push((Found::new(range, clause.kind, 60, &evidence), number, false));
            }
        }
        refused.clear();
    }
    let exact: Vec<(Kind, usize)> =
        found.iter().filter(|(_, _, vague)| !vague).map(|(f, number, _)| (f.kind, *number)).collect();
    for (finding, number, vague) in found {
        let told =
            exact.iter().any(|(kind, other)| *kind == finding.kind && number.abs_diff(*other) <= VAGUE_SENTENCES);
        if !vague || !told {
            block.add(finding);
        }
    }
}

/// In a text `of_somebody` a sum, and a number that says no years, may be somebody's who stands in no sentence: they
/// were only found beside words for pay and for people.
fn drop_numbers_of_nobody(block: &mut Block<'_>, sentences: &[Sentence], cell: bool, of_somebody: bool) {
    let text = block.text;
    let tokens = &block.tokens;
    block.found.retain(|f| {
        if f.kind == Kind::Age && (text[f.start..f.end].contains("jarige") || text[..f.start].ends_with('('))
            || !matches!(f.kind, Kind::Age | Kind::Income)
        {
            return true;
        }
        if of_somebody && (f.kind == Kind::Income || !text[f.start..f.end].contains(' ')) {
            return true;
        }
        let at = tokens.partition_point(|t| (t.end as usize) <= f.start);
        let sentence = sentences.iter().find(|s| (s.first..=s.last).contains(&at));
        sentence.is_none_or(|s| cell || s.person != Person::Nobody)
    });
}
