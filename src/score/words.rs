//! Numbers and quantities in words, as the scorecard's readers see them:
//! `at least 5 %`, `12 min`, `1 200 000 EUR`.

use super::round::{round, round_to_digits};
use crate::model::{Condition, Form, Metric, Model, Quantity, TimeUnit, Unit};

/// A measured value as it is shown: three decimals, or three digits of a value
/// below one.
pub(super) fn shown(value: f64) -> f64 {
    let value = value + 0.0;
    if value.abs() < 1.0 { round_to_digits(value, 3) } else { round(value, 3) }
}

/// A number without trailing zeros; from five digits on in groups of three.
pub(super) fn number(value: f64) -> String {
    let text = format!("{}", shown(value).abs());
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let sign = if shown(value) < 0.0 { "−" } else { "" };
    let point = if part.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{part}", grouped(whole))
}

fn grouped(whole: &str) -> String {
    let is_group_start =
        |at: usize| whole.len() > 4 && at > 0 && (whole.len() - at).is_multiple_of(3);
    let mut text = String::new();
    for (at, digit) in whole.char_indices() {
        if is_group_start(at) {
            text.push('\u{202F}');
        }
        text.push(digit);
    }
    text
}

/// A quantity of the spec, in its own unit.
pub(super) fn quantity(quantity: &Quantity, model: &Model<'_>) -> String {
    with_unit(quantity.value, Some(quantity.unit), model)
}

/// A value of a metric, in the metric's unit.
pub(super) fn value(value: f64, metric: &Metric<'_>, model: &Model<'_>) -> String {
    with_unit(value, metric.unit, model)
}

/// A difference of two values of a metric: of percentages, it is in points.
pub(super) fn difference(by: f64, metric: &Metric<'_>, model: &Model<'_>) -> String {
    let unit = match metric.unit {
        Some(Unit::Percent) => Some(Unit::PercentagePoints),
        unit => unit,
    };
    with_unit(by, unit, model)
}

fn with_unit(value: f64, unit: Option<Unit>, model: &Model<'_>) -> String {
    let (number, unit) = (number(value), unit_word(value, unit, model));
    if unit.is_empty() { number } else { format!("{number} {unit}") }
}

fn unit_word(value: f64, unit: Option<Unit>, model: &Model<'_>) -> String {
    let is_one = shown(value).abs() == 1.0;
    match unit {
        None | Some(Unit::One) => String::new(),
        Some(Unit::Percent) => "%".to_owned(),
        Some(Unit::PercentagePoints) => "pp".to_owned(),
        Some(Unit::Points) if is_one => "point".to_owned(),
        Some(Unit::Points) => "points".to_owned(),
        Some(Unit::Time(unit)) => time_word(unit, is_one).to_owned(),
        Some(Unit::Money(currency)) => currency.code().to_owned(),
        Some(Unit::Count(noun)) => model.count_nouns[noun].heading.name.replace('_', " "),
    }
}

fn time_word(unit: TimeUnit, is_one: bool) -> &'static str {
    unit.word(if is_one { 1.0 } else { 2.0 })
}

/// What a target asks for.
pub(super) fn form(form: &Form, model: &Model<'_>) -> String {
    match form {
        Form::AtLeast(least) => format!("at least {}", quantity(least, model)),
        Form::AtMost(most) => format!("at most {}", quantity(most, model)),
        Form::Between(low, high) if low.unit == high.unit => {
            format!("between {} and {}", number(low.value), quantity(high, model))
        }
        Form::Between(low, high) => {
            format!("between {} and {}", quantity(low, model), quantity(high, model))
        }
        Form::Up(by) => format!("+{}", quantity(by, model)),
        Form::Down(by) => format!("−{}", quantity(by, model)),
    }
}

/// What sets a recovery off.
pub(super) fn condition(condition: &Condition<'_>, model: &Model<'_>) -> String {
    match condition {
        Condition::Words(words) => words.clone().into_owned(),
        Condition::Beyond { metric, above, limit } => {
            let metric = metric.value.known().map(|id| &model.metrics[id].heading.title);
            let metric = metric.map_or("it", |title| &**title);
            let side = if *above { "above" } else { "below" };
            format!("\"{metric}\" is {side} {}", quantity(limit, model))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_trailing_zeros_and_groups_from_five_digits_on() {
        for (value, text) in [
            (5.0, "5"),
            (4.20, "4.2"),
            (-0.0, "0"),
            (-12.5, "−12.5"),
            (1234.0, "1234"),
            (12_345.678_91, "12\u{202F}345.679"),
            (1_200_000.0, "1\u{202F}200\u{202F}000"),
            (0.012_345, "0.0123"),
            (0.1 + 0.2, "0.3"),
        ] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn units_follow_their_number() {
        let model = Model::default();
        let word = |value, unit| with_unit(value, Some(unit), &model);
        assert_eq!(word(5.0, Unit::Percent), "5 %");
        assert_eq!(word(1.0, Unit::Points), "1 point");
        assert_eq!(word(12.0, Unit::Time(TimeUnit::Minute)), "12 min");
        assert_eq!(word(1.0, Unit::Time(TimeUnit::Day)), "1 day");
        assert_eq!(word(50.0, Unit::Money(iso_currency::Currency::EUR)), "50 EUR");
        assert_eq!(word(4.2, Unit::One), "4.2");
    }
}
