//! Vandaag: what needs doing, how the firm stands, what it holds and why, and what may go soon.

mod standing;
mod tasks;

use crate::page::{Page, page};
use crate::pages::begin::done::end_if_seen;
use crate::pages::begin::where_now;
use crate::pages::security::newest;
use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Role, Route, find};
use crate::visit::Visit;
use askama::Template;
use jiff::civil::Date;
use standing::Duty;
use tasks::TaskRow;
use waarborg_duties::today::{Urgency, look, tasks as due};
use waarborg_law::deadline::Start;
use waarborg_register::{Activity, Register};
use waarborg_text::plot::{Amount, Bar, Drawing, Matrix, MatrixInput, MatrixInputRow, Shade, matrix, retention};
use waarborg_text::{long_date, sentence};
use waarborg_vault::{CountedKind, Counts, VaultError};

/// Its routes.
pub const ROUTES: &[Route] = &[Route::page("today", "/", "/en/", ANYBODY, show)];

#[derive(Template)]
#[template(path = "web/today/today.html")]
struct Today<'v> {
    page: Page<'v>,
    day: String,
    greeting: String,
    lead: String,
    /// Whether whoever looks answers for the data.
    answers: bool,
    tasks: Vec<TaskRow>,
    /// How many tasks there is no room for at first, and which.
    more: String,
    rest: Vec<TaskRow>,
    standing: String,
    duties: Vec<Duty>,
    matrix: Option<Matrix>,
    ending: Option<Drawing>,
    /// Where the first run goes on: words and path.
    resume: Option<(String, String)>,
}

/// As many tasks as are seen at a glance.
const SHOWN: usize = 6;

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let account = visit.account()?;
    let answers = visit.is(&[Role::Owner, Role::Officer]);
    let (today, words) = (visit.today(), visit.words());
    let mut seen = look(vault, visit.now, |statement, edition| visit.printed(statement, edition))
        .map_err(crate::public::refused)?;
    seen.backup = newest(visit)?.at.and_then(|at| Start::At(at).day().ok());
    let in_force = match vault.in_force() {
        Ok(in_force) => Some(in_force),
        Err(VaultError::NoRegister) => None,
        Err(error) => return Err(error.into()),
    };
    let register = in_force.as_ref().map(|in_force| &in_force.register);
    let counts = in_force.is_some().then(|| visit.house.tally.counts(vault, visit.now)).transpose()?;
    seen.waiting = counts.as_ref().map(|counts| counts.waiting.clone()).unwrap_or_default();
    if answers && in_force.is_some() {
        seen.untold = visit.house.tally.owed(vault, visit.now)?.people;
    }
    let all = if answers { due(&seen, today) } else { Vec::new() };
    let urgent = all.iter().filter(|task| task.urgency != Urgency::Calm).count();
    let mut rows: Vec<TaskRow> = all.iter().map(|task| TaskRow::of(visit, task, register, today)).collect();
    let rest = rows.split_off(rows.len().min(SHOWN));
    let lead = match (answers, all.len()) {
        (false, _) if visit.is(&[Role::Auditor]) => visit.say("today-lead-auditor"),
        (false, _) => visit.say("today-lead-staff"),
        (true, 0) => visit.say("today-lead-nothing"),
        (true, count) => {
            let urgent = words.count("today-lead-urgent", urgent, &[]);
            words.count("today-lead", count, &[("urgent", &urgent)])
        }
    };
    let duties = standing::duties(visit, &seen, crate::sheet_paper::is_confirmed(visit)?);
    let fine = duties.iter().filter(|duty| duty.is_fine).count();
    let of = duties.len().to_string();
    let shown = Today {
        page: Page::new(visit, "menu-today", "today"),
        day: sentence(&long_date(words, today)),
        greeting: visit.say_with("today-greeting", &[("name", first_name(&account.name))]),
        lead,
        answers,
        tasks: rows,
        more: if rest.is_empty() { String::new() } else { words.count("today-more", rest.len(), &[]) },
        rest,
        standing: words.count("today-standing", fine, &[("of", &of)]),
        duties,
        matrix: counts.as_deref().zip(register).and_then(|(counts, register)| held(visit, counts, register)),
        ending: counts.as_deref().and_then(|counts| ending(visit, counts, today)),
        resume: resume(visit)?,
    };
    Ok(page(&shown))
}

/// Where the owner was when she left the first run.
fn resume(visit: &Visit) -> Result<Option<(String, String)>, Refusal> {
    if visit.is(&[Role::Owner]) {
        end_if_seen(visit)?;
    }
    let here = if visit.is(&[Role::Owner]) { where_now(visit.vault()?)? } else { None };
    Ok(here.map(|(step, of, route)| {
        let (step, of) = (step.to_string(), of.to_string());
        let words = visit.say_with("today-resume", &[("step", &step), ("of", &of)]);
        (words, visit.to(route, &[]))
    }))
}

/// What is held, and why: a row for each activity, a column for each kind of data that there is. Members of staff see the
/// activities that they work in.
pub fn held(visit: &Visit, counts: &Counts, register: &Register) -> Option<Matrix> {
    let people = |activity: &str, kind: CountedKind| {
        let found = counts.activities.iter().find(|count| count.activity == activity && count.kind == kind);
        found.map_or(0, |count| count.people)
    };
    let sees = |activity: &&Activity| visit.is(&[Role::Auditor]) || visit.works_in(&activity.id);
    let seen = || register.activities.iter().filter(sees);
    let is_held = |kind: &CountedKind| seen().any(|activity| people(&activity.id, *kind) > 0);
    let kinds: Vec<CountedKind> = CountedKind::ALL.into_iter().filter(is_held).collect();
    let rows = seen().map(|activity| {
        let mut grounds: Vec<String> = Vec::new();
        for purpose in &activity.purposes {
            let ground = visit.say(&format!("value-ground-{}", purpose.ground.as_str().replace('_', "-")));
            if !grounds.contains(&ground) {
                grounds.push(ground);
            }
        }
        let cell = |kind: &CountedKind| match people(&activity.id, *kind) {
            0 => None,
            people => Some(Amount { people, shade: shade(*kind) }),
        };
        MatrixInputRow {
            purpose: activity.name.get(visit.language).to_owned(),
            ground: grounds.join(", "),
            cells: kinds.iter().map(cell).collect(),
        }
    });
    let rows: Vec<MatrixInputRow> = rows.filter(|row| row.cells.iter().any(Option::is_some)).collect();
    if rows.is_empty() {
        return None;
    }
    let columns = kinds.iter().map(|kind| visit.say(&format!("today-kind-{}", kind.as_str()))).collect();
    Some(matrix(visit.words(), MatrixInput { columns, rows }))
}

const fn shade(kind: CountedKind) -> Shade {
    match kind {
        CountedKind::Ordinary => Shade::Ordinary,
        CountedKind::Sensitive | CountedKind::NationalNumber => Shade::Sensitive,
        CountedKind::Special => Shade::Special,
        CountedKind::Criminal => Shade::Criminal,
    }
}

/// What may go in the coming months; what is over its term already counts with this one.
fn ending(visit: &Visit, counts: &Counts, today: Date) -> Option<Drawing> {
    let bars = counts.ending.iter().map(|(month, records)| {
        let is_now = (month.year(), month.month()) == (today.year(), today.month());
        let name = visit.say(&format!("month-{}", month.month()));
        Bar {
            label: visit.say(&format!("month-short-{}", month.month())),
            name: format!("{name} {}", month.year()),
            cards: records + if is_now { counts.over_term } else { 0 },
        }
    });
    let bars: Vec<Bar> = bars.collect();
    let is_any = bars.iter().any(|bar| bar.cards > 0);
    is_any.then(|| retention(visit.words(), "straks", &bars))
}

fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// The first of these routes that there is and whoever is here may use.
fn first_of(visit: &Visit, names: &[&str]) -> Option<String> {
    let frame = Page::passing(visit, "menu-today");
    let found = names.iter().find(|name| find(name).is_some() && frame.may_use(name));
    found.map(|name| visit.to(name, &[]))
}
