//! From a metric's value to a level out of 10, and from levels to the
//! experience score.

use super::value::{self, Value};
use super::{Context, Figure, LevelView};
use crate::model::{AudienceId, Better, GoalKind, Metric, MetricId, Model, Place};
use crate::words::Style;

/// A metric's level for readers, and before rounding.
pub(super) type Level = (LevelView, Option<f64>);

/// The level of each relationship metric measured at a place for each of some
/// audiences; of none named, for everybody.
pub(super) fn levels(context: &Context<'_>, place: Place, whom: &[AudienceId]) -> Vec<Level> {
    let (input, model) = (context.input, context.input.model);
    let counts = |id: &MetricId| {
        model.metrics[*id].kind == Some(GoalKind::Relationship)
            && value::has_each(input, *id, place, whom)
    };
    context.measured_at(place).filter(counts).map(|id| view(context, id, place, whom)).collect()
}

/// The mean level at a place; none where there is no level.
pub(super) fn score(levels: &[Level]) -> Option<f64> {
    mean(levels.iter().filter_map(|(_, level)| *level))
}

/// Why there is no score, of levels that have no mean.
pub(super) fn why_none(levels: &[Level]) -> String {
    match levels.first() {
        None => "no relationship metric is measured here".to_owned(),
        Some((level, _)) => level.level.why.clone().unwrap_or_default(),
    }
}

/// The mean of levels; none of no levels.
pub(super) fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let count = values.len() as f64;
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / count)
}

fn view(context: &Context<'_>, id: MetricId, place: Place, whom: &[AudienceId]) -> Level {
    let metric = &context.input.model.metrics[id];
    let latest = value::series(context.input, id, place, None, whom).map(|series| series.latest);
    let level = latest.clone().and_then(|latest| level(latest.value, metric));
    (level_view(context, metric, latest.as_ref().ok(), &level), level.ok())
}

fn level_view(
    context: &Context<'_>,
    metric: &Metric<'_>,
    latest: Option<&Value>,
    level: &Result<f64, String>,
) -> LevelView {
    let model = context.input.model;
    LevelView {
        metric: metric.heading.name.to_string(),
        title: metric.heading.title.to_string(),
        value: latest
            .map_or_else(String::new, |latest| metric.amount(latest.value, model, Style::Reader)),
        level: Figure::of(level.clone(), 2),
        date: latest.map(|latest| latest.date),
        answers: latest.and_then(|latest| latest.answers),
        measured_of: latest.map_or_else(Vec::new, |latest| titles_of(latest, model)),
        stale: latest.is_some_and(|latest| is_stale(context, metric, latest)),
    }
}

/// A value's place on its metric's scale, out of 10; mirrored where lower is
/// better.
fn level(value: f64, metric: &Metric<'_>) -> Result<f64, String> {
    let scale = metric.scale.ok_or("its metric has no scale")?;
    let better = metric.better.ok_or("its metric does not say which way is better")?;
    let part = (value - scale.low) / (scale.high - scale.low);
    let part = match better {
        Better::Higher => part,
        Better::Lower => 1.0 - part,
    };
    if part.is_finite() {
        Ok(10.0 * part.clamp(0.0, 1.0))
    } else {
        Err("its scale has no width".into())
    }
}

/// Whether a value is older than its metric, or the metric's source, allows.
pub(super) fn is_stale(context: &Context<'_>, metric: &Metric<'_>, latest: &Value) -> bool {
    let every = metric.cadence(context.input.model);
    every.is_some_and(|every| every.value.is_over(latest.date, context.input.as_of))
}

/// The titles of the audiences that a value is the mean of.
pub(super) fn titles_of(value: &Value, model: &Model<'_>) -> Vec<String> {
    value.mean_of.iter().map(|id| model.audiences[*id].heading.title.to_string()).collect()
}
