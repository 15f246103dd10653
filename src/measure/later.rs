//! Rows that lie in the future.

use super::{Measurements, codes};
use crate::diagnostic::Diagnostic;
use jiff::civil::Date;

/// The finding about rows dated after the day that everything looks from; no
/// figure is made of them.
#[must_use]
pub fn after(measurements: &Measurements, as_of: Date) -> Option<Diagnostic> {
    let late = measurements.observations().iter().filter(|row| row.date > as_of);
    let mut spans: Vec<_> = late.map(|row| row.span).collect();
    spans.sort_unstable();
    let (first, others) = spans.split_first()?;
    let message = format!("a value is dated after {as_of}, the day that the figures look from");
    let finding = Diagnostic::new(&codes::AFTER_AS_OF, *first, message)
        .label("left out of all figures")
        .others(others.iter().copied(), "left out too")
        .help("Correct the date, or look from a later day: `--as-of`, or `as-of` in `touchline.toml`.");
    Some(finding)
}
