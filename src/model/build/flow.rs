//! The flow of a journey: its ways and its named paths.

use super::lower::Lower;
use crate::diagnostic::{Diagnostic, Edit};
use crate::model::{AudienceId, Flow, JourneyId, Path, Ref, Share, Stated, Stop, Way, codes};
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
        let mut flow = Flow::new(fact.head);
        let knows_all = self.inner(Block::Flow, statement, |lower, fact, _| match fact.word.key {
            Key::Path => {
                let path = lower.path(journey, &fact);
                flow.paths.push(path);
            }
            _ => lower.ways(journey, &fact, &mut flow),
        });
        if !knows_all {
            flow.damage(None);
        }
        self.report_doubled_paths(&flow);
        self.report_doubled_ways(&mut flow);
        flow
    }

    fn path(&mut self, journey: JourneyId, fact: &Fact<'s>) -> Path<'s> {
        let mut through = Vec::new();
        let mut end: Option<Stated<Stop>> = None;
        for given in fact.all(Role::Through) {
            let Value::Name(name) = &given.value else { continue };
            let span = given.span;
            if let Some(end) = end {
                self.report_beyond_end(end.span);
            }
            end = match &**name {
                "finish" => Some(Stated { value: Stop::Finish, span }),
                "leave" => Some(Stated { value: Stop::Leave, span }),
                // Every path begins there.
                "start" if through.is_empty() => None,
                name => {
                    let value = self.resolve(Kind::Touchpoint, Some(journey), name, span);
                    through.push(Stated { value, span });
                    None
                }
            };
        }
        Path { heading: self.heading(fact), through, end, audiences: self.audiences(fact) }
    }

    fn report_beyond_end(&mut self, end: Span) {
        self.report(
            Diagnostic::new(&codes::WAY_BEYOND_END, end, "a path goes on behind its end")
                .label("the journey is over here")
                .help("Write `finish` or `leave` last, or leave it out."),
        );
    }

    /// The ways of one line. What follows the names is about the last arrow.
    fn ways(&mut self, journey: JourneyId, fact: &Fact<'s>, flow: &mut Flow<'s>) {
        let share = match (fact.number(Role::Share), fact.get(Role::Rest)) {
            (Some(Stated { value, span }), _) => {
                Some(Stated { value: Share::Percent(value), span })
            }
            (None, Some(rest)) => Some(Stated { value: Share::Rest, span: rest.span }),
            (None, None) => None,
        };
        let when = self.condition(fact);
        let audiences = self.audiences(fact);
        let (within, after) = (self.quantity(Role::Within, fact), self.quantity(Role::After, fact));
        let stops: Vec<(Option<Stop>, Span)> = fact
            .all(Role::Stop)
            .filter_map(|given| match &given.value {
                Value::Name(name) => Some((self.stop(journey, name, given.span), given.span)),
                _ => None,
            })
            .collect();
        if fact.damaged {
            // What could not be read is about the last arrow.
            flow.damage(stops.iter().rev().nth(1).and_then(|(from, _)| *from));
        }
        let last = stops.len().saturating_sub(2);
        for (index, pair) in stops.windows(2).enumerate() {
            let ((from, first), (to, second)) = (pair[0], pair[1]);
            let span = first.to(second);
            let (Some(from), Some(to)) = (from, to) else {
                flow.damage(from);
                continue;
            };
            if self.leads_beyond(from, to, span) {
                flow.damage(Some(from));
                continue;
            }
            let is_last = index == last;
            flow.ways.push(Way {
                from,
                to,
                share: share.filter(|_| is_last),
                when: when.clone().filter(|_| is_last),
                within: within.filter(|_| is_last),
                after: after.filter(|_| is_last),
                audiences: if is_last { audiences.clone() } else { Vec::new() },
                span,
                line: fact.head,
                is_last,
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
        if let Some(end) = self.other_end(journey, name, span) {
            return Some(end);
        }
        match self.resolve(Kind::Touchpoint, Some(journey), name, span) {
            Ref::To(id) => Some(Stop::At(id)),
            Ref::Unknown => None,
        }
    }

    /// What people call the ends of a flow who don't know their names.
    fn other_end(&mut self, journey: JourneyId, name: &str, span: Span) -> Option<Stop> {
        const OTHERS: [(&str, &str, Stop); 9] = [
            ("begin", "start", Stop::Start),
            ("beginning", "start", Stop::Start),
            ("end", "finish", Stop::Finish),
            ("done", "finish", Stop::Finish),
            ("stop", "finish", Stop::Finish),
            ("finished", "finish", Stop::Finish),
            ("exit", "leave", Stop::Leave),
            ("quit", "leave", Stop::Leave),
            ("lost", "leave", Stop::Leave),
        ];
        let (_, meant, stop) = OTHERS.iter().find(|(other, ..)| *other == name)?;
        if self.is_known(Kind::Touchpoint, journey, name) {
            return None;
        }
        self.report(
            Diagnostic::new(&codes::UNKNOWN_NAME, span, format!("there is no touchpoint `{name}`"))
                .label(format!("taken for `{meant}`"))
                .help(
                    "A journey begins at `start` and ends at `finish`, or at `leave` for those who \
                     give up.",
                )
                .safe_mend([Edit::replace(span, *meant)]),
        );
        Some(*stop)
    }

    /// Reports a way that leads on from an end or back to the start.
    fn leads_beyond(&mut self, from: Stop, to: Stop, span: Span) -> bool {
        let message = match (from, to) {
            (Stop::Finish, _) => "no way leads on from `finish`",
            (Stop::Leave, _) => "no way leads on from `leave`",
            (_, Stop::Start) => "no way leads back to `start`",
            _ => return false,
        };
        self.report(Diagnostic::new(&codes::WAY_BEYOND_END, span, message).label("left out").help(
            "Customers begin at `start` and end at `finish`, or `leave` before. Let the way \
                       lead to a touchpoint.",
        ));
        true
    }

    /// Two ways between the same stops are one too many where both may be taken
    /// by the same customers.
    fn report_doubled_ways(&mut self, flow: &mut Flow<'s>) {
        type Places = (Span, Span, bool);
        let mut firsts: HashMap<(Stop, Stop, Option<AudienceId>), Places> = HashMap::new();
        let mut any: HashMap<(Stop, Stop), Places> = HashMap::new();
        let mut doubled = Vec::new();
        flow.ways.retain(|way| {
            let places = (way.span, way.line, way.is_last);
            let ends = (way.from, way.to);
            let audiences: Vec<AudienceId> =
                way.audiences.iter().filter_map(|audience| audience.value.known()).collect();
            let everybody = firsts.get(&(way.from, way.to, None));
            let first = match way.audiences.is_empty() {
                true => any.get(&ends),
                false => everybody.or_else(|| {
                    audiences.iter().find_map(|id| firsts.get(&(way.from, way.to, Some(*id))))
                }),
            };
            if let Some(first) = first {
                doubled.push((places, *first));
                return false;
            }
            any.entry(ends).or_insert(places);
            if way.audiences.is_empty() {
                firsts.insert((way.from, way.to, None), places);
            }
            for id in audiences {
                firsts.insert((way.from, way.to, Some(id)), places);
            }
            true
        });
        for ((span, line, is_last), (first, first_line, _)) in doubled {
            // A second line of this way alone can go, if it says nothing else.
            let is_alone = line.start == span.start && is_last;
            let says_no_more =
                is_alone && (line == span || self.written(line) == self.written(first_line));
            self.report(
                Diagnostic::new(&codes::DOUBLED_WAY, span, "this way is there already")
                    .label("left out")
                    .other(first, "the first one")
                    .help("Keep one of the two lines.")
                    .safe_mend(says_no_more.then(|| Edit::remove_statement(line))),
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
