//! A metric that nobody wants anything of.

use super::target_without_metric::could_be;
use super::words;
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Metric, MetricId, Model, Ref, TargetAt};
use crate::source::{Sources, Span};
use std::collections::HashSet;

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "metric-without-target",
    sort: Sort::NotYetWritten,
    summary: "a metric that no goal has a target for",
    why: "What is measured without a target is looked at and acted upon by nobody; it costs the \
          customers' time, and yours. Either it tells whether a goal is reached, or it need not be \
          measured.",
    bad: include_str!("examples/metric-without-target.bad.journey"),
    good: include_str!("examples/metric-without-target.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let targeted = targeted(model);
    // Where nothing has a target yet, that is what there is to say.
    if !targeted.contains(&true) {
        return;
    }
    let without = |id: MetricId| !targeted[id.index()];
    let without: Vec<_> = model.metrics.iter().filter(|(id, _)| without(*id)).collect();
    if without.is_empty() {
        return;
    }
    let faulty = Faulty::new(subject);
    for (_, metric) in without.into_iter().filter(|(_, metric)| !faulty.could_mean(metric)) {
        found.push(finding(model, metric));
    }
}

fn targeted(model: &Model<'_>) -> Vec<bool> {
    let mut targeted = vec![false; model.metrics.len()];
    for at in model.targets() {
        if let Some(Ref::To(id)) = at.target.metric.map(|metric| metric.value) {
            targeted[id.index()] = true;
        }
    }
    targeted
}

fn finding(model: &Model<'_>, metric: &Metric<'_>) -> Diagnostic {
    let heading = &metric.heading;
    let message = format!("no goal has a target for the metric `{}`", heading.name);
    Diagnostic::new(&CODE, heading.span, message).label("what is it to reach?").help(format!(
        "Add a target to the goal that it tells about: `{}`. If there is no such goal, leave the \
         metric out.",
        words::sample_target(model, metric)
    ))
}

/// The lines that could be a metric's targets but for a fault that has a
/// finding of its own.
struct Faulty<'m> {
    /// Targets that name no metric.
    nameless: Vec<TargetAt<'m, 'm>>,
    /// Names of metrics that are not known.
    misspelt: Vec<&'m str>,
    /// Words of blocks with a line that could not be read, and names after
    /// `target` wherever it stands.
    words: HashSet<&'m str>,
}

/// More faulty targets than these are not looked at one by one.
const MOST_FAULTY: usize = 20;

impl<'m> Faulty<'m> {
    fn new(subject: &Subject<'m>) -> Self {
        let model: &'m Model<'m> = subject.model;
        let (mut nameless, mut misspelt) = (Vec::new(), Vec::new());
        for at in model.targets() {
            match at.target.metric {
                Some(metric) if metric.value != Ref::Unknown => {}
                // Of a line that could not be read in full, the whole line is given.
                Some(metric) if metric.span != at.target.span => {
                    misspelt.push(subject.sources.text(metric.span));
                }
                _ => nameless.push(at),
            }
        }
        let mut words: HashSet<_> = unread(model)
            .into_iter()
            .flat_map(|span| words_in(subject.sources.text(span)))
            .collect();
        words.extend(after_target(subject.sources));
        Self { nameless, misspelt, words }
    }

    /// Whether a faulty line may well be for this metric.
    fn could_mean(&self, metric: &Metric<'_>) -> bool {
        let own = metric.heading.name.as_ref();
        let is_near =
            |name: &&str| strsim::damerau_levenshtein(name, own) <= 1 + own.chars().count() / 3;
        self.words.contains(own)
            || self.nameless.len().max(self.misspelt.len()) > MOST_FAULTY
            || self.nameless.iter().any(|at| could_be(metric, at.goal, at.target))
            || self.misspelt.iter().any(is_near)
    }
}

/// The blocks of journeys that have a line that could not be read.
fn unread(model: &Model<'_>) -> Vec<Span> {
    let journeys = model.journeys.values().map(|journey| &journey.heading);
    let stages = model.stages.values().map(|stage| &stage.heading);
    let touchpoints = model.touchpoints.values().map(|touchpoint| &touchpoint.heading);
    let blocks = journeys.chain(stages).chain(touchpoints).filter(|heading| heading.has_unread);
    let goals = model.goals().filter(|(_, goal)| goal.has_unread);
    let goals = goals.map(|(place, _)| model.heading_of(place).whole);
    let mut spans: Vec<Span> = blocks.map(|heading| heading.whole).chain(goals).collect();
    spans.sort_unstable();
    spans.dedup();
    spans
}

fn words_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
}

/// The names after `target` in all texts, also where a block around them could
/// not be read.
fn after_target(sources: &Sources) -> impl Iterator<Item = &str> {
    let lines = sources.iter().flat_map(|(_, source)| source.text.split(['\n', '\r']));
    let written = lines.filter(|line| !line.trim_start().starts_with("//"));
    written.filter_map(|line| words_in(line.split_once("target ")?.1.trim_start()).next())
}
