//! What is known of all people of a list alike.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use waarborg_model::vocabulary::Subject;
use waarborg_vault::{DayCounts, Given, People, Relation, Said, Way};

/// What is known, as it was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// `current`, `until` or nothing.
    pub customer: String,
    /// Until when they were customers.
    pub until: Option<Day>,
    /// They could refuse advertising when their addresses were had.
    pub optout: bool,
    /// The day from which their term runs, where somebody said so.
    #[serde(default)]
    pub clock: Option<Day>,
    /// How they were informed.
    pub informed: Option<Heard>,
    /// That text also said who gets the data.
    #[serde(default)]
    pub recipients: bool,
    /// It told of these activities as well.
    #[serde(default)]
    pub too: Vec<String>,
    /// How they consented.
    pub consent: Option<Heard>,
    /// What that consent was.
    #[serde(default)]
    pub marks: Marks,
}

/// What makes a consent count, as it was ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// Of what makes it count, what was so.
    pub counts: Vec<String>,
    /// It was express.
    pub explicit: bool,
    /// A parent or representative gave it.
    pub representative: bool,
}

/// How something was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// The way, by its name.
    pub way: String,
    /// The day.
    pub on: Day,
    /// The text.
    pub text: String,
}

/// A day, as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(pub Date);

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.0.to_string()
    }
}

impl TryFrom<String> for Day {
    type Error = jiff::Error;

    fn try_from(text: String) -> Result<Self, jiff::Error> {
        text.parse().map(Self)
    }
}

impl Heard {
    /// As the vault notes it. The name of the list is the evidence.
    fn said(&self, list: &str, now: Timestamp) -> Said {
        let way = Way::ALL.into_iter().find(|way| way.as_str() == self.way).unwrap_or(Way::List);
        let at = DayCounts::FromItsBeginning.moment(self.on.0, now).unwrap_or(now).min(now);
        Said { at, way, text: self.text.clone(), evidence: list.to_owned() }
    }
}

const GIVEN: Given =
    Given { free: true, specific: true, informed: true, active: true, explicit: true, by_representative: true };

impl Marks {
    fn given(&self) -> Given {
        let has = |name: &str| self.counts.iter().any(|one| one == name);
        Given {
            free: has("free"),
            specific: has("specific"),
            informed: has("informed"),
            active: has("active"),
            explicit: self.explicit,
            by_representative: self.representative,
        }
    }

    /// Whether all is so that makes a consent count.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let Given { free, specific, informed, active, .. } = self.given();
        free && specific && informed && active
    }
}

impl Told {
    /// As the vault takes it: what nobody said is not so.
    #[must_use]
    pub fn people(&self, list: &str, now: Timestamp) -> People {
        let customer = match (self.customer.as_str(), self.until) {
            ("current", _) => Some(Relation::Current),
            ("until", Some(day)) => Some(Relation::Until(day.0)),
            _ => None,
        };
        People {
            customer,
            optout_offered: self.optout,
            informed: self.informed.as_ref().map(|heard| (heard.said(list, now), self.recipients)),
            informed_too: self.too.clone(),
            consent: self.consent.as_ref().map(|heard| (self.marks.given(), heard.said(list, now))),
            clock: self.clock.or(self.until).map(|day| day.0),
        }
    }

    /// All that could be known.
    #[must_use]
    pub fn at_best(subject: Subject) -> People {
        let said = Said { at: Timestamp::UNIX_EPOCH, way: Way::Form, text: String::new(), evidence: String::new() };
        People {
            customer: (subject == Subject::Customer).then_some(Relation::Current),
            optout_offered: true,
            informed: Some((said.clone(), true)),
            consent: Some((GIVEN, said)),
            ..People::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_said_is_nothing_known() {
        let people = Told::default().people("x", Timestamp::UNIX_EPOCH);
        assert!(people.customer.is_none() && people.informed.is_none() && people.consent.is_none());
        assert!(!people.optout_offered);
    }

    #[test]
    fn of_what_was_said_no_more_is_known_than_was_ticked() {
        let heard = || Heard { way: "form".to_owned(), on: Day(Date::constant(2026, 11, 1)), text: "Ja".to_owned() };
        let told = Told { informed: Some(heard()), consent: Some(heard()), ..Told::default() };
        let of = |told: &Told| told.people("x", Timestamp::MAX);
        let bare = of(&told);
        assert!(!bare.informed.unwrap().1 && bare.informed_too.is_empty());
        let given = bare.consent.unwrap().0;
        assert!(![given.free, given.specific, given.informed, given.active, given.explicit].contains(&true));
        assert!(!given.by_representative && !told.marks.is_whole());
        let counts = ["free", "specific", "informed", "active"].map(str::to_owned).to_vec();
        let all = Told { recipients: true, marks: Marks { counts, ..Marks::default() }, ..told };
        assert!(of(&all).informed.unwrap().1 && all.marks.is_whole());
        let given = of(&all).consent.unwrap().0;
        assert!(given.free && given.specific && given.informed && given.active && !given.explicit);
    }

    #[test]
    fn the_day_that_was_said_counts_before_the_end_of_the_relation() {
        let day = |month: i8| Some(Day(Date::constant(2026, month, 1)));
        let told = Told { customer: "until".to_owned(), until: day(3), ..Told::default() };
        assert_eq!(told.people("x", Timestamp::MAX).clock, day(3).map(|day| day.0));
        let both = Told { clock: day(5), ..told };
        assert_eq!(both.people("x", Timestamp::MAX).clock, day(5).map(|day| day.0));
    }

    #[test]
    fn what_was_kept_by_an_earlier_version_is_read() {
        let kept = r#"{"customer":"current","until":null,"optout":true,"informed":null,"consent":null}"#;
        let told: Told = serde_json::from_str(kept).unwrap();
        assert!(told.optout && told.too.is_empty() && told.clock.is_none() && !told.recipients);
    }
}
