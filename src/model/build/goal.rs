//! Goals and their targets.

use super::lower::Lower;
use crate::diagnostic::{Diagnostic, Edit};
use crate::model::{
    Baseline, Deadline, Form, Goal, GoalKind, JourneyId, Ref, Stated, Target, Unit,
};
use crate::source::Span;
use crate::syntax::{self, Statement};
use crate::vocabulary::{self, Block, Fact, Given, Kind, Role, UnitWord, Value};

impl<'s> Lower<'_, 's> {
    /// A goal in a journey, or in a strategy; `by` is the deadline that its stage
    /// or journey hands down.
    pub(super) fn goal(
        &mut self,
        fact: &Fact<'s>,
        statement: Statement<'_>,
        journey: Option<JourneyId>,
        by: Option<Stated<Deadline>>,
    ) -> Goal<'s> {
        let mut targets = Vec::new();
        let knows_all = self.inner(Block::Goal, statement, |lower, fact, _| {
            targets.push(lower.target(fact, by));
        });
        // There are many goals with one target each, and a list grows by fours.
        targets.shrink_to_fit();
        Goal {
            kind: fact.choice(Role::Choice, &GoalKind::ALL).map(|stated| stated.value),
            text: fact.text(Role::Text).cloned().unwrap_or_default(),
            span: fact.head,
            targets,
            answers: self.many(Kind::Expectation, journey, Role::Answers, fact),
            has_unread: !knows_all || statement.has_lost_block() || fact.damaged,
        }
    }

    fn target(&mut self, mut fact: Fact<'s>, by: Option<Stated<Deadline>>) -> Target {
        self.put_metric_first(&mut fact);
        let fact = &fact;
        let metric = match fact.get(Role::Metric) {
            Some(_) => Some(self.one(Kind::Metric, None, Role::Metric, fact)),
            None if fact.damaged => Some(Stated { value: Ref::Unknown, span: fact.head }),
            None => None,
        };
        let form = self.form(fact);
        let baseline = self
            .quantity(Role::From, fact)
            .map(|value| Baseline { value, on: fact.date(Role::On) });
        let own = match fact.get(Role::Always) {
            Some(always) => Some(Stated { value: Deadline::Always, span: always.span }),
            None => fact.get(Role::By).map(|given| {
                let date = fact.date(Role::By);
                let value = date.map_or(Deadline::Unknown, |date| Deadline::By(date.value));
                Stated { value, span: given.span }
            }),
        };
        // A unit that is unknown leaves the form out, and has been reported.
        let lacks_form = form.is_none() && FORMS.iter().any(|role| fact.get(*role).is_some());
        Target {
            metric,
            form,
            within: self.quantity(Role::Within, fact).map(Box::new),
            baseline: baseline.map(Box::new),
            deadline: own.or(by),
            audiences: self.audiences(fact),
            span: fact.head,
            damaged: fact.damaged || lacks_form,
        }
    }

    /// Takes `target at least 5 trust` for what it means: a metric behind the
    /// figure looks like its unit.
    fn put_metric_first(&mut self, fact: &mut Fact<'s>) {
        if fact.get(Role::Metric).is_some() {
            return;
        }
        let misplaced = fact.given.iter_mut().find_map(|given| match &mut given.value {
            Value::Quantity(_, unit) => match *unit {
                UnitWord::Word(word, span) if self.is_metric(word) => {
                    *unit = UnitWord::None;
                    Some((word, span))
                }
                _ => None,
            },
            _ => None,
        });
        let Some((word, span)) = misplaced else { return };
        let keyword_end = fact.head.start + fact.word.keyword.len() as u32;
        let keyword = Span { end: keyword_end, ..fact.head };
        self.report(
            Diagnostic::new(
                &vocabulary::codes::UNEXPECTED_PART,
                span,
                format!("metric `{word}` stands behind its figure"),
            )
            .label("taken for the metric")
            .help(format!("Write `target {word} …`, and the figure behind it."))
            .safe_mend([Edit::after(keyword, format!(" {word}")), Edit::remove_statement(span)]),
        );
        let value = Value::Name(syntax::name(word));
        fact.given.push(Given { role: Role::Metric, value, span });
    }

    fn form(&mut self, fact: &Fact<'s>) -> Option<Form> {
        let role = FORMS.iter().find(|role| fact.get(**role).is_some())?;
        let mut value = self.quantity(*role, fact)?;
        Some(match role {
            Role::AtLeast => Form::AtLeast(value),
            Role::AtMost => Form::AtMost(value),
            Role::Up => Form::Up(value),
            Role::Down => Form::Down(value),
            _ => {
                let high = self.quantity(Role::And, fact)?;
                // `between 2 and 3 min`: the unit is said once, for both.
                if value.unit == Unit::One {
                    value.unit = high.unit;
                }
                if value.unit.dimension() == high.unit.dimension() && value.amount() > high.amount()
                {
                    self.report_reversed(
                        (value.span, high.span),
                        "the lower value of a range comes first",
                        ("between", "and"),
                    );
                    return Some(Form::Between(high, value));
                }
                Form::Between(value, high)
            }
        })
    }
}

/// What a target's form is led by.
const FORMS: [Role; 5] = [Role::AtLeast, Role::AtMost, Role::Between, Role::Up, Role::Down];
