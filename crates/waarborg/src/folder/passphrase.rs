//! A passphrase: from a file for scripts, else from whoever sits at the terminal.

use super::shown;
use crate::exit::Exit;
use crate::fault;
use crate::output::Output;
use rustix::termios::{LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr};
use std::fs::File;
use std::io::{Read, Write};
use std::path::PathBuf;
use waarborg_text::Fault;
use zeroize::Zeroizing;

/// The variable that names a file with the passphrase.
const FILE: &str = "WAARBORG_PASSPHRASE_FILE";

/// No passphrase is longer, in bytes.
const MOST_BYTES: usize = 1024;

/// Fewer signs than these are guessed too soon.
const LEAST_SIGNS: usize = 12;

const END_OF_TEXT: u8 = 0x03;
const END_OF_TRANSMISSION: u8 = 0x04;
const BACKSPACE: u8 = 0x08;
const DELETE: u8 = 0x7f;

/// A passphrase. It is wiped when it goes, and does not print.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Shows it, to what derives a key from it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// One that was typed on a page.
    pub fn typed(text: &str) -> Self {
        Self(Zeroizing::new(text.to_owned()))
    }

    /// The passphrase of a vault that is there.
    pub fn ask(output: &Output<'_>) -> Result<Self, (Fault, Exit)> {
        match from_file()? {
            Some(passphrase) => Ok(passphrase),
            None => at_terminal(&output.words.say("passphrase-ask")),
        }
    }

    /// A new passphrase: long enough, and at a terminal typed twice.
    pub fn choose(output: &Output<'_>) -> Result<Self, (Fault, Exit)> {
        if let Some(passphrase) = from_file()? {
            return passphrase.long_enough();
        }
        let words = output.words;
        let least = LEAST_SIGNS.to_string();
        let first = at_terminal(&words.say_with("passphrase-choose", &[("least", &least)]))?.long_enough()?;
        let second = at_terminal(&words.say("passphrase-again"))?;
        if *first.0 == *second.0 { Ok(first) } else { Err((Fault::new("passphrase.not-the-same"), Exit::WrongUse)) }
    }

    fn long_enough(self) -> Result<Self, (Fault, Exit)> {
        if self.0.chars().count() >= LEAST_SIGNS {
            return Ok(self);
        }
        Err((Fault::new("passphrase.too-short").with("least", LEAST_SIGNS.to_string()), Exit::WrongUse))
    }
}

/// The first line of the file that the surroundings name.
fn from_file() -> Result<Option<Passphrase>, (Fault, Exit)> {
    let Some(path) = std::env::var_os(FILE).filter(|path| !path.is_empty()).map(PathBuf::from) else {
        return Ok(None);
    };
    let unreadable = |error: &std::io::Error| fault::file(&shown(&path), error);
    let mut bytes = Zeroizing::new(Vec::with_capacity(MOST_BYTES + 1));
    let file = File::open(&path).map_err(|error| unreadable(&error))?;
    file.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    bytes.truncate(end);
    if bytes.last() == Some(&b'\r') {
        bytes.pop();
    }
    text(&bytes).map(Some)
}

fn text(bytes: &[u8]) -> Result<Passphrase, (Fault, Exit)> {
    let unfit = || (Fault::new("passphrase.unfit").with("most", MOST_BYTES.to_string()), Exit::WrongUse);
    if bytes.len() > MOST_BYTES {
        return Err(unfit());
    }
    let text = std::str::from_utf8(bytes).map_err(|_| unfit())?;
    Ok(Passphrase(Zeroizing::new(text.to_owned())))
}

/// Asks at the terminal, without showing what is typed.
fn at_terminal(prompt: &str) -> Result<Passphrase, (Fault, Exit)> {
    let nobody = || (Fault::new("passphrase.nobody-to-ask").with("variable", FILE), Exit::Sealed);
    let terminal = File::options().read(true).write(true).open("/dev/tty").map_err(|_| nobody())?;
    let quiet = Quiet::begin(&terminal).ok_or_else(nobody)?;
    let _ = write!(&terminal, "{prompt} ");
    let typed = line(&terminal);
    drop(quiet);
    let _ = writeln!(&terminal);
    text(&typed.ok_or_else(|| (Fault::new("passphrase.broken-off"), Exit::Sealed))?)
}

/// A terminal that shows nothing and hands over every key, until it is dropped.
struct Quiet<'t> {
    terminal: &'t File,
    before: Termios,
}

impl<'t> Quiet<'t> {
    fn begin(terminal: &'t File) -> Option<Self> {
        let before = tcgetattr(terminal).ok()?;
        let mut quiet = before.clone();
        // Signals too are keys: a process that a signal ends would leave the terminal dumb.
        quiet.local_modes.remove(LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG);
        quiet.special_codes[SpecialCodeIndex::VMIN] = 1;
        quiet.special_codes[SpecialCodeIndex::VTIME] = 0;
        tcsetattr(terminal, OptionalActions::Flush, &quiet).ok()?;
        Some(Self { terminal, before })
    }
}

impl Drop for Quiet<'_> {
    fn drop(&mut self) {
        let _ = tcsetattr(self.terminal, OptionalActions::Flush, &self.before);
    }
}

/// What is typed up to the end of the line; `None` if it is broken off.
fn line(mut keys: impl Read) -> Option<Zeroizing<Vec<u8>>> {
    let mut typed = Zeroizing::new(Vec::with_capacity(MOST_BYTES + 1));
    let mut key = [0];
    loop {
        if keys.read(&mut key).ok()? == 0 {
            return None;
        }
        match key[0] {
            b'\n' | b'\r' => return Some(typed),
            END_OF_TEXT | END_OF_TRANSMISSION => return None,
            BACKSPACE | DELETE => {
                // A sign goes with all its bytes.
                while typed.pop().is_some_and(|byte| byte & 0xc0 == 0x80) {}
            }
            byte if typed.len() <= MOST_BYTES => typed.push(byte),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &[u8]) -> Option<String> {
        line(keys).map(|bytes| String::from_utf8(bytes.to_vec()).unwrap())
    }

    #[test]
    fn a_line_ends_at_enter_and_backspace_takes_a_whole_sign() {
        assert_eq!(typed("vier losse\rrest".as_bytes()).as_deref(), Some("vier losse"));
        assert_eq!(typed("café\u{7f}e\n".as_bytes()).as_deref(), Some("cafe"));
        assert_eq!(typed(b"\x7f\x7fa\n").as_deref(), Some("a"));
    }

    #[test]
    fn breaking_off_gives_nothing() {
        assert_eq!(typed(b"half\x03"), None);
        assert_eq!(typed(b"half"), None);
    }

    #[test]
    fn what_is_endless_is_refused() {
        let endless = [b"a".repeat(9_000), b"\n".to_vec()].concat();
        let bytes = line(endless.as_slice()).unwrap();
        assert_eq!(text(&bytes).err().unwrap().0.code, "passphrase.unfit");
    }
}
