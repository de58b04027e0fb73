use super::*;
use proptest::prelude::*;
use waarborg_register::Template;

fn form() -> ListingForm {
    let day = |text: &str| text.to_owned();
    ListingForm {
        is_shown: true,
        sort: "florist".to_owned(),
        hours: [
            day(""),
            day("9:00-12.30, 13:00 - 17:00"),
            day("9-17"),
            day("9-17"),
            day("9-21"),
            day("18:00-02:00"),
            day(""),
        ],
        vat: "nl 0044.95.445 b01".to_owned(),
        links: vec![String::new(), "http://social.example/tulp?a=1".to_owned()],
    }
}

fn controller() -> Controller {
    let mut controller = Template::find("webshop").unwrap().register().unwrap().controller;
    controller.name = "De Tulp".to_owned();
    controller.kvk = Some("00000000".to_owned());
    controller.email = Some("privacy@detulp.example".to_owned());
    controller
}

fn codes<T: std::fmt::Debug>(read: Result<T, Vec<ListingError>>) -> Vec<&'static str> {
    read.unwrap_err().iter().map(ListingError::code).collect()
}

#[test]
fn what_was_filled_in_is_read_once_and_kept_as_it_is() {
    let listing = form().read().unwrap();
    assert_eq!(listing.hours.days()[1].len(), 2);
    assert_eq!(listing.hours.days()[5][0].to_string(), "18:00-02:00");
    assert_eq!(listing.vat.as_ref().unwrap().as_str(), "NL004495445B01");
    assert_eq!(listing.links[0].as_str(), "https://social.example/tulp?a=1");
    let kept: Listing = serde_json::from_str(&serde_json::to_string(&listing).unwrap()).unwrap();
    assert_eq!(kept, listing);
}

#[test]
fn json_ld_names_what_there_is_and_leaves_out_the_rest() {
    let listing = form().read().unwrap();
    let value = listing.json_ld(&controller(), Some("https://detulp.example/p/privacy"), None);
    let map = value.as_object().unwrap();
    assert_eq!(map["@type"], "Florist");
    assert_eq!(map["taxID"], "00000000");
    assert_eq!(map["vatID"], "NL004495445B01");
    assert_eq!(map["sameAs"], json!(["https://social.example/tulp?a=1"]));
    assert_eq!(map["contactPoint"]["contactType"], "privacy");
    assert_eq!(map["contactPoint"]["email"], "privacy@detulp.example");
    let hours = map["openingHoursSpecification"].as_array().unwrap();
    assert_eq!(hours.len(), 5);
    assert!(hours.iter().any(|hours| hours["dayOfWeek"] == json!(["Wednesday", "Thursday"])));
    assert!(hours.iter().any(|hours| hours["closes"] == "02:00"));
    // Still to be filled in: no visitor sees it.
    for key in ["telephone", "address", "url", "image"] {
        assert!(!map.contains_key(key), "{key}");
    }
    let empty = Listing::default().json_ld(&controller(), None, None);
    assert_eq!(empty["@type"], "LocalBusiness");
    for key in ["openingHoursSpecification", "vatID", "sameAs", "publishingPrinciples"] {
        assert!(empty.get(key).is_none(), "{key}");
    }
}

#[test]
fn hours_that_cannot_be_are_told_by_day() {
    let with = |weekday: usize, text: &str| {
        let mut form = form();
        form.hours[weekday] = text.to_owned();
        form.read()
    };
    for text in ["9", "9-25", "9:60-17", "24:00-25:00", "nine-five", "9:0-10", "-", "9-17-18", "00009-17", "+9-17"] {
        assert_eq!(codes(with(2, text)), ["listing.hours"], "{text}");
    }
    assert_eq!(codes(with(2, "9-9")), ["listing.no-time"]);
    assert_eq!(codes(with(2, "9-12, 11-17")), ["listing.overlap"]);
    assert_eq!(codes(with(2, "1-2,3-4,5-6,7-8,9-10")), ["listing.too-many-spans"]);
    // Saturday night runs into Sunday, and Sunday night into Monday.
    assert_eq!(with(6, "1-3").unwrap_err(), [ListingError::Overlap { weekday: 7 }]);
    let mut late = form();
    (late.hours[6], late.hours[0]) = ("22-03".to_owned(), "2-4".to_owned());
    assert_eq!(late.read().unwrap_err(), [ListingError::Overlap { weekday: 1 }]);
    late.hours[0] = "3-4".to_owned();
    assert!(late.read().is_ok());
    assert!(with(2, "0-24").unwrap().hours.json_ld().unwrap().to_string().contains("23:59"));
}

#[test]
fn kept_hours_that_overlap_are_not_taken_for_hours() {
    let spans = r#"[[{"opens":0,"closes":600},{"opens":300,"closes":700}],[],[],[],[],[],[]]"#;
    assert!(serde_json::from_str::<Hours>(spans).is_err());
    assert!(serde_json::from_str::<Hours>(r#"[[{"opens":2000,"closes":1}],[],[],[],[],[],[]]"#).is_err());
}

#[test]
fn numbers_for_turnover_tax_fit_or_are_refused() {
    let vat = |text: &str| ListingForm { vat: text.to_owned(), ..form() }.read();
    assert!(vat("NL004495445B01").is_ok());
    // Of a sole trader: fits by 97 only.
    assert!(vat("NL002455799B11").is_ok());
    assert_eq!(codes(vat("NL004495446B01")), ["listing.vat-check"]);
    for text in ["NL00449544B01", "BE0123456789", "NL004495445C01", "004495445B01", "NL004495445B1é"] {
        assert_eq!(codes(vat(text)), ["listing.vat-form"], "{text}");
    }
}

#[test]
fn only_addresses_of_pages_become_links() {
    for text in ["detulp.example", "https://www.detulp.example/a?b#c", "http://bloemen-tulp.example"] {
        assert!(Link::read(text).unwrap().as_str().starts_with("https://"), "{text}");
    }
    for text in [
        "javascript:alert(1)",
        "https://",
        "https://localhost",
        "https://user@site.example",
        "https://10.0.0.1",
        "https://a b.example",
        "https://x.example/\"onclick",
        "ftp://x.example",
        "https://x..example",
        "//x.example",
    ] {
        assert!(Link::read(text).is_none(), "{text}");
    }
    let many = ListingForm { links: (0..11).map(|at| format!("https://a{at}.example")).collect(), ..form() };
    assert_eq!(codes(many.read()), ["listing.too-many-links"]);
    let wrong = ListingForm { links: vec!["x".to_owned(), "a.example".to_owned()], sort: "?".to_owned(), ..form() };
    assert_eq!(codes(wrong.read()), ["listing.sort", "listing.link"]);
}

#[test]
fn a_colour_that_cannot_be_read_is_refused_with_the_nearest_that_can() {
    let read = |colour: &str| HouseStyleForm { name: "De Tulp".to_owned(), colour: colour.to_owned() }.read();
    assert_eq!(read("#0f5257").unwrap().colour.unwrap().to_string(), "#0f5257");
    assert_eq!(read("").unwrap().colour, None);
    for text in ["#12", "red", "#12345g", "#1234567"] {
        assert_eq!(codes(read(text)), ["style.colour"], "{text}");
    }
    let refused = read("#ff8800").unwrap_err();
    let [ListingError::Contrast { nearest }] = refused.as_slice() else { panic!("{refused:?}") };
    assert!(nearest.is_readable());
    assert!(nearest.contrast(Colour::WHITE) < 4.7, "{nearest}");
    assert_eq!(nearest.letters_on_it(), Colour::WHITE);
    for grey in 0..=255_u8 {
        let colour = Colour::read(&format!("#{grey:02x}{grey:02x}{grey:02x}")).unwrap();
        assert!(colour.contrast(colour.letters_on_it()) >= 4.5, "{colour}");
        assert!(colour.nearest_readable().is_readable());
    }
    // From the definition: grey 118 is the lightest that is enough, 119 is not.
    assert!(Colour::read("#767676").unwrap().is_readable());
    assert!(!Colour::read("#777777").unwrap().is_readable());
    assert!((Colour::WHITE.contrast(Colour::BLACK) - 21.0).abs() < 1e-9);
    assert_eq!(Colour::WHITE.nearest_readable().to_string(), "#767676");
}

#[test]
fn a_name_that_could_steer_is_refused() {
    let read = |name: &str| HouseStyleForm { name: name.to_owned(), ..HouseStyleForm::default() }.read();
    assert_eq!(read(" ").unwrap().name, None);
    assert_eq!(codes(read("De\u{202e}pluT")), ["style.name"]);
    assert_eq!(codes(read(&"a".repeat(81))), ["style.name"]);
    let both = HouseStyleForm { name: "\u{7}".to_owned(), colour: "x".to_owned() }.read();
    assert_eq!(codes(both), ["style.name", "style.colour"]);
}

proptest! {
    /// Whatever is filled in is read or refused, and what is read is kept as it is.
    #[test]
    fn any_form_is_read_or_refused(hours in prop::array::uniform7("[0-9:., -]{0,24}"), vat in ".{0,16}", link in ".{0,40}") {
        let form = ListingForm { is_shown: true, sort: "other".to_owned(), hours, vat, links: vec![link] };
        if let Ok(listing) = form.read() {
            let kept: Listing = serde_json::from_str(&serde_json::to_string(&listing).unwrap()).unwrap();
            prop_assert_eq!(&kept, &listing);
            prop_assert!(listing.links.iter().all(|link| link.as_str().starts_with("https://")));
        }
    }

    /// No minute of the week belongs to two spans.
    #[test]
    fn hours_that_are_read_never_overlap(spans in prop::collection::vec((0_u16..7, 0_u16..1440, 1_u16..1440), 0..8)) {
        let mut hours: [String; 7] = Default::default();
        let mut taken = vec![0_u8; 7 * 1440];
        for (day, opens, length) in spans {
            let closes = (opens + length) % 1440;
            let text = format!("{}-{},", clock_of(opens), clock_of(closes));
            hours[usize::from(day)].push_str(&text);
            for minute in opens..opens + length {
                taken[(usize::from(day) * 1440 + usize::from(minute)) % (7 * 1440)] += 1;
            }
        }
        let crowded = hours.iter().any(|day| day.matches(',').count() > 4);
        let overlaps = taken.iter().any(|spans| *spans > 1);
        prop_assert_eq!(Hours::read(&hours).is_ok(), !crowded && !overlaps);
    }

    /// The nearest colour can be read, and a colour that can be read is its own nearest.
    #[test]
    fn the_nearest_colour_can_be_read(red: u8, green: u8, blue: u8) {
        let colour = Colour::read(&format!("{red:02x}{green:02x}{blue:02x}")).unwrap();
        prop_assert!(colour.nearest_readable().is_readable());
        prop_assert_eq!(colour.is_readable(), colour.nearest_readable() == colour);
    }
}

fn clock_of(minutes: u16) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
