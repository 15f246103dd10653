//! A figure from nowhere.

use super::sums::are_summed;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{GoalKind, Metric, Model, Source, SourceKind};
use crate::words::few_of_names;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "metric-without-source",
    sort: Sort::NotYetWritten,
    summary: "a relationship metric doesn't say where its figures come from",
    why: "What customers think and feel is only known from asking or observing them. Until it is \
          written down who is asked and how, readers can't tell what such a figure is worth, and \
          often nobody is asked at all.",
    bad: include_str!("examples/metric-without-source.bad.journey"),
    good: include_str!("examples/metric-without-source.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let is_feeling = |metric: &&Metric<'_>| metric.kind == Some(GoalKind::Relationship);
    let all = model.metrics.values().filter(is_feeling);
    let is_without = |metric: &&Metric<'_>| metric.source.is_none() && !metric.heading.has_unread;
    let without: Vec<&Metric<'_>> = all.clone().filter(is_without).collect();
    let (count, open) = (all.count(), without.len());
    match &without[..] {
        [first, others @ ..] if are_summed(open, count) => {
            let message = match open {
                open if open == count => "no relationship metric has a source".to_owned(),
                open => format!("{open} of {count} relationship metrics have no source"),
            };
            let others = others.iter().map(|metric| metric.heading.span);
            found.push(finding(model, first, message).others(others, "it has none either"));
        }
        _ => found.extend(without.iter().map(|metric| {
            finding(model, metric, format!("metric `{}` has no source", metric.heading.name))
        })),
    }
}

fn finding(model: &Model<'_>, metric: &Metric<'_>, message: String) -> Diagnostic {
    Diagnostic::new(&CODE, metric.heading.span, message)
        .label("where do its figures come from?")
        .help(help(model))
}

fn help(model: &Model<'_>) -> String {
    let sources = || model.sources.values();
    let is_survey = |source: &&Source<'_>| source.kind == Some(SourceKind::Survey);
    let Some(likely) = sources().find(is_survey).or_else(|| sources().next()) else {
        return "Declare where the figures come from at the top of a file, such as \
                `source survey \"Three questions after the visit\" { kind survey }`, and name it in \
                the block of the metric: `source survey`."
            .to_owned();
    };
    let names = sources().map(|source| &source.heading.name);
    let declared = match sources().nth(1) {
        Some(_) => format!(" Declared are {}.", few_of_names(names)),
        None => String::new(),
    };
    let name = &likely.heading.name;
    format!(
        "Say in the block of the metric where its figures come from, such as `source {name}`.{declared}"
    )
}
