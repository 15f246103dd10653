//! Text to tree.
//!
//! What git has written of a merge is left out ([`conflict`]). The text is cut at
//! line breaks into pieces of a few kilobytes, which pest
//! parses side by side ([`grammar`]); what a line holds that the grammar doesn't
//! know is looked at on its own and, where one can tell what was meant, taken
//! for that ([`lookalike`]); then braces, and where they don't balance
//! indentation, make blocks of lines ([`nest`]). No step stops at a fault.

pub mod codes;
mod conflict;
mod grammar;
mod lookalike;
mod nest;
#[cfg(test)]
mod tests;
mod tree;
mod value;

pub use nest::missing_start;
pub use tree::{Comment, Node, Statement, Term, TermKind, Tree};
pub use value::{DateFault, date, name, name_of_title, number, text};

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources};

/// Parses a file: its tree, and what is wrong with its syntax.
#[must_use]
pub fn parse(sources: &Sources, file: FileId) -> (Tree, Vec<Diagnostic>) {
    let text = &sources.file(file).text;
    let conflicts = conflict::conflicts(text);
    let mut lines = grammar::parse(text, &conflict::stretches(text, &conflicts), file);
    let mut diagnostics = std::mem::take(&mut lines.diagnostics);
    let mut tree = nest::nest(lines, text, file, &mut diagnostics);
    tree.is_in_part = !conflicts.is_empty();
    diagnostics.extend(conflicts.iter().map(|conflict| conflict::finding(conflict, file)));
    (tree, diagnostics)
}
