//! Where braces can be trusted, and where indentation has to decide.

use super::margin::Margin;
use crate::syntax::grammar::{Lines, Mark};

/// What decides which block a line belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// The braces; they balance, or nothing else can.
    Braces,
    /// Indentation: a block lacks its end.
    Indentation,
    /// Indentation: there are more ends than blocks, so that an end which
    /// stands right of the block it would end is one too many.
    IndentationAgainstEnds,
}

/// A part of a file, up to the next.
pub(super) struct Region {
    pub(super) first_mark: usize,
    pub(super) trust: Trust,
}

/// Parts the file at the lines that start at the left margin. A file whose
/// braces balance, or that isn't indented, is one part.
pub(super) fn regions(lines: &Lines, text: &str) -> Vec<Region> {
    if is_balanced(&lines.marks) || !is_indented(lines, text) {
        return Vec::new();
    }
    let mut regions: Vec<Region> = Vec::new();
    let mut balance = Balance::default();
    walk(lines, text, |index, mark, margin, at| {
        let is_top = matches!(mark, Mark::Statement { .. }) && margin.is_first(at);
        if is_top && margin.indent() == 0 {
            if let Some(region) = regions.last_mut() {
                region.trust = std::mem::take(&mut balance).trust();
            }
            regions.push(Region { first_mark: index, trust: Trust::Braces });
        }
        balance.take(mark);
    });
    if let Some(region) = regions.last_mut() {
        region.trust = balance.trust();
    }
    regions
}

/// How the braces of some lines add up.
#[derive(Default)]
struct Balance {
    depth: i64,
    ends_too_many: bool,
}

impl Balance {
    fn take(&mut self, mark: Mark) {
        match mark {
            Mark::Open(_) => self.depth += 1,
            Mark::Close(_) => self.depth -= 1,
            Mark::Statement { .. } => {}
        }
        self.ends_too_many |= self.depth < 0;
    }

    fn trust(self) -> Trust {
        match (self.depth, self.ends_too_many) {
            (0, false) => Trust::Braces,
            (_, true) => Trust::IndentationAgainstEnds,
            (_, false) => Trust::Indentation,
        }
    }
}

fn is_balanced(marks: &[Mark]) -> bool {
    let mut balance = Balance::default();
    for mark in marks {
        balance.take(*mark);
    }
    balance.trust() == Trust::Braces
}

/// Whether most blocks have their first line further right than their head.
fn is_indented(lines: &Lines, text: &str) -> bool {
    let mut head_indent = None;
    let (mut inside, mut outside) = (0, 0);
    walk(lines, text, |_, mark, margin, at| match mark {
        Mark::Open(_) => head_indent = Some(margin.indent()),
        Mark::Close(_) => head_indent = None,
        Mark::Statement { .. } if margin.is_first(at) => match head_indent.take() {
            Some(indent) if margin.indent() > indent => inside += 1,
            Some(_) => outside += 1,
            None => {}
        },
        Mark::Statement { .. } => {}
    });
    inside > outside
}

/// Calls for every mark, with its number, the line it is on and its byte.
fn walk(lines: &Lines, text: &str, mut each: impl FnMut(usize, Mark, &Margin<'_>, u32)) {
    let mut margin = Margin::new(text);
    let mut term = 0;
    for (index, mark) in lines.marks.iter().enumerate() {
        let at = match *mark {
            Mark::Open(at) | Mark::Close(at) => at,
            Mark::Statement { terms, .. } => {
                let at = lines.terms[term].start();
                term += terms as usize;
                at
            }
        };
        margin.advance(at);
        each(index, *mark, &margin, at);
    }
}
