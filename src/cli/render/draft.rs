//! What a draft lacks, in a sentence.

use super::Report;
use crate::compile::Draft;
use crate::diagnostic::Code;
use crate::words::counted;
use std::collections::BTreeMap;

/// How many facts a draft lacks, which most often, and which comes first.
pub(super) fn sentence(report: &Report<'_>, draft: &Draft) -> String {
    let findings = report.findings;
    let gaps = draft.gaps.iter().filter_map(|index| findings.asked.get(*index));
    let mut counts = BTreeMap::<&str, (usize, &Code)>::new();
    for gap in gaps {
        counts.entry(gap.code.name).or_insert((0, gap.code)).0 += 1;
    }
    let most =
        counts.into_values().max_by_key(|(count, code)| (*count, std::cmp::Reverse(code.name)));
    let total = draft.gaps.len();
    let most = match most {
        Some((count, code)) if count == total => format!("; each time, {}", code.summary),
        Some((count, code)) if count > 1 => format!("; {count} times, {}", code.summary),
        _ => String::new(),
    };
    let next = draft.gaps.first().and_then(|index| findings.asked.get(*index));
    let next = next.map(|gap| format!(". The first: {}", gap.message)).unwrap_or_default();
    let facts = counted(total, "fact", "facts");
    format!("{facts} of the draft `{}` are not yet written{most}{next}", draft.journey)
}
