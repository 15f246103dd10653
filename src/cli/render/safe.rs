//! Text that can't act on a terminal, whatever a file is called.

use std::borrow::Cow;

/// Replaces characters that act on a terminal by pictures of them. Texts of
/// specs are safe from [`crate::source`] on; names of files are not.
pub(crate) fn safe(text: &str) -> Cow<'_, str> {
    let acts = |character: char| picture(character) != character;
    if text.contains(acts) { text.chars().map(picture).collect() } else { Cow::Borrowed(text) }
}

/// As [`safe`], for a text of several lines, which keep their breaks.
pub(crate) fn safe_lines(text: &str) -> String {
    text.split('\n').map(safe).collect::<Vec<_>>().join("\n")
}

/// Writes characters that act on whatever shows a text as escapes of JSON:
/// controls and those that turn the direction of the text around them.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    let acts = |character: char| match character {
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' => true,
        '\u{2066}'..='\u{2069}' => true,
        // The line breaks between the lines of JSON are no text.
        other => other.is_control() && other != '\n',
    };
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match acts(character) {
            true => safe.push_str(&format!("\\u{:04x}", character as u32)),
            false => safe.push(character),
        }
    }
    Cow::Owned(safe)
}

fn picture(character: char) -> char {
    match character {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + character as u32).unwrap_or('\u{FFFD}'),
        '\u{7F}' => '\u{2421}',
        '\u{80}'..='\u{9F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts_on_a_terminal() {
        assert_eq!(safe("a\u{1B}[31m\n\0\u{7F}"), "a␛[31m␊␀␡");
        assert_eq!(safe("a\u{202E}b\u{9B}"), "a\u{FFFD}b\u{FFFD}");
        assert_eq!(safe_lines("a\nb\r"), "a\nb␍");
        assert!(matches!(safe("Käse 🧀"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_acts_is_escaped_in_json() {
        assert_eq!(escaped("a\u{202E}b\u{9B}\u{7F}\u{200F}"), "a\\u202eb\\u009b\\u007f\\u200f");
        assert!(matches!(escaped("{\n  \"Käse 🧀\""), Cow::Borrowed(_)));
    }
}
