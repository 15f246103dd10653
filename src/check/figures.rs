//! The quantities that specs compare with a metric, and whether they fit it.

use crate::model::{
    Aim, Better, Condition, Form, Gauge, Metric, MetricId, Model, NoAim, Place, Quantity, Scale,
    Target, TargetAt, Unit,
};
use crate::source::Span;
use crate::words::Style;
use std::collections::HashSet;

/// The quantities of one line that are compared with a metric.
pub(super) struct Figures {
    /// The metric.
    pub(super) metric: MetricId,
    /// What the quantities are held against.
    pub(super) gauge: Gauge,
    /// The time that a share of cases is about.
    pub(super) within: Option<Quantity>,
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

    /// Whether a share of cases may be meant that lacks its `within`.
    pub(super) fn may_be_of_cases(&self) -> bool {
        let is_wanted =
            |part: &Part| matches!(part.clause, Clause::AtLeast | Clause::AtMost | Clause::Between);
        self.within.is_none()
            && matches!(self.gauge.unit, Some(Unit::Time(_)))
            && self.parts().any(|part| is_wanted(part) && part.quantity.unit == Unit::Percent)
    }

    fn of_target(model: &Model<'_>, target: &Target) -> Option<Self> {
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
        let from = target.baseline().and_then(|baseline| part(Clause::From, baseline.value));
        let gauge = target.gauge(&model.metrics[metric]);
        Some(Self { metric, gauge, within: target.within(), parts: [first, second, from] })
    }

    fn of_condition(model: &Model<'_>, condition: Option<&Condition<'_>>) -> Option<Self> {
        let Some(Condition::Beyond { metric, above, limit }) = condition else {
            return None;
        };
        let clause = if *above { Clause::Above } else { Clause::Below };
        let part = Part { clause, quantity: *limit };
        let metric = metric.value.known()?;
        let gauge = model.metrics[metric].gauge();
        Some(Self { metric, gauge, within: None, parts: [Some(part), None, None] })
    }
}

/// What sets off recoveries and what ways depend on, where that is a metric
/// beyond a limit.
fn conditions<'m>(model: &'m Model<'_>) -> impl Iterator<Item = Figures> + 'm {
    let flows = model.journeys.values().filter_map(|journey| journey.flow.as_ref());
    let ways = flows.flat_map(|flow| &flow.ways).map(|way| way.when.as_ref());
    let all = recovery_conditions(model).chain(ways);
    all.filter_map(|condition| Figures::of_condition(model, condition))
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

/// The time that a share of cases is about, where its metric is no time.
pub(super) fn odd_time(within: Option<Quantity>, metric: &Metric<'_>) -> Option<Quantity> {
    within.filter(|within| metric.value_of(within).is_none())
}

/// Whether a quantity can be compared with figures. It does where their unit
/// can't be known.
pub(super) fn fits(gauge: Gauge, part: &Part) -> bool {
    match part.clause.is_change() {
        true => gauge.can_change_by(&part.quantity),
        false => gauge.value_of(&part.quantity).is_some(),
    }
}

/// Whether a target asks for a value that its metric can't have.
pub(super) fn is_misfit(gauge: Gauge, form: &Form) -> bool {
    match form {
        Form::AtLeast(value) | Form::AtMost(value) => gauge.value_of(value).is_none(),
        Form::Between(low, high) => [low, high].map(|it| gauge.value_of(it)).contains(&None),
        Form::Up(by) | Form::Down(by) => !gauge.can_change_by(by),
    }
}

/// Whether a target asks for what counts as worse: at least, where lower is
/// better.
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
        let Some(figures) = Figures::of_target(model, at.target) else {
            continue;
        };
        let (metric, gauge) = (figures.metric, figures.gauge);
        // What could not be read of the line may be the time of its cases.
        if at.target.damaged && figures.may_be_of_cases() {
            continue;
        }
        if judged.take(&model.metrics[metric], figures) {
            judged.sound.extend(sound(metric, gauge, at));
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
        let fit = |part| fits(figures.gauge, part);
        if odd_time(figures.within, metric).is_some() || !figures.parts().all(fit) {
            self.misfits.push(figures);
            return false;
        }
        let off_scale = off_scale(&figures);
        let is_sound = off_scale.is_none();
        self.off_scale.extend(off_scale);
        is_sound
    }
}

/// A target whose quantities fit its metric, in the unit of its figures.
#[derive(Clone, Copy)]
pub(super) struct Sound<'m> {
    pub(super) place: Place,
    pub(super) target: &'m Target,
    pub(super) metric: MetricId,
    /// What its figures are.
    pub(super) gauge: Gauge,
    pub(super) form: &'m Form,
    /// What it comes to.
    pub(super) aim: Aim,
    /// Where it starts.
    pub(super) baseline: Option<f64>,
}

impl Sound<'_> {
    /// Whether it asks for what counts as worse.
    pub(super) fn is_against(&self) -> bool {
        is_against(self.gauge.better, self.form)
    }

    /// What it asks for, as the spec writes it.
    pub(super) fn asked(&self, model: &Model<'_>) -> String {
        self.target.asked(self.form, model, Style::Spec)
    }
}

fn sound<'m>(metric: MetricId, gauge: Gauge, at: TargetAt<'m, '_>) -> Option<Sound<'m>> {
    let TargetAt { place, target, .. } = at;
    let form = target.form.as_ref().filter(|_| !target.damaged)?;
    let baseline = target.baseline().and_then(|baseline| gauge.value_of(&baseline.value));
    let aim = match (Aim::new(form, gauge, baseline), form) {
        (Ok(aim), _) => aim,
        (Err(NoAim::NoChange(from)), Form::Up(_)) => Aim::AtLeast(from),
        (Err(NoAim::NoChange(from)), Form::Down(_)) => Aim::AtMost(from),
        (Err(_), _) => return None,
    };
    Some(Sound { place, target, metric, gauge, form, aim, baseline })
}

/// A value that the figures of its line can't have.
pub(super) struct OffScale {
    pub(super) metric: MetricId,
    pub(super) gauge: Gauge,
    /// The time that a share of cases is about.
    pub(super) within: Option<Quantity>,
    pub(super) part: Part,
    pub(super) scale: Scale,
    /// The value, in the unit of the figures.
    pub(super) value: f64,
}

/// The first of a line's values that lies off the scale of its figures.
fn off_scale(figures: &Figures) -> Option<OffScale> {
    let Figures { metric, gauge, within, .. } = *figures;
    let scale = gauge.range?;
    let from = figures.parts().find(|part| part.clause == Clause::From);
    let from = from.and_then(|part| gauge.value_of(&part.quantity));
    figures.parts().find_map(|part| {
        let value = match part.clause {
            Clause::Up => gauge.changed(from?, &part.quantity, Better::Higher).ok()?,
            Clause::Down => gauge.changed(from?, &part.quantity, Better::Lower).ok()?,
            _ => gauge.value_of(&part.quantity)?,
        };
        let off = OffScale { metric, gauge, within, part: *part, scale, value };
        (!scale.holds(value)).then_some(off)
    })
}
