//! A moment of truth that nothing makes good for.

use super::flows;
use super::gaps;
use super::moments::{self, Gap};
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Journey, Model, Touchpoint, TouchpointId};
use std::cell::OnceCell;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::MomentsOfTruth), run };

static CODE: Code = Code {
    name: "moment-without-recovery",
    sort: Sort::NotYetWritten,
    summary: "nothing makes good when a moment of truth fails",
    why: "Miserable moments drive customers away and make them talk. A failure that is handled \
          well turns into a magic one, but only if somebody has thought of it before. What makes \
          good for others, and unintended contacts that are answered, need no recovery.",
    bad: include_str!("examples/moment-without-recovery.bad.journey"),
    good: include_str!("examples/moment-without-recovery.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let recovering = OnceCell::new();
    let makes_good =
        |id: TouchpointId| recovering.get_or_init(|| flows::recovering(model))[id.index()];
    let need = |id, moment: &Touchpoint<'_>| {
        // What can't be answered can be heard.
        let is_heard = moment.unintended.is_some() && !moment.experience().listens.is_empty();
        let is_met = moment.recovery.is_some() || moment.experience().answer.is_some() || is_heard;
        gaps::handed_down(model, moment, is_met || makes_good(id))
    };
    moments::report(model, &GAP, need, found);
}

static GAP: Gap = Gap {
    code: &CODE,
    one: "a recovery",
    none: "no recovery",
    label: "what makes good when it fails?",
    help,
};

fn help(model: &Model<'_>, journey: &Journey<'_>, lacking: &[&Touchpoint<'_>]) -> String {
    // One in another stage may come too early to make good.
    let stages = lacking.iter().map(|touchpoint| touchpoint.stage).collect::<Vec<_>>();
    let known = journey.touchpoints.iter().find_map(|id| {
        let recovery = model.touchpoints[*id].recovery.as_ref()?;
        let by = &model.touchpoints[recovery.by.value.known()?];
        stages.iter().all(|stage| *stage == by.stage).then_some(&by.heading.name)
    });
    let line = format!("recovery {}", known.map_or("apology", AsRef::as_ref));
    let touchpoint = match known {
        Some(_) => "",
        None => {
            " Such a touchpoint is one like any other: an apology, another offer, a person with time."
        }
    };
    match lacking {
        [_] => format!("Name the touchpoint that makes good for it: `{line}`.{touchpoint}"),
        _ => format!(
            "Name the touchpoint that makes good, in each of them or once in their stage or \
             journey: `{line}`.{touchpoint}"
        ),
    }
}
