//! The lines below all findings: how many there are, and what to do next.

use super::fix::Fixes;
use crate::cli::render::{Look, Report, summary};
use crate::compile;
use crate::diagnostic::Safety;
use crate::words::counted;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Writes how many findings there are.
pub(super) fn sum(out: &mut dyn Write, reports: &[Report<'_>]) -> io::Result<()> {
    if reports.is_empty() { Ok(()) } else { writeln!(out, "{}", summary::line(reports)) }
}

/// Writes the same, and what to do next.
pub(super) fn write(
    out: &mut dyn Write,
    reports: &[Report<'_>],
    made: Fixes,
    look: &Look,
) -> io::Result<()> {
    sum(out, reports)?;
    for hint in mending(reports, made).into_iter().chain(explaining(reports)) {
        writeln!(out, "{}", look.faint(&hint))?;
    }
    Ok(())
}

/// How many of the findings can be mended, but for those that this run would
/// have mended.
fn mending(reports: &[Report<'_>], made: Fixes) -> Option<String> {
    let mendable = |allowed| {
        let of = |report: &Report<'_>| {
            compile::mendable(report.project, &report.findings.asked, allowed)
        };
        reports.iter().map(of).sum::<usize>()
    };
    let safe = mendable(Safety::Safe);
    let probable = mendable(Safety::Unsafe).saturating_sub(safe);
    let safe = if made.includes(Safety::Safe) { 0 } else { safe };
    let probable = if made.includes(Safety::Unsafe) { 0 } else { probable };
    let findings = |count| counted(count, "finding", "findings");
    let fix = "can be mended by `touchline check --fix";
    Some(match (safe, probable) {
        (0, 0) => return None,
        (_, 0) => format!("{} {fix}`.", findings(safe)),
        (0, _) => format!("{} {fix} --unsafe-fixes`.", findings(probable)),
        (..) => {
            let more = counted(probable, "more", "more");
            format!("{} {fix}`, {more} with `--unsafe-fixes`.", findings(safe))
        }
    })
}

/// Where to read more.
fn explaining(reports: &[Report<'_>]) -> Option<String> {
    let findings = || reports.iter().flat_map(|report| &report.findings.asked);
    let code = findings().next()?.code.name;
    let codes = findings().map(|found| found.code.name).collect::<BTreeSet<_>>();
    let for_example = if codes.len() > 1 { ", for example," } else { "" };
    Some(format!("`touchline explain {code}`{for_example} says more about a finding."))
}
