//! Showing the values of a person: for an activity and with a reason, against a permit, for five minutes.

use super::person::name;
use super::scope::{Scope, may_use, subject};
use crate::form::{Choice, Field, Form, Kind};
use crate::page::{Page, form_page, page};
use crate::pages::register::weigh;
use crate::reply::{Refusal, Reply};
use crate::route::{Route, WORKERS};
use crate::visit::Visit;
use askama::Template;
use std::collections::BTreeSet;
use waarborg_decide::Decision;
use waarborg_model::vocabulary::{Action, Purpose};
use waarborg_register::{Field as RegisterField, File};
use waarborg_text::answer::{brief, outcome_sentence};
use waarborg_text::shown;
use waarborg_vault::{Answer, Glance, Reason, Used, Wanted};

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::form("data-person-show", "/gegevens/mens/{id}/toon", "/en/data/person/{id}/show", WORKERS, ask, show)];

/// After so many seconds the values are covered again.
const COVERED_AFTER: u32 = 300; // not law: the house's own custom

#[derive(Template)]
#[template(path = "web/data/show-ask.html")]
struct Ask<'v> {
    page: Page<'v>,
    form: Form,
    name: String,
    path: String,
    back: String,
    can: bool,
}

#[derive(Template)]
#[template(path = "web/data/shown.html")]
struct Shown<'v> {
    page: Page<'v>,
    back: String,
    lead: String,
    records: Vec<(String, Vec<(String, String)>)>,
}

#[derive(Template)]
#[template(path = "web/data/refused.html")]
struct Refused<'v> {
    page: Page<'v>,
    back: String,
    sentence: String,
    /// The rules that refuse, each with its article and name.
    rules: Vec<(String, String, String)>,
    ways: Vec<String>,
    open: Vec<String>,
    /// Where the interest is weighed that nobody weighed yet; empty: nobody has to, or whoever asks may not.
    weigh: String,
    is_unweighed: bool,
}

/// For what her values can be shown: an activity and a purpose that uses data, hers who is signed in.
pub fn ways(scope: &Scope<'_>, glance: &Glance) -> Vec<(String, Purpose)> {
    let files: BTreeSet<&str> =
        glance.records.iter().filter(|one| !one.is_over).filter_map(|record| record.file.as_deref()).collect();
    let mut ways = Vec::new();
    for activity in &scope.register().activities {
        let uses = activity.files.iter().any(|file| files.contains(file.as_str()));
        if !uses || !activity.actions.contains(&Action::Use) || !scope.visit.works_in(&activity.id) {
            continue;
        }
        let served = activity.purposes.iter().filter(|entry| entry.served_by(Action::Use));
        ways.extend(served.map(|entry| (activity.id.clone(), entry.purpose)));
    }
    ways
}

/// The fields of the form.
pub fn fields(visit: &Visit, scope: &Scope<'_>, glance: &Glance) -> Vec<Field> {
    let reasons =
        Reason::OFFERED.map(|one| Choice::new(one.as_str(), visit.say(&format!("data-reason-{}", one.as_str()))));
    let reason = Field::text(visit, "reason", "data-reason").kind(Kind::Radios(reasons.into()));
    let choices: Vec<Choice> = ways(scope, glance)
        .into_iter()
        .map(|(activity, purpose)| {
            let label = format!("{} · {}", scope.activity_name(&activity), scope.purpose(purpose));
            Choice::new(format!("{activity}:{}", purpose.as_str()), label)
        })
        .collect();
    let first = choices.first().map(|one| one.value.clone()).unwrap_or_default();
    let activity = Field::text(visit, "activity", "data-activity").kind(Kind::Select(choices)).value(first);
    let mut fields = vec![reason, activity];
    if !extra(scope, glance).is_empty() {
        let names = extra(scope, glance).join(", ");
        let mut tick = Field::text(visit, "extra", "data-extra").kind(Kind::Tick);
        tick.hint = visit.say_with("data-extra-names", &[("names", &names)]);
        fields.push(tick);
    }
    fields
}

/// Names of the fields that the register wants covered even then, unless they are asked for.
fn extra(scope: &Scope<'_>, glance: &Glance) -> Vec<String> {
    let files = scope.register().files.iter();
    let hers = files.filter(|file| glance.records.iter().any(|record| record.file.as_deref() == Some(&file.id)));
    let mut names: Vec<String> = Vec::new();
    for file in hers {
        for field in file.fields.iter().filter(|field| field.covered && scope.opens(file, field)) {
            let name = field.name.get(scope.visit.language).to_owned();
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let glance = scope.person(subject(visit)?)?;
    let form = Form::new(visit, fields(visit, &scope, &glance));
    asked(visit, &scope, &glance, form)
}

fn asked(visit: &Visit, scope: &Scope<'_>, glance: &Glance, form: Form) -> Result<Reply, Refusal> {
    let ask = Ask {
        page: Page::new(visit, "data-show-title", "data").with(&form),
        name: name(scope, glance),
        path: visit.to("data-person-show", &[visit.part()]),
        back: visit.to("data-person", &[visit.part()]),
        can: !ways(scope, glance).is_empty(),
        form,
    };
    Ok(form_page(&ask, &ask.form))
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let id = subject(visit)?;
    let scope = Scope::of(visit)?;
    let glance = scope.person(id)?;
    let mut form = Form::new(visit, fields(visit, &scope, &glance));
    form.require("reason", visit.say("data-reason-missing"));
    form.require("activity", visit.say("data-activity-missing"));
    let reason = form.chosen("reason").first().and_then(|word| Reason::from_word(word));
    let way = ways(&scope, &glance).into_iter().find(|(activity, purpose)| {
        let value = format!("{activity}:{}", purpose.as_str());
        form.chosen("activity").first() == Some(&value.as_str())
    });
    let (Some(reason), Some((activity, purpose)), true) = (reason, way, form.is_fine()) else {
        return asked(visit, &scope, &glance, form);
    };
    let wanted = Wanted {
        fields: wanted_fields(&scope, &activity, form.is_ticked("extra")),
        activity: activity.clone(),
        purpose: Some(purpose),
        action: Action::Use,
        channel: None,
        recipient: None,
    };
    if wanted.fields.is_empty() {
        form.fail("extra", visit.say("data-extra-only"));
        return asked(visit, &scope, &glance, form);
    }
    visit.house.brakes.reveal(&visit.account()?.id).map_err(|_| Refusal::TooOften)?;
    match visit.vault()?.use_one_because(visit.actor, &wanted, id, reason)? {
        Answer::Given(used) => {
            let lead = visit.say_with(
                "data-shown-lead",
                &[("activity", &scope.activity_name(&activity)), ("purpose", &scope.purpose(purpose))],
            );
            visit.look_again(COVERED_AFTER, visit.to("data-person", &[visit.part()]));
            Ok(page(&Shown {
                page: Page::new(visit, "data-shown-title", "data"),
                back: visit.to("data-person", &[visit.part()]),
                lead,
                records: records(&scope, &used),
            }))
        }
        Answer::Refused(decision) => {
            let entry = scope.register().activity(&activity).and_then(|one| one.purpose(purpose));
            let unweighed = entry.filter(|entry| entry.is_unweighed()).map(|_| weigh::path(visit, &activity, purpose));
            told(visit, &decision, unweighed)
        }
    }
}

/// The fields of an activity, as `file.field`, without those that are covered even then unless they are asked for.
fn wanted_fields(scope: &Scope<'_>, activity: &str, extra: bool) -> Vec<String> {
    let Some(activity) = scope.register().activity(activity) else { return Vec::new() };
    let allowed = scope.register().fields_allowed(activity);
    let allowed = allowed.filter(|(_, _, field, _)| extra || !field.covered);
    allowed.map(|(file, _, field, _)| format!("{}.{}", file.id, field.id)).collect()
}

/// Records that were opened: the file, and each field with its value, in the order of the register.
fn records(scope: &Scope<'_>, used: &Used) -> Vec<(String, Vec<(String, String)>)> {
    let language = scope.visit.language;
    let of = |record: &waarborg_vault::OpenedRecord| -> Option<(String, Vec<(String, String)>)> {
        let file: &File = scope.register().files.iter().find(|file| file.number() == record.file)?;
        let value = |field: &RegisterField| {
            let value = record.fields.get(&field.id)?;
            Some((field.name.get(language).to_owned(), shown(value.expose()).into_owned()))
        };
        Some((file.name.get(language).to_owned(), file.fields.iter().filter_map(value).collect()))
    };
    used.records.iter().filter_map(of).filter(|(_, fields)| !fields.is_empty()).collect()
}

/// What the law refuses: why, and what would make it lawful.
pub fn refused(visit: &Visit, decision: &Decision) -> Result<Reply, Refusal> {
    told(visit, decision, None)
}

/// The same, with where an interest is weighed on which it rests and that nobody weighed.
fn told(visit: &Visit, decision: &Decision, unweighed: Option<String>) -> Result<Reply, Refusal> {
    let book = visit.vault()?.book();
    let mut brief = brief(visit.words(), book, decision);
    if brief.ways.is_empty() {
        // So much would have to change that no few facts say it: what the rules themselves advise.
        let advice = brief.rules.iter().filter_map(|rule| book.text(&rule.id));
        brief.ways = advice.map(|(_, text)| text.remedy.get(visit.language).to_owned()).collect();
    }
    Ok(page(&Refused {
        page: Page::new(visit, "data-refused-title", "data"),
        is_unweighed: unweighed.is_some(),
        weigh: unweighed.filter(|_| may_use(visit, "register-weigh")).unwrap_or_default(),
        back: visit.to("data-person", &[visit.part()]),
        sentence: outcome_sentence(visit.words(), book, decision),
        rules: brief.rules.into_iter().map(|rule| (rule.title, rule.article, rule.id)).collect(),
        ways: brief.ways,
        open: brief.open,
    }))
}
