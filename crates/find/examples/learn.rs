//! `cargo xtask learn`: makes the weights of the finder anew, or tells what they
//! are worth on sets that they were not learned from.

#![allow(clippy::print_stdout, reason = "a tool for the person who runs it")]

use std::path::PathBuf;
use std::{env, fs, io};
use waarborg_find::learn;

/// Argument with which each set is left out in turn; folders behind it are scored as well.
const LEFT_OUT: &str = "--left-out";

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [LEFT_OUT, ..] = arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        let others: Vec<PathBuf> = arguments[1..].iter().map(PathBuf::from).collect();
        learn::each_set_left_out(&others, &mut |line| println!("{line}"));
        return Ok(());
    }
    for (path, bytes) in learn::weights_of_all_sets() {
        let same = fs::read(&path)? == bytes;
        println!("{} {}", path.display(), if same { "is as it was" } else { "is made anew" });
        fs::write(&path, bytes)?;
    }
    Ok(())
}
