//! How a person stands: between the narrow numbers of the store and the facts of the rules.
//!
//! The bits are part of what is kept: a number once given out keeps its meaning.

use jiff::civil::Date;
use waarborg_decide::case::{Consent, Customer, Standing};
use waarborg_store::StandingRow;

/// One bit of [`StandingRow::flags`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Flag {
    /// Processing is restricted (AVG 18).
    Restricted = 1,
    /// Objected to direct marketing (AVG 21(2)).
    Objected = 1 << 1,
    /// Objected in writing (UAVG 25, 27).
    WrittenObjection = 1 << 2,
    /// The data are known to be wrong.
    Inaccurate = 1 << 3,
    /// Under guardianship or mentorship.
    LegallyIncapable = 1 << 4,
    // `1 << 5` is given out no more: who consents is told of each consent.
    /// Is a customer.
    Customer = 1 << 6,
    /// Was one, until [`StandingRow::customer_until`].
    FormerCustomer = 1 << 7,
    /// Could refuse advertising when the contact data were had.
    OptoutAtCollection = 1 << 8,
    /// Published the address for offers.
    AddressForAds = 1 << 9,
    /// Stood in the do-not-call register.
    DncRegistered = 1 << 10,
    /// Something of hers was held at some time: whether it still is, and until when, her events tell.
    Held = 1 << 11,
}

/// One bit of a person's standing towards one purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum PurposeBit {
    /// Consent was given freely.
    Free = 1,
    /// For this purpose alone.
    Specific = 1 << 1,
    /// Knowing what for.
    Knowing = 1 << 2,
    /// By an act of the person.
    Active = 1 << 3,
    /// It can be shown.
    Proof = 1 << 4,
    /// Explicit (AVG 9(2)(a)).
    Explicit = 1 << 5,
    /// Withdrawn since.
    Withdrawn = 1 << 6,
    /// Was informed (AVG 13, 14).
    Informed = 1 << 7,
    /// Was told of the recipients.
    InformedRecipients = 1 << 8,
    /// Consent was given while processing was restricted, and so in spite of it (AVG 18(2)).
    InSpiteOfRestriction = 1 << 9,
    /// A parent or legal representative consented (AVG 8, UAVG 5). What the next consent does not say of itself is not so.
    ByRepresentative = 1 << 10,
}

/// Bits of consent, all of which are replaced when consent is given anew.
pub(crate) const CONSENT_BITS: u32 = PurposeBit::Free as u32
    | PurposeBit::Specific as u32
    | PurposeBit::Knowing as u32
    | PurposeBit::Active as u32
    | PurposeBit::Proof as u32
    | PurposeBit::Explicit as u32
    | PurposeBit::Withdrawn as u32
    | PurposeBit::InSpiteOfRestriction as u32
    | PurposeBit::ByRepresentative as u32;

/// Bits that tell what someone was told.
pub(crate) const TOLD_BITS: u32 = PurposeBit::Informed as u32 | PurposeBit::InformedRecipients as u32;

/// Whether a flag is set.
#[must_use]
pub fn has(row: &StandingRow, flag: Flag) -> bool {
    row.flags & flag as u32 != 0
}

/// Sets or clears a flag.
pub fn set(row: &mut StandingRow, flag: Flag, on: bool) {
    if on {
        row.flags |= flag as u32;
    } else {
        row.flags &= !(flag as u32);
    }
}

/// The ages at which a rule begins or ends to hold, in rising order: `age` is told apart by these only.
#[derive(Clone, Debug)]
pub struct AgeBands(Vec<u8>);

impl AgeBands {
    /// The bands that the rules tell apart.
    #[must_use]
    pub fn new(mut bounds: Vec<u8>) -> Self {
        bounds.push(0);
        bounds.sort_unstable();
        bounds.dedup();
        Self(bounds)
    }

    /// The lower end of the band of someone born on that day, and the first day on which it is another.
    #[must_use]
    pub fn of(&self, born: Date, today: Date) -> (u8, Option<Date>) {
        let birthday = |age: u8| birthday(born, age);
        let floor = self.0.iter().copied().rfind(|bound| birthday(*bound).is_some_and(|day| day <= today));
        let floor = floor.unwrap_or(0);
        let next = self.0.iter().copied().find(|bound| *bound > floor).and_then(birthday);
        (floor, next)
    }

    /// The lower end of the band after that one.
    fn after(&self, floor: u8) -> u8 {
        self.0.iter().copied().find(|bound| *bound > floor).unwrap_or(floor)
    }

    /// The age to ask the rules with. After the day of change it is the next band; should a further one have begun
    /// since, she still counts as younger than she is, and the rules protect her more.
    #[must_use]
    pub fn age(&self, row: &StandingRow, today: Date, adults: bool) -> u16 {
        let floor = match (row.age_floor, row.age_changes_on) {
            (Some(floor), Some(day)) if day <= today => self.after(floor),
            (Some(floor), _) => floor,
            // Of unknown age: what the register says of the file, and if it says nothing a child.
            (None, _) if adults => self.0.last().copied().unwrap_or(0),
            (None, _) => 0,
        };
        u16::from(floor)
    }
}

/// The age band of the youngest of several days of birth, and the first day on which it is another: nobody counts as older
/// than any of her records says. A day to come is none.
pub(crate) fn youngest(
    bands: &AgeBands,
    births: impl IntoIterator<Item = Date>,
    today: Date,
) -> Option<(u8, Option<Date>)> {
    births.into_iter().filter(|born| *born <= today).max().map(|born| bands.of(born, today))
}

/// The day on which someone becomes so old. Who was born on 29 February does on 1 March where there is no such day.
fn birthday(born: Date, age: u8) -> Option<Date> {
    let day = born.checked_add(jiff::Span::new().years(i64::from(age))).ok()?;
    if day.day() == born.day() { Some(day) } else { day.tomorrow().ok() }
}

/// The facts of the rules about a person, none left out.
///
/// `adults` is what the register says of people whose age is unknown.
#[must_use]
pub fn standing(row: &StandingRow, bits: u32, bands: &AgeBands, today: Date, adults: bool) -> Standing {
    let bit = |bit: PurposeBit| bits & bit as u32 != 0;
    // A consent from before the restriction is not meant for what is restricted.
    let consent_counts = !has(row, Flag::Restricted) || bit(PurposeBit::InSpiteOfRestriction);
    Standing {
        age: bands.age(row, today, adults),
        consent: if consent_counts {
            Consent {
                free: bit(PurposeBit::Free),
                specific: bit(PurposeBit::Specific),
                informed: bit(PurposeBit::Knowing),
                active: bit(PurposeBit::Active),
                proof: bit(PurposeBit::Proof),
                explicit: bit(PurposeBit::Explicit),
                withdrawn: bit(PurposeBit::Withdrawn),
            }
        } else {
            Consent::NEVER
        },
        representative_consents: consent_counts && bit(PurposeBit::ByRepresentative),
        legally_incapable: has(row, Flag::LegallyIncapable),
        objected: has(row, Flag::Objected),
        written_objection: has(row, Flag::WrittenObjection),
        restricted: has(row, Flag::Restricted),
        inaccurate: has(row, Flag::Inaccurate),
        informed: bit(PurposeBit::Informed),
        informed_recipients: bit(PurposeBit::InformedRecipients),
        customer: match row.customer_until {
            _ if has(row, Flag::Customer) => Customer::Current,
            Some(day) if has(row, Flag::FormerCustomer) => Customer::Until(day),
            _ => Customer::Never,
        },
        optout_at_collection: has(row, Flag::OptoutAtCollection),
        address_for_ads: has(row, Flag::AddressForAds),
        dnc_registered: has(row, Flag::DncRegistered),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn bands() -> AgeBands {
        AgeBands::new(vec![16, 12, 18])
    }

    #[test]
    fn a_band_changes_on_the_birthday_and_not_before() {
        let (floor, changes) = bands().of(date(2011, 3, 5), date(2027, 3, 4));
        assert_eq!((floor, changes), (12, Some(date(2027, 3, 5))));
        let row = StandingRow { age_floor: Some(floor), age_changes_on: changes, ..StandingRow::default() };
        assert_eq!(bands().age(&row, date(2027, 3, 4), true), 12);
        assert_eq!(bands().age(&row, date(2027, 3, 5), true), 16);
    }

    #[test]
    fn who_was_born_on_a_leap_day_is_older_on_the_first_of_march() {
        let born = date(2012, 2, 29);
        assert_eq!(bands().of(born, date(2030, 2, 28)), (16, Some(date(2030, 3, 1))));
        assert_eq!(bands().of(born, date(2030, 3, 1)), (18, None));
        assert_eq!(bands().of(born, date(2028, 2, 28)), (12, Some(date(2028, 2, 29))));
    }

    #[test]
    fn of_several_days_of_birth_the_youngest_counts() {
        let today = date(2026, 11, 26);
        let births = [date(1980, 1, 1), date(2015, 5, 1), date(2027, 1, 1)];
        assert_eq!(youngest(&bands(), births, today), Some((0, Some(date(2027, 5, 1)))));
        assert_eq!(youngest(&bands(), [date(2027, 1, 1)], today), None);
    }

    #[test]
    fn who_is_past_every_bound_shows_no_day() {
        assert_eq!(bands().of(date(1970, 1, 1), date(2026, 11, 26)), (18, None));
    }

    #[test]
    fn unknown_age_is_what_the_register_says_and_else_a_child() {
        let row = StandingRow::default();
        assert_eq!(bands().age(&row, date(2026, 1, 1), true), 18);
        assert_eq!(bands().age(&row, date(2026, 1, 1), false), 0);
    }

    #[test]
    fn no_bit_stands_for_two_facts() {
        let all = [
            PurposeBit::Free,
            PurposeBit::Specific,
            PurposeBit::Knowing,
            PurposeBit::Active,
            PurposeBit::Proof,
            PurposeBit::Explicit,
            PurposeBit::Withdrawn,
            PurposeBit::InSpiteOfRestriction,
            PurposeBit::ByRepresentative,
            PurposeBit::Informed,
            PurposeBit::InformedRecipients,
        ];
        let sum = all.iter().fold(0_u32, |sum, bit| sum + *bit as u32);
        let union = all.iter().fold(0_u32, |union, bit| union | *bit as u32);
        assert_eq!(sum, union);
        assert_eq!(union & !CONSENT_BITS, PurposeBit::Informed as u32 | PurposeBit::InformedRecipients as u32);
    }

    proptest! {
        /// Nobody ever counts as older than she is.
        #[test]
        fn never_older_than_she_is(born in 0_i64..20_000, written in 0_i64..20_000, asked in 0_i64..20_000) {
            let day = |days: i64| date(1960, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
            let (born, written, asked) = (day(born), day(born + written), day(born + written + asked));
            let (floor, changes) = bands().of(born, written);
            let row = StandingRow { age_floor: Some(floor), age_changes_on: changes, ..StandingRow::default() };
            let age = asked.since((jiff::Unit::Year, born)).unwrap().get_years();
            prop_assert!(i16::try_from(bands().age(&row, asked, true)).unwrap() <= age);
        }
    }
}
