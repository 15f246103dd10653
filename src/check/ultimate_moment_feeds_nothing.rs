//! A customer tells others, and nobody knows where they hear it.

use super::moments;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Journey, Model, Moment, StatedRef, Touchpoint, TouchpointId};
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
    for journey in model.journeys.values() {
        let ultimate = moments::of(model, journey).filter(|it| is(it, Moment::Umot));
        let open = ultimate.filter(|it| !it.heading.has_unread && !feeds_zero(model, it));
        let (silent, astray): (Vec<_>, Vec<_>) = open.partition(|it| feeds(it).is_empty());
        found.extend(feed_nothing(model, journey, &silent));
        found.extend(astray.iter().filter_map(|it| feeds_others(model, it)));
    }
}

fn is(touchpoint: &Touchpoint<'_>, moment: Moment) -> bool {
    touchpoint.moments.iter().any(|stated| stated.value == moment)
}

/// Whether a touchpoint is a zero moment or one before it, or may be one.
fn may_be_zero(touchpoint: &Touchpoint<'_>) -> bool {
    let is_early = is(touchpoint, Moment::Zmot) || is(touchpoint, Moment::Lzmot);
    is_early || touchpoint.heading.has_unread
}

/// The touchpoints that one feeds, by its own words.
fn feeds<'m>(ultimate: &'m Touchpoint<'_>) -> &'m [StatedRef<TouchpointId>] {
    &ultimate.experience().feeds
}

/// Whether the next customers find what is said here: a name that is not known
/// counts, and one's own zero moment feeds itself.
fn feeds_zero(model: &Model<'_>, ultimate: &Touchpoint<'_>) -> bool {
    let fed = feeds(ultimate).iter().map(|fed| fed.value.known());
    let may_be_zero = |id| may_be_zero(&model.touchpoints[id]);
    is(ultimate, Moment::Zmot) || fed.into_iter().any(|fed| fed.is_none_or(may_be_zero))
}

/// Ultimate moments that name nothing that they feed, those of a journey in one
/// finding.
fn feed_nothing(
    model: &Model<'_>,
    journey: &Journey<'_>,
    silent: &[&Touchpoint<'_>],
) -> Option<Diagnostic> {
    let (first, others) = silent.split_first()?;
    let place = |it: &Touchpoint<'_>| {
        Some(it.moments.iter().find(|moment| moment.value == Moment::Umot)?.span)
    };
    let message = match others {
        [] => format!("ultimate moment `{}` feeds no zero moment", first.heading.name),
        _ => {
            let (count, name) = (silent.len(), &journey.heading.name);
            format!("{count} ultimate moments of journey `{name}` feed no zero moment")
        }
    };
    let finding = Diagnostic::new(&CODE, place(first)?, message)
        .label("where does the next customer meet this?")
        .others(others.iter().filter_map(|it| place(it)), "and this?")
        .help(help(model, journey));
    Some(finding)
}

/// An ultimate moment that feeds only what is no zero moment.
fn feeds_others(model: &Model<'_>, ultimate: &Touchpoint<'_>) -> Option<Diagnostic> {
    let (first, others) = feeds(ultimate).split_first()?;
    let known = feeds(ultimate).iter().filter_map(|fed| fed.value.known());
    let names = any_of_names(known.map(|id| &model.touchpoints[id].heading.name));
    let message = format!("ultimate moment `{}` feeds no zero moment", ultimate.heading.name);
    let finding = Diagnostic::new(&CODE, first.span, message)
        .label("no zero moment")
        .others(others.iter().map(|fed| fed.span), "nor is this one")
        .help(format!(
            "Where customers look for answers, write `moment zmot`: in {names}, or in the \
             touchpoint that is meant instead."
        ));
    Some(finding)
}

fn help(model: &Model<'_>, journey: &Journey<'_>) -> String {
    match moments::of(model, journey).find(|touchpoint| is(touchpoint, Moment::Zmot)) {
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
