use super::*;
use crate::words::Words;
use jiff::civil::date;
use waarborg_law::Language;

mod any_input;
mod snapshots;

/// What the shop of the examples holds and does.
mod shop {
    use super::*;

    pub fn matrix() -> MatrixInput {
        let amount = |people, shade| Some(Amount { people, shade });
        let row = |purpose: &str, ground: &str, cells| MatrixInputRow {
            purpose: purpose.to_owned(),
            ground: ground.to_owned(),
            cells,
        };
        MatrixInput {
            columns: ["Contact", "Betaling", "Gezondheid"].map(str::to_owned).to_vec(),
            rows: vec![
                row(
                    "Facturen",
                    "wettelijke plicht",
                    vec![amount(1_284, Shade::Ordinary), amount(1_106, Shade::Sensitive)],
                ),
                row(
                    "Verzuim",
                    "wettelijke plicht",
                    vec![amount(9, Shade::Ordinary), amount(0, Shade::Sensitive), amount(2, Shade::Special)],
                ),
                row("Screening", "toestemming", vec![None, amount(1, Shade::Criminal), amount(900, Shade::Special)]),
            ],
        }
    }

    pub fn bars() -> Vec<Bar> {
        [("nov", "november", 38), ("dec", "december", 12), ("jan", "januari", 1_204), ("feb", "februari", 0)]
            .map(|(label, name, cards)| Bar { label: label.to_owned(), name: name.to_owned(), cards })
            .to_vec()
    }

    pub fn split() -> Split {
        Split {
            yes: (1_070, "mag u mailen".to_owned()),
            not_yet: (176, "nog niet: vraag eerst toestemming".to_owned()),
            no: (38, "niet: zij hebben zich afgemeld".to_owned()),
        }
    }

    pub fn term(elapsed: u64) -> Deadline<'static> {
        Deadline {
            began: "Ontvangen 27 oktober",
            now: "vandaag 23 november",
            ends: "antwoord uiterlijk 27 november",
            elapsed,
            total: 31,
            total_at_first: None,
            unit: Unit::Days,
        }
    }

    pub fn flow() -> Flow {
        let kind = |name: &str, shade| FlowKind { name: name.to_owned(), shade };
        let link = |(from, to, people)| Link { from, to, people };
        Flow {
            kinds: vec![
                kind("Contact", Shade::Ordinary),
                kind("Betaling", Shade::Sensitive),
                kind("Gezondheid", Shade::Special),
            ],
            purposes: ["Bestellingen bezorgen", "Facturen en btw", "Verzuim"].map(str::to_owned).to_vec(),
            recipients: ["Pakketdienst De Snelle Fietser", "Boekhouder"].map(str::to_owned).to_vec(),
            uses: [(0, 0, 1_284), (1, 1, 1_106), (0, 1, 1_106), (2, 2, 2)].map(link).to_vec(),
            disclosures: [(0, 0, 1_284), (1, 1, 1_106)].map(link).to_vec(),
        }
    }

    pub fn week() -> [[u64; 24]; 7] {
        let mut week = [[0; 24]; 7];
        week[0][9] = 4;
        week[1][10] = 23;
        week[6][3] = 1;
        week
    }

    pub fn versions() -> Vec<Version> {
        let version = |name: &str, from, until| Version { name: name.to_owned(), from, until };
        vec![
            version("versie 2", date(2018, 5, 25), Some(date(2024, 1, 1))),
            version("versie 1", date(2001, 9, 1), Some(date(2018, 5, 25))),
            version("versie 3", date(2024, 1, 1), Some(date(2027, 7, 1))),
            version("versie 4", date(2027, 7, 1), None),
        ]
    }
}

fn words() -> Words {
    Words::new(Language::Nl)
}

#[test]
fn a_mark_has_the_area_of_its_people() {
    let input = |people| MatrixInput {
        columns: vec!["a".to_owned(), "b".to_owned()],
        rows: vec![MatrixInputRow {
            cells: [400, people].map(|people| Some(Amount { people, shade: Shade::Ordinary })).to_vec(),
            ..MatrixInputRow::default()
        }],
    };
    let radius = |people| {
        let svg = matrix(&words(), input(people)).rows[0].cells[1].svg.clone().unwrap();
        let (_, rest) = svg.split_once("r=\"").unwrap();
        rest.split_once('"').unwrap().0.parse::<f64>().unwrap()
    };
    assert!((radius(400) - 23.5).abs() < 0.05);
    assert!((radius(100) - 23.5 / 4.0).abs() > 1.0 && (radius(200) - 23.5 / 2_f64.sqrt()).abs() < 0.05);
    // Small ones are seen.
    assert!((radius(1) - 8.0).abs() < 0.05);
}

#[test]
fn a_matrix_shows_six_columns_and_says_how_many_more() {
    let columns: Vec<String> = (0..9).map(|place| format!("kolom {place}")).collect();
    let row = MatrixInputRow {
        cells: vec![Some(Amount { people: 5, shade: Shade::Special }); 9],
        ..MatrixInputRow::default()
    };
    let matrix = matrix(&words(), MatrixInput { columns, rows: vec![row] });
    assert_eq!((matrix.columns.len(), matrix.left_out, matrix.rows[0].cells.len()), (6, 3, 6));
    assert_eq!(matrix.class, "wb-beeld wb-beeld--6");
    assert_eq!(matrix.shades, [MatrixShade { class: "wb-tag--bijzonder", word: "Bijzonder".to_owned() }]);
}

#[test]
fn a_term_of_which_the_last_day_has_passed_is_late() {
    let on_the_last_day = deadline(&words(), "t", &shop::term(31));
    assert!(!on_the_last_day.is_late);
    let late = deadline(&words(), "t", &shop::term(33));
    assert!(late.is_late);
    assert_eq!(late.class, "wb-termijn wb-termijn--laat");
    assert!(late.drawing.text.ends_with("2 dagen te laat."), "{}", late.drawing.text);
    assert!(deadline(&words(), "t", &shop::term(32)).drawing.text.ends_with("1 dag te laat."));
    let hours = Deadline { unit: Unit::Hours, elapsed: 21, total: 72, ..shop::term(0) };
    assert!(deadline(&words(), "t", &hours).drawing.text.ends_with("21 van de 72 uren zijn voorbij."));
}

#[test]
fn a_part_of_one_person_is_seen_and_the_whole_stays_whole() {
    let split_of = |yes, no| {
        let bar =
            split(&words(), "s", &Split { yes: (yes, String::new()), no: (no, String::new()), ..Split::default() });
        let widths: Vec<f64> = bar
            .drawing
            .svg
            .split("width=\"")
            .skip(2)
            .filter_map(|rest| rest.split_once("%\"")?.0.parse().ok())
            .collect();
        (widths, bar.keys.len())
    };
    let (widths, keys) = split_of(1_000_000, 1);
    assert_eq!((widths.len(), keys), (2, 2));
    assert!(widths[1] > 0.5, "{widths:?}");
    assert!((widths.iter().sum::<f64>() + 0.5 - 100.0).abs() < 0.05, "{widths:?}");
    assert_eq!(split_of(5, 0), (vec![100.0], 1));
    let nobody = split(&words(), "s", &Split::default());
    assert!(nobody.keys.is_empty());
    assert_eq!(nobody.drawing.text, "Dit gaat nu over niemand.");
}

#[test]
fn ribbons_do_not_cross_where_they_need_not() {
    let link = |(from, to)| Link { from, to, people: 10 };
    let flow_of = Flow {
        kinds: ["a", "b", "c"].map(|name| FlowKind { name: name.to_owned(), shade: Shade::Ordinary }).to_vec(),
        purposes: ["x", "y", "z"].map(str::to_owned).to_vec(),
        recipients: ["p", "q", "r"].map(str::to_owned).to_vec(),
        uses: [(0, 2), (1, 1), (2, 0)].map(link).to_vec(),
        disclosures: [(2, 1), (1, 0), (0, 2)].map(link).to_vec(),
    };
    let svg = flow(&words(), "f", &flow_of).drawing.svg;
    // The heights at which names stand, as written.
    let height_of = |name: &str| {
        let before = svg.split_once(&format!(">{name}</text>")).unwrap().0;
        before.rsplit_once(" y=\"").unwrap().1.split_once('"').unwrap().0.to_owned()
    };
    for chain in [["a", "z", "q"], ["b", "y", "p"], ["c", "x", "r"]] {
        let heights = chain.map(height_of);
        assert!(heights.iter().all(|height| *height == heights[0]), "{chain:?}: {heights:?}");
    }
    assert_ne!(height_of("a"), height_of("b"));
}

#[test]
fn a_flow_of_many_gathers_the_small_ones_and_keeps_every_row() {
    let names = |count: usize, start: &str| (0..count).map(|place| format!("{start} {place}")).collect::<Vec<_>>();
    let flow_of = Flow {
        kinds: vec![FlowKind { name: "Contact".to_owned(), shade: Shade::Ordinary }],
        purposes: names(7, "doel"),
        recipients: Vec::new(),
        uses: (0..7).map(|to| Link { from: 0, to, people: 10 + to as u64 }).collect(),
        disclosures: vec![Link { from: 3, to: 99, people: 1 }],
    };
    let picture = flow(&words(), "f", &flow_of);
    assert!(picture.drawing.svg.contains(">nog 4</text>") && picture.drawing.svg.contains(">doel 6</text>"));
    assert!(!picture.drawing.svg.contains(">doel 0</text>"));
    assert_eq!(picture.rows.len(), 7);
    assert!(picture.rows.iter().all(|row| row.recipient == "niemand buiten het bedrijf"));
}

#[test]
fn the_words_speak_both_languages() {
    let english = Words::new(Language::En);
    assert_eq!(split(&english, "s", &shop::split()).drawing.text, "Of 1,284 people: 1,070 yes, 176 not yet and 38 no.");
    assert_eq!(
        rules(&english, "r", &shop::versions(), date(2026, 11, 23)).drawing.text,
        "There are 4 versions. On 23 November 2026 versie 3 is valid."
    );
}
