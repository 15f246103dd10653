//! Touchpoints measured for audiences apart, and what overall figures then hide.

use super::*;
use crate::score::{AudienceScore, Masking, TouchpointScore, WeakFor};

const SPEC: &str = r#"
audience young "Young" { share 25% }
audience old "Old" { share 75% }
metric liked "Liked" {
  type rating
  scale 0 to 10
}
metric trust "Trust" {
  type rating
  scale 0 to 10
}
metric wait "Wait" { type duration }
journey j "J" {
  stage s {
    touchpoint a "A" {
      goal operational "It is quick" {
        target wait at most 5 min from 10 min
        target wait at most 4 min from 10 min for old
      }
      goal relationship "They like it" {
        target liked at least 8 from 2
      }
    }
    touchpoint b "B"
    touchpoint c "C"
  }
FLOW
}
"#;

/// The journey with a flow, and with rows of metric, touchpoint, audience, value
/// and number of answers.
fn journey_with(flow: &str, rows: &[&str]) -> JourneyScore {
    let rows: String = rows.iter().map(|row| format!("2027-01-31,{row}\n")).collect();
    let data = format!("date,metric,touchpoint,audience,value,n\n{rows}");
    let spec = SPEC.replace("FLOW", flow);
    let (mut card, findings) = scored(&[("a.journey", spec)], &[("a.csv", data)], date(2027, 2, 1));
    let errors: Vec<_> = findings.into_iter().filter(|line| line.starts_with("a.csv")).collect();
    assert_eq!(errors, [""; 0]);
    card.journeys.remove(0)
}

fn journey(rows: &[&str]) -> JourneyScore {
    journey_with("", rows)
}

fn first(journey: &JourneyScore) -> &TouchpointScore {
    &journey.stages[0].touchpoints[0]
}

/// Names and scores of the audiences of the first touchpoint, and whether they
/// are weak.
fn apart(journey: &JourneyScore) -> Vec<(&str, Option<f64>, bool)> {
    let seen = |of: &'_ AudienceScore| (of.score.value, of.weak);
    let all = first(journey).by_audience.iter();
    all.map(|of| (of.name.as_str(), seen(of).0, seen(of).1)).collect()
}

/// What each figure hides: the figure, numbers of touchpoints, and audiences.
fn hidden(journey: &JourneyScore) -> Vec<String> {
    let line = |mask: &Masking| {
        let whom =
            |weak: &WeakFor| format!(" {} for {} ({})", weak.touchpoint, weak.audience, weak.score);
        let audiences: String = mask.hides.audiences.iter().map(whom).collect();
        format!("{} {}: {:?}{audiences}", mask.words, mask.value, mask.hides.touchpoints)
    };
    journey.masks.iter().map(line).collect()
}

#[test]
fn a_mean_of_audiences_hides_the_one_for_which_it_is_weak() {
    let journey = journey(&["liked,a,young,3,100", "liked,a,old,9,300", "liked,b,,8,400"]);
    assert_eq!(apart(&journey), [("young", Some(3.0), true), ("old", Some(9.0), false)]);
    assert_eq!((first(&journey).score.value, first(&journey).weak), (Some(7.5), false));
    let weak = WeakFor { touchpoint: 1, audience: "Young".to_owned(), score: 3.0 };
    assert_eq!((&*journey.weak, &*journey.weak_for), (&[][..], &[weak][..]));
    assert_eq!(
        hidden(&journey),
        [
            "mean of the touchpoints 7.75: [] 1 for Young (3)",
            "what customers lived through 7.75: [] 1 for Young (3)",
            "path \"All customers\" 7.75: [] 1 for Young (3)",
            "touchpoint \"A\" 7.5: [] 1 for Young (3)",
        ]
    );
}

#[test]
fn audiences_of_whom_none_is_weak_are_shown_and_nothing_is_hidden() {
    let journey = journey(&["liked,a,young,5,100", "liked,a,old,9,300"]);
    assert_eq!(apart(&journey), [("young", Some(5.0), false), ("old", Some(9.0), false)]);
    assert_eq!((journey.weak_for.len(), hidden(&journey)), (0, Vec::<String>::new()));
}

#[test]
fn one_audience_alone_is_the_touchpoint_itself() {
    let journey = journey(&["liked,a,young,3,100", "liked,b,,10,400", "wait,a,,6,400"]);
    assert_eq!(apart(&journey), []);
    assert_eq!((&*journey.weak, journey.weak_for.len()), (&[1][..], 0));
    assert_eq!(hidden(&journey)[0], "mean of the touchpoints 6.5: [1]");
}

#[test]
fn beside_a_row_for_everybody_an_audience_is_apart_and_not_counted_twice() {
    let journey = journey(&["liked,a,,8,400", "liked,a,young,3,100"]);
    assert_eq!(apart(&journey), [("young", Some(3.0), true)]);
    assert_eq!(first(&journey).score.value, Some(8.0));
    assert_eq!(journey.masks[0].hides.audiences.len(), 1);
}

#[test]
fn an_audience_that_answered_fewer_questions_says_so() {
    let rows = ["liked,a,,9,400", "trust,a,young,2,100"];
    let journey = journey(&rows);
    assert_eq!(apart(&journey), [("young", Some(2.0), true)]);
    assert_eq!(first(&journey).by_audience[0].score_of, Counted { counted: 1, all: 2 });
    assert_eq!(first(&journey).score.value, Some(5.5));
    // The mean of 5.5 is not good, so that it hides nothing.
    assert_eq!((journey.weak_for.len(), hidden(&journey).len()), (1, 0));
}

#[test]
fn a_touchpoint_that_is_weak_for_all_is_not_told_again_for_some() {
    let journey = journey(&["liked,a,young,1,100", "liked,a,old,5,300", "liked,b,,10,400"]);
    assert_eq!((first(&journey).weak, first(&journey).by_audience[0].weak), (true, true));
    assert_eq!((&*journey.weak, journey.weak_for.len()), (&[1][..], 0));
    assert_eq!(hidden(&journey)[0], "mean of the touchpoints 7: [1]");
}

#[test]
fn audiences_without_answers_or_shares_have_scores_and_no_mean() {
    let spec = SPEC.replace("FLOW", "").replace("{ share 25% }", "");
    let data = "date,metric,touchpoint,audience,value\n2027-01-31,liked,a,young,3\n\
                2027-01-31,liked,a,old,9\n";
    let (mut card, _) =
        scored(&[("a.journey", spec)], &[("a.csv", data.to_owned())], date(2027, 2, 1));
    let journey = card.journeys.remove(0);
    assert_eq!(apart(&journey), [("young", Some(3.0), true), ("old", Some(9.0), false)]);
    assert_eq!(first(&journey).score.value, None);
    assert_eq!((journey.weak_for.len(), hidden(&journey).len()), (1, 0));
}

#[test]
fn each_side_of_the_goals_is_apart_for_each_audience() {
    let journey = journey(&["wait,a,young,10,100", "wait,a,old,5.5,300", "liked,a,young,5,100"]);
    let sides = |of: &AudienceScore| {
        let [operational, relationship, gap] =
            [&of.operational, &of.relationship, &of.gap].map(|figure| figure.value);
        (of.operational_of, operational, relationship, gap)
    };
    let all: Vec<_> = first(&journey).by_audience.iter().map(sides).collect();
    let of = |counted, all| Counted { counted, all };
    assert_eq!(
        all,
        [
            // The target for the old is not for the young.
            (of(1, 1), Some(0.0), Some(0.5), Some(-0.5)),
            (of(2, 2), Some(0.825), None, None),
        ]
    );
    let old = &first(&journey).by_audience[1];
    assert_eq!(old.score.why.as_deref(), Some("no relationship metric is measured here"));
    assert_eq!(old.relationship.why.as_deref(), Some("not measured for this audience"));
}

const FORK: &str = "flow {\nstart -> a\na -> b 40% for young\na -> c rest\n\
                    path one \"One\" through b for young\npath two \"Two\" through c for old\n\
                    path both \"Both\" through c\n}";

#[test]
fn a_path_for_an_audience_takes_its_scores_where_it_was_measured_apart() {
    let rows = ["liked,a,young,3,100", "liked,a,old,9,300", "liked,b,,8,400", "liked,c,,6,400"];
    let journey = journey_with(FORK, &rows);
    let paths: Vec<_> = journey.paths.iter().map(|path| (&*path.scores, path.mean.value)).collect();
    assert_eq!(
        paths,
        [
            (&[Some(3.0), Some(8.0)][..], Some(5.5)),
            (&[Some(9.0), Some(6.0)][..], Some(7.5)),
            (&[Some(7.5), Some(6.0)][..], Some(6.75)),
        ]
    );
    // The path of the old passes no weak part, and that of the young is not good.
    assert_eq!(
        hidden(&journey),
        [
            "mean of the touchpoints 7.17: [] 1 for Young (3)",
            "path \"Both\" 6.75: [] 1 for Young (3)",
            "touchpoint \"A\" 7.5: [] 1 for Young (3)",
        ]
    );
}

#[test]
fn an_audience_that_is_content_does_not_live_through_what_is_weak_for_all() {
    let rows = ["liked,a,young,1,300", "liked,a,old,9,100", "liked,b,,8,400", "liked,c,,6,400"];
    let journey = journey_with(FORK, &rows);
    assert_eq!(&*journey.weak, [1]);
    let weak: Vec<_> = journey
        .paths
        .iter()
        .map(|path| (&*path.weak.touchpoints, path.weak.audiences.len()))
        .collect();
    assert_eq!(weak, [(&[][..], 1), (&[][..], 0), (&[1][..], 0)]);
}

#[test]
fn a_path_for_several_audiences_takes_their_mean_if_all_were_measured() {
    let flow = "flow {\nstart -> a -> b\npath one \"One\" through a, b for young, old\n}";
    let score = |rows: &[&str]| journey_with(flow, rows).paths[0].scores[0];
    let two = ["liked,a,,2,900", "liked,a,young,3,100", "liked,a,old,9,300"];
    assert_eq!(score(&two), Some(7.5));
    assert_eq!(score(&two[..2]), Some(2.0));
}

#[test]
fn a_path_whose_ways_are_for_an_audience_is_theirs() {
    let flow = "flow {\nstart -> a\na -> b for young\na -> c for old\n}";
    let rows = ["liked,a,young,3,100", "liked,a,old,9,300", "liked,b,,9,400", "liked,c,,9,400"];
    let journey = journey_with(flow, &rows);
    let paths: Vec<_> =
        journey.paths.iter().map(|path| (path.audiences.concat(), path.mean.value)).collect();
    assert_eq!(paths, [("Young".to_owned(), Some(6.0)), ("Old".to_owned(), Some(9.0))]);
    // 25 % of customers are young.
    assert_eq!(journey.lived_through.value, Some(8.25));
    let hides: Vec<_> = journey.masks.iter().map(|mask| mask.words.as_str()).collect();
    assert_eq!(
        hides,
        [
            "mean of the touchpoints",
            "what customers lived through",
            "path \"A → B\"",
            "touchpoint \"A\"",
        ]
    );
}
