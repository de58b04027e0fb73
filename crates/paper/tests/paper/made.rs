//! Documents about an invented shop and invented people.

use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use waarborg_audit::leaf::{Flags, Kind, Leaf, Outcome};
use waarborg_decide::{Question, Rulebook};
use waarborg_law::Language;
use waarborg_model::Facts;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_model::vocabulary::Purpose;
use waarborg_register::Register;
use waarborg_store::{EventKind, StandingRow};
use waarborg_text::Words;
use waarborg_text::document::Document;
use waarborg_text::paper::{
    AccessRequest, Proof, Recovery, SecretDocument, ShareText, access_document, answer_document, cleared_document,
    receipt_document, register_document, sheet_document,
};
use waarborg_vault::{
    Access, AccessEntry, AccessEvent, AccessRecord, Cleared, ClearedGroup, ClearedProof, Erased, Flag, Informed,
    PurposeBit, Stays, Telling, Unopened, Value, Way,
};

pub const SHOP: &str = include_str!("shop.toml");

pub fn today() -> Date {
    "2026-11-26".parse().unwrap()
}

pub fn now() -> Timestamp {
    "2026-11-26T10:00:00Z".parse().unwrap()
}

pub fn book() -> &'static Rulebook {
    static BOOK: OnceLock<Rulebook> = OnceLock::new();
    BOOK.get_or_init(|| Rulebook::built_in().unwrap())
}

pub fn words(language: Language) -> &'static Words {
    static WORDS: OnceLock<[Words; 2]> = OnceLock::new();
    let [dutch, english] = WORDS.get_or_init(|| Language::ALL.map(Words::new));
    if language == Language::Nl { dutch } else { english }
}

pub fn shop() -> Register {
    Register::parse(SHOP).unwrap()
}

pub fn register(language: Language) -> Document {
    let since = "2026-11-02".parse().unwrap();
    register_document(words(language), book(), &shop(), Some((3, since)), today())
}

pub fn access(language: Language) -> Document {
    let request = AccessRequest {
        received_on: "2026-11-10".parse().unwrap(),
        due_on: Some("2026-12-10".parse().unwrap()),
        identity: if language == Language::Nl { "u logde in" } else { "you signed in" }.to_owned(),
        withheld: None,
    };
    access_document(words(language), book(), &shop(), "Winkel", &everything(), Some(&request), today())
}

/// Answer and receipt of a house whose register was never filled in.
pub fn letters_of_a_new_house(language: Language) -> [Document; 2] {
    let register = waarborg_register::Template::find("webshop").unwrap().register().unwrap();
    let proof = Proof { key: "waarborg/key", day: today() };
    [
        access_document(words(language), book(), &register, "De Tulp", &everything(), None, today()),
        receipt_document(words(language), book(), &register, "De Tulp", &erased(), &proof),
    ]
}

pub fn everything() -> Access {
    let value = |text: &str| Value::new(text.to_owned());
    let fields = |pairs: &[(&str, &str)]| -> BTreeMap<String, Value> {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), value(text))).collect()
    };
    let customer = fields(&[
        ("name", "Sanne de Vries"),
        ("email", "sanne@example.nl"),
        ("allergies", "noten"),
        ("number", "K-1"),
        ("verwijderd-veld", "#[*geen opmaak*] $x$"),
    ]);
    let invoice = fields(&[("number", "F-9"), ("name", "S. de Vries"), ("amount", "€ 12,50")]);
    let record = |byte: u8, file: &str, fields, erase_on: Option<Date>| AccessRecord {
        id: RecordId::from_bytes([byte; 16]),
        file: Some(file.to_owned()),
        created_at: "2026-09-01T08:30:00Z".parse().unwrap(),
        erase_on,
        fields,
    };
    let entry = |index: u64, kind: Kind, decision: Option<&str>| AccessEntry {
        epoch: 1,
        index,
        leaf: Leaf {
            kind,
            outcome: Outcome::Allowed,
            flags: Flags::default(),
            time_ms: 1_790_000_000_000 + index * 86_400_000,
            id: [0; 8],
            count: 1,
            actor: [0; 24],
            subject: [0; 32],
            decision: [0; 32],
            content: [0; 32],
        },
        decision: decision.map(|text| text.as_bytes().to_vec()),
    };
    Access {
        subject: SubjectId::from_bytes([7; 16]),
        at: now(),
        records: vec![
            record(1, "customers", customer, None),
            record(2, "invoices", invoice, Some("2034-01-01".parse().unwrap())),
        ],
        activities: vec!["orders".to_owned(), "newsletter".to_owned()],
        recipients: shop().recipients,
        standing: StandingRow {
            flags: Flag::Customer as u32 | Flag::Objected as u32,
            age_floor: Some(16),
            age_changes_on: None,
            customer_until: None,
        },
        purposes: vec![(
            Some("newsletter".to_owned()),
            Purpose::Newsletter,
            PurposeBit::Free as u32 | PurposeBit::Proof as u32 | PurposeBit::Withdrawn as u32,
        )],
        events: vec![
            AccessEvent {
                kind: EventKind::Consent,
                activity: Some("newsletter".to_owned()),
                file: None,
                purpose: Some(Purpose::Newsletter),
                at: "2026-09-01T08:31:00Z".parse().unwrap(),
                way: Some(Way::Form),
                text: value("Ja, mail mij nieuws van Bloemen van Linde."),
                evidence: value("formulier op de site"),
            },
            // Of a day without a time: its first moment in the Netherlands.
            AccessEvent {
                kind: EventKind::Objection,
                activity: Some("newsletter".to_owned()),
                file: None,
                purpose: Some(Purpose::Newsletter),
                at: "2026-09-30T22:00:00Z".parse().unwrap(),
                way: Some(Way::Phone),
                text: value("Ik wil geen post meer."),
                evidence: value(""),
            },
        ],
        entries: vec![
            entry(1, Kind::Use, Some(r#"{"facts":{"purpose":"contract"}}"#)),
            entry(2, Kind::Share, Some(r#"{"facts":{"purpose":"contract","recipient":"processor"}}"#)),
            entry(3, Kind::Export, None),
        ],
    }
}

pub fn erased() -> Erased {
    let line = "Zm9vYmFy".repeat(40);
    Erased {
        gone: 3,
        let_go: 0,
        stays: vec![Stays {
            file: "invoices".to_owned(),
            records: 1,
            rule: "ret-fiscal-7y".to_owned(),
            article: "AWR 52(4)".to_owned(),
            until: Some("2033-12-31".parse().unwrap()),
            reason: None,
        }],
        received: Some("2026-11-10".parse().unwrap()),
        recipients: vec![
            Informed { name: "Postduif BV".to_owned(), telling: Telling::Done },
            Informed { name: "Pakketpost NV".to_owned(), telling: Telling::Pending },
        ],
        remembered_until: Some("2028-11-25".parse().unwrap()),
        unopened: Unopened::default(),
        receipt: format!(
            "waarborg receipt 1\nBwcHBwcHBwcHBwcHBwcHBw==\n{line}\nc2sp.org/tlog-proof@v1\n— waarborg/0a0a {line}\n"
        ),
        leaf: 1204,
        keys_gone_on: "2026-11-28T10:00:00Z".parse().unwrap(),
        data_gone_on: "2026-12-31T10:00:00Z".parse().unwrap(),
    }
}

/// A request of which all is held: nothing is gone yet.
pub fn waits(language: Language) -> Document {
    let held = Stays {
        file: "customers".to_owned(),
        rule: "avg-17-3".to_owned(),
        article: "AVG 17(3)(e)".to_owned(),
        until: Some("2027-11-25".parse().unwrap()),
        ..erased().stays.remove(0)
    };
    let erased =
        Erased { gone: 0, let_go: 1, stays: vec![held], recipients: Vec::new(), remembered_until: None, ..erased() };
    let proof = Proof { key: "waarborg/5a+0ae0713b+BQkJ", day: today() };
    receipt_document(words(language), book(), &shop(), "Winkel", &erased, &proof)
}

pub fn receipt(language: Language) -> Document {
    let key = "waarborg/5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a+0ae0713b+BQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJ";
    receipt_document(words(language), book(), &shop(), "Winkel", &erased(), &Proof { key, day: today() })
}

/// What was cleared out of two files, one of which the register has no more.
pub fn cleared(language: Language) -> Document {
    let cleared = Cleared { records: 1_213, people: 1_204, ..Cleared::default() };
    let group = |file: Option<&str>, records| ClearedGroup {
        file: file.map(str::to_owned),
        retention: file.map(str::to_owned),
        records,
    };
    let done = ClearedProof {
        receipt: erased().receipt.replace("receipt 1", "clear-out 1"),
        leaf: 1204,
        at: "2026-11-25T10:00:00Z".parse().unwrap(),
        keys_gone_on: erased().keys_gone_on,
        data_gone_on: erased().data_gone_on,
        groups: vec![group(None, 9), group(Some("customers"), 1_204)],
    };
    let proof = Proof { key: "waarborg/5a+0ae0713b+BQkJ", day: today() };
    cleared_document(words(language), book(), &shop(), "Winkel", (&cleared, &done), &proof)
}

const SHARE: &str = "abandon ability able about above absent absorb abstract absurd abuse access\n\
    accident account accuse achieve acid acoustic acquire across act action actor\n\
    actress actual adapt add addict address adjust admit adult advance advice";

pub fn sheet(language: Language) -> SecretDocument {
    let about = Recovery {
        name: "Bloemen van Linde",
        organisation: "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a",
        threshold: 2,
        count: 3,
        made: today(),
    };
    let code = "WS1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQS0A1B2";
    let shares: Vec<ShareText<'_>> =
        (1..=3).map(|number| ShareText { number, set: 0x1a2b, words: SHARE, code }).collect();
    sheet_document(words(language), &about, &shares)
}

pub fn answer(language: Language) -> Document {
    let mut facts = Facts::new();
    for pair in [
        "action=direct_marketing",
        "data=contact",
        "subject=customer",
        "purpose=newsletter",
        "channel=email",
        "ground=legitimate_interest",
        "customer_relation=no",
    ] {
        if let Err(fault) = facts.state(pair) {
            panic!("{pair}: {fault}");
        }
    }
    let question = Question::new(facts, today(), now());
    let decision = book().ask(&question.unwrap()).unwrap();
    answer_document(words(language), book(), &decision, "Bloemen van Linde")
}
