//! Mends a project in memory, round after round, until nothing is left that a
//! mend takes away.

use super::check;
use crate::diagnostic::{Diagnostic, Safety};
use crate::mend::Plan;
use crate::project::Project;
use crate::source::FileId;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What was mended.
#[derive(Debug, Default)]
pub struct Mended {
    /// The files that have new texts, each with its old one.
    pub files: BTreeMap<FileId, String>,
    /// How many findings were mended.
    pub count: usize,
}

/// One mend can uncover the next, but not for ever.
const MOST_ROUNDS: usize = 10;

/// So many mends are tried one by one where all together would do harm.
const MOST_ALONE: usize = 100;

/// Mends the specs of a project that were asked for. A mend that would bring a
/// new finding with it is left out.
pub fn mend(project: &mut Project, as_of: Date, allowed: Safety) -> Mended {
    let mut mended = Mended::default();
    for _ in 0..MOST_ROUNDS {
        let findings = check(project, as_of).asked;
        let is_open = |file| {
            project.specs.contains(&file) && project.reports_on(&project.sources.file(file).path)
        };
        let plan = Plan::new(&findings, allowed, &project.sources, is_open);
        if plan.is_empty() {
            break;
        }
        let made = match make(project, as_of, &plan, &findings, &mut mended) {
            true => plan.len(),
            // Each mend moves what stands behind it, so only one is made a round.
            false => (0..plan.len().min(MOST_ALONE))
                .map(|index| plan.only(index))
                .find(|plan| make(project, as_of, plan, &findings, &mut mended))
                .map_or(0, |plan| plan.len()),
        };
        mended.count += made;
        if made == 0 {
            break;
        }
    }
    mended
}

/// Makes the mends of a plan, unless they bring new findings with them.
fn make(
    project: &mut Project,
    as_of: Date,
    plan: &Plan,
    before: &[Diagnostic],
    mended: &mut Mended,
) -> bool {
    let replace = |project: &mut Project, texts: Vec<(FileId, String)>| {
        let texts = texts.into_iter();
        texts.map(|(file, text)| (file, project.sources.replace(file, text))).collect::<Vec<_>>()
    };
    let texts = plan.texts(&project.sources);
    let old = replace(project, texts);
    if brings_new(before, &check(project, as_of).asked) {
        replace(project, old);
        return false;
    }
    for (file, old) in old {
        mended.files.entry(file).or_insert(old);
    }
    true
}

/// Whether there is more of some kind of finding than before.
fn brings_new(before: &[Diagnostic], after: &[Diagnostic]) -> bool {
    let count = |findings: &[Diagnostic]| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        findings.iter().for_each(|found| *counts.entry(found.code.name).or_default() += 1);
        counts
    };
    let before = count(before);
    count(after).iter().any(|(code, count)| before.get(code).is_none_or(|before| count > before))
}
