use super::*;
use crate::checkpoint::{Checkpoint, Signer};
use crate::tree::{Edge, inclusion_proof, leaf_hash};
use crate::tree::{HashReader, Tile};
use proptest::prelude::*;
use std::convert::Infallible;

struct Tiles(Vec<(Tile, Vec<Hash>)>);

impl HashReader for Tiles {
    type Error = Infallible;

    fn hashes(&self, tile: Tile) -> Result<Option<Vec<Hash>>, Infallible> {
        let kept = self.0.iter().find(|(kept, _)| (kept.level, kept.index) == (tile.level, tile.index));
        Ok(kept.map(|(_, hashes)| hashes.clone()))
    }
}

fn signer() -> Signer {
    Signer::from_seed("log.example", &[1; 32]).unwrap()
}

fn proof(index: u64, size: u64) -> Proof {
    let mut edge = Edge::new();
    let mut full = Vec::new();
    for leaf in 0..size {
        edge.append(leaf_hash(&leaf.to_be_bytes()), &mut full).unwrap();
    }
    let mut tiles: Vec<_> = full.into_iter().map(|full| (full.tile, full.hashes)).collect();
    tiles.extend(edge.partial_tiles().map(|(tile, hashes)| (tile, hashes.to_vec())));
    let path = inclusion_proof(index, size, &Tiles(tiles)).unwrap();
    let checkpoint = Checkpoint::new("log.example", size, edge.root()).sign(&[&signer()]).unwrap();
    Proof { index, path, extra: None, checkpoint }
}

#[test]
fn is_written_as_the_specification_says() {
    let proof = Proof { extra: Some(b"x".to_vec()), ..proof(5, 7) };
    let text = proof.to_string();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[..3], ["c2sp.org/tlog-proof@v1", "extra eA==", "index 5"]);
    assert_eq!(lines[6..9], ["", "log.example", "7"]);
    assert_eq!(text.parse::<Proof>().unwrap(), proof);
}

#[test]
fn shows_one_leaf_at_one_place_in_one_log() {
    let keys = [signer().verifier()];
    let good = proof(5, 300);
    let leaf = leaf_hash(&5_u64.to_be_bytes());
    assert_eq!(good.verify(&leaf, &keys).unwrap().checkpoint().size, 300);
    let code = |proof: &Proof, leaf: &Hash, keys: &[VerifierKey]| proof.verify(leaf, keys).unwrap_err().code();
    assert_eq!(code(&good, &leaf_hash(b"another"), &keys), "path.root");
    assert_eq!(code(&Proof { index: 4, ..good.clone() }, &leaf, &keys), "path.root");
    assert_eq!(code(&Proof { index: 300, ..good.clone() }, &leaf, &keys), "path.beyond");
    assert_eq!(code(&Proof { path: good.path[1..].to_vec(), ..good.clone() }, &leaf, &keys), "path.length");
    let longer = [good.path.clone(), vec![[0; 32]]].concat();
    assert_eq!(code(&Proof { path: longer, ..good.clone() }, &leaf, &keys), "path.length");
    assert_eq!(code(&good, &leaf, &[]), "checkpoint.unsigned");
    assert_eq!(code(&Proof { checkpoint: proof(5, 299).checkpoint, ..good.clone() }, &leaf, &keys), "path.root");
}

#[test]
fn what_is_no_proof_is_refused() {
    let good = proof(5, 7).to_string();
    let hash = good.lines().nth(2).unwrap();
    for wrong in [
        good.replace("@v1", "@v2"),
        good.replace("index 5", "index 05"),
        good.replace("index 5", "extra \nextra "),
        good.replacen(hash, "AQ==", 1),
        good.replacen(hash, &format!("{hash}\n").repeat(64), 1),
        good.replacen("\n\n", "\n", 1),
        "x".repeat(MOST_BYTES + 1),
        String::new(),
    ] {
        assert!(wrong.parse::<Proof>().is_err(), "{wrong}");
    }
}

proptest! {
    #[test]
    fn any_changed_byte_is_found(place in any::<prop::sample::Index>(), flip in 1_u8..=255) {
        let leaf = leaf_hash(&5_u64.to_be_bytes());
        let mut bytes = proof(5, 9).to_string().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] ^= flip;
        let genuine = String::from_utf8(bytes)
            .ok()
            .and_then(|text| text.parse::<Proof>().ok())
            .is_some_and(|proof| proof.verify(&leaf, &[signer().verifier()]).is_ok());
        prop_assert!(!genuine);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(c2sp.org/tlog-proof@v1\n)?(extra [a-z]{0,8}\n)?(index [0-9]{1,3}\n)?(\\PC|\n){0,200}") {
        if let Ok(proof) = text.parse::<Proof>() {
            prop_assert_eq!(proof.to_string(), text);
        }
    }
}
