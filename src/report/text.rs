//! Words around the figures: lists, counts, dates, and text made harmless.

use std::borrow::Cow;

/// The text with control characters made visible, and those that turn the
/// direction of the text around them replaced: nothing that is shown can steer
/// a terminal or reorder what stands beside it.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unsafe) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(harmless).collect())
}

fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\n') || steers_direction(c) || is_invisible_operator(c)
}

fn harmless(c: char) -> char {
    match c {
        '\n' => c,
        '\t' | '\r' => ' ',
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\x7f' => '\u{2421}',
        _ if is_unsafe(c) => '\u{fffd}',
        _ => c,
    }
}

fn steers_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The table marks its colours with these until it is drawn.
fn is_invisible_operator(c: char) -> bool {
    matches!(c, '\u{2061}'..='\u{2064}')
}

/// A title amid other words: if it has letters that run from right to left, a
/// mark after it keeps the figures that follow in their place.
pub(super) fn beside(title: &str) -> Cow<'_, str> {
    match title.contains(runs_leftwards) {
        true => Cow::Owned(format!("{title}\u{200e}")),
        false => Cow::Borrowed(title),
    }
}

fn runs_leftwards(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{200f}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// On one line.
pub(super) fn one_line(text: &str) -> String {
    clean(text).replace(['\n', '\u{2028}', '\u{2029}'], " ")
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// `one touchpoint`, `two touchpoints`, `13 touchpoints`.
pub(super) fn so_many(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", spelt(count))
}

/// A small number spelt out.
pub(super) fn spelt(count: usize) -> String {
    const WORDS: [&str; 10] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// With a capital letter at its start.
pub(super) fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A date in short, for tables: `31 Mar 2027`; what isn't one stays as it is.
pub(super) fn short_date(iso: &str) -> String {
    let long = date(iso);
    match long.split(' ').collect::<Vec<_>>()[..] {
        [day, month, year] if long != iso => {
            let month: String = month.chars().take(3).collect();
            format!("{day} {month} {year}")
        }
        _ => long,
    }
}

/// A date as people write it, `31 March 2027`; what isn't one stays as it is.
pub(super) fn date(iso: &str) -> String {
    let Ok(date) = iso.parse::<jiff::civil::Date>() else {
        return iso.to_owned();
    };
    let month = usize::try_from(date.month() - 1).ok().and_then(|index| MONTHS.get(index));
    match month {
        Some(month) => format!("{} {month} {}", date.day(), date.year()),
        None => iso.to_owned(),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_become_pictures() {
        assert_eq!(clean("a\x1b[31mb\0"), "a\u{241b}[31mb\u{2400}");
        assert_eq!(clean("a\u{202e}b\u{9b}"), "a\u{fffd}b\u{fffd}");
        assert_eq!(clean("line\nline\tx"), "line\nline x");
        assert!(matches!(clean("Größe 東京 😀"), Cow::Borrowed(_)));
    }

    #[test]
    fn lists_and_counts_are_spelt() {
        let items = |n: usize| (1..=n).map(|i| i.to_string()).collect::<Vec<_>>();
        assert_eq!(list(&items(1)), "1");
        assert_eq!(list(&items(2)), "1 and 2");
        assert_eq!(list(&items(3)), "1, 2 and 3");
        assert_eq!(so_many(1, "part", "parts"), "one part");
        assert_eq!(so_many(12, "part", "parts"), "12 parts");
        assert_eq!(sentence("élan"), "Élan");
    }

    #[test]
    fn dates_are_written_out() {
        assert_eq!(date("2027-03-31"), "31 March 2027");
        assert_eq!(date("always"), "always");
        assert_eq!(short_date("2027-09-30"), "30 Sep 2027");
        assert_eq!(short_date("no date here"), "no date here");
    }
}
