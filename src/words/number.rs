//! Numbers with their units, as a spec has them and as readers do.

use super::unit::UnitWords;
use super::{round, round_to_digits};

/// For whom a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// As one would type it into a spec: `12000 articles`, `90%`, `-2.5`.
    Spec,
    /// For the scorecard and the report: `12 000 articles` with a narrow
    /// blank, `90 %`, `−2.5`; no more digits than are shown.
    Reader,
}

impl Style {
    /// A number without trailing zeros, and without a zero below zero.
    #[must_use]
    pub fn number(self, value: f64) -> String {
        if self == Self::Spec {
            return format!("{}", value + 0.0);
        }
        let value = shown(value);
        let text = format!("{}", value.abs());
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let sign = if value < 0.0 { "−" } else { "" };
        let point = if part.is_empty() { "" } else { "." };
        format!("{sign}{}{point}{part}", grouped(whole))
    }

    /// A count.
    #[must_use]
    pub fn count(self, value: u64) -> String {
        let digits = value.to_string();
        if self == Self::Spec { digits } else { grouped(&digits) }
    }

    /// A number with its unit.
    #[must_use]
    pub fn amount(self, value: f64, unit: UnitWords<'_>) -> String {
        let (number, word) = (self.number(value), self.unit(value, unit));
        match (self, word.as_str()) {
            (_, "") => number,
            (Self::Spec, "%") => format!("{number}%"),
            _ => format!("{number} {word}"),
        }
    }

    fn unit(self, value: f64, unit: UnitWords<'_>) -> String {
        match self {
            Self::Spec => unit.spec[usize::from(value != 1.0)].to_owned(),
            Self::Reader => unit.reader[usize::from(shown(value).abs() != 1.0)].replace('_', " "),
        }
    }
}

/// A value as it is shown to readers: three decimals, or three digits of a
/// value below one.
#[must_use]
pub fn shown(value: f64) -> f64 {
    let value = value + 0.0;
    if value.abs() < 1.0 { round_to_digits(value, 3) } else { round(value, 3) }
}

/// Digits, from five on in groups of three.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_see_no_trailing_zeros_and_groups_from_five_digits_on() {
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
            assert_eq!(Style::Reader.number(value), text);
        }
        assert_eq!(Style::Reader.count(999), "999");
        assert_eq!(Style::Reader.count(1_234_567), "1\u{202F}234\u{202F}567");
    }

    #[test]
    fn a_spec_has_numbers_as_one_types_them() {
        for (value, text) in
            [(12_000.0, "12000"), (2.5, "2.5"), (-0.0, "0"), (-12.5, "-12.5"), (4.0, "4")]
        {
            assert_eq!(Style::Spec.number(value), text);
        }
        assert_eq!(Style::Spec.count(12_000), "12000");
    }

    #[test]
    fn units_follow_their_number() {
        let both =
            |value, unit| [Style::Spec, Style::Reader].map(|style| style.amount(value, unit));
        assert_eq!(both(5.0, UnitWords::PERCENT), ["5%", "5 %"]);
        assert_eq!(both(1.0, UnitWords::POINTS), ["1 points", "1 point"]);
        assert_eq!(both(12.0, UnitWords::TIMES[1]), ["12 min", "12 min"]);
        assert_eq!(both(1.0, UnitWords::TIMES[3]), ["1 day", "1 day"]);
        assert_eq!(both(2.0, UnitWords::named("gift_cards")), ["2 gift_cards", "2 gift cards"]);
        assert_eq!(both(4.2, UnitWords::NONE), ["4.2", "4.2"]);
    }
}
