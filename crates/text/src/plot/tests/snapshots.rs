//! Each drawing and its words, as they are. Look at a changed one in a browser before you take it over: with
//! `WAARBORG_SNAPSHOTS=write` the tests write what they would compare with.

use super::*;
use std::path::Path;

fn compare(name: &str, drawn: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/plot/tests/snapshots").join(name);
    let drawn = format!("{}\n", drawn.replace("><", ">\n<"));
    if std::env::var("WAARBORG_SNAPSHOTS").is_ok_and(|value| value == "write") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &drawn).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(drawn, kept, "{name} is drawn otherwise");
}

#[test]
fn the_matrix_is_drawn_as_before() {
    let matrix = matrix(&words(), shop::matrix());
    let mut texts = Vec::new();
    for (place, row) in matrix.rows.iter().enumerate() {
        texts.push(format!(
            "{}: {}",
            row.purpose,
            row.cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>().join("; ")
        ));
        let svgs: Vec<&str> = row.cells.iter().filter_map(|cell| cell.svg.as_deref()).collect();
        compare(&format!("matrix-{place}.svg"), &svgs.join("\n"));
    }
    assert_eq!(
        texts,
        [
            "Facturen: 1.284 mensen, gewoon; 1.106 mensen, gevoelig; geen",
            "Verzuim: 9 mensen, gewoon; geen; 2 mensen, bijzonder",
            "Screening: geen; 1 mens, strafrechtelijk; 900 mensen, bijzonder",
        ]
    );
}

#[test]
fn the_bars_are_drawn_as_before() {
    let drawing = retention(&words(), "opruimen", &shop::bars());
    compare("bars.svg", &drawing.svg);
    assert_eq!(
        drawing.text,
        "Aantal kaarten waarvan de bewaartermijn afloopt: november 38, december 12, januari 1.204, februari 0."
    );
}

#[test]
fn the_split_is_drawn_as_before() {
    let bar = split(&words(), "klanten", &shop::split());
    compare("split.svg", &bar.drawing.svg);
    compare("split-keys.svg", &bar.keys.iter().map(|key| key.svg.clone()).collect::<Vec<_>>().join("\n"));
    assert_eq!(bar.drawing.text, "Van 1.284 mensen: 1.070 wel, 176 nog niet en 38 niet.");
    assert_eq!(bar.keys[1].people, "176");
}

#[test]
fn the_deadline_is_drawn_as_before() {
    let strip = deadline(&words(), "termijn", &shop::term(27));
    compare("deadline.svg", &strip.drawing.svg);
    assert_eq!(
        strip.drawing.text,
        "Ontvangen 27 oktober, vandaag 23 november, antwoord uiterlijk 27 november. 27 van de 31 dagen zijn voorbij."
    );
    let extended = Deadline { total: 92, total_at_first: Some(31), ..shop::term(40) };
    compare("deadline-extended.svg", &deadline(&words(), "termijn", &extended).drawing.svg);
    compare("deadline-late.svg", &deadline(&words(), "termijn", &shop::term(35)).drawing.svg);
}

#[test]
fn the_flow_is_drawn_as_before() {
    let picture = flow(&words(), "stroom", &shop::flow());
    compare("flow.svg", &picture.drawing.svg);
    assert_eq!(picture.drawing.text, "Soorten gegevens: 3. Doelen: 3. Ontvangers: 2. Hieronder staan zij in 4 rijen.");
    let rows: Vec<String> =
        picture.rows.iter().map(|row| [&*row.kind, &*row.purpose, &*row.recipient, &*row.people].join(" > ")).collect();
    assert_eq!(
        rows,
        [
            "Contact > Bestellingen bezorgen > Pakketdienst De Snelle Fietser > 1.284",
            "Betaling > Facturen en btw > Boekhouder > 1.106",
            "Contact > Facturen en btw > Boekhouder > 1.106",
            "Gezondheid > Verzuim > niemand buiten het bedrijf > 2",
        ]
    );
}

#[test]
fn the_week_is_laid_out_as_before() {
    let looked = looked(&words(), &shop::week());
    assert_eq!(looked.text, "28 keer bekeken. Het meest op dinsdag vanaf 10 uur: 23 keer.");
    assert_eq!((looked.rows[1].label.as_str(), looked.rows[1].day.as_str()), ("di", "dinsdag"));
    let classes: Vec<(usize, usize, &str, &str)> = (0..7)
        .flat_map(|day| (0..24).map(move |hour| (day, hour)))
        .map(|(day, hour)| (day, hour, &looked.rows[day].cells[hour]))
        .filter(|(.., cell)| !cell.class.is_empty())
        .map(|(day, hour, cell)| (day, hour, cell.class, cell.text.as_str()))
        .collect();
    assert_eq!(classes, [(0, 9, "s1", "4"), (1, 10, "s4", "23"), (6, 3, "s1", "1")]);
}

#[test]
fn the_rules_are_drawn_as_before() {
    let line = rules(&words(), "regels", &shop::versions(), date(2026, 11, 23));
    compare("rules.svg", &line.drawing.svg);
    assert_eq!(line.drawing.text, "Er zijn 4 versies. Op 23 november 2026 geldt versie 3.");
    assert_eq!(
        line.lines,
        [
            "versie 1: van 1 september 2001 tot 25 mei 2018",
            "versie 2: van 25 mei 2018 tot 1 januari 2024",
            "versie 3: van 1 januari 2024 tot 1 juli 2027",
            "versie 4: vanaf 1 juli 2027",
        ]
    );
}
