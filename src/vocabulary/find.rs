//! Which row of the table a line is read by.

use super::{Block, Key, Takes, WAY, WORDS, Word, every_word};
use crate::diagnostic::suggest::nearest;
use crate::syntax::{self, Statement, Term, TermKind};
use std::borrow::Cow;
use std::sync::LazyLock;

/// The rows that may stand in each block, in the order of [`Block::ALL`].
static INSIDE: LazyLock<Vec<Vec<&'static Word>>> = LazyLock::new(|| {
    let rows = |block| WORDS.iter().filter(|word| word.inside.contains(block)).collect();
    Block::ALL.iter().map(rows).collect()
});

/// The same rows by the length of their keyword and the keyword: every line of
/// every spec is looked up here.
static BY_KEYWORD: LazyLock<Vec<Vec<&'static Word>>> = LazyLock::new(|| {
    let mut sorted = INSIDE.clone();
    sorted.iter_mut().for_each(|rows| rows.sort_by_key(|word| order(word.keyword)));
    sorted
});

fn order(keyword: &str) -> (usize, &str) {
    (keyword.len(), keyword)
}

/// Connecting words that people would use as names: a touchpoint may be called
/// `review`. They connect only in the lines that take them.
const ALSO_NAMES: [&str; 9] =
    ["after", "answers", "as", "derived", "draft", "owner", "per", "review", "stated"];

/// All connecting words.
static CONNECTING: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let clauses = every_word().flat_map(|word| word.clauses);
    let mut words: Vec<&str> = clauses.flat_map(|clause| clause.lead).copied().collect();
    words.sort_unstable();
    words.dedup();
    words
});

/// What people write who know other words for the same things.
const OTHER_WORDS: [(&str, &str); 20] = [
    ("until", "by"),
    ("deadline", "by"),
    ("due", "by"),
    ("persona", "audience"),
    ("segment", "audience"),
    ("customer", "audience"),
    ("kpi", "metric"),
    ("measure", "metric"),
    ("phase", "stage"),
    ("step", "touchpoint"),
    ("contact", "touchpoint"),
    ("team", "owner"),
    ("department", "owner"),
    ("responsible", "owner"),
    ("description", "note"),
    ("objective", "goal"),
    ("need", "wants"),
    ("locale", "language"),
    ("translate", "says"),
    ("translation", "says"),
];

/// The words that may stand in a block, in the order of the table.
#[must_use]
pub fn words_inside(block: Block) -> &'static [&'static Word] {
    &INSIDE[block as usize]
}

/// The row for a keyword in a block.
#[must_use]
pub fn find(block: Block, keyword: &str) -> Option<&'static Word> {
    let rows = &BY_KEYWORD[block as usize];
    let at = rows.partition_point(|word| order(word.keyword) < order(keyword));
    rows.get(at).filter(|word| word.keyword == keyword).copied()
}

/// What a keyword was found to be.
#[derive(Debug, Clone, Copy)]
pub enum Found {
    /// This row.
    Word(&'static Word),
    /// No word, but most probably meant for this row.
    MeantFor(&'static Word),
    /// A word that stands elsewhere; its first row.
    Elsewhere(&'static Word),
    /// Nothing known.
    Unknown,
}

impl Found {
    /// The row that the line is read by.
    #[must_use]
    pub fn word(self) -> Option<&'static Word> {
        match self {
            Self::Word(word) | Self::MeantFor(word) => Some(word),
            Self::Elsewhere(_) | Self::Unknown => None,
        }
    }
}

/// The row for a keyword in a block, also for a misspelt one.
#[must_use]
fn find_or_nearest(block: Block, keyword: &str) -> Found {
    if let Some(word) = find(block, keyword) {
        return Found::Word(word);
    }
    if let Some(word) = WORDS.iter().find(|word| word.keyword == keyword) {
        return Found::Elsewhere(word);
    }
    let other = OTHER_WORDS.iter().find(|(other, _)| keyword.eq_ignore_ascii_case(other));
    let lower = keyword.to_lowercase();
    other
        .and_then(|(_, meant)| find(block, meant))
        .or_else(|| find(block, &lower))
        .or_else(|| {
            nearest(&lower, words_inside(block).iter().map(|word| word.keyword))
                .and_then(|meant| find(block, meant))
        })
        .map_or(Found::Unknown, Found::MeantFor)
}

/// Whether a word connects the parts of a line of this row, and so is no name
/// in it.
#[must_use]
pub fn is_connecting(row: &Word, word: &str) -> bool {
    // No connecting word is longer, and most names are.
    const LONGEST: usize = 8;
    word.len() <= LONGEST
        && CONNECTING.binary_search(&word).is_ok()
        && (!ALSO_NAMES.contains(&word) || leads(row, word))
}

/// Whether a word connects the parts of some lines.
pub(super) fn is_connecting_anywhere(word: &str) -> bool {
    CONNECTING.binary_search(&word).is_ok()
}

/// Whether a word can't be the name of what a row declares, since lines that
/// take such names take it as a connecting word.
#[must_use]
pub fn is_reserved(row: &Word, word: &str) -> bool {
    let is_stop = row.key == Key::Touchpoint && leads(&WAY, word);
    if is_stop || is_connecting(row, word) {
        return true;
    }
    let takes_it = |takes: Takes| match takes {
        Takes::One(kind) | Takes::Many(kind) | Takes::OneOrText(kind) => kind.word() == row.keyword,
        _ => false,
    };
    WORDS.iter().filter(|other| leads(other, word)).any(|other| {
        let slots = other.form.iter().map(|slot| slot.takes);
        slots.chain(other.clauses.iter().filter_map(|clause| clause.takes)).any(takes_it)
    })
}

fn leads(row: &Word, word: &str) -> bool {
    row.clauses.iter().any(|clause| clause.lead.contains(&word))
}

/// Whether a line names a path, in whose list somebody has put arrows.
fn is_path(terms: &[Term], text: &str) -> bool {
    keyword(terms, text) == "path"
        && terms.get(1).is_some_and(|term| term.kind() != TermKind::Arrow)
}

/// The word that a line starts with, without characters that nobody can see.
fn keyword<'t>(terms: &[Term], text: &'t str) -> Cow<'t, str> {
    syntax::name(&text[terms[0].start() as usize..terms[0].end() as usize])
}

/// What the statement is in its block, whatever it looks like.
#[must_use]
pub fn find_statement(block: Block, statement: Statement<'_>, text: &str) -> Found {
    if statement.is_headless() {
        return Found::Unknown;
    }
    let terms = statement.terms();
    let mut arrows = terms.iter().map(|term| term.kind() == TermKind::Arrow);
    let is_way = match block {
        Block::Flow => arrows.any(|is_arrow| is_arrow) && !is_path(terms, text),
        _ => arrows.take(2).any(|is_arrow| is_arrow),
    };
    if is_way {
        return match block {
            Block::Flow => Found::Word(&WAY),
            _ => Found::Elsewhere(&WAY),
        };
    }
    match terms[0].kind() {
        TermKind::Name => find_or_nearest(block, &keyword(terms, text)),
        _ => Found::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_in_its_blocks() {
        for word in WORDS {
            for block in word.inside {
                assert_eq!(find(*block, word.keyword).map(|found| found.key), Some(word.key));
            }
        }
    }

    #[test]
    fn every_connecting_word_connects_in_its_lines() {
        for word in every_word() {
            for lead in word.clauses.iter().flat_map(|clause| clause.lead) {
                assert!(is_connecting(word, lead), "{lead}");
            }
        }
    }
}
