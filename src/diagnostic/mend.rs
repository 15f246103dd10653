//! Mends: what to change in the text so that a finding is gone.

use crate::source::Span;

/// A mend of one finding; it is made whole or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// The changes, in any order; no two overlap.
    pub edits: Vec<Edit>,
    /// Whether it can be made without asking.
    pub safety: Safety,
}

/// Whether a mend can be made without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// It writes down what the text was taken for, and changes no meaning.
    Safe,
    /// It is probably what was meant.
    Unsafe,
}

/// A piece of text in the place of another. Whoever finds a fault knows its
/// place but not the lines around it; how they are treated is said here and
/// worked out by `mend`, which knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What it is about.
    pub span: Span,
    /// The new text, without the indentation and line breaks around it.
    pub text: String,
    /// How it fits into the lines there.
    pub fit: Fit,
}

/// How a new text fits into the lines of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// In the place of the span; an empty span: put in there.
    Here,
    /// The same, and what follows a line break is indented as the line on which the
    /// span ends.
    Lines,
    /// As a line below the one on which the span ends, or several, indented alike.
    LineBelow,
    /// As a line above the one on which the span starts, indented alike.
    LineAbove,
    /// As the last line of the file, below an empty one.
    LastLine,
    /// The span is taken out, with its lines if nothing else stands on them.
    LinesOut,
}

impl Edit {
    /// Writes a text in the place of another.
    pub fn replace(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into(), fit: Fit::Here }
    }

    /// Writes lines in the place of a text, indented as far as its line; a line
    /// that goes further in starts with two blanks.
    pub fn lay_out(span: Span, lines: impl Into<String>) -> Self {
        Self { span, text: lines.into(), fit: Fit::Lines }
    }

    /// Takes a piece of text out.
    #[must_use]
    pub fn remove(span: Span) -> Self {
        Self::replace(span, "")
    }

    /// Puts a text behind a place.
    pub fn after(span: Span, text: impl Into<String>) -> Self {
        Self::replace(Span { start: span.end, ..span }, text)
    }

    /// Puts a text before a place.
    pub fn before(span: Span, text: impl Into<String>) -> Self {
        Self::replace(Span { end: span.start, ..span }, text)
    }

    /// Puts a line of its own below a statement that has no block.
    pub fn line_below(statement: Span, line: impl Into<String>) -> Self {
        Self { span: statement, text: line.into(), fit: Fit::LineBelow }
    }

    /// Puts a line of its own above a statement.
    pub fn line_above(statement: Span, line: impl Into<String>) -> Self {
        Self { span: statement, text: line.into(), fit: Fit::LineAbove }
    }

    /// Puts a line at the end of the file that a place lies in.
    pub fn last_line(of: Span, line: impl Into<String>) -> Self {
        Self { span: of, text: line.into(), fit: Fit::LastLine }
    }

    /// Takes a statement out, with its lines if nothing else stands on them.
    #[must_use]
    pub fn remove_statement(statement: Span) -> Self {
        Self { span: statement, text: String::new(), fit: Fit::LinesOut }
    }
}
