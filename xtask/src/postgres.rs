//! A PostgreSQL server for the time of the tests: a cluster in a temporary folder, reached by a socket in it, and by TLS
//! on this machine's own address.

mod certificate;

use crate::system;
use anyhow::{Context as _, Result, bail};
use std::hash::{BuildHasher as _, RandomState};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

/// Where the tests find the connection. Whoever sets it keeps the server of their own.
pub const VARIABLE: &str = "WAARBORG_TEST_POSTGRES";

/// The same by TLS, with the file of the authority that vouches for the server.
pub const ENCRYPTED: &str = "WAARBORG_TEST_POSTGRES_TLS";

/// The same for a user who shows a certificate and has no password.
pub const CERTIFIED: &str = "WAARBORG_TEST_POSTGRES_CERTIFICATE";

/// That user; the tests make and remove it.
const CERTIFIED_USER: &str = "waarborg_certified";

/// The server refuses to run as root; Debian's package brings this user.
const UNPRIVILEGED: &str = "postgres";

/// Tries to reach the server, a tenth of a second apart.
const TRIES: u32 = 300;

/// A running server. It stops, and its folder goes, when this is dropped.
pub struct Server {
    child: Child,
    folder: PathBuf,
    programs: PathBuf,
    port: u16,
    password: String,
}

/// Starts a server, unless the person named one.
pub fn serve() -> Result<Option<Server>> {
    if std::env::var_os(VARIABLE).is_some() {
        println!("{VARIABLE} names a server");
        return Ok(None);
    }
    let programs = programs().context(
        "what: PostgreSQL is missing\nwhy: its programs are not where they were\ndo: run `cargo xtask test` again",
    )?;
    // A name that nobody can foresee: the folder is given to another user afterwards.
    let folder = tempfile::Builder::new().prefix("waarborg-postgres-").tempdir()?.keep();
    let server = start(&programs, &folder);
    if server.is_err() {
        remove(&folder);
    }
    server.map(Some)
}

/// The folder of `initdb`, `postgres` and `pg_isready`: Debian keeps one for each version, none of them on PATH.
pub fn programs() -> Option<PathBuf> {
    let on_path = system::find("initdb").and_then(|place| place.parent().map(Path::to_owned));
    let by_version = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = by_version
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    versions.sort();
    let found = on_path.into_iter().chain(versions.into_iter().rev().map(|(_, folder)| folder));
    found.into_iter().find(|folder| ["initdb", "postgres", "pg_isready"].iter().all(|name| folder.join(name).is_file()))
}

fn start(programs: &Path, folder: &Path) -> Result<Server> {
    if system::is_root() {
        let owned = output(Command::new("chown").arg(UNPRIVILEGED).arg(folder));
        owned.context("what: PostgreSQL cannot be started as root\nwhy: there is no user `postgres`\ndo: run the tests as another user, or set WAARBORG_TEST_POSTGRES")?;
    }
    let data = folder.join("data");
    let (port, password) = (free_port()?, password());
    std::fs::write(folder.join("password"), &password)?;
    hand_over(&folder.join("password"))?;
    let mut initdb = unprivileged(&programs.join("initdb"));
    initdb.args(["--username=waarborg", "--auth-local=trust", "--auth-host=scram-sha-256", "--no-sync"]);
    initdb.args(["--encoding=UTF8", "--locale=C"]).arg("--pwfile").arg(folder.join("password"));
    output(initdb.arg("--pgdata").arg(&data)).context("what: PostgreSQL makes no cluster\nwhy: see below")?;
    let pair = certificate::make(folder, CERTIFIED_USER)?;
    for file in [&pair.certificate, &pair.key] {
        hand_over(file)?;
    }
    let rules = data.join("pg_hba.conf");
    let others = std::fs::read_to_string(&rules)?;
    std::fs::write(&rules, format!("hostssl all {CERTIFIED_USER} all cert\n{others}"))?;
    let mut postgres = unprivileged(&programs.join("postgres"));
    postgres.arg("-D").arg(&data).arg("-k").arg(folder).arg("-p").arg(port.to_string());
    postgres.args([
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "fsync=off",
        "-c",
        "log_min_messages=fatal",
        "-c",
        "ssl=on",
    ]);
    postgres.arg("-c").arg(setting("ssl_cert_file", &pair.certificate));
    postgres.arg("-c").arg(setting("ssl_key_file", &pair.key));
    postgres.arg("-c").arg(setting("ssl_ca_file", &folder.join(certificate::AUTHORITY)));
    let child = postgres.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let mut server = Server { child, folder: folder.to_owned(), programs: programs.to_owned(), port, password };
    for _ in 0..TRIES {
        if server.answers() {
            return Ok(server);
        }
        if let Some(status) = server.child.try_wait()? {
            bail!(
                "what: PostgreSQL does not start\nwhy: it ended with {status}\ndo: set {VARIABLE} to a server of your own"
            );
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    bail!(
        "what: PostgreSQL does not start\nwhy: it does not answer in time\ndo: set {VARIABLE} to a server of your own"
    )
}

/// Gives a file to the user of the server.
fn hand_over(file: &Path) -> Result<()> {
    if system::is_root() {
        output(Command::new("chown").arg(UNPRIVILEGED).arg(file))?;
    }
    Ok(())
}

fn setting(name: &str, file: &Path) -> String {
    format!("{name}={}", file.display())
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Others on this machine can call the server, and do not know this.
fn password() -> String {
    let random = || RandomState::new().hash_one(0);
    format!("{:016x}{:016x}", random(), random())
}

/// As another user if we are root, and told to stop when we end without a word.
fn unprivileged(program: &Path) -> Command {
    if system::find("setpriv").is_none() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    if system::is_root() {
        command.args([&format!("--reuid={UNPRIVILEGED}"), &format!("--regid={UNPRIVILEGED}"), "--clear-groups"]);
    }
    // The server refuses a folder of work that it may not enter.
    command.args(["--pdeathsig", "INT"]).arg(program).current_dir("/");
    command
}

fn output(command: &mut Command) -> Result<Output> {
    let output = command.stdin(Stdio::null()).output()?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(output)
}

fn remove(folder: &Path) {
    // A folder that stays in the temporary folder does no harm.
    let _ = std::fs::remove_dir_all(folder);
}

impl Server {
    /// What the tests connect with.
    pub fn connection(&self) -> String {
        format!("host={} port={} user=waarborg dbname=postgres", self.folder.display(), self.port)
    }

    /// The same by TLS; the name is the one in the certificate.
    pub fn encrypted_connection(&self) -> String {
        let authority = self.folder.join(certificate::AUTHORITY);
        format!(
            "host=localhost hostaddr=127.0.0.1 port={} user=waarborg password={} dbname=postgres sslrootcert={}",
            self.port,
            self.password,
            authority.display()
        )
    }

    /// The same for who shows a certificate.
    pub fn certified_connection(&self) -> String {
        let file = |name: &str| self.folder.join(name).display().to_string();
        format!(
            "host=localhost hostaddr=127.0.0.1 port={} user={CERTIFIED_USER} dbname=postgres sslrootcert={} sslcert={} sslkey={}",
            self.port,
            file(certificate::AUTHORITY),
            file(certificate::OWN),
            file(certificate::OWN_KEY),
        )
    }

    fn answers(&self) -> bool {
        let mut command = Command::new(self.programs.join("pg_isready"));
        command.arg("-q").arg("-h").arg(&self.folder).arg("-p").arg(self.port.to_string());
        command.status().is_ok_and(|status| status.success())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // INT asks for a fast end. Every shell can send it; not every system has a program for it.
        let asked = Command::new("sh").args(["-c", "kill -INT \"$0\"", &self.child.id().to_string()]).status();
        if !asked.is_ok_and(|status| status.success()) {
            // It has ended by itself.
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
        remove(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_starts_answers_and_leaves_nothing_behind() {
        // `cargo xtask test` brings it; where only these tests run, it may be missing.
        let Some(programs) = programs() else { return };
        let folder = std::env::temp_dir().join(format!("waarborg-postgres-test-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let server = start(&programs, &folder).unwrap();
        assert!(server.answers());
        assert!(server.connection().starts_with("host=") && folder.join("data").is_dir());
        assert!(
            server.encrypted_connection().contains("sslrootcert=") && folder.join(certificate::AUTHORITY).is_file()
        );
        drop(server);
        assert!(!folder.exists());
    }
}
