//! What opens a vault or its backups: a root key, or shares of the recovery sheet.

use crate::exit::Exit;
use crate::fault;
use crate::folder::shown;
use crate::vault_fault;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use waarborg_seal::{RecoveryIdentity, SealError, Share, combine};
use waarborg_text::Fault;
use zeroize::Zeroizing;

/// Sixteen shares of words are shorter than this.
const MOST_BYTES: u64 = 64 * 1024;

/// The recovery identity from the shares in a file, or from standard input for `-`.
///
/// A share is a code or words. Each stands on a line of its own, or, over several lines, in a paragraph of its own.
pub fn identity(path: &Path) -> Result<RecoveryIdentity, (Fault, Exit)> {
    let text = text(path)?;
    shares(&text).and_then(|shares| combine(&shares)).map_err(|error| vault_fault::seal(&error))
}

fn text(path: &Path) -> Result<Zeroizing<String>, (Fault, Exit)> {
    let unreadable = |error: &std::io::Error| fault::file(&shown(path), error);
    let mut text = Zeroizing::new(String::with_capacity(4096));
    let read = |input: &mut dyn Read, text: &mut String| input.take(MOST_BYTES).read_to_string(text);
    let done = if path == Path::new("-") {
        read(&mut std::io::stdin().lock(), &mut text)
    } else {
        File::open(path).and_then(|mut file| read(&mut file, &mut text))
    };
    done.map_err(|error| unreadable(&error))?;
    Ok(text)
}

fn shares(text: &str) -> Result<Vec<Share>, SealError> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut shares = Vec::new();
    for paragraph in lines.split(|line| line.is_empty()).filter(|paragraph| !paragraph.is_empty()) {
        let by_line: Result<Vec<Share>, _> = paragraph.iter().map(|line| Share::from_text(line)).collect();
        match by_line {
            Ok(of_lines) => shares.extend(of_lines),
            Err(error) if paragraph.len() == 1 => return Err(error),
            Err(of_a_line) => match Share::from_text(&Zeroizing::new(paragraph.join(" "))) {
                Ok(share) => shares.push(share),
                // Lines that are no shares by their length are parts of one; else the slip in a line is the one to tell.
                Err(of_all) => {
                    return Err(if matches!(of_a_line, SealError::WordCount { .. }) { of_all } else { of_a_line });
                }
            },
        }
    }
    Ok(shares)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_come_by_line_and_by_paragraph() {
        let identity = RecoveryIdentity::generate().unwrap();
        let all = identity.shares(2, 3).unwrap();
        let words: Vec<_> = all.iter().map(Share::to_text).collect();
        let codes: Vec<_> = all.iter().map(|share| share.to_code().unwrap()).collect();
        let on_a_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for text in [
            format!("{}\n\n{}\n", *words[0], *words[2]),
            format!("\r\n{}\r\n{}", *codes[0], *codes[1]),
            format!("{}\n{}\n", on_a_line(&words[1]), *codes[0]),
            format!("{}\n \n{}", *codes[2], on_a_line(&words[0])),
        ] {
            let read = shares(&text).unwrap();
            assert_eq!(read.len(), 2);
            assert_eq!(combine(&read).unwrap().public(), identity.public());
        }
        assert!(matches!(
            shares("abandon abandon"),
            Err(SealError::WordCount { .. } | SealError::ShareDamaged | SealError::UnknownWord { .. })
        ));
        assert_eq!(shares("\n \n").unwrap().len(), 0);
        let unknown: Vec<&str> = words[1].split_whitespace().collect();
        let unknown = format!("{}\nqqq {}\n", on_a_line(&words[0]), unknown[1..].join(" "));
        assert!(matches!(shares(&unknown), Err(SealError::UnknownWord { place: 1 })));
    }
}
