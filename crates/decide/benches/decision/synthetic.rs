//! Packs of any size, made of the real vocabulary and of conditions like the real ones.

use std::fmt::Write;
use waarborg_decide::Rulebook;
use waarborg_law::LawFiles;
use waarborg_model::vocabulary::{Category, Ground, Purpose};

/// What every pack needs, from the built-in law.
const NEEDED: [&str; 8] = [
    "vocabulary.toml",
    "schema.cedarschema",
    "general.cedar",
    "sources.toml",
    "tables/abbreviations.toml",
    "tables/amounts.toml",
    "tables/contested.toml",
    "tables/countries.toml",
];

const INSTRUMENT: &str = r#"
title.nl = "Verzonnen wet"
title.en = "Invented act"
abbreviation.nl = "VW"
abbreviation.en = "IA"
jurisdiction = "nl"
from = "2020-01-01"
source = "invented for a benchmark"
state = "K: invented"
checked_on = "2026-11-24"
"#;

/// Acts that the law says most about.
const ACTIONS: [&str; 8] =
    ["collect", "use", "share", "transfer", "keep", "direct_marketing", "profile", "automated_decision"];

/// A rulebook with this many policies in force, the general permit among them.
pub fn pack(count: usize) -> Rulebook {
    let built_in = LawFiles::built_in();
    let mut files = LawFiles::default();
    for path in NEEDED {
        files = files.with(path, built_in.require(path).unwrap());
    }
    let (mut cedar, mut texts) = (String::new(), String::new());
    for number in 0..count - 1 {
        policy(number, &mut cedar);
        text(number, &mut texts);
    }
    let files = files
        .with("nl/invented/instrument.toml", INSTRUMENT)
        .with("nl/invented/art-01.cedar", &cedar)
        .with("nl/invented/art-01.toml", &texts);
    Rulebook::load(files).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// In threes: a ban on one category, a permit that lifts it, and a ban on everything personal.
fn policy(number: usize, cedar: &mut String) {
    let three = number / 3;
    let action = ACTIONS[three % ACTIONS.len()];
    let category = Category::ALL[three * 5 % Category::ALL.len()].as_str();
    let purpose = Purpose::ALL[three * 3 % Purpose::ALL.len()].as_str();
    let other = Purpose::ALL[(three * 3 + 7) % Purpose::ALL.len()].as_str();
    let ground = Ground::ALL[three % Ground::ALL.len()].as_str();
    let lifts = if number % 3 == 1 { format!("@lifts(\"r-{}\")\n", number - 1) } else { String::new() };
    write!(cedar, "@id(\"r-{number}\")\n@article(\"VW {number}\")\n@from(\"2020-01-01\")\n{lifts}").unwrap();
    let head = format!("(principal, action == Do::Action::\"{action}\", resource");
    match number % 3 {
        0 => writeln!(
            cedar,
            "forbid {head} == Category::\"{category}\")\n\
             when {{ !context.household && (!context.necessary || context.ground == Ground::\"{ground}\") }}\n\
             unless {{ context.exc.contains(Situation::\"legal_claim\") }};"
        ),
        1 => writeln!(
            cedar,
            "permit {head} == Category::\"{category}\")\n\
             when {{ context.ground == Ground::\"consent\" && context.consent_free && context.consent_specific\n\
             && context.consent_informed && !context.consent_withdrawn }};"
        ),
        // Every other one names its purposes.
        _ if three.is_multiple_of(2) => writeln!(
            cedar,
            "forbid {head} in Category::\"personal\")\n\
             when {{ context.purpose in [Purpose::\"{purpose}\", Purpose::\"{other}\"] && !context.household\n\
             && context.objected && context.age < 16 }};"
        ),
        _ => writeln!(
            cedar,
            "forbid {head} in Category::\"personal\")\n\
             when {{ principal == Role::\"processor\" && !context.household && context.subject == Subject::\"employee\"\n\
             && context.excessive && !context.informed }};"
        ),
    }
    .unwrap();
}

fn text(number: usize, texts: &mut String) {
    writeln!(texts, "[rule.r-{number}]").unwrap();
    for part in ["title", "text", "remedy"] {
        writeln!(texts, "{part}.nl = \"Verzonnen.\"\n{part}.en = \"Invented.\"").unwrap();
    }
    writeln!(texts, "source = \"AVG\"").unwrap();
}
