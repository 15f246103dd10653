//! The quantities that specs compare with a metric, and whether they fit it.

use crate::model::{
    Better, Condition, Dimension, Form, Metric, MetricId, Model, Place, Quantity, Scale, Target,
    TargetAt, Unit,
};
use crate::source::Span;
use std::collections::HashSet;

/// The quantities of one line that are compared with a metric.
pub(super) struct Figures {
    /// The metric.
    pub(super) metric: MetricId,
    /// The quantities, in the order of the line.
    parts: [Option<Part>; 3],
}

/// A quantity and the word before it.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub(super) clause: Clause,
    pub(super) quantity: Quantity,
}

/// The words that lead a quantity.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Clause {
    AtLeast,
    AtMost,
    Between,
    And,
    Up,
    Down,
    From,
    Above,
    Below,
}

impl Clause {
    /// The words as the spec writes them.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::AtLeast => "at least",
            Self::AtMost => "at most",
            Self::Between => "between",
            Self::And => "and",
            Self::Up => "up",
            Self::Down => "down",
            Self::From => "from",
            Self::Above => "above",
            Self::Below => "below",
        }
    }

    /// Whether the quantity is a difference, not a value.
    pub(super) fn is_change(self) -> bool {
        matches!(self, Self::Up | Self::Down)
    }
}

impl Figures {
    /// The quantities, in the order of the line.
    pub(super) fn parts(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().flatten()
    }

    fn of_target(target: &Target) -> Option<Self> {
        let metric = target.metric?.value.known()?;
        let part = |clause, quantity| Some(Part { clause, quantity });
        let [first, second] = match target.form {
            Some(Form::AtLeast(value)) => [part(Clause::AtLeast, value), None],
            Some(Form::AtMost(value)) => [part(Clause::AtMost, value), None],
            Some(Form::Between(low, high)) => [part(Clause::Between, low), part(Clause::And, high)],
            Some(Form::Up(value)) => [part(Clause::Up, value), None],
            Some(Form::Down(value)) => [part(Clause::Down, value), None],
            None => [None, None],
        };
        let from = target.baseline.and_then(|baseline| part(Clause::From, baseline.value));
        Some(Self { metric, parts: [first, second, from] })
    }

    fn of_condition(condition: Option<&Condition<'_>>) -> Option<Self> {
        let Some(Condition::Beyond { metric, above, limit }) = condition else {
            return None;
        };
        let clause = if *above { Clause::Above } else { Clause::Below };
        let part = Part { clause, quantity: *limit };
        Some(Self { metric: metric.value.known()?, parts: [Some(part), None, None] })
    }
}

/// What sets off recoveries and what ways depend on, where that is a metric
/// beyond a limit.
fn conditions<'m>(model: &'m Model<'_>) -> impl Iterator<Item = Figures> + 'm {
    let flows = model.journeys.values().filter_map(|journey| journey.flow.as_ref());
    let ways = flows.flat_map(|flow| &flow.ways).map(|way| way.when.as_ref());
    recovery_conditions(model).chain(ways).filter_map(Figures::of_condition)
}

/// What sets off each recovery; one that is handed down only once.
fn recovery_conditions<'m>(
    model: &'m Model<'_>,
) -> impl Iterator<Item = Option<&'m Condition<'m>>> {
    let mut handed_down: HashSet<Span> = HashSet::new();
    model.touchpoints.values().filter_map(move |touchpoint| {
        let recovery = touchpoint.recovery.as_ref()?;
        let is_own = touchpoint.heading.whole.contains(recovery.by.span);
        (is_own || handed_down.insert(recovery.by.span)).then_some(recovery.when.as_ref())
    })
}

/// Whether a quantity can be compared with a metric's figures. It does where
/// the metric's unit can't be known.
pub(super) fn fits(metric: &Metric<'_>, part: &Part) -> bool {
    let Some(unit) = metric.unit else { return true };
    let (wanted, given) = (unit.dimension(), part.quantity.unit.dimension());
    let is_relative = given == Dimension::Percent;
    let is_difference = wanted == Dimension::Percent && given == Dimension::PercentagePoints;
    let is_bare_points = wanted == Dimension::Points && given == Dimension::Number;
    wanted == given || is_bare_points || part.clause.is_change() && (is_relative || is_difference)
}

/// Whether a value lies on a scale, but for rounding.
pub(super) fn is_on(scale: Scale, value: f64) -> bool {
    let (low, high) = (scale.low, scale.high);
    (low <= value && value <= high) || is_same(value, low) || is_same(value, high)
}

/// Whether two values are the same, but for rounding.
pub(super) fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

/// Whether a target asks for what its metric counts as worse: at least, where
/// lower is better.
pub(super) fn is_against(better: Option<Better>, form: &Form) -> bool {
    match form {
        Form::AtLeast(_) | Form::Up(_) => better == Some(Better::Lower),
        Form::AtMost(_) | Form::Down(_) => better == Some(Better::Higher),
        Form::Between(..) => false,
    }
}

/// The place of the (first) value that a target asks for.
pub(super) fn value_span(form: &Form) -> Span {
    match form {
        Form::AtLeast(value) | Form::AtMost(value) | Form::Between(value, _) => value.span,
        Form::Up(by) | Form::Down(by) => by.span,
    }
}

/// What there is to say of the quantities of a project.
#[derive(Default)]
pub(super) struct Judged<'m> {
    /// The targets that could be read in full and whose quantities fit their
    /// metric's unit and scale. A change without a baseline is left out too,
    /// since nobody knows what it leads to.
    pub(super) sound: Vec<Sound<'m>>,
    /// The lines with a quantity whose unit doesn't fit.
    pub(super) misfits: Vec<Figures>,
    /// The lines with a value off its metric's scale.
    pub(super) off_scale: Vec<OffScale>,
}

/// Holds every quantity against its metric.
pub(super) fn judge<'m>(model: &'m Model<'_>) -> Judged<'m> {
    let mut judged = Judged::default();
    for at in model.targets() {
        let Some(figures) = Figures::of_target(at.target) else {
            continue;
        };
        let metric = (figures.metric, &model.metrics[figures.metric]);
        if judged.take(metric.1, figures) {
            judged.sound.extend(sound(metric, at));
        }
    }
    for figures in conditions(model) {
        judged.take(&model.metrics[figures.metric], figures);
    }
    judged
}

impl Judged<'_> {
    /// Takes a line in; says whether there is nothing to say of it.
    fn take(&mut self, metric: &Metric<'_>, figures: Figures) -> bool {
        // A line that could not be read may give its unit or its scale.
        if metric.heading.has_unread {
            return false;
        }
        if !figures.parts().all(|part| fits(metric, part)) {
            self.misfits.push(figures);
            return false;
        }
        let off_scale = off_scale(metric, &figures);
        let is_sound = off_scale.is_none();
        self.off_scale.extend(off_scale);
        is_sound
    }
}

/// A target whose quantities fit its metric, in the metric's unit.
#[derive(Clone, Copy)]
pub(super) struct Sound<'m> {
    pub(super) place: Place,
    pub(super) target: &'m Target,
    pub(super) metric: MetricId,
    pub(super) form: &'m Form,
    /// The least value that meets it; minus infinity where there is none.
    pub(super) low: f64,
    /// The greatest value that meets it; infinity where there is none.
    pub(super) high: f64,
    /// Where it starts.
    pub(super) baseline: Option<f64>,
}

fn sound<'m>((id, metric): (MetricId, &Metric<'_>), at: TargetAt<'m, '_>) -> Option<Sound<'m>> {
    let TargetAt { place, target, .. } = at;
    let form = target.form.as_ref().filter(|_| !target.damaged)?;
    let value = |quantity: &Quantity| value(metric, quantity);
    let baseline = target.baseline.map(|baseline| value(&baseline.value));
    let (low, high) = match form {
        Form::AtLeast(least) => (value(least), f64::INFINITY),
        Form::AtMost(most) => (f64::NEG_INFINITY, value(most)),
        Form::Between(low, high) => (value(low), value(high)),
        Form::Up(by) => (changed(metric, baseline?, by, 1.0), f64::INFINITY),
        Form::Down(by) => (f64::NEG_INFINITY, changed(metric, baseline?, by, -1.0)),
    };
    Some(Sound { place, target, metric: id, form, low, high, baseline })
}

/// A quantity in its metric's unit.
fn value(metric: &Metric<'_>, quantity: &Quantity) -> f64 {
    metric.unit.map_or(quantity.value, |unit| quantity.in_unit(unit))
}

/// The value that a change from a baseline leads to.
fn changed(metric: &Metric<'_>, from: f64, by: &Quantity, direction: f64) -> f64 {
    let change = match by.unit {
        Unit::Percent => from.abs() * by.value / 100.0,
        Unit::PercentagePoints => by.value,
        _ => value(metric, by),
    };
    from + direction * change
}

/// A value that its metric can't have.
pub(super) struct OffScale {
    pub(super) metric: MetricId,
    pub(super) part: Part,
    pub(super) scale: Scale,
    /// The value, in the metric's unit.
    pub(super) value: f64,
}

/// The first of a line's values that lies off the metric's scale.
fn off_scale(metric: &Metric<'_>, figures: &Figures) -> Option<OffScale> {
    let scale = metric.scale?;
    let from = figures.parts().find(|part| part.clause == Clause::From);
    let from = from.map(|part| value(metric, &part.quantity));
    figures.parts().find_map(|part| {
        let value = match (part.clause, from) {
            (Clause::Up, from) => changed(metric, from?, &part.quantity, 1.0),
            (Clause::Down, from) => changed(metric, from?, &part.quantity, -1.0),
            _ => value(metric, &part.quantity),
        };
        (!is_on(scale, value)).then_some(OffScale {
            metric: figures.metric,
            part: *part,
            scale,
            value,
        })
    })
}
