//! What each duty of a use costs: the layers below the vault, called one by one as the vault calls them.

use crate::house::House;
use crate::plain::Plain;
use crate::{rate, scattered};
use waarborg_decide::case::{Consent, Customer, Deed, Standing};
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::{Category, Purpose};
use waarborg_register::names;
use waarborg_seal::{KeyRow, OrganisationKey, Place, envelope_key};
use waarborg_store::{Change, DataStore, EnvelopeRow, KeyStore, Priority, Read, RecordRow, StoreError};

/// Told of, and a customer.
const STANDING: Standing = Standing {
    age: 18,
    consent: Consent::NEVER,
    representative_consents: false,
    legally_incapable: false,
    objected: false,
    written_objection: false,
    restricted: false,
    inaccurate: false,
    informed: true,
    informed_recipients: true,
    customer: Customer::Current,
    optout_at_collection: true,
    address_for_ads: false,
    dnc_registered: false,
};

struct Duties<'h> {
    house: &'h House,
    people: &'h [SubjectId],
    key: OrganisationKey,
}

pub fn run(house: &House, people: &[SubjectId], plain: &Plain) {
    let organisation = house.vault.organisation();
    let (wrapped, _) = house.keys.organisation(organisation).unwrap().unwrap();
    let duties = Duties { house, people, key: OrganisationKey::unwrap(&house.root, organisation, &wrapped).unwrap() };
    println!("\none thread, nothing written           per second       µs  of the plain read");
    let of_plain = rate(1, |turn| plain.read(scattered(turn, people.len())));
    let tell = |what: &str, rate: f64| println!("{what:36} {rate:12.0} {:8.1} {:8.2}", 1e6 / rate, rate / of_plain);
    tell("plain row of 1 KB", of_plain);
    tell("person, standing, records, envelopes", rate(1, |turn| assert_eq!(duties.look(turn).len(), 1)));
    tell("  and keys, opened", rate(1, |turn| duties.open(turn)));
    tell("the rules alone, asked anew", rate(1, |_| duties.ask()));
    println!("\n64 threads, durable                   per second");
    let leaf = |_| {
        let leaves = vec![[7; 144]];
        let change =
            Change { organisation, priority: Priority::Use, guards: vec![], writes: vec![], leaves, members: vec![] };
        house.data.commit(change).map(drop).unwrap();
    };
    println!("{:36} {:12.0}", "plain audit row", rate(64, |_| plain.log(1)));
    println!("{:36} {:12.0}", "leaf in the tree, no guards", rate(64, leaf));
}

impl Duties<'_> {
    fn subject(&self, turn: u64) -> SubjectId {
        *self.people.get(scattered(turn, self.people.len()) as usize).unwrap()
    }

    fn look(&self, turn: u64) -> Vec<(RecordRow, Vec<EnvelopeRow>)> {
        let (organisation, subject) = (self.house.vault.organisation(), self.subject(turn));
        let mut seen = Vec::new();
        let mut look = |read: &dyn Read| -> Result<(), StoreError> {
            assert!(read.subject(organisation, subject)?.is_some());
            assert!(!read.purposes(organisation, subject)?.is_empty());
            for record in read.records(organisation, subject)? {
                let envelopes = read.envelopes(organisation, record.id)?;
                seen.push((record, envelopes));
            }
            Ok(())
        };
        self.house.data.read(&mut look).unwrap();
        seen
    }

    fn open(&self, turn: u64) {
        let organisation = self.house.vault.organisation();
        let keys = self.house.keys.keys(organisation, self.subject(turn)).unwrap();
        for (record, envelopes) in self.look(turn) {
            for envelope in envelopes {
                let number = envelope_key(&envelope.envelope).unwrap();
                let row = keys.iter().find(|key| key.number == number.number()).unwrap();
                let row = KeyRow::decode(&row.row).unwrap();
                let key = self.key.open_lot_key(organisation, record.subject, &row).unwrap();
                let place = Place {
                    organisation,
                    subject: record.subject,
                    record: record.id,
                    kind: record.file,
                    group: envelope.group,
                    version: record.version,
                };
                assert!(key.open(&place, &envelope.envelope).unwrap().len() > 100);
            }
        }
    }

    #[expect(clippy::disallowed_methods, reason = "a measurement takes the time")]
    fn ask(&self) {
        let in_force = self.house.vault.in_force().unwrap();
        let register = &in_force.register;
        let activity = register.activities.iter().find(|activity| activity.id == "orders").unwrap();
        let purpose = activity.purposes.iter().find(|entry| entry.purpose == Purpose::Contract).unwrap();
        let file = register.files.iter().find(|file| file.number() == names::number("file", "customers")).unwrap();
        let case = register.case(activity, purpose, file, Deed::Use, STANDING, vec![Category::Contact]);
        let now = jiff::Timestamp::now();
        let today = now.in_tz("Europe/Amsterdam").unwrap().date();
        assert!(self.house.book.decide_case(&case, today, now).unwrap().permits());
    }
}
