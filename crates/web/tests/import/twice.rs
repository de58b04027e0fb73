//! A list is brought in once, however often and by whomever that is asked.

use crate::common::{Firm, START, actor};
use crate::{LIST, own, to_check, upload, waiting};
use axum::http::StatusCode;
use std::sync::mpsc;
use waarborg_read::{Contents, Limits, Source, open};
use waarborg_vault::{Import, People, Relation, Said, Way};
use waarborg_web::Role;

const OTHERS: &str = "Naam;E-mail\nAnders Iemand;anders@example.nl\n";

fn others() -> Contents<'static> {
    open(Source::Bytes { name: "b.csv".to_owned(), bytes: OTHERS.as_bytes().to_vec().into() }, &Limits::default())
        .unwrap()
}

fn told() -> Said {
    let text = "Onze privacyverklaring.".to_owned();
    Said { at: START.parse().unwrap(), way: Way::Email, text, evidence: String::new() }
}

/// Does something while another import runs, so that none that is asked meanwhile gets any further.
fn while_another_runs(firm: &Firm, act: impl FnOnce()) {
    let import = Import {
        file: "customers".to_owned(),
        activity: Some("orders".to_owned()),
        purpose: Some(waarborg_model::vocabulary::Purpose::Contract),
        people: People { customer: Some(Relation::Current), informed: Some((told(), true)), ..People::default() },
        ..Import::default()
    };
    firm.vault(|vault| {
        let plan = vault.plan_import(others(), &firm.house.detector, &import, &mut |_| {}).unwrap();
        std::thread::scope(|scope| {
            let (began, begins) = mpsc::channel();
            let (go, wait) = mpsc::channel::<()>();
            let (plan, import) = (&plan, &import);
            let running = scope.spawn(move || {
                vault.import(actor(), others(), plan, import, "b.csv", &mut |_, _| {
                    began.send(()).unwrap();
                    wait.recv().unwrap();
                })
            });
            begins.recv().unwrap();
            act();
            go.send(()).unwrap();
            running.join().unwrap().unwrap();
        });
    });
}

#[test]
fn a_second_press_leads_to_the_work_and_a_colleague_is_told() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let check = {
        let columns = upload(&mut browser, "customers", LIST);
        to_check(&mut browser, &columns)
    };
    let mut colleague = firm.browser(Role::Officer);
    // Two tabs, and a colleague: each form is another act.
    let (first, second, hers) = (own(&check), own(&browser.get(&check.path)), own(&colleague.get(&check.path)));
    let mut job = String::new();
    while_another_runs(&firm, || {
        job = browser.post(&first).location().unwrap().to_owned();
        assert!(job.starts_with("/bezig/"), "{job}");
        assert_eq!(browser.post(&second).location(), Some(&*job));
        assert_eq!(browser.ask(&check.path).location(), Some(&*job));
        let told = colleague.post(&hers);
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert!(told.says("wordt nu ingelezen"), "{}", told.text());
        // Nothing about it is changed, and it is not thrown away.
        for end in ["nakijken", "kolommen", "doel"] {
            let path = check.path.replace("nakijken", end);
            assert_eq!(colleague.ask(&path).status, StatusCode::CONFLICT, "{end}");
        }
        assert_eq!(waiting(&firm), 1);
    });
    let done = browser.get(&job);
    assert!(done.says("4 mensen zijn ingelezen"), "{}", done.text());
    assert_eq!((waiting(&firm), firm.vault(|vault| vault.people().unwrap())), (0, 5));
    // Back, and once more: the file is gone.
    assert_eq!(browser.send(&second).status, StatusCode::OK);
    let fresh = colleague.get("/gegevens/inlezen").form("/gegevens/inlezen");
    let hers = hers.set("act", fresh.value("act").unwrap());
    assert_eq!(colleague.send(&hers).status, StatusCode::NOT_FOUND);
    assert_eq!(firm.vault(|vault| vault.people().unwrap()), 5);
}

#[test]
fn what_a_colleague_chose_meanwhile_is_shown_before_it_is_brought_in() {
    let firm = Firm::new();
    let (mut browser, mut colleague) = (firm.browser(Role::Owner), firm.browser(Role::Officer));
    let columns = upload(&mut browser, "customers", LIST);
    let check = to_check(&mut browser, &columns);
    let hers = own(&colleague.get(&columns.path));
    assert!(hers.value("keep-4").is_some(), "{:?}", hers.names);
    colleague.send(&hers.without("keep-4"));
    let moved = browser.send(&own(&check));
    assert!(moved.path.ends_with("/nakijken"), "{}", moved.text());
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(moved.says("Dit is intussen veranderd"), "{}", moved.text());
    assert_eq!(firm.vault(|vault| vault.people().unwrap()), 0);
    assert!(browser.send(&own(&moved)).says("4 mensen zijn ingelezen"));
}
