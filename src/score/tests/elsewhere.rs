//! Targets whose metric is measured at another place than theirs.

use super::*;

const SPEC: &str = r#"
brand b "B"
metric m "M" { type percent }
journey j "J" {
  goal operational "g" { target m at least 5% }
  stage s {
    goal operational "g" { target m at least 5% }
    touchpoint t0 { goal operational "g" { target m at least 5% } }
    touchpoint t1
    touchpoint t2
    touchpoint t3
  }
}
"#;

/// Why the targets of the journey, its stage and its first touchpoint have no
/// figure.
fn whys(more: &str, rows: &[&str]) -> [String; 3] {
    let data = format!("date,metric,touchpoint,stage,journey,value\n{}\n", rows.join("\n"));
    let specs = [("a.journey", format!("{SPEC}{more}"))];
    let journey = scored(&specs, &[("a.csv", data)], date(2027, 6, 30)).0.journeys.remove(0);
    let (stage, touchpoint) = (&journey.stages[0], &journey.stages[0].touchpoints[0]);
    [&journey.goals, &stage.goals, &touchpoint.goals]
        .map(|goals| goals[0].targets[0].latest.why.clone().unwrap_or_default())
}

#[test]
fn a_stage_measured_at_its_touchpoints_only_says_where_and_what_would_measure_it() {
    let [journey, stage, touchpoint] =
        whys("", &["2027-05-31,m,t1,,,4", "2027-04-30,m,t2,,,4", "2027-05-31,m,t2,,,4"]);
    assert_eq!(
        stage,
        "not measured for the stage as a whole, only at `t1` and `t2`; a row with `s` in the \
         column `stage` would measure it"
    );
    assert_eq!(
        journey,
        "not measured for the journey as a whole, only at `t1` and `t2`; a row with `j` in the \
         column `journey` would measure it"
    );
    assert_eq!(touchpoint, "not measured");
}

#[test]
fn a_touchpoint_measured_with_its_stage_or_journey_only_says_so() {
    let [_, _, touchpoint] = whys("", &["2027-05-31,m,,s,,4"]);
    assert_eq!(
        touchpoint,
        "not measured here, only at stage `s`; a row with `t0` in the column `touchpoint` would \
         measure it"
    );
    let [journey, stage, touchpoint] = whys("", &["2027-05-31,m,,,j,4"]);
    assert!(stage.starts_with("not measured here, only at journey `j`; a row with `s`"), "{stage}");
    assert!(touchpoint.contains("only at journey `j`"), "{touchpoint}");
    assert_eq!(journey, "");
}

#[test]
fn of_several_journeys_a_row_says_which_and_of_many_places_some_are_named() {
    let rows: Vec<String> = (0..4).map(|at| format!("2027-05-31,m,j.t{at},,,4")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let [_, stage, touchpoint] = whys("journey k \"K\" { stage s { touchpoint t0 } }", &rows);
    assert_eq!(
        stage,
        "not measured for the stage as a whole, only at `j.t0`, `j.t1`, `j.t2` and 1 more; a row \
         with `j.s` in the column `stage` would measure it"
    );
    assert_eq!(touchpoint, "");
}

#[test]
fn what_is_measured_nowhere_or_later_is_just_not_measured() {
    assert_eq!(whys("", &[]), ["not measured"; 3]);
    assert_eq!(whys("", &["2027-07-31,m,t1,,,4"]), ["not measured"; 3]);
    let [_, _, touchpoint] = whys("", &["2027-07-31,m,t0,,,4", "2027-05-31,m,,s,,4"]);
    assert_eq!(touchpoint, "not measured by this date");
}

#[test]
fn a_row_of_a_shared_touchpoint_is_of_each_journey_that_has_no_row_of_its_own() {
    let spec = r#"
metric polite "Polite" {
  type rating
  scale 0 to 10
}
touchpoint call "The call" { }
journey order "Ordering" { stage s { touchpoint call } }
journey repair "Repair" { stage s { touchpoint call } }
journey leaving "Leaving" { stage s { touchpoint call } }
"#;
    let data = "date,metric,touchpoint,journey,value\n\
                2027-01-31,polite,call,,7\n\
                2027-01-31,polite,call,leaving,3\n";
    let files = [("a.csv", data.to_owned())];
    let (card, findings) = scored(&[("a.journey", spec.to_owned())], &files, date(2027, 1, 31));
    assert!(!findings.iter().any(|found| found.starts_with("a.csv")), "{findings:?}");
    let scores = card.journeys.iter().map(|it| it.stages[0].touchpoints[0].score.value);
    assert_eq!(scores.collect::<Vec<_>>(), [Some(7.0), Some(7.0), Some(3.0)]);
    let twice = format!("{data}2027-01-31,polite,call,,6\n");
    let files = [("a.csv", twice)];
    let (_, findings) = scored(&[("a.journey", spec.to_owned())], &files, date(2027, 1, 31));
    let doubled = findings.iter().filter(|found| found.contains("data-row-doubled"));
    assert_eq!(doubled.count(), 1, "{findings:?}");
}
