//! Goals and their targets.

use super::{AudienceId, ExpectationId, GoalKind, MetricId, Quantity, Stated, StatedRef, Text};
use crate::source::Span;
use jiff::civil::Date;

/// What a strategy, journey, stage or touchpoint is to achieve.
#[derive(Debug)]
pub struct Goal<'s> {
    /// Which of the two kinds; none where the line doesn't say (reported), so
    /// that it may be either.
    pub kind: Option<GoalKind>,
    /// The goal in words.
    pub text: Text<'s>,
    /// Its first line; the place to point at.
    pub span: Span,
    /// How one will know.
    pub targets: Vec<Target>,
    /// The expectations that it answers.
    pub answers: Vec<StatedRef<ExpectationId>>,
    /// Whether a line of its block is unknown to the language (reported).
    pub has_unread: bool,
}

/// A figure that a metric is to reach, e.g.
/// `target waiting at most 10 min from 24 min by 2027-06-30`.
#[derive(Debug)]
pub struct Target {
    /// The metric; none where the line names none.
    pub metric: Option<StatedRef<MetricId>>,
    /// What is to be reached; none where the line doesn't say.
    pub form: Option<Form>,
    /// For a share of cases, how long one of them may take:
    /// `at least 90% within 10 min`.
    pub(super) within: Option<Box<Quantity>>,
    /// Where it starts from.
    pub(super) baseline: Option<Box<Baseline>>,
    /// By when.
    pub deadline: Option<Stated<Deadline>>,
    /// For whom; empty: everybody.
    pub audiences: Vec<StatedRef<AudienceId>>,
    /// The statement.
    pub span: Span,
    /// Whether a part of the line could not be read (reported), so that what
    /// seems absent may only be misspelt.
    pub damaged: bool,
}

// Few targets have either, and there may be very many targets.
impl Target {
    /// For a share of cases, how long one of them may take.
    #[must_use]
    pub fn within(&self) -> Option<Quantity> {
        self.within.as_deref().copied()
    }

    /// Whether it is for an audience: for it by name, or for everybody.
    #[must_use]
    pub fn is_for(&self, audience: AudienceId) -> bool {
        let mut named = self.audiences.iter().filter_map(|stated| stated.value.known());
        self.audiences.is_empty() || named.any(|id| id == audience)
    }

    /// Where it starts from.
    #[must_use]
    pub fn baseline(&self) -> Option<Baseline> {
        self.baseline.as_deref().copied()
    }
}

/// What a target asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Form {
    /// `at least Q`.
    AtLeast(Quantity),
    /// `at most Q`.
    AtMost(Quantity),
    /// `between Q and Q`, the lower value first.
    Between(Quantity, Quantity),
    /// `up Q`: that much above the baseline; per cent of it where `Q` is in `%`.
    Up(Quantity),
    /// `down Q`: that much below the baseline; per cent of it where `Q` is in `%`.
    Down(Quantity),
}

/// Where a target starts from: `from 24 min on 2026-09`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Baseline {
    /// The value at the start.
    pub value: Quantity,
    /// When it was measured.
    pub on: Option<Stated<Date>>,
}

/// By when a target is to be met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deadline {
    /// By the end of a day, stated there or by the stage or journey.
    By(Date),
    /// At all times.
    Always,
    /// A date that could not be read; reported already.
    Unknown,
}
