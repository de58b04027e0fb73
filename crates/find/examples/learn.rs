//! `cargo xtask learn`: makes the weights of the finder anew, or tells what they
//! are worth on sets that they were not learned from.

#![allow(clippy::print_stdout, reason = "a tool for the person who runs it")]

use std::path::PathBuf;
use std::{env, fs, io};
use waarborg_find::learn;

/// Argument with which each set is left out in turn, or only the folders behind it are scored.
const LEFT_OUT: &str = "--left-out";

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let Some((LEFT_OUT, folders)) = arguments.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        let mut tell = |line: &str| println!("{line}");
        match folders {
            [] => learn::each_set_left_out(&mut tell),
            folders => learn::others(&folders.iter().map(PathBuf::from).collect::<Vec<_>>(), &mut tell),
        }
        return Ok(());
    }
    for (path, bytes) in learn::weights_of_all_sets() {
        let same = fs::read(&path)? == bytes;
        println!("{} {}", path.display(), if same { "is as it was" } else { "is made anew" });
        fs::write(&path, bytes)?;
    }
    Ok(())
}
