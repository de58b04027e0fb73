//! Activities as trees.

use super::{Table, counted};
use crate::activity::{Activity, DpiaState, Part, PurposeEntry, Weighing};
use crate::word::Word;
use waarborg_model::vocabulary::{DpiaItem, Role, SenderKind};

pub(super) fn of(one: &Activity) -> Table {
    let messages = one.messages.iter().map(|message| {
        Table::default()
            .text("channel", message.channel.word())
            .word("sender", message.sender, SenderKind::Business)
            .if_yes("similar_products", message.similar_products)
            .if_yes("optout", message.optout)
            .if_yes("identified", message.identified)
    });
    let table = Table::default()
        .text("id", &one.id)
        .both("name", &one.name)
        .text("owner", &one.owner)
        .word("role", one.role, Role::Controller)
        .list("controllers", &one.controllers)
        .list("files", &one.files)
        .list("fields", &one.fields)
        .words("actions", &one.actions)
        .text("source", one.source.word())
        .maybe_both("source_text", one.source_text.as_ref())
        .list("recipients", &one.recipients)
        .words("situations", &one.situations)
        .maybe_both("measures", one.measures.as_ref())
        .word("dpia", one.dpia, DpiaState::NotNeeded)
        .maybe_both("dpia_text", one.dpia_text.as_ref())
        .if_yes("confidentiality", one.confidentiality)
        .if_yes("disproportionate", one.disproportionate)
        .if_yes("concrete_suspicion", one.concrete_suspicion)
        .if_yes("medical_examination", one.medical_examination)
        .maybe_both("obligation", one.obligation.as_ref())
        .maybe("last_review", one.last_review.map(|day| day.to_string()))
        .tables("purpose", one.purposes.iter().map(|entry| (entry.purpose.as_str().to_owned(), purpose(entry))))
        .tables("handover", one.handovers.iter().map(|part| (part.recipient.clone(), handover(part))))
        .tables("message", counted(messages));
    let table = match one.monitoring {
        Some(monitoring) => table.table(
            "monitoring",
            Table::default()
                .flag("announced", monitoring.announced)
                .flag("works_council", monitoring.works_council)
                .word("dpia_item", monitoring.dpia_item, DpiaItem::None),
        ),
        None => table,
    };
    match &one.automated {
        Some(automated) => table.table(
            "automated",
            Table::default()
                .text("effect", automated.effect.word())
                .both("logic", &automated.logic)
                .both("significance", &automated.significance),
        ),
        None => table,
    }
}

fn handover(part: &Part) -> Table {
    Table::default().text("recipient", &part.recipient).list("fields", &part.fields)
}

fn purpose(one: &PurposeEntry) -> Table {
    let table = Table::default()
        .text("purpose", one.purpose.word())
        .both("text", &one.text)
        .words("actions", &one.actions)
        .list("recipients", &one.recipients)
        .text("ground", one.ground.word());
    // Usual is that data are needed, and compatible with what they were collected for.
    let table = if one.necessary { table } else { table.flag("necessary", false) };
    let table = table.if_yes("excessive", one.excessive).maybe("law_basis", one.law_basis.as_ref());
    let table = match one.collected_for {
        Some(before) => table.text("collected_for", before.word()).flag("compatible", one.compatible),
        None if one.compatible => table,
        None => table.flag("compatible", false),
    };
    let table = table.maybe_both("interest", one.interest.as_ref()).maybe("balancing", one.balancing.map(Word::word));
    let table = match &one.weighing {
        Some(Weighing::Text(text)) => table.both("weighing", text),
        Some(Weighing::Answers { less, noticed }) => {
            table.table("weighing", Table::default().both("less", less).both("noticed", noticed))
        }
        None => table,
    };
    table.maybe_both("consent", one.consent.as_ref()).if_yes("explicit", one.explicit)
}
