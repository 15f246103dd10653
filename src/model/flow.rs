//! How customers move through a journey.

use super::{AudienceId, Condition, Heading, Quantity, Stated, StatedRef, TouchpointId};
use crate::source::Span;

/// How customers move through a journey.
#[derive(Debug)]
pub struct Flow<'s> {
    /// The ways, in the order of the file.
    pub ways: Vec<Way<'s>>,
    /// The paths that are named.
    pub paths: Vec<Path<'s>>,
    /// Where it stands in the text.
    pub span: Span,
    /// Whether a line of it could not be read, so that checks of the flow as a
    /// whole would speak of what is only misspelt.
    pub damaged: bool,
}

/// A step from one touchpoint to the next, e.g. `store -> purchase 20%`.
#[derive(Debug, Clone)]
pub struct Way<'s> {
    /// Where it starts.
    pub from: Stop,
    /// Where it leads.
    pub to: Stop,
    /// How many of those at its start take it.
    pub share: Option<Stated<Share>>,
    /// When it is taken.
    pub when: Option<Condition<'s>>,
    /// How soon it is taken.
    pub within: Option<Quantity>,
    /// How long it takes until it is taken.
    pub after: Option<Quantity>,
    /// Who takes it; empty: everybody.
    pub audiences: Vec<StatedRef<AudienceId>>,
    /// The names on both sides of its arrow.
    pub span: Span,
    /// The line that it stands on, which may have several ways.
    pub line: Span,
    /// Whether it is the last way of its line, the one that what follows the
    /// names is about.
    pub is_last: bool,
}

/// An end of a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stop {
    /// Where every customer begins.
    Start,
    /// The journey ends as it should.
    Finish,
    /// The customer gives up.
    Leave,
    /// A touchpoint.
    At(TouchpointId),
}

/// How many customers take a way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Share {
    /// A share of those at its start, in per cent.
    Percent(f64),
    /// All whom the other ways don't take.
    Rest,
}

/// A named path, e.g. `path buyers "Those who get one" through store, purchase`.
#[derive(Debug)]
pub struct Path<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// Touchpoints on it, in order, enough of them to tell it from the others.
    pub through: Vec<StatedRef<TouchpointId>>,
    /// How it ends, [`Stop::Finish`] or [`Stop::Leave`], where it says so.
    pub end: Option<Stated<Stop>>,
    /// Who takes it; empty: everybody.
    pub audiences: Vec<StatedRef<AudienceId>>,
}
