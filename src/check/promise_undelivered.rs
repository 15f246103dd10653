//! A promise that customers hear of and nobody keeps.

use super::promises::Promises;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Maker, Model, PromiseId};
use crate::source::Span;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "promise-undelivered",
    sort: Sort::Contradicts,
    summary: "customers are told of a promise that no touchpoint delivers",
    why: "An advert that promises what the shop can't deliver reaches all its clicks and loses its \
          customers: the higher the hopes it raises, the worse the touchpoint at which they find \
          out.",
    bad: include_str!("examples/promise-undelivered.bad.journey"),
    good: include_str!("examples/promise-undelivered.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let promises = Promises::new(model);
    for (id, _) in model.promises.iter() {
        // What others promise in the brand's name it can't keep, only answer.
        let is_rumour = match model.promises[id].made_by {
            Maker::Touchpoint(maker) => model.touchpoints[maker].unintended.is_some(),
            Maker::Brand(_) => false,
        };
        // Of what nobody is told, that is what there is to say.
        if promises.is_unkept(model, id) && !promises.told(id).is_empty() && !is_rumour {
            found.push(finding(model, &promises, id));
        }
    }
}

fn finding(model: &Model<'_>, promises: &Promises, id: PromiseId) -> Diagnostic {
    let heading = &model.promises[id].heading;
    let name = &heading.name;
    let message = format!("no touchpoint delivers promise `{name}`");
    // A touchpoint that journeys share tells of it at one place.
    let told = promises.told(id).iter().map(|told| told.span);
    let mut told: Vec<Span> = told.filter(|span| *span != heading.span).collect();
    told.dedup();
    Diagnostic::new(&CODE, heading.span, message)
        .label("who keeps it?")
        .others(told, "customers are told of it here")
        .help(format!(
            "Write `delivers {name}` in the touchpoint at which customers get what it promises. If \
             there is none, don't make the promise."
        ))
}
