//! What the lexicon says of a word, as bits. Shared with the build script.

/// First name.
pub const FIRST: u64 = 1;
/// Surname.
pub const SURNAME: u64 = 1 << 1;
/// Particle inside a surname: van, der, el.
pub const INFIX: u64 = 1 << 2;
/// Form of address or rank before a name.
pub const TITLE: u64 = 1 << 3;
/// Populated place.
pub const PLACE: u64 = 1 << 4;
/// Ordinary word of the dictionary.
pub const WORD: u64 = 1 << 5;
/// After a name it makes a firm of it.
pub const FIRM_AFTER: u64 = 1 << 6;
/// Before a name it makes a firm or building of it.
pub const FIRM_BEFORE: u64 = 1 << 7;
/// Opens a letter.
pub const SALUTATION: u64 = 1 << 8;
/// Closes a letter.
pub const CLOSING: u64 = 1 << 9;
/// Noun for one person.
pub const ROLE: u64 = 1 << 10;
/// Personal or possessive pronoun for one person.
pub const PRONOUN: u64 = 1 << 11;
/// Noun for people in general.
pub const GENERIC: u64 = 1 << 12;
/// Institution that a belief or illness may describe.
pub const INSTITUTION: u64 = 1 << 13;
/// Course, book, product or law that a statement may be about.
pub const TOPIC: u64 = 1 << 14;
/// Verb of making or selling.
pub const TOPIC_VERB: u64 = 1 << 15;
/// Curse that holds the name of an illness.
pub const CURSE: u64 = 1 << 16;
/// Words that together mean something else than a statement. Phrases have the bit of curses, which are single words.
pub const FIGURE: u64 = CURSE;
/// Word that after an illness makes a curse of it.
pub const CURSE_NEXT: u64 = 1 << 17;
/// Animal. Values of columns have the same bit for another thing: their keys are never words.
pub const ANIMAL: u64 = GENDER;
/// Occupation.
pub const OCCUPATION: u64 = 1 << 18;
/// Nationality.
pub const NATIONALITY: u64 = 1 << 19;
/// Capitalised often, but never a name.
pub const NOT_NAME: u64 = 1 << 20;
/// Value of a column of sex or form of address.
pub const GENDER: u64 = 1 << 21;
/// Value of a column of marital state.
pub const MARITAL: u64 = 1 << 22;
/// May begin the name of a street.
pub const STREET_HEAD: u64 = 1 << 23;
/// Statement that counts only close to a person.
pub const WEAK: u64 = 1 << 24;
/// Adjective of belief, used of institutions too.
pub const BELIEF: u64 = 1 << 25;
/// Adjective of origin.
pub const ORIGIN: u64 = 1 << 26;
/// Head of a statement that takes the words after it.
pub const HEAD: u64 = 1 << 27;
/// A phrase of several words begins with this word.
pub const PHRASE: u64 = 1 << 28;
/// Name from the own list, so common in the Netherlands.
pub const COMMON: u64 = 1 << 29;
/// Yes, no and the like.
pub const YES_NO: u64 = 1 << 30;
/// Says that there is no value.
pub const EMPTY: u64 = 1 << 31;
/// First of the ten bits of statement kinds, in the order of the
/// build script's list.
pub const STATEMENT_SHIFT: u32 = 32;
/// The ten bits of statement kinds.
pub const STATEMENT: u64 = 0x3ff << STATEMENT_SHIFT;
/// Says of the place behind it that a person lives there.
pub const HOME: u64 = 1 << 43;
/// Stands before a login.
pub const LOGIN: u64 = 1 << 44;
/// Statement that adds nothing beside a more exact one of its kind.
pub const VAGUE: u64 = 1 << 42;
/// Verb of an offence, in a form that says who did it.
pub const DEED: u64 = 1 << 45;
/// Participle of an offence.
pub const DONE: u64 = 1 << 46;
/// Drug that is sold or taken.
pub const DRUG: u64 = 1 << 47;
/// Verb of dealing, growing or carrying drugs.
pub const DEAL: u64 = 1 << 48;
/// Verb of taking drugs or drinking.
pub const TAKE: u64 = 1 << 49;
/// Blow, kick or push.
pub const BLOW: u64 = 1 << 50;
/// Verb of giving a blow.
pub const GIVE: u64 = 1 << 51;
/// Part of the body.
pub const BODY: u64 = 1 << 52;
/// What may be wrong with a part of the body.
pub const COMPLAINT: u64 = 1 << 53;
/// What a body can do.
pub const FUNCTION: u64 = 1 << 54;
/// Says that something goes badly or not at all.
pub const BADLY: u64 = 1 << 55;
/// House or service of worship.
pub const WORSHIP: u64 = 1 << 56;
/// Verb of going to a service.
pub const ATTEND: u64 = 1 << 57;
/// Word of debt or arrears.
pub const DEBT: u64 = 1 << 58;
/// Unit of money or of time that is owed.
pub const MONEY: u64 = 1 << 59;
/// What is paid every month.
pub const BILL: u64 = 1 << 60;
/// Verb of paying.
pub const PAY: u64 = 1 << 61;
/// Thing to hurt with.
pub const WEAPON: u64 = 1 << 62;
/// Verb of using or carrying a weapon.
pub const WIELD: u64 = 1 << 63;
