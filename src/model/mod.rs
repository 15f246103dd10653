//! The journeys of a project as they are meant: names resolved, quantities
//! typed, facts that a journey or stage states for its touchpoints handed down.
//!
//! The model borrows its texts from the sources. A name that could not be
//! resolved has been reported and is [`Ref::Unknown`]: it counts as present,
//! and no check has to think of it again.

mod aim;
mod arena;
mod brand;
mod build;
pub mod codes;
mod driver;
mod evidence;
mod experience;
mod flow;
mod goal;
mod graph;
mod hidden;
mod journey;
mod language;
mod metric;
mod quantity;
mod said;
mod walks;

pub use crate::vocabulary::{
    Aggregate, AudienceKind, Better, DataKind, GoalKind, Layer, MetricType, Moment, SourceKind,
    Stated, Strength, TimeUnit, TouchpointAim, Weight,
};
pub use aim::{Aim, Gauge, NoAim, is_below, is_same};
pub use arena::{Arena, Id};
pub use brand::{Audience, Brand, Channel, Maker, Owner, Promise, Strategy, Worth};
pub use build::{build, build_in};
pub use driver::{Importance, Investment, Investor, Motivator, Period, Quadrant};
pub use evidence::{Because, Evidence};
pub use experience::{
    Answer, AnsweredBy, Data, DataUse, Effect, Expectation, Expected, Experience, Insight,
    InsightKind, Purpose,
};
pub use flow::{Damage, Flow, Path, Share, Stop, Way};
pub use goal::{Baseline, Deadline, Form, Goal, Target};
pub use graph::{Graph, Node, Unsaid, Visits, percents};
pub use hidden::Hidden;
pub use journey::{Condition, Journey, Recovery, Stage, Touchpoint, Want};
pub use language::{Language, Texts, Translation, USUAL_LANGUAGE};
pub use metric::{Cadence, CountNoun, Metric, Scale, Source};
pub use quantity::{Dimension, Quantity, Unit};
pub use walks::{Fit, MAX_WALKS, Walk, Walks, walks};

use crate::source::Span;
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
    #[derive(Debug)]
    pub enum Want {}
    #[derive(Debug)]
    pub enum Data {}
    #[derive(Debug)]
    pub enum Motivator {}
    #[derive(Debug)]
    pub enum Evidence {}
    #[derive(Debug)]
    pub enum Expectation {}
    #[derive(Debug)]
    pub enum Investment {}
    #[derive(Debug)]
    pub enum Language {}
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
/// The index of a [`Want`] among those of its journey.
pub type WantId = Id<kind::Want>;
/// The index of a [`Data`].
pub type DataId = Id<kind::Data>;
/// The index of a [`Motivator`].
pub type MotivatorId = Id<kind::Motivator>;
/// The index of an [`Evidence`].
pub type EvidenceId = Id<kind::Evidence>;
/// The index of an [`Expectation`].
pub type ExpectationId = Id<kind::Expectation>;
/// The index of an [`Investment`].
pub type InvestmentId = Id<kind::Investment>;

/// The index of a [`Language`].
pub type LanguageId = Id<kind::Language>;

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
    pub data: Arena<kind::Data, Data<'s>>,
    pub motivators: Arena<kind::Motivator, Motivator<'s>>,
    pub evidence: Arena<kind::Evidence, Evidence<'s>>,
    pub expectations: Arena<kind::Expectation, Expectation<'s>>,
    pub investments: Arena<kind::Investment, Investment<'s>>,
    pub languages: Arena<kind::Language, Language<'s>>,
    /// The language that its titles and texts are in; none: it is not declared.
    pub language: Option<LanguageId>,
    /// The titles and texts of the specs; none, where no language is declared.
    pub texts: Texts<'s>,
    pub hidden: Hidden,
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
    /// Whether a line of its block is unknown to the language, or its name is
    /// that of something else (both reported), so that what seems absent may
    /// only be misspelt.
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

/// A fact that names something declared.
pub type StatedRef<I> = Stated<Ref<I>>;

/// Where a goal or a measurement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Place {
    Brand(BrandId),
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
    /// Every goal with its place: those of the brands' strategies, of the
    /// journeys, of the stages, of the touchpoints, each in the order of the spec.
    pub fn goals(&self) -> impl Iterator<Item = (Place, &Goal<'s>)> {
        let brands = self.brands.iter().flat_map(|(id, brand)| {
            let goals = brand.strategies.iter().flat_map(|strategy| &strategy.goals);
            goals.map(move |goal| (Place::Brand(id), goal))
        });
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
        brands.chain(journeys).chain(stages).chain(touchpoints)
    }

    /// Every target with its goal and place, in the order of [`Model::goals`].
    pub fn targets(&self) -> impl Iterator<Item = TargetAt<'_, 's>> {
        self.goals().flat_map(|(place, goal)| {
            goal.targets.iter().map(move |target| TargetAt { place, goal, target })
        })
    }

    /// The journey that a place lies in; none for a brand.
    #[must_use]
    pub fn journey_of(&self, place: Place) -> Option<JourneyId> {
        match place {
            Place::Brand(_) => None,
            Place::Journey(id) => Some(id),
            Place::Stage(id) => Some(self.stages[id].journey),
            Place::Touchpoint(id) => Some(self.touchpoints[id].journey),
        }
    }

    /// A want of a journey.
    #[must_use]
    pub fn want(&self, journey: JourneyId, id: WantId) -> Option<&Want<'s>> {
        let stages = self.journeys[journey].stages.iter();
        stages.flat_map(|stage| &self.stages[*stage].wants).find(|want| want.id == id)
    }

    /// The name and title of a place.
    #[must_use]
    pub fn heading_of(&self, place: Place) -> &Heading<'s> {
        match place {
            Place::Brand(id) => &self.brands[id].heading,
            Place::Journey(id) => &self.journeys[id].heading,
            Place::Stage(id) => &self.stages[id].heading,
            Place::Touchpoint(id) => &self.touchpoints[id].heading,
        }
    }
}
