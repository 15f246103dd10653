//! What is measured, how and of whom: the metrics of a project as its readers
//! see them.

use super::{Context, views, written};
use crate::model::{AudienceId, GoalKind, Metric, Model, SourceId};
use crate::vocabulary::{AGGREGATES, BETTER, List, SOURCE_KINDS};
use crate::words::Style;
use serde::Serialize;
use std::collections::BTreeSet;

/// A metric and where its figures come from.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MetricView {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// `operational`: what happens; or `relationship`: how customers feel.
    #[serde(serialize_with = "written::kind")]
    pub kind: Option<GoalKind>,
    /// The question as customers are asked it.
    pub question: Option<String>,
    /// The title of the source of its figures.
    pub source: Option<String>,
    /// What sort of source that is, e.g. `survey`.
    pub source_kind: Option<&'static str>,
    /// How often it is measured, e.g. `every 2 weeks`.
    pub every: Option<String>,
    /// The values it can have, e.g. `1 to 7`.
    pub scale: Option<String>,
    /// Which way is better: `higher` or `lower`.
    pub better: Option<&'static str>,
    /// How its figure is made of single answers, e.g. `mean`.
    pub figure: Option<&'static str>,
    /// The title of who answers for it.
    pub owner: Option<String>,
    /// Whether there are figures of everybody.
    pub everybody: bool,
    /// Titles of the audiences that have figures of their own.
    pub audiences: Vec<String>,
    /// Notes for readers.
    pub notes: Vec<String>,
}

/// Every metric, in the order of the specs.
pub(super) fn metrics(context: &Context<'_>) -> Vec<MetricView> {
    let model = context.input.model;
    let rows = rows_of(context);
    model.metrics.values().zip(rows).map(|(of, rows)| metric(of, rows, model)).collect()
}

/// The audiences of the rows of each metric; none: everybody.
fn rows_of(context: &Context<'_>) -> Vec<BTreeSet<Option<AudienceId>>> {
    let mut found = vec![BTreeSet::new(); context.input.model.metrics.len()];
    let rows = context.input.measurements.observations().iter();
    for row in rows.filter(|row| row.date <= context.input.as_of) {
        found[row.metric.index()].insert(row.audience);
    }
    found
}

fn metric(
    metric: &Metric<'_>,
    rows: BTreeSet<Option<AudienceId>>,
    model: &Model<'_>,
) -> MetricView {
    let source = metric.source.and_then(|source| source.value.known());
    let every = metric.every.or_else(|| model.sources[source?].every);
    MetricView {
        name: metric.heading.name.to_string(),
        title: metric.heading.title.to_string(),
        kind: metric.kind,
        question: metric.question.as_ref().map(ToString::to_string),
        source: views::title(metric.source, |id| &model.sources[id].heading),
        source_kind: source.and_then(|source| kind_of(source, model)),
        every: every.map(|every| every.value.in_words()),
        scale: metric.scale.map(|scale| {
            format!(
                "{} to {}",
                Style::Reader.number(scale.low),
                metric.amount(scale.high, model, Style::Reader)
            )
        }),
        better: metric.better.and_then(|of| word(&BETTER, of as usize)),
        figure: metric.figure.and_then(|of| word(&AGGREGATES, of as usize)),
        owner: views::title(metric.owner, |id| &model.owners[id].heading),
        everybody: rows.contains(&None),
        audiences: rows
            .into_iter()
            .flatten()
            .map(|id| model.audiences[id].heading.title.to_string())
            .collect(),
        notes: views::texts(&metric.notes),
    }
}

/// What sort of source it is.
pub(super) fn kind_of(source: SourceId, model: &Model<'_>) -> Option<&'static str> {
    word(&SOURCE_KINDS, model.sources[source].kind? as usize)
}

fn word(list: &List, at: usize) -> Option<&'static str> {
    list.choices.get(at).map(|choice| choice.word)
}
