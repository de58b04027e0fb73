//! Step 4: all answers on one page, and the button that brings the people in.

use super::answers::{Row, answers};
use super::assess::{Assessed, assess, file_of};
use super::draft::{self, Held};
use super::foresee::{self, foresee};
use super::look::{self, Sight, contents, gone, look};
use super::people::Told;
use super::row::{name, refusal};
use super::{Step, left, steps};
use crate::bringing::Brings;
use crate::form::Form;
use crate::jobs::Job;
use crate::page::{Page, form_page};
use crate::pages::begin;
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use jiff::civil::Date;
use std::sync::Arc;
use waarborg_law::deadline::Start;
use waarborg_model::vocabulary::Subject;
use waarborg_register::Register;
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Fault, Words, long_date, number};
use waarborg_vault::{Brought, Fate, Import, Imported, Looked, People, Plan, Why};

#[derive(Template)]
#[template(path = "web/import/check.html")]
struct Check<'v> {
    page: Page<'v>,
    steps: Vec<Step>,
    id: String,
    answers: Vec<Row>,
    /// Columns that the law keeps out with what is known of the people, and why.
    refused: Vec<(String, String)>,
    warnings: Vec<String>,
    lead: String,
    /// What would become of the rows: what is counted, and how many.
    foreseen: Vec<(String, String)>,
    /// Something can be brought in.
    is_ready: bool,
    /// Nothing may come in for the one reason that these people know nothing of it; they can be told.
    must_tell: bool,
    /// That the term of these people is over already, so that nothing comes in; else empty.
    over: String,
    form: Form,
}

pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = brought_by(visit)? {
        return Ok(reply);
    }
    let held = draft::load(visit)?;
    let in_force = visit.vault()?.in_force()?;
    let register = &in_force.register;
    if let Some(to) = unready(&held, register) {
        return Ok(visit.go(to, &[&held.id]));
    }
    let form = form(visit, &held, in_force.version);
    let looked = match look(visit, &held, "import-check")? {
        Sight::Wait(reply) => return Ok(reply),
        Sight::Ready(looked) => looked,
    };
    let (seen, import, plan) = plan(visit, register, &held, &looked)?;
    let kept = plan.filled().count();
    let ends = visit.vault()?.over_on(&plan, &import)?;
    let over = ends.filter(|day| kept > 0 && is_over(visit, *day));
    let foreseen =
        match (kept > 0 && over.is_none()).then(|| foresee(visit, &held, &looked, &import, &plan)).transpose()? {
            Some(Sight::Wait(reply)) => return Ok(reply),
            Some(Sight::Ready(brought)) => foresee::told(visit, &brought),
            None => Vec::new(),
        };
    let mut refused = Vec::new();
    for (planned, column) in plan.columns.iter().zip(&seen.columns) {
        if let (Fate::Out(Why::Forbidden(decision)), true) = (&planned.fate, column.is_kept()) {
            refused.push((name(visit, column), refusal(visit, decision)));
        }
    }
    let file = file_of(register, &held)?;
    let fields = |ids: &[String]| {
        let names = ids.iter().filter_map(|id| file.field(id)).map(|field| field.name.get(visit.language));
        names.collect::<Vec<_>>().join(", ")
    };
    let mut warnings = Vec::new();
    // Where nothing comes in, that a name is missing tells nothing.
    if kept > 0 && !plan.missing.is_empty() {
        warnings.push(visit.count("bring-missing", plan.missing.len() as u64, &[("fields", &fields(&plan.missing))]));
    }
    if !plan.problems.is_empty() {
        warnings.push(visit.count("bring-problems", plan.problems.len() as u64, &[]));
    }
    let rows = number(visit.language, plan.rows);
    let check = Check {
        page: Page::new(visit, "bring-check-title", "data").with(&form),
        steps: steps(visit, 3),
        id: held.id.clone(),
        answers: answers(visit, &held, register, (&seen, &plan, ends))?,
        lead: visit.count("bring-check-lead", plan.rows, &[("rows", &rows)]),
        is_ready: kept > 0 && over.is_none(),
        over: over
            .map(|day| visit.say_with("bring-over", &[("day", &long_date(visit.words(), day))]))
            .unwrap_or_default(),
        must_tell: kept == 0 && would_fit_if_told(visit, &looked, import)?,
        foreseen,
        refused,
        warnings,
        form,
    };
    Ok(form_page(&check, &check.form))
}

/// Whether nobody may use what comes in, from the first day on.
fn is_over(visit: &Visit, over_on: Date) -> bool {
    over_on <= visit.today()
}

/// Whether something could come in if these people had been told.
fn would_fit_if_told(visit: &Visit, looked: &Looked, import: Import) -> Result<bool, Refusal> {
    if import.people.informed.is_some() {
        return Ok(false);
    }
    let informed = Told::at_best(Subject::Customer).informed;
    let told = Import { people: People { informed, ..import.people }, ..import };
    Ok(visit.vault()?.plan_looked(looked, &told)?.filled().count() > 0)
}

/// The form, resting on what was chosen and on the register: a colleague may change both meanwhile.
fn form(visit: &Visit, held: &Held, register: u64) -> Form {
    let chosen = serde_json::to_string(&held.draft).unwrap_or_default();
    Form::new(visit, Vec::new()).resting_on(visit, &[&chosen, &register])
}

/// Which step has no answer yet.
fn unready(held: &Held, register: &Register) -> Option<&'static str> {
    if !held.draft.is_looked_through {
        return Some("import-columns");
    }
    held.draft.chosen_purpose(register).is_none().then_some("import-purpose")
}

/// The import as it was chosen, and what it would do.
fn plan(visit: &Visit, register: &Register, held: &Held, looked: &Looked) -> Result<(Assessed, Import, Plan), Refusal> {
    let seen = assess(visit, register, held, looked)?;
    let gone = || Refusal::of(Fault::new("bring.no-file"), Nature::NotFound);
    let (activity, entry) = held.draft.chosen_purpose(register).ok_or_else(gone)?;
    let import = Import {
        file: held.draft.file.clone(),
        activity: Some(activity.id.clone()),
        purpose: Some(entry.purpose),
        chosen: seen.chosen(),
        people: people(visit, register, held),
        ..Import::default()
    };
    let plan = visit.vault()?.plan_looked(looked, &import)?;
    Ok((seen, import, plan))
}

/// What is known of the people. An activity that the register has no more was not told of.
fn people(visit: &Visit, register: &Register, held: &Held) -> People {
    let mut people = held.draft.told.people(&held.file.name, visit.now);
    let uses = |id: &String| register.activity(id).is_some_and(|activity| activity.files.contains(&held.draft.file));
    people.informed_too.retain(uses);
    people
}

/// Where whoever brings the file of the path in sees how far it is; `None`: it is not being brought in, or by another.
fn brought_by(visit: &Visit) -> Result<Option<Reply>, Refusal> {
    let Some(job) = visit.house.bringing.under_way(&visit.house.jobs, visit.part()) else { return Ok(None) };
    let is_hers = visit.house.jobs.find(&job, &visit.account()?.id).is_some();
    is_hers.then(|| look::there(visit, &job)).transpose()
}

pub fn bring(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = brought_by(visit)? {
        return Ok(reply);
    }
    let held = draft::load(visit)?;
    let in_force = visit.vault()?.in_force()?;
    if let Some(to) = unready(&held, &in_force.register) {
        return Ok(visit.go(to, &[&held.id]));
    }
    if !form(visit, &held, in_force.version).is_fine() {
        return show(visit);
    }
    let Sight::Ready(looked) = look(visit, &held, "import-check")? else {
        return Ok(visit.go("import-check", &[&held.id]));
    };
    let (_, import, plan) = plan(visit, &in_force.register, &held, &looked)?;
    let ends = visit.vault()?.over_on(&plan, &import)?;
    if plan.filled().next().is_none() || ends.is_some_and(|day| is_over(visit, day)) {
        return Ok(visit.go("import-check", &[&held.id]));
    }
    let (house, opened) = (Arc::clone(&visit.house), Arc::clone(visit.open()?));
    let (actor, language, session) = (visit.actor, visit.language, visit.session.clone());
    let (is_first, account) = (begin::is_at_import(visit)?, visit.account()?.id.clone());
    let id = held.id.clone();
    let work = move |job: &Job| {
        let (vault, words) = (&opened.vault, house.words(language));
        let bytes = vault.waiting(&held.id)?.ok_or_else(gone)?;
        let source = contents(&held.file.name, &bytes, held.draft.reading()).map_err(|_| gone())?;
        let mut note = |_: u64, brought: &Brought| job.reach(brought.rows.min(plan.rows), plan.rows);
        let done = vault.import(actor, source, &plan, &import, &held.file.name, &mut note)?;
        look::remove(&house, vault, actor, &held.id)?;
        if let Some(session) = session {
            // The people are in, whatever becomes of the rows that were left out.
            let _ = file_of(&in_force.register, &held)
                .and_then(|file| left::keep(&house, (&session, &account), words, (file, &plan), &done));
            session.tell(told(words, &done, is_first));
        }
        if is_first {
            begin::imported(vault, actor)?;
            return Ok(crate::route::path("begin-done", language, &[]));
        }
        Ok(crate::route::path("import-done", language, &[&done.id.to_string()]))
    };
    let begin = || visit.house.jobs.start(&visit.account()?.id, "bring-bringing", work);
    match visit.house.bringing.once(&visit.house.jobs, &id, begin)? {
        Brings::Began(job) => look::there(visit, &job),
        Brings::UnderWay(_) => brought_by(visit)?.ok_or_else(draft::under_way),
    }
}

/// What became of the rows. In the first run, rows that were left out are fetched on another page than the next one.
fn told(words: &Words, done: &Imported, is_first: bool) -> Banner {
    let Brought { people, joined, same, erased, nobody, .. } = done.brought;
    // Rows that say nothing new are among those of people who were here.
    let joined = joined.saturating_sub(same);
    let size = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let until = Start::At(done.undo_until).day().map(|day| long_date(words, day)).unwrap_or_default();
    let shown = number(words.language(), people);
    let mut text = words.count("bring-done", size(people), &[("people", &shown), ("day", &until)]);
    for (key, rows) in
        [("bring-joined", joined), ("bring-same", same), ("bring-erased", erased), ("bring-nobody", nobody)]
    {
        if rows > 0 {
            let shown = number(words.language(), rows);
            text.push(' ');
            text.push_str(&words.count(key, size(rows), &[("rows", &shown)]));
        }
    }
    let is_elsewhere = is_first && !done.left_out.rows.is_empty();
    let (to, more) = if is_elsewhere { ("import-done", "bring-left-look") } else { ("import-undo", "bring-undo") };
    Banner::of(text).more(crate::route::path(to, words.language(), &[&done.id.to_string()]), words.say(more))
}
