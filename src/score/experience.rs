//! What customers expect, meet, give and get at a touchpoint, as a scorecard
//! shows it.

use super::incoming::at;
use super::{
    AnswerView, Context, DataUseView, Effect, EffectView, ExpectationView, ExperienceView, Insight,
    InsightView, PurposeView, Whose, views,
};
use crate::model::{
    self, AnsweredBy, DataUse, Expectation, Expected, InsightKind, JourneyId, Purpose, TouchpointId,
};
use crate::words::Style;

/// The view of what a touchpoint says of the customer's experience.
pub(super) fn view(context: &Context<'_>, id: TouchpointId) -> ExperienceView {
    let model = context.input.model;
    let touchpoint = &model.touchpoints[id];
    let of = touchpoint.experience();
    let title = |id| &model.metrics[id].heading;
    let place = |id: &TouchpointId| views::place(*id, model);
    let journey = touchpoint.journey;
    let asks = of.asks.iter().map(|of| data_use(of, journey, context));
    let uses = of.uses.iter().map(|of| DataUseView {
        asked_for: asked_for(of, journey, context),
        ..data_use(of, journey, context)
    });
    let expectations = of.expects.iter().map(|id| &model.expectations[*id]);
    let affected_by = at(&context.incoming.effects, &id).iter();
    ExperienceView {
        expectations: expectations.filter_map(|of| expectation(of, context)).collect(),
        insights: of.insights.iter().map(|of| insight(of, context)).collect(),
        gives: of.gives.iter().map(|text| text.value.clone().into_owned()).collect(),
        takes: of.takes.iter().map(|text| text.value.clone().into_owned()).collect(),
        asks: asks.collect(),
        uses: uses.collect(),
        importance: of.importance.iter().map(|of| views::importance(of, model)).collect(),
        effects: of.effects.iter().filter_map(|of| own_effect(of, context)).collect(),
        affected_by: affected_by.map(|(from, of)| effect(*from, of, context)).collect(),
        feeds: of.feeds.iter().filter_map(|to| to.value.known()).map(|id| place(&id)).collect(),
        fed_by: at(&context.incoming.feeds, &id).iter().map(place).collect(),
        answer: of.answer.as_ref().map(|of| answer(of, context)),
        listens: views::titles(&of.listens, title),
    }
}

/// What is expected in words; a score is a figure of its own.
fn expectation(of: &Expectation<'_>, context: &Context<'_>) -> Option<ExpectationView> {
    let Expected::Words(layer, text) = &of.what else {
        return None;
    };
    let model = context.input.model;
    let review = of.review.map(|review| review.value);
    Some(ExpectationView {
        name: of.name.as_ref().map(|name| name.value.clone().into_owned()),
        layer: layer.word(),
        text: text.clone().into_owned(),
        review,
        review_due: review.is_some_and(|review| review < context.input.as_of),
        because: views::evidence(&of.because, model),
        audiences: views::audiences(&of.audiences, model),
    })
}

fn insight(of: &model::Insight<'_>, context: &Context<'_>) -> InsightView {
    let model = context.input.model;
    InsightView {
        kind: kind(of.kind),
        text: of.text.clone().into_owned(),
        because: views::evidence(&of.because, model),
        audiences: views::audiences(&of.audiences, model),
        owner: views::title(of.owner, |id| &model.owners[id].heading),
    }
}

fn kind(kind: InsightKind) -> Insight {
    match kind {
        InsightKind::Does => Insight::Does,
        InsightKind::Thinks => Insight::Thinks,
        InsightKind::Feels => Insight::Feels,
        InsightKind::Quote => Insight::Quote,
        InsightKind::Pain => Insight::Pain,
        InsightKind::Idea => Insight::Idea,
    }
}

fn data_use(of: &DataUse<'_>, journey: JourneyId, context: &Context<'_>) -> DataUseView {
    let model = context.input.model;
    let data = of.data.iter().filter_map(|data| data.value.known());
    DataUseView {
        data: data.map(|id| views::named(&model.data[id].heading)).collect(),
        purpose: of.purpose.as_ref().and_then(|of| purpose(of, journey, context)),
        asked_for: Vec::new(),
    }
}

fn purpose(of: &Purpose<'_>, journey: JourneyId, context: &Context<'_>) -> Option<PurposeView> {
    match of {
        Purpose::Want(want) => {
            let text = context.incoming.wants.get(&(journey, want.value.known()?))?;
            Some(PurposeView { text: (*text).to_owned(), whose: Whose::Customer })
        }
        Purpose::Own(text) => {
            Some(PurposeView { text: text.value.clone().into_owned(), whose: Whose::Brand })
        }
    }
}

/// What customers were asked for the data of a line for, where the line itself
/// doesn't say what they are used for.
fn asked_for(of: &DataUse<'_>, journey: JourneyId, context: &Context<'_>) -> Vec<PurposeView> {
    let mut found = Vec::new();
    if of.purpose.is_some() {
        return found;
    }
    for data in of.data.iter().filter_map(|data| data.value.known()) {
        let purposes = at(&context.incoming.purposes, &(journey, data)).iter();
        for view in purposes.filter_map(|of| purpose(of, journey, context)) {
            if !found.contains(&view) {
                found.push(view);
            }
        }
    }
    found
}

fn own_effect(of: &model::Effect, context: &Context<'_>) -> Option<EffectView> {
    Some(effect(of.on.value.known()?, of, context))
}

/// An effect, seen from the side on which the other touchpoint isn't.
fn effect(other: TouchpointId, of: &model::Effect, context: &Context<'_>) -> EffectView {
    let model = context.input.model;
    EffectView {
        place: views::place(other, model),
        effect: if of.helps { Effect::Helps } else { Effect::Harms },
        strength: of.strength.map(model::Strength::word),
        because: views::evidence(&of.because, model),
    }
}

fn answer(of: &model::Answer<'_>, context: &Context<'_>) -> AnswerView {
    let model = context.input.model;
    let (by, text) = match &of.by {
        AnsweredBy::Touchpoint(by) => (by.value.known().map(|id| views::place(id, model)), None),
        AnsweredBy::Words(text) => (None, Some(text.clone().into_owned())),
    };
    AnswerView { by, text, within: of.within.map(|it| it.in_words(model, Style::Reader)) }
}
