//! "Did you mean": the word that is most like another.

/// The nearest of some words, if it is near enough to be what was meant.
#[must_use]
pub fn nearest<'w>(word: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let word = word.to_lowercase();
    let letters = word.chars().count();
    let near = |other: &&'w str| {
        let distance = strsim::damerau_levenshtein(&word, &other.to_lowercase());
        (distance <= 1.max(letters.max(other.chars().count()) / 3)).then_some(distance)
    };
    let scored = words.into_iter().filter_map(|other| near(&other).map(|score| (score, other)));
    scored.min().map(|(_, other)| other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let words = ["data", "as-of", "good", "weak"];
        assert_eq!(nearest("Dat", words), Some("data"));
        assert_eq!(nearest("as_of", words), Some("as-of"));
        assert_eq!(nearest("colour", words), None);
    }
}
