//! For how many people the answer is yes. Nothing is opened and nobody is named.

use super::fit::Fit;
use crate::reply::Refusal;
use crate::visit::Visit;
use waarborg_decide::{Cited, Decision, Part, Rulebook};
use waarborg_text::answer::{Group, brief, most_particular};
use waarborg_text::number;
use waarborg_text::plot::{Split, SplitBar, split};
use waarborg_vault::{Tally, Vault};

/// The counts of a question.
pub struct Counts {
    /// For how many it is yes.
    pub yes: u64,
    /// The bar with its list.
    pub bar: SplitBar,
    /// Of whom they are.
    pub heading: String,
}

/// Whether people cannot be counted since something was stated that each of them may stand to otherwise, or the register.
/// Told only to who would see the counts, and where there are people.
pub fn is_elsewhere(visit: &Visit, vault: &Vault, fit: &Fit<'_>) -> Result<bool, Refusal> {
    Ok(visit.works_in(&fit.activity.id) && vault.people()? > 0)
}

/// Counts; none if whoever asks does not work in the activity, or nobody is in its files.
pub fn of(visit: &Visit, vault: &Vault, fit: &Fit<'_>) -> Result<Option<Counts>, Refusal> {
    if !visit.works_in(&fit.activity.id) {
        return Ok(None);
    }
    let tally = vault.count_all(&fit.wanted())?;
    let people = |group: Group| -> u64 {
        tally.answers.iter().filter(|one| Group::of(&one.decision.outcome) == group).map(|one| one.people).sum()
    };
    let [yes, not_yet, no] = Group::ALL.map(|(group, _)| people(group));
    if yes + not_yet + no == 0 {
        return Ok(None);
    }
    let (waits, never) = (commonest(&tally, Group::NotYet), commonest(&tally, Group::No));
    let why = |reason: Option<String>, key: &str| {
        reason.map_or_else(|| visit.say(key), |reason| visit.say_with(&format!("{key}-why"), &[("why", &reason)]))
    };
    let parts = Split {
        yes: (yes, visit.say("may-count-yes")),
        not_yet: (not_yet, why(waits.and_then(|one| lacking(visit, vault.book(), one)), "may-count-not-yet")),
        no: (no, why(never.and_then(|one| refused(visit, vault.book(), one, waits)), "may-count-no")),
    };
    let name = fit.activity.name.get(visit.language);
    let heading = visit.say_with("may-count-title", &[("activity", name)]);
    Ok(Some(Counts { yes, bar: split(visit.words(), "may-split", &parts), heading }))
}

/// The answer that most people of a group have.
fn commonest(tally: &Tally, group: Group) -> Option<&Decision> {
    // The tally has most people first.
    tally.answers.iter().find(|one| Group::of(&one.decision.outcome) == group).map(|one| &one.decision)
}

/// Why it is not yes yet: the ban out of which there are most ways, else what is open.
fn lacking(visit: &Visit, book: &Rulebook, decision: &Decision) -> Option<String> {
    let bans = decision.cited.iter().filter(|cited| cited.part == Part::Forbids);
    let ban = bans.max_by_key(|cited| book.exceptions_to(&cited.rule).len());
    let open = || brief(visit.words(), book, decision).open.into_iter().next();
    ban.and_then(|cited| title(visit, book, cited)).or_else(open)
}

/// Why it is no: a ban that does not hold for those who need only wait, else the most particular one.
fn refused(visit: &Visit, book: &Rulebook, decision: &Decision, waits: Option<&Decision>) -> Option<String> {
    let holds = |cited: &Cited| {
        waits.is_some_and(|waits| waits.cited.iter().any(|one| (&one.rule, one.part) == (&cited.rule, cited.part)))
    };
    let own = decision.cited.iter().find(|cited| cited.part == Part::Forbids && !holds(cited));
    title(visit, book, own.or_else(|| most_particular(book, &decision.cited, Part::Forbids))?)
}

fn title(visit: &Visit, book: &Rulebook, cited: &Cited) -> Option<String> {
    book.text(&cited.rule).map(|(_, text)| text.title.get(visit.language).to_owned())
}

/// A count in the language of the page.
pub fn shown(visit: &Visit, count: u64) -> String {
    number(visit.language, count)
}
