//! The words of scorecard and report.

use super::super::render::Look;
use super::Entry;
use crate::score::terms::{FIGURES, STATUSES, Term};
use std::io::{self, Write};

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
        line: term.meaning.split_inclusive(". ").next().unwrap_or(term.meaning).trim_end().into(),
        page: Box::new(move |look, out| page(term, place, look, out)),
    }
}

fn page(term: &Term, place: &str, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{} ({place})\n\n{}", look.bold(term.word), look.filled(term.meaning))
}
