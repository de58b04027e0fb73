//! Unsolicited messages and calls (Tw 11.7). These rules protect whoever has the address: household and company data
//! make no difference.

use crate::words::{CONSENT, MESSAGE, WBP_CONSENT, all, situation};
use crate::{act, during, holds};
use waarborg_proofs::never;

const NATURAL: &str = r#"context.subject != Subject::"legal_person""#;

/// The customer exception: an address from a sale, similar products, a way out then and in every message, no objection.
const CUSTOMER: &str = "context.customer_relation && context.similar_products && context.optout_at_collection
    && context.optout_in_message && !context.objected";

/// A business that opened its own address or number for offers.
const OPENED: &str = r#"context.address_for_ads && !context.objected
    && context.subject in [Subject::"legal_person", Subject::"selfemployed", Subject::"contact_person"]"#;

pub const ERAS: [(&str, &str); 3] =
    [("2004-05-19", "2009-10-01"), ("2009-10-01", "2021-07-01"), ("2021-07-01", "9999-12-31")];

pub fn unsolicited_message() -> String {
    never(MESSAGE, &[&all(&[CONSENT, "!context.objected"]), CUSTOMER, OPENED])
}

#[test]
fn no_unsolicited_message_reached_a_natural_person_from_2004() {
    let message = all(&[MESSAGE, NATURAL]);
    let unless = [&all(&[WBP_CONSENT, "!context.objected"]), CUSTOMER];
    holds(&never(&message, &unless), &during(ERAS[0]), &[act("direct_marketing")]);
}

#[test]
fn no_unsolicited_message_reached_anyone_from_2009() {
    holds(&unsolicited_message(), &during(ERAS[1]), &[act("direct_marketing")]);
}

#[test]
fn no_unsolicited_message_reaches_anyone_from_2021() {
    holds(&unsolicited_message(), &during(ERAS[2]), &[act("direct_marketing")]);
}

#[test]
fn no_message_ever_follows_an_objection_or_a_withdrawal() {
    let withdrawn = r#"context.objected || context.ground == Ground::"consent" && context.consent_withdrawn"#;
    let direct_marketing = [act("direct_marketing")];
    holds(&never(&all(&[MESSAGE, NATURAL, withdrawn]), &[]), &during(ERAS[0]), &direct_marketing);
    let since_2009 = ("2009-10-01", "9999-12-31");
    holds(&never(&all(&[MESSAGE, withdrawn]), &[]), &during(since_2009), &direct_marketing);
}

#[test]
fn every_message_names_its_sender_and_the_way_out() {
    let hidden = all(&[MESSAGE, "!context.sender_identified || !context.optout_in_message"]);
    holds(&never(&hidden, &[]), &during(("2004-05-19", "9999-12-31")), &[act("direct_marketing")]);
}

/// Telephone, opt-in since 2021.
fn unsolicited_call(customer: &str) -> String {
    let call = all(&[r#"context.channel == Channel::"phone""#, NATURAL]);
    never(&call, &[&all(&[CONSENT, "!context.objected"]), customer, OPENED])
}

#[test]
fn no_unsolicited_call_reaches_a_natural_person_from_2021() {
    let customer = all(&[CUSTOMER, "!context.customer_lapsed"]);
    holds(&unsolicited_call(&customer), &during(("2021-07-01", "9999-12-31")), &[act("direct_marketing")]);
}

#[test]
fn no_business_calls_its_own_customers_unasked_from_july_2026() {
    let kind = r#"context.sender_kind in [SenderKind::"charity", SenderKind::"lottery", SenderKind::"publisher"]"#;
    let customer = all(&[CUSTOMER, "!context.customer_lapsed", kind]);
    holds(&unsolicited_call(&customer), &during(("2026-07-01", "9999-12-31")), &[act("direct_marketing")]);
}

#[test]
fn special_situations_do_not_open_a_mailbox() {
    // No situation of the privacy statutes is an exception of the Telecommunicatiewet.
    let every = situation("manifestly_public legal_claim nonprofit_members own_members ap_permit");
    let message = all(&[MESSAGE, &every]);
    let unless = [&all(&[CONSENT, "!context.objected"]), CUSTOMER, OPENED];
    holds(&never(&message, &unless), &during(("2009-10-01", "9999-12-31")), &[act("direct_marketing")]);
}
