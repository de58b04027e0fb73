//! The questions about what is known of all people of a list: who they are, since when, what they were told and what they
//! said. What is not ticked is not so.

use super::draft::{Held, candidates, purpose_name};
use super::people::{Day, Heard, Marks, Told};
use crate::form::{Choice, Field, Form, Kind};
use crate::pages::data::consent::{COUNTS, mark_fields};
use crate::pages::data::proposal::{of_another_day, proposed};
use crate::typed::{day, shown};
use crate::visit::Visit;
use waarborg_model::vocabulary::{Ground, Subject};
use waarborg_register::word::Word;
use waarborg_register::{Activity, Register, Starts};
use waarborg_vault::Way;

/// The longest text that people were shown.
const TEXT: usize = 10_000;

/// All questions.
pub fn form(visit: &Visit, held: &Held, register: &Register) -> Form {
    let draft = &held.draft;
    let pairs: Vec<_> = candidates(register, &draft.file).collect();
    let choices: Vec<Choice> = pairs
        .iter()
        .map(|(activity, entry)| {
            let ground = visit.say(&format!("bring-ground-{}", entry.ground.as_str().replace('_', "-")));
            Choice::new(
                format!("{}/{}", activity.id, entry.purpose.as_str()),
                purpose_name(visit, register, &draft.file, (activity, entry)),
            )
            .hint(format!("{} {ground}", entry.text.get(visit.language)))
        })
        .collect();
    let proposed = match (&draft.purpose, choices.first()) {
        (Some((activity, purpose)), _) => format!("{activity}/{purpose}"),
        (None, first) => first.map(|choice| choice.value.clone()).unwrap_or_default(),
    };
    let mut fields = vec![Field::text(visit, "purpose", "bring-purpose").kind(Kind::Radios(choices)).value(proposed)];
    fields.extend(relation(visit, held, register));
    fields.extend(clock(visit, held, register));
    fields.extend(notice(visit, held, register));
    if pairs.iter().any(|(_, entry)| entry.ground == Ground::Consent) {
        fields.extend(heard(visit, "consent", draft.told.consent.as_ref(), String::new()));
        fields.extend(marks(visit, &draft.told.marks));
    }
    Form::new(visit, fields)
}

/// Whether they are customers, and could refuse advertising.
fn relation(visit: &Visit, held: &Held, register: &Register) -> Vec<Field> {
    if !is_of_customers(held, register) {
        return Vec::new();
    }
    let told = &held.draft.told;
    let customer =
        ["current", "until", "none"].map(|key| Choice::new(key, visit.say(&format!("bring-customer-{key}"))));
    let present = if held.draft.purpose.is_none() { "current" } else { told.customer.as_str() };
    let mut offered = Choice::new("1", visit.say("bring-optout-yes"));
    offered.is_chosen = told.optout;
    let until = day_field(visit, "until", "bring-until", told.until);
    vec![
        Field::text(visit, "customer", "bring-customer").kind(Kind::Radios(customer.to_vec())).value(present),
        Field { optional: visit.say("bring-if-until"), ..until },
        Field::text(visit, "optout", "bring-optout").kind(Kind::Ticks(vec![offered])).optional(visit),
    ]
}

/// The event from which terms run in the file, where a day of it can be said of all of them.
pub fn asked_clock(held: &Held, register: &Register) -> Option<Starts> {
    let file = register.file(&held.draft.file)?;
    let starts = register.retention(&file.retention)?.starts;
    match starts {
        // Whoever withdrew is on no list, and until when they were customers is asked already.
        Starts::ConsentWithdrawn => None,
        Starts::EndOfRelation if file.subject == Subject::Customer => None,
        _ => Some(starts),
    }
}

/// The key of the words that ask for the day of an event.
pub fn clock_key(starts: Starts) -> String {
    format!("bring-clock-{}", starts.word().replace('_', "-"))
}

/// From which day their term runs.
fn clock(visit: &Visit, held: &Held, register: &Register) -> Option<Field> {
    let starts = asked_clock(held, register)?;
    let waits = matches!(
        starts,
        Starts::EndOfRelation | Starts::EndOfProcedure | Starts::EndOfEmployment | Starts::EndOfReintegration
    );
    let hint = visit.say(if waits { "bring-clock-waits" } else { "bring-clock-runs" });
    let field = day_field(visit, "clock", &clock_key(starts), held.draft.told.clock).optional(visit);
    Some(Field { hint, ..field })
}

/// What they were told.
fn notice(visit: &Visit, held: &Held, register: &Register) -> Vec<Field> {
    let told = &held.draft.told;
    let informed = [
        Choice::new("yes", visit.say("bring-informed-yes")),
        Choice::new("no", visit.say("bring-informed-no")).hint(visit.say("bring-informed-no-hint")),
    ];
    let present = match (held.draft.purpose.is_none(), &told.informed) {
        (true, _) => "",
        (false, Some(_)) => "yes",
        (false, None) => "no",
    };
    let mut fields =
        vec![Field::text(visit, "informed", "bring-informed").kind(Kind::Radios(informed.to_vec())).value(present)];
    fields.extend(heard(visit, "told", told.informed.as_ref(), proposed(visit, visit.today())));
    let recipients = Field::text(visit, "recipients", "bring-recipients").kind(Kind::Tick);
    fields.push(recipients.value(if told.recipients { "1" } else { "" }));
    let too = told_too(held, register).map(|activity| {
        let mut choice = Choice::new(&activity.id, activity.name.get(visit.language));
        choice.is_chosen = told.too.contains(&activity.id);
        choice
    });
    let too: Vec<Choice> = too.collect();
    if !too.is_empty() {
        fields.push(Field::text(visit, "too", "bring-too").kind(Kind::Ticks(too)).optional(visit));
    }
    fields
}

/// What else uses the file, of which the same text may have told.
fn told_too<'r>(held: &'r Held, register: &'r Register) -> impl Iterator<Item = &'r Activity> {
    let file = held.draft.file.as_str();
    let mut collecting: Vec<&str> = candidates(register, file).map(|(activity, _)| activity.id.as_str()).collect();
    collecting.dedup();
    // The one for which they are brought in, if there is no choice, is told of by the text itself.
    let only = if let [only] = collecting.as_slice() { Some(*only) } else { None };
    let using = register.activities.iter().filter(move |activity| activity.files.iter().any(|used| used == file));
    using.filter(move |activity| only != Some(activity.id.as_str()))
}

/// The fields of what people were told or said: names of text, way and day.
fn fields_of(about: &str) -> [&'static str; 3] {
    if about == "told" { ["told-text", "told-way", "told-on"] } else { ["consent-text", "consent-way", "consent-on"] }
}

fn heard(visit: &Visit, about: &str, known: Option<&Heard>, proposed: String) -> [Field; 3] {
    let [text, way, on] = fields_of(about);
    let ways = Way::ALL.map(|way| Choice::new(way.as_str(), visit.say(&format!("bring-way-{}", way.as_str()))));
    let (was_text, was_way, was_on) = match known {
        Some(heard) => (heard.text.clone(), heard.way.clone(), heard.on),
        None => (proposed, Way::Form.as_str().to_owned(), Day(visit.today())),
    };
    let asked = Field::text(visit, text, &format!("bring-{about}-text")).kind(Kind::Area).longest(TEXT).value(was_text);
    [
        Field { optional: visit.say(&format!("bring-if-{about}")), ..asked },
        Field::text(visit, way, &format!("bring-{about}-way")).kind(Kind::Select(ways.to_vec())).value(was_way),
        day_field(visit, on, &format!("bring-{about}-on"), Some(was_on)),
    ]
}

/// What makes a consent count; at first nothing is ticked.
fn marks(visit: &Visit, known: &Marks) -> [Field; 3] {
    let [mut counts, explicit, representative] = mark_fields(visit);
    if let Kind::Ticks(choices) = &mut counts.kind {
        for choice in choices {
            choice.is_chosen = known.counts.contains(&choice.value);
        }
    }
    let tick = |is: bool| if is { "1" } else { "" };
    [counts, explicit.value(tick(known.explicit)), representative.value(tick(known.representative))]
}

fn day_field(visit: &Visit, name: &'static str, key: &str, present: Option<Day>) -> Field {
    let present = present.map(|day| shown(day.0)).unwrap_or_default();
    Field::text(visit, name, key).width("wb-b8").longest(20).inputmode("numeric").value(present)
}

/// Whether the file is of customers.
pub fn is_of_customers(held: &Held, register: &Register) -> bool {
    register.file(&held.draft.file).is_some_and(|file| file.subject == Subject::Customer)
}

/// Which of several was chosen.
pub fn one(form: &Form, name: &str) -> String {
    form.chosen(name).first().map(|value| (*value).to_owned()).unwrap_or_default()
}

/// What was answered; what is wrong stands beside its field, and nothing that was filled in is dropped without a word.
pub fn told(visit: &Visit, held: &Held, register: &Register, form: &mut Form, ground: Option<Ground>) -> Told {
    let customer = one(form, "customer");
    let until = if customer == "until" { past_day(visit, form, "until") } else { None };
    if customer != "until" && !form.text("until").is_empty() {
        form.fail("until", visit.say("bring-until-dropped"));
    }
    let clock = if form.text("clock").is_empty() { None } else { past_day(visit, form, "clock") };
    let is_informed = one(form, "informed") == "yes";
    let informed = if is_informed { said(visit, form, "told") } else { None };
    let recipients = form.is_ticked("recipients");
    let known: Vec<&str> = told_too(held, register).map(|activity| activity.id.as_str()).collect();
    let too = form.chosen("too").into_iter().filter(|id| known.contains(id)).map(str::to_owned);
    let too: Vec<String> = too.collect();
    if !is_informed && (recipients || !too.is_empty()) {
        form.fail("informed", visit.say("bring-informed-dropped"));
    }
    let counts = form.chosen("counts").into_iter().filter(|one| COUNTS.contains(one)).map(str::to_owned).collect();
    let marks =
        Marks { counts, explicit: form.is_ticked("explicit"), representative: form.is_ticked("representative") };
    let rests_on_consent = ground == Some(Ground::Consent);
    let consent = if rests_on_consent { said(visit, form, "consent") } else { None };
    if ground.is_some() && !rests_on_consent && (!form.text("consent-text").is_empty() || marks != Marks::default()) {
        form.fail("consent-text", visit.say("bring-consent-dropped"));
    }
    let optout = !one(form, "optout").is_empty();
    Told { customer, until, optout, clock, informed, recipients, too, consent, marks }
}

/// A day in a field that has been.
fn past_day(visit: &Visit, form: &mut Form, name: &str) -> Option<Day> {
    let Some(day) = day(form.text(name)) else {
        form.fail(name, visit.say("bring-day-wrong"));
        return None;
    };
    if day > visit.today() {
        form.fail(name, visit.say("bring-day-late"));
    }
    Some(Day(day))
}

fn said(visit: &Visit, form: &mut Form, about: &str) -> Option<Heard> {
    let [text, way, on] = fields_of(about);
    form.require(text, visit.say(&format!("bring-{about}-text-missing")));
    form.require(way, visit.say("bring-way-missing"));
    let on = past_day(visit, form, on);
    if let Some(Day(on)) = on.filter(|_| about == "told")
        && let Ok(Some(wrong)) = of_another_day(visit, form.text(text), on)
    {
        form.fail(text, wrong);
    }
    Some(Heard { way: one(form, way), on: on?, text: form.text(text).to_owned() })
}
