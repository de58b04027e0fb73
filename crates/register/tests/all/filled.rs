//! A template in which nothing is left open, as text.

/// Replaces what stands in angles, and takes the days out of their comments.
pub fn filled(template: &str) -> String {
    let mut filled = String::new();
    for line in template.lines() {
        let dated = |rest: &&str| ["_review =", "_date =", "balancing ="].iter().any(|key| rest.contains(key));
        let line = line.strip_prefix("# ").filter(dated).unwrap_or(line);
        match (line.starts_with('#'), line.split_once("\"<")) {
            (false, Some((before, rest))) => {
                let (_, after) = rest.split_once(">\"").unwrap();
                filled.extend([before, "\"Voorbeeld BV\"", after]);
            }
            _ => filled.push_str(line),
        }
        filled.push('\n');
    }
    filled
}
