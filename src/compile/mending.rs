//! Mends a project in memory, round after round, until nothing is left that a
//! mend takes away.

use super::check;
use crate::diagnostic::{Diagnostic, Safety, Sort};
use crate::mend::Plan;
use crate::project::Project;
use crate::source::{FileId, Span};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What was mended.
#[derive(Debug, Default)]
pub struct Mended {
    /// The files that have new texts, each with its old one.
    pub files: BTreeMap<FileId, String>,
    /// How many findings were mended.
    pub count: usize,
    /// What could have been mended and was not.
    pub left: Left,
}

/// Mends that were not made, and why.
#[derive(Debug, Default)]
pub struct Left {
    /// The files in which none were, each with a place in it that can't be read.
    pub files: BTreeMap<FileId, Span>,
    /// How many would have brought new findings, or could not be told from those
    /// that would in the tries that there are.
    pub harmful: usize,
}

impl Left {
    /// Whether all were made.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.files.is_empty() && self.harmful == 0
    }
}

/// One mend can uncover the next, but not for ever.
const MOST_ROUNDS: usize = 10;

/// To find the mends that do harm, a project is checked at most so often in all.
const MOST_TRIES: usize = 400;

/// A large project is checked less often: so many bytes in all, but this often.
const MOST_BYTES: usize = 50 << 20;
const LEAST_TRIES: usize = 30;

/// Mends the specs and data files of a project that were asked for. A mend that
/// would bring a new finding with it is left out.
pub fn mend(project: &mut Project, as_of: Date, allowed: Safety) -> Mended {
    let mut mended = Mended::default();
    let asked = project.sources.iter().filter(|(_, source)| project.reports_on(&source.path));
    let asked = asked.map(|(file, _)| file).collect::<BTreeSet<_>>();
    // What is mended in a part may do harm elsewhere, so all is checked.
    let scopes = std::mem::take(&mut project.scopes);
    let bytes: usize = project.sources.iter().map(|(_, source)| source.text.len()).sum();
    let mut tries = (MOST_BYTES / bytes.max(1)).clamp(LEAST_TRIES, MOST_TRIES);
    for _ in 0..MOST_ROUNDS {
        let findings = check(project, as_of).asked;
        let wanted = plan(project, &findings, allowed, |file| asked.contains(&file));
        let plan = harmless(&wanted, project, as_of, &findings, &mut tries);
        mended.left = Left { files: wanted.closed().clone(), harmful: wanted.len() - plan.len() };
        if plan.is_empty() {
            break;
        }
        mended.count += plan.len();
        for (file, old) in make(&plan, project) {
            mended.files.entry(file).or_insert(old);
        }
    }
    project.scopes = scopes;
    mended
}

/// How many findings have mends that can be made together. To find those that
/// would bring new findings takes checks of its own; `mend` leaves them out.
#[must_use]
pub fn mendable(project: &Project, findings: &[Diagnostic], allowed: Safety) -> usize {
    let is_asked = |file| project.reports_on(&project.sources.file(file).path);
    if project.piped.is_some() { 0 } else { plan(project, findings, allowed, is_asked).len() }
}

/// The mends of what was found in some files.
fn plan(
    project: &Project,
    findings: &[Diagnostic],
    allowed: Safety,
    is_asked: impl Fn(FileId) -> bool,
) -> Plan {
    let is_text = |file| project.specs.contains(&file) || project.data.contains(&file);
    let is_open = |file| is_text(file) && is_asked(file);
    let findings = findings.iter().filter(|found| is_asked(found.span.file));
    Plan::new(findings, allowed, &project.sources, is_open)
}

/// The part of a plan that brings no new findings with it. Where all together
/// would, halves are tried, and halves of these, beside what does no harm.
fn harmless(
    plan: &Plan,
    project: &mut Project,
    as_of: Date,
    before: &[Diagnostic],
    tries: &mut usize,
) -> Plan {
    let mut kept = Plan::default();
    let mut open = Vec::from_iter((!plan.is_empty()).then_some(0..plan.len()));
    while let Some(part) = open.pop().filter(|_| *tries > 0) {
        *tries -= 1;
        let tried = kept.with(plan, part.clone());
        if !brings_new(before, &tried, project, as_of) {
            kept = tried;
        } else if part.len() > 1 {
            let middle = part.start + part.len() / 2;
            open.extend([middle..part.end, part.start..middle]);
        }
    }
    kept
}

/// Makes the mends of a plan; gives the old texts of the files that it changes.
fn make(plan: &Plan, project: &mut Project) -> Vec<(FileId, String)> {
    let texts = plan.texts(&project.sources);
    replace(texts, project)
}

fn replace(texts: Vec<(FileId, String)>, project: &mut Project) -> Vec<(FileId, String)> {
    let texts = texts.into_iter();
    texts.map(|(file, text)| (file, project.sources.replace(file, text))).collect()
}

/// Whether a plan would bring more of some kind of finding than there is.
fn brings_new(before: &[Diagnostic], plan: &Plan, project: &mut Project, as_of: Date) -> bool {
    let old = make(plan, project);
    let after = check(project, as_of).asked;
    replace(old, project);
    let (before, after) = (counts(before), counts(&after));
    after.iter().any(|(code, count)| before.get(code).is_none_or(|before| count > before))
}

/// How many findings there are of each code. What is due was so before: it may only
/// not have been told as long as a row or a date could not be read.
fn counts(findings: &[Diagnostic]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    let told = findings.iter().filter(|found| found.code.sort != Sort::Due);
    told.for_each(|found| *counts.entry(found.code.name).or_default() += 1);
    counts
}
