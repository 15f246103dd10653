//! Words in a row, as a sentence has them.

/// Words of which one is meant: "a, b or c".
#[must_use]
pub fn any_of<W: AsRef<str>>(words: impl IntoIterator<Item = W>) -> String {
    in_a_row(words, "or")
}

/// Words that are all meant: "a, b and c".
#[must_use]
pub fn all_of<W: AsRef<str>>(words: impl IntoIterator<Item = W>) -> String {
    in_a_row(words, "and")
}

/// Names of which one is meant, in backticks: "`a`, `b` or `c`".
#[must_use]
pub fn any_of_names<W: AsRef<str>>(names: impl IntoIterator<Item = W>) -> String {
    any_of(in_backticks(names))
}

/// Names that are all meant, in backticks: "`a`, `b` and `c`".
#[must_use]
pub fn all_of_names<W: AsRef<str>>(names: impl IntoIterator<Item = W>) -> String {
    all_of(in_backticks(names))
}

/// Names in backticks, of more than three the first three: "`a`, `b`, `c` and
/// others".
#[must_use]
pub fn few_of_names<W: AsRef<str>>(names: impl IntoIterator<Item = W>) -> String {
    const MOST: usize = 3;
    let mut few: Vec<String> = in_backticks(names).take(MOST + 1).collect();
    if let Some(last) = few.get_mut(MOST) {
        "others".clone_into(last);
    }
    all_of(few)
}

/// What stands after a word of a row that so many words follow.
#[must_use]
pub fn joint(following: usize, last: &str) -> String {
    match following {
        0 => String::new(),
        1 => format!(" {last} "),
        _ => ", ".to_owned(),
    }
}

fn in_backticks<W: AsRef<str>>(names: impl IntoIterator<Item = W>) -> impl Iterator<Item = String> {
    names.into_iter().map(|name| format!("`{}`", name.as_ref()))
}

fn in_a_row<W: AsRef<str>>(words: impl IntoIterator<Item = W>, last: &str) -> String {
    let words: Vec<W> = words.into_iter().collect();
    let mut row = String::new();
    for (index, word) in words.iter().enumerate() {
        row.push_str(word.as_ref());
        row.push_str(&joint(words.len() - index - 1, last));
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_a_row() {
        assert_eq!(any_of(["a"; 0]), "");
        assert_eq!(any_of_names(["a"]), "`a`");
        assert_eq!(any_of_names(["a", "b", "c"]), "`a`, `b` or `c`");
        assert_eq!(all_of_names(["a", "b"]), "`a` and `b`");
        assert_eq!(all_of(["a or b", "c", "d"]), "a or b, c and d");
    }

    #[test]
    fn of_many_names_there_are_a_few() {
        assert_eq!(few_of_names(["a", "b", "c"]), "`a`, `b` and `c`");
        assert_eq!(few_of_names(["a", "b", "c", "d", "e"]), "`a`, `b`, `c` and others");
    }
}
