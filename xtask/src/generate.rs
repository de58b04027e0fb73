//! Files made from others. They are committed, and their staleness fails loudly.

mod facts;
mod rust;
mod schema;
mod vocabulary;

use anyhow::{Context as _, Result, bail};
use std::path::Path;
use vocabulary::Vocabulary;

const SOURCE: &str = "law/vocabulary.toml";
const WORDS: [&str; 2] = ["translations/nl/facts.ftl", "translations/en/facts.ftl"];

struct Generated {
    path: &'static str,
    text: String,
}

/// Writes every generated file that is not up to date.
pub fn write(root: &Path) -> Result<()> {
    for file in generate(root)? {
        if is_current(root, &file) {
            println!("{} is up to date", file.path);
            continue;
        }
        let whole = root.join(file.path);
        if let Some(folder) = whole.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&whole, &file.text).with_context(|| format!("`{}` cannot be written", file.path))?;
        println!("{} is written", file.path);
    }
    Ok(())
}

/// Fails if a generated file is not what its source makes now.
pub fn check(root: &Path) -> Result<()> {
    let files = generate(root)?;
    let stale: Vec<&str> = files.iter().filter(|file| !is_current(root, file)).map(|file| file.path).collect();
    if !stale.is_empty() {
        bail!(
            "what: {} is not up to date\nwhy: {SOURCE} or a text of its facts makes something else now\ndo: run `cargo xtask generate` and commit the result",
            stale.join(", ")
        );
    }
    println!("{} generated files are up to date", files.len());
    Ok(())
}

fn is_current(root: &Path, file: &Generated) -> bool {
    std::fs::read(root.join(file.path)).is_ok_and(|bytes| bytes == file.text.as_bytes())
}

fn generate(root: &Path) -> Result<Vec<Generated>> {
    let read =
        |path: &str| std::fs::read_to_string(root.join(path)).with_context(|| format!("`{path}` cannot be read"));
    let text = read(SOURCE)?;
    let [dutch, english] = WORDS;
    let words = [facts::words(&read(dutch)?), facts::words(&read(english)?)];
    let vocabulary = Vocabulary::parse(&text).with_context(|| format!("in {SOURCE}"))?;
    Ok(vec![
        Generated { path: "law/schema.cedarschema", text: schema::write(&vocabulary) },
        Generated { path: "crates/model/src/vocabulary.rs", text: rust::format(root, &rust::write(&vocabulary)?)? },
        Generated { path: "docs/reference/facts.md", text: facts::write(&text, &vocabulary, &words)? },
    ])
}
