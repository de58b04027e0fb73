//! To whom data go for which purpose, and which of them.

use super::{check, parsed};
use waarborg_model::vocabulary::{Action, Category, Purpose};
use waarborg_register::{Register, STAFF, Template};

fn shop() -> Register {
    Template::find("webshop").unwrap().register().unwrap()
}

/// Who gets data of a file for a purpose, in the order of the register.
fn to<'r>(register: &'r Register, activity: &str, purpose: Purpose, file: &str) -> Vec<&'r str> {
    let activity = register.activity(activity).unwrap();
    let deeds = register.deeds(activity, activity.purpose(purpose).unwrap(), register.file(file).unwrap());
    deeds.iter().filter_map(|deed| deed.recipient).map(|recipient| recipient.id.as_str()).collect()
}

#[test]
fn a_purpose_hands_data_to_its_own_recipients() {
    let shop = shop();
    assert_eq!(to(&shop, "orders", Purpose::Contract, "customers"), ["shop-platform", "payment"]);
    assert_eq!(to(&shop, "orders", Purpose::Delivery, "orders"), ["shop-platform", "carrier"]);
    // One that names none hands them to all of the activity.
    assert_eq!(to(&shop, "bookkeeping", Purpose::Tax, "invoices"), ["accountant", "tax-office"]);
    let orders = shop.activity("orders").unwrap();
    let delivery = orders.purpose(Purpose::Delivery).unwrap();
    let names: Vec<&str> = shop.recipients_for(orders, delivery).map(|one| one.id.as_str()).collect();
    assert_eq!(names, ["shop-platform", "carrier"]);
}

#[test]
fn a_recipient_gets_its_part_of_the_fields_and_the_law_is_asked_of_that() {
    let mut shop = shop();
    let fields = |register: &Register, recipient: &str| -> Vec<String> {
        let orders = register.activity("orders").unwrap();
        register.fields_handed(orders, recipient).map(|(file, field)| format!("{}.{}", file.id, field.id)).collect()
    };
    assert_eq!(fields(&shop, "payment"), ["customers.name", "customers.email", "orders.number"]);
    let all = shop.fields_allowed(shop.activity("orders").unwrap()).count();
    assert_eq!(fields(&shop, "shop-platform").len(), all);
    // Health in a field that only the firm itself uses is no reason to refuse the carrier.
    let orders = shop.files.iter_mut().find(|file| file.id == "orders").unwrap();
    orders.fields.iter_mut().find(|field| field.id == "questions").unwrap().category = Category::Health;
    let checked = check(&shop);
    let asked = |recipient: &str| {
        let of = checked.verdicts.iter().filter(|one| one.action == Action::Share && one.activity == "orders");
        of.filter(|one| one.recipient.as_deref() == Some(recipient))
            .any(|one| one.categories.contains(&Category::Health))
    };
    assert_eq!((asked("shop-platform"), asked("carrier"), asked("payment")), (true, false, false));
    // Whoever gets nothing of a file is not asked about there.
    let orders = shop.activities.iter_mut().find(|one| one.id == "orders").unwrap();
    orders.handovers.iter_mut().for_each(|part| part.fields.retain(|field| field.starts_with("orders.")));
    assert_eq!(to(&shop, "orders", Purpose::Delivery, "customers"), ["shop-platform"]);
}

#[test]
fn whom_the_activity_does_not_know_gets_nothing() {
    let text = Template::find("webshop").unwrap().text;
    let told = |text: &str| -> Vec<(&str, String)> {
        Register::parse(text).unwrap_err().into_iter().map(|fault| (fault.code, fault.path)).collect()
    };
    let of = |old: &str, new: &str| {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        told(&text.replace(old, new))
    };
    let outside =
        of("recipients = [\"shop-platform\", \"carrier\"]", "recipients = [\"shop-platform\", \"carrier\", \"uwv\"]");
    assert_eq!(outside, [("register.recipient-outside", "activity.orders.purpose.delivery.recipients".to_owned())]);
    let idle = of("recipients = [\"shop-platform\", \"payment\"]", "recipients = [\"shop-platform\"]");
    assert_eq!(idle, [("register.recipient-idle", "activity.orders.recipients".to_owned())]);
    let part = of("[[activity.handover]]\nrecipient = \"payment\"", "[[activity.handover]]\nrecipient = \"uwv\"");
    assert_eq!(part, [("register.recipient-outside", "activity.orders.handover.uwv.recipient".to_owned())]);
    let field = of("\"customers.email\", \"orders.number\"]", "\"customers.email\", \"invoices.amount\"]");
    assert_eq!(field, [("register.field-of-other-file", "activity.orders.handover.payment.fields".to_owned())]);
}

#[test]
fn who_is_taken_away_leaves_nobody_more_than_before() {
    let mut shop = shop();
    let orders = shop.activities.iter_mut().find(|one| one.id == "orders").unwrap();
    orders.set_recipients(vec!["payment".to_owned()]);
    // For delivery data went to the two that are gone: they do not go to the payment service now.
    assert_eq!(to(&shop, "orders", Purpose::Delivery, "customers"), [] as [&str; 0]);
    assert_eq!(to(&shop, "orders", Purpose::Contract, "customers"), ["payment"]);
    let orders = shop.activity("orders").unwrap();
    assert_eq!(orders.handovers.len(), 1);
    assert_eq!(parsed(&shop.to_toml()), shop);
}

#[test]
fn a_file_that_is_left_out_leaves_no_part_of_it_behind() {
    let mut shop = shop();
    let orders = shop.activities.iter_mut().find(|one| one.id == "orders").unwrap();
    orders.files.retain(|file| file != "orders");
    orders.fields.retain(|field| !field.starts_with("orders."));
    orders
        .handovers
        .iter_mut()
        .for_each(|part| part.fields.retain(|field| part.recipient != "payment" || field.starts_with("orders.")));
    orders.forget_files();
    let left: Vec<&str> = orders.handovers.iter().map(|part| part.recipient.as_str()).collect();
    assert_eq!((left, orders.recipients.len()), (vec!["carrier"], 2), "whoever got only of that file gets nothing");
    assert!(orders.handovers[0].fields.iter().all(|field| field.starts_with("customers.")));
    let mut without = Template::find("webshop").unwrap().register().unwrap();
    without.leave_out(&STAFF);
    assert_eq!(parsed(&without.to_toml()), without);
}
