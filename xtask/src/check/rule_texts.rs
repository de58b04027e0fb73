//! Every rule of law has a title, a text and a remedy, in both languages.

use super::Finding;
use crate::repository::File;
use toml::de::{DeTable, DeValue};

const TEXTS: [&str; 3] = ["title", "text", "remedy"];
const LANGUAGES: [&str; 2] = ["nl", "en"];

pub fn check(files: &[File]) -> Vec<Finding> {
    files.iter().filter(|file| is_law(file)).flat_map(check_file).collect()
}

/// Whether it holds texts of the law: a TOML file under `law/` that is no test.
pub fn is_law(file: &File) -> bool {
    file.path.starts_with("law/") && file.extension() == "toml" && !file.path.contains("/tests/")
}

fn check_file(file: &File) -> Vec<Finding> {
    let document = match DeTable::parse(&file.text) {
        Ok(document) => document,
        Err(error) => {
            let line = error.span().map_or(1, |span| file.line_at(span.start));
            return vec![Finding::new(file, line, format!("this is no TOML: {}", error.message()), "mend the syntax")];
        }
    };
    let Some(DeValue::Table(rules)) = document.get_ref().get("rule").map(toml::Spanned::get_ref) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for (id, rule) in rules {
        let line = file.line_at(id.span().start);
        let missing: Vec<String> = TEXTS
            .iter()
            .flat_map(|text| LANGUAGES.iter().map(move |language| (text, language)))
            .filter(|(text, language)| !has(rule.get_ref(), text, language))
            .map(|(text, language)| format!("{text}.{language}"))
            .collect();
        if !missing.is_empty() {
            findings.push(Finding::new(
                file,
                line,
                format!("the rule `{}` has no {}", id.get_ref(), missing.join(", ")),
                format!("write it under [rule.{}]", id.get_ref()),
            ));
        }
    }
    findings
}

fn has(rule: &DeValue<'_>, text: &str, language: &str) -> bool {
    rule.get(text)
        .and_then(|value| value.get_ref().get(language))
        .and_then(|value| value.get_ref().as_str())
        .is_some_and(|words| !words.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    const WHOLE: &str = "[rule.avg-9-1]\ntitle.nl = 'a'\ntitle.en = 'a'\ntext.nl = 'a'\ntext.en = 'a'\nremedy.nl = 'a'\nremedy.en = 'a'\n";

    #[test]
    fn passes_a_whole_rule_and_tests() {
        assert!(check(&[file("law/a.toml", WHOLE), file("law/eu/tests/b.toml", "[rule.x]\n")]).is_empty());
    }

    #[test]
    fn finds_what_is_missing_or_empty() {
        let text = format!(
            "{WHOLE}\n[rule.avg-9-2]\ntitle.nl = 'a'\ntitle.en = ' '\ntext = {{ nl = 'a', en = 'a' }}\nremedy.en = 'a'\n"
        );
        let [finding] = check(&[file("law/a.toml", &text)]).try_into().unwrap();
        assert_eq!((finding.line, finding.reason.as_str()), (9, "the rule `avg-9-2` has no title.en, remedy.nl"));
    }

    #[test]
    fn says_where_a_file_is_no_toml() {
        let [finding] = check(&[file("law/a.toml", "a = 1\nb = \n")]).try_into().unwrap();
        assert_eq!(finding.line, 2);
    }
}
