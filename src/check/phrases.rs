//! Phrases that several checks use.

use crate::model::{
    Better, Gauge, Metric, Model, Place, Quantity, Scale, Target, Touchpoint, Unit,
};
use crate::words::{Style, cut};
use unicode_normalization::UnicodeNormalization;

/// What a number with a unit is: `a percentage`, `a time`, `an amount in EUR`.
pub(super) fn kind_of(model: &Model<'_>, unit: Unit) -> String {
    match unit {
        Unit::One => "a plain number".to_owned(),
        Unit::Percent => "a percentage".to_owned(),
        Unit::PercentagePoints => "a difference of two percentages".to_owned(),
        Unit::Time(_) => "a time".to_owned(),
        Unit::Money(currency) => format!("an amount in {}", currency.code()),
        Unit::Points | Unit::Count(_) => format!("a number of {}", unit.words(model).full),
    }
}

/// How figures are measured, after `is measured`: `in minutes`, `from 1 to 5`.
pub(super) fn measured(model: &Model<'_>, gauge: Gauge, unit: Unit) -> String {
    match (unit, gauge.scale) {
        (Unit::One, Some(scale)) => {
            format!("on a scale from {}", scale_in_words(model, scale, None))
        }
        (Unit::One, None) => "as a plain number".to_owned(),
        (unit, _) => format!("in {}", unit.words(model).full),
    }
}

/// What the figures of a line are: those of its metric, or shares of cases.
pub(super) fn figures_of(
    model: &Model<'_>,
    metric: &Metric<'_>,
    within: Option<Quantity>,
) -> String {
    match within {
        Some(within) => {
            format!("the share of cases within {}", within.in_words(model, Style::Spec))
        }
        None => format!("`{}`", metric.heading.name),
    }
}

/// The ends of a metric's scale: `1 to 5`, `0 to 100%`.
pub(super) fn scale_in_words(model: &Model<'_>, scale: Scale, unit: Option<Unit>) -> String {
    let unit = unit.filter(|unit| *unit != Unit::Points).unwrap_or(Unit::One);
    let low = Style::Spec.number(scale.low);
    format!("{low} to {}", unit.amount(scale.high, model, Style::Spec))
}

/// What a target is for: `waiting`, or the place it stands in where it names no
/// metric that is known.
pub(super) fn subject(model: &Model<'_>, place: Place, target: &Target) -> String {
    match target.metric.and_then(|metric| metric.value.known()) {
        Some(metric) => format!("for `{}`", model.metrics[metric].heading.name),
        None => at(model, place),
    }
}

/// Where a target stands: `` at `desk` ``.
pub(super) fn at(model: &Model<'_>, place: Place) -> String {
    let name = &model.heading_of(place).name;
    match place {
        Place::Brand(_) => format!("in the strategy of `{name}`"),
        _ => format!("at `{name}`"),
    }
}

/// A text in quotes, cut where it is too long for a message.
pub(super) fn quoted(text: &str) -> String {
    const MOST: usize = 60;
    format!("\"{}\"", cut(text, MOST))
}

/// A text without what readers don't notice: capitals, the number of blanks,
/// how accents are stored.
pub(super) fn as_readers_see(text: &str) -> String {
    let words = text.split_whitespace().map(|word| word.nfc().collect::<String>().to_lowercase());
    words.collect::<Vec<_>>().join(" ")
}

/// A target that a metric could have, to be copied: `target waiting at most 10 min`.
pub(super) fn sample_target(model: &Model<'_>, metric: &Metric<'_>) -> String {
    format!("target {} {}", metric.heading.name, sample_form(model, metric))
}

/// Something a metric could be to reach: `at most 10 min`.
pub(super) fn sample_form(model: &Model<'_>, metric: &Metric<'_>) -> String {
    let limit = if metric.better == Some(Better::Lower) { "at most" } else { "at least" };
    let unit = metric.unit.unwrap_or(Unit::One);
    format!("{limit} {}", unit.amount(sample_value(metric.gauge()), model, Style::Spec))
}

/// A value that a good target could have: three quarters up a scale, 10
/// without one.
pub(super) fn sample_value(gauge: Gauge) -> f64 {
    let Some(Scale { low, high, .. }) = gauge.scale else {
        return 10.0;
    };
    let share = if gauge.better == Some(Better::Lower) { 0.25 } else { 0.75 };
    let value = low + share * (high - low);
    if high - low >= 4.0 { value.round() } else { value }
}

/// An owner who could take on what is to be done at a touchpoint.
pub(super) fn owner<'m>(model: &'m Model<'_>, touchpoint: &Touchpoint<'_>) -> &'m str {
    let own = touchpoint.owner.and_then(|owner| owner.value.known());
    let own = own.map(|id| &model.owners[id]);
    let any = own.or_else(|| model.owners.values().next());
    any.map_or("OWNER", |owner| owner.heading.name.as_ref())
}
