//! What one declaration says: the parts that all kinds share, and the kinds
//! that are small.

use super::language::Speech;
use super::names::Names;
use super::unknown::{UnknownUse, is_of_journey};
use crate::diagnostic::Diagnostic;
use crate::model::hidden::UNNAMED;
use crate::model::{
    AudienceId, Because, Channel, Condition, CountNoun, Heading, Id, JourneyId, Owner, Ref, Stated,
    StatedRef, Text,
};
use crate::source::{Sources, Span};
use crate::syntax::Statement;
use crate::vocabulary::{
    Block, Fact, Given, Key, Kind, Reading, Role, Value, Word, find_statement,
};
use crate::words;
use std::borrow::Cow;

/// What was found while lowering.
#[derive(Default)]
pub(super) struct Notes<'s> {
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) unknown: Vec<UnknownUse>,
    /// Names on lines that could not be read: they may declare anything.
    pub(super) unread: Vec<String>,
    /// The keywords of lines that are missing: they may declare any name.
    pub(super) headless: Vec<&'static str>,
    /// The texts that readers see, where somebody wants to know.
    pub(super) texts: Vec<Stated<Text<'s>>>,
    /// Whether a line with texts could not be read in full.
    pub(super) has_damage: bool,
}

impl<'s> Notes<'s> {
    pub(super) fn is_empty(&self) -> bool {
        let Self { diagnostics, unknown, unread, headless, texts, has_damage } = self;
        let is_silent = diagnostics.is_empty() && unknown.is_empty() && unread.is_empty();
        is_silent && headless.is_empty() && texts.is_empty() && !has_damage
    }

    /// Takes over what a reading has found.
    pub(super) fn take(&mut self, reading: &mut Reading<'_>) {
        self.diagnostics.append(&mut reading.diagnostics);
        self.unread.append(&mut reading.unread);
        self.headless.append(&mut reading.headless);
    }

    pub(super) fn append(&mut self, mut other: Notes<'s>) {
        self.diagnostics.append(&mut other.diagnostics);
        self.unknown.append(&mut other.unknown);
        self.unread.append(&mut other.unread);
        self.headless.append(&mut other.headless);
        self.texts.append(&mut other.texts);
        self.has_damage |= other.has_damage;
    }
}

/// What every declaration has, whatever it declares.
pub(super) struct Declaration<'s> {
    /// What its own line says.
    pub(super) fact: Fact<'s>,
    pub(super) heading: Heading<'s>,
    pub(super) notes: Vec<Text<'s>>,
}

/// Lowers declarations, one after the other.
pub(super) struct Lower<'b, 's> {
    sources: &'s Sources,
    pub(super) names: &'b Names<'s>,
    pub(super) speech: &'b Speech<'s>,
    pub(super) notes: Notes<'s>,
}

impl<'b, 's> Lower<'b, 's> {
    pub(super) fn new(sources: &'s Sources, names: &'b Names<'s>, speech: &'b Speech<'s>) -> Self {
        Self { sources, names, speech, notes: Notes::default() }
    }

    /// Reads the line that declares something, and gives each line of its block
    /// to `each`, but for its notes. Lines that are lowered on their own are left
    /// out.
    pub(super) fn declaration(
        &mut self,
        block: Option<Block>,
        outer: Block,
        statement: Statement<'_>,
        mut each: impl FnMut(&mut Self, Fact<'s>, Statement<'_>),
    ) -> Declaration<'s> {
        let mut reading = Reading::new(self.sources, statement.head().file);
        let text = &self.sources.file(statement.head().file).text;
        // What is declared has only lines whose word is known.
        let word = find_statement(outer, statement, text).word();
        let fact = self.read(&mut reading, statement, word.unwrap_or(&crate::vocabulary::WAY));
        let mut heading = self.heading(&fact);
        let mut notes = Vec::new();
        heading.has_unread |= self.names.is_second(heading.span);
        if let Some(block) = block {
            let lines = reading.lines(block, Some(statement), statement.block());
            heading.has_unread |= !lines.knows_all || statement.has_lost_block();
            for (line, word) in lines.lines {
                if is_lowered_alone(word) {
                    continue;
                }
                let fact = self.read(&mut reading, line, word);
                heading.has_unread |= fact.has_leftovers;
                match word.key {
                    Key::Note => notes.extend(fact.text(Role::Text).cloned()),
                    _ => each(self, fact, line),
                }
            }
        }
        self.notes.take(&mut reading);
        Declaration { fact, heading, notes }
    }

    /// The facts of a block inside a declaration, such as the targets of a goal,
    /// each with its line; and whether all lines are known.
    pub(super) fn inner(
        &mut self,
        block: Block,
        statement: Statement<'_>,
        mut each: impl FnMut(&mut Self, Fact<'s>, Statement<'_>),
    ) -> bool {
        let mut reading = Reading::new(self.sources, statement.head().file);
        let lines = reading.lines(block, Some(statement), statement.block());
        for (line, word) in lines.lines {
            let fact = self.read(&mut reading, line, word);
            each(self, fact, line);
        }
        self.notes.take(&mut reading);
        lines.knows_all
    }

    /// What a line says, its texts in the language that was asked for.
    fn read(
        &mut self,
        reading: &mut Reading<'s>,
        line: Statement<'_>,
        word: &'static Word,
    ) -> Fact<'s> {
        let mut fact = reading.read(line, word);
        self.speak(&mut fact);
        fact
    }

    /// The text of a place.
    pub(super) fn written(&self, span: Span) -> &'s str {
        self.sources.text(span)
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.notes.diagnostics.push(diagnostic);
    }

    /// Resolves a name.
    pub(super) fn resolve<K>(
        &mut self,
        kind: Kind,
        scope: Option<JourneyId>,
        name: &str,
        span: Span,
    ) -> Ref<Id<K>> {
        let (scope, name) = self.enter(kind, scope, name);
        match self.names.find(kind, scope, name) {
            Some(index) => Ref::To(Id::new(index as usize)),
            None => {
                let name = name.to_owned();
                self.notes.unknown.push(UnknownUse { kind, scope, name, span });
                Ref::Unknown
            }
        }
    }

    /// Whether a journey has something of a name.
    pub(super) fn is_known(&self, kind: Kind, journey: JourneyId, name: &str) -> bool {
        self.names.find(kind, Some(journey), name).is_some()
    }

    /// Whether the project has a metric of a name.
    pub(super) fn is_metric(&self, name: &str) -> bool {
        self.names.find(Kind::Metric, None, name).is_some()
    }

    /// Follows `launch.store` into the journey.
    fn enter<'n>(
        &self,
        kind: Kind,
        scope: Option<JourneyId>,
        name: &'n str,
    ) -> (Option<JourneyId>, &'n str) {
        if !is_of_journey(kind) {
            return (None, name);
        }
        let inner = name.split_once('.').and_then(|(journey, inner)| {
            let journey = self.names.find(Kind::Journey, None, journey)?;
            Some((Some(Id::new(journey as usize)), inner))
        });
        inner.unwrap_or((scope, name))
    }

    /// The name that a role gives, resolved. A line whose name could not be read
    /// counts as if it had an unknown one.
    pub(super) fn one<K>(
        &mut self,
        kind: Kind,
        scope: Option<JourneyId>,
        role: Role,
        fact: &Fact<'s>,
    ) -> StatedRef<Id<K>> {
        match fact.get(role) {
            Some(Given { value: Value::Name(name), span, .. }) => {
                Stated { value: self.resolve(kind, scope, name, *span), span: *span }
            }
            _ => Stated { value: Ref::Unknown, span: fact.head },
        }
    }

    /// All names that a role gives, resolved.
    pub(super) fn many<K>(
        &mut self,
        kind: Kind,
        scope: Option<JourneyId>,
        role: Role,
        fact: &Fact<'s>,
    ) -> Vec<StatedRef<Id<K>>> {
        let mut all = Vec::new();
        for given in fact.all(role) {
            if let Value::Name(name) = &given.value {
                let value = self.resolve(kind, scope, name, given.span);
                all.push(Stated { value, span: given.span });
            }
        }
        all
    }

    /// The names of a line that consists of names. A line whose names could not
    /// be read counts as if it had an unknown one.
    pub(super) fn named<K>(
        &mut self,
        kind: Kind,
        scope: Option<JourneyId>,
        fact: &Fact<'s>,
    ) -> Vec<StatedRef<Id<K>>> {
        let mut all = self.many(kind, scope, Role::Refers, fact);
        if all.is_empty() {
            all.push(Stated { value: Ref::Unknown, span: fact.head });
        }
        all
    }

    /// The evidence of a `because`.
    pub(super) fn because(&mut self, fact: &Fact<'s>) -> Because {
        let mut because = self.many(Kind::Evidence, None, Role::Because, fact);
        if because.is_empty() && fact.damaged {
            because.push(Stated { value: Ref::Unknown, span: fact.head });
        }
        because
    }

    /// The audiences of a `for`.
    pub(super) fn audiences(&mut self, fact: &Fact<'s>) -> Vec<StatedRef<AudienceId>> {
        self.many(Kind::Audience, None, Role::For, fact)
    }

    /// The condition of a `when`.
    pub(super) fn condition(&mut self, fact: &Fact<'s>) -> Option<Condition<'s>> {
        let given = fact.get(Role::When)?.clone();
        match given.value {
            Value::Text(text) => Some(Condition::Words(text)),
            Value::Name(name) => {
                let value = self.resolve(Kind::Metric, None, &name, given.span);
                let metric = Stated { value, span: given.span };
                let above = fact.get(Role::Above).is_some();
                let role = if above { Role::Above } else { Role::Below };
                if fact.get(role).is_none() && !fact.damaged {
                    self.report_no_limit(&name, given.span);
                }
                let limit = self.quantity(role, fact)?;
                Some(Condition::Beyond { metric, above, limit })
            }
            _ => None,
        }
    }

    fn report_no_limit(&mut self, name: &str, span: Span) {
        self.report(
            Diagnostic::new(
                &crate::vocabulary::codes::MISSING_PART,
                span,
                format!("`when {name}` doesn't say above or below what"),
            )
            .label("above what?")
            .help(format!("Write `when {name} above 20 min`, or say it in words between quotes.")),
        );
    }

    pub(super) fn channel(&mut self, statement: Statement<'_>) -> Channel<'s> {
        Channel { heading: self.bare(statement) }
    }

    pub(super) fn owner(&mut self, statement: Statement<'_>) -> Owner<'s> {
        Owner { heading: self.bare(statement) }
    }

    pub(super) fn count_noun(&mut self, statement: Statement<'_>) -> CountNoun<'s> {
        let heading = self.bare(statement);
        let noun = self.said(heading.name.clone(), heading.span);
        CountNoun { heading, noun }
    }

    fn bare(&mut self, statement: Statement<'_>) -> Heading<'s> {
        self.declaration(None, Block::File, statement, |_, _, _| {}).heading
    }

    /// The name and title of a declaration.
    pub(super) fn heading(&mut self, fact: &Fact<'s>) -> Heading<'s> {
        let given = fact.given.iter().find(|given| given.role == Role::Name);
        let title = fact.get(Role::Title);
        let name = match given {
            Some(Given { value: Value::Name(name), .. }) => name.clone(),
            _ => Cow::Borrowed(UNNAMED),
        };
        // Without a name, the title is the best place to point at.
        let span = given.or(title).map_or(fact.head, |given| given.span);
        // What has neither name nor title has been reported; its absences are not
        // worth a finding.
        let has_unread = name == UNNAMED;
        let title = match fact.text(Role::Title) {
            Some(title) => title.clone(),
            None if has_unread || !can_have_title(fact.word) => title_of(&name),
            None => self.said(title_of(&name), span),
        };
        Heading { name, title, span, whole: fact.whole, has_unread }
    }
}

/// Whether something has a title of its own, which its name may stand in for.
fn can_have_title(word: &Word) -> bool {
    word.form.iter().any(|slot| slot.role == Role::Title)
}

/// Whether lines of this word have an arena, and so are lowered on their own.
fn is_lowered_alone(word: &Word) -> bool {
    matches!(word.key, Key::Promise | Key::Stage | Key::Touchpoint | Key::Expects | Key::Investment)
}

/// A title made of a name: `waiting_room` becomes "Waiting room".
fn title_of<'s>(name: &str) -> Text<'s> {
    Cow::Owned(words::capital(name.replace('_', " ").trim()))
}
