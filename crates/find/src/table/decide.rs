//! From statistics and header to the kind of a column.

use super::column::Column;
use super::header::Reading;
use super::value::Trait as T;
use crate::evidence::Evidence;
use crate::grammar;
use crate::kind::Kind;

/// The kind of a column with confidence and reasons.
#[derive(Debug, Clone)]
pub(crate) struct Verdict {
    pub(crate) kind: Kind,
    pub(crate) confidence: u8,
    pub(crate) evidence: Vec<Evidence>,
}

/// What the rest of the table says.
#[expect(clippy::struct_excessive_bools, reason = "facts that hold or not, each by itself")]
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Surroundings {
    /// Another column holds names or direct identifiers of people.
    pub(crate) personal: bool,
    /// The table has no header at all.
    pub(crate) headerless: bool,
    /// A column holds names of people.
    pub(crate) named: bool,
    /// A column holds names of firms, schools and the like.
    pub(crate) firms: bool,
    /// People are cared for.
    pub(crate) care: bool,
    /// Columns are about health.
    pub(crate) health: bool,
    /// The number of the people that the table is about has this kind.
    pub(crate) people: Option<Kind>,
    /// The table is about animals.
    pub(crate) animals: bool,
    /// The table is about articles or stock.
    pub(crate) goods: bool,
    /// The table is about machines and their network.
    pub(crate) machines: bool,
}

impl Surroundings {
    /// Whether a header that says something of health in some tables only does so in this one.
    pub(super) fn is_of_health(self, reading: Reading) -> bool {
        self.care || reading.beside_health && self.health
    }
}

/// Values below which a column is too short to refute its header.
const FEW: u32 = 3;

/// Decides; `None` is a column without personal data, as far as can be seen.
pub(crate) fn decide(column: &Column, reading: Reading, around: Surroundings) -> Option<Verdict> {
    decide_alone(column, reading, around).filter(|verdict| !is_of_things(verdict.kind, around))
}

/// The kind is said of the animals, goods or machines that the table is about.
fn is_of_things(kind: Kind, around: Surroundings) -> bool {
    let described = kind.is_statement()
        || matches!(
            kind,
            Kind::Gender | Kind::Age | Kind::BirthDate | Kind::Marital | Kind::Nationality | Kind::Occupation
        );
    described && (around.animals || around.goods && !around.named)
        || around.machines && !around.personal && matches!(kind, Kind::Ip | Kind::LicencePlate)
}

fn decide_alone(column: &Column, reading: Reading, around: Surroundings) -> Option<Verdict> {
    if column.tested() == 0 || column.repeats_header() {
        return by_header_alone(reading, around);
    }
    if let Some(settled) = by_standard(column, reading).or_else(|| by_checks(column, reading, around)) {
        return settled;
    }
    if let Some(kind) = numbered(column, reading, around).or_else(|| bare_number(column, reading, around)) {
        return Some(verdict(column, kind, Some(kind)));
    }
    if let Some(kind) = reading.kind.filter(|_| !reading.thing)
        && super::fits::fits(column, kind, reading, around)
    {
        return Some(verdict(column, kind, Some(kind)));
    }
    by_values(column, reading, around)
}

/// A field that a standard names, unless its values are of another kind.
#[expect(clippy::option_option, reason = "a settled column without personal data is no open question")]
fn by_standard(column: &Column, reading: Reading) -> Option<Option<Verdict>> {
    if !reading.standard {
        return None;
    }
    match reading.kind? {
        Kind::Email if column.share(T::Email) > 0.0 => None,
        kind => Some(Some(verdict(column, kind, Some(kind)))),
    }
}

fn by_header_alone(reading: Reading, around: Surroundings) -> Option<Verdict> {
    let kind = reading.kind.filter(|_| {
        !reading.thing
            && !reading.mixed
            && (!reading.in_care || around.is_of_health(reading))
            && reading.numbered.is_none()
            && (reading.whole || around.personal && reading.unknown <= 1)
    })?;
    (kind.category() == crate::kind::Category::Ordinary || around.personal).then(|| Verdict {
        kind,
        confidence: 50,
        evidence: vec![Evidence::Header(kind)],
    })
}

/// Kinds with a check digit or an unmistakable form. `Some(None)` settles that
/// there is no personal data.
#[expect(clippy::option_option, reason = "a settled column without personal data is no open question")]
fn by_checks(column: &Column, reading: Reading, around: Surroundings) -> Option<Option<Verdict>> {
    let named = |kind| reading.kind == Some(kind);
    let enough = |one: T, share: f32| column.share(one) >= share;
    let found = |kind| Some(Some(verdict(column, kind, reading.kind.filter(|k| *k == kind))));
    if enough(T::Email, 0.5) {
        let roles = column.count_of(T::RoleBox) * 10 >= column.count_of(T::Email) * 9;
        let nobody = column.count_of(T::NamedMail) == 0
            && column.tested() >= FEW
            && (reading.nothing || !around.personal)
            && !named(Kind::Email);
        let roles = roles || nobody;
        return if roles && !(named(Kind::Email) && column.tested() < FEW) { Some(None) } else { found(Kind::Email) };
    }
    if enough(T::Iban, 0.5) {
        return found(Kind::Iban);
    }
    if column.share(T::Vat) + column.share(T::VatBsn) >= 0.5 {
        return found(if column.count_of(T::VatBsn) > column.count_of(T::Vat) { Kind::VatBsn } else { Kind::Vat });
    }
    if enough(T::Ip, 0.6) {
        if enough(T::PrivateIp, 0.9) && !around.personal && column.tested() >= FEW {
            return Some(None);
        }
        let version = enough(T::Version, 0.6) || reading.nothing && !named(Kind::Ip);
        return if version && !named(Kind::Ip) { Some(None) } else { found(Kind::Ip) };
    }
    if enough(T::National, 0.6) && (named(Kind::Bsn) || named(Kind::IdDocument) || column.tested() >= 8) {
        return found(Kind::IdDocument);
    }
    if enough(T::Card, 0.6) && !reading.nothing && (column.tested() >= FEW || named(Kind::Card)) {
        return found(Kind::Card);
    }
    if enough(T::Postcode, 0.6) && !named(Kind::LicencePlate) && !reading.nothing && !reading.code
        || enough(T::PostcodePlace, 0.6) && !named(Kind::Address)
    {
        return found(Kind::Postcode);
    }
    if enough(T::WrittenPlate, 0.6) && !reading.nothing && !reading.code
        || enough(T::Plate, 0.7)
            && (named(Kind::LicencePlate) || !reading.nothing && !reading.code && reading.kind.is_none())
            && column.tested() >= FEW
    {
        return found(Kind::LicencePlate);
    }
    if enough(T::Bsn, 0.6) && (named(Kind::Bsn) || column.tested() >= 8 && !reading.nothing && !named(Kind::CustomerNo))
    {
        return found(Kind::Bsn);
    }
    if enough(T::Phone, 0.6)
        && !column.rises()
        && !reading.nothing
        && !reading.code
        && (named(Kind::Phone) || !reading.thing)
        && (named(Kind::Phone) || reading.kind.is_none())
    {
        return found(Kind::Phone);
    }
    mixed(column, reading).map(|kind| Some(verdict(column, kind, reading.kind.filter(|named| *named == kind))))
}

/// `contact`: addresses of mail, telephone numbers and accounts among each other, none of them in most of the cells.
fn mixed(column: &Column, reading: Reading) -> Option<Kind> {
    if reading.nothing || reading.code || reading.thing || column.rises() || column.tested() < FEW {
        return None;
    }
    let persons = column.count_of(T::Email).saturating_sub(column.count_of(T::RoleBox));
    let counts =
        [(persons, Kind::Email), (column.count_of(T::Phone), Kind::Phone), (column.count_of(T::Iban), Kind::Iban)];
    let all: u32 = counts.iter().map(|(count, _)| count).sum();
    let enough = f64::from(all) >= 0.6 * f64::from(column.tested());
    enough.then(|| counts.into_iter().max_by_key(|(count, _)| *count).map(|(_, kind)| kind)).flatten()
}

/// Fewest addresses of people, and fewest in a hundred values, in a column that is something else.
const FEWEST_STRAY: (u32, f32) = (3, 0.05);

/// Addresses of people that stand in a column of something else.
pub(crate) fn minority(column: &Column) -> Option<Verdict> {
    let enough = |one| column.count_of(one) >= FEWEST_STRAY.0 && column.share(one) >= FEWEST_STRAY.1;
    let persons = column.count_of(T::Email) > column.count_of(T::RoleBox) && enough(T::NamedMail);
    let kind = if persons { Kind::Email } else { Kind::Iban };
    (persons || enough(T::Iban)).then(|| verdict(column, kind, None))
}

/// `nr`, `id`: the number of the people that the table is about, unless it counts rows.
fn bare_number(column: &Column, reading: Reading, around: Surroundings) -> Option<Kind> {
    let share = |one| column.share(one);
    let codes = share(T::Code).max(share(T::Integer)) >= 0.8 && share(T::Integer) + share(T::CodeDigits) >= 0.8;
    let unique = u64::from(column.distinct()) * 10 >= column.filled.min(4096) * 6;
    around.people.filter(|_| {
        reading.bare_number && around.named && codes && unique && column.tested() >= FEW && share(T::AgeRange) < 0.5
    })
}

/// `klant`, `LID`: a noun for a person over codes is the number she is known by.
fn numbered(column: &Column, reading: Reading, around: Surroundings) -> Option<Kind> {
    let kind = reading.numbered.filter(|_| matches!(reading.kind, None | Some(Kind::Name)) && !reading.nothing)?;
    let share = |one| column.share(one);
    let codes = share(T::Code).max(share(T::Integer)) >= 0.8 && share(T::Integer) + share(T::CodeDigits) >= 0.8;
    let count = share(T::AgeRange) >= 0.8 && column.tested() < 40 || share(T::YesNo) >= 0.5;
    (codes
        && !count
        && !reading.thing
        && around.personal
        && share(T::Date) - share(T::CompactDate) < 0.5
        && share(T::FullName).max(share(T::FirstName)) < 0.2)
        .then_some(kind)
}

/// Kinds that values alone suggest, when the header does not.
fn by_values(column: &Column, reading: Reading, around: Surroundings) -> Option<Verdict> {
    let found = |kind| Some(verdict(column, kind, None));
    let share = |one| column.share(one);
    let several = column.tested() >= 4;
    let running = share(T::Running) >= 0.3;
    let open = around.personal || around.headerless || column.header.as_deref().is_none_or(is_meaningless);
    if several && share(T::Date) >= 0.8 && column.births() && !reading.nothing && open {
        return found(Kind::BirthDate);
    }
    let early = reading.nothing && reading.general && around.named && column.early() && several;
    if early && share(T::Date) >= 0.8 {
        return found(Kind::BirthDate);
    }
    if reading.general
        && around.personal
        && !running
        && let Some(kind) = statement(column).filter(|kind| column.statement_share(*kind) >= 0.4)
    {
        return found(kind);
    }
    if reading.nothing && reading.whole || reading.thing || running {
        return None;
    }
    let logins = share(T::Login) >= 0.5 && !reading.nothing && share(T::Email) < 0.3;
    if logins
        && (around.personal && column.tested() >= 2 || (reading.agent || reading.kind == Some(Kind::Name)) && several)
    {
        return found(Kind::Username);
    }
    if reading.agent
        && column.tested() >= 2
        && share(T::FirstName).max(share(T::Surname)).max(share(T::FullName)) >= 0.5
        && share(T::Word) < 0.5
    {
        return found(Kind::Name);
    }
    let firms = share(T::Firm) >= 0.25;
    if several && share(T::FullName) >= 0.5 && !firms && !reading.nothing && !around.goods {
        return found(Kind::Name);
    }
    if share(T::StreetNumber) >= 0.6
        && several
        && share(T::StreetWord) >= 0.3
        && !reading.nothing
        && share(T::Firm) < 0.5
    {
        return found(Kind::Address);
    }
    if (around.personal || around.headerless)
        && let Some(kind) = by_word_list(column, reading, around)
    {
        return found(kind);
    }
    (several && share(T::TravelDocument) >= 0.9 && !reading.nothing).then(|| verdict(column, Kind::IdDocument, None))
}

fn by_word_list(column: &Column, reading: Reading, around: Surroundings) -> Option<Kind> {
    let share = |one| column.share(one);
    let several = column.tested() >= 3;
    if reading.nothing {
        return None;
    }
    if let Some(kind) = statement(column) {
        return Some(kind);
    }
    if several && share(T::Place) >= 0.7 && share(T::Place) >= share(T::Surname).max(share(T::FirstName)) {
        return (around.headerless || reading.kind.is_none() && column.header.as_deref().is_some_and(is_meaningless))
            .then_some(Kind::City);
    }
    let names = share(T::FirstName).max(share(T::Surname)).max(share(T::Initials));
    let shape = around.headerless || column.header.as_deref().is_some_and(is_meaningless);
    let plainly = names >= 0.85 && share(T::Initials) < 0.5 && share(T::Place) < 0.4 && share(T::Word) < 0.2;
    if column.tested() >= 5
        && names >= 0.7
        && share(T::Word) < 0.4
        && (shape || plainly && reading.kind.is_none() && !reading.code && around.personal)
        && share(T::Integer) == 0.0
        && !(share(T::Initials) >= 0.7 && column.tested() < 12)
    {
        return Some(Kind::Name);
    }
    if column.tested() >= 2 && share(T::Gender) >= 0.9 && share(T::YesNo) < 0.5 && share(T::Integer) == 0.0 {
        return Some(Kind::Gender);
    }
    if several && share(T::Marital) >= 0.7 {
        return Some(Kind::Marital);
    }
    if several && share(T::Occupation) >= 0.6 {
        return Some(Kind::Occupation);
    }
    (several && share(T::Nationality) >= 0.9 && shape).then_some(Kind::Nationality)
}

/// A header such as `c04`, `veld 3` or `column_7` says nothing.
fn is_meaningless(header: &str) -> bool {
    let letters = header.chars().take_while(|c| c.is_alphabetic()).count();
    let rest_is_number = header.chars().skip(letters).all(|c| !c.is_alphabetic());
    let word = header[..header.char_indices().nth(letters).map_or(header.len(), |(at, _)| at)].to_lowercase();
    rest_is_number && (letters <= 2 || grammar::MEANINGLESS_HEADERS.contains(&word.as_str()))
}

/// The kind of statement that at least three in ten values make.
fn statement(column: &Column) -> Option<Kind> {
    let best = Kind::all().filter(|k| k.is_statement()).max_by_key(|k| (column.statement_count(*k), k.category()))?;
    if best == Kind::Ethnicity && column.share(T::Nationality) >= 0.8 {
        return None;
    }
    let enough = column.statement_share(best) >= 0.3 && column.statement_count(best) >= 2;
    enough.then_some(best)
}

/// Puts kind, confidence and reasons together.
pub(crate) fn verdict(column: &Column, kind: Kind, header: Option<Kind>) -> Verdict {
    let mut evidence = Vec::new();
    let mut confidence: u32 = 55;
    if let Some((valid, check)) = valid(column, kind) {
        let total = column.tested();
        if valid > 0 {
            evidence.push(Evidence::Share { valid, total });
            evidence.extend(check);
            confidence = 50 + 45 * valid.min(total) / total.max(1);
        }
    }
    if kind == Kind::BirthDate {
        evidence.extend(column.years().map(|(from, until)| Evidence::Years { from, until }));
    }
    if let Some(named) = header {
        evidence.push(Evidence::Header(named));
        confidence = (confidence + 30).min(99);
    }
    evidence
        .push(Evidence::Distinct { distinct: column.distinct(), total: column.filled.min(u64::from(u32::MAX)) as u32 });
    Verdict { kind, confidence: confidence.min(99) as u8, evidence }
}

/// How many tested values bear the kind out, and the check they passed.
fn valid(column: &Column, kind: Kind) -> Option<(u32, Option<Evidence>)> {
    let count = |one| column.count_of(one);
    Some(match kind {
        Kind::Email => (count(T::Email), Some(Evidence::MailAddress)),
        Kind::Iban => (count(T::Iban), Some(Evidence::Mod97)),
        Kind::Bsn => (count(T::Bsn), Some(Evidence::ElevenTest)),
        Kind::VatBsn => (count(T::VatBsn), Some(Evidence::ElevenTest)),
        Kind::Vat => (count(T::Vat), Some(Evidence::Mod97)),
        Kind::Card => (count(T::Card), Some(Evidence::Luhn)),
        Kind::Phone => (count(T::Phone), Some(Evidence::NumberingPlan)),
        Kind::LicencePlate => (count(T::Plate), Some(Evidence::PlateSeries)),
        Kind::Postcode => (count(T::Postcode) + count(T::PostcodePlace), Some(Evidence::PostcodeShape)),
        Kind::Ip => (count(T::Ip), Some(Evidence::NetworkAddress)),
        Kind::BirthDate => (count(T::Date), Some(Evidence::CalendarDate)),
        Kind::IdDocument => (count(T::TravelDocument) + count(T::DrivingLicence), Some(Evidence::DocumentShape)),
        Kind::Address => (count(T::StreetNumber) + count(T::Street), Some(Evidence::StreetSyntax)),
        Kind::City => (count(T::Place), Some(Evidence::KnownPlace)),
        Kind::Name => (
            count(T::FullName).max(count(T::FirstName)).max(count(T::Surname)).max(count(T::Initials)),
            Some(Evidence::Surname),
        ),
        Kind::Gender => (count(T::Gender), Some(Evidence::Vocabulary)),
        Kind::Marital => (count(T::Marital), Some(Evidence::Vocabulary)),
        Kind::Occupation => (count(T::Occupation), Some(Evidence::Vocabulary)),
        Kind::Nationality => (count(T::Nationality), Some(Evidence::Vocabulary)),
        kind if kind.is_statement() => (column.statement_count(kind), Some(Evidence::Vocabulary)),
        _ => return None,
    })
}
