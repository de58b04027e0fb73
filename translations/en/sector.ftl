# Sectors: sorts of business, and questions that come up there. The names of the sectors stand in register.ftl.

# --- Sorts of business ---
sector-sort-store = Shop
sector-sort-florist = Florist
sector-sort-clothing-store = Clothing shop
sector-sort-restaurant = Restaurant
sector-sort-cafe = Café or lunchroom
sector-sort-hotel = Hotel
sector-sort-hair-salon = Hairdresser
sector-sort-beauty-salon = Beauty salon
sector-sort-auto-repair = Garage
sector-sort-medical-clinic = Care practice
sector-sort-dentist = Dentist
sector-sort-sports-club = Sports club
sector-sort-professional-service = Business service
sector-sort-accounting-service = Accounting office
sector-sort-other = Other business

# --- Questions ---
sector-question-offers-by-mail = May I mail customers about our own offers?
sector-question-bought-addresses = May I mail a list of addresses that I bought?
sector-question-call-strangers = May I call strangers with an offer?
sector-question-national-number = May I write down a citizen service number?
sector-question-parcel-service = May I give an address to the parcel service?
sector-question-allergies = May I note allergies if the customer expressly says yes?
sector-question-health-unasked = May I note something about health without asking?
sector-question-copy-passport = May I copy a customer's passport?
sector-question-photo-online = May a photo go online if that person says yes?
sector-question-photo-unasked = May a photo of a customer go online without asking?
sector-question-invoices = For how long must I keep invoices?
sector-question-applications = For how long may I keep applications?
sector-question-remind-inspection = May I remind customers of their vehicle inspection?
sector-question-treatment = May I use the file in a treatment?
sector-question-patient-number = May I ask for a patient's citizen service number?
sector-question-tell-employer = May I tell an employer something about a patient?
sector-question-medical-file = For how long do I keep a medical file?
sector-question-members = May I inform members about the club?
sector-question-members-to-sponsor = May a sponsor get the addresses of members?
sector-question-child-online = May a photo of a child of 12 go online if only the child says yes?
sector-question-staff-sick = May I ask why an employee is ill?
sector-question-business-address = May I mail an address that a company published for offers?
sector-question-american-crm = May I put contacts into an American program?
