//! Rounding as people do it on paper.

/// Digits kept before rounding: fewer than a float has, so that what binary
/// arithmetic adds at the end (`6.449999999999999` for 6.45) is gone first.
const DIGITS: usize = 14;

/// Rounds to so many decimals, half away from zero; there is no minus zero.
#[must_use]
pub fn round(value: f64, decimals: usize) -> f64 {
    if !value.is_finite() {
        return value;
    }
    let (digits, power) = digits(value.abs());
    let keep = power + 1 + decimals as i64;
    if keep >= DIGITS as i64 {
        return value + 0.0;
    }
    let magnitude = match usize::try_from(keep) {
        Ok(keep) => rounded_up(&digits, keep, decimals),
        Err(_) => 0.0,
    };
    if magnitude == 0.0 { 0.0 } else { magnitude.copysign(value) }
}

/// Rounds to so many digits, from the first that is not zero.
#[must_use]
pub fn round_to_digits(value: f64, count: usize) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let (_, power) = digits(value.abs());
    round(value, usize::try_from(count as i64 - 1 - power).unwrap_or(0))
}

/// The decimal digits of a number, and the power of ten of the first.
fn digits(value: f64) -> (Vec<u8>, i64) {
    let text = format!("{value:.*e}", DIGITS - 1);
    let (number, power) = text.split_once('e').unwrap_or((&text, "0"));
    let digits = number.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect();
    (digits, power.parse().unwrap_or(0))
}

/// The first `keep` digits, as a number that ends with so many decimals.
fn rounded_up(digits: &[u8], keep: usize, decimals: usize) -> f64 {
    let whole = digits[..keep].iter().fold(0u64, |sum, digit| sum * 10 + u64::from(*digit));
    let is_up = digits.get(keep).is_some_and(|digit| *digit >= 5);
    let whole = whole + u64::from(is_up);
    format!("{whole}e-{decimals}").parse().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn halves_go_away_from_zero() {
        for (value, decimals, rounded) in [
            (2.675, 2, 2.68),
            (-2.675, 2, -2.68),
            (0.5, 0, 1.0),
            (1.005, 2, 1.01),
            (8.355, 2, 8.36),
            (6.449_999_999_999_999, 2, 6.45),
            (0.004, 2, 0.0),
            (-0.004, 2, 0.0),
            (0.005, 2, 0.01),
            (0.0005, 2, 0.0),
            (99.995, 2, 100.0),
            (12.0 / 14.0, 3, 0.857),
            (1e300, 2, 1e300),
            (0.1 + 0.2, 1, 0.3),
        ] {
            assert_eq!(round(value, decimals), rounded, "{value}");
        }
        assert!(round(-0.0, 2).is_sign_positive() && round(-0.001, 2).is_sign_positive());
    }

    #[test]
    fn small_numbers_keep_their_first_digits() {
        assert_eq!(round_to_digits(0.001_234_5, 3), 0.001_23);
        assert_eq!(round_to_digits(-0.099_96, 3), -0.1);
        assert_eq!(round_to_digits(0.0, 3), 0.0);
    }

    proptest! {
        #[test]
        fn rounding_moves_no_further_than_half_a_step(value in -1e6..1e6f64, decimals in 0usize..4) {
            let step = 10f64.powi(-(decimals as i32));
            prop_assert!((round(value, decimals) - value).abs() <= step * 0.5 + 1e-4 * step);
        }

        #[test]
        fn rounding_twice_changes_nothing(value in any::<f64>(), decimals in 0usize..4) {
            let once = round(value, decimals);
            prop_assert!(once.to_bits() == round(once, decimals).to_bits() || once.is_nan());
        }
    }
}
