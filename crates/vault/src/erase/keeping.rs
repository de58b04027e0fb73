//! What a statute keeps against a request, and what may stay for a reason of the case.

use super::{Keepable, Stays, file_and_retention};
use crate::holds::{Held, Holds};
use crate::removal::Removal;
use crate::vault::InForce;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};
use waarborg_register::check::Duty;
use waarborg_store::RecordRow;

/// The rule by which what is held stays.
const MAY_STAY: &str = "avg-17-3";

/// The duties to keep the records of a file, by its number.
pub type Duties<'b> = HashMap<u32, Vec<Duty<'b>>>;

/// What is looked at to tell what stays.
pub struct Keeping<'k> {
    pub in_force: &'k InForce,
    pub duties: &'k Duties<'k>,
    /// Files that stay for a reason of the case, by name.
    pub kept: &'k BTreeMap<String, String>,
    pub holds: &'k Holds,
    pub today: Date,
}

/// Why a record stays, and until when.
pub struct Keeps<'k> {
    rule: &'k str,
    article: &'k str,
    until: Option<Date>,
    reason: Option<&'k String>,
}

impl<'k> Keeping<'k> {
    /// What keeps a record even against her request: a duty, as long as it lasts (AVG 17(3)(b)), also for a reason of her
    /// case; or a hold (AVG 17(3)(b) and (e)). However long the register keeps it, only these count. Of several the one that
    /// lasts longest.
    pub fn keeps(&self, record: &RecordRow) -> Option<Keeps<'k>> {
        let held = self.holds.get(&record.file).and_then(Held::longest);
        let held =
            held.map(|(why, until)| Keeps { rule: MAY_STAY, article: why.article(), until: Some(until), reason: None });
        let all = self.by_duty(record).into_iter().chain(held);
        // What whoever answers her gave a reason for is told with it.
        all.max_by_key(|one| (one.reason.is_some(), one.until.unwrap_or(Date::MAX)))
    }

    /// Whether only a hold keeps a record: nobody uses it any more, and it goes once that ends.
    pub fn lets_go(&self, record: &RecordRow) -> bool {
        self.holds.contains_key(&record.file) && self.by_duty(record).is_none()
    }

    fn by_duty(&self, record: &RecordRow) -> Option<Keeps<'k>> {
        let reason = file_and_retention(self.in_force, record).and_then(|(file, _)| self.kept.get(&file.id));
        let of_file = self.duties.get(&record.file)?.iter();
        let all = of_file.filter_map(|duty| {
            let reason = if duty.stands_against_request() { None } else { Some(reason.filter(|_| may_stay(duty))?) };
            let until = record.clock_on.and_then(|start| duty.last_day(start));
            let article = duty.period.unless.as_ref().filter(|_| reason.is_some()).unwrap_or(&duty.period.article);
            let lasts = until.is_none_or(|last| last >= self.today);
            lasts.then_some(Keeps { rule: &duty.rule, article, until, reason })
        });
        all.max_by_key(|one| (one.reason.is_none(), one.until.unwrap_or(Date::MAX)))
    }

    pub fn stays_of(&self, removal: &Removal) -> Vec<Stays> {
        let mut stays: Vec<Stays> = Vec::new();
        for record in &removal.stays {
            let Some((file, _)) = file_and_retention(self.in_force, record) else { continue };
            let Some(Keeps { rule, article, until, reason }) = self.keeps(record) else { continue };
            if let Some(one) = stays.iter_mut().find(|one| one.file == file.id && one.rule == rule) {
                one.records += 1;
                one.until = one.until.zip(until).map(|(one, other)| one.max(other));
            } else {
                let (rule, article, reason) = (rule.to_owned(), article.to_owned(), reason.cloned());
                stays.push(Stays { file: file.id.clone(), records: 1, rule, article, until, reason });
            }
        }
        stays
    }

    /// What goes and may stay for a reason.
    pub fn keepable(&self, removal: &Removal) -> Vec<Keepable> {
        let mut all: Vec<Keepable> = Vec::new();
        for record in &removal.gone {
            let Some((file, _)) = file_and_retention(self.in_force, record) else { continue };
            let last_day = |duty: &Duty<'_>| record.clock_on.and_then(|start| duty.last_day(start));
            let lasts = |duty: &&Duty<'_>| last_day(duty).is_none_or(|last| last >= self.today);
            let of_file = self.duties.get(&record.file);
            let Some(duty) = of_file.and_then(|all| all.iter().filter(lasts).find(|duty| may_stay(duty))) else {
                continue;
            };
            match all.iter_mut().find(|one| one.file == file.id) {
                Some(one) => one.records += 1,
                None => all.push(Keepable {
                    file: file.id.clone(),
                    records: 1,
                    rule: duty.rule.clone(),
                    article: duty.period.unless.clone().unwrap_or_default(),
                }),
            }
        }
        all
    }
}

/// Whether what she may have gone may stay for a reason of her case.
fn may_stay(duty: &Duty<'_>) -> bool {
    duty.period.unless.is_some()
}
