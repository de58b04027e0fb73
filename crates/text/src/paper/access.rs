//! The answer to someone who asks what is kept of her (AVG 15): her data, and why, how long and for whom they are there.

mod history;

use super::draft::Draft;
use super::register::automated;
use super::said::{Said, lines, lines_in, listed};
use super::standing::{flags, towards_purpose};
use crate::document::Document;
use crate::words::Words;
use jiff::civil::Date;
use waarborg_decide::Rulebook;
use waarborg_law::deadline::{Start, compute};
use waarborg_model::vocabulary::{Ground, Origin};
use waarborg_register::unfilled::is_placeholder;
use waarborg_register::{Activity, Register};
use waarborg_vault::{Access, AccessRecord};

/// The rule whose period says within what time requests are answered.
const ANSWER: &str = "avg-12-3";

/// The request that is answered, for a letter (AVG 12(3), 12(6)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessRequest {
    /// When it came in.
    pub received_on: Date,
    /// The last day to answer, where the law names one.
    pub due_on: Option<Date>,
    /// How the house knows that she is who she says.
    pub identity: String,
    /// What kind of data is left out, and why (AVG 15(4); UAVG 41).
    pub withheld: Option<String>,
}

/// The last day on which a request of that day is to be answered (AVG 12(3)).
#[must_use]
pub fn answer_due(book: &Rulebook, received_on: Date) -> Option<Date> {
    let period = book.periods().for_rule(ANSWER, received_on)?;
    compute(period, Start::On(received_on), book.calendars()).ok()?.due.date()
}

/// The answer. Without a request it is the copy alone, without the days of one.
///
/// It holds all there is: what `access` does not tell apart from what others may not see must be looked at before it is
/// handed out (AVG 15(4)). `house` is the name that the organisation was set up with: it signs where the register has none.
#[must_use]
pub fn access_document(
    words: &Words,
    book: &Rulebook,
    register: &Register,
    house: &str,
    access: &Access,
    request: Option<&AccessRequest>,
    day: Date,
) -> Document {
    let said = Said { words, book, day };
    let company = sender(register, house).to_owned();
    let lead = if access.records.is_empty() { "paper-access-lead-no-records" } else { "paper-access-lead" };
    let mut draft = Draft::new(words, words.say("paper-access-title"), company.clone())
        .lead(words.say_with(lead, &[("company", &company)]))
        .version(words.say_with("paper-as-of", &[("date", &said.date(day))]));
    if let Some(request) = request {
        draft.facts([
            ("paper-access-received", said.date(request.received_on)),
            ("paper-access-answered", said.date(day)),
            ("paper-access-due", said.maybe_date(request.due_on)),
            ("paper-access-identity", request.identity.clone()),
            ("paper-access-fee", words.say("paper-access-no-fee")),
            ("paper-access-withheld", request.withheld.clone().unwrap_or_default()),
        ]);
    }
    kept(&mut draft, said, register, access);
    used(&mut draft, said, register, access);
    receivers(&mut draft, said, access);
    stands(&mut draft, said, register, access);
    history::events(&mut draft, said, register, access);
    history::entries(&mut draft, said, access);
    rights(&mut draft, said, register);
    draft.finish()
}

fn kept(draft: &mut Draft<'_>, said: Said<'_>, register: &Register, access: &Access) {
    draft.heading("paper-access-kept");
    if access.records.is_empty() {
        draft.say("paper-access-nothing");
    }
    for (number, record) in (1..).zip(&access.records) {
        record_of(draft, said, register, record, number);
    }
}

fn record_of(draft: &mut Draft<'_>, said: Said<'_>, register: &Register, record: &AccessRecord, number: usize) {
    let file = record.file.as_deref().and_then(|file| register.file(file));
    let title = match (file, &record.file) {
        (Some(file), _) => said.both(&file.name),
        (None, Some(name)) => name.clone(),
        (None, None) => said.words.say("paper-access-former-file"),
    };
    draft.subheading(&format!("record-{number}"), title);
    let name = |field: &str| {
        let known = file.and_then(|file| file.field(field));
        known.map_or_else(|| field.to_owned(), |field| said.field(field))
    };
    // In the order of the register first, then what it does not know any more.
    let place = |field: &str| file.and_then(|file| file.fields.iter().position(|one| one.id == field));
    let mut fields: Vec<_> = record.fields.iter().collect();
    fields.sort_by_key(|(field, _)| place(field).unwrap_or(usize::MAX));
    let mut facts: Vec<(String, String)> =
        fields.into_iter().map(|(field, value)| (name(field), value.expose().to_owned())).collect();
    let until = match (record.last_day(), file) {
        (Some(day), _) => said.words.say_with("paper-access-kept-until", &[("date", &said.date(day))]),
        (None, Some(file)) => said.term_of(register, file),
        (None, None) => String::new(),
    };
    facts.push((said.words.say("paper-access-since"), said.moment(record.created_at)));
    facts.push((said.words.say("paper-access-until"), until));
    draft.told(facts);
}

fn activities<'r>(register: &'r Register, access: &'r Access) -> impl Iterator<Item = &'r Activity> {
    access.activities.iter().filter_map(|name| register.activity(name))
}

fn used(draft: &mut Draft<'_>, said: Said<'_>, register: &Register, access: &Access) {
    if access.activities.is_empty() {
        return;
    }
    draft.heading("paper-access-used");
    for activity in activities(register, access) {
        draft.subheading(&format!("activity-{}", activity.id), said.both(&activity.name));
        draft.table(
            "paper-access-purposes-caption",
            ["paper-access-purpose", "paper-purpose-ground", "paper-access-because"],
            activity
                .purposes
                .iter()
                .map(|one| {
                    let because = lines([
                        said.maybe_plain(one.law_basis.as_ref()),
                        said.maybe_both(one.interest.as_ref()),
                        said.maybe_both(one.consent.as_ref()),
                    ]);
                    [said.both(&one.text), said.value("ground", one.ground), because]
                })
                .collect(),
        );
        let source = match activity.source {
            Origin::Subject if activity.source_text.is_some() => "paper-access-source-partly",
            Origin::Subject => "paper-access-source-yourself",
            Origin::Other => "paper-access-source-other",
            Origin::PublicSource => "paper-access-source-public",
        };
        let terms = register.files_of(activity).map(|file| {
            let named = [("file", &*said.both(&file.name)), ("term", &said.term_of(register, file))];
            said.words.say_with("paper-access-term", &named)
        });
        draft.facts([
            ("paper-access-data", said.categories(register.fields_allowed(activity).map(|(_, _, field, _)| field))),
            ("paper-access-source", lines([said.words.say(source), said.maybe_both(activity.source_text.as_ref())])),
            ("paper-access-retention", lines_in(terms)),
            ("paper-access-obligation", said.maybe_both(activity.obligation.as_ref())),
            ("paper-access-automated", automated(said, activity.automated.as_ref())),
        ]);
    }
}

/// By every register since her data came in: whoever was replaced had them as well (AVG 15(1)(c)).
fn receivers(draft: &mut Draft<'_>, said: Said<'_>, access: &Access) {
    let all = &access.recipients;
    if all.is_empty() {
        return;
    }
    draft.heading("paper-access-receivers");
    draft.table(
        "paper-access-receivers-caption",
        [
            "paper-recipient",
            "paper-recipient-what",
            "paper-recipient-kind",
            "paper-recipient-country",
            "paper-access-transfer",
        ],
        all.iter()
            .map(|one| {
                let kind = said.words.say(&format!("paper-recipient-{}", one.kind.as_str().replace('_', "-")));
                // To her the category is told where the register has no name yet (AVG 15(1)(c)).
                let name = if is_placeholder(&one.name) { String::new() } else { one.name.clone() };
                [name, said.both(&one.what), kind, said.country(one.country), said.transfer(one)]
            })
            .collect(),
    );
}

/// How she stands: with the house as a whole, and towards each purpose.
fn stands(draft: &mut Draft<'_>, said: Said<'_>, register: &Register, access: &Access) {
    let words = said.words;
    let named = |name: &str| words.say(&format!("paper-standing-{name}"));
    let mut all: Vec<String> = flags(&access.standing).into_iter().map(named).collect();
    if let Some(day) = access.standing.customer_until {
        all.push(words.say_with("paper-standing-customer-until", &[("date", &said.date(day))]));
    }
    if let Some(age) = access.standing.age_floor {
        all.push(words.say_with("paper-standing-age", &[("age", &age.to_string())]));
    }
    let rows: Vec<[String; 3]> = access
        .purposes
        .iter()
        .map(|(activity, purpose, bits)| {
            let held = listed(towards_purpose(*bits).into_iter().map(named));
            [activity_name(said, register, activity.as_deref()), said.value("purpose", *purpose), held]
        })
        .collect();
    if all.is_empty() && rows.is_empty() {
        return;
    }
    draft.heading("paper-access-standing");
    draft.list(all);
    draft.table(
        "paper-access-standing-caption",
        ["paper-access-activity", "paper-purpose", "paper-access-holds"],
        rows,
    );
}

fn activity_name(said: Said<'_>, register: &Register, activity: Option<&str>) -> String {
    let known = activity.and_then(|id| register.activity(id));
    known.map_or_else(|| activity.unwrap_or_default().to_owned(), |activity| said.both(&activity.name))
}

/// What she may ask next (AVG 15(1)(e), (f)).
fn rights(draft: &mut Draft<'_>, said: Said<'_>, register: &Register) {
    let words = said.words;
    draft.heading("paper-rights");
    draft.list(
        ["rectify", "erase", "restrict", "object", "portability"]
            .map(|right| words.say(&format!("paper-right-{right}")))
            .to_vec(),
    );
    let grounds = register.activities.iter().flat_map(|activity| &activity.purposes).map(|purpose| purpose.ground);
    if grounds.into_iter().any(|ground| ground == Ground::Consent) {
        draft.say("paper-right-withdraw");
    }
    draft.text(how_to_ask(said, register));
    draft.say("paper-complaint");
}

/// Who a letter is from: as the register names the firm, else as it was set up. A letter to a person has no place to fill.
pub fn sender<'n>(register: &'n Register, house: &'n str) -> &'n str {
    let name = register.controller.name.trim();
    if name.is_empty() || is_placeholder(name) { house } else { name }
}

/// Where a request goes, as far as the register says it.
pub fn how_to_ask(said: Said<'_>, register: &Register) -> String {
    let one = &register.controller;
    let ways = [one.email.as_ref(), one.phone.as_ref(), one.address.as_ref()];
    let ways = listed(ways.into_iter().flatten().filter(|way| !is_placeholder(way)).cloned());
    if ways.is_empty() {
        return String::new();
    }
    let within = said.length_of(ANSWER).unwrap_or_default();
    said.words.say_with("paper-how-to-ask", &[("ways", &ways), ("length", &within)])
}
