//! The process that is killed: does what it is told, and acknowledges each deed on its standard output once it is done.

use crate::deed::{Deed, Noted, address, card};
use crate::house::{Folder, House, LEFT, Outcome, actor, register};
use crate::moment::Moment;
use jiff::SignedDuration;
use std::cell::LazyCell;
use std::fmt::Write as _;
use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::sync::Arc;
use waarborg_decide::Rulebook;
use waarborg_find::Detector;
use waarborg_model::Clock as _;
use waarborg_model::identifier::OrganisationId;
use waarborg_model::vocabulary::{Action, Purpose};
use waarborg_read::{Limits, Source, open};
use waarborg_store::SubjectRow;
use waarborg_vault::{
    Answer, Applied, Event, Given, HoldFor, Horizons, Import, People, Relation, Said, Value, VaultError, Wanted, Way,
};

const HORIZONS: Horizons = Horizons {
    keys: SignedDuration::from_hours(48),
    data: SignedDuration::from_hours(35 * 24),
    remembered: SignedDuration::from_hours(5 * 365 * 24),
};

/// A fault of the driver, to show that the parent sees it.
pub const EARLY: &str = "early";

/// Waits for its task with everything loaded, so that the parent need not wait for it.
pub fn drive() -> Outcome<()> {
    let book = Arc::new(Rulebook::built_in().map_err(|_| "no rules")?);
    // Only a round that imports needs one.
    let detector: LazyCell<Detector> = LazyCell::new(Detector::new);
    let mut lines = std::io::stdin().lock().lines();
    let mut line = || lines.next().ok_or("no task")?.map_err(|_| "no task");
    let path = PathBuf::from(line()?);
    let root = from_hex(&line()?).ok_or("no root key")?;
    let organisation = OrganisationId::from_bytes(from_hex(&line()?).ok_or("no organisation")?);
    let second: i64 = line()?.parse()?;
    let moment: Moment = line()?.parse()?;
    let is_early = line()? == EARLY;
    let mut deeds: Vec<Deed> = Vec::new();
    loop {
        let text = line()?;
        if text.is_empty() {
            break;
        }
        deeds.push(text.parse()?);
    }
    let folder = Folder { path, root, organisation };
    if moment.is_at_opening {
        moment.arm();
    }
    let (house, _) = folder.open(&book, second)?;
    say("open")?;
    if !moment.is_at_opening {
        moment.arm();
    }
    for (at, deed) in (0_u32..).zip(deeds) {
        house.clock.set(second + i64::from(at));
        if is_early && matches!(deed, Deed::Note(..)) {
            say(&format!("done {at}"))?;
        }
        match house.carry_out(deed, &folder, &detector) {
            Ok(told) => say(format!("done {at} {told}").trim_end())?,
            Err(error) => {
                // With a code alone: the parent knows what was asked.
                say(&format!("failed {at} {error}"))?;
                break;
            }
        }
    }
    say("end")?;
    // Dies by the parent's hand, not in order.
    let _ = lines.next();
    Ok(())
}

fn say(line: &str) -> Outcome<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` hands it over")]
fn code(error: VaultError) -> String {
    error.code().to_owned()
}

impl House {
    /// Does one deed. What it returns is acknowledged: the place of its leaf, and what else there is to hold it to.
    fn carry_out(&self, deed: Deed, folder: &Folder, detector: &LazyCell<Detector>) -> Result<String, String> {
        let vault = &self.vault;
        match deed {
            Deed::Import { first, count, postcodes } => self.bring(folder, detector, (first, count), postcodes),
            Deed::Register(is_graver) => {
                let register = register(is_graver).map_err(|error| error.to_string())?;
                match vault.apply_register(actor(), &register).map_err(code)? {
                    Applied::InForce { .. } => Ok(String::new()),
                    Applied::Same { .. } => Err("the register is in force already".to_owned()),
                    Applied::Refused(_) => Err("the register is refused".to_owned()),
                }
            }
            Deed::Undo(number) => {
                let subject = self.whom(number)?;
                let records = self.read(|read| Ok(read.records(vault.organisation(), subject.id)?));
                let records = records.map_err(|_| "records")?;
                let import = records.first().and_then(|record| record.import).ok_or("no import")?;
                vault.undo_import(actor(), import, &mut |_, _| {}).map_err(code)?;
                Ok(String::new())
            }
            Deed::Note(number, noted) => {
                let subject = self.whom(number)?;
                let leaf = vault.note(actor(), subject.id, &event(noted), &self.said()).map_err(code)?;
                Ok(format!("leaf {leaf}"))
            }
            Deed::TellAll(number) => {
                let subject = self.whom(number)?;
                let people = self.read(|read| {
                    let records = read.records(vault.organisation(), subject.id)?;
                    let import = records.first().and_then(|record| record.import).ok_or("no import")?;
                    Ok(read.records_of_import(vault.organisation(), import)?)
                });
                let people = people.map_err(|_| "records")?;
                let people: Vec<_> = people.into_iter().map(|record| record.subject).collect();
                let told = event(Noted::Notice);
                vault.note_all(actor(), &people, &told, &self.said(), &mut |_, _| {}).map_err(code)?;
                Ok(String::new())
            }
            Deed::Correct(number, which) => {
                let subject = self.whom(number)?;
                let records = self.read(|read| Ok(read.records(vault.organisation(), subject.id)?));
                let record = records.map_err(|_| "records")?.first().ok_or("no record")?.id;
                let values = [("email".to_owned(), Value::new(address(number, which)))];
                match vault.correct(actor(), subject.id, record, &values).map_err(code)? {
                    Answer::Given(leaf) => Ok(format!("leaf {leaf}")),
                    Answer::Refused(decision) => {
                        let rules: Vec<&str> = decision.cited.iter().map(|cited| cited.rule.as_str()).collect();
                        Err(format!("a correction was refused by {}", rules.join(", ")))
                    }
                }
            }
            Deed::Use(number) => {
                let wanted = Wanted {
                    activity: "orders".to_owned(),
                    purpose: Some(Purpose::Contract),
                    action: Action::Use,
                    channel: None,
                    recipient: None,
                    fields: vec!["email".to_owned()],
                };
                match vault.use_one(actor(), &wanted, self.whom(number)?.id).map_err(code)? {
                    Answer::Given(used) => Ok(format!("leaf {}", used.leaf)),
                    Answer::Refused(_) => Ok(String::new()),
                }
            }
            Deed::Find(number) => {
                let found = vault.find_person(actor(), &card(number)).map_err(code)?;
                let subject = self.whom(number)?.id;
                match found.as_slice() {
                    [one] if one.subject == subject => Ok(String::new()),
                    _ => Err(format!("found {} people", found.len())),
                }
            }
            Deed::Access(number) => match vault.access(actor(), self.whom(number)?.id).map_err(code)? {
                Answer::Given(_) => Ok(String::new()),
                Answer::Refused(_) => Err("access was refused".to_owned()),
            },
            Deed::Erase(number) => {
                let erased = vault.erase(actor(), self.whom(number)?.id, HORIZONS).map_err(code)?;
                Ok(handed(erased.leaf, &erased.receipt))
            }
            Deed::ClearOut => {
                let cleared = vault.clear_out(actor(), HORIZONS, &mut |_, _| {}).map_err(code)?;
                Ok(cleared.proof.map(|proof| handed(proof.leaf, &proof.receipt)).unwrap_or_default())
            }
            Deed::SignHead => {
                vault.sign_head().map_err(code)?;
                Ok(String::new())
            }
            Deed::RenewSigner => {
                vault.renew_signer(actor()).map_err(code)?;
                Ok(String::new())
            }
            Deed::RebuildLookups => {
                vault.rebuild_lookups(None, &mut |_, _| {}).map_err(code)?;
                Ok(String::new())
            }
        }
    }

    fn bring(
        &self,
        folder: &Folder,
        detector: &LazyCell<Detector>,
        (first, count): (u32, u32),
        postcodes: bool,
    ) -> Result<String, String> {
        let mut list = format!("Klantnummer;Naam;E-mail{}\n", if postcodes { ";Postcode" } else { "" });
        for number in first..first + count {
            let letters = |number: u32| char::from(b'a' + u8::try_from(number % 26).unwrap_or(0));
            let name = format!("Persoon Van{}{}{}", letters(number), letters(number / 26), letters(number / 676));
            let (card, address) = (card(number), address(number, 0));
            let postcode = if postcodes { format!(";{} AB", 1000 + number % 9000) } else { String::new() };
            // Writing to a string cannot fail.
            let _ = writeln!(list, "{card};{name};{address}{postcode}");
        }
        let path = folder.path.join("list.csv");
        std::fs::write(&path, list).map_err(|_| "the list")?;
        let import = Import {
            file: "customers".to_owned(),
            activity: Some("orders".to_owned()),
            purpose: Some(Purpose::Contract),
            people: People {
                customer: Some(Relation::Current),
                optout_offered: true,
                informed: Some((self.said(), true)),
                ..People::default()
            },
            ..Import::default()
        };
        let source = || open(Source::Path(path.clone()), &Limits::default()).map_err(|_| "the list".to_owned());
        let plan = self.vault.plan_import(source()?, LazyCell::force(detector), &import, &mut |_| {}).map_err(code)?;
        let brought = self.vault.import(actor(), source()?, &plan, &import, "list.csv", &mut |_, _| {});
        let brought = brought.map_err(code)?.brought;
        if brought.people == u64::from(count) {
            Ok(String::new())
        } else {
            Err(format!("{count} rows, {} people", brought.people))
        }
    }

    /// Said now: of what was said at one and the same moment, the withdrawal counts, whatever came in first.
    fn said(&self) -> Said {
        Said {
            at: self.clock.now(),
            way: Way::Form,
            text: "Ja, stuur mij de nieuwsbrief.".to_owned(),
            evidence: "formulier 12".to_owned(),
        }
    }

    fn whom(&self, number: u32) -> Result<SubjectRow, String> {
        let found = self.read(|read| self.holder(read, number)).map_err(|error| error.to_string())?;
        found.ok_or_else(|| format!("card {number} is not there"))
    }
}

fn event(noted: Noted) -> Event {
    let given =
        Given { free: true, specific: true, informed: true, active: true, explicit: false, by_representative: false };
    let newsletter = || "newsletter".to_owned();
    match noted {
        Noted::Consent => Event::Consent(newsletter(), Purpose::Newsletter, given),
        Noted::Withdraw => Event::Withdraw(newsletter(), Purpose::Newsletter),
        Noted::Notice => Event::Notice(newsletter(), true),
        Noted::Object => Event::Object,
        Noted::LiftObjection => Event::LiftObjection,
        Noted::Restrict => Event::Restrict,
        Noted::Unrestrict => Event::Unrestrict,
        Noted::Inaccurate => Event::Inaccurate(true),
        Noted::Accurate => Event::Inaccurate(false),
        Noted::Left => Event::CustomerUntil(LEFT),
        Noted::Hold => Event::Hold("customers".to_owned(), HoldFor::Claim),
        Noted::Release => Event::Release("customers".to_owned(), HoldFor::Claim),
    }
}

pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// A leaf with its receipt, on one line.
fn handed(leaf: u64, receipt: &str) -> String {
    format!("leaf {leaf} receipt {}", receipt.replace('\n', "~"))
}
