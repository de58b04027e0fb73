//! What people believe, come from, vote, join, love, carry, do and suffer, in plain words, and what looks so.

use super::all_right;

#[test]
fn faith_in_plain_words() {
    all_right(&[
        "Zij {religion|viert Poerim met haar kinderen}.",
        "He {religion|gave up chocolate for Lent}.",
        "Mijn oma {religion|gelooft nergens meer in}.",
        "Her brother {religion|was ordained last June}.",
        "Zijn tante {religion|zat jaren in het klooster}.",
        "She {religion|wears a sheitel}.",
        "De kerk is open van tien tot vier.",
        "Het klooster is nu een hotel.",
        "The chapel seats eighty people.",
        "Diwali is on the calendar of the shop.",
    ]);
}

#[test]
fn parties_and_unions_in_plain_words() {
    all_right(&[
        "Hij {politics|staat op plek vier van de lijst}.",
        "She {politics|is standing in the by-election}.",
        "Hij heeft {politics|een sticker van Volt op zijn fiets}.",
        "My sister {union|joined Usdaw in March}.",
        "Zij is {union|actief bij de vakbond}.",
        "De lijst hangt op het prikbord.",
        "The by-election is on Thursday.",
        "De staking is voorbij.",
        "We unite two teams in one office.",
    ]);
}

#[test]
fn love_genes_and_readers_in_plain_words() {
    all_right(&[
        "{name|Pim} werd opgehaald door {sexuality|zijn andere vader}.",
        "Zij {sexuality|valt op allebei}.",
        "Hij {genetic|heeft ook dat gen}.",
        "She is {genetic|a carrier of the sickle trait}.",
        "De kluis {biometric|opent alleen op haar duim}.",
        "The reader won't {biometric|take her left thumb}.",
        "De test duurt een uur.",
        "The carrier of the parcel rang twice.",
        "Hij stak zijn duim op.",
    ]);
}

#[test]
fn deeds_and_what_came_of_them_in_plain_words() {
    all_right(&[
        "Zijn broer {crime|moet drie maanden zitten}.",
        "Ik {crime|stak zijn banden lek}.",
        "She {crime|put a brick through my window}.",
        "Hij {crime|stuurde foto's van zichzelf zonder iets aan}.",
        "He {crime|sends pictures of himself to girls}.",
        "De ruit is ingegooid.",
        "De trein reed door rood.",
        "She said she'd put the kettle on.",
        "Hij moet drie weken wachten.",
        "Ik sloeg de bal over het net.",
    ]);
}

#[test]
fn bodies_in_plain_words_and_things_that_ail() {
    all_right(&[
        "Zij kan niet komen {health|vanwege haar nieren}.",
        "He {health|fell off a ladder} last week.",
        "Zijn {health|pols gebroken}.",
        "She {health|can't hold a cup} any more.",
        "Onze ketel heeft een hartinfarct gehad.",
        "The printer is epileptic again.",
        "De remmen hebben reuma.",
        "De ladder staat tegen de muur.",
        "Vanwege de regen gaat het niet door.",
    ]);
}
