//! No file of a vault shows what is kept in it, and nothing of someone's keys is left once she is erased.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "../journey/house.rs"]
#[expect(dead_code, reason = "the journeys use all of it")]
mod house;
mod needles;

use house::{HORIZONS, House, actor, detector};
use needles::needles;
use std::path::Path;
use waarborg_audit::leaf::Kind;
use waarborg_model::Clock as _;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::{Action, Category, Purpose};
use waarborg_read::{Limits, Source, open};
use waarborg_register::{Register, Template};
use waarborg_vault::{Answer, Applied, Event, Given, Import, People, Relation, Said, Value, Wanted, Way};

const NAME: &str = "Quirijn Zwaluwstaart";
const EMAIL: &str = "zwaluw.quirijn@kanarie-post.nl";
const PHONE: &str = "0687654321";
const CARD: &str = "KAN-70071";
const STREET: &str = "Kanariepietlaan 417";
const BSN: &str = "111222333";
const HEALTH: &str = "kanariekoorts met uitslag op de armen";
const CRIMINAL: &str = "veroordeeld wegens vogelroof in Zutphen";
const EVIDENCE: &str = "bandopname kanarie 0815 van de balie";
const LETTER: &str = "mijn kanarie en ik hebben longontsteking, stop hiermee";
const FILE_NAME: &str = "kanarie-lijst-november.csv";
const CORRECTED: &str = "nieuw.quirijn@kanarie-post.nl";
const ORGANISATION: &str = "De Tulp";

const CANARIES: [&str; 13] =
    [NAME, EMAIL, PHONE, CARD, STREET, BSN, HEALTH, CRIMINAL, EVIDENCE, LETTER, FILE_NAME, CORRECTED, ORGANISATION];

/// The register of a web shop that keeps something of every group.
fn register() -> Register {
    let webshop = Template::find("webshop").unwrap();
    // The activities go on collecting what they did, and nothing of what is added here.
    let fields = ["number", "name", "address", "postcode", "city", "email", "phone"];
    let named: Vec<String> = fields.iter().map(|field| format!("\"customers.{field}\"")).collect();
    let text = webshop.text.replace("\"customers.*\"", &named.join(", "));
    let mut register = Register::parse(&text).unwrap();
    let file = register.files.iter_mut().find(|file| file.id == "customers").unwrap();
    let like = file.fields.iter().find(|field| field.id == "city").unwrap().clone();
    for (id, category) in [("bsn", Category::Bsn), ("health", Category::Health), ("past", Category::Criminal)] {
        let kind = (category == Category::Bsn).then(|| "bsn".to_owned());
        let identifies = category == Category::Bsn;
        file.fields.push(waarborg_register::Field { id: id.to_owned(), category, kind, identifies, ..like.clone() });
    }
    register
}

/// Every file under a folder, and every file that this process holds open there, deleted ones too.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push((path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()));
            }
        }
    }
    let open = std::fs::read_dir("/proc/self/fd").into_iter().flatten().flatten();
    for descriptor in open.map(|entry| entry.path()) {
        let Ok(target) = std::fs::read_link(&descriptor) else { continue };
        if target.starts_with(folder)
            && let Ok(bytes) = std::fs::read(&descriptor)
        {
            files.push((format!("open: {}", target.file_name().unwrap().to_string_lossy()), bytes));
        }
    }
    files
}

/// Someone's rows in the file of keys.
fn keys_of(house: &House, subject: SubjectId) -> Vec<Vec<u8>> {
    let keys = rusqlite::Connection::open(house.folder().join("keys.sqlite")).unwrap();
    let mut rows = keys.prepare("SELECT row FROM key WHERE subject = ?1").unwrap();
    let rows = rows.query_map([subject.as_bytes()], |row| row.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

/// Where something stands that must not.
fn found(folder: &Path, what: &[(String, Vec<u8>)]) -> Vec<String> {
    let files = files(folder);
    assert!(files.iter().any(|(name, bytes)| name == "data.sqlite" && !bytes.is_empty()));
    let mut found = Vec::new();
    for (name, bytes) in &files {
        for (form, needle) in what {
            if memchr::memmem::find(bytes, needle).is_some() {
                found.push(format!("{name}: {form}"));
            }
        }
    }
    found
}

fn canaries() -> Vec<(String, Vec<u8>)> {
    let of = |value: &'static str| {
        needles(value).into_iter().map(move |(form, needle)| (format!("{value}, {form}"), needle))
    };
    CANARIES.into_iter().flat_map(of).collect()
}

fn bring(house: &House) {
    let elsewhere = tempfile::tempdir().unwrap();
    let path = elsewhere.path().join(FILE_NAME);
    let other = "KAN-2;Anna Andere;anna@example.nl;0610000002;Dorpsstraat 1";
    let list = format!(
        "Klantnummer;Naam;E-mail;Telefoon;Straat en huisnummer\n{CARD};{NAME};{EMAIL};{PHONE};{STREET}\n{other}\n"
    );
    std::fs::write(&path, list).unwrap();
    let said = said(house);
    let import = Import {
        file: "customers".to_owned(),
        activity: Some("orders".to_owned()),
        purpose: Some(Purpose::Contract),
        people: People {
            customer: Some(Relation::Current),
            optout_offered: true,
            informed: Some((said, true)),
            ..People::default()
        },
        ..Import::default()
    };
    let source = || open(Source::Path(path.clone()), &Limits::default()).unwrap();
    let plan = house.vault.plan_import(source(), detector(), &import, &mut |_| {}).unwrap();
    let brought = house.vault.import(actor(), source(), &plan, &import, FILE_NAME, &mut |_, _| {}).unwrap().brought;
    assert_eq!(brought.people, 2);
}

fn said(house: &House) -> Said {
    let text = "Ja, stuur mij de nieuwsbrief.".to_owned();
    Said { at: house.clock.now(), way: Way::Form, text, evidence: EVIDENCE.to_owned() }
}

#[test]
fn no_file_shows_what_is_kept_or_was_erased() {
    let house = House::new();
    match house.vault.apply_register(actor(), &register()).unwrap() {
        Applied::InForce { .. } => {}
        Applied::Same { .. } => panic!("the register did not change"),
        Applied::Refused(checked) => panic!("the register is refused: {checked:?}"),
    }
    bring(&house);
    let canaries = canaries();
    let person = house.vault.find_person(actor(), EMAIL).unwrap();
    let (subject, record) = (person[0].subject, person[0].records[0].id);
    let values = [("bsn", BSN), ("health", HEALTH), ("past", CRIMINAL)]
        .map(|(id, text)| (id.to_owned(), Value::new(text.to_owned())));
    assert!(matches!(house.vault.correct(actor(), subject, record, &values).unwrap(), Answer::Given(_)));
    let given =
        Given { free: true, specific: true, informed: true, active: true, explicit: false, by_representative: false };
    let consent = Event::Consent("newsletter".to_owned(), Purpose::Newsletter, given);
    house.vault.note(actor(), subject, &consent, &said(&house)).unwrap();
    let wanted = Wanted {
        activity: "orders".to_owned(),
        purpose: Some(Purpose::Contract),
        action: Action::Use,
        channel: None,
        recipient: None,
        fields: vec!["email".to_owned(), "address".to_owned()],
    };
    assert!(matches!(house.vault.use_one(actor(), &wanted, subject).unwrap(), Answer::Given(_)));
    // What she writes herself is hers, and no text of the house.
    let letter = || Said { text: LETTER.to_owned(), way: Way::Paper, ..said(&house) };
    let withdraw = Event::Withdraw("newsletter".to_owned(), Purpose::Newsletter);
    for event in [withdraw, Event::Object, Event::Restrict, Event::Unrestrict, Event::LiftObjection] {
        house.vault.note(actor(), subject, &event, &letter()).unwrap();
    }
    for words in [NAME, PHONE, CARD, EMAIL] {
        assert_eq!(house.vault.find_person(actor(), words).unwrap().len(), 1, "{words}");
    }
    assert_eq!(found(house.folder(), &canaries), Vec::<String>::new(), "while it is kept");

    let values = [("email".to_owned(), Value::new(CORRECTED.to_owned()))];
    assert!(matches!(house.vault.correct(actor(), subject, record, &values).unwrap(), Answer::Given(_)));
    let Answer::Given(access) = house.vault.access(actor(), subject).unwrap() else { panic!("refused") };
    // All of it is really there, in each of the four groups, and not merely lost.
    for (field, value) in
        [("email", CORRECTED), ("bsn", BSN), ("health", HEALTH), ("past", CRIMINAL), ("address", STREET)]
    {
        assert_eq!(access.records[0].fields[field].expose(), value);
    }
    assert!(access.events.iter().any(|event| event.evidence.expose() == EVIDENCE));
    assert_eq!(access.events.iter().filter(|event| event.text.expose() == LETTER).count(), 5);
    assert_eq!(found(house.folder(), &canaries), Vec::<String>::new(), "after a correction and an export");

    let rows = keys_of(&house, subject);
    assert!(rows.len() >= 2);
    // In the middle of a row lies the wrapped key.
    let wrapped: Vec<_> = rows.iter().map(|row| ("a wrapped key".to_owned(), row[13..61].to_vec())).collect();
    assert!(found(house.folder(), &wrapped).len() >= wrapped.len(), "the scan sees keys that are there");
    let erased = house.vault.erase(actor(), subject, HORIZONS).unwrap();
    assert!(erased.gone == 1 && keys_of(&house, subject).is_empty());
    assert_eq!(found(house.folder(), &wrapped), Vec::<String>::new(), "keys after the erasure");
    assert_eq!(found(house.folder(), &canaries), Vec::<String>::new(), "after the erasure");
    // And once the vault has been closed and opened again.
    let (house, _) = house.reopen();
    assert_eq!(found(house.folder(), &wrapped), Vec::<String>::new(), "keys after the next opening");
    assert_eq!(found(house.folder(), &canaries), Vec::<String>::new(), "after the next opening");
    let mut kinds = Vec::new();
    house
        .vault
        .each_entry(0, None, &mut |entry| {
            kinds.push(entry.leaf.kind);
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    assert!(kinds.contains(&Kind::Erase) && kinds.contains(&Kind::Correct));
}

#[test]
fn the_scan_finds_every_form() {
    let house = House::new();
    for value in [EMAIL, PHONE, HEALTH] {
        for (form, needle) in needles(value) {
            let what = [(form.to_owned(), needle.clone())];
            assert!(found(house.folder(), &what).is_empty(), "{form}");
            let path = house.file("left", "");
            std::fs::write(&path, [vec![1, 2, 3], needle, vec![4]].concat()).unwrap();
            assert_eq!(found(house.folder(), &what), [format!("left: {form}")]);
            std::fs::remove_file(path).unwrap();
        }
    }
}
