//! What no list has and only the words around tell, by the weights that were learned, and everyday sentences that must not
//! be taken for it. Of a statement a part is enough, as everywhere.

use super::all_right;

#[test]
fn what_is_told_in_words_that_no_list_has() {
    all_right(&[
        "{name|Toine} kan zijn schoen {health|niet meer aan door een dikke enkel}.",
        "{name|Rosa} {health|hoort de deurbel niet meer}, ook niet met de batterijtjes in.",
        "Mevrouw {name|Postma} {health|moet om het uur plassen} en {health|durft de deur niet uit}.",
        "Onze huurder {social_status|kan het licht niet meer betalen} en {social_status|zit in het donker}.",
        "Mr {name|Adeyemi} {crime|got his collar felt over the copper}.",
        "Het {biometric|poortje doet het niet met de duim} van {name|Rachid}.",
    ]);
}

#[test]
fn everyday_sentences_about_people_tell_nothing() {
    all_right(&[
        "{name|Marijke} haalde de nieuwe banden op.",
        "{name|Pieter} heeft de schuur geverfd.",
        "{name|Anneke} zette de doos in de gang.",
        "{name|Graham} posted the keys through the door.",
        "{name|Siobhan} ordered two dozen rolls.",
        "{name|Nienke} betaalde 45 euro voor de taart.",
        "Mijn broer vond het een ziek goed concert.",
        "The printer died on {name|Fatou} this morning.",
        "De vergadering in Deventer duurt tot vier uur, zegt {name|Arjan}.",
        "We visited Bath with {name|Oona} and the kids.",
    ]);
}
