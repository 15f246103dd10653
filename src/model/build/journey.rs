//! Journeys, stages and touchpoints, and what they hand down.

use super::declared::Placed;
use super::experience::stated_text;
use super::lower::{Declaration, Lower};
use crate::model::{
    AudienceId, Because, ChannelId, Deadline, Experience, Id, Journey, JourneyId, Moment,
    MotivatorId, OwnerId, Recovery, Ref, Stage, Stated, StatedRef, Touchpoint, TouchpointAim,
    TouchpointId, Want,
};
use crate::source::Span;
use crate::syntax::Statement;
use crate::vocabulary::{Block, Fact, Key, Kind, Role, Value};

/// What a journey or stage says for all touchpoints in it that don't.
#[derive(Default, Clone)]
pub(super) struct HandedDown<'s> {
    owner: Option<StatedRef<OwnerId>>,
    channel: Option<StatedRef<ChannelId>>,
    recovery: Option<Recovery<'s>>,
    by: Option<Stated<Deadline>>,
    because: Because,
    aim: Option<Stated<TouchpointAim>>,
    serves: Vec<StatedRef<MotivatorId>>,
}

impl<'s> HandedDown<'s> {
    /// What holds where both say something: the inner one.
    fn or(self, outer: &Self) -> Self {
        Self {
            owner: self.owner.or(outer.owner),
            channel: self.channel.or(outer.channel),
            recovery: self.recovery.or_else(|| outer.recovery.clone()),
            by: self.by.or(outer.by),
            because: inner_or(self.because, &outer.because),
            aim: self.aim.or(outer.aim),
            serves: inner_or(self.serves, &outer.serves),
        }
    }
}

impl<'s> Lower<'_, 's> {
    pub(super) fn journey(
        &mut self,
        index: usize,
        statement: Statement<'_>,
        only_brand: Option<Statement<'_>>,
    ) -> (Journey<'s>, HandedDown<'s>) {
        let id: JourneyId = Id::new(index);
        let mut handed = HandedDown::default();
        let (mut brand, mut audiences, mut flow) = (None, Vec::new(), None);
        let mut goals = Vec::new();
        let Declaration { fact, heading, notes } =
            self.declaration(Some(Block::Journey), Block::File, statement, |lower, fact, line| {
                match fact.word.key {
                    Key::BrandOf => brand = Some(lower.one(Kind::Brand, None, Role::Refers, &fact)),
                    Key::AudienceOf => {
                        audiences = lower.named(Kind::Audience, None, &fact);
                    }
                    Key::Flow => flow = Some(lower.flow(id, &fact, line)),
                    Key::Goal => goals.push((fact, line.index())),
                    _ => lower.hand_down(id, &fact, &mut handed),
                }
            });
        let goals = self.goals(goals, statement, id, &handed);
        let only_brand = only_brand.map(|brand| {
            let span = brand.terms().get(1).map_or(brand.head(), |name| brand.span(*name));
            Stated { value: Ref::To(Id::new(0)), span }
        });
        let journey = Journey {
            heading,
            brand: brand.or(only_brand),
            audiences,
            draft: fact.get(Role::Draft).map(|draft| draft.span),
            stages: Vec::new(),
            touchpoints: Vec::new(),
            goals,
            flow,
            investments: Vec::new(),
            notes,
        };
        (journey, handed)
    }

    pub(super) fn stage(
        &mut self,
        statement: Statement<'_>,
        journey: JourneyId,
        wants_before: usize,
        outer: &HandedDown<'s>,
    ) -> (Stage<'s>, HandedDown<'s>) {
        let mut handed = HandedDown::default();
        let (mut wants, mut goals) = (Vec::new(), Vec::new());
        let mut exchange = None;
        let Declaration { heading, notes, .. } =
            self.declaration(Some(Block::Stage), Block::Journey, statement, |lower, fact, line| {
                match fact.word.key {
                    Key::Wants => wants.push(want(wants_before + wants.len(), &fact)),
                    Key::Exchange => exchange = stated_text(&fact),
                    Key::Goal => goals.push((fact, line.index())),
                    _ => lower.hand_down(journey, &fact, &mut handed),
                }
            });
        let handed = handed.or(outer);
        let goals = self.goals(goals, statement, journey, &handed);
        let touchpoints = Vec::new();
        (Stage { heading, journey, wants, exchange, touchpoints, goals, notes }, handed)
    }

    /// Goals are lowered once the deadline that their block states is known.
    fn goals(
        &mut self,
        facts: Vec<(Fact<'s>, usize)>,
        statement: Statement<'_>,
        journey: JourneyId,
        handed: &HandedDown<'s>,
    ) -> Vec<crate::model::Goal<'s>> {
        let mut facts = facts.into_iter().peekable();
        let mut goals = Vec::new();
        for line in statement.block() {
            if let Some((fact, _)) = facts.next_if(|(_, index)| *index == line.index()) {
                goals.push(self.goal(&fact, line, Some(journey), handed.by));
            }
        }
        goals
    }

    /// For whom the line that names a shared touchpoint says it is, if it does.
    fn audiences_of(
        &mut self,
        reference: Option<Statement<'_>>,
    ) -> Option<Vec<StatedRef<AudienceId>>> {
        let Declaration { fact, .. } =
            self.declaration(None, Block::Stage, reference?, |_, _, _| {});
        Some(self.audiences(&fact)).filter(|audiences| !audiences.is_empty())
    }

    fn hand_down(&mut self, journey: JourneyId, fact: &Fact<'s>, handed: &mut HandedDown<'s>) {
        match fact.word.key {
            Key::OwnerOf => {
                handed.owner = Some(self.one(Kind::Owner, None, Role::Refers, fact));
            }
            Key::ChannelOf => {
                handed.channel = Some(self.one(Kind::Channel, None, Role::Refers, fact));
            }
            Key::Recovery => handed.recovery = Some(self.recovery(journey, fact)),
            Key::By => {
                handed.by = Some(match fact.date(Role::Date) {
                    Some(Stated { value, span }) => Stated { value: Deadline::By(value), span },
                    None => Stated { value: Deadline::Unknown, span: fact.head },
                });
            }
            Key::Because => {
                handed.because = self.many(Kind::Evidence, None, Role::Refers, fact);
            }
            Key::Aim => {
                handed.aim = fact.choice(Role::Choice, &TouchpointAim::ALL);
            }
            Key::Serves => {
                handed.serves = self.many(Kind::Motivator, None, Role::Refers, fact);
            }
            _ => {}
        }
    }

    fn recovery(&mut self, journey: JourneyId, fact: &Fact<'s>) -> Recovery<'s> {
        Recovery {
            by: self.one(Kind::Touchpoint, Some(journey), Role::Refers, fact),
            when: self.condition(fact),
            within: self.quantity(Role::Within, fact),
            span: fact.head,
        }
    }

    pub(super) fn touchpoint(
        &mut self,
        index: usize,
        placed: &Placed<'_>,
        journey: JourneyId,
        outer: &HandedDown<'s>,
    ) -> Touchpoint<'s> {
        let Placed { line: statement, stage, reference, .. } = *placed;
        let outer_block = if reference.is_some() { Block::File } else { Block::Stage };
        let id: TouchpointId = Id::new(index);
        let mut own = HandedDown::default();
        let mut unintended: Option<Span> = None;
        let (mut moments, mut goals) = (Vec::new(), Vec::new());
        let (mut announces, mut delivers) = (Vec::new(), Vec::new());
        let mut experience: Option<Box<Experience<'s>>> = None;
        let Declaration { fact, heading, mut notes } = self.declaration(
            Some(Block::Touchpoint),
            outer_block,
            statement,
            |lower, fact, line| match fact.word.key {
                Key::Unintended => unintended = Some(fact.head),
                Key::Moment => {
                    moments = read_moments(&fact);
                    own.because = lower.because(&fact);
                }
                Key::Goal => goals.push(lower.goal(&fact, line, Some(journey), outer.by)),
                Key::Announces => announces = lower.named(Kind::Promise, None, &fact),
                Key::Delivers => delivers = lower.named(Kind::Promise, None, &fact),
                Key::OwnerOf | Key::ChannelOf | Key::Recovery | Key::Aim | Key::Serves => {
                    lower.hand_down(journey, &fact, &mut own);
                }
                _ => {
                    let experience = experience.get_or_insert_with(Box::default);
                    lower.experience(journey, &fact, experience);
                }
            },
        );
        // What a journey or stage says of recoveries can't mean the recovery itself.
        let handed_recovery =
            outer.recovery.clone().filter(|recovery| recovery.by.value != Ref::To(id));
        // There are many touchpoints with few of each, and lists grow by fours.
        goals.shrink_to_fit();
        moments.shrink_to_fit();
        delivers.shrink_to_fit();
        notes.shrink_to_fit();
        Touchpoint {
            heading,
            journey,
            stage,
            audiences: self.audiences_of(reference).unwrap_or_else(|| self.audiences(&fact)),
            unintended,
            channel: own.channel.or(outer.channel),
            owner: own.owner.or(outer.owner),
            moments,
            goals,
            promises: Vec::new(),
            announces,
            delivers,
            because: inner_or(own.because, &outer.because),
            aim: own.aim.or(outer.aim),
            serves: inner_or(own.serves, &outer.serves),
            recovery: own.recovery.or(handed_recovery).map(Box::new),
            experience,
            notes,
        }
    }
}

/// What holds where both lists may say something: the inner one.
fn inner_or<T: Clone>(inner: Vec<T>, outer: &[T]) -> Vec<T> {
    if inner.is_empty() { outer.to_vec() } else { inner }
}

fn want<'s>(index: usize, fact: &Fact<'s>) -> Want<'s> {
    let name = fact.get(Role::Name).and_then(|given| match &given.value {
        Value::Name(name) => Some(name.clone()),
        _ => None,
    });
    Want {
        id: Id::new(index),
        name,
        text: fact.text(Role::Text).cloned().unwrap_or_default(),
        span: fact.head,
    }
}

fn read_moments(fact: &Fact<'_>) -> Vec<Stated<Moment>> {
    let mut moments: Vec<Stated<Moment>> = Vec::new();
    for given in fact.all(Role::Choice) {
        let Value::Choice(at) = given.value else {
            continue;
        };
        let Some(moment) = Moment::ALL.get(at) else {
            continue;
        };
        if !moments.iter().any(|known| known.value == *moment) {
            moments.push(Stated { value: *moment, span: given.span });
        }
    }
    moments
}
