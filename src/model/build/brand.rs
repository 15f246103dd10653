//! Brands, their promises, strategies and investments, and audiences.

use super::lower::{Declaration, Lower};
use crate::model::{
    Audience, AudienceKind, Brand, Goal, Investment, Investor, JourneyId, Maker, Period, Promise,
    Stated, Strategy, Worth,
};
use crate::syntax::Statement;
use crate::vocabulary::{Block, Fact, Key, Kind, Role};
use jiff::Span;
use jiff::civil::Date;

impl<'s> Lower<'_, 's> {
    pub(super) fn brand(&mut self, statement: Statement<'_>) -> Brand<'s> {
        let (mut audiences, mut strategies) = (Vec::new(), Vec::new());
        let mut language = None;
        let Declaration { heading, notes, .. } =
            self.declaration(Some(Block::Brand), Block::File, statement, |lower, fact, line| {
                match fact.word.key {
                    Key::AudienceOf => {
                        audiences = lower.many(Kind::Audience, None, Role::Refers, &fact);
                    }
                    Key::LanguageOf => {
                        language = Some(lower.one(Kind::Language, None, Role::Refers, &fact));
                    }
                    Key::Strategy => strategies.push(lower.strategy(&fact, line)),
                    _ => {}
                }
            });
        let (promises, investments) = (Vec::new(), Vec::new());
        Brand { heading, promises, audiences, strategies, investments, language, notes }
    }

    fn strategy(&mut self, fact: &Fact<'s>, statement: Statement<'_>) -> Strategy<'s> {
        let (mut today, mut goals, mut notes) = (None, Vec::new(), Vec::new());
        let knows_all =
            self.inner(Block::Strategy, statement, |lower, fact, line| match fact.word.key {
                Key::Today => today = fact.text(Role::Text).cloned(),
                Key::Goal => goals.push(lower.goal(&fact, line, None, None)),
                Key::Note => notes.extend(fact.text(Role::Text).cloned()),
                _ => {}
            });
        let audiences = self.audiences(fact);
        // Whom a strategy is for holds for its targets, until one says it itself.
        let targets = goals.iter_mut().flat_map(|goal: &mut Goal<'_>| &mut goal.targets);
        for target in targets.filter(|target| target.audiences.is_empty()) {
            target.audiences.clone_from(&audiences);
        }
        Strategy {
            text: fact.text(Role::Text).cloned().unwrap_or_default(),
            span: fact.head,
            today,
            audiences,
            goals,
            notes,
            has_unread: !knows_all || statement.has_lost_block() || fact.damaged,
        }
    }

    pub(super) fn promise(
        &mut self,
        statement: Statement<'_>,
        made_by: Maker,
        journey: Option<JourneyId>,
    ) -> Promise<'s> {
        let outer = match made_by {
            Maker::Brand(_) => Block::Brand,
            Maker::Touchpoint(_) => Block::Touchpoint,
        };
        let Declaration { fact, mut heading, .. } =
            self.declaration(None, outer, statement, |_, _, _| {});
        if let Some(text) = fact.text(Role::Text) {
            heading.title = text.clone();
        }
        Promise {
            heading,
            made_by,
            by: fact.date(Role::By),
            within: self.quantity(Role::Within, &fact),
            audiences: self.audiences(&fact),
            answers: self.many(Kind::Expectation, journey, Role::Answers, &fact),
        }
    }

    pub(super) fn audience(&mut self, statement: Statement<'_>) -> Audience<'s> {
        let (mut kind, mut share, mut size) = (None, None, None);
        let mut worth = None;
        let Declaration { heading, notes, .. } =
            self.declaration(Some(Block::Audience), Block::File, statement, |lower, fact, _| {
                match fact.word.key {
                    Key::AudienceKind => {
                        kind = fact
                            .choice(Role::Choice, &AudienceKind::ALL)
                            .map(|stated| stated.value);
                    }
                    Key::AudienceShare => share = lower.quantity(Role::Quantity, &fact),
                    Key::AudienceSize => {
                        size = fact.number(Role::Number);
                    }
                    Key::Worth => worth = lower.worth(&fact),
                    _ => {}
                }
            });
        Audience { heading, kind, share, size, worth, notes }
    }

    fn worth(&mut self, fact: &Fact<'s>) -> Option<Worth> {
        let amount = self.money(Role::Quantity, fact)?;
        Some(Worth { amount, per: Self::cadence(Role::Per, fact) })
    }

    pub(super) fn investment(&mut self, statement: Statement<'_>, by: Investor) -> Investment<'s> {
        let (outer, journey) = match by {
            Investor::Brand(_) => (Block::Brand, None),
            Investor::Journey(id) => (Block::Journey, Some(id)),
        };
        let (mut amount, mut owner, mut period) = (None, None, None);
        let mut into = Vec::new();
        let Declaration { heading, notes, .. } = self.declaration(
            Some(Block::Investment),
            outer,
            statement,
            |lower, fact, _| match fact.word.key {
                Key::Amount => amount = lower.money(Role::Quantity, &fact),
                Key::OwnerOf => {
                    owner = Some(lower.one(Kind::Owner, None, Role::Refers, &fact));
                }
                Key::Period => period = lower.period(&fact),
                Key::Into => into = lower.many(Kind::Touchpoint, journey, Role::Refers, &fact),
                _ => {}
            },
        );
        Investment { heading, by, amount, owner, period, into, notes }
    }

    /// The first day of what a date names: a month and a quarter are read as their
    /// last day.
    fn first_day(&self, date: Stated<Date>) -> Date {
        let months_before = match self.written(date.span).split_once('-') {
            Some((_, month)) if month.starts_with('Q') => 2,
            Some((_, month)) if !month.contains('-') => 0,
            _ => return date.value,
        };
        let first = date.value.first_of_month();
        first.checked_sub(Span::new().months(months_before)).unwrap_or(first)
    }

    /// From one day to another; reported, where the second comes first.
    fn period(&mut self, fact: &Fact<'s>) -> Option<Period> {
        let (mut from, to) = (fact.date(Role::Date)?, fact.date(Role::Until)?);
        from.value = self.first_day(from);
        if to.value < from.value {
            self.report_reversed(
                (from.span, to.span),
                "the first day of a period comes first",
                ("period", "to"),
            );
            return Some(Period { from: to, to: from });
        }
        Some(Period { from, to })
    }
}
