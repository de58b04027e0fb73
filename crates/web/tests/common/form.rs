//! A form as a browser has it: what it would send if somebody pressed its button now.

/// A form of a page, filled in.
#[derive(Clone, Debug)]
pub struct Filled {
    /// Where it goes.
    pub action: String,
    /// What it sends, in the order of the page.
    pub fields: Vec<(String, String)>,
    /// Names of all its fields, those that nothing is sent of too.
    pub names: Vec<String>,
    /// A file: the name of its field, its own name, its bytes.
    pub file: Option<(String, String, Vec<u8>)>,
    /// Whether it can carry a file.
    pub is_multipart: bool,
}

impl Filled {
    /// The same, with one value under a name in place of what stood there. A name that the form does not have fails the test:
    /// nobody can type into it.
    #[must_use]
    pub fn set(mut self, name: &str, value: &str) -> Self {
        assert!(self.names.iter().any(|known| known == name), "no field {name} among {:?}", self.names);
        self.fields.retain(|(key, _)| key != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same, with one more value under a name: a box that is ticked, or a button that is pressed.
    #[must_use]
    pub fn tick(mut self, name: &str, value: &str) -> Self {
        assert!(self.names.iter().any(|known| known == name), "no field {name} among {:?}", self.names);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same, with nothing under a name.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.fields.retain(|(key, _)| key != name);
        self
    }

    /// The same, with something that the page does not offer, as somebody would send it who means harm.
    #[must_use]
    pub fn forged(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(key, _)| key != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same, with a file.
    #[must_use]
    pub fn file(mut self, field: &str, name: &str, bytes: &[u8]) -> Self {
        assert!(self.is_multipart, "the form carries no file");
        self.file = Some((field.to_owned(), name.to_owned(), bytes.to_vec()));
        self
    }

    /// What is sent under a name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The forms of a page.
    pub fn all(html: &str) -> Vec<Self> {
        html.split("<form").skip(1).map(|rest| Self::read(rest.split("</form>").next().unwrap_or_default())).collect()
    }

    fn read(html: &str) -> Self {
        let head = html.split('>').next().unwrap_or_default();
        let mut form = Self {
            action: attribute(head, "action").unwrap_or_default(),
            fields: Vec::new(),
            names: Vec::new(),
            file: None,
            is_multipart: attribute(head, "enctype").as_deref() == Some("multipart/form-data"),
        };
        for piece in html.split('<').skip(1) {
            let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
            let kind = tag.split_whitespace().next().unwrap_or_default();
            let Some(name) = attribute(tag, "name") else {
                if kind == "option" {
                    form.option(tag, after);
                }
                continue;
            };
            if !matches!(kind, "input" | "textarea" | "select" | "button") {
                continue;
            }
            form.names.push(name.clone());
            let sort = attribute(tag, "type").unwrap_or_default();
            match (kind, sort.as_str()) {
                ("input", "radio" | "checkbox") if !has(tag, "checked") => {}
                ("input", "file") | ("button" | "select", _) => {}
                ("textarea", _) => form.fields.push((name, text(after.trim_start_matches('\n')))),
                (_, "radio" | "checkbox") => {
                    form.fields.push((name, attribute(tag, "value").unwrap_or("on".to_owned())));
                }
                _ => form.fields.push((name, attribute(tag, "value").unwrap_or_default())),
            }
        }
        form
    }

    /// The first option of a list is sent, or the one that is chosen.
    fn option(&mut self, tag: &str, after: &str) {
        let Some(name) = self.names.last().cloned() else { return };
        let value = attribute(tag, "value").unwrap_or_else(|| text(after));
        if has(tag, "selected") {
            self.fields.retain(|(key, _)| *key != name);
        }
        if has(tag, "selected") || !self.fields.iter().any(|(key, _)| *key == name) {
            self.fields.push((name, value));
        }
    }
}

fn has(tag: &str, name: &str) -> bool {
    tag.split_whitespace().any(|word| word == name || word.starts_with(&format!("{name}=")))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next().map(text)
}

/// Text as it stands in HTML.
fn text(html: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
    ];
    let plain = named.iter().fold(html.to_owned(), |text, (sign, letter)| text.replace(sign, letter));
    plain.replace("&#38;", "&").replace("&amp;", "&")
}
