//! Facts as a list of labels, each with what holds: the one form in which cards
//! and tables show what a spec says. What is not said has no row.

use super::Run;
use super::links::Links;
use crate::score::{NamedView, PlaceView};
use crate::words::all_of;
use serde::Serialize;

/// A label and what holds under it.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    label: String,
    items: Vec<Item>,
}

/// One thing that holds, with what else is known of it in small letters.
#[derive(Debug, Default, Serialize)]
pub(super) struct Item {
    runs: Vec<Run>,
    small: Vec<Run>,
}

/// A row, if anything holds.
pub(super) fn row(label: &str, items: impl IntoIterator<Item = Item>) -> Option<Row> {
    let items: Vec<Item> = items.into_iter().collect();
    (!items.is_empty()).then(|| Row { label: label.to_owned(), items })
}

/// Rows under a heading.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    title: &'static str,
    /// How it is set: `list`, or `columns` side by side.
    form: &'static str,
    rows: Vec<Row>,
}

/// A group, if it has any row.
pub(super) fn group(
    title: &'static str,
    form: &'static str,
    rows: impl IntoIterator<Item = Option<Row>>,
) -> Option<Group> {
    let rows: Vec<Row> = rows.into_iter().flatten().collect();
    (!rows.is_empty()).then_some(Group { title, form, rows })
}

impl Run {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), href: None, said: false }
    }

    pub(super) fn link(text: impl Into<String>, anchor: Option<&str>) -> Self {
        Self { text: text.into(), href: anchor.map(|anchor| format!("#{anchor}")), said: true }
    }
}

impl Item {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self { runs: vec![Run::plain(text)], small: Vec::new() }
    }

    /// A text as somebody says it.
    pub(super) fn quoted(text: &str) -> Self {
        Self::said(format!("“{text}”"))
    }

    /// A title or text of the specs.
    pub(super) fn said(text: impl Into<String>) -> Self {
        Self { runs: vec![Run { said: true, ..Run::plain(text) }], small: Vec::new() }
    }

    /// A touchpoint, which leads there.
    pub(super) fn place(place: &PlaceView, links: &Links<'_>) -> Self {
        let found = links.place(place);
        let title = match found {
            Some((touchpoint, _)) => format!("{} {}", touchpoint.number, place.title),
            None => place.title.clone(),
        };
        Self { runs: vec![Run::link(title, found.map(|(_, id)| id))], small: Vec::new() }
    }

    pub(super) fn run(mut self, run: Run) -> Self {
        self.runs.push(run);
        self
    }

    /// More of it in small letters, set apart from what is there already.
    pub(super) fn small(mut self, runs: impl IntoIterator<Item = Run>) -> Self {
        let mut runs = runs.into_iter().peekable();
        if runs.peek().is_some() && !self.small.is_empty() {
            self.small.push(Run::plain("; "));
        }
        self.small.extend(runs);
        self
    }

    pub(super) fn small_text(self, text: Option<String>) -> Self {
        self.small(text.map(Run::plain))
    }

    /// For whom it holds.
    pub(super) fn audiences(self, audiences: &[String]) -> Self {
        let whom = (!audiences.is_empty()).then(|| format!("for {}", all_of(audiences)));
        self.small_text(whom)
    }

    /// The evidence that it rests on.
    pub(super) fn because(self, because: &[NamedView], links: &Links<'_>) -> Self {
        let mut runs = Vec::new();
        for (at, evidence) in because.iter().enumerate() {
            runs.push(Run::plain(if at == 0 { "known from " } else { ", " }));
            runs.push(Run::link(evidence.title.clone(), links.evidence(&evidence.name)));
        }
        self.small(runs)
    }
}
