//! What slips of the finger may have hidden: names on lines that could not be
//! read, and names that nothing has. What seems to be missing may be meant by one
//! of them, and each has a finding of its own.

use crate::diagnostic::suggest::nearest;
use crate::vocabulary::Kind;
use std::collections::{BTreeMap, HashSet};

/// More misspelt names of a kind than these are not looked at one by one: each
/// could mean anything.
const MOST_MISSPELT: usize = 20;

/// The name of what has none.
pub(super) const UNNAMED: &str = "?";

/// The names that slips have hidden.
#[derive(Debug, Default)]
pub struct Hidden {
    unread: HashSet<String>,
    /// The keywords of lines that are missing above their blocks.
    headless: Vec<&'static str>,
    misspelt: BTreeMap<Kind, Vec<String>>,
    /// Whether a whole spec, or one of two versions of its lines, was not read.
    has_unread_file: bool,
}

impl Hidden {
    pub(super) fn new<'n>(
        unread: Vec<String>,
        headless: Vec<&'static str>,
        misspelt: impl Iterator<Item = (Kind, &'n str)>,
        has_unread_file: bool,
    ) -> Self {
        let unread = unread.into_iter().collect();
        let mut this = Self { unread, headless, has_unread_file, misspelt: BTreeMap::new() };
        for (kind, name) in misspelt {
            let names = this.misspelt.entry(kind).or_default();
            if names.len() <= MOST_MISSPELT {
                names.push(name.to_owned());
            }
        }
        this
    }

    /// Whether a line or file that could not be read may declare the name.
    #[must_use]
    pub fn is_unread(&self, name: &str) -> bool {
        self.has_unread_file || name == UNNAMED || self.unread.contains(name)
    }

    /// Whether a name may be declared by a line of a keyword that could not be
    /// read or is missing.
    #[must_use]
    pub fn may_declare(&self, keyword: &str, name: &str) -> bool {
        self.is_unread(name) || self.headless.contains(&keyword)
    }

    /// Whether something of a kind that seems to be missing may be meant by a
    /// slip.
    #[must_use]
    pub fn may_mean(&self, kind: Kind, name: &str) -> bool {
        let misspelt = self.misspelt.get(&kind).map_or(&[][..], Vec::as_slice);
        self.may_declare(kind.word(), name)
            || misspelt.len() > MOST_MISSPELT
            || nearest(name, misspelt.iter().map(String::as_str)).is_some()
    }
}
