//! What the checks of moments of truth share.

use super::gaps::Need;
use super::unread;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Journey, Model, Touchpoint, TouchpointId};

/// A fact that moments of truth need.
pub(super) struct Gap {
    pub(super) code: &'static Code,
    /// The fact, of one: `a recovery`.
    pub(super) one: &'static str,
    /// Without it: `no recovery`.
    pub(super) none: &'static str,
    /// What is wrong right at the moment that lacks it.
    pub(super) label: &'static str,
    /// What to do about the moments that lack it, in this journey.
    pub(super) help: fn(&Model<'_>, &Journey<'_>, &[&Touchpoint<'_>]) -> String,
}

/// Reports the moments that lack a fact, those of a journey in one finding.
pub(super) fn report<'m, 's>(
    model: &'m Model<'s>,
    gap: &Gap,
    need: impl Fn(TouchpointId, &'m Touchpoint<'s>) -> Need,
    found: &mut Vec<Diagnostic>,
) {
    for journey in model.journeys.values() {
        let ids = journey.touchpoints.iter();
        let all = ids.map(|id| (*id, &model.touchpoints[*id]));
        let moments = all.filter(|(_, touchpoint)| !touchpoint.moments.is_empty());
        let needs = moments.map(|(id, moment)| (moment, need(id, moment)));
        let needs: Vec<_> = needs.filter(|(_, need)| *need != Need::Nothing).collect();
        let lacking = needs.iter().filter(|(_, need)| *need == Need::Unmet);
        let lacking: Vec<_> = lacking.map(|(moment, _)| *moment).collect();
        found.extend(finding(model, gap, journey, &lacking, needs.len()));
    }
}

/// The touchpoints of a journey that are moments of truth.
pub(super) fn of<'m, 's>(
    model: &'m Model<'s>,
    journey: &'m Journey<'s>,
) -> impl Iterator<Item = &'m Touchpoint<'s>> {
    let touchpoints = journey.touchpoints.iter().map(|id| &model.touchpoints[*id]);
    touchpoints.filter(|touchpoint| !touchpoint.moments.is_empty())
}

/// Whether all moments of a journey are known: one more may hide in what could
/// not be read.
pub(super) fn are_known(model: &Model<'_>, journey: &Journey<'_>) -> bool {
    !unread::is_in_journey(model, journey)
}

fn finding(
    model: &Model<'_>,
    gap: &Gap,
    journey: &Journey<'_>,
    lacking: &[&Touchpoint<'_>],
    needed_by: usize,
) -> Option<Diagnostic> {
    let (first, others) = lacking.split_first()?;
    let name = &journey.heading.name;
    let message = match others {
        [] => format!("moment of truth `{}` has {}", first.heading.name, gap.none),
        _ if lacking.len() == needed_by => {
            format!("no moment of truth of journey `{name}` has {}", gap.one)
        }
        _ => {
            let (lack, none) = (lacking.len(), gap.none);
            format!("{lack} of {needed_by} moments of truth of journey `{name}` have {none}")
        }
    };
    let place = |moment: &Touchpoint<'_>| Some(moment.moments.first()?.span);
    let finding = Diagnostic::new(gap.code, place(first)?, message)
        .label(gap.label)
        .others(others.iter().filter_map(|moment| place(moment)), "nor this one")
        .help((gap.help)(model, journey, lacking));
    Some(finding)
}
