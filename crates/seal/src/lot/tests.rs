use super::*;

#[test]
fn associated_data_are_those_that_are_drawn() {
    let place = Place {
        organisation: OrganisationId::from_bytes([0xa1; 16]),
        subject: SubjectId::from_bytes([0xb2; 16]),
        record: RecordId::from_bytes([0xc3; 16]),
        kind: 0x0102_0304,
        group: SensitivityGroup::Criminal,
        version: 0x1112_1314_1516_1718,
    };
    let mut drawn = b"waarborg/env/1".to_vec();
    drawn.extend([1, 1, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8]);
    drawn.extend([0xa1; 16]);
    drawn.extend([0xb2; 16]);
    drawn.extend([0xc3; 16]);
    drawn.extend([1, 2, 3, 4, 2, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18]);
    let named = [1, 1, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8];
    assert_eq!(place.associated(&named).to_vec(), drawn);
    assert_eq!(drawn.len(), 85);
}

/// The envelope opened by hand, from the drawing and the library alone.
#[test]
fn an_envelope_lies_as_it_is_drawn() {
    use aws_lc_rs::aead::{AES_256_GCM_SIV, Aad, LessSafeKey, Nonce, UnboundKey};
    use aws_lc_rs::hmac;

    let secret = [0x5a; 32];
    let number = KeyNumber::new(0xd1d2_d3d4_d5d6_d7d8).unwrap();
    let (key, commitment) = LotKey::new(number, Lot(1), KeyState::Active, Secret32::from_bytes(secret)).unwrap();
    let place = Place {
        organisation: OrganisationId::from_bytes([1; 16]),
        subject: SubjectId::from_bytes([2; 16]),
        record: RecordId::from_bytes([3; 16]),
        kind: 4,
        group: SensitivityGroup::Ordinary,
        version: 6,
    };
    let envelope = key.seal(&place, b"Sanne").unwrap();
    assert_eq!(envelope.len(), 22 + 16 + 16);
    assert_eq!(envelope[..10], [1, 1, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8]);

    let prk = hmac::Key::new(hmac::HMAC_SHA256, &secret);
    let first = hmac::sign(&prk, b"waarborg/lot/commit-and-seal/1\x01");
    let second = hmac::sign(&prk, &[first.as_ref(), b"waarborg/lot/commit-and-seal/1\x02"].concat());
    assert_eq!(first.as_ref(), commitment);
    let mut aad = b"waarborg/env/1".to_vec();
    aad.extend_from_slice(&envelope[..10]);
    aad.extend([1; 16].into_iter().chain([2; 16]).chain([3; 16]));
    aad.extend([0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 6]);
    let cipher = LessSafeKey::new(UnboundKey::new(&AES_256_GCM_SIV, second.as_ref()).unwrap());
    let mut body = envelope[22..].to_vec();
    let nonce = Nonce::try_assume_unique_for_key(&envelope[10..22]).unwrap();
    let plain = cipher.open_in_place(nonce, Aad::from(aad), &mut body).unwrap();
    assert_eq!(plain, b"Sanne\x80\0\0\0\0\0\0\0\0\0\0");
}
