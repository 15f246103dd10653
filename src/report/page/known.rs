//! What is known of customers, what drives them, what is spent on it and what
//! they are asked for, as a template sees it.

use super::card;
use super::links::Links;
use super::rows::{Item, Row, row};
use super::views::{self, Address};
use crate::report::figures;
use crate::score::{DataView, EvidenceView, InvestmentView, MotivatorView, Scorecard, SourceView};
use crate::words::all_of;
use serde::Serialize;

/// Everything of the kind.
#[derive(Debug, Serialize)]
pub(super) struct KnownPage {
    motivators: Vec<Card>,
    investments: Vec<Card>,
    data: Vec<Card>,
    evidence: Vec<Card>,
    sources: Vec<SourcePage>,
}

/// One thing with what is said of it.
#[derive(Debug, Serialize)]
struct Card {
    /// Where it is found, if anything leads there.
    id: Option<String>,
    title: String,
    /// What stands out of it: an amount, a kind.
    lead: Option<String>,
    rows: Vec<Row>,
    /// Where it can be read.
    link: Option<Address>,
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
struct SourcePage {
    title: String,
    kind: Option<&'static str>,
    every: Option<String>,
}

/// The view of a project.
pub(super) fn of(scorecard: &Scorecard, links: &Links<'_>) -> KnownPage {
    KnownPage {
        motivators: scorecard.motivators.iter().map(|of| motivator(of, links)).collect(),
        investments: scorecard.investments.iter().map(|of| investment(of, links)).collect(),
        data: scorecard.data.iter().map(|of| data(of, links)).collect(),
        evidence: scorecard.evidence.iter().map(|of| evidence(of, links)).collect(),
        sources: scorecard.sources.iter().map(source).collect(),
    }
}

/// So many touchpoints are listed; a motivator of a large journey has thousands.
const MOST: usize = 12;

fn places(places: &[crate::score::PlaceView], links: &Links<'_>) -> Vec<Item> {
    let shown = places.iter().take(MOST).map(|place| Item::place(place, links));
    let more = places.len().saturating_sub(MOST);
    let more = (more > 0).then(|| Item::text(format!("and {} more", figures::count(more as u64))));
    shown.chain(more).collect()
}

fn motivator(of: &MotivatorView, links: &Links<'_>) -> Card {
    let served = match of.served_by.is_empty() {
        true => vec![Item::text("no touchpoint yet")],
        false => places(&of.served_by, links),
    };
    let importance = of.importance.iter().map(|it| card::importance(it, links));
    let rows = [row("Importance", importance), row("Served by", served)];
    Card {
        id: None,
        title: of.title.clone(),
        lead: None,
        rows: rows.into_iter().flatten().collect(),
        link: None,
        notes: of.notes.clone(),
    }
}

fn investment(of: &InvestmentView, links: &Links<'_>) -> Card {
    let text = |text: &Option<String>| text.as_ref().map(|text| Item::said(text.clone()));
    let period = match (of.from, of.to) {
        (Some(from), Some(to)) => {
            Some(Item::text(format!("{} to {}", views::date(from), views::date(to))))
        }
        _ => None,
    };
    let rows = [
        row("By", [Item::said(of.by.clone())]),
        row("Owner", text(&of.owner)),
        row("Period", period),
        row("Goes into", places(&of.into, links)),
    ];
    Card {
        id: links.investment(&of.name).map(str::to_owned),
        title: of.title.clone(),
        lead: of.amount.clone(),
        rows: rows.into_iter().flatten().collect(),
        link: None,
        notes: of.notes.clone(),
    }
}

fn data(of: &DataView, links: &Links<'_>) -> Card {
    let rows = [
        row("Asked for at", places(&of.asked_at, links)),
        row("Used at", places(&of.used_at, links)),
    ];
    Card {
        id: None,
        title: of.title.clone(),
        lead: Some(of.kind.to_owned()),
        rows: rows.into_iter().flatten().collect(),
        link: None,
        notes: of.notes.clone(),
    }
}

fn evidence(of: &EvidenceView, links: &Links<'_>) -> Card {
    let source = of
        .source
        .as_ref()
        .map(|source| Item::said(source.clone()).small_text(of.source_kind.map(str::to_owned)));
    let about = (!of.audiences.is_empty()).then(|| Item::text(all_of(&of.audiences)));
    let sample = of.sample.map(|sample| Item::text(format!("n = {}", figures::number(sample))));
    let rows = [
        row("Found", of.findings.iter().map(|finding| Item::quoted(finding))),
        row("Source", source),
        row("Date", of.date.map(|date| Item::text(views::date(date)))),
        row("Sample", sample),
        row("About", about),
    ];
    Card {
        id: links.evidence(&of.name).map(str::to_owned),
        title: of.title.clone(),
        lead: None,
        rows: rows.into_iter().flatten().collect(),
        link: of.link.as_deref().map(Address::of),
        notes: of.notes.clone(),
    }
}

fn source(of: &SourceView) -> SourcePage {
    SourcePage { title: of.title.clone(), kind: of.kind, every: of.every.clone() }
}
