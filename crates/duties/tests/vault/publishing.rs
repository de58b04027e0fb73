//! Versions of the statement: published once, kept whole, compared with the register.

use crate::house::{House, Sheet, actor, print, webshop};
use waarborg_duties::publishing::{
    Change, PublishError, Published, Staleness, outgrown_by_log, publish, published, published_version, staleness,
};
use waarborg_law::Language;
use waarborg_model::vocabulary::{Action, Purpose};
use waarborg_register::Template;
use waarborg_vault::Wanted;

fn put_out(house: &House) -> Result<Published, PublishError> {
    publish(&house.vault, actor(), "Marieke", Some("Begin."), house.now(), print)
}

fn state(house: &House) -> Staleness {
    staleness(&house.vault, house.today(), print).unwrap()
}

/// Other words in one place, a recipient less in another.
fn with_more() -> String {
    let text = webshop().replacen("Wij bestellen bij leveranciers", "Wij kopen bij leveranciers", 1);
    text.replace("\"shop-platform\", ", "")
}

#[test]
fn a_version_is_kept_with_its_day_its_maker_and_its_fingerprint() {
    let house = House::new();
    assert_eq!(state(&house), Staleness::Unpublished);
    let version = put_out(&house).unwrap();
    assert_eq!((version.number, version.by.as_str(), version.register_version), (1, "Marieke", 1));
    assert_eq!((version.at, version.note.as_deref()), (house.now(), Some("Begin.")));
    assert_eq!(version.fingerprint.len(), 64);
    assert_eq!(published(&house.vault).unwrap(), std::slice::from_ref(&version));
    let (entry, texts) = published_version::<Sheet>(&house.vault, 1).unwrap().unwrap();
    assert_eq!(entry, version);
    assert_eq!(texts.iter().map(|text| text.language).collect::<Vec<_>>(), Language::ALL);
    assert!(texts[0].edition.contains("number: 1"), "{}", texts[0].edition);
    assert!(published_version::<Sheet>(&house.vault, 2).unwrap().is_none());
    assert_eq!(state(&house), Staleness::Current);
}

#[test]
fn what_is_incomplete_is_not_published_and_nothing_changes() {
    let house = House::empty();
    house.apply(Template::find("webshop").unwrap().text);
    let before = house.vault.log_size().unwrap();
    let Err(PublishError::Incomplete(missing)) = put_out(&house) else { panic!("published") };
    assert!(missing.iter().any(|missing| missing.field == "controller_name"));
    assert!(published(&house.vault).unwrap().is_empty());
    assert_eq!(house.vault.log_size().unwrap(), before);
}

#[test]
fn the_same_is_not_published_twice() {
    let house = House::new();
    put_out(&house).unwrap();
    house.wait_days(3);
    let again = put_out(&house);
    assert!(matches!(again, Err(PublishError::Unchanged { number: 1 })), "{again:?}");
    assert_eq!(published(&house.vault).unwrap().len(), 1);
}

#[test]
fn a_changed_register_makes_it_stale_part_by_part_and_old_versions_stay() {
    let house = House::new();
    let first = put_out(&house).unwrap();
    house.apply(&with_more());
    let Staleness::Stale(differences) = state(&house) else { panic!("not stale") };
    let of = |language: Language| -> Vec<&str> {
        let of = differences.iter().filter(|difference| difference.language == language);
        of.map(|difference| difference.section.as_str()).collect()
    };
    assert_eq!(of(Language::Nl), ["orders-contract", "orders-delivery", "suppliers-internal-admin"]);
    // Only Dutch words changed there.
    assert_eq!(of(Language::En), ["orders-contract", "orders-delivery"]);
    let supplier = differences.iter().find(|difference| difference.section == "suppliers-internal-admin").unwrap();
    let Change::Changed { old, new } = &supplier.change else { panic!("{supplier:?}") };
    assert!(old[0].contains("Wij bestellen bij") && new[0].contains("Wij kopen bij"), "{supplier:?}");
    let second = put_out(&house).unwrap();
    assert_eq!((second.number, second.register_version), (2, 2));
    assert_ne!(second.fingerprint, first.fingerprint);
    assert_eq!(state(&house), Staleness::Current);
    let (_, old) = published_version::<Sheet>(&house.vault, 1).unwrap().unwrap();
    assert!(old[0].parts.iter().any(|(_, text)| text.contains("Wij bestellen bij")));
}

#[test]
fn two_who_publish_at_once_give_one_version() {
    let house = House::new();
    let results: Vec<Result<Published, PublishError>> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..4).map(|_| scope.spawn(|| put_out(&house))).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let done: Vec<&Published> = results.iter().filter_map(|result| result.as_ref().ok()).collect();
    assert_eq!(done.len(), 1, "{results:?}");
    assert_eq!(published(&house.vault).unwrap(), [done[0].clone()]);
    assert!(published_version::<Sheet>(&house.vault, 1).unwrap().is_some());
}

#[test]
fn the_log_tells_of_a_purpose_that_the_statement_does_not_name() {
    let house = House::new();
    // Published when orders were for nothing but delivering.
    let text = webshop();
    let block = "[[activity.purpose]]\npurpose = \"contract\"";
    let start = text.find(block).unwrap();
    let end = text[start..].find("[[activity.purpose]]\npurpose = \"delivery\"").unwrap() + start;
    // All that orders go to get them for that.
    let rest = text[end..].replacen("recipients = [\"shop-platform\", \"carrier\"]\n", "", 1);
    house.apply(&format!("{}{rest}", &text[..start]));
    put_out(&house).unwrap();
    assert!(outgrown_by_log(&house.vault).unwrap().is_empty());
    house.apply(&text);
    let import = house.import("customers", "orders", Purpose::Contract, house.today());
    house.bring_in("naam;mail\nJan de Vries;jan@voorbeeld.example\n", &import);
    let wanted = Wanted {
        activity: "orders".to_owned(),
        purpose: Some(Purpose::Contract),
        action: Action::Use,
        channel: None,
        recipient: None,
        fields: vec!["customers.email".to_owned()],
    };
    let used = house.vault.use_all(actor(), &wanted, &mut |_, _| std::ops::ControlFlow::Continue(())).unwrap();
    assert_eq!(used.given, 1, "{:?}", used.answers);
    let outgrown = outgrown_by_log(&house.vault).unwrap();
    assert_eq!(outgrown.len(), 1, "{outgrown:?}");
    assert_eq!((outgrown[0].purpose.as_str(), outgrown[0].entries), ("contract", 1));
    put_out(&house).unwrap();
    assert!(outgrown_by_log(&house.vault).unwrap().is_empty());
}
