//! Numbers, units and names as messages write them.

use crate::model::{
    Better, Form, Heading, Metric, Model, Place, Quantity, Scale, Target, TimeUnit, Unit,
};

/// A number as the spec would write it: `10`, `4.2`, never `-0`.
pub(super) fn number(value: f64) -> String {
    format!("{}", if value == 0.0 { 0.0 } else { value })
}

/// A number that was worked out, to two digits.
pub(super) fn rounded(value: f64) -> String {
    number(round(value))
}

/// A value that was worked out, to two digits.
pub(super) fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// A value with its unit, as the spec would write it: `10 min`, `90%`, `4.2`.
pub(super) fn amount(model: &Model<'_>, value: f64, unit: Unit) -> String {
    let number = number(value);
    match unit {
        Unit::One => number,
        Unit::Percent => format!("{number}%"),
        _ => format!("{number} {}", unit_word(model, value, unit)),
    }
}

fn unit_word(model: &Model<'_>, value: f64, unit: Unit) -> String {
    match unit {
        Unit::One => String::new(),
        Unit::Percent => "%".to_owned(),
        Unit::PercentagePoints => "pp".to_owned(),
        Unit::Points => "points".to_owned(),
        Unit::Time(unit) => unit.word(value).to_owned(),
        Unit::Money(currency) => currency.code().to_owned(),
        Unit::Count(noun) => model.count_nouns[noun].heading.name.to_string(),
    }
}

/// A quantity as the spec writes it.
pub(super) fn quantity(model: &Model<'_>, quantity: &Quantity) -> String {
    amount(model, quantity.value, quantity.unit)
}

/// What a target asks for, as the spec writes it: `at most 10 min`.
pub(super) fn form(model: &Model<'_>, form: &Form) -> String {
    let words = |quantity| self::quantity(model, quantity);
    match form {
        Form::AtLeast(value) => format!("at least {}", words(value)),
        Form::AtMost(value) => format!("at most {}", words(value)),
        Form::Between(low, high) if low.unit == high.unit => {
            format!("between {} and {}", number(low.value), words(high))
        }
        Form::Between(low, high) => format!("between {} and {}", words(low), words(high)),
        Form::Up(value) => format!("up {}", words(value)),
        Form::Down(value) => format!("down {}", words(value)),
    }
}

/// What a number with a unit is: `a percentage`, `a time`, `an amount in EUR`.
pub(super) fn kind_of(model: &Model<'_>, unit: Unit) -> String {
    match unit {
        Unit::One => "a plain number".to_owned(),
        Unit::Percent => "a percentage".to_owned(),
        Unit::PercentagePoints => "a difference of two percentages".to_owned(),
        Unit::Time(_) => "a time".to_owned(),
        Unit::Money(currency) => format!("an amount in {}", currency.code()),
        Unit::Points | Unit::Count(_) => format!("a number of {}", unit_word(model, 2.0, unit)),
    }
}

fn time_in_words(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Second => "seconds",
        TimeUnit::Minute => "minutes",
        TimeUnit::Hour => "hours",
        unit => unit.word(2.0),
    }
}

/// How a metric is measured, after `is measured`: `in minutes`, `from 1 to 5`.
pub(super) fn measured(model: &Model<'_>, metric: &Metric<'_>, unit: Unit) -> String {
    match (unit, metric.scale) {
        (Unit::One, Some(scale)) => {
            format!("on a scale from {}", scale_in_words(model, scale, None))
        }
        (Unit::One, None) => "as a plain number".to_owned(),
        (Unit::Percent, _) => "in per cent".to_owned(),
        (Unit::PercentagePoints, _) => "in percentage points".to_owned(),
        (Unit::Time(unit), _) => format!("in {}", time_in_words(unit)),
        (unit, _) => format!("in {}", unit_word(model, 2.0, unit)),
    }
}

/// The ends of a metric's scale: `1 to 5`, `0 to 100%`.
pub(super) fn scale_in_words(model: &Model<'_>, scale: Scale, unit: Option<Unit>) -> String {
    let low = number(scale.low);
    match unit {
        Some(unit) if unit != Unit::Points => {
            format!("{low} to {}", amount(model, scale.high, unit))
        }
        _ => format!("{low} to {}", number(scale.high)),
    }
}

/// What a target is for: `waiting`, or the place it stands in where it names no
/// metric that is known.
pub(super) fn subject(model: &Model<'_>, place: Place, target: &Target) -> String {
    match target.metric.and_then(|metric| metric.value.known()) {
        Some(metric) => format!("for `{}`", model.metrics[metric].heading.name),
        None => format!("at `{}`", model.heading_of(place).name),
    }
}

/// Names in backticks, the first three of them: "`a`, `b`, `c` and others".
pub(super) fn names<'m, 's: 'm>(headings: impl IntoIterator<Item = &'m Heading<'s>>) -> String {
    let name = |heading: &Heading<'_>| format!("`{}`", heading.name);
    let few: Vec<_> = headings.into_iter().take(4).map(name).collect();
    match &few[..] {
        [a, b, c, _] => format!("{a}, {b}, {c} and others"),
        [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        few => few.concat(),
    }
}

/// "one way", "3 ways".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("one {one}") } else { format!("{number} {many}") }
}

/// A text in quotes, cut where it is too long for a message.
pub(super) fn quoted(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("\"{}…\"", text[..end].trim_end()),
        None => format!("\"{text}\""),
    }
}

/// A target that a metric could have, to be copied: `target waiting at most 10 min`.
pub(super) fn sample_target(model: &Model<'_>, metric: &Metric<'_>) -> String {
    format!("target {} {}", metric.heading.name, sample_form(model, metric))
}

/// Something a metric could be to reach: `at most 10 min`.
pub(super) fn sample_form(model: &Model<'_>, metric: &Metric<'_>) -> String {
    let limit = if metric.better == Some(Better::Lower) { "at most" } else { "at least" };
    let unit = metric.unit.unwrap_or(Unit::One);
    format!("{limit} {}", amount(model, sample_value(metric), unit))
}

/// A value that a good target could have: three quarters up a scale, 10
/// without one.
pub(super) fn sample_value(metric: &Metric<'_>) -> f64 {
    let Some(Scale { low, high, .. }) = metric.scale else {
        return 10.0;
    };
    let share = if metric.better == Some(Better::Lower) { 0.25 } else { 0.75 };
    let value = low + share * (high - low);
    if high - low >= 4.0 { value.round() } else { value }
}
