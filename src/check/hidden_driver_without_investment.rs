//! What drives customers, and nobody puts money into.

use super::shared;
use super::weights::{Spending, Weights};
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Importance, Model, TouchpointId, Weight};
use crate::source::Span;
use crate::vocabulary::Kind;
use crate::words::few_of_names;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::EmotionalConnection), run };

static CODE: Code = Code {
    name: "hidden-driver-without-investment",
    sort: Sort::WorthAThought,
    summary: "something with low stated and high derived importance gets no investment",
    why: "A hidden driver is what few customers name and what in fact ties them to the brand, such as \
          a personal note of welcome. Nobody asks for it, so it is easily forgotten when money is \
          given out, and this is where it does the most.",
    bad: include_str!("examples/hidden-driver-without-investment.bad.journey"),
    good: include_str!("examples/hidden-driver-without-investment.good.journey"),
};

/// A hidden driver without money.
struct Hidden<'m> {
    what: &'static str,
    name: &'m str,
    line: Span,
    /// A touchpoint where one would put the money.
    into: TouchpointId,
}

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let spending = Spending::of(model);
    if spending.may_go_anywhere {
        return;
    }
    let without = without_investment(model, &spending);
    if spending.has_any {
        found.extend(without.chunks(1).filter_map(|one| finding(model, one, &spending)));
    } else {
        // That the project has no investments at all is said once.
        found.extend(finding(model, &without, &spending));
    }
}

/// Who serves a motivator, as far as it matters here.
#[derive(Default, Clone)]
struct Served {
    by: Option<TouchpointId>,
    /// Whether money goes into one that serves it, or a touchpoint that serves
    /// it has a finding of its own.
    is_settled: bool,
}

fn without_investment<'m>(model: &'m Model<'_>, spending: &Spending) -> Vec<Hidden<'m>> {
    let mut without = Vec::new();
    let mut served = vec![Served::default(); model.motivators.len()];
    for (id, touchpoint) in model.touchpoints.iter() {
        let name = &touchpoint.heading.name;
        let is_paid = spending.into[id.index()];
        let line = hidden_line(&touchpoint.experience().importance);
        let line = line.filter(|_| !is_paid && !model.hidden.may_mean(Kind::Touchpoint, name));
        if let Some(line) = line {
            without.push(Hidden { what: "touchpoint", name, line, into: id });
        }
        for motivator in touchpoint.serves.iter().filter_map(|one| one.value.known()) {
            let served = &mut served[motivator.index()];
            served.by = served.by.or(Some(id));
            served.is_settled |= is_paid || line.is_some();
        }
    }
    // Without a touchpoint that serves it, there is nothing to put money into.
    for (motivator, served) in model.motivators.values().zip(&served) {
        let line = hidden_line(&motivator.importance).filter(|_| !served.is_settled);
        if let (Some(line), Some(into)) = (line, served.by) {
            let name = &motivator.heading.name;
            without.push(Hidden { what: "the motivator", name, line, into });
        }
    }
    shared::once(&mut without, |one| one.line);
    without
}

/// The line that shows that something drives customers who don't say so.
fn hidden_line(importance: &[Importance]) -> Option<Span> {
    Weights::of(importance).filter(Weights::is_hidden_driver)?;
    let is_high = |line: &&Importance| line.derived.is_some_and(|one| one.value == Weight::High);
    importance.iter().find(is_high).map(|line| line.span)
}

fn finding(model: &Model<'_>, hidden: &[Hidden<'_>], spending: &Spending) -> Option<Diagnostic> {
    let (first, others) = hidden.split_first()?;
    let into = &model.touchpoints[first.into];
    let name = &into.heading.name;
    let names = few_of_names(hidden.iter().map(|one| one.name));
    let message = match others {
        [] => format!(
            "nothing is invested in {} {names}, which drives customers more than they say",
            first.what
        ),
        _ => format!("nothing is invested in what drives customers more than they say: {names}"),
    };
    let help = if spending.has_any {
        // The investment may stand anywhere, so the journey is named, too.
        let journey = &model.journeys[model.stages[into.stage].journey].heading.name;
        format!("If money goes into it, name it in that investment: `into {journey}.{name}`.")
    } else {
        format!(
            "The project has no investment yet. If money goes into it, say so in its journey: \
             `investment welcome \"…\" {{ into {name} }}`."
        )
    };
    Some(
        Diagnostic::new(&CODE, first.line, message)
            .label("data show that it matters much")
            .others(others.iter().map(|one| one.line), "another one")
            .help(help),
    )
}
