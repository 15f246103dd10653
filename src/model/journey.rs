//! Journeys, their stages and touchpoints.

use super::{
    AudienceId, Because, BrandId, ChannelId, Experience, Flow, Goal, Heading, InvestmentId,
    JourneyId, MetricId, Moment, MotivatorId, OwnerId, PromiseId, Quantity, StageId, Stated,
    StatedRef, Text, TouchpointAim, TouchpointId, WantId,
};
use crate::source::Span;

/// A customer's lifecycle with the brand, as an ordered list of stages.
#[derive(Debug)]
pub struct Journey<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// Whose journey; the project's only brand where the spec names none.
    pub brand: Option<StatedRef<BrandId>>,
    /// Who takes it; empty: the spec doesn't say.
    pub audiences: Vec<StatedRef<AudienceId>>,
    /// Where the spec calls it a draft, in which what is missing is expected.
    pub draft: Option<Span>,
    /// Its stages in order.
    pub stages: Vec<StageId>,
    /// Its touchpoints in the order of the file.
    pub touchpoints: Vec<TouchpointId>,
    /// Goals of the journey as a whole.
    pub goals: Vec<Goal<'s>>,
    /// How customers move; none: in the order of the file.
    pub flow: Option<Flow<'s>>,
    /// Money for its touchpoints.
    pub investments: Vec<InvestmentId>,
    /// Notes for the report's readers.
    pub notes: Vec<Text<'s>>,
}

/// A part of a journey.
#[derive(Debug)]
pub struct Stage<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// The journey it is part of.
    pub journey: JourneyId,
    /// What the customer wants here, in the customer's words.
    pub wants: Vec<Want<'s>>,
    /// Where value changes hands, in words; none: not in this stage.
    pub exchange: Option<Stated<Text<'s>>>,
    /// Its touchpoints in order.
    pub touchpoints: Vec<TouchpointId>,
    /// Goals of the stage as a whole.
    pub goals: Vec<Goal<'s>>,
    /// Notes for the report's readers.
    pub notes: Vec<Text<'s>>,
}

/// What the customer wants, e.g. `wants no_fear "to get through it without pain"`.
#[derive(Debug)]
pub struct Want<'s> {
    /// Which of the wants of its journey it is, in the order of the spec.
    pub id: WantId,
    /// A name to refer to it by.
    pub name: Option<Text<'s>>,
    /// The wish itself.
    pub text: Text<'s>,
    /// The statement.
    pub span: Span,
}

/// A contact between a customer and the brand.
#[derive(Debug)]
pub struct Touchpoint<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// The journey it belongs to.
    pub journey: JourneyId,
    /// The stage it belongs to.
    pub stage: StageId,
    /// Who meets it; empty: every audience of the journey.
    pub audiences: Vec<StatedRef<AudienceId>>,
    /// Where the spec calls it unintended; none: it is intended.
    pub unintended: Option<Span>,
    /// Its channel, its own or handed down.
    pub channel: Option<StatedRef<ChannelId>>,
    /// Its owner, its own or handed down.
    pub owner: Option<StatedRef<OwnerId>>,
    /// The moments of truth that it is.
    pub moments: Vec<Stated<Moment>>,
    /// The evidence for the moments, its own or handed down.
    pub because: Because,
    /// What it is for, its own or handed down.
    pub aim: Option<Stated<TouchpointAim>>,
    /// The motivators that it speaks to, its own or handed down.
    pub serves: Vec<StatedRef<MotivatorId>>,
    /// Its goals of both kinds.
    pub goals: Vec<Goal<'s>>,
    /// Promises it makes.
    pub promises: Vec<PromiseId>,
    /// Promises made elsewhere that it tells customers of.
    pub announces: Vec<StatedRef<PromiseId>>,
    /// Promises made elsewhere that it keeps.
    pub delivers: Vec<StatedRef<PromiseId>>,
    /// What makes good when it fails, its own or handed down.
    pub recovery: Option<Box<Recovery<'s>>>,
    /// What it says of the customer's experience; read it with
    /// [`Touchpoint::experience`].
    pub(super) experience: Option<Box<Experience<'s>>>,
    /// Notes for the report's readers.
    pub notes: Vec<Text<'s>>,
}

impl<'s> Touchpoint<'s> {
    /// What it says of the customer's experience.
    #[must_use]
    pub fn experience(&self) -> &Experience<'s> {
        self.experience.as_deref().unwrap_or(Experience::NONE)
    }
}

/// Which touchpoint makes good, and when.
#[derive(Debug, Clone)]
pub struct Recovery<'s> {
    /// The touchpoint that makes good.
    pub by: StatedRef<TouchpointId>,
    /// What sets it off; none: any failure.
    pub when: Option<Condition<'s>>,
    /// How soon.
    pub within: Option<Quantity>,
    /// The statement.
    pub span: Span,
}

/// When something happens.
#[derive(Debug, Clone)]
pub enum Condition<'s> {
    /// A metric is beyond a limit: `when waiting above 20 min`.
    Beyond {
        /// The metric.
        metric: StatedRef<MetricId>,
        /// Above the limit, or below it.
        above: bool,
        /// The limit.
        limit: Quantity,
    },
    /// In words: `when "the shelf is empty"`.
    Words(Text<'s>),
}
