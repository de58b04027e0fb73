use super::{Understood, is_manner, read};
use proptest::prelude::*;
use std::collections::BTreeSet;
use waarborg_model::facts::display;
use waarborg_model::vocabulary::{Category, Fact};
use waarborg_model::{Facts, Value};

/// Questions as owners of shops ask them, and what is understood of each.
const ASKED: &str = include_str!("asked.csv");

fn written(facts: &Facts) -> String {
    facts.known().map(|(fact, value)| format!("{}={}", fact.key(), display(fact, value))).collect::<Vec<_>>().join(";")
}

#[test]
fn everyday_questions_are_understood_as_they_are_meant() {
    let mut reader = csv::Reader::from_reader(ASKED.as_bytes());
    let mut counts = [0, 0];
    for record in reader.records().map(Result::unwrap) {
        let understood = read(&record[1]);
        counts[usize::from(&record[0] == "en")] += 1;
        assert_eq!(written(&understood.facts), record[2], "{}", &record[1]);
        assert_eq!(understood.open.join("|"), record[3], "{}", &record[1]);
        assert_eq!(understood.unknown.join("|"), record[4], "{}", &record[1]);
    }
    assert!(counts.iter().all(|count| *count >= 60), "{counts:?}");
}

#[test]
fn it_tells_which_words_it_took_for_what() {
    let understood = read("Mag ik de geboortedatum van mijn medewerkers op de website zetten?");
    let taken: Vec<(&str, &str)> =
        understood.taken.iter().map(|(said, means)| (said.as_str(), means.as_str())).collect();
    let wanted = [
        ("geboortedatum", "data=birthdate"),
        ("medewerkers", "subject=employee"),
        ("op website", ""),
        ("zetten", "action=publish"),
    ];
    assert_eq!(taken, wanted);
    assert!(understood.is_whole());
}

#[test]
fn capitals_accents_hyphens_and_apostrophes_make_no_difference() {
    let wanted = written(&read("mag ik foto's van patiënten e-mailen voor een aanbieding").facts);
    assert!(wanted.contains("subject=patient") && wanted.contains("channel=email"), "{wanted}");
    for text in [
        "MAG IK FOTO’S VAN PATIËNTEN E-MAILEN VOOR EEN AANBIEDING???",
        "mag ik fotos van patienten emailen voor een aanbieding",
        "Mag ik foto\u{2018}s van patie\u{308}nten e\u{2011}mailen - voor een (aanbieding)",
    ] {
        let understood = read(text);
        assert_eq!(written(&understood.facts), wanted, "{text}: {:?}", understood.unknown);
        assert!(understood.unknown.is_empty(), "{text}: {:?}", understood.unknown);
    }
}

#[test]
fn what_turns_a_meaning_around_is_never_passed_over() {
    for text in [
        "mag ik klanten niet mailen over een aanbieding",
        "may I not e-mail customers about an offer",
        "mag ik zonder mijn klanten te mailen een aanbieding sturen",
        "may I never e-mail customers about an offer",
        "mag ik klanten die geen klant meer zijn mailen over een aanbieding",
    ] {
        assert!(!read(text).is_whole(), "{text}");
        assert!(!read(text).unknown.is_empty(), "{text}");
    }
    // Of how it is done nothing is taken where something was turned around.
    let turned = read("mag ik klanten die niet met toestemming kwamen mailen over een aanbieding");
    assert_eq!(turned.manner().count(), 0);
    assert!(turned.unknown.iter().any(|word| word == "met toestemming"), "{:?}", turned.unknown);
    let said = read("mag ik klanten zonder toestemming mailen over een aanbieding");
    assert_eq!(said.facts.yes(Fact::ConsentActive), Some(false));
    assert!(said.is_whole());
}

#[test]
fn two_deeds_are_left_open_and_both_are_named() {
    let understood = read("mag ik foto's van klanten bewaren of publiceren");
    assert_eq!(understood.facts.get(Fact::Action), None);
    assert_eq!(understood.open, ["bewaren", "publiceren"]);
    assert!(!understood.is_whole());
    // Kinds of data stand side by side.
    let both = read("mag ik het adres en de geboortedatum van klanten bewaren");
    assert_eq!(both.facts.get(Fact::Data), Facts::parse("data=contact|birthdate").unwrap().get(Fact::Data));
}

/// Whether facts say that contact data are used for advertising, and not that advertising is sent: rules of advertising would
/// not come up.
fn is_advertising_by_another_name(facts: &Facts) -> bool {
    let is = |fact: Fact, values: &str| {
        let values = values.split('|').map(|value| Facts::parse(&format!("{}={value}", fact.key())).unwrap().get(fact));
        facts.get(fact).is_some() && values.into_iter().any(|value| value == facts.get(fact))
    };
    let may_be_contact = facts.categories().is_empty() || facts.categories().contains(&Category::Contact);
    is(Fact::Action, "use") && is(Fact::Purpose, "newsletter|offers|third_party_marketing") && may_be_contact
}

#[test]
fn no_words_make_use_of_contact_data_for_advertising() {
    let using = [
        "gebruiken",
        "inzetten",
        "benutten",
        "verwerken",
        "zien",
        "bekijken",
        "lezen",
        "use",
        "process",
        "see",
        "read",
    ];
    let contact =
        ["adressen", "telefoonnummers", "klantgegevens", "naw-gegevens", "mailing list", "e-mail addresses", ""];
    let purposes = ["nieuwsbrief", "aanbieding", "reclame", "kortingscode", "newsletter", "offers"];
    let whose = ["klanten", "leden", "patiënten", "bedrijven", "staff"];
    let more = ["", "met toestemming", "in duitsland", "op website", "foto's", "bestellingen", "per post", "van"];
    for (deed, data) in using.iter().flat_map(|deed| contact.map(|data| (deed, data))) {
        for (purpose, people) in purposes.iter().flat_map(|purpose| whose.map(|people| (purpose, people))) {
            for more in more {
                let text = format!("mag ik {data} {people} {deed} {purpose} {more}");
                let facts = read(&text).facts;
                assert!(!is_advertising_by_another_name(&facts), "{text}: {}", written(&facts));
            }
        }
    }
    // Where only other data are named, using them is what was asked.
    let bought = read("mag ik aankopen van klanten gebruiken voor aanbiedingen");
    assert!(bought.is_whole() && written(&bought.facts).starts_with("action=use;data=purchase"));
}

#[test]
fn nothing_is_made_of_nothing() {
    for text in ["", " ", "?!", "mag ik dat?", "may I?", "\u{0}\u{1b}[31m", "🌷🌷", "<script>alert(1)</script>"] {
        let understood = read(text);
        assert!(understood.is_nothing() && !understood.is_whole(), "{text}");
    }
}

#[test]
fn a_text_of_any_length_is_read_to_its_end() {
    let one = read("mag ik klanten niet bellen zonder toestemming ");
    let long = read(&"mag ik klanten niet bellen zonder toestemming ".repeat(5_000));
    assert_eq!((one.unknown.len(), one.open.len()), (2, 1));
    assert_eq!((long.unknown.len(), long.open.len()), (10_000, 5_000));
    assert!(!long.is_whole());
}

/// Words that mean the same in every order.
const SINGLE: [&str; 12] = [
    "klanten",
    "medewerkers",
    "adressen",
    "geboortedatum",
    "aanbieding",
    "bellen",
    "bewaren",
    "gebruiken",
    "publiceren",
    "boekhouder",
    "zien",
    "vlieg",
];

fn sorted(words: &[String]) -> BTreeSet<&str> {
    words.iter().map(String::as_str).collect()
}

fn sound(understood: &Understood) -> Result<(), TestCaseError> {
    for (fact, value) in understood.facts.known() {
        let text = format!("{}={}", fact.key(), display(fact, value));
        prop_assert_eq!(Facts::parse(&text).ok().and_then(|facts| facts.get(fact)), Some(value));
        prop_assert!(!fact.derived());
    }
    prop_assert!(!is_advertising_by_another_name(&understood.facts));
    for (_, means) in &understood.taken {
        prop_assert!(Facts::parse(means).is_ok());
    }
    for (fact, _) in understood.manner() {
        prop_assert!(is_manner(fact));
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read_and_what_is_found_can_be_asked(text in "\\PC{0,200}") {
        sound(&read(&text))?;
    }

    #[test]
    fn words_of_the_dictionary_in_any_mix_give_facts_that_can_be_asked(
        picks in prop::collection::vec(any::<prop::sample::Index>(), 0..20)
    ) {
        let words: Vec<&str> = ASKED.split([' ', '?', '\n', ',']).filter(|word| !word.contains('=')).collect();
        let text = picks.iter().map(|pick| *pick.get(&words)).collect::<Vec<_>>().join(" ");
        let understood = read(&text);
        sound(&understood)?;
        prop_assert!(!understood.is_whole() || matches!(understood.facts.get(Fact::Action), Some(Value::One(_))));
    }

    #[test]
    fn the_order_of_single_words_makes_no_difference(
        words in prop::sample::subsequence(SINGLE.to_vec(), 0..SINGLE.len()).prop_flat_map(|words| (Just(words.clone()), Just(words).prop_shuffle()))
    ) {
        let (one, other) = (read(&words.0.join(" ")), read(&words.1.join(" ")));
        prop_assert_eq!(written(&one.facts), written(&other.facts));
        prop_assert_eq!(sorted(&one.open), sorted(&other.open));
        prop_assert_eq!(sorted(&one.unknown), sorted(&other.unknown));
    }
}
