//! What would become of the rows of a file, told before anything of it is kept.

use super::draft::Held;
use super::look::{Sight, contents, gone, there};
use crate::looks::Chosen;
use crate::reply::Refusal;
use crate::visit::Visit;
use std::sync::Arc;
use waarborg_text::number;
use waarborg_vault::{Brought, Import, Looked, Plan};

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
    let reading = held.draft.reading();
    let chosen = Chosen {
        reading,
        purpose: (plan.activity.clone(), plan.purpose.as_str()),
        fields: plan.filled().map(|(column, field)| (column, field.to_owned())).collect(),
        register: vault.in_force()?.version,
        held: vault.held()?,
        day: visit.today(),
    };
    if let Some(brought) = visit.house.looks.foreseen.find(&held.id, &chosen) {
        return Ok(Sight::Ready(brought));
    }
    let (house, opened) = (Arc::clone(&visit.house), Arc::clone(visit.open()?));
    let (id, name, of) = (held.id.clone(), held.file.name.clone(), chosen.clone());
    let (looked, import, to) = (Arc::clone(looked), import.clone(), visit.to("import-check", &[&held.id]));
    let job = visit.house.jobs.start(&visit.account()?.id, "bring-foreseeing", move |job| {
        let vault = &opened.vault;
        let plan = vault.plan_looked(&looked, &import)?;
        let bytes = vault.waiting(&id)?.ok_or_else(gone)?;
        let source = contents(&name, &bytes, reading).map_err(|_| gone())?;
        let mut note = |_: u64, brought: &Brought| job.reach(brought.rows.min(plan.rows), plan.rows);
        let brought = vault.foresee(source, &plan, &import, &mut note)?;
        house.looks.foreseen.put(&id, of, brought);
        Ok(to)
    })?;
    let reply = there(visit, &job)?;
    let brought = visit.house.looks.foreseen.find(&held.id, &chosen);
    Ok(brought.map_or(Sight::Wait(reply), Sight::Ready))
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
