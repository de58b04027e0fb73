//! Which kinds of data go where: to what is done with them, and on to whom.

use crate::reply::Refusal;
use crate::visit::Visit;
use waarborg_register::Register;
use waarborg_text::plot::{Flow, FlowKind, FlowRow, Link, Shade, flow};
use waarborg_vault::{CountedKind, Vault};

/// The picture and its rows.
pub struct Picture {
    /// SVG.
    pub svg: String,
    /// The same as rows.
    pub rows: Vec<FlowRow>,
}

/// Draws the register; none if it does nothing.
pub fn picture(visit: &Visit, vault: &Vault, register: &Register) -> Result<Option<Picture>, Refusal> {
    if register.activities.is_empty() {
        return Ok(None);
    }
    let counts = visit.house.tally.counts(vault, visit.now)?;
    let held: Vec<CountedKind> =
        CountedKind::ALL.into_iter().filter(|kind| counts.activities.iter().any(|one| one.kind == *kind)).collect();
    let activity = |id: &str| register.activities.iter().position(|activity| activity.id == id);
    let uses = counts.activities.iter().filter_map(|one| {
        let from = held.iter().position(|kind| *kind == one.kind)?;
        Some(Link { from, to: activity(&one.activity)?, people: one.people })
    });
    let mut disclosures = Vec::new();
    for (from, one) in register.activities.iter().enumerate() {
        let of = counts.activities.iter().filter(|count| count.activity == one.id);
        let people = of.map(|count| count.people).max().unwrap_or(0);
        let to = one.recipients.iter().filter_map(|id| register.recipients.iter().position(|other| other.id == *id));
        disclosures.extend(to.map(|to| Link { from, to, people }));
    }
    let drawn = flow(
        visit.words(),
        "register-flow",
        &Flow {
            kinds: held.iter().map(|kind| kind_of(visit, *kind)).collect(),
            purposes: register.activities.iter().map(|one| one.name.get(visit.language).to_owned()).collect(),
            recipients: register.recipients.iter().map(|one| super::list::name(visit, &one.name)).collect(),
            uses: uses.collect(),
            disclosures,
        },
    );
    Ok(Some(Picture { svg: drawn.drawing.svg, rows: drawn.rows }))
}

fn kind_of(visit: &Visit, kind: CountedKind) -> FlowKind {
    let (shade, key) = match kind {
        CountedKind::Ordinary => (Shade::Ordinary, "plot-shade-ordinary"),
        CountedKind::Sensitive => (Shade::Sensitive, "plot-shade-sensitive"),
        CountedKind::Special => (Shade::Special, "plot-shade-special"),
        CountedKind::Criminal => (Shade::Criminal, "plot-shade-criminal"),
        CountedKind::NationalNumber => (Shade::Special, "paper-mark-national-number"),
    };
    FlowKind { name: visit.say(key), shade }
}
