//! Journeys in which which way customers take depends on the audience.

use super::*;

/// The journey of touchpoints `a` to `d` for these audiences, with these lines
/// in its flow.
fn flow(audiences: &str, of_journey: &str, lines: &str) -> JourneyScore {
    let spec = format!(
        "{audiences}\njourney j \"J\" {{\n{of_journey}\n  stage s {{\n    touchpoint a \"A\" {{}}\n    \
         touchpoint b \"B\" {{}}\n    touchpoint c \"C\" {{}}\n    touchpoint d \"D\" {{}}\n  }}\n  \
         flow {{\n{lines}\n  }}\n}}\n"
    );
    scored(&[("a.journey", spec)], &[], date(2027, 2, 1)).0.journeys.remove(0)
}

const BOTH: &str = "audience young \"Young\" { share 25% }\naudience old \"Old\" { share 75% }";

fn shares(journey: &JourneyScore) -> Vec<Option<f64>> {
    journey.paths.iter().map(|path| path.share.value).collect()
}

fn reached(journey: &JourneyScore) -> Vec<Option<f64>> {
    let touchpoints = journey.stages.iter().flat_map(|stage| &stage.touchpoints);
    touchpoints.map(|touchpoint| touchpoint.reached.value).collect()
}

#[test]
fn ways_for_audiences_take_the_shares_of_the_audiences() {
    let lines = "start -> a\na -> b for young\na -> c for old\nb -> d\nc -> d 80%\nc -> leave rest";
    let journey = flow(BOTH, "", lines);
    assert_eq!(shares(&journey), [Some(25.0), Some(60.0), Some(15.0)]);
    assert_eq!(reached(&journey), [Some(100.0), Some(25.0), Some(75.0), Some(85.0)]);
    assert_eq!((journey.covered.value, journey.leaving.value), (Some(100.0), Some(15.0)));
    let ways: Vec<_> = journey.ways.iter().map(|way| way.share.value).collect();
    let percents = [100.0, 25.0, 75.0, 100.0, 80.0, 20.0].map(Some);
    assert_eq!(ways, percents);
}

#[test]
fn who_is_apart_once_stays_apart() {
    // Those who take the first way for the young take the second one, too.
    let lines = "start -> a for young\nstart -> b for old\na -> c\nb -> c\nc -> d for young\n\
                 c -> finish for old";
    let journey = flow(BOTH, "", lines);
    let lived: Vec<_> =
        journey.paths.iter().map(|path| (&*path.touchpoints, path.share.value)).collect();
    assert_eq!(
        lived,
        [
            (&[1, 3, 4][..], Some(25.0)),
            (&[1, 3][..], Some(0.0)),
            (&[2, 3, 4][..], Some(0.0)),
            (&[2, 3][..], Some(75.0)),
        ]
    );
    assert_eq!(reached(&journey)[3], Some(25.0));
}

#[test]
fn a_share_for_an_audience_is_one_of_theirs() {
    let lines = "start -> a\na -> b 40% for young\na -> c rest";
    let journey = flow(BOTH, "audience young, old", lines);
    assert_eq!(shares(&journey), [Some(10.0), Some(90.0)]);
    assert_eq!(reached(&journey)[1..3], [Some(10.0), Some(90.0)]);
}

#[test]
fn the_rest_of_an_audience_is_what_its_own_ways_leave() {
    let lines = "start -> a\na -> b 60% for young\na -> c rest for young\na -> b 50% for old\n\
                 a -> c 50% for old\nb -> d\nc -> d\nd -> a 30%\nd -> finish rest";
    let of = |audiences: &str| {
        let ways = flow(audiences, "", lines).ways;
        ways.into_iter().map(|way| (way.share.value, way.of_audiences)).collect::<Vec<_>>()
    };
    let shares = [(15.0, 60.0), (10.0, 40.0), (37.5, 50.0), (37.5, 50.0)];
    assert_eq!(of(BOTH)[1..5], shares.map(|(all, own)| (Some(all), Some(own))));
    // Without the audiences' shares, it is known of each audience alone.
    let bare = BOTH.replace("share 75%", "");
    assert_eq!(of(&bare)[1..5], shares.map(|(_, own)| (None, Some(own))));
    let both = flow(
        BOTH,
        "",
        "start -> a\na -> b 60% for young\na -> b 20% for old\na -> c rest for young, old",
    );
    assert_eq!(both.ways[3].of_audiences, None);
    assert_eq!(both.ways[3].share.value, Some(70.0));
}

#[test]
fn named_paths_have_the_shares_of_their_audiences() {
    let lines = "start -> a\na -> b for young\na -> c for old\nb -> a\n\
                 path early \"Early\" through a, b\npath late \"Late\" through c";
    let journey = flow(BOTH, "", lines);
    assert_eq!(shares(&journey), [None, Some(75.0)]);
}

#[test]
fn paths_that_end_otherwise_are_others() {
    let lines = "start -> a\na -> finish 70%\na -> leave rest";
    let of = |lines: &str, ends: [&str; 2]| {
        let [one, other] = ends.map(|end| format!("through a{end}"));
        flow(BOTH, "", &format!("{lines}\npath x \"X\" {one}\npath y \"Y\" {other}"))
    };
    let both = of(lines, [", finish", ", leave"]);
    assert_eq!((shares(&both), both.covered.value), (vec![Some(70.0), Some(30.0)], Some(100.0)));
    let apart = format!(
        "{}\na -> finish for old",
        lines.replace('%', "% for young").replace("rest", "rest for young")
    );
    assert_eq!(shares(&of(&apart, [", finish", ", leave"])), [Some(92.5), Some(7.5)]);
    for ends in [["", ", leave"], [", finish", ", finish"], ["", ""]] {
        let why = of(lines, ends).covered.why;
        assert_eq!(why.as_deref(), Some("two paths take the same way"), "{ends:?}");
    }
}

#[test]
fn of_a_journey_for_some_audiences_their_shares_are_parts_of_it() {
    let audiences = format!("{BOTH}\naudience others \"Others\" {{ share 25% }}");
    let audiences = audiences.replace("75%", "50%");
    let lines = "start -> b for young\nstart -> c for old";
    let journey = flow(&audiences, "audience young, old", lines);
    assert_eq!(shares(&journey), [Some(33.33), Some(66.67)]);
}

#[test]
fn without_shares_of_all_audiences_the_reason_is_one_for_all() {
    let split = "start -> b for young\nstart -> c for old";
    let why = |audiences: &str, lines: &str| {
        let journey = flow(audiences, "", lines);
        let whys: Vec<_> = journey.paths.iter().map(|path| path.share.why.clone()).collect();
        assert!(whys.iter().all(|why| *why == whys[0]), "{whys:?}");
        assert_eq!(journey.covered.why, whys[0]);
        let why = whys[0].clone().unwrap_or_default();
        why.replace("which way customers take depends on the audience, and ", "")
    };
    assert_eq!(why(BOTH, split), "");
    let bare = BOTH.replace("share 75%", "");
    assert_eq!(why(&bare, split), "“Old” has no share");
    let partial = BOTH.replace("75%", "50%");
    assert_eq!(why(&partial, split), "the audiences’ shares add up to 75 %");
    let stuck = "start -> a\na -> b for young\na -> c for young";
    assert_eq!(why(BOTH, stuck), "the other audiences have no way on from “A”");
}

#[test]
fn paths_that_could_each_be_several_are_named() {
    let lines = "start -> a\na -> b 50%\na -> c 50%\nb -> d\nc -> d";
    let of = |paths: &str| flow("", "", &format!("{lines}\n{paths}"));
    let two = of("path x \"X\" through a\npath y \"Y\" through d");
    let why = "paths “X” and “Y” each fit more than one way through the journey";
    assert_eq!(two.lived_through.why.as_deref(), Some(why));
    assert_eq!(two.covered.why.as_deref(), Some(why));
    let share = two.paths[0].share.why.as_deref();
    assert_eq!(share, Some("it fits more than one way through the journey"));
    let one = of("path x \"X\" through a\npath y \"Y\" through b");
    let why = "path “X” fits more than one way through the journey";
    assert_eq!(one.covered.why.as_deref(), Some(why));
    let twice = of("path x \"X\" through b\npath y \"Y\" through a, b");
    assert_eq!(twice.covered.why.as_deref(), Some("two paths take the same way"));
}

#[test]
fn many_paths_without_names_are_summed_up() {
    let forking = |count: usize, name: &str| {
        let mut lines = "start -> a\n".to_owned();
        let mut touchpoints = String::new();
        for at in 0..count {
            lines += &format!("a -> t{at} {}%\n{}", at + 1, name.replace('#', &at.to_string()));
            touchpoints += &format!("touchpoint t{at} \"T{at}\"\n");
        }
        let spec = format!(
            "journey j \"J\" {{\nstage s {{\ntouchpoint a \"A\"\n{touchpoints}}}\nflow \
             {{\n{lines}}}\n}}"
        );
        scored(&[("a.journey", spec)], &[], date(2027, 2, 1)).0.journeys.remove(0)
    };
    let journey = forking(18, "");
    let shown: Vec<usize> = journey.shown_paths().map(|(index, _)| index).collect();
    assert_eq!((journey.paths.len(), shown), (18, (10..18).collect()));
    let more = journey.more_paths.map(|more| (more.paths.len(), more.share.value));
    assert_eq!(more, Some((10, Some(32.16))));
    assert_eq!(forking(9, "").more_paths, None);
    assert_eq!(forking(18, "path p# \"P\" through t#\n").more_paths, None);
}
