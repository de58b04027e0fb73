//! What a statute keeps against a request, and what may stay for a reason of the case.

use super::{Keepable, Stays, file_and_retention};
use crate::removal::Removal;
use crate::vault::InForce;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};
use waarborg_register::check::Duty;
use waarborg_store::RecordRow;

/// The duties to keep the records of a file, by its number.
pub type Duties<'b> = HashMap<u32, Vec<Duty<'b>>>;

/// Why a record stays, and until when.
pub struct Keeps<'d> {
    pub duty: &'d Duty<'d>,
    pub until: Option<Date>,
    pub reason: Option<&'d String>,
}

/// The duty that keeps a record even against her request (AVG 17(3)(b)), as long as it lasts; or for a reason of her case.
/// However long the register keeps it, only the duty counts. Of several the one that lasts longest.
pub fn keeps<'d>(
    in_force: &InForce,
    duties: &'d Duties<'_>,
    kept: &'d BTreeMap<String, String>,
    record: &RecordRow,
    today: Date,
) -> Option<Keeps<'d>> {
    let reason = file_and_retention(in_force, record).and_then(|(file, _)| kept.get(&file.id));
    let of_file = duties.get(&record.file)?.iter();
    let all = of_file.filter_map(|duty| {
        let reason = if duty.stands_against_request() { None } else { Some(reason.filter(|_| may_stay(duty))?) };
        let until = record.clock_on.and_then(|start| duty.last_day(start));
        until.is_none_or(|last| last >= today).then_some(Keeps { duty, until, reason })
    });
    all.max_by_key(|one| (one.reason.is_none(), one.until.unwrap_or(Date::MAX)))
}

/// Whether what she may have gone may stay for a reason of her case.
fn may_stay(duty: &Duty<'_>) -> bool {
    duty.period.unless.is_some()
}

pub fn stays_of(
    in_force: &InForce,
    removal: &Removal,
    duties: &Duties<'_>,
    kept: &BTreeMap<String, String>,
    today: Date,
) -> Vec<Stays> {
    let mut stays: Vec<Stays> = Vec::new();
    for record in &removal.stays {
        let Some((file, _)) = file_and_retention(in_force, record) else { continue };
        let Some(Keeps { duty, until, reason }) = keeps(in_force, duties, kept, record, today) else { continue };
        let period = duty.period;
        let article = period.unless.as_ref().filter(|_| reason.is_some()).unwrap_or(&period.article).clone();
        if let Some(one) = stays.iter_mut().find(|one| one.file == file.id && one.rule == duty.rule) {
            one.records += 1;
            one.until = one.until.zip(until).map(|(one, other)| one.max(other));
        } else {
            let (rule, reason) = (duty.rule.clone(), reason.cloned());
            stays.push(Stays { file: file.id.clone(), records: 1, rule, article, until, reason });
        }
    }
    stays
}

/// What goes and may stay for a reason.
pub fn keepable(in_force: &InForce, removal: &Removal, duties: &Duties<'_>, today: Date) -> Vec<Keepable> {
    let mut all: Vec<Keepable> = Vec::new();
    for record in &removal.gone {
        let Some((file, _)) = file_and_retention(in_force, record) else { continue };
        let lasts =
            |duty: &&Duty<'_>| record.clock_on.and_then(|start| duty.last_day(start)).is_none_or(|last| last >= today);
        let Some(duty) = duties.get(&record.file).and_then(|all| all.iter().filter(lasts).find(|duty| may_stay(duty)))
        else {
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
