//! A promise that is kept before anybody has heard of it.

use super::order::{self, Question};
use super::promises::Promises;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{JourneyId, Model, PromiseId, Stated, TouchpointId};
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "promise-delivered-too-early",
    sort: Sort::Unclear,
    summary: "a promise is delivered before customers hear of it",
    why: "A promise raises an expectation, and its delivery meets it: in this order. The other way \
          round, those who hear the promise are already past the touchpoint that keeps it, and wait \
          for it in vain.",
    bad: include_str!("examples/promise-delivered-too-early.bad.journey"),
    good: include_str!("examples/promise-delivered-too-early.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let promises = Promises::new(model);
    let mut by_journey: BTreeMap<JourneyId, Vec<(PromiseId, Question)>> = BTreeMap::new();
    for (id, _) in model.promises.iter() {
        if let Some(journey) = only_journey(model, promises.told(id), promises.kept(id)) {
            let ids = |all: &[Stated<TouchpointId>]| all.iter().map(|one| one.value).collect();
            let question = Question { first: ids(promises.kept(id)), then: ids(promises.told(id)) };
            by_journey.entry(journey).or_default().push((id, question));
        }
    }
    for (journey, asked) in by_journey {
        let (ids, questions): (Vec<_>, Vec<_>) = asked.into_iter().unzip();
        let answers = order::come_only_before(model, &subject.flows, journey, &questions);
        let too_early = ids.iter().zip(answers).filter(|(_, is_before)| *is_before);
        found.extend(too_early.filter_map(|(id, _)| finding(model, &promises, *id)));
    }
}

/// The journey that all of a promise lies in. Between two journeys there is no
/// order.
fn only_journey(
    model: &Model<'_>,
    told: &[Stated<TouchpointId>],
    kept: &[Stated<TouchpointId>],
) -> Option<JourneyId> {
    let journey = |one: &Stated<TouchpointId>| model.touchpoints[one.value].journey;
    let first = journey(told.first()?);
    let is_same = |one| journey(one) == first;
    (!kept.is_empty() && told.iter().chain(kept).all(is_same)).then_some(first)
}

fn finding(model: &Model<'_>, promises: &Promises, id: PromiseId) -> Option<Diagnostic> {
    let name = &model.promises[id].heading.name;
    let touchpoint = |one: &Stated<TouchpointId>| &model.touchpoints[one.value].heading.name;
    let ((kept, more_kept), (told, more_told)) =
        (promises.kept(id).split_first()?, promises.told(id).split_first()?);
    let message = format!("promise `{name}` is delivered before customers hear of it");
    let finding = Diagnostic::new(&CODE, kept.span, message)
        .label(format!("`{}` comes before `{}`", touchpoint(kept), touchpoint(told)))
        .others(more_kept.iter().map(|kept| kept.span), "too early as well")
        .other(told.span, "customers hear of it only here")
        .others(more_told.iter().map(|told| told.span), "and here")
        .help(format!(
            "Write `announces {name}` in a touchpoint before `{}`, or `delivers {name}` in one after \
             `{}`.",
            touchpoint(kept),
            touchpoint(told)
        ));
    Some(finding)
}
