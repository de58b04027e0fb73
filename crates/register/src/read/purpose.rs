//! Reads the purposes of an activity.

use super::place::Place;
use crate::activity::{PurposeEntry, Weighing};
use waarborg_law::Bilingual;
use waarborg_model::vocabulary::{Balancing, Ground, Purpose};

pub(super) fn read(place: &Place<'_, '_>) -> Option<PurposeEntry> {
    let purpose: Option<Purpose> = place.word("purpose");
    let text = place.needed_both("text");
    let actions = place.words("actions");
    let recipients = place.names("recipients");
    let ground: Option<Ground> = place.word("ground");
    let necessary = place.stated("necessary").unwrap_or(true);
    let excessive = place.flag("excessive");
    let law_basis = place.text("law_basis");
    let collected_for = place.has("collected_for").then(|| place.word("collected_for")).flatten();
    let compatible = place.stated("compatible");
    let interest = place.both("interest");
    // Left out, it was weighed by nobody: a template proposes the texts, and never the outcome.
    let balancing: Option<Balancing> = place.has("balancing").then(|| place.word("balancing")).flatten();
    let weighing = read_weighing(place);
    let consent = place.both("consent");
    let explicit = place.flag("explicit");
    let wanted: &[&'static str] = match ground {
        // Source: AVG 13(1)(d), 6(1)(f).
        Some(Ground::LegitimateInterest) => &["interest", "weighing"],
        // Source: AVG 7(1).
        Some(Ground::Consent) => &["consent"],
        // Source: AVG 6(3).
        Some(Ground::LegalObligation | Ground::PublicTask) => &["law_basis"],
        _ => &[],
    };
    for key in wanted.iter().filter(|key| !place.has(key)) {
        let ground = ground.map_or("", Ground::as_str);
        place.add(place.fault("register.ground-needs", key).with("key", *key).with("ground", ground));
    }
    if collected_for.is_some_and(|before| Some(before) != purpose) && !place.has("compatible") {
        place.missing("compatible");
    }
    place.finish();
    Some(PurposeEntry {
        purpose: purpose?,
        text: text?,
        actions,
        recipients,
        ground: ground?,
        necessary,
        excessive,
        law_basis,
        // The same purpose is no other purpose.
        collected_for: collected_for.filter(|before| Some(*before) != purpose),
        compatible: compatible.unwrap_or(true),
        interest,
        balancing,
        weighing,
        consent,
        explicit,
    })
}

/// A text in both languages, or a table with an answer to each question.
fn read_weighing(place: &Place<'_, '_>) -> Option<Weighing> {
    let inner = place.inner("weighing")?;
    let is_one_text = inner.has("nl") || inner.has("en");
    let weighing = if is_one_text {
        let (nl, en) = (inner.needed("nl"), inner.needed("en"));
        nl.zip(en).map(|(nl, en)| Weighing::Text(Bilingual { nl, en }))
    } else {
        let (less, noticed) = (inner.needed_both("less"), inner.needed_both("noticed"));
        less.zip(noticed).map(|(less, noticed)| Weighing::Answers { less, noticed })
    };
    inner.finish();
    weighing
}
