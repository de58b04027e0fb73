//! The Cedar schema: every fact in the context, none optional, so that no policy can err.

use super::vocabulary::{Fact, Kind, Vocabulary};
use std::fmt::Write as _;

/// The type of the resource. It is no Cedar enumeration, since its values stand in a tree.
const RESOURCE: &str = "Category";
/// The fact that is the action of a question, and the one that is its principal.
const ACTION: &str = "action";
const PRINCIPAL: &str = "role";

pub fn write(vocabulary: &Vocabulary) -> String {
    let mut out = String::from("// Generated from law/vocabulary.toml by `cargo xtask generate`; do not edit.\n\n");
    put(&mut out, format_args!("entity {RESOURCE} in [{RESOURCE}];\n"));
    for entity in vocabulary.entities.iter().filter(|entity| entity.name != RESOURCE && entity.name != "Action") {
        put(&mut out, format_args!("entity {} enum [{}];\n", entity.name, quoted(&entity.values)));
    }
    out.push_str("\ntype Facts = {\n");
    for fact in vocabulary.facts.iter().filter(|fact| fact.key != ACTION && fact.key != PRINCIPAL) {
        put(&mut out, format_args!("  {}: {},\n", fact.key, cedar_type(fact)));
    }
    out.push_str("};\n");
    let actions = vocabulary.entity("Action").map(|entity| quoted(&entity.values)).unwrap_or_default();
    for namespace in ["Do", "Omit"] {
        put(
            &mut out,
            format_args!(
                "\nnamespace {namespace} {{\n  action {actions} appliesTo {{ principal: [Role], resource: [{RESOURCE}], context: Facts }};\n}}\n"
            ),
        );
    }
    out
}

fn cedar_type(fact: &Fact) -> String {
    let name = fact.entity_type.as_deref().unwrap_or_default();
    match fact.kind {
        Kind::Bool => "Bool".to_owned(),
        Kind::Enum => name.to_owned(),
        Kind::Set => format!("Set<{name}>"),
        Kind::Number | Kind::Money => "Long".to_owned(),
        Kind::Date | Kind::Moment => "datetime".to_owned(),
        Kind::Country => "String".to_owned(),
    }
}

fn quoted(values: &[String]) -> String {
    values.iter().map(|value| format!("\"{value}\"")).collect::<Vec<_>>().join(", ")
}

/// Writing to a `String` cannot fail.
fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn action_and_principal_are_no_context() {
        let vocabulary = Vocabulary::parse(
            "[fact.action]\nkind='enum'\ntype='Action'\nvalues=['use']\nmeaning='m'\n\
             [fact.role]\nkind='enum'\ntype='Role'\nvalues=['controller']\nmeaning='m'\n\
             [fact.data]\nkind='set'\ntype='Category'\nvalues=['health']\nmeaning='m'\n\
             [fact.fee]\nkind='money'\nmeaning='m'\n",
        )
        .unwrap();
        let schema = write(&vocabulary);
        assert!(schema.contains(
            "entity Role enum [\"controller\"];\n\ntype Facts = {\n  data: Set<Category>,\n  fee: Long,\n};\n"
        ));
        assert!(schema.contains("namespace Omit {\n  action \"use\" appliesTo { principal: [Role]"));
    }
}
