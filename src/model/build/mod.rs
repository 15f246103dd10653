//! Trees to model, in three steps: what is declared ([`declared`]); what each
//! declaration says, with its names resolved ([`lower`]); what could not be
//! resolved, told once for each name ([`unknown`]).

mod brand;
mod declared;
mod evidence;
mod experience;
mod flow;
mod goal;
mod journey;
mod language;
mod lower;
mod metric;
mod names;
#[cfg(test)]
mod tests;
mod units;
mod unknown;

use super::{Arena, Hidden, Investor, JourneyId, Language, Maker, Model};
use crate::diagnostic::{self, Diagnostic};
use crate::source::Sources;
use crate::syntax::{Statement, Tree};
use crate::vocabulary::Block;
use declared::{Declared, Placed};
use language::Speech;
use lower::{Lower, Notes};
use names::Names;
use rayon::prelude::*;
use std::sync::{Mutex, PoisonError};

/// Builds the model of a project from the trees of its specs.
///
/// Whatever the specs hold, there is a model of what could be understood;
/// the rest is in the findings, which are in the order of the text.
#[must_use]
pub fn build<'s>(sources: &'s Sources, trees: &[Tree]) -> (Model<'s>, Vec<Diagnostic>) {
    build_with(sources, trees, None)
}

/// Builds the same model with its titles and texts in a language, as far as that
/// says them; where no such language is declared, as they are written.
#[must_use]
pub fn build_in<'s>(sources: &'s Sources, trees: &[Tree], language: &str) -> Model<'s> {
    build_with(sources, trees, Some(language)).0
}

fn build_with<'s>(
    sources: &'s Sources,
    trees: &[Tree],
    asked: Option<&str>,
) -> (Model<'s>, Vec<Diagnostic>) {
    let mut notes = Notes::default();
    let (declared, names) = declared::find(sources, trees, &mut notes.diagnostics);
    read_tops(sources, trees, &mut notes);
    let as_written = Speech::default();
    let builder = Builder { sources, names: &names, declared: &declared, speech: &as_written };
    let languages: Arena<_, Language<'s>> =
        builder.all(&declared.languages, &mut notes, Lower::language);
    let chosen = asked
        .and_then(|asked| languages.iter().find(|(_, it)| it.code().eq_ignore_ascii_case(asked)));
    let chosen = chosen.map(|(id, _)| id);
    let speech = Speech::new(!languages.is_empty(), chosen.map(|id| &languages[id]));
    let mut model = Builder { speech: &speech, ..builder }.build(&mut notes);
    model.languages = languages;
    model.language = chosen.or_else(|| model.written_in());
    let Notes { mut diagnostics, unknown, unread, headless, texts, has_damage } = notes;
    let misspelt = unknown.iter().map(|used| (used.kind, used.name.as_str()));
    let has_unread_file =
        trees.iter().any(|tree| tree.is_in_part || sources.file(tree.file).is_unread);
    model.texts = language::texts(
        texts,
        diagnostics.is_empty()
            && unread.is_empty()
            && headless.is_empty()
            && !has_damage
            && !has_unread_file,
    );
    model.hidden = Hidden::new(unread, headless, misspelt, has_unread_file);
    diagnostics.extend(unknown::report(unknown, &names, &model.hidden));
    diagnostic::sort(&mut diagnostics);
    (model, diagnostics)
}

/// Reports what is wrong with the words at the top of the files.
fn read_tops(sources: &Sources, trees: &[Tree], notes: &mut Notes<'_>) {
    for tree in trees {
        let mut reading = crate::vocabulary::Reading::new(sources, tree.file);
        let _ = reading.lines(Block::File, None, tree.statements());
        notes.take(&mut reading);
    }
}

struct Builder<'b, 's, 't> {
    sources: &'s Sources,
    names: &'b Names<'s>,
    declared: &'b Declared<'t>,
    speech: &'b Speech<'s>,
}

impl<'b, 's, 't> Builder<'b, 's, 't> {
    fn build(&self, notes: &mut Notes<'s>) -> Model<'s> {
        let declared = self.declared;
        let only_brand = (declared.brands.len() == 1).then(|| declared.brands[0]);
        let journeys = self.each(&declared.journeys, notes, |lower, id, line| {
            lower.journey(id, *line, only_brand)
        });
        let stages = self.each(&declared.stages, notes, |lower, _, (line, journey, wants)| {
            lower.stage(*line, *journey, *wants, &journeys[journey.index()].1)
        });
        let touchpoints = self.each(&declared.touchpoints, notes, |lower, id, placed| {
            let (of, handed) = &stages[placed.stage.index()];
            lower.touchpoint(id, placed, of.journey, handed)
        });
        let mut model = Model {
            brands: self.all(&declared.brands, notes, Lower::brand),
            promises: self
                .each(&declared.promises, notes, |lower, _, (line, by)| {
                    lower.promise(*line, *by, self.journey_of(*by))
                })
                .into_iter()
                .collect(),
            audiences: self.all(&declared.audiences, notes, Lower::audience),
            channels: self.all(&declared.channels, notes, Lower::channel),
            owners: self.all(&declared.owners, notes, Lower::owner),
            count_nouns: self.all(&declared.count_nouns, notes, Lower::count_noun),
            sources: self.all(&declared.sources, notes, Lower::source),
            metrics: self.all(&declared.metrics, notes, Lower::metric),
            data: self.all(&declared.data, notes, Lower::data),
            motivators: self.all(&declared.motivators, notes, Lower::motivator),
            evidence: self.all(&declared.evidence, notes, Lower::evidence),
            investments: self
                .each(&declared.investments, notes, |lower, _, (line, by)| {
                    lower.investment(*line, *by)
                })
                .into_iter()
                .collect(),
            expectations: self
                .each(&declared.expectations, notes, |lower, _, (line, touchpoint)| {
                    lower.expectation(*line, *touchpoint)
                })
                .into_iter()
                .collect(),
            journeys: journeys.into_iter().map(|(journey, _)| journey).collect(),
            stages: stages.into_iter().map(|(stage, _)| stage).collect(),
            touchpoints: touchpoints.into_iter().collect(),
            ..Model::default()
        };
        self.connect(&mut model);
        model
    }

    /// The journey of the touchpoint that makes a promise.
    fn journey_of(&self, maker: Maker) -> Option<JourneyId> {
        let Maker::Touchpoint(touchpoint) = maker else {
            return None;
        };
        let stage = self.declared.touchpoints[touchpoint.index()].stage;
        Some(self.declared.stages[stage.index()].1)
    }

    /// Lowers things that need nothing but their own line.
    fn all<K, T: Send>(
        &self,
        lines: &[Statement<'t>],
        notes: &mut Notes<'s>,
        lower: fn(&mut Lower<'b, 's>, Statement<'t>) -> T,
    ) -> Arena<K, T> {
        self.each(lines, notes, |lowering, _, line| lower(lowering, *line)).into_iter().collect()
    }

    /// Lowers the items of a list side by side, in their order. What is found
    /// comes in any order, and is sorted when all is done.
    fn each<I: Sync, T: Send>(
        &self,
        items: &[I],
        notes: &mut Notes<'s>,
        lower: impl Fn(&mut Lower<'b, 's>, usize, &I) -> T + Sync,
    ) -> Vec<T> {
        /// So few items are not worth a task of their own.
        const FEW: usize = 64;
        let found = Mutex::new(Notes::default());
        let lowered = items
            .par_iter()
            .enumerate()
            .with_min_len(FEW)
            .map(|(index, item)| {
                let mut lowering = Lower::new(self.sources, self.names, self.speech);
                let lowered = lower(&mut lowering, index, item);
                if !lowering.notes.is_empty() {
                    let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
                    found.append(lowering.notes);
                }
                lowered
            })
            .collect();
        notes.append(found.into_inner().unwrap_or_else(PoisonError::into_inner));
        lowered
    }

    /// Adds the links from the whole to its parts.
    fn connect(&self, model: &mut Model<'s>) {
        for (index, (_, made_by)) in self.declared.promises.iter().enumerate() {
            if let Maker::Brand(brand) = made_by {
                model.brands[*brand].promises.push(super::Id::new(index));
            }
        }
        for (index, (_, by)) in self.declared.investments.iter().enumerate() {
            let id = super::Id::new(index);
            match by {
                Investor::Brand(brand) => model.brands[*brand].investments.push(id),
                Investor::Journey(journey) => model.journeys[*journey].investments.push(id),
            }
        }
        for (index, (_, touchpoint)) in self.declared.expectations.iter().enumerate() {
            let experience = &mut model.touchpoints[*touchpoint].experience;
            experience.get_or_insert_with(Box::default).expects.push(super::Id::new(index));
        }
        for (index, (_, journey, _)) in self.declared.stages.iter().enumerate() {
            model.journeys[*journey].stages.push(super::Id::new(index));
        }
        for (index, Placed { stage, promises, .. }) in self.declared.touchpoints.iter().enumerate()
        {
            let id: super::TouchpointId = super::Id::new(index);
            model.touchpoints[id].promises =
                promises.iter().map(|it| super::Id::new(*it)).collect();
            model.stages[*stage].touchpoints.push(id);
            let journey = model.stages[*stage].journey;
            model.journeys[journey].touchpoints.push(id);
        }
    }
}
