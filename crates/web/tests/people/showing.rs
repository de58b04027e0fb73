use crate::common::{Firm, actor};
use crate::shop::{LIST, assert_covered, customers, page_of, person, shop, told};
use axum::http::StatusCode;
use std::ops::ControlFlow;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_vault::{Event, Reason};
use waarborg_web::Role;

/// Uses in the log about someone: how they came out, and the reason.
fn uses(firm: &Firm, words: &str) -> Vec<(Kind, Outcome, Option<Reason>)> {
    let subject = person(firm, words);
    let mut found = Vec::new();
    firm.vault(|vault| {
        vault
            .each_entry(0, Some(subject), &mut |entry| {
                let leaf = entry.leaf;
                if matches!(leaf.kind, Kind::Use | Kind::Refuse) {
                    found.push((leaf.kind, leaf.outcome, Reason::of_content(&leaf.content)));
                }
                ControlFlow::Continue(())
            })
            .unwrap();
    });
    found
}

#[test]
fn only_who_gets_something_of_her_is_named() {
    let mut register = crate::shop::register();
    let orders = register.activities.iter().find(|one| one.id == "orders").unwrap().clone();
    let elsewhere = register.files_of(&orders).find(|file| file.id != "customers").unwrap();
    let field = elsewhere.fields.iter().find(|field| orders.uses(&elsewhere.id, &field.id)).unwrap();
    let fields = vec![format!("{}.{}", elsewhere.id, field.id)];
    let named = |firm: &Firm| {
        firm.bring(LIST, &customers());
        let path = page_of(firm, "K-1");
        let shown = firm.browser(Role::Owner).get(&path);
        (shown.says("uw pakketdienst"), shown.says("uw betaaldienst"))
    };
    assert_eq!(named(&Firm::with(&register)), (true, true));
    let orders = register.activities.iter_mut().find(|one| one.id == "orders").unwrap();
    orders.handovers.iter_mut().find(|part| part.recipient == "payment").unwrap().fields = fields;
    assert_eq!(named(&Firm::with(&register)), (true, false));
}

#[test]
fn a_person_is_covered_until_somebody_says_why() {
    let firm = shop();
    let path = page_of(&firm, "K-1");
    let mut browser = firm.browser(Role::Owner);
    let shown = browser.get(&path);
    assert_covered(&shown);
    for words in ["S•••• d• V••••", "Ingelezen op", "Bestellingen", "Wie het krijgt", "Er is geen toestemming"]
    {
        assert!(shown.says(words), "{words}");
    }
    let to = format!("{path}/toon");
    let form = shown.form(&to);
    let unfit = browser.post(&form);
    assert_eq!(unfit.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unfit.says("Kies waarom u kijkt"));
    assert_covered(&unfit);
    assert!(uses(&firm, "K-1").is_empty());
    let values = browser.post(&unfit.form(&to).tick("reason", "asked").set("activity", "orders:contract"));
    assert_eq!(values.status, StatusCode::OK);
    for words in ["Sanne de Vries", "sanne@example.nl", "06-10000001", "Deventer"] {
        assert!(values.says(words), "{words}");
    }
    assert!(!values.says("mehmet"));
    assert_eq!(values.headers["cache-control"], "no-store");
    assert_eq!(values.headers["refresh"], format!("300;url={path}"));
    assert_eq!(uses(&firm, "K-1"), [(Kind::Use, Outcome::Allowed, Some(Reason::Asked))]);
    // The log says why, in the words that were chosen; a reason of one's own is none, so no name gets into it.
    let mut leaf = 0;
    firm.vault(|vault| {
        let each = &mut |entry: waarborg_vault::Entry| {
            if Reason::of_content(&entry.leaf.content).is_some() {
                leaf = entry.index;
            }
            ControlFlow::Continue(())
        };
        vault.each_entry(0, None, each).unwrap();
    });
    let told = firm.browser(Role::Auditor).get(&format!("/logboek/{leaf}"));
    assert!(told.says("Waarom gekeken") && told.says("De klant vraagt erom"), "{}", told.text());
    assert!(!browser.get(&to).says("value=\"other\""));
    let form = browser.get(&to).form(&to);
    let other = browser.post(&form.forged("reason", "other"));
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The page it goes back to is covered, and so is a look at the address itself.
    assert_covered(&browser.get(&path));
    assert_covered(&browser.get(&to));
}

#[test]
fn staff_open_for_their_own_work_alone_and_only_its_fields() {
    let firm = shop();
    let subject = person(&firm, "K-1");
    let to = format!("/gegevens/mens/{subject}/toon");
    let mut browser = firm.browser(Role::Staff);
    let form = browser.get(&to).form(&to);
    // She was told of orders, and not of this work.
    let refused = browser.post(&form.clone().tick("reason", "order"));
    assert!(refused.says("Dit mag niet") && refused.says("Vertel de mensen vooraf"), "{}", refused.text());
    assert_covered(&refused);
    firm.vault(|vault| vault.note(actor(), subject, &Event::Notice("deliveries".to_owned(), true), &told()).unwrap());
    let values = browser.post(&form.clone().tick("reason", "order"));
    assert!(values.says("sanne@example.nl") && !values.says("06-10000001"), "{}", values.text());
    let forged = browser.post(&form.tick("reason", "order").forged("activity", "orders:contract"));
    assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!forged.says("06-10000001"));
    assert_eq!(firm.browser(Role::Auditor).ask(&to).status, StatusCode::FORBIDDEN);
}

#[test]
fn a_refusal_says_why_and_opens_nothing() {
    let firm = shop();
    let subject = person(&firm, "K-1");
    let to = format!("/gegevens/mens/{subject}/toon");
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get(&to).form(&to).tick("reason", "order").set("activity", "orders:contract");
    firm.vault(|vault| vault.note(actor(), subject, &Event::Restrict, &told()).unwrap());
    let refused = browser.post(&form);
    assert!(
        refused.says("Dit mag niet") && refused.says("AVG 18(2)") && refused.says("Zo mag het wel"),
        "{}",
        refused.text()
    );
    assert_covered(&refused);
    let person = browser.get(&format!("/gegevens/mens/{subject}"));
    assert!(person.says("Afgeschermd sinds") && person.says("bewaren mag, gebruiken niet"));
    assert!(person.says("Wij openen ze niet"));
    let last = firm.vault(|vault| {
        let mut last = None;
        let take = &mut |entry: waarborg_vault::Entry| {
            if entry.leaf.kind == Kind::Refuse {
                last = Some(entry.leaf.outcome);
            }
            ControlFlow::Continue(())
        };
        vault.each_entry(0, Some(subject), take).unwrap();
        last
    });
    assert_eq!(last, Some(Outcome::Refused));
}

#[test]
fn whoever_opens_one_after_another_waits() {
    let firm = shop();
    let to = format!("{}/toon", page_of(&firm, "K-1"));
    let mut browser = firm.browser(Role::Owner);
    for _ in 0..200 {
        firm.house.brakes.reveal("owner").unwrap();
    }
    let form = browser.get(&to).form(&to).tick("reason", "asked").set("activity", "orders:contract");
    let waits = browser.post(&form);
    assert_eq!(waits.status, StatusCode::TOO_MANY_REQUESTS);
    assert_covered(&waits);
}

#[test]
fn nobody_stands_under_a_wrong_address() {
    let firm = shop();
    let mut browser = firm.browser(Role::Owner);
    for wrong in ["x", "00000000000000000000000000000000", "%3Cscript%3E", "0193a5c0ffee001122334455667788990"] {
        for end in ["", "/toon", "/afschermen", "/verwijderen", "/kopie", "/toestemming"] {
            let shown = browser.ask(&format!("/gegevens/mens/{wrong}{end}"));
            assert_eq!(shown.status, StatusCode::NOT_FOUND, "{wrong}{end}");
        }
    }
}

#[test]
fn staff_see_what_is_held_for_their_own_work() {
    let firm = shop();
    let names = |own: bool| {
        firm.vault(|vault| {
            let register = &vault.in_force().unwrap().register;
            let of = register.activities.iter().filter(|activity| (activity.id == "deliveries") == own);
            of.map(|activity| format!(">{}<", activity.name.nl)).collect::<Vec<_>>()
        })
    };
    let (own, others) = (names(true), names(false));
    let says = |role: Role, names: &[String]| {
        let today = firm.browser(role).get("/");
        names.iter().filter(|name| today.says(name)).count()
    };
    // The office and the auditor see all that is held.
    for role in [Role::Owner, Role::Officer, Role::Auditor] {
        assert!(says(role, &own) > 0 && says(role, &others) > 0, "{role:?}");
    }
    assert!(says(Role::Staff, &own) > 0);
    assert_eq!(says(Role::Staff, &others), 0);
}

#[test]
fn what_rests_on_an_interest_that_nobody_weighed_is_refused_with_where_to_weigh_it() {
    let text = crate::shop::register().to_toml().replace("balancing = \"pass\"\n", "");
    let firm = Firm::with(&waarborg_register::Register::parse(&text).unwrap());
    firm.bring(crate::shop::LIST, &crate::shop::customers());
    let path = format!("{}/toon", page_of(&firm, "K-1"));
    for (role, leads) in [(Role::Owner, true), (Role::Staff, false)] {
        let mut browser = firm.browser(role);
        let form = browser.get(&path).form(&path).tick("reason", "asked").set("activity", "deliveries:offers");
        let refused = browser.send(&form);
        assert!(refused.says("Weeg eerst uw belang af") && refused.says("Dit mag niet"), "{}", refused.text());
        let leads_there = refused.says("href=\"/register/deliveries/weeg/offers\"");
        assert_eq!(leads_there, leads, "{role:?}");
    }
}
