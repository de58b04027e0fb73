//! The questions, as facts. A fact that the door assumes anyway is not stated.

use waarborg_model::Facts;
use waarborg_model::facts::FactError;

/// A question that comes up in a sector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its name; several sectors may have the same one. The words stand under `sector-question-` and this.
    pub key: &'static str,
    /// What is asked, as `key=value` pairs.
    pub text: &'static str,
}

impl Example {
    /// What is asked.
    ///
    /// # Errors
    /// As [`Facts::parse`]; never for a build whose tests passed.
    pub fn facts(&self) -> Result<Facts, FactError> {
        Facts::parse(self.text)
    }
}

const OFFERS_BY_MAIL: Example = Example {
    key: "offers-by-mail",
    text: "action=direct_marketing; channel=email; data=contact; subject=customer; purpose=offers; \
           ground=legitimate_interest; necessary=yes; excessive=no; balancing=pass; customer_relation=yes; \
           similar_products=yes; optout_at_collection=yes; optout_in_message=yes; sender_identified=yes; \
           informed=yes; source_of_data=subject; age=30",
};
const BOUGHT_ADDRESSES: Example = Example {
    key: "bought-addresses",
    text: "action=direct_marketing; channel=email; data=contact; subject=prospect; purpose=offers; \
           ground=legitimate_interest; necessary=yes; excessive=no; balancing=pass; customer_relation=no; \
           address_for_ads=no; similar_products=yes; optout_at_collection=no; optout_in_message=yes; \
           sender_identified=yes; informed=yes; source_of_data=other; age=30",
};
const CALL_STRANGERS: Example = Example {
    key: "call-strangers",
    text: "action=direct_marketing; channel=phone; data=contact; subject=prospect; purpose=offers; \
           ground=legitimate_interest; necessary=yes; excessive=no; balancing=pass; customer_relation=no; \
           address_for_ads=no; similar_products=yes; optout_at_collection=no; optout_in_message=yes; \
           sender_identified=yes; informed=yes; source_of_data=other; age=30",
};
const NATIONAL_NUMBER: Example = Example {
    key: "national-number",
    text: "action=collect; data=bsn; subject=customer; purpose=contract; ground=contract; necessary=yes; excessive=no; \
           law_basis=no; informed=yes; source_of_data=subject; age=30",
};
const PARCEL_SERVICE: Example = Example {
    key: "parcel-service",
    text: "action=share; data=contact; subject=customer; purpose=delivery; ground=contract; necessary=yes; excessive=no; \
           recipient=controller; recipient_country=NL; informed=yes; informed_recipients=yes; source_of_data=subject; \
           age=30",
};
const ALLERGIES: Example = Example {
    key: "allergies",
    text: "action=collect; data=health; subject=customer; purpose=contract; ground=consent; necessary=yes; excessive=no; \
           consent_free=yes; consent_specific=yes; consent_informed=yes; consent_active=yes; consent_proof=yes; \
           consent_explicit=yes; confidentiality=yes; informed=yes; source_of_data=subject; dpia_done=yes; age=30",
};
const HEALTH_UNASKED: Example = Example {
    key: "health-unasked",
    text: "action=collect; data=health; subject=customer; purpose=contract; ground=contract; necessary=yes; excessive=no; \
           consent_explicit=no; informed=yes; source_of_data=subject; dpia_done=yes; age=30",
};
const COPY_PASSPORT: Example = Example {
    key: "copy-passport",
    text: "action=copy_id; data=id_document; subject=customer; purpose=contract; ground=contract; necessary=no; \
           excessive=yes; law_basis=no; informed=yes; source_of_data=subject; age=30",
};
const PHOTO_ONLINE: Example = Example {
    key: "photo-online",
    text: "action=publish; data=image; subject=customer; purpose=testimonial; ground=consent; necessary=yes; excessive=no; \
           consent_free=yes; consent_specific=yes; consent_informed=yes; consent_active=yes; consent_proof=yes; \
           recipient=public; informed=yes; informed_recipients=yes; source_of_data=subject; age=30",
};
const PHOTO_UNASKED: Example = Example {
    key: "photo-unasked",
    text: "action=publish; data=image; subject=customer; purpose=testimonial; ground=none; necessary=no; excessive=no; \
           recipient=public; informed=yes; informed_recipients=yes; source_of_data=subject; age=30",
};
const INVOICES: Example = Example {
    key: "invoices",
    text: "action=keep; data=financial; subject=customer; purpose=tax; record=invoices; start=2025-12-31",
};
const APPLICATIONS: Example = Example {
    key: "applications",
    text: "action=keep; data=cv; subject=applicant; purpose=recruitment; record=applicant_file; start=2026-11-02",
};
const REMIND_INSPECTION: Example = Example {
    key: "remind-inspection",
    text: "action=use; data=contact|purchase; subject=customer; purpose=service_message; ground=legitimate_interest; \
           necessary=yes; excessive=no; balancing=pass; informed=yes; source_of_data=subject; age=30",
};
const TREATMENT: Example = Example {
    key: "treatment",
    text: "action=use; data=health; subject=patient; purpose=contract; ground=contract; necessary=yes; excessive=no; \
           exc=care_provider; confidentiality=yes; informed=yes; source_of_data=subject; dpia_done=yes; age=30",
};
const PATIENT_NUMBER: Example = Example {
    key: "patient-number",
    text: "action=collect; data=bsn; subject=patient; purpose=internal_admin; ground=legal_obligation; necessary=yes; \
           excessive=no; law_basis=yes; confidentiality=yes; informed=yes; source_of_data=subject; age=30",
};
const TELL_EMPLOYER: Example = Example {
    key: "tell-employer",
    text: "action=share; data=health; subject=patient; purpose=contract; ground=none; necessary=no; excessive=no; \
           recipient=controller; recipient_country=NL; confidentiality=no; informed=yes; informed_recipients=no; \
           source_of_data=subject; dpia_done=yes; age=30",
};
const MEDICAL_FILE: Example = Example {
    key: "medical-file",
    text: "action=keep; data=health; subject=patient; purpose=contract; record=medical_file; start=2026-11-02",
};
const MEMBERS: Example = Example {
    key: "members",
    text: "action=use; data=contact; subject=member; purpose=contract; ground=contract; necessary=yes; excessive=no; \
           informed=yes; source_of_data=subject; age=30",
};
const MEMBERS_TO_SPONSOR: Example = Example {
    key: "members-to-sponsor",
    text: "action=share; data=contact; subject=member; purpose=third_party_marketing; ground=legitimate_interest; \
           necessary=no; excessive=no; balancing=fail; recipient=controller; recipient_country=NL; channel=post; \
           informed=yes; informed_recipients=no; source_of_data=subject; age=30",
};
const CHILD_ONLINE: Example = Example {
    key: "child-online",
    text: "action=publish; data=image; subject=child; purpose=testimonial; ground=consent; necessary=yes; excessive=no; \
           consent_free=yes; consent_specific=yes; consent_informed=yes; consent_active=yes; consent_proof=yes; \
           parental_consent=no; recipient=public; informed=yes; informed_recipients=yes; source_of_data=subject; age=12",
};
const STAFF_SICK: Example = Example {
    key: "staff-sick",
    text: "action=collect; data=sickness_cause; subject=employee; purpose=sick_leave; ground=legal_obligation; necessary=no; \
           excessive=yes; exc=employer_entitlements; confidentiality=yes; informed=yes; source_of_data=subject; \
           medical_examination=no; dpia_done=yes; age=30",
};
const BUSINESS_ADDRESS: Example = Example {
    key: "business-address",
    text: "action=direct_marketing; channel=email; data=contact; subject=contact_person; purpose=offers; \
           ground=legitimate_interest; necessary=yes; excessive=no; balancing=pass; customer_relation=no; \
           address_for_ads=yes; similar_products=yes; optout_at_collection=no; optout_in_message=yes; \
           sender_identified=yes; informed=yes; source_of_data=public_source; age=30",
};
const AMERICAN_CRM: Example = Example {
    key: "american-crm",
    text: "action=transfer; data=contact; subject=contact_person; purpose=internal_admin; ground=legitimate_interest; \
           necessary=yes; excessive=no; balancing=pass; recipient=processor; processor_contract=yes; \
           recipient_country=US; dpf=yes; safeguard=none; tia=no; occasional=no; informed=yes; informed_recipients=yes; \
           source_of_data=subject; age=30",
};

/// The questions of a sector.
pub(super) fn of(sector: &str) -> Option<[Example; 5]> {
    Some(match sector {
        "webshop" => [OFFERS_BY_MAIL, PARCEL_SERVICE, BOUGHT_ADDRESSES, NATIONAL_NUMBER, INVOICES],
        "hospitality" => [ALLERGIES, OFFERS_BY_MAIL, COPY_PASSPORT, STAFF_SICK, APPLICATIONS],
        "salon" => [ALLERGIES, HEALTH_UNASKED, PHOTO_ONLINE, PHOTO_UNASKED, OFFERS_BY_MAIL],
        "garage" => [REMIND_INSPECTION, OFFERS_BY_MAIL, CALL_STRANGERS, COPY_PASSPORT, INVOICES],
        "care-practice" => [TREATMENT, PATIENT_NUMBER, TELL_EMPLOYER, MEDICAL_FILE, STAFF_SICK],
        "association" => [MEMBERS, MEMBERS_TO_SPONSOR, CHILD_ONLINE, PHOTO_ONLINE, NATIONAL_NUMBER],
        "b2b-services" => [BUSINESS_ADDRESS, CALL_STRANGERS, AMERICAN_CRM, STAFF_SICK, APPLICATIONS],
        "general" => [OFFERS_BY_MAIL, INVOICES, NATIONAL_NUMBER, CALL_STRANGERS, APPLICATIONS],
        _ => return None,
    })
}
