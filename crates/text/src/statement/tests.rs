use super::*;
use jiff::civil::{Date, date};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::OnceLock;
use waarborg_decide::Rulebook;
use waarborg_duties::publishing::Printed as _;
use waarborg_duties::statement::NEEDED;
use waarborg_register::{Register, Template, templates};

/// Set it to write the golden files anew; then read what changed.
const RENEW: &str = "WAARBORG_RENEW_GOLDEN";

const TODAY: Date = date(2026, 11, 26);

fn book() -> &'static Rulebook {
    static BOOK: OnceLock<Rulebook> = OnceLock::new();
    BOOK.get_or_init(|| Rulebook::built_in().unwrap())
}

fn both(statement: &Statement, edition: &Edition<'_>) -> Vec<Document> {
    let [nl, en] = Language::ALL.map(Words::new);
    statement_documents(&[&nl, &en], statement, edition)
}

/// A template with every place filled in.
fn filled(template: &Template) -> Register {
    let mut text = String::new();
    for line in template.text.lines() {
        match (line.starts_with('#'), line.split_once("\"<")) {
            (false, Some((before, rest))) => {
                let (asked, after) = rest.split_once(">\"").unwrap();
                let value = if asked.starts_with("naam van uw bedrijf") { "De Tulp" } else { "Voorbeeld BV" };
                let _ = write!(text, "{before}\"{value}\"{after}");
            }
            _ => text.push_str(line),
        }
        text.push('\n');
    }
    let mut register = Register::parse(&text).unwrap();
    // And read by somebody who found it true.
    register.activities.iter_mut().for_each(|activity| activity.last_review = Some(TODAY));
    register
}

fn of(register: &Register) -> Statement {
    Statement::of(register, book(), TODAY)
}

/// As whoever reads it aloud would have it.
fn plain(document: &Document) -> String {
    let mut text = format!("{}\n\n{}\n", document.title, document.lead);
    for block in &document.blocks {
        let _ = match block {
            Block::Heading { level, id, text: heading } => {
                writeln!(text, "\n{} {heading} [{id}]", "#".repeat(usize::from(*level)))
            }
            Block::Text(line) => writeln!(text, "{line}"),
            Block::List(lines) => lines.iter().try_for_each(|line| writeln!(text, "- {line}")),
            Block::Facts(facts) => facts.iter().try_for_each(|(name, value)| writeln!(text, "{name}: {value}")),
            Block::Table { caption, head, rows } => {
                let _ = writeln!(text, "({caption})\n| {} |", head.join(" | "));
                rows.iter().try_for_each(|row| writeln!(text, "| {} |", row.join(" | ")))
            }
            Block::Notice { heading, text: notice } => writeln!(text, "! {heading}\n! {notice}"),
            other => panic!("no statement has {other:?}"),
        };
    }
    text
}

#[test]
fn the_statement_of_every_sector_reads_as_it_should() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/statement/golden");
    let edition = Edition::Numbered { number: 3, on: TODAY, note: None };
    for template in templates() {
        let statement = of(&filled(template));
        assert_eq!(statement.missing(), [], "{}", template.key);
        for document in both(&statement, &edition) {
            let text = plain(&document);
            // A key without words comes out as itself.
            assert!(!text.contains("statement-"), "{text}");
            assert!(!text.contains("value-"), "{text}");
            assert!(!text.contains(['{', '<']), "{text}");
            let file = folder.join(format!("{}.{}.txt", template.key, document.language.as_str()));
            if std::env::var_os(RENEW).is_some() {
                std::fs::create_dir_all(&folder).unwrap();
                std::fs::write(&file, &text).unwrap();
            }
            assert_eq!(text, std::fs::read_to_string(&file).unwrap(), "{}", file.display());
        }
    }
}

#[test]
fn every_template_says_whether_people_must_give_their_data() {
    for template in templates() {
        let statement = of(&template.register().unwrap());
        let open: Vec<&str> = statement
            .missing()
            .iter()
            .filter(|missing| missing.field == "obligation_to_provide")
            .map(|missing| missing.path.as_str())
            .collect();
        assert_eq!(open, Vec::<&str>::new(), "{}", template.key);
    }
}

#[test]
fn no_statement_tells_the_owner_what_to_do() {
    // What a comment of a template may say, and no text of it: it would stand on the page for everyone.
    let told = ["Haal ", "Vul ", "Verwijder ", "Vervang ", "Schrijf ", "Kies ", "Pas ", "Noem "];
    let told_in_english = ["Remove ", "Fill ", "Delete ", "Replace ", "Write ", "Choose ", "Change ", "Name "];
    for template in templates() {
        let register = template.register().unwrap();
        let purposes =
            register.activities.iter().flat_map(|one| one.purposes.iter().map(move |purpose| (one, purpose)));
        for (activity, purpose) in purposes {
            let texts = [Some(&purpose.text), purpose.interest.as_ref(), activity.obligation.as_ref()];
            for text in texts.into_iter().flatten() {
                for (text, told) in [(&text.nl, told), (&text.en, told_in_english)] {
                    let sentences: Vec<&str> = text.split(". ").collect();
                    let instructs = |sentence: &&&str| told.iter().any(|word| sentence.starts_with(word));
                    assert_eq!(sentences.iter().find(instructs), None, "{}: {}", template.key, activity.id);
                }
            }
        }
    }
}

#[test]
fn every_anchor_stands_once_and_is_the_same_in_both_languages() {
    for template in templates() {
        let statement = of(&filled(template));
        let anchors = |document: &Document| -> Vec<String> {
            document.sections().into_iter().map(|section| section.id).collect()
        };
        let documents = both(&statement, &Edition::Draft);
        let [nl, en] = [anchors(&documents[0]), anchors(&documents[1])];
        assert_eq!(nl, en);
        assert!(statement.purposes().all(|purpose| nl.contains(&purpose.anchor)));
        let mut once = nl.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), nl.len(), "{nl:?}");
        let is_anchor = |id: &String| id.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
        assert!(nl.iter().all(is_anchor), "{nl:?}");
    }
}

/// A register in which every condition of a statement holds.
fn everything() -> Register {
    let mut register = filled(&Template::find("hospitality").unwrap());
    let text = register.to_toml();
    let text = text.replacen(
        "financial_year_end",
        "dpo = \"M. de Graaf, fg@detulp.example\"\nrepresentative = \"Tulp EU, Antwerpen\"\nfinancial_year_end",
        1,
    );
    let extra = r#"
[[controller.joint]]
name = "Bloemengroep BV"
contact = "privacy@bloemengroep.example"
arrangement = { nl = "U kunt bij ieder van ons terecht.", en = "You can turn to either of us." }

[[cookie]]
id = "visits"
text = { nl = "Telt bezoeken.", en = "Counts visits." }
party = "Tellers BV"
lasts = { nl = "een jaar", en = "a year" }

[[recipient]]
id = "far-away"
name = "Mail Inc."
kind = "processor"
what = { nl = "Verstuurt mail.", en = "Sends mail." }
country = "IN"
contract = true
contract_date = "2026-01-31"
safeguard = "scc"
assessed = true
copy = { nl = "Vraag ons om een kopie.", en = "Ask us for a copy." }

[[file]]
id = "young"
name = { nl = "Jeugd", en = "Youth" }
subject = "child"
adults = false
retention = "newsletter"
field = [{ id = "nick", name = { nl = "Bijnaam", en = "Nickname" }, category = "contact", required = true }]

[[activity]]
id = "scores"
name = { nl = "Puntentelling", en = "Scores" }
owner = "Karim"
last_review = "2026-11-01"
role = "joint"
files = ["young"]
fields = ["young.*"]
actions = ["use", "share", "automated_decision"]
source = "public_source"
source_text = { nl = "Van de website van de bond.", en = "From the website of the union." }
recipients = ["far-away"]

[[activity.purpose]]
purpose = "internal_admin"
text = { nl = "Wij delen spelers in.", en = "We place players." }
ground = "legitimate_interest"
interest = { nl = "Eerlijke wedstrijden.", en = "Fair matches." }
balancing = "pass"
weighing = { nl = "Alleen een bijnaam.", en = "A nickname only." }

[activity.automated]
effect = "significant"
logic = { nl = "De computer telt punten.", en = "The computer counts points." }
significance = { nl = "Wie weinig punten heeft, speelt lager.", en = "Who has few points plays lower." }
"#;
    register = Register::parse(&format!("{text}\n{extra}")).unwrap_or_else(|faults| panic!("{faults:#?}"));
    register
}

#[test]
fn every_field_that_a_statement_needs_stands_in_it() {
    let statement = of(&everything());
    assert_eq!(statement.missing(), []);
    let documents = both(&statement, &Edition::Draft);
    let (nl, en) = (plain(&documents[0]), plain(&documents[1]));
    // The fields of `NEEDED`, each with what must be read of it.
    let expected = [
        ("controller_name", "Naam: De Tulp", "Name: De Tulp"),
        (
            "controller_contact",
            "Adres: Voorbeeld BV\nE-mail: Voorbeeld BV",
            "Address: Voorbeeld BV\nE-mail: Voorbeeld BV",
        ),
        ("kvk_number", "KvK-nummer: Voorbeeld BV", "(KvK): Voorbeeld BV"),
        ("website", "Website: Voorbeeld BV", "Website: Voorbeeld BV"),
        ("representative", "Vertegenwoordiger in de EU: Tulp EU", "Representative in the EU: Tulp EU"),
        ("dpo_contact", "gegevensbescherming: M. de Graaf", "officer: M. de Graaf"),
        (
            "joint_controllers",
            "samen met Bloemengroep BV (privacy@bloemengroep.example). U kunt",
            "You can turn to either",
        ),
        ("purpose", "Waarom: Wij delen spelers in.", "Why: We place players."),
        ("legal_ground", "artikel 6 lid 1 onder a AVG", "article 6(1)(a) GDPR"),
        ("legitimate_interest", "Ons belang: Eerlijke wedstrijden.", "Our interest: Fair matches."),
        ("special_exception", "u geeft er uitdrukkelijk toestemming voor", "you give your explicit consent"),
        ("data_categories", "Wat: Bijnaam.", "What: Nickname."),
        ("source", "Van de website van de bond. Deze bron is openbaar.", "of the union. This source is public."),
        ("recipients", "Mail Inc. (werkt voor ons). Verstuurt mail.", "Mail Inc. (works for us). Sends mail."),
        ("retention", "Tot u uw toestemming intrekt", "Until you withdraw your consent"),
        ("transfer_country", "Europese Economische Ruimte: India.", "European Economic Area: India."),
        (
            "transfer_safeguard",
            "modelcontract van de Europese Commissie",
            "standard contract of the European Commission",
        ),
        ("transfer_copy", "Vraag ons om een kopie.", "Ask us for a copy."),
        (
            "obligation_to_provide",
            "Moet u deze gegevens geven?: Zonder naam",
            "Must you give these data?: Without name",
        ),
        ("automated_decision", "De computer telt punten. Wie weinig punten", "counts points. Who has few points"),
        ("rights_list", "- Inzien", "- Access"),
        ("rights_how", "U krijgt binnen één maand antwoord.", "You get an answer within one month."),
        ("objection_notice", "! U mag altijd bezwaar maken", "! You may always object"),
        ("withdraw_consent", "U kunt uw toestemming altijd intrekken.", "You can withdraw your consent at any time."),
        (
            "complaint_ap",
            "klacht indienen bij de Autoriteit Persoonsgegevens",
            "complain to the Dutch Data Protection Authority",
        ),
        ("cookies", "| Telt bezoeken. | Tellers BV | een jaar |", "| Counts visits. | Tellers BV | a year |"),
        ("children", "Wij bewaren ook gegevens van kinderen.", "We keep data of children too."),
        ("security_general", "Gegevens staan versleuteld.", "Data are kept encrypted."),
    ];
    let named: Vec<&str> = expected.iter().map(|(field, ..)| *field).collect();
    let needed: Vec<&str> = NEEDED.iter().map(|(field, _)| *field).collect();
    assert_eq!(named, needed);
    for (field, dutch, english) in expected {
        assert!(nl.contains(dutch), "{field}: {nl}");
        assert!(en.contains(english), "{field}: {en}");
    }
    for right in ["Verbeteren", "Wissen", "Afschermen", "Bezwaar maken", "Meenemen", "Een mens laten meekijken"] {
        assert!(nl.contains(&format!("- {right}")), "{right}");
    }
    assert!(nl.contains("Dat kost niets."));
}

#[test]
fn an_unfilled_register_gives_a_draft_that_says_what_is_missing() {
    let register = Template::find("webshop").unwrap().register().unwrap();
    let statement = of(&register);
    let fields: Vec<&str> = statement.missing().iter().map(|missing| missing.field).collect();
    for field in ["controller_name", "controller_contact", "kvk_number", "website"] {
        assert!(fields.contains(&field), "{fields:?}");
    }
    for language in Language::ALL {
        let words = Words::new(language);
        for missing in statement.missing() {
            assert!(!missing_line(&words, missing).contains("statement-"), "{missing:?}");
        }
        for (field, _) in NEEDED {
            let key = format!("statement-missing-{}", field.replace('_', "-"));
            assert!(words.maybe(&key).is_some(), "{key}");
        }
    }
}

#[test]
fn what_the_register_lacks_is_missing_by_its_place() {
    let lacking = |from: &str, to: &str| -> Vec<String> {
        let text = everything().to_toml();
        assert!(text.contains(from), "{from}\n{text}");
        let register = Register::parse(&text.replacen(from, to, 1)).unwrap();
        of(&register).missing().iter().map(|missing| format!("{} {}", missing.field, missing.path)).collect()
    };
    let copy = "copy.nl = \"Vraag ons om een kopie.\"\ncopy.en = \"Ask us for a copy.\"\n";
    assert_eq!(lacking(copy, ""), ["transfer_copy recipient.far-away.copy"]);
    assert_eq!(lacking("role = \"joint\"\n", ""), Vec::<String>::new());
    assert_eq!(
        lacking("\"Fair matches.\"", "\"<wie hiervoor zorgt | who looks after this>\""),
        ["legitimate_interest activity.scores.purpose.internal_admin.interest.en"]
    );
    assert_eq!(lacking("safeguard = \"scc\"\n", ""), ["transfer_safeguard recipient.far-away.safeguard"]);
    assert_eq!(lacking("explicit = true\n", ""), ["special_exception activity.allergies.situations"]);
}

#[test]
fn what_a_processor_does_for_others_is_not_in_its_own_statement() {
    let text = everything().to_toml().replacen(
        "role = \"joint\"",
        "role = \"processor\"\ncontrollers = [\"Bond, post@bond.example\"]",
        1,
    );
    let statement = of(&Register::parse(&text).unwrap());
    assert!(statement.purposes().all(|purpose| purpose.activity != "scores"));
    assert!(statement.purposes().count() > 5);
}

#[test]
fn only_the_version_differs_between_two_editions_of_one_statement() {
    let statement = of(&everything());
    let first = both(&statement, &Edition::Numbered { number: 1, on: TODAY, note: Some("Alles.") });
    let draft = both(&statement, &Edition::Draft);
    assert_ne!(first[0], draft[0]);
    assert_eq!(first[0].sections(), draft[0].sections());
    assert!(plain(&first[0]).contains("Versie 1 van donderdag 26 november 2026. Nieuw in deze versie: Alles."));
    assert!(plain(&draft[1]).contains("Draft, not published yet."));
}

#[test]
fn the_words_of_the_administration_stand_in_both_languages() {
    for language in Language::ALL {
        let words = Words::new(language);
        let is_said = |key: &str| assert!(words.maybe(key).is_some(), "{key} ({language:?})");
        for key in waarborg_duties::Task::KEYS {
            for key in [key.to_owned(), format!("{key}-text"), format!("{key}-do")] {
                is_said(&key);
            }
            assert!(words.count(key, 2, &[("name", "Orders")]).len() > 5);
        }
        for sort in waarborg_duties::listing::Sort::ALL {
            is_said(&format!("sector-sort-{}", sort.as_str()));
        }
        for sector in waarborg_duties::Sector::all() {
            is_said(&format!("register-template-{}", sector.key));
            sector.examples.iter().for_each(|example| is_said(&format!("sector-question-{}", example.key)));
        }
        let code = |code: &str| {
            let key = crate::words::error_key(code);
            for key in [key.clone(), format!("{key}-why"), format!("{key}-do")] {
                is_said(&key);
            }
        };
        ["publish.incomplete", "publish.unchanged", "publish.meanwhile", "publish.damaged"].into_iter().for_each(code);
        let mut form = waarborg_duties::listing::ListingForm { vat: "x".to_owned(), ..Default::default() };
        form.hours[2] = "25".to_owned();
        for fault in form.read().unwrap_err() {
            code(fault.code());
            let arguments = fault.arguments();
            let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let said = words.say_with(&crate::words::error_key(fault.code()), &arguments);
            assert!(!said.contains(['{', '$']), "{said}");
            assert!(fault.code() != "listing.hours" || said.contains(&words.say("weekday-3")), "{said}");
        }
    }
}

#[test]
fn whoever_is_in_a_file_of_an_activity_is_told_of_it() {
    let mut register = filled(&Template::find("webshop").unwrap());
    let both = register.activities.iter_mut().find(|activity| activity.id == "personnel").unwrap();
    both.files = vec!["customers".to_owned(), "employees".to_owned()];
    both.fields = vec!["customers.name".to_owned(), "employees.*".to_owned()];
    let statement = of(&register);
    for file in &register.files {
        let is_told = statement.audiences.iter().any(|audience| audience.subject == file.subject);
        assert!(is_told, "{}", file.id);
    }
    let (nl, count) = (plain(&super::tests::both(&statement, &Edition::Draft)[0]), statement.count());
    assert!(nl.contains("[personnel-hr-admin]") && nl.contains("[personnel-hr-admin-employee]"), "{nl}");
    // Each is told of her own data, and the purpose counts once.
    let of_employees = nl.split("[personnel-hr-admin-employee]").nth(1).unwrap();
    let of_employees = of_employees.split("\n\n###").next().unwrap();
    assert!(of_employees.contains("Arbeidsovereenkomst") && !of_employees.contains("Klanten:"), "{of_employees}");
    assert!(nl.contains(&format!("voor {count} doelen")) && statement.purposes().count() == count + 1);
}

#[test]
fn what_everyone_can_see_is_not_told_as_given_to_nobody() {
    let mut register = filled(&Template::find("association").unwrap());
    for activity in &mut register.activities {
        activity.recipients.clear();
        activity.actions.retain(|action| !matches!(action.as_str(), "share" | "transfer"));
    }
    let nl = plain(&both(&of(&register), &Edition::Draft)[0]);
    assert!(!nl.contains("aan niemand anders") && nl.contains("Sommige gegevens maken wij openbaar."), "{nl}");
}

#[test]
fn an_objection_names_the_ground_that_there_is() {
    let mut register = filled(&Template::find("garage").unwrap());
    register.activities.retain(|activity| activity.id == "suppliers");
    let said = |register: &Register| plain(&both(&of(register), &Edition::Draft)[0]);
    assert!(said(&register).contains("vanwege ons belang."));
    register.activities[0].purposes[0].ground = waarborg_model::vocabulary::Ground::PublicTask;
    let nl = said(&register);
    assert!(nl.contains("voor onze publieke taak.") && !nl.contains("vanwege ons belang"), "{nl}");
}

#[test]
fn that_somebody_is_ill_is_health_to_the_law() {
    let mut register = filled(&Template::find("webshop").unwrap());
    let absence = register.activities.iter_mut().find(|activity| activity.id == "sick-leave").unwrap();
    absence.situations.clear();
    let missing = of(&register).missing().iter().map(|one| one.path.clone()).collect::<Vec<_>>();
    assert_eq!(missing, ["activity.sick-leave.situations"]);
}

#[test]
fn what_the_law_protects_is_what_the_model_says_it_protects() {
    use waarborg_decide::Question;
    use waarborg_model::vocabulary::{Action, Category, Fact};
    use waarborg_model::{Facts, SensitivityGroup, Value};
    let now = "2026-11-26T10:00:00Z".parse().unwrap();
    for category in Category::ALL {
        let mut facts = Facts::new();
        facts.set(Fact::Action, Value::One(Action::Use as u8));
        facts.set(Fact::Data, Value::Many(1 << (category as u8)));
        let answer = book().ask(&Question { action: Action::Use, facts, as_of: TODAY, now }).unwrap();
        let is_banned = answer.cited.iter().any(|cited| cited.rule == "avg-9-1");
        assert_eq!(category.protection() == SensitivityGroup::Special, is_banned, "{category:?}");
    }
}
