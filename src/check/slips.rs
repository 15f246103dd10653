//! What a slip of the finger has hidden from the compiler: names in lines that
//! could not be read, and names that are not known. What seems to be missing
//! may be meant by one of them, which has a finding of its own.

use super::Subject;
use crate::source::Sources;
use crate::vocabulary::WORDS;
use std::collections::HashSet;

/// More misspelt names than these are not looked at one by one.
const MOST_MISSPELT: usize = 20;

/// The names that slips may have hidden.
pub(super) struct Slips<'a> {
    /// Words of lines that could not be read.
    unread: HashSet<&'a str>,
    /// Names that are not known.
    misspelt: Vec<&'a str>,
}

impl<'a> Slips<'a> {
    pub(super) fn new(subject: &Subject<'a>, misspelt: Vec<&'a str>) -> Self {
        let unread = lines(subject.sources).filter(|line| !is_read(line));
        Self { unread: unread.flat_map(words_in).collect(), misspelt }
    }

    /// Takes the names after `target` in, wherever it stands: the block around
    /// it may not have been read.
    pub(super) fn and_targets(mut self, sources: &'a Sources) -> Self {
        let rest = lines(sources).filter_map(|line| line.split_once("target "));
        self.unread.extend(rest.filter_map(|(_, rest)| words_in(rest).next()));
        self
    }

    /// Whether a name may well be meant by one of them.
    pub(super) fn could_mean(&self, name: &str) -> bool {
        let near = 1 + name.chars().count() / 3;
        let is_near = |other: &&str| strsim::damerau_levenshtein(other, name) <= near;
        self.unread.contains(name)
            || self.misspelt.len() > MOST_MISSPELT
            || self.misspelt.iter().any(is_near)
    }
}

/// The lines of all specs, without comments.
fn lines(sources: &Sources) -> impl Iterator<Item = &str> {
    let sources = sources.iter().map(|(_, source)| source);
    // The other files are data and settings.
    let specs = sources.filter(|file| file.path.ends_with(".journey") || file.path == "<stdin>");
    let lines = specs.flat_map(|spec| spec.text.split(['\n', '\r']));
    lines.map(str::trim_start).filter(|line| !line.starts_with("//"))
}

/// Whether a line starts with a keyword, or is a way.
fn is_read(line: &str) -> bool {
    let first = words_in(line).next().unwrap_or_default();
    WORDS.iter().any(|word| word.keyword == first) || line.contains("->")
}

fn words_in(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    words.filter(|word| !word.is_empty())
}
