//! A moment of truth at which nothing can be won.

use super::sums::summed;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Expected, Journey, Layer, Model, Touchpoint, TouchpointId};
use crate::words::spelt;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "moment-with-base-only",
    sort: Sort::WorthAThought,
    summary: "at a moment of truth, customers have only base expectations",
    why: "Meeting a base expectation wins nothing, and failing it loses the customer. At a moment of \
          truth people change their opinion of the brand: there it should be easy for them, or \
          delight them, or the moment can only end neutral or miserable.",
    bad: include_str!("examples/moment-with-base-only.bad.journey"),
    good: include_str!("examples/moment-with-base-only.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values() {
        let layers = |id: &TouchpointId| Some((*id, layers(model, &model.touchpoints[*id])?));
        let moments: Vec<_> = journey.touchpoints.iter().filter_map(layers).collect();
        let only_base = moments.iter().filter(|(_, layers)| *layers == Layers::OnlyBase);
        let only_base = only_base.map(|(id, _)| *id).collect();
        let groups = summed(only_base, moments.len());
        found.extend(groups.iter().map(|group| finding(model, journey, group)));
    }
}

#[derive(PartialEq, Eq)]
enum Layers {
    OnlyBase,
    More,
}

/// The layers of what is expected at a moment of truth; none: it is no moment,
/// or what is expected there is not known.
fn layers(model: &Model<'_>, touchpoint: &Touchpoint<'_>) -> Option<Layers> {
    let expects = &touchpoint.experience().expects;
    if touchpoint.moments.is_empty() || expects.is_empty() || touchpoint.heading.has_unread {
        return None;
    }
    let mut layers = Vec::new();
    for expectation in expects.iter().map(|id| &model.expectations[*id]) {
        match expectation.what {
            Expected::Words(layer, _) => layers.push(layer),
            Expected::Score(_) => {}
            Expected::Unknown => return None,
        }
    }
    let is_only_base = layers.iter().all(|layer| *layer == Layer::Base);
    (!layers.is_empty()).then_some(if is_only_base { Layers::OnlyBase } else { Layers::More })
}

fn finding(model: &Model<'_>, journey: &Journey<'_>, group: &[TouchpointId]) -> Diagnostic {
    let heading = |id: &TouchpointId| &model.touchpoints[*id].heading;
    let (place, message) = match group {
        [one] => (
            heading(one),
            format!(
                "at moment of truth `{}`, customers have only base expectations",
                heading(one).name
            ),
        ),
        _ => (
            &journey.heading,
            format!(
                "at {} moments of truth of journey `{}`, customers have only base expectations",
                spelt(group.len()),
                journey.heading.name
            ),
        ),
    };
    let moments = group.iter().map(|id| heading(id).span).filter(|span| *span != place.span);
    Diagnostic::new(&CODE, place.span, message)
        .label("nothing to win here")
        .others(moments, "only base")
        .help(
            "Say what makes it easy for customers, `expects efficiency \"…\"`, and, if this is where \
             you want to win them, what delights them: `expects joy \"…\"`.",
        )
}
