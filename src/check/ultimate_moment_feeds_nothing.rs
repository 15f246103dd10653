//! A customer tells others, and nobody knows where they hear it.

use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Model, Moment, Touchpoint, TouchpointId};
use crate::words::any_of_names;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::FiveMoments), run };

static CODE: Code = Code {
    name: "ultimate-moment-feeds-nothing",
    sort: Sort::NotYetWritten,
    summary: "an ultimate moment of truth feeds no zero moment",
    why: "What one customer tells others is what the next one finds: the lifecycle is a loop. \
          Where the loop is open, nobody sees that bad reviews cost the customers of next month.",
    bad: include_str!("examples/ultimate-moment-feeds-nothing.bad.journey"),
    good: include_str!("examples/ultimate-moment-feeds-nothing.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for (id, touchpoint) in model.touchpoints.iter() {
        if is(touchpoint, Moment::Umot) && !touchpoint.heading.has_unread {
            found.extend(finding(model, id, touchpoint));
        }
    }
}

fn is(touchpoint: &Touchpoint<'_>, moment: Moment) -> bool {
    touchpoint.moments.iter().any(|stated| stated.value == moment)
}

/// Whether a touchpoint is a zero moment, or may be one.
fn may_be_zero(touchpoint: &Touchpoint<'_>) -> bool {
    is(touchpoint, Moment::Zmot) || touchpoint.heading.has_unread
}

fn finding(model: &Model<'_>, id: TouchpointId, ultimate: &Touchpoint<'_>) -> Option<Diagnostic> {
    let feeds = &ultimate.experience().feeds;
    let fed = feeds.iter().map(|fed| Some(&model.touchpoints[fed.value.known()?]));
    // A name that is not known counts; one's own zero moment feeds itself.
    if is(ultimate, Moment::Zmot) || fed.clone().any(|fed| fed.is_none_or(may_be_zero)) {
        return None;
    }
    let message = format!("ultimate moment `{}` feeds no zero moment", ultimate.heading.name);
    let names = fed.flatten().map(|fed| &fed.heading.name);
    let finding = match (&feeds[..], ultimate.moments.iter().find(|it| it.value == Moment::Umot)) {
        ([], moment) => Diagnostic::new(&CODE, moment?.span, message)
            .label("where does the next customer meet this?")
            .help(help(model, id)),
        ([first, others @ ..], _) => Diagnostic::new(&CODE, first.span, message)
            .label("no zero moment")
            .others(others.iter().map(|fed| fed.span), "nor is this one")
            .help(format!(
                "Where customers look for answers, write `moment zmot`: in {}, or in the \
                 touchpoint that is meant instead.",
                any_of_names(names)
            )),
    };
    Some(finding)
}

fn help(model: &Model<'_>, id: TouchpointId) -> String {
    let journey = &model.journeys[model.touchpoints[id].journey];
    let zero = journey.touchpoints.iter().map(|id| &model.touchpoints[*id]);
    match zero.into_iter().find(|touchpoint| is(touchpoint, Moment::Zmot)) {
        Some(zero) => format!(
            "Name the touchpoint at which the next customers look for answers: `feeds {}`.",
            zero.heading.name
        ),
        None => "Name the touchpoint at which the next customers look for answers, a search or a \
                 friend's advice: `feeds …`; and write `moment zmot` in it. Where they read this \
                 very text, it is both: `moment umot, zmot`."
            .to_owned(),
    }
}
