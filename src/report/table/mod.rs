//! t
use crate::score::Scorecard;
/// How
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableStyle {
    /// w
    pub width: usize,
    /// c
    pub colour: bool,
}
/// t
#[must_use]
pub fn table(_scorecard: &Scorecard, _style: TableStyle) -> String { String::new() }
