//! The house's own work with personal data: it too asks the rules, and stands in the log.
//!
//! There is no read without an activity. Searching, and answering requests of the people themselves, are done in every
//! organisation that keeps data, so their entries stand here instead of in each register.

mod decided;

pub(crate) use decided::{HouseDecisions, HouseQuestion};

use waarborg_decide::case::{Case, Deed, Entry, Standing};
use waarborg_model::vocabulary::{Balancing, Category, Ground, Origin, Purpose, Role, Situation, Subject};
use waarborg_register::{Field, names};

/// As whom the rules are asked about someone who exercises a right: as the person whose data they are, whatever else she is
/// to the firm. What an employer may not make of the illness or the offences of staff and applicants (UAVG 30(1), 33; WMK 4)
/// is no reason to keep from her what is kept of her (AVG 15).
pub(crate) const HERSELF: Subject = Subject::ThirdPerson;

/// The house's own activities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum House {
    /// Finding someone by what she gives: name, address, number. Ordinary data only.
    Search,
    /// Meeting a right of the person herself (AVG 12, 15-21): access, correction, erasure.
    Request,
}

impl House {
    /// The number under which it stands in bindings, from a name that no register can give.
    pub fn identifier(self) -> [u8; 16] {
        names::identifier("activity", self.name())
    }

    /// Its name in the log and in answers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Search => "house:search",
            Self::Request => "house:request",
        }
    }

    /// What the rules are asked.
    pub fn case(self, data: Vec<Category>, subject: Subject, standing: &Standing) -> Case {
        let entry = match self {
            Self::Search => entry(Purpose::InternalAdmin, Ground::LegitimateInterest, false, Vec::new(), subject),
            // Whoever exercises a right of hers establishes a claim (AVG 9(2)(f); UAVG 22(2)(e), 32(d)), and the law that
            // grants the right tells the controller to meet it.
            Self::Request => {
                entry(Purpose::AssessRequest, Ground::LegalObligation, true, vec![Situation::LegalClaim], subject)
            }
        };
        let standing = match self {
            Self::Search => standing.clone(),
            // A right is met whatever was objected to or restricted: restriction too is a right of hers (AVG 18(2)). And
            // what is known to be wrong is put right this way, and shown to her as it is kept (AVG 5(1)(d), 15, 16).
            Self::Request => Standing { restricted: false, inaccurate: false, informed: true, ..standing.clone() },
        };
        Case { entry, standing, deed: Deed::Use, data }
    }
}

/// The categories of the fields that are asked about, each once. The rules are never asked about nothing: whatever has no
/// such field is ordinary.
pub(crate) fn categories<'f>(fields: impl Iterator<Item = &'f Field>) -> Vec<Category> {
    let mut data: Vec<Category> = fields.map(|field| field.category).collect();
    data.sort_unstable_by_key(|category| *category as u8);
    data.dedup();
    if data.is_empty() {
        data.push(Category::Ordinary);
    }
    data
}

fn entry(purpose: Purpose, ground: Ground, law_basis: bool, situations: Vec<Situation>, subject: Subject) -> Entry {
    Entry {
        role: Role::Controller,
        subject,
        purpose,
        collected_for: purpose,
        compatible: true,
        ground,
        necessary: true,
        excessive: false,
        balancing: Balancing::Pass,
        law_basis,
        source: Origin::Subject,
        situations,
        confidentiality: true,
        dpia_done: true,
        public_body: false,
        disproportionate: false,
        concrete_suspicion: false,
        medical_examination: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Date, date};
    use std::sync::LazyLock;
    use waarborg_decide::case::{Consent, Customer};
    use waarborg_decide::{Outcome, Rulebook};

    /// How someone stands of whom nothing is known but that she was told.
    fn told(age: u16) -> Standing {
        Standing {
            age,
            consent: Consent::NEVER,
            representative_consents: false,
            legally_incapable: false,
            objected: false,
            written_objection: false,
            restricted: false,
            inaccurate: false,
            informed: true,
            informed_recipients: true,
            customer: Customer::Never,
            optout_at_collection: false,
            address_for_ads: false,
            dnc_registered: false,
        }
    }

    fn outcome(case: &Case, day: Date) -> Outcome {
        static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::built_in().unwrap());
        let now = day.at(12, 0, 0, 0).in_tz("Europe/Amsterdam").unwrap().timestamp();
        let decision = BOOK.decide_case(case, day, now).unwrap();
        decision.outcome
    }

    #[test]
    fn a_right_can_be_met_whatever_the_data() {
        let all = Category::ALL
            .iter()
            .copied()
            .filter(|category| !matches!(category, Category::Anonymous | Category::CompanyOnly | Category::Deceased));
        for category in all {
            let case = House::Request.case(vec![category], HERSELF, &told(30));
            assert_eq!(outcome(&case, date(2026, 11, 26)), Outcome::Allowed, "{category:?}");
            let case = House::Request.case(vec![category], HERSELF, &told(9));
            assert_eq!(outcome(&case, date(2026, 11, 26)), Outcome::Allowed, "{category:?} of a child");
        }
    }

    /// A search asks about whoever stands in files of several kinds as of the first: it opens nothing of the one that it
    /// would not of the other.
    #[test]
    fn whose_data_they_are_opens_nothing_more() {
        let opens = |category, subject, age| {
            let case = House::Search.case(vec![category], subject, &told(age));
            matches!(outcome(&case, date(2026, 11, 26)), Outcome::Allowed | Outcome::Duty)
        };
        for category in Category::ALL.iter().copied() {
            let of_customer = opens(category, Subject::Customer, 30);
            for subject in Subject::ALL.iter().copied() {
                for age in [0, 12, 15, 16, 17, 18, 30] {
                    assert_eq!(opens(category, subject, age), of_customer, "{category:?} {subject:?} {age}");
                }
            }
        }
    }

    #[test]
    fn what_is_known_to_be_wrong_can_be_shown_and_put_right() {
        let wrong = Standing { inaccurate: true, restricted: true, ..told(30) };
        let case = House::Request.case(vec![Category::Contact], HERSELF, &wrong);
        assert_eq!(outcome(&case, date(2026, 11, 26)), Outcome::Allowed);
    }

    #[test]
    fn the_rules_are_never_asked_about_nothing() {
        assert_eq!(categories(std::iter::empty()), [Category::Ordinary]);
    }

    #[test]
    fn a_search_opens_ordinary_data_and_no_other() {
        let ask =
            |category| outcome(&House::Search.case(vec![category], Subject::Customer, &told(30)), date(2026, 11, 26));
        assert_eq!(ask(Category::Contact), Outcome::Allowed);
        assert_eq!(ask(Category::Identity), Outcome::Allowed);
        assert_ne!(ask(Category::Health), Outcome::Allowed);
        assert_ne!(ask(Category::Bsn), Outcome::Allowed);
        assert_ne!(ask(Category::Criminal), Outcome::Allowed);
    }
}
