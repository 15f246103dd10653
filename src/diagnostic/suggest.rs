//! "Did you mean": the nearest of the names that would have been right.

use std::cell::Cell;

/// How many pairs of letters may be compared in one run. Work must grow with the
/// input, not with its square: a spec with thousands of unknown names beside
/// thousands of known ones gets suggestions for the first of them only.
const BUDGET: usize = 50_000_000;

/// Names longer than this, in bytes, are not compared: nobody misspells them by
/// a letter, and comparing takes time that grows with the square of the length.
const LONGEST: usize = 100;

/// Finds near names until its budget is spent.
#[derive(Debug)]
pub struct Suggest {
    left: Cell<usize>,
}

impl Default for Suggest {
    fn default() -> Self {
        Self { left: Cell::new(BUDGET) }
    }
}

impl Suggest {
    /// The candidate nearest to `name`, if one is near enough to be meant: a
    /// third of its letters may differ. Of equally near ones, the first.
    pub fn nearest<'c>(
        &self,
        name: &str,
        candidates: impl IntoIterator<Item = &'c str>,
    ) -> Option<&'c str> {
        if name.len() > LONGEST {
            return None;
        }
        let length = name.chars().count();
        let reach = if length < 3 { 0 } else { length / 3 };
        let mut best: Option<(usize, &str)> = None;
        for candidate in candidates {
            let is_far =
                candidate.len() > LONGEST || candidate.len().abs_diff(name.len()) > reach * 4;
            let cost = if is_far { 1 } else { length * candidate.len().max(1) };
            self.left.set(self.left.get().checked_sub(cost)?);
            if is_far {
                continue;
            }
            let distance = strsim::osa_distance(name, candidate);
            if distance <= reach && best.is_none_or(|(nearest, _)| distance < nearest) {
                best = Some((distance, candidate));
            }
        }
        best.map(|(_, candidate)| candidate)
    }
}

/// The candidate nearest to `name` among a few, e.g. the words of a list.
pub fn nearest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    Suggest::default().nearest(name, candidates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_wins_if_it_is_near_enough() {
        assert_eq!(nearest("tochpoint", ["stage", "touchpoint"]), Some("touchpoint"));
        assert_eq!(nearest("ab", ["cd"]), None);
        assert_eq!(nearest("retial", ["retail", "rental"]), Some("retail"));
    }

    #[test]
    fn a_spent_budget_gives_nothing() {
        let suggest = Suggest { left: Cell::new(5 * 6) };
        assert_eq!(suggest.nearest("store", ["stores"]), Some("stores"));
        assert_eq!(suggest.left.get(), 0);
        assert_eq!(suggest.nearest("store", ["stores"]), None);
    }
}
