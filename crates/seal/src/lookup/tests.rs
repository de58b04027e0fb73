use super::*;
use crate::OrganisationKey;
use proptest::prelude::*;

fn keys() -> LookupKeys {
    LookupKeys::derive(&Secret32::from_bytes([7; 32])).unwrap()
}

#[test]
fn numbers_of_fields_stay() {
    let numbers = LookupField::ALL.map(|field| field as u8);
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7]);
}

/// The derivation and the tag, from the RFCs alone.
#[test]
fn a_tag_is_that_of_the_drawing() {
    let above = hmac::Key::new(hmac::HMAC_SHA256, &[7; 32]);
    let key = hmac::sign(&above, b"waarborg/organisation/tags/1\x01\x01");
    let sum = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key.as_ref()), b"sanne@example.nl");
    let tag = keys().tag(LookupField::Email, "sanne@example.nl", 0).unwrap();
    assert_eq!(tag.as_bytes(), &sum.as_ref()[..16]);

    let key = hmac::sign(&above, b"waarborg/organisation/erased-tags/1\x01");
    let sum = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key.as_ref()), b"\x01sanne@example.nl");
    let tag = keys().erased_tag(LookupField::Email, "sanne@example.nl").unwrap();
    assert_eq!(tag.as_bytes(), &sum.as_ref()[..16]);
}

#[test]
fn one_value_has_another_tag_in_every_field_and_organisation() {
    let (one, other) = (keys(), OrganisationKey::generate().unwrap().lookup_keys().unwrap());
    let mut tags = Vec::new();
    for field in LookupField::ALL.into_iter().filter(|field| !field.is_shared()) {
        tags.push(one.tag(field, "1234AB", 0).unwrap());
        tags.push(other.tag(field, "1234AB", 0).unwrap());
        tags.push(one.erased_tag(field, "1234AB").unwrap());
    }
    let count = tags.len();
    tags.sort();
    tags.dedup();
    assert_eq!(tags.len(), count);
    assert!(one.tag(LookupField::Email, "a", 0).unwrap() == one.tag(LookupField::Email, "a", 9).unwrap());
}

#[test]
fn tags_of_names_keep_as_many_bits_as_they_are_told() {
    let keys = keys();
    for bits in 0..=32_u8 {
        let mut all = 0;
        for name in 0..200 {
            let tag = keys.tag(LookupField::NameToken, &name.to_string(), bits).unwrap();
            let number = u32::from_be_bytes(tag.as_bytes().try_into().unwrap());
            assert_eq!(number.checked_shl(u32::from(bits)).unwrap_or(0), 0, "no bit behind the first {bits}");
            all |= number;
        }
        assert_eq!(all.count_ones(), u32::from(bits), "of 200 names each bit is set in one");
    }
}

#[test]
fn about_32_people_share_a_bucket() {
    for (people, bits) in [(0, 0), (1, 0), (63, 0), (64, 1), (127, 1), (128, 2), (32_000, 9), (10_000_000, 18)] {
        assert_eq!(shared_bits(people), bits, "{people}");
    }
    assert_eq!(shared_bits(u64::MAX), 32);
    for people in (64..1_000_000).step_by(977) {
        let each = people >> shared_bits(people);
        assert!((32..64).contains(&each), "{people}");
    }
}

#[test]
fn a_mask_hides_the_number_in_each_field_anew() {
    let keys = keys();
    let masks = LookupField::ALL.map(|field| keys.mask(field, 42).unwrap());
    for (place, field) in LookupField::ALL.into_iter().enumerate() {
        assert_eq!(keys.unmask(field, masks[place]), Ok(42));
        assert!(masks.iter().enumerate().all(|(other, mask)| other == place || *mask != masks[place]));
        let elsewhere = LookupField::ALL[(place + 1) % 7];
        assert_eq!(keys.unmask(elsewhere, masks[place]), Err(SealError::Damaged));
    }
    for place in 0..16 {
        let mut wrong = masks[0];
        wrong.0[place] ^= 1;
        assert_eq!(keys.unmask(LookupField::Email, wrong), Err(SealError::Damaged));
    }
}

/// One block of AES-256 in counter mode over zeros is that block enciphered: the same, by another way through the library.
#[test]
fn a_mask_is_one_block() {
    use aws_lc_rs::cipher::EncryptionContext;
    use aws_lc_rs::iv::FixedLength;
    let above = hmac::Key::new(hmac::HMAC_SHA256, &[7; 32]);
    let key = hmac::sign(&above, b"waarborg/organisation/masks/1\x04\x01");
    let counter = EncryptingKey::ctr(UnboundCipherKey::new(&AES_256, key.as_ref()).unwrap()).unwrap();
    let mut start = [0; 16];
    start[..8].copy_from_slice(&0x0102_0304_0506_0708_u64.to_be_bytes());
    let mut block = [0; 16];
    counter.less_safe_encrypt(&mut block, EncryptionContext::Iv128(FixedLength::from(start))).unwrap();
    assert_eq!(keys().mask(LookupField::NameToken, 0x0102_0304_0506_0708).unwrap().0, block);
}

proptest! {
    #[test]
    fn masks_are_a_permutation(one: u64, other: u64) {
        let keys = keys();
        let masks = [keys.mask(LookupField::Phone, one).unwrap(), keys.mask(LookupField::Phone, other).unwrap()];
        prop_assert_eq!(keys.unmask(LookupField::Phone, masks[0]), Ok(one));
        prop_assert_eq!(one == other, masks[0] == masks[1]);
    }

    #[test]
    fn normalising_twice_is_normalising_once(text in any::<String>()) {
        for normalise in [normalise::email, normalise::phone, normalise::number, normalise::postcode] {
            if let Some(once) = normalise(&text) {
                prop_assert_eq!(normalise(&once), Some(once));
            }
        }
        let tokens = normalise::name_tokens(&text);
        prop_assert_eq!(normalise::name_tokens(&tokens.join(" ")), tokens);
    }

    #[test]
    fn normalising_any_telephone_gives_plus_and_digits(text in "[+0-9 ()./-]{0,24}") {
        if let Some(number) = normalise::phone(&text) {
            let digits = number.strip_prefix('+').unwrap();
            prop_assert!((8..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()));
            prop_assert_eq!(normalise::phone(&number), Some(number));
        }
    }
}
