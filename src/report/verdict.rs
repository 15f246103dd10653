//! What the figures say, in plain sentences: the first thing an executive
//! reads, on the page and on the terminal.

mod business;
mod leaving;
mod masks;

use super::{figures, text};
use crate::model::GoalKind;
use crate::score::{
    GoalScore, JourneyScore, PathScore, Settings, Status, TargetScore, TouchpointScore,
};
use crate::words::{all_of, joint, round, so_many};
pub(super) use business::of_strategies;
pub(super) use masks::of_mask;

/// The verdict on a journey: the sentence that counts, and what else to know.
pub(super) fn of_journey(journey: &JourneyScore, settings: &Settings) -> Verdict {
    let parts = Touchpoints::of(journey);
    let rest = [
        business::sentence(journey, &parts),
        lived(journey),
        leaving::sentence(journey, &parts),
        masks::also_weak(journey, &parts),
        failing(&parts),
        unmeasured(&parts),
    ];
    let rest = rest.into_iter().flatten().chain(split(&parts)).collect();
    Verdict { lead: lead(journey, settings, &parts), rest }
}

/// Sentences on one journey.
#[derive(Debug)]
pub(super) struct Verdict {
    pub(super) lead: Sentence,
    pub(super) rest: Vec<Sentence>,
}

/// A sentence in which touchpoints are marked, so that a page can link them.
#[derive(Debug, Default)]
pub(super) struct Sentence(pub(super) Vec<Part>);

/// A run of text; with a number, it names that touchpoint.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) text: String,
    pub(super) touchpoint: Option<usize>,
}

impl Sentence {
    fn plain(text: impl Into<String>) -> Self {
        Self(vec![Part { text: text.into(), touchpoint: None }])
    }

    fn then(mut self, parts: impl IntoIterator<Item = Part>) -> Self {
        self.0.extend(parts);
        self
    }

    fn say(self, text: impl Into<String>) -> Self {
        self.then(Self::plain(text).0)
    }

    fn end(self) -> Self {
        self.say(".")
    }

    /// The sentence without marks.
    pub(super) fn text(&self) -> String {
        self.0.iter().map(|part| part.text.as_str()).collect()
    }
}

/// A journey's touchpoints, to be found by number.
pub(super) struct Touchpoints<'a>(Vec<&'a TouchpointScore>);

impl<'a> Touchpoints<'a> {
    pub(super) fn of(journey: &'a JourneyScore) -> Self {
        Self(journey.stages.iter().flat_map(|stage| &stage.touchpoints).collect())
    }

    pub(super) fn all(&self) -> &[&'a TouchpointScore] {
        &self.0
    }

    pub(super) fn get(&self, number: usize) -> Option<&'a TouchpointScore> {
        let likely = self.0.get(number.wrapping_sub(1)).copied();
        likely.filter(|found| found.number == number)
    }

    /// Touchpoints by number, title and score, joined by commas and "and"; of
    /// many, the lowest-scored ones and how many more there are.
    fn named(&self, numbers: &[usize]) -> Vec<Part> {
        const MOST: usize = 4;
        let mut found: Vec<_> = numbers.iter().filter_map(|number| self.get(*number)).collect();
        if found.len() > MOST {
            found.sort_by(|a, b| score_of(a).total_cmp(&score_of(b)));
        }
        let left_out = found.len().saturating_sub(MOST);
        let mut names: Vec<Part> = found.into_iter().take(MOST).map(named).collect();
        if left_out > 0 {
            names.push(Part { text: format!("{left_out} more"), touchpoint: None });
        }
        joined(names)
    }
}

fn score_of(touchpoint: &TouchpointScore) -> f64 {
    touchpoint.score.value.unwrap_or(f64::MAX)
}

fn named(touchpoint: &TouchpointScore) -> Part {
    let score = touchpoint.score.value.map(|value| format!(" ({})", figures::number(value)));
    let title = text::beside(&touchpoint.title);
    let text = format!("{} {title}{}", touchpoint.number, score.unwrap_or_default());
    Part { text, touchpoint: Some(touchpoint.number) }
}

/// A touchpoint by number and title.
fn titled(touchpoint: &TouchpointScore) -> Part {
    let text = format!("{} {}", touchpoint.number, text::beside(&touchpoint.title));
    Part { text, touchpoint: Some(touchpoint.number) }
}

fn joined(names: Vec<Part>) -> Vec<Part> {
    let count = names.len();
    let mut parts = Vec::with_capacity(2 * count);
    for (index, name) in names.into_iter().enumerate() {
        parts.push(name);
        parts.push(Part { text: joint(count - index - 1, "and"), touchpoint: None });
    }
    parts.pop();
    parts
}

fn lead(journey: &JourneyScore, settings: &Settings, parts: &Touchpoints<'_>) -> Sentence {
    let Some(mean) = journey.mean.value else {
        return without_mean(journey, parts);
    };
    let start = format!("The mean is {}", figures::mean(mean));
    let weak = so_many(journey.weak.len(), "touchpoint", "touchpoints");
    if journey.weak.is_empty() && !journey.weak_for.is_empty() {
        let turn = match mean >= settings.good {
            true => ", but it hides where the experience breaks for some customers: ",
            false => ", and the experience breaks for some customers: ",
        };
        let parts = masks::weak_for(&journey.weak_for, parts);
        return Sentence::plain(start + turn).then(parts).end();
    }
    if journey.weak.is_empty() {
        return Sentence::plain(format!("{start}{}", without_weak(mean, settings, parts)));
    }
    let turn = match mean >= settings.good {
        true => format!(", but it hides {weak} where the experience breaks: "),
        false => format!(", and the experience breaks at {weak}: "),
    };
    Sentence::plain(start + &turn).then(parts.named(&journey.weak)).end()
}

fn without_mean(journey: &JourneyScore, parts: &Touchpoints<'_>) -> Sentence {
    if parts.all().is_empty() {
        return Sentence::plain("This journey has no touchpoints yet.");
    }
    if parts.all().iter().any(|touchpoint| touchpoint.score.value.is_some()) {
        return Sentence::plain(format!("There is no mean: {}.", figures::why(&journey.mean)));
    }
    Sentence::plain(format!(
        "Not measured yet: of {} none has a score, so this report shows what is planned.",
        so_many(parts.all().len(), "touchpoint", "touchpoints"),
    ))
}

fn without_weak(mean: f64, settings: &Settings, parts: &Touchpoints<'_>) -> String {
    let all_measured = parts.all().iter().all(|touchpoint| touchpoint.score.value.is_some());
    let measured = if all_measured { "" } else { "measured " };
    if mean >= settings.good {
        return format!(", and no {measured}touchpoint is weak.");
    }
    let good = figures::number(settings.good);
    format!(", below the {good} that counts as good; no single {measured}touchpoint is weak.")
}

/// The paths apart, and together.
fn lived(journey: &JourneyScore) -> Option<Sentence> {
    let mut ways: Vec<(f64, f64, &PathScore)> = journey.paths.iter().filter_map(known).collect();
    if ways.len() < 2 {
        return None;
    }
    ways.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut told: Vec<String> = ways.iter().take(3).map(way).collect();
    if ways.len() > 3 {
        let more = so_many(ways.len() - 3, "more path", "more paths");
        told.push(format!("the others {more}"));
    }
    let together = journey.lived_through.value.map_or_else(String::new, |value| {
        format!(" Together they lived through {}.", figures::mean(value))
    });
    let (ways, others) = (all_of(&told), left_out(journey));
    Some(Sentence::plain(format!(
        "Customers do not live one journey. By the plan, {ways}{others}.{together}"
    )))
}

/// The customers on none of the named paths.
fn left_out(journey: &JourneyScore) -> String {
    let share = journey.covered.value.map_or(0.0, |covered| round(100.0 - covered, 2));
    let is_named = journey.paths.iter().any(|path| path.name.is_some());
    match is_named && share > 0.5 {
        true => format!("; the named paths leave out the other {}", figures::percent(share)),
        false => String::new(),
    }
}

fn known(path: &PathScore) -> Option<(f64, f64, &PathScore)> {
    Some((path.share.value?, path.mean.value?, path))
}

fn way(&(share, mean, path): &(f64, f64, &PathScore)) -> String {
    let (share, mean) = (figures::percent(share), figures::mean(mean));
    format!("{share} take “{}” ({mean})", text::beside(&path.title))
}

/// Touchpoints that reach what the company wants of them and fail customers.
fn failing(parts: &Touchpoints<'_>) -> Option<Sentence> {
    let fails = |t: &&&TouchpointScore| t.weak && reaches_all(t);
    let numbers: Vec<usize> = parts.all().iter().filter(fails).map(|t| t.number).collect();
    let end = match numbers.len() {
        0 => return None,
        1 => " reaches its operational goals in full and still fails customers.",
        _ => " reach their operational goals in full and still fail customers.",
    };
    Some(Sentence::default().then(parts.named(&numbers)).say(end))
}

/// Whether each of its operational goals has targets, and each target is met:
/// the mean of attainments leaves out those that have none.
fn reaches_all(touchpoint: &TouchpointScore) -> bool {
    let is_reached = |goal: &GoalScore| {
        !goal.targets.is_empty() && goal.targets.iter().all(|target| target.met == Some(true))
    };
    let mut goals = operational(touchpoint).peekable();
    goals.peek().is_some() && goals.all(is_reached)
}

fn operational(touchpoint: &TouchpointScore) -> impl Iterator<Item = &GoalScore> {
    touchpoint.goals.iter().filter(|goal| goal.kind == Some(GoalKind::Operational))
}

/// Touchpoints at which one operational target is met and another is not: a
/// click-through reached, and half of the revenue.
fn split(parts: &Touchpoints<'_>) -> Vec<Sentence> {
    parts.all().iter().filter_map(|touchpoint| split_at(touchpoint)).take(2).collect()
}

fn split_at(touchpoint: &TouchpointScore) -> Option<Sentence> {
    let targets: Vec<&TargetScore> =
        operational(touchpoint).flat_map(|goal| &goal.targets).collect();
    let met = targets.iter().find(|target| target.status == Status::Met)?;
    let unmet = targets.iter().find(|t| t.met == Some(false) && t.attainment.value.is_some())?;
    let is_same = met.title == unmet.title;
    let called = |target: &TargetScore| match is_same {
        true => format!("“{}” ({})", text::beside(&target.title), target.wanted),
        false => format!("“{}”", text::beside(&target.title)),
    };
    let [reached, short] = [met, unmet].map(|target| called(target));
    let stands = figures::or_dash(&unmet.attainment, figures::attainment);
    let end = format!(": {reached} is met, while {short} stands at {stands} of what is wanted.");
    Some(
        Sentence::default()
            .then([titled(touchpoint)])
            .say(" reaches only part of its operational goals")
            .say(end),
    )
}

/// Some, but not all touchpoints have no score.
fn unmeasured(parts: &Touchpoints<'_>) -> Option<Sentence> {
    let numbers: Vec<usize> = parts
        .all()
        .iter()
        .filter(|touchpoint| touchpoint.score.value.is_none())
        .map(|touchpoint| touchpoint.number)
        .collect();
    if numbers.is_empty() || numbers.len() == parts.all().len() {
        return None;
    }
    let (verb, them) = if numbers.len() == 1 { (" has", "it") } else { (" have", "them") };
    let start = Sentence::default().then(parts.named(&numbers));
    Some(start.say(format!("{verb} no experience score; no figure counts {them} in.")))
}
