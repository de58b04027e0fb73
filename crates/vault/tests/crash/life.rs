//! One vault and the processes that die in it.

use crate::chance::Chance;
use crate::check::{Known, Planted};
use crate::child::Child;
use crate::deed::{Deed, People};
use crate::house::{Folder, Outcome, START};
use crate::moment::{End, Moment};
use crate::script::script;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use waarborg_decide::Rulebook;

/// Between the clocks of two rounds: longer than a round has deeds.
const SECONDS: i64 = 20;

/// What was met on the way.
#[derive(Default)]
pub struct Tally {
    pub rounds: u64,
    pub acknowledged: u64,
    /// Erasures and imports that were half, and finished at opening.
    pub healed: u64,
    /// Processes that died at a point, by its name.
    pub points: BTreeMap<&'static str, u64>,
    /// Keys of nobody, left by imports that broke off between the two stores.
    pub stray_keys: u64,
    pub receipts: u64,
    pub leaves: u64,
}

/// A vault, what is known of it, and chance.
pub struct Life<'l> {
    book: &'l Arc<Rulebook>,
    folder: Folder,
    known: Known,
    chance: Chance,
    next: u32,
    /// The next processes, loading while this one checks.
    waiting: Vec<Child>,
}

/// What a process acknowledged before it died.
struct Died {
    done: usize,
    told: Vec<String>,
    is_open: bool,
    by_itself: bool,
    failed: Option<String>,
}

impl<'l> Life<'l> {
    pub fn begin(book: &'l Arc<Rulebook>, path: &Path, seed: u64) -> Outcome<Self> {
        let mut chance = Chance::new(seed);
        let mut root = [0; 32];
        for byte in &mut root {
            *byte = chance.next().to_le_bytes()[0];
        }
        let folder = Folder::found(path, book, root)?;
        Ok(Self { book, folder, known: Known::default(), chance, next: 1, waiting: Vec::new() })
    }

    /// One round: a process works, dies, and its vault is looked at.
    pub fn round(&mut self, round: u64, turn: u64, planted: Planted, tally: &mut Tally) -> Outcome<()> {
        let second = START + i64::try_from(round + 1)? * SECONDS;
        let moment = Moment::of_round(turn, &mut self.chance);
        let deeds = script(&mut self.chance, &self.known, &mut self.next, &moment);
        let died = self.run(second, moment, planted, &deeds)?;
        self.settle(&moment, &died, tally)?;
        if let Some(failed) = &died.failed
            && !matches!(moment.end, End::Fails { .. })
        {
            let what = deeds.get(died.done).map(ToString::to_string).unwrap_or_default();
            return Err(format!("`{what}` failed: {failed}").into());
        }
        if matches!(moment.end, End::Killed { .. }) && died.by_itself && died.failed.is_none() {
            return Err("the process ended before it was killed".into());
        }
        let acknowledged = deeds.get(..died.done).unwrap_or_default();
        for (deed, told) in acknowledged.iter().zip(&died.told) {
            deed.apply(&mut self.known.people);
            self.known.hold_to(*deed, told)?;
        }
        tally.acknowledged += acknowledged.len() as u64;
        if self.chance.below(4) == 0 {
            // Dies again while it finishes what is half.
            let moment = Moment::of_opening(&mut self.chance);
            let died = self.run(second + SECONDS / 2, moment, Planted::Nothing, &[])?;
            self.settle(&moment, &died, tally)?;
        }
        planted.plant(&self.folder, &self.known)?;
        let in_flight = if died.is_open { deeds.get(died.done).copied() } else { None };
        let (house, healed) = self.folder.open(self.book, second + SECONDS - 1)?;
        tally.healed += healed.erasures + healed.imports;
        self.known.check(&house, in_flight, tally)?;
        tally.rounds += 1;
        Ok(())
    }

    fn settle(&self, moment: &Moment, died: &Died, tally: &mut Tally) -> Outcome<()> {
        if let End::At { point, .. } = moment.end
            && died.by_itself
        {
            *tally.points.entry(point).or_default() += 1;
        }
        if !died.is_open && !died.by_itself && !matches!(moment.end, End::Killed { .. }) {
            return Err(format!("the vault of {} did not open", self.folder.organisation).into());
        }
        Ok(())
    }

    fn run(&mut self, second: i64, moment: Moment, planted: Planted, deeds: &[Deed]) -> Outcome<Died> {
        while self.waiting.len() < 2 {
            self.waiting.push(Child::start()?);
        }
        let mut child = self.waiting.remove(0);
        child.task(&self.folder, second, moment, planted, deeds)?;
        let mut died = Died { done: 0, told: Vec::new(), is_open: false, by_itself: true, failed: None };
        let mut is_killed = false;
        loop {
            // After the kill, what was acknowledged before it is still in the pipe.
            if let End::Killed { after, micros } = moment.end
                && !is_killed
                && (moment.is_at_opening || died.is_open)
                && died.done as u64 >= after
            {
                std::thread::sleep(Duration::from_micros(micros));
                child.kill()?;
                is_killed = true;
                died.by_itself = false;
            }
            let Some(line) = child.line()? else { break };
            match line.split(' ').collect::<Vec<_>>().as_slice() {
                ["open"] => died.is_open = true,
                ["done", at, told @ ..] => {
                    let at: usize = at.parse()?;
                    // A process that acknowledges too early says it twice.
                    if at == died.done {
                        died.told.push(told.join(" "));
                        died.done += 1;
                    }
                }
                ["failed", at, error @ ..] => {
                    if at.parse::<usize>()? == died.done {
                        died.failed = Some(error.join(" "));
                    }
                }
                ["end"] => {
                    if !is_killed {
                        child.kill()?;
                        is_killed = true;
                        died.by_itself = false;
                    }
                }
                other => return Err(format!("the driver says: {}", other.join(" ")).into()),
            }
        }
        child.end(moment, &mut died.by_itself)?;
        Ok(died)
    }

    /// The people who are there.
    pub fn people(&self) -> &People {
        &self.known.people
    }
}
