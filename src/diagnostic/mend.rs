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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Safety {
    /// It writes down what the text was taken for, and changes no meaning.
    Safe,
    /// It is probably what was meant.
    Unsafe,
}

/// A piece of text in the place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty: the new text is put in there.
    pub span: Span,
    /// What it is replaced by.
    pub text: String,
}

impl Edit {
    /// Writes a text in the place of another.
    pub fn replace(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }

    /// Takes a piece of text out.
    #[must_use]
    pub fn remove(span: Span) -> Self {
        Self { span, text: String::new() }
    }

    /// Puts a text behind a place.
    pub fn after(span: Span, text: impl Into<String>) -> Self {
        Self { span: Span { start: span.end, ..span }, text: text.into() }
    }
}
