//! The text that is read: where its lines begin, what was found where, and what was wrong.

use crate::error::RegisterError;
use std::cell::RefCell;
use std::collections::BTreeMap;
use waarborg_model::facts::nearest;

/// The text that is read, with the faults found so far and the lines of what was read.
pub(crate) struct Source {
    starts: Vec<usize>,
    faults: RefCell<Vec<RegisterError>>,
    lines: RefCell<BTreeMap<String, usize>>,
}

impl Source {
    pub(crate) fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { starts: std::iter::once(0).chain(ends).collect(), faults: RefCell::default(), lines: RefCell::default() }
    }

    /// The line, from 1, in which a byte lies.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).max(1)
    }

    /// Notes where something stands; no if something else has that path.
    pub(crate) fn read(&self, path: String, offset: usize) -> bool {
        self.lines.borrow_mut().insert(path, self.line(offset)).is_none()
    }

    pub(crate) fn add(&self, fault: RegisterError) {
        self.faults.borrow_mut().push(fault);
    }

    /// A fault at something that was read, or at the nearest thing around it.
    pub(crate) fn at(&self, code: &'static str, path: &str) -> RegisterError {
        let lines = self.lines.borrow();
        let mut around = Some(path);
        while let Some(place) = around {
            if let Some(line) = lines.get(place) {
                return RegisterError::new(code, path, *line);
            }
            around = place.rsplit_once('.').map(|(before, _)| before);
        }
        RegisterError::new(code, path, 1)
    }

    /// Whether something of that path stands in the file, be it faulty or not.
    pub(crate) fn knows(&self, path: &str) -> bool {
        self.lines.borrow().contains_key(path)
    }

    /// The fault of a name that stands for nothing, with the one that was probably meant.
    pub(crate) fn unknown_reference(&self, path: &str, kind: &str, name: &str) -> RegisterError {
        let lines = self.lines.borrow();
        let prefix = format!("{kind}.");
        let names = lines.keys().filter_map(|known| known.strip_prefix(&prefix)).filter(|rest| !rest.contains('.'));
        let meant = nearest(name, names).map(str::to_owned);
        drop(lines);
        let fault = self.at("register.unknown-reference", path).with("kind", kind).with("name", name);
        fault.suggesting(meant.as_deref())
    }

    pub(crate) fn into_faults(self) -> Vec<RegisterError> {
        self.faults.into_inner()
    }
}
