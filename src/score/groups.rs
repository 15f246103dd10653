//! Customers apart by audience, where which ways they take depends on it. Each
//! group goes through a flow of its own, in which its ways are for everybody;
//! what holds for all customers is put together from there.

use super::views;
use crate::model::{AudienceId, Flow, Graph, Journey, Model, Stop, Way};
use crate::words::{Style, all_of, round};
use std::collections::BTreeSet;

/// The groups of a journey's customers that take different ways.
pub(super) enum Groups<'s> {
    /// Everybody takes the same ways.
    One,
    /// Groups whose sizes are known.
    Several(Vec<Group<'s>>),
    /// Why one can't tell how many take which way.
    Unknown(String),
}

/// Customers who take the same ways.
pub(super) struct Group<'s> {
    /// How many of all customers they are, 0 to 1.
    pub(super) part: f64,
    /// Who they are; none: those whom no way names.
    audience: Option<AudienceId>,
    /// The flow as they go through it.
    pub(super) flow: Flow<'s>,
}

/// Shares of audiences may miss 100 % by this much, in points.
const NEARLY_ALL: f64 = 0.5;

/// So many ways, counted once for each group, are gone through.
const MOST_WAYS: usize = 1_000_000;

impl<'s> Groups<'s> {
    pub(super) fn of(model: &Model<'s>, journey: &Journey<'s>) -> Self {
        let Some(flow) = &journey.flow else {
            return Self::One;
        };
        if flow.ways.iter().all(|way| way.audiences.is_empty()) {
            return Self::One;
        }
        match several(model, journey, flow) {
            Ok(groups) => Self::Several(groups),
            Err(why) => Self::Unknown(format!("{DEPENDS}, and {why}")),
        }
    }

    /// Why one can't tell how many take a way that is for some customers only.
    pub(super) fn why(&self) -> &str {
        match self {
            Self::Unknown(why) => why,
            Self::One | Self::Several(_) => DEPENDS,
        }
    }
}

pub(super) const DEPENDS: &str = "which way customers take depends on the audience";

impl Group<'_> {
    /// Whether they can take a way.
    pub(super) fn takes(&self, way: &Way<'_>) -> bool {
        takes(self.audience, way)
    }
}

/// Whether an audience, or those whom no way names, can take a way.
pub(super) fn takes(audience: Option<AudienceId>, way: &Way<'_>) -> bool {
    let mut named = way.audiences.iter().filter_map(|stated| stated.value.known());
    way.audiences.is_empty() || named.any(|id| Some(id) == audience)
}

fn several<'s>(
    model: &Model<'s>,
    journey: &Journey<'s>,
    flow: &Flow<'s>,
) -> Result<Vec<Group<'s>>, String> {
    let stated = flow.ways.iter().flat_map(|way| &way.audiences);
    let named: Option<BTreeSet<AudienceId>> = stated.map(|one| one.value.known()).collect();
    let named = named.ok_or("one of the audiences is unknown")?;
    let (apart, others): (Vec<_>, Vec<_>) =
        parts(model, journey)?.into_iter().partition(|(id, _)| named.contains(id));
    let others: f64 = others.into_iter().map(|(_, part)| part).sum();
    let mut groups: Vec<_> = apart.into_iter().map(|(id, part)| (Some(id), part)).collect();
    groups.extend((others > 0.0).then_some((None, others)));
    if groups.len().saturating_mul(flow.ways.len()) > MOST_WAYS {
        return Err("there are too many audiences to follow each".to_owned());
    }
    let whole = Graph::new(flow);
    groups.into_iter().map(|(id, part)| group(model, flow, &whole, (id, part))).collect()
}

/// How large a part of a journey's customers each audience is, 0 to 1; of a
/// journey that names none, all audiences, if they are all customers.
fn parts(model: &Model<'_>, journey: &Journey<'_>) -> Result<Vec<(AudienceId, f64)>, String> {
    let stated: Option<BTreeSet<_>> =
        journey.audiences.iter().map(|stated| stated.value.known()).collect();
    let mut ids = stated.ok_or("one of the journey’s audiences is unknown")?;
    let names_none = ids.is_empty();
    if names_none {
        ids.extend(model.audiences.iter().map(|(id, _)| id));
    }
    let share = |id: AudienceId| model.audiences[id].share.map(|share| share.value);
    let mut bare = ids.iter().copied().filter(|id| share(*id).is_none()).peekable();
    if bare.peek().is_some() {
        return Err(shareless(bare, model));
    }
    let shares: Vec<(AudienceId, f64)> =
        ids.into_iter().filter_map(|id| Some((id, share(id)?))).collect();
    let sum: f64 = shares.iter().map(|(_, share)| share).sum();
    let misses = if names_none { (sum - 100.0).abs() } else { sum - 100.0 };
    if misses > NEARLY_ALL || sum <= 0.0 {
        let sum = Style::Reader.number(round(sum, 1));
        return Err(format!("the audiences’ shares add up to {sum} %"));
    }
    Ok(shares.into_iter().map(|(id, share)| (id, share / sum)).collect())
}

fn shareless(ids: impl Iterator<Item = AudienceId>, model: &Model<'_>) -> String {
    const MOST: usize = 3;
    let mut titles: Vec<String> =
        ids.map(|id| format!("“{}”", model.audiences[id].heading.title)).collect();
    let verb = if titles.len() == 1 { "has" } else { "have" };
    let more = titles.len().saturating_sub(MOST);
    if more > 0 {
        titles.truncate(MOST);
        titles.push(format!("{more} more"));
    }
    format!("{} {verb} no share", all_of(titles))
}

fn group<'s>(
    model: &Model<'s>,
    flow: &Flow<'s>,
    whole: &Graph<'_, '_>,
    (audience, part): (Option<AudienceId>, f64),
) -> Result<Group<'s>, String> {
    let own = flow.ways.iter().filter(|way| takes(audience, way)).cloned();
    let ways = own.map(|way| Way { audiences: Vec::new(), ..way }).collect();
    let flow = Flow { ways, ..Flow::new(flow.span) };
    if let Some(stop) = stuck(&flow, whole) {
        let whom = match audience {
            Some(id) => format!("“{}”", model.audiences[id].heading.title),
            None => "the other audiences".to_owned(),
        };
        return Err(format!("{whom} have no way on from {}", views::stop(stop, model)));
    }
    Ok(Group { part, audience, flow })
}

/// A stop that a group comes to and can't go on from, while others can.
fn stuck(flow: &Flow<'_>, whole: &Graph<'_, '_>) -> Option<Stop> {
    let graph = Graph::new(flow);
    let is_open = graph.reachable([Graph::START]);
    let mut ends = (0..graph.len()).filter(|node| is_open[*node] && graph.nexts(*node).is_empty());
    let goes_on = |stop: Stop| whole.node(stop).is_some_and(|node| !whole.nexts(node).is_empty());
    ends.find(|node| goes_on(graph.stop(*node))).map(|node| graph.stop(node))
}
