//! The shape of a run of scores: where it peaks, how it ends, which way it goes.

/// The highest score less the lowest, of at least two.
pub(super) fn spread(scores: &[f64]) -> Option<f64> {
    let low = scores.iter().copied().min_by(f64::total_cmp)?;
    let high = scores.iter().copied().max_by(f64::total_cmp)?;
    (scores.len() > 1).then_some(high - low)
}

/// How much the scores change from one to the next over the latter half: the
/// slope of a least-squares line. Of an odd number the middle one belongs to
/// the latter half.
pub(super) fn slope(scores: &[f64]) -> Option<f64> {
    let latter = &scores[scores.len() / 2..];
    if latter.len() < 2 {
        return None;
    }
    let count = latter.len() as f64;
    let middle = (count - 1.0) / 2.0;
    let mean = latter.iter().sum::<f64>() / count;
    let terms = latter.iter().enumerate().map(|(at, score)| (at as f64 - middle, score - mean));
    let (products, squares) =
        terms.fold((0.0, 0.0), |(products, squares), (x, y)| (products + x * y, squares + x * x));
    Some(products / squares)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latter_half_of_five_is_three() {
        assert_eq!(slope(&[10.0, 3.0, 10.0, 10.0, 1.0]), Some(-4.5));
        assert_eq!(slope(&[0.0, 0.0, 4.0, 6.0]), Some(2.0));
    }

    #[test]
    fn one_score_has_no_slope_and_no_spread() {
        assert_eq!(slope(&[4.0, 5.0]), None);
        assert_eq!(slope(&[]), None);
        assert_eq!(spread(&[4.0]), None);
        assert_eq!(spread(&[4.0, 2.0]), Some(2.0));
    }
}
