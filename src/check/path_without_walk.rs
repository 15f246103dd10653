//! A named path that nobody can take.

use super::flows::{self, SoundFlow};
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Edit, Sort};
use crate::model::{Fit, Graph, Path, StatedRef, Stop, TouchpointId};
use crate::source::Span;

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "path-without-walk",
    sort: Sort::Contradicts,
    summary: "the ways of the flow don't allow a named path",
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
        let sound =
            Sound { flow, reached: subject.flows.reached(flow), can_end: flow.graph.can_end() };
        for (path, fit) in flow.flow.paths.iter().zip(fits) {
            if let Fit::None { passed, leads_on } = fit {
                found.extend(finding(subject, &sound, path, (*passed, *leads_on)));
            }
        }
    }
}

fn finding(
    subject: &Subject<'_>,
    sound: &Sound<'_>,
    path: &Path<'_>,
    (passed, leads_on): (usize, bool),
) -> Option<Diagnostic> {
    if passed == path.through.len() {
        return cannot_end(subject, path);
    }
    let stop = path.through.get(passed)?;
    let id = stop.value.known()?;
    if !sound.has(id, subject.flows.happens_anyway(id)) {
        return None;
    }
    let before = passed.checked_sub(1).and_then(|before| path.through.get(before));
    let first = path.through[..passed].iter().find(|first| first.value.known() == Some(id));
    if let (Some(first), Some(before)) = (first, before) {
        return Some(comes_back(subject, path, *first, (*before, *stop)));
    }
    let from = before.and_then(|stop| stop.value.known()).map_or(Stop::Start, Stop::At);
    let from = flows::name(subject.model, from);
    let label = if leads_on {
        format!("can't be reached from `{from}` without coming to a touchpoint twice")
    } else {
        format!("no way leads here from `{from}`")
    };
    let name = flows::name(subject.model, Stop::At(id));
    let message = format!("path `{}` can't go through `{name}`", path.heading.name);
    let help = match leads_on {
        true => {
            "Correct the names after `through`, in an order in which customers come to each of \
             them once."
        }
        false => {
            "Correct the names after `through`, in the order in which customers come to them; or \
             add the way that is missing to the flow."
        }
    };
    let finding = Diagnostic::new(&CODE, stop.span, message).label(label).help(help);
    Some(match before {
        Some(before) => finding.other(before.span, "comes after this"),
        None => finding,
    })
}

/// A path that names a touchpoint twice.
fn comes_back(
    subject: &Subject<'_>,
    path: &Path<'_>,
    first: StatedRef<TouchpointId>,
    (before, again): (StatedRef<TouchpointId>, StatedRef<TouchpointId>),
) -> Diagnostic {
    let stop = again.value.known().map_or(Stop::Start, Stop::At);
    let name = flows::name(subject.model, stop);
    let message = format!("path `{}` comes to `{name}` twice", path.heading.name);
    // With the comma before it.
    let place = Span { start: before.span.end, ..again.span };
    Diagnostic::new(&CODE, again.span, message)
        .label("here again")
        .other(first.span, "here first")
        .help(format!(
            "Leave the second `{name}` out: a path comes to each touchpoint once, and who comes \
             back counts where they go in the end."
        ))
        .unsafe_mend([Edit::remove(place)])
}

/// A path that can't end as it says.
fn cannot_end(subject: &Subject<'_>, path: &Path<'_>) -> Option<Diagnostic> {
    let (end, last) = (path.end?, path.through.last()?);
    let end_name = flows::name(subject.model, end.value);
    let last_name = flows::name(subject.model, Stop::At(last.value.known()?));
    let message = format!("path `{}` can't end with `{end_name}`", path.heading.name);
    let finding = Diagnostic::new(&CODE, end.span, message)
        .label(format!("no way leads here from `{last_name}`"))
        .other(last.span, "comes before this")
        .help(format!(
            "Add the way to the flow: `{last_name} -> {end_name}`; or leave `{end_name}` out, if \
             the path ends otherwise."
        ));
    Some(finding)
}

/// What of a flow has no finding of its own.
struct Sound<'a> {
    flow: &'a SoundFlow<'a>,
    reached: &'a [bool],
    can_end: Vec<bool>,
}

impl Sound<'_> {
    /// Whether a touchpoint is not said to be on no path, or in an endless cycle.
    fn has(&self, id: TouchpointId, happens_anyway: bool) -> bool {
        let graph = &self.flow.graph;
        let has_start = !graph.nexts(Graph::START).is_empty();
        has_start
            && match graph.node(Stop::At(id)) {
                Some(node) => self.reached[node] && self.can_end[node],
                None => happens_anyway,
            }
    }
}
