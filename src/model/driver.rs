//! What drives customers, and what is spent on it.

use super::{
    AudienceId, Because, BrandId, Heading, JourneyId, OwnerId, Quantity, Stated, StatedRef, Text,
    TouchpointId, Weight,
};
use crate::source::Span;
use jiff::civil::Date;

/// A feeling that draws customers to a brand, e.g. `motivator secure "Feel secure"`.
#[derive(Debug)]
pub struct Motivator<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// How much it matters to customers.
    pub importance: Vec<Importance>,
    /// Notes for the report's readers.
    pub notes: Vec<Text<'s>>,
}

/// How much something matters: what customers say, and what in fact drives them.
#[derive(Debug)]
pub struct Importance {
    /// What they say.
    pub stated: Option<Stated<Weight>>,
    /// What drives their connection, from data.
    pub derived: Option<Stated<Weight>>,
    /// The evidence for it.
    pub because: Because,
    /// To whom it matters so; empty: to everybody.
    pub audiences: Vec<StatedRef<AudienceId>>,
    /// The statement.
    pub span: Span,
    /// Whether a part of the line could not be read (reported).
    pub damaged: bool,
}

/// What stated and derived importance come to together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quadrant {
    /// Few name it, and it drives their connection.
    HiddenDriver,
    /// Many name it, and it drives their connection.
    ProvenDriver,
    /// Many name it, and it drives little.
    TableStakes,
    /// Few name it, and it drives little.
    Leave,
}

impl Quadrant {
    /// Where something falls by what customers say and by what drives them.
    #[must_use]
    pub fn of(stated: Weight, derived: Weight) -> Self {
        match (stated, derived) {
            (Weight::Low, Weight::High) => Self::HiddenDriver,
            (Weight::High, Weight::High) => Self::ProvenDriver,
            (Weight::High, Weight::Low) => Self::TableStakes,
            (Weight::Low, Weight::Low) => Self::Leave,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::HiddenDriver => "hidden driver",
            Self::ProvenDriver => "proven driver",
            Self::TableStakes => "table stakes",
            Self::Leave => "of little weight",
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn advice(self) -> &'static str {
        match self {
            Self::HiddenDriver => "invest",
            Self::ProvenDriver => "protect",
            Self::TableStakes => "meet, don’t over-invest",
            Self::Leave => "leave",
        }
    }
}

/// Money for touchpoints.
#[derive(Debug)]
pub struct Investment<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// Whose money it is.
    pub by: Investor,
    /// How much.
    pub amount: Option<Quantity>,
    /// Who answers for it.
    pub owner: Option<StatedRef<OwnerId>>,
    /// Its first and last day; the last one is none where it could not be read.
    pub period: Option<Period>,
    /// The touchpoints that it goes to.
    pub into: Vec<StatedRef<TouchpointId>>,
    /// Notes for the report's readers.
    pub notes: Vec<Text<'s>>,
}

/// Who invests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Investor {
    Brand(BrandId),
    Journey(JourneyId),
}

/// From one day to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Stated<Date>,
    /// The last day, not before the first.
    pub to: Stated<Date>,
}
