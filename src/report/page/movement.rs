//! How customers move: where they go on from each touchpoint, and who leaves.

use super::views::PlainView;
use crate::report::paths::shared_why;
use crate::report::{figures, verdict};
use crate::score::{Figure, JourneyScore, StopView, TouchpointScore, WayView};
use crate::words::all_of;
use serde::Serialize;
use std::collections::BTreeSet;

/// The flow of a journey.
#[derive(Debug, Serialize)]
pub(super) struct MovementPage {
    /// How many leave in all; none where nobody does, or the reason why one can't
    /// say is that of the whole table.
    leaving: Option<PlainView>,
    /// Why one can't say how many come to several touchpoints.
    no_reached: Option<String>,
    rows: Vec<Row>,
}

/// One touchpoint, or the start, and the ways on from it.
#[derive(Debug, Serialize)]
struct Row {
    name: String,
    link: Option<String>,
    /// How many of all customers come here; none for the start.
    reached: Option<PlainView>,
    onward: Vec<Onward>,
    leave: Vec<Onward>,
}

/// A way on.
#[derive(Debug, Serialize)]
struct Onward {
    name: String,
    link: Option<String>,
    share: Option<String>,
    /// When it is taken, how soon, and by whom.
    condition: Option<String>,
}

/// The view of a journey's flow, if it has one; `links` are where its
/// touchpoints are found.
pub(super) fn view(journey: &JourneyScore, links: &[String]) -> Option<MovementPage> {
    if journey.ways.is_empty() {
        return None;
    }
    let parts = verdict::Touchpoints::of(journey);
    let shown = shown(&journey.ways).into_iter().filter_map(|number| parts.get(number));
    let shared = shared_why(shown.map(|part| &part.reached)).map(str::to_owned);
    let stops = Stops { parts, links, shared: shared.as_deref() };
    let mut rows: Vec<Row> = runs(&journey.ways).map(|ways| stops.row(ways)).collect();
    rows.extend(ends(&journey.ways).into_iter().filter_map(|number| stops.end(number)));
    let leaves = journey.ways.iter().any(|way| way.to == StopView::Leave);
    let is_told = shared.is_some() && journey.leaving.why == shared;
    let leaving = (leaves && !is_told).then(|| PlainView::of(&journey.leaving, figures::percent));
    Some(MovementPage { leaving, rows, no_reached: shared })
}

/// The ways from one stop after the other.
fn runs(ways: &[WayView]) -> impl Iterator<Item = &[WayView]> {
    ways.chunk_by(|a, b| a.from == b.from)
}

/// The touchpoints that ways lead from or to.
fn shown(ways: &[WayView]) -> BTreeSet<usize> {
    let number = |stop| match stop {
        StopView::Touchpoint(number) => Some(number),
        _ => None,
    };
    ways.iter().flat_map(|way| [way.from, way.to]).filter_map(number).collect()
}

/// The touchpoints that ways lead to and none leads on from.
fn ends(ways: &[WayView]) -> Vec<usize> {
    let number = |stop| match stop {
        StopView::Touchpoint(number) => Some(number),
        _ => None,
    };
    let mut starts: Vec<usize> = ways.iter().filter_map(|way| number(way.from)).collect();
    starts.sort_unstable();
    let mut ends: Vec<usize> = ways.iter().filter_map(|way| number(way.to)).collect();
    ends.retain(|end| starts.binary_search(end).is_err());
    ends.sort_unstable();
    ends.dedup();
    ends
}

/// What the stops of ways are called, and where they are found.
struct Stops<'a> {
    parts: verdict::Touchpoints<'a>,
    links: &'a [String],
    /// The reason that is told once for all figures that are missing for it.
    shared: Option<&'a str>,
}

impl Stops<'_> {
    fn row(&self, ways: &[WayView]) -> Row {
        let (leave, onward): (Vec<&WayView>, Vec<&WayView>) =
            ways.iter().partition(|way| way.to == StopView::Leave);
        let on = |ways: Vec<&WayView>| ways.into_iter().map(|way| self.onward(way)).collect();
        let from = ways.first().map_or(StopView::Start, |way| way.from);
        let reached = |part: &TouchpointScore| self.reached(part);
        Row {
            name: self.name(from),
            link: self.link(from),
            reached: self.part(from).map(reached),
            onward: on(onward),
            leave: on(leave),
        }
    }

    fn reached(&self, part: &TouchpointScore) -> PlainView {
        PlainView::but_for(self.shared, &part.reached, figures::percent)
    }

    /// A touchpoint at which the journey ends without saying so.
    fn end(&self, number: usize) -> Option<Row> {
        let stop = StopView::Touchpoint(number);
        let reached = self.reached(self.part(stop)?);
        let end = Onward { name: END.to_owned(), link: None, share: None, condition: None };
        Some(Row {
            name: self.name(stop),
            link: self.link(stop),
            reached: Some(reached),
            onward: vec![end],
            leave: Vec::new(),
        })
    }

    fn onward(&self, way: &WayView) -> Onward {
        Onward {
            name: self.name(way.to),
            link: self.link(way.to),
            share: share(&way.share),
            condition: condition(way),
        }
    }

    fn part(&self, stop: StopView) -> Option<&TouchpointScore> {
        match stop {
            StopView::Touchpoint(number) => self.parts.get(number),
            _ => None,
        }
    }

    fn name(&self, stop: StopView) -> String {
        match (stop, self.part(stop)) {
            (_, Some(part)) => format!("{} {}", part.number, part.title),
            (StopView::Start, _) => "Start".to_owned(),
            (StopView::Leave, _) => "leave".to_owned(),
            _ => END.to_owned(),
        }
    }

    fn link(&self, stop: StopView) -> Option<String> {
        let number = self.part(stop)?.number;
        self.links.get(number.checked_sub(1)?).cloned()
    }
}

const END: &str = "the journey’s end";

fn share(share: &Figure) -> Option<String> {
    share.value.map(figures::percent)
}

fn condition(way: &WayView) -> Option<String> {
    let when = way.when.as_ref().map(|when| format!("when {when}"));
    let whom = (!way.audiences.is_empty()).then(|| all_of(&way.audiences));
    let whom = whom.map(|whom| match way.of_audiences {
        Some(share) => format!("({} of {whom})", figures::percent(share)),
        None => format!("for {whom}"),
    });
    let within = way.within.as_ref().map(|within| format!("within {within}"));
    let after = way.after.as_ref().map(|after| format!("after {after}"));
    let times: Vec<String> = [when, within, after].into_iter().flatten().collect();
    let times = (!times.is_empty()).then(|| times.join(", "));
    let parts: Vec<String> = [times, whom].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}
