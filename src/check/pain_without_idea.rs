//! A pain that nobody does anything about.

use super::phrases;
use super::sums::summed;
use super::unread;
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Insight, InsightKind, Journey, Model, Touchpoint, TouchpointId};
use crate::words::spelt;

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "pain-without-idea",
    sort: Sort::NotYetWritten,
    summary: "a touchpoint hurts customers, and has neither an idea nor a recovery",
    why: "A map is drawn so that something changes. Where it shows what hurts customers, it should \
          also show what could be done better, or at least what makes good for it.",
    bad: include_str!("examples/pain-without-idea.bad.journey"),
    good: include_str!("examples/pain-without-idea.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values() {
        let hurts = |id: &&TouchpointId| pains(&model.touchpoints[**id]).next().is_some();
        let hurting: Vec<_> = journey.touchpoints.iter().copied().filter(|id| hurts(&id)).collect();
        if hurting.is_empty() {
            continue;
        }
        let lacks = |id: &TouchpointId| lacks_remedy(model, &model.touchpoints[*id]);
        let lacking = hurting.iter().copied().filter(lacks).collect();
        let groups = summed(lacking, hurting.len());
        found.extend(groups.iter().filter_map(|group| finding(model, journey, group)));
    }
}

fn pains<'m, 's>(touchpoint: &'m Touchpoint<'s>) -> impl Iterator<Item = &'m Insight<'s>> {
    touchpoint.experience().insights_of(InsightKind::Pain)
}

fn lacks_remedy(model: &Model<'_>, touchpoint: &Touchpoint<'_>) -> bool {
    let experience = touchpoint.experience();
    let has_remedy = touchpoint.recovery.is_some()
        || experience.answer.is_some()
        || experience.insights_of(InsightKind::Idea).next().is_some();
    !has_remedy && !unread::is_handed_down(model, touchpoint)
}

fn finding(model: &Model<'_>, journey: &Journey<'_>, group: &[TouchpointId]) -> Option<Diagnostic> {
    let touchpoint = &model.touchpoints[*group.first()?];
    let mut spans = group.iter().flat_map(|id| pains(&model.touchpoints[*id]));
    let first = spans.next()?;
    let message = match group {
        [_] => format!(
            "touchpoint `{}` hurts customers, and has neither an idea nor a recovery",
            touchpoint.heading.name
        ),
        _ => format!(
            "{} touchpoints of journey `{}` hurt customers, and have neither an idea nor a recovery",
            spelt(group.len()),
            journey.heading.name
        ),
    };
    Some(
        Diagnostic::new(&CODE, first.span, message)
            .label("what is done about it?")
            .others(spans.map(|pain| pain.span), "and about this?")
            .help(format!(
                "Say what could be done better, as in `idea \"A screen with the waiting time\" owner \
                 {}`; or which touchpoint makes good for it: `recovery TOUCHPOINT`.",
                phrases::owner(model, touchpoint)
            )),
    )
}
