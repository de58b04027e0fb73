# Branches: soorten bedrijven, en vragen die daar vaak voorkomen. De namen van de branches staan in register.ftl.

# --- Sorts of business ---
sector-sort-store = Winkel
sector-sort-florist = Bloemenwinkel
sector-sort-clothing-store = Kledingwinkel
sector-sort-restaurant = Restaurant
sector-sort-cafe = Café of lunchroom
sector-sort-hotel = Hotel
sector-sort-hair-salon = Kapper
sector-sort-beauty-salon = Schoonheidssalon
sector-sort-auto-repair = Garage
sector-sort-medical-clinic = Zorgpraktijk
sector-sort-dentist = Tandarts
sector-sort-sports-club = Sportvereniging
sector-sort-professional-service = Zakelijke dienst
sector-sort-accounting-service = Administratiekantoor
sector-sort-other = Ander bedrijf

# --- Questions ---
sector-question-offers-by-mail = Mag ik klanten mailen over aanbiedingen van onszelf?
sector-question-bought-addresses = Mag ik mailen naar een gekochte lijst met adressen?
sector-question-call-strangers = Mag ik onbekenden bellen met een aanbieding?
sector-question-national-number = Mag ik een burgerservicenummer noteren?
sector-question-parcel-service = Mag ik een adres aan de pakketdienst geven?
sector-question-allergies = Mag ik allergieën noteren als de klant daar uitdrukkelijk ja op zegt?
sector-question-health-unasked = Mag ik iets over gezondheid noteren zonder dat te vragen?
sector-question-copy-passport = Mag ik een paspoort van een klant kopiëren?
sector-question-photo-online = Mag een foto online als die persoon ja zegt?
sector-question-photo-unasked = Mag een foto van een klant online zonder dat te vragen?
sector-question-invoices = Hoe lang moet ik facturen bewaren?
sector-question-applications = Hoe lang mag ik sollicitaties bewaren?
sector-question-remind-inspection = Mag ik klanten aan de apk herinneren?
sector-question-treatment = Mag ik het dossier gebruiken bij een behandeling?
sector-question-patient-number = Mag ik het burgerservicenummer van een patiënt vragen?
sector-question-tell-employer = Mag ik een werkgever iets over een patiënt vertellen?
sector-question-medical-file = Hoe lang bewaar ik een medisch dossier?
sector-question-members = Mag ik leden informeren over de vereniging?
sector-question-members-to-sponsor = Mag een sponsor de adressen van leden krijgen?
sector-question-child-online = Mag een foto van een kind van 12 online als alleen het kind ja zegt?
sector-question-staff-sick = Mag ik vragen waarom een medewerker ziek is?
sector-question-business-address = Mag ik mailen naar een adres dat een bedrijf voor aanbiedingen bekendmaakte?
sector-question-american-crm = Mag ik contacten in een Amerikaans programma zetten?
