//! Sources, evidence, data and motivators.

use super::lower::{Declaration, Lower};
use crate::model::{Data, DataKind, Evidence, Importance, Motivator, Source, SourceKind, Weight};
use crate::syntax::Statement;
use crate::vocabulary::{Block, Fact, Key, Kind, Role};

impl<'s> Lower<'_, 's> {
    pub(super) fn source(&mut self, statement: Statement<'_>) -> Source<'s> {
        let (mut kind, mut every) = (None, None);
        let Declaration { heading, .. } =
            self.declaration(Some(Block::Source), Block::File, statement, |_, fact, _| match fact
                .word
                .key
            {
                Key::SourceKind => {
                    kind = fact.choice(Role::Choice, &SourceKind::ALL).map(|stated| stated.value);
                }
                Key::Every => every = Self::cadence(Role::Cadence, &fact),
                _ => {}
            });
        Source { heading, kind, every }
    }

    pub(super) fn evidence(&mut self, statement: Statement<'_>) -> Evidence<'s> {
        let (mut source, mut date, mut sample, mut link) = (None, None, None, None);
        let (mut audiences, mut findings) = (Vec::new(), Vec::new());
        let Declaration { heading, notes, .. } =
            self.declaration(Some(Block::Evidence), Block::File, statement, |lower, fact, _| {
                match fact.word.key {
                    Key::SourceOf => {
                        source = Some(lower.one(Kind::Source, None, Role::Refers, &fact));
                    }
                    Key::EvidenceDate => {
                        date = fact.date(Role::Date);
                    }
                    Key::Sample => {
                        sample = fact.number(Role::Number);
                    }
                    Key::AudienceOf => {
                        audiences = lower.many(Kind::Audience, None, Role::Refers, &fact);
                    }
                    Key::Finding => findings.extend(fact.text(Role::Text).cloned()),
                    Key::Link => link = fact.text(Role::Text).cloned(),
                    _ => {}
                }
            });
        Evidence { heading, source, date, sample, audiences, findings, link, notes }
    }

    pub(super) fn data(&mut self, statement: Statement<'_>) -> Data<'s> {
        let mut kind = None;
        let Declaration { heading, notes, .. } =
            self.declaration(Some(Block::Data), Block::File, statement, |_, fact, _| {
                if fact.word.key == Key::DataKind {
                    kind = fact.choice(Role::Choice, &DataKind::ALL).map(|stated| stated.value);
                }
            });
        Data { heading, kind, notes }
    }

    pub(super) fn motivator(&mut self, statement: Statement<'_>) -> Motivator<'s> {
        let mut importance = Vec::new();
        let Declaration { heading, notes, .. } =
            self.declaration(Some(Block::Motivator), Block::File, statement, |lower, fact, _| {
                if fact.word.key == Key::Importance {
                    importance.push(lower.importance(&fact));
                }
            });
        Motivator { heading, importance, notes }
    }

    pub(super) fn importance(&mut self, fact: &Fact<'s>) -> Importance {
        let weight = |role| fact.choice(role, &Weight::ALL);
        let (stated, derived) = (weight(Role::Stated), weight(Role::Derived));
        if stated.is_none() && derived.is_none() && !fact.damaged {
            self.report_no_weight(fact);
        }
        Importance {
            stated,
            derived,
            because: self.because(fact),
            audiences: self.audiences(fact),
            span: fact.head,
            damaged: fact.damaged,
        }
    }
}
