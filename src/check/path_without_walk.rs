//! A named path that nobody can take.

use super::flows::{self, SoundFlow};
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Fit, Graph, Path, Stop};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "path-without-walk",
    sort: Sort::Contradicts,
    summary: "a named path that the ways of the flow do not allow",
    why: "A path is one way through the journey, from the start to an end, that comes to no \
          touchpoint twice. If the flow has no such way, the path has no figures, and a group of \
          customers is missing from the report.",
    bad: include_str!("examples/path-without-walk.bad.journey"),
    good: include_str!("examples/path-without-walk.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for flow in subject.flows.iter() {
        let fits = flow.fits(subject.model);
        if !fits.iter().any(|fit| matches!(fit, Fit::None { .. })) {
            continue;
        }
        let search = Search { subject, flow, reached: subject.flows.reached(flow) };
        for (path, fit) in flow.flow.paths.iter().zip(fits) {
            if let Fit::None { passed } = fit {
                found.extend(search.finding(path, *passed));
            }
        }
    }
}

struct Search<'a> {
    subject: &'a Subject<'a>,
    flow: &'a SoundFlow<'a>,
    reached: Vec<bool>,
}

impl Search<'_> {
    fn finding(&self, path: &Path<'_>, passed: usize) -> Option<Diagnostic> {
        let stop = path.through.get(passed)?;
        let to = Stop::At(stop.value.known()?);
        let name = flows::name(self.subject.model, to);
        let before = passed.checked_sub(1).and_then(|before| path.through.get(before));
        let from = before.and_then(|stop| stop.value.known()).map_or(Stop::Start, Stop::At);
        let from_name = flows::name(self.subject.model, from);
        let label = if self.leads(from, to)? {
            format!("can't be reached from `{from_name}` without a touchpoint twice")
        } else {
            format!("no way leads here from `{from_name}`")
        };
        let message = format!("path `{}` can't go through `{name}`", path.heading.name);
        let finding = Diagnostic::new(&CODE, stop.span, message).label(label).help(
            "Correct the names after `through`, in the order in which customers come to them; or \
             add the way that is missing to the flow.",
        );
        Some(match before {
            Some(before) => finding.other(before.span, "comes after this"),
            None => finding,
        })
    }

    /// Whether one stop leads to another; none where the fault lies elsewhere
    /// and has a finding of its own: a touchpoint on no path, an endless cycle.
    fn leads(&self, from: Stop, to: Stop) -> Option<bool> {
        let graph = &self.flow.graph;
        let Some(node) = graph.node(to) else { return self.happens_anyway(to).then_some(false) };
        let has_start = !graph.nexts(Graph::START).is_empty();
        let is_sound = has_start && self.reached[node] && graph.can_end()[node];
        is_sound.then(|| graph.node(from).is_some_and(|from| graph.reachable([from])[node]))
    }

    fn happens_anyway(&self, stop: Stop) -> bool {
        flows::touchpoint(stop).is_some_and(|id| self.subject.flows.happens_anyway(id))
    }
}
