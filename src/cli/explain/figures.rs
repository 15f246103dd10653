//! The words of scorecard and report.

use super::Entry;
use super::page::Page;
use crate::score::terms::{FIGURES, STATUSES, Term};
use crate::words::first_sentence;

pub(super) fn figures() -> impl Iterator<Item = Entry> {
    FIGURES.iter().map(|term| entry(term, "figure", "in scorecard and report"))
}

pub(super) fn statuses() -> impl Iterator<Item = Entry> {
    STATUSES.iter().map(|term| entry(term, "status", "the status of a target"))
}

fn entry(term: &'static Term, kind: &'static str, place: &'static str) -> Entry {
    Entry {
        name: term.word.into(),
        also: term.also,
        kind,
        line: first_sentence(term.meaning).into(),
        pages: Box::new(move || vec![Page::new(term.word, place).text(term.meaning)]),
    }
}
