//! Dates as people write them for `--as-of` and `as-of`.

use jiff::civil::Date;

/// The years that a date can lie in; anything else is a slip of the finger.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// How a date is written, for messages.
pub const FORMS: &str = "a day as in `2027-03-31`, a month `2027-03` or a quarter `2027-Q1` \
                         (a month or quarter means its last day)";

/// Reads a day; a month or quarter means its last day.
#[must_use]
pub fn parse(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    if year.len() != 4 || !text.is_ascii() {
        return None;
    }
    let day = match rest.as_bytes() {
        [b'Q', quarter @ b'1'..=b'4'] => last_day(year, 3 * (quarter - b'0') as i8)?,
        [_, _] => last_day(year, number(rest)?)?,
        [_, _, b'-', _, _] => {
            let (month, day) = rest.split_once('-')?;
            Date::new(number(year)?, number(month)?, number(day)?).ok()?
        }
        _ => return None,
    };
    YEARS.contains(&day.year()).then_some(day)
}

fn last_day(year: &str, month: i8) -> Option<Date> {
    let first = Date::new(number(year)?, month, 1).ok()?;
    Some(first.last_of_month())
}

/// Digits only: no sign, no blanks.
fn number<N: std::str::FromStr>(digits: &str) -> Option<N> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        parse(text).map_or("none".to_owned(), |day| day.to_string())
    }

    #[test]
    fn a_month_and_a_quarter_mean_their_last_day() {
        assert_eq!(read("2027-03-31"), "2027-03-31");
        assert_eq!(read("2028-02"), "2028-02-29");
        assert_eq!(read("2027-Q1"), "2027-03-31");
        assert_eq!(read("2027-Q4"), "2027-12-31");
    }

    #[test]
    fn anything_else_is_no_date() {
        for text in [
            "",
            "2027",
            "2027-",
            "2027-13",
            "2027-Q5",
            "2027-02-30",
            "2027-3-1",
            "31.3.2027",
            " 2027-03-31",
            "2027-03-31 ",
            "+027-03-31",
            "2027-+3-01",
            "0001-01-01",
            "9999-01-01",
            "2027-03-31T00:00",
            "२०२७-०३-३१",
        ] {
            assert_eq!(read(text), "none", "{text}");
        }
    }
}
