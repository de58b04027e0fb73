//! The last weeks: the shop at work. Orders go out, someone is looked up, the newsletter is sent, a right is met.

use super::calendar::moment;
use super::failed::Failed;
use super::founding::bring_absence;
use super::house::House;
use super::people::{Chance, Customer, Part};
use super::years::{Known, part_ways};
use jiff::SignedDuration;
use jiff::civil::{Date, Weekday};
use std::ops::ControlFlow;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::{Action, Channel, Purpose};
use waarborg_vault::{Actor, Answer, BackupPlan, Event, Value, Wanted, Way};

/// Days of the last weeks.
const DAYS: i64 = 24;

/// Steps of which progress is told.
pub const STEPS: u64 = DAYS.unsigned_abs() + 1;

/// Days before today on which a backup was made, the only one.
const BACKUP: i64 = 9;

/// Days before today on which the accountant got the invoices.
const QUARTER: i64 = 22;

/// What the chance of these weeks begins with.
const SEED: u64 = 0x0DA1_1E57;

/// Lives through the last weeks. `done` hears of each day that is over.
pub fn live(house: &House, known: &Known<'_>, done: &mut dyn FnMut()) -> Result<(), Failed> {
    let manager = house.manager()?;
    house.at(house.years.before(DAYS + 2), 8, 50);
    part_ways(house, manager, known)?;
    bring_absence(house, DAYS + 4)?;
    let mut weeks = Weeks { house, manager, chance: Chance::new(SEED), known: known.values().copied().collect() };
    for before in (0..=DAYS).rev() {
        weeks.day(house.years.before(before), before)?;
        done();
    }
    Ok(())
}

struct Weeks<'h, 'p> {
    house: &'h House,
    manager: Actor,
    chance: Chance,
    known: Vec<(&'p Customer, SubjectId)>,
}

impl<'p> Weeks<'_, 'p> {
    fn day(&mut self, day: Date, before: i64) -> Result<(), Failed> {
        self.rights(day, before)?;
        if !matches!(day.weekday(), Weekday::Sunday | Weekday::Monday) {
            self.shop(day)?;
        }
        if day.weekday() == Weekday::Thursday && (before / 7) % 2 == 1 && self.comes(day, 17, 15) {
            self.newsletter()?;
        }
        if before == QUARTER && self.comes(day, 17, 20) {
            let quarter = Wanted { recipient: Some("accountant".to_owned()), action: Action::Share, ..invoices() };
            self.house.vault.use_all(self.house.owner, &quarter, &mut |_, _| ControlFlow::Continue(()))?;
        }
        if before == BACKUP && self.comes(day, 17, 40) {
            self.back_up()?;
        }
        if day.weekday() == Weekday::Sunday && before > 7 && before <= 14 && self.comes(day, 23, 41) {
            // Once, late at night, with the shop closed.
            self.look_up(self.manager)?;
        }
        Ok(())
    }

    /// Moves the clock to a moment; not if that is still to come for whoever builds this.
    fn comes(&self, day: Date, hour: i8, minute: i8) -> bool {
        let at = moment(day, hour, minute);
        self.house.clock.set(at);
        at <= self.house.years.now
    }

    /// A day in the shop: every order is looked at and handed to whoever delivers it.
    fn shop(&mut self, day: Date) -> Result<(), Failed> {
        let mut minutes = 20 + i64::from(self.chance.below(40));
        for _ in 0..3 + self.chance.below(4) {
            let at = moment(day, 9, 0).saturating_add(SignedDuration::from_mins(minutes)).unwrap_or_default();
            if at > self.house.years.now {
                break;
            }
            self.house.clock.set(at);
            let actor = if self.chance.happens(35) { self.house.owner } else { self.manager };
            match self.chance.below(10) {
                0 => self.look_up(actor)?,
                1 => self.uses(actor, &invoices())?,
                2..=4 => self.uses(actor, &share())?,
                _ => self.uses(actor, &orders())?,
            }
            minutes += 25 + i64::from(self.chance.below(60));
        }
        Ok(())
    }

    /// Uses data of one customer. What the rules refuse stands in the log as a refusal.
    fn uses(&mut self, actor: Actor, wanted: &Wanted) -> Result<(), Failed> {
        if let Some((_, subject)) = self.buyer() {
            self.house.vault.use_one(actor, wanted, subject)?;
        }
        Ok(())
    }

    fn look_up(&mut self, actor: Actor) -> Result<(), Failed> {
        if let Some((one, _)) = self.buyer() {
            self.house.vault.find_person(actor, &one.name)?;
        }
        Ok(())
    }

    fn buyer(&mut self) -> Option<(&'p Customer, SubjectId)> {
        let buys =
            |(one, _): &&(&'p Customer, SubjectId)| matches!(one.part, Part::Buyer | Part::Card | Part::Objected);
        let buyers: Vec<_> = self.known.iter().filter(buys).copied().collect();
        self.chance.one(&buyers).copied()
    }

    /// The newsletter, to everyone who may have it, by the service that sends it. One who objected is refused.
    fn newsletter(&mut self) -> Result<(), Failed> {
        let (house, wanted) = (self.house, market(Channel::Email));
        if let Some((_, subject)) = self.of(Part::Objected, 0) {
            house.vault.use_one(self.manager, &wanted, subject)?;
            house.clock.pass(SignedDuration::from_mins(3));
        }
        house.vault.use_all(self.manager, &wanted, &mut |_, _| ControlFlow::Continue(()))?;
        Ok(())
    }

    /// Rights that were asked for in these weeks.
    fn rights(&mut self, day: Date, before: i64) -> Result<(), Failed> {
        let house = self.house;
        let restricted = [20, 13, 5].iter().position(|days| *days == before);
        if let Some((_, subject)) = restricted.and_then(|at| self.of(Part::Restricted, at)) {
            house.at(day, 9, 2);
            let said = house.said(Way::Phone, &house.texts.said("restriction")?);
            house.vault.note(self.manager, subject, &Event::Restrict, &said)?;
        }
        if before == 16
            && let Some((_, subject)) = self.of(Part::Card, 3)
        {
            house.at(day, 9, 10);
            house.vault.access(house.owner, subject)?;
        }
        if before == 12
            && let Some((one, subject)) = self.of(Part::Buyer, 5)
        {
            house.at(day, 9, 5);
            self.correct(one, subject)?;
        }
        Ok(())
    }

    /// Someone moved house.
    fn correct(&self, one: &Customer, subject: SubjectId) -> Result<(), Failed> {
        let vault = &self.house.vault;
        let Answer::Given(used) = vault.use_one(self.manager, &orders(), subject)? else { return Ok(()) };
        let Some(record) = used.records.first() else { return Ok(()) };
        let moved = one.address.replace(|sign: char| sign.is_ascii_digit(), "7");
        vault.correct(self.manager, subject, record.id, &[("address".to_owned(), Value::new(moved))])?;
        Ok(())
    }

    fn of(&self, part: Part, place: usize) -> Option<(&Customer, SubjectId)> {
        let mut of = self.known.iter().filter(|(one, _)| one.part == part);
        of.nth(place).map(|(one, subject)| (*one, *subject))
    }

    fn back_up(&self) -> Result<(), Failed> {
        let house = self.house;
        let (target, folder) = (house.place.backups(), house.place.vault());
        let plan = BackupPlan { target: &target, folder: &folder, data_horizon: house.horizons.data };
        house.vault.back_up(&plan, &mut |_, _, _| {})?;
        Ok(())
    }
}

fn wanted(activity: &str, action: Action, fields: &[&str]) -> Wanted {
    Wanted {
        activity: activity.to_owned(),
        purpose: None,
        action,
        channel: None,
        recipient: None,
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
    }
}

/// An order, as the shop looks at it.
fn orders() -> Wanted {
    wanted("deliveries", Action::Use, &["name", "address", "postcode", "city", "phone", "ordered", "order"])
}

/// An order, as whoever delivers it gets it.
fn share() -> Wanted {
    let wanted = wanted("deliveries", Action::Share, &["name", "address", "postcode", "city", "phone"]);
    Wanted { recipient: Some("delivery-service".to_owned()), ..wanted }
}

/// Invoices of one customer.
fn invoices() -> Wanted {
    wanted("invoices", Action::Use, &["invoice", "name", "date", "amount"])
}

/// Advertising to customers of one's own.
pub fn market(channel: Channel) -> Wanted {
    let wanted = wanted("newsletter", Action::DirectMarketing, &["name", "email"]);
    Wanted { purpose: Some(Purpose::Offers), channel: Some(channel), ..wanted }
}
