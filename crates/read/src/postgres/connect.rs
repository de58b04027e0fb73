//! The way to a server: in plain on this machine, else encrypted with a certificate that holds.

use std::error::Error as _;
use std::net::IpAddr;
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use postgres::config::{Host, SslMode};
use postgres::{Client, Config, NoTls};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::failure;
use super::said::{Mode, Own, Said, Trusted};
use crate::error::ReadError;

/// How long one address may take to answer.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long all of it may take: names, addresses, certificate, password. A server may take a call and stay silent.
const PATIENCE: Duration = Duration::from_secs(30);

/// When a silent line is looked at, and how long a dead one is kept.
const KEEP_ALIVE: (Duration, Duration) = (Duration::from_secs(30), Duration::from_mins(1));

/// Sets what holds for every connection.
pub fn prepare(config: &mut Config) {
    let (idle, dead) = KEEP_ALIVE;
    config.connect_timeout(CONNECT_TIMEOUT).keepalives_idle(idle).tcp_user_timeout(dead);
    if config.get_hosts().is_empty() {
        // Without a name, a certificate is held against the address.
        for address in config.get_hostaddrs().to_vec() {
            config.host(&address.to_string());
        }
    }
}

/// Connects as it was said, and never with less than was said.
pub fn connect(config: &Config, said: &Said) -> Result<Client, ReadError> {
    let mut config = config.clone();
    let tls = is_encrypted(&config, said.mode).then(|| encryption(said)).transpose()?;
    config.ssl_mode(if tls.is_some() { SslMode::Require } else { SslMode::Disable });
    let (sender, receiver) = mpsc::channel();
    let connecting = move || {
        let client = match tls {
            Some(tls) => config.connect(tls),
            None => config.connect(NoTls),
        };
        // Whoever waited may have lost patience.
        let _ = sender.send(client.map_err(|error| refusal(&error)));
    };
    let thread = std::thread::Builder::new().spawn(connecting);
    thread.map_err(|error| ReadError::from(error.kind()))?;
    let silent = || ReadError::Database { state: "connection".to_owned() };
    receiver.recv_timeout(PATIENCE).unwrap_or_else(|_| Err(silent()))
}

/// Whether the way is encrypted. On this machine it is only where that was said: servers there are set up with
/// certificates that nobody can check. To another machine it is unless `disable` was said in plain words.
fn is_encrypted(config: &Config, mode: Mode) -> bool {
    let is_socket = |host: &Host| match host {
        Host::Tcp(_) => false,
        #[cfg(unix)]
        Host::Unix(_) => true,
    };
    let is_here = |host: &Host| match host {
        Host::Tcp(name) => name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback()),
        #[cfg(unix)]
        Host::Unix(_) => true,
    };
    match mode {
        Mode::Disable => false,
        // A socket is a file of this machine; no server encrypts there.
        Mode::Verify => !config.get_hosts().iter().all(is_socket),
        Mode::Unsaid => match config.get_hostaddrs() {
            [] => !config.get_hosts().iter().all(is_here),
            addresses => !addresses.iter().all(IpAddr::is_loopback),
        },
    }
}

fn encryption(said: &Said) -> Result<MakeRustlsConnect, ReadError> {
    let (certificates, named) = match &said.trusted {
        // What cannot be read among the system's is no reason to trust less of the others.
        Trusted::System => (rustls_native_certs::load_native_certs().certs, Vec::new()),
        Trusted::File(path) => {
            let certificates = in_file(path, &ReadError::Untrusted)?;
            (certificates.clone(), certificates)
        }
    };
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(certificates);
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let chain = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
        .build()
        .map_err(|_| ReadError::Untrusted)?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| ReadError::Untrusted)?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Verifier { named, chain }));
    let config = match &said.own {
        None => config.with_no_client_auth(),
        Some(Own { certificate, key }) => {
            let shown = in_file(certificate, &ReadError::Unidentified)?;
            let key = PrivateKeyDer::from_pem_slice(&bytes(key)?).map_err(|_| ReadError::Unidentified)?;
            config.with_client_auth_cert(shown, key).map_err(|_| ReadError::Unidentified)?
        }
    };
    Ok(MakeRustlsConnect::new(config))
}

fn bytes(path: &Path) -> Result<Vec<u8>, ReadError> {
    std::fs::read(path).map_err(|error| ReadError::from(error.kind()))
}

fn in_file(path: &Path, none: &ReadError) -> Result<Vec<CertificateDer<'static>>, ReadError> {
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&bytes(path)?).collect();
    certificates.ok().filter(|found| !found.is_empty()).ok_or_else(|| none.clone())
}

/// Checks as everyone does: chain, days, name. Beside that, a certificate that stands itself in the file that was named
/// is known by all its bytes: a server that signed its own is no authority, and could be trusted in no other way.
#[derive(Debug)]
struct Verifier {
    named: Vec<CertificateDer<'static>>,
    chain: Arc<WebPkiServerVerifier>,
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        if self.named.iter().any(|named| named == end_entity) {
            return Ok(ServerCertVerified::assertion());
        }
        self.chain.verify_server_cert(end_entity, intermediates, name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.chain.verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.chain.verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.chain.supported_verify_schemes()
    }
}

/// Tells a server that encrypts nothing, and one that is not who it says, from others that cannot be reached.
fn refusal(error: &postgres::Error) -> ReadError {
    /// As the library says it; it has no kind that could be asked for.
    const NO_ENCRYPTION: &str = "server does not support TLS";
    let Some(cause) = error.source() else { return failure(error) };
    if cause.to_string() == NO_ENCRYPTION {
        return ReadError::Unprotected;
    }
    let rustls = cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
    match rustls.and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        Some(rustls::Error::InvalidCertificate(_)) => ReadError::Untrusted,
        _ => failure(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;

    fn parsed(text: &str) -> (Config, Said) {
        let (rest, said) = Said::take(text).unwrap();
        let mut config: Config = rest.parse().unwrap();
        prepare(&mut config);
        (config, said)
    }

    #[test]
    fn nothing_goes_in_plain_over_a_network_unless_that_was_said() {
        for (connection, encrypted) in [
            ("host=/run/postgresql user=u", false),
            ("host=/run/postgresql user=u sslmode=require", false),
            ("host=localhost user=u", false),
            ("host=127.0.0.1 user=u sslmode=prefer", false),
            ("host=db.example.org hostaddr=127.0.0.1 user=u", false),
            ("postgres://u:p@[::1]/d", false),
            ("host=db.example.org user=u sslmode=disable", false),
            ("host=db.example.org user=u", true),
            ("host=db.example.org user=u sslmode=prefer", true),
            ("host=db.example.org user=u sslmode=allow", true),
            ("postgres://u:p@10.1.2.3/d", true),
            ("hostaddr=10.1.2.3 user=u", true),
            ("host=localhost,db.example.org user=u", true),
            ("host=localhost user=u sslmode=require", true),
            ("host=db.example.org hostaddr=127.0.0.1 user=u sslmode=verify-ca", true),
        ] {
            let (config, said) = parsed(connection);
            assert_eq!(is_encrypted(&config, said.mode), encrypted, "{connection}");
        }
    }

    /// A server that refuses to encrypt, and writes down what it hears then.
    fn refusing() -> (u16, std::thread::JoinHandle<Vec<u8>>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            stream.read_exact(&mut [0; 8]).unwrap();
            stream.write_all(b"N").unwrap();
            let mut heard = Vec::new();
            stream.read_to_end(&mut heard).unwrap();
            heard
        });
        (port, heard)
    }

    #[test]
    fn a_server_that_does_not_encrypt_hears_no_password() {
        let (port, heard) = refusing();
        let (config, said) = parsed(&format!("host=127.0.0.1 port={port} user=u password=geheim sslmode=require"));
        assert_eq!(connect(&config, &said).map(drop), Err(ReadError::Unprotected));
        assert_eq!(heard.join().unwrap(), b"");
    }

    #[test]
    fn a_file_without_certificates_trusts_nobody() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "no certificate").unwrap();
        let trusting = |path: &Path| Said { mode: Mode::Verify, trusted: Trusted::File(path.to_owned()), own: None };
        let error = |path: &Path| encryption(&trusting(path)).map(drop);
        assert_eq!(error(file.path()), Err(ReadError::Untrusted));
        assert!(error(&file.path().join("missing")).is_err_and(|error| error != ReadError::Untrusted));
    }

    /// A certificate with its key, and another key; made for this test, good for nothing and over since.
    const CERTIFICATE: &str = "\
        -----BEGIN CERTIFICATE-----\n\
        MIIBcjCCARmgAwIBAgIUQTH9hEUdkVTli1WgJ27Pn9AeNYEwCgYIKoZIzj0EAwIw\n\
        DzENMAsGA1UEAwwEdGVzdDAeFw0yNjExMjcwOTQxMDZaFw0yNjExMjgwOTQxMDZa\n\
        MA8xDTALBgNVBAMMBHRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASCijpd\n\
        zvx4ufmmLzFqTNtqpW0/R2TKZq8fnvm0Q887IHMqb8OmjvGaWaHvjxpt2eHUUaVc\n\
        Amb6ODEFmnOTGiu8o1MwUTAdBgNVHQ4EFgQU3YZOLeRA9V+sbHXWMC50F360F3Mw\n\
        HwYDVR0jBBgwFoAU3YZOLeRA9V+sbHXWMC50F360F3MwDwYDVR0TAQH/BAUwAwEB\n\
        /zAKBggqhkjOPQQDAgNHADBEAiBVMnGNhnQKjjvAqZk5TcN2y4eDKEPKq/vKSVKr\n\
        jl8WMAIgBRHH08lnwN3f9kCm9oeyyeNcOyVeZMhSOGCG2C1TTlw=\n\
        -----END CERTIFICATE-----\n";
    const KEY: &str = "\
        -----BEGIN PRIVATE KEY-----\n\
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgBGPoVNSsZLqX984j\n\
        6sVsPpq94kg/uXYf/lWKUcc7o7OhRANCAASCijpdzvx4ufmmLzFqTNtqpW0/R2TK\n\
        Zq8fnvm0Q887IHMqb8OmjvGaWaHvjxpt2eHUUaVcAmb6ODEFmnOTGiu8\n\
        -----END PRIVATE KEY-----\n";
    const OTHER_KEY: &str = "\
        -----BEGIN PRIVATE KEY-----\n\
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgJPflbtIsnRe5FYXB\n\
        H1RtzU6n9Kn6MgM+ONDXqwmxlWyhRANCAASBHpnKwwNYk+8e132754DwEalRI6V9\n\
        FnH2ou8AjbXVPAQ6Qzj1qWxiGTUHRllgwxf2/Zsq/VLc+qWZmYvsqRbd\n\
        -----END PRIVATE KEY-----\n";

    #[test]
    fn who_comes_is_told_by_a_certificate_with_its_own_key_and_by_nothing_less() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, text: &str| {
            std::fs::write(folder.path().join(name), text).unwrap();
            folder.path().join(name)
        };
        let (certificate, key) = (file("me.crt", CERTIFICATE), file("me.key", KEY));
        let (other, none) = (file("other.key", OTHER_KEY), file("none", "nothing"));
        let shown = |certificate: &Path, key: &Path| {
            let own = Own { certificate: certificate.to_owned(), key: key.to_owned() };
            let trusted = Trusted::File(file("trusted.crt", CERTIFICATE));
            encryption(&Said { mode: Mode::Verify, trusted, own: Some(own) }).map(drop)
        };
        assert_eq!(shown(&certificate, &key), Ok(()));
        for (certificate, key) in [(&certificate, &other), (&certificate, &none), (&none, &key), (&key, &certificate)] {
            assert_eq!(shown(certificate, key), Err(ReadError::Unidentified));
        }
        assert_eq!(shown(&certificate, &folder.path().join("missing")), Err(ReadError::NotFound));
    }
}
