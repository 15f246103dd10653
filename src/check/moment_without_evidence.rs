//! A moment of truth that somebody guessed.

use super::gaps;
use super::moments::{self, Gap};
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Journey, Model, Touchpoint};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::MomentsOfTruth), run };

static CODE: Code = Code {
    name: "moment-without-evidence",
    sort: Sort::NotYetWritten,
    summary: "a moment of truth rests on no evidence",
    why: "Where customers form their opinion, only they can tell: in interviews, surveys, their \
          own communities. A moment that was guessed draws money and care to the wrong place.",
    bad: include_str!("examples/moment-without-evidence.bad.journey"),
    good: include_str!("examples/moment-without-evidence.good.journey"),
};

static GAP: Gap =
    Gap { code: &CODE, one: "evidence", none: "no evidence", label: "how do you know?", help };

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let need =
        |_, moment: &Touchpoint<'_>| gaps::handed_down(model, moment, !moment.because.is_empty());
    moments::report(model, &GAP, need, found);
}

fn help(model: &Model<'_>, journey: &Journey<'_>, lacking: &[&Touchpoint<'_>]) -> String {
    let declared = model.evidence.values().next().map(|evidence| &evidence.heading.name);
    let name = declared.map_or("interviews", AsRef::as_ref);
    let first = match declared {
        Some(_) => "",
        None => {
            "Declare what you found out at the top of a file: `evidence interviews \"Talks with \
             twelve customers\" { … }`. "
        }
    };
    let place = match lacking {
        [one] => {
            let moments = one.moments.iter().map(|moment| moment.value.word());
            let moments = moments.collect::<Vec<_>>().join(", ");
            format!("Name the evidence behind it: `moment {moments} because {name}`.")
        }
        _ => format!(
            "Name the evidence behind each of them, as in `moment {} because {name}`; or once for \
             all moments of journey `{}`, in a line of its own: `because {name}`.",
            lacking[0].moments[0].value.word(),
            journey.heading.name
        ),
    };
    format!("{first}{place}")
}
