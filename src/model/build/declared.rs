//! What is declared, found before anything is resolved, so that the order of
//! lines and files never matters.

use super::names::{Names, Scope, duplicate};
use crate::diagnostic::suggest::nearest;
use crate::diagnostic::{Diagnostic, Edit};
use crate::model::{Id, Investor, JourneyId, Maker, StageId, TouchpointId, codes};
use crate::source::{Sources, Span};
use crate::syntax::{self, Statement, TermKind, Tree};
use crate::vocabulary::{Block, Found, Key, Kind, find_statement};
use std::borrow::Cow;
use std::collections::HashMap;

/// Everything declared, each list in the order of its arena.
#[derive(Default)]
pub(super) struct Declared<'t> {
    pub(super) brands: Vec<Statement<'t>>,
    pub(super) promises: Vec<(Statement<'t>, Maker)>,
    pub(super) audiences: Vec<Statement<'t>>,
    pub(super) channels: Vec<Statement<'t>>,
    pub(super) owners: Vec<Statement<'t>>,
    pub(super) count_nouns: Vec<Statement<'t>>,
    pub(super) sources: Vec<Statement<'t>>,
    pub(super) metrics: Vec<Statement<'t>>,
    pub(super) journeys: Vec<Statement<'t>>,
    pub(super) data: Vec<Statement<'t>>,
    pub(super) motivators: Vec<Statement<'t>>,
    pub(super) evidence: Vec<Statement<'t>>,
    pub(super) languages: Vec<Statement<'t>>,
    pub(super) investments: Vec<(Statement<'t>, Investor)>,
    /// Each with its journey, and how many wants that has in the stages before.
    pub(super) stages: Vec<(Statement<'t>, JourneyId, usize)>,
    pub(super) touchpoints: Vec<Placed<'t>>,
    pub(super) expectations: Vec<(Statement<'t>, TouchpointId)>,
}

/// A touchpoint in the stage of a journey.
pub(super) struct Placed<'t> {
    /// What says all of it: in the stage, or at the top of a file.
    pub(super) line: Statement<'t>,
    pub(super) stage: StageId,
    /// The line of the stage that names one from the top of a file.
    pub(super) reference: Option<Statement<'t>>,
    /// The promises that it makes.
    pub(super) promises: Vec<usize>,
}

/// A touchpoint at the top of a file, which journeys share.
struct Shared<'s, 't> {
    line: Statement<'t>,
    /// The text of its file.
    text: &'s str,
    /// Whether its keyword is not misspelt, and so may be another one.
    is_certain: bool,
    /// The first of the touchpoints that it is.
    first: Option<TouchpointId>,
}

/// Finds all that is declared in some files.
pub(super) fn find<'s, 't>(
    sources: &'s Sources,
    trees: &'t [Tree],
    diagnostics: &mut Vec<Diagnostic>,
) -> (Declared<'t>, Names<'s>) {
    let mut finder = Finder {
        text: "",
        declared: Declared::default(),
        names: Names::default(),
        diagnostics,
        second: None,
        shared: HashMap::new(),
    };
    for tree in trees {
        finder.text = &sources.file(tree.file).text;
        tree.statements().for_each(|statement| finder.shared(statement));
    }
    for tree in trees {
        finder.text = &sources.file(tree.file).text;
        tree.statements().for_each(|statement| finder.top(statement));
    }
    finder.report_unused();
    let Finder { declared, names, .. } = finder;
    names.report_lookalikes(diagnostics);
    (declared, names)
}

struct Finder<'s, 't, 'd> {
    text: &'s str,
    declared: Declared<'t>,
    names: Names<'s>,
    diagnostics: &'d mut Vec<Diagnostic>,
    /// The last thing found whose name something else has.
    second: Option<Span>,
    /// Touchpoints at the top of a file, by their names.
    shared: HashMap<Cow<'s, str>, Shared<'s, 't>>,
}

impl<'s, 't> Finder<'s, 't, '_> {
    /// The use of a line's word; none where it is no word of the block.
    fn key(&self, block: Block, statement: Statement<'t>) -> Option<Key> {
        find_statement(block, statement, self.text).word().map(|word| word.key)
    }

    /// Declares what a statement names. A second thing of the same name is
    /// reported, but not what stands in it: it was copied with it.
    fn declare(&mut self, kind: Kind, scope: Scope, statement: Statement<'t>, index: usize) {
        let Some(term) = statement.terms().get(1) else { return };
        let span = statement.span(*term);
        let written = &self.text[term.start() as usize..term.end() as usize];
        let name = match term.kind() {
            TermKind::Name => syntax::name(written),
            // Without a name, the title has to do; a wish needs none.
            TermKind::Text if kind != Kind::Want => syntax::name_of_title(written),
            _ => return,
        };
        if term.kind() == TermKind::Text {
            if self.names.find(kind, scope, &name).is_some() {
                return;
            }
            self.names.from_titles.insert(span);
        }
        let second = name.clone();
        let Some(first) = self.names.declare(kind, scope, name, (index, span)) else { return };
        if self.second.is_none_or(|whole| !whole.contains(span)) {
            self.diagnostics.push(duplicate(kind, scope, &second, span, first));
            self.second = Some(statement.whole());
        }
    }

    /// Finds a touchpoint at the top of a file.
    fn shared(&mut self, statement: Statement<'t>) {
        let found = find_statement(Block::File, statement, self.text);
        if found.word().is_none_or(|word| word.key != Key::SharedTouchpoint) {
            return;
        }
        let index = self.shared.len();
        self.declare(Kind::Touchpoint, None, statement, index);
        if let Some(name) = self.name(statement) {
            let is_certain = matches!(found, Found::Word(_));
            let shared = Shared { line: statement, text: self.text, is_certain, first: None };
            self.shared.entry(name).or_insert(shared);
        }
    }

    /// The name that a statement gives or uses.
    fn name(&self, statement: Statement<'t>) -> Option<Cow<'s, str>> {
        let term = statement.terms().get(1).filter(|term| term.kind() == TermKind::Name)?;
        Some(syntax::name(&self.text[term.start() as usize..term.end() as usize]))
    }

    /// Reports touchpoints at the top of a file that are in no journey.
    fn report_unused(&mut self) {
        let unused = self.shared.iter().filter(|(_, it)| it.is_certain && it.first.is_none());
        self.diagnostics.extend(unused.map(|(name, shared)| unused_touchpoint(name, shared.line)));
    }

    fn top(&mut self, statement: Statement<'t>) {
        let Some(key) = self.key(Block::File, statement) else {
            return;
        };
        let declared = &mut self.declared;
        let (kind, list) = match key {
            Key::Brand => (Kind::Brand, &mut declared.brands),
            Key::Audience => (Kind::Audience, &mut declared.audiences),
            Key::Channel => (Kind::Channel, &mut declared.channels),
            Key::Owner => (Kind::Owner, &mut declared.owners),
            Key::Unit => (Kind::Unit, &mut declared.count_nouns),
            Key::Source => (Kind::Source, &mut declared.sources),
            Key::Metric => (Kind::Metric, &mut declared.metrics),
            Key::Data => (Kind::Data, &mut declared.data),
            Key::Motivator => (Kind::Motivator, &mut declared.motivators),
            Key::Evidence => (Kind::Evidence, &mut declared.evidence),
            Key::Journey => (Kind::Journey, &mut declared.journeys),
            Key::Language => (Kind::Language, &mut declared.languages),
            _ => return,
        };
        let index = list.len();
        list.push(statement);
        self.declare(kind, None, statement, index);
        match key {
            Key::Brand => self.brand(statement, index),
            Key::Journey => self.journey(statement, Id::new(index)),
            _ => {}
        }
    }

    fn brand(&mut self, brand: Statement<'t>, index: usize) {
        for line in brand.block() {
            match self.key(Block::Brand, line) {
                Some(Key::Promise) => _ = self.promise(line, Maker::Brand(Id::new(index))),
                Some(Key::Investment) => self.investment(line, Investor::Brand(Id::new(index))),
                _ => {}
            }
        }
    }

    fn promise(&mut self, line: Statement<'t>, made_by: Maker) -> usize {
        let index = self.declared.promises.len();
        self.declared.promises.push((line, made_by));
        self.declare(Kind::Promise, None, line, index);
        index
    }

    fn investment(&mut self, line: Statement<'t>, by: Investor) {
        let index = self.declared.investments.len();
        self.declared.investments.push((line, by));
        self.declare(Kind::Investment, None, line, index);
    }

    fn journey(&mut self, journey: Statement<'t>, id: JourneyId) {
        let mut wants = 0;
        for line in journey.block() {
            match self.key(Block::Journey, line) {
                Some(Key::Stage) => {
                    let index = self.declared.stages.len();
                    self.declared.stages.push((line, id, wants));
                    self.declare(Kind::Stage, Some(id), line, index);
                    self.stage(line, id, Id::new(index), &mut wants);
                }
                Some(Key::Investment) => self.investment(line, Investor::Journey(id)),
                _ => {}
            }
        }
    }

    fn stage(&mut self, stage: Statement<'t>, journey: JourneyId, id: StageId, wants: &mut usize) {
        for line in stage.block() {
            match self.key(Block::Stage, line) {
                Some(Key::Wants) => {
                    self.declare(Kind::Want, Some(journey), line, *wants);
                    *wants += 1;
                }
                Some(Key::Touchpoint) => self.touchpoint(line, journey, id),
                _ => {}
            }
        }
    }

    /// A line `touchpoint` of a stage: it says all itself, or is the name of one
    /// at the top of a file.
    fn touchpoint(&mut self, line: Statement<'t>, journey: JourneyId, stage: StageId) {
        let index = self.declared.touchpoints.len();
        let id: TouchpointId = Id::new(index);
        self.declare(Kind::Touchpoint, Some(journey), line, index);
        let has_title = line.terms().get(2).is_some_and(|term| term.kind() == TermKind::Text);
        let name = self.name(line).filter(|_| !has_title && !line.has_block());
        if let Some(name) = &name {
            self.report_nearly_shared(name, line);
        }
        let shared = name.and_then(|name| self.shared.get_mut(&name));
        let Some(Shared { line: whole, text, first, .. }) = shared else {
            let promises = self.inside(line, journey, id, true);
            self.declared.touchpoints.push(Placed { line, stage, reference: None, promises });
            return;
        };
        let (whole, text, earlier) = (*whole, *text, *first);
        first.get_or_insert(id);
        // Its lines are in a file of their own.
        let own = std::mem::replace(&mut self.text, text);
        let mut promises = self.inside(whole, journey, id, earlier.is_none());
        self.text = own;
        if let Some(earlier) = earlier {
            promises.clone_from(&self.declared.touchpoints[earlier.index()].promises);
        }
        self.declared.touchpoints.push(Placed {
            line: whole,
            stage,
            reference: Some(line),
            promises,
        });
    }

    /// Reports a bare name that is nearly that of a touchpoint at the top of a file.
    fn report_nearly_shared(&mut self, name: &str, line: Statement<'t>) {
        if self.shared.is_empty() || self.shared.contains_key(name) {
            return;
        }
        let mut names: Vec<&str> = self.shared.keys().map(AsRef::as_ref).collect();
        names.sort_unstable();
        let Some(meant) = nearest(name, names) else { return };
        let span = line.terms().get(1).map_or(line.head(), |term| line.span(*term));
        let message = format!("there is no touchpoint `{name}` at the top of a file");
        self.diagnostics.push(
            Diagnostic::new(&codes::UNKNOWN_NAME, span, message)
                .label(format!("did you mean `{meant}`?"))
                .help(format!(
                    "Write `touchpoint {meant}`; or give this one a title or a block, if it is another."
                ))
                .unsafe_mend([Edit::replace(span, meant)]),
        );
        self.names.doubt(span);
    }

    /// Finds what a touchpoint declares: expectations, and promises, which are
    /// made once however many journeys share it.
    fn inside(
        &mut self,
        touchpoint: Statement<'t>,
        journey: JourneyId,
        id: TouchpointId,
        is_first: bool,
    ) -> Vec<usize> {
        let mut promises = Vec::new();
        for line in touchpoint.block() {
            match self.key(Block::Touchpoint, line) {
                Some(Key::Promise) if is_first => {
                    promises.push(self.promise(line, Maker::Touchpoint(id)));
                }
                Some(Key::Expects) => {
                    let place = self.declared.expectations.len();
                    self.declared.expectations.push((line, id));
                    // With a name, the layer is the second word behind it.
                    let mut words = line.terms().iter().skip(1).take(2);
                    if line.terms().len() > 2 && words.all(|term| term.kind() == TermKind::Name) {
                        self.declare(Kind::Expectation, Some(journey), line, place);
                    }
                }
                _ => {}
            }
        }
        promises
    }
}

fn unused_touchpoint(name: &str, line: Statement<'_>) -> Diagnostic {
    let span = line.terms().get(1).map_or(line.head(), |term| line.span(*term));
    let message = format!("touchpoint `{name}` is in no journey");
    Diagnostic::new(&codes::TOUCHPOINT_WITHOUT_JOURNEY, span, message)
        .label("which stage is it part of?")
        .help(format!(
            "Name it in a stage of each journey that shares it: `touchpoint {name}`. A touchpoint \
             of one journey alone stands in its stage."
        ))
}
