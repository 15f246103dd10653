//! How numbers are written, in every format: the digits of the rounded value,
//! no more and no fewer.

use crate::score::{Counted, Figure, Settings, TargetScore};
use crate::words::{Style, round};

/// Stands where there is no figure.
pub(super) const NONE: &str = "–";

/// A number as short as it is: `3`, `6.8`, `8.25`.
pub(super) fn number(value: f64) -> String {
    Style::Reader.number(value)
}

/// An overall figure, with one decimal at least: `6.0`, `6.8`, `8.25`.
pub(super) fn mean(value: f64) -> String {
    match number(value) {
        text if text.contains('.') => text,
        text => format!("{text}.0"),
    }
}

/// A figure that is in per cent already: `20 %`.
pub(super) fn percent(value: f64) -> String {
    format!("{} %", number(value))
}

/// A part of one in per cent, shown from 0 to 100: `85.7 %`, `over 100 %`.
pub(super) fn attainment(value: f64) -> String {
    match per_hundred(value) {
        above if above > 100.0 => "over 100 %".to_owned(),
        below if below < 0.0 => "below 0 %".to_owned(),
        within => percent(within),
    }
}

/// A difference of two parts of one, in points, always with its sign: `+70`.
pub(super) fn gap(value: f64) -> String {
    signed(per_hundred(value))
}

/// A number with its sign; zero has none.
pub(super) fn signed(value: f64) -> String {
    let sign = if value > 0.0 { "+" } else { "" };
    format!("{sign}{}", number(value))
}

/// A count with its thousands apart: `12 000`.
pub(super) fn count(value: u64) -> String {
    Style::Reader.count(value)
}

/// How many of how many parts a mean rests on, where not on all: `1 of 2`.
pub(super) fn part_of(of: Counted) -> Option<String> {
    let Counted { counted, all } = of;
    (counted < all).then(|| format!("{} of {}", count(counted as u64), count(all as u64)))
}

/// A figure written by `form`, or a dash.
pub(super) fn or_dash(figure: &Figure, form: fn(f64) -> String) -> String {
    figure.value.map_or_else(|| NONE.to_owned(), form)
}

/// Why a figure is missing, in words.
pub(super) fn why(figure: &Figure) -> &str {
    figure.why.as_deref().unwrap_or("no figure")
}

/// Where a score stands against the thresholds: `good`, `mid` or `weak`.
pub(super) fn tone(score: f64, settings: &Settings) -> &'static str {
    match score {
        low if low < settings.weak => "weak",
        high if high >= settings.good => "good",
        _ => "mid",
    }
}

/// The latest value in words; without words, its number; else why there is none.
pub(super) fn latest(target: &TargetScore) -> String {
    match (&target.latest_words, target.latest.value) {
        (Some(words), _) => words.clone(),
        (None, Some(value)) => number(value),
        (None, None) => why(&target.latest).to_owned(),
    }
}

/// A hundred times the value, without the noise of binary fractions.
pub(super) fn per_hundred(value: f64) -> f64 {
    round(value * 100.0, 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_digits_they_have() {
        assert_eq!(number(3.0), "3");
        assert_eq!(number(-0.0), "0");
        assert_eq!(number(8.25), "8.25");
        assert_eq!(mean(6.0), "6.0");
        assert_eq!(mean(6.45), "6.45");
        assert_eq!(signed(-4.5), "−4.5");
    }

    #[test]
    fn attainments_stop_at_both_ends_with_a_word() {
        assert_eq!(attainment(0.5), "50 %");
        assert_eq!(attainment(0.857), "85.7 %");
        assert_eq!(attainment(1.0), "100 %");
        assert_eq!(attainment(1.2), "over 100 %");
        assert_eq!(attainment(-0.1), "below 0 %");
        assert_eq!(gap(0.07), "+7");
        assert_eq!(gap(0.0), "0");
    }
}
