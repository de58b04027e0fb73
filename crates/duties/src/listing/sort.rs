//! What sort of business a listing is of: subtypes of schema.org's `LocalBusiness`.

use serde::{Deserialize, Serialize};

/// Makes the sorts with their words and their types at schema.org.
macro_rules! sorts {
    ($($variant:ident = $word:literal, $schema:literal;)+) => {
        /// What sort of business. Names for people stand in `translations/*/sector.ftl`, under the word.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Sort {
            $(
                #[doc = concat!("`", $schema, "`")]
                $variant,
            )+
            /// `LocalBusiness`
            #[default]
            Other,
        }

        impl Sort {
            /// Every sort, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$variant,)+ Self::Other];

            /// Its word.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Other => "other",
                }
            }

            /// Its type at schema.org.
            #[must_use]
            pub const fn schema_type(self) -> &'static str {
                match self {
                    $(Self::$variant => $schema,)+
                    Self::Other => "LocalBusiness",
                }
            }
        }
    };
}

sorts! {
    Store = "store", "Store";
    Florist = "florist", "Florist";
    ClothingStore = "clothing-store", "ClothingStore";
    Restaurant = "restaurant", "Restaurant";
    Cafe = "cafe", "CafeOrCoffeeShop";
    Hotel = "hotel", "Hotel";
    HairSalon = "hair-salon", "HairSalon";
    BeautySalon = "beauty-salon", "BeautySalon";
    AutoRepair = "auto-repair", "AutoRepair";
    MedicalClinic = "medical-clinic", "MedicalClinic";
    Dentist = "dentist", "Dentist";
    SportsClub = "sports-club", "SportsClub";
    ProfessionalService = "professional-service", "ProfessionalService";
    AccountingService = "accounting-service", "AccountingService";
}

impl Sort {
    /// The sort of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|sort| sort.as_str() == word)
    }
}
