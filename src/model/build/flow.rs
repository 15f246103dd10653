//! The flow of a journey: its ways and its named paths.

use super::lower::{Lower, heading};
use crate::diagnostic::Diagnostic;
use crate::model::{Flow, JourneyId, Path, Ref, Share, Stated, Stop, Way, codes};
use crate::source::Span;
use crate::syntax::Statement;
use crate::vocabulary::{Block, Fact, Key, Kind, Role, Value};
use std::collections::HashMap;

impl<'s> Lower<'_, 's> {
    pub(super) fn flow(
        &mut self,
        journey: JourneyId,
        fact: &Fact<'s>,
        statement: Statement<'_>,
    ) -> Flow<'s> {
        let mut flow =
            Flow { ways: Vec::new(), paths: Vec::new(), span: fact.head, damaged: false };
        let knows_all = self.inner(Block::Flow, statement, |lower, fact| match fact.word.key {
            Key::Path => {
                let path = lower.path(journey, &fact);
                flow.paths.push(path);
            }
            _ => lower.ways(journey, &fact, &mut flow),
        });
        flow.damaged |= !knows_all;
        self.report_doubled_paths(&flow);
        self.report_doubled_ways(&mut flow);
        flow
    }

    fn path(&mut self, journey: JourneyId, fact: &Fact<'s>) -> Path<'s> {
        Path {
            heading: heading(fact),
            through: self.many(Kind::Touchpoint, Some(journey), Role::Through, fact),
            audiences: self.audiences(fact),
        }
    }

    /// The ways of one line. What follows the names is about the last arrow.
    fn ways(&mut self, journey: JourneyId, fact: &Fact<'s>, flow: &mut Flow<'s>) {
        let share = match (fact.number(Role::Share), fact.get(Role::Rest)) {
            (Some((value, span)), _) => Some(Stated { value: Share::Percent(value), span }),
            (None, Some(rest)) => Some(Stated { value: Share::Rest, span: rest.span }),
            (None, None) => None,
        };
        let when = self.condition(fact);
        let audiences = self.audiences(fact);
        let stops: Vec<(Option<Stop>, Span)> = fact
            .all(Role::Stop)
            .filter_map(|given| match &given.value {
                Value::Name(name) => Some((self.stop(journey, name, given.span), given.span)),
                _ => None,
            })
            .collect();
        flow.damaged |= fact.damaged;
        let last = stops.len().saturating_sub(2);
        for (index, pair) in stops.windows(2).enumerate() {
            let ((from, first), (to, second)) = (pair[0], pair[1]);
            let (Some(from), Some(to)) = (from, to) else {
                flow.damaged = true;
                continue;
            };
            let span = first.to(second);
            if self.leads_beyond(from, to, span) {
                flow.damaged = true;
                continue;
            }
            let is_last = index == last;
            flow.ways.push(Way {
                from,
                to,
                share: share.filter(|_| is_last),
                when: when.clone().filter(|_| is_last),
                audiences: if is_last { audiences.clone() } else { Vec::new() },
                span,
            });
        }
    }

    fn stop(&mut self, journey: JourneyId, name: &str, span: Span) -> Option<Stop> {
        match name {
            "start" => return Some(Stop::Start),
            "finish" => return Some(Stop::Finish),
            "leave" => return Some(Stop::Leave),
            _ => {}
        }
        match self.resolve(Kind::Touchpoint, Some(journey), name, span) {
            Ref::To(id) => Some(Stop::At(id)),
            Ref::Unknown => None,
        }
    }

    /// Reports a way that leads on from an end or back to the start.
    fn leads_beyond(&mut self, from: Stop, to: Stop, span: Span) -> bool {
        let message = match (from, to) {
            (Stop::Finish, _) => "no way leads on from `finish`",
            (Stop::Leave, _) => "no way leads on from `leave`",
            (_, Stop::Start) => "no way leads back to `start`",
            _ => return false,
        };
        self.report(
            Diagnostic::new(&codes::WAY_BEYOND_END, span, message).label("left out, for now").help(
                "Customers begin at `start` and end at `finish`, or `leave` before. Let the way \
                       lead to a touchpoint.",
            ),
        );
        true
    }

    fn report_doubled_ways(&mut self, flow: &mut Flow<'s>) {
        let mut firsts: HashMap<(Stop, Stop), Span> = HashMap::new();
        let mut doubled = Vec::new();
        flow.ways.retain(|way| {
            let is_alike = way.audiences.is_empty();
            let first = *firsts.entry((way.from, way.to)).or_insert(way.span);
            let is_doubled = is_alike && first != way.span;
            if is_doubled {
                doubled.push((way.span, first));
            }
            !is_doubled
        });
        for (span, first) in doubled {
            self.report(
                Diagnostic::new(&codes::DOUBLED_WAY, span, "this way is there already")
                    .label("left out, for now")
                    .other(first, "the first one")
                    .help("Keep one of the two lines."),
            );
        }
    }

    fn report_doubled_paths(&mut self, flow: &Flow<'s>) {
        let mut firsts: HashMap<&str, Span> = HashMap::new();
        for path in &flow.paths {
            let (name, span) = (path.heading.name.as_ref(), path.heading.span);
            let first = *firsts.entry(name).or_insert(span);
            if first != span {
                self.report(
                    Diagnostic::new(
                        &codes::DUPLICATE_NAME,
                        span,
                        format!("there is already a path `{name}` in this journey"),
                    )
                    .label("the second one")
                    .other(first, "the first one")
                    .help("Give one of the two another name; their titles may stay the same."),
                );
            }
        }
    }
}
