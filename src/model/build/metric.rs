//! Metrics: what the type gives, and what lines of their own override.

use super::lower::{Declaration, Lower};
use crate::diagnostic::{Diagnostic, Edit};
use crate::model::{
    Aggregate, Better, GoalKind, Heading, Metric, MetricType, Quantity, Scale, Stated, Unit, codes,
};
use crate::source::Span;
use crate::syntax::Statement;
use crate::vocabulary::{Block, Fact, Key, Kind, Role, TimeUnit, Value};

/// What a type of metric gives, unless a line says otherwise.
struct Usual {
    metric_type: MetricType,
    kind: GoalKind,
    unit: Option<Unit>,
    scale: Option<(f64, f64)>,
    figure: Option<Aggregate>,
    better: Option<Better>,
}

/// The usual values, in the order of [`MetricType::ALL`]. What is `None` the
/// spec has to say.
const USUAL: [Usual; 8] = [
    Usual {
        metric_type: MetricType::Nps,
        kind: GoalKind::Relationship,
        unit: Some(Unit::Points),
        scale: Some((-100.0, 100.0)),
        figure: Some(Aggregate::Net),
        better: Some(Better::Higher),
    },
    Usual {
        metric_type: MetricType::Csat,
        kind: GoalKind::Relationship,
        unit: Some(Unit::One),
        scale: None,
        figure: None,
        better: Some(Better::Higher),
    },
    Usual {
        metric_type: MetricType::Ces,
        kind: GoalKind::Relationship,
        unit: Some(Unit::One),
        scale: Some((1.0, 7.0)),
        figure: Some(Aggregate::Mean),
        better: None,
    },
    Usual {
        metric_type: MetricType::Rating,
        kind: GoalKind::Relationship,
        unit: Some(Unit::One),
        scale: None,
        figure: Some(Aggregate::Mean),
        better: Some(Better::Higher),
    },
    Usual {
        metric_type: MetricType::Percent,
        kind: GoalKind::Operational,
        unit: Some(Unit::Percent),
        scale: None,
        figure: Some(Aggregate::Share),
        better: Some(Better::Higher),
    },
    Usual {
        metric_type: MetricType::Duration,
        kind: GoalKind::Operational,
        unit: Some(Unit::Time(TimeUnit::Minute)),
        scale: None,
        figure: Some(Aggregate::Mean),
        better: Some(Better::Lower),
    },
    Usual {
        metric_type: MetricType::Count,
        kind: GoalKind::Operational,
        unit: Some(Unit::One),
        scale: None,
        figure: Some(Aggregate::Count),
        better: Some(Better::Higher),
    },
    Usual {
        metric_type: MetricType::Money,
        kind: GoalKind::Operational,
        unit: None,
        scale: None,
        figure: Some(Aggregate::Sum),
        better: Some(Better::Higher),
    },
];

/// What the lines of a metric's block say.
#[derive(Default)]
struct Said {
    metric_type: Option<Stated<MetricType>>,
    kind: Option<GoalKind>,
    /// The unit; its value is none where the word is unknown.
    unit: Option<Stated<Option<Unit>>>,
    scale: Option<(Quantity, Quantity)>,
    has_scale: bool,
    figure: Option<Aggregate>,
    better: Option<Better>,
}

impl<'s> Lower<'_, 's> {
    pub(super) fn metric(&mut self, statement: Statement<'_>) -> Metric<'s> {
        let mut said = Said::default();
        let (mut question, mut source, mut every, mut owner) = (None, None, None, None);
        let Declaration { heading, notes, .. } =
            self.declaration(Some(Block::Metric), Block::File, statement, |lower, fact, _| {
                match fact.word.key {
                    Key::Question => question = fact.text(Role::Text).cloned(),
                    Key::SourceOf => {
                        source = Some(lower.one(Kind::Source, None, Role::Refers, &fact));
                    }
                    Key::Every => every = Self::cadence(Role::Cadence, &fact),
                    Key::OwnerOf => owner = Some(lower.one(Kind::Owner, None, Role::Refers, &fact)),
                    _ => lower.property(&fact, &mut said),
                }
            });
        let usual = said.metric_type.map(|stated| &USUAL[stated.value as usize]);
        let figure = said.figure.or(usual.and_then(|usual| usual.figure));
        let unit = self.unit_of_metric(&said, usual, figure);
        let scale = self.scale_of_metric(&said, usual, figure, unit);
        let is_unfit = self.report_unit_against_type(&heading, &said, figure, unit);
        let unit = unit.filter(|_| !is_unfit);
        let better = said.better.or(usual.and_then(|usual| usual.better));
        if let Some(usual) = usual.filter(|_| !heading.has_unread) {
            self.report_unclear(&heading, usual, &said, figure, scale.is_some());
        }
        Metric {
            heading,
            metric_type: said.metric_type,
            kind: said.kind.or(usual.map(|usual| usual.kind)),
            unit,
            scale,
            figure,
            better,
            question,
            source,
            every,
            owner,
            notes,
        }
    }

    fn property(&mut self, fact: &Fact<'s>, said: &mut Said) {
        match fact.word.key {
            Key::MetricType => {
                said.metric_type = fact.choice(Role::Choice, &MetricType::ALL);
            }
            Key::MetricKind => {
                said.kind = fact.choice(Role::Choice, &GoalKind::ALL).map(|stated| stated.value);
            }
            Key::MetricUnit => {
                let unit = fact.get(Role::Unit).and_then(|given| match given.value {
                    Value::Unit(unit) => self.unit(unit),
                    _ => None,
                });
                let span = fact.get(Role::Unit).map_or(fact.head, |given| given.span);
                said.unit = Some(Stated { value: unit, span });
            }
            Key::Scale => {
                said.has_scale = true;
                let (low, high) = (self.quantity(Role::Low, fact), self.quantity(Role::High, fact));
                said.scale = low.zip(high);
            }
            Key::Figure => {
                said.figure = fact.choice(Role::Choice, &Aggregate::ALL).map(|stated| stated.value);
            }
            Key::Better => {
                said.better = fact.choice(Role::Choice, &Better::ALL).map(|stated| stated.value);
            }
            _ => {}
        }
    }

    /// A share of answers is in %, whatever the answers are given in.
    fn unit_of_metric(
        &self,
        said: &Said,
        usual: Option<&Usual>,
        figure: Option<Aggregate>,
    ) -> Option<Unit> {
        match (said.unit, figure) {
            (Some(unit), _) => unit.value,
            (None, Some(Aggregate::TopTwo | Aggregate::Share)) => Some(Unit::Percent),
            (None, Some(Aggregate::Net)) => Some(Unit::Points),
            // Without its figure, what it is given in can't be known.
            (None, None) => None,
            (None, _) => usual.and_then(|usual| usual.unit),
        }
    }

    /// The scale of the figure. A share of the best answers goes from 0 to
    /// 100 %, whatever scale the answers are given on.
    fn scale_of_metric(
        &mut self,
        said: &Said,
        usual: Option<&Usual>,
        figure: Option<Aggregate>,
        unit: Option<Unit>,
    ) -> Option<Scale> {
        let stated = said.scale.and_then(|(low, high)| self.stated_scale(low, high, unit));
        match figure {
            Some(Aggregate::TopTwo) => Some(Scale { low: 0.0, high: 100.0, span: None }),
            Some(Aggregate::Net) => Some(Scale { low: -100.0, high: 100.0, span: None }),
            _ if said.has_scale => stated,
            _ => usual.and_then(|usual| usual.scale).map(|(low, high)| Scale {
                low,
                high,
                span: None,
            }),
        }
    }

    fn stated_scale(&mut self, low: Quantity, high: Quantity, unit: Option<Unit>) -> Option<Scale> {
        let span = low.span.to(high.span);
        let value = |quantity: Quantity| match unit {
            Some(unit) if unit.dimension() == quantity.unit.dimension() => quantity.in_unit(unit),
            _ => quantity.value,
        };
        let (written_low, written_high) = (low, high);
        let (low, high) = (value(low), value(high));
        if low < high {
            return Some(Scale { low, high, span: Some(span) });
        }
        let places = (written_low.span, written_high.span);
        let message = "a scale goes from its lowest value to its highest";
        if low == high {
            let finding = Diagnostic::new(&codes::REVERSED_RANGE, span, message)
                .label("both ends are the same")
                .help("Write the lowest and the highest value, such as `scale 1 to 5`.");
            self.report(finding);
        } else {
            let (finding, edits) = self.reversed(places, message, ("scale", "to"));
            // Which end is the better one, a scale turned round may have said.
            self.report(finding.unsafe_mend(edits));
        }
        None
    }

    /// Reports a range whose lower value doesn't come first and that is taken
    /// the other way round. Its values stand behind the two words.
    pub(super) fn report_reversed(
        &mut self,
        places: (Span, Span),
        message: &str,
        words: (&str, &str),
    ) {
        let (finding, edits) = self.reversed(places, message, words);
        self.report(finding.safe_mend(edits));
    }

    /// The finding that the lower of two values doesn't come first, and what
    /// turns them round. A unit that is said once, behind the second, stays there.
    fn reversed(
        &self,
        (first, second): (Span, Span),
        message: &str,
        (from, to): (&str, &str),
    ) -> (Diagnostic, [Edit; 2]) {
        let unit_of = |text: &'s str| {
            text.trim_start_matches(|sign: char| sign.is_ascii_digit() || "+-.,".contains(sign))
        };
        let (high, low) = (self.written(first), self.written(second));
        let is_number_alone = unit_of(high).is_empty() && !unit_of(low).is_empty();
        let unit = if is_number_alone { unit_of(low) } else { "" };
        let (low, high) = (&low[..low.len() - unit.len()], format!("{high}{unit}"));
        let finding = Diagnostic::new(&codes::REVERSED_RANGE, first.to(second), message)
            .label("here it is the other way round")
            .help(format!("Write `{from} {low} {to} {high}`."));
        (finding, [Edit::replace(first, low), Edit::replace(second, high)])
    }

    /// Reports a unit, or a scale in a unit, that the type can't have; says
    /// whether there is one.
    fn report_unit_against_type(
        &mut self,
        heading: &Heading<'_>,
        said: &Said,
        figure: Option<Aggregate>,
        unit: Option<Unit>,
    ) -> bool {
        let Some(metric_type) = said.metric_type else { return false };
        let stated = said.unit.and_then(|unit| Some((unit.value?, unit.span)));
        let scales = said.scale.into_iter().flat_map(|(low, high)| [low, high]);
        let odd_scale = scales
            .filter(|value| !matches!(value.unit, Unit::One | Unit::Count(_)))
            .find(|value| unit.is_some_and(|unit| unit.dimension() != value.unit.dimension()))
            .map(|value| value.span);
        let odd_unit = stated
            .filter(|(unit, _)| !fits(metric_type.value, figure, *unit))
            .map(|(_, span)| span);
        let Some(span) = odd_unit.or(odd_scale) else { return false };
        let (name, word) = (&heading.name, metric_type.value.word());
        self.report(
            Diagnostic::new(
                &codes::UNIT_AGAINST_TYPE,
                span,
                format!("metric `{name}` is of type {word}, which is not given in this unit"),
            )
            .label("this unit doesn't fit")
            .other(metric_type.span, "its type")
            .help(units_of(metric_type.value)),
        );
        true
    }

    /// Reports what only the spec can say about a metric and doesn't.
    fn report_unclear(
        &mut self,
        heading: &Heading<'_>,
        usual: &Usual,
        said: &Said,
        figure: Option<Aggregate>,
        has_scale: bool,
    ) {
        let name = &heading.name;
        let word = usual.metric_type.word();
        let needs_scale = matches!(usual.metric_type, MetricType::Rating | MetricType::Csat);
        let (message, help) = if figure.is_none() {
            (
                format!("`{name}` can be figured in two ways"),
                "Say which: `figure mean`, the mean of all answers, or `figure top_two`, the share \
                 of the two best answers."
                    .to_owned(),
            )
        } else if needs_scale && !has_scale && !said.has_scale {
            (
                format!("metric `{name}` doesn't say on which scale answers are given"),
                "Add the scale, such as `scale 1 to 5` or `scale 0 to 10`.".to_owned(),
            )
        } else if usual.better.is_none() && said.better.is_none() {
            (
                format!("metric `{name}` doesn't say which way is better"),
                "It depends on the question: add `better higher` if a high answer means that it was \
                 easy, `better lower` if it means that it was hard."
                    .to_owned(),
            )
        } else if usual.unit.is_none() && said.unit.is_none() {
            (
                format!("metric `{name}` doesn't say which currency it is in"),
                "Add the currency by its three letters, such as `unit EUR`.".to_owned(),
            )
        } else {
            return;
        };
        let place = said.metric_type.map_or(heading.span, |stated| stated.span);
        self.report(
            Diagnostic::new(&codes::METRIC_UNCLEAR, heading.span, message)
                .label(format!("which one? its type is {word}"))
                .other(place, "the type leaves it open")
                .help(help),
        );
    }
}

/// Whether figures of a type can be given in a unit.
fn fits(metric_type: MetricType, figure: Option<Aggregate>, unit: Unit) -> bool {
    let is_share = matches!(figure, Some(Aggregate::TopTwo | Aggregate::Share));
    match metric_type {
        MetricType::Nps => matches!(unit, Unit::Points | Unit::One),
        MetricType::Csat | MetricType::Ces | MetricType::Rating if is_share => {
            unit == Unit::Percent
        }
        MetricType::Csat | MetricType::Ces | MetricType::Rating => {
            matches!(unit, Unit::One | Unit::Points | Unit::Count(_))
        }
        MetricType::Percent => unit == Unit::Percent,
        MetricType::Duration => matches!(unit, Unit::Time(_)),
        MetricType::Count => matches!(unit, Unit::One | Unit::Count(_)),
        MetricType::Money => matches!(unit, Unit::Money(_)),
    }
}

/// The units that figures of a type can be given in, as help.
fn units_of(metric_type: MetricType) -> &'static str {
    match metric_type {
        MetricType::Nps => "An nps is in points; leave the unit out.",
        MetricType::Csat | MetricType::Ces | MetricType::Rating => {
            "Answers on a scale need no unit; leave it out. A share of answers, such as \
             `figure top_two`, is in %."
        }
        MetricType::Percent => "A percent is in %; leave the unit out, or choose another type.",
        MetricType::Duration => {
            "A duration is in a unit of time, such as `unit min`; or choose another type."
        }
        MetricType::Count => {
            "A count is in nothing, or in things that the spec declares, as in `unit articles \
             \"Articles sold\"`; or choose another type."
        }
        MetricType::Money => "Money is in a currency, such as `unit EUR`; or choose another type.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_values_are_in_the_order_of_the_types() {
        for (index, usual) in USUAL.iter().enumerate() {
            assert_eq!(usual.metric_type, MetricType::ALL[index]);
        }
    }
}
