//! How often customers come to each stop of a loop before they get out of it.
//!
//! Whoever comes to a stop again goes on from there as all do, in the shares that
//! its ways have: a Markov chain, whose fundamental matrix (Kemeny and Snell,
//! *Finite Markov Chains*, 1960, ch. 3) has the expected numbers of visits.

use super::Node;

/// Loops of more stops are not worked out: the work grows with the cube.
const MOST_STOPS: usize = 40;

/// For each two stops of a loop, how often whoever is at the one comes to the
/// other, being there now included, before getting out.
#[derive(Debug, Clone)]
pub struct Visits {
    nodes: Vec<Node>,
    times: Vec<Vec<f64>>,
}

impl Visits {
    /// For the nodes of a loop, in ascending order, and where those at each go on,
    /// as parts of 1; none for a loop that nobody gets out of, or one that is too
    /// large.
    #[must_use]
    pub fn of(nodes: &[Node], parts: &[Vec<(Node, f64)>]) -> Option<Self> {
        let count = nodes.len();
        if count > MOST_STOPS {
            return None;
        }
        let identity = |at: usize| (0..count).map(move |other| f64::from(at == other)).collect();
        let mut times: Vec<Vec<f64>> = (0..count).map(identity).collect();
        let mut left = times.clone();
        for (row, parts) in left.iter_mut().zip(parts) {
            for (next, part) in parts {
                if let Ok(at) = nodes.binary_search(next) {
                    row[at] -= part;
                }
            }
        }
        invert(&mut left, &mut times)?;
        Some(Self { nodes: nodes.to_vec(), times })
    }

    /// How often whoever is at one stop comes to another.
    #[must_use]
    pub fn times(&self, from: Node, to: Node) -> f64 {
        match (self.nodes.binary_search(&from), self.nodes.binary_search(&to)) {
            (Ok(from), Ok(to)) => self.times[from][to],
            _ => 0.0,
        }
    }

    /// Closes a stop: whoever would come to it counts as having got out.
    pub fn close(&mut self, node: Node) {
        let Ok(at) = self.nodes.binary_search(&node) else { return };
        let closed = self.times[at].clone();
        for row in &mut self.times {
            let part = row[at] / closed[at];
            row.iter_mut().zip(&closed).for_each(|(times, closed)| *times -= part * closed);
        }
    }
}

/// Makes the inverse of a matrix out of the identity, by elimination; none where
/// it has none. The parts that stay in a loop add up to no more than 1, so the
/// diagonal outweighs each row and needs no pivots.
fn invert(left: &mut [Vec<f64>], right: &mut [Vec<f64>]) -> Option<()> {
    const NOTHING: f64 = 1e-12;
    for at in 0..left.len() {
        let pivot = left[at][at];
        if pivot < NOTHING {
            return None;
        }
        for side in [&mut *left, &mut *right] {
            side[at].iter_mut().for_each(|value| *value /= pivot);
        }
        let (row, made) = (left[at].clone(), right[at].clone());
        for other in (0..left.len()).filter(|other| *other != at) {
            let factor = left[other][at];
            for (side, row) in [(&mut left[other], &row), (&mut right[other], &made)] {
                side.iter_mut().zip(row).for_each(|(value, of)| *value -= factor * of);
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 0 goes on to 1; of those at 1, 60 % go back and the others get out.
    fn calling_again() -> Visits {
        Visits::of(&[0, 1], &[vec![(1, 1.0)], vec![(0, 0.6), (7, 0.4)]]).unwrap()
    }

    fn is(value: f64, wanted: f64) {
        assert!((value - wanted).abs() < 1e-9, "{value} {wanted}");
    }

    #[test]
    fn six_of_ten_who_go_back_come_two_and_a_half_times() {
        let visits = calling_again();
        is(visits.times(0, 0), 2.5);
        is(visits.times(0, 1), 2.5);
        is(visits.times(1, 0), 1.5);
        is(visits.times(0, 7), 0.0);
    }

    #[test]
    fn behind_a_closed_stop_nobody_comes_back() {
        let mut visits = calling_again();
        visits.close(0);
        is(visits.times(1, 1), 1.0);
        is(visits.times(1, 0), 0.0);
    }

    #[test]
    fn a_loop_without_a_way_out_has_none() {
        assert!(Visits::of(&[0, 1], &[vec![(1, 1.0)], vec![(0, 1.0)]]).is_none());
    }
}
