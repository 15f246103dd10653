//! What the terms of a statement stand for: names, texts, numbers, dates.
//!
//! Each function takes a term's text, also in the forms that [`super::lookalike`]
//! lets pass with a finding (`8,5`, `31.3.2027`, other quotes, `in-store`).

use jiff::civil::Date;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// A name in the form in which names are compared: Unicode NFC, `_` for `-`,
/// without characters that nobody can see.
#[must_use]
pub fn name(term: &str) -> Cow<'_, str> {
    if term.is_ascii() && !term.contains('-') {
        return Cow::Borrowed(term);
    }
    let plain = |character: char| if character == '-' { '_' } else { character };
    Cow::Owned(term.nfc().filter(|character| is_visible(*character)).map(plain).collect())
}

/// The name that a title would have: `"The waiting room"` is `the_waiting_room`.
#[must_use]
pub fn name_of_title(term: &str) -> Cow<'static, str> {
    let lower = text(term).to_lowercase();
    let words = lower.split(|character: char| character == '_' || !is_of_name(character));
    let joined = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_");
    let is_name = joined.starts_with(char::is_alphabetic);
    let whole = if is_name { joined } else { format!("_{joined}") };
    Cow::Owned(name(&whole).into_owned())
}

/// Whether a name may have a character in it, as the grammar has it: `½` is a
/// number of a kind, and in no name.
pub(super) fn is_of_name(character: char) -> bool {
    pest::unicode::XID_CONTINUE(character)
}

/// Whether a character leaves a mark on the page.
pub(super) fn is_visible(character: char) -> bool {
    !matches!(character, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}' | '\u{34F}')
}

/// A text without its quotes, escapes undone.
#[must_use]
pub fn text(term: &str) -> Cow<'_, str> {
    let is_quote = |character: char| "\"'“”„‟«»".contains(character);
    let inner = term.strip_prefix(is_quote).unwrap_or(term);
    let inner = inner.strip_suffix(is_quote).unwrap_or(inner);
    if !inner.contains('\\') {
        return Cow::Borrowed(inner);
    }
    let mut plain = String::with_capacity(inner.len());
    let mut characters = inner.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => plain.extend(characters.next()),
            _ => plain.push(character),
        }
    }
    Cow::Owned(plain)
}

/// A number and whether it is a percentage; none where it is out of reach of
/// the arithmetic (more than 15 digits).
#[must_use]
pub fn number(term: &str) -> Option<(f64, bool)> {
    let digits = term.trim_end_matches('%');
    let is_percent = digits.len() < term.len();
    let digits = digits.trim_end().replace(',', ".");
    if digits.bytes().filter(u8::is_ascii_digit).count() > 15 {
        return None;
    }
    let value: f64 = digits.parse().ok()?;
    // `-0` is 0.
    value.is_finite().then_some((value + 0.0, is_percent))
}

/// What is wrong with a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFault {
    /// There is no such month, e.g. 2027-13.
    Month,
    /// There is no such quarter, e.g. 2027-Q5.
    Quarter,
    /// The month has no such day, e.g. 2027-02-30.
    Day,
    /// The year is not from 1900 to 2200.
    Year,
    /// It is no date at all.
    Form,
}

/// A date; a month or quarter is its last day.
///
/// # Errors
///
/// Says what is wrong with it.
pub fn date(term: &str) -> Result<Date, DateFault> {
    let (year, month, day) = parts(term).ok_or(DateFault::Form)?;
    let month = match month.strip_prefix('Q') {
        None => month.parse().map_err(|_| DateFault::Form)?,
        Some("1") => 3,
        Some("2") => 6,
        Some("3") => 9,
        Some("4") => 12,
        Some(_) => return Err(DateFault::Quarter),
    };
    let year: i16 = year.parse().map_err(|_| DateFault::Form)?;
    if !(1900..=2200).contains(&year) {
        return Err(DateFault::Year);
    }
    let first = Date::new(year, month, 1).map_err(|_| DateFault::Month)?;
    match day {
        None => Ok(first.last_of_month()),
        Some(day) => {
            let day = day.parse().map_err(|_| DateFault::Form)?;
            Date::new(year, month, day).map_err(|_| DateFault::Day)
        }
    }
}

/// Year, month (or `Q` and quarter) and day, in whichever order they stand.
fn parts(term: &str) -> Option<(&str, &str, Option<&str>)> {
    let mut parts = term.split(['-', '.', '/']);
    let (first, second) = (parts.next()?, parts.next()?);
    let third = parts.next().filter(|part| !part.is_empty());
    if parts.next().is_some_and(|rest| !rest.is_empty()) {
        return None;
    }
    match (first.len(), third) {
        (4, day) => Some((first, second, day)),
        (_, Some(year)) => Some((year, second, Some(first))),
        (_, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_composed() {
        assert_eq!(name("caf\u{65}\u{301}"), "café");
        assert_eq!(name("in-store"), "in_store");
    }

    #[test]
    fn escapes_are_undone() {
        assert_eq!(text(r#""say \"hi\" \\""#), r#"say "hi" \"#);
        assert_eq!(text("“Waiting room”"), "Waiting room");
    }

    #[test]
    fn numbers_are_finite_and_have_no_negative_zero() {
        assert_eq!(number("90 %"), Some((90.0, true)));
        assert_eq!(number("-0").map(|(value, _)| value.is_sign_negative()), Some(false));
        assert_eq!(number("8,5"), Some((8.5, false)));
        assert_eq!(number("1234567890123456"), None);
        assert_eq!(number("1e5"), Some((100_000.0, false)));
    }

    #[test]
    fn a_period_is_its_last_day() {
        let day = |text: &str| date(text).map(|date| date.to_string());
        assert_eq!(day("2027-02"), Ok("2027-02-28".to_owned()));
        assert_eq!(day("2027-Q1"), Ok("2027-03-31".to_owned()));
        assert_eq!(day("31.3.2027"), Ok("2027-03-31".to_owned()));
        assert_eq!(day("2027-02-30"), Err(DateFault::Day));
        assert_eq!(day("2027-13"), Err(DateFault::Month));
        assert_eq!(day("2027-Q5"), Err(DateFault::Quarter));
        assert_eq!(day("0027-01-01"), Err(DateFault::Year));
        assert_eq!(day("x"), Err(DateFault::Form));
    }
}
