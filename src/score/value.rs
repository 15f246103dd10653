//! The value of a metric at a place: of everybody, of some audiences, the
//! latest and the earliest.

use super::Input;
use crate::measure::{Observation, Within};
use crate::model::{Aggregate, AudienceId, Metric, MetricId, MetricType, Model, Place};
use jiff::civil::Date;

/// A measured value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Value {
    pub(super) value: f64,
    /// When it was measured; of the latest mean, when its oldest part was.
    pub(super) date: Date,
    /// How many answers it was made of.
    pub(super) answers: Option<u64>,
    /// The audiences that it is the mean of; empty: one row gives it.
    pub(super) mean_of: Vec<AudienceId>,
}

/// The first and the last value of a metric at a place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Series {
    /// The value on the first day on which all audiences measured have one;
    /// none where no figure can be made of what was known then.
    pub(super) earliest: Option<Value>,
    pub(super) latest: Value,
}

/// What was measured up to the input's date, of some audiences; of none named,
/// of everybody. With a time allowed, the share of cases that take no longer. Otherwise why there is no figure.
pub(super) fn series(
    input: &Input<'_>,
    metric: MetricId,
    place: Place,
    within: Option<Within>,
    audiences: &[AudienceId],
) -> Result<Series, String> {
    let all = input.measurements.at(metric, place, within);
    let is_known = |row: &&Observation| row.date <= input.as_of;
    if !all.iter().any(|row| is_known(&row)) {
        return Err(
            if all.is_empty() { "not measured" } else { "not measured by this date" }.into()
        );
    }
    let is_meant = |row: &&Observation| match (row.audience, audiences) {
        (None, []) => true,
        (None, _) => false,
        (Some(audience), named) => named.is_empty() || named.contains(&audience),
    };
    let all = match audiences {
        [only] => of(all, *only),
        _ => all,
    };
    let mut rows: Vec<_> = all.iter().filter(is_known).filter(is_meant).copied().collect();
    if rows.first().is_some_and(|row| row.audience.is_none()) {
        rows.retain(|row| row.audience.is_none());
    }
    if rows.is_empty() {
        return Err("not measured for this audience".to_owned());
    }
    let parts: Vec<&[Observation]> = rows.chunk_by(|a, b| a.audience == b.audience).collect();
    // A share of cases is the mean of its parts, whatever its metric is.
    let metric = Some(&input.model.metrics[metric]).filter(|_| within.is_none());
    let is_whole = audiences.len() == 1 || rows[0].audience.is_none();
    let on = |day: Date| {
        let known = parts.iter().filter_map(|part| known_on(part, day));
        match known.collect::<Vec<_>>().as_slice() {
            [row] if is_whole => Ok(single(row)),
            rows => mean(rows, metric, input.model),
        }
    };
    let first_of_all = parts.iter().filter_map(|part| part.first()).map(|row| row.date).max();
    let earliest = first_of_all.and_then(|date| Some(Value { date, ..on(date).ok()? }));
    Ok(Series { earliest, latest: on(input.as_of)? })
}

/// The rows of one audience, among rows sorted by audience.
fn of(rows: &[Observation], audience: AudienceId) -> &[Observation] {
    let from = rows.partition_point(|row| row.audience < Some(audience));
    let rest = &rows[from..];
    &rest[..rest.partition_point(|row| row.audience == Some(audience))]
}

/// Whether each of some audiences was measured apart by the input's date.
pub(super) fn has_each(
    input: &Input<'_>,
    metric: MetricId,
    place: Place,
    audiences: &[AudienceId],
) -> bool {
    let all = input.measurements.at(metric, place, None);
    let is_known = |id: &AudienceId| of(all, *id).iter().any(|row| row.date <= input.as_of);
    audiences.iter().all(is_known)
}

/// The last of rows sorted by date that is known on a day.
fn known_on(rows: &[Observation], day: Date) -> Option<&Observation> {
    rows[..rows.partition_point(|row| row.date <= day)].last()
}

fn single(row: &Observation) -> Value {
    Value { value: row.value, date: row.date, answers: row.answers, mean_of: Vec::new() }
}

/// The mean of audiences: weighted by the number of answers, else by the
/// audiences' shares.
fn mean(
    rows: &[&Observation],
    metric: Option<&Metric<'_>>,
    model: &Model<'_>,
) -> Result<Value, String> {
    if metric.is_some_and(|metric| !is_mean_of_parts(metric)) {
        return Err("measured for single audiences only, and not a mean".to_owned());
    }
    let weights = by_answers(rows).or_else(|| by_share(rows, model));
    let weights = match (weights, rows) {
        (Some(weights), _) => weights,
        (None, [_]) => vec![1.0],
        (None, _) => {
            return Err("measured for audiences without answers or shares to weigh them by".into());
        }
    };
    let total: f64 = weights.iter().sum();
    let weighted = rows.iter().zip(&weights).map(|(row, weight)| row.value * (weight / total));
    Ok(Value {
        value: weighted.sum(),
        date: rows.iter().map(|row| row.date).min().unwrap_or_default(),
        answers: rows.iter().map(|row| row.answers).try_fold(0u64, |sum, n| sum.checked_add(n?)),
        mean_of: rows.iter().filter_map(|row| row.audience).collect(),
    })
}

fn by_answers(rows: &[&Observation]) -> Option<Vec<f64>> {
    rows.iter().map(|row| row.answers.map(|answers| answers as f64)).collect()
}

fn by_share(rows: &[&Observation], model: &Model<'_>) -> Option<Vec<f64>> {
    let share = |row: &&Observation| model.audiences[row.audience?].share.map(|share| share.value);
    let shares: Vec<f64> = rows.iter().map(share).collect::<Option<_>>()?;
    shares.iter().any(|share| *share > 0.0).then_some(shares)
}

/// Whether the figure of a whole is the mean of its parts' figures: so with
/// means and shares, not with sums, counts and medians.
fn is_mean_of_parts(metric: &Metric<'_>) -> bool {
    match metric.figure {
        Some(figure) => !matches!(figure, Aggregate::Sum | Aggregate::Count | Aggregate::Median),
        None => {
            let metric_type = metric.metric_type.map(|stated| stated.value);
            !matches!(metric_type, Some(MetricType::Count | MetricType::Money))
        }
    }
}
