//! Decisions by class while a list is gone by, and how many people each had.

use super::{Tally, ToldOf};
use crate::ask::{Asked, mildness};
use crate::decisions::Class;
use crate::error::VaultError;
use crate::standing::AgeBands;
use crate::vault::Vault;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::Arc;
use waarborg_decide::Decision;
use waarborg_model::vocabulary::Purpose;
use waarborg_store::SubjectRow;

/// For how many seconds decisions are fresh: a permit lives for half a minute, a long list takes longer.
const FRESH_S: i64 = 10;

/// Decisions by class, and how many people each had.
pub(super) struct Classes<'v> {
    vault: &'v Vault,
    pub asked: &'v Asked,
    bands: Arc<AgeBands>,
    pub today: Date,
    now: Timestamp,
    /// Which decision a class has for a question.
    by_class: HashMap<(usize, Class), usize>,
    decisions: Vec<ToldOf>,
}

impl<'v> Classes<'v> {
    pub fn new(vault: &'v Vault, asked: &'v Asked) -> Self {
        let now = vault.now();
        let today = Vault::day_of(now);
        let bands = vault.bands(today);
        let (by_class, decisions) = (HashMap::new(), Vec::new());
        Self { vault, asked, bands, today, now, by_class, decisions }
    }

    /// Makes decisions anew before their permits run out, and after the clock was put back behind them. Midnight changes the
    /// day, and with it perhaps the law.
    pub fn renew(&mut self, now: Timestamp) -> Result<(), VaultError> {
        if now >= self.now && now.duration_since(self.now).as_secs() < FRESH_S {
            return Ok(());
        }
        self.now = now;
        self.today = Vault::day_of(now);
        self.bands = self.vault.bands(self.today);
        let classes: Vec<((usize, Class), usize)> = self.by_class.drain().collect();
        for ((question, class), at) in classes {
            let decision = self.decide(question, &class)?;
            let same = self.decisions.get(at).is_some_and(|held| held.decision.record == decision.record);
            let at = if same { self.replace(at, decision) } else { self.place(decision) };
            self.by_class.insert((question, class), at);
        }
        Ok(())
    }

    pub fn standing_of(&self) -> Result<(u32, Purpose), VaultError> {
        Ok((self.asked.activity_number, self.asked.purpose()?.purpose))
    }

    /// The place of the decision that is told of someone of whom these questions are asked: one that refuses, if there is
    /// one, and of those the one that leaves least.
    pub fn told_of(&mut self, subject: &SubjectRow, bits: u32, questions: &[usize]) -> Result<usize, VaultError> {
        let mut told: Option<(u8, usize)> = None;
        for question in questions {
            let at = self.answer(*question, subject, bits)?;
            let mild = self.decision(at).map_or(0, mildness);
            if told.is_none_or(|(least, _)| mild < least) {
                told = Some((mild, at));
            }
        }
        told.map(|(_, at)| at).ok_or(VaultError::NoRegister)
    }

    /// The place of the decision that answers one question about someone.
    pub fn answer(&mut self, question: usize, subject: &SubjectRow, bits: u32) -> Result<usize, VaultError> {
        let class = Class::of(&subject.standing, bits, &self.bands, self.today);
        if let Some(at) = self.by_class.get(&(question, class)) {
            return Ok(*at);
        }
        let decision = self.decide(question, &class)?;
        let at = self.place(decision);
        self.by_class.insert((question, class), at);
        Ok(at)
    }

    fn decide(&self, question: usize, class: &Class) -> Result<Decision, VaultError> {
        let question = self.asked.questions.get(question).ok_or(VaultError::NoRegister)?;
        class.decide(self.vault, (self.asked, question), &self.bands, self.today, self.now)
    }

    /// Where a decision stands: those of equal record are one.
    fn place(&mut self, decision: Decision) -> usize {
        let at = self.decisions.iter().position(|held| held.decision.record == decision.record);
        if let Some(at) = at {
            self.replace(at, decision)
        } else {
            self.decisions.push(ToldOf { people: 0, decision });
            self.decisions.len() - 1
        }
    }

    fn replace(&mut self, at: usize, decision: Decision) -> usize {
        if let Some(held) = self.decisions.get_mut(at) {
            held.decision = decision;
        }
        at
    }

    pub fn decision(&self, at: usize) -> Option<&Decision> {
        self.decisions.get(at).map(|held| &held.decision)
    }

    pub fn allows(&self, at: usize) -> bool {
        self.decision(at).is_some_and(Decision::permits)
    }

    pub fn count(&mut self, at: usize) {
        if let Some(held) = self.decisions.get_mut(at) {
            held.people += 1;
        }
    }

    pub fn tally(mut self, given: u64) -> Tally {
        self.decisions.retain(|held| held.people > 0);
        self.decisions.sort_by_key(|held| std::cmp::Reverse(held.people));
        Tally { given, answers: self.decisions }
    }
}
