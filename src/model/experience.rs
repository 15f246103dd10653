//! What customers expect, meet, give and get at a touchpoint.

use super::{
    AudienceId, Because, DataId, DataKind, ExpectationId, Heading, Importance, Layer, MetricId,
    OwnerId, Quantity, Ref, Stated, StatedRef, Strength, Text, TouchpointId, WantId,
};
use crate::source::Span;
use jiff::civil::Date;

/// What a touchpoint says of the customer's experience. Most touchpoints say
/// only some of it, so that it lies apart from the touchpoint itself.
#[derive(Debug, Default)]
pub struct Experience<'s> {
    /// What customers expect.
    pub expects: Vec<ExpectationId>,
    /// Touchpoints that are felt better or worse because of this one.
    pub effects: Vec<Effect>,
    /// Where the next customers meet what this one says.
    pub feeds: Vec<StatedRef<TouchpointId>>,
    /// What the brand does about an unintended contact.
    pub answer: Option<Answer<'s>>,
    /// Metrics by which the brand hears what happens here.
    pub listens: Vec<StatedRef<MetricId>>,
    /// What the customer gets, besides the promises delivered.
    pub gives: Vec<Stated<Text<'s>>>,
    /// What the customer gives, besides the data asked for.
    pub takes: Vec<Stated<Text<'s>>>,
    /// Data that the customer is asked for.
    pub asks: Vec<DataUse<'s>>,
    /// Data that are used here, whether asked for here or elsewhere.
    pub uses: Vec<DataUse<'s>>,
    /// What customers do, think, feel and say, pains and ideas, in the order of
    /// the spec.
    pub insights: Vec<Insight<'s>>,
    /// How much the touchpoint matters to customers.
    pub importance: Vec<Importance>,
}

impl Experience<'static> {
    /// That of a touchpoint that says nothing of it.
    pub const NONE: &'static Self = &Self {
        expects: Vec::new(),
        effects: Vec::new(),
        feeds: Vec::new(),
        answer: None,
        listens: Vec::new(),
        gives: Vec::new(),
        takes: Vec::new(),
        asks: Vec::new(),
        uses: Vec::new(),
        insights: Vec::new(),
        importance: Vec::new(),
    };
}

impl<'s> Experience<'s> {
    /// What it tells of the customer in one way, such as the pains.
    pub fn insights_of(&self, kind: InsightKind) -> impl Iterator<Item = &Insight<'s>> {
        self.insights.iter().filter(move |insight| insight.kind == kind)
    }
}

/// What customers expect at a touchpoint, e.g.
/// `expects greeting joy "Reception greets me by name" review 2027-12`.
#[derive(Debug)]
pub struct Expectation<'s> {
    /// Where it is expected.
    pub touchpoint: TouchpointId,
    /// A name to refer to it by.
    pub name: Option<Stated<Text<'s>>>,
    /// What is expected.
    pub what: Expected<'s>,
    /// When to look at it again.
    pub review: Option<Stated<Date>>,
    /// The evidence for it.
    pub because: Because,
    /// Who expects it; empty: everybody.
    pub audiences: Vec<StatedRef<AudienceId>>,
    /// The statement.
    pub span: Span,
}

/// What is expected.
#[derive(Debug)]
pub enum Expected<'s> {
    /// Something in words, of a layer other than the score.
    Words(Layer, Text<'s>),
    /// A score from 0 to 10.
    Score(Stated<f64>),
    /// It could not be read; reported already.
    Unknown,
}

impl Expectation<'_> {
    /// The layer of what is expected in words.
    #[must_use]
    pub fn layer(&self) -> Option<Layer> {
        match self.what {
            Expected::Words(layer, _) => Some(layer),
            Expected::Score(_) | Expected::Unknown => None,
        }
    }
}

/// How a touchpoint changes the way another one is felt.
#[derive(Debug)]
pub struct Effect {
    /// The other touchpoint.
    pub on: StatedRef<TouchpointId>,
    /// Whether for the better.
    pub helps: bool,
    /// How strongly; none: the spec doesn't say.
    pub strength: Option<Strength>,
    /// The evidence for it.
    pub because: Because,
    /// The statement.
    pub span: Span,
}

/// What the brand does about an unintended contact.
#[derive(Debug)]
pub struct Answer<'s> {
    /// What it does.
    pub by: AnsweredBy<'s>,
    /// How soon.
    pub within: Option<Quantity>,
    /// The statement.
    pub span: Span,
}

/// How an unintended contact is answered.
#[derive(Debug)]
pub enum AnsweredBy<'s> {
    /// By a touchpoint.
    Touchpoint(StatedRef<TouchpointId>),
    /// In words.
    Words(Text<'s>),
}

/// Something that customers are asked for, e.g. `data birthday "Date of birth"`.
#[derive(Debug)]
pub struct Data<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// How much care it needs; none: personal.
    pub kind: Option<DataKind>,
    /// Notes for the report's readers.
    pub notes: Vec<Text<'s>>,
}

/// Data asked for or used at a touchpoint, and what for.
#[derive(Debug)]
pub struct DataUse<'s> {
    /// The data.
    pub data: Vec<StatedRef<DataId>>,
    /// What for.
    pub purpose: Option<Purpose<'s>>,
    /// The statement.
    pub span: Span,
    /// Whether a part of the line could not be read (reported).
    pub damaged: bool,
}

/// What data are asked for or used for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose<'s> {
    /// Something that the customer wants in this journey.
    Want(StatedRef<WantId>),
    /// A purpose of the brand's own, in words.
    Own(Stated<Text<'s>>),
}

/// What a journey map shows at a touchpoint.
#[derive(Debug)]
pub struct Insight<'s> {
    /// What it tells of the customer.
    pub kind: InsightKind,
    /// What customers do, think …, in words.
    pub text: Text<'s>,
    /// The evidence for it.
    pub because: Because,
    /// Whom it is about; empty: everybody.
    pub audiences: Vec<StatedRef<AudienceId>>,
    /// Who takes an idea on.
    pub owner: Option<StatedRef<OwnerId>>,
    /// The statement.
    pub span: Span,
    /// Whether a part of the line could not be read (reported).
    pub damaged: bool,
}

/// What an insight tells of the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum InsightKind {
    Does,
    Thinks,
    Feels,
    Quote,
    Pain,
    Idea,
}

impl DataUse<'_> {
    /// The want that the data are for, where that is known.
    #[must_use]
    pub fn want(&self) -> Option<Ref<WantId>> {
        match self.purpose {
            Some(Purpose::Want(want)) => Some(want.value),
            _ => None,
        }
    }
}
