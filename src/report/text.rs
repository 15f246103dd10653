//! Words around the figures: dates, and text made harmless.

use jiff::civil::Date;
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

/// Whether a character is shown as it is.
pub(super) fn is_harmless(c: char) -> bool {
    !is_unsafe(c)
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

/// A date as people write it, `31 Mar 2027`.
pub(super) fn date(date: Date) -> String {
    let index = usize::try_from(date.month() - 1).unwrap_or_default();
    let month = MONTHS.get(index).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

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
    fn dates_are_written_out() {
        assert_eq!(date(jiff::civil::date(2027, 9, 30)), "30 Sep 2027");
    }
}
