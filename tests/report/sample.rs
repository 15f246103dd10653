//! Scorecards built by hand: the launch at the electronics store, and variants
//! of it for what is hard to show.

use touchline::report::FindingView;
use touchline::score::{
    BrandView, Figure, GoalScore, JourneyScore, LevelView, Masking, MomentView, PathScore,
    PromiseRole, PromiseView, Scorecard, Settings, StageScore, Status, StatusCount, TargetScore,
    TouchpointPromise, TouchpointScore,
};

/// A figure that is there.
pub(crate) fn known(value: f64) -> Figure {
    Figure {
        value: Some(value),
        why: None,
    }
}

/// A figure that is missing.
pub(crate) fn missing(why: &str) -> Figure {
    Figure {
        value: None,
        why: Some(why.to_owned()),
    }
}

/// The launch: scores 10, 3, 10, 10, 1; 20 % get one, 80 % are turned away.
pub(crate) fn launch() -> Scorecard {
    Scorecard {
        project: "electronics-store".to_owned(),
        as_of: "2027-03-31".to_owned(),
        settings: Settings::default(),
        brands: vec![brand()],
        journeys: vec![journey()],
    }
}

fn brand() -> BrandView {
    BrandView {
        name: "volt".to_owned(),
        title: "Volt Electronics".to_owned(),
        promises: vec![
            PromiseView {
                name: "on_the_day".to_owned(),
                text: "In our stores on launch day".to_owned(),
                made_by: "Volt Electronics".to_owned(),
                announced_by: vec!["Marketing".to_owned()],
                delivered_by: vec!["Product purchase".to_owned()],
            },
            PromiseView {
                name: "advice".to_owned(),
                text: "People who know what they sell".to_owned(),
                made_by: "Volt Electronics".to_owned(),
                announced_by: Vec::new(),
                delivered_by: vec!["Electronics store".to_owned()],
            },
        ],
    }
}

fn journey() -> JourneyScore {
    JourneyScore {
        name: "launch".to_owned(),
        title: "The launch of the Nova".to_owned(),
        brand: Some("Volt Electronics".to_owned()),
        audiences: vec!["early adopters".to_owned(), "loyal customers".to_owned()],
        notes: vec!["Written with the store managers of three cities.".to_owned()],
        touchpoints: 5,
        scored: 5,
        mean: known(6.8),
        lived_through: known(6.45),
        peak: known(10.0),
        end: known(1.0),
        slope: known(-4.5),
        spread: known(9.0),
        weakest: Some(5),
        weak: vec![2, 5],
        masks: masks(),
        paths: paths(),
        stages: stages(),
        goals: vec![goal(
            "operational",
            "Sell the first batch",
            vec![TargetScore {
                wanted: "at least 5000 articles".to_owned(),
                latest: known(5000.0),
                latest_words: Some("5000 articles".to_owned()),
                answers: None,
                ..target("Articles sold", 1.0, Status::Met)
            }],
        )],
        statuses: vec![
            StatusCount {
                status: Status::Met,
                count: 5,
            },
            StatusCount {
                status: Status::AtRisk,
                count: 1,
            },
            StatusCount {
                status: Status::Missed,
                count: 2,
            },
            StatusCount {
                status: Status::Unmeasured,
                count: 1,
            },
        ],
    }
}

fn masks() -> Vec<Masking> {
    let mask = |figure: &str, value, hides: &[usize]| Masking {
        figure: figure.to_owned(),
        value,
        hides: hides.to_vec(),
    };
    vec![
        mask("mean of the touchpoints", 6.8, &[2, 5]),
        mask("what customers lived through", 6.45, &[2, 5]),
        mask("path \"Those who get one\"", 8.25, &[2]),
        mask("path \"Those turned away\"", 6.0, &[2, 5]),
    ]
}

fn paths() -> Vec<PathScore> {
    let path = |name: &str, title: &str, touchpoints: &[usize], share, mean| PathScore {
        name: Some(name.to_owned()),
        title: title.to_owned(),
        touchpoints: touchpoints.to_vec(),
        share: known(share),
        mean: known(mean),
    };
    vec![
        path("buyers", "Those who get one", &[1, 2, 3, 4], 20.0, 8.25),
        path("turned_away", "Those turned away", &[1, 2, 3, 5], 80.0, 6.0),
    ]
}

fn stages() -> Vec<StageScore> {
    vec![
        stage(
            "hear",
            "Hear of it",
            "to know first what is new",
            vec![press()],
        ),
        stage(
            "look",
            "Look closer",
            "someone who can answer",
            vec![store(), marketing()],
        ),
        stage(
            "buy",
            "Buy",
            "to take it home today",
            vec![purchase(), out_of_stock()],
        ),
    ]
}

fn stage(name: &str, title: &str, wants: &str, touchpoints: Vec<TouchpointScore>) -> StageScore {
    StageScore {
        name: name.to_owned(),
        title: title.to_owned(),
        wants: vec![wants.to_owned()],
        notes: Vec::new(),
        goals: Vec::new(),
        touchpoints,
    }
}

fn press() -> TouchpointScore {
    TouchpointScore {
        moments: vec![MomentView {
            short: "<ZMOT",
            words: "less than zero",
        }],
        goals: vec![
            goal(
                "operational",
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
                "relationship",
                "People are curious",
                vec![score_target(10.0, Status::Met)],
            ),
        ],
        operational: known(1.0),
        gap: known(0.0),
        ..touchpoint(
            1,
            "press",
            "Product innovation",
            "Press",
            "Communications",
            10.0,
        )
    }
}

fn store() -> TouchpointScore {
    TouchpointScore {
        moments: vec![MomentView {
            short: "FMOT",
            words: "first",
        }],
        recovery: Some("Call back by an expert, when the wait is above 20 min".to_owned()),
        promises: vec![promise(
            PromiseRole::Delivers,
            "People who know what they sell",
        )],
        notes: vec!["Staff are swamped with questions and may not take orders.".to_owned()],
        goals: vec![
            goal(
                "operational",
                "Everybody is served",
                vec![TargetScore {
                    wanted: "at most 20 min".to_owned(),
                    baseline: Some("24 min on 2026-12-01".to_owned()),
                    latest: known(20.0),
                    latest_words: Some("20 min".to_owned()),
                    ..target("Minutes until served", 1.0, Status::Met)
                }],
            ),
            goal(
                "relationship",
                "Questions get answers",
                vec![score_target(3.0, Status::Missed)],
            ),
        ],
        operational: known(1.0),
        gap: known(0.7),
        ..touchpoint(
            2,
            "store",
            "Electronics store",
            "In store",
            "Store managers",
            3.0,
        )
    }
}

fn marketing() -> TouchpointScore {
    TouchpointScore {
        moments: vec![MomentView {
            short: "ZMOT",
            words: "zero",
        }],
        promises: vec![
            promise(PromiseRole::Announces, "In our stores on launch day"),
            promise(PromiseRole::Makes, "Ten per cent off for members"),
        ],
        goals: vec![
            goal(
                "operational",
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
                        deadline: Some("2027-06-30".to_owned()),
                        answers: None,
                        ..target("Revenue per click", 0.5, Status::AtRisk)
                    },
                ],
            ),
            goal(
                "relationship",
                "Excitement peaks",
                vec![score_target(10.0, Status::Met)],
            ),
        ],
        operational: known(0.75),
        gap: known(-0.25),
        ..touchpoint(
            3,
            "marketing",
            "Marketing",
            "Online",
            "Marketing team",
            10.0,
        )
    }
}

fn purchase() -> TouchpointScore {
    TouchpointScore {
        moments: vec![MomentView {
            short: "SMOT",
            words: "second",
        }],
        promises: vec![promise(
            PromiseRole::Delivers,
            "In our stores on launch day",
        )],
        goals: vec![
            goal(
                "operational",
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
                "relationship",
                "They are delighted",
                vec![score_target(10.0, Status::Met)],
            ),
        ],
        operational: missing("not measured"),
        gap: missing("not measured"),
        ..touchpoint(
            4,
            "purchase",
            "Product purchase",
            "In store",
            "Store managers",
            10.0,
        )
    }
}

fn out_of_stock() -> TouchpointScore {
    TouchpointScore {
        intended: false,
        notes: vec!["Hundreds are told to come back in weeks.".to_owned()],
        goals: vec![goal(
            "relationship",
            "They come back",
            vec![score_target(1.0, Status::Missed)],
        )],
        operational: missing("no operational target"),
        gap: missing("no operational target"),
        ..touchpoint(
            5,
            "out_of_stock",
            "Out of stock",
            "In store",
            "Store managers",
            1.0,
        )
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
            date: "2027-03-15".to_owned(),
            answers: Some(420),
            measured_of: Vec::new(),
            stale: false,
        }],
        operational: missing("no operational target"),
        relationship: known(if score >= 8.0 { 1.0 } else { score / 8.0 }),
        gap: missing("no operational target"),
        weak: score < 5.0,
        goals: Vec::new(),
    }
}

fn promise(role: PromiseRole, text: &str) -> TouchpointPromise {
    TouchpointPromise {
        role,
        text: text.to_owned(),
    }
}

/// A goal of a kind.
pub(crate) fn goal(kind: &'static str, text: &str, targets: Vec<TargetScore>) -> GoalScore {
    GoalScore {
        kind: Some(kind),
        text: text.to_owned(),
        targets,
    }
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
        deadline: Some("2027-03-31".to_owned()),
        latest: known(0.0),
        latest_words: None,
        measured: Some("2027-03-15".to_owned()),
        answers: Some(420),
        measured_of: Vec::new(),
        short_by: None,
        met: Some(status == Status::Met),
        attainment: known(attainment),
        status,
        last_status: None,
    }
}

/// What a check might have found.
pub(crate) fn findings() -> Vec<FindingView> {
    let finding = |level, sort, code, message: &str, help: &str, line| FindingView {
        level,
        sort,
        code,
        message: message.to_owned(),
        help: Some(help.to_owned()),
        path: "launch.journey".to_owned(),
        line,
        column: 3,
    };
    vec![
        finding(
            "warning",
            "not yet written",
            "touchpoint-without-operational-goal",
            "touchpoint `out_of_stock` has no operational goal",
            "Say what it is for, e.g. `goal operational \"Nobody leaves angry\"`.",
            61,
        ),
        finding(
            "advice",
            "due",
            "deadline-passed",
            "the deadline of target `wait` has passed",
            "Set a new one, or take the target out.",
            34,
        ),
    ]
}
