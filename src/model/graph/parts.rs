//! Which part of the customers at a stop go on by which way.

use super::{Graph, Node};
use crate::model::{Share, Way};

/// Why one can't say which part of the customers at a stop go on by which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaid {
    /// Some ways are for some audiences only.
    Audience,
    /// Not every way has a share.
    NoShare,
}

impl Graph<'_, '_> {
    /// Where the ways on from a node lead, and which part of those there take
    /// each, 0 to 1, in the order of the file.
    ///
    /// # Errors
    ///
    /// Why one can't say.
    pub fn parts(&self, node: Node) -> Result<Vec<(Node, f64)>, Unsaid> {
        let ways: Vec<&Way<'_>> = self.ways(node).collect();
        if ways.iter().any(|way| !way.audiences.is_empty()) {
            return Err(Unsaid::Audience);
        }
        let percents: Option<Vec<f64>> = percents(&ways).into_iter().collect();
        let percents = percents.ok_or(Unsaid::NoShare)?;
        let all: f64 = percents.iter().sum();
        if all <= 0.0 && !ways.is_empty() {
            return Err(Unsaid::NoShare);
        }
        let nodes = ways.iter().filter_map(|way| self.node(way.to));
        Ok(nodes.zip(percents.into_iter().map(|percent| percent / all)).collect())
    }
}

/// The share of each of the ways on from one stop, in per cent: as stated, what
/// the others leave, or all where there is but one.
#[must_use]
pub fn percents(ways: &[&Way<'_>]) -> Vec<Option<f64>> {
    let shares = || ways.iter().map(|way| way.share.map(|share| share.value));
    let percent = |share| match share {
        Some(Share::Percent(percent)) => Some(percent),
        _ => None,
    };
    let rest = (100.0 - shares().filter_map(percent).sum::<f64>()).max(0.0);
    let has_all = shares().all(|share| share.is_some());
    let one = |share: Option<Share>| match share {
        Some(Share::Rest) => has_all.then_some(rest),
        None if ways.len() == 1 => Some(100.0),
        share => percent(share),
    };
    shares().map(one).collect()
}
