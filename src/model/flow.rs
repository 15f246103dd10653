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
    /// What of it could not be read.
    pub damage: Damage,
}

/// What of a flow could not be read. Checks of the flow as a whole leave a damaged
/// one alone, since they would speak of what is only misspelt.
#[derive(Debug, Default, PartialEq, Eq)]
pub enum Damage {
    /// Nothing.
    #[default]
    None,
    /// Ways on from these stops.
    From(Vec<Stop>),
    /// Ways that may start anywhere.
    Anywhere,
}

impl Flow<'_> {
    /// A flow without ways.
    #[must_use]
    pub fn new(span: Span) -> Self {
        Self { ways: Vec::new(), paths: Vec::new(), span, damage: Damage::None }
    }

    /// Notes that a way could not be read, which starts at some stop; none: it may
    /// start anywhere.
    pub fn damage(&mut self, from: Option<Stop>) {
        match (&mut self.damage, from) {
            (Damage::From(stops), Some(from)) => stops.push(from),
            (Damage::None, Some(from)) => self.damage = Damage::From(vec![from]),
            (damage, _) => *damage = Damage::Anywhere,
        }
    }

    /// Whether some of it could not be read.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.damage != Damage::None
    }

    /// Whether all ways on from a stop could be read.
    #[must_use]
    pub fn knows_ways_from(&self, stop: Stop) -> bool {
        match &self.damage {
            Damage::None => true,
            Damage::From(stops) => !stops.contains(&stop),
            Damage::Anywhere => false,
        }
    }
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
