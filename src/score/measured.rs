//! What is measured, and of whom: the metrics and audiences of a project as its
//! readers see them.

use super::{Context, views, written};
use crate::model::{Audience, AudienceId, Cadence, GoalKind, Metric, Model, SourceId};
use crate::vocabulary::SOURCE_KINDS;
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
    /// Whether there are figures of everybody.
    pub everybody: bool,
    /// Titles of the audiences that have figures of their own.
    pub audiences: Vec<String>,
    /// Notes for readers.
    pub notes: Vec<String>,
}

/// A group of customers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AudienceView {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its share of all customers, in per cent.
    pub share: Option<f64>,
    /// How many customers it has.
    pub size: Option<f64>,
}

/// Every metric, in the order of the specs.
pub(super) fn metrics(context: &Context<'_>) -> Vec<MetricView> {
    let model = context.input.model;
    let rows = rows_of(context);
    model.metrics.values().zip(rows).map(|(of, rows)| metric(of, rows, model)).collect()
}

/// Every audience, in the order of the specs.
pub(super) fn audiences(model: &Model<'_>) -> Vec<AudienceView> {
    let view = |audience: &Audience<'_>| AudienceView {
        name: audience.heading.name.to_string(),
        title: audience.heading.title.to_string(),
        share: audience.share.map(|share| share.value),
        size: audience.size.map(|size| size.value),
    };
    model.audiences.values().map(view).collect()
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
        every: every.map(|every| cadence(every.value)),
        scale: metric.scale.map(|scale| {
            format!(
                "{} to {}",
                Style::Reader.number(scale.low),
                metric.amount(scale.high, model, Style::Reader)
            )
        }),
        everybody: rows.contains(&None),
        audiences: rows
            .into_iter()
            .flatten()
            .map(|id| model.audiences[id].heading.title.to_string())
            .collect(),
        notes: views::texts(&metric.notes),
    }
}

fn kind_of(source: SourceId, model: &Model<'_>) -> Option<&'static str> {
    let kind = model.sources[source].kind?;
    SOURCE_KINDS.choices.get(kind as usize).map(|choice| choice.word)
}

fn cadence(every: Cadence) -> String {
    let [one, many] = every.unit.words().reader;
    match every.count {
        1.0 => format!("every {one}"),
        count => format!("every {} {many}", Style::Reader.number(count)),
    }
}
