//! Dates in data files: `2027-03-31`, or a month or quarter for its last day.
//! Where decimals may have a comma, dates may have points: `31.3.2027`.

use super::number::Style;
use jiff::civil::Date;

/// Why a text is no date that a data file may hold.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct NotADate {
    /// What sort of fault it is; the same one in many rows is one finding.
    pub(super) sort: &'static str,
    /// What to write instead, where that can be told: one date, or some of
    /// which one is meant.
    pub(super) instead: Vec<String>,
    /// Whether it can be nothing else.
    pub(super) is_certain: bool,
}

/// The first and last year that a date may have.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// Reads a date; a month or quarter means its last day.
pub(super) fn parse(text: &str, style: Style) -> Result<Date, NotADate> {
    let with_points = || (style == Style::Regional).then(|| day_first(text)).flatten();
    let Some((year, month, day)) = shape(text).or_else(with_points) else {
        return Err(diagnose(text));
    };
    if !YEARS.contains(&year) {
        return Err(fault("its year is not between 1900 and 2200", None));
    }
    let date = Date::new(year, month, day.unwrap_or(1)).map_err(|_| no_such_day(month))?;
    Ok(if day.is_some() { date } else { date.last_of_month() })
}

/// `31.3.2027`: the year, month and day.
fn day_first(text: &str) -> Option<(i16, i8, Option<i8>)> {
    let (day, rest) = text.split_once('.')?;
    let (month, year) = rest.split_once('.')?;
    let short = |part: &str| digits(part, part.len().clamp(1, 2)).map(|part| part as i8);
    Some((digits(year, 4)?, short(month)?, Some(short(day)?)))
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
    let is_month = (1..=12).contains(&month);
    fault(if is_month { "that month has no such day" } else { "there is no such month" }, None)
}

/// The dates of which a text in another form is likely to mean one, each in the
/// form of data files.
#[must_use]
pub fn meant(text: &str) -> Vec<String> {
    diagnose(text).instead
}

/// A fault, and the only date that it can mean.
fn fault(sort: &'static str, instead: Option<String>) -> NotADate {
    NotADate { sort, instead: instead.into_iter().collect(), is_certain: true }
}

/// A fault, and the dates of which it may mean one.
fn guess(sort: &'static str, instead: impl IntoIterator<Item = String>) -> NotADate {
    NotADate { sort, instead: instead.into_iter().collect(), is_certain: false }
}

fn diagnose(text: &str) -> NotADate {
    if text.starts_with('#') {
        return fault("a data file has no comments", None);
    }
    with_time(text)
        .or_else(|| three_numbers(text))
        .or_else(|| one_number(text))
        .or_else(|| quarter(text))
        .or_else(|| in_words(text))
        .unwrap_or_else(|| fault("it is not a date", None))
}

/// `2027-03-31T10:00`, `31.3.2027 00:00`.
fn with_time(text: &str) -> Option<NotADate> {
    let (date, time) = text.split_once(['T', 't', ' '])?;
    if !time.starts_with(|first: char| first.is_ascii_digit()) || !time.contains(':') {
        return None;
    }
    if shape(date).is_some() {
        return Some(fault("it has a time of day", Some(date.to_owned())));
    }
    let found = three_numbers(date)?;
    Some(if found.is_certain { NotADate { sort: "it has a time of day", ..found } } else { found })
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
        return Some(fault("its parts are written otherwise", iso(first, second, third)));
    }
    if c.len() != 4 {
        return Some(short_year(text, first, second, third));
    }
    let (day_first, month_first) = (iso(third, second, first), iso(third, first, second));
    let has_slashes = text.contains('/');
    Some(match (day_first, month_first) {
        (Some(day_first), Some(month_first)) if has_slashes && first != second => {
            guess("it can be read in two ways", [day_first, month_first])
        }
        (None, Some(month_first)) if has_slashes => {
            fault("it begins with the month", Some(month_first))
        }
        (None, _) => no_such_day(i8::try_from(second).unwrap_or_default()),
        (day_first, _) => fault("it begins with the day", day_first),
    })
}

/// `26-09-30`, `30.9.26`, `9/30/26`: the year has two digits. Hyphens put it
/// first, points put it last.
fn short_year(text: &str, first: i16, second: i16, third: i16) -> NotADate {
    const SORT: &str = "its year needs four digits";
    let day_first = iso(2000 + third, second, first);
    if text.contains('.') {
        return fault(SORT, day_first);
    }
    let year_first = iso(2000 + first, second, third).filter(|_| text.contains('-'));
    let month_first = iso(2000 + third, first, second).filter(|_| text.contains('/'));
    let mut found = guess(SORT, [year_first, day_first, month_first].into_iter().flatten());
    found.instead.dedup();
    found
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
    Some(match text.len() {
        8 => fault("it has no `-`", iso(part(0..4)?, part(4..6)?, part(6..8)?)),
        5 => guess("it is a spreadsheet's count of days", spreadsheet_day(text)),
        4 => guess("it is only a year", [format!("{text}-12-31")]),
        _ => return None,
    })
}

fn spreadsheet_day(text: &str) -> Option<String> {
    let days = jiff::Span::new().try_days(text.parse::<i64>().ok()?).ok()?;
    let date = jiff::civil::date(1899, 12, 30).checked_add(days).ok()?;
    YEARS.contains(&date.year()).then(|| date.to_string())
}

/// `April 2027`, `30 Apr 2027`, `Apr-27`: spreadsheets show dates so.
fn in_words(text: &str) -> Option<NotADate> {
    let parts = text.split(|part: char| !part.is_alphanumeric()).filter(|part| !part.is_empty());
    let (numbers, words): (Vec<&str>, Vec<&str>) =
        parts.partition(|part| part.starts_with(|first: char| first.is_ascii_digit()));
    let [word] = words.as_slice() else {
        return None;
    };
    let month = month(word)?;
    let year_of = |text: &str| match text.len() {
        4 => digits(text, 4).map(|year| (year, true)),
        _ => digits(text, 2).map(|year| (2000 + year, false)),
    };
    let ((year, is_certain), day) = match numbers.as_slice() {
        // `31 March` says nothing of the year.
        [year] if year.len() == 4 || text.starts_with(word) => (year_of(year)?, None),
        [day, year] => {
            let day = day.trim_end_matches(|last: char| last.is_ascii_alphabetic());
            (year_of(year)?, Some(digits(day, day.len().clamp(1, 2))?))
        }
        _ => return None,
    };
    let instead = match day {
        Some(day) => iso(year, month, day),
        None => YEARS.contains(&year).then(|| format!("{year}-{month:02}")),
    };
    let sort = "its month is a word";
    Some(if is_certain { fault(sort, instead) } else { guess(sort, instead) })
}

/// The number of a month by its name in English or German, or the first letters of
/// it.
fn month(word: &str) -> Option<i16> {
    const MONTHS: [&[&str]; 12] = [
        &["january", "januar"],
        &["february", "februar"],
        &["march", "märz", "mrz"],
        &["april"],
        &["may", "mai"],
        &["june", "juni"],
        &["july", "juli"],
        &["august"],
        &["september"],
        &["october", "oktober"],
        &["november"],
        &["december", "dezember"],
    ];
    let word = word.to_lowercase();
    let is_it = |names: &[&str]| names.iter().any(|name| name.starts_with(&*word));
    let at = MONTHS.iter().position(|names| word.chars().count() >= 3 && is_it(names))?;
    Some(at as i16 + 1)
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

    fn plain(text: &str) -> Result<Date, NotADate> {
        parse(text, Style::Plain)
    }

    #[test]
    fn days_months_and_quarters_are_read() {
        assert_eq!(plain("2027-03-31"), Ok(date(2027, 3, 31)));
        assert_eq!(plain("2028-02"), Ok(date(2028, 2, 29)));
        assert_eq!(plain("2027-Q4"), Ok(date(2027, 12, 31)));
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
            ("3.13.2027", "there is no such month", ""),
            ("30.2.2027", "that month has no such day", ""),
            ("27-13-32", "its year needs four digits", ""),
            ("20270331", "it has no `-`", "2027-03-31"),
            ("46477", "it is a spreadsheet's count of days", "2027-03-31"),
            ("2027", "it is only a year", "2027-12-31"),
            ("2027-03-31T10:00", "it has a time of day", "2027-03-31"),
            ("2027-03-31 10:00", "it has a time of day", "2027-03-31"),
            ("31.3.2027 00:00", "it has a time of day", "2027-03-31"),
            ("3/4/2027 08:12", "it can be read in two ways", "2027-04-03` or `2027-03-04"),
            ("April 2027", "its month is a word", "2027-04"),
            ("Apr 27", "its month is a word", "2027-04"),
            ("Dez-27", "its month is a word", "2027-12"),
            ("30. März 2027", "its month is a word", "2027-03-30"),
            ("March 30th, 2027", "its month is a word", "2027-03-30"),
            ("30-Mar-27", "its month is a word", "2027-03-30"),
            ("31 March", "it is not a date", ""),
            ("32 March 2027", "its month is a word", ""),
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
            let found = plain(text).err().map(|fault| (fault.sort, fault.instead.join("` or `")));
            assert_eq!(found, Some((sort, instead.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_a_date_means_is_certain_or_a_guess() {
        for (text, certain) in [
            ("31.3.2027", true),
            ("31.3.27", true),
            ("31/3/2027", true),
            ("31/3/27", false),
            ("3/4/2027", false),
            ("27-03-31", false),
            ("2027-03-31 00:00", true),
            ("April 2027", true),
            ("Apr 27", false),
            ("2027", false),
            ("46477", false),
        ] {
            assert_eq!(diagnose(text).is_certain, certain, "{text}");
        }
    }

    #[test]
    fn points_are_read_where_decimals_have_a_comma() {
        let regional = |text| parse(text, Style::Regional);
        for text in ["31.03.2027", "31.3.2027", "2027-03-31"] {
            assert_eq!(regional(text), Ok(date(2027, 3, 31)), "{text}");
        }
        for text in ["31/03/2027", "31.3.27", "31.4.2027", "3.31.2027", "1.1.0001"] {
            assert!(regional(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_odd(text in "[0-9Qq./ -]{0,12}|.{0,8}") {
            let _ = (plain(&text), parse(&text, Style::Regional));
        }
    }
}
