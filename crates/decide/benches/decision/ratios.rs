//! The ratios of the run, from criterion's estimates, next to the goals.

use std::path::Path;

/// Ratios to plain Cedar that must be met, and that are aimed at, by number of policies.
const GOALS: [(usize, f64, f64); 4] = [(4, 0.8, 0.15), (11, 0.5, 0.08), (101, 0.07, 0.01), (1_001, 0.007, 0.001)];

/// Prints the table. Leaves out what a filter kept from being measured.
pub fn print(home: &Path, sizes: &[usize], typical: &[&str]) {
    println!("\nnanoseconds a decision, median        cedar   compiled   ratio      must     aim   from facts");
    for size in sizes {
        let goals = GOALS.iter().find(|(count, ..)| count == size);
        row(home, "policies", &size.to_string(), 64.0, goals);
    }
    for name in typical {
        // Two categories of data are two decisions.
        row(home, "today", name, if *name == "invoice" { 2.0 } else { 1.0 }, None);
    }
    println!("\nthe law of today, from question to explained answer");
    for name in typical {
        if let Some(whole) = median(home, "today", "ask", name) {
            println!("{name:<34} {:>8.1} microseconds", whole / 1000.0);
        }
    }
}

fn row(home: &Path, group: &str, name: &str, decisions: f64, goals: Option<&(usize, f64, f64)>) {
    let one = |function| Some(median(home, group, function, name)? / decisions);
    let (Some(cedar), Some(compiled), Some(facts)) = (one("cedar"), one("compiled"), one("from facts")) else { return };
    let ratio = compiled / cedar;
    let told = goals.map_or_else(String::new, |(_, must, aim)| {
        let verdict = match ratio {
            _ if ratio <= *aim => "aim met",
            _ if ratio <= *must => "must met",
            _ => "MISSED",
        };
        format!("{must:>8} {aim:>7}   {verdict}")
    });
    println!("{:<34} {cedar:>8.0} {compiled:>10.1} {ratio:>9.6} {told:<28} {facts:>8.1}", format!("{group} {name}"));
}

fn median(home: &Path, group: &str, function: &str, name: &str) -> Option<f64> {
    let folder = function.replace(' ', "_");
    let places = [function.to_owned(), folder];
    let text = places.iter().find_map(|place| {
        std::fs::read_to_string(home.join(group).join(place).join(name).join("new/estimates.json")).ok()
    })?;
    serde_json::from_str::<serde_json::Value>(&text).ok()?["median"]["point_estimate"].as_f64()
}
