//! Where a question fits into the register: the activity that does what is asked, with these data, for this purpose.
//!
//! Where one fits, the register says how the firm does it, and the vault for how many people it may be done.

use waarborg_decide::case::Deed;
use waarborg_model::vocabulary::{Action, Category, Channel, Fact, Ground, Purpose};
use waarborg_model::{Facts, Value};
use waarborg_register::case::{NamedDeed, best_standing};
use waarborg_register::{Activity, File, PurposeEntry, Register};
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
        for file in register.files_of(activity).filter(|file| Value::One(file.subject as u8) == subject) {
            // Whoever names no data asks about all that the activity uses.
            let categories =
                if categories.is_empty() { register.categories(activity, file) } else { categories.clone() };
            let used = || file.fields.iter().filter(|field| activity.uses(&file.id, &field.id));
            let holds = |category: &Category| used().any(|field| field.category == *category);
            if categories.is_empty() || !categories.iter().all(holds) {
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
            let of_kind = used().filter(|field| categories.contains(&field.category));
            let fields = of_kind.map(|field| format!("{}.{}", file.id, field.id)).collect();
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
    fn a_handover_is_found_by_its_recipient() {
        let register = register();
        let asked = Facts::parse("action=share;subject=customer;data=contact;purpose=newsletter").unwrap();
        let fit = find(&register, &asked, Some("mailing")).unwrap();
        assert_eq!(fit.wanted().recipient.as_deref(), Some("mailing"));
        assert_eq!(fit.recipient().map(|recipient| recipient.id.as_str()), Some("mailing"));
    }
}
