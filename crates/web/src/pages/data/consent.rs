//! Writing down consent and its withdrawal: the exact text, the way, the time (AVG 7).

use super::act::Act;
use super::person::name_of;
use super::scope::{Scope, subject};
use super::typed::{LONGEST_TEXT, note_field, way, way_field, when, when_fields};
use crate::form::{Choice, Field, Form, Kind};
use crate::reply::{Refusal, Reply};
use crate::route::{Route, WORKERS};
use crate::session::Banner;
use crate::visit::Visit;
use waarborg_model::vocabulary::{Ground, Purpose};
use waarborg_vault::{DayCounts, Event, Given, Glance, PurposeBit, Said};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form(
        "data-person-consent",
        "/gegevens/mens/{id}/toestemming",
        "/en/data/person/{id}/consent",
        WORKERS,
        ask,
        give,
    ),
    Route::form(
        "data-person-withdraw",
        "/gegevens/mens/{id}/intrekken",
        "/en/data/person/{id}/withdraw",
        WORKERS,
        ask_withdraw,
        withdraw,
    ),
];

/// What makes a consent count (AVG 4(11)).
pub const COUNTS: [&str; 4] = ["free", "specific", "informed", "active"];

/// Whether consent was given and not withdrawn since.
pub const fn is_given(bits: u32) -> bool {
    bits & PurposeBit::Proof as u32 != 0 && bits & PurposeBit::Withdrawn as u32 == 0
}

/// Something she may say yes to: the activity and the purpose.
type To = (String, Purpose);

fn value((activity, purpose): &To) -> String {
    format!("{activity}:{}", purpose.as_str())
}

fn choices(scope: &Scope<'_>, to: &[To]) -> Vec<Choice> {
    let label = |to: &To| format!("{} · {}", scope.activity_name(&to.0), scope.purpose(to.1));
    to.iter().map(|to| Choice::new(value(to), label(to))).collect()
}

/// What whoever is signed in can write consent down for.
fn givable(scope: &Scope<'_>) -> Vec<To> {
    let mine = scope.register().activities.iter().filter(|activity| scope.visit.works_in(&activity.id));
    mine.flat_map(|activity| {
        let asked = activity.purposes.iter().filter(|entry| entry.ground == Ground::Consent);
        asked.map(|entry| (activity.id.clone(), entry.purpose))
    })
    .collect()
}

/// What she said yes to and can take back.
fn withdrawable(scope: &Scope<'_>, glance: &Glance) -> Vec<To> {
    let given = glance.purposes.iter().filter(|(_, _, bits)| is_given(*bits));
    let mine = given.filter(|(activity, purpose, _)| {
        let entry = scope.register().activity(activity).and_then(|activity| activity.purpose(*purpose));
        entry.is_some() && scope.visit.works_in(activity)
    });
    mine.map(|(activity, purpose, _)| (activity.clone(), *purpose)).collect()
}

fn what_field(visit: &Visit, choices: Vec<Choice>) -> Field {
    let first = choices.first().map(|one| one.value.clone()).unwrap_or_default();
    Field::text(visit, "what", "data-consent-what").kind(Kind::Select(choices)).value(first)
}

fn chosen(form: &Form, to: Vec<To>) -> Option<To> {
    let chosen = form.chosen("what").first().copied().unwrap_or_default().to_owned();
    to.into_iter().find(|to| value(to) == chosen)
}

/// The fields for what makes a consent count, whether it was express, and who gave it.
pub fn mark_fields(visit: &Visit) -> [Field; 3] {
    let counts = COUNTS.map(|one| Choice::new(one, visit.say(&format!("data-consent-{one}"))));
    [
        Field::text(visit, "counts", "data-consent-counts").kind(Kind::Ticks(counts.into())),
        Field::text(visit, "explicit", "data-consent-explicit").kind(Kind::Tick),
        Field::text(visit, "representative", "data-consent-representative").kind(Kind::Tick),
    ]
}

fn give_form(visit: &Visit, scope: &Scope<'_>) -> Form {
    let [counts, explicit, representative] = mark_fields(visit);
    let [day, time] = when_fields(visit);
    Form::new(
        visit,
        vec![
            what_field(visit, choices(scope, &givable(scope))),
            Field::text(visit, "text", "data-consent-text").kind(Kind::Area).longest(LONGEST_TEXT),
            way_field(visit),
            day,
            time,
            counts,
            explicit,
            representative,
            note_field(visit),
        ],
    )
}

/// The words and the route of writing consent down, and of taking it back.
const GIVE: (&str, &str) = ("data-give", "data-person-consent");
const WITHDRAW: (&str, &str) = ("data-withdraw", "data-person-withdraw");

fn asked(scope: &Scope<'_>, (key, route): (&str, &str), form: Form, can: bool) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    let act = Act::new(visit, key, visit.to(route, &[visit.part()]), form).for_person(visit, name_of(scope)?);
    if can {
        return act.shown();
    }
    act.warning(visit.say(&format!("{key}-nothing"))).button(String::new()).shown()
}

fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let can = !givable(&scope).is_empty();
    asked(&scope, GIVE, give_form(visit, &scope), can)
}

fn give(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let glance = scope.outline(subject(visit)?)?;
    let mut form = give_form(visit, &scope);
    let to = chosen(&form, givable(&scope));
    if to.is_none() {
        form.fail("what", visit.say("data-consent-what-missing"));
    }
    form.require("text", visit.say("data-consent-text-missing"));
    let way = way(visit, &mut form);
    let at = when(visit, &mut form, DayCounts::FromItsBeginning);
    let (Some((activity, purpose)), Some(way), Some(at), true) = (to, way, at, form.is_fine()) else {
        return asked(&scope, GIVE, form, true);
    };
    let has = |name: &str| form.chosen("counts").contains(&name);
    let given = Given {
        free: has("free"),
        specific: has("specific"),
        informed: has("informed"),
        active: has("active"),
        explicit: form.is_ticked("explicit"),
        by_representative: form.is_ticked("representative"),
    };
    let counts = COUNTS.into_iter().all(has);
    let said = Said { at, way, text: form.text("text").to_owned(), evidence: form.text("note").to_owned() };
    let (vault, event) = (visit.vault()?, Event::Consent(activity, purpose, given));
    let is_overtaken = vault.is_overtaken(glance.subject, &event, &said)?;
    vault.note(visit.actor, glance.subject, &event, &said)?;
    let key = match (is_overtaken, counts) {
        (true, _) => "data-give-done-overtaken",
        (false, true) => "data-give-done",
        (false, false) => "data-give-done-lacking",
    };
    Ok(visit.done(Banner::of(visit.say(key)), "data-person", &[visit.part()]))
}

fn withdraw_form(visit: &Visit, scope: &Scope<'_>, glance: &Glance) -> Form {
    let [day, time] = when_fields(visit);
    Form::new(
        visit,
        vec![
            what_field(visit, choices(scope, &withdrawable(scope, glance))),
            Field::text(visit, "text", "data-withdraw-text").kind(Kind::Area).longest(LONGEST_TEXT).optional(visit),
            way_field(visit),
            day,
            time,
            note_field(visit),
        ],
    )
}

fn ask_withdraw(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let glance = scope.outline(subject(visit)?)?;
    let can = !withdrawable(&scope, &glance).is_empty();
    asked(&scope, WITHDRAW, withdraw_form(visit, &scope, &glance), can)
}

fn withdraw(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let glance = scope.outline(subject(visit)?)?;
    let mut form = withdraw_form(visit, &scope, &glance);
    let to = chosen(&form, withdrawable(&scope, &glance));
    if to.is_none() {
        form.fail("what", visit.say("data-consent-what-missing"));
    }
    let way = way(visit, &mut form);
    let at = when(visit, &mut form, DayCounts::FromItsEnd);
    let (Some((activity, purpose)), Some(way), Some(at), true) = (to, way, at, form.is_fine()) else {
        return asked(&scope, WITHDRAW, form, true);
    };
    let said = Said { at, way, text: form.text("text").to_owned(), evidence: form.text("note").to_owned() };
    let (vault, event) = (visit.vault()?, Event::Withdraw(activity, purpose));
    let is_overtaken = vault.is_overtaken(glance.subject, &event, &said)?;
    vault.note(visit.actor, glance.subject, &event, &said)?;
    let key = if is_overtaken { "data-withdraw-done-overtaken" } else { "data-withdraw-done" };
    Ok(visit.done(Banner::of(visit.say(key)), "data-person", &[visit.part()]))
}
