//! The journeys of a project as they are meant: names resolved, quantities
//! typed, facts that a journey or stage states for its touchpoints handed down.
//!
//! The model borrows its texts from the sources. A name that could not be
//! resolved has been reported and is [`Ref::Unknown`]: it counts as present,
//! and no check has to think of it again.

mod arena;
mod build;
pub mod codes;
mod graph;
mod quantity;
mod walks;

pub use crate::vocabulary::{
    AudienceKind, Better, Figure, GoalKind, MetricType, Moment, SourceKind, TimeUnit,
};
pub use arena::{Arena, Id};
pub use build::build;
pub use graph::{Graph, Node};
pub use quantity::{Dimension, Quantity, Unit};
pub use walks::{Fit, MAX_WALKS, Walk, Walks, walks};

use crate::source::Span;
use jiff::civil::Date;
use std::borrow::Cow;

/// What the ids of each kind of thing are told apart by.
#[allow(missing_docs)]
pub mod kind {
    #[derive(Debug)]
    pub enum Brand {}
    #[derive(Debug)]
    pub enum Promise {}
    #[derive(Debug)]
    pub enum Audience {}
    #[derive(Debug)]
    pub enum Channel {}
    #[derive(Debug)]
    pub enum Owner {}
    #[derive(Debug)]
    pub enum CountNoun {}
    #[derive(Debug)]
    pub enum Source {}
    #[derive(Debug)]
    pub enum Metric {}
    #[derive(Debug)]
    pub enum Journey {}
    #[derive(Debug)]
    pub enum Stage {}
    #[derive(Debug)]
    pub enum Touchpoint {}
}

/// The index of a [`Brand`].
pub type BrandId = Id<kind::Brand>;
/// The index of a [`Promise`].
pub type PromiseId = Id<kind::Promise>;
/// The index of a [`Audience`].
pub type AudienceId = Id<kind::Audience>;
/// The index of a [`Channel`].
pub type ChannelId = Id<kind::Channel>;
/// The index of a [`Owner`].
pub type OwnerId = Id<kind::Owner>;
/// The index of a [`CountNoun`].
pub type CountNounId = Id<kind::CountNoun>;
/// The index of a [`Source`].
pub type SourceId = Id<kind::Source>;
/// The index of a [`Metric`].
pub type MetricId = Id<kind::Metric>;
/// The index of a [`Journey`].
pub type JourneyId = Id<kind::Journey>;
/// The index of a [`Stage`].
pub type StageId = Id<kind::Stage>;
/// The index of a [`Touchpoint`].
pub type TouchpointId = Id<kind::Touchpoint>;

/// A text of the spec, escapes undone.
pub type Text<'s> = Cow<'s, str>;

/// Everything that a project's specs say.
#[derive(Debug, Default)]
#[allow(missing_docs)]
pub struct Model<'s> {
    pub brands: Arena<kind::Brand, Brand<'s>>,
    pub promises: Arena<kind::Promise, Promise<'s>>,
    pub audiences: Arena<kind::Audience, Audience<'s>>,
    pub channels: Arena<kind::Channel, Channel<'s>>,
    pub owners: Arena<kind::Owner, Owner<'s>>,
    pub count_nouns: Arena<kind::CountNoun, CountNoun<'s>>,
    pub sources: Arena<kind::Source, Source<'s>>,
    pub metrics: Arena<kind::Metric, Metric<'s>>,
    pub journeys: Arena<kind::Journey, Journey<'s>>,
    pub stages: Arena<kind::Stage, Stage<'s>>,
    pub touchpoints: Arena<kind::Touchpoint, Touchpoint<'s>>,
}

/// What every declared thing begins with: its name and its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading<'s> {
    /// The name that other lines refer to it by, in Unicode NFC.
    pub name: Text<'s>,
    /// The title for readers; made from the name where the spec gives none.
    pub title: Text<'s>,
    /// The name in the text; the place to point at.
    pub span: Span,
    /// The whole statement, with its block.
    pub whole: Span,
    /// Whether a line of its block is unknown to the language (reported), so
    /// that what seems absent may only be misspelt.
    pub has_unread: bool,
}

/// A reference to something declared, by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ref<I> {
    /// It is this one.
    To(I),
    /// No such name; reported already.
    Unknown,
}

impl<I> Ref<I> {
    /// What it refers to, where that is known.
    #[must_use]
    pub fn known(self) -> Option<I> {
        match self {
            Self::To(id) => Some(id),
            Self::Unknown => None,
        }
    }
}

/// A fact and the place that states it. Where the place lies outside of the
/// touchpoint that has the fact, its journey or stage has handed it down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stated<T> {
    /// The fact.
    pub value: T,
    /// The value in the text.
    pub span: Span,
}

/// A fact that names something declared.
pub type StatedRef<I> = Stated<Ref<I>>;

/// A brand and the promises it makes.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Brand<'s> {
    pub heading: Heading<'s>,
    pub promises: Vec<PromiseId>,
    /// Whom it serves; empty: all audiences.
    pub audiences: Vec<StatedRef<AudienceId>>,
    pub notes: Vec<Text<'s>>,
}

/// Something a brand or touchpoint promises to customers.
#[derive(Debug)]
pub struct Promise<'s> {
    /// Its name; its title is the promise itself, e.g. `"Delivered in two days"`.
    pub heading: Heading<'s>,
    /// Who makes it.
    pub made_by: Maker,
    /// The day by which it holds.
    pub by: Option<Stated<Date>>,
    /// How long it may take.
    pub within: Option<Quantity>,
    /// For whom; empty: everybody.
    pub audiences: Vec<StatedRef<AudienceId>>,
}

/// Who makes a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Maker {
    Brand(BrandId),
    Touchpoint(TouchpointId),
}

/// A group of customers.
#[derive(Debug)]
pub struct Audience<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// Consumers or businesses.
    pub kind: Option<AudienceKind>,
    /// Its share of all customers, in per cent.
    pub share: Option<Quantity>,
    /// How many customers it has.
    pub size: Option<Stated<f64>>,
}

/// A way on which brand and customer meet, e.g. `channel web "Web shop"`.
#[derive(Debug)]
pub struct Channel<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
}

/// A department or person answerable, e.g. `owner retail "Retail operations"`.
#[derive(Debug)]
pub struct Owner<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
}

/// Things that are counted, e.g. `unit articles "Articles sold"`.
#[derive(Debug)]
pub struct CountNoun<'s> {
    /// Its name, which follows numbers, and its title.
    pub heading: Heading<'s>,
}

/// Where figures come from, e.g. a survey.
#[derive(Debug)]
pub struct Source<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// What sort of source it is.
    pub kind: Option<SourceKind>,
    /// How often it gives figures.
    pub every: Option<Stated<Cadence>>,
}

/// How often something is measured: every `count` `unit`s.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cadence {
    /// How many units lie between two measurements.
    pub count: f64,
    /// The unit, from days up.
    pub unit: TimeUnit,
}

/// Something measured.
#[derive(Debug)]
pub struct Metric<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// Its type; none when the spec names none that is known.
    pub metric_type: Option<Stated<MetricType>>,
    /// Whether it measures what happens or how customers feel about it.
    pub kind: Option<GoalKind>,
    /// The unit of its figures; none when it can't be known.
    pub unit: Option<Unit>,
    /// The least and the greatest value it can have.
    pub scale: Option<Scale>,
    /// How its figure is made of single answers.
    pub figure: Option<Figure>,
    /// Which way is better.
    pub better: Option<Better>,
    /// The question as customers are asked it.
    pub question: Option<Text<'s>>,
    /// Where its figures come from.
    pub source: Option<StatedRef<SourceId>>,
    /// How often it is measured; where it doesn't say, its source's cadence.
    pub every: Option<Stated<Cadence>>,
    /// Who answers for it.
    pub owner: Option<StatedRef<OwnerId>>,
    /// Notes for the report's readers.
    pub notes: Vec<Text<'s>>,
}

/// The values a metric can have, in its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The lowest value.
    pub low: f64,
    /// The highest value, above the lowest.
    pub high: f64,
    /// Where the spec states it; none where the type implies it.
    pub span: Option<Span>,
}

/// A customer's lifecycle with the brand, as an ordered list of stages.
#[derive(Debug)]
pub struct Journey<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// Whose journey; the project's only brand where the spec names none.
    pub brand: Option<StatedRef<BrandId>>,
    /// Who takes it; empty: the spec doesn't say.
    pub audiences: Vec<StatedRef<AudienceId>>,
    /// Its stages in order.
    pub stages: Vec<StageId>,
    /// Its touchpoints in the order of the file.
    pub touchpoints: Vec<TouchpointId>,
    /// Goals of the journey as a whole.
    pub goals: Vec<Goal<'s>>,
    /// How customers move; none: in the order of the file.
    pub flow: Option<Flow<'s>>,
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
    /// Its goals of both kinds.
    pub goals: Vec<Goal<'s>>,
    /// Promises it makes.
    pub promises: Vec<PromiseId>,
    /// Promises made elsewhere that it tells customers of.
    pub announces: Vec<StatedRef<PromiseId>>,
    /// Promises made elsewhere that it keeps.
    pub delivers: Vec<StatedRef<PromiseId>>,
    /// What makes good when it fails, its own or handed down.
    pub recovery: Option<Recovery<'s>>,
    /// Notes for the report's readers.
    pub notes: Vec<Text<'s>>,
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

/// What a journey, stage or touchpoint is to achieve.
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
    /// Where it starts from.
    pub baseline: Option<Baseline>,
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
}

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
    /// Who takes it; empty: everybody.
    pub audiences: Vec<StatedRef<AudienceId>>,
    /// The names on both sides of its arrow.
    pub span: Span,
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
    /// Who takes it; empty: everybody.
    pub audiences: Vec<StatedRef<AudienceId>>,
}

/// Where a goal or a measurement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Place {
    Journey(JourneyId),
    Stage(StageId),
    Touchpoint(TouchpointId),
}

/// A target with the goal and the place it stands in.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs)]
pub struct TargetAt<'m, 's> {
    pub place: Place,
    pub goal: &'m Goal<'s>,
    pub target: &'m Target,
}

impl<'s> Model<'s> {
    /// Every goal with its place: those of the journeys, of the stages, of the
    /// touchpoints, each in the order of the spec.
    pub fn goals(&self) -> impl Iterator<Item = (Place, &Goal<'s>)> {
        let journeys = self.journeys.iter().flat_map(|(id, journey)| {
            journey.goals.iter().map(move |goal| (Place::Journey(id), goal))
        });
        let stages = self
            .stages
            .iter()
            .flat_map(|(id, stage)| stage.goals.iter().map(move |goal| (Place::Stage(id), goal)));
        let touchpoints = self.touchpoints.iter().flat_map(|(id, touchpoint)| {
            touchpoint.goals.iter().map(move |goal| (Place::Touchpoint(id), goal))
        });
        journeys.chain(stages).chain(touchpoints)
    }

    /// Every target with its goal and place, in the order of [`Model::goals`].
    pub fn targets(&self) -> impl Iterator<Item = TargetAt<'_, 's>> {
        self.goals().flat_map(|(place, goal)| {
            goal.targets.iter().map(move |target| TargetAt { place, goal, target })
        })
    }

    /// The journey that a place lies in.
    #[must_use]
    pub fn journey_of(&self, place: Place) -> JourneyId {
        match place {
            Place::Journey(id) => id,
            Place::Stage(id) => self.stages[id].journey,
            Place::Touchpoint(id) => self.touchpoints[id].journey,
        }
    }

    /// The name and title of a place.
    #[must_use]
    pub fn heading_of(&self, place: Place) -> &Heading<'s> {
        match place {
            Place::Journey(id) => &self.journeys[id].heading,
            Place::Stage(id) => &self.stages[id].heading,
            Place::Touchpoint(id) => &self.touchpoints[id].heading,
        }
    }
}
