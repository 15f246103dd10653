//! The parts of the specs that a scorecard shows beside its figures.

use super::{
    Giver, HandedDown, ImportanceView, NamedView, PlaceView, PromiseRole, QuadrantView,
    RecoveryView, TouchpointPromise,
};
use crate::model::{
    AudienceId, Because, Condition, ExpectationId, Expected, Heading, Importance, Model, Place,
    PromiseId, Quadrant, Recovery, Ref, Stated, StatedRef, Stop, Target, Text, Touchpoint,
    TouchpointId, Weight,
};
use crate::source::Span;
use crate::words::Style;

/// Texts as owned strings.
pub(super) fn texts(texts: &[Text<'_>]) -> Vec<String> {
    texts.iter().map(|text| text.clone().into_owned()).collect()
}

/// The title of what a fact refers to.
pub(super) fn title<'m, I: Copy>(
    stated: Option<Stated<Ref<I>>>,
    heading: impl Fn(I) -> &'m Heading<'m>,
) -> Option<String> {
    let id = stated?.value.known()?;
    Some(heading(id).title.to_string())
}

/// The titles of what facts refer to.
pub(super) fn titles<'m, I: Copy>(
    stated: &[Stated<Ref<I>>],
    heading: impl Fn(I) -> &'m Heading<'m>,
) -> Vec<String> {
    let known = stated.iter().filter_map(|stated| stated.value.known());
    known.map(|id| heading(id).title.to_string()).collect()
}

/// The titles of audiences.
pub(super) fn audiences(stated: &[StatedRef<AudienceId>], model: &Model<'_>) -> Vec<String> {
    titles(stated, |id| &model.audiences[id].heading)
}

/// Something declared.
pub(super) fn named(heading: &Heading<'_>) -> NamedView {
    NamedView { name: heading.name.to_string(), title: heading.title.to_string() }
}

/// The evidence that a fact rests on.
pub(super) fn evidence(because: &Because, model: &Model<'_>) -> Vec<NamedView> {
    let known = because.iter().filter_map(|stated| stated.value.known());
    known.map(|id| named(&model.evidence[id].heading)).collect()
}

/// A touchpoint.
pub(super) fn place(id: TouchpointId, model: &Model<'_>) -> PlaceView {
    let touchpoint = &model.touchpoints[id];
    PlaceView {
        journey: model.journeys[touchpoint.journey].heading.name.to_string(),
        touchpoint: touchpoint.heading.name.to_string(),
        title: touchpoint.heading.title.to_string(),
    }
}

/// A stop of a flow within a sentence.
pub(super) fn stop(stop: Stop, model: &Model<'_>) -> String {
    match stop {
        Stop::At(id) => format!("“{}”", model.touchpoints[id].heading.title),
        Stop::Start => "the start".to_owned(),
        Stop::Finish | Stop::Leave => "the end".to_owned(),
    }
}

/// What says a fact for a touchpoint; none where the touchpoint says it.
pub(super) fn giver(fact: Option<Span>, of: &Touchpoint<'_>, model: &Model<'_>) -> Option<Giver> {
    let fact = fact.filter(|fact| !of.heading.whole.contains(*fact))?;
    let is_stage = model.stages[of.stage].heading.whole.contains(fact);
    Some(if is_stage { Giver::Stage } else { Giver::Journey })
}

/// What says the deadline of a target for it.
pub(super) fn deadline_giver(target: &Target, place: Place, model: &Model<'_>) -> Option<Giver> {
    let fact = target.deadline.map(|deadline| deadline.span)?;
    match place {
        Place::Touchpoint(id) => giver(Some(fact), &model.touchpoints[id], model),
        Place::Stage(id) if model.stages[id].heading.whole.contains(fact) => None,
        Place::Stage(_) => Some(Giver::Journey),
        Place::Brand(_) | Place::Journey(_) => None,
    }
}

/// Which facts of a touchpoint its stage or journey says for it.
pub(super) fn handed_down(of: &Touchpoint<'_>, model: &Model<'_>) -> HandedDown {
    let giver = |span| giver(span, of, model);
    HandedDown {
        aim: giver(of.aim.map(|aim| aim.span)),
        channel: giver(of.channel.map(|channel| channel.span)),
        owner: giver(of.owner.map(|owner| owner.span)),
        because: giver(of.because.first().map(|it| it.span)).filter(|_| !of.moments.is_empty()),
        serves: giver(of.serves.first().map(|serves| serves.span)),
        recovery: giver(of.recovery.as_ref().map(|recovery| recovery.by.span)),
    }
}

/// How much something matters.
pub(super) fn importance(of: &Importance, model: &Model<'_>) -> ImportanceView {
    let [stated, derived] = [of.stated, of.derived].map(|weight| weight.map(|it| it.value));
    let quadrant = stated.zip(derived).map(|(stated, derived)| Quadrant::of(stated, derived));
    ImportanceView {
        stated: stated.map(Weight::word),
        derived: derived.map(Weight::word),
        quadrant: quadrant.map(|it| QuadrantView { term: it.words(), advice: it.advice() }),
        because: evidence(&of.because, model),
        audiences: audiences(&of.audiences, model),
    }
}

/// What the expectations that something answers say.
pub(super) fn answered(answers: &[StatedRef<ExpectationId>], model: &Model<'_>) -> Vec<String> {
    let known = answers.iter().filter_map(|stated| stated.value.known());
    let words = known.filter_map(|id| match &model.expectations[id].what {
        Expected::Words(_, text) => Some(text.clone().into_owned()),
        Expected::Score(_) | Expected::Unknown => None,
    });
    words.collect()
}

/// The promises that a touchpoint makes, announces and delivers.
pub(super) fn promises_of(
    touchpoint: &Touchpoint<'_>,
    model: &Model<'_>,
) -> Vec<TouchpointPromise> {
    let known = |stated: &[Stated<Ref<PromiseId>>]| {
        stated.iter().filter_map(|stated| stated.value.known()).collect()
    };
    let roles: [(PromiseRole, Vec<PromiseId>); 3] = [
        (PromiseRole::Makes, touchpoint.promises.clone()),
        (PromiseRole::Announces, known(&touchpoint.announces)),
        (PromiseRole::Delivers, known(&touchpoint.delivers)),
    ];
    let text = |id: PromiseId| model.promises[id].heading.title.to_string();
    let of_role = |(role, ids): (PromiseRole, Vec<PromiseId>)| {
        ids.into_iter().map(move |id| TouchpointPromise { role, text: text(id) })
    };
    roles.into_iter().flat_map(of_role).collect()
}

/// What makes good, what sets it off and how soon it comes.
pub(super) fn recovery(recovery: &Recovery<'_>, model: &Model<'_>) -> Option<RecoveryView> {
    Some(RecoveryView {
        by: place(recovery.by.value.known()?, model),
        when: recovery.when.as_ref().map(|when| condition(when, model)),
        within: recovery.within.map(|within| within.in_words(model, Style::Reader)),
    })
}

/// When something happens.
pub(super) fn condition(condition: &Condition<'_>, model: &Model<'_>) -> String {
    match condition {
        Condition::Words(words) => words.clone().into_owned(),
        Condition::Beyond { metric, above, limit } => {
            let metric = metric.value.known().map(|id| &model.metrics[id].heading.title);
            let metric = metric.map_or("it", |title| &**title);
            let side = if *above { "above" } else { "below" };
            format!("“{metric}” is {side} {}", limit.in_words(model, Style::Reader))
        }
    }
}
