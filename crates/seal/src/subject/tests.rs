use super::*;

const FIRM: OrganisationId = OrganisationId::from_bytes([1; 16]);
const SANNE: SubjectId = SubjectId::from_bytes([2; 16]);

#[test]
fn associated_data_are_those_that_are_drawn() {
    let mut drawn = b"waarborg/key/1".to_vec();
    drawn.extend([1; 16]);
    drawn.extend([2; 16]);
    drawn.extend([0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08]);
    drawn.extend([0x0a, 0x0b, 0x0c, 0x0d]);
    let number = KeyNumber::new(0x0102_0304_0506_0708).unwrap();
    assert_eq!(associated(FIRM, SANNE, number, Lot(0x0a0b_0c0d)).to_vec(), drawn);
}

#[test]
fn a_row_lies_as_it_is_drawn() {
    let row = KeyRow {
        number: KeyNumber::new(0x0102_0304_0506_0708).unwrap(),
        lot: Lot(9),
        state: KeyState::Retiring,
        wrapped: [0xaa; WRAPPED],
        commitment: [0xcc; 32],
    };
    let mut drawn = vec![1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 9, 2];
    drawn.extend([0xaa; 12 + 32 + 16]);
    drawn.extend([0xcc; 32]);
    assert_eq!(row.encode().to_vec(), drawn);
    assert_eq!(KeyRow::decode(&drawn).unwrap(), row);
    assert_eq!(KeyRow::decode(&drawn[1..]).err(), Some(SealError::Format));
    drawn.push(0);
    assert_eq!(KeyRow::decode(&drawn).err(), Some(SealError::Format));
}

#[test]
fn every_flipped_byte_but_the_state_keeps_a_row_shut() {
    let key = OrganisationKey::generate().unwrap();
    let (row, _) = key.new_lot_key(FIRM, SANNE, Lot(3)).unwrap();
    let bytes = row.encode();
    for place in 0..bytes.len() {
        for flip in [0x01, 0x80, 0xff] {
            let mut wrong = bytes;
            wrong[place] ^= flip;
            let outcome = KeyRow::decode(&wrong).and_then(|row| key.open_lot_key(FIRM, SANNE, &row));
            let expected = match place {
                12 => SealError::Format,
                0..=72 => SealError::Damaged,
                _ => SealError::Commitment,
            };
            assert_eq!(outcome.err(), Some(expected), "{place}");
        }
    }
}

#[test]
fn a_row_opens_for_its_person_and_organisation_only() {
    let key = OrganisationKey::generate().unwrap();
    let (row, _) = key.new_lot_key(FIRM, SANNE, Lot(3)).unwrap();
    assert!(key.open_lot_key(FIRM, SANNE, &row).is_ok());
    let other_person = SubjectId::from_bytes([3; 16]);
    assert_eq!(key.open_lot_key(FIRM, other_person, &row).err(), Some(SealError::Damaged));
    let other_firm = OrganisationId::from_bytes([9; 16]);
    assert_eq!(key.open_lot_key(other_firm, SANNE, &row).err(), Some(SealError::Damaged));
    let stranger = OrganisationKey::generate().unwrap();
    assert_eq!(stranger.open_lot_key(FIRM, SANNE, &row).err(), Some(SealError::Damaged));
}

#[test]
fn renewing_what_wraps_keeps_the_lot_key() {
    let old = OrganisationKey::generate().unwrap();
    let (row, key) = old.new_lot_key(FIRM, SANNE, Lot::LOG).unwrap();
    let renewing = old.renewing().unwrap();
    // Both open while it is under way.
    assert!(renewing.open_lot_key(FIRM, SANNE, &row).is_ok());
    let moved = renewing.rewrap_lot_key(FIRM, SANNE, &row).unwrap().unwrap();
    assert_eq!((moved.number, moved.lot, moved.state), (row.number, row.lot, row.state));
    assert_eq!(renewing.rewrap_lot_key(FIRM, SANNE, &moved).unwrap(), None);
    let (fresh, _) = renewing.new_lot_key(FIRM, SANNE, Lot(1)).unwrap();
    let renewed = renewing.renewed().unwrap();
    for row in [&moved, &fresh] {
        assert!(renewed.open_lot_key(FIRM, SANNE, row).is_ok());
        assert_eq!(old.open_lot_key(FIRM, SANNE, row).err(), Some(SealError::Damaged));
    }
    let again = renewed.open_lot_key(FIRM, SANNE, &moved).unwrap();
    assert!(again.log_key().unwrap().is_same(&key.log_key().unwrap()));
    assert_eq!(renewed.open_lot_key(FIRM, SANNE, &row).err(), Some(SealError::Damaged));
    // A second renewal opens what the first wrapped.
    assert!(renewed.renewing().unwrap().open_lot_key(FIRM, SANNE, &moved).is_ok());
}
