//! A passkey in software (W3C Web Authentication, level 3): makes a key, and signs with it, as a telephone would.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// User present, user verified.
const FLAGS: u8 = 0b0000_0101;
/// The key follows.
const ATTESTED: u8 = 0b0100_0000;

/// A passkey.
pub struct Authenticator {
    key: EcdsaKeyPair,
    id: Vec<u8>,
    count: u32,
    handle: String,
    /// Where it believes to be.
    pub origin: String,
}

impl Authenticator {
    /// One without an account yet.
    pub fn new(id: u8, origin: &str) -> Self {
        let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap();
        Self { key, id: vec![id; 16], count: 0, handle: String::new(), origin: origin.to_owned() }
    }

    /// Makes what `navigator.credentials.create` gives.
    pub fn make(&mut self, wish: &Value) -> Value {
        let wish = &wish["publicKey"];
        wish["user"]["id"].as_str().unwrap().clone_into(&mut self.handle);
        let client = self.client("webauthn.create", &wish["challenge"]);
        let mut data = self.data(wish["rp"]["id"].as_str().unwrap(), FLAGS | ATTESTED);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
        data.extend(&self.id);
        // COSE: an elliptic curve (2) for ES256 (-7) over P-256 (1), and its point.
        let point = self.key.public_key().as_ref();
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point[33..]);
        // CBOR: { "fmt": "none", "attStmt": {}, "authData": … }
        let mut object = vec![0xa3, 0x63];
        object.extend(b"fmt\x64none\x67attStmt\xa0\x68authData\x58");
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        json!({
            "id": text(&self.id), "rawId": text(&self.id), "type": "public-key", "extensions": {},
            "response": { "attestationObject": text(&object), "clientDataJSON": text(client.as_bytes()) },
        })
    }

    /// Signs what `navigator.credentials.get` is asked for.
    pub fn sign(&mut self, wish: &Value) -> Value {
        let wish = &wish["publicKey"];
        let client = self.client("webauthn.get", &wish["challenge"]);
        let data = self.data(wish["rpId"].as_str().unwrap(), FLAGS);
        let signed = [data.as_slice(), &Sha256::digest(client.as_bytes())].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        json!({
            "id": text(&self.id), "rawId": text(&self.id), "type": "public-key", "extensions": {},
            "response": {
                "authenticatorData": text(&data), "clientDataJSON": text(client.as_bytes()),
                "signature": text(signature.as_ref()), "userHandle": self.handle,
            },
        })
    }

    fn client(&self, kind: &str, challenge: &Value) -> String {
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false }).to_string()
    }

    fn data(&mut self, place: &str, flags: u8) -> Vec<u8> {
        self.count += 1;
        let mut data = Sha256::digest(place.as_bytes()).to_vec();
        data.push(flags);
        data.extend(self.count.to_be_bytes());
        data
    }
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
