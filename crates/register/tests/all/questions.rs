use super::{MINIMAL, book, now, parsed, today};
use waarborg_decide::Outcome;
use waarborg_decide::case::{Customer, Deed};
use waarborg_model::SensitivityGroup;
use waarborg_model::vocabulary::{Category, Purpose, Record, Subject};
use waarborg_register::case::best_standing;
use waarborg_register::{Contract, Template, names};

#[test]
fn a_case_says_what_the_register_and_the_person_say() {
    let register = parsed(MINIMAL);
    let activity = register.activity("newsletter").unwrap();
    let purpose = activity.purpose(Purpose::Newsletter).unwrap();
    let file = register.file("customers").unwrap();
    let deeds = register.deeds(activity, purpose, file);
    assert_eq!(deeds.len(), 5);
    assert!(deeds.iter().any(|named| matches!(named.deed, Deed::Keep(Record::CustomerFile))));
    assert_eq!(
        deeds.iter().filter_map(|named| named.recipient).map(|one| one.id.as_str()).collect::<Vec<_>>(),
        ["mailing"]
    );
    let ask = |standing| {
        let deed = deeds.last().unwrap().deed.clone();
        let case = register.case(activity, purpose, file, deed, standing, vec![Category::Contact]);
        assert_eq!(case.entry.subject, Subject::Customer);
        book().decide_case(&case, today(), now()).unwrap().outcome
    };
    assert_eq!(ask(best_standing(file, purpose)), Outcome::Allowed);
    let mut objected = best_standing(file, purpose);
    objected.objected = true;
    assert!(matches!(ask(objected), Outcome::Forbidden(_)));
    let mut stranger = best_standing(file, purpose);
    stranger.customer = Customer::Never;
    assert!(matches!(ask(stranger), Outcome::Forbidden(_)));
}

#[test]
fn fields_carry_identifier_and_group() {
    let care = Template::find("care-practice").unwrap().register().unwrap();
    let activity = care.activity("patient-identity").unwrap();
    let allowed: Vec<_> = care.fields_allowed(activity).collect();
    let bsn = allowed.iter().find(|(_, _, field, _)| field.id == "bsn").unwrap();
    assert_eq!(bsn.3, SensitivityGroup::NationalNumber);
    assert_eq!(*bsn.1.as_bytes(), names::identifier("field", "patients.bsn"));
    assert!(!allowed.iter().any(|(_, _, field, _)| field.id == "doctor"), "not among the fields of this activity");
    assert!(allowed.iter().all(|(file, ..)| file.id == "patients"));
}

#[test]
fn lots_follow_from_retention_rules() {
    let care = Template::find("care-practice").unwrap().register().unwrap();
    let medical = care.lot(names::number("lot", "medical")).unwrap();
    assert_eq!(medical.retention.id, "medical");
    assert_eq!(care.lots().count(), care.retentions.len());
    let file = care.file("patients").unwrap();
    assert_eq!(care.lot_of(file).unwrap().number, medical.number);
    assert_eq!(file.number(), names::number("file", "patients"));
    assert!(care.lot(1).is_none());
}

#[test]
fn a_purpose_limits_the_actions_that_serve_it() {
    let shop = Template::find("webshop").unwrap().register().unwrap();
    let activity = shop.activity("bookkeeping").unwrap();
    let file = shop.file("invoices").unwrap();
    let deeds = |purpose| shop.deeds(activity, activity.purpose(purpose).unwrap(), file);
    assert!(deeds(Purpose::Invoicing).iter().all(|named| named.recipient.is_none()));
    assert_eq!(deeds(Purpose::Tax).iter().filter(|named| named.recipient.is_some()).count(), 2);
}

#[test]
fn places_to_fill_in_are_found_in_lists_too() {
    let text = super::with(
        "source = \"subject\"",
        "source = \"subject\"\ncontrollers = [\"<naam van uw bond | name of your federation>\"]",
    );
    let open = parsed(&text).unfilled();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].path, "activity.newsletter.controllers");
    assert_eq!(open[0].asked.as_deref(), Some("naam van uw bond | name of your federation"));
}

#[test]
fn the_purpose_itself_is_no_other_purpose() {
    let same = "purpose = \"newsletter\"\ncollected_for = \"newsletter\"";
    assert_eq!(parsed(&super::with("purpose = \"newsletter\"", same)), parsed(MINIMAL));
}

#[test]
fn a_contract_without_a_day_is_one_but_unfilled() {
    let register = parsed(&super::with("contract_date = \"2026-01-31\"\n", ""));
    assert_eq!(register.recipient("mailing").unwrap().contract, Contract::Undated);
    assert!(register.recipient("mailing").unwrap().handover().processor_contract);
    assert_eq!(register.unfilled().len(), 1);
}

#[test]
fn an_assessment_that_must_still_be_made_is_unfilled() {
    let text = super::with("source = \"subject\"", "source = \"subject\"\ndpia = \"pending\"");
    let open: Vec<String> = parsed(&text).unfilled().into_iter().map(|open| open.path).collect();
    assert_eq!(open, ["activity.newsletter.dpia"]);
}

#[test]
fn financial_years_end_where_the_register_says() {
    let end = |last: &str, day: &str| {
        let line = format!("name = \"Bloemen van Linde\"\nfinancial_year_end = \"{last}\"");
        let register = parsed(&super::with("name = \"Bloemen van Linde\"", &line));
        register.controller.financial_year_end(day.parse().unwrap()).map(|day| day.to_string()).unwrap_or_default()
    };
    assert_eq!(end("12-31", "2026-01-01"), "2026-12-31");
    assert_eq!(end("12-31", "2026-12-31"), "2026-12-31");
    assert_eq!(end("06-30", "2026-06-30"), "2026-06-30");
    assert_eq!(end("06-30", "2026-07-01"), "2027-06-30");
    assert_eq!(end("02-28", "2027-03-01"), "2028-02-29");
    assert_eq!(end("02-28", "2028-02-29"), "2028-02-29");
    assert_eq!(end("06-30", "9999-07-01"), "");
}
