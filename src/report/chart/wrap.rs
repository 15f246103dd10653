//! Titles broken into lines, by a rough measure of their breadth.

use crate::report::text;

/// Breaks a title into lines of so many letters, the last one cut short with
/// an ellipsis where there would be more.
pub(super) fn wrapped(title: &str, letters: usize, most: usize) -> Vec<String> {
    let letters = letters.max(2);
    let mut lines = vec![String::new()];
    for word in text::one_line(title).split_whitespace() {
        push_word(&mut lines, word, letters);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            shorten(last, letters);
        }
    }
    lines
}

fn push_word(lines: &mut Vec<String>, word: &str, letters: usize) {
    let room = |line: &String| line.is_empty() || breadth(line) + 1 + breadth(word) <= letters;
    match lines.last_mut() {
        Some(line) if room(line) => {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        _ => lines.push(word.to_owned()),
    }
    while let Some(rest) = lines.last_mut().and_then(|line| overflow(line, letters)) {
        lines.push(rest);
    }
}

/// Takes off what is too much for the line.
fn overflow(line: &mut String, letters: usize) -> Option<String> {
    let mut used = 0;
    let cut = line.char_indices().find(|(_, c)| {
        used += breadth_of(*c);
        used > letters
    });
    let cut = cut.map(|(index, _)| index).filter(|index| *index > 0)?;
    Some(line.split_off(cut))
}

fn shorten(line: &mut String, letters: usize) {
    while breadth(line) + 1 > letters && line.pop().is_some() {}
    line.push('…');
}

fn breadth(text: &str) -> usize {
    text.chars().map(breadth_of).sum()
}

/// Roughly: letters from Hangul on are twice as wide as those before.
fn breadth_of(c: char) -> usize {
    if c < '\u{1100}' { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_break_between_words_and_end_in_an_ellipsis() {
        assert_eq!(wrapped("Product innovation", 10, 3), ["Product", "innovation"]);
        assert_eq!(wrapped("one two three four", 5, 2), ["one", "two…"]);
        assert_eq!(wrapped("Donaudampfschiff", 6, 3), ["Donaud", "ampfsc", "hiff"]);
        assert_eq!(wrapped("東京都庁", 4, 2), ["東京", "都庁"]);
        assert_eq!(wrapped("", 4, 2), [""]);
    }
}
