//! Where a question fits into the register: the activity that does what is asked, with these data, for this purpose.
//!
//! Where one fits, the register says how the firm does it, and the vault for how many people it may be done.

use waarborg_decide::case::Deed;
use waarborg_model::vocabulary::{Action, Category, Channel, Fact, Ground, Purpose};
use waarborg_model::{Facts, Value};
use waarborg_register::case::{NamedDeed, best_standing};
use waarborg_register::{Activity, File, PurposeEntry, Register};
use waarborg_text::readable::plain::is_manner;
use waarborg_vault::Wanted;

/// Facts of a person's standing: the vault knows them of each person, and the register of nobody.
const STANDING: [Fact; 19] = [
    Fact::Age,
    Fact::CustomerEnded,
    Fact::ConsentFree,
    Fact::ConsentSpecific,
    Fact::ConsentInformed,
    Fact::ConsentActive,
    Fact::ConsentProof,
    Fact::ConsentExplicit,
    Fact::ConsentWithdrawn,
    Fact::ParentalConsent,
    Fact::LegallyIncapable,
    Fact::Objected,
    Fact::WrittenObjection,
    Fact::Restricted,
    Fact::Inaccurate,
    Fact::Informed,
    Fact::InformedRecipients,
    Fact::CustomerRelation,
    Fact::OptoutAtCollection,
];

/// What else only a person herself, or a list elsewhere, says.
const ABOUT_A_PERSON: [Fact; 2] = [Fact::AddressForAds, Fact::DncRegistered];

/// An entry of the register that does what is asked.
pub struct Fit<'r> {
    /// The activity.
    pub activity: &'r Activity,
    /// What it does it for.
    pub purpose: &'r PurposeEntry,
    file: &'r File,
    deed: NamedDeed<'r>,
    categories: Vec<Category>,
    fields: Vec<String>,
    action: Action,
    channel: Option<Channel>,
}

/// The first entry that does what is asked.
pub fn find<'r>(register: &'r Register, facts: &Facts, recipient: Option<&str>) -> Option<Fit<'r>> {
    let action = one(facts, Fact::Action, &Action::ALL)?;
    let purpose = one(facts, Fact::Purpose, &Purpose::ALL)?;
    let channel = one(facts, Fact::Channel, &Channel::ALL);
    let subject = facts.get(Fact::Subject)?;
    let categories = facts.categories();
    for activity in &register.activities {
        let Some(entry) = activity.purpose(purpose) else { continue };
        if !activity.actions.contains(&action) || !entry.served_by(action) {
            continue;
        }
        let all = || register.files_of(activity).filter(|file| Value::One(file.subject as u8) == subject);
        let goes = |file: &File, field: &waarborg_register::Field| match recipient {
            Some(recipient) => activity.hands(recipient, &file.id, &field.id),
            None => activity.uses(&file.id, &field.id),
        };
        let used = |file: &'r File| file.fields.iter().filter(move |field| goes(file, field));
        for file in all() {
            // Each file is kept by a term of its own: keeping is asked of one.
            let of_these = || all().filter(|one| action != Action::Keep || one.id == file.id);
            // Whoever names no data asks about all that the activity uses.
            let categories = match categories.as_slice() {
                [] => {
                    let held: Vec<Category> =
                        of_these().flat_map(|file| used(file).map(|field| field.category)).collect();
                    Category::ALL.into_iter().filter(|category| held.contains(category)).collect()
                }
                named => named.to_vec(),
            };
            let holds = |category: &Category| used(file).any(|field| field.category == *category);
            let is_named = !facts.categories().is_empty();
            if categories.is_empty() || is_named && !categories.iter().all(holds) {
                continue;
            }
            let is_asked = |deed: &NamedDeed<'_>| {
                let is_to = match (recipient, deed.recipient) {
                    (Some(id), Some(one)) => one.id == id,
                    (None, None) => true,
                    _ => false,
                };
                let is_by = match &deed.deed {
                    Deed::Market(message) => channel.is_none_or(|channel| message.channel == channel),
                    _ => true,
                };
                deed.deed.action() == action && is_to && is_by
            };
            let Some(deed) = register.deeds(activity, entry, file).into_iter().find(is_asked) else { continue };
            // Who stands in another file of the activity alone is asked about as well.
            let of_kind = of_these().flat_map(|file| used(file).map(move |field| (file, field)));
            let of_kind = of_kind.filter(|(_, field)| categories.contains(&field.category));
            let fields = of_kind.map(|(file, field)| format!("{}.{}", file.id, field.id)).collect();
            let channel = match &deed.deed {
                Deed::Market(message) => Some(message.channel),
                _ => None,
            };
            return Some(Fit { activity, purpose: entry, file, deed, categories, fields, action, channel });
        }
    }
    None
}

impl Fit<'_> {
    /// The question with what the register says of how it is done. What was asked wins.
    #[must_use]
    pub fn complete(&self, register: &Register, asked: &Facts) -> Facts {
        let standing = best_standing(self.file, self.purpose);
        let case = register.case(
            self.activity,
            self.purpose,
            self.file,
            self.deed.deed.clone(),
            standing,
            self.categories.clone(),
        );
        let mut facts = case.facts();
        for fact in STANDING.into_iter().chain(ABOUT_A_PERSON) {
            facts.forget(fact);
        }
        for (fact, value) in asked.known() {
            facts.set(fact, value);
        }
        facts
    }

    /// The question as the register has it: what is done with which data of whom, and for the rest as the register says.
    #[must_use]
    pub fn as_registered(&self, register: &Register, asked: &Facts) -> Facts {
        let mut question = Facts::new();
        for (fact, value) in asked.known().filter(|(fact, _)| !is_manner(*fact)) {
            question.set(fact, value);
        }
        self.complete(register, &question)
    }

    /// What was stated besides, of how it is done or of how people stand: neither the register nor the vault says so.
    /// Whoever counts people counts them by what is known of each, so there is nothing to count for such a question.
    #[must_use]
    pub fn stated_besides(&self, register: &Register, asked: &Facts) -> Facts {
        let own = self.as_registered(register, asked);
        let mut besides = Facts::new();
        for (fact, value) in asked.known().filter(|(fact, value)| !fact.derived() && own.get(*fact) != Some(*value)) {
            besides.set(fact, value);
        }
        besides
    }

    /// What the vault is asked: the fields of the kinds of data that the question names.
    #[must_use]
    pub fn wanted(&self) -> Wanted {
        Wanted {
            activity: self.activity.id.clone(),
            purpose: Some(self.purpose.purpose),
            action: self.action,
            channel: self.channel,
            recipient: self.deed.recipient.map(|recipient| recipient.id.clone()),
            fields: self.fields.clone(),
        }
    }

    /// Whether it rests on the firm's interest, which is weighed against that of people.
    #[must_use]
    pub fn is_weighed(&self) -> bool {
        self.purpose.ground == Ground::LegitimateInterest
    }

    /// To whom data go, if the question is about handing them over.
    #[must_use]
    pub fn recipient(&self) -> Option<&waarborg_register::RecipientEntry> {
        self.deed.recipient
    }
}

/// The value of a fact that is one of several.
pub fn one<T: Copy>(facts: &Facts, fact: Fact, all: &[T]) -> Option<T> {
    match facts.get(fact)? {
        Value::One(place) => all.get(usize::from(place)).copied(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_register::Template;

    fn register() -> Register {
        Template::find("webshop").unwrap().register().unwrap()
    }

    #[test]
    fn a_newsletter_is_found_and_completed_but_for_the_person() {
        let register = register();
        let asked =
            Facts::parse("action=direct_marketing;channel=email;subject=customer;data=contact;purpose=newsletter")
                .unwrap();
        let fit = find(&register, &asked, None).unwrap();
        assert_eq!(fit.activity.id, "newsletter");
        assert_eq!(fit.wanted().fields, ["newsletter.email", "newsletter.name"]);
        let facts = fit.complete(&register, &asked);
        assert_eq!(facts.get(Fact::Ground), Facts::parse("ground=consent").unwrap().get(Fact::Ground));
        assert_eq!((facts.yes(Fact::ConsentActive), facts.yes(Fact::OptoutInMessage)), (None, Some(true)));
    }

    #[test]
    fn what_the_register_does_not_do_fits_nowhere() {
        let register = register();
        for text in [
            "action=direct_marketing;channel=phone;subject=customer;data=contact;purpose=newsletter",
            "action=use;subject=customer;data=health;purpose=newsletter",
            "action=use;subject=patient;data=contact;purpose=newsletter",
            "action=share;subject=customer;data=contact;purpose=newsletter",
        ] {
            assert!(find(&register, &Facts::parse(text).unwrap(), None).is_none(), "{text}");
        }
    }

    #[test]
    fn whoever_names_no_data_asks_about_all_of_the_activity() {
        let register = register();
        let asked = Facts::parse("action=use;subject=customer;purpose=newsletter").unwrap();
        let fit = find(&register, &asked, None).unwrap();
        assert_eq!(fit.wanted().fields, ["newsletter.email", "newsletter.name"]);
        assert_eq!(fit.complete(&register, &asked).categories(), [Category::Contact]);
    }

    #[test]
    fn who_stands_in_another_file_of_the_activity_is_asked_about_as_well() {
        let register = register();
        let asked = Facts::parse("action=use;subject=customer;data=contact;purpose=delivery").unwrap();
        let fit = find(&register, &asked, None).unwrap();
        let files = |fit: &Fit<'_>| -> std::collections::BTreeSet<String> {
            fit.wanted().fields.iter().map(|field| field.split('.').next().unwrap().to_owned()).collect()
        };
        let of_customers = register.files_of(fit.activity).filter(|file| {
            file.subject == waarborg_model::vocabulary::Subject::Customer
                && file
                    .fields
                    .iter()
                    .any(|field| field.category == Category::Contact && fit.activity.uses(&file.id, &field.id))
        });
        let wanted: std::collections::BTreeSet<String> = of_customers.map(|file| file.id.clone()).collect();
        assert!(wanted.len() > 1, "{wanted:?}");
        assert_eq!(files(&fit), wanted);
        let all = Facts::parse("action=use;subject=customer;purpose=delivery").unwrap();
        let all = find(&register, &all, None).unwrap();
        assert!(
            files(&all).is_superset(&wanted) && all.complete(&register, &asked).categories() == [Category::Contact]
        );
    }

    #[test]
    fn what_was_said_besides_is_told_apart_from_what_the_register_says() {
        let register = register();
        let asked = |more: &str| {
            let text = "action=direct_marketing;channel=email;subject=customer;data=contact;purpose=newsletter";
            Facts::parse(&[text, more].concat()).unwrap()
        };
        let besides = |facts: &Facts| {
            let fit = find(&register, facts, None).unwrap();
            fit.stated_besides(&register, facts).known().map(|(fact, _)| fact).collect::<Vec<_>>()
        };
        let plain = asked("");
        let completed = find(&register, &plain, None).unwrap().complete(&register, &plain);
        assert!(completed.known().count() > plain.known().count());
        for facts in [plain, completed, asked(";ground=consent")] {
            assert_eq!(besides(&facts), []);
        }
        assert_eq!(besides(&asked(";consent_active=no")), [Fact::ConsentActive]);
        assert_eq!(besides(&asked(";ground=legitimate_interest")), [Fact::Ground]);
    }

    #[test]
    fn a_handover_is_found_by_its_recipient() {
        let register = register();
        let asked = Facts::parse("action=share;subject=customer;data=contact;purpose=newsletter").unwrap();
        let fit = find(&register, &asked, Some("mailing")).unwrap();
        assert_eq!(fit.wanted().recipient.as_deref(), Some("mailing"));
        assert_eq!(fit.recipient().map(|recipient| recipient.id.as_str()), Some("mailing"));
    }
}
