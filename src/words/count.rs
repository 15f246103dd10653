//! How many there are.

use super::Style;

/// A number in digits with what is counted: `1 error`, `3 errors`.
#[must_use]
pub fn counted(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", Style::Reader.count(count as u64))
}

/// A number with what is counted, small ones spelt: `one error`, `12 errors`.
#[must_use]
pub fn so_many(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", spelt(count))
}

/// A number, spelt if it is small.
#[must_use]
pub fn spelt(count: usize) -> String {
    const WORDS: [&str; 10] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(count).map_or_else(|| Style::Reader.count(count as u64), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_many() {
        assert_eq!(counted(0, "error", "errors"), "0 errors");
        assert_eq!(counted(1, "error", "errors"), "1 error");
        assert_eq!(counted(12_000, "error", "errors"), "12\u{202F}000 errors");
        assert_eq!(so_many(0, "part", "parts"), "no parts");
        assert_eq!(so_many(1, "part", "parts"), "one part");
        assert_eq!(so_many(12, "part", "parts"), "12 parts");
    }
}
