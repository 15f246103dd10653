//! Better texts from the mends that findings carry: each made whole or not at
//! all, and none in a file that can't be read in full.

mod place;

pub use place::{Piece, pieces};

use crate::diagnostic::{Diagnostic, Mend, Safety, damage};
use crate::source::{FileId, Sources, Span};
use crate::{measure, syntax};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound::{Excluded, Unbounded};
use std::ops::Range;

/// Mends that can be made together.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    mends: Vec<Vec<Piece>>,
    /// The changes of each file, in the order of the text.
    changes: BTreeMap<FileId, BTreeMap<Order, Piece>>,
    closed: BTreeMap<FileId, Span>,
}

/// The order of changes: by their start. Of texts put in at one place, the later
/// finding's comes first: a block that starts later ends sooner. What takes the place
/// of the text there comes behind them.
type Order = (u32, IsReplaced, Reverse<usize>);
type IsReplaced = bool;

impl Plan {
    /// Chooses among the mends of some findings, in their order, those that are
    /// allowed, whose files can be read once they are made, and that don't touch
    /// what another one changes. `is_open` says which files may be changed.
    #[must_use]
    pub fn new<'f>(
        findings: impl Iterator<Item = &'f Diagnostic> + Clone,
        allowed: Safety,
        sources: &Sources,
        is_open: impl Fn(FileId) -> bool,
    ) -> Self {
        let unreadable = unreadable(findings.clone(), allowed);
        let mut plan = Self::default();
        for mend in findings.filter_map(|found| allowed_mend(found, allowed)) {
            let files = mend.edits.iter().map(|edit| edit.span.file).collect::<BTreeSet<_>>();
            let closed = files.iter().filter_map(|file| unreadable.get_key_value(file));
            let closed = closed.collect::<Vec<_>>();
            if !files.iter().all(|file| is_open(*file)) {
                continue;
            }
            match pieces(mend, sources) {
                Some(pieces) if closed.is_empty() => plan.add(pieces),
                Some(_) => plan.closed.extend(closed),
                None => {}
            }
        }
        plan
    }

    /// The plan with some of the mends of another one, by their places in it.
    #[must_use]
    pub fn with(&self, other: &Self, part: Range<usize>) -> Self {
        let mut plan = self.clone();
        other.mends[part].iter().for_each(|pieces| plan.add(pieces.clone()));
        plan
    }

    /// The files that would be changed if all of them could be read, each with a
    /// place in it that can't.
    #[must_use]
    pub fn closed(&self) -> &BTreeMap<FileId, Span> {
        &self.closed
    }

    /// How many mends it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.mends.len()
    }

    /// Whether there is nothing to mend.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.mends.is_empty()
    }

    fn add(&mut self, pieces: Vec<Piece>) {
        let is_free = |piece: &Piece| {
            let others = self.changes.get(&piece.span.file);
            others.is_none_or(|others| {
                let last_there: Order = (piece.span.start, true, Reverse(0));
                let before = others.range(..=last_there).next_back();
                let behind = others.range((Excluded(last_there), Unbounded)).next();
                let mut near = before.into_iter().chain(behind);
                near.all(|(_, other)| !overlap(other.span, piece.span))
            })
        };
        if are_at_odds(&pieces) || !pieces.iter().all(is_free) {
            return;
        }
        for piece in &pieces {
            let others = self.changes.entry(piece.span.file).or_default();
            let order = (piece.span.start, !is_place(piece.span), Reverse(others.len()));
            others.insert(order, piece.clone());
        }
        self.mends.push(pieces);
    }

    /// The new texts of the files that it changes.
    #[must_use]
    pub fn texts(&self, sources: &Sources) -> Vec<(FileId, String)> {
        let text = |(file, changes): (&FileId, &BTreeMap<Order, Piece>)| {
            (*file, changed(&sources.file(*file).text, changes))
        };
        self.changes.iter().map(text).collect()
    }
}

fn allowed_mend(found: &Diagnostic, allowed: Safety) -> Option<&Mend> {
    found.mend.as_deref().filter(|mend| mend.safety <= allowed)
}

/// Files with a fault of their syntax that no mend takes away, each with the
/// first of these.
fn unreadable<'f>(
    findings: impl Iterator<Item = &'f Diagnostic>,
    allowed: Safety,
) -> BTreeMap<FileId, Span> {
    let is_of_text = |found: &&Diagnostic| {
        let codes = syntax::codes::CODES.iter().chain(damage::CODES).chain(measure::UNREADABLE);
        codes.into_iter().any(|code| *code == found.code)
    };
    let mut places = BTreeMap::new();
    for found in findings.filter(is_of_text) {
        if allowed_mend(found, allowed).is_none() {
            places.entry(found.span.file).or_insert(found.span);
        }
    }
    places
}

/// Whether changes of one mend change the same text.
fn are_at_odds(pieces: &[Piece]) -> bool {
    let mut spans: Vec<Span> = pieces.iter().map(|piece| piece.span).collect();
    spans.sort_by_key(|span| (span.file, span.start, span.end));
    spans.windows(2).any(|pair| pair[0].file == pair[1].file && overlap(pair[0], pair[1]))
}

/// Whether two edits change the same text; texts put in at one place don't.
fn overlap(a: Span, b: Span) -> bool {
    match (is_place(a), is_place(b)) {
        (true, true) => false,
        (true, false) => b.start < a.start && a.start < b.end,
        (false, true) => a.start < b.start && b.start < a.end,
        (false, false) => a.start < b.end && b.start < a.end,
    }
}

/// Whether nothing is replaced there, only put in.
fn is_place(span: Span) -> bool {
    span.start == span.end
}

fn changed(text: &str, changes: &BTreeMap<Order, Piece>) -> String {
    let mut new = String::with_capacity(text.len() + 64 * changes.len());
    let mut at = 0;
    for piece in changes.values() {
        new.push_str(&text[at..piece.span.start as usize]);
        new.push_str(&piece.text);
        at = piece.span.end as usize;
    }
    new.push_str(&text[at..]);
    new
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "0123456789";

    /// What is made of a text by mends of these changes: from, to, new text.
    fn made(mends: &[&[(u32, u32, &str)]]) -> String {
        let mut sources = Sources::default();
        let (file, _) = sources.add("a.journey", TEXT.as_bytes().to_vec());
        let mut plan = Plan::default();
        for mend in mends {
            let piece = |(start, end, text): &(u32, u32, &str)| Piece {
                span: Span { file, start: *start, end: *end },
                text: (*text).to_owned(),
            };
            plan.add(mend.iter().map(piece).collect());
        }
        plan.texts(&sources).pop().map_or_else(|| TEXT.to_owned(), |(_, text)| text)
    }

    #[test]
    fn a_text_put_in_comes_before_what_takes_the_place_of_the_text_there() {
        assert_eq!(made(&[&[(2, 2, "a")], &[(2, 5, "b")]]), "01ab56789");
        assert_eq!(made(&[&[(2, 5, "b")], &[(2, 2, "a")]]), "01ab56789");
        assert_eq!(made(&[&[(2, 5, "b")], &[(2, 2, "a")], &[(3, 4, "c")]]), "01ab56789");
        assert_eq!(made(&[&[(2, 2, "a")], &[(2, 2, "c")]]), "01ca23456789");
    }

    #[test]
    fn a_mend_that_changes_a_text_twice_is_not_made() {
        assert_eq!(made(&[&[(2, 5, "b"), (2, 5, "b")]]), TEXT);
        assert_eq!(made(&[&[(2, 5, "b"), (7, 8, "c"), (4, 6, "d")]]), TEXT);
        assert_eq!(made(&[&[(2, 5, "b"), (5, 8, "c")]]), "01bc89");
    }
}
