//! Facts that touchpoints lack, said once where a whole stage, or many in a
//! journey, lack them: a first draft is not to drown in findings.

use super::sums::{are_summed, is_none_of_several};
use super::unread;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{GoalKind, Heading, Model, Touchpoint, TouchpointId};
use crate::words::few_of_names;

/// Whether a touchpoint has what it needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    Met,
    Unmet,
    /// It doesn't need it, or has a line that could not be read and may be it.
    Nothing,
}

impl Need {
    pub(super) fn met_if(is_met: bool) -> Self {
        if is_met { Self::Met } else { Self::Unmet }
    }
}

/// A fact that touchpoints need.
pub(super) struct Fact {
    pub(super) code: &'static Code,
    /// The fact with its article: `an owner`.
    pub(super) what: &'static str,
    /// What is wrong right at the place that lacks it: `whose is it?`.
    pub(super) label: &'static str,
    /// Whether a touchpoint has it.
    pub(super) need: fn(&Model<'_>, &Touchpoint<'_>) -> Need,
    /// What to do; the place is what it is to be done in.
    pub(super) help: fn(&Model<'_>, &Lacking<'_>) -> String,
}

/// What lacks a fact.
pub(super) enum Lacking<'m> {
    /// All touchpoints of a journey, two at least, or many of them.
    Journey(&'m Heading<'m>),
    /// All touchpoints of a stage, two at least.
    Stage(&'m Heading<'m>),
    /// One touchpoint, in this stage.
    Touchpoint(&'m Heading<'m>, &'m Heading<'m>),
}

/// Reports what lacks a fact.
pub(super) fn report(model: &Model<'_>, fact: &Fact, found: &mut Vec<Diagnostic>) {
    for journey in model.journeys.values() {
        let lacking = |ids: &[TouchpointId]| lacking(model, fact, ids);
        let unmet = lacking(&journey.touchpoints);
        if are_summed(unmet.ids.len(), unmet.needed_by) {
            let place = Lacking::Journey(&journey.heading);
            found.push(finding(model, fact, &place, &unmet));
            continue;
        }
        for stage in journey.stages.iter().map(|id| &model.stages[*id]) {
            let unmet = lacking(&stage.touchpoints);
            if unmet.is_all() {
                found.push(finding(model, fact, &Lacking::Stage(&stage.heading), &unmet));
                continue;
            }
            for id in &unmet.ids {
                let touchpoint = &model.touchpoints[*id].heading;
                let one = Lacking::Touchpoint(touchpoint, &stage.heading);
                found.push(finding(model, fact, &one, &Unmet::NONE));
            }
        }
    }
}

/// The touchpoints that lack a fact, and how many need it.
struct Unmet {
    ids: Vec<TouchpointId>,
    needed_by: usize,
}

impl Unmet {
    const NONE: Self = Self { ids: Vec::new(), needed_by: 0 };

    /// Whether none of several that need the fact has it.
    fn is_all(&self) -> bool {
        is_none_of_several(self.ids.len(), self.needed_by)
    }
}

fn lacking(model: &Model<'_>, fact: &Fact, ids: &[TouchpointId]) -> Unmet {
    let needs = ids.iter().map(|id| (*id, (fact.need)(model, &model.touchpoints[*id])));
    let needs: Vec<_> = needs.filter(|(_, need)| *need != Need::Nothing).collect();
    let unmet = needs.iter().filter(|(_, need)| *need == Need::Unmet);
    Unmet { ids: unmet.map(|(id, _)| *id).collect(), needed_by: needs.len() }
}

fn finding(model: &Model<'_>, fact: &Fact, lacking: &Lacking<'_>, unmet: &Unmet) -> Diagnostic {
    let what = fact.what;
    let (heading, message) = match lacking {
        Lacking::Journey(it) if unmet.is_all() => {
            (it, format!("no touchpoint of journey `{}` has {what}", it.name))
        }
        Lacking::Journey(it) => {
            let (lack, all) = (unmet.ids.len(), unmet.needed_by);
            let (name, noun) = (&it.name, bare(what));
            (it, format!("{lack} of {all} touchpoints of journey `{name}` have no {noun}"))
        }
        Lacking::Stage(it) => (it, format!("no touchpoint of stage `{}` has {what}", it.name)),
        Lacking::Touchpoint(it, _) => {
            (it, format!("touchpoint `{}` has no {}", it.name, bare(what)))
        }
    };
    Diagnostic::new(fact.code, heading.span, message)
        .label(fact.label)
        .others(unmet.ids.iter().map(|id| model.touchpoints[*id].heading.span), "it has none")
        .help((fact.help)(model, lacking))
}

/// A noun without its article.
fn bare(what: &str) -> &str {
    what.split_once(' ').map_or(what, |(_, noun)| noun)
}

/// Help for a fact that a stage or journey can state for its touchpoints.
pub(super) fn help_to_hand_down<'m>(
    lacking: &Lacking<'_>,
    keyword: &str,
    declared: impl Iterator<Item = &'m Heading<'m>> + Clone,
    declaration: &str,
) -> String {
    let (first, second) = (declared.clone().next(), declared.clone().nth(1));
    let line = first.map(|heading| format!("`{keyword} {}`", heading.name));
    let line = line.unwrap_or_else(|| format!("`{keyword} …`"));
    let where_to = match lacking {
        Lacking::Journey(_) => {
            format!("One line in the journey holds for all of them: {line}.")
        }
        Lacking::Stage(_) => format!("One line in the stage holds for all of them: {line}."),
        Lacking::Touchpoint(_, stage) => format!(
            "Add {line} to it, or to its stage `{}` for every touchpoint there.",
            stage.name
        ),
    };
    match (first, second) {
        (None, _) => format!("{where_to} First declare one at the top of a file: `{declaration}`."),
        (_, None) => where_to,
        _ => format!(
            "{where_to} Declared are {}.",
            few_of_names(declared.map(|heading| &heading.name))
        ),
    }
}

/// Whether a touchpoint has an operational goal; unintended ones need none, nor
/// do those that have an answer as if they were: that has a finding of its own.
pub(super) fn operational_goal(_: &Model<'_>, touchpoint: &Touchpoint<'_>) -> Need {
    let is_unplanned = touchpoint.unintended.is_some() || touchpoint.experience().answer.is_some();
    if is_unplanned || touchpoint.heading.has_unread {
        return Need::Nothing;
    }
    Need::met_if(touchpoint.goals.iter().any(|goal| is_of(goal.kind, GoalKind::Operational)))
}

/// Whether a touchpoint has a relationship goal, of its own or of its stage.
pub(super) fn relationship_goal(model: &Model<'_>, touchpoint: &Touchpoint<'_>) -> Need {
    let stage = &model.stages[touchpoint.stage];
    if touchpoint.heading.has_unread || stage.heading.has_unread {
        return Need::Nothing;
    }
    let goals = touchpoint.goals.iter().chain(&stage.goals);
    Need::met_if(goals.into_iter().any(|goal| is_of(goal.kind, GoalKind::Relationship)))
}

/// Whether a touchpoint has a channel, its own or handed down.
pub(super) fn channel(model: &Model<'_>, touchpoint: &Touchpoint<'_>) -> Need {
    handed_down(model, touchpoint, touchpoint.channel.is_some())
}

/// Whether a touchpoint has an owner, its own or handed down.
pub(super) fn owner(model: &Model<'_>, touchpoint: &Touchpoint<'_>) -> Need {
    handed_down(model, touchpoint, touchpoint.owner.is_some())
}

/// The need for a fact that could stand in a line that could not be read, of
/// the touchpoint, its stage or its journey.
pub(super) fn handed_down(model: &Model<'_>, touchpoint: &Touchpoint<'_>, is_met: bool) -> Need {
    match is_met {
        false if unread::is_handed_down(model, touchpoint) => Need::Nothing,
        _ => Need::met_if(is_met),
    }
}

/// A kind that is not known has been reported and counts as either.
fn is_of(kind: Option<GoalKind>, wanted: GoalKind) -> bool {
    kind.is_none_or(|kind| kind == wanted)
}
