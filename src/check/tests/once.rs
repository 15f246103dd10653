//! One fault is one finding: what a slip of the finger hides from the compiler
//! is not told again as something that is missing.

use super::{BASE, checks, project, show};
use crate::vocabulary::WORDS;
use std::ops::Range;

/// The words of the example project that aren't in a text or a comment.
fn words() -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let (mut start, mut is_text, mut is_comment) = (None, false, false);
    for (at, letter) in BASE.char_indices() {
        let is_word = letter.is_alphanumeric() || letter == '_';
        match (is_word && !is_text && !is_comment, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
        is_comment = (is_comment || BASE[at..].starts_with("//")) && letter != '\n';
        is_text ^= letter == '"' && !is_comment;
    }
    words.retain(|word| BASE[word.clone()].starts_with(char::is_alphabetic));
    words
}

/// What checks find when a word is replaced, although the slip is found before.
fn told_again(replace: impl Fn(&str) -> String) -> String {
    let mut again = String::new();
    for word in words() {
        let by = replace(&BASE[word.clone()]);
        let mut spec = BASE.to_owned();
        spec.replace_range(word.clone(), &by);
        let (sources, found) = project(&[&spec]);
        let is_check = |name| checks().any(|check| check.code.name == name);
        let (told, slips): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|one| is_check(one.code.name));
        if !slips.is_empty() && !told.is_empty() {
            let line = BASE[..word.start].lines().count();
            again += &format!("line {line}, {by}:\n{}", show(&sources, &told));
        }
    }
    again
}

#[test]
fn a_misspelt_word_is_one_finding() {
    assert_eq!(told_again(|word| format!("{word}x")), "");
}

#[test]
fn a_wrong_keyword_is_one_finding() {
    let is_keyword = |word: &str| WORDS.iter().any(|known| known.keyword == word);
    let replace = |word: &str| if is_keyword(word) { "zebra" } else { word }.to_owned();
    assert_eq!(told_again(replace), "");
}
