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
    for key in ["task-publish-statement-incomplete", "task-date-contract", "task-fill-in", "task-review-first"] {
        assert!(found.contains(&key), "{found:?}");
    }
    house.apply(&webshop());
    // Read on the last day of January: not again before the next.
    assert_eq!(keys(&house), ["task-publish-statement"]);
    publish(&house.vault, actor(), "Marieke", None, house.now(), print).unwrap();
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
