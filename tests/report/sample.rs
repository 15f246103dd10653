//! Scorecards built by hand: the launch at the electronics store, and variants
//! of it for what is hard to show.

use crate::parts::{goal, marketing, out_of_stock, press, purchase, store, target};
use jiff::civil::date;
use touchline::model::GoalKind;
use touchline::report::FindingView;
use touchline::score::{
    BrandView, Figure, JourneyScore, Masking, Overall, PathScore, PromiseView, Scorecard, Settings,
    StageScore, Status, StatusCount, TargetScore, TouchpointScore,
};

/// A figure that is there.
pub(crate) fn known(value: f64) -> Figure {
    Figure { value: Some(value), why: None }
}

/// A figure that is missing.
pub(crate) fn missing(why: &str) -> Figure {
    Figure { value: None, why: Some(why.to_owned()) }
}

/// The launch: scores 10, 3, 10, 10, 1; 20 % get one, 80 % are turned away.
pub(crate) fn launch() -> Scorecard {
    Scorecard {
        project: "electronics-store".to_owned(),
        as_of: date(2027, 3, 31),
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
            GoalKind::Operational,
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
            StatusCount { status: Status::Met, count: 5 },
            StatusCount { status: Status::AtRisk, count: 1 },
            StatusCount { status: Status::Missed, count: 2 },
            StatusCount { status: Status::Unmeasured, count: 1 },
        ],
    }
}

fn masks() -> Vec<Masking> {
    let paths = paths();
    let mask = |figure, value, hides: &[usize]| Masking::new(figure, &paths, value, hides.to_vec());
    vec![
        mask(Overall::Mean, 6.8, &[2, 5]),
        mask(Overall::LivedThrough, 6.45, &[2, 5]),
        mask(Overall::Path(0), 8.25, &[2]),
        mask(Overall::Path(1), 6.0, &[2, 5]),
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
        stage("hear", "Hear of it", "to know first what is new", vec![press()]),
        stage("look", "Look closer", "someone who can answer", vec![store(), marketing()]),
        stage("buy", "Buy", "to take it home today", vec![purchase(), out_of_stock()]),
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
