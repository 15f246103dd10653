//! Dates as people write them for `--as-of` and `as-of`.

use crate::syntax::DateFault;
use crate::words::any_of_names;
use crate::{measure, syntax};
use jiff::civil::Date;

/// How a date is written, for messages.
pub const FORMS: &str = "a day as in `2027-03-31`, a month `2027-03` or a quarter `2027-Q1` \
                         (a month or quarter means its last day)";

/// Reads a day; a month or quarter means its last day.
#[must_use]
pub fn parse(text: &str) -> Option<Date> {
    has_form_of_date(text.as_bytes()).then(|| syntax::date(text).ok())?
}

/// What to write for a text that is no day here: the day that it is likely to
/// mean, the years that there are, or how days are written.
#[must_use]
pub fn help(text: &str) -> String {
    if has_form_of_date(text.as_bytes()) && syntax::date(text) == Err(DateFault::Year) {
        return "write a year from 1900 to 2200".to_owned();
    }
    match measure::date_meant(text).as_slice() {
        [] => format!("write {FORMS}"),
        meant => format!("write {}: year, month, day", any_of_names(meant)),
    }
}

/// In a spec, other forms are understood and reported; here they are not.
fn has_form_of_date(text: &[u8]) -> bool {
    let are_digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    match text {
        [year @ .., b'-', b'Q', quarter] if year.len() == 4 => are_digits(&[*quarter]),
        [year @ .., b'-', b, c] if year.len() == 4 => are_digits(year) && are_digits(&[*b, *c]),
        [year @ .., b'-', b, c, b'-', d, e] if year.len() == 4 => {
            are_digits(year) && are_digits(&[*b, *c, *d, *e])
        }
        _ => false,
    }
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
    fn a_day_in_another_form_is_recognised() {
        assert_eq!(help("31.10.2026"), "write `2026-10-31`: year, month, day");
        assert_eq!(help("9999-12-31"), "write a year from 1900 to 2200");
        assert!(help("soon").starts_with("write a day as in"));
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
