//! Where customers go on, how many come to each touchpoint and how many leave.

use super::super::{AudienceView, MetricView, StopView, WayView};
use super::*;

/// A journey of touchpoints `a` to `d` with these lines in its flow.
fn flow(lines: &str) -> JourneyScore {
    let spec = format!(
        "metric slow \"Slow\" {{ type duration }}\naudience young \"Young\" {{ share 25% }}\n\
         journey j \"J\" {{\n  stage s {{\n    touchpoint a \"A\" {{}}\n    touchpoint b \"B\" {{}}\n    \
         touchpoint c \"C\" {{}}\n    touchpoint d \"D\" {{}}\n  }}\n  flow {{\n{lines}\n  }}\n}}\n"
    );
    scored(&[("a.journey", spec)], &[], date(2027, 2, 1)).0.journeys.remove(0)
}

fn reached(journey: &JourneyScore) -> Vec<String> {
    let touchpoints = journey.stages.iter().flat_map(|stage| &stage.touchpoints);
    touchpoints.map(|touchpoint| shown(&touchpoint.reached)).collect()
}

fn shown(figure: &Figure) -> String {
    figure.value.map_or_else(|| figure.why.clone().unwrap_or_default(), |value| value.to_string())
}

fn told(way: &WayView) -> String {
    let stop = |stop: StopView| match stop {
        StopView::Start => "start".to_owned(),
        StopView::Finish => "finish".to_owned(),
        StopView::Leave => "leave".to_owned(),
        StopView::Touchpoint(number) => number.to_string(),
    };
    let when = way.when.as_ref().map(|when| format!(" when {when}")).unwrap_or_default();
    format!("{} {} {}{when}", stop(way.from), stop(way.to), shown(&way.share))
}

#[test]
fn shares_multiply_and_come_together_again() {
    let journey = flow(
        "start -> a -> b 60%\na -> c 30%\na -> leave rest\nb -> d 50%\n\
         b -> leave 50% when slow above 5 min\nc -> d\nd -> finish",
    );
    assert_eq!(reached(&journey), ["100", "60", "30", "60"]);
    assert_eq!(journey.leaving.value, Some(40.0));
    let told: Vec<String> = journey.ways.iter().map(told).collect();
    let ways = [
        "start 1 100",
        "1 2 60",
        "1 3 30",
        "1 leave 10",
        "2 4 50",
        "2 leave 50 when “Slow” is above 5 min",
        "3 4 100",
        "4 finish 100",
    ];
    assert_eq!(told, ways);
}

#[test]
fn what_can_not_be_said_says_why_and_only_from_there_on() {
    let unshared = flow("start -> a -> b\na -> c");
    let why = "not every way to it has a share";
    assert_eq!(reached(&unshared), ["100", why, why, "no way leads here"]);
    let back = flow("start -> a -> b\nb -> a\nb -> c -> d");
    assert_eq!(reached(&back), [why; 4]);
    let apart = flow("start -> a -> b 10% for young\na -> c rest\nc -> finish");
    let why = "which way customers take depends on the audience, and the audiences’ shares add \
               up to 25 %";
    assert_eq!(reached(&apart)[..3], ["100", why, why]);
    assert_eq!(told(&apart.ways[1]), format!("1 2 {why}"));
    assert_eq!(apart.ways[1].of_audiences, Some(10.0));
}

#[test]
fn those_who_come_back_are_counted_once_and_go_on_as_all_do() {
    let journey = flow(
        "start -> a 90%\nstart -> d 10%\na -> b\nb -> c 50%\nb -> leave 30%\n\
         b -> finish 20%\nc -> b\nd -> leave",
    );
    // Of the 90 at `b`, 45 come to `c`; all are at `b` again, and again half of them go on.
    assert_eq!(reached(&journey), ["90", "90", "45", "10"]);
    assert_eq!(journey.leaving.value, Some(64.0));
    let taken: Vec<_> = journey.ways.iter().map(|way| way.taken.value.unwrap()).collect();
    assert_eq!(taken, [90.0, 10.0, 90.0, 90.0, 54.0, 36.0, 90.0, 10.0]);
}

#[test]
fn without_a_flow_nothing_is_planned() {
    let journey = &electronics_store().0.journeys[0];
    assert_eq!(journey.leaving.value, Some(80.0));
    assert_eq!(journey.covered.value, Some(100.0));
    let spec = "journey j \"J\" { stage s { touchpoint a \"A\" {} } }".to_owned();
    let journey = scored(&[("a.journey", spec)], &[], date(2027, 2, 1)).0.journeys.remove(0);
    assert!(journey.ways.is_empty());
    assert_eq!(reached(&journey), ["the spec plans no flow"]);
}

#[test]
fn metrics_and_audiences_are_shown_with_what_the_specs_say_of_them() {
    let (card, _) = electronics_store();
    let helpful = card.metrics.iter().find(|metric| metric.name == "helpful");
    let expected = MetricView {
        name: "helpful".to_owned(),
        title: "The staff could help".to_owned(),
        kind: Some(crate::model::GoalKind::Relationship),
        question: Some("How well could we answer your questions?".to_owned()),
        source: Some("Survey at the store's exit".to_owned()),
        source_kind: Some("survey"),
        every: Some("every quarter".to_owned()),
        scale: Some("1 to 5".to_owned()),
        better: Some("higher"),
        figure: Some("mean"),
        owner: None,
        everybody: false,
        audiences: card.audiences.iter().map(|audience| audience.title.clone()).collect(),
        notes: Vec::new(),
    };
    assert_eq!(helpful, Some(&expected));
    let fans = AudienceView {
        name: "fans".to_owned(),
        title: "Fans who read every test".to_owned(),
        kind: Some("consumer"),
        share: Some(35.0),
        size: Some(4200.0),
        worth: Some("310 EUR per year".to_owned()),
        notes: Vec::new(),
    };
    assert_eq!(card.audiences[0], fans);
}

#[test]
fn what_is_wanted_has_the_unit_of_what_is_measured() {
    let wanted =
        |metric, target: &str| super::targets::target(metric, target, &["2027-01-31,,20,"]).wanted;
    assert_eq!(wanted("type nps", "at least 45"), "at least 45 points");
    assert_eq!(wanted("type nps", "between 10 and 45 points"), "between 10 and 45 points");
    assert_eq!(wanted("type nps", "up 5 from 10"), "+5 points, to at least 15 points");
}
