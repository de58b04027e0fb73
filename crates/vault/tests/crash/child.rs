//! The process that dies, as its parent sees it.

use crate::check::Planted;
use crate::deed::Deed;
use crate::driver::to_hex;
use crate::house::{Folder, Outcome};
use crate::moment::{End, Moment};
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{ChildStdout, Command, Stdio};

/// The word that makes this program the driver.
pub const DRIVE: &str = "--drive";

/// What ends a process at once.
const KILL: i32 = 9;

/// A process that waits for its task.
pub struct Child {
    child: std::process::Child,
    out: BufReader<ChildStdout>,
}

impl Child {
    pub fn start() -> Outcome<Self> {
        let mut child =
            Command::new(std::env::current_exe()?).arg(DRIVE).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let out = BufReader::new(child.stdout.take().ok_or("no output")?);
        Ok(Self { child, out })
    }

    pub fn task(
        &mut self,
        folder: &Folder,
        second: i64,
        moment: Moment,
        planted: Planted,
        deeds: &[Deed],
    ) -> Outcome<()> {
        let path = folder.path.to_str().ok_or("a path")?;
        let root = to_hex(&folder.root);
        let mut task =
            format!("{path}\n{root}\n{}\n{second}\n{moment}\n{}\n", folder.organisation, planted.of_the_driver());
        for deed in deeds {
            writeln!(task, "{deed}")?;
        }
        task.push('\n');
        let input = self.child.stdin.as_mut().ok_or("no input")?;
        input.write_all(task.as_bytes())?;
        Ok(input.flush()?)
    }

    /// What it says next, or nothing once it is dead. A line that was cut off was not said.
    pub fn line(&mut self) -> Outcome<Option<String>> {
        let mut line = String::new();
        self.out.read_line(&mut line)?;
        Ok(line.strip_suffix('\n').map(str::to_owned))
    }

    pub fn kill(&mut self) -> Outcome<()> {
        Ok(self.child.kill()?)
    }

    /// Waits for its end, which is never one in order.
    pub fn end(mut self, moment: Moment, by_itself: &mut bool) -> Outcome<()> {
        let status = self.child.wait()?;
        let killed = status.signal() == Some(KILL);
        // An opening whose disk is told to die may also tell so.
        *by_itself &= killed;
        if !killed && !matches!(moment.end, End::Fails { .. }) {
            return Err(format!("the driver ended with {status}").into());
        }
        Ok(())
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        // It may be dead already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
