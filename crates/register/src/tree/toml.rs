//! Writes a tree as TOML: plain keys first, tables behind them, each under its full header.

use super::{Table, Value};
use std::fmt::Write as _;

/// The text of a tree.
pub(crate) fn write(root: &Table) -> String {
    let mut text = String::new();
    write_table(root, "", &mut text);
    text
}

fn write_table(table: &Table, path: &str, text: &mut String) {
    for (key, value) in &table.0 {
        match value {
            Value::Text(value) => line(text, key, &quoted(value)),
            Value::Flag(yes) => line(text, key, if *yes { "true" } else { "false" }),
            Value::Number(number) => line(text, key, &number.to_string()),
            Value::List(values) => line(text, key, &list(values)),
            Value::Both(both) => {
                line(text, &format!("{key}.nl"), &quoted(&both.nl));
                line(text, &format!("{key}.en"), &quoted(&both.en));
            }
            Value::Table(_) | Value::Tables(_) => {}
        }
    }
    for (key, value) in &table.0 {
        let inner = if path.is_empty() { (*key).to_owned() } else { format!("{path}.{key}") };
        match value {
            Value::Table(table) => {
                header(text, &format!("[{inner}]"));
                write_table(table, &inner, text);
            }
            Value::Tables(tables) => {
                for (_, table) in tables {
                    header(text, &format!("[[{inner}]]"));
                    write_table(table, &inner, text);
                }
            }
            _ => {}
        }
    }
}

fn line(text: &mut String, key: &str, value: &str) {
    // INVARIANT: writing to a String cannot fail.
    let _ = writeln!(text, "{key} = {value}");
}

fn header(text: &mut String, header: &str) {
    // INVARIANT: writing to a String cannot fail.
    let _ = writeln!(text, "\n{header}");
}

fn list(values: &[String]) -> String {
    let quoted: Vec<String> = values.iter().map(|value| quoted(value)).collect();
    format!("[{}]", quoted.join(", "))
}

/// A basic string on one line.
fn quoted(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + 2);
    text.push('"');
    for letter in value.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            control if control.is_control() => {
                // INVARIANT: writing to a String cannot fail.
                let _ = write!(text, "\\u{:04X}", u32::from(control));
            }
            other => text.push(other),
        }
    }
    text.push('"');
    text
}
