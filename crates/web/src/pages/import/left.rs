//! Rows that were not taken in, to be fetched by whoever brought the rest in: for as long as a file waits for its owner.

use super::done::of;
use crate::house::House;
use crate::parcels::WAITS;
use crate::reply::{Refusal, Reply};
use crate::session::Session;
use crate::visit::Visit;
use waarborg_register::File;
use waarborg_text::csv_rows::Rows;
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Fault, Words, number};
use waarborg_vault::{Imported, LeftOut, Plan, Value, VaultError, WhyLeft};
use zeroize::Zeroizing;

/// Which file waits, and of which import it is.
struct Waits {
    import: String,
    parcel: String,
    rows: u64,
    is_cut: bool,
}

/// How rows that were not taken in are fetched.
pub struct Fetch {
    /// Where.
    pub path: String,
    /// What the button says.
    pub words: String,
    /// What must be known of the file.
    pub about: String,
}

/// Lets the rows that were not taken in wait for whoever brought the others in.
///
/// # Errors
/// The system has no randomness.
pub fn keep(
    house: &House,
    (session, account): (&Session, &str),
    words: &Words,
    (file, plan): (&File, &Plan),
    done: &Imported,
) -> Result<(), Refusal> {
    let left = &done.left_out;
    if left.rows.is_empty() {
        return Ok(());
    }
    let rows = left.rows.len() as u64;
    let bytes = csv(words, file, plan, left)?;
    let name = words.say("bring-left-name");
    let parcel = house.parcels.put(account, house.clock.now(), name, bytes, rows);
    let parcel = parcel.map_err(|error| Refusal::from(VaultError::Seal(error)))?;
    session.held.put(Waits { import: done.id.to_string(), parcel, rows, is_cut: left.is_cut });
    Ok(())
}

/// The rows: their numbers, why they were not taken in, and what would have been kept of them.
fn csv(words: &Words, file: &File, plan: &Plan, left: &LeftOut) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let is_filled = |id: &str| plan.filled().any(|(_, filled)| filled == id);
    let fields: Vec<_> = file.fields.iter().filter(|field| is_filled(&field.id)).collect();
    let whys = [WhyLeft::Erased, WhyLeft::Nobody].map(|why| match why {
        WhyLeft::Erased => (why, words.say("bring-left-erased")),
        WhyLeft::Nobody => (why, words.say("bring-left-nobody")),
    });
    let heads = [words.say("bring-left-row"), words.say("bring-left-why")];
    let names = fields.iter().map(|field| field.name.get(words.language()));
    let names: Vec<&str> = heads.iter().map(String::as_str).chain(names).collect();
    let mut bytes = Zeroizing::new(Vec::new());
    let broke_off = |_| Refusal::of(Fault::new("web.broke-off"), Nature::Storage);
    let mut rows = Rows::for_sheets(&mut *bytes, words.language()).map_err(broke_off)?;
    let mut written = rows.write(&names);
    for row in &left.rows {
        let place = row.number.to_string();
        let why = whys.iter().find(|(why, _)| *why == row.why).map_or("", |(_, words)| words.as_str());
        let values = fields.iter().map(|field| row.fields.get(&field.id).map_or("", Value::expose));
        let cells: Vec<&str> = [place.as_str(), why].into_iter().chain(values).collect();
        written = written.and_then(|()| rows.write(&cells));
    }
    written.map_err(broke_off)?;
    Ok(bytes)
}

/// How the rows of the import of the path are fetched, as long as they wait.
///
/// # Errors
/// Nobody is signed in.
pub fn waits(visit: &Visit) -> Result<Option<Fetch>, Refusal> {
    let Some(session) = &visit.session else { return Ok(None) };
    let found = session.held.look(|waits: &Waits| {
        let is_here = waits.import == visit.part();
        is_here.then(|| (waits.parcel.clone(), waits.rows, waits.is_cut))
    });
    let Some((parcel, rows, is_cut)) = found.flatten() else { return Ok(None) };
    if visit.house.parcels.find(&parcel, &visit.account()?.id, visit.now).is_none() {
        return Ok(None);
    }
    let shown = number(visit.language, rows);
    let mut about = visit.say_with("bring-left-until", &[("minutes", &WAITS.as_mins().to_string())]);
    if is_cut {
        about.push(' ');
        about.push_str(&visit.say_with("bring-left-cut", &[("rows", &shown)]));
    }
    Ok(Some(Fetch {
        path: visit.to("import-left", &[visit.part()]),
        words: visit.say_with("bring-left-fetch", &[("rows", &shown)]),
        about,
    }))
}

/// Hands the rows over.
pub fn fetch(visit: &Visit) -> Result<Reply, Refusal> {
    of(visit)?;
    let found = visit.session.as_ref().and_then(|session| {
        let parcel = |waits: &Waits| (waits.import == visit.part()).then(|| waits.parcel.clone());
        session.held.look(parcel).flatten()
    });
    let account = &visit.account()?.id;
    match found.and_then(|parcel| visit.house.parcels.find(&parcel, account, visit.now)) {
        Some(parcel) => {
            let (name, bytes) = (parcel.name.clone(), parcel.bytes.clone());
            Ok(Reply::File { name, kind: "text/csv; charset=utf-8", bytes })
        }
        None => Err(Refusal::of(Fault::new("bring.left-gone"), Nature::NotFound)),
    }
}
