//! What sealing and opening cost: the three ciphers of aws-lc side by side, and the ways through this crate.
//!
//! `cargo bench --package waarborg-seal`. The module page of the crate names the ratios.

#![expect(clippy::unwrap_used, reason = "a measurement may fail loudly")]

use aws_lc_rs::aead::{
    AES_256_GCM, AES_256_GCM_SIV, Aad, Algorithm, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey,
};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{OrganisationId, RecordId, SubjectId};
use waarborg_seal::{LookupField, Lot, OrganisationKey, Place, phonetic, random};

const FIRM: OrganisationId = OrganisationId::from_bytes([1; 16]);
const SUBJECT: SubjectId = SubjectId::from_bytes([2; 16]);
const AAD: [u8; 85] = [7; 85];

fn ciphers(criterion: &mut Criterion) {
    let suites: [(&str, &'static Algorithm); 3] = [
        ("AES-256-GCM-SIV", &AES_256_GCM_SIV),
        ("AES-256-GCM", &AES_256_GCM),
        ("ChaCha20-Poly1305", &CHACHA20_POLY1305),
    ];
    for length in [256, 1024] {
        let mut group = criterion.benchmark_group(format!("seal and open {length} bytes"));
        group.throughput(Throughput::Bytes(u64::try_from(length).unwrap()));
        for (name, suite) in suites {
            let key = LessSafeKey::new(UnboundKey::new(suite, &[3; 32]).unwrap());
            let mut text = vec![5; length];
            group.bench_function(name, |bencher| {
                bencher.iter(|| {
                    text.truncate(length);
                    let nonce = || Nonce::assume_unique_for_key([9; 12]);
                    key.seal_in_place_append_tag(nonce(), Aad::from(&AAD), &mut text).unwrap();
                    black_box(key.open_in_place(nonce(), Aad::from(&AAD), &mut text).unwrap());
                });
            });
        }
        for (name, suite) in suites {
            let mut text = vec![5; length];
            group.bench_function(format!("{name}, with a new key"), |bencher| {
                bencher.iter(|| {
                    text.truncate(length);
                    let key = LessSafeKey::new(UnboundKey::new(suite, black_box(&[3; 32])).unwrap());
                    let nonce = || Nonce::assume_unique_for_key([9; 12]);
                    key.seal_in_place_append_tag(nonce(), Aad::from(&AAD), &mut text).unwrap();
                    black_box(key.open_in_place(nonce(), Aad::from(&AAD), &mut text).unwrap());
                });
            });
        }
        group.finish();
    }
}

fn envelopes(criterion: &mut Criterion) {
    let firm = OrganisationKey::generate().unwrap();
    let (row, key) = firm.new_lot_key(FIRM, SUBJECT, Lot(1)).unwrap();
    let place = Place {
        organisation: FIRM,
        subject: SUBJECT,
        record: RecordId::from_bytes([3; 16]),
        kind: 4,
        group: SensitivityGroup::Ordinary,
        version: 5,
    };
    let mut group = criterion.benchmark_group("envelope");
    for length in [256, 1024] {
        let plain = vec![5; length];
        let envelope = key.seal(&place, &plain).unwrap();
        let mut out = Vec::new();
        group.bench_function(format!("seal {length}"), |bencher| {
            bencher.iter(|| {
                out.clear();
                key.seal_into(&place, black_box(&plain), &mut out).unwrap();
            });
        });
        group.bench_function(format!("unwrap the key, open {length}"), |bencher| {
            bencher.iter(|| {
                let key = firm.open_lot_key(FIRM, SUBJECT, black_box(&row)).unwrap();
                black_box(key.open(&place, &envelope).unwrap());
            });
        });
        let mut copy = envelope.clone();
        group.bench_function(format!("unwrap the key, open {length} in place"), |bencher| {
            bencher.iter(|| {
                copy.copy_from_slice(&envelope);
                let key = firm.open_lot_key(FIRM, SUBJECT, black_box(&row)).unwrap();
                black_box(key.open_in_place(&place, &mut copy).unwrap());
            });
        });
    }
    group.bench_function("unwrap a key", |bencher| {
        bencher.iter(|| black_box(firm.open_lot_key(FIRM, SUBJECT, black_box(&row)).unwrap()));
    });
    group.bench_function("make a key", |bencher| {
        bencher.iter(|| black_box(firm.new_lot_key(FIRM, SUBJECT, Lot(1)).unwrap()));
    });
    group.bench_function("random 12", |bencher| bencher.iter(|| black_box(random::<12>().unwrap())));
    group.finish();
}

fn lookups(criterion: &mut Criterion) {
    let keys = OrganisationKey::generate().unwrap().lookup_keys().unwrap();
    let mut group = criterion.benchmark_group("look-up");
    group.bench_function("tag", |bencher| {
        bencher.iter(|| black_box(keys.tag(LookupField::Email, black_box("sanne@example.nl"), 0).unwrap()));
    });
    group.bench_function("mask", |bencher| {
        bencher.iter(|| black_box(keys.mask(LookupField::Email, black_box(42)).unwrap()));
    });
    group.bench_function("phonetic", |bencher| bencher.iter(|| black_box(phonetic(black_box("Kuijpers")))));
    group.finish();
}

criterion_group!(benches, ciphers, envelopes, lookups);
criterion_main!(benches);
