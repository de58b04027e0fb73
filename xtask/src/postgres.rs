//! A PostgreSQL server for the time of the tests: a cluster in a temporary folder, reached by a socket in it.

use crate::system;
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

/// Where the tests find the connection. Whoever sets it keeps the server of their own.
pub const VARIABLE: &str = "WAARBORG_TEST_POSTGRES";

/// The server refuses to run as root; Debian's package brings this user.
const UNPRIVILEGED: &str = "postgres";

/// Tries to reach the server, a tenth of a second apart.
const TRIES: u32 = 300;

/// A running server. It stops, and its folder goes, when this is dropped.
pub struct Server {
    child: Child,
    folder: PathBuf,
    programs: PathBuf,
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
    let mut initdb = unprivileged(&programs.join("initdb"));
    initdb.args(["--username=waarborg", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C", "--pgdata"]);
    output(initdb.arg(&data)).context("what: PostgreSQL makes no cluster\nwhy: see below")?;
    let mut postgres = unprivileged(&programs.join("postgres"));
    postgres.arg("-D").arg(&data).arg("-k").arg(folder);
    postgres.args(["-c", "listen_addresses=", "-c", "fsync=off", "-c", "log_min_messages=fatal"]);
    let child = postgres.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let mut server = Server { child, folder: folder.to_owned(), programs: programs.to_owned() };
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
        format!("host={} user=waarborg dbname=postgres", self.folder.display())
    }

    fn answers(&self) -> bool {
        let mut command = Command::new(self.programs.join("pg_isready"));
        command.arg("-q").arg("-h").arg(&self.folder);
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
        drop(server);
        assert!(!folder.exists());
    }
}
