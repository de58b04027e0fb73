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
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::failure;
use super::said::{Mode, Said, Trusted};
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
    let tls = is_encrypted(&config, said.mode).then(|| encryption(&said.trusted)).transpose()?;
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

fn encryption(trusted: &Trusted) -> Result<MakeRustlsConnect, ReadError> {
    let (certificates, named) = match trusted {
        // What cannot be read among the system's is no reason to trust less of the others.
        Trusted::System => (rustls_native_certs::load_native_certs().certs, Vec::new()),
        Trusted::File(path) => {
            let certificates = in_file(path)?;
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
        .with_custom_certificate_verifier(Arc::new(Verifier { named, chain }))
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

fn in_file(path: &Path) -> Result<Vec<CertificateDer<'static>>, ReadError> {
    let bytes = std::fs::read(path).map_err(|error| ReadError::from(error.kind()))?;
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&bytes).collect();
    certificates.ok().filter(|found| !found.is_empty()).ok_or(ReadError::Untrusted)
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
        let error = |path: &Path| encryption(&Trusted::File(path.to_owned())).map(drop);
        assert_eq!(error(file.path()), Err(ReadError::Untrusted));
        assert!(error(&file.path().join("missing")).is_err_and(|error| error != ReadError::Untrusted));
    }
}
