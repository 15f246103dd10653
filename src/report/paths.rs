//! Paths as readers know them: which of them are drawn, and by which letter.

use crate::score::{JourneyScore, PathScore};

/// Past so many paths their lines can't be told apart.
const MOST_LINES: usize = 6;

/// The paths that have lines and columns, each with its index among all: the
/// first ones, or of many those that most customers take.
pub(super) fn drawn(journey: &JourneyScore) -> Vec<(usize, &PathScore)> {
    let mut paths: Vec<(usize, &PathScore)> = journey.paths.iter().enumerate().collect();
    if paths.len() > MOST_LINES {
        let share = |path: &PathScore| path.share.value.unwrap_or(0.0);
        paths.sort_by(|(_, a), (_, b)| share(b).total_cmp(&share(a)));
        paths.truncate(MOST_LINES);
        paths.sort_by_key(|(index, _)| *index);
    }
    paths
}

/// The letter by which a path is known: `A`, `B`, … `Z`, `AA`.
pub(super) fn letter(index: usize) -> String {
    let last = (b'A' + u8::try_from(index % 26).unwrap_or(0)) as char;
    match index / 26 {
        0 => last.to_string(),
        rest => format!("{}{last}", letter(rest - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!(letter(0), "A");
        assert_eq!(letter(25), "Z");
        assert_eq!(letter(26), "AA");
        assert_eq!(letter(31), "AF");
    }
}
