//! An unintended touchpoint that nobody cares about.

use super::sums::are_summed;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{GoalKind, Heading, Model, Touchpoint};
use crate::words::few_of_names;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "unintended-unheard",
    sort: Sort::NotYetWritten,
    summary: "nobody listens to an unintended touchpoint or answers it",
    why: "What friends, reviews and the news say of you reaches your customers whether you listen \
          or not. A metric tells you in time; an answer, such as a reply or a call, is the only \
          part of it that is in your hands.",
    bad: include_str!("examples/unintended-unheard.bad.journey"),
    good: include_str!("examples/unintended-unheard.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values() {
        let touchpoints = journey.touchpoints.iter().map(|id| &model.touchpoints[*id]);
        let unintended: Vec<_> = touchpoints.filter(|it| it.unintended.is_some()).collect();
        let unheard = unintended.iter().copied().filter(|it| is_unheard(it));
        let unheard: Vec<&Heading<'_>> = unheard.map(|it| &it.heading).collect();
        let (count, open) = (unintended.len(), unheard.len());
        match unheard.split_first() {
            // Where none of several is heard, or many are not, that is said once.
            Some((first, others)) if are_summed(open, count) => {
                let which = match open {
                    open if open == count => "the".to_owned(),
                    open => format!("{open} of {count}"),
                };
                let message = format!(
                    "nobody listens to {which} unintended touchpoints of journey `{}` or answers them",
                    journey.heading.name
                );
                found.push(finding(model, first, message).others(
                    others.iter().map(|heading| heading.span),
                    "nobody hears of this either",
                ));
            }
            _ => found.extend(unheard.iter().map(|heading| {
                let message =
                    format!("nobody listens to touchpoint `{}` or answers it", heading.name);
                finding(model, heading, message)
            })),
        }
    }
}

/// Whether no line of a touchpoint says that somebody cares, and none that could
/// not be read may say so. Goals that lack a target have a finding of their own.
fn is_unheard(touchpoint: &Touchpoint<'_>) -> bool {
    let experience = touchpoint.experience();
    experience.listens.is_empty()
        && experience.answer.is_none()
        && touchpoint.goals.is_empty()
        && !touchpoint.heading.has_unread
}

fn finding(model: &Model<'_>, heading: &Heading<'_>, message: String) -> Diagnostic {
    Diagnostic::new(&CODE, heading.span, message).label("who hears of this?").help(help(model))
}

fn help(model: &Model<'_>) -> String {
    let is_feeling =
        |kind: Option<GoalKind>| kind.is_none_or(|kind| kind == GoalKind::Relationship);
    let metrics = model.metrics.values().filter(|metric| is_feeling(metric.kind));
    let names = || metrics.clone().map(|metric| &metric.heading.name);
    let Some(first) = names().next() else {
        return "Say in it what you do about it, such as `answer \"We reply to every review\"`; or \
                declare a metric that tells of it at the top of a file, and name it: \
                `listens METRIC`."
            .to_owned();
    };
    let which = match names().nth(1) {
        Some(_) => format!(" Metrics that tell what customers feel are {}.", few_of_names(names())),
        None => String::new(),
    };
    format!(
        "Say in it which metric tells of it, such as `listens {first}`, or what you do about it, \
         such as `answer \"We reply to every review\"`.{which}"
    )
}
