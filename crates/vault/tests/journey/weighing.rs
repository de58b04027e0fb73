//! An interest that nobody weighed outweighs nobody: the vault refuses what rests on it, until somebody weighed it.

use crate::house::{House, actor, webshop};
use crate::importing::{LIST, customers};
use crate::using::{newsletter, said, wanted};
use waarborg_decide::Decision;
use waarborg_model::vocabulary::{Action, Balancing, Purpose};
use waarborg_register::{Register, Template};
use waarborg_vault::{Answer, Applied, Event, Fate, Import, Wanted, Why};

fn put_in_force(house: &House, register: &Register) {
    assert!(matches!(house.vault.apply_register(actor(), register).unwrap(), Applied::InForce { .. }));
}

fn unweighed() -> Register {
    Template::find("webshop").unwrap().register().unwrap()
}

fn is_for_want_of_weighing(decision: &Decision) -> bool {
    !decision.permits() && decision.cited.iter().any(|cited| cited.rule == "avg-6-1f-fail")
}

#[test]
fn what_nobody_weighed_is_refused_until_somebody_did() {
    let house = House::new();
    house.customers(LIST, &customers());
    let sanne = house.vault.find_person(actor(), "sanne@example.nl").unwrap()[0].subject;
    house.vault.note(actor(), sanne, &Event::Notice("offers".to_owned(), true), &said(&house)).unwrap();
    let offers = Wanted { activity: "offers".to_owned(), ..newsletter() };
    let mail = || house.vault.use_one(actor(), &offers, sanne).unwrap();
    assert!(matches!(mail(), Answer::Given(_)));
    // The same text in the same register, but for the outcome: a template as it comes.
    put_in_force(&house, &unweighed());
    let Answer::Refused(decision) = mail() else { panic!("mailed on what nobody weighed") };
    assert!(is_for_want_of_weighing(&decision), "{:?}", decision.cited);
    let tally = house.vault.count_all(&offers).unwrap();
    assert!(tally.answers.iter().all(|answer| is_for_want_of_weighing(&answer.decision)), "nobody at all");
    // What rests on something else goes on.
    let orders = house.vault.use_one(actor(), &wanted(Action::Use, &["email"]), sanne).unwrap();
    assert!(matches!(orders, Answer::Given(_)));
    // The file of the firm is its own word: an outcome that stands in it was weighed.
    put_in_force(&house, &webshop());
    assert!(matches!(mail(), Answer::Given(_)));
    let mut failed = webshop();
    let entries = failed.activities.iter_mut().flat_map(|activity| activity.purposes.iter_mut());
    entries.filter(|entry| entry.purpose == Purpose::Offers).for_each(|entry| entry.balancing = Some(Balancing::Fail));
    assert!(matches!(house.vault.apply_register(actor(), &failed).unwrap(), Applied::Refused(_)));
}

#[test]
fn nothing_is_collected_on_what_nobody_weighed() {
    let house = House::new();
    let growers = Import {
        file: "suppliers".to_owned(),
        activity: Some("suppliers".to_owned()),
        purpose: Some(Purpose::InternalAdmin),
        ..customers()
    };
    let list = house.file("growers.csv", "Naam;E-mail\nTijs Kok;tijs@example.nl\n");
    assert_eq!(house.plan(&list, &growers).unwrap().filled().count(), 2);
    put_in_force(&house, &unweighed());
    let plan = house.plan(&list, &growers).unwrap();
    let out = plan.columns.iter().map(|column| match &column.fate {
        Fate::Out(Why::Forbidden(decision)) => is_for_want_of_weighing(decision),
        _ => false,
    });
    assert_eq!(out.collect::<Vec<_>>(), [true, true]);
}
