//! Reads `law/vocabulary.toml`: the facts in the order of the file, the named values by type.

use anyhow::{Context as _, Result, bail, ensure};
use toml::de::{DeTable, DeValue};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Bool,
    Enum,
    Set,
    Number,
    Money,
    Date,
    Moment,
    Country,
}

pub struct Fact {
    pub key: String,
    pub kind: Kind,
    /// The type of its values, if they are named.
    pub entity_type: Option<String>,
    pub meaning: String,
    pub derived: bool,
}

/// Named values; several facts may share a type.
pub struct Entity {
    pub name: String,
    pub values: Vec<String>,
    /// The meaning of the fact that lists the values.
    pub meaning: String,
}

pub struct Vocabulary {
    pub facts: Vec<Fact>,
    pub entities: Vec<Entity>,
}

impl Vocabulary {
    pub fn parse(text: &str) -> Result<Self> {
        let document = DeTable::parse(text)?;
        let Some(DeValue::Table(table)) = document.get_ref().get("fact").map(toml::Spanned::get_ref) else {
            bail!("no [fact.…] stands in the file");
        };
        // The parser sorts by key; the places in the text give the order of the file back.
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);

        let mut vocabulary = Self { facts: Vec::new(), entities: Vec::new() };
        for (key, value) in entries {
            let key = key.get_ref();
            let fields = value.get_ref().as_table().with_context(|| format!("[fact.{key}] is no table"))?;
            vocabulary.add(key, fields).with_context(|| format!("[fact.{key}]"))?;
        }
        vocabulary.check()?;
        Ok(vocabulary)
    }

    /// The values of a type.
    pub fn entity(&self, name: &str) -> Option<&Entity> {
        self.entities.iter().find(|entity| entity.name == name)
    }

    fn add(&mut self, key: &str, fields: &DeTable<'_>) -> Result<()> {
        let text = |name: &str| fields.get(name).and_then(|value| value.get_ref().as_str()).map(str::to_owned);
        let kind = match text("kind").context("`kind` is missing")?.as_str() {
            "bool" => Kind::Bool,
            "enum" => Kind::Enum,
            "set" => Kind::Set,
            "number" => Kind::Number,
            "money" => Kind::Money,
            "date" => Kind::Date,
            "moment" => Kind::Moment,
            "country" => Kind::Country,
            other => {
                bail!("`kind` is `{other}`, which is none of bool, enum, set, number, money, date, moment, country")
            }
        };
        let meaning = text("meaning").context("`meaning` is missing")?;
        let entity_type = text("type");
        ensure!(
            entity_type.is_some() == matches!(kind, Kind::Enum | Kind::Set),
            "`type` belongs to the kinds enum and set, and to them only"
        );
        if let Some(values) = fields.get("values") {
            let name = entity_type.clone().context("`values` needs a `type`")?;
            ensure!(self.entity(&name).is_none(), "the values of `{name}` are listed twice");
            let values = values.get_ref().as_array().context("`values` is no list")?;
            let values: Option<Vec<String>> =
                values.iter().map(|value| value.get_ref().as_str().map(str::to_owned)).collect();
            self.entities.push(Entity {
                name,
                values: values.context("`values` holds something else than text")?,
                meaning: meaning.clone(),
            });
        }
        let derived = fields.get("derived").and_then(|value| value.get_ref().as_bool()).unwrap_or(false);
        self.facts.push(Fact { key: key.to_owned(), kind, entity_type, meaning, derived });
        Ok(())
    }

    fn check(&self) -> Result<()> {
        for fact in &self.facts {
            if let Some(name) = &fact.entity_type {
                let entity = self
                    .entity(name)
                    .with_context(|| format!("[fact.{}]: no fact lists the values of `{name}`", fact.key))?;
                // A set is kept as bits of one number.
                ensure!(
                    fact.kind != Kind::Set || entity.values.len() <= 64,
                    "[fact.{}]: more than 64 values",
                    fact.key
                );
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        format!("{:#}", Vocabulary::parse(text).err().expect("an error"))
    }

    #[test]
    fn keeps_the_order_of_the_file() {
        let vocabulary = Vocabulary::parse(
            "[fact.zeal]\nkind = 'bool'\nmeaning = 'z'\n[fact.age]\nkind = 'number'\nmeaning = 'a'\nderived = true",
        )
        .unwrap();
        let facts: Vec<_> = vocabulary.facts.iter().map(|fact| (fact.key.as_str(), fact.derived)).collect();
        assert_eq!(facts, [("zeal", false), ("age", true)]);
    }

    #[test]
    fn a_type_may_be_shared_but_is_listed_once() {
        let two = "[fact.a]\nkind = 'enum'\ntype = 'T'\nvalues = ['x']\nmeaning = 'a'\n[fact.b]\nkind = 'set'\ntype = 'T'\nmeaning = 'b'\n";
        assert_eq!(Vocabulary::parse(two).unwrap().entities.len(), 1);
        assert!(error(&format!("{two}values = ['y']")).contains("listed twice"));
    }

    #[test]
    fn names_the_fact_that_is_wrong() {
        assert_eq!(
            error("[fact.a]\nkind = 'enum'\nmeaning = 'm'"),
            "[fact.a]: `type` belongs to the kinds enum and set, and to them only"
        );
        assert!(error("[fact.a]\nkind = 'colour'\nmeaning = 'm'").contains("`kind` is `colour`"));
        assert!(
            error("[fact.a]\nkind = 'enum'\ntype = 'T'\nmeaning = 'm'").contains("no fact lists the values of `T`")
        );
    }
}
