//! The years: twice a year new customers come in, with invoices; people say yes, say no, leave, and ask to be erased.

use super::failed::Failed;
use super::founding::{bring_staff, pair, told};
use super::house::House;
use super::people::{Customer, Employee, Part};
use super::place::Place;
use super::sheets::{self, Invoice, Listed};
use super::texts;
use jiff::Span;
use jiff::civil::Date;
use std::collections::BTreeMap;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_vault::{Actor, Event, Given, Import, People, Relation, Said, Way};

/// Half-years between a yes or a first order and what comes after it.
const LATER: u32 = 4;

/// Days before today on which the register of today was put in force.
const REGISTER: i64 = 29;

/// The last half-years, in which people ask to be erased.
const ERASURES: usize = 3;

/// Customers by who they became in the vault.
pub type Known<'p> = BTreeMap<u32, (&'p Customer, SubjectId)>;

/// What is written down of people at one moment.
type Events = Vec<(SubjectId, Event, Said)>;

/// Lives through the half-years. `done` hears of each that is over.
pub fn live<'p>(house: &'p House, done: &mut dyn FnMut()) -> Result<Known<'p>, Failed> {
    let mut known = Known::new();
    let consent = consent(house)?;
    for (at, day) in house.years.periods.iter().enumerate() {
        house.at(*day, 10, 15);
        let actor = if at < 6 { house.owner } else { house.manager()? };
        if at == 4 {
            // Customers of before are over their term; their invoices are not.
            house.vault.clear_out(house.owner, house.horizons, &mut |_, _| {})?;
        }
        if at == 8 {
            let fresh = |one: &&Employee| one.started > house.years.first;
            bring_staff(house, &house.people.staff.iter().filter(fresh).collect::<Vec<_>>())?;
        }
        newcomers(house, actor, at, *day, &mut known)?;
        changes(house, actor, at, &consent, &known)?;
        done();
    }
    // The shop has another mail service, and read its register anew.
    house.at(house.years.before(REGISTER), 11, 20);
    house.apply(&texts::register(&house.years)?)?;
    Ok(known)
}

/// Customers who came in a half-year, and all invoices of it.
fn newcomers<'p>(house: &'p House, actor: Actor, at: usize, day: Date, known: &mut Known<'p>) -> Result<(), Failed> {
    let came = |one: &&Customer| one.joined == at && !matches!(one.part, Part::Former | Part::Newcomer);
    let fresh: Vec<&Customer> = house.people.customers.iter().filter(came).collect();
    let period = format!("{}-{}", day.year(), if day.month() < 7 { 1 } else { 2 });
    // Whoever only made an account in the webshop is no customer yet.
    let (buyers, visitors): (Vec<&Customer>, Vec<&Customer>) =
        fresh.into_iter().partition(|one| !one.invoices.is_empty());
    for (name, came, relation) in [("klanten", buyers, Some(Relation::Current)), ("webwinkel-accounts", visitors, None)]
    {
        if came.is_empty() {
            continue;
        }
        let pairs = bring_customers(house, &came, relation, &format!("{name}-{period}.csv"))?;
        let subjects: Vec<SubjectId> = pairs.iter().map(|(_, subject)| *subject).collect();
        notice(house, actor, "newsletter", &subjects)?;
        if relation.is_some() {
            notice(house, actor, "invoices", &subjects)?;
        }
        known.extend(pairs.into_iter().map(|(one, subject)| (one.number, (one, subject))));
    }
    let buys = |one: &&Customer| one.part != Part::Former && one.invoices.contains(&at);
    let buyers: Vec<&Customer> = house.people.customers.iter().filter(buys).collect();
    let each =
        |one: &&'p Customer| std::iter::repeat_n(*one, one.invoices.iter().filter(|in_it| **in_it == at).count());
    let invoices: Vec<Invoice<'_>> = buyers
        .iter()
        .flat_map(each)
        .zip(1 + 5_000 * u32::from(day.month() > 6)..)
        .map(|(one, number)| invoice(house, one, at, number))
        .collect();
    if invoices.is_empty() {
        return Ok(());
    }
    let people = People { clock: Some(day), ..People::default() };
    let people = People { informed: told(house, "invoices", Way::Form)?, ..people };
    let import = Import { file: "invoices".to_owned(), people, ..Import::default() };
    house.bring(&import, &format!("facturen-{period}.csv"), &sheets::invoices(&invoices)?)?;
    Ok(())
}

fn bring_customers<'p>(
    house: &House,
    came: &[&'p Customer],
    customer: Option<Relation>,
    name: &str,
) -> Result<Vec<(&'p Customer, SubjectId)>, Failed> {
    let list: Vec<_> = came.iter().map(|one| listed(house, one)).collect();
    let informed = told(house, "deliveries", Way::Form)?;
    let people = People { customer, optout_offered: true, informed, ..People::default() };
    let (file, activity) = ("customers".to_owned(), Some("deliveries".to_owned()));
    let import = Import { file, activity, people, ..Import::default() };
    pair(came, &house.bring(&import, name, &sheets::customers(&list)?)?)
}

fn notice(house: &House, actor: Actor, activity: &str, people: &[SubjectId]) -> Result<(), Failed> {
    let said = house.said(Way::Form, &house.texts.told(activity)?);
    let event = Event::Notice(activity.to_owned(), true);
    let events: Events = people.iter().map(|subject| (*subject, event.clone(), said.clone())).collect();
    house.note_all(actor, &events)
}

/// What people say in a half-year.
fn changes(house: &House, actor: Actor, at: usize, consent: &str, known: &Known<'_>) -> Result<(), Failed> {
    let newsletter = || ("newsletter".to_owned(), Purpose::Newsletter);
    let said = |way, about: &str| Ok::<_, Failed>(house.said(way, &house.texts.said(about)?));
    let mut events = Events::new();
    let mut gone = Vec::new();
    for (one, subject) in known.values() {
        let way = way_of(one);
        let is_later = later(house, one) == at;
        match one.part {
            Part::Card | Part::CardNoMore if one.joined == at => {
                let (activity, purpose) = newsletter();
                events.push((*subject, Event::Consent(activity, purpose, YES), house.said(way, consent)));
            }
            Part::CardNoMore if is_later => {
                let (activity, purpose) = newsletter();
                events.push((*subject, Event::Withdraw(activity, purpose), said(Way::Email, "withdrawal")?));
            }
            Part::Objected if is_later => events.push((*subject, Event::Object, said(way, "objection")?)),
            Part::Erased if is_later => gone.push((*one, *subject)),
            _ => {}
        }
    }
    house.note_all(actor, &events)?;
    gone.into_iter().try_for_each(|(one, subject)| erase(house, actor, one, subject))
}

/// What people say yes to: the very words of the register.
fn consent(house: &House) -> Result<String, Failed> {
    let in_force = house.vault.in_force()?;
    let purpose = in_force.register.activity("newsletter").and_then(|one| one.purpose(Purpose::Newsletter));
    let consent = purpose.and_then(|purpose| purpose.consent.as_ref());
    consent.map(|both| both.nl.clone()).ok_or_else(|| Failed::material("register.toml"))
}

/// In which half-year something happens to someone who came earlier: one that is there for all of them.
fn later(house: &House, one: &Customer) -> usize {
    let last = house.years.periods.len().saturating_sub(1);
    if one.part == Part::Erased {
        // Not so long ago that nobody remembers to keep them away.
        let place = house.people.of(Part::Erased).position(|other| other.number == one.number);
        return last.saturating_sub(place.unwrap_or_default() % ERASURES);
    }
    (one.joined + 1 + (one.turn % LATER) as usize).min(last)
}

/// Looks someone up who asks to be erased, and erases her. She gets the receipt.
fn erase(house: &House, actor: Actor, one: &Customer, subject: SubjectId) -> Result<(), Failed> {
    house.clock.pass(jiff::SignedDuration::from_hours(50));
    house.vault.find_person(actor, &one.email)?;
    house.clock.pass(jiff::SignedDuration::from_mins(6));
    let erased = house.vault.erase(actor, subject, house.horizons)?;
    let file = house.place.receipts().join(format!("receipt-{}.txt", one.number));
    Place::write(&file, erased.receipt.as_bytes())
}

/// Those who stopped buying: their term runs from the day they did.
pub fn part_ways(house: &House, actor: Actor, known: &Known<'_>) -> Result<(), Failed> {
    let dormant = known.values().filter(|(one, _)| one.part == Part::Dormant);
    let text = house.texts.said("left")?;
    // Two years later their data may go: in the months to come.
    let until = |turn: u32| {
        let two_years = house.years.today.saturating_sub(Span::new().years(2));
        two_years.saturating_add(Span::new().days(4 + i64::from(turn * 7 % 175)))
    };
    let events: Events = dormant
        .zip(0_u32..)
        .map(|((_, subject), turn)| (*subject, Event::CustomerUntil(until(turn)), house.said(Way::List, &text)))
        .collect();
    house.note_all(actor, &events)
}

/// A yes as it ought to be.
const YES: Given =
    Given { free: true, specific: true, informed: true, active: true, explicit: false, by_representative: false };

/// By which way someone speaks to the shop.
fn way_of(one: &Customer) -> Way {
    match one.turn % 5 {
        0 => Way::Paper,
        1 => Way::Email,
        2 => Way::Phone,
        _ => Way::Form,
    }
}

/// A customer as she stands in the cash register.
pub fn listed<'p>(house: &House, customer: &'p Customer) -> Listed<'p> {
    Listed { customer, since: since(house, customer), order: last_order(house, customer) }
}

fn since(house: &House, one: &Customer) -> Date {
    let day = house.years.periods.get(one.joined).copied().unwrap_or(house.years.first);
    day.saturating_sub(Span::new().days(i64::from(one.turn % 120)))
}

fn last_order(house: &House, one: &Customer) -> Option<(Date, String)> {
    let last = house.years.periods.get(*one.invoices.last()?)?;
    let day = last.saturating_sub(Span::new().days(i64::from(one.turn % 31)));
    Some((day, format!("B{}-{:05}", day.year(), 10_000 + one.number % 90_000)))
}

fn invoice<'p>(house: &House, one: &'p Customer, at: usize, number: u32) -> Invoice<'p> {
    let day = house.years.periods.get(at).copied().unwrap_or(house.years.first);
    let turn = one.turn.wrapping_mul(31).wrapping_add(u32::try_from(at).unwrap_or(0) * 17);
    Invoice {
        number: format!("{}-{number:05}", day.year()),
        customer: one,
        on: day.saturating_sub(Span::new().days(i64::from(turn % 97))),
        supplied: house.people.bouquet(turn),
        cents: 1_250 + 25 * (turn % 260),
    }
}
