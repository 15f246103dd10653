//! Touchpoints that several journeys share: each journey has one of its own, of
//! the same lines.

use crate::source::Span;
use std::collections::HashSet;

/// Marks what stands at the same place as something marked.
pub(super) fn mark_all(marks: &mut [bool], places: impl Iterator<Item = Span> + Clone) {
    let marked = places.clone().zip(&*marks).filter(|(_, is_marked)| **is_marked);
    let marked: HashSet<Span> = marked.map(|(place, _)| place).collect();
    if !marked.is_empty() {
        let pairs = marks.iter_mut().zip(places);
        pairs.for_each(|(mark, place)| *mark |= marked.contains(&place));
    }
}

/// Leaves each place once.
pub(super) fn once<T>(items: &mut Vec<T>, place: impl Fn(&T) -> Span) {
    let mut seen = HashSet::new();
    items.retain(|item| seen.insert(place(item)));
}
