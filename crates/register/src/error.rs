//! Why a register is refused: place, code and values; the words stand in `translations/`.

use std::fmt;

/// One fault of a register. The texts for people (what, why, what to do) stand in `translations/*/register.ftl` under
/// the code, with the path, the line and the arguments filled in.
///
/// The values are words of the register's form: keys, identifiers, vocabulary. What an owner wrote about himself, such
/// as an address, is never among them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct RegisterError {
    /// For example `register.unknown-key`. It never changes.
    pub code: &'static str,
    /// Where: `activity.newsletter.purpose.newsletter.ground`. Empty for the file as a whole.
    pub path: String,
    /// Line in the file, from 1.
    pub line: usize,
    /// Named values for the texts. `suggestion` is `none` where there is none.
    pub arguments: Vec<(&'static str, String)>,
}

impl RegisterError {
    pub(crate) fn new(code: &'static str, path: impl Into<String>, line: usize) -> Self {
        Self { code, path: path.into(), line, arguments: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    pub(crate) fn suggesting(self, suggestion: Option<&str>) -> Self {
        self.with("suggestion", suggestion.unwrap_or("none"))
    }

    /// Everything the texts name: path and line first, then the arguments.
    #[must_use]
    pub fn values(&self) -> Vec<(&'static str, String)> {
        let place = [("path", self.path.clone()), ("line", self.line.to_string())];
        place.into_iter().chain(self.arguments.iter().cloned()).collect()
    }
}

impl fmt::Display for RegisterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: line {} `{}`", self.code, self.line, self.path)?;
        self.arguments.iter().try_for_each(|(name, value)| write!(f, " {name}=`{value}`"))
    }
}
