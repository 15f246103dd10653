//! The whole way from a project's files to findings and figures.

mod mending;

use crate::check::{self, Context};
use crate::diagnostic::{self, Diagnostic, Level, Sort, damage};
use crate::measure::{self, Measurements};
use crate::model::{self, Model};
use crate::project::Project;
use crate::project::settings;
use crate::score::{self, Input, Scorecard};
use crate::source::{FileId, Sources, Span};
use crate::syntax::{self, Tree};
use crate::weigh::{self, Outline, Scale, Selection, Silences, Weighed};
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

pub use mending::{Left, Mended, mend, mendable};

/// What is wrong with a project, in reading order.
#[derive(Debug, Default)]
pub struct Findings {
    /// In the part of it that was asked for.
    pub asked: Vec<Diagnostic>,
    /// The nearest named thing around their places, such as `checkup.waiting_room`;
    /// a finding can be known again by it when its line has moved.
    pub things: BTreeMap<Span, String>,
    /// The drafts that lack several facts; to list these one by one would drown
    /// the other findings.
    pub drafts: Vec<Draft>,
    /// How many findings in that part comments have silenced.
    pub silenced: usize,
    /// In the rest of it. Names are those of the whole project, so it may bear on
    /// what was asked for, and figures rest on all of it.
    pub elsewhere: Vec<Diagnostic>,
}

/// A journey that is a draft, and what it lacks.
#[derive(Debug)]
pub struct Draft {
    /// The name of the journey.
    pub journey: String,
    /// Its name in the text.
    pub span: Span,
    /// Which of the findings that were asked for say what it lacks, two at least.
    pub gaps: Vec<usize>,
}

impl Findings {
    /// Whether there is an error anywhere in the project.
    #[must_use]
    pub fn have_errors(&self) -> bool {
        self.asked.iter().chain(&self.elsewhere).any(|found| found.level == Level::Error)
    }

    /// Those that were asked for and are no gaps of a draft.
    pub fn but_for_drafts(&self) -> impl Iterator<Item = &Diagnostic> {
        let gaps = self.drafts.iter().flat_map(|draft| draft.gaps.iter().copied());
        let gaps = gaps.collect::<BTreeSet<usize>>();
        let all = self.asked.iter().enumerate();
        all.filter(move |(index, _)| !gaps.contains(index)).map(|(_, found)| found)
    }
}

/// Everything that is wrong with a project.
#[must_use]
pub fn check(project: &Project, as_of: Date) -> Findings {
    check_selected(project, as_of, &Selection::default())
}

/// What is wrong with a project, as far as a run is about it.
#[must_use]
pub fn check_selected(project: &Project, as_of: Date, selection: &Selection) -> Findings {
    let asked = Asked { as_of, selection, language: None };
    let ((), findings) = compile(project, &asked, |_, _| ());
    findings
}

/// The figures of a project, and everything that is wrong with it. Where there
/// are errors, the figures are those of what could be read.
#[must_use]
pub fn score(project: &Project, as_of: Date) -> (Scorecard, Findings) {
    score_in(project, as_of, None)
}

/// The same with titles and texts in a language, `de`; where the specs don't
/// declare it, as they are written. Findings are about the text as it is written.
#[must_use]
pub fn score_in(project: &Project, as_of: Date, language: Option<&str>) -> (Scorecard, Findings) {
    let asked = Asked { as_of, selection: &Selection::default(), language };
    compile(project, &asked, |model, measurements| {
        let mut scorecard = score::score(&Input {
            project: &project.name,
            model,
            measurements,
            as_of,
            settings: project.settings.score.clone(),
        });
        keep_to_scope(&mut scorecard, project, model);
        scorecard
    })
}

/// How a project is looked at.
struct Asked<'a> {
    as_of: Date,
    selection: &'a Selection,
    /// The language of titles and texts; none: the one they are written in.
    language: Option<&'a str>,
}

/// Takes a project through all stages, and has something made of what they
/// give.
fn compile<T>(
    project: &Project,
    asked: &Asked<'_>,
    make: impl FnOnce(&Model<'_>, &Measurements) -> T,
) -> (T, Findings) {
    let Asked { as_of, selection, language } = *asked;
    let sources = &project.sources;
    let mut findings = project.findings.clone();
    let trees = parse(sources, &project.specs, &mut findings);
    let (model, found) = model::build(sources, &trees);
    // What is shown may be in another language; what is checked is the original.
    let shown = language.map(|language| model::build_in(sources, &trees, language));
    let silences = Silences::read(sources, &trees);
    drop(trees);
    findings.extend(found);
    let context = Context { model: &model, as_of };
    findings.extend(check::check(&context));
    let (measurements, found) = measure::read(sources, &project.data, &model);
    // A value that seems to be missing may stand in a row that can't be read.
    let has_all_rows = found.iter().all(|found| found.code.sort == Sort::WorthAThought);
    findings.extend(found);
    findings.extend(measure::after(&measurements, as_of));
    if has_all_rows {
        findings.extend(measure::overdue(&model, &measurements, as_of));
    }
    damage::leave_out_what_follows(&mut findings, sources);
    let levels = &project.settings.levels;
    findings.extend(settings::levels_of_no_journey(levels, &model));
    let outline = Outline::new(&model);
    let scale = Scale { sources, outline: &outline, levels, selection };
    let mut weighed = weigh::weigh(findings, silences, &scale);
    diagnostic::sort(&mut weighed.findings);
    let made = make(shown.as_ref().unwrap_or(&model), &measurements);
    (made, parted(project, weighed, &outline))
}

/// Parts findings into those that were asked for and the others.
fn parted(project: &Project, weighed: Weighed, outline: &Outline<'_>) -> Findings {
    let is_asked = |found: &Diagnostic| is_asked(project, found.span);
    let (asked, elsewhere): (Vec<_>, Vec<_>) = weighed.findings.into_iter().partition(is_asked);
    let thing = |found: &Diagnostic| Some((found.span, outline.thing_at(found.span)?));
    Findings {
        drafts: drafts(&asked, outline),
        things: asked.iter().filter_map(thing).collect(),
        asked,
        silenced: weighed.silenced.iter().filter(|found| is_asked(found)).count(),
        elsewhere,
    }
}

/// The drafts among the journeys that findings lie in, with their gaps.
fn drafts(findings: &[Diagnostic], outline: &Outline<'_>) -> Vec<Draft> {
    let mut drafts = BTreeMap::<Span, Draft>::new();
    for (index, found) in findings.iter().enumerate() {
        let is_gap = found.code.sort == Sort::NotYetWritten && found.level == Level::Advice;
        let journey = outline.journey_at(found.span).filter(|it| is_gap && it.draft.is_some());
        if let Some(heading) = journey.map(|journey| &journey.heading) {
            let new = || Draft {
                journey: heading.name.to_string(),
                span: heading.span,
                gaps: Vec::new(),
            };
            drafts.entry(heading.span).or_insert_with(new).gaps.push(index);
        }
    }
    drafts.into_values().filter(|draft| draft.gaps.len() > 1).collect()
}

/// Whether a place lies in the part of the project that was asked for.
fn is_asked(project: &Project, place: Span) -> bool {
    project.reports_on(&project.sources.file(place.file).path)
}

/// The trees of all specs, parsed side by side.
fn parse(sources: &Sources, specs: &[FileId], findings: &mut Vec<Diagnostic>) -> Vec<Tree> {
    let parsed = specs.par_iter().map(|&file| syntax::parse(sources, file)).collect::<Vec<_>>();
    let keep = |(tree, found)| {
        findings.extend::<Vec<Diagnostic>>(found);
        tree
    };
    parsed.into_iter().map(keep).collect()
}

/// Leaves the journeys of the part of the project that was asked for.
fn keep_to_scope(scorecard: &mut Scorecard, project: &Project, model: &Model<'_>) {
    let journeys = model.journeys.values();
    let asked = journeys.map(|journey| is_asked(project, journey.heading.span));
    // The scorecard has the journeys of the model in their order.
    let mut asked = asked.collect::<Vec<bool>>().into_iter();
    scorecard.journeys.retain(|_| asked.next().unwrap_or(true));
}
