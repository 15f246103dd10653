//! Paths as readers know them: which of them are drawn, and by which letter.

use crate::score::{Figure, JourneyScore, Masking, MorePaths, Overall, PathScore};
use crate::words::{capital, so_many};
use std::collections::HashMap;

/// Past so many paths their lines can't be told apart.
const MOST_LINES: usize = 6;

/// The paths that have lines and columns, each with its index among all: the
/// first ones, or of many those that most customers take.
pub(super) fn drawn(journey: &JourneyScore) -> Vec<(usize, &PathScore)> {
    most_taken(journey, MOST_LINES)
}

/// So many paths, each with its index among all: of more those that most
/// customers take.
pub(super) fn most_taken(journey: &JourneyScore, most: usize) -> Vec<(usize, &PathScore)> {
    let mut paths: Vec<(usize, &PathScore)> = journey.paths.iter().enumerate().collect();
    if paths.len() > most {
        let share = |path: &PathScore| path.share.value.unwrap_or(0.0);
        paths.sort_by(|(_, a), (_, b)| share(b).total_cmp(&share(a)));
        paths.truncate(most);
        paths.sort_by_key(|(index, _)| *index);
    }
    paths
}

/// What overall figures hide, without the paths that are summed up.
pub(super) fn masks(journey: &JourneyScore) -> impl Iterator<Item = &Masking> {
    let is_shown = |mask: &&Masking| match mask.figure {
        Overall::Path(index) => !journey.sums_up(index),
        Overall::Mean | Overall::LivedThrough | Overall::Touchpoint(_) => true,
    };
    journey.masks.iter().filter(is_shown)
}

/// How the paths that are summed up are called.
pub(super) fn more(more: &MorePaths) -> String {
    capital(&so_many(more.paths.len(), "more path", "more paths"))
}

/// The reason for which most of several figures are missing, if two at least
/// share it: it is told once for all.
pub(super) fn shared_why<'a>(figures: impl Iterator<Item = &'a Figure>) -> Option<&'a str> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for why in figures.filter_map(|figure| figure.why.as_deref()) {
        let place = *places.entry(why).or_insert(counts.len());
        match counts.get_mut(place) {
            Some((_, count)) => *count += 1,
            None => counts.push((why, 1)),
        }
    }
    let most = counts.iter().rev().max_by_key(|(_, count)| *count)?;
    (most.1 > 1).then_some(most.0)
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
