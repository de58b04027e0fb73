//! A certificate that is renewed while the program runs: its files are looked at now and then, and read again when they are
//! others. A pair that is no good leaves the one from before in use, and the log says so.

use axum_server::tls_rustls::RustlsConfig;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The files, as they were when they were read last.
pub struct Renewal {
    chain: PathBuf,
    key: PathBuf,
    known: Option<Stamp>,
}

/// By what a file is seen to be another: when it was written, and its length; of both.
type Stamp = [(SystemTime, u64); 2];

impl Renewal {
    /// The files as they are now. They are read after this, so that no change is missed.
    pub fn of(chain: &Path, key: &Path) -> Self {
        Self { chain: chain.to_owned(), key: key.to_owned(), known: stamp(chain, key) }
    }

    /// Looks at them for as long as the program runs.
    pub async fn watch(mut self, config: RustlsConfig, every: Duration) {
        loop {
            tokio::time::sleep(every).await;
            let (chain, key) = (self.chain.clone(), self.key.clone());
            let now = tokio::task::spawn_blocking(move || stamp(&chain, &key)).await.ok().flatten();
            // While one is being put in the place of the other there may be none.
            if now.is_none() || now == self.known {
                continue;
            }
            self.known = now;
            match config.reload_from_pem_file(&self.chain, &self.key).await {
                Ok(()) => tracing::info!("the renewed certificate is in use"),
                // Also between the writing of one file and of the other, which do not fit each other then.
                Err(error) => {
                    let reason = error.to_string();
                    tracing::error!(reason, "the renewed certificate is no good, the one from before stays in use");
                }
            }
        }
    }
}

/// How both files look from outside; `None` if one cannot be looked at.
fn stamp(chain: &Path, key: &Path) -> Option<Stamp> {
    let of = |path: &Path| {
        let about = std::fs::metadata(path).ok()?;
        Some((about.modified().ok()?, about.len()))
    };
    Some([of(chain)?, of(key)?])
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_lc_rs::rand::SystemRandom;
    use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use std::sync::Arc;

    /// A value of DER (X.690) with its tag and length.
    fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
        let content = parts.concat();
        let [high, low] = u16::try_from(content.len()).unwrap().to_be_bytes();
        let length = match (high, low) {
            (0, ..0x80) => vec![low],
            (0, _) => vec![0x81, low],
            _ => vec![0x82, high, low],
        };
        [&[tag], &*length, &content].concat()
    }

    fn pem(label: &str, bytes: &[u8]) -> String {
        format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", STANDARD.encode(bytes))
    }

    /// A certificate that signs itself (RFC 5280), and its key.
    fn pair() -> [String; 2] {
        let random = SystemRandom::new();
        let kind = &ECDSA_P256_SHA256_ASN1_SIGNING;
        let document = EcdsaKeyPair::generate_pkcs8(kind, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(kind, document.as_ref()).unwrap();
        let ecdsa_with_sha256 = der(0x30, &[&[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]]);
        let on_p256 = der(
            0x30,
            &[
                &[0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01],
                &[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07],
            ],
        );
        let public = der(0x30, &[&on_p256, &der(0x03, &[&[0], key.public_key().as_ref()])]);
        let name = der(0x30, &[&der(0x31, &[&der(0x30, &[&[0x06, 0x03, 0x55, 0x04, 0x03], &der(0x0c, &[b"x"])])])]);
        let lasts = der(0x30, &[&der(0x17, &[b"260101000000Z"]), &der(0x17, &[b"360101000000Z"])]);
        let version = [0xa0, 0x03, 0x02, 0x01, 0x02];
        let signed = der(0x30, &[&version, &[0x02, 0x01, 0x01], &ecdsa_with_sha256, &name, &lasts, &name, &public]);
        let signature = key.sign(&random, &signed).unwrap();
        let whole = der(0x30, &[&signed, &ecdsa_with_sha256, &der(0x03, &[&[0], signature.as_ref()])]);
        [pem("CERTIFICATE", &whole), pem("PRIVATE KEY", document.as_ref())]
    }

    #[tokio::test]
    async fn a_renewed_certificate_comes_into_use_and_a_broken_one_does_not() {
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let folder = tempfile::tempdir().unwrap();
        let paths = ["chain.pem", "key.pem"].map(|name| folder.path().join(name));
        let mut turn = 0;
        let mut write = |texts: [&str; 2]| {
            turn += 1;
            for (path, text) in paths.iter().zip(texts) {
                std::fs::write(path, text).unwrap();
                // As if written some time after what was there: a disk may tell time in seconds.
                let at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000 + turn);
                std::fs::File::options().write(true).open(path).unwrap().set_modified(at).unwrap();
            }
        };
        let [chain, key] = pair();
        write([&chain, &key]);
        let renewal = Renewal::of(&paths[0], &paths[1]);
        let config = RustlsConfig::from_pem_file(&paths[0], &paths[1]).await.unwrap();
        let watching = tokio::spawn(renewal.watch(config.clone(), Duration::from_millis(5)));
        let first = config.get_inner();
        let [other_chain, other_key] = pair();
        // Half of it, not of each other, and none of it.
        for [chain, key] in [[&other_chain, &key], [&other_chain, &String::new()], [&String::new(), &other_key]] {
            write([chain, key]);
            tokio::time::sleep(Duration::from_millis(60)).await;
            assert!(Arc::ptr_eq(&config.get_inner(), &first));
        }
        std::fs::remove_file(&paths[0]).unwrap();
        tokio::time::sleep(Duration::from_millis(60)).await;
        write([&other_chain, &other_key]);
        for _ in 0..2_000 {
            if !Arc::ptr_eq(&config.get_inner(), &first) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        assert!(!Arc::ptr_eq(&config.get_inner(), &first));
        watching.abort();
    }
}
