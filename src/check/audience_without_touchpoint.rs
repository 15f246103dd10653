//! A stage that leaves an audience out.

use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{AudienceId, Journey, Model, Stage, Touchpoint};
use crate::vocabulary::Kind;
use crate::words::few_of_names;
use std::collections::BTreeSet;

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "audience-without-touchpoint",
    sort: Sort::WorthAThought,
    summary: "a stage has no touchpoint for an audience of its journey",
    why: "Customers whom a stage has nothing for go through it all the same, and meet something that \
          nobody has thought of. Or the stage is no part of their journey; then a journey of their \
          own says so better.",
    bad: include_str!("examples/audience-without-touchpoint.bad.journey"),
    good: include_str!("examples/audience-without-touchpoint.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values() {
        let known = journey.audiences.iter().filter_map(|audience| audience.value.known());
        let audiences: BTreeSet<_> = known.collect();
        let stages = journey.stages.iter().map(|id| &model.stages[*id]);
        for stage in stages.filter(|stage| !stage.heading.has_unread) {
            found.extend(finding(model, journey, &audiences, stage));
        }
    }
}

/// So many audiences are enough for a message.
const FEW: usize = 4;

fn finding(
    model: &Model<'_>,
    journey: &Journey<'_>,
    audiences: &BTreeSet<AudienceId>,
    stage: &Stage<'_>,
) -> Option<Diagnostic> {
    let touchpoints = || stage.touchpoints.iter().map(|id| &model.touchpoints[*id]);
    let is_for_all = |touchpoint: &Touchpoint<'_>| touchpoint.audiences.is_empty();
    if audiences.is_empty() || stage.touchpoints.is_empty() || touchpoints().any(is_for_all) {
        return None;
    }
    let all = touchpoints().flat_map(|touchpoint| &touchpoint.audiences);
    let met: BTreeSet<_> = all.filter_map(|audience| audience.value.known()).collect();
    let name = |id: &AudienceId| &model.audiences[*id].heading.name;
    let left = audiences.iter().filter(|id| !met.contains(id)).map(name).take(FEW);
    let left: Vec<_> = left.filter(|name| !model.hidden.may_mean(Kind::Audience, name)).collect();
    let first = left.first()?;
    let message = format!(
        "stage `{}` of journey `{}` has no touchpoint for {}",
        stage.heading.name,
        journey.heading.name,
        few_of_names(&left)
    );
    let spans = touchpoints().map(|touchpoint| touchpoint.heading.span);
    Some(
        Diagnostic::new(&CODE, stage.heading.span, message)
            .label("what do they meet here?")
            .others(spans, "for others only")
            .help(format!(
                "Add what they meet here: `touchpoint NAME for {first}`. If one of these is for them, \
                 too, name them behind its `for`. If the stage is not for them, give them a journey \
                 of their own."
            )),
    )
}
