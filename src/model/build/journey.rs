//! Journeys, stages and touchpoints, and what they hand down.

use super::declared::Placed;
use super::experience::stated_text;
use super::lower::{Declaration, Lower};
use crate::model::{
    AudienceId, Because, ChannelId, Deadline, Experience, Goal, Id, Journey, JourneyId, Moment,
    MotivatorId, OwnerId, PromiseId, Recovery, Ref, Stage, Stated, StatedRef, Touchpoint,
    TouchpointAim, TouchpointId, Want,
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
        let mut block = TouchpointBlock::default();
        let Declaration { fact, heading, mut notes } = self.declaration(
            Some(Block::Touchpoint),
            outer_block,
            statement,
            |lower, fact, line| block.take(lower, &fact, line, journey, outer.by),
        );
        // What a journey or stage says of recoveries can't mean the recovery itself.
        let has_own_recovery = block.own.recovery.is_some();
        let says = block.own.or(outer);
        let recovery = says.recovery.filter(|it| has_own_recovery || it.by.value != Ref::To(id));
        // There are many touchpoints with few of each, and lists grow by fours.
        block.goals.shrink_to_fit();
        block.moments.shrink_to_fit();
        block.delivers.shrink_to_fit();
        notes.shrink_to_fit();
        Touchpoint {
            heading,
            journey,
            stage,
            audiences: self.audiences_of(reference).unwrap_or_else(|| self.audiences(&fact)),
            unintended: block.unintended,
            channel: says.channel,
            owner: says.owner,
            moments: block.moments,
            goals: block.goals,
            promises: Vec::new(),
            announces: block.announces,
            delivers: block.delivers,
            because: says.because,
            aim: says.aim,
            serves: says.serves,
            recovery: recovery.map(Box::new),
            experience: block.experience,
            notes,
        }
    }
}

/// What the lines of a touchpoint's block say.
#[derive(Default)]
struct TouchpointBlock<'s> {
    unintended: Option<Span>,
    moments: Vec<Stated<Moment>>,
    goals: Vec<Goal<'s>>,
    announces: Vec<StatedRef<PromiseId>>,
    delivers: Vec<StatedRef<PromiseId>>,
    experience: Option<Box<Experience<'s>>>,
    /// What it says in place of what its journey and stage hand down.
    own: HandedDown<'s>,
}

impl<'s> TouchpointBlock<'s> {
    /// Takes in a line; `by` is the deadline that holds for its goals.
    fn take(
        &mut self,
        lower: &mut Lower<'_, 's>,
        fact: &Fact<'s>,
        line: Statement<'_>,
        journey: JourneyId,
        by: Option<Stated<Deadline>>,
    ) {
        match fact.word.key {
            Key::Unintended => self.unintended = Some(fact.head),
            Key::Moment => {
                self.moments = read_moments(fact);
                self.own.because = lower.because(fact);
            }
            Key::Goal => self.goals.push(lower.goal(fact, line, Some(journey), by)),
            Key::Announces => self.announces = lower.named(Kind::Promise, None, fact),
            Key::Delivers => self.delivers = lower.named(Kind::Promise, None, fact),
            Key::OwnerOf | Key::ChannelOf | Key::Recovery | Key::Aim | Key::Serves => {
                lower.hand_down(journey, fact, &mut self.own);
            }
            _ => {
                let experience = self.experience.get_or_insert_with(Box::default);
                lower.experience(journey, fact, experience);
            }
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
