//! What would become of the rows of a file, told before anything of it is kept.

use super::draft::Held;
use super::look::{Sight, contents, gone, there, under_way};
use crate::looks::Chosen;
use crate::reply::Refusal;
use crate::visit::Visit;
use jiff::SignedDuration;
use std::sync::Arc;
use waarborg_text::number;
use waarborg_vault::{Brought, Import, Looked, Plan};

/// How long numbers hold at most: a correction makes others of someone who is here, and neither comes nor goes.
const HOLDS: SignedDuration = SignedDuration::from_mins(5); // not law: the house's own custom

/// What would become of the rows. If that takes long to find out, the page that asks comes after it.
///
/// # Errors
/// Failures of the vault.
pub fn foresee(
    visit: &Visit,
    held: &Held,
    looked: &Arc<Looked>,
    import: &Import,
    plan: &Plan,
) -> Result<Sight<Brought>, Refusal> {
    let vault = visit.vault()?;
    let chosen = Chosen {
        reading: held.draft.reading(),
        purpose: (plan.activity.clone(), plan.purpose.as_str()),
        fields: plan.filled().map(|(column, field)| (column, field.to_owned())).collect(),
        register: vault.in_force()?.version,
        held: vault.held()?,
        day: visit.today(),
    };
    let looks = &visit.house.looks;
    let find = || {
        let found = looks.foreseen.find(&held.id, &chosen);
        found.filter(|found| visit.house.clock.now().duration_since(found.0) < HOLDS).map(|found| Arc::new(found.1))
    };
    if let Some(brought) = find() {
        return Ok(Sight::Ready(brought));
    }
    let job = match under_way(visit, &looks.foreseeing, &held.id, &chosen)? {
        Some(job) => job,
        None => start(visit, held, looked, import, &chosen)?,
    };
    looks.foreseeing.put(&held.id, chosen.clone(), job.clone());
    let reply = there(visit, &job)?;
    Ok(find().map_or(Sight::Wait(reply), Sight::Ready))
}

/// Starts finding out.
fn start(
    visit: &Visit,
    held: &Held,
    looked: &Arc<Looked>,
    import: &Import,
    chosen: &Chosen,
) -> Result<String, Refusal> {
    let (house, opened) = (Arc::clone(&visit.house), Arc::clone(visit.open()?));
    let (id, name, chosen) = (held.id.clone(), held.file.name.clone(), chosen.clone());
    let (looked, import, to) = (Arc::clone(looked), import.clone(), visit.to("import-check", &[&held.id]));
    visit.house.jobs.start(&visit.account()?.id, "bring-foreseeing", move |job| {
        let vault = &opened.vault;
        let plan = vault.plan_looked(&looked, &import)?;
        let bytes = vault.waiting(&id)?.ok_or_else(gone)?;
        let source = contents(&name, &bytes, chosen.reading).map_err(|_| gone())?;
        let mut note = |_: u64, brought: &Brought| job.reach(brought.rows.min(plan.rows), plan.rows);
        let brought = vault.foresee(source, &plan, &import, &mut note)?;
        house.looks.foreseen.put(&id, chosen, (house.clock.now(), brought));
        Ok(to)
    })
}

/// The numbers, each with what it counts. Rows that say nothing new are among those of people who are here.
#[must_use]
pub fn told(visit: &Visit, brought: &Brought) -> Vec<(String, String)> {
    let Brought { people, joined, same, erased, nobody, .. } = *brought;
    let all = [
        ("new", people),
        ("joined", joined.saturating_sub(same)),
        ("same", same),
        ("erased", erased),
        ("nobody", nobody),
    ];
    let told = |(key, rows): (&str, u64)| (visit.say(&format!("bring-will-{key}")), number(visit.language, rows));
    all.into_iter().map(told).collect()
}
