//! The touchpoints of the launch.

use crate::sample::{known, missing};
use jiff::civil::date;
use touchline::model::{Deadline, GoalKind};
use touchline::score::{
    Baseline, Counted, GoalScore, LevelView, MomentView, PromiseRole, Status, TargetScore,
    TouchpointPromise, TouchpointScore,
};

pub(crate) fn press() -> TouchpointScore {
    TouchpointScore {
        moments: vec![MomentView { short: "<ZMOT", words: "less than zero" }],
        goals: vec![
            goal(
                GoalKind::Operational,
                "The press writes about it",
                vec![TargetScore {
                    wanted: "at least 40 reports".to_owned(),
                    latest: known(52.0),
                    latest_words: Some("52 reports".to_owned()),
                    answers: None,
                    ..target("Reports in the press", 1.2, Status::Met)
                }],
            ),
            goal(
                GoalKind::Relationship,
                "People are curious",
                vec![score_target(10.0, Status::Met)],
            ),
        ],
        operational: known(1.0),
        operational_of: Counted { counted: 1, targets: 1 },
        gap: known(0.0),
        ..touchpoint(1, "press", "Product innovation", "Press", "Communications", 10.0)
    }
}

pub(crate) fn store() -> TouchpointScore {
    TouchpointScore {
        moments: vec![MomentView { short: "FMOT", words: "first" }],
        recovery: Some("Call back by an expert, when the wait is above 20 min".to_owned()),
        promises: vec![promise(PromiseRole::Delivers, "People who know what they sell")],
        notes: vec!["Staff are swamped with questions and may not take orders.".to_owned()],
        goals: vec![
            goal(
                GoalKind::Operational,
                "Everybody is served",
                vec![TargetScore {
                    wanted: "at most 20 min".to_owned(),
                    baseline: Some(Baseline {
                        value: "24 min".to_owned(),
                        on: Some(date(2026, 12, 1)),
                        is_stated: true,
                    }),
                    latest: known(20.0),
                    latest_words: Some("20 min".to_owned()),
                    ..target("Minutes until served", 1.0, Status::Met)
                }],
            ),
            goal(
                GoalKind::Relationship,
                "Questions get answers",
                vec![score_target(3.0, Status::Missed)],
            ),
        ],
        operational: known(1.0),
        operational_of: Counted { counted: 1, targets: 1 },
        gap: known(0.7),
        ..touchpoint(2, "store", "Electronics store", "In store", "Store managers", 3.0)
    }
}

pub(crate) fn marketing() -> TouchpointScore {
    TouchpointScore {
        moments: vec![MomentView { short: "ZMOT", words: "zero" }],
        promises: vec![
            promise(PromiseRole::Announces, "In our stores on launch day"),
            promise(PromiseRole::Makes, "Ten per cent off for members"),
        ],
        goals: vec![
            goal(
                GoalKind::Operational,
                "People come to the store",
                vec![
                    TargetScore {
                        wanted: "at least 5 %".to_owned(),
                        latest: known(5.0),
                        latest_words: Some("5 %".to_owned()),
                        answers: Some(12_000),
                        ..target("Click-through", 1.0, Status::Met)
                    },
                    TargetScore {
                        wanted: "at least 100 EUR".to_owned(),
                        latest: known(50.0),
                        latest_words: Some("50 EUR".to_owned()),
                        short_by: Some("50 EUR below".to_owned()),
                        deadline: Some(Deadline::By(date(2027, 6, 30))),
                        answers: None,
                        ..target("Revenue per click", 0.5, Status::AtRisk)
                    },
                ],
            ),
            goal(GoalKind::Relationship, "Excitement peaks", vec![score_target(10.0, Status::Met)]),
        ],
        operational: known(0.75),
        operational_of: Counted { counted: 2, targets: 2 },
        gap: known(-0.25),
        ..touchpoint(3, "marketing", "Marketing", "Online", "Marketing team", 10.0)
    }
}

pub(crate) fn purchase() -> TouchpointScore {
    TouchpointScore {
        moments: vec![MomentView { short: "SMOT", words: "second" }],
        promises: vec![promise(PromiseRole::Delivers, "In our stores on launch day")],
        goals: vec![
            goal(
                GoalKind::Operational,
                "The till is quick",
                vec![TargetScore {
                    latest: missing("not measured"),
                    latest_words: None,
                    measured: None,
                    answers: None,
                    met: None,
                    attainment: missing("not measured"),
                    ..target("Minutes at the till", 0.0, Status::Unmeasured)
                }],
            ),
            goal(
                GoalKind::Relationship,
                "They are delighted",
                vec![score_target(10.0, Status::Met)],
            ),
        ],
        operational: missing("not measured"),
        operational_of: Counted { counted: 0, targets: 1 },
        gap: missing("not measured"),
        ..touchpoint(4, "purchase", "Product purchase", "In store", "Store managers", 10.0)
    }
}

pub(crate) fn out_of_stock() -> TouchpointScore {
    TouchpointScore {
        intended: false,
        notes: vec!["Hundreds are told to come back in weeks.".to_owned()],
        goals: vec![goal(
            GoalKind::Relationship,
            "They come back",
            vec![score_target(1.0, Status::Missed)],
        )],
        operational: missing("no operational target"),
        gap: missing("no operational target"),
        ..touchpoint(5, "out_of_stock", "Out of stock", "In store", "Store managers", 1.0)
    }
}

/// A touchpoint with a score and little else.
pub(crate) fn touchpoint(
    number: usize,
    name: &str,
    title: &str,
    channel: &str,
    owner: &str,
    score: f64,
) -> TouchpointScore {
    TouchpointScore {
        number,
        name: name.to_owned(),
        title: title.to_owned(),
        channel: Some(channel.to_owned()),
        owner: Some(owner.to_owned()),
        intended: true,
        moments: Vec::new(),
        recovery: None,
        promises: Vec::new(),
        notes: Vec::new(),
        score: known(score),
        levels: vec![LevelView {
            metric: "delight".to_owned(),
            title: "How was it?".to_owned(),
            value: score.to_string(),
            level: known(score),
            date: Some(date(2027, 3, 15)),
            answers: Some(420),
            measured_of: Vec::new(),
            stale: false,
        }],
        operational: missing("no operational target"),
        operational_of: Counted::default(),
        relationship: known(if score >= 8.0 { 1.0 } else { score / 8.0 }),
        relationship_of: Counted { counted: 1, targets: 1 },
        gap: missing("no operational target"),
        weak: score < 5.0,
        goals: Vec::new(),
    }
}

fn promise(role: PromiseRole, text: &str) -> TouchpointPromise {
    TouchpointPromise { role, text: text.to_owned() }
}

/// A goal of a kind.
pub(crate) fn goal(kind: GoalKind, text: &str, targets: Vec<TargetScore>) -> GoalScore {
    GoalScore { kind: Some(kind), text: text.to_owned(), targets }
}

fn score_target(score: f64, status: Status) -> TargetScore {
    TargetScore {
        wanted: "at least 8".to_owned(),
        measured_of: vec!["early adopters".to_owned(), "loyal customers".to_owned()],
        short_by: (score < 8.0).then(|| format!("{} below", 8.0 - score)),
        latest: known(score),
        latest_words: Some(score.to_string()),
        ..target("How was it?", score / 8.0, status)
    }
}

/// A target that stands somewhere.
pub(crate) fn target(title: &str, attainment: f64, status: Status) -> TargetScore {
    TargetScore {
        metric: "metric".to_owned(),
        title: title.to_owned(),
        wanted: "at most 4 min".to_owned(),
        audiences: Vec::new(),
        baseline: None,
        deadline: Some(Deadline::By(date(2027, 3, 31))),
        latest: known(0.0),
        latest_words: None,
        measured: Some(date(2027, 3, 15)),
        answers: Some(420),
        measured_of: Vec::new(),
        short_by: None,
        met: Some(status == Status::Met),
        attainment: known(attainment),
        status,
        last_status: None,
    }
}
