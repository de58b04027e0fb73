use jiff::Timestamp;
use waarborg_law::Language;
use waarborg_text::document::{Block, Document};

#[test]
fn draft() {
    let mut d = Document::new(Language::Nl, "Register van verwerkingen van een bedrijf met een lange naam");
    d.company = "Bakkerij Jansen".into(); d.version = "versie 3 van 26 november 2026".into(); d.fingerprint = "3f2a 99c1".into();
    d.lead = "Dit is een inleiding.\nMet twee regels.".into();
    let t = |s: &str| s.to_owned();
    d.blocks = vec![
        Block::Heading { level: 2, id: t("a"), text: t("Kop twee") },
        Block::Text(t("Een #alinea met *opmaak* $x$ en \\ backslash @ref <label> // comment. Een vreselijk lang woord: gegevensbeschermingseffectbeoordelingsformulieren en een sleutel waarborg/5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a.")),
        Block::Heading { level: 3, id: t("b"), text: t("Kop drie") },
        Block::List(vec![t("een"), t("twee\nmet regel"), t("Een lang punt dat over meer dan één regel loopt omdat er zoveel in staat dat het niet past op één regel van de pagina.")]),
        Block::Steps(vec![t("een"), t("twee")]),
        Block::Facts(vec![(t("Naam"), t("Sanne de Vries")), (t("Een heel lange naam voor een gegeven dat niet past"), t("waarde die zelf ook heel lang is en daarom over meer dan één regel zou moeten lopen, als het goed is")), (t("E-mailadres"), t("sanne@example.nl\ntweede regel"))]),
        Block::Table { caption: t("Wie krijgt wat"), head: vec![t("Naam"), t("Wat"), t("Land")], rows: (0..40).map(|i| vec![format!("Ontvanger {i}"), t("Bezorgt de bestellingen, en heeft daarvoor uw naam, adres en telefoonnummer nodig, en soms uw verzendbevestigingsinformatie."), t("Nederland")]).collect() },
        Block::Notice { heading: t("Let op"), text: t("Bewaar dit niet bij de computer.") },
        Block::NewPage,
        Block::Words((1..=33).map(|i| format!("woord{i}")).collect()),
        Block::Code { content: t("WS1QQQSYQCYQ5RQWZQFPG9SCRGWPUGPZYSNZS23V9CCRYDPK8QARC0SWS1QQQSYQCYQ5RQWZQFPG9SCRGWPUGPZYSNZS23V9CCRYDPK8QARC0S"), text: t("QR-code met dit deel") },
        Block::Line(t("Naam en handtekening")),
        Block::Attachment { name: t("bewijs.txt"), about: t("Het bewijs"), text: format!("waarborg receipt 1\nAAAA\n{}\n— naam {}\n", "Zm9v".repeat(90), "YmFy".repeat(20)) },
    ];
    let made = waarborg_paper::pdf(&d, "2026-11-26T10:00:00Z".parse::<Timestamp>().unwrap()).unwrap();
    std::fs::write(std::env::temp_dir().join("draft.pdf"), made).unwrap();
}
