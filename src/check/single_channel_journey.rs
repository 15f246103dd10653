//! A journey on one channel.

use super::unread;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{ChannelId, Journey, Model, StatedRef, Touchpoint};
use crate::words::{few_of_names, so_many};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::EmotionalConnection), run };

static CODE: Code = Code {
    name: "single-channel-journey",
    sort: Sort::WorthAThought,
    summary: "all touchpoints of a journey that the brand intends are on one channel",
    why: "Customers who meet a brand on several channels feel more connected to it than those who \
          meet it on one. And whoever can't or won't use the only channel is lost.",
    bad: include_str!("examples/single-channel-journey.bad.journey"),
    good: include_str!("examples/single-channel-journey.good.journey"),
};

/// Fewer touchpoints than these may well be on one channel.
const ENOUGH: usize = 3;

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values().filter(|journey| is_written(model, journey)) {
        let touchpoints = journey.touchpoints.iter().map(|id| &model.touchpoints[*id]);
        let intended = touchpoints.filter(|touchpoint| touchpoint.unintended.is_none());
        let channels: Option<Vec<_>> = intended.map(known_channel).collect();
        let channels = channels.filter(|channels| channels.len() >= ENOUGH);
        let Some([(channel, stated), others @ ..]) = channels.as_deref() else {
            continue;
        };
        if others.iter().all(|(other, _)| other == channel) {
            found.push(finding(model, journey, *channel, stated, others.len() + 1));
        }
    }
}

/// Whether the journey is no draft, in which other channels may be still to
/// come, and all lines that could state a channel could be read.
fn is_written(model: &Model<'_>, journey: &Journey<'_>) -> bool {
    journey.draft.is_none() && !unread::is_in_journey(model, journey)
}

fn known_channel(touchpoint: &Touchpoint<'_>) -> Option<(ChannelId, StatedRef<ChannelId>)> {
    let stated = touchpoint.channel?;
    Some((stated.value.known()?, stated))
}

fn finding(
    model: &Model<'_>,
    journey: &Journey<'_>,
    channel: ChannelId,
    stated: &StatedRef<ChannelId>,
    count: usize,
) -> Diagnostic {
    let (heading, name) = (&journey.heading, &model.channels[channel].heading.name);
    let others = model.channels.iter().filter(|(id, _)| *id != channel);
    let others: Vec<_> = others.map(|(_, other)| &other.heading.name).take(4).collect();
    let declared = match others[..] {
        [] => String::new(),
        _ => format!(" Declared besides it: {}.", few_of_names(others)),
    };
    let message = format!("journey `{}` is on one channel only, `{name}`", heading.name);
    Diagnostic::new(&CODE, heading.span, message)
        .label(so_many(count, "touchpoint, one channel", "touchpoints, one channel"))
        .other(stated.span, "the only channel")
        .help(format!(
            "Ask where else customers look for you before and afterwards, and write these \
             touchpoints down, too.{declared}"
        ))
}
