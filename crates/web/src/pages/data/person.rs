//! One person: what is kept of her, covered, and why; whom she was told of; what she said; and what can be done.

use super::history::{day, happened};
use super::hold;
use super::scope::{Scope, may_use, subject};
use super::show;
use super::tags::Tag;
use crate::form::Form;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{self, Route, WORKERS};
use crate::visit::Visit;
use askama::Template;
use std::collections::BTreeSet;
use waarborg_model::vocabulary::Ground;
use waarborg_register::Activity;
use waarborg_store::EventKind;
use waarborg_text::{Values, long_date};
use waarborg_vault::{Flag, Glance, GlanceRecord, Hold, PurposeBit};

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::page("data-person", "/gegevens/mens/{id}", "/en/data/person/{id}", WORKERS, show_person)];

#[derive(Template)]
#[template(path = "web/data/person.html")]
struct Person<'v> {
    page: Page<'v>,
    name: String,
    /// Strips about the whole page.
    restricted: String,
    objected: String,
    records: Vec<Record>,
    /// The form by which values are shown; none where nothing can be.
    show: Option<(String, String)>,
    why: Vec<Why>,
    recipients: Vec<String>,
    told: String,
    consents: Vec<(String, String)>,
    events: Vec<(String, String, String)>,
    acts: Vec<(String, String)>,
    id: String,
    /// The way to make a request of hers; empty where there is none.
    requests: String,
}

/// A record of hers.
struct Record {
    file: String,
    tags: Vec<Tag>,
    fields: Vec<(String, String)>,
    /// What stands there instead of fields.
    instead: String,
    since: String,
    until: String,
    /// The way to correct it; empty where it cannot be.
    correct: String,
    /// That it is held, until when and for what, each with the way to end that.
    held: Vec<(String, String)>,
    /// The way to hold it; empty for whoever may not.
    hold: String,
}

/// Why her data are kept.
struct Why {
    activity: String,
    reasons: String,
    source: String,
    /// Whether she knows.
    told: String,
}

fn show_person(visit: &Visit) -> Result<Reply, Refusal> {
    let id = subject(visit)?;
    let scope = Scope::of(visit)?;
    let glance = scope.person(id)?;
    let has = |flag: Flag| glance.standing.flags & flag as u32 != 0;
    let since =
        |kind: EventKind| glance.events.iter().rev().find(|event| event.kind == kind).map(|event| day(visit, event.at));
    let strip = |flag: Flag, kind: EventKind, key: &str| match (has(flag), since(kind)) {
        (false, _) => String::new(),
        (true, Some(day)) => visit.say_with(&format!("{key}-since"), &[("day", &day)]),
        (true, None) => visit.say(key),
    };
    let activities = activities(&scope, &glance);
    let name = name(&scope, &glance);
    let may_show = glance.withheld.is_none() && !show::ways(&scope, &glance).is_empty();
    let show = may_show.then(|| {
        let form = Form::new(visit, show::fields(visit, &scope, &glance));
        (visit.to("data-person-show", &[visit.part()]), form.html())
    });
    let holds = visit.vault()?.holds(id)?;
    let kept = scope.kept()?;
    let has_record = |file: &str| glance.records.iter().any(|record| record.file.as_deref() == Some(file));
    let mut recipients: Vec<String> = Vec::new();
    for activity in &activities {
        // Who gets nothing out of the files that she is in gets nothing of hers.
        let gets = |id: &str| scope.register().fields_handed(activity, id).any(|(file, _)| has_record(&file.id));
        for recipient in scope.register().recipients_of(activity).filter(|one| gets(&one.id)) {
            let words = kept.recipient(recipient);
            if !recipients.contains(&words) {
                recipients.push(words);
            }
        }
    }
    let person = Person {
        page: Page::new(visit, "data-person-title", "data"),
        restricted: strip(Flag::Restricted, EventKind::Restriction, "data-restricted"),
        objected: strip(Flag::Objected, EventKind::Objection, "data-objected"),
        records: glance.records.iter().map(|one| record(&scope, &glance, &holds, one)).collect::<Result<_, _>>()?,
        show,
        why: activities
            .iter()
            .map(|activity| Why {
                activity: activity.name.get(visit.language).to_owned(),
                reasons: activity
                    .purposes
                    .iter()
                    .map(|entry| {
                        let (purpose, ground) = (scope.purpose(entry.purpose), scope.ground(entry.ground));
                        visit.say_with("data-purpose-ground", &[("purpose", &purpose), ("ground", &ground)])
                    })
                    .collect::<Vec<_>>()
                    .join(" · "),
                source: visit.say(&format!("data-source-{}", activity.source.as_str().replace('_', "-"))),
                told: visit.say(if is_told_of(&glance, activity) { "data-why-told" } else { "data-why-untold" }),
            })
            .collect(),
        told: visit.say(if is_told(&glance) { "data-told" } else { "data-not-told" }),
        recipients,
        consents: consents(&scope, &glance),
        events: events(&scope, &glance),
        acts: acts(visit, &scope, &glance),
        id: id.to_string(),
        requests: if route::find("requests").is_some() { visit.to("requests", &[]) } else { String::new() },
        name,
    };
    Ok(page(&person))
}

/// Whether she was told of anybody who gets her data.
fn is_told(glance: &Glance) -> bool {
    glance.purposes.iter().any(|(_, _, bits)| bits & PurposeBit::InformedRecipients as u32 != 0)
}

/// Whether she was told of all that an activity does.
pub fn is_told_of(glance: &Glance, activity: &Activity) -> bool {
    activity.purposes.iter().all(|entry| {
        glance.purposes.iter().any(|(id, purpose, bits)| {
            *id == activity.id && *purpose == entry.purpose && bits & PurposeBit::Informed as u32 != 0
        })
    })
}

/// The activities that use her files and are hers who looks, in the order of the register.
pub fn activities<'s>(scope: &'s Scope<'_>, glance: &Glance) -> Vec<&'s Activity> {
    let files: BTreeSet<&str> = glance.records.iter().filter_map(|record| record.file.as_deref()).collect();
    let own = scope.register().activities.iter().filter(|activity| scope.visit.works_in(&activity.id));
    own.filter(|activity| activity.files.iter().any(|file| files.contains(file.as_str()))).collect()
}

/// The name of the person of the address, covered, for a page that says whom an act is about. Only for it she is opened.
pub fn name_of(scope: &Scope<'_>) -> Result<String, Refusal> {
    Ok(name(scope, &scope.person(subject(scope.visit)?)?))
}

/// Her name, covered; that she has none here if nothing is opened.
pub fn name(scope: &Scope<'_>, glance: &Glance) -> String {
    let of = |record: &GlanceRecord| {
        let id = record.file.as_deref()?;
        let field = scope.register().file(id)?.fields.iter().find(|field| field.kind.as_deref() == Some("name"))?;
        Some(Values::Covered.of_field(scope.register(), id, &field.id, record.fields.get(&field.id)?))
    };
    let name = glance.records.iter().find_map(of).filter(|name| !name.is_empty());
    name.unwrap_or_else(|| scope.visit.say("data-nameless"))
}

fn record(scope: &Scope<'_>, glance: &Glance, holds: &[Hold], record: &GlanceRecord) -> Result<Record, Refusal> {
    let visit = scope.visit;
    let file = record.file.as_deref().and_then(|file| scope.register().file(file));
    let mut fields = Vec::new();
    for field in file.iter().flat_map(|file| &file.fields) {
        let Some(file) = file.filter(|file| scope.opens(file, field)) else { continue };
        let label = field.name.get(visit.language).to_owned();
        match record.fields.get(&field.id) {
            Some(value) => fields.push((label, Values::Covered.of_field(scope.register(), &file.id, &field.id, value))),
            // Whether anything stands there is sealed with it.
            None if field.category.sensitivity() != waarborg_model::SensitivityGroup::Ordinary => {
                fields.push((label, visit.say("data-sealed")));
            }
            None => {}
        }
    }
    let held = file.map(|file| hold::of_file(scope, file, holds)).unwrap_or_default();
    let hold = file.map(|file| hold::way(scope, file)).unwrap_or_default();
    let instead = match (record.is_over, glance.withheld.is_some()) {
        (true, _) if !held.is_empty() => visit.say("data-record-held"),
        (true, _) => visit.say("data-record-over"),
        (_, true) => visit.say("data-record-withheld"),
        _ => String::new(),
    };
    let kept = scope.kept()?;
    let term = file.and_then(|file| scope.retention(file)).map(|retention| kept.term(retention)).unwrap_or_default();
    let until = match record.last_day() {
        Some(day) => visit.say_with("data-until", &[("day", &long_date(visit.words(), day)), ("term", &term)]),
        None => visit.say_with("data-until-open", &[("term", &term)]),
    };
    let imported = if record.is_imported { "data-since-imported" } else { "data-since" };
    let can = !record.is_over && file.is_some();
    Ok(Record {
        file: scope.file_name(record.file.as_deref()),
        tags: file.map(|file| Tag::all(visit, file)).unwrap_or_default(),
        fields: if instead.is_empty() { fields } else { Vec::new() },
        instead,
        since: visit.say_with(imported, &[("day", &day(visit, record.created_at))]),
        until,
        correct: if can {
            visit.to("data-person-correct", &[visit.part(), &record.id.to_string()])
        } else {
            String::new()
        },
        held,
        hold,
    })
}

/// What she consented to, and whether it holds.
fn consents(scope: &Scope<'_>, glance: &Glance) -> Vec<(String, String)> {
    let visit = scope.visit;
    let held = glance.purposes.iter().filter(|(_, _, bits)| bits & PurposeBit::Proof as u32 != 0);
    let held = held.filter(|(activity, ..)| scope.register().activity(activity).is_some());
    held.map(|(activity, purpose, bits)| {
        let is_withdrawn = bits & PurposeBit::Withdrawn as u32 != 0;
        let what = format!("{} · {}", scope.activity_name(activity), scope.purpose(*purpose));
        (what, visit.say(if is_withdrawn { "data-consent-withdrawn" } else { "data-consent-given" }))
    })
    .collect()
}

/// What happened, newest first: when, what, and the text that was shown.
fn events(scope: &Scope<'_>, glance: &Glance) -> Vec<(String, String, String)> {
    let visit = scope.visit;
    let one = |event: &waarborg_vault::GlanceEvent| {
        let mut what = vec![visit.say(&format!("event-{}", waarborg_text::paper::standing::event_name(event.kind)))];
        what.extend(event.activity.as_deref().map(|activity| scope.activity_name(activity)));
        what.extend(event.file.as_deref().map(|file| scope.file_name(Some(file))));
        what.extend(event.purpose.map(|purpose| scope.purpose(purpose)));
        what.extend(event.way.map(|way| visit.say(&format!("way-{}", way.as_str()))));
        let when = if scope.hears(event) { happened(visit, event.at) } else { day(visit, event.at) };
        let text = event.text.expose();
        let text = if text.is_empty() || is_our_reason(event.kind) { text.to_owned() } else { format!("“{text}”") };
        (when, what.join(" · "), text)
    };
    glance.events.iter().rev().map(one).collect()
}

/// Whether the text of an event is why the house did it, and not what was shown or said.
const fn is_our_reason(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Restriction
            | EventKind::RestrictionLifted
            | EventKind::Inaccurate
            | EventKind::Accurate
            | EventKind::NoticeTakenBack
            | EventKind::HeldForClaim
            | EventKind::HeldForInquiry
            | EventKind::ClaimHoldEnded
            | EventKind::InquiryHoldEnded
    )
}

/// What whoever is signed in can do for her: the way, and its words.
fn acts(visit: &Visit, scope: &Scope<'_>, glance: &Glance) -> Vec<(String, String)> {
    let has = |flag: Flag| glance.standing.flags & flag as u32 != 0;
    let consents = scope.register().activities.iter().any(|activity| {
        visit.works_in(&activity.id) && activity.purposes.iter().any(|entry| entry.ground == Ground::Consent)
    });
    let is_withdrawable =
        glance.purposes.iter().any(|(activity, _, bits)| super::consent::is_given(*bits) && visit.works_in(activity));
    let all = [
        ("data-person-restrict", "data-act-restrict", !has(Flag::Restricted)),
        ("data-person-unrestrict", "data-act-unrestrict", has(Flag::Restricted)),
        ("data-person-object", "data-act-object", !has(Flag::Objected)),
        ("data-person-unobject", "data-act-unobject", has(Flag::Objected)),
        ("data-person-consent", "data-act-consent", consents),
        ("data-person-withdraw", "data-act-withdraw", is_withdrawable),
        ("data-person-tell", "data-act-tell", !activities(scope, glance).is_empty()),
        ("data-person-untell", "data-act-untell", !super::untell::told_of(scope, glance).is_empty()),
    ];
    let last = [("data-person-copy", "data-act-copy", true), ("data-person-erase", "data-act-erase", true)];
    let shown = |(route, words, _): (&str, &str, bool)| (visit.to(route, &[visit.part()]), visit.say(words));
    let may = |(route, _, can): &(&str, &str, bool)| *can && may_use(visit, route);
    let mut acts: Vec<(String, String)> = all.into_iter().filter(may).map(shown).collect();
    acts.extend(super::relation::acts(scope, glance));
    acts.extend(last.into_iter().filter(may).map(shown));
    acts
}
