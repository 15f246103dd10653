//! The parts of the specs that a scorecard shows beside its figures.

use super::{BrandView, Context, PlaceView, PromiseRole, PromiseView, TouchpointPromise};
use crate::model::{
    BrandId, Condition, Heading, Maker, Model, PromiseId, Recovery, Ref, Stated, Text, Touchpoint,
};
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

/// Every promise, in the order of the specs.
pub(super) fn promises(model: &Model<'_>) -> Vec<PromiseView> {
    let mut views: Vec<PromiseView> = model
        .promises
        .values()
        .map(|promise| PromiseView {
            name: promise.heading.name.to_string(),
            text: promise.heading.title.to_string(),
            within: promise.within.map(|within| within.in_words(model, Style::Reader)),
            by: promise.by.map(|by| by.value),
            audiences: titles(&promise.audiences, |id| &model.audiences[id].heading),
            made_by: match promise.made_by {
                Maker::Brand(id) => model.brands[id].heading.title.to_string(),
                Maker::Touchpoint(id) => model.touchpoints[id].heading.title.to_string(),
            },
            announced_by: Vec::new(),
            delivered_by: Vec::new(),
        })
        .collect();
    for touchpoint in model.touchpoints.values() {
        let place = || PlaceView {
            journey: model.journeys[touchpoint.journey].heading.name.to_string(),
            touchpoint: touchpoint.heading.name.to_string(),
            title: touchpoint.heading.title.to_string(),
        };
        for id in touchpoint.announces.iter().filter_map(|stated| stated.value.known()) {
            views[id.index()].announced_by.push(place());
        }
        for id in touchpoint.delivers.iter().filter_map(|stated| stated.value.known()) {
            views[id.index()].delivered_by.push(place());
        }
    }
    views
}

/// Every brand with its promises and those that its touchpoints make.
pub(super) fn brands(context: &Context<'_>) -> Vec<BrandView> {
    let model = context.input.model;
    let of = |brand: BrandId, promise: PromiseId| match model.promises[promise].made_by {
        Maker::Brand(maker) => maker == brand,
        Maker::Touchpoint(maker) => {
            let journey = &model.journeys[model.touchpoints[maker].journey];
            journey.brand.and_then(|stated| stated.value.known()) == Some(brand)
        }
    };
    let view = |(id, heading): (BrandId, &Heading<'_>)| {
        let promises = model.promises.iter().filter(|(promise, _)| of(id, *promise));
        BrandView {
            name: heading.name.to_string(),
            title: heading.title.to_string(),
            promises: promises.map(|(id, _)| context.promises[id.index()].clone()).collect(),
        }
    };
    model.brands.iter().map(|(id, brand)| view((id, &brand.heading))).collect()
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

/// What makes good, with what sets it off and how soon it comes.
pub(super) fn recovery(recovery: &Recovery<'_>, model: &Model<'_>) -> Option<String> {
    let by = recovery.by.value.known()?;
    let mut text = model.touchpoints[by].heading.title.to_string();
    if let Some(when) = &recovery.when {
        text += &format!(", when {}", condition(when, model));
    }
    if let Some(within) = &recovery.within {
        text += &format!(", within {}", within.in_words(model, Style::Reader));
    }
    Some(text)
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
