//! Data that customers have to give again.

use super::askings::{self, Asking, Askings};
use super::data::{asks, named};
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{
    self, AudienceId, DataId, Flow, Heading, Journey, Model, StatedRef, Stop, TouchpointId, Walks,
};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "data-asked-twice",
    sort: Sort::Unclear,
    summary: "customers are asked for the same data twice on their way",
    why: "Nothing tells customers so clearly that nobody listens as having to say again what they \
          have just said: the number typed into the telephone, which the agent asks for once more.",
    bad: include_str!("examples/data-asked-twice.bad.journey"),
    good: include_str!("examples/data-asked-twice.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values().filter(|journey| journey.flow.is_none()) {
        let mut repeated = repeated(model, journey);
        if !repeated.is_empty() {
            mark_straight_on(model, journey, &mut repeated);
            report(model, &repeated, found);
        }
    }
    for flow in subject.flows.iter() {
        let mut repeated = repeated(model, flow.journey);
        if !repeated.is_empty() {
            narrow_to_ways(flow.flow, &mut repeated);
            askings::mark_along(flow, &mut repeated);
            report(model, &repeated, found);
        }
    }
}

/// What is asked for at more than one touchpoint of a journey.
fn repeated(model: &Model<'_>, journey: &Journey<'_>) -> Askings {
    let mut all = Askings::new();
    for (touchpoint, line) in asks(model, journey) {
        for (id, span) in named(line) {
            let askings = all.entry(id).or_default();
            // The same question for several purposes is one question.
            if askings.last().is_none_or(|last| last.touchpoint != touchpoint) {
                let audiences = model.touchpoints[touchpoint].audiences.clone();
                askings.push(Asking { touchpoint, span, audiences, is_again: false });
            }
        }
    }
    all.retain(|_, askings| askings.len() > 1);
    all
}

/// Without a flow, customers take the touchpoints in the order of the file.
fn mark_straight_on(model: &Model<'_>, journey: &Journey<'_>, repeated: &mut Askings) {
    let Walks::All(walks) = model::walks(model, journey) else {
        return;
    };
    let passed: BTreeSet<TouchpointId> =
        walks.into_iter().flat_map(|walk| walk.touchpoints).collect();
    for of_data in repeated.values_mut() {
        of_data.retain(|asking| passed.contains(&asking.touchpoint));
        askings::mark_in_order(&mut of_data.iter_mut().collect::<Vec<_>>());
    }
}

/// A touchpoint that doesn't say for whom it is, is for those whom all ways to
/// it are for.
fn narrow_to_ways(flow: &Flow<'_>, repeated: &mut Askings) {
    let askings = repeated.values().flatten().filter(|asking| asking.audiences.is_empty());
    let mut comers: BTreeMap<TouchpointId, Option<Vec<StatedRef<AudienceId>>>> =
        askings.map(|asking| (asking.touchpoint, Some(Vec::new()))).collect();
    for way in &flow.ways {
        let Stop::At(id) = way.to else { continue };
        if let Some(come) = comers.get_mut(&id) {
            match come {
                Some(come) if !way.audiences.is_empty() => come.extend(way.audiences.iter()),
                _ => *come = None,
            }
        }
    }
    for asking in repeated.values_mut().flatten() {
        if let Some(Some(come)) = comers.get(&asking.touchpoint) {
            asking.audiences.clone_from(come);
        }
    }
}

fn report(model: &Model<'_>, repeated: &Askings, found: &mut Vec<Diagnostic>) {
    found.extend(repeated.iter().filter_map(|(id, askings)| finding(model, *id, askings)));
}

fn finding(model: &Model<'_>, data: DataId, askings: &[Asking]) -> Option<Diagnostic> {
    let heading =
        |asking: &Asking| -> &Heading<'_> { &model.touchpoints[asking.touchpoint].heading };
    let (again, before): (Vec<_>, Vec<_>) = askings.iter().partition(|asking| asking.is_again);
    let (first, others) = again.split_first()?;
    let (data, here) = (&model.data[data].heading.name, &heading(first).name);
    let message = match before[..] {
        [one] => format!(
            "touchpoint `{here}` asks for `{data}`, which customers have given at `{}`",
            heading(one).name
        ),
        _ => format!("touchpoint `{here}` asks for `{data}`, which customers have given before"),
    };
    Some(
        Diagnostic::new(&CODE, first.span, message)
            .label("asked for again")
            .others(before.iter().map(|asking| asking.span), "asked for here")
            .others(others.iter().map(|asking| asking.span), "and again here")
            .help(format!(
                "Keep what customers have given, and write `uses {data}` here in place of `asks`. If \
                 those who come here have not been asked, say who they are: `touchpoint {here} for \
                 AUDIENCE`."
            )),
    )
}
