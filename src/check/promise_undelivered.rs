//! A promise that customers hear of and nobody keeps.

use super::promises::Promises;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Model, PromiseId, Stated, TouchpointId};

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
        // Of what nobody is told, that is what there is to say.
        if let Some((first, others)) = promises.told(id).split_first()
            && promises.is_unkept(model, id)
        {
            found.push(finding(model, id, *first, others));
        }
    }
}

fn finding(
    model: &Model<'_>,
    id: PromiseId,
    first: Stated<TouchpointId>,
    others: &[Stated<TouchpointId>],
) -> Diagnostic {
    let heading = &model.promises[id].heading;
    let name = &heading.name;
    let is_own = first.span == heading.span;
    let message = format!("no touchpoint delivers the promise `{name}`");
    let finding = Diagnostic::new(&CODE, heading.span, message).label("who keeps it?");
    let finding = match is_own {
        true => finding,
        false => finding.other(first.span, "customers are told of it here"),
    };
    finding.others(others.iter().map(|told| told.span), "and here").help(format!(
        "Write `delivers {name}` in the touchpoint at which customers get what it promises. If there \
         is none, don't make the promise."
    ))
}
