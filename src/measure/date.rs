//! Dates in data files: `2027-03-31`, or a month or quarter for its last day.

use jiff::civil::Date;

/// Why a text is no date that a data file may hold.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct NotADate {
    /// What sort of fault it is; the same one in many rows is one finding.
    pub(super) sort: &'static str,
    /// What to write instead, where that can be told: one date, or some of
    /// which one is meant.
    pub(super) instead: Vec<String>,
}

/// The first and last year that a date may have.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// Reads a date; a month or quarter means its last day.
pub(super) fn parse(text: &str) -> Result<Date, NotADate> {
    let Some((year, month, day)) = shape(text) else {
        return Err(diagnose(text));
    };
    if !YEARS.contains(&year) {
        return Err(NotADate {
            sort: "its year is not between 1900 and 2200",
            instead: Vec::new(),
        });
    }
    let date = Date::new(year, month, day.unwrap_or(1)).map_err(|_| no_such_day(month))?;
    Ok(if day.is_some() { date } else { date.last_of_month() })
}

/// The year, month and day that a text of the right shape names.
fn shape(text: &str) -> Option<(i16, i8, Option<i8>)> {
    let (year, rest) = text.split_once('-')?;
    let year = digits(year, 4)?;
    if let Some(quarter) = rest.strip_prefix('Q') {
        let quarter = digits(quarter, 1)?;
        return (1..=4).contains(&quarter).then_some((year, quarter as i8 * 3, None));
    }
    match rest.split_once('-') {
        Some((month, day)) => Some((year, digits(month, 2)? as i8, Some(digits(day, 2)? as i8))),
        None => Some((year, digits(rest, 2)? as i8, None)),
    }
}

/// A whole number of exactly so many digits, few enough for 16 bits.
fn digits(text: &str, count: usize) -> Option<i16> {
    let is_number = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

fn no_such_day(month: i8) -> NotADate {
    let sort = if (1..=12).contains(&month) {
        "that month has no such day"
    } else {
        "there is no such month"
    };
    NotADate { sort, instead: Vec::new() }
}

/// The dates of which a text in another form is likely to mean one, each in the
/// form of data files.
#[must_use]
pub fn meant(text: &str) -> Vec<String> {
    diagnose(text).instead
}

fn fault(sort: &'static str, instead: Option<String>) -> NotADate {
    NotADate { sort, instead: instead.into_iter().collect() }
}

fn diagnose(text: &str) -> NotADate {
    if text.starts_with('#') {
        return fault("a data file has no comments", None);
    }
    let from_time = || {
        let date = text.get(..10).filter(|date| shape(date).is_some())?;
        let rest = &text[10..];
        rest.starts_with(['T', 't', ' ']).then(|| fault("it has a time of day", Some(date.into())))
    };
    from_time()
        .or_else(|| three_numbers(text))
        .or_else(|| one_number(text))
        .or_else(|| quarter(text))
        .unwrap_or_else(|| fault("it is not a date", None))
}

/// `31.3.2027`, `3/31/2027`, `2027/03/31`, `2027-3-1`.
fn three_numbers(text: &str) -> Option<NotADate> {
    let parts: Vec<&str> =
        text.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    let [a, b, c] = parts.as_slice() else {
        return None;
    };
    let number = |part: &str| digits(part, part.len().clamp(1, 4));
    let (first, second, third) = (number(a)?, number(b)?, number(c)?);
    if a.len() == 4 {
        return Some(NotADate {
            sort: "its parts are written otherwise",
            instead: iso(first, second, third).into_iter().collect(),
        });
    }
    if c.len() != 4 {
        return Some(short_year(text, first, second, third));
    }
    let (day_first, month_first) = (iso(third, second, first), iso(third, first, second));
    let is_american = text.contains('/') && day_first.is_none();
    Some(match (day_first, month_first) {
        (Some(day_first), Some(month_first)) if text.contains('/') && first != second => {
            NotADate { sort: "it can be read in two ways", instead: vec![day_first, month_first] }
        }
        (_, month_first) if is_american => fault("it begins with the month", month_first),
        (day_first, _) => fault("it begins with the day", day_first),
    })
}

/// `26-09-30`, `30.9.26`, `9/30/26`: the year has two digits, and hyphens put
/// it first.
fn short_year(text: &str, first: i16, second: i16, third: i16) -> NotADate {
    let year_first = iso(2000 + first, second, third).filter(|_| text.contains('-'));
    let day_first = iso(2000 + third, second, first);
    let month_first = iso(2000 + third, first, second).filter(|_| text.contains('/'));
    let mut instead: Vec<String> =
        [year_first, day_first, month_first].into_iter().flatten().collect();
    instead.dedup();
    NotADate { sort: "its year needs four digits", instead }
}

/// The date as a data file writes it, where there is such a day.
fn iso(year: i16, month: i16, day: i16) -> Option<String> {
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    YEARS.contains(&year).then(|| date.to_string())
}

/// `20270331`, `46477` (days since 1899-12-30, as spreadsheets count), `2027`.
fn one_number(text: &str) -> Option<NotADate> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |range: std::ops::Range<usize>| digits(&text[range.clone()], range.len());
    let (sort, instead) = match text.len() {
        8 => ("it has no `-`", iso(part(0..4)?, part(4..6)?, part(6..8)?)),
        5 => ("it is a spreadsheet's count of days", spreadsheet_day(text)),
        4 => ("it is only a year", Some(format!("{text}-12-31"))),
        _ => return None,
    };
    Some(fault(sort, instead))
}

fn spreadsheet_day(text: &str) -> Option<String> {
    let days = jiff::Span::new().try_days(text.parse::<i64>().ok()?).ok()?;
    let date = jiff::civil::date(1899, 12, 30).checked_add(days).ok()?;
    YEARS.contains(&date.year()).then(|| date.to_string())
}

/// `Q1 2027`, `2027Q1`, `2027-q1`, `2027/Q1`.
fn quarter(text: &str) -> Option<NotADate> {
    let upper = text.to_uppercase();
    let at = upper.find('Q')?;
    let number: i16 = digits(upper.get(at + 1..at + 2)?, 1)?;
    let rest = format!("{}{}", &upper[..at], upper.get(at + 2..)?);
    let year = digits(rest.trim_matches(['-', '/', ' ', '.']), 4)?;
    let is_one = (1..=4).contains(&number);
    let sort = if is_one { "its quarter is written otherwise" } else { "there is no such quarter" };
    Some(fault(sort, is_one.then(|| format!("{year}-Q{number}"))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn days_months_and_quarters_are_read() {
        assert_eq!(parse("2027-03-31"), Ok(date(2027, 3, 31)));
        assert_eq!(parse("2028-02"), Ok(date(2028, 2, 29)));
        assert_eq!(parse("2027-Q4"), Ok(date(2027, 12, 31)));
    }

    #[test]
    fn every_other_way_to_write_a_date_has_its_own_message() {
        for (text, sort, instead) in [
            ("31.3.2027", "it begins with the day", "2027-03-31"),
            ("31/03/2027", "it begins with the day", "2027-03-31"),
            ("3/31/2027", "it begins with the month", "2027-03-31"),
            ("3/4/2027", "it can be read in two ways", "2027-04-03` or `2027-03-04"),
            ("3.4.2027", "it begins with the day", "2027-04-03"),
            ("2027/03/31", "its parts are written otherwise", "2027-03-31"),
            ("2027-3-1", "its parts are written otherwise", "2027-03-01"),
            ("31.3.27", "its year needs four digits", "2027-03-31"),
            ("3/31/27", "its year needs four digits", "2027-03-31"),
            ("3/4/27", "its year needs four digits", "2027-04-03` or `2027-03-04"),
            ("26-09-30", "its year needs four digits", "2026-09-30` or `2030-09-26"),
            ("27-13-32", "its year needs four digits", ""),
            ("20270331", "it has no `-`", "2027-03-31"),
            ("46477", "it is a spreadsheet's count of days", "2027-03-31"),
            ("2027", "it is only a year", "2027-12-31"),
            ("2027-03-31T10:00", "it has a time of day", "2027-03-31"),
            ("2027-03-31 10:00", "it has a time of day", "2027-03-31"),
            ("Q1 2027", "its quarter is written otherwise", "2027-Q1"),
            ("2027-q1", "its quarter is written otherwise", "2027-Q1"),
            ("2027-Q5", "there is no such quarter", ""),
            ("2027-02-30", "that month has no such day", ""),
            ("2027-13-01", "there is no such month", ""),
            ("2027-00", "there is no such month", ""),
            ("1899-12-31", "its year is not between 1900 and 2200", ""),
            ("2201-01", "its year is not between 1900 and 2200", ""),
            ("# a remark", "a data file has no comments", ""),
            ("yesterday", "it is not a date", ""),
            ("", "it is not a date", ""),
        ] {
            let found = parse(text).err().map(|fault| (fault.sort, fault.instead.join("` or `")));
            assert_eq!(found, Some((sort, instead.to_owned())), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_odd(text in "[0-9Qq./ -]{0,12}|.{0,8}") {
            let _ = parse(&text);
        }
    }
}
