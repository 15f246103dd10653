//! What a project says beside its journeys: brands with promises and strategies,
//! customers, what drives them, what was found out, and what is spent.

use super::incoming::at;
use super::{
    AudienceView, BrandView, Context, DataView, EvidenceView, InvestmentView, LanguageView,
    MotivatorView, PlaceView, PromiseView, SourceView, StrategyScore, measured, touchpoint, views,
};
use crate::model::{
    Audience, Brand, BrandId, Data, DataKind, Evidence, Investment, Investor, Maker, Model,
    Motivator, Place, PromiseId, Source, Strategy, TouchpointId, USUAL_LANGUAGE, Worth,
};
use crate::vocabulary::AUDIENCE_KINDS;
use crate::words::Style;

/// The languages that titles and texts can be had in, that of the specs first
/// where they need not say it.
pub(super) fn languages(model: &Model<'_>) -> Vec<LanguageView> {
    let declared = model
        .languages
        .values()
        .map(|of| LanguageView { code: of.code(), title: of.heading.title.to_string() });
    let english = || LanguageView { code: USUAL_LANGUAGE.to_owned(), title: "English".to_owned() };
    let is_unsaid = model.written_in().is_none() && !model.languages.is_empty();
    is_unsaid.then(english).into_iter().chain(declared).collect()
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
            audiences: views::audiences(&promise.audiences, model),
            made_by: match promise.made_by {
                Maker::Brand(id) => model.brands[id].heading.title.to_string(),
                Maker::Touchpoint(id) => model.touchpoints[id].heading.title.to_string(),
            },
            made_at: match promise.made_by {
                Maker::Brand(_) => None,
                Maker::Touchpoint(id) => Some(views::place(id, model)),
            },
            answers: views::answered(&promise.answers, model),
            announced_by: Vec::new(),
            delivered_by: Vec::new(),
        })
        .collect();
    for (id, touchpoint) in model.touchpoints.iter() {
        let place = || views::place(id, model);
        for id in touchpoint.announces.iter().filter_map(|stated| stated.value.known()) {
            views[id.index()].announced_by.push(place());
        }
        for id in touchpoint.delivers.iter().filter_map(|stated| stated.value.known()) {
            views[id.index()].delivered_by.push(place());
        }
    }
    views
}

/// Every brand with its strategies, its promises and those that its touchpoints
/// make.
pub(super) fn brands(context: &Context<'_>) -> Vec<BrandView> {
    let model = context.input.model;
    let mut promises: Vec<Vec<PromiseView>> = vec![Vec::new(); model.brands.len()];
    for (id, view) in model.promises.iter().zip(&context.promises).map(|((id, _), view)| (id, view))
    {
        if let Some(brand) = brand_of(id, model) {
            promises[brand.index()].push(view.clone());
        }
    }
    let brands = model.brands.iter().zip(promises);
    brands.map(|((id, of), promises)| brand(context, id, of, promises)).collect()
}

/// The brand whose promise it is.
fn brand_of(promise: PromiseId, model: &Model<'_>) -> Option<BrandId> {
    match model.promises[promise].made_by {
        Maker::Brand(brand) => Some(brand),
        Maker::Touchpoint(maker) => {
            model.journeys[model.touchpoints[maker].journey].brand?.value.known()
        }
    }
}

fn brand(
    context: &Context<'_>,
    id: BrandId,
    of: &Brand<'_>,
    promises: Vec<PromiseView>,
) -> BrandView {
    let model = context.input.model;
    BrandView {
        name: of.heading.name.to_string(),
        title: of.heading.title.to_string(),
        audiences: views::audiences(&of.audiences, model),
        promises,
        strategies: of.strategies.iter().map(|of| strategy(context, id, of)).collect(),
        notes: views::texts(&of.notes),
    }
}

fn strategy(context: &Context<'_>, brand: BrandId, of: &Strategy<'_>) -> StrategyScore {
    let model = context.input.model;
    let goals = touchpoint::goals(context, Place::Brand(brand), &of.goals, None);
    StrategyScore {
        text: of.text.clone().into_owned(),
        today: of.today.as_ref().map(ToString::to_string),
        audiences: views::audiences(&of.audiences, model),
        goals: goals.into_iter().map(|goal| goal.view).collect(),
        notes: views::texts(&of.notes),
    }
}

/// Every audience, in the order of the specs.
pub(super) fn audiences(model: &Model<'_>) -> Vec<AudienceView> {
    let kind = |kind| AUDIENCE_KINDS.choices.get(kind as usize).map(|choice| choice.word);
    let view = |audience: &Audience<'_>| AudienceView {
        name: audience.heading.name.to_string(),
        title: audience.heading.title.to_string(),
        kind: audience.kind.and_then(kind),
        share: audience.share.map(|share| share.value),
        size: audience.size.map(|size| size.value),
        worth: audience.worth.map(|of| worth(of, model)),
        notes: views::texts(&audience.notes),
    };
    model.audiences.values().map(view).collect()
}

/// `240 EUR per year`.
fn worth(of: Worth, model: &Model<'_>) -> String {
    let amount = of.amount.in_words(model, Style::Reader);
    match of.per {
        Some(per) => {
            format!("{amount} per {}", per.value.in_words().trim_start_matches("every "))
        }
        None => amount,
    }
}

/// Every motivator, in the order of the specs.
pub(super) fn motivators(context: &Context<'_>) -> Vec<MotivatorView> {
    let model = context.input.model;
    let view = |(id, of): (_, &Motivator<'_>)| MotivatorView {
        name: of.heading.name.to_string(),
        title: of.heading.title.to_string(),
        importance: of.importance.iter().map(|of| views::importance(of, model)).collect(),
        served_by: places(at(&context.incoming.serves, &id), model),
        notes: views::texts(&of.notes),
    };
    model.motivators.iter().map(view).collect()
}

/// All that customers are asked for, in the order of the specs.
pub(super) fn data(context: &Context<'_>) -> Vec<DataView> {
    let model = context.input.model;
    let view = |(id, of): (_, &Data<'_>)| DataView {
        name: of.heading.name.to_string(),
        title: of.heading.title.to_string(),
        kind: of.kind.unwrap_or(DataKind::Personal).word(),
        asked_at: places(at(&context.incoming.asks, &id), model),
        used_at: places(at(&context.incoming.uses, &id), model),
        notes: views::texts(&of.notes),
    };
    model.data.iter().map(view).collect()
}

fn places(ids: &[TouchpointId], model: &Model<'_>) -> Vec<PlaceView> {
    ids.iter().map(|id| views::place(*id, model)).collect()
}

/// Every source, in the order of the specs.
pub(super) fn sources(model: &Model<'_>) -> Vec<SourceView> {
    let view = |(id, of): (_, &Source<'_>)| SourceView {
        name: of.heading.name.to_string(),
        title: of.heading.title.to_string(),
        kind: measured::kind_of(id, model),
        every: of.every.map(|every| every.value.in_words()),
    };
    model.sources.iter().map(view).collect()
}

/// All evidence, in the order of the specs.
pub(super) fn evidence(model: &Model<'_>) -> Vec<EvidenceView> {
    let view = |of: &Evidence<'_>| EvidenceView {
        name: of.heading.name.to_string(),
        title: of.heading.title.to_string(),
        source: views::title(of.source, |id| &model.sources[id].heading),
        source_kind: of.source.and_then(|source| measured::kind_of(source.value.known()?, model)),
        date: of.date.map(|date| date.value),
        sample: of.sample.map(|sample| sample.value),
        audiences: views::audiences(&of.audiences, model),
        findings: views::texts(&of.findings),
        link: of.link.as_ref().map(ToString::to_string),
        notes: views::texts(&of.notes),
    };
    model.evidence.values().map(view).collect()
}

/// Every investment, in the order of the specs.
pub(super) fn investments(model: &Model<'_>) -> Vec<InvestmentView> {
    let view = |of: &Investment<'_>| InvestmentView {
        name: of.heading.name.to_string(),
        title: of.heading.title.to_string(),
        by: match of.by {
            Investor::Brand(id) => model.brands[id].heading.title.to_string(),
            Investor::Journey(id) => model.journeys[id].heading.title.to_string(),
        },
        amount: of.amount.map(|amount| amount.in_words(model, Style::Reader)),
        owner: views::title(of.owner, |id| &model.owners[id].heading),
        from: of.period.map(|period| period.from.value),
        to: of.period.map(|period| period.to.value),
        into: {
            let known = of.into.iter().filter_map(|into| into.value.known());
            known.map(|id| views::place(id, model)).collect()
        },
        notes: views::texts(&of.notes),
    };
    model.investments.values().map(view).collect()
}
