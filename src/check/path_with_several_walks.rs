//! A named path that could be any of several.

use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Fit, Model, Path, TouchpointId};

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "path-with-several-walks",
    sort: Sort::Unclear,
    summary: "a named path fits more than one way through the journey",
    why: "A path is one way through the journey, from the start to an end. Where its touchpoints \
          fit more than one, nobody can tell which customers are meant, and the path has no share \
          and no mean.",
    bad: include_str!("examples/path-with-several-walks.bad.journey"),
    good: include_str!("examples/path-with-several-walks.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for flow in subject.flows.iter() {
        let fits = flow.fits(subject.model);
        for (path, fit) in flow.flow.paths.iter().zip(fits) {
            if let Fit::Several(one, other) = fit {
                found.push(finding(subject.model, path, [one, other]));
            }
        }
    }
}

fn finding(model: &Model<'_>, path: &Path<'_>, [one, other]: [&[TouchpointId]; 2]) -> Diagnostic {
    let message =
        format!("path `{}` fits more than one way through the journey", path.heading.name);
    let all = |ids: &[TouchpointId]| {
        let names = ids.iter().map(|id| &*model.touchpoints[*id].heading.name);
        names.collect::<Vec<_>>().join(", ")
    };
    let help = format!(
        "Two of them are `through {}` and `through {}`. Name all the touchpoints of the one that \
         you mean; where customers can give up on the way, end it with `leave`.",
        all(one),
        all(other)
    );
    Diagnostic::new(&CODE, path.heading.span, message).label("which of them?").help(help)
}
