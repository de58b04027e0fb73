//! Builds the words in anew when a file of them comes, goes or changes.

fn main() {
    println!("cargo::rerun-if-changed=../../translations");
    println!("cargo::rerun-if-changed=../../templates");
}
