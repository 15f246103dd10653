//! One touchpoint under two names.

use super::phrases::as_readers_see;
use super::who;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{AudienceId, ChannelId, Model, Stage, Touchpoint};
use crate::words::few_of_names;
use std::collections::HashMap;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "duplicate-touchpoint",
    sort: Sort::Unclear,
    summary: "two touchpoints of a stage have the same title and channel",
    why: "Readers of the report can't tell the two apart. If they are one contact, its figures are \
          parted between two names, and each of them looks better or worse than the whole; if they \
          are two, their titles should say what differs.",
    bad: include_str!("examples/duplicate-touchpoint.bad.journey"),
    good: include_str!("examples/duplicate-touchpoint.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for stage in model.stages.values() {
        found.extend(alike(model, stage).iter().filter_map(|group| finding(group)));
    }
}

/// What readers can tell a touchpoint of a stage by.
#[derive(PartialEq, Eq, Hash)]
struct Looks {
    title: String,
    channel: ChannelId,
    /// Two that meet different customers may well be called the same.
    audiences: Vec<AudienceId>,
}

/// The touchpoints of a stage in groups that look the same, in the order of the
/// file.
fn alike<'m>(model: &'m Model<'m>, stage: &Stage<'_>) -> Vec<Vec<&'m Touchpoint<'m>>> {
    let mut groups: Vec<Vec<&Touchpoint<'_>>> = Vec::new();
    let mut places: HashMap<Looks, usize> = HashMap::new();
    for touchpoint in stage.touchpoints.iter().map(|id| &model.touchpoints[*id]) {
        let Some(looks) = looks(touchpoint) else {
            continue;
        };
        let place = *places.entry(looks).or_insert(groups.len());
        match groups.get_mut(place) {
            // The same name twice has a finding of its own.
            Some(group) if group[0].heading.name != touchpoint.heading.name => {
                group.push(touchpoint);
            }
            Some(_) => {}
            None => groups.push(vec![touchpoint]),
        }
    }
    groups
}

/// How a touchpoint looks; none where a line that is missing, or could not be
/// read, may tell it from others.
fn looks(touchpoint: &Touchpoint<'_>) -> Option<Looks> {
    let channel = touchpoint.channel?.value.known()?;
    let mut audiences = who::known(&touchpoint.audiences)?;
    audiences.sort_unstable();
    let title = as_readers_see(&touchpoint.heading.title);
    (!touchpoint.heading.has_unread).then_some(Looks { title, channel, audiences })
}

fn finding(group: &[&Touchpoint<'_>]) -> Option<Diagnostic> {
    let [first, second, others @ ..] = group else {
        return None;
    };
    let names = few_of_names(group.iter().map(|touchpoint| &touchpoint.heading.name));
    let message = format!("touchpoints {names} have the same title, channel and stage");
    let finding = Diagnostic::new(&CODE, second.heading.span, message)
        .label("the same touchpoint again?")
        .other(first.heading.span, "looks the same to readers")
        .others(others.iter().map(|touchpoint| touchpoint.heading.span), "so does this one")
        .help(
            "If they are one touchpoint, keep one of them. If not, give each a title that says what \
             it is.",
        );
    Some(finding)
}
