//! The quantities that specs compare with a metric, and whether they fit it.

use crate::model::{
    Aim, Better, Condition, Form, Metric, MetricId, Model, NoAim, Place, Quantity, Scale, Target,
    TargetAt,
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
    match part.clause.is_change() {
        true => metric.can_change_by(&part.quantity),
        false => metric.value_of(&part.quantity).is_some(),
    }
}

/// Whether a target asks for what its metric counts as worse: at least, where
/// lower is better.
pub(super) fn is_against(better: Option<Better>, form: &Form) -> bool {
    better.is_some() && form.direction().is_some_and(|direction| better != Some(direction))
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
    /// What it comes to.
    pub(super) aim: Aim,
    /// Where it starts.
    pub(super) baseline: Option<f64>,
}

fn sound<'m>((id, metric): (MetricId, &Metric<'_>), at: TargetAt<'m, '_>) -> Option<Sound<'m>> {
    let TargetAt { place, target, .. } = at;
    let form = target.form.as_ref().filter(|_| !target.damaged)?;
    let baseline = target.baseline.and_then(|baseline| metric.value_of(&baseline.value));
    let aim = match (Aim::new(form, metric, baseline), form) {
        (Ok(aim), _) => aim,
        (Err(NoAim::NoChange(from)), Form::Up(_)) => Aim::AtLeast(from),
        (Err(NoAim::NoChange(from)), Form::Down(_)) => Aim::AtMost(from),
        (Err(_), _) => return None,
    };
    Some(Sound { place, target, metric: id, form, aim, baseline })
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
    let scale = metric.range()?;
    let from = figures.parts().find(|part| part.clause == Clause::From);
    let from = from.and_then(|part| metric.value_of(&part.quantity));
    figures.parts().find_map(|part| {
        let value = match part.clause {
            Clause::Up => metric.changed(from?, &part.quantity, Better::Higher).ok()?,
            Clause::Down => metric.changed(from?, &part.quantity, Better::Lower).ok()?,
            _ => metric.value_of(&part.quantity)?,
        };
        (!scale.holds(value)).then_some(OffScale {
            metric: figures.metric,
            part: *part,
            scale,
            value,
        })
    })
}
