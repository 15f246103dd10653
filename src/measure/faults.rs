//! Findings on their way out. A fault that many rows share is one finding with
//! many places, and a flood of single ones is summed up.

use crate::diagnostic::{Code, Diagnostic, Edit, Mend, Safety};
use crate::source::{FileId, Span};
use crate::words::cut;
use std::collections::HashMap;

/// So many findings of one code are told one by one in each file.
const MAX_EACH: usize = 100;

/// The findings so far.
#[derive(Debug, Default)]
pub(super) struct Faults {
    found: Vec<Fault>,
    /// The finding that stands for a code and a subject; what can be mended stands
    /// apart from what can't, since a mend is made whole.
    shared: HashMap<(&'static str, String, Option<Safety>), usize>,
    /// How many findings of a code a file has, and the last of them.
    counts: HashMap<(&'static str, FileId), (usize, usize)>,
}

#[derive(Debug)]
struct Fault {
    diagnostic: Diagnostic,
    again: Vec<Span>,
    mend: Option<Mend>,
}

/// A place with a fault, and what takes it away there, where that is known.
#[derive(Debug)]
pub(super) struct Spot {
    span: Span,
    mend: Option<Mend>,
}

/// What to write instead, and whether that is certain.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cure {
    pub(super) text: String,
    pub(super) safety: Safety,
}

impl Cure {
    pub(super) fn safe(text: impl Into<String>) -> Self {
        Self { text: text.into(), safety: Safety::Safe }
    }
}

impl Spot {
    /// A place whose fault is gone when `inner` reads otherwise.
    pub(super) fn new(span: Span, inner: Span, cure: Option<Cure>) -> Self {
        let mend =
            |cure: Cure| Mend { edits: vec![Edit::replace(inner, cure.text)], safety: cure.safety };
        Self { span, mend: cure.map(mend) }
    }

    /// A place whose text belongs in another one, which is empty.
    pub(super) fn moved(span: Span, inner: Span, to: Span, text: &str) -> Self {
        let edits = vec![Edit::remove(inner), Edit::replace(to, text)];
        Self { span, mend: Some(Mend { edits, safety: Safety::Safe }) }
    }
}

impl From<Span> for Spot {
    fn from(span: Span) -> Self {
        Self { span, mend: None }
    }
}

impl Faults {
    /// Adds a finding that stands for itself.
    pub(super) fn add(
        &mut self,
        code: &'static Code,
        spot: impl Into<Spot>,
        say: impl FnOnce() -> Diagnostic,
    ) {
        self.push(code, spot.into(), say);
    }

    /// Adds a finding, or only its place where `subject` has one already.
    pub(super) fn share(
        &mut self,
        code: &'static Code,
        subject: String,
        spot: impl Into<Spot>,
        say: impl FnOnce() -> Diagnostic,
    ) {
        let spot = spot.into();
        let key = (code.name, subject, spot.mend.as_ref().map(|mend| mend.safety));
        if let Some(&index) = self.shared.get(&key) {
            return self.found[index].again(spot);
        }
        if let Some(index) = self.push(code, spot, say) {
            self.shared.insert(key, index);
        }
    }

    /// All findings, each with the other places of its fault.
    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        let finish = |fault: Fault| {
            let mut found = fault.diagnostic.others(fault.again, "here too");
            found.mend = found.mend.or(fault.mend.map(Box::new));
            found
        };
        self.found.into_iter().map(finish).collect()
    }

    /// Adds a finding; none where the file has so many that the last one stands
    /// for it too.
    fn push(
        &mut self,
        code: &'static Code,
        spot: Spot,
        say: impl FnOnce() -> Diagnostic,
    ) -> Option<usize> {
        let index = self.found.len();
        let (count, last) = self.counts.entry((code.name, spot.span.file)).or_default();
        if *count >= MAX_EACH {
            self.found[*last].again(spot);
            return None;
        }
        *count += 1;
        *last = index;
        self.found.push(Fault { diagnostic: say(), again: Vec::new(), mend: spot.mend });
        Some(index)
    }
}

impl Fault {
    /// The same fault at another place; the mend is of all places that it can be
    /// made at in the same way.
    fn again(&mut self, spot: Spot) {
        self.again.push(spot.span);
        if let (Some(mend), Some(other)) = (&mut self.mend, spot.mend)
            && mend.safety == other.safety
        {
            mend.edits.extend(other.edits);
        }
    }
}

/// A cell as messages show it: short, whatever it holds.
pub(super) fn shown(cell: &str) -> String {
    const MOST: usize = 40;
    cut(cell, MOST)
}
