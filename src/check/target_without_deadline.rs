//! A target that is never due.

use super::words;
use super::{Check, Context};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Place, StageId, Target, TargetAt};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "target-without-deadline",
    sort: Sort::NotYetWritten,
    summary: "a target that has no date to reach it by",
    why: "Without a date a target is never missed, and so never urgent. With one, the scorecard \
          can say whether it is on track. What is to hold from now on says \"always\".",
    bad: include_str!("examples/target-without-deadline.bad.journey"),
    good: include_str!("examples/target-without-deadline.good.journey"),
};

fn run(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let mut targets: Vec<TargetAt<'_, '_>> = context.model.targets().collect();
    let journey = |at: &TargetAt<'_, '_>| context.model.journey_of(at.place);
    targets.sort_by_key(|at| (journey(at), stage(context, at.place), at.target.span.start));
    for in_journey in targets.chunk_by(|a, b| journey(a) == journey(b)) {
        if report_all(context, Place::Journey(journey(&in_journey[0])), in_journey, found) {
            continue;
        }
        let stage = |at: &TargetAt<'_, '_>| stage(context, at.place);
        for in_stage in in_journey.chunk_by(|a, b| stage(a) == stage(b)) {
            let place = stage(&in_stage[0]).map(Place::Stage);
            if place.is_some_and(|place| report_all(context, place, in_stage, found)) {
                continue;
            }
            found.extend(in_stage.iter().filter(|at| is_open(at)).map(|at| one(context, at)));
        }
    }
}

/// The stage that a place is or lies in.
fn stage(context: &Context<'_>, place: Place) -> Option<StageId> {
    match place {
        Place::Journey(_) => None,
        Place::Stage(id) => Some(id),
        Place::Touchpoint(id) => Some(context.model.touchpoints[id].stage),
    }
}

/// Whether a target lacks nothing but its deadline.
fn is_open(at: &TargetAt<'_, '_>) -> bool {
    let Target { deadline, metric, form, damaged, .. } = at.target;
    deadline.is_none() && metric.is_some() && form.is_some() && !damaged
}

/// Reports all targets of a journey or stage as one, where none of several has
/// a deadline.
fn report_all(
    context: &Context<'_>,
    place: Place,
    targets: &[TargetAt<'_, '_>],
    found: &mut Vec<Diagnostic>,
) -> bool {
    let is_all = targets.len() > 1 && targets.iter().all(is_open);
    if is_all {
        found.push(all(context, place, targets));
    }
    is_all
}

fn all(context: &Context<'_>, place: Place, targets: &[TargetAt<'_, '_>]) -> Diagnostic {
    let heading = context.model.heading_of(place);
    let kind = if matches!(place, Place::Journey(_)) { "journey" } else { "stage" };
    let message = format!("no target of {kind} `{}` has a deadline", heading.name);
    let by = deadline(context);
    Diagnostic::new(&CODE, heading.span, message)
        .label("by when?")
        .others(targets.iter().map(|at| at.target.span), "it has none")
        .help(format!("One line in the {kind} holds for all of them: `{by}`. {ALWAYS}"))
}

fn one(context: &Context<'_>, at: &TargetAt<'_, '_>) -> Diagnostic {
    let subject = words::subject(context.model, at.place, at.target);
    let by = deadline(context);
    Diagnostic::new(&CODE, at.target.span, format!("the target {subject} has no deadline"))
        .label("by when?")
        .help(format!(
            "End the line with a date: `{by}`; or write it once in the stage or journey, for \
             every target in it. {ALWAYS}"
        ))
}

const ALWAYS: &str = "A target that is to hold from now on ends with `always`.";

/// A plausible deadline: the middle of next year.
fn deadline(context: &Context<'_>) -> String {
    format!("by {}-06-30", i32::from(context.as_of.year()) + 1)
}
