use super::{MINIMAL, parsed, with};
use waarborg_register::{ChangeKind, Template, Weighing, diff};

fn told(old: &str, new: &str) -> Vec<(ChangeKind, String, Option<String>, Option<String>)> {
    diff(&parsed(old), &parsed(new)).into_iter().map(|one| (one.kind, one.path, one.old, one.new)).collect()
}

#[test]
fn nothing_changed_is_no_change() {
    assert_eq!(told(MINIMAL, MINIMAL), []);
    let canonical = parsed(MINIMAL).to_toml();
    assert_ne!(canonical, MINIMAL);
    assert_eq!(told(MINIMAL, &canonical), []);
}

#[test]
fn values_that_came_went_and_changed_are_told_by_path() {
    let text = |text: &str| Some(text.to_owned());
    let new = with("term = \"2 years\"", "term = \"3 years\"");
    let path = "retention.customers.term".to_owned();
    assert_eq!(told(MINIMAL, &new), [(ChangeKind::Changed, path, text("2 years"), text("3 years"))]);
    let new = with("required = true\n", "");
    let path = "file.customers.field.name.required".to_owned();
    assert_eq!(told(MINIMAL, &new), [(ChangeKind::Removed, path.clone(), text("true"), None)]);
    assert_eq!(told(&new, MINIMAL), [(ChangeKind::Added, path, None, text("true"))]);
    let new = with("text.en = \"We mail news to customers.\"", "text.en = \"We mail.\"");
    let path = "activity.newsletter.purpose.newsletter.text.en".to_owned();
    assert_eq!(
        told(MINIMAL, &new),
        [(ChangeKind::Changed, path, text("We mail news to customers."), text("We mail."))]
    );
}

#[test]
fn a_whole_entry_is_one_change() {
    let shop = Template::find("webshop").unwrap().register().unwrap();
    let mut without = shop.clone();
    without.activities.retain(|activity| activity.id != "offers");
    without.cookies.clear();
    let told: Vec<_> = diff(&shop, &without).into_iter().map(|one| (one.kind, one.path)).collect();
    let removed =
        ["cookie.session", "cookie.statistics", "activity.offers"].map(|path| (ChangeKind::Removed, path.to_owned()));
    assert_eq!(told.iter().collect::<std::collections::BTreeSet<_>>(), removed.iter().collect());
    assert_eq!(diff(&without, &shop).len(), 3);
}

#[test]
fn another_order_is_no_change_but_another_fingerprint() {
    let shop = Template::find("webshop").unwrap().register().unwrap();
    let mut turned = shop.clone();
    turned.files.reverse();
    assert_eq!(diff(&shop, &turned), []);
    assert_ne!(shop.fingerprint(), turned.fingerprint());
    assert_eq!(shop.fingerprint(), parsed(&shop.to_toml()).fingerprint());
}

const ONE_TEXT: &str = "weighing.nl = \"Afmelden kan altijd.\"\nweighing.en = \"One can always opt out.\"\n";
const ANSWERS: &str = "weighing.less.nl = \"Nee.\"\nweighing.less.en = \"No.\"\n\
                       weighing.noticed.nl = \"Een mail.\"\nweighing.noticed.en = \"A mail.\"\n";

#[test]
fn a_weighing_in_one_text_is_read_and_its_answers_are_told_as_they_come() {
    let new = with(ONE_TEXT, ANSWERS);
    let purpose = |text: &str| parsed(text).activities.iter().find_map(|one| one.purposes[0].weighing.clone());
    assert!(matches!(purpose(MINIMAL), Some(Weighing::Text(text)) if text.nl == "Afmelden kan altijd."));
    assert!(
        matches!(purpose(&new), Some(Weighing::Answers { less, noticed }) if less.en == "No." && noticed.nl == "Een mail.")
    );
    for text in [MINIMAL, &new] {
        assert_eq!(parsed(&parsed(text).to_toml()), parsed(text));
    }
    let kinds = |old: &str, new: &str| {
        let told = told(old, new).into_iter();
        told.map(|(kind, path, ..)| (kind, path.rsplit("weighing.").next().unwrap().to_owned())).collect::<Vec<_>>()
    };
    let (came, went) = (ChangeKind::Added, ChangeKind::Removed);
    let all = |kind, names: [&str; 2]| names.map(|name| (kind, name.to_owned()));
    assert_eq!(kinds(MINIMAL, &new), [all(went, ["nl", "en"]), all(came, ["less", "noticed"])].concat());
    assert_eq!(kinds(&new, MINIMAL), [all(came, ["nl", "en"]), all(went, ["less", "noticed"])].concat());
    let other = with(ONE_TEXT, &ANSWERS.replace("A mail.", "A mail a month."));
    assert_eq!(kinds(&new, &other), [(ChangeKind::Changed, "noticed.en".to_owned())]);
}
