//! How many findings of each code there are.

use super::Report;
use super::json::{self, FORMAT, SummaryView};
use crate::diagnostic::{Code, Level};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// The findings of one code at one level.
#[derive(Debug, Serialize)]
struct Row {
    count: usize,
    level: &'static str,
    code: &'static str,
    summary: &'static str,
}

#[derive(Debug, Serialize)]
struct View {
    format: u32,
    summary: SummaryView,
    statistics: Vec<Row>,
}

/// A row for each code and level, the most first.
fn rows(reports: &[Report<'_>]) -> Vec<Row> {
    let mut counts = BTreeMap::<(Level, &str), (usize, &Code)>::new();
    for found in reports.iter().flat_map(|report| &report.findings.asked) {
        counts.entry((found.level, found.code.name)).or_insert((0, found.code)).0 += 1;
    }
    let row = |((level, code), (count, about)): ((Level, &'static str), (usize, &Code))| Row {
        count,
        level: level.name(),
        code,
        summary: about.summary,
    };
    let mut rows = counts.into_iter().map(row).collect::<Vec<_>>();
    rows.sort_by_key(|row| std::cmp::Reverse(row.count));
    rows
}

/// Writes the counts for people.
///
/// # Errors
///
/// Where `out` can't be written to.
pub(crate) fn human(out: &mut dyn Write, reports: &[Report<'_>]) -> io::Result<()> {
    let rows = rows(reports);
    let width = rows.first().map_or(0, |row| row.count.to_string().len());
    let longest = rows.iter().map(|row| row.code.len()).max().unwrap_or(0);
    for Row { count, level, code, summary } in &rows {
        writeln!(out, "{count:width$}  {level:7}  {code:longest$}  {summary}")?;
    }
    if rows.is_empty() { Ok(()) } else { writeln!(out) }
}

/// Writes the counts as JSON.
///
/// # Errors
///
/// Where `out` can't be written to.
pub(crate) fn json(out: &mut dyn Write, reports: &[Report<'_>]) -> io::Result<()> {
    let summary = SummaryView::of_all(reports);
    json::write(out, &View { format: FORMAT, summary, statistics: rows(reports) })
}
