//! The groups in which the fields of a record are sealed apart, so that ordinary use never opens
//! health data.

use crate::vocabulary::Category;

/// How a category of personal data is protected, and with which others it is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum SensitivityGroup {
    /// All that no rule of its own protects.
    Ordinary = 0,
    /// Special categories (AVG 9), and what tells of health at work.
    Special = 1,
    /// Criminal convictions and offences, and bans imposed by a court (AVG 10; UAVG 31).
    Criminal = 2,
    /// The national number, and documents that show it (AVG 87; UAVG 46).
    NationalNumber = 3,
}

impl SensitivityGroup {
    /// Every group, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::Ordinary, Self::Special, Self::Criminal, Self::NationalNumber];

    /// The group with that number.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
        match number {
            0 => Some(Self::Ordinary),
            1 => Some(Self::Special),
            2 => Some(Self::Criminal),
            3 => Some(Self::NationalNumber),
            _ => None,
        }
    }
}

impl Category {
    /// The group in which data of this category are sealed.
    #[must_use]
    pub const fn sensitivity(self) -> SensitivityGroup {
        match self {
            Self::Race
            | Self::Religion
            | Self::Political
            | Self::Health
            | Self::SexLife
            | Self::Union
            | Self::Genetic
            | Self::BiometricId
            | Self::SicknessCause => SensitivityGroup::Special,
            Self::Criminal | Self::CourtBan => SensitivityGroup::Criminal,
            Self::Bsn | Self::IdDocument => SensitivityGroup::NationalNumber,
            Self::Ordinary
            | Self::Contact
            | Self::Identity
            | Self::Birthdate
            | Self::Purchase
            | Self::Financial
            | Self::OnlineId
            | Self::Location
            | Self::Image
            | Self::Camera
            | Self::SocialStatus
            | Self::Cv
            | Self::Personnel
            | Self::Payroll
            | Self::SicknessAdmin
            | Self::Reintegration
            | Self::Pseudonymous
            | Self::Anonymous
            | Self::CompanyOnly
            | Self::Deceased => SensitivityGroup::Ordinary,
        }
    }

    /// What the law protects a category as. That somebody is ill, and what she can still do, is health to the law (AVG 9(1)),
    /// though it is sealed with what else an employer knows.
    #[must_use]
    pub const fn protection(self) -> SensitivityGroup {
        match self {
            Self::SicknessAdmin | Self::Reintegration => SensitivityGroup::Special,
            other => other.sensitivity(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_the_envelope() {
        for group in SensitivityGroup::ALL {
            assert_eq!(SensitivityGroup::from_number(group as u8), Some(group));
        }
        assert_eq!(SensitivityGroup::from_number(4), None);
    }

    #[test]
    fn health_and_crime_are_never_sealed_with_ordinary_data() {
        assert_eq!(Category::Health.sensitivity(), SensitivityGroup::Special);
        assert_eq!(Category::Criminal.sensitivity(), SensitivityGroup::Criminal);
        assert_eq!(Category::Bsn.sensitivity(), SensitivityGroup::NationalNumber);
        assert_eq!(Category::Contact.sensitivity(), SensitivityGroup::Ordinary);
    }
}
