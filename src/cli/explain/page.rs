//! What there is to know about something, as plain data: drawn for a terminal
//! or written as Markdown elsewhere.

use crate::words::sentence;

/// A page.
pub(super) struct Page {
    /// What it is about.
    pub(super) name: String,
    /// What that is, in a few words: `in a touchpoint`, `a unit`.
    pub(super) about: String,
    pub(super) parts: Vec<Part>,
}

/// A part of a page.
pub(super) enum Part {
    /// A paragraph, names in backticks.
    Text(String),
    /// What lines consist of.
    Form(String),
    /// Names with what they mean; nothing, where the name says it.
    Rows(Vec<(String, String)>),
    /// What one may write, under a heading.
    Sample { heading: &'static str, written_in: Written, text: String },
}

/// What a sample is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    Spec,
    Settings,
    Data,
}

impl Page {
    pub(super) fn new(name: impl Into<String>, about: impl Into<String>) -> Self {
        Self { name: name.into(), about: about.into(), parts: Vec::new() }
    }

    /// Adds a paragraph, if there is something in it.
    pub(super) fn text(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.parts.push(Part::Text(text));
        }
        self
    }

    /// Adds what the table says of something, as a sentence.
    pub(super) fn sentence(self, text: &str) -> Self {
        self.text(sentence(text))
    }

    /// Adds a paragraph, if there is one.
    pub(super) fn text_if_any(self, text: Option<String>) -> Self {
        self.text(text.unwrap_or_default())
    }

    pub(super) fn form(mut self, form: impl Into<String>) -> Self {
        self.parts.push(Part::Form(form.into()));
        self
    }

    /// Adds names with what they mean, if there are any.
    pub(super) fn rows(mut self, rows: impl IntoIterator<Item = (String, &'static str)>) -> Self {
        let rows = rows.into_iter().map(|(name, doc)| (name, doc.to_owned()));
        let rows = rows.collect::<Vec<_>>();
        if !rows.is_empty() {
            self.parts.push(Part::Rows(rows));
        }
        self
    }

    pub(super) fn sample(
        mut self,
        heading: &'static str,
        written_in: Written,
        text: impl Into<String>,
    ) -> Self {
        self.parts.push(Part::Sample { heading, written_in, text: text.into() });
        self
    }
}
