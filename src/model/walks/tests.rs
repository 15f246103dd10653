//! Flows in a line each, and the walks they have.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::model::{AudienceId, Flow, Heading, Ref, Share, Stage, Stated, StatedRef, Way};
use crate::source::{Sources, Span};

/// A model of one journey whose flow has these ways, e.g. `"start a 30, a b"`;
/// the touchpoints are the letters `a` to `z`. A way or path ends with `!0` if only
/// the first audience takes it, with `!1` if only the second.
fn model(ways: &str, paths: &[&str]) -> Model<'static> {
    let (file, _) = Sources::default().add("test.journey", Vec::new());
    let span = Span { file, start: 0, end: 0 };
    let mut model = Model::default();
    let ids: Vec<_> =
        ('a'..='z').map(|name| model.touchpoints.push(touchpoint(name, span))).collect();
    let ways = ways.split(", ").filter(|way| !way.is_empty()).map(|way| self::way(way, span));
    let paths = paths.iter().map(|path| self::path(path, span));
    let flow = Flow { ways: ways.collect(), paths: paths.collect(), ..Flow::new(span) };
    model.journeys.push(Journey {
        heading: heading("j", span),
        brand: None,
        audiences: vec![],
        draft: None,
        stages: vec![],
        touchpoints: ids,
        goals: vec![],
        flow: Some(flow),
        investments: vec![],
        notes: vec![],
    });
    model.stages.push(Stage {
        heading: heading("s", span),
        journey: crate::model::Id::new(0),
        wants: vec![],
        exchange: None,
        touchpoints: vec![],
        goals: vec![],
        notes: vec![],
    });
    model
}

fn heading(name: &str, span: Span) -> Heading<'static> {
    let name = name.to_owned();
    Heading {
        title: name.to_uppercase().into(),
        name: name.into(),
        span,
        whole: span,
        has_unread: false,
    }
}

fn touchpoint(name: char, span: Span) -> Touchpoint<'static> {
    Touchpoint {
        heading: heading(&name.to_string(), span),
        journey: crate::model::Id::new(0),
        stage: crate::model::Id::new(0),
        audiences: vec![],
        unintended: None,
        channel: None,
        owner: None,
        moments: vec![],
        because: vec![],
        aim: None,
        serves: vec![],
        goals: vec![],
        promises: vec![],
        announces: vec![],
        delivers: vec![],
        recovery: None,
        experience: None,
        notes: vec![],
    }
}

/// What stands before `!`, and the audience behind it.
fn audience(text: &str, span: Span) -> (&str, Vec<StatedRef<AudienceId>>) {
    let (text, audience) = text.split_once('!').map_or((text, None), |(a, b)| (a, Some(b)));
    let id =
        |text: &str| Stated { value: Ref::To(crate::model::Id::new(text.parse().unwrap())), span };
    (text, audience.map(id).into_iter().collect())
}

fn way(text: &str, span: Span) -> Way<'static> {
    let (text, audiences) = audience(text, span);
    let parts: Vec<_> = text.split(' ').collect();
    let share = parts.get(2).map(|share| match *share {
        "rest" => Share::Rest,
        share => Share::Percent(share.parse().unwrap()),
    });
    let share = share.map(|value| Stated { value, span });
    Way {
        from: stop(parts[0]),
        to: stop(parts[1]),
        share,
        when: None,
        within: None,
        after: None,
        audiences,
        span,
        line: span,
        is_last: true,
    }
}

fn stop(name: &str) -> Stop {
    match name {
        "start" => Stop::Start,
        "finish" => Stop::Finish,
        "leave" => Stop::Leave,
        letter => Stop::At(id(letter)),
    }
}

fn id(letter: &str) -> TouchpointId {
    crate::model::Id::new(usize::from(letter.as_bytes()[0] - b'a'))
}

/// A path through some letters; behind them, `.` stands for `finish` and `-` for
/// `leave`.
fn path(names: &str, span: Span) -> Path<'static> {
    let (names, audiences) = audience(names, span);
    let end = |stop| Some(Stated { value: stop, span });
    let (names, end) = match (names.strip_suffix('.'), names.strip_suffix('-')) {
        (Some(names), _) => (names, end(Stop::Finish)),
        (_, Some(names)) => (names, end(Stop::Leave)),
        _ => (names, None),
    };
    let through = names.chars().map(|name| Stated { value: Ref::To(id(&name.to_string())), span });
    Path { heading: heading("p", span), through: through.collect(), end, audiences }
}

/// The walks of a flow, one a line.
fn found(ways: &str, paths: &[&str]) -> String {
    let model = model(ways, paths);
    let name = |id: &TouchpointId| model.touchpoints[*id].heading.name.to_string();
    let names = |ids: &[TouchpointId]| ids.iter().map(name).collect::<Vec<_>>().join("");
    let walk = |walk: &Walk| match &walk.share {
        Ok(share) => format!("{} {share:.2}", names(&walk.touchpoints)),
        Err(why) => format!("{} {why}", names(&walk.touchpoints)),
    };
    let fit = |fit: &Fit| match fit {
        Fit::One(one) => walk(one),
        Fit::Several(one, other) => format!("{} or {}", names(one), names(other)),
        Fit::None { passed, leads_on: false } => format!("passes {passed}"),
        Fit::None { passed, leads_on: true } => format!("passes {passed}, but leads on"),
        Fit::Unknown => "unknown".to_owned(),
    };
    let lines: Vec<_> = match walks(&model, model.journeys.values().next().unwrap()) {
        Walks::All(walks) => walks.iter().map(walk).collect(),
        Walks::TooMany => vec!["too many".to_owned()],
        Walks::Named(fits) => fits.iter().map(fit).collect(),
    };
    lines.join("\n")
}

#[test]
fn shares_are_multiplied_along_a_walk() {
    let ways = "start a, a b 20, a c rest, b d 50, b leave 50, d finish";
    assert_eq!(found(ways, &[]), "abd 10.00\nab 10.00\nac 80.00");
}

#[test]
fn without_ways_there_are_no_walks() {
    assert_eq!(found("", &[]), "");
    assert_eq!(found("a b, b finish", &[]), "");
}

#[test]
fn those_who_come_back_go_on_as_all_do() {
    // Of 100, 50 come to `b`; 30 of them are back at `a`, 15 of whom come to `b` again.
    let ways = "start a, a b 50, a c 50, b a 60, b finish 40";
    assert_eq!(found(ways, &[]), "ab 28.57\nac 71.43");
    // Whoever comes back to `b` may take another way than the first time.
    let ways = "start a, a b 50, a c 50, b c 50, b d 50, c b 40, c e 60";
    assert_eq!(found(ways, &[]), "abce 18.75\nabd 31.25\nacbd 12.50\nace 37.50");
    assert_eq!(
        found(&ways.replace("c e 60", "c e"), &["abd"]),
        "abd not every way on from “C” has a share"
    );
    assert_eq!(found("start a, a b 20, a c 80, c a 100", &[]), "ab 100.00");
}

proptest::proptest! {
    /// Whatever the loops, everybody gets out by one walk.
    #[test]
    fn the_shares_of_all_walks_are_everybody(shares in proptest::array::uniform5(proptest::array::uniform5(1..9u32))) {
        let names = ["a", "b", "c", "d", "finish"];
        let mut ways = vec!["start a".to_owned()];
        for (from, shares) in names.iter().zip(&shares).take(4) {
            let of = |at: usize| if names[at] == *from { 0 } else { shares[at] };
            let all: u32 = (0..5).map(of).sum();
            ways.extend((0..5).filter(|at| of(*at) > 0).map(|at| {
                format!("{from} {} {}", names[at], 100.0 * f64::from(of(at)) / f64::from(all))
            }));
        }
        let found = found(&ways.join(", "), &[]);
        let share = |line: &str| line.split(' ').nth(1).and_then(|share| share.parse::<f64>().ok());
        let sum: f64 = found.lines().filter_map(share).sum();
        proptest::prop_assert!((sum - 100.0).abs() < 0.1, "{found}");
    }
}

#[test]
fn a_way_back_is_no_part_of_a_walk() {
    assert_eq!(found("start a, a b, b a 50, b c 25, b leave 25", &[]), "abc 50.00\nab 50.00");
}

#[test]
fn a_detour_that_only_leads_back_is_left_out_too() {
    assert_eq!(found("start a, a b 30, a c 70, b a", &[]), "ac 100.00");
    assert_eq!(found("start a, a b 30, a c 70, b d, d b, d a, c a, c e", &[]), "ace 100.00");
}

#[test]
fn a_fork_without_shares_gives_no_share() {
    let why = "not every way on from “A” has a share";
    assert_eq!(found("start a, a b, a c", &[]), format!("ab {why}\nac {why}"));
    assert_eq!(found("start a, a b, a c rest", &[]), format!("ab {why}\nac {why}"));
}

#[test]
fn ways_to_the_same_stop_are_one() {
    assert_eq!(found("start a, a b 20, a c 50, a b 30", &[]), "ab 50.00\nac 50.00");
}

#[test]
fn nobody_is_not_shared_out() {
    assert_eq!(
        found("start a, a b 0, a c 0", &[]).lines().next(),
        Some("ab nobody goes on from “A”")
    );
}

#[test]
fn a_path_is_the_one_walk_that_passes_its_touchpoints_in_order() {
    let ways = "start a, a b 20, a c rest, b d, c d, d e 50, d f 50";
    assert_eq!(found(ways, &["be", "cf", "df"]), "abde 10.00\nacdf 40.00\nabdf or acdf");
    assert_eq!(found(ways, &["bc", "az", "z"]), "passes 1\npasses 1\npasses 0");
}

#[test]
fn a_path_that_names_all_of_a_walk_is_that_walk() {
    let ways = "start a, a b 40, a leave 60, b c 50, b finish 50";
    assert_eq!(found(ways, &["a", "ab", "abc"]), "a 60.00\nab 20.00\nabc 20.00");
    assert_eq!(found("start a, a b, b a, b c", &["aba"]), "passes 2, but leads on");
}

#[test]
fn finishing_and_leaving_make_no_two_walks() {
    let ways = "start a, a finish 30, a b 50, a leave 20";
    assert_eq!(found(ways, &[]), "a 50.00\nab 50.00");
    assert_eq!(found(ways, &["a"]), "a 50.00");
}

#[test]
fn a_path_that_names_its_end_is_of_those_who_end_so() {
    let ways = "start a, a finish 30, a b 50, a leave 20, b leave 40, b finish 60";
    assert_eq!(found(ways, &["a.", "a-", "a"]), "a 30.00\na 20.00\na 50.00");
    assert_eq!(found(ways, &["b.", "b-"]), "ab 30.00\nab 20.00");
    // Of 100 at `a`, 50 come to `b`; half of those are back at `a`, and so on.
    let ways = "start a, a b 50, a finish 30, a leave 20, b a 50, b finish 25, b leave 25";
    assert_eq!(found(ways, &["a.", "a-", "ab.", "ab-"]), "a 40.00\na 26.67\nab 16.67\nab 16.67");
}

#[test]
fn a_path_can_order_a_loop() {
    let ways = "start a, start b, a b, b a, a c, b c";
    assert_eq!(found(ways, &["ba"]), "bac not every way on from the start has a share");
    assert_eq!(found(ways, &["a"]), "abc or ac");
}

#[test]
fn a_path_that_cannot_end_passes_all_its_touchpoints() {
    assert_eq!(found("start a, a b, b a, start c", &["ab"]), "passes 0, but leads on");
    assert_eq!(found("start a, a a", &[]), "");
}

/// Rungs of a ladder: two ways to go on at each, so 2^n walks.
fn ladder(rungs: usize) -> String {
    let name = |rung: usize, side: usize| char::from(b'a' + (2 * rung + side) as u8);
    let mut ways = vec!["start a 50".to_owned(), "start b 50".to_owned()];
    for rung in 1..rungs {
        for (from, to) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
            ways.push(format!("{} {} 50", name(rung - 1, from), name(rung, to)));
        }
    }
    ways.join(", ")
}

#[test]
fn up_to_32_walks_are_listed() {
    assert_eq!(found(&ladder(5), &[]).lines().count(), 32);
    assert_eq!(found(&ladder(6), &[]), "too many");
    assert_eq!(
        found(&ladder(12), &["acegikmoqsuw"]),
        format!("acegikmoqsuw {:.2}", 100.0 / 4096.0)
    );
}

/// Ways between all letters, in at `a` and out at `out`.
fn tangle(out: char) -> String {
    let mut ways = vec!["start a".to_owned(), format!("{out} finish 5")];
    for from in 'a'..='z' {
        ways.extend(('a'..='z').filter(|to| *to != from).map(|to| format!("{from} {to} 1")));
    }
    ways.join(", ")
}

#[test]
fn a_tangle_takes_no_time() {
    assert_eq!(found(&tangle('a'), &[]), "a 100.00");
    assert_eq!(found(&tangle('a'), &["z"]), "passes 0, but leads on");
    assert_eq!(found(&tangle('z'), &[]), "too many");
    assert_eq!(found(&tangle('z'), &["zb"]), "unknown");
    assert_eq!(found(&tangle('z'), &["bc"]).lines().count(), 1);
}

#[test]
fn where_several_walks_fit_the_direct_one_is_meant() {
    let ways = "start a, a b 20, a c 80, b c, c d";
    assert_eq!(
        found(ways, &["acd", "ac", "bc", "c"]),
        "acd 80.00\nacd 80.00\nabcd 20.00\nabcd or acd"
    );
    // Only between those that stand side by side in the list.
    assert_eq!(found("start a, a b, a c, b d, c d, a d", &["ad", "d"]).lines().count(), 2);
}

#[test]
fn a_path_of_an_audience_takes_the_ways_of_that_audience() {
    let ways = "start a!0, start b!1, a c, b c, c d 40!0, c e 60!0, c d!1";
    // What share of all customers that is, is worked out with the audiences' shares.
    let walks = found(ways, &["d!0", "d!1", "e!0"]);
    let names: Vec<_> = walks.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(names, ["acd", "bcd", "ace"]);
    assert_eq!(found(ways, &["e!1", "a!1"]), "passes 0\npasses 0");
}
