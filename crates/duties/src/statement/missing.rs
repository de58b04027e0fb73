//! What a register lacks for a statement that the law accepts.

use super::Statement;
use super::purpose::{StatedPurpose, TransferBasis};
use waarborg_law::Bilingual;
use waarborg_model::SensitivityGroup;
use waarborg_model::vocabulary::{Ground, Origin};
use waarborg_register::unfilled::is_placeholder;

/// Something that must stand in a statement and that the register does not give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Which, as in [`NEEDED`]; or `last_review` of an activity that nobody has read.
    pub field: &'static str,
    /// Where in the register it belongs: `activity.orders.purpose.delivery.text`.
    pub path: String,
}

/// All that a statement may have to hold, with the provision that asks for it. What is only good practice is among them
/// where it can be left half filled in.
pub const NEEDED: [(&str, &str); 28] = [
    ("controller_name", "AVG 13(1)(a)"),
    ("controller_contact", "AVG 13(1)(a)"),
    ("kvk_number", "BW 3:15d"),
    ("website", "AVG 13(1)(a)"),
    ("representative", "AVG 13(1)(a), 27"),
    ("dpo_contact", "AVG 13(1)(b)"),
    ("joint_controllers", "AVG 26(2)"),
    ("purpose", "AVG 13(1)(c)"),
    ("legal_ground", "AVG 13(1)(c)"),
    ("legitimate_interest", "AVG 13(1)(d), 14(2)(b)"),
    ("special_exception", "AVG 5(1)(a), 9, 10"),
    ("data_categories", "AVG 14(1)(d)"),
    ("source", "AVG 14(2)(f)"),
    ("recipients", "AVG 13(1)(e)"),
    ("retention", "AVG 13(2)(a)"),
    ("transfer_country", "AVG 13(1)(f)"),
    ("transfer_safeguard", "AVG 13(1)(f)"),
    ("transfer_copy", "AVG 13(1)(f)"),
    ("obligation_to_provide", "AVG 13(2)(e)"),
    ("automated_decision", "AVG 13(2)(f)"),
    ("rights_list", "AVG 13(2)(b)"),
    ("rights_how", "AVG 12(2)-(5)"),
    ("objection_notice", "AVG 21(4)"),
    ("withdraw_consent", "AVG 13(2)(c), 7(3)"),
    ("complaint_ap", "AVG 13(2)(d)"),
    ("cookies", "Tw 11.7a"),
    ("children", "AVG 8, 12(1)"),
    ("security_general", "AVG 32"),
];

/// What is missing of an activity that nobody has read.
pub(super) const REVIEW: &str = "last_review";

/// Collects what is missing.
pub(super) struct Seeker(Vec<Missing>);

impl Seeker {
    /// Looks through all that was gathered.
    pub fn look(statement: &Statement, has_joint_activities: bool) -> Vec<Missing> {
        let mut seeker = Self(Vec::new());
        seeker.controller(statement, has_joint_activities);
        if statement.purposes().next().is_none() {
            seeker.lacks("purpose", "activity");
        }
        for purpose in statement.purposes() {
            seeker.purpose(purpose);
        }
        for recipient in statement.recipients() {
            let path = |key: &str| format!("recipient.{}.{key}", recipient.id);
            // A category is enough, as long as nobody knows the name: AVG 13(1)(e).
            seeker.both("recipients", &path("what"), Some(&recipient.what));
            let Some(transfer) = &recipient.transfer else { continue };
            if transfer.country.is_none() {
                seeker.lacks("transfer_country", &path("country"));
            }
            match &transfer.basis {
                TransferBasis::Nothing => seeker.lacks("transfer_safeguard", &path("safeguard")),
                // Only of these is there anything to get a copy of.
                TransferBasis::Clauses | TransferBasis::CorporateRules => {
                    seeker.both("transfer_copy", &path("copy"), transfer.copy.as_ref());
                }
                _ => {}
            }
        }
        for cookie in &statement.cookies {
            let path = |key: &str| format!("cookie.{}.{key}", cookie.id);
            seeker.both("cookies", &path("text"), Some(&cookie.text));
            // Whose it is may be told as a category, like any recipient.
            seeker.both("cookies", &path("lasts"), Some(&cookie.lasts));
        }
        if statement.answered_within.is_none() {
            seeker.lacks("rights_how", "");
        }
        seeker.0
    }

    fn controller(&mut self, statement: &Statement, has_joint_activities: bool) {
        let one = &statement.controller;
        self.text("controller_name", "controller.name", Some(&one.name));
        self.text("controller_contact", "controller.address", one.address.as_deref());
        if one.email.is_none() && one.phone.is_none() {
            self.lacks("controller_contact", "controller.email");
        }
        let optional = [
            ("controller_contact", "email", &one.email),
            ("controller_contact", "phone", &one.phone),
            ("kvk_number", "kvk", &one.kvk),
            ("website", "website", &one.website),
            ("dpo_contact", "dpo", &one.dpo),
            ("representative", "representative", &one.representative),
        ];
        for (field, key, text) in optional {
            // Left out is fine; half filled in is not.
            if let Some(text) = text {
                self.text(field, &format!("controller.{key}"), Some(text));
            }
        }
        // A public body always has one (AVG 37(1)(a)).
        if one.public_body && one.dpo.is_none() {
            self.lacks("dpo_contact", "controller.dpo");
        }
        if has_joint_activities && one.joint.is_empty() {
            self.lacks("joint_controllers", "controller.joint");
        }
        for (place, joint) in one.joint.iter().enumerate() {
            let path = |key: &str| format!("controller.joint.{}.{key}", place + 1);
            self.text("joint_controllers", &path("name"), Some(&joint.name));
            self.text("joint_controllers", &path("contact"), Some(&joint.contact));
            self.both("joint_controllers", &path("arrangement"), Some(&joint.arrangement));
        }
        self.both("security_general", "security.description", Some(&one.security));
    }

    fn purpose(&mut self, one: &StatedPurpose) {
        let activity = |key: &str| format!("activity.{}.{key}", one.activity);
        let purpose = |key: &str| format!("activity.{}.purpose.{}.{key}", one.activity, one.purpose);
        self.both("purpose", &activity("name"), Some(&one.name));
        self.both("purpose", &purpose("text"), Some(&one.text));
        // A statement tells what somebody found true, not what a register to begin with supposes (AVG 5(2), 12(1)).
        if one.reviewed.is_none() {
            self.lacks(REVIEW, &activity(REVIEW));
        }
        if one.ground == Ground::None {
            self.lacks("legal_ground", &purpose("ground"));
        }
        if one.ground == Ground::LegitimateInterest {
            self.both("legitimate_interest", &purpose("interest"), one.interest.as_ref());
        }
        if !one.protected.iter().all(|group| is_excepted(one, *group)) {
            self.lacks("special_exception", &activity("situations"));
        }
        if one.data.is_empty() {
            self.lacks("data_categories", &activity("fields"));
        }
        for data in &one.data {
            for name in std::iter::once(&data.name).chain(&data.fields) {
                self.both("data_categories", &format!("file.{}", data.file), Some(name));
            }
            if data.retention.is_none() {
                self.lacks("retention", &format!("file.{}.retention", data.file));
            }
        }
        if one.origin != Origin::Subject {
            self.both("source", &activity("source_text"), one.source.as_ref());
        }
        if one.is_collected && one.origin == Origin::Subject && !one.is_observed {
            self.both("obligation_to_provide", &activity("obligation"), one.obligation.as_ref());
        }
        if let Some(automated) = &one.automated {
            self.both("automated_decision", &activity("automated.logic"), Some(&automated.logic));
            self.both("automated_decision", &activity("automated.significance"), Some(&automated.significance));
        }
    }

    fn lacks(&mut self, field: &'static str, path: &str) {
        let missing = Missing { field, path: path.to_owned() };
        if !self.0.contains(&missing) {
            self.0.push(missing);
        }
    }

    fn text(&mut self, field: &'static str, path: &str, text: Option<&str>) {
        if text.is_none_or(|text| text.trim().is_empty() || is_placeholder(text)) {
            self.lacks(field, path);
        }
    }

    fn both(&mut self, field: &'static str, path: &str, text: Option<&Bilingual>) {
        let Some(text) = text else { return self.lacks(field, path) };
        self.text(field, &format!("{path}.nl"), Some(&text.nl));
        self.text(field, &format!("{path}.en"), Some(&text.en));
    }
}

/// Whether something that the register names lets data of a group be used. A national number needs a statute, the others
/// a situation of the law or express consent.
fn is_excepted(one: &StatedPurpose, group: SensitivityGroup) -> bool {
    use super::purpose::Exception;
    one.exceptions.iter().any(|exception| match exception {
        Exception::Statute(_) => group == SensitivityGroup::NationalNumber,
        Exception::ExplicitConsent | Exception::Situation(_) => group != SensitivityGroup::NationalNumber,
    })
}
