//! What odd words look like: numbers, dates and limits in forms of other
//! notations, and what to write instead.

use super::is_of_name;

/// The text with every run of digits shortened to `0`, or to `000` after a
/// comma where it has three: `1,250%` becomes `0,000%`.
pub(super) fn shape(text: &str) -> String {
    let text = text.strip_prefix('-').unwrap_or(text);
    let mut parts = text.split(',');
    let first = parts.next().unwrap_or_default();
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut shape = if is_number(first) { "0".to_owned() } else { first.to_owned() };
    for part in parts {
        let digits = part.trim_end_matches('%');
        shape.push(',');
        shape.push_str(if digits.len() == 3 && is_number(digits) { "000" } else { digits });
        shape.push_str(&part[digits.len()..]);
    }
    shape
}

pub(super) fn is_decimal_comma(text: &str) -> bool {
    let text = text.trim_end_matches('%');
    let text = text.strip_prefix('-').unwrap_or(text);
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once(',').is_some_and(|(whole, decimals)| is_digits(whole) && is_digits(decimals))
}

/// Three numbers with one of them a year, joined by points, strokes or hyphens.
pub(super) fn is_date(text: &str) -> bool {
    let text = text.trim_end_matches('.');
    let parts: Vec<&str> = text.split(['-', '.', '/']).collect();
    let is_number =
        |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match parts[..] {
        [a, b, c] => {
            [a, b, c].iter().all(is_number)
                && (a.len() >= 4 || c.len() >= 4)
                && (b.len() <= 2 || text.contains('-'))
        }
        [a, b] => {
            [a, b].iter().all(is_number)
                && a.len() == 4
                && (b.len() == 1 || (b.len() == 4 && text.contains('-')))
        }
        _ => false,
    }
}

/// `3/4/2027`: the third of April, or the fourth of March?
pub(super) fn is_ambiguous_date(text: &str) -> bool {
    let is_day = |part: &str| part.parse::<u8>().is_ok_and(|number| number > 12);
    text.split_once('/').is_some_and(|(first, _)| first.len() < 3 && !is_day(first))
}

/// What to write instead of `31.12.26`.
pub(super) fn short_year(text: &str) -> Option<String> {
    let (day_and_month, year) = text.trim_end_matches('.').rsplit_once('.')?;
    let long = format!("{day_and_month}.20{year}");
    let date = (year.len() == 2).then(|| super::super::date(&long).ok())??;
    Some(format!("Write `{date}`: year, month, day."))
}

/// `0-10`, `0..10`, `1–5`.
pub(super) fn range(text: &str) -> Option<(&str, &str)> {
    let is_number =
        |part: &str| part.parse::<f64>().is_ok() && part.starts_with(|c: char| c.is_ascii_digit());
    ["..", "–", "—", "-", "…"].iter().find_map(|sign| {
        text.split_once(sign).filter(|(low, high)| is_number(low) && is_number(high))
    })
}

/// What to write instead of `>=5`, `≤`, `<3`.
pub(super) fn comparison(text: &str) -> Option<String> {
    let rest = text.trim_start_matches(['<', '>', '=', '≤', '≥']);
    let is_limit = rest.is_empty() || rest.contains(|c: char| c.is_ascii_digit());
    if rest.len() == text.len() || !is_limit {
        return None;
    }
    let number = if rest.is_empty() { "…" } else { rest };
    if text == ">" {
        return Some(
            "In a target write `at least …`, after `when` write `above …`. A way from one \
             touchpoint to the next has the arrow `->`."
                .to_owned(),
        );
    }
    Some(match text.starts_with(['<', '≤']) {
        true => {
            format!("In a target write `at most {number}`, after `when` write `below {number}`.")
        }
        false => {
            format!("In a target write `at least {number}`, after `when` write `above {number}`.")
        }
    })
}

/// What to write instead of `€50`, `50€`, `$`.
pub(super) fn currency(text: &str) -> Option<String> {
    const SIGNS: [(char, &str); 5] =
        [('€', "EUR"), ('$', "USD"), ('£', "GBP"), ('¥', "JPY"), ('₹', "INR")];
    let (sign, code) = SIGNS.iter().find(|(sign, _)| text.contains(*sign))?;
    Some(format!("Write `{} {code}`.", text.replace(*sign, "")))
}

pub(super) fn is_hyphenated(text: &str) -> bool {
    let is_word = |part: &str| !part.is_empty() && part.chars().all(is_of_name);
    text.starts_with(char::is_alphabetic) && text.split('-').all(is_word)
}
