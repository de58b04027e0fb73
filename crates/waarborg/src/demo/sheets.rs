//! Lists of people, as a cash register and an office write them: semicolons, dates with the day first.

use super::failed::Failed;
use super::people::{Customer, Employee, Supplier};
use jiff::civil::Date;

/// A mark by which programs of the office know UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Signs of Windows-1252 below this are those of Unicode.
const LATIN: u32 = 0x100;

/// An invoice.
pub struct Invoice<'p> {
    pub number: String,
    pub customer: &'p Customer,
    pub on: Date,
    pub supplied: String,
    pub cents: u32,
}

/// A customer as she stands in the cash register.
pub struct Listed<'p> {
    pub customer: &'p Customer,
    /// The day on which she came.
    pub since: Date,
    /// Her last order, with its number.
    pub order: Option<(Date, String)>,
}

/// Customers.
pub fn customers(people: &[Listed<'_>]) -> Result<Vec<u8>, Failed> {
    let head = [
        "klantnr",
        "naam",
        "straat",
        "pc",
        "plaats",
        "mail",
        "tel",
        "gebdat",
        "iban",
        "filiaal",
        "klant sinds",
        "laatste bestelling",
        "bestelnummer",
        "allergie",
    ];
    let rows = people.iter().map(|Listed { customer: one, since, order }| {
        let (ordered, number) = order.clone().map(|(on, number)| (written(on), number)).unwrap_or_default();
        [
            one.number.to_string(),
            one.name.clone(),
            one.address.clone(),
            one.postcode.clone(),
            one.city.clone(),
            one.email.clone(),
            one.phone.clone(),
            one.born.map(written).unwrap_or_default(),
            one.iban.clone(),
            one.branch.clone(),
            written(*since),
            ordered,
            number,
            one.allergy.clone().unwrap_or_default(),
        ]
    });
    sheet(head, rows).map(|text| [BYTE_ORDER_MARK, text.as_bytes()].concat())
}

/// Invoices.
pub fn invoices(invoices: &[Invoice<'_>]) -> Result<Vec<u8>, Failed> {
    let head =
        ["factuurnummer", "klantnr", "naam", "straat", "pc", "plaats", "factuurdatum", "geleverd", "bedrag", "iban"];
    let rows = invoices.iter().map(|invoice| {
        let of = invoice.customer;
        [
            invoice.number.clone(),
            of.number.to_string(),
            of.name.clone(),
            of.address.clone(),
            of.postcode.clone(),
            of.city.clone(),
            written(invoice.on),
            invoice.supplied.clone(),
            money(invoice.cents),
            of.iban.clone(),
        ]
    });
    sheet(head, rows).map(String::into_bytes)
}

/// Growers and traders, in Windows-1252: the office has an older program.
pub fn suppliers(suppliers: &[Supplier]) -> Result<Vec<u8>, Failed> {
    let head =
        ["crediteurnummer", "bedrijf", "contactpersoon", "adres", "postcode", "plaats", "email", "telefoon", "iban"];
    let rows = suppliers.iter().map(|one| {
        let Supplier { number, company, name, address, postcode, city, email, phone, iban } = one;
        [number, company, name, address, postcode, city, email, phone, iban].map(String::clone)
    });
    let text = sheet(head, rows)?;
    let byte = |sign: char| u8::try_from(Some(u32::from(sign)).filter(|code| *code < LATIN).unwrap_or(u32::from('?')));
    text.chars().map(byte).collect::<Result<_, _>>().map_err(|_| Failed::material("suppliers"))
}

/// Those on the payroll.
pub fn staff(staff: &[&Employee]) -> Result<Vec<u8>, Failed> {
    let head = [
        "personeelsnr",
        "naam",
        "straat",
        "postcode",
        "woonplaats",
        "email",
        "telefoon",
        "geboortedatum",
        "functie",
        "in dienst sinds",
    ];
    let rows = staff.iter().map(|one| {
        [
            one.number.to_string(),
            one.name.clone(),
            one.address.clone(),
            one.postcode.clone(),
            one.city.clone(),
            one.email.clone(),
            one.phone.clone(),
            written(one.born),
            one.function.clone(),
            written(one.started),
        ]
    });
    sheet(head, rows).map(String::into_bytes)
}

/// What they earn.
pub fn wages(staff: &[&Employee]) -> Result<Vec<u8>, Failed> {
    let rows =
        staff.iter().map(|one| [one.number.to_string(), one.name.clone(), one.iban.clone(), money(one.wage * 100)]);
    sheet(["personeelsnr", "naam", "iban", "maandloon"], rows).map(String::into_bytes)
}

/// Who is ill, since when, and for how long it may last: the days of each.
pub fn absence(ill: &[(&Employee, Date, u32)]) -> Result<Vec<u8>, Failed> {
    let rows = ill
        .iter()
        .map(|(one, since, days)| [one.number.to_string(), one.name.clone(), written(*since), format!("{days} dagen")]);
    sheet(["personeelsnr", "naam", "eerste ziektedag", "verwachte duur"], rows).map(String::into_bytes)
}

fn written(day: Date) -> String {
    day.strftime("%d-%m-%Y").to_string()
}

fn money(cents: u32) -> String {
    format!("{},{:02}", cents / 100, cents % 100)
}

fn sheet<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> Result<String, Failed> {
    let failed = || Failed::material("sheet");
    let terminator = csv::Terminator::CRLF;
    let mut writer = csv::WriterBuilder::new().delimiter(b';').terminator(terminator).from_writer(Vec::new());
    writer.write_record(head).map_err(|_| failed())?;
    for row in rows {
        writer.write_record(row).map_err(|_| failed())?;
    }
    let bytes = writer.into_inner().map_err(|_| failed())?;
    String::from_utf8(bytes).map_err(|_| failed())
}
