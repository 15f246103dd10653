//! A touchpoint that happens nowhere.

use super::gaps::{self, Fact, Lacking};
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::Model;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "touchpoint-without-channel",
    sort: Sort::NotYetWritten,
    summary: "a touchpoint has no channel",
    why: "A channel says where customer and brand meet: in store, online, by phone. Without it \
          nobody can tell which channels a journey depends on, or what breaks when one of them \
          does.",
    bad: include_str!("examples/touchpoint-without-channel.bad.journey"),
    good: include_str!("examples/touchpoint-without-channel.good.journey"),
};

static FACT: Fact = Fact {
    code: &CODE,
    what: "a channel",
    label: "where does it happen?",
    need: gaps::channel,
    help,
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    gaps::report(subject.model, &FACT, found);
}

fn help(model: &Model<'_>, lacking: &Lacking<'_>) -> String {
    let declared = model.channels.values().map(|channel| &channel.heading);
    gaps::help_to_hand_down(lacking, "channel", declared, "channel store \"In store\"")
}
