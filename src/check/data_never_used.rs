//! Data that customers are asked for in vain.

use super::data::{asks, named, uses};
use super::shared;
use super::sums::summed;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::Model;
use crate::source::Span;
use crate::vocabulary::Kind;
use crate::words::few_of_names;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "data-never-used",
    sort: Sort::WorthAThought,
    summary: "customers are asked for data that nothing uses",
    why: "Each question costs customers time and trust. Data that nobody uses were asked for in \
          vain, and can still be lost or stolen.",
    bad: include_str!("examples/data-never-used.bad.journey"),
    good: include_str!("examples/data-never-used.good.journey"),
};

/// What the project does with some data.
#[derive(Clone, Default)]
struct Life {
    asked_at: Vec<Span>,
    has_purpose: bool,
    is_used: bool,
}

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let lives = lives(model);
    let names = model.data.values().map(|data| data.heading.name.as_ref());
    let asked = names.zip(&lives).filter(|(_, life)| !life.asked_at.is_empty());
    let asked: Vec<(&str, &Life)> = asked.collect();
    let is_in_vain = |(name, life): &(&str, &Life)| {
        // What data without a purpose are used for is nothing that one could know.
        !life.is_used && life.has_purpose && !model.hidden.may_mean(Kind::Data, name)
    };
    let in_vain: Vec<_> = asked.iter().copied().filter(is_in_vain).collect();
    for group in summed(in_vain, asked.len()) {
        let places = group.iter().flat_map(|(_, life)| &life.asked_at).copied().collect::<Vec<_>>();
        let names: Vec<_> = group.iter().map(|(name, _)| *name).collect();
        found.extend(finding(&names, &places));
    }
}

fn lives(model: &Model<'_>) -> Vec<Life> {
    let mut lives = vec![Life::default(); model.data.len()];
    for journey in model.journeys.values() {
        for (_, line) in asks(model, journey) {
            for (id, span) in named(line) {
                let life = &mut lives[id.index()];
                life.asked_at.push(span);
                life.has_purpose |= line.purpose.is_some() || line.damaged;
            }
        }
        for (_, line) in uses(model, journey) {
            for (id, _) in named(line) {
                lives[id.index()].is_used = true;
            }
        }
    }
    lives.iter_mut().for_each(|life| shared::once(&mut life.asked_at, |place| *place));
    lives
}

fn finding(names: &[&str], places: &[Span]) -> Option<Diagnostic> {
    let (name, (place, others)) = (names.first()?, places.split_first()?);
    let message = match names {
        [_] => format!("customers are asked for `{name}`, and nothing uses it"),
        _ => format!(
            "customers are asked for {}, and nothing uses them",
            few_of_names(names.iter().copied())
        ),
    };
    Some(
        Diagnostic::new(&CODE, *place, message)
            .label("asked for, and then?")
            .others(others.iter().copied(), "asked for here")
            .help(format!(
                "Write `uses {name}` in the touchpoint that needs it; that may be the one that asks. \
                 If none does, don't ask."
            )),
    )
}
