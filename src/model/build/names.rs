//! What has a name, found before anything is resolved, so that the order of
//! lines and files never matters.

use crate::diagnostic::Diagnostic;
use crate::model::{Id, Investor, JourneyId, Maker, StageId, TouchpointId, codes};
use crate::source::{Sources, Span};
use crate::syntax::{self, Statement, TermKind, Tree};
use crate::vocabulary::{Block, Key, Kind, find_statement};
use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use unicode_security::skeleton;

/// Where a name counts: everywhere, or in one journey.
type Scope = Option<JourneyId>;

/// What has a name: its index, and where the name is declared.
type Named<'s> = HashMap<Cow<'s, str>, (u32, Span)>;

/// All names of a project.
#[derive(Default)]
pub(super) struct Names<'s> {
    /// Names made from titles; a name that is written wins over them.
    from_titles: HashSet<Span>,
    /// Names that something else had already.
    seconds: HashSet<Span>,
    declared: HashMap<(Kind, Scope), Named<'s>>,
}

impl<'s> Names<'s> {
    fn get(&self, kind: Kind, scope: Scope, name: &str) -> Option<&(u32, Span)> {
        self.declared.get(&(kind, scope))?.get(name)
    }

    /// The index of what has a name.
    pub(super) fn find(&self, kind: Kind, scope: Scope, name: &str) -> Option<u32> {
        self.get(kind, scope, name).map(|(index, _)| *index)
    }

    /// Where a name is declared.
    pub(super) fn place(&self, kind: Kind, scope: Scope, name: &str) -> Option<Span> {
        self.get(kind, scope, name).map(|(_, span)| *span)
    }

    /// Whether a name was taken when it was declared here, so that all lines with
    /// this name mean something else.
    pub(super) fn is_second(&self, place: Span) -> bool {
        self.seconds.contains(&place)
    }

    /// Where the last thing of a kind is declared.
    pub(super) fn last(&self, kind: Kind, scope: Scope) -> Option<Span> {
        self.declared.get(&(kind, scope))?.values().map(|(_, span)| *span).max()
    }

    /// All names of a kind in a scope, in a fixed order.
    pub(super) fn all(&self, kind: Kind, scope: Scope) -> Vec<&str> {
        let named = self.declared.get(&(kind, scope));
        let mut names: Vec<&str> =
            named.into_iter().flat_map(HashMap::keys).map(AsRef::as_ref).collect();
        names.sort_unstable();
        names
    }

    /// Declares a name; where something has it already, that keeps it, and the
    /// place where it is declared is given.
    fn declare(
        &mut self,
        kind: Kind,
        scope: Scope,
        name: Cow<'s, str>,
        (index, span): (usize, Span),
    ) -> Option<Span> {
        match self.declared.entry((kind, scope)).or_default().entry(name) {
            Entry::Vacant(place) => {
                place.insert((index as u32, span));
                None
            }
            Entry::Occupied(mut first) => {
                let (_, first_span) = *first.get();
                if self.from_titles.remove(&first_span) {
                    first.insert((index as u32, span));
                    return None;
                }
                self.seconds.insert(span);
                Some(first_span)
            }
        }
    }
}

impl Names<'_> {
    /// Reports names of one kind that look the same on the page and are not.
    fn report_lookalikes(&self, diagnostics: &mut Vec<Diagnostic>) {
        for ((kind, _), named) in &self.declared {
            if named.keys().all(|name| name.is_ascii()) {
                continue;
            }
            let mut all: Vec<(&str, Span)> =
                named.iter().map(|(name, (_, span))| (name.as_ref(), *span)).collect();
            all.sort_unstable_by_key(|(_, span)| *span);
            let mut firsts: HashMap<String, Span> = HashMap::new();
            for (name, span) in all {
                match firsts.entry(skeleton(name).collect()) {
                    Entry::Vacant(place) => {
                        place.insert(span);
                    }
                    Entry::Occupied(first) => {
                        diagnostics.push(lookalike(*kind, name, span, *first.get()));
                    }
                }
            }
        }
    }
}

fn lookalike(kind: Kind, name: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::LOOKALIKE_NAME,
        span,
        format!("{} `{name}` looks like another one and is not the same", kind.one()),
    )
    .label("in letters of another script, most likely")
    .other(first, "looks the same")
    .help("Type the name again in one script, or give one of the two another name.")
}

fn duplicate(kind: Kind, scope: Scope, name: &str, span: Span, first: Span) -> Diagnostic {
    let one = kind.one();
    let inside = if scope.is_some() { " in this journey" } else { "" };
    Diagnostic::new(
        &codes::DUPLICATE_NAME,
        span,
        format!("there is already {one} `{name}`{inside}"),
    )
    .label("the second one")
    .other(first, "the first one, which lines with this name mean")
    .help("Give one of the two another name; their titles may stay the same.")
}

/// Everything declared, each list in the order of its arena.
#[derive(Default)]
pub(super) struct Outline<'t> {
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
    pub(super) investments: Vec<(Statement<'t>, Investor)>,
    /// Each with its journey, and how many wants that has in the stages before.
    pub(super) stages: Vec<(Statement<'t>, JourneyId, usize)>,
    pub(super) touchpoints: Vec<(Statement<'t>, StageId)>,
    pub(super) expectations: Vec<(Statement<'t>, TouchpointId)>,
}

/// Finds all that is declared in some files.
pub(super) fn outline<'s, 't>(
    sources: &'s Sources,
    trees: &'t [Tree],
    diagnostics: &mut Vec<Diagnostic>,
) -> (Outline<'t>, Names<'s>) {
    let mut outline = Outline::default();
    let mut names = Names::default();
    for tree in trees {
        let text = &sources.file(tree.file).text;
        let mut finder = Finder { text, outline, names, diagnostics, second: None };
        tree.statements().for_each(|statement| finder.top(statement));
        (outline, names) = (finder.outline, finder.names);
    }
    names.report_lookalikes(diagnostics);
    (outline, names)
}

struct Finder<'s, 't, 'd> {
    text: &'s str,
    outline: Outline<'t>,
    names: Names<'s>,
    diagnostics: &'d mut Vec<Diagnostic>,
    /// The last thing found whose name something else has.
    second: Option<Span>,
}

impl<'t> Finder<'_, 't, '_> {
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

    fn top(&mut self, statement: Statement<'t>) {
        let Some(key) = self.key(Block::File, statement) else {
            return;
        };
        let outline = &mut self.outline;
        let (kind, list) = match key {
            Key::Brand => (Kind::Brand, &mut outline.brands),
            Key::Audience => (Kind::Audience, &mut outline.audiences),
            Key::Channel => (Kind::Channel, &mut outline.channels),
            Key::Owner => (Kind::Owner, &mut outline.owners),
            Key::Unit => (Kind::Unit, &mut outline.count_nouns),
            Key::Source => (Kind::Source, &mut outline.sources),
            Key::Metric => (Kind::Metric, &mut outline.metrics),
            Key::Data => (Kind::Data, &mut outline.data),
            Key::Motivator => (Kind::Motivator, &mut outline.motivators),
            Key::Evidence => (Kind::Evidence, &mut outline.evidence),
            Key::Journey => (Kind::Journey, &mut outline.journeys),
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
                Some(Key::Promise) => self.promise(line, Maker::Brand(Id::new(index))),
                Some(Key::Investment) => self.investment(line, Investor::Brand(Id::new(index))),
                _ => {}
            }
        }
    }

    fn promise(&mut self, line: Statement<'t>, made_by: Maker) {
        let index = self.outline.promises.len();
        self.outline.promises.push((line, made_by));
        self.declare(Kind::Promise, None, line, index);
    }

    fn investment(&mut self, line: Statement<'t>, by: Investor) {
        let index = self.outline.investments.len();
        self.outline.investments.push((line, by));
        self.declare(Kind::Investment, None, line, index);
    }

    fn journey(&mut self, journey: Statement<'t>, id: JourneyId) {
        let mut wants = 0;
        for line in journey.block() {
            match self.key(Block::Journey, line) {
                Some(Key::Stage) => {
                    let index = self.outline.stages.len();
                    self.outline.stages.push((line, id, wants));
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
                Some(Key::Touchpoint) => {
                    let index = self.outline.touchpoints.len();
                    self.outline.touchpoints.push((line, id));
                    self.declare(Kind::Touchpoint, Some(journey), line, index);
                    self.touchpoint(line, journey, index);
                }
                _ => {}
            }
        }
    }

    fn touchpoint(&mut self, touchpoint: Statement<'t>, journey: JourneyId, index: usize) {
        for line in touchpoint.block() {
            match self.key(Block::Touchpoint, line) {
                Some(Key::Promise) => self.promise(line, Maker::Touchpoint(Id::new(index))),
                Some(Key::Expects) => {
                    let place = self.outline.expectations.len();
                    self.outline.expectations.push((line, Id::new(index)));
                    // With a name, the layer is the second word behind it.
                    let mut terms = line.terms().iter().skip(1);
                    if terms.by_ref().take(2).filter(|term| term.kind() == TermKind::Name).count()
                        == 2
                    {
                        self.declare(Kind::Expectation, Some(journey), line, place);
                    }
                }
                _ => {}
            }
        }
    }
}
