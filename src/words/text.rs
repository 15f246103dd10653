//! Sentences, and texts that are cut.

/// With a capital letter at its start.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}

/// With a capital letter at its start and a full stop at its end.
#[must_use]
pub fn sentence(text: &str) -> String {
    let text = capital(text);
    if text.ends_with('.') { text } else { text + "." }
}

/// The first sentence of a text, with its full stop.
#[must_use]
pub fn first_sentence(text: &str) -> &str {
    text.split_inclusive(". ").next().unwrap_or(text).trim_end()
}

/// A text as one types it into a spec or `touchline.toml`.
#[must_use]
pub fn in_quotes(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// At most so many characters; what is cut ends with an ellipsis.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_begin_with_a_capital_and_end_with_a_full_stop() {
        assert_eq!(capital("élan"), "Élan");
        assert_eq!(capital(""), "");
        assert_eq!(sentence("how long it takes"), "How long it takes.");
        assert_eq!(sentence("It is done."), "It is done.");
    }

    #[test]
    fn a_full_stop_within_a_name_ends_no_sentence() {
        assert_eq!(first_sentence("Below `a.toml`. And so on."), "Below `a.toml`.");
        assert_eq!(first_sentence("All of it"), "All of it");
    }

    #[test]
    fn quotes_in_quotes_are_escaped() {
        assert_eq!(in_quotes(r#"so "it" \ goes"#), r#""so \"it\" \\ goes""#);
    }

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(cut("Größe", 5), "Größe");
        assert_eq!(cut("Große Freude", 6), "Große…");
    }
}
