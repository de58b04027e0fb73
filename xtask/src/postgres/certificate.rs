//! The certificates of the server of the tests and of a user of it, and the authority that vouches for both. They last two
//! days.

use super::output;
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The file of the authority, in the folder of the server.
pub const AUTHORITY: &str = "authority.crt";

/// The files of a user, in the same folder.
pub const OWN: &str = "own.crt";
pub const OWN_KEY: &str = "own.key";

/// What the server shows, and proves it by.
pub struct Pair {
    pub certificate: PathBuf,
    pub key: PathBuf,
}

/// Makes an authority, a certificate for `localhost` and one for a user in a folder.
pub fn make(folder: &Path, user: &str) -> Result<Pair> {
    let pair = Pair { certificate: folder.join("server.crt"), key: folder.join("server.key") };
    let (authority, authority_key) = (folder.join(AUTHORITY), folder.join("authority.key"));
    let mut command = request(&authority, &authority_key, "/CN=Waarborg tests");
    command.args(["-addext", "keyUsage=critical,keyCertSign"]);
    output(&mut command).context("what: openssl makes no authority\nwhy: see below")?;
    let mut command = request(&pair.certificate, &pair.key, "/CN=localhost");
    command.arg("-CA").arg(&authority).arg("-CAkey").arg(&authority_key);
    command.args(["-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE"]);
    output(&mut command).context("what: openssl makes no certificate\nwhy: see below")?;
    let mut command = request(&folder.join(OWN), &folder.join(OWN_KEY), &format!("/CN={user}"));
    command.arg("-CA").arg(&authority).arg("-CAkey").arg(&authority_key);
    command.args(["-addext", "basicConstraints=critical,CA:FALSE"]);
    output(&mut command).context("what: openssl makes no certificate of a user\nwhy: see below")?;
    Ok(pair)
}

fn request(certificate: &Path, key: &Path, subject: &str) -> Command {
    let mut command = Command::new("openssl");
    command.args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]);
    command.args(["-subj", subject]).arg("-out").arg(certificate).arg("-keyout").arg(key);
    command
}
