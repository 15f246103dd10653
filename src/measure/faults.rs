//! Findings on their way out. A fault that many rows share is one finding with
//! many places, and a flood of single ones is summed up.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Span};
use crate::words::cut;
use std::collections::HashMap;

/// So many findings of one code are told one by one in each file.
const MAX_EACH: usize = 100;

/// The findings so far.
#[derive(Debug, Default)]
pub(super) struct Faults {
    found: Vec<Fault>,
    /// The finding that stands for a code and a subject.
    shared: HashMap<(&'static str, String), usize>,
    /// How many findings of a code a file has, and the last of them.
    counts: HashMap<(&'static str, FileId), (usize, usize)>,
}

#[derive(Debug)]
struct Fault {
    diagnostic: Diagnostic,
    again: Vec<Span>,
}

impl Faults {
    /// Adds a finding that stands for itself.
    pub(super) fn add(
        &mut self,
        code: &'static Code,
        span: Span,
        say: impl FnOnce() -> Diagnostic,
    ) {
        match self.counts.get(&(code.name, span.file)) {
            Some(&(count, last)) if count >= MAX_EACH => self.found[last].again.push(span),
            _ => {
                self.push(code, span.file, say());
            }
        }
    }

    /// Adds a finding, or only its place where `subject` has one already.
    pub(super) fn share(
        &mut self,
        code: &'static Code,
        subject: String,
        span: Span,
        say: impl FnOnce() -> Diagnostic,
    ) {
        let key = (code.name, subject);
        if let Some(&index) = self.shared.get(&key) {
            return self.found[index].again.push(span);
        }
        match self.counts.get(&(code.name, span.file)) {
            Some(&(count, last)) if count >= MAX_EACH => self.found[last].again.push(span),
            _ => {
                let index = self.push(code, span.file, say());
                self.shared.insert(key, index);
            }
        }
    }

    /// All findings, each with the other places of its fault.
    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        let finish = |fault: Fault| fault.diagnostic.others(fault.again, "here too");
        self.found.into_iter().map(finish).collect()
    }

    fn push(&mut self, code: &'static Code, file: FileId, diagnostic: Diagnostic) -> usize {
        let index = self.found.len();
        self.found.push(Fault { diagnostic, again: Vec::new() });
        let (count, last) = self.counts.entry((code.name, file)).or_default();
        *count += 1;
        *last = index;
        index
    }
}

/// A cell as messages show it: short, whatever it holds.
pub(super) fn shown(cell: &str) -> String {
    const MOST: usize = 40;
    cut(cell, MOST)
}
