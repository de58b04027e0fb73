//! What needs doing, seen in a vault; papers of the listing and the style.

use crate::house::{House, actor, print, webshop};
use waarborg_duties::listing::{HouseStyle, HouseStyleForm, Listing, ListingForm};
use waarborg_duties::publishing::publish;
use waarborg_duties::today::{Task, look, note_recovery_test, tasks};
use waarborg_model::vocabulary::Purpose;
use waarborg_register::{Register, Template};

fn keys(house: &House) -> Vec<&'static str> {
    let seen = look(&house.vault, house.now(), print).unwrap();
    tasks(&seen, house.today()).iter().map(Task::key).collect()
}

#[test]
fn a_new_vault_asks_for_a_register_and_then_for_what_is_open_in_it() {
    let house = House::empty();
    assert_eq!(keys(&house), ["task-apply-register"]);
    house.apply(Template::find("webshop").unwrap().text);
    let found = keys(&house);
    // With whom nobody named yet there is no agreement of which only the day is open.
    for key in ["task-publish-statement-incomplete", "task-sign-contract", "task-fill-in", "task-review-first"] {
        assert!(found.contains(&key), "{found:?}");
    }
    assert!(!found.contains(&"task-date-contract"), "{found:?}");
    house.apply(&webshop());
    // Read on the last day of January: not again before the next.
    assert_eq!(keys(&house), ["task-publish-statement"]);
    publish(&house.vault, actor(), "Marieke", None, house.now(), print).unwrap();
    assert_eq!(keys(&house), [""; 0]);
}

/// Every place filled in, and read by nobody.
fn unread() -> String {
    webshop().lines().filter(|line| !line.starts_with("last_review")).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_nobody_has_read_is_published_to_nobody() {
    for template in waarborg_register::templates() {
        let house = House::empty();
        // The head alone, as the first run leaves it.
        let mut register = template.register().unwrap();
        let one = &mut register.controller;
        one.name = "De Tulp".to_owned();
        for place in [&mut one.address, &mut one.email, &mut one.phone, &mut one.website, &mut one.kvk] {
            *place = place.as_ref().map(|_| "Voorbeeld".to_owned());
        }
        house.apply(&register.to_toml());
        let refused = publish(&house.vault, actor(), "Marieke", None, house.now(), print);
        let Err(waarborg_duties::publishing::PublishError::Incomplete(missing)) = refused else {
            panic!("{}", template.key)
        };
        assert!(missing.iter().any(|one| one.field == "last_review"), "{}", template.key);
    }
    let house = House::empty();
    house.apply(&unread());
    assert!(publish(&house.vault, actor(), "Marieke", None, house.now(), print).is_err());
    house.apply(&webshop());
    publish(&house.vault, actor(), "Marieke", None, house.now(), print).unwrap();
}

/// The filled-in register with only these activities, and only what they use.
fn with_only(keep: impl Fn(&waarborg_register::Activity) -> bool) -> Register {
    let mut register = Register::parse(&webshop()).unwrap();
    register.activities.retain(keep);
    let uses = |one: &dyn Fn(&waarborg_register::Activity) -> bool| register.activities.iter().any(one);
    register.files.retain(|file| uses(&|activity| activity.files.contains(&file.id)));
    register.recipients.retain(|recipient| uses(&|activity| activity.recipients.contains(&recipient.id)));
    let used: Vec<_> = register.files.iter().map(|file| file.retention.clone()).collect();
    register.retentions.retain(|retention| used.contains(&retention.id));
    register
}

#[test]
fn a_public_body_names_its_officer_before_it_publishes() {
    let house = House::empty();
    let mut register = with_only(|activity| activity.id == "payroll");
    register.controller.public_body = true;
    house.apply(&register.to_toml());
    let refused = publish(&house.vault, actor(), "Marieke", None, house.now(), print);
    let Err(waarborg_duties::publishing::PublishError::Incomplete(missing)) = refused else { panic!("published") };
    assert_eq!(missing.iter().map(|one| one.path.as_str()).collect::<Vec<_>>(), ["controller.dpo"]);
    register.controller.dpo = Some("M. de Graaf".to_owned());
    house.apply(&register.to_toml());
    publish(&house.vault, actor(), "Marieke", None, house.now(), print).unwrap();
}

#[test]
fn who_only_works_for_others_is_told_to_publish_nothing() {
    let house = House::empty();
    let mut register = with_only(|activity| activity.id == "suppliers");
    let one = register.activities.first_mut().unwrap();
    one.role = waarborg_model::vocabulary::Role::Processor;
    one.controllers = vec!["Voorbeeld BV, Kerkstraat 1".to_owned()];
    // On instructions it may use what it was given (AVG 29).
    house.apply(&register.to_toml());
    assert_eq!(keys(&house), [""; 0]);
}

#[test]
fn people_bring_backups_recovery_imports_and_at_last_clearing_out() {
    let house = House::new();
    publish(&house.vault, actor(), "Marieke", None, house.now(), print).unwrap();
    let import = house.import("customers", "orders", Purpose::Contract, jiff::civil::date(2025, 1, 10));
    house.bring_in("naam;mail\nJan de Vries;jan@voorbeeld.example\n", &import);
    assert_eq!(keys(&house), ["task-back-up-first", "task-look-at-import", "task-test-recovery-first"]);
    note_recovery_test(&house.vault, actor(), house.now()).unwrap();
    house.wait_days(60);
    let found = keys(&house);
    assert!(found.contains(&"task-clear-out"), "{found:?}");
    assert!(!found.contains(&"task-look-at-import"), "{found:?}");
    assert!(!found.contains(&"task-test-recovery-first"), "{found:?}");
    let seen = look(&house.vault, house.now(), print).unwrap();
    let register = Register::parse(&webshop()).unwrap();
    let task = tasks(&seen, house.today()).into_iter().find(|task| task.key() == "task-clear-out").unwrap();
    assert_eq!(task.name(&register, waarborg_law::Language::En), "Customers");
    assert_eq!(task.count(), 1);
    assert!(task.days_left(house.today()).unwrap() < 0);
}

#[test]
fn listing_and_style_are_kept_as_papers() {
    let house = House::new();
    assert_eq!(house.vault.paper::<Listing>().unwrap(), Listing::default());
    let mut form = ListingForm { sort: "florist".to_owned(), is_shown: true, ..ListingForm::default() };
    form.hours[0] = "9-17".to_owned();
    let listing = form.read().unwrap();
    listing.keep(&house.vault, actor()).unwrap();
    assert_eq!(house.vault.paper::<Listing>().unwrap(), listing);
    let style = HouseStyleForm { name: "De Tulp".to_owned(), colour: "#0f5257".to_owned() }.read().unwrap();
    style.keep(&house.vault, actor()).unwrap();
    assert_eq!(house.vault.paper::<HouseStyle>().unwrap(), style);
}
