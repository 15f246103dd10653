//! A target that is never due.

use super::phrases;
use super::sums::are_summed;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Model, Place, StageId, Target, TargetAt};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "target-without-deadline",
    sort: Sort::NotYetWritten,
    summary: "a target has no date to reach it by",
    why: "Without a date a target is never missed, and so never urgent. With one, the scorecard \
          can say whether it is on track. What is to hold from now on says \"always\".",
    bad: include_str!("examples/target-without-deadline.bad.journey"),
    good: include_str!("examples/target-without-deadline.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let journey = |at: &TargetAt<'_, '_>| model.journey_of(at.place);
    let open = |at: &TargetAt<'_, '_>| is_open(model, at);
    let mut lacks = vec![false; model.journeys.len()];
    let of_journeys = model.targets().filter(open).filter_map(|at| journey(&at));
    of_journeys.for_each(|journey| lacks[journey.index()] = true);
    let is_needed = |at: &TargetAt<'_, '_>| match journey(at) {
        Some(journey) => lacks[journey.index()],
        None => open(at),
    };
    let mut targets: Vec<_> = model.targets().filter(is_needed).collect();
    let whole = |at: &TargetAt<'_, '_>| journey(at).map_or(at.place, Place::Journey);
    targets.sort_by_key(|at| (whole(at), stage(model, at.place), at.target.span.start));
    for in_whole in targets.chunk_by(|a, b| whole(a) == whole(b)) {
        if report_all(subject, whole(&in_whole[0]), in_whole, found) {
            continue;
        }
        let stage = |at: &TargetAt<'_, '_>| stage(model, at.place);
        for in_stage in in_whole.chunk_by(|a, b| stage(a) == stage(b)) {
            let place = stage(&in_stage[0]).map(Place::Stage);
            if place.is_some_and(|place| report_all(subject, place, in_stage, found)) {
                continue;
            }
            let open = in_stage.iter().filter(|at| is_open(model, at));
            found.extend(open.map(|at| one(subject, at)));
        }
    }
}

/// The stage that a place is or lies in.
fn stage(model: &Model<'_>, place: Place) -> Option<StageId> {
    match place {
        Place::Brand(_) | Place::Journey(_) => None,
        Place::Stage(id) => Some(id),
        Place::Touchpoint(id) => Some(model.touchpoints[id].stage),
    }
}

/// Whether a target lacks nothing but its deadline, and no line that could not
/// be read may hand one down.
fn is_open(model: &Model<'_>, at: &TargetAt<'_, '_>) -> bool {
    let Target { deadline, metric, form, damaged, .. } = at.target;
    if deadline.is_some() || metric.is_none() || form.is_none() || *damaged {
        return false;
    }
    let journey = model.journey_of(at.place).map(|id| &model.journeys[id].heading);
    let stage = stage(model, at.place).map(|id| &model.stages[id].heading);
    !journey.into_iter().chain(stage).any(|heading| heading.has_unread)
}

/// Reports the targets of a brand, journey or stage as one, where none of several
/// has a deadline, or many have none.
fn report_all(
    subject: &Subject<'_>,
    place: Place,
    targets: &[TargetAt<'_, '_>],
    found: &mut Vec<Diagnostic>,
) -> bool {
    let open: Vec<_> = targets.iter().filter(|at| is_open(subject.model, at)).collect();
    if are_summed(open.len(), targets.len()) {
        found.push(all(subject, place, targets.len(), &open));
        return true;
    }
    false
}

fn all(
    subject: &Subject<'_>,
    place: Place,
    count: usize,
    targets: &[&TargetAt<'_, '_>],
) -> Diagnostic {
    let heading = subject.model.heading_of(place);
    let name = &heading.name;
    let of = match place {
        Place::Brand(_) => format!("in the strategy of `{name}`"),
        Place::Journey(_) => format!("of journey `{name}`"),
        Place::Stage(_) | Place::Touchpoint(_) => format!("of stage `{name}`"),
    };
    let message = match targets.len() {
        open if open == count => format!("no target {of} has a deadline"),
        open => format!("{open} of {count} targets {of} have no deadline"),
    };
    let by = deadline(subject);
    let help = match place {
        // Nothing hands a deadline down to a strategy.
        Place::Brand(_) => format!("End each line with a date: `{by}`. {ALWAYS}"),
        Place::Journey(_) => help_to_hand_down("journey", &by),
        Place::Stage(_) | Place::Touchpoint(_) => help_to_hand_down("stage", &by),
    };
    Diagnostic::new(&CODE, heading.span, message)
        .label("by when?")
        .others(targets.iter().map(|at| at.target.span), "it has none")
        .help(help)
}

fn help_to_hand_down(kind: &str, by: &str) -> String {
    format!("One line in the {kind} holds for all of them: `{by}`. {ALWAYS}")
}

fn one(subject: &Subject<'_>, at: &TargetAt<'_, '_>) -> Diagnostic {
    let target = phrases::subject(subject.model, at.place, at.target);
    let by = deadline(subject);
    let elsewhere = match at.place {
        Place::Brand(_) => "",
        _ => "; or write it once in the stage or journey, for every target in it",
    };
    Diagnostic::new(&CODE, at.target.span, format!("the target {target} has no deadline"))
        .label("by when?")
        .help(format!("End the line with a date: `{by}`{elsewhere}. {ALWAYS}"))
}

const ALWAYS: &str = "A target that is to hold from now on ends with `always`.";

/// A plausible deadline: the middle of next year.
fn deadline(subject: &Subject<'_>) -> String {
    format!("by {}-06-30", i32::from(subject.as_of.year()) + 1)
}
